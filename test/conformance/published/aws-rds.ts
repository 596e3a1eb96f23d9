/**
 * Amazon RDS: each database instance for itself, with a higher promise for those that stand by in a second
 * zone, and a credit on the charges of the instances that missed.
 */
import type { Outage, PolicyConfig, ServiceFacts } from "nines";
import {
  affectedFee,
  chargesAndCredits,
  creditOf,
  june,
  perBillingMonth,
  rowsFrom,
  unavailableMinutes,
} from "./aws-terms.js";
import { usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";
import { downFor } from "./recorded-time.js";

const policy: PolicyConfig = {
  id: "aws-rds",
  version: "published",
  provider: "AWS",
  zone: "UTC",
  availability: unavailableMinutes([
    perBillingMonth("multi-az", 99.95, { aggregate: "each", scope: "multi-az" }),
    perBillingMonth("single", 99.5, { aggregate: "each", scope: "single" }),
  ]),
  credits: [
    creditOf({
      id: "multi-az",
      commitment: "multi-az",
      schedule: { kind: "tiers", tiers: rowsFrom(99.95, { percent: 25 }) },
      base: affectedFee,
      facts: [{ fact: "standby-in-second-zone", clause: "SLA, definitions: several zones" }],
    }),
    creditOf({
      id: "single",
      commitment: "single",
      schedule: { kind: "tiers", tiers: rowsFrom(99.5, { percent: 25 }) },
      base: affectedFee,
    }),
  ],
  assumptions: chargesAndCredits,
};

/** Two databases with a standby, one without, and what they cost in June. */
function facts(outages: readonly Outage[], own: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    resources: [{ id: "db-1" }, { id: "db-2" }, { id: "db-3" }],
    outages,
    account: {
      fees: [
        { month: "2026-06", item: "db-1", fee: usd(41_250) },
        { month: "2026-06", item: "db-2", fee: usd(25_000) },
        { month: "2026-06", item: "db-3", fee: usd(9990) },
      ],
    },
    claims: [{ period: june, submittedAt: "2026-08-31T23:59:59.999Z" }],
    facts: { "standby-in-second-zone": true },
    ...own,
  };
}

const inJune = { period: "2026-06", asOf: "2026-10-01T00:00Z" } as const;
const start = "2026-06-10T03:00Z";
const first = { resources: ["db-1"], scope: "multi-az" };
const second = { resources: ["db-2"], scope: "multi-az" };
const third = { resources: ["db-3"], scope: "single" };

const cases: PublishedCase[] = [
  {
    ...inJune,
    credit: "multi-az",
    says: "21 min, 99.9513 %: met",
    met: true,
    facts: facts([downFor(21, start, first)]),
    decision: "ineligible",
  },
  {
    ...inJune,
    credit: "multi-az",
    says: "22 min, 99.949 %, claimed in the last instant of the second month: 10 % of 412.50",
    met: false,
    facts: facts([downFor(22, start, first)]),
    decision: "eligible",
    amountMinor: 4125,
  },
  {
    ...inJune,
    credit: "multi-az",
    says: "22 min of one, 433 of the other: 10 % of 412.50 and 25 % of 250.00",
    met: false,
    facts: facts([downFor(22, start, first), downFor(433, "2026-06-20T03:00Z", second)]),
    decision: "eligible",
    amountMinor: 4125 + 6250,
  },
  {
    ...inJune,
    credit: "multi-az",
    says: "claimed in September: nothing",
    met: false,
    facts: facts([downFor(22, start, first)], {
      claims: [{ period: june, submittedAt: "2026-09-01T00:00Z" }],
    }),
    decision: "ineligible",
  },
  {
    ...inJune,
    credit: "multi-az",
    says: "without a standby the higher promise is not made",
    met: false,
    facts: facts([downFor(22, start, first)], { facts: { "standby-in-second-zone": false } }),
    decision: "ineligible",
  },
  {
    ...inJune,
    credit: "single",
    says: "216 min are exactly 99.5 %: met",
    met: true,
    facts: facts([downFor(216, start, third)]),
    decision: "ineligible",
  },
  {
    ...inJune,
    credit: "single",
    says: "432 min are exactly 99 %: 10 % of 99.90",
    met: false,
    facts: facts([downFor(432, start, third)]),
    decision: "eligible",
    amountMinor: 999,
  },
  {
    ...inJune,
    credit: "single",
    says: "2,160 min are exactly 95 %: 25 % of 99.90, 24.975",
    met: false,
    facts: facts([downFor(2160, start, third)]),
    decision: "eligible",
    amountMinor: 2498,
  },
  {
    ...inJune,
    credit: "single",
    says: "2,161 min: all of it",
    met: false,
    facts: facts([downFor(2161, start, third)]),
    decision: "eligible",
    amountMinor: 9990,
  },
  {
    ...inJune,
    credit: "single",
    says: "10 % of 10.00 is a dollar and no more: nothing",
    met: false,
    facts: facts([downFor(217, start, third)], {
      account: { fees: [{ month: "2026-06", item: "db-3", fee: usd(1000) }] },
    }),
    decision: "ineligible",
  },
];

const contract: PublishedContract = { name: "databases", policy, lint: [], cases };

export const awsRds: PublishedSla = {
  id: "aws-rds",
  provider: "AWS",
  service: "RDS",
  leftOut: [],
  contracts: [contract],
  examples: [],
};
