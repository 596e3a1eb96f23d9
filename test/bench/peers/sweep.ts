/**
 * The difference of two sets of intervals by a linear sweep, written by hand and unchecked: over
 * lists of numbers such as callers have, and over typed arrays of a size known beforehand.
 */

/** What is in `a` and not in `b`; both flat, sorted, disjoint. */
export function sweepLists(a: readonly number[], b: readonly number[]): number[] {
  const out: number[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    const end = a[i + 1] as number;
    let start = a[i] as number;
    while (start < end) {
      while (j < b.length && (b[j + 1] as number) <= start) j += 2;
      if (j >= b.length || (b[j] as number) >= end) {
        out.push(start, end);
        break;
      }
      if ((b[j] as number) > start) out.push(start, b[j] as number);
      start = b[j + 1] as number;
    }
  }
  return out;
}

/** The same into an array that has room for it; returns how much of it is filled. */
export function sweepTyped(a: Float64Array, b: Float64Array, out: Float64Array): number {
  let filled = 0;
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    const end = a[i + 1] as number;
    let start = a[i] as number;
    while (start < end) {
      while (j < b.length && (b[j + 1] as number) <= start) j += 2;
      if (j >= b.length || (b[j] as number) >= end) {
        out[filled++] = start;
        out[filled++] = end;
        break;
      }
      if ((b[j] as number) > start) {
        out[filled++] = start;
        out[filled++] = b[j] as number;
      }
      start = b[j + 1] as number;
    }
  }
  return filled;
}
