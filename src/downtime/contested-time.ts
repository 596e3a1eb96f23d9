/**
 * Contested time: downtime for sure of which it is open what decides it, because an outage that may be
 * downtime too would excuse it, carve it out, or keep it from being excused. Each exclusion in turn
 * covers an instant for sure, perhaps or not; where those that may go before the first that does, and
 * that one, do not all say the same, nobody can say which verdict holds.
 */
import {
  appendInterval,
  clip,
  difference,
  type IntervalSet,
  intersection,
  union,
} from "../time/interval-sweep.js";
import { perhapsCaused } from "./cause-time.js";
import type { DowntimeTerms } from "./downtime-terms.js";
import { firstCover, type LabelledTime } from "./first-cover.js";
import type { Horizon } from "./horizon.js";
import { isUnsure, type OutageSpan, spanTime } from "./outage-span.js";
import type { OutageTime } from "./outage-time.js";
import type { PlannedTime } from "./planned-time.js";
import type { Ruling } from "./ruling.js";

/** The contested time of a range, by the rules that leave it open; `sets` are what the plan covers for sure. */
export function contestedTime(
  { excusedCauses }: DowntimeTerms,
  time: OutageTime,
  { coverages, rulings }: PlannedTime,
  sets: readonly IntervalSet[],
  { from, until }: Horizon,
): OutageTime["ruled"] {
  if (time.plain !== null) return [];
  const unsure = time.spans().filter(isUnsure);
  if (unsure.length === 0) return [];
  const beside = clip(intersection(time.live, spanTime(unsure)), from, until);
  if (beside.length === 0) return [];
  const decided = firstCover(beside, sets);
  let contested: IntervalSet = [];
  for (const [k, { exclusion }] of coverages.entries()) {
    const otherwise = decidedOtherwise(decided, k, rulings);
    if (otherwise.length === 0) continue;
    const perhaps = perhapsCaused(exclusion, excusedCauses, time);
    contested = union(contested, intersection(otherwise, perhaps));
  }
  return byRule(contested, unsure);
}

/** The time that a later exclusion, or none, decides otherwise than the `k`th would. */
function decidedOtherwise(
  { count, bounds, labels }: LabelledTime,
  k: number,
  rulings: readonly Ruling[],
): IntervalSet {
  const out: number[] = [];
  for (let i = 0; i < count; i++) {
    const label = labels[i] as number;
    if (label < k || rulings[label]?.verdict === rulings[k]?.verdict) continue;
    appendInterval(out, bounds[2 * i] as number, bounds[2 * i + 1] as number);
  }
  return out;
}

/** A set by the rules of the outages that leave it open, each instant by the first. */
function byRule(set: IntervalSet, unsure: readonly OutageSpan[]): OutageTime["ruled"] {
  let left = set;
  return [...new Set(unsure.flatMap(({ rule }) => rule ?? []))].map((rule) => {
    const own = intersection(left, spanTime(unsure.filter((each) => each.rule === rule)));
    left = difference(left, own);
    return { rule, set: own };
  });
}
