/**
 * Money: whole minor units of one currency. Products are exact and rounded once, by the caller's mode.
 * Decimal places by currency follow ISO 4217. Cost: O(1).
 */
import * as z from "zod";
import { type Refusal, refusal, refuse, shown } from "../core/issue.js";
import { attempt, checked } from "../core/validation.js";
import type { Ratio } from "./ratio.js";
import { type RoundingMode, roundQuotient } from "./rounding.js";

/** An amount in minor units, such as cents: `{ amountMinor: 120000, currency: "USD" }`. */
export interface Money {
  /** Whole minor units (cents), zero or more. */
  readonly amountMinor: number;
  /** ISO 4217, three capital letters. */
  readonly currency: string;
}

function readAmountMinor(input: unknown): number | Refusal {
  return typeof input === "number" && Number.isSafeInteger(input) && input >= 0
    ? input
    : refusal("money_invalid", { got: shown(input) });
}

/** Whole minor units of a currency named elsewhere. */
export const amountMinorSchema: z.ZodType<number, number> = z
  .number()
  .superRefine(checked(readAmountMinor))
  .overwrite((amountMinor) => amountMinor + 0)
  .meta({ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER });

/** A currency's code. */
export const currencySchema: z.ZodType<string, string> = z
  .string()
  .regex(/^[A-Z]{3}$/, { message: "three capital letters (ISO 4217)" });

export const moneySchema: z.ZodType<Money, Money> = z.strictObject({
  amountMinor: amountMinorSchema,
  currency: currencySchema,
});

/**
 * `total × share / count`, exact, rounded once to whole minor units.
 *
 * @throws NinesError `money_invalid` where the result is beyond ±2^53
 */
export function shareOfTotal(
  total: bigint,
  count: number,
  share: Ratio,
  mode: RoundingMode,
  currency: string,
): Money {
  const exact = roundQuotient(total * share.numerator, share.denominator * BigInt(count), mode);
  return { amountMinor: safeMinor(exact), currency };
}

/**
 * Minor units as a number.
 *
 * @throws NinesError `money_invalid` beyond ±2^53
 */
export function safeMinor(exact: bigint): number {
  const amountMinor = Number(exact);
  if (Number.isSafeInteger(amountMinor)) return amountMinor;
  return refuse("amount", refusal("money_invalid", { got: String(exact) }));
}

const withoutDecimals = new Set(
  "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(" "),
);
const withThreeDecimals = new Set("BHD IQD JOD KWD LYD OMR TND".split(" "));
const withFourDecimals = new Set(["CLF", "UYW"]);

/** How many decimals a currency's amounts are written with. */
function decimalsOf(currency: string): number {
  if (withoutDecimals.has(currency)) return 0;
  if (withFourDecimals.has(currency)) return 4;
  return withThreeDecimals.has(currency) ? 3 : 2;
}

/**
 * An amount for a reader: currency, grouped units, the currency's decimals.
 *
 * @throws NinesError `money_invalid`
 * @example
 * ```ts
 * import { formatMoney } from "nines";
 * console.log(formatMoney({ amountMinor: 123456, currency: "USD" }));
 * // USD 1,234.56
 * ```
 */
export function formatMoney(money: Money): string {
  const read = attempt(moneySchema, money);
  if (!read.success) return refuse("money", refusal("money_invalid", { got: shown(money) }));
  return moneyText(read.data);
}

/** `formatMoney` of trusted money, which may be less than nothing. */
export function moneyText({ amountMinor, currency }: Money): string {
  const places = decimalsOf(currency);
  const digits = String(Math.abs(amountMinor)).padStart(places + 1, "0");
  const whole = digits.slice(0, digits.length - places);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  const sign = amountMinor < 0 ? "-" : "";
  return `${currency} ${sign}${grouped}${places === 0 ? "" : `.${digits.slice(-places)}`}`;
}
