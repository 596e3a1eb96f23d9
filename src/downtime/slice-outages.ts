/**
 * Slices of a request log as outages: a slice in which too many requests failed is down, from its start
 * to its end. The rate is compared by cross-multiplication, so that exactly the allowed rate is exactly
 * that. Slices that nobody recorded are time without monitoring.
 */

import type { SliceRecord } from "../facts/monitoring.js";
import type { OutageRecord } from "../facts/outage.js";
import { certainOutage } from "../facts/outage-table.js";
import { shareOf } from "../money/percent.js";
import type { Ratio } from "../money/ratio.js";
import type { ErrorRateTerms, SliceTerms } from "../policy/commitment.js";
import { parseDuration } from "../time/duration.js";
import { complement, type IntervalSet, normalizeIntervals } from "../time/interval-sweep.js";
import type { Horizon } from "./horizon.js";

/** What slices say of the time of a range. */
export interface SlicedTime {
  /** The slices that are down; each named by its place in the facts. */
  readonly outages: readonly OutageRecord[];
  /** Time of which no slice is recorded. */
  readonly unrecorded: IntervalSet;
  /** Slices with too few requests to say anything. */
  readonly empty: IntervalSet;
}

/** A slice has ended, and so is known, once `asOf` is at its end or later. */
export function isComplete({ start }: SliceRecord, sliceMs: number, asOf: number): boolean {
  return start + sliceMs <= asOf;
}

/** Whether a slice is of the log that a commitment of a scope, or of none, is measured by. */
export function isOfScope(slice: SliceRecord, scope: string | undefined): boolean {
  return slice.scope === (scope ?? null);
}

/** Whether a slice has too few requests to say anything. */
export function isEmpty({ total }: SliceRecord, { minTotal = 0 }: SliceTerms): boolean {
  return total === 0 || total < minTotal;
}

/** The slices of a range as outages and time that nobody watched. */
export function slicedTime(
  slices: readonly SliceRecord[],
  scope: string | undefined,
  terms: SliceTerms & ErrorRateTerms,
  { from, until, asOf }: Horizon,
): SlicedTime {
  const sliceMs = parseDuration(terms.slice);
  const allowed = shareOf(terms.maxErrorPercent);
  const known: [number, number][] = [];
  const empty: [number, number][] = [];
  const outages: OutageRecord[] = [];
  for (const [index, slice] of slices.entries()) {
    if (!isOfScope(slice, scope) || !isComplete(slice, sliceMs, asOf)) continue;
    const end = slice.start + sliceMs;
    known.push([slice.start, end]);
    if (isEmpty(slice, terms)) empty.push([slice.start, end]);
    else if (isDown(slice, allowed, terms.inclusive === true)) {
      outages.push(certainOutage(`slices[${index}]`, slice.start, end));
    }
  }
  return {
    outages,
    unrecorded: unrecordedTime(known, sliceMs, { from, until, asOf }),
    empty: normalizeIntervals(empty),
  };
}

/**
 * The time of a range, as far as it is over, of which no slice is recorded. What is shorter than a slice
 * before `asOf` may still belong to one that goes on.
 */
export function unrecordedTime(
  known: readonly (readonly [number, number])[],
  sliceMs: number,
  { from, until, asOf }: Horizon,
): IntervalSet {
  const gaps = complement(normalizeIntervals(known), from, Math.min(until, asOf));
  const [start = 0, end = 0] = gaps.slice(-2);
  const goesOn = end === asOf && asOf < until && end - start < sliceMs;
  return goesOn ? gaps.slice(0, -2) : gaps;
}

function isDown({ total, bad }: SliceRecord, allowed: Ratio, inclusive: boolean): boolean {
  const failed = BigInt(bad) * allowed.denominator;
  const bearable = BigInt(total) * allowed.numerator;
  return inclusive ? failed >= bearable : failed > bearable;
}
