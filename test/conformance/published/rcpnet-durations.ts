/**
 * Cultrix and Gaia Streams: credits by how long the service was down in the month, a day, a week or a month
 * of the fee with one, days of service with the other.
 */
import { monthFee, monthly, usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";
import { april, availability, inApril, met, owed, thirtieth } from "./rcpnet-terms.js";

/** The first row begins at more than a February's 99.95 % leaves: between them no row holds. */
export const cultrix: PublishedContract = {
  name: "Cultrix",
  lint: ["schedule-gap"],
  policy: {
    id: "cultrix",
    version: "published",
    provider: "Cultrix",
    zone: "UTC",
    availability: availability(monthly("uptime", "99.95", "SLA, uptime")),
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        clause: "SLA, credits",
        schedule: {
          kind: "duration-tiers",
          tiers: [
            { over: "PT21M33.6S", credit: thirtieth(1) },
            { over: "PT1H", credit: thirtieth(7) },
            { over: "PT4H", credit: { percent: 100 } },
          ],
        },
        base: monthFee,
        rounding: "half-even",
        conditions: {},
        claim: "automatic",
        invoices: "future",
        remedy: "sole",
      },
    ],
  },
  cases: [
    owed("21.601 min: a day of 300.00", april(21.601), 1000),
    owed("exactly an hour: a day", april(60), 1000),
    owed("a millisecond over an hour: a week", april(60 + 1 / 60_000), 7000),
    owed("exactly four hours: a week", april(240), 7000),
    owed("a millisecond over four hours: the month", april(240 + 1 / 60_000), 30000),
    {
      ...inApril,
      says: "21 min of February miss the promise by 50 s, and no row says what that is worth",
      period: "2026-02",
      met: false,
      facts: {
        outages: [{ id: "o-1", start: "2026-02-10T00:00Z", end: "2026-02-10T00:21Z" }],
        account: { fees: usd(30000), standing: [] },
      },
      decision: "indeterminate",
    },
    met("21.6 min, exactly 99.95 %, though over the first row's 21.56", april(21.6)),
  ],
};

const serviceDays = (days: number) => ({ days, dayIs: "service-day" }) as const;

/** So many days of service for so many minutes. */
function longer(minutes: number, says: string, days: number): PublishedContract["cases"][number] {
  return {
    ...inApril,
    says,
    met: false,
    facts: april(minutes),
    decision: "eligible",
    days,
  };
}

export const gaia: PublishedContract = {
  name: "Gaia Streams",
  lint: [],
  policy: {
    id: "gaia-streams",
    version: "published",
    provider: "Gaia Streams",
    zone: "UTC",
    availability: availability(monthly("uptime", "99.9", "SLA, uptime")),
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        clause: "SLA, days of service",
        schedule: {
          kind: "duration-tiers",
          tiers: [
            { over: "PT0S", credit: serviceDays(0) },
            { over: "PT1H", credit: serviceDays(1) },
            { over: "PT2H", credit: serviceDays(3) },
            { over: "PT6H", credit: serviceDays(7) },
            { over: "PT12H", credit: serviceDays(14) },
          ],
        },
        rounding: "half-even",
        conditions: {},
        claim: "automatic",
        invoices: "future",
        remedy: "sole",
      },
    ],
  },
  cases: [
    longer(60, "exactly an hour: nothing", 0),
    longer(120, "exactly two hours: a day", 1),
    longer(120.001, "just over two hours: three days", 3),
    longer(360, "exactly six hours: three days", 3),
    longer(720, "exactly twelve hours: seven days", 7),
    longer(720.001, "just over twelve hours: fourteen days", 14),
    met("43.2 min, exactly 99.9 %", april(43.2)),
  ],
};
