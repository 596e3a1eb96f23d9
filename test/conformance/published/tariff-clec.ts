/**
 * A local carrier's tariff: each interruption of half an hour or more is paid in thirtieths of the month. A
 * short one is paid double where a long one came before it in the cycle, one by natural causes only singly;
 * which of the three an interruption is, its scope says.
 */
import type { CreditTerms, DurationTier, PolicyConfig } from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";
import { billed, downFor, type Length } from "./recorded-facts.js";

const cycle = { period: { billingMonth: { anchorDay: 1 } } } as const;

const days = (count: number) => ({ days: count, dayIs: "1/30-month" }) as const;

/** Two days up to a day's interruption, then one and two for each further day begun, for half a year. */
const afterALongOne: readonly DurationTier[] = [
  { over: "PT0S", credit: days(2) },
  ...Array.from({ length: 180 }, (_, n) => ({
    over: `PT${(n + 1) * 24}H`,
    credit: days(1 + 2 * (n + 1)),
  })),
];

function credit(id: string, schedule: CreditTerms["schedule"]): CreditTerms {
  return {
    id,
    commitment: id,
    clause: "Tariff, allowance for interruptions",
    per: "incident",
    schedule,
    base: monthFee,
    rounding: "half-even",
    conditions: {},
    claim: "automatic",
    remedy: "sole",
  };
}

const scopes = ["first", "after-a-long-one", "natural-causes"] as const;

const policy: PolicyConfig = {
  id: "clec-tariff",
  version: "published",
  provider: "US CLEC",
  zone: "America/New_York",
  availability: {
    commitments: scopes.map((scope) =>
      monthly(scope, 100, "Tariff, interruptions", { ...cycle, scope }),
    ),
    exclusions: [
      {
        id: "no-allowance",
        kind: "cause",
        causes: ["force-majeure", "customer-equipment", "inside-wiring"],
        clause: "Tariff, no allowance",
      },
    ],
    downtime: {
      ...recordedDowntime,
      startsAt: "reported",
      minimumOutage: { duration: "PT30M", counts: "whole" },
      mergeGapUnder: "PT24H",
      clauses: {
        startsAt: "Tariff, from report to repair",
        minimumOutage: "Tariff, thirty minutes or more",
      },
    },
  },
  credits: [
    credit("first", {
      kind: "blocks",
      per: "PT24H",
      counting: "started",
      after: "PT24H",
      first: days(1),
      credit: days(2),
    }),
    credit("after-a-long-one", { kind: "duration-tiers", tiers: afterALongOne }),
    credit("natural-causes", {
      kind: "blocks",
      per: "PT24H",
      counting: "started",
      credit: days(1),
    }),
  ],
  readings: [
    {
      id: "exactly-a-day",
      clause: "Tariff, allowance for interruptions",
      question: "What is an interruption of exactly 24 hours paid?",
      taken: "as one of less",
      options: ["as one of less", "as one of more"],
      about: ["credit"],
    },
  ],
};

type Scope = (typeof scopes)[number];

interface Interruption extends Length {
  readonly at: string;
  readonly scope: Scope;
  readonly cause?: string;
}

/** A line at 30.00 a month, a day of which is 1.00. */
function facts(...interruptions: readonly Interruption[]) {
  const outages = interruptions.map(({ at, scope, cause, ...length }) =>
    downFor(at, length, { reportedAt: at, scope, ...(cause === undefined ? {} : { cause }) }),
  );
  return billed(usd(3000), outages);
}

const third = "2026-03-03T15:00Z";
const inMarch = { period: "2026-03", asOf: "2026-05-01T00:00Z" } as const;
const ofFirst = { ...inMarch, credit: "first" } as const;
const short = { at: "2026-03-20T15:00Z", scope: "after-a-long-one" } as const;
const first = (length: Length) => facts({ at: third, scope: "first", ...length });

export const clec: PublishedContract = {
  name: "CLEC tariff",
  lint: [],
  policy,
  cases: [
    {
      ...ofFirst,
      says: "exactly 30 min: a thirtieth of 30.00",
      met: false,
      facts: first({ minutes: 30 }),
      decision: "eligible",
      amountMinor: 100,
    },
    {
      ...ofFirst,
      says: "exactly 24 h: a thirtieth",
      met: false,
      facts: first({ hours: 24 }),
      decision: "eligible",
      amountMinor: 100,
    },
    {
      ...ofFirst,
      says: "25 h: one thirtieth for the first day and two for the fraction",
      met: false,
      facts: first({ hours: 25 }),
      decision: "eligible",
      amountMinor: 300,
    },
    {
      ...ofFirst,
      says: "48 h and a millisecond: one, two and two",
      met: false,
      facts: first({ hours: 48, ms: 1 }),
      decision: "eligible",
      amountMinor: 500,
    },
    {
      ...ofFirst,
      says: "two of 20 min within a day are one of 40: a thirtieth",
      met: false,
      facts: facts(
        { at: third, scope: "first", minutes: 20 },
        { at: "2026-03-04T03:00Z", scope: "first", minutes: 20 },
      ),
      decision: "eligible",
      amountMinor: 100,
    },
    {
      ...ofFirst,
      says: "two of 4 h on two days: a thirtieth each",
      met: false,
      facts: facts(
        { at: third, scope: "first", hours: 4 },
        { at: "2026-03-20T15:00Z", scope: "first", hours: 4 },
      ),
      decision: "eligible",
      amountMinor: 200,
    },
    {
      ...inMarch,
      credit: "after-a-long-one",
      says: "5 h after one of 30 h in the same cycle: two thirtieths",
      met: false,
      facts: facts({ at: third, scope: "first", hours: 30 }, { ...short, hours: 5 }),
      decision: "eligible",
      amountMinor: 200,
    },
    {
      ...inMarch,
      credit: "after-a-long-one",
      says: "50 h after one of 30 h: one, two and two thirtieths",
      met: false,
      facts: facts({ at: third, scope: "first", hours: 30 }, { ...short, hours: 50 }),
      decision: "eligible",
      amountMinor: 500,
    },
    {
      ...inMarch,
      credit: "natural-causes",
      says: "30 h by natural causes: one thirtieth for each day begun",
      met: false,
      facts: facts({ at: third, scope: "natural-causes", hours: 30 }),
      decision: "eligible",
      amountMinor: 200,
    },
    {
      ...ofFirst,
      says: "a millisecond less than 30 min, and a day with the customer's own wiring: nothing",
      met: true,
      facts: facts(
        { at: third, scope: "first", minutes: 29, ms: 59_999 },
        { at: "2026-03-20T15:00Z", scope: "first", hours: 25, cause: "inside-wiring" },
      ),
      decision: "ineligible",
    },
  ],
};
