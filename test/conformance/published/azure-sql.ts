/**
 * Azure SQL Database: a minute is down where every attempt to connect fails, and the deployed minutes of all
 * databases are added up; a text of 2019 also promised how fast a database fails over and how much is lost.
 */
import type { Outage, PolicyConfig, Resource, ServiceFacts } from "nines";
import { continuity } from "./azure-sql-continuity.js";
import { azureCredit, claimsElsewhere, threeRows } from "./azure-terms.js";
import { monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";
import { downFor } from "./recorded-time.js";

function databases(tier: string, target: string): PolicyConfig {
  return {
    id: `azure-sql-${tier}`,
    version: "published",
    provider: "Microsoft Azure",
    zone: "UTC",
    availability: {
      commitments: [monthly("uptime", target, "SLA, monthly uptime", { aggregate: "sum" })],
      exclusions: [],
      downtime: {
        ...recordedDowntime,
        granularity: "whole-minutes",
        partialOutage: "only-total",
        clauses: {
          granularity: "SLA, downtime: minutes",
          partialOutage: "SLA, downtime: all attempts to connect fail",
        },
      },
    },
    credits: [
      azureCredit({
        id: "credit",
        commitment: "uptime",
        schedule: { kind: "tiers", tiers: threeRows(target, 99, 95) },
      }),
    ],
    assumptions: [
      ...claimsElsewhere,
      {
        id: "attempts",
        text: "An outage in the facts carries how many of how many attempts to connect failed.",
        about: ["availability"],
      },
    ],
  };
}

/** Two databases of the whole month and one of 13,600 minutes: 100,000 deployed minutes. */
const resources: readonly Resource[] = [
  { id: "db-1" },
  { id: "db-2" },
  { id: "db-3", from: "2026-06-21T13:20Z" },
];

function facts(outages: readonly Outage[], submittedAt = "2026-08-30T23:59:59.999Z"): ServiceFacts {
  return {
    resources,
    outages,
    account: { fees: usd(64_000) },
    claims: [{ period: "2026-06", submittedAt }],
  };
}

const inJune = { credit: "credit", period: "2026-06", asOf: "2026-10-01T00:00Z" } as const;
const start = "2026-06-22T00:00Z";
const oneOf = { resources: ["db-1"] };

type Row = { readonly minutes: number; readonly says: string; readonly cents: number };

function rows(all: readonly Row[]): PublishedCase[] {
  return all.map(({ minutes, says, cents }) => ({
    ...inJune,
    says: `${minutes} of 100,000 deployed min down: ${says}`,
    met: false,
    facts: facts([downFor(minutes, start, oneOf)]),
    decision: "eligible",
    amountMinor: cents,
  }));
}

const upper: readonly Row[] = [
  { minutes: 1000, says: "exactly 99 %: still 10 % of 640.00", cents: 6400 },
  { minutes: 1001, says: "98.999 %: 25 %", cents: 16_000 },
  { minutes: 5000, says: "exactly 95 %: still 25 %", cents: 16_000 },
  { minutes: 5001, says: "94.999 %: all of it", cents: 64_000 },
];

const zoneRedundant: PublishedContract = {
  name: "zone-redundant databases",
  policy: databases("zone-redundant", "99.995"),
  lint: [],
  cases: [
    ...rows([{ minutes: 6, says: "99.994 %: 10 % of 640.00", cents: 6400 }, ...upper]),
    {
      ...inJune,
      says: "2 min of one database and 3 of another are exactly 99.995 %: met",
      met: true,
      facts: facts([
        downFor(2, start, oneOf),
        downFor(3, "2026-06-25T00:00Z", { resources: ["db-3"] }),
      ]),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "an hour in which one of ten attempts succeeds: met",
      met: true,
      facts: facts([downFor(60, start, { ...oneOf, affected: { count: 9, of: 10 } })]),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "the same hour of two databases counts twice, 120 min: 10 %",
      met: false,
      facts: facts([downFor(60, start, { resources: ["db-1", "db-2"] })]),
      decision: "eligible",
      amountMinor: 6400,
    },
    {
      ...inJune,
      says: "6 min claimed after two months from 30 June: nothing",
      met: false,
      facts: facts([downFor(6, start, oneOf)], "2026-08-31T00:00Z"),
      decision: "ineligible",
    },
  ],
};

const others: PublishedContract = {
  name: "other databases",
  policy: databases("others", "99.99"),
  lint: [],
  cases: [
    ...rows([{ minutes: 11, says: "99.989 %: 10 % of 640.00", cents: 6400 }, ...upper]),
    {
      ...inJune,
      says: "10 min are exactly 99.99 %: met",
      met: true,
      facts: facts([downFor(10, start, oneOf)]),
      decision: "ineligible",
    },
  ],
};

export const azureSql: PublishedSla = {
  id: "azure-sql",
  provider: "Microsoft Azure",
  service: "SQL Database",
  leftOut: [],
  contracts: [zoneRedundant, others, continuity],
  examples: [],
};
