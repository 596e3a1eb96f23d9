/**
 * The terms that OVHcloud's agreements share: the clock from the ticket, what does not count, the claim
 * within sixty days, the state of the account.
 */
import type { AvailabilityTerms, ClaimTerms, Commitment, CreditTerms, DowntimeRules } from "nines";
import { monthFee, recordedDowntime } from "./monthly-terms.js";

/** Downtime begins with its report. */
export const fromTicket: DowntimeRules = {
  ...recordedDowntime,
  startsAt: "reported",
  clauses: { startsAt: "SLA, the ticket starts the clock" },
};

/** What is promised, but for maintenance and what the customer brings about. */
export function availability(
  commitments: readonly Commitment[],
  downtime: DowntimeRules = fromTicket,
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
        id: "customer",
        kind: "cause",
        causes: ["suspended", "terms-violation", "customer-configuration"],
        clause: "SLA, exclusions",
      },
    ],
    downtime,
  };
}

/** Sixty days from the incident, in the control panel. */
const claim: ClaimTerms = {
  within: { calendarDays: 60, endsAt: "end-of-day" },
  of: "incident-end",
  incident: "last",
  early: "accepted",
  acknowledgement: false,
  channels: ["control-panel"],
  clause: "SLA, requests",
};

type Own = Pick<CreditTerms, "id" | "commitment" | "schedule" | "limits"> & {
  readonly needs: readonly string[];
};

/** A credit on the fee of the month, for accounts that are paid up. */
export function credit({ needs, ...own }: Own): CreditTerms {
  return {
    ...own,
    clause: "SLA, credits",
    base: monthFee,
    rounding: "half-even",
    conditions: {
      standing: {
        excludes: ["delinquent", "terms-violation"],
        at: "claim",
        clause: "SLA, accounts",
      },
      facts: needs.map((fact) => ({ fact, clause: "SLA, conditions" })),
    },
    claim,
    invoices: "future",
    remedy: "sole",
  };
}

/** What every policy says. */
export const shared = {
  version: "published",
  provider: "OVHcloud",
  zone: "Europe/Paris",
  assumptions: [
    { id: "no-cash", text: "A credit is never paid out.", about: ["credit"] },
    {
      id: "own-notice",
      text: "Of a general failure that OVH declares itself, the declaration is the report.",
      about: ["availability"],
    },
  ],
} as const;
