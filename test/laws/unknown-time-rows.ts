/**
 * Cases found by the laws of unknown time, shrunk and named: what was called owed or refused, though time
 * that nobody watched, or time still to come, could change it. The fee is 1,000.00; February 2026 in UTC.
 */
import type { Commitment, CreditTerms, DowntimeRules, Exclusion, ServiceFacts } from "nines";

/** A case of February 2026; each of its answers has to be the decision named. */
export interface OpenRow {
  readonly title: string;
  readonly credit: Partial<CreditTerms>;
  readonly commitment?: Partial<Commitment>;
  readonly rules?: Partial<DowntimeRules>;
  readonly exclusions?: readonly Exclusion[];
  readonly facts: ServiceFacts;
  readonly asOf?: string;
  readonly decision: "indeterminate" | "premature";
}

const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" });
const span = (from: string, to: string) => ({ start: `2026-${from}Z`, end: `2026-${to}Z` });
const outage = (id: string, from: string, to: string) => ({ id, ...span(from, to) });

const byDuration = {
  kind: "duration-tiers",
  tiers: [
    { over: "PT0S", credit: { percent: 5 } },
    { over: "PT4H", credit: { percent: 25 } },
  ],
} as const;

/** One dollar an hour, of which less than five dollars is not paid. */
const hourly = {
  schedule: { kind: "blocks", per: "PT1H", counting: "full", credit: { amount: usd(100) } },
  minimum: { amount: usd(500), below: "nothing" },
} as const;

/** A window of every night. */
const nights: Exclusion = {
  id: "nights",
  kind: "window",
  window: { days: "daily", from: "20:00", to: "08:00" },
  covers: "any-downtime",
};

/** Two outages of two hours with an hour between them that nobody watched. */
const interrupted = {
  outages: [outage("o0", "02-02T00:00", "02-02T02:00"), outage("o1", "02-02T03:00", "02-02T05:00")],
  unmonitored: [span("02-02T02:00", "02-02T03:00")],
};

