/**
 * Amazon EC2 as it was promised first: a year that ends on the day of the claim, in periods of five
 * minutes, with a tenth of the month's bill; downtime that earned a credit once is used up.
 */
import type { Outage, PolicyConfig, ServiceFacts } from "nines";
import { monthFee, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { downFor } from "./recorded-time.js";

const policy: PolicyConfig = {
  id: "aws-ec2-2008",
  version: "2008",
  provider: "AWS",
  zone: "UTC",
  availability: {
    commitments: [
      {
        id: "region",
        kind: "guarantee",
        clause: "SLA 2008, service commitment",
        targetPercent: 99.95,
        period: { rollingDays: 365 },
        denominator: "period",
        partialPeriod: "whole",
      },
    ],
    exclusions: [
      {
        id: "sla-exclusions",
        kind: "cause",
        causes: ["sla-exclusion"],
        clause: "SLA 2008, exclusions",
      },
      {
        id: "claimed-before",
        kind: "cause",
        causes: ["claimed-before"],
        clause: "SLA 2008, definitions: downtime before a successful claim",
      },
    ],
    downtime: {
      ...recordedDowntime,
      granularity: { bucket: "PT5M", counts: "whole" },
      clauses: { granularity: "SLA 2008, definitions: five-minute periods" },
    },
  },
  credits: [
    {
      id: "credit",
      commitment: "region",
      clause: "SLA 2008, service credits",
      schedule: { kind: "flat", credit: { percent: 10 } },
      base: monthFee,
      rounding: "half-away-from-zero",
      conditions: {},
      claim: {
        within: { calendarDays: 30, endsAt: "end-of-day" },
        of: "incident-end",
        incident: "last",
        early: "accepted",
        acknowledgement: false,
        clause: "SLA 2008, requests",
      },
      remedy: "sole",
    },
  ],
  assumptions: [
    {
      id: "claimed-before",
      text: "Downtime before the customer's last successful claim has that for its cause.",
      about: ["availability", "credit"],
    },
  ],
};

/** The years that end on the last day for a claim and on the day after it. */
const inTime = { period: "2007-11-02..2008-10-31", submittedAt: "2008-10-31T23:59:59.999Z" };
const tooLate = { period: "2007-11-03..2008-11-01", submittedAt: "2008-11-01T00:00Z" };

const facts = (
  outages: readonly Outage[],
  claim: typeof inTime = inTime,
  own: Partial<ServiceFacts["account"]> = {},
): ServiceFacts => ({
  outages,
  account: { fees: usd(1_000_000), ...own },
  claims: [claim],
});

const october = "2008-10-01T08:00Z";
const ofOctober = { credit: "credit", period: "2008-10", asOf: "2009-01-01T00:00Z" } as const;

const contract: PublishedContract = {
  name: "region of 2008",
  policy,
  lint: [],
  cases: [
    {
      ...ofOctober,
      says: "266 min fill 53 five-minute periods, 265 of 525,600 min, 99.9495 %; claimed in the last instant: 10 % of 10,000.00",
      met: false,
      facts: facts([downFor(266, october)]),
      decision: "eligible",
      amountMinor: 100_000,
    },
    {
      ...ofOctober,
      says: "264 min fill 52, 260 min, 99.9505 %: met",
      met: true,
      facts: facts([downFor(264, october)]),
      decision: "ineligible",
    },
    {
      ...ofOctober,
      says: "265 min, of which 100 were used in an earlier claim: met",
      met: true,
      facts: facts([
        downFor(100, "2008-03-05T08:00Z", { cause: "claimed-before" }),
        downFor(165, october),
      ]),
      decision: "ineligible",
    },
    {
      ...ofOctober,
      says: "used since August only: the days before are up, and 250 of 525,600 min are met",
      met: true,
      facts: facts([downFor(250, october)], inTime, { term: { from: "2008-08-01" } }),
      decision: "ineligible",
    },
    {
      ...ofOctober,
      says: "claimed on the thirty-first day after: nothing",
      period: "2008-11",
      met: false,
      facts: facts([downFor(266, october)], tooLate),
      decision: "ineligible",
    },
  ],
};

export const awsEc22008: PublishedSla = {
  id: "aws-ec2-2008",
  provider: "AWS",
  service: "EC2 (text of 2008)",
  leftOut: [],
  contracts: [contract],
  examples: [],
};
