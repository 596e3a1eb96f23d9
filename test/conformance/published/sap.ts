/**
 * SAP's cloud services: 2 % of the month's fee for each point below the promise, and an end of the contract
 * for repeated or very bad months. A negotiated variant takes maintenance out of both sides.
 */
import type { ServiceFacts } from "nines";
import { usd } from "./monthly-terms.js";
import type { PublishedCase, PublishedContract, PublishedSla } from "./published-sla.js";
import { policy } from "./sap-terms.js";

/** April has 43,200 minutes in Berlin; the service is down from 10 April, 06:00 UTC. */
function april(end: string, more: ServiceFacts = {}): ServiceFacts {
  return {
    outages: [{ id: "o-1", start: "2026-04-10T06:00Z", end }],
    maintenance: [],
    account: { fees: usd(500000) },
    claims: [{ period: "2026-04", submittedAt: "2026-05-30T21:59:59.999Z" }],
    facts: { "productive-version": true },
    ...more,
  };
}

const inApril = { credit: "credit", period: "2026-04", asOf: "2026-07-01T00:00Z" } as const;

const cases: readonly PublishedCase[] = [
  {
    ...inApril,
    says: "1,080 min are 97.5 %, exactly two points short: 4 % of 5,000.00",
    met: false,
    facts: april("2026-04-11T00:00Z"),
    decision: "eligible",
    amountMinor: 20000,
  },
  {
    ...inApril,
    says: "a millisecond less is one full point: 2 %",
    met: false,
    facts: april("2026-04-10T23:59:59.999Z"),
    decision: "eligible",
    amountMinor: 10000,
  },
  {
    ...inApril,
    says: "half a point short is no full point: nothing comes of it",
    met: false,
    facts: april("2026-04-10T13:12Z"),
    decision: "eligible",
    amountMinor: 0,
  },
  {
    ...inApril,
    says: "asked for a millisecond after the window: nothing",
    met: false,
    facts: april("2026-04-11T00:00Z", {
      claims: [{ period: "2026-04", submittedAt: "2026-05-30T22:00Z" }],
    }),
    decision: "ineligible",
  },
  {
    ...inApril,
    says: "a trial system: nothing",
    met: false,
    facts: april("2026-04-11T00:00Z", { facts: { "productive-version": false } }),
    decision: "ineligible",
  },
  {
    ...inApril,
    says: "216 min are exactly 99.5 %: met",
    met: true,
    facts: april("2026-04-10T09:36Z"),
    decision: "ineligible",
  },
];

/** Eighteen hours of maintenance on Friday 10 April, announced then. */
const announced = (announcedAt: string): ServiceFacts =>
  april("2026-04-11T00:00Z", {
    maintenance: [
      {
        id: "m-1",
        type: "other",
        start: "2026-04-10T06:00Z",
        end: "2026-04-11T00:00Z",
        announcedAt,
      },
    ],
  });

const standard: PublishedContract = {
  name: "standard",
  lint: [],
  policy: policy("sap-cloud", "period"),
  cases: [
    ...cases,
    {
      ...inApril,
      says: "maintenance on Friday announced the Friday before, five business days: met",
      met: true,
      facts: announced("2026-04-03T12:00Z"),
      decision: "ineligible",
    },
    {
      ...inApril,
      says: "announced on the Monday before, four business days, it counts: 4 %",
      met: false,
      facts: announced("2026-04-06T06:00Z"),
      decision: "eligible",
      amountMinor: 20000,
    },
  ],
};

/** Ten hours of announced maintenance elsewhere in the month. */
const planned: ServiceFacts["maintenance"] = [
  {
    id: "m-1",
    type: "other",
    start: "2026-04-14T06:00Z",
    end: "2026-04-14T16:00Z",
    announcedAt: "2026-04-01T06:00Z",
  },
];

const negotiated: PublishedContract = {
  name: "negotiated, maintenance out of both sides",
  lint: [],
  policy: policy("sap-cloud-negotiated", "period-less-maintenance"),
  cases: [
    {
      ...inApril,
      says: "214 min of 42,600 that are left beside ten hours of maintenance: 99.4976 %, missed, by no full point",
      met: false,
      facts: april("2026-04-10T09:34Z", { maintenance: planned }),
      decision: "eligible",
      amountMinor: 0,
    },
    {
      ...inApril,
      says: "213 min of 42,600 are exactly 99.5 %: met",
      met: true,
      facts: april("2026-04-10T09:33Z", { maintenance: planned }),
      decision: "ineligible",
    },
  ],
};

export const sap: PublishedSla = {
  id: "sap",
  provider: "SAP",
  service: "Cloud services",
  leftOut: [
    "a credit is paid out where no further invoice follows: there is no term for a credit that becomes cash",
    "a credit is counted against damages: a remedy is sole or cumulative, not one set off against the other",
    "the contract ends with the month in which the notice arrives: a ground says until when notice can be given, not when it takes effect",
  ],
  contracts: [standard, negotiated],
  examples: [],
};
