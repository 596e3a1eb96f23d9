/**
 * EdgeVirt: three bands of uptime that leave gaps between them, and a credit by the number of support
 * targets missed in the month.
 */
import type { PolicyConfig, SupportRequest } from "nines";
import { monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { after, billed, downFor, type Length } from "./recorded-facts.js";
import { unclaimed } from "./unclaimed-credit.js";

const resolution = (days: number) =>
  ({
    metric: "resolution",
    within: { businessDays: days, calendar: "business-days", endsAt: "end-of-day" },
    clause: "SLA, resolution",
  }) as const;

const acknowledgement = {
  metric: "acknowledgement",
  within: { elapsed: "PT60M" },
  clause: "SLA, acknowledgement",
} as const;

const policy: PolicyConfig = {
  id: "edgevirt",
  version: "published",
  provider: "EdgeVirt",
  zone: "UTC",
  calendars: {
    "business-days": { weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }] },
  },
  support: {
    calendar: "always",
    clause: "SLA, support",
    severities: [
      { id: "high", name: "High", targets: [acknowledgement, resolution(1)] },
      { id: "medium", name: "Medium", targets: [acknowledgement, resolution(2)] },
      { id: "low", name: "Low", targets: [acknowledgement, resolution(7)] },
    ],
    clock: { outsideHours: "on-receipt" },
  },
  availability: {
    commitments: [monthly("uptime", "99.9", "SLA, uptime")],
    exclusions: [],
    downtime: recordedDowntime,
  },
  credits: [
    {
      ...unclaimed,
      id: "uptime",
      commitment: "uptime",
      clause: "SLA, uptime credits",
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: "95.1", atMost: "99.8", credit: { percent: 5 } },
          { atLeast: 90, atMost: 95, credit: { percent: 10 } },
          { below: 90, credit: { percent: 15 } },
        ],
      },
    },
    {
      ...unclaimed,
      id: "support",
      trigger: { misses: { atLeast: 1, period: "calendar-month" } },
      clause: "SLA, support credits",
      schedule: {
        kind: "miss-tiers",
        tiers: [
          { atLeast: 1, credit: { percent: 5 } },
          { atLeast: 3, credit: { percent: 10 } },
          { atLeast: 5, credit: { percent: 15 } },
        ],
      },
    },
  ],
};

/** April 2026 has 43,200 min; a month costs 100.00. */
const inApril = { period: "2026-04", asOf: "2026-06-01T00:00Z" } as const;
const uptime = { ...inApril, credit: "uptime" } as const;
const support = { ...inApril, credit: "support" } as const;
const facts = (length: Length) => billed(usd(10_000), [downFor("2026-04-10T00:00Z", length)]);

/** Requests of Wednesday the first, each acknowledged so late and resolved in time on Thursday. */
const requests = (...acknowledged: readonly Length[]) =>
  billed(usd(10_000), [], {
    requests: acknowledged.map((length, n): SupportRequest => {
      const receivedAt = "2026-04-01T10:00Z";
      return {
        id: `T-${n + 1}`,
        receivedAt,
        channel: "ticket",
        severity: "high",
        events: [
          { at: after(receivedAt, length), type: "acknowledged" },
          { at: "2026-04-02T23:59:59.999Z", type: "resolved" },
        ],
      };
    }),
  });

const late: Length = { minutes: 60, ms: 1 };
const inTime: Length = { minutes: 60 };

const contract: PublishedContract = {
  name: "hosting and support",
  policy,
  // Between 99.8 and 99.9 %, and between 95.0 and 95.1 %, the published bands say nothing.
  lint: ["schedule-gap", "schedule-gap"],
  cases: [
    {
      ...uptime,
      says: "86 min 24 s are exactly 99.8 %: 5 % of 100.00",
      met: false,
      facts: facts({ minutes: 86, ms: 24_000 }),
      decision: "eligible",
      amountMinor: 500,
    },
    {
      ...uptime,
      says: "64 min 48 s are 99.85 %, for which there is no band: undecided",
      met: false,
      facts: facts({ minutes: 64, ms: 48_000 }),
      decision: "indeterminate",
    },
    {
      ...uptime,
      says: "35 h 16 min 48 s are exactly 95.1 %: 5 %",
      met: false,
      facts: facts({ hours: 35, minutes: 16, ms: 48_000 }),
      decision: "eligible",
      amountMinor: 500,
    },
    {
      ...uptime,
      says: "35 h 38 min 24 s are 95.05 %, for which there is no band: undecided",
      met: false,
      facts: facts({ hours: 35, minutes: 38, ms: 24_000 }),
      decision: "indeterminate",
    },
    {
      ...uptime,
      says: "36 h are exactly 95 %: 10 %",
      met: false,
      facts: facts({ hours: 36 }),
      decision: "eligible",
      amountMinor: 1000,
    },
    {
      ...uptime,
      says: "72 h are exactly 90 %: 10 %",
      met: false,
      facts: facts({ hours: 72 }),
      decision: "eligible",
      amountMinor: 1000,
    },
    {
      ...uptime,
      says: "a millisecond more is below 90 %: 15 %",
      met: false,
      facts: facts({ hours: 72, ms: 1 }),
      decision: "eligible",
      amountMinor: 1500,
    },
    {
      ...uptime,
      says: "43 min 12 s are exactly 99.9 %: met",
      met: true,
      facts: facts({ minutes: 43, ms: 12_000 }),
      decision: "ineligible",
    },
    {
      ...support,
      says: "two late acknowledgements: 5 % of 100.00",
      met: false,
      facts: requests(late, late, inTime),
      decision: "eligible",
      amountMinor: 500,
    },
    {
      ...support,
      says: "three: 10 %",
      met: false,
      facts: requests(late, late, late),
      decision: "eligible",
      amountMinor: 1000,
    },
    {
      ...support,
      says: "five: 15 %",
      met: false,
      facts: requests(late, late, late, late, late),
      decision: "eligible",
      amountMinor: 1500,
    },
    {
      ...support,
      says: "acknowledged after exactly an hour, resolved at the end of the next business day: nothing",
      met: true,
      facts: requests(inTime),
      decision: "ineligible",
    },
  ],
};

export const edgevirt: PublishedSla = {
  id: "edgevirt",
  provider: "EdgeVirt",
  service: "Hosting and support",
  leftOut: [],
  contracts: [contract],
  examples: [],
};
