/** Amazon EC2, a single instance: half a per cent of the billing month's minutes, by the region's worst one. */
import type { PolicyConfig, ServiceFacts } from "nines";
import {
  chargesAndCredits,
  creditOf,
  june,
  perBillingMonth,
  rowsFrom,
  unavailableMinutes,
} from "./aws-terms.js";
import { monthFee, usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";
import { after } from "./recorded-time.js";

/** What a request for a credit on EC2 must bring. */
export const ec2Evidence = [
  "sla-credit-request-in-subject",
  "dates-and-times",
  "resource-ids",
  "logs",
];

const instancePolicy: PolicyConfig = {
  id: "aws-ec2-instance",
  version: "published",
  provider: "AWS",
  zone: "UTC",
  availability: unavailableMinutes([perBillingMonth("instance", 99.5, { aggregate: "worst" })]),
  credits: [
    creditOf({
      id: "instance",
      commitment: "instance",
      schedule: { kind: "tiers", tiers: rowsFrom(99.5, { percent: 30 }) },
      base: monthFee,
      evidence: ec2Evidence,
    }),
  ],
  readings: [
    {
      id: "several-instances",
      clause: "SLA, service credits",
      question: "Several instances of a region miss: one credit on its charges, or one for each?",
      taken: "one-by-the-worst",
      options: ["one-by-the-worst", "one-for-each"],
      about: ["availability", "credit"],
    },
  ],
  assumptions: chargesAndCredits,
};

/** Two instances of a region whose June costs 800.00, each down for so many minutes of it. */
function instances(first: number, second: number): ServiceFacts {
  const start = "2026-06-03T00:00Z";
  return {
    resources: [{ id: "i-1" }, { id: "i-2" }],
    outages: [
      { id: "o-1", start, end: after(first, start), resources: ["i-1"] },
      { id: "o-2", start, end: after(second, start), resources: ["i-2"] },
    ],
    account: { fees: usd(80_000) },
    claims: [{ submittedAt: "2026-07-06T09:00Z", evidence: ec2Evidence, period: june }],
  };
}

const ofInstances = { credit: "instance", period: "2026-06", asOf: "2026-10-01T00:00Z" } as const;

export const instance: PublishedContract = {
  name: "single instance",
  policy: instancePolicy,
  lint: [],
  cases: [
    {
      ...ofInstances,
      says: "216 min of 43,200 are exactly 99.5 %: met",
      met: true,
      facts: instances(216, 150),
      decision: "ineligible",
    },
    {
      ...ofInstances,
      says: "217 min, 99.4976 %: 10 % of 800.00",
      met: false,
      facts: instances(217, 150),
      decision: "eligible",
      amountMinor: 8000,
    },
    {
      ...ofInstances,
      says: "the second instance is the worse one, 94.9976 %: all of it, once",
      met: false,
      facts: instances(217, 2161),
      decision: "eligible",
      amountMinor: 80_000,
    },
  ],
};
