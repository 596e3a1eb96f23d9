/**
 * The kernel of classification: a domain of time is cut into stretches, each labelled with the first of
 * several interval sets that covers it. Columns in, columns out: flat sorted arrays of epoch
 * milliseconds, nothing but numbers, nothing allocated but the result.
 * Cost: linear in the domain and the sets' bounds, times the number of sets.
 */
import type { IntervalSet } from "../time/interval-sweep.js";

/** Stretches of time with a label each: `[bounds[2i], bounds[2i + 1])` has `labels[i]`. */
export interface LabelledTime {
  readonly bounds: readonly number[];
  /** The index of the first set that covers the stretch; the number of sets where none does. */
  readonly labels: readonly number[];
}

/** The stretches of a domain by the first set that covers them; neighbours differ in their labels. */
export function firstCover(domain: IntervalSet, sets: readonly IntervalSet[]): LabelledTime {
  const bounds: number[] = [];
  const labels: number[] = [];
  const count = sets.length;
  const places = new Int32Array(count);
  for (let d = 0; d < domain.length; d += 2) {
    const end = domain[d + 1] as number;
    let at = domain[d] as number;
    while (at < end) {
      let label = count;
      let until = end;
      for (let k = 0; k < count; k++) {
        const set = sets[k] as IntervalSet;
        let place = places[k] as number;
        while (place < set.length && (set[place + 1] as number) <= at) place += 2;
        places[k] = place;
        if (place >= set.length) continue;
        const start = set[place] as number;
        if (start > at) {
          if (start < until) until = start;
          continue;
        }
        label = k;
        if ((set[place + 1] as number) < until) until = set[place + 1] as number;
        break;
      }
      bounds.push(at, until);
      labels.push(label);
      at = until;
    }
  }
  return { bounds, labels };
}
