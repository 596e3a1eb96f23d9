/** A stretch of a request log: slices of one length without gaps, the failures as told. */
import type { Slice } from "nines";

/** Slices with so many requests each; `failed` says how many of the nth slice's. */
export function requestLog(
  first: string,
  end: string,
  seconds: number,
  total: number,
  failed: (n: number) => number,
): Slice[] {
  const [from, until] = [Date.parse(first), Date.parse(end)];
  const count = (until - from) / (seconds * 1000);
  return Array.from({ length: count }, (_, n) => ({
    start: from + n * seconds * 1000,
    total,
    bad: failed(n),
  }));
}
