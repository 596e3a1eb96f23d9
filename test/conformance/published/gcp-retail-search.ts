/**
 * Google's search for commerce: minutes in which more than a tenth of the valid requests fail, of which only
 * ten or more in a row count, and a credit on the region's bill within thirty days of being entitled to it.
 */
import type { PolicyConfig, ServiceFacts, Slice } from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";
import { minutesOf } from "./recorded-time.js";

const policy: PolicyConfig = {
  id: "gcp-retail-search",
  version: "published",
  provider: "Google Cloud",
  zone: "America/Los_Angeles",
  availability: {
    commitments: [
      monthly("uptime", 99.9, "SLA, service level objective", {
        indicator: { kind: "timeslices", slice: "PT1M", maxErrorPercent: 10, empty: "up" },
      }),
    ],
    exclusions: [],
    downtime: {
      ...recordedDowntime,
      minimumOutage: { duration: "PT10M", counts: "whole" },
      unmonitored: "up",
      clauses: {
        minimumOutage: "SLA, definitions: downtime period",
        unmonitored: "SLA, definitions: valid requests",
      },
    },
  },
  credits: [
    {
      id: "credit",
      commitment: "uptime",
      clause: "SLA, financial credits",
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: 99, below: 99.9, credit: { percent: 10 } },
          { atLeast: 95, below: 99, credit: { percent: 25 } },
          { below: 95, credit: { percent: 50 } },
        ],
      },
      base: monthFee,
      rounding: "half-away-from-zero",
      conditions: {
        facts: [{ fact: "2000-valid-requests", clause: "SLA, definitions: valid requests" }],
      },
      claim: {
        within: { calendarDays: 30, endsAt: "end-of-day" },
        of: "eligibility",
        early: "accepted",
        acknowledgement: false,
        evidence: ["log-files"],
        clause: "SLA, asking for a credit",
      },
      invoices: "future",
      remedy: "sole",
    },
  ],
  readings: [
    {
      id: "valid-requests",
      clause: "SLA, definitions: valid requests",
      question: "In which period must there be 2,000 valid requests?",
      taken: "the-month",
      options: ["the-month", "the-downtime-period"],
      about: ["credit"],
    },
  ],
  assumptions: [
    {
      id: "one-region",
      text: "The slices and the fees in the facts are those of one region; of requests only valid ones are counted.",
      about: ["availability", "credit"],
    },
  ],
};

const failing = { total: 100, bad: 11 };
const bearable = { total: 100, bad: 10 };
const start = "2026-06-10T10:00-07:00";

/** Entitled once 43 min 12 s of the month have counted, so at 10:43:12 on the tenth. */
const lastInstant = "2026-07-10T23:59:59.999-07:00";

function facts(slices: readonly Slice[], submittedAt = lastInstant, enough = true): ServiceFacts {
  return {
    slices,
    account: { fees: usd(234_567) },
    claims: [{ submittedAt, evidence: ["log-files"] }],
    facts: { "2000-valid-requests": enough },
  };
}

const inJune = { credit: "credit", period: "2026-06", asOf: "2026-09-01T00:00Z" } as const;

const missed: PublishedCase[] = [
  { minutes: 44, says: "99.8981 %: 10 % of 2,345.67, claimed in the last instant", cents: 23_457 },
  { minutes: 432, says: "exactly 99 %: still 10 %", cents: 23_457 },
  { minutes: 433, says: "98.9976 %: 25 %, 586.4175", cents: 58_642 },
  { minutes: 2160, says: "exactly 95 %: still 25 %", cents: 58_642 },
  { minutes: 2161, says: "94.9976 %: 50 %, 1,172.835", cents: 117_284 },
].map(({ minutes, says, cents }) => ({
  ...inJune,
  says: `${minutes} bad minutes in a row, ${says}`,
  met: false,
  facts: facts(minutesOf(failing, minutes, start)),
  decision: "eligible",
  amountMinor: cents,
}));

const contract: PublishedContract = {
  name: "search for commerce",
  policy,
  lint: [],
  cases: [
    ...missed,
    {
      ...inJune,
      says: "43 bad minutes in a row: met",
      met: true,
      facts: facts(minutesOf(failing, 43, start)),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "an hour in which exactly a tenth failed: met",
      met: true,
      facts: facts(minutesOf(bearable, 60, start)),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "nine bad minutes at a time, on ten days: none counts",
      met: true,
      facts: facts(
        Array.from({ length: 10 }, (_, n) =>
          minutesOf(failing, 9, `2026-06-${10 + n}T10:00-07:00`),
        ).flat(),
      ),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "ten bad minutes at a time, on five days: 50 min, 99.8842 %: 10 %",
      met: false,
      facts: facts(
        Array.from({ length: 5 }, (_, n) =>
          minutesOf(failing, 10, `2026-06-${10 + n}T10:00-07:00`),
        ).flat(),
      ),
      decision: "eligible",
      amountMinor: 23_457,
    },
    {
      ...inJune,
      says: "44 bad minutes claimed a millisecond after thirty days: nothing",
      met: false,
      facts: facts(minutesOf(failing, 44, start), "2026-07-11T00:00-07:00"),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "44 bad minutes, too few requests in the month: nothing",
      met: false,
      facts: facts(minutesOf(failing, 44, start), lastInstant, false),
      decision: "ineligible",
    },
  ],
};

export const gcpRetailSearch: PublishedSla = {
  id: "gcp-retail-search",
  provider: "Google Cloud",
  service: "Vertex AI Search for commerce",
  leftOut: [],
  contracts: [contract],
  examples: [],
};
