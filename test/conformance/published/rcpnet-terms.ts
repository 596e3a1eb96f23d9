/** What the five hosting agreements of this entry share: what does not count, and how a case is told. */
import type { AvailabilityTerms, Claim, Commitment, Exclusion, ServiceFacts } from "nines";
import { recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedCase } from "./published-sla.js";

/** Downtime that is nobody's fault but the customer's or fate's, and that of a suspended account. */
export const excused: Exclusion = {
  id: "excused",
  kind: "cause",
  causes: ["force-majeure", "misconfiguration", "abuse", "disconnected-for-non-payment"],
  clause: "SLA, exclusions",
};

/** A single promise with those exclusions. */
export function availability(commitment: Commitment): AvailabilityTerms {
  return { commitments: [commitment], exclusions: [excused], downtime: recordedDowntime };
}

/** A day of service at a thirtieth of the month's fee. */
export const thirtieth = (days: number) => ({ days, dayIs: "1/30-month" }) as const;

/** Down once from 10 April on, for so long; April has 43,200 minutes and costs 300.00. */
export function april(minutes: number, claims: readonly Claim[] = []): ServiceFacts {
  const start = Date.UTC(2026, 3, 10);
  return {
    outages: [{ id: "o-1", start, end: start + Math.round(minutes * 60_000) }],
    account: { fees: usd(30000), standing: [] },
    claims,
  };
}

export const inApril = { credit: "credit", period: "2026-04", asOf: "2026-06-01T00:00Z" } as const;

/** A missed April and what is owed for it. */
export function owed(says: string, facts: ServiceFacts, amountMinor: number): PublishedCase {
  return { ...inApril, says, met: false, facts, decision: "eligible", amountMinor };
}

/** A missed April for which nothing is owed all the same. */
export function refused(says: string, facts: ServiceFacts): PublishedCase {
  return { ...inApril, says, met: false, facts, decision: "ineligible" };
}

/** An April in which the promise was kept. */
export function met(says: string, facts: ServiceFacts): PublishedCase {
  return { ...inApril, says: `${says}: met`, met: true, facts, decision: "ineligible" };
}
