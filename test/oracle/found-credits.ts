/**
 * Credits on which the long way and the library once differed, shrunk and named, and others exactly at an
 * edge, which chance seldom meets. Each is asked about for February 2026 on 10 March, on fees of 1,000.00
 * in January, 2,000.00 in February and 3,000.00 in March.
 */
import type { Commitment, CreditTerms, DowntimeRules, Outage } from "nines";
import type { CreditCase } from "./naive-credit.js";
import { policyWith } from "./random-credits.js";

interface Row {
  readonly title: string;
  readonly credit: Partial<CreditTerms>;
  readonly commitment?: Partial<Commitment>;
  readonly rules?: Partial<DowntimeRules>;
  readonly outages: readonly Omit<Outage, "id">[];
  /** Worked out by hand. */
  readonly owedMinor: number;
}

const longest = {
  kind: "duration-tiers",
  of: "longest",
  tiers: [
    { over: "PT0S", credit: { percent: 5 } },
    { over: "PT4H", credit: { percent: 10 } },
    { over: "PT8H", credit: { percent: 25 } },
  ],
} as const;

const at = (text: string): number => Date.parse(`2026-${text}Z`);

/** A hundredth of February's 672 hours. */
const hundredth = { start: at("02-02T00:00"), end: at("02-02T06:43:12") };

const rows: readonly Row[] = [
  {
    title: "the longest incident that began before the period is as long as its part in it",
    credit: { schedule: longest },
    outages: [{ start: at("01-31T20:00"), end: at("02-01T05:00") }],
    owedMinor: 20_000,
  },
  {
    title: "the longest incident that ends after the period is as long as its part in it",
    credit: { schedule: longest },
    outages: [{ start: at("02-28T19:00"), end: at("03-01T05:00") }],
    owedMinor: 20_000,
  },
  {
    title: "the longest incident that goes on after the period is as long as its part in it",
    credit: { schedule: longest },
    outages: [{ start: at("02-28T19:00"), end: null }],
    owedMinor: 20_000,
  },
  {
    title:
      "an incident that began with excluded downtime has the month of its first counted downtime",
    credit: { per: "incident", base: { fee: "monthly", month: "first-downtime" } },
    outages: [
      { start: at("01-31T20:00"), end: at("02-01T02:00"), cause: "customer" },
      { start: at("02-01T02:00"), end: at("02-01T06:00") },
    ],
    owedMinor: 20_000,
  },
  {
    title: "at exactly 99 % a row above 99 does not hold, one of at most 99 does",
    credit: {
      schedule: {
        kind: "tiers",
        tiers: [
          { above: 99, credit: { percent: 10 } },
          { atMost: 99, credit: { percent: 25 } },
        ],
      },
    },
    outages: [hundredth],
    owedMinor: 50_000,
  },
  {
    title: "at exactly 99 % a row below 99 does not hold, one of at least 99 does",
    credit: {
      schedule: {
        kind: "tiers",
        tiers: [
          { below: 99, credit: { percent: 25 } },
          { atLeast: 99, credit: { percent: 10 } },
        ],
      },
    },
    outages: [hundredth],
    owedMinor: 20_000,
  },
  {
    title: "exactly four hours are not over four hours",
    credit: { schedule: { ...longest, of: "total" } },
    outages: [{ start: at("02-02T00:00"), end: at("02-02T04:00") }],
    owedMinor: 10_000,
  },
  {
    title: "half a cent over an even number is rounded to that number",
    credit: { schedule: { kind: "flat", credit: { percent: "10.00025" } } },
    outages: [hundredth],
    owedMinor: 20_000,
  },
  {
    title: "half a cent over an odd number is rounded to the even one above it",
    credit: { schedule: { kind: "flat", credit: { percent: "10.00075" } } },
    outages: [hundredth],
    owedMinor: 20_002,
  },
];

const usd = (amountMinor: number) => ({ amountMinor, currency: "USD" });

/** A case with its title and what is owed in it. */
export interface FoundCredit extends CreditCase {
  readonly title: string;
  readonly owedMinor: number;
}

/** The cases by their titles. */
export const foundCredits: readonly FoundCredit[] = rows.map(
  ({ title, credit, commitment, rules, outages, owedMinor }) => ({
    title,
    owedMinor,
    policy: policyWith(
      {
        id: "uptime",
        kind: "guarantee",
        targetPercent: 99.9,
        period: "calendar-month",
        denominator: "period",
        partialPeriod: "clip",
        ...commitment,
      },
      {
        id: "credit",
        commitment: "uptime",
        schedule: { kind: "flat", credit: { percent: 10 } },
        base: { fee: "monthly", month: "last-of-period" },
        rounding: "half-even",
        conditions: {},
        claim: "automatic",
        remedy: "sole",
        ...credit,
      },
      rules,
    ),
    facts: {
      outages: outages.map((each, n) => ({ ...each, id: `o${n}` })),
      account: {
        fees: [
          { month: "2026-01", fee: usd(100_000) },
          { month: "2026-02", fee: usd(200_000) },
          { month: "2026-03", fee: usd(300_000) },
        ],
      },
    },
    key: "2026-02",
    asked: { start: at("02-01T00:00"), end: at("03-01T00:00") },
    asOf: at("03-10T00:00"),
  }),
);
