/**
 * Verizon's local access: no promise of availability, but twice the price of every interruption of half an
 * hour or more, from the trouble ticket to its close, with the part of a 30-day month cut to four decimals.
 */
import { assessCredit, definePolicy, type Outage, type PolicyConfig } from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { billed, downFor, type Length } from "./recorded-facts.js";

const policy: PolicyConfig = {
  id: "verizon-local-access",
  version: "published",
  provider: "Verizon",
  zone: "America/New_York",
  availability: {
    commitments: [
      monthly("interruption", 100, "Guide, credit allowance", {
        denominator: { fixed: "PT720H" },
      }),
    ],
    exclusions: [
      {
        id: "maintenance",
        kind: "maintenance",
        types: ["scheduled"],
        clause: "Guide, limitations",
      },
      {
        id: "no-allowance",
        kind: "cause",
        causes: ["customer", "force-majeure", "strike", "not-released-for-test"],
        clause: "Guide, limitations",
      },
    ],
    downtime: {
      ...recordedDowntime,
      startsAt: "reported",
      minimumOutage: { duration: "PT30M", counts: "whole" },
      clauses: {
        startsAt: "Guide, from ticket to close",
        minimumOutage: "Guide, thirty minutes or more",
      },
    },
  },
  credits: [
    {
      id: "allowance",
      commitment: "interruption",
      clause: "Guide, credit allowance",
      per: "incident",
      schedule: {
        kind: "multiple-of-downtime",
        times: 2,
        hour: { month: "PT720H" },
        roundFactor: { of: "time-share", decimals: 4, mode: "floor" },
      },
      base: monthFee,
      rounding: "half-even",
      limits: [{ max: { percent: 100 }, window: "period", clause: "Guide, credit allowance" }],
      conditions: {},
      claim: "automatic",
      remedy: "sole",
    },
  ],
  readings: [
    {
      id: "cut",
      clause: "Guide, worked example",
      question: "Is the part of the month rounded before it is multiplied?",
      taken: "cut to four decimals, as in the example",
      options: ["cut to four decimals, as in the example", "not at all"],
      about: ["credit"],
    },
  ],
};

const opened = "2026-07-06T13:00Z";

/** Interruptions whose tickets were opened at once; a month costs 1,000.00. */
const facts = (...outages: readonly Outage[]) => billed(usd(100_000), outages);
const ticketed = (length: Length, start = opened, own: Partial<Outage> = {}) =>
  downFor(start, length, { reportedAt: start, ...own });

const inJuly = { credit: "allowance", period: "2026-07", asOf: "2026-08-05T00:00Z" } as const;

const contract: PublishedContract = {
  name: "interruption credit",
  lint: [],
  policy,
  cases: [
    {
      ...inJuly,
      says: "5 h of 720 are .0069, twice that of 1,000.00",
      met: false,
      facts: facts(ticketed({ hours: 5 })),
      decision: "eligible",
      amountMinor: 1380,
    },
    {
      ...inJuly,
      says: "the same where service failed an hour before the ticket: from the ticket on",
      met: false,
      facts: facts(downFor("2026-07-06T12:00Z", { hours: 6 }, { reportedAt: opened })),
      decision: "eligible",
      amountMinor: 1380,
    },
    {
      ...inJuly,
      says: "exactly 30 min are .0006: 1.20",
      met: false,
      facts: facts(ticketed({ minutes: 30 })),
      decision: "eligible",
      amountMinor: 120,
    },
    {
      ...inJuly,
      says: "two hours on two days, each .0013: twice 2.60",
      met: false,
      facts: facts(ticketed({ hours: 1 }), ticketed({ hours: 1 }, "2026-07-20T13:00Z")),
      decision: "eligible",
      amountMinor: 520,
    },
    {
      ...inJuly,
      says: "400 h are .5555, twice that is more than the month: 1,000.00",
      met: false,
      facts: facts(ticketed({ hours: 400 })),
      decision: "eligible",
      amountMinor: 100_000,
    },
    {
      ...inJuly,
      says: "a millisecond less than 30 min, and 20 min twice within an hour: nothing",
      met: true,
      facts: facts(
        ticketed({ minutes: 29, ms: 59_999 }),
        ticketed({ minutes: 20 }, "2026-07-20T13:00Z"),
        ticketed({ minutes: 20 }, "2026-07-20T13:40Z"),
      ),
      decision: "ineligible",
    },
    {
      ...inJuly,
      says: "no ticket, and a circuit that was not released for a test: nothing",
      met: true,
      facts: facts(
        ticketed({ hours: 5 }, opened, { reportedAt: null }),
        ticketed({ hours: 5 }, "2026-07-20T13:00Z", { cause: "not-released-for-test" }),
      ),
      decision: "ineligible",
    },
  ],
};

export const verizonAccess: PublishedSla = {
  id: "verizon-access",
  provider: "Verizon",
  service: "Local access interruption credit",
  leftOut: [
    "that interruptions of at least 30 minutes within three hours are one, which matters for the cut of the ratio only: where outages are joined, shorter ones are joined too and then count",
  ],
  contracts: [contract],
  examples: [
    {
      id: "W10",
      says: "5 h at 1,000 USD a month, twice",
      printed: "13.80 USD",
      ours: () => {
        const july = { period: "2026-07", asOf: inJuly.asOf };
        const [credit] = assessCredit(definePolicy(policy), facts(ticketed({ hours: 5 })), july);
        return `${((credit?.amount?.amountMinor ?? 0) / 100).toFixed(2)} USD`;
      },
    },
  ],
};
