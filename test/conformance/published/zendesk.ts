/**
 * Zendesk with Premier Support: the share of automated tests of the components that succeed in a month. The
 * credit itself stands in the customer's own agreement.
 */
import type { PolicyConfig, ServiceFacts } from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";

const policy: PolicyConfig = {
  id: "zendesk",
  version: "published",
  provider: "Zendesk",
  zone: "UTC",
  availability: {
    commitments: [
      monthly("tests", 99.9, "Premier Support, uptime", {
        indicator: { kind: "occurrences", slice: "PT1H" },
      }),
    ],
    exclusions: [],
    downtime: { ...recordedDowntime, unmonitored: "leaves-denominator" },
  },
  credits: [
    {
      id: "credit",
      commitment: "tests",
      clause: "Customer agreement, service credit",
      schedule: { kind: "flat", credit: { percent: 5 } },
      base: monthFee,
      rounding: "half-away-from-zero",
      conditions: {
        facts: [{ fact: "premier-support", clause: "Premier Support, qualifying plans" }],
      },
      claim: {
        within: { calendarDays: 60, endsAt: "end-of-day" },
        of: "period-end",
        early: "accepted",
        acknowledgement: false,
        clause: "Premier Support, requests",
      },
      remedy: "sole",
    },
  ],
  assumptions: [
    {
      id: "stand-in-credit",
      text: "What a credit comes to is in the customer's agreement; a twentieth of the month's fee stands in for it.",
      about: ["credit"],
    },
    {
      id: "availability-report",
      text: "The tests in the facts are those of the report that the customer is given on request.",
      about: ["availability"],
    },
  ],
};

/** Two hours of June with 100,000 tests together. */
function facts(bad: number, submittedAt: string, premier = true): ServiceFacts {
  return {
    slices: [
      { start: "2026-06-10T10:00Z", total: 40_000, bad },
      { start: "2026-06-10T11:00Z", total: 60_000, bad: 0 },
    ],
    account: { fees: usd(123_450) },
    claims: [{ period: "2026-06", submittedAt }],
    facts: { "premier-support": premier },
  };
}

const inJune = { credit: "credit", period: "2026-06", asOf: "2026-10-01T00:00Z" } as const;
const lastInstant = "2026-08-29T23:59:59.999Z";

const contract: PublishedContract = {
  name: "Premier Support",
  policy,
  lint: [],
  cases: [
    {
      ...inJune,
      says: "100 of 100,000 tests failed, exactly 99.9 %: met",
      met: true,
      facts: facts(100, lastInstant),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "101 failed, claimed in the last instant of the sixtieth day: 5 % of 1,234.50, 61.725",
      met: false,
      facts: facts(101, lastInstant),
      decision: "eligible",
      amountMinor: 6173,
    },
    {
      ...inJune,
      says: "101 failed, claimed on the sixty-first day: nothing",
      met: false,
      facts: facts(101, "2026-08-30T00:00Z"),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "101 failed, without Premier Support: nothing",
      met: false,
      facts: facts(101, lastInstant, false),
      decision: "ineligible",
    },
  ],
};

export const zendesk: PublishedSla = {
  id: "zendesk",
  provider: "Zendesk",
  service: "Support, Chat and more with Premier Support",
  leftOut: [],
  contracts: [contract],
  examples: [],
};
