/**
 * What a schedule yields: a part of the base, or an amount. The product is exact and rounded once, to
 * whole minor units; its lines sum to it.
 */
import { type Money, moneyText, shareOfTotal } from "../money/amount.js";
import { shareOf } from "../money/percent.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import type { ExactBase } from "./base-fee.js";
import type { CreditLine } from "./credit-assessment.js";

/** The value of a credit, or what is missing to know it. */
export interface Valued {
  readonly amount: Money | null;
  readonly lines: readonly CreditLine[];
  readonly missing: readonly string[];
}

/** The value of a credit on a base. */
export function creditValue(
  credit: CreditTerms,
  base: ExactBase | { readonly missing: readonly string[] },
): Valued {
  const { credit: value } = credit.schedule;
  const clause = credit.clause ?? null;
  if ("amount" in value) {
    const { amount } = value;
    const lines = [
      { label: `Service credit ${moneyText(amount)}`, amountMinor: amount.amountMinor, clause },
    ];
    return { amount, lines, missing: [] };
  }
  if ("missing" in base) return { amount: null, lines: [], missing: base.missing };
  const share = shareOf(value.percent);
  const amount = shareOfTotal(base.total, base.count, share, credit.rounding, base.currency);
  const months = base.months.join(", ");
  const of = base.count === 1 ? `the fee of ${months}` : `the mean fee of ${months}`;
  const label = `${value.percent} % of ${of}`;
  return { amount, lines: [{ label, amountMinor: amount.amountMinor, clause }], missing: [] };
}
