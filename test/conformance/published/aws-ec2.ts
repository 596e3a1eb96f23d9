/**
 * Amazon EC2: one promise for a region that is used in two zones or more, one for a single instance, each
 * of a billing month's minutes, with a credit on the region's charges.
 */
import type { Outage, PolicyConfig, ServiceFacts } from "nines";
import { ec2Evidence, instance } from "./aws-ec2-instance.js";
import {
  affectedFee,
  chargesAndCredits,
  creditOf,
  january,
  june,
  perBillingMonth,
  rowsFrom,
  unavailableMinutes,
} from "./aws-terms.js";
import { usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";
import { downFor } from "./recorded-time.js";

const regionPolicy: PolicyConfig = {
  id: "aws-ec2-region",
  version: "published",
  provider: "AWS",
  zone: "UTC",
  availability: unavailableMinutes([perBillingMonth("region", 99.99, { aggregate: "each" })]),
  credits: [
    creditOf({
      id: "region",
      commitment: "region",
      schedule: { kind: "tiers", tiers: rowsFrom(99.99, { percent: 30 }) },
      base: affectedFee,
      facts: [{ fact: "deployed-in-two-zones", clause: "SLA, regional commitment" }],
      evidence: ec2Evidence,
    }),
  ],
  assumptions: chargesAndCredits,
};

const claimed = { submittedAt: "2026-07-06T09:00Z", evidence: ec2Evidence };

/** Two regions with their charges of January and June, and what became of them. */
function regions(outages: readonly Outage[], own: Partial<ServiceFacts> = {}): ServiceFacts {
  const fees = ["2026-01", "2026-06"].flatMap((month) => [
    { month, item: "eu-west-1", fee: usd(123_456) },
    { month, item: "us-east-1", fee: usd(50_000) },
  ]);
  return {
    resources: [{ id: "eu-west-1" }, { id: "us-east-1" }],
    outages,
    account: { fees },
    claims: [{ ...claimed, period: june }],
    facts: { "deployed-in-two-zones": true },
    ...own,
  };
}

const europe = { resources: ["eu-west-1"] };
const inJune = { credit: "region", period: "2026-06", asOf: "2026-10-01T00:00Z" } as const;
const inJanuary = { ...inJune, period: "2026-01" } as const;

/** So many minutes of June in Europe. */
const juneFor = (minutes: number): ServiceFacts =>
  regions([downFor(minutes, "2026-06-02T00:00Z", europe)]);

/** An hour of January in Europe, claimed at an instant. */
const januaryClaimed = (submittedAt: string): ServiceFacts =>
  regions([downFor(60, "2026-01-14T10:00Z", europe)], {
    claims: [{ submittedAt, evidence: ec2Evidence, period: january }],
  });

const juneRows: PublishedCase[] = [
  { minutes: 5, says: "43,195 of 43,200 min, 99.9884 %: 10 % of 1,234.56", cents: 12_346 },
  { minutes: 432, says: "exactly 99 %: still 10 %", cents: 12_346 },
  { minutes: 433, says: "98.9976 %: 30 %, 370.368", cents: 37_037 },
  { minutes: 2160, says: "exactly 95 %: still 30 %", cents: 37_037 },
  { minutes: 2161, says: "94.9976 %: all of it", cents: 123_456 },
].map(({ minutes, says, cents }) => ({
  ...inJune,
  says: `${minutes} min down in one region: ${says}`,
  met: false,
  facts: juneFor(minutes),
  decision: "eligible",
  amountMinor: cents,
}));

const small = (minor: number): ServiceFacts =>
  regions([downFor(60, "2026-06-02T00:00Z", europe)], {
    account: { fees: [{ month: "2026-06", item: "eu-west-1", fee: usd(minor) }] },
  });

const region: PublishedContract = {
  name: "region",
  policy: regionPolicy,
  lint: [],
  cases: [
    ...juneRows,
    {
      ...inJune,
      says: "two regions: 10 % of 1,234.56 and 30 % of 500.00",
      met: false,
      facts: regions([
        downFor(60, "2026-06-02T00:00Z", europe),
        downFor(500, "2026-06-09T00:00Z", { resources: ["us-east-1"] }),
      ]),
      decision: "eligible",
      amountMinor: 12_346 + 15_000,
    },
    {
      ...inJune,
      says: "from 10:00:30 to 10:05:10 four whole minutes, 99.9907 %: met",
      met: true,
      facts: regions([
        { id: "o-1", start: "2026-06-02T10:00:30Z", end: "2026-06-02T10:05:10Z", ...europe },
      ]),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "an hour for a reason that is excluded: met",
      met: true,
      facts: regions([downFor(60, "2026-06-02T00:00Z", { ...europe, cause: "sla-exclusion" })]),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "10 % of 10.00 is exactly a dollar, not more: nothing",
      met: false,
      facts: small(1000),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "10 % of 10.10 is 1.01",
      met: false,
      facts: small(1010),
      decision: "eligible",
      amountMinor: 101,
    },
    {
      ...inJune,
      says: "used in one zone only: nothing",
      met: false,
      facts: { ...juneFor(60), facts: { "deployed-in-two-zones": false } },
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "a claim without logs: nothing",
      met: false,
      facts: {
        ...juneFor(60),
        claims: [{ ...claimed, period: june, evidence: ec2Evidence.slice(0, 3) }],
      },
      decision: "ineligible",
    },
    {
      ...inJanuary,
      says: "an hour of January claimed in the last instant of March: 10 %",
      met: false,
      facts: januaryClaimed("2026-03-31T23:59:59.999Z"),
      decision: "eligible",
      amountMinor: 12_346,
    },
    {
      ...inJanuary,
      says: "an hour of January claimed a millisecond later: nothing",
      met: false,
      facts: januaryClaimed("2026-04-01T00:00Z"),
      decision: "ineligible",
    },
  ],
};

export const awsEc2: PublishedSla = {
  id: "aws-ec2",
  provider: "AWS",
  service: "EC2 (region and single instance)",
  leftOut: [],
  contracts: [region, instance],
  examples: [],
};
