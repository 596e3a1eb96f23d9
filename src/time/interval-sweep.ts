/**
 * The algebra of interval sets on trusted flat arrays `[start0, end0, start1, end1, …]` of epoch
 * milliseconds: half-open, sorted, disjoint and never touching. Every function keeps that form and
 * mutates nothing. Cost: one linear merge each; `covers` is a binary search.
 */

/** Starts and ends in turn, strictly rising. */
export type IntervalSet = readonly number[];

/** The set of intervals given as `[start, end)` pairs in any order, overlapping or not. */
export function normalizeIntervals(pairs: readonly (readonly [number, number])[]): number[] {
  const sorted = pairs.filter(([start, end]) => end > start).sort((a, b) => a[0] - b[0]);
  const out: number[] = [];
  for (const [start, end] of sorted) appendInterval(out, start, end);
  return out;
}

/** Appends an interval that starts no earlier than the last one did; merges where they meet. */
export function appendInterval(out: number[], start: number, end: number): void {
  if (end <= start) return;
  const last = out.length - 1;
  if (last > 0 && (out[last] as number) >= start) {
    if (end > (out[last] as number)) out[last] = end;
  } else {
    out.push(start, end);
  }
}

/** Every instant in one set or the other. */
export function union(a: IntervalSet, b: IntervalSet): number[] {
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const fromA = j >= b.length || (i < a.length && (a[i] as number) <= (b[j] as number));
    if (fromA) {
      appendInterval(out, a[i] as number, a[i + 1] as number);
      i += 2;
    } else {
      appendInterval(out, b[j] as number, b[j + 1] as number);
      j += 2;
    }
  }
  return out;
}

/** Every instant in both sets. */
export function intersection(a: IntervalSet, b: IntervalSet): number[] {
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const endA = a[i + 1] as number;
    const endB = b[j + 1] as number;
    const start = Math.max(a[i] as number, b[j] as number);
    const end = Math.min(endA, endB);
    if (start < end) out.push(start, end);
    if (endA <= endB) i += 2;
    else j += 2;
  }
  return out;
}

/** Every instant in the first set and not in the second. */
export function difference(a: IntervalSet, b: IntervalSet): number[] {
  const out: number[] = [];
  let j = 0;
  for (let i = 0; i < a.length; i += 2) {
    let start = a[i] as number;
    const end = a[i + 1] as number;
    while (j < b.length && (b[j + 1] as number) <= start) j += 2;
    for (let k = j; k < b.length && (b[k] as number) < end; k += 2) {
      if ((b[k] as number) > start) out.push(start, b[k] as number);
      start = b[k + 1] as number;
    }
    if (start < end) out.push(start, end);
  }
  return out;
}

/** Every instant of `[start, end)` that is not in the set. */
export function complement(a: IntervalSet, start: number, end: number): number[] {
  return start < end ? difference([start, end], a) : [];
}

/** The part of the set inside `[start, end)`. */
export function clip(a: IntervalSet, start: number, end: number): number[] {
  const out: number[] = [];
  for (let i = firstEndingAfter(a, start); i < a.length && (a[i] as number) < end; i += 2) {
    out.push(Math.max(a[i] as number, start), Math.min(a[i + 1] as number, end));
  }
  return start < end ? out : [];
}

/** Every instant at which one of several sets begins or ends, rising, each once. */
export function boundsOf(sets: readonly IntervalSet[]): Float64Array {
  const sorted = Float64Array.from(sets.flat()).sort();
  return sorted.filter((bound, i) => i === 0 || bound !== sorted[i - 1]);
}

/** The total length in milliseconds. */
export function measure(a: IntervalSet): number {
  let total = 0;
  for (let i = 0; i < a.length; i += 2) total += (a[i + 1] as number) - (a[i] as number);
  return total;
}

/** Whether the instant lies in the set; a start does, an end does not. */
export function covers(a: IntervalSet, instant: number): boolean {
  const i = firstEndingAfter(a, instant);
  return i < a.length && (a[i] as number) <= instant;
}

/** Index of the first interval that ends after the instant; `a.length` where none does. */
function firstEndingAfter(a: IntervalSet, instant: number): number {
  let low = 0;
  let high = a.length >> 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((a[2 * middle + 1] as number) > instant) high = middle;
    else low = middle + 1;
  }
  return 2 * low;
}
