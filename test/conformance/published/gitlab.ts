/**
 * GitLab: minutes in which a twentieth of the valid requests or more fail, an objective for Dedicated that
 * scores each request, and priority support. What a credit comes to stands elsewhere.
 */
import type { PolicyConfig, ServiceFacts, Slice } from "nines";
import { dedicated } from "./gitlab-dedicated.js";
import { prioritySupport } from "./gitlab-support.js";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { minutesOf } from "./recorded-time.js";

const comPolicy: PolicyConfig = {
  id: "gitlab-com",
  version: "published",
  provider: "GitLab",
  zone: "UTC",
  availability: {
    commitments: [
      monthly("uptime", 99.9, "SLA, commitment", {
        indicator: {
          kind: "timeslices",
          slice: "PT1M",
          maxErrorPercent: 5,
          inclusive: true,
          empty: "up",
        },
      }),
    ],
    exclusions: [
      {
        id: "not-ours",
        kind: "maintenance",
        types: ["maintenance-window", "misuse", "misconfiguration"],
        clause: "SLA, exclusions",
      },
    ],
    downtime: { ...recordedDowntime, unmonitored: "up" },
  },
  credits: [
    {
      id: "credit",
      commitment: "uptime",
      clause: "SLA, service credits",
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: 99, below: 99.9, credit: { percent: 10 } },
          { below: 99, credit: { percent: 25 } },
        ],
      },
      base: monthFee,
      rounding: "half-away-from-zero",
      conditions: {
        facts: [{ fact: "ultimate-since-2025-12", clause: "SLA, subscriptions covered" }],
      },
      claim: {
        within: { calendarDays: 30, endsAt: "end-of-day" },
        of: "period-end",
        early: "accepted",
        acknowledgement: true,
        acknowledgedBy: "as-of",
        clause: "SLA, claims: a claim counts once it agrees with the monitoring",
      },
      invoices: "future",
      remedy: "sole",
    },
  ],
  assumptions: [
    {
      id: "stand-in-rows",
      text: "What the rows are and what they pay stands on another page; the rows here stand in for it.",
      about: ["credit"],
    },
    {
      id: "requests",
      text: "A request is bad that ends in a server error or has no connection after thirty seconds; those of hosted runners are not in these slices.",
      about: ["availability"],
    },
  ],
};

const failing = { total: 100, bad: 5 };
const bearable = { total: 1000, bad: 49 };
const start = "2026-06-10T10:00Z";

function facts(slices: readonly Slice[], own: Partial<ServiceFacts> = {}): ServiceFacts {
  return {
    slices,
    maintenance: [],
    account: { fees: usd(99_000) },
    claims: [{ submittedAt: "2026-07-30T23:59:59.999Z", acknowledgedAt: "2026-08-04T00:00Z" }],
    facts: { "ultimate-since-2025-12": true },
    ...own,
  };
}

const inJune = { credit: "credit", period: "2026-06", asOf: "2026-09-01T00:00Z" } as const;
const early = {
  claims: [
    { period: "2026-06", submittedAt: "2026-06-12T00:00Z", acknowledgedAt: "2026-06-15T00:00Z" },
  ],
};

const com: PublishedContract = {
  name: "GitLab.com and Dedicated",
  policy: comPolicy,
  lint: [],
  cases: [
    {
      ...inJune,
      says: "44 minutes in which exactly a twentieth failed, 99.8981 %: 10 % of 990.00",
      met: false,
      facts: facts(minutesOf(failing, 44, start)),
      decision: "eligible",
      amountMinor: 9900,
    },
    {
      ...inJune,
      says: "43 such minutes: met",
      met: true,
      facts: facts(minutesOf(failing, 43, start)),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "an hour in which 4.9 % failed: met",
      met: true,
      facts: facts(minutesOf(bearable, 60, start)),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "44 minutes, one of them in a maintenance window: met",
      met: true,
      facts: facts(minutesOf(failing, 44, start), {
        maintenance: [{ id: "m-1", type: "maintenance-window", start, end: "2026-06-10T10:01Z" }],
      }),
      decision: "ineligible",
    },
    {
      ...inJune,
      asOf: "2026-06-20T00:00Z",
      says: "a claim of the running month is held",
      met: false,
      facts: facts(minutesOf(failing, 44, start), early),
      decision: "premature",
    },
    {
      ...inJune,
      asOf: "2026-07-01T00:00Z",
      says: "and taken up on the first of the next: 10 %",
      met: false,
      facts: facts(minutesOf(failing, 44, start), early),
      decision: "eligible",
      amountMinor: 9900,
    },
    {
      ...inJune,
      says: "claimed on the thirty-first day: nothing",
      met: false,
      facts: facts(minutesOf(failing, 44, start), {
        claims: [{ period: "2026-06", submittedAt: "2026-07-31T00:00Z" }],
      }),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "a claim that the monitoring does not bear out: nothing",
      met: false,
      facts: facts(minutesOf(failing, 44, start), {
        claims: [{ submittedAt: "2026-07-20T00:00Z", acknowledgedAt: null }],
      }),
      decision: "ineligible",
    },
    {
      ...inJune,
      says: "a subscription from before December 2025: nothing",
      met: false,
      facts: facts(minutesOf(failing, 44, start), { facts: { "ultimate-since-2025-12": false } }),
      decision: "ineligible",
    },
  ],
};

export const gitlab: PublishedSla = {
  id: "gitlab",
  provider: "GitLab",
  service: "GitLab.com, Dedicated, priority support",
  leftOut: [],
  contracts: [com, dedicated, prioritySupport],
  examples: [],
};
