/**
 * StableHost: the timer of an outage starts with the customer's report, and each tenth of a point below the
 * promise is worth a tenth of the bill. Its own examples show that a tenth counts once it has begun.
 */
import {
  assessCredit,
  definePolicy,
  type Percent,
  type PolicyConfig,
  type ServiceFacts,
} from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedSla } from "./published-sla.js";

function plan(id: string, targetPercent: Percent): PolicyConfig {
  return {
    id: `stablehost-${id}`,
    version: "published",
    provider: "StableHost",
    zone: "UTC",
    availability: {
      commitments: [monthly("uptime", targetPercent, "SLA policy, uptime")],
      exclusions: [
        {
          id: "maintenance",
          kind: "maintenance",
          types: ["scheduled"],
          clause: "SLA policy, scheduled maintenance",
        },
        {
          id: "not-ours",
          kind: "cause",
          causes: ["routing-outside", "resource-overuse", "site-code"],
          clause: "SLA policy, what does not count",
        },
      ],
      downtime: {
        ...recordedDowntime,
        startsAt: "reported",
        clauses: { startsAt: "SLA policy, the report starts the timer" },
      },
    },
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        clause: "SLA policy, credits",
        schedule: {
          kind: "per-shortfall",
          stepPercent: "0.1",
          counting: "started",
          credit: { percent: 10 },
        },
        base: monthFee,
        rounding: "half-even",
        conditions: {},
        claim: {
          within: { calendarDays: 36_500, endsAt: "end-of-day" },
          of: "period-end",
          early: "void",
          acknowledgement: false,
          channels: ["billing-ticket"],
          evidence: ["outage-tickets"],
          clause: "SLA policy, a billing ticket after the month",
        },
        remedy: "sole",
      },
    ],
    readings: [
      {
        id: "tenths",
        clause: "SLA policy, credits",
        question: "Does a tenth of a point below the promise count when it is full or has begun?",
        taken: "started",
        options: ["full", "started", "exact"],
        about: ["credit"],
      },
    ],
    assumptions: [
      {
        id: "no-deadline",
        text: "A claim has no deadline; a hundred years stand for that.",
        about: ["credit"],
      },
    ],
  };
}

const shared = plan("shared", "99.9");
const enterprise = plan("enterprise", "99.99");
const start = Date.UTC(2026, 3, 10);

/** April has 43,200 minutes; down for so many from the report on, half an hour after it began. */
function april(minutes: number, billMinor: number, sentAt = "2026-05-02T00:00Z"): ServiceFacts {
  const end = start + Math.round(minutes * 60_000);
  return {
    outages: [{ id: "o-1", start: start - 1_800_000, reportedAt: start, end }],
    account: { fees: usd(billMinor) },
    claims: [
      {
        period: "2026-04",
        submittedAt: sentAt,
        channel: "billing-ticket",
        evidence: ["outage-tickets"],
      },
    ],
  };
}

const inApril = { credit: "credit", period: "2026-04", asOf: "2026-06-01T00:00Z" } as const;

function owed(minutes: number, says: string, billMinor: number, cents: number): PublishedCase {
  return {
    ...inApril,
    says: `${minutes} min, ${says}`,
    met: false,
    facts: april(minutes, billMinor),
    decision: "eligible",
    amountMinor: cents,
  };
}

function met(minutes: number, says: string): PublishedCase {
  return {
    ...inApril,
    says: `${minutes} min, ${says}: met`,
    met: true,
    facts: april(minutes, 2000),
    decision: "ineligible",
  };
}

/** The part of the bill that is owed for so many minutes of April. */
function partOwed(config: PolicyConfig, minutes: number): string {
  const { period, asOf } = inApril;
  const [assessed] = assessCredit(definePolicy(config), april(minutes, 10_000), { period, asOf });
  return `${(assessed?.amount?.amountMinor ?? Number.NaN) / 100} %`;
}

export const stablehost: PublishedSla = {
  id: "stablehost",
  provider: "StableHost",
  service: "Hosting",
  leftOut: [],
  contracts: [
    {
      name: "shared",
      lint: [],
      policy: shared,
      cases: [
        owed(43.201, "just below 99.9 %: a tenth has begun, 10 % of 20.00", 2000, 200),
        owed(86.4, "exactly 99.8 %: one tenth", 2000, 200),
        owed(86.401, "just below 99.8 %: two", 2000, 400),
        owed(475.2, "exactly 98.9 %: ten, all of the bill", 2000, 2000),
        {
          ...inApril,
          says: "asked for on the last day of the month: not yet, and it can be asked for again",
          met: false,
          facts: april(86.4, 2000, "2026-04-30T12:00Z"),
          decision: "premature",
        },
        {
          ...inApril,
          says: "a ticket that names no outage tickets does not count; another can be sent",
          met: false,
          facts: {
            ...april(86.4, 2000),
            claims: [{ submittedAt: "2026-05-02T00:00Z", channel: "billing-ticket", evidence: [] }],
          },
          decision: "premature",
        },
        met(43.2, "exactly 99.9 %"),
      ],
    },
    {
      name: "enterprise",
      lint: [],
      policy: enterprise,
      cases: [
        owed(8.64, "99.98 %, a hundredth below: a tenth has begun, 10 % of 50.00", 5000, 500),
        owed(47.52, "exactly 99.89 %: one tenth", 5000, 500),
        owed(47.53, "just below 99.89 %: two", 5000, 1000),
        met(4.32, "exactly 99.99 %"),
      ],
    },
  ],
  examples: [
    {
      id: "W5",
      says: "99.8 and 99.7 % of a shared plan, 99.98 % of an enterprise plan, tenths counted as begun",
      printed: "10 % / 20 % / 10 %",
      ours: () =>
        [partOwed(shared, 86.4), partOwed(shared, 129.6), partOwed(enterprise, 8.64)].join(" / "),
    },
  ],
};
