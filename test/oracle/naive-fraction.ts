/**
 * Fractions of big integers, never reduced, and the ways to round one that is not negative, case by case.
 * Nothing here comes from the library but types.
 */
import type { RoundingMode } from "nines";
import { type Fraction, shareOfPercent } from "./naive-availability.js";

export type { Fraction };

export const zero: Fraction = { over: 0n, under: 1n };
export const one: Fraction = { over: 1n, under: 1n };

export function whole(n: number | bigint): Fraction {
  return { over: BigInt(n), under: 1n };
}

/** `2.5` and `"2.5"` as five halves. */
export function decimalOf(text: number | string): Fraction {
  const { over, under } = shareOfPercent(String(text));
  return { over: over * 100n, under };
}

/** `2.5` percent as a fortieth. */
export function percentOf(text: number | string): Fraction {
  return shareOfPercent(String(text));
}

function plus(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under + b.over * a.under, under: a.under * b.under };
}

/** The difference, or nothing where that would be less. */
export function minus(a: Fraction, b: Fraction): Fraction {
  const over = a.over * b.under - b.over * a.under;
  return over < 0n ? zero : { over, under: a.under * b.under };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.over, under: a.under * b.under };
}

export function by(a: Fraction, b: Fraction): Fraction {
  return { over: a.over * b.under, under: a.under * b.over };
}

export function isLess(a: Fraction, b: Fraction): boolean {
  return a.over * b.under < b.over * a.under;
}

export function sumOf(all: readonly Fraction[]): Fraction {
  return all.reduce(plus, zero);
}

/** A fraction that is not negative as a whole number. */
export function rounded({ over, under }: Fraction, mode: RoundingMode): bigint {
  const down = over / under;
  const rest = over % under;
  if (rest === 0n || mode === "floor" || mode === "toward-zero") return down;
  if (mode === "ceil" || mode === "away-from-zero") return down + 1n;
  const isHalf = 2n * rest === under;
  if (!isHalf) return 2n * rest > under ? down + 1n : down;
  return mode === "half-even" && down % 2n === 0n ? down : down + 1n;
}

/** A fraction as a multiple of a unit. */
export function roundedTo(unit: Fraction, mode: RoundingMode, fraction: Fraction): Fraction {
  return times(whole(rounded(by(fraction, unit), mode)), unit);
}

/** A whole amount in whole parts that are to each other as fractions, by largest remainder. */
export function sharedOut(total: bigint, by: readonly Fraction[]): readonly bigint[] {
  const sum = sumOf(by);
  if (sum.over === 0n) return by.map(() => 0n);
  const exact = by.map(({ over, under }) => ({
    over: total * over * sum.under,
    under: under * sum.over,
  }));
  const parts = exact.map(({ over, under }) => over / under);
  const rests = exact.map(({ over, under }) => ({ over: over % under, under }));
  const all = (): bigint => parts.reduce((a, b) => a + b, 0n);
  while (all() < total) {
    const most = rests.reduce((best, rest, n) => {
      return isLess(rests[best] as Fraction, rest) ? n : best;
    }, 0);
    parts[most] = (parts[most] as bigint) + 1n;
    rests[most] = zero;
  }
  return parts;
}
