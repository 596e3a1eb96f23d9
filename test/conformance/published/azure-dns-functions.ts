/**
 * Azure DNS and Functions: the first promises every minute of every zone, the second counts executions
 * that were triggered and left no trace.
 */
import type { Outage, PolicyConfig, ServiceFacts, Slice } from "nines";
import { azureCredit, claimsElsewhere, threeRows } from "./azure-terms.js";
import { monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";
import { downFor } from "./recorded-time.js";

const dnsPolicy: PolicyConfig = {
  id: "azure-dns",
  version: "published",
  provider: "Microsoft Azure",
  zone: "UTC",
  availability: {
    commitments: [monthly("uptime", 100, "SLA, monthly uptime", { aggregate: "sum" })],
    exclusions: [],
    downtime: {
      ...recordedDowntime,
      granularity: "whole-minutes",
      partialOutage: "only-total",
      minimumOutage: { duration: "PT60S", counts: "whole" },
      clauses: {
        granularity: "SLA, downtime: minutes of a zone",
        partialOutage: "SLA, downtime: no name server answers",
        minimumOutage: "SLA, downtime: tried again for a minute",
      },
    },
  },
  credits: [
    azureCredit({
      id: "credit",
      commitment: "uptime",
      schedule: { kind: "tiers", tiers: threeRows("100", 99.99, 99.5) },
    }),
  ],
  assumptions: [
    ...claimsElsewhere,
    {
      id: "no-answer",
      text: "An answer after two seconds is recorded as none; an outage carries how many of the name servers gave none.",
      about: ["availability"],
    },
  ],
};

/** Three zones with 100,000 minutes of June together. */
const zones: ServiceFacts["resources"] = [
  { id: "zone-1" },
  { id: "zone-2" },
  { id: "zone-3", from: "2026-06-21T13:20Z" },
];

const claims = [{ period: "2026-06", submittedAt: "2026-08-30T23:59:59.999Z" }];

const dnsFacts = (outages: readonly Outage[]): ServiceFacts => ({
  resources: zones,
  outages,
  account: { fees: usd(12_050) },
  claims,
});

const inJune = { credit: "credit", period: "2026-06", asOf: "2026-10-01T00:00Z" } as const;
const start = "2026-06-22T00:00Z";
const oneOf = { resources: ["zone-1"] };

const dnsRows: PublishedCase[] = [
  { minutes: 1, says: "99.999 %: 10 % of 120.50", cents: 1205 },
  { minutes: 10, says: "exactly 99.99 %: still 10 %", cents: 1205 },
  { minutes: 11, says: "99.989 %: 25 %, 30.125", cents: 3013 },
  { minutes: 500, says: "exactly 99.5 %: still 25 %", cents: 3013 },
  { minutes: 501, says: "99.499 %: all of it", cents: 12_050 },
].map(({ minutes, says, cents }) => ({
  ...inJune,
  says: `${minutes} of 100,000 min of zones without an answer: ${says}`,
  met: false,
  facts: dnsFacts([downFor(minutes, start, oneOf)]),
  decision: "eligible",
  amountMinor: cents,
}));

const dns: PublishedContract = {
  name: "DNS",
  policy: dnsPolicy,
  lint: [],
  cases: [
    ...dnsRows,
    {
      ...inJune,
      says: "59.999 s without an answer: met",
      met: true,
      facts: dnsFacts([{ id: "o-1", start, end: "2026-06-22T00:00:59.999Z", ...oneOf }]),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "an hour in which one of four name servers answers: met",
      met: true,
      facts: dnsFacts([downFor(60, start, { ...oneOf, affected: { count: 3, of: 4 } })]),
      decision: "ineligible",
    },
  ],
};

const functionsPolicy: PolicyConfig = {
  id: "azure-functions",
  version: "published",
  provider: "Microsoft Azure",
  zone: "UTC",
  availability: {
    commitments: [
      monthly("executions", 99.95, "SLA, consumption plan", {
        indicator: { kind: "occurrences", slice: "PT1H" },
      }),
    ],
    exclusions: [],
    downtime: { ...recordedDowntime, unmonitored: "up" },
  },
  credits: [
    azureCredit({
      id: "credit",
      commitment: "executions",
      schedule: { kind: "tiers", tiers: threeRows("99.95", 99, 95) },
    }),
  ],
  assumptions: [
    ...claimsElsewhere,
    {
      id: "unavailable-executions",
      text: "An execution is bad that has written nothing five minutes after it was triggered.",
      about: ["availability"],
    },
  ],
};

/** Two hours of June with 100,000 executions together. */
const executions = (bad: number): ServiceFacts => {
  const slices: Slice[] = [
    { start: "2026-06-10T10:00Z", total: 60_000, bad },
    { start: "2026-06-10T11:00Z", total: 40_000, bad: 0 },
  ];
  return { slices, account: { fees: usd(7525) }, claims };
};

const functionRows: PublishedCase[] = [
  { bad: 51, says: "99.949 %: 10 % of 75.25, 7.525", cents: 753 },
  { bad: 1000, says: "exactly 99 %: still 10 %", cents: 753 },
  { bad: 1001, says: "98.999 %: 25 %, 18.8125", cents: 1881 },
  { bad: 5000, says: "exactly 95 %: still 25 %", cents: 1881 },
  { bad: 5001, says: "94.999 %: all of it", cents: 7525 },
].map(({ bad, says, cents }) => ({
  ...inJune,
  says: `${bad} of 100,000 executions without a trace: ${says}`,
  met: false,
  facts: executions(bad),
  decision: "eligible",
  amountMinor: cents,
}));

const functions: PublishedContract = {
  name: "Functions on the consumption plan",
  policy: functionsPolicy,
  lint: [],
  cases: [
    ...functionRows,
    {
      ...inJune,
      says: "50 of 100,000 executions are exactly 99.95 %: met",
      met: true,
      facts: executions(50),
      decision: "ineligible",
    },
  ],
};

export const azureDnsFunctions: PublishedSla = {
  id: "azure-dns-functions",
  provider: "Microsoft Azure",
  service: "DNS and Functions",
  leftOut: [],
  contracts: [dns, functions],
  examples: [],
};
