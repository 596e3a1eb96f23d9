/**
 * ServiceNow: up to two hours of maintenance a month are excused and leave both sides; for the rest the
 * customer chooses between a longer term and the price of the minutes lost.
 */
import type { CreditTerms, Exclusion, PolicyConfig, ServiceFacts } from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";

const exclusions: readonly Exclusion[] = [
  {
    id: "maintenance",
    kind: "maintenance",
    types: ["scheduled"],
    allowances: [{ max: "PT2H", of: "excluded-downtime", per: "calendar-month" }],
    clause: "Availability SLA, two hours of maintenance",
  },
  {
    id: "excused",
    kind: "cause",
    causes: ["force-majeure", "internet", "customer-infrastructure", "attack"],
    clause: "Availability SLA, excused downtime",
  },
];

/** One of two ways to make up for lost time: the customer's choice is a fact. */
function credit(
  choice: "extension" | "value",
  paidAs: "service-time" | "money",
  needs: readonly string[],
): CreditTerms {
  return {
    id: choice,
    commitment: "uptime",
    clause: "Availability SLA, remedies",
    schedule: { kind: "multiple-of-downtime", times: 1, hour: "actual-month", paidAs },
    ...(paidAs === "money" ? { base: monthFee } : {}),
    rounding: "half-even",
    conditions: {
      facts: [
        { fact: `chose-${choice}`, clause: "Availability SLA, the customer's choice" },
        ...needs.map((fact) => ({ fact, clause: "Availability SLA, conditions" })),
      ],
    },
    claim: {
      within: { calendarDays: 30, endsAt: "end-of-day" },
      of: "period-end",
      early: "accepted",
      acknowledgement: false,
      clause: "Availability SLA, on request",
    },
    invoices: "future",
    remedy: "sole",
  };
}

function policy(id: string, targetPercent: number, needs: readonly string[]): PolicyConfig {
  return {
    id,
    version: "published",
    provider: "ServiceNow",
    zone: "UTC",
    availability: {
      commitments: [
        monthly("uptime", targetPercent, "Availability SLA, commitment", {
          denominator: "period-less-excluded",
        }),
      ],
      exclusions,
      downtime: recordedDowntime,
    },
    credits: [credit("extension", "service-time", needs), credit("value", "money", needs)],
    assumptions: [
      {
        id: "request",
        text: "Until when to ask is not known; thirty days after the month are taken.",
        about: ["credit"],
      },
    ],
  };
}

const inApril = { period: "2026-04", asOf: "2026-06-15T00:00Z" } as const;

/** Three hours of maintenance with the service down, then an outage; a minute of April costs 1.00. */
function april(
  outageEnd: string,
  declared: NonNullable<ServiceFacts["facts"]>,
  maintenanceEnd = "2026-04-10T05:00Z",
): ServiceFacts {
  return {
    maintenance: [
      { id: "m-1", type: "scheduled", start: "2026-04-10T02:00Z", end: maintenanceEnd },
    ],
    outages: [
      { id: "o-1", start: "2026-04-10T02:00Z", end: maintenanceEnd },
      { id: "o-2", start: "2026-04-12T02:00Z", end: outageEnd },
    ],
    account: { fees: usd(4320000) },
    claims: [{ submittedAt: "2026-05-04T00:00Z" }],
    facts: { "production-instance": true, "latest-updates-installed": true, ...declared },
  };
}

const extension = { "chose-extension": true, "chose-value": false };
const value = { "chose-extension": false, "chose-value": true };

const chosen: readonly PublishedCase[] = [
  {
    ...inApril,
    credit: "extension",
    says: "an hour over the two of maintenance and 30 min more: the term is 90 min longer",
    met: false,
    facts: april("2026-04-12T02:30Z", extension),
    decision: "eligible",
    ms: 5_400_000,
  },
  {
    ...inApril,
    credit: "value",
    says: "or, as the customer chooses, 90 min at 1.00",
    met: false,
    facts: april("2026-04-12T02:30Z", value),
    decision: "eligible",
    amountMinor: 9000,
  },
  {
    ...inApril,
    credit: "value",
    says: "who chose the longer term has no money to come",
    met: false,
    facts: april("2026-04-12T02:30Z", extension),
    decision: "ineligible",
  },
  {
    ...inApril,
    credit: "value",
    says: "an instance that is not for production: nothing",
    met: false,
    facts: april("2026-04-12T02:30Z", { ...value, "production-instance": false }),
    decision: "ineligible",
  },
];

const subscription: PublishedContract = {
  name: "subscription service",
  lint: [],
  policy: policy("servicenow", 99.8, ["production-instance"]),
  cases: [
    ...chosen,
    {
      ...inApril,
      credit: "value",
      says: "two hours excused leave 43,080 min: 86.16 of them are exactly 99.8 %, met",
      met: true,
      facts: april("2026-04-12T03:26:09.600Z", value, "2026-04-10T04:00Z"),
      decision: "ineligible",
    },
    {
      ...inApril,
      credit: "value",
      says: "a millisecond more is missed: 86.16 min at 1.00",
      met: false,
      facts: april("2026-04-12T03:26:09.601Z", value, "2026-04-10T04:00Z"),
      decision: "eligible",
      amountMinor: 8616,
    },
  ],
};

const lightstep: PublishedContract = {
  name: "Lightstep",
  lint: [],
  policy: policy("servicenow-lightstep", 99.9, ["production-instance", "latest-updates-installed"]),
  cases: [
    ...chosen,
    {
      ...inApril,
      credit: "value",
      says: "without the latest updates: nothing",
      met: false,
      facts: april("2026-04-12T02:30Z", { ...value, "latest-updates-installed": false }),
      decision: "ineligible",
    },
    {
      ...inApril,
      credit: "value",
      says: "43.08 of 43,080 min are exactly 99.9 %: met",
      met: true,
      facts: april("2026-04-12T02:43:04.800Z", value, "2026-04-10T04:00Z"),
      decision: "ineligible",
    },
  ],
};

export const servicenow: PublishedSla = {
  id: "servicenow",
  provider: "ServiceNow",
  service: "Subscription service; Lightstep",
  leftOut: [],
  contracts: [subscription, lightstep],
  examples: [],
};
