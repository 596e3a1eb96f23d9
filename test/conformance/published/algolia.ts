/**
 * Algolia: search probed every thirty seconds, and a credit of the price of the outage a hundred or a
 * thousand times over, up to a part of the month.
 */
import { outagesFromProbes, type Percent, type PolicyConfig, type ServiceFacts } from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedSla } from "./published-sla.js";

interface Plan {
  readonly id: string;
  readonly targetPercent: Percent;
  readonly times: number;
  readonly maxPercent: number;
}

/** Only invoices issued after a credit can use it: one that is pending leaves open invoices due. */
function policy({ id, targetPercent, times, maxPercent }: Plan): PolicyConfig {
  return {
    id: `algolia-${id}`,
    version: "published",
    provider: "Algolia",
    zone: "UTC",
    availability: {
      commitments: [monthly("search", targetPercent, "SLA, search")],
      exclusions: [
        {
          id: "capacity",
          kind: "cause",
          causes: ["over-capacity"],
          clause: "SLA, beyond the plan's capacity",
        },
      ],
      downtime: { ...recordedDowntime, evidence: ["probes"] },
    },
    credits: [
      {
        id: "credit",
        commitment: "search",
        clause: "SLA, credits",
        schedule: { kind: "multiple-of-downtime", times, hour: "actual-month" },
        base: monthFee,
        rounding: "half-even",
        limits: [{ max: { percent: maxPercent }, window: "period", clause: "SLA, cap" }],
        conditions: {
          facts: [
            { fact: "latest-client", clause: "SLA, API client" },
            { fact: "retry-strategy-as-documented", clause: "SLA, retry strategy" },
          ],
        },
        claim: "automatic",
        invoices: "future",
        remedy: "sole",
      },
    ],
    assumptions: [{ id: "no-cash", text: "A credit is never paid out.", about: ["credit"] }],
  };
}

const start = Date.UTC(2026, 3, 10);
const halfMinute = 30_000;

/** So many probes in a row fail in April, which has 43,200 minutes and costs 500.00. */
function april(failures: number, more: ServiceFacts = {}): ServiceFacts {
  const samples = Array.from({ length: failures + 2 }, (_, n) => ({
    at: start + n * halfMinute,
    location: "probe",
    up: n === 0 || n > failures,
  }));
  const rule = { minLocations: 1, maxGap: "PT30S", source: "probes" } as const;
  const { outages, unmonitored } = outagesFromProbes(samples, rule);
  return {
    outages,
    unmonitored,
    account: { fees: usd(50000) },
    facts: { "latest-client": true, "retry-strategy-as-documented": true },
    ...more,
  };
}

const inApril = { credit: "credit", period: "2026-04", asOf: "2026-05-01T00:00Z" } as const;

function paid(failures: number, says: string, amountMinor: number): PublishedCase {
  return {
    ...inApril,
    says: `${failures} probes fail in a row, ${says}`,
    met: false,
    facts: april(failures),
    decision: "eligible",
    amountMinor,
  };
}

function met(failures: number, says: string): PublishedCase {
  return {
    ...inApril,
    says: `${failures} probes fail in a row, ${says}: met`,
    met: true,
    facts: april(failures),
    decision: "ineligible",
  };
}

export const algolia: PublishedSla = {
  id: "algolia",
  provider: "Algolia",
  service: "Search",
  leftOut: [],
  contracts: [
    {
      name: "standard",
      lint: [],
      policy: policy({ id: "standard", targetPercent: "99.99", times: 100, maxPercent: 25 }),
      cases: [
        paid(9, "4.5 min: 500.00 × 4.5 × 100 / 43,200", 521),
        paid(216, "108 min: exactly a quarter", 12500),
        paid(217, "108.5 min: capped at a quarter", 12500),
        {
          ...inApril,
          says: "without the retry strategy: nothing",
          met: false,
          facts: april(9, {
            facts: { "latest-client": true, "retry-strategy-as-documented": false },
          }),
          decision: "ineligible",
        },
        met(8, "4 min of the 4.32 allowed"),
      ],
    },
    {
      name: "Premier",
      lint: [],
      policy: policy({ id: "premier", targetPercent: "99.999", times: 1000, maxPercent: 50 }),
      cases: [
        paid(1, "30 s of the 25.92 allowed: 500.00 × 0.5 × 1,000 / 43,200", 579),
        paid(43, "21.5 min: 500.00 × 21.5 × 1,000 / 43,200", 24884),
        paid(44, "22 min: capped at half", 25000),
        met(0, "so none"),
      ],
    },
    {
      name: "older, up to a month",
      lint: [],
      policy: policy({ id: "older", targetPercent: "99.99", times: 100, maxPercent: 100 }),
      cases: [
        paid(864, "432 min: exactly the month", 50000),
        paid(1200, "10 h: capped at the month", 50000),
        met(8, "4 min of the 4.32 allowed"),
      ],
    },
  ],
  examples: [],
};
