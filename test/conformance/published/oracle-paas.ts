/**
 * Oracle's platform services in two categories: one measured by downtime, the other by the error rates of
 * its interface, hour by hour. Of the credits the excerpt has no more than the most that they come to.
 */
import type { ClaimTerms, CreditTerms, ServiceFacts } from "nines";
import { monthFee, monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";
import { requestLog } from "./request-log.js";

const thirtyDays = { calendarDays: 30, endsAt: "end-of-day" } as const;

function credit(claim: Pick<ClaimTerms, "of" | "incident">): CreditTerms {
  return {
    id: "credit",
    commitment: "uptime",
    clause: "Pillar document, service credits",
    schedule: { kind: "flat", credit: { percent: 25 } },
    base: monthFee,
    rounding: "half-even",
    limits: [{ max: { percent: 25 }, window: "period", clause: "Pillar document, cap" }],
    conditions: {
      facts: [
        {
          fact: "a-billing-cycle-completed-or-not-bought-in-the-store",
          clause: "Pillar document, purchases in the store",
        },
      ],
    },
    claim: {
      within: thirtyDays,
      ...claim,
      early: "accepted",
      acknowledgement: false,
      clause: "Pillar document, requests",
    },
    invoices: "future",
    remedy: "sole",
  };
}

const shared = {
  version: "2019-2020",
  provider: "Oracle",
  zone: "UTC",
  assumptions: [
    {
      id: "largest-credit",
      text: "The table of credits is not known; any miss is taken to earn the most it pays.",
      about: ["credit"],
    },
  ],
} as const;

const completed = { "a-billing-cycle-completed-or-not-bought-in-the-store": true };
const inApril = { credit: "credit", period: "2026-04" } as const;

/** April has 43,200 minutes, of which 21.6 may be lost at 99.95 %. */
function down(end: string, submittedAt: string, declared = completed): ServiceFacts {
  return {
    outages: [{ id: "o-1", start: "2026-04-10T06:00Z", end }],
    account: { fees: usd(80000) },
    claims: [{ submittedAt }],
    facts: declared,
  };
}

const inTime = "2026-05-10T23:59:59.999Z";

const first: PublishedContract = {
  name: "category 1",
  lint: [],
  policy: {
    ...shared,
    id: "oracle-paas-1",
    availability: {
      commitments: [monthly("uptime", "99.95", "Pillar document, category 1")],
      exclusions: [],
      downtime: recordedDowntime,
    },
    credits: [credit({ of: "incident-end", incident: "last" })],
  },
  cases: [
    {
      ...inApril,
      says: "22 min, asked for at the last instant of the thirtieth day: 25 % of 800.00",
      asOf: "2026-06-01T00:00Z",
      met: false,
      facts: down("2026-04-10T06:22Z", inTime),
      decision: "eligible",
      amountMinor: 20000,
    },
    {
      ...inApril,
      says: "a millisecond later: nothing",
      asOf: "2026-06-01T00:00Z",
      met: false,
      facts: down("2026-04-10T06:22Z", "2026-05-11T00:00Z"),
      decision: "ineligible",
    },
    {
      ...inApril,
      says: "bought in the store and not yet billed once: nothing",
      asOf: "2026-06-01T00:00Z",
      met: false,
      facts: down("2026-04-10T06:22Z", inTime, {
        "a-billing-cycle-completed-or-not-bought-in-the-store": false,
      }),
      decision: "ineligible",
    },
    {
      ...inApril,
      says: "21.6 min are exactly 99.95 %: met",
      asOf: "2026-06-01T00:00Z",
      met: true,
      facts: down("2026-04-10T06:21:36Z", inTime),
      decision: "ineligible",
    },
  ],
};

/** April has 720 hours of a thousand calls each; in one of them so many fail. */
function failed(calls: number, submittedAt: string): ServiceFacts {
  return {
    slices: requestLog("2026-04-01T00:00Z", "2026-05-01T00:00Z", 3600, 1000, (n) =>
      n === 300 ? calls : 0,
    ),
    account: { fees: usd(80000) },
    claims: [{ submittedAt }],
    facts: completed,
  };
}

const second: PublishedContract = {
  name: "category 2",
  lint: [],
  policy: {
    ...shared,
    id: "oracle-paas-2",
    availability: {
      commitments: [
        monthly("uptime", "99.9", "Pillar document, category 2", {
          indicator: { kind: "ratio-timeslices", slice: "PT1H" },
        }),
      ],
      exclusions: [],
      downtime: recordedDowntime,
    },
    credits: [credit({ of: "eligibility" })],
    readings: [
      {
        id: "incident",
        clause: "Pillar document, requests",
        question: "What is the incident, where error rates are averaged over a month?",
        taken: "the month that turned out below the promise",
        options: ["the month that turned out below the promise", "the hour with errors"],
        about: ["credit"],
      },
    ],
  },
  cases: [
    {
      ...inApril,
      says: "721 of 1,000 calls fail in one hour of 720: 0.10014 % on the mean, 25 %",
      asOf: "2026-06-15T00:00Z",
      met: false,
      facts: failed(721, "2026-05-30T23:59:59.999Z"),
      decision: "eligible",
      amountMinor: 20000,
    },
    {
      ...inApril,
      says: "asked for on the 31st day after the month: nothing",
      asOf: "2026-06-15T00:00Z",
      met: false,
      facts: failed(721, "2026-05-31T00:00Z"),
      decision: "ineligible",
    },
    {
      ...inApril,
      says: "720 of 1,000 calls in one hour are exactly 0.1 % on the mean: met",
      asOf: "2026-06-15T00:00Z",
      met: true,
      facts: failed(720, "2026-05-30T23:59:59.999Z"),
      decision: "ineligible",
    },
  ],
};

export const oraclePaas: PublishedSla = {
  id: "oracle-paas",
  provider: "Oracle",
  service: "PaaS/IaaS public cloud (pillar document 2019-2020)",
  leftOut: [],
  contracts: [first, second],
  examples: [],
};
