/**
 * hostingking: downtime counts from the customer's report, and what exceeds the promise is paid ten times over;
 * a migration that is announced a week ahead is excused for six hours.
 */
import type { PolicyConfig } from "nines";
import { monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";
import { after, billed, downFor, type Length } from "./recorded-facts.js";
import { unclaimed } from "./unclaimed-credit.js";

const cycle = { billingMonth: { anchorDay: 1 } } as const;
const inSeptember = { period: "2026-09", asOf: "2026-11-01T00:00Z" } as const;
const noon = "2026-09-10T12:00Z";

const thousandPercent: PolicyConfig = {
  id: "hostingking-hosting",
  version: "published",
  provider: "hostingking",
  zone: "UTC",
  availability: {
    commitments: [monthly("uptime", "99.9", "SLA, uptime", { period: cycle })],
    exclusions: [
      {
        id: "scheduled",
        kind: "maintenance",
        types: ["scheduled"],
        notice: { elapsed: "PT24H" },
        clause: "SLA, scheduled maintenance",
      },
      {
        id: "emergency",
        kind: "maintenance",
        types: ["emergency"],
        clause: "SLA, emergency maintenance",
      },
      {
        id: "migration",
        kind: "maintenance",
        types: ["migration"],
        notice: { elapsed: "PT168H" },
        allowances: [{ max: "PT6H", of: "maintenance-time", per: "event" }],
        clause: "SLA, migrations",
      },
    ],
    downtime: {
      ...recordedDowntime,
      startsAt: "reported",
      clauses: { startsAt: "SLA, downtime is counted from the customer's report" },
    },
  },
  credits: [
    {
      ...unclaimed,
      id: "credit",
      commitment: "uptime",
      clause: "SLA, 1000 % credit",
      schedule: {
        kind: "multiple-of-downtime",
        times: 10,
        hour: "actual-month",
        on: "beyond-target",
      },
      limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, 1000 % credit" }],
    },
  ],
  readings: [
    {
      id: "long-migration",
      clause: "SLA, migrations",
      question: "Of a migration of more than six hours, what counts?",
      taken: "what exceeds six hours",
      options: ["what exceeds six hours", "all of it"],
      about: ["availability"],
    },
  ],
};

/** September 2026 has 720 h, of which 43 min 12 s may be lost at 99.9 %. */
const reported = (length: Length, reportedAt = noon) =>
  billed(usd(7200), [downFor(noon, length, { reportedAt })]);

const planned = (type: string, announcedAt: string, length: Length) =>
  billed(usd(7200), [downFor(noon, length, { reportedAt: noon })], {
    maintenance: [{ id: "m-1", type, start: noon, end: after(noon, length), announcedAt }],
  });

const threeHoursBeyond = { hours: 3, minutes: 43, ms: 12_000 };
const ofHostingking = { ...inSeptember, credit: "credit" } as const;

export const hostingking: PublishedContract = {
  name: "hostingking hosting",
  lint: [],
  policy: thousandPercent,
  cases: [
    {
      ...ofHostingking,
      says: "3 h beyond the 43 min 12 s allowed: 10 × 3/720 of 72.00",
      met: false,
      facts: reported(threeHoursBeyond),
      decision: "eligible",
      amountMinor: 300,
    },
    {
      ...ofHostingking,
      says: "80 h are 79.28 h beyond, ten times which is more than the month: 72.00",
      met: false,
      facts: reported({ hours: 80 }),
      decision: "eligible",
      amountMinor: 7200,
    },
    {
      ...ofHostingking,
      says: "an 8 h migration a week and a day ahead: 2 h count, 1.28 h beyond, 10 × 1.28/720 of 72.00",
      met: false,
      facts: planned("migration", "2026-09-02T12:00Z", { hours: 8 }),
      decision: "eligible",
      amountMinor: 128,
    },
    {
      ...ofHostingking,
      says: "the same announced six days ahead: 8 h count, 7.28 h beyond",
      met: false,
      facts: planned("migration", "2026-09-04T12:00Z", { hours: 8 }),
      decision: "eligible",
      amountMinor: 728,
    },
    {
      ...ofHostingking,
      says: "maintenance announced a millisecond less than a day ahead counts: 3 h beyond",
      met: false,
      facts: planned("scheduled", "2026-09-09T12:00:00.001Z", threeHoursBeyond),
      decision: "eligible",
      amountMinor: 300,
    },
    {
      ...ofHostingking,
      says: "announced exactly a day ahead it does not",
      met: true,
      facts: planned("scheduled", "2026-09-09T12:00Z", threeHoursBeyond),
      decision: "ineligible",
    },
    {
      ...ofHostingking,
      says: "exactly 43 min 12 s: 99.9 %, met",
      met: true,
      facts: reported({ minutes: 43, ms: 12_000 }),
      decision: "ineligible",
    },
    {
      ...ofHostingking,
      says: "four hours of which the customer reported the last half: met",
      met: true,
      facts: reported({ hours: 4 }, "2026-09-10T15:30Z"),
      decision: "ineligible",
    },
  ],
};
