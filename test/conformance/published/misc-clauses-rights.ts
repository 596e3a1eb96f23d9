/**
 * Clauses on claims, on what becomes of a credit, and on the right to leave: a claim within hours, a month's
 * only credit, credits that lapse with the contract, and ends after a bad average or large credits.
 */
import type { ClaimTerms, CreditTerms } from "nines";
import { aprilStart, clausePolicy, downIn, inApril, kept, pays } from "./misc-clause.js";
import { usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";
import { after, billed, downFor, type Length } from "./recorded-facts.js";

const tenPercent = { kind: "flat", credit: { percent: 10 } } as const;

const claim = (own: Partial<ClaimTerms>): ClaimTerms => ({
  within: { elapsed: "PT120H" },
  of: "incident-end",
  early: "accepted",
  acknowledgement: false,
  clause: "Clause, requests",
  ...own,
});

const runwayRows: CreditTerms["schedule"] = {
  kind: "tiers",
  tiers: [
    { atLeast: "99.5", below: "99.9", credit: { percent: 5 } },
    { atLeast: 98, below: "99.5", credit: { percent: 10 } },
    { atLeast: 95, below: 98, credit: { percent: 30 } },
    { below: 95, credit: { percent: 50 } },
  ],
};

/** Claimed so long after the end of an outage. */
const claimedAfter = (length: Length, later: Length) =>
  downIn(length, 100_000, { claims: [{ submittedAt: after(after(aprilStart, length), later) }] });

const runway: PublishedContract = {
  name: "Runway: asked for within 120 hours, used on the next year's fee",
  lint: [],
  policy: clausePolicy({
    id: "runway",
    provider: "Runway",
    target: "99.9",
    credit: {
      schedule: runwayRows,
      limits: [{ max: { percent: 100 }, window: "period", clause: "Clause, most" }],
      claim: claim({ incident: "last" }),
      invoices: "future",
      remedy: "sole",
    },
  }),
  cases: [
    pays(
      "3 h 36 min are exactly 99.5 %, asked for in the last instant of 120 h: 5 % of 1,000.00",
      claimedAfter({ hours: 3, minutes: 36 }, { hours: 120 }),
      5000,
    ),
    pays(
      "a millisecond more is below 99.5 %: 10 %",
      claimedAfter({ hours: 3, minutes: 36, ms: 1 }, { hours: 1 }),
      10_000,
    ),
    {
      ...inApril,
      says: "asked for a millisecond after 120 h: nothing",
      met: false,
      facts: claimedAfter({ hours: 4 }, { hours: 120, ms: 1 }),
      decision: "ineligible",
    },
    kept("43 min 12 s are exactly 99.9 %", claimedAfter({ minutes: 43, ms: 12_000 }, { hours: 1 })),
  ],
};

const onsite: PublishedContract = {
  name: "Onsite: asked for within fifteen days of the month, in UTC",
  lint: [],
  policy: clausePolicy({
    id: "onsite",
    provider: "Onsite",
    target: "99.9",
    standsIn: "The promise of 99.9 % and the tenth of the fee are not in the excerpt.",
    credit: {
      schedule: tenPercent,
      claim: claim({ within: { calendarDays: 15, endsAt: "end-of-day" }, of: "period-end" }),
    },
  }),
  cases: [
    pays(
      "asked for in the last instant of 15 May: 10 % of 1,000.00",
      downIn({ hours: 1 }, 100_000, { claims: [{ submittedAt: "2026-05-15T23:59:59.999Z" }] }),
      10_000,
    ),
    {
      ...inApril,
      says: "asked for on 16 May: nothing",
      met: false,
      facts: downIn({ hours: 1 }, 100_000, { claims: [{ submittedAt: "2026-05-16T00:00Z" }] }),
      decision: "ineligible",
    },
    kept(
      "43 min 12 s are exactly 99.9 %",
      downIn({ minutes: 43, ms: 12_000 }, 100_000, {
        claims: [{ submittedAt: "2026-05-15T12:00Z" }],
      }),
    ),
  ],
};

/** Two incidents of a month under a contract that ends with the year. */
const calls = (...lengths: readonly Length[]) => ({
  ...billed(
    usd(72_000),
    lengths.map((length, n) => downFor(`2026-04-0${n + 1}T00:00Z`, length)),
  ),
  account: { fees: usd(72_000), term: { from: "2026-01-01", until: "2027-01-01" } },
});

const voice: PublishedContract = {
  name: "voice clause: one credit a month, lost when the contract ends",
  lint: [],
  policy: clausePolicy({
    id: "voice",
    target: 100,
    standsIn: "The credit of a percent for each hour begun is not in the excerpt.",
    credit: {
      per: "incident",
      schedule: { kind: "blocks", per: "PT1H", counting: "started", credit: { percent: 1 } },
      validity: { until: "term-end", clause: "Clause, credits lapse" },
      invoices: "future",
    },
    more: {
      combinations: [{ credits: ["credit"], pay: "highest", clause: "Clause, one a month" }],
    },
  }),
  cases: [
    pays(
      "of 2 h and 5 h the longer one is paid: 5 % of 720.00",
      calls({ hours: 2 }, { hours: 5 }),
      3600,
    ),
    pays("a single one: 2 %", calls({ hours: 2 }), 1440),
    kept("none", calls()),
  ],
};

const inMonth = { commitment: "uptime", period: "2026-04", asOf: "2026-05-02T00:00Z" } as const;

const espressive: PublishedContract = {
  name: "Espressive: an end after three months below 97 % on average",
  lint: [],
  policy: clausePolicy({
    id: "espressive",
    provider: "Espressive",
    target: 97,
    credit: { schedule: tenPercent },
    more: {
      credits: [],
      noRemedy: { clause: "Clause, termination" },
      termination: [
        {
          id: "average",
          commitment: "uptime",
          clause: "Clause, termination",
          rule: { averageBelow: 97, over: 3 },
          exercise: { calendarDays: 60, endsAt: "end-of-day" },
        },
      ],
    },
  }),
  cases: [
    {
      ...inMonth,
      says: "a month of 22 h down is at 96.9444 %",
      met: false,
      facts: downIn({ hours: 22 }),
      percent: "96.9444",
    },
    {
      ...inMonth,
      says: "21 h 36 min are exactly 97 %",
      met: true,
      facts: downIn({ hours: 21, minutes: 36 }),
      percent: "97.0000",
    },
  ],
};

/** Rows whose second is as large as either clause on leaving asks for. */
const leaving = (
  id: string,
  provider: string,
  rule: { readonly times: number; readonly of: number },
): PublishedContract["policy"] =>
  clausePolicy({
    id,
    provider,
    target: "99.9",
    standsIn: "The promise of 99.9 % and the rows are not in the excerpt.",
    credit: {
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: 99, below: "99.9", credit: { percent: 10 } },
          { below: 99, credit: { percent: 20 } },
        ],
      },
      limits: [{ max: { percent: 20 }, window: "period", clause: "Clause, most" }],
      validity: { until: "term-end", clause: "Clause, credits lapse" },
    },
    more: {
      termination: [
        {
          id: "credits",
          commitment: "uptime",
          clause: "Clause, termination",
          rule: { creditsAtLeast: { percentOfBase: 20 }, ...rule },
        },
      ],
    },
  });

const rows = [
  pays("7 h 12 min are exactly 99 %: 10 % of 1,000.00", downIn({ hours: 7, minutes: 12 }), 10_000),
  pays("a millisecond more: 20 %", downIn({ hours: 7, minutes: 12, ms: 1 }), 20_000),
  kept("43 min 12 s are exactly 99.9 %", downIn({ minutes: 43, ms: 12_000 })),
];

export const rightsClauses: readonly PublishedContract[] = [
  runway,
  onsite,
  voice,
  espressive,
  {
    name: "OneNeck: an end after a fifth of the fees in two months of any four",
    lint: [],
    policy: leaving("oneneck", "OneNeck", { times: 2, of: 4 }),
    cases: rows,
  },
  {
    name: "contact centre: an end after the largest credit in three months of any six",
    lint: [],
    policy: leaving("contact-centre", "A contact-centre vendor", { times: 3, of: 6 }),
    cases: rows,
  },
];
