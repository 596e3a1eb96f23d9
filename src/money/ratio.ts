/**
 * Exact quotients of whole numbers: compared by cross-multiplication, added without rounding. Small ones
 * are handled as numbers, all others as big integers. Cost: O(1) beyond the digits.
 */

/** An exact quotient; the denominator is positive. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A whole number of any size. */
export type Whole = number | bigint;

/** An exact amount: a whole number, or a quotient that is none. */
export type Exact = number | Ratio;

/** `a × b` of whole numbers, as a number where that is exact. */
export function product(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const small = a * b;
    if (small <= Number.MAX_SAFE_INTEGER && small >= -Number.MAX_SAFE_INTEGER) return small;
  }
  return BigInt(a) * BigInt(b);
}

/** The sum of two exact amounts. */
export function sumOf(a: Exact, b: Exact): Exact {
  if (typeof a === "number" && typeof b === "number") return a + b;
  return plusRatio(ratioOf(a), ratioOf(b));
}

/** An exact amount as a quotient. */
export function ratioOf(amount: Exact): Ratio {
  return typeof amount === "number" ? { numerator: BigInt(amount), denominator: 1n } : amount;
}

/** A whole number of any size as a quotient. */
export function wholeRatio(whole: Whole): Ratio {
  return { numerator: BigInt(whole), denominator: 1n };
}

/** `a × b`, exactly. */
export function timesRatio(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** `a / b`, exactly; `b` must be positive. */
export function byRatio(a: Ratio, b: Ratio): Ratio {
  return { numerator: a.numerator * b.denominator, denominator: a.denominator * b.numerator };
}

/** `a − b`, or zero where that is less. */
export function lessRatio(a: Ratio, b: Ratio): Ratio {
  const numerator = a.numerator * b.denominator - b.numerator * a.denominator;
  return { numerator: numerator > 0n ? numerator : 0n, denominator: a.denominator * b.denominator };
}

/** Negative where `a < b`, zero where they are equal, positive where `a > b`. */
export function compareRatios(a: Ratio, b: Ratio): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The amount rounded up to a whole number. */
export function ceilOf(amount: Exact): number {
  if (typeof amount === "number") return amount;
  const { numerator, denominator } = amount;
  const floor = numerator / denominator;
  return Number(numerator > floor * denominator ? floor + 1n : floor);
}

/** The exact sum of many quotients, none of them negative; those of one denominator are added first. */
export function sumOfRatios(ratios: Iterable<Ratio>): Ratio {
  const byDenominator = new Map<bigint, bigint>();
  for (const { numerator, denominator } of ratios) {
    byDenominator.set(denominator, (byDenominator.get(denominator) ?? 0n) + numerator);
  }
  const terms = [...byDenominator].map(([denominator, numerator]) => ({ numerator, denominator }));
  return sumOfHalves(terms, 0, terms.length);
}

/** Adds by halves, so that big numbers meet only at the end. */
function sumOfHalves(terms: readonly Ratio[], first: number, end: number): Ratio {
  if (end - first === 0) return { numerator: 0n, denominator: 1n };
  if (end - first === 1) return terms[first] as Ratio;
  const middle = (first + end) >> 1;
  return plusRatio(sumOfHalves(terms, first, middle), sumOfHalves(terms, middle, end));
}

/** `a + b`, exactly. */
export function plusRatio(a: Ratio, b: Ratio): Ratio {
  if (a.denominator === b.denominator) {
    return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}
