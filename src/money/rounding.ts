/**
 * Rounding an exact quotient to a whole number, once, in a direction that the mode's name says.
 * Exact for any size: everything is an integer. Cost: one division.
 */
import * as z from "zod";
import type { Ratio } from "./ratio.js";

/** The direction in which a quotient is rounded to a whole number. */
export type RoundingMode =
  | "floor"
  | "ceil"
  | "toward-zero"
  | "away-from-zero"
  | "half-even"
  | "half-away-from-zero";

export const roundingModeSchema: z.ZodType<RoundingMode, RoundingMode> = z.enum([
  "floor",
  "ceil",
  "toward-zero",
  "away-from-zero",
  "half-even",
  "half-away-from-zero",
]);

/** `numerator / denominator` rounded to a whole number; the denominator must be positive. */
export function roundQuotient(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const floor = floorQuotient(numerator, denominator);
  const rest = numerator - floor * denominator;
  if (rest === 0n) return floor;
  const up = floor + 1n;
  switch (mode) {
    case "floor":
      return floor;
    case "ceil":
      return up;
    case "toward-zero":
      return floor >= 0n ? floor : up;
    case "away-from-zero":
      return floor >= 0n ? up : floor;
    case "half-even":
    case "half-away-from-zero": {
      const twice = 2n * rest;
      if (twice !== denominator) return twice > denominator ? up : floor;
      if (mode === "half-even") return floor % 2n === 0n ? floor : up;
      return floor >= 0n ? up : floor;
    }
  }
}

/** A quotient rounded to a whole number. */
export function roundRatio({ numerator, denominator }: Ratio, mode: RoundingMode): bigint {
  return roundQuotient(numerator, denominator, mode);
}

function floorQuotient(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator;
  return numerator < 0n && quotient * denominator !== numerator ? quotient - 1n : quotient;
}
