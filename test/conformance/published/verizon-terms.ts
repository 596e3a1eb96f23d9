/**
 * What Verizon's circuits share: a month of 43,200 minutes whatever the month, an outage that begins with its
 * ticket, a claim within thirty days of the month, and an end after three months missed in a row.
 */
import type { AvailabilityTerms, ClaimTerms, Commitment, TerminationTerms } from "nines";
import { monthFee, monthly, recordedDowntime } from "./monthly-terms.js";

/** A promise over 43,200 minutes of each calendar month. */
export function ofCircuit(
  id: string,
  targetPercent: number | string,
  own: Partial<Commitment> = {},
): Commitment {
  return monthly(id, targetPercent, `SLA, ${id}`, { denominator: { fixed: "PT720H" }, ...own });
}

/** Time to repair of an outage: what exceeds it counts. */
export function repairWithin(duration: string): Partial<Commitment> {
  return {
    downtime: {
      minimumOutage: { duration, counts: "excess" },
      clauses: { minimumOutage: "SLA, time to repair" },
    },
  };
}

export function hardOutages(commitments: readonly Commitment[]): AvailabilityTerms {
  return {
    commitments,
    exclusions: [
      { id: "excluded", kind: "cause", causes: ["excluded-outage"], clause: "SLA, exclusions" },
    ],
    downtime: {
      ...recordedDowntime,
      startsAt: "reported",
      partialOutage: "only-total",
      clauses: { startsAt: "SLA, Priority 1 ticket", partialOutage: "SLA, hard outages" },
    },
  };
}

export const withinThirtyDays: ClaimTerms = {
  within: { calendarDays: 30, endsAt: "end-of-day" },
  of: "period-end",
  early: "accepted",
  acknowledgement: false,
  evidence: ["ticket-numbers", "ticket-times", "circuit-ids"],
  decision: {
    within: { calendarDays: 90, endsAt: "end-of-day" },
    of: "claim",
    clause: "SLA, credits are given within ninety days",
  },
  clause: "SLA, credit requests",
};

/** Evidence that a good claim brings. */
export const proof = ["ticket-numbers", "ticket-times", "circuit-ids"] as const;

export const conditions = {
  facts: [{ fact: "ticket-on-first-awareness", clause: "SLA, credit requests" }],
} as const;

/** Three months in a row; notice within thirty days of the third or of any month that follows. */
export const termination: readonly TerminationTerms[] = [
  {
    id: "chronic",
    commitment: "availability",
    clause: "SLA, termination",
    rule: { consecutive: 3 },
    exercise: { calendarDays: 30, endsAt: "end-of-day" },
  },
];

export const circuit = {
  version: "published",
  provider: "Verizon",
  zone: "America/New_York",
  termination,
} as const;

export const owed = {
  base: { ...monthFee, of: "affected" },
  rounding: "half-even",
  conditions,
  claim: withinThirtyDays,
  remedy: "sole",
} as const;

export const together = {
  credits: ["availability", "repair"],
  pay: "sum",
  max: { percent: 100 },
  clause: "SLA, cumulation",
} as const;
