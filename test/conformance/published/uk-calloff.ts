/**
 * UK public sector call-off contracts, Schedule 6: per criterion at least 98 in a hundred events, and so much
 * of the charges for each point below it, deducted from the next invoice, all criteria under one cap. The
 * template leaves the cap blank.
 */
import {
  assessCredit,
  definePolicy,
  type Percent,
  type PolicyConfig,
  type ServiceFacts,
  type StepCounting,
} from "nines";
import { monthFee, monthly, recordedDowntime } from "./monthly-terms.js";
import type { PublishedSla } from "./published-sla.js";

interface Criterion {
  readonly id: string;
  readonly percent: Percent;
  readonly counting: StepCounting;
}

/** The share of charges that all criteria together can cost; a figure of ours for the template's blank. */
const cap = 15;

function policy(criteria: readonly Criterion[]): PolicyConfig {
  return {
    id: "uk-call-off",
    version: "published",
    provider: "Supplier of a UK public sector call-off contract",
    zone: "Europe/London",
    availability: {
      commitments: criteria.map(({ id }) =>
        monthly(id, 98, "Schedule 6, service level performance measure", {
          indicator: { kind: "occurrences", slice: "PT1H", empty: "leaves-denominator" },
          scope: id,
        }),
      ),
      exclusions: [],
      downtime: { ...recordedDowntime, unmonitored: "up" },
    },
    credits: criteria.map(({ id, percent, counting }) => ({
      id,
      commitment: id,
      clause: "Schedule 6, service credits",
      schedule: { kind: "per-shortfall", stepPercent: 1, counting, credit: { percent } },
      base: monthFee,
      rounding: "half-even",
      conditions: {},
      claim: "automatic",
      invoices: "future",
      remedy: "cumulative",
    })),
    combinations: [
      {
        credits: criteria.map(({ id }) => id),
        pay: "sum",
        max: { percent: cap },
        clause: "Schedule 6, service credit cap",
      },
    ],
    readings: criteria.map(({ id, counting }) => ({
      id: `points-${id}`,
      clause: "Schedule 6, service credits",
      question: "Is a point below the measure credited when it is full, begun, or in proportion?",
      taken: counting,
      options: ["full", "started", "exact"],
      about: ["credit"],
    })),
    assumptions: [
      {
        id: "cap",
        text: `The template leaves the cap blank; ${cap} % are taken.`,
        about: ["credit"],
      },
    ],
  };
}

const criteria = policy([
  { id: "billing-accuracy", percent: "0.5", counting: "full" },
  { id: "support-calls", percent: "0.5", counting: "full" },
  { id: "complaints", percent: 2, counting: "full" },
]);
const generic: PolicyConfig = {
  ...policy([{ id: "any", percent: 1, counting: "exact" }]),
  combinations: [],
};

type Counts = Readonly<Record<string, readonly [total: number, bad: number]>>;

/** Charges of 50,000.00 for March, and the events of the month by criterion, counted at its start. */
const events = (counts: Counts): ServiceFacts => ({
  outages: [],
  slices: Object.entries(counts).map(([scope, [total, bad]]) => {
    return { start: "2026-03-01T00:00Z", total, bad, scope };
  }),
  account: { fees: { amountMinor: 5_000_000, currency: "GBP" } },
});

const good: Counts = {
  "billing-accuracy": [200, 0],
  "support-calls": [200, 0],
  complaints: [100, 0],
};

const inMarch = { period: "2026-03", asOf: "2026-04-02T00:00Z" } as const;

export const ukCalloff: PublishedSla = {
  id: "uk-calloff",
  provider: "UK public sector call-off contract",
  service: "Framework call-off Schedule 6",
  leftOut: [],
  contracts: [
    {
      name: "three criteria under one cap",
      lint: [],
      policy: criteria,
      cases: [
        {
          ...inMarch,
          credit: "billing-accuracy",
          says: "9 of 200 wrong are 95.5 %, two full points below 98: twice 0.5 % of 50,000.00",
          met: false,
          facts: events({ ...good, "billing-accuracy": [200, 9] }),
          decision: "eligible",
          amountMinor: 50_000,
        },
        {
          ...inMarch,
          credit: "support-calls",
          says: "5 of 200 missed are 97.5 %, no full point below: missed, and nothing to pay",
          met: false,
          facts: events({ ...good, "support-calls": [200, 5] }),
          decision: "eligible",
          amountMinor: 0,
        },
        {
          ...inMarch,
          credit: "billing-accuracy",
          says: "4 of 200 wrong are exactly 98 %: met",
          met: true,
          facts: events({ ...good, "billing-accuracy": [200, 4] }),
          decision: "ineligible",
        },
        {
          ...inMarch,
          credit: "complaints",
          says: "12 of 100 late are ten points below: 20 %, of which 15 % of 50,000.00 are paid",
          met: false,
          facts: events({ ...good, complaints: [100, 12] }),
          decision: "eligible",
          amountMinor: 750_000,
        },
        {
          ...inMarch,
          credit: "complaints",
          says: "seven points of complaints are 14 %; two of billing are 1 %: together the cap, uncut",
          met: false,
          facts: events({ ...good, "billing-accuracy": [200, 9], complaints: [100, 9] }),
          decision: "eligible",
          amountMinor: 700_000,
        },
        {
          ...inMarch,
          credit: "complaints",
          says: "eight points of complaints beside 1 % for billing: 14 % are left of the cap",
          met: false,
          facts: events({ ...good, "billing-accuracy": [200, 9], complaints: [100, 10] }),
          decision: "eligible",
          amountMinor: 700_000,
        },
      ],
    },
    {
      name: "any criterion, point for point",
      lint: [],
      policy: generic,
      cases: [
        {
          ...inMarch,
          credit: "any",
          says: "25 of 100 are 23 points below: 23 % of 50,000.00",
          met: false,
          facts: events({ any: [100, 25] }),
          decision: "eligible",
          amountMinor: 1_150_000,
        },
        {
          ...inMarch,
          credit: "any",
          says: "5 of 200 are half a point below: 0.5 %",
          met: false,
          facts: events({ any: [200, 5] }),
          decision: "eligible",
          amountMinor: 25_000,
        },
        {
          ...inMarch,
          credit: "any",
          says: "2 of 100: exactly 98 %, met",
          met: true,
          facts: events({ any: [100, 2] }),
          decision: "ineligible",
        },
      ],
    },
  ],
  examples: [
    {
      id: "W12",
      says: "a measure of 98 %, 75 % reached",
      printed: "23 % of the charges",
      ours: () => {
        const [credit] = assessCredit(definePolicy(generic), events({ any: [100, 25] }), inMarch);
        return `${(credit?.amount?.amountMinor ?? 0) / 50_000} % of the charges`;
      },
    },
  ],
};
