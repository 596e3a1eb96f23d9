/**
 * wpbeast: the month less the downtime that is allowed, and a credit of the downtime rounded to the nearest
 * hour at the hourly rate of the plan's own term.
 */
import type { CreditBase, CreditTerms, PolicyConfig, ServiceFacts } from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract } from "./published-sla.js";
import { downFor, type Length } from "./recorded-facts.js";

type Hour = Extract<CreditTerms["schedule"], { kind: "multiple-of-downtime" }>["hour"];

/** A plan that is paid by the month, or by the year of 8,760 hours. */
function policy(plan: string, base: CreditBase, hour: Hour): PolicyConfig {
  return {
    id: `wpbeast-${plan}`,
    version: "published",
    provider: "wpbeast",
    zone: "UTC",
    availability: {
      commitments: [
        monthly("uptime", "99.9", "SLA, uptime", {
          period: { billingMonth: { anchorDay: 1 } },
          denominator: "period-less-excluded",
        }),
      ],
      exclusions: [
        {
          id: "allowable",
          kind: "maintenance",
          types: ["scheduled", "emergency"],
          clause: "SLA, allowable downtime",
        },
      ],
      downtime: recordedDowntime,
    },
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        clause: "SLA, credit",
        schedule: {
          kind: "multiple-of-downtime",
          times: 1,
          hour,
          roundDowntime: { to: "PT1H", mode: "half-away-from-zero" },
        },
        base,
        rounding: "half-even",
        conditions: {},
        claim: {
          within: { calendarDays: 30, endsAt: "end-of-day" },
          of: "period-end",
          early: "accepted",
          acknowledgement: false,
          clause: "SLA, claims",
        },
        remedy: "cumulative",
      },
    ],
  };
}

const monthPlan = policy("monthly-plan", monthFee, "actual-month");
const yearPlan = policy("annual-plan", { fee: "annual" }, { month: "PT730H" });

const noon = "2026-09-10T12:00Z";
const lastInstant = "2026-10-30T23:59:59.999Z";

/** Both plans cost 0.05 an hour: 36.00 for the 720 h of September, 438.00 for a year. */
const facts = (length: Length, submittedAt = lastInstant): ServiceFacts => ({
  outages: [downFor(noon, length)],
  maintenance: [],
  account: { fees: usd(3600), annualFee: usd(43800) },
  claims: [{ submittedAt }],
});

const inSeptember = { credit: "credit", period: "2026-09", asOf: "2026-12-01T00:00Z" } as const;

const ofAnyPlan: readonly PublishedCase[] = [
  {
    ...inSeptember,
    says: "2 h 29 min are two hours of 0.05",
    met: false,
    facts: facts({ hours: 2, minutes: 29 }),
    decision: "eligible",
    amountMinor: 10,
  },
  {
    ...inSeptember,
    says: "2 h 30 min are three",
    met: false,
    facts: facts({ hours: 2, minutes: 30 }),
    decision: "eligible",
    amountMinor: 15,
  },
  {
    ...inSeptember,
    says: "claimed on the 31st day after the month: nothing",
    met: false,
    facts: facts({ hours: 2, minutes: 30 }, "2026-10-31T00:00Z"),
    decision: "ineligible",
  },
  {
    ...inSeptember,
    says: "exactly 43 min 12 s of 720 h: 99.9 %, met",
    met: true,
    facts: facts({ minutes: 43, ms: 12_000 }),
    decision: "ineligible",
  },
];

/** Twenty hours of maintenance leave 700 h, of which 42 min may be lost. */
const withMaintenance = (length: Length): ServiceFacts => {
  const [start, end] = ["2026-09-20T00:00Z", "2026-09-20T20:00Z"];
  return {
    ...facts(length),
    outages: [downFor(noon, length), { id: "o-2", start, end }],
    maintenance: [{ id: "m-1", type: "scheduled", start, end }],
  };
};

export const wpbeast: readonly PublishedContract[] = [
  {
    name: "wpbeast, paid by the month",
    lint: [],
    policy: monthPlan,
    cases: [
      ...ofAnyPlan,
      {
        ...inSeptember,
        says: "42 min 36 s of 700 h are too many: an hour of 0.05",
        met: false,
        facts: withMaintenance({ minutes: 42, ms: 36_000 }),
        decision: "eligible",
        amountMinor: 5,
      },
      {
        ...inSeptember,
        says: "exactly 42 min of 700 h: 99.9 %, met",
        met: true,
        facts: withMaintenance({ minutes: 42 }),
        decision: "ineligible",
      },
    ],
  },
  { name: "wpbeast, paid by the year", lint: [], policy: yearPlan, cases: ofAnyPlan },
];
