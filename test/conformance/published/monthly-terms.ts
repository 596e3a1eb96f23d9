/**
 * What many of these agreements share: a calendar month measured by recorded downtime, a credit on that
 * month's fee, and one fee in the facts.
 */
import type { Commitment, CreditBase, DowntimeRules, Money, Percent } from "nines";

/** Downtime as it was recorded: exact, from its start, whoever it affected. */
export const recordedDowntime: DowntimeRules = {
  granularity: "exact",
  startsAt: "start",
  partialOutage: "in-full",
  unmonitored: "undetermined",
};

/** A guarantee of each calendar month, but for what the agreement has of its own. */
export function monthly(
  id: string,
  targetPercent: Percent,
  clause: string,
  own: Partial<Commitment> = {},
): Commitment {
  return {
    id,
    kind: "guarantee",
    clause,
    targetPercent,
    period: "calendar-month",
    denominator: "period",
    partialPeriod: "clip",
    ...own,
  };
}

/** The fee of the month in question. */
export const monthFee: CreditBase = { fee: "monthly", month: "last-of-period" };

/** US dollars in cents. */
export function usd(amountMinor: number): Money {
  return { amountMinor, currency: "USD" };
}
