/**
 * Epotentia: steps whose bounds belong to the customer's better side, measured by a third party's monitor
 * and asked for within a week of the downtime.
 */
import { assessCredit, definePolicy, type PolicyConfig, type ServiceFacts } from "nines";
import { monthFee, monthly, recordedDowntime } from "./monthly-terms.js";
import type { PublishedCase, PublishedSla } from "./published-sla.js";

const config: PolicyConfig = {
  id: "epotentia-hosting",
  version: "published",
  provider: "Epotentia",
  zone: "Europe/Brussels",
  availability: {
    commitments: [monthly("uptime", "99.9", "SLA, uptime")],
    exclusions: [
      {
        id: "maintenance",
        kind: "maintenance",
        types: ["planned"],
        clause: "SLA, planned maintenance",
      },
      {
        id: "excused",
        kind: "cause",
        causes: ["force-majeure", "suspended-unpaid", "suspended-terms"],
        clause: "SLA, exclusions",
      },
    ],
    downtime: {
      ...recordedDowntime,
      evidence: ["third-party-monitor"],
      clauses: { evidence: "SLA, independent monitoring" },
    },
  },
  credits: [
    {
      id: "credit",
      commitment: "uptime",
      clause: "SLA, compensation; on a bound the higher one",
      schedule: {
        kind: "tiers",
        tiers: [
          { above: 99.5, below: 99.9, credit: { percent: 25 } },
          { above: 99, atMost: 99.5, credit: { percent: 50 } },
          { atMost: 99, credit: { percent: 100 } },
        ],
      },
      base: monthFee,
      rounding: "half-even",
      limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, compensation" }],
      conditions: {
        standing: {
          excludes: ["unpaid", "terms-violation"],
          at: "claim",
          clause: "SLA, unpaid invoices and terms",
        },
      },
      claim: {
        within: { calendarDays: 7, endsAt: "end-of-day" },
        of: "incident-end",
        incident: "last",
        early: "accepted",
        acknowledgement: false,
        clause: "SLA, within seven days",
      },
      remedy: "sole",
    },
  ],
};

const start = Date.parse("2026-04-10T06:00Z");

/** April has 43,200 minutes in Brussels; down for so many, at 10.00 euros a month. */
function april(
  minutes: number,
  { submittedAt = "2026-04-12T00:00Z", source = "third-party-monitor" } = {},
): ServiceFacts {
  const end = start + Math.round(minutes * 60_000);
  return {
    outages: [{ id: "o-1", start, end, source }],
    account: { fees: { amountMinor: 1000, currency: "EUR" }, standing: [] },
    claims: [{ submittedAt }],
  };
}

const inApril = { credit: "credit", period: "2026-04", asOf: "2026-06-01T00:00Z" } as const;

const rows = [
  [43.201, "just below 99.9 %: 25 % of 10.00", 250],
  [215.999, "just above 99.5 %: 25 %", 250],
  [216, "exactly 99.5 %: 50 %", 500],
  [431.999, "just above 99 %: 50 %", 500],
  [432, "exactly 99 %: all of it", 1000],
] as const;

const cases: readonly PublishedCase[] = [
  ...rows.map(
    ([minutes, at, amountMinor]): PublishedCase => ({
      ...inApril,
      says: `${minutes} min, ${at}`,
      met: false,
      facts: april(minutes),
      decision: "eligible",
      amountMinor,
    }),
  ),
  {
    ...inApril,
    says: "asked for at the last instant of the seventh day in Brussels: 50 %",
    met: false,
    facts: april(216, { submittedAt: "2026-04-17T21:59:59.999Z" }),
    decision: "eligible",
    amountMinor: 500,
  },
  {
    ...inApril,
    says: "a millisecond later: nothing",
    met: false,
    facts: april(216, { submittedAt: "2026-04-17T22:00Z" }),
    decision: "ineligible",
  },
  {
    ...inApril,
    says: "43.2 min are exactly 99.9 %: met",
    met: true,
    facts: april(43.2),
    decision: "ineligible",
  },
  {
    ...inApril,
    says: "only the customer's own monitor saw it: met",
    met: true,
    facts: april(216, { source: "customer-monitor" }),
    decision: "ineligible",
  },
];

export const epotentia: PublishedSla = {
  id: "epotentia",
  provider: "Epotentia",
  service: "Hosting",
  leftOut: [],
  contracts: [{ name: "hosting", lint: [], policy: config, cases }],
  examples: [
    {
      id: "W16",
      says: "uptime of exactly 99.5 %",
      printed: "50 %",
      ours: () => {
        const { period, asOf } = inApril;
        const [assessed] = assessCredit(definePolicy(config), april(216), { period, asOf });
        return `${(assessed?.amount?.amountMinor ?? Number.NaN) / 10} %`;
      },
    },
  ],
};
