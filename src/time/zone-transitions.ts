/**
 * Finding the instants at which a zone's offset changes, given only a function that tells the offset
 * at an instant. The range is sampled in steps shorter than any two neighbouring transitions, and
 * each change is narrowed down by halving: first to the quarter of an hour, which nearly all transitions keep,
 * then, where that proves wrong, to the millisecond.
 * Cost: 55 look-ups a year and 11 a transition on a quarter of an hour, 31 on any other instant.
 */
import { msPerHour, msPerMinute } from "./instant.js";

/**
 * Shorter than the shortest time between two transitions since 1970: 6 days 23 hours (several
 * Brazilian zones, October 2000). A test goes through all zones and holds this.
 */
export const sampleStepMs: number = 160 * msPerHour;

/** Transition instants in `(from, until]` with the offset that holds from each one on. */
export interface Transitions {
  readonly at: readonly number[];
  readonly offsetAfter: readonly number[];
}

/** The transitions of a zone in `(from, until]`; `from` and `until` must be whole hours. */
export function findTransitions(
  offsetAt: (instant: number) => number,
  from: number,
  until: number,
): Transitions {
  const at: number[] = [];
  const offsetAfter: number[] = [];
  let low = from;
  let before = offsetAt(from);
  while (low < until) {
    const high = Math.min(low + sampleStepMs, until);
    const after = offsetAt(high);
    if (after !== before) {
      at.push(firstWithOtherOffset(offsetAt, before, low, high));
      offsetAfter.push(after);
    }
    before = after;
    low = high;
  }
  return { at, offsetAfter };
}

const quarterHourMs = 15 * msPerMinute;

function firstWithOtherOffset(
  offsetAt: (instant: number) => number,
  before: number,
  low: number,
  high: number,
): number {
  const quarter = halve(offsetAt, before, low, high, quarterHourMs);
  const exact = offsetAt(quarter - 1) === before;
  return exact ? quarter : halve(offsetAt, before, quarter - quarterHourMs, quarter, 1);
}

/** The first multiple of `unit` after `low` at which the offset is no longer `before`. */
function halve(
  offsetAt: (instant: number) => number,
  before: number,
  low: number,
  high: number,
  unit: number,
): number {
  let keeps = low;
  let changed = high;
  while (changed - keeps > unit) {
    const middle = keeps + Math.floor((changed - keeps) / unit / 2) * unit;
    if (offsetAt(middle) === before) keeps = middle;
    else changed = middle;
  }
  return changed;
}
