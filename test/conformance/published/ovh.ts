/**
 * OVHcloud: the clock of an unavailability runs from the customer's ticket, or from OVH's own notice of a
 * general failure; what exceeds the promise is credited hour by hour, with a cap.
 */
import type { ServiceFacts } from "nines";
import { monthly, usd } from "./monthly-terms.js";
import { networks, privateCloud } from "./ovh-networks.js";
import { availability, credit, fromTicket, shared } from "./ovh-terms.js";
import type { PublishedContract, PublishedSla } from "./published-sla.js";

/** April has 43,200 minutes, of which 216 may be lost at 99.5 %. Times are UTC, two hours behind Paris. */
function april(
  reportedAt: string,
  end: string,
  claimedAt = "2026-06-09T21:59:59.999Z",
): ServiceFacts {
  return {
    outages: [{ id: "o-1", start: "2026-04-10T06:00Z", reportedAt, end }],
    account: { fees: usd(20000), standing: [] },
    claims: [{ submittedAt: claimedAt, channel: "control-panel" }],
    facts: { "monitoring-not-blocked": true },
  };
}

const ofKms = { credit: "credit", period: "2026-04", asOf: "2026-07-01T00:00Z" } as const;

const kmsCases: PublishedContract["cases"] = [
  {
    ...ofKms,
    says: "336 min from the ticket, exactly 2 h beyond the 216 allowed: 10 % of 200.00",
    met: false,
    facts: april("2026-04-10T07:00Z", "2026-04-10T12:36Z"),
    decision: "eligible",
    amountMinor: 2000,
  },
  {
    ...ofKms,
    says: "a millisecond less is one full hour: 5 %",
    met: false,
    facts: april("2026-04-10T07:00Z", "2026-04-10T12:35:59.999Z"),
    decision: "eligible",
    amountMinor: 1000,
  },
  {
    ...ofKms,
    says: "24 h, 20 h of them full beyond the 3 h 36 min allowed: capped at 30 %",
    met: false,
    facts: april("2026-04-10T06:00Z", "2026-04-11T06:00Z"),
    decision: "eligible",
    amountMinor: 6000,
  },
  {
    ...ofKms,
    says: "asked for on the 61st day in Paris: nothing",
    met: false,
    facts: april("2026-04-10T07:00Z", "2026-04-10T12:36Z", "2026-06-09T22:00Z"),
    decision: "ineligible",
  },
  {
    ...ofKms,
    says: "216 min from the ticket are exactly 99.5 %: met",
    met: true,
    facts: april("2026-04-10T07:00Z", "2026-04-10T10:36Z"),
    decision: "ineligible",
  },
  {
    ...ofKms,
    says: "216 min and three minutes in a row more, which are not more than three: met",
    met: true,
    facts: {
      ...april("2026-04-10T07:00Z", "2026-04-10T10:36Z"),
      outages: [
        {
          id: "o-1",
          start: "2026-04-10T07:00Z",
          reportedAt: "2026-04-10T07:00Z",
          end: "2026-04-10T10:36Z",
        },
        {
          id: "o-2",
          start: "2026-04-20T07:00Z",
          reportedAt: "2026-04-20T07:00Z",
          end: "2026-04-20T07:03Z",
        },
      ],
    },
    decision: "ineligible",
  },
];

const kms: PublishedContract = {
  name: "key management",
  lint: [],
  policy: {
    ...shared,
    id: "ovh-kms",
    availability: availability([monthly("uptime", "99.5", "SLA, key management")], {
      ...fromTicket,
      minimumOutage: { duration: "PT3M", counts: "whole", mustExceed: true },
      clauses: { ...fromTicket.clauses, minimumOutage: "SLA, more than three minutes in a row" },
    }),
    credits: [
      credit({
        id: "credit",
        commitment: "uptime",
        schedule: {
          kind: "blocks",
          per: "PT1H",
          counting: "full",
          on: "beyond-target",
          credit: { percent: 5 },
        },
        limits: [{ max: { percent: 30 }, window: "period", clause: "SLA, credits" }],
        needs: ["monitoring-not-blocked"],
      }),
    ],
    readings: [
      {
        id: "hours",
        clause: "SLA, credits",
        question: "Does an hour beyond the promise count when it is full or when it has begun?",
        taken: "full",
        options: ["full", "started"],
        about: ["credit"],
      },
    ],
  },
  cases: kmsCases,
};

export const ovh: PublishedSla = {
  id: "ovh",
  provider: "OVHcloud",
  service: "KMS, Connect, vRack, Bare Metal Essentials, Dedicated Cloud",
  leftOut: [],
  contracts: [kms, networks, privateCloud],
  examples: [],
};
