/**
 * Safespring: a month is always 43,200 minutes, slowness counts as downtime, planned maintenance is announced
 * five working days ahead, and a claim is counted from the moment at which the month was lost.
 */
import type { PolicyConfig } from "nines";
import { monthly, recordedDowntime } from "./monthly-terms.js";
import type { PublishedCase, PublishedSla } from "./published-sla.js";
import { after, billed, downFor, type Length } from "./recorded-facts.js";
import { safespringDays, safespringSupport, supportCases } from "./safespring-support.js";

function policy(service: string, needs: readonly string[]): PolicyConfig {
  return {
    id: `safespring-${service}`,
    version: "published",
    provider: "Safespring",
    zone: "Europe/Stockholm",
    calendars: { workdays: safespringDays },
    support: safespringSupport,
    availability: {
      commitments: [
        monthly("uptime", "99.9", "SLA, availability", { denominator: { fixed: "PT720H" } }),
      ],
      exclusions: [
        {
          id: "planned",
          kind: "maintenance",
          types: ["planned"],
          notice: { businessDays: 5, calendar: "workdays" },
          clause: "SLA, planned maintenance",
        },
        {
          id: "security",
          kind: "maintenance",
          types: ["security-threat"],
          clause: "SLA, extra windows for security threats",
        },
        {
          id: "slowness",
          kind: "carve-out",
          causes: ["noticeably-slower"],
          clause: "SLA, slow responses are downtime",
        },
      ],
      downtime: {
        ...recordedDowntime,
        minimumOutage: { duration: "PT1M", counts: "whole" },
        clauses: { minimumOutage: "SLA, one or more minutes in a row" },
      },
    },
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        clause: "SLA, credits",
        schedule: {
          kind: "tiers",
          tiers: [
            { atLeast: 99, below: "99.9", credit: { percent: 10 } },
            { atLeast: 95, below: 99, credit: { percent: 20 } },
            { below: 95, credit: { percent: 50 } },
          ],
        },
        base: { fee: "monthly", month: "last-of-period" },
        rounding: "half-even",
        limits: [{ max: { percent: 50 }, window: "period", clause: "SLA, credits" }],
        conditions: { facts: needs.map((fact) => ({ fact, clause: "SLA, compute" })) },
        claim: {
          within: { calendarDays: 30, endsAt: "end-of-day" },
          of: "eligibility",
          early: "accepted",
          acknowledgement: false,
          decision: {
            within: { calendarDays: 60, endsAt: "end-of-day" },
            of: "claim",
            clause: "SLA, payment",
          },
          clause: "SLA, claims",
        },
        invoices: "future",
        remedy: "cumulative",
      },
    ],
  };
}

/** Down from 10:00 of the tenth in Stockholm: at 10:43:12 the month is lost. */
const start = "2026-04-10T08:00Z";
const lastInstant = "2026-05-10T21:59:59.999Z";
const fee = { amountMinor: 100_000, currency: "SEK" };

const claimed = (length: Length, from = start, submittedAt = lastInstant) =>
  billed(fee, [downFor(from, length)], {
    claims: [{ submittedAt }],
    facts: { "two-physical-nodes": true },
  });

const planned = (announcedAt: string) => ({
  ...claimed({ hours: 2 }),
  maintenance: [
    { id: "m-1", type: "planned", start, end: after(start, { hours: 2 }), announcedAt },
  ],
});

const inApril = { credit: "credit", period: "2026-04", asOf: "2026-07-01T00:00Z" } as const;

const cases: readonly PublishedCase[] = [
  {
    ...inApril,
    says: "an hour of 43,200 min is 99.8611 %: 10 % of 1,000.00, claimed in the last instant",
    met: false,
    facts: claimed({ hours: 1 }),
    decision: "eligible",
    amountMinor: 10_000,
  },
  {
    ...inApril,
    says: "claimed on the 31st day after the month was lost: nothing",
    met: false,
    facts: claimed({ hours: 1 }, start, "2026-05-10T22:00Z"),
    decision: "ineligible",
  },
  {
    ...inApril,
    says: "7 h 12 min are exactly 99 %: 10 %",
    met: false,
    facts: claimed({ hours: 7, minutes: 12 }),
    decision: "eligible",
    amountMinor: 10_000,
  },
  {
    ...inApril,
    says: "a millisecond more: 20 %",
    met: false,
    facts: claimed({ hours: 7, minutes: 12, ms: 1 }),
    decision: "eligible",
    amountMinor: 20_000,
  },
  {
    ...inApril,
    says: "36 h are exactly 95 %: 20 %",
    met: false,
    facts: claimed({ hours: 36 }),
    decision: "eligible",
    amountMinor: 20_000,
  },
  {
    ...inApril,
    says: "a millisecond more: 50 %, as much as is ever paid",
    met: false,
    facts: claimed({ hours: 36, ms: 1 }),
    decision: "eligible",
    amountMinor: 50_000,
  },
  {
    ...inApril,
    period: "2026-03",
    says: "44 min in March miss 43,200 min, though not the month's own 44,640: 10 %",
    met: false,
    facts: claimed({ minutes: 44 }, "2026-03-12T08:00Z", "2026-04-11T21:59:59.999Z"),
    decision: "eligible",
    amountMinor: 10_000,
  },
  {
    ...inApril,
    says: "two hours noticeably slower are two hours down: 10 %",
    met: false,
    facts: {
      ...claimed({ hours: 2 }),
      outages: [downFor(start, { hours: 2 }, { cause: "noticeably-slower" })],
    },
    decision: "eligible",
    amountMinor: 10_000,
  },
  {
    ...inApril,
    says: "maintenance on Friday the tenth told on Thursday the second: Easter leaves four working days",
    met: false,
    facts: planned("2026-04-02T12:00Z"),
    decision: "eligible",
    amountMinor: 10_000,
  },
  {
    ...inApril,
    says: "told on Wednesday the first, five working days ahead, it does not count",
    met: true,
    facts: planned("2026-04-01T12:00Z"),
    decision: "ineligible",
  },
  {
    ...inApril,
    says: "43 min 12 s are exactly 99.9 %, and 59 s by themselves are no downtime: met",
    met: true,
    facts: {
      ...claimed({ hours: 1 }),
      outages: [
        downFor(start, { minutes: 43, ms: 12_000 }),
        downFor("2026-04-20T08:00Z", { ms: 59_000 }),
      ],
    },
    decision: "ineligible",
  },
];

export const safespring: PublishedSla = {
  id: "safespring",
  provider: "Safespring",
  service: "Compute, storage, backup",
  leftOut: [
    "that only one planned window of each service and month is excused: allowances limit time, not the number of events",
  ],
  contracts: [
    {
      name: "compute",
      lint: [],
      policy: policy("compute", ["two-physical-nodes"]),
      cases: [
        ...cases,
        {
          ...inApril,
          says: "an hour down on a single node: nothing",
          met: false,
          facts: { ...claimed({ hours: 1 }), facts: { "two-physical-nodes": false } },
          decision: "ineligible",
        },
      ],
    },
    {
      name: "storage and backup, and support of all",
      lint: [],
      policy: policy("storage-and-backup", []),
      cases: [...cases.slice(0, 2), ...cases.slice(-1), ...supportCases],
    },
  ],
  examples: [],
};
