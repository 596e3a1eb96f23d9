/**
 * Zentera: the available time of all tenants together of all their time, and credits that are days of the
 * annual amount.
 */
import {
  assessCredit,
  definePolicy,
  measureAvailability,
  type PolicyConfig,
  type ServiceFacts,
} from "nines";
import { monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedSla } from "./published-sla.js";

const day = (days: number) => ({ days, dayIs: "1/365-year" }) as const;

const config: PolicyConfig = {
  id: "zentera-air",
  version: "published",
  provider: "Zentera",
  zone: "UTC",
  availability: {
    commitments: [
      monthly("uptime", 100, "SLA, availability over all tenants", { aggregate: "sum" }),
    ],
    exclusions: [],
    downtime: recordedDowntime,
  },
  credits: [
    {
      id: "credit",
      commitment: "uptime",
      clause: "SLA, service credits",
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: 99.9, credit: day(0) },
          { atLeast: 99.5, below: 99.9, credit: day(1) },
          { atLeast: 99, below: 99.5, credit: day(3) },
          { atLeast: 98, below: 99, credit: day(5) },
          { atLeast: 96, below: 98, credit: day(15) },
          { below: 96, credit: day(30) },
        ],
      },
      base: { fee: "annual" },
      rounding: "half-even",
      limits: [{ max: day(30), window: "period", clause: "SLA, thirty credits a month" }],
      conditions: {},
      claim: "automatic",
      invoices: "future",
      remedy: "sole",
    },
  ],
  assumptions: [
    {
      id: "above-the-table",
      text: "The table begins below 99.9 %; above that a miss earns no credit.",
      about: ["credit"],
    },
    { id: "no-cash", text: "A credit is never paid out.", about: ["credit"] },
  ],
};

const start = Date.UTC(2026, 3, 10);

/** Two tenants in April, 86,400 minutes together; the first is down for so many. */
function april(minutes: number, annualMinor = 5_000_000): ServiceFacts {
  return {
    resources: [{ id: "t-1" }, { id: "t-2" }],
    outages: [{ id: "o-1", start, end: start + Math.round(minutes * 60_000), resources: ["t-1"] }],
    account: { annualFee: usd(annualMinor) },
  };
}

const inApril = { credit: "credit", period: "2026-04", asOf: "2026-05-01T00:00Z" } as const;

const rows = [
  [86.4, "exactly 99.9 %", 0, 0],
  [86.401, "just below 99.9 %", 1, 13699],
  [432, "exactly 99.5 %", 1, 13699],
  [864, "exactly 99 %", 3, 41096],
  [1728, "exactly 98 %", 5, 68493],
  [3456, "exactly 96 %", 15, 205479],
  [3457, "below 96 %", 30, 410959],
] as const;

const policy = definePolicy(config);
const asked = { period: inApril.period, asOf: inApril.asOf };

function creditMinor(facts: ServiceFacts): number {
  const [assessed] = assessCredit(policy, facts, asked);
  return assessed?.amount?.amountMinor ?? Number.NaN;
}

/** What the printed sums come to; of the first, a credit is worth 100.00 of 36,500.00 a year. */
const examples: PublishedSla["examples"] = [
  {
    id: "W6",
    says: "43,000 and 43,200 of 43,200 minutes each, printed as hours",
    printed: "99.769 %, 1 credit",
    ours: () => {
      const facts = april(200, 3_650_000);
      const { ratio } = measureAvailability(policy, facts, asked)[0] ?? {};
      const percent = (100 * Number(ratio?.numerator)) / Number(ratio?.denominator);
      return `${percent.toFixed(3)} %, ${creditMinor(facts) / 10_000} credit`;
    },
  },
  {
    id: "W7",
    says: "five credits of 50,000.00 USD a year",
    printed: "684.93 USD",
    ours: () => `${(creditMinor(april(1000)) / 100).toFixed(2)} USD`,
  },
];

export const zentera: PublishedSla = {
  id: "zentera",
  provider: "Zentera",
  service: "Air SaaS",
  leftOut: [],
  contracts: [
    {
      name: "Air",
      lint: [],
      policy: config,
      cases: [
        ...rows.map(([minutes, at, credits, cents]) => ({
          ...inApril,
          says: `${minutes} of 86,400 min, ${at}: ${credits} of 365 parts of 50,000.00`,
          met: false,
          facts: april(minutes),
          decision: "eligible" as const,
          amountMinor: cents,
        })),
        {
          ...inApril,
          says: "100 min for all are 200 of both: one credit",
          met: false,
          facts: {
            ...april(0),
            outages: [{ id: "o-1", start, end: start + 100 * 60_000 }],
          },
          decision: "eligible",
          amountMinor: 13699,
        },
        {
          ...inApril,
          says: "a tenant that came on 16 April brings half a month: 65 of 64,800 min, one credit",
          met: false,
          facts: {
            ...april(65),
            resources: [{ id: "t-1" }, { id: "t-2", from: "2026-04-16T00:00Z" }],
          },
          decision: "eligible",
          amountMinor: 13699,
        },
        {
          ...inApril,
          says: "never down: met",
          met: true,
          facts: { ...april(0), outages: [] },
          decision: "ineligible",
        },
      ],
    },
  ],
  examples,
};
