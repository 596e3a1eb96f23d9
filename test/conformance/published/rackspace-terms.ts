/**
 * The terms that Rackspace's agreements share: the clock from the ticket until the server answers again,
 * what does not count, a ticket within thirty days with the times in it, the state of the account.
 */
import type { AvailabilityTerms, ClaimTerms, Commitment, CreditTerms, Exclusion } from "nines";
import { recordedDowntime } from "./monthly-terms.js";

/** What every policy says. */
export const shared = {
  version: "published",
  provider: "Rackspace",
  zone: "America/Chicago",
  calendars: { "business-days": { weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }] } },
} as const;

export const maintenance: Exclusion = {
  id: "maintenance",
  kind: "maintenance",
  types: ["scheduled"],
  clause: "SLA, scheduled maintenance",
};

const exclusions: readonly Exclusion[] = [
  maintenance,
  {
    id: "not-ours",
    kind: "cause",
    causes: ["outside-control", "attack", "customer-software", "customer-change"],
    clause: "SLA, limits of the promise",
  },
];

/** What is promised, from the ticket on. */
export function availability(commitments: readonly Commitment[]): AvailabilityTerms {
  return {
    commitments,
    exclusions,
    downtime: {
      ...recordedDowntime,
      startsAt: "reported",
      clauses: { startsAt: "SLA, downtime is measured from the ticket" },
    },
  };
}

const claim: ClaimTerms = {
  within: { calendarDays: 30, endsAt: "end-of-day" },
  of: "incident-end",
  incident: "last",
  early: "accepted",
  acknowledgement: false,
  channels: ["ticket"],
  evidence: ["start-time", "end-time"],
  decision: {
    within: { businessDays: 5, calendar: "business-days", endsAt: "end-of-day" },
    of: "claim",
    clause: "SLA, review of requests",
  },
  clause: "SLA, requests",
};

type Own = Pick<CreditTerms, "id" | "commitment" | "schedule"> & Partial<CreditTerms>;

/** A credit on the month's fee, or on that of what was affected; at most all of it. */
export function credit(own: Own, of: "all" | "affected" = "all"): CreditTerms {
  return {
    clause: "SLA, credits",
    base: { fee: "monthly", month: "last-of-period", of },
    rounding: "half-even",
    limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, cap" }],
    conditions: {
      standing: {
        excludes: ["past-due", "in-breach"],
        at: "decision",
        clause: "SLA, current accounts; breach until it is cured",
      },
    },
    claim,
    invoices: "future",
    remedy: "sole",
    ...own,
  };
}
