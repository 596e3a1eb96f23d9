/** The terms of Google Workspace: the current text, that of customers billed by the month, and an older one. */
import type { AvailabilityTerms, CreditTerms, Exclusion, PolicyConfig } from "nines";
import { monthFee, monthly, recordedDowntime } from "./monthly-terms.js";

/** What does not count, as types of recorded time: a slice of a request log has no cause of its own. */
export const excused = ["force-majeure", "customer-equipment", "third-party-equipment"] as const;

/** The facts on which a credit depends, as they should be. */
export const sla = { "service-in-sla": true, "followed-the-sla": true };

const notOurs: Exclusion = {
  id: "not-ours",
  kind: "maintenance",
  types: excused,
  clause: "SLA, exclusions",
};

function availability(
  further: readonly Exclusion[],
  own: Partial<AvailabilityTerms["downtime"]>,
): AvailabilityTerms {
  return {
    commitments: [
      monthly("uptime", 99.9, "SLA, commitment", {
        indicator: { kind: "timeslices", slice: "PT1M", maxErrorPercent: 5, empty: "up" },
      }),
    ],
    exclusions: [notOurs, ...further],
    downtime: { ...recordedDowntime, unmonitored: "up", ...own },
  };
}

type OwnCredit = Pick<CreditTerms, "schedule"> & Partial<CreditTerms>;

function credit(own: OwnCredit): CreditTerms {
  return {
    id: "credit",
    commitment: "uptime",
    clause: "SLA, service credits",
    rounding: "half-away-from-zero",
    conditions: {
      facts: [
        { fact: "service-in-sla", clause: "SLA, exclusions: services that opted out" },
        { fact: "followed-the-sla", clause: "SLA, asking for a credit" },
      ],
    },
    claim: {
      within: { calendarDays: 30, endsAt: "end-of-day" },
      of: "eligibility",
      early: "accepted",
      acknowledgement: false,
      clause: "SLA, asking for a credit",
    },
    remedy: "sole",
    ...own,
  };
}

function policy(
  id: string,
  version: string,
  terms: AvailabilityTerms,
  credits: readonly CreditTerms[],
  assumptions: PolicyConfig["assumptions"] = [],
): PolicyConfig {
  return {
    id,
    version,
    provider: "Google",
    zone: "America/Los_Angeles",
    availability: terms,
    credits,
    assumptions: [
      {
        id: "one-domain",
        text: "The slices in the facts are those of one domain, as the servers saw them.",
        about: ["availability"],
      },
      ...assumptions,
    ],
  };
}

function daysBelow(dayIs: "service-day" | "day-of-period"): OwnCredit {
  return {
    schedule: {
      kind: "tiers",
      tiers: [
        { atLeast: 99, below: 99.9, credit: { days: 3, dayIs } },
        { atLeast: 95, below: 99, credit: { days: 7, dayIs } },
        { below: 95, credit: { days: 15, dayIs } },
      ],
    },
    limits: [{ max: { days: 15, dayIs }, window: "period", clause: "SLA, most that is owed" }],
  };
}

/** Days of service, added at the end of the term. */
export const currentPolicy = policy("google-workspace", "current", availability([], {}), [
  credit(daysBelow("service-day")),
]);

/** The money that the days are worth. */
export const billedMonthlyPolicy = policy(
  "google-workspace-billed-monthly",
  "current",
  availability([], {}),
  [credit({ ...daysBelow("day-of-period"), base: monthFee })],
  [
    {
      id: "day-of-service",
      text: "A day of service is worth the month's fee divided by its dates.",
      about: ["credit"],
    },
  ],
);

export const olderPolicy = policy(
  "google-workspace-older",
  "older",
  availability(
    [
      {
        id: "scheduled",
        kind: "maintenance",
        types: ["scheduled"],
        notice: { calendarDays: 5 },
        allowances: [{ max: "PT12H", of: "maintenance-time", per: "calendar-year" }],
        clause: "Older SLA, scheduled maintenance",
      },
    ],
    {
      minimumOutage: { duration: "PT10M", counts: "whole" },
      clauses: { minimumOutage: "Older SLA, downtime period" },
    },
  ),
  [
    credit({
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: 99, below: 99.9, credit: { percent: 10 } },
          { below: 99, credit: { percent: 25 } },
        ],
      },
      base: monthFee,
    }),
  ],
  [
    {
      id: "rows",
      text: "The older rows are taken to begin where the first two of today begin.",
      about: ["credit"],
    },
  ],
);
