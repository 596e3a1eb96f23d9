/** GitLab's priority support: emergencies at any hour, everything else from Monday to Friday. */
import type { PolicyConfig, SupportRequest } from "nines";
import type { PublishedContract } from "./published-sla.js";

const weekdays = "24x5";

const severity = (id: string, name: string, within: `PT${number}H`) =>
  ({
    id,
    name,
    targets: [{ metric: "first-response", within: { businessTime: within, calendar: weekdays } }],
  }) as const;

const policy: PolicyConfig = {
  id: "gitlab-priority-support",
  version: "published",
  provider: "GitLab",
  zone: "UTC",
  calendars: { [weekdays]: { weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }] } },
  support: {
    calendar: weekdays,
    clause: "Priority support, first replies",
    severities: [
      {
        id: "emergency",
        name: "Emergency",
        targets: [{ metric: "first-response", within: { elapsed: "PT30M" }, starts: "receipt" }],
      },
      severity("high", "Highly degraded", "PT4H"),
      severity("medium", "Medium", "PT8H"),
      severity("low", "Low", "PT24H"),
    ],
    clock: { outsideHours: "next-opening" },
  },
  assumptions: [
    {
      id: "five-days",
      text: "The five days are Monday to Friday in UTC, holidays among them.",
      about: ["support"],
    },
  ],
};

function request(id: string, level: string, receivedAt: string, at: string): SupportRequest {
  const events = [{ at, type: "responded" as const }];
  return { id, severity: level, receivedAt, channel: "web", events };
}

const inJune = { period: "2026-06", asOf: "2026-07-01T00:00Z" } as const;

export const prioritySupport: PublishedContract = {
  name: "priority support",
  policy,
  lint: [],
  cases: [
    {
      ...inJune,
      says: "an emergency of Saturday night answered after exactly 30 min, a graver matter of Friday on Monday, a low one after a day of Monday and Friday: met",
      met: true,
      requests: [
        request("T-1", "emergency", "2026-06-06T23:50Z", "2026-06-07T00:20Z"),
        request("T-2", "high", "2026-06-05T22:00Z", "2026-06-08T02:00Z"),
        request("T-3", "medium", "2026-06-06T12:00Z", "2026-06-08T08:00Z"),
        request("T-4", "low", "2026-06-05T12:00Z", "2026-06-08T12:00Z"),
      ],
      breached: [],
    },
    {
      ...inJune,
      says: "each a millisecond late",
      met: false,
      requests: [
        request("T-1", "emergency", "2026-06-06T23:50Z", "2026-06-07T00:20:00.001Z"),
        request("T-2", "high", "2026-06-05T22:00Z", "2026-06-08T02:00:00.001Z"),
        request("T-3", "medium", "2026-06-06T12:00Z", "2026-06-08T08:00:00.001Z"),
        request("T-4", "low", "2026-06-05T12:00Z", "2026-06-08T12:00:00.001Z"),
      ],
      breached: [
        "T-1 first-response",
        "T-2 first-response",
        "T-3 first-response",
        "T-4 first-response",
      ],
    },
  ],
};
