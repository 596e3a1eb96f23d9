/** Lets Flo's terms, now and before: what changed are the hours of support. */
import type { CalendarConfig, PolicyConfig } from "nines";
import { monthly, recordedDowntime } from "./monthly-terms.js";
import { unclaimed } from "./unclaimed-credit.js";

function policy(version: string, hours: CalendarConfig): PolicyConfig {
  return {
    id: "letsflo",
    version,
    provider: "Lets Flo",
    zone: "UTC",
    calendars: { support: hours },
    support: {
      calendar: "support",
      clause: "SLA, support",
      severities: [
        {
          id: "severity-1",
          name: "Severity 1",
          targets: [
            {
              metric: "first-response",
              within: { businessTime: "PT2H", calendar: "support" },
            },
          ],
        },
        {
          id: "severity-2",
          name: "Severity 2",
          targets: [
            {
              metric: "first-response",
              within: { businessTime: "PT4H", calendar: "support" },
            },
          ],
        },
        {
          id: "other",
          name: "Any other",
          targets: [
            {
              metric: "first-response",
              within: { endOfBusinessDay: 1, calendar: "support" },
            },
          ],
        },
      ],
      clock: { outsideHours: "next-opening" },
    },
    availability: {
      commitments: [
        monthly("uptime", "99.9", "SLA, uptime", {
          period: { fiscalQuarter: { startMonth: 2 } },
        }),
      ],
      exclusions: [
        {
          id: "scheduled",
          kind: "maintenance",
          types: ["scheduled"],
          notice: { elapsed: "PT48H" },
          clause: "SLA, scheduled downtime",
        },
        {
          id: "not-downtime",
          kind: "cause",
          causes: ["feature-slowness", "third-party", "beta", "external-network"],
          clause: "SLA, downtime",
        },
      ],
      downtime: recordedDowntime,
    },
    credits: [
      {
        ...unclaimed,
        id: "uptime",
        commitment: "uptime",
        clause: "Credit policy, uptime",
        schedule: {
          kind: "multiple-of-downtime",
          times: 10,
          hour: "period",
          roundFactor: { of: "time-share", decimals: 5, mode: "half-away-from-zero" },
        },
        base: { fee: "monthly", month: "first-downtime" },
        limits: [{ max: { percent: 100 }, window: "period", clause: "Credit policy, cap" }],
        invoices: "future",
      },
      {
        ...unclaimed,
        id: "support",
        trigger: {
          misses: {
            atLeast: 5,
            period: "calendar-month",
            metrics: ["first-response", "resolution"],
          },
        },
        clause: "Credit policy, support",
        schedule: { kind: "flat", credit: { percent: 5 } },
        limits: [{ max: { percent: 100 }, window: "period", clause: "Credit policy, cap" }],
        invoices: "future",
      },
    ],
    readings: [
      {
        id: "share",
        clause: "Credit policy, worked example",
        question: "Is the quarter's share of downtime rounded before it is multiplied?",
        taken: "to a thousandth of a percent, as in the example",
        options: ["to a thousandth of a percent, as in the example", "not at all"],
        about: ["credit"],
      },
    ],
  };
}

export const current = policy("current", {
  weekly: [{ days: "weekdays", from: "04:00", to: "22:00" }],
});
export const older = policy("older", {
  zone: "Europe/London",
  weekly: [{ days: "weekdays", from: "08:00", to: "18:00" }],
});
