/** The terms that Twilio's APIs and SendGrid share: whole minutes, excluded time, a tenth of the fee. */
import type { AvailabilityTerms, Commitment, CreditTerms } from "nines";
import { monthly, recordedDowntime } from "./monthly-terms.js";

/** Whole minutes, of which excluded ones are forgiven. */
export function minutesOfUse(commitments: readonly Commitment[]): AvailabilityTerms {
  return {
    commitments,
    exclusions: [
      {
        id: "excluded-time",
        kind: "maintenance",
        types: ["excluded-time"],
        clause: "SLA, excluded monthly time",
      },
    ],
    downtime: {
      ...recordedDowntime,
      granularity: "whole-minutes",
      clauses: { granularity: "SLA, minutes of the month" },
    },
  };
}

/** A tenth of the fee, on a condition. */
export function tenth(
  commitment: string,
  of: "all" | "affected",
  fact: string,
  evidence: readonly string[],
): CreditTerms {
  return {
    id: commitment,
    commitment,
    clause: "SLA, service credits",
    schedule: { kind: "flat", credit: { percent: 10 } },
    base: { fee: "monthly", month: "last-of-period", of },
    rounding: "half-away-from-zero",
    conditions: { facts: [{ fact, clause: "SLA, eligibility" }] },
    claim: {
      within: { calendarDays: 30, endsAt: "end-of-day" },
      of: "period-end",
      early: "accepted",
      acknowledgement: false,
      evidence,
      clause: "SLA, claims",
    },
    remedy: "cumulative",
  };
}

/** Mail is a part of SendGrid. */
export const mail: Partial<Commitment> = { scope: "mail-send" };

/** The rates of successful connections that are promised. */
export const rates = [
  { region: "americas", perSecond: 15_000 },
  { region: "elsewhere", perSecond: 10_000 },
] as const;

/** The promise of a region's rate, kept at any time. */
export function connectionsIn({ region, perSecond }: (typeof rates)[number]): Commitment {
  const clause = `SLA, ${perSecond} successful connections a second`;
  return monthly(region, 100, clause, { scope: region, downtime: { granularity: "exact" } });
}
