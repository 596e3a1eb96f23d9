/**
 * Percentages, read as the decimals they print as: `99.5` and `"99.995"` are exactly that many
 * hundredths. A ratio of whole numbers is compared with a percentage by cross-multiplication, never
 * through a float. Cost: O(1).
 */
import * as z from "zod";
import { type Refusal, refusal, shown } from "../core/issue.js";
import { checked } from "../core/validation.js";
import { decimalForm, readDecimal } from "./decimal.js";
import { product, type Ratio, type Whole } from "./ratio.js";
import { type RoundingMode, roundQuotient } from "./rounding.js";

/** A percentage: `99.5`, or as text where the decimals matter, `"99.995"`. */
export type Percent = number | string;

/** The share that a percentage is, `99.5` → 995/1000, or why it is refused. */
export function readPercent(input: unknown, max: number): Ratio | Refusal {
  const points = readDecimal(input);
  if (points === null || points.numerator > BigInt(max) * points.denominator) {
    return refusal("percent_invalid", { got: shown(input), max });
  }
  return { numerator: points.numerator, denominator: points.denominator * 100n };
}

/** A percentage of which there is at most the whole, such as an availability target. */
export const percentSchema: z.ZodType<Percent, Percent> = percentUpTo(100);

/** A percentage that may exceed the whole, such as a credit on a fee. */
export const creditPercentSchema: z.ZodType<Percent, Percent> = percentUpTo(10_000);

function percentUpTo(max: number): z.ZodType<Percent, Percent> {
  return z
    .union([
      z.number().meta({ minimum: 0, maximum: max }),
      z.string().meta({ pattern: decimalForm.source }),
    ])
    .superRefine(checked((value) => readPercent(value, max)));
}

/** Shares read before: a policy names a handful of percentages again and again. */
const known = new Map<Percent, Ratio>();
const maxKnown = 1000;

/** The share of a percentage that was checked before. */
export function shareOf(percent: Percent): Ratio {
  const before = known.get(percent);
  if (before !== undefined) return before;
  const share = readPercent(percent, 10_000) as Ratio;
  if (known.size >= maxKnown) known.clear();
  known.set(percent, share);
  return share;
}

/** Whether `part / whole` is at least the share; exact. `whole` must be positive. */
export function reaches(part: Whole, whole: Whole, share: Ratio): boolean {
  return product(part, small(share.denominator)) >= product(small(share.numerator), whole);
}

/** The most of `whole` that may be lost while the share is still reached, floored. */
export function allowance(whole: number, share: Ratio): number {
  const { numerator, denominator } = share;
  const lost = product(whole, small(denominator - numerator));
  return typeof lost === "number"
    ? Math.floor(lost / Number(denominator))
    : Number(lost / denominator);
}

const shownPlaces = 4;
const maxPlaces = 12;

/**
 * `part / whole` as a percentage with four decimals, floored; with more where four would show a ratio
 * on the other side of the target from where it is.
 */
export function describePercent(part: Whole, whole: Whole, target: Ratio): string {
  const met = reaches(part, whole, target);
  for (let places = shownPlaces; places < maxPlaces; places++) {
    const scale = 10 ** places;
    const floored = quotient(product(part, 100 * scale), whole);
    if (reaches(floored, 100 * scale, target) === met) return decimal(floored, places);
  }
  return decimal(quotient(product(part, 100 * 10 ** maxPlaces), whole), maxPlaces);
}

/** `part / whole` as a percentage rounded to some decimals, in units of the last one. */
export function roundedPercent(
  part: Whole,
  whole: Whole,
  decimals: number,
  mode: RoundingMode,
): bigint {
  return roundQuotient(BigInt(part) * 100n * 10n ** BigInt(decimals), BigInt(whole), mode);
}

/** A share as a percentage for a reader: as many decimals as it needs up to a number of them, floored. */
export function percentOfShare({ numerator, denominator }: Ratio, places = shownPlaces): string {
  const floored = (numerator * 100n * 10n ** BigInt(places)) / denominator;
  return decimal(floored, places).replace(/\.?0+$/, "");
}

/** A number of units of the last decimal as text. */
export function decimal(scaled: Whole, places: number): string {
  const digits = String(scaled).padStart(places + 1, "0");
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** A big integer as a number where that is exact. */
function small(whole: bigint): Whole {
  return whole <= maxSmall ? Number(whole) : whole;
}

const maxSmall = BigInt(Number.MAX_SAFE_INTEGER);

/** `a / b` of whole numbers that are not negative, floored. */
function quotient(a: Whole, b: Whole): Whole {
  return typeof a === "number" && typeof b === "number" ? Math.floor(a / b) : BigInt(a) / BigInt(b);
}
