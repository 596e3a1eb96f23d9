/**
 * The kernel of classification: a domain of time is cut into stretches, each labelled with the first of
 * several interval sets that covers it. Columns in, columns out: flat sorted arrays of epoch
 * milliseconds, nothing but numbers, nothing allocated but the result.
 * Cost: linear in the domain and the sets' bounds, times the number of sets.
 */
import type { IntervalSet } from "../time/interval-sweep.js";

/** Stretches of time with a label each: the `i`th is `[bounds[2i], bounds[2i + 1])` with `labels[i]`. */
export interface LabelledTime {
  /** How many stretches there are; what the columns hold beyond them means nothing. */
  readonly count: number;
  readonly bounds: ArrayLike<number>;
  /** The index of the first set that covers the stretch; the number of sets where none does. */
  readonly labels: ArrayLike<number>;
}

/** Columns to be filled. */
export interface Columns {
  readonly bounds: Float64Array;
  readonly labels: Int32Array;
}

/** The stretches of a domain by the first set that covers them; neighbours differ in their labels. */
export function firstCover(domain: IntervalSet, sets: readonly IntervalSet[]): LabelledTime {
  const most = mostStretches(domain, sets);
  if (most > maxSpare) {
    const { bounds, labels } = roomFor(most);
    return { count: cover(domain, sets, { bounds, labels }), bounds, labels };
  }
  if (spare.labels.length < most) spare = roomFor(Math.min(2 * most, maxSpare));
  const count = cover(domain, sets, spare);
  return { count, bounds: listOf(spare.bounds, 2 * count), labels: listOf(spare.labels, count) };
}

/**
 * Room that every short answer is worked out in and copied from: columns of their own cost more than
 * the answer. A long answer keeps the columns it was worked out in.
 */
let spare: Columns = { bounds: new Float64Array(0), labels: new Int32Array(0) };
const maxSpare = 20_000;

function listOf(column: Float64Array | Int32Array, length: number): number[] {
  const list = new Array<number>(length);
  for (let i = 0; i < length; i++) list[i] = column[i] as number;
  return list;
}

/**
 * The kernel itself: fills columns that have room and returns how many stretches there are. It ends with its loops: engines compile a
 * long loop while it runs, and throw that away where anything is done after it for the first time.
 */
export function cover(
  domain: IntervalSet,
  sets: readonly IntervalSet[],
  { bounds, labels }: Columns,
): number {
  const places = new Int32Array(sets.length);
  let count = 0;
  for (let d = 0; d < domain.length; d += 2) {
    const end = domain[d + 1] as number;
    let at = domain[d] as number;
    while (at < end) {
      let label = sets.length;
      let until = end;
      for (let k = 0; k < sets.length; k++) {
        const set = sets[k] as IntervalSet;
        let place = places[k] as number;
        while (place < set.length && (set[place + 1] as number) <= at) place += 2;
        places[k] = place;
        if (place >= set.length) continue;
        const begins = set[place] as number;
        if (begins > at) {
          if (begins < until) until = begins;
          continue;
        }
        label = k;
        if ((set[place + 1] as number) < until) until = set[place + 1] as number;
        break;
      }
      bounds[2 * count] = at;
      bounds[2 * count + 1] = until;
      labels[count++] = label;
      at = until;
    }
  }
  return count;
}

/** How many stretches there can be: every bound of a set cuts at most one in two. */
export function mostStretches(domain: IntervalSet, sets: readonly IntervalSet[]): number {
  let most = domain.length / 2;
  if (most === 0) return 0;
  for (const set of sets) most += set.length;
  return most;
}

/** Columns for so many stretches. */
export function roomFor(stretches: number): Columns {
  return { bounds: new Float64Array(2 * stretches), labels: new Int32Array(stretches) };
}
