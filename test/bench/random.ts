/** Random numbers that are the same on every run: Marsaglia's 32-bit xorshift. */

/** A source of whole numbers in `[0, limit)`. */
export function randomFrom(seed: number): (limit: number) => number {
  let state = seed | 0 || 1;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  for (let i = 0; i < 16; i++) next();
  return (limit) => Math.floor((next() / 2 ** 32) * limit);
}
