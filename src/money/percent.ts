/**
 * Percentages, read as the decimals they print as: `99.5` and `"99.995"` are exactly that many
 * hundredths. A ratio of whole numbers is compared with a percentage by cross-multiplication, never
 * through a float. Cost: O(1).
 */
import * as z from "zod";
import { type Refusal, refusal, shown } from "../core/issue.js";
import { checked } from "../core/validation.js";

/** A percentage: `99.5`, or as text where the decimals matter, `"99.995"`. */
export type Percent = number | string;

/** An exact quotient; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const decimalForm = /^(\d{1,6})(?:\.(\d{1,12}))?$/;

/** The share that a percentage is, `99.5` → 995/1000, or why it is refused. */
export function readPercent(input: unknown, max: number): Ratio | Refusal {
  const text = typeof input === "number" ? String(input) : input;
  const parts = typeof text === "string" ? decimalForm.exec(text) : null;
  const refused = refusal("percent_invalid", { got: shown(input), max });
  if (parts === null) return refused;
  const fraction = parts[2] ?? "";
  const denominator = 100n * 10n ** BigInt(fraction.length);
  const numerator = BigInt(parts[1] + fraction);
  return numerator * 100n > BigInt(max) * denominator ? refused : { numerator, denominator };
}

/** A percentage of which there is at most the whole, such as an availability target. */
export const percentSchema: z.ZodType<Percent, Percent> = percentUpTo(100);

/** A percentage that may exceed the whole, such as a credit on a fee. */
export const creditPercentSchema: z.ZodType<Percent, Percent> = percentUpTo(10_000);

function percentUpTo(max: number): z.ZodType<Percent, Percent> {
  return z
    .union([z.number(), z.string()])
    .superRefine(checked((value) => readPercent(value, max)))
    .meta({ description: `A percentage from 0 to ${max}, as a number or as decimal text.` });
}

/** The share of a percentage that was checked before. */
export function shareOf(percent: Percent): Ratio {
  return readPercent(percent, 10_000) as Ratio;
}

/** Whether `part / whole` is at least the share; exact. `whole` must be positive. */
export function reaches(part: number, whole: number, share: Ratio): boolean {
  return BigInt(part) * share.denominator >= share.numerator * BigInt(whole);
}

/** The most of `whole` that may be lost while the share is still reached, floored. */
export function allowance(whole: number, share: Ratio): number {
  return Number((BigInt(whole) * (share.denominator - share.numerator)) / share.denominator);
}

const shownPlaces = 4;
const maxPlaces = 12;

/**
 * `part / whole` as a percentage with four decimals, floored; with more where four would show a ratio
 * on the other side of the target from where it is.
 */
export function describePercent(part: number, whole: number, target: Ratio): string {
  const met = reaches(part, whole, target);
  for (let places = shownPlaces; places < maxPlaces; places++) {
    const scale = 10n ** BigInt(places);
    const floored = (BigInt(part) * 100n * scale) / BigInt(whole);
    const shownMet = floored * target.denominator >= target.numerator * 100n * scale;
    if (shownMet === met) return decimal(floored, places);
  }
  const scale = 10n ** BigInt(maxPlaces);
  return decimal((BigInt(part) * 100n * scale) / BigInt(whole), maxPlaces);
}

function decimal(scaled: bigint, places: number): string {
  const digits = String(scaled).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
