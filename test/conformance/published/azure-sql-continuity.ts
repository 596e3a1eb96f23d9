/**
 * Azure SQL Database, business continuity of 2019: a replicated database fails over within thirty seconds
 * and loses at most five seconds of data, or its month costs nothing. Each promise is of all of the month,
 * with the time promised free in every failover.
 */
import type { Commitment, CreditTerms, PolicyConfig, ServiceFacts } from "nines";
import { azureCredit, claimsElsewhere } from "./azure-terms.js";
import { monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";

function promise(scope: string, free: string, clause: string): Commitment {
  return monthly(scope, 100, clause, {
    scope,
    aggregate: "each",
    downtime: {
      minimumOutage: { duration: free, counts: "excess" },
      clauses: { minimumOutage: clause },
    },
  });
}

function credit(commitment: string): CreditTerms {
  return azureCredit({
    id: commitment,
    commitment,
    schedule: { kind: "flat", credit: { percent: 100 } },
    base: { fee: "monthly", month: "last-of-period", of: "affected" },
    conditions: {
      facts: [
        { fact: "compliant-secondary", clause: "SLA 2019, secondary of the same configuration" },
      ],
    },
  });
}

const policy: PolicyConfig = {
  id: "azure-sql-continuity",
  version: "2019",
  provider: "Microsoft Azure",
  zone: "UTC",
  availability: {
    commitments: [
      promise("failover", "PT30S", "SLA 2019, recovery time of 30 s"),
      promise("lost-data", "PT5S", "SLA 2019, recovery point of 5 s"),
    ],
    exclusions: [],
    downtime: recordedDowntime,
  },
  credits: [credit("failover"), credit("lost-data")],
  readings: [
    {
      id: "lost-data-credit",
      clause: "SLA 2019, recovery point",
      question: "Is the credit for lost data all of the month's cost or a tenth?",
      taken: "all",
      options: ["all", "a-tenth"],
      about: ["credit"],
    },
  ],
  assumptions: [
    ...claimsElsewhere,
    {
      id: "lost-data",
      text: "Lost data is recorded as the span of time whose changes are gone.",
      about: ["availability"],
    },
  ],
};

/** A failover of one of two databases: how long it took, or how much it lost. */
function facts(scope: string, seconds: number, compliant = true): ServiceFacts {
  const start = "2026-06-15T12:00:00Z";
  const end = new Date(Date.parse(start) + seconds * 1000).toISOString();
  return {
    resources: [{ id: "db-1" }, { id: "db-2" }],
    outages: [{ id: "f-1", start, end, scope, resources: ["db-1"] }],
    account: {
      fees: [
        { month: "2026-06", item: "db-1", fee: usd(93_075) },
        { month: "2026-06", item: "db-2", fee: usd(40_000) },
      ],
    },
    claims: [{ period: "2026-06", submittedAt: "2026-07-10T00:00Z" }],
    facts: { "compliant-secondary": compliant },
  };
}

const inJune = { period: "2026-06", asOf: "2026-10-01T00:00Z" } as const;

export const continuity: PublishedContract = {
  name: "business continuity of 2019",
  policy,
  lint: [],
  cases: [
    {
      ...inJune,
      credit: "failover",
      says: "a failover of exactly 30 s: met",
      met: true,
      facts: facts("failover", 30),
      decision: "ineligible",
    },
    {
      ...inJune,
      credit: "failover",
      says: "a failover of 31 s: that database's 930.75",
      met: false,
      facts: facts("failover", 31),
      decision: "eligible",
      amountMinor: 93_075,
    },
    {
      ...inJune,
      credit: "lost-data",
      says: "exactly 5 s of lost data: met",
      met: true,
      facts: facts("lost-data", 5),
      decision: "ineligible",
    },
    {
      ...inJune,
      credit: "lost-data",
      says: "5.001 s of lost data: that database's 930.75",
      met: false,
      facts: facts("lost-data", 5.001),
      decision: "eligible",
      amountMinor: 93_075,
    },
    {
      ...inJune,
      credit: "failover",
      says: "a failover of 31 s to a smaller secondary: nothing",
      met: false,
      facts: facts("failover", 31, false),
      decision: "ineligible",
    },
  ],
};
