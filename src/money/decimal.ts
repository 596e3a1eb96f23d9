/**
 * Decimals, read as they print: `99.5` and `"99.995"` are exactly that many tenths and thousandths,
 * whatever a float makes of them. Cost: O(1).
 */
import * as z from "zod";
import { type Refusal, refusal, shown } from "../core/issue.js";
import { checked } from "../core/validation.js";
import type { Ratio } from "./ratio.js";

/** The form of a decimal's text. */
export const decimalForm = /^(\d{1,6})(?:\.(\d{1,12}))?$/;

/** The exact value of a decimal with up to six digits before the point and twelve after; else `null`. */
export function readDecimal(input: unknown): Ratio | null {
  const text = typeof input === "number" ? String(input) : input;
  const parts = typeof text === "string" ? decimalForm.exec(text) : null;
  if (parts === null) return null;
  const fraction = parts[2] ?? "";
  return { numerator: BigInt(parts[1] + fraction), denominator: 10n ** BigInt(fraction.length) };
}

/** A factor: how many times over. As text where the decimals matter. */
export type Multiple = number | string;

/** The exact value of a factor that was checked before. */
export function multipleOf(multiple: Multiple): Ratio {
  return readDecimal(multiple) as Ratio;
}

function readMultiple(input: unknown): Ratio | Refusal {
  return readDecimal(input) ?? refusal("multiple_invalid", { got: shown(input) });
}

export const multipleSchema: z.ZodType<Multiple, Multiple> = z
  .union([
    z.number().meta({ minimum: 0, exclusiveMaximum: 1_000_000 }),
    z.string().meta({ pattern: decimalForm.source }),
  ])
  .superRefine(checked(readMultiple));
