/**
 * A clause of a library as a policy of its own: a promise for each calendar month and a credit, with April
 * 2026 and its 43,200 minutes in UTC as the month of the cases.
 */
import type {
  Commitment,
  CreditTerms,
  DowntimeRules,
  Exclusion,
  PolicyConfig,
  ServiceFacts,
} from "nines";
import { monthly, recordedDowntime, usd } from "./monthly-terms.js";
import type { PublishedCase } from "./published-sla.js";
import { billed, downFor, type Length } from "./recorded-facts.js";
import { unclaimed } from "./unclaimed-credit.js";

/** What a clause says, and what it takes the place of. */
export interface Clause {
  readonly id: string;
  readonly provider?: string;
  readonly target: number | string;
  readonly commitment?: Partial<Commitment>;
  readonly exclusions?: readonly Exclusion[];
  readonly downtime?: Partial<DowntimeRules>;
  readonly credit: Pick<CreditTerms, "schedule"> & Partial<CreditTerms>;
  /** Figures that the excerpt lacks. */
  readonly standsIn?: string;
  readonly more?: Partial<PolicyConfig>;
}

/** The policy of a clause on availability. */
export function clausePolicy(clause: Clause): PolicyConfig {
  const { id, provider = "Clause library", target, exclusions = [], credit, standsIn } = clause;
  return {
    id: `clause-${id}`,
    version: "published",
    provider,
    zone: "UTC",
    availability: {
      commitments: [monthly("uptime", target, "Clause, availability", clause.commitment)],
      exclusions,
      downtime: { ...recordedDowntime, ...clause.downtime },
    },
    credits: [
      { ...unclaimed, id: "credit", commitment: "uptime", clause: "Clause, credits", ...credit },
    ],
    ...(standsIn === undefined
      ? {}
      : { assumptions: [{ id: "stand-in", text: standsIn, about: ["credit"] as const }] }),
    ...clause.more,
  };
}

export const inApril = { credit: "credit", period: "2026-04", asOf: "2026-07-01T00:00Z" } as const;

export const aprilStart = "2026-04-01T00:00Z";

/** April with an outage from its start on; a month costs 1,000.00 unless told otherwise. */
export function downIn(length: Length, feeMinor = 100_000, more: ServiceFacts = {}): ServiceFacts {
  return billed(usd(feeMinor), [downFor(aprilStart, length)], more);
}

/** A missed April and what it pays. */
export function pays(says: string, facts: ServiceFacts, amountMinor: number): PublishedCase {
  return { ...inApril, says, met: false, facts, decision: "eligible", amountMinor };
}

/** An April in which the promise was kept. */
export function kept(says: string, facts: ServiceFacts): PublishedCase {
  return { ...inApril, says, met: true, facts, decision: "ineligible" };
}
