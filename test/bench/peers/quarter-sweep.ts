/** Counted time of a quarter by bare sweeps, written by hand and unchecked. */
import { sweepLists } from "./sweep.js";

/** The length of outages, merged, outside every set of windows; all flat and sorted. */
export function countedByHand(
  outages: readonly number[],
  windows: readonly (readonly number[])[],
): number {
  let left: readonly number[] = merged(outages);
  for (const set of windows) left = sweepLists(left, set);
  let total = 0;
  for (let i = 0; i < left.length; i += 2) total += (left[i + 1] as number) - (left[i] as number);
  return total;
}

function merged(sorted: readonly number[]): number[] {
  const out: number[] = [];
  for (let i = 0; i < sorted.length; i += 2) {
    const start = sorted[i] as number;
    const end = sorted[i + 1] as number;
    const last = out.length - 1;
    if (last > 0 && (out[last] as number) >= start) {
      if (end > (out[last] as number)) out[last] = end;
    } else out.push(start, end);
  }
  return out;
}
