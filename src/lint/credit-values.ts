/** Values of credits against each other, as far as that can be said without a fee. */
import { moneyText } from "../money/amount.js";
import { shareOf } from "../money/percent.js";
import { compareRatios } from "../money/ratio.js";
import type { CreditValue } from "../policy/credit-value.js";

/** Negative where the first is worth less; `null` where that depends on the fee. */
export function comparedValues(a: CreditValue, b: CreditValue): number | null {
  if (isNothing(a) || isNothing(b)) return Number(!isNothing(a)) - Number(!isNothing(b));
  if ("percent" in a && "percent" in b)
    return compareRatios(shareOf(a.percent), shareOf(b.percent));
  if ("amount" in a && "amount" in b) return a.amount.amountMinor - b.amount.amountMinor;
  if ("days" in a && "days" in b && a.dayIs === b.dayIs) return a.days - b.days;
  return null;
}

/** Whether a value is worth nothing. */
export function isNothing(value: CreditValue): boolean {
  if ("percent" in value) return shareOf(value.percent).numerator === 0n;
  return ("amount" in value ? value.amount.amountMinor : value.days) === 0;
}

/** A value for a reader. */
export function valueName(value: CreditValue): string {
  if ("percent" in value) return `${value.percent} %`;
  return "amount" in value ? moneyText(value.amount) : `${value.days} days`;
}
