/**
 * An amount shared out by weights, by largest remainder: every part is its exact share, rounded down or
 * up to whole minor units, and the parts make up the amount. Exact for any size: everything is an
 * integer. Cost: O(n log n).
 */
import * as z from "zod";
import { type Refusal, refusal, shown } from "../core/issue.js";
import { checked, validate } from "../core/validation.js";
import { type Money, moneySchema } from "./amount.js";

/**
 * An amount in parts that are to each other as the weights, as nearly as whole minor units allow; the
 * parts sum to the amount.
 *
 * **Rounding**: each exact share is floored, and the units left over go one each to the shares that lost
 * the most; of shares that lost the same, the earlier one comes first. So equal weights differ by a unit
 * at most, and a weight of zero gets nothing.
 *
 * @param weights whole numbers, zero or more, not all zero
 * @returns one part for each weight, in their order
 * @throws NinesError `money_invalid`, `number_out_of_bounds`, `invalid_value`, `invalid_type`,
 * `missing_field`, `unknown_key`
 * @example
 * ```ts
 * import { allocateMoney } from "nines";
 * const parts = allocateMoney({ amountMinor: 10, currency: "USD" }, [6, 6, 5]);
 * console.log(parts.map(({ amountMinor }) => amountMinor));
 * // [ 4, 3, 3 ]
 * ```
 */
export function allocateMoney(money: Money, weights: readonly number[]): Money[] {
  const { amountMinor, currency } = validate(moneySchema, money, "money");
  const shares = validate(weightsSchema, weights, "weights").map(BigInt);
  return allocate(BigInt(amountMinor), shares).map((part) => ({
    amountMinor: Number(part),
    currency,
  }));
}

/** `allocateMoney` of trusted whole numbers: the total and the weights zero or more, one weight above. */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  const parts = weights.map((weight) => (total * weight) / sum);
  const remainders = weights.map((weight) => (total * weight) % sum);
  const over = Number(total - parts.reduce((all, part) => all + part, 0n));
  const order = [...weights.keys()].sort((a, b) =>
    compare(remainders[b] as bigint, remainders[a] as bigint),
  );
  // The remainders sum to `over` times the divisor, each below it: so only what has one gets a unit.
  for (const index of order.slice(0, over)) parts[index] = (parts[index] as bigint) + 1n;
  return parts;
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function readWeight(input: number): number | Refusal {
  const expected = "a whole number, zero or more, within 2^53";
  return Number.isSafeInteger(input) && input >= 0
    ? input
    : refusal("number_out_of_bounds", { expected, got: shown(input) });
}

function someWeight(weights: readonly number[]): null | Refusal {
  const expected = "at least one weight above zero";
  return weights.every((weight) => weight === 0)
    ? refusal("invalid_value", { expected, got: "none" })
    : null;
}

const weightsSchema: z.ZodType<number[]> = z
  .array(z.number().superRefine(checked(readWeight)))
  .superRefine(checked(someWeight));
