/**
 * PagerDuty: outages of half an hour or more by the server's log, of hours that maintenance leaves; alerts
 * up to their hand-over to a carrier; and support in business hours, for critical matters of premium
 * customers at any hour. Period, targets and hours are not in the excerpt: usual ones stand in for them.
 */
import type { PolicyConfig, ServiceFacts, SupportRequest, SupportTerms, Target } from "nines";
import { monthly, recordedDowntime } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { downFor } from "./recorded-time.js";

const servicePolicy: PolicyConfig = {
  id: "pagerduty",
  version: "enterprise",
  provider: "PagerDuty",
  zone: "America/Los_Angeles",
  availability: {
    commitments: [
      monthly("availability", 99.9, "Enterprise SLA, availability", {
        denominator: "period-less-maintenance",
        downtime: {
          minimumOutage: { duration: "PT30M", counts: "whole" },
          evidence: ["server-log"],
          clauses: {
            minimumOutage: "Enterprise SLA, availability outage",
            evidence: "Enterprise SLA, server logs",
          },
        },
      }),
      monthly("alert-delivery", 99.9, "Enterprise SLA, delivery of alerts", {
        indicator: { kind: "occurrences", slice: "PT1H" },
      }),
    ],
    exclusions: [
      {
        id: "maintenance-outages",
        kind: "maintenance",
        types: ["maintenance"],
        clause: "Enterprise SLA, hours of operation",
      },
    ],
    downtime: { ...recordedDowntime, unmonitored: "up" },
  },
  assumptions: [
    {
      id: "stand-in-targets",
      text: "The excerpt names neither period nor targets; 99.9 % of a month stands in for them.",
      about: ["availability"],
    },
    {
      id: "hand-over",
      text: "An alert is good once it was handed over to the carrier in time; what the carrier does is not counted.",
      about: ["availability"],
    },
  ],
};

/** June with 120 hours of maintenance, so of 600 hours: 36 minutes are allowed. */
const june = (minutes: number): ServiceFacts => ({
  outages: [downFor(minutes, "2026-06-20T10:00Z", { source: "server-log" })],
  maintenance: [
    { id: "m-1", type: "maintenance", start: "2026-06-01T12:00Z", end: "2026-06-06T12:00Z" },
  ],
});

const alerts = (bad: number): ServiceFacts => ({
  slices: [{ start: "2026-06-10T10:00Z", total: 20_000, bad }],
  maintenance: [],
});

const inJune = { period: "2026-06", asOf: "2026-07-02T00:00Z" } as const;

const service: PublishedContract = {
  name: "enterprise service",
  policy: servicePolicy,
  lint: [],
  cases: [
    {
      ...inJune,
      commitment: "availability",
      says: "36 of 36,000 min are exactly 99.9 %",
      met: true,
      facts: june(36),
      percent: "99.9000",
    },
    {
      ...inJune,
      commitment: "availability",
      says: "37 of 36,000 min: missed",
      met: false,
      facts: june(37),
      percent: "99.8972",
    },
    {
      ...inJune,
      commitment: "availability",
      says: "two outages of 29 min 59 s do not count",
      met: true,
      facts: {
        outages: ["2026-06-20T10:00:00Z", "2026-06-21T10:00:00Z"].map((start) => ({
          id: start,
          start,
          end: start.replace("10:00:00", "10:29:59"),
          source: "server-log",
        })),
        maintenance: [],
      },
      percent: "100.0000",
    },
    {
      ...inJune,
      commitment: "availability",
      says: "exactly 30 min count: 30 of 43,200",
      met: true,
      facts: { ...june(30), maintenance: [] },
      percent: "99.9305",
    },
    {
      ...inJune,
      commitment: "alert-delivery",
      says: "20 of 20,000 alerts late are exactly 99.9 %",
      met: true,
      facts: alerts(20),
      percent: "99.9000",
    },
    {
      ...inJune,
      commitment: "alert-delivery",
      says: "21 of 20,000: missed",
      met: false,
      facts: alerts(21),
      percent: "99.8950",
    },
  ],
};

const businessHours = "business-hours";

function within(hours: 1 | 2 | 8): Target {
  const limit = { businessTime: `PT${hours}H`, calendar: businessHours } as const;
  return { metric: "first-response", within: limit };
}

function support(id: string, critical: Target): PolicyConfig {
  const terms: SupportTerms = {
    calendar: businessHours,
    clause: "Support policy, response times",
    severities: [
      { id: "p1", name: "Critical", targets: [critical] },
      { id: "p2", name: "Major", targets: [within(2)] },
      { id: "p3", name: "Minor", targets: [within(8)] },
    ],
    clock: { outsideHours: "next-opening" },
  };
  return {
    id,
    version: "published",
    provider: "PagerDuty",
    zone: "America/Los_Angeles",
    calendars: { [businessHours]: { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] } },
    support: terms,
    assumptions: [
      {
        id: "stand-in-hours",
        text: "The excerpt does not name the business hours; weekdays from nine to five stand in.",
        about: ["support"],
      },
    ],
  };
}

function requests(times: readonly (readonly [string, string, string])[]): SupportRequest[] {
  return times.map(([severity, receivedAt, at]) => {
    const events = [{ at, type: "responded" as const }];
    return { id: severity, severity, receivedAt, channel: "web", events };
  });
}

/** A critical matter of Friday at half past four, answered on Monday in the last instant or later. */
const friday = "2026-06-05T16:30-07:00";

const standard: PublishedContract = {
  name: "support in business hours",
  policy: support("pagerduty-support", within(1)),
  lint: [],
  cases: [
    {
      ...inJune,
      says: "Friday 16:30: an hour ends on Monday at 09:30, two at 10:30, eight at 16:30",
      met: true,
      requests: requests([
        ["p1", friday, "2026-06-08T09:30-07:00"],
        ["p2", friday, "2026-06-08T10:30-07:00"],
        ["p3", friday, "2026-06-08T16:30-07:00"],
      ]),
      breached: [],
    },
    {
      ...inJune,
      says: "each a millisecond late",
      met: false,
      requests: requests([
        ["p1", friday, "2026-06-08T09:30:00.001-07:00"],
        ["p2", friday, "2026-06-08T10:30:00.001-07:00"],
        ["p3", friday, "2026-06-08T16:30:00.001-07:00"],
      ]),
      breached: ["p1 first-response", "p2 first-response", "p3 first-response"],
    },
  ],
};

const atAnyHour: Target = {
  metric: "first-response",
  within: { elapsed: "PT1H" },
  starts: "receipt",
  clause: "Support policy, premium",
};

const premium: PublishedContract = {
  name: "premium support",
  policy: support("pagerduty-premium-support", atAnyHour),
  lint: [],
  cases: [
    {
      ...inJune,
      says: "a critical matter of Friday 16:30 is due at 17:30 the same day",
      met: true,
      requests: requests([["p1", friday, "2026-06-05T17:30-07:00"]]),
      breached: [],
    },
    {
      ...inJune,
      says: "Monday at 09:30 is too late for it, not for a major one",
      met: false,
      requests: requests([
        ["p1", friday, "2026-06-08T09:30-07:00"],
        ["p2", friday, "2026-06-08T09:30-07:00"],
      ]),
      breached: ["p1 first-response"],
    },
  ],
};

export const pagerduty: PublishedSla = {
  id: "pagerduty",
  provider: "PagerDuty",
  service: "Enterprise service and support",
  leftOut: [],
  contracts: [service, standard, premium],
  examples: [],
};
