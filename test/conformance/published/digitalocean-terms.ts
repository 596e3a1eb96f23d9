/**
 * The terms that DigitalOcean's agreements share: intervals of five minutes of a resource's own life, what
 * does not count, and a credit on the affected resource's bill of the billing month.
 */
import type { AvailabilityTerms, Commitment, CreditTerms, Exclusion, TimeLimit } from "nines";

export const cycle = { billingMonth: { anchorDay: 1 } } as const;

export const perResource: Partial<Commitment> = { period: cycle, aggregate: "each" };

/** What is promised of each resource. */
export function availability(
  commitments: readonly Commitment[],
  further: readonly Exclusion[] = [],
): AvailabilityTerms {
  return {
    commitments,
    exclusions: [
      {
        id: "maintenance",
        kind: "maintenance",
        types: ["scheduled"],
        clause: "SLA, scheduled maintenance",
      },
      {
        id: "not-ours",
        kind: "cause",
        causes: ["customer-initiated", "third-party", "outside-control", "quota"],
        clause: "SLA, exclusions",
      },
      ...further,
    ],
    downtime: {
      granularity: { bucket: "PT5M", counts: "whole" },
      startsAt: "start",
      partialOutage: "only-total",
      minimumOutage: { duration: "PT5M", counts: "whole", mustExceed: true },
      unmonitored: "undetermined",
      clauses: {
        granularity: "SLA, share of five-minute intervals",
        partialOutage: "SLA, every request fails",
        minimumOutage: "SLA, for more than five minutes",
      },
    },
  };
}

/** The credit on the bill of the resource that was down. */
export function credit(within: TimeLimit, schedule: CreditTerms["schedule"]): CreditTerms {
  return {
    id: "credit",
    commitment: "uptime",
    clause: "SLA, credits",
    schedule,
    base: { fee: "monthly", month: "last-of-period", of: "affected" },
    rounding: "half-even",
    limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, credits" }],
    conditions: {},
    claim: {
      within,
      of: "period-end",
      early: "accepted",
      acknowledgement: false,
      clause: "SLA, requests",
    },
    invoices: "future",
    remedy: "sole",
  };
}