export const openRows: readonly OpenRow[] = [
  {
    title: "the longest incident is not known where nobody watched between two incidents",
    credit: { schedule: { ...byDuration, of: "longest" } },
    facts: interrupted,
    decision: "indeterminate",
  },
  {
    title: "the longest incident is not known where nobody watched for longer than it",
    credit: { schedule: { ...byDuration, of: "longest" } },
    facts: {
      outages: [outage("o0", "02-02T00:00", "02-02T02:00")],
      unmonitored: [span("02-10T00:00", "02-10T06:00")],
    },
    decision: "indeterminate",
  },
  {
    title: "incidents are not known one by one where nobody watched between them",
    credit: { per: "incident", schedule: byDuration },
    facts: interrupted,
    decision: "indeterminate",
  },
  {
    title: "an incident is not known where nobody watched right after it",
    credit: { per: "incident", schedule: byDuration },
    facts: {
      outages: [outage("o0", "02-02T00:00", "02-02T02:00")],
      unmonitored: [span("02-02T02:00", "02-02T05:00")],
    },
    decision: "indeterminate",
  },
  {
    title: "nor where that was in a window, and the incident may have ended in the next period",
    credit: { per: "incident", schedule: byDuration },
    exclusions: [nights],
    facts: {
      outages: [outage("o0", "02-28T16:00", "02-28T23:00")],
      unmonitored: [span("02-28T23:00", "03-01T01:00")],
    },
    decision: "indeterminate",
  },
  {
    title: "the items affected are not known where nobody watched",
    credit: { base: { fee: "monthly", month: "last-of-period", of: "affected" } },
    facts: {
      outages: [{ ...outage("o0", "02-02T00:00", "02-02T02:00"), resources: ["web"] }],
      unmonitored: [span("02-10T00:00", "02-10T06:00")],
      account: {
        fees: [
          { month: "2026-02", fee: usd(60_000), item: "web" },
          { month: "2026-02", fee: usd(40_000), item: "api" },
        ],
      },
    },
    decision: "indeterminate",
  },
  {
    title: "nor which they are where downtime that counts anyhow hides an outage that may count",
    credit: { base: { fee: "monthly", month: "last-of-period", of: "affected" } },
    rules: { minLocations: 2 },
    facts: {
      outages: [
        {
          ...outage("o0", "02-02T00:00", "02-02T08:00"),
          resources: ["web"],
          confirmedFrom: ["rome", "oslo"],
        },
        { ...outage("o1", "02-02T02:00", "02-02T04:00"), resources: ["api"] },
      ],
      account: {
        fees: [
          { month: "2026-02", fee: usd(60_000), item: "web" },
          { month: "2026-02", fee: usd(40_000), item: "api" },
        ],
      },
    },
    decision: "indeterminate",
  },
  {
    title: "an excused outage does not hide another that may count",
    credit: {},
    rules: { minLocations: 2 },
    exclusions: [{ id: "customer", kind: "cause", causes: ["customer"] }],
    facts: {
      outages: [
        {
          ...outage("o0", "02-02T00:00", "02-03T00:00"),
          cause: "customer",
          confirmedFrom: ["rome", "oslo"],
        },
        { ...outage("o1", "02-02T10:00", "02-02T20:00"), cause: "provider" },
      ],
    },
    decision: "indeterminate",
  },
  {
    title: "a window does not hide an outage that would be carved out of it",
    credit: {},
    rules: { minLocations: 2 },
    exclusions: [{ id: "ours", kind: "carve-out", causes: ["provider"] }, nights],
    facts: {
      outages: [
        { ...outage("o0", "02-02T00:00", "02-02T06:00"), confirmedFrom: ["rome", "oslo"] },
        { ...outage("o1", "02-02T01:00", "02-02T05:00"), cause: "provider" },
      ],
    },
    decision: "indeterminate",
  },
  {
    title: "a row between those of all and of no unwatched time may be the one that holds",
    credit: {
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: 99.5, credit: { percent: 10 } },
          { atLeast: 99, credit: { percent: 25 } },
          { credit: { percent: 10 } },
        ],
      },
    },
    facts: {
      outages: [outage("o0", "02-02T00:00", "02-02T02:00")],
      unmonitored: [span("02-10T00:00", "02-11T00:00")],
    },
    decision: "indeterminate",
  },
  {
    title: "four dollars are not too little where four unwatched hours may make them eight",
    credit: hourly,
    facts: {
      outages: [outage("o0", "02-02T00:00", "02-02T04:00")],
      unmonitored: [span("02-10T00:00", "02-10T04:00")],
    },
    decision: "indeterminate",
  },
  {
    title: "nothing is too little where it is not known whether the commitment was missed",
    credit: hourly,
    facts: { outages: [], unmonitored: [span("02-10T00:00", "02-10T06:00")] },
    decision: "indeterminate",
  },
  {
    title: "four dollars are not too little while the period goes on",
    credit: hourly,
    facts: {
      outages: [
        outage("o0", "02-02T00:00", "02-02T04:00"),
        outage("o1", "02-10T00:00", "02-10T04:00"),
      ],
    },
    asOf: "2026-02-03T00:00Z",
    decision: "premature",
  },
  {
    title: "an incident credited by the percentage of its period is not settled while that goes on",
    credit: {
      per: "incident",
      schedule: {
        kind: "per-shortfall",
        stepPercent: 0.1,
        counting: "started",
        credit: { percent: 1 },
      },
    },
    facts: {
      outages: [
        outage("o0", "02-02T00:00", "02-02T04:00"),
        outage("o1", "02-10T00:00", "02-10T04:00"),
      ],
    },
    asOf: "2026-02-03T00:00Z",
    decision: "premature",
  },
  {
    title:
      "an incident credited beyond the target is not settled while excluded downtime can follow",
    credit: {
      per: "incident",
      schedule: {
        kind: "multiple-of-downtime",
        times: 100,
        hour: { month: "PT720H" },
        on: "beyond-target",
      },
    },
    commitment: { denominator: "period-less-excluded" },
    exclusions: [{ id: "customer", kind: "cause", causes: ["customer"] }],
    facts: {
      outages: [
        outage("o0", "02-02T00:00", "02-02T04:00"),
        { ...outage("o1", "02-10T00:00", "02-20T00:00"), cause: "customer" },
      ],
    },
    asOf: "2026-02-03T00:00Z",
    decision: "premature",
  },
  {
    title: "an incident that the next outage would still be joined to is not over",
    credit: { per: "incident", schedule: byDuration },
    rules: { mergeGapUnder: "PT30M" },
    facts: {
      outages: [
        outage("o0", "02-02T00:00", "02-02T02:00"),
        outage("o1", "02-02T02:20", "02-02T05:00"),
      ],
    },
    asOf: "2026-02-02T02:10Z",
    decision: "premature",
  },
  {
    title: "nor is one at the period's end that would then end after it",
    credit: { per: "incident", schedule: byDuration },
    rules: { mergeGapUnder: "PT30M" },
    facts: {
      outages: [
        outage("o0", "02-28T20:00", "02-28T23:50"),
        outage("o1", "03-01T00:10", "03-01T05:00"),
      ],
    },
    asOf: "2026-03-01T00:05Z",
    decision: "premature",
  },
];
