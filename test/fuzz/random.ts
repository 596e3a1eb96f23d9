/** Chance that is the same on every run: a case is the seed and its number, whatever ran before it. */

export interface Random {
  /** A whole number in `[0, limit)`. */
  below(limit: number): number;
  /** One of the values; the list must not be empty. */
  pick<T>(values: readonly T[]): T;
  /** True once in so many times. */
  oneIn(times: number): boolean;
}

/** The chance of one case: a 32-bit mix of its number and the seed, stepped by Weyl's constant. */
export function randomOf(seed: number, number: number): Random {
  let state = (Math.imul(seed | 0, 0x9e3779b1) ^ Math.imul(number | 0, 0x85ebca6b)) | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number): number => Math.floor((next() / 2 ** 32) * limit);
  return {
    below,
    pick: <T>(values: readonly T[]): T => values[below(values.length)] as T,
    oneIn: (times) => below(times) === 0,
  };
}
