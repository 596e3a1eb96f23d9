/**
 * Interval sets for callers: flat lists `[start0, end0, start1, end1, …]` of epoch milliseconds,
 * half-open, sorted, disjoint and never touching. These functions check what they are given and
 * hand it to the linear merges of `interval-sweep`. Cost: linear.
 */
import { type Refusal, refusal, refuse, shown } from "../core/issue.js";
import { type InstantInput, maxInstant, parseInstant, reversedInstants } from "./instant.js";
import type { IntervalSet } from "./interval-sweep.js";
import * as sweep from "./interval-sweep.js";

/** A stretch of time, `[start, end)`. */
export interface Interval {
  readonly start: InstantInput;
  readonly end: InstantInput;
}

/**
 * The interval set that covers exactly what the given intervals cover, in any order, overlapping or
 * not; an empty interval covers nothing.
 *
 * @throws NinesError `interval_reversed` and the issues of `parseInstant`
 * @example
 * ```ts
 * import { intervalSet } from "nines/time";
 * console.log(intervalSet([{ start: 5, end: 9 }, { start: 1, end: 5 }, { start: 20, end: 30 }]));
 * // [ 1, 9, 20, 30 ]
 * ```
 */
export function intervalSet(intervals: readonly Interval[]): IntervalSet {
  if (!Array.isArray(intervals)) {
    refuse("intervals", refusal("invalid_type", { expected: "a list", got: shown(intervals) }));
  }
  const pairs = intervals.map((interval: unknown, index): [number, number] => {
    const given = (interval ?? {}) as Partial<Interval>;
    const start = parseInstant(given.start as InstantInput, `intervals[${index}].start`);
    const end = parseInstant(given.end as InstantInput, `intervals[${index}].end`);
    if (end < start) {
      refuse(`intervals[${index}]`, reversedInstants(start, end));
    }
    return [start, end];
  });
  return sweep.normalizeIntervals(pairs);
}

/**
 * Every instant in one set or the other.
 *
 * @throws NinesError `interval_set_invalid`
 * @example
 * ```ts
 * import { unionIntervals } from "nines/time";
 * console.log(unionIntervals([0, 10], [10, 20, 30, 40]));
 * // [ 0, 20, 30, 40 ]
 * ```
 */
export function unionIntervals(a: IntervalSet, b: IntervalSet): IntervalSet {
  return sweep.union(checkedSet(a, "a"), checkedSet(b, "b"));
}

/**
 * Every instant in both sets.
 *
 * @throws NinesError `interval_set_invalid`
 * @example
 * ```ts
 * import { intersectIntervals } from "nines/time";
 * console.log(intersectIntervals([0, 10], [5, 20]));
 * // [ 5, 10 ]
 * ```
 */
export function intersectIntervals(a: IntervalSet, b: IntervalSet): IntervalSet {
  return sweep.intersection(checkedSet(a, "a"), checkedSet(b, "b"));
}

/**
 * Every instant of the first set that is not in the second.
 *
 * @throws NinesError `interval_set_invalid`
 * @example
 * ```ts
 * import { subtractIntervals } from "nines/time";
 * console.log(subtractIntervals([0, 10], [3, 4]));
 * // [ 0, 3, 4, 10 ]
 * ```
 */
export function subtractIntervals(a: IntervalSet, b: IntervalSet): IntervalSet {
  return sweep.difference(checkedSet(a, "a"), checkedSet(b, "b"));
}

/**
 * Every instant of a range that is not in the set.
 *
 * @throws NinesError `interval_set_invalid` and the issues of `parseInstant`
 * @example
 * ```ts
 * import { complementIntervals } from "nines/time";
 * console.log(complementIntervals([3, 4], { start: 0, end: 10 }));
 * // [ 0, 3, 4, 10 ]
 * ```
 */
export function complementIntervals(a: IntervalSet, range: Interval): IntervalSet {
  const [start, end] = checkedRange(range);
  return sweep.complement(checkedSet(a, "a"), start, end);
}

/**
 * The part of a set inside a range.
 *
 * @throws NinesError `interval_set_invalid` and the issues of `parseInstant`
 * @example
 * ```ts
 * import { clipIntervals } from "nines/time";
 * console.log(clipIntervals([0, 10, 20, 30], { start: 5, end: 25 }));
 * // [ 5, 10, 20, 25 ]
 * ```
 */
export function clipIntervals(a: IntervalSet, range: Interval): IntervalSet {
  const [start, end] = checkedRange(range);
  return sweep.clip(checkedSet(a, "a"), start, end);
}

/**
 * The total length of a set in milliseconds; what overlapped was counted once when the set was made.
 *
 * @throws NinesError `interval_set_invalid`
 * @example
 * ```ts
 * import { measureIntervals } from "nines/time";
 * console.log(measureIntervals([0, 10, 20, 35]));
 * // 25
 * ```
 */
export function measureIntervals(a: IntervalSet): number {
  return sweep.measure(checkedSet(a, "a"));
}

function checkedRange(range: Interval): [number, number] {
  const given = (range ?? {}) as Partial<Interval>;
  const start = parseInstant(given.start as InstantInput, "range.start");
  const end = parseInstant(given.end as InstantInput, "range.end");
  if (end < start) refuse("range", reversedInstants(start, end));
  return [start, end];
}

function checkedSet(set: IntervalSet, path: string): IntervalSet {
  const refused = whyNoSet(set);
  if (refused !== null) return refuse(path, refused);
  return (set[0] as number) <= 0 ? set.map((bound) => bound + 0) : set; // no zero below zero
}

function whyNoSet(set: unknown): Refusal | null {
  if (!Array.isArray(set)) return refusal("interval_set_invalid", { got: shown(set) });
  if (set.length % 2 !== 0)
    return refusal("interval_set_invalid", { got: "an odd number of bounds" });
  let last = -maxInstant - 1;
  for (let i = 0; i < set.length; i++) {
    const bound: unknown = set[i];
    if (typeof bound !== "number" || !(bound > last) || !Number.isInteger(bound)) {
      return refusal("interval_set_invalid", { got: `${shown(bound)} at ${i}` });
    }
    last = bound;
  }
  if (last > maxInstant) return refusal("interval_set_invalid", { got: `${last} at the end` });
  return null;
}
