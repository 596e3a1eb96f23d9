/** Small policies, facts and requests of which a row breaks one thing. */
import { type Policy, parsePolicy } from "nines";

/** A small policy with support and availability terms, and what a row breaks in it. */
export function policy(broken: object = {}): Policy {
  return parsePolicy({
    id: "hosting",
    version: "1",
    provider: "Acme",
    zone: "UTC",
    calendars: { office: { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] } },
    ...broken,
  });
}

export function withHours(office: object): Policy {
  return policy({ calendars: { office } });
}

/** A policy of which a first response is due after a limit. */
export function responseWithin(within: object, office: object = { weekly: weekdays }): Policy {
  return policy({
    calendars: { office },
    support: {
      calendar: "office",
      severities: [{ id: "s1", name: "One", targets: [{ metric: "first-response", within }] }],
      clock: { outsideHours: "on-receipt" },
    },
  });
}

export const weekdays = [{ days: "weekdays", from: "09:00", to: "17:00" }];
export const request = {
  id: "T-1",
  receivedAt: "2026-02-02T10:00Z",
  channel: "portal",
  severity: "s1",
} as const;
export const at = "2026-02-02T10:00Z";
export const asked = { period: "2026-Q1", asOf: "2026-04-02T00:00Z" } as const;
export const usd = { amountMinor: 1, currency: "USD" } as const;
export const outage = { id: "o1", start: "2026-02-02T10:00Z", end: "2026-02-02T11:00Z" } as const;
export const availability = {
  commitments: [
    {
      id: "uptime",
      kind: "guarantee",
      targetPercent: 99.5,
      period: "calendar-month",
      denominator: "period",
      partialPeriod: "clip",
    },
  ],
  exclusions: [],
  downtime: {
    granularity: "exact",
    startsAt: "start",
    partialOutage: "in-full",
    unmonitored: "undetermined",
  },
} as const;

/** A policy with availability terms, and what a row breaks in them. */
export function available(broken: object): Policy {
  return policy({ availability: { ...availability, ...broken } });
}

/** A policy of whose one commitment a row breaks something. */
export function promised(broken: object): Policy {
  return available({ commitments: [{ ...availability.commitments[0], ...broken }] });
}

export function works(id: string, more: object): object {
  return { id, kind: "maintenance", types: ["planned"], ...more };
}
