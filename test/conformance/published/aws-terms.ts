/**
 * What Amazon's agreements share: the billing month, minutes in which something was unavailable, and a
 * credit of more than a dollar, asked for by the end of the second billing month after the incident.
 */
import type {
  AvailabilityTerms,
  ClaimTerms,
  Commitment,
  CreditBase,
  CreditTerms,
  CreditValue,
  PercentTier,
  PolicyConfig,
} from "nines";
import { recordedDowntime, usd } from "./monthly-terms.js";

const billingMonth = { billingMonth: { anchorDay: 1 } } as const;

/** The keys of the billing months that the cases are about. */
export const january = "2026-01-01..2026-01-31";
export const june = "2026-06-01..2026-06-30";

/** A guarantee of each billing month. */
export function perBillingMonth(
  id: string,
  targetPercent: number,
  own: Partial<Commitment>,
): Commitment {
  return {
    id,
    kind: "guarantee",
    clause: "SLA, service commitments",
    targetPercent,
    period: billingMonth,
    denominator: "period",
    partialPeriod: "clip",
    ...own,
  };
}

/** Whole minutes in the state of being unavailable, but for what the agreement excludes. */
export function unavailableMinutes(commitments: readonly Commitment[]): AvailabilityTerms {
  return {
    commitments,
    exclusions: [
      {
        id: "sla-exclusions",
        kind: "cause",
        causes: ["sla-exclusion"],
        clause: "SLA, exclusions",
      },
    ],
    downtime: {
      ...recordedDowntime,
      granularity: "whole-minutes",
      clauses: { granularity: "SLA, definitions: share of the month's minutes" },
    },
  };
}

/** A first row below the target, a second below 99 %, all of it below 95 %. */
export function rowsFrom(target: number, second: CreditValue): PercentTier[] {
  return [
    { atLeast: 99, below: target, credit: { percent: 10 } },
    { atLeast: 95, below: 99, credit: second },
    { below: 95, credit: { percent: 100 } },
  ];
}

/** The month's charges for what was affected. */
export const affectedFee: CreditBase = {
  fee: "monthly",
  month: "last-of-period",
  of: "affected",
};

/** A credit on the bill, against future payments only. */
export function creditOf(
  own: Pick<CreditTerms, "id" | "commitment" | "schedule" | "base"> & {
    readonly facts?: CreditTerms["conditions"]["facts"];
    readonly evidence?: readonly string[];
  },
): CreditTerms {
  const { facts, evidence, ...terms } = own;
  return {
    ...terms,
    clause: "SLA, service credits",
    rounding: "half-away-from-zero",
    limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, service credits" }],
    minimum: {
      amount: usd(100),
      below: "nothing",
      mustExceed: true,
      clause: "SLA, service credits",
    },
    conditions: facts === undefined ? {} : { facts },
    claim: evidence === undefined ? secondBillingMonth : { ...secondBillingMonth, evidence },
    invoices: "future",
    remedy: "sole",
  };
}

/** Until the end of the second billing month after the incident; of several, after the last one. */
const secondBillingMonth: ClaimTerms = {
  within: { endOfPeriod: 2, kind: billingMonth },
  of: "incident-end",
  incident: "last",
  early: "accepted",
  acknowledgement: false,
  decision: {
    within: { endOfPeriod: 1, kind: billingMonth },
    of: "acknowledgement",
    clause: "SLA, credit requests: paid within a billing month of the confirmation",
  },
  clause: "SLA, credit requests",
};

/** What the agreements say of charges and credits that changes no figure of a period. */
export const chargesAndCredits: NonNullable<PolicyConfig["assumptions"]> = [
  {
    id: "recurring-charges",
    text: "The fees in the facts are without one-time charges such as a reservation paid upfront.",
    about: ["credit"],
  },
  {
    id: "one-account",
    text: "Each account is looked at by itself; its credit is for payments of the same service and is not passed on.",
    about: ["credit"],
  },
];
