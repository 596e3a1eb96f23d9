/** The difference of two sets of intervals by luxon's `Interval.difference`, outage by outage. */
import { DateTime, IANAZone, Interval } from "luxon";
import { zoneName } from "../new-york.js";

const zone = IANAZone.create(zoneName);

/** A flat list as luxon's intervals in New York. */
export function luxonIntervals(flat: readonly number[]): Interval[] {
  const out: Interval[] = [];
  for (let i = 0; i < flat.length; i += 2) {
    const [start, end] = [flat[i], flat[i + 1]].map((at) => DateTime.fromMillis(at ?? 0, { zone }));
    out.push(Interval.fromDateTimes(start as DateTime, end as DateTime));
  }
  return out;
}

/** Luxon's intervals as a flat list. */
export function flatList(intervals: readonly Interval[]): number[] {
  return intervals.flatMap(({ start, end }) => [start?.toMillis() ?? 0, end?.toMillis() ?? 0]);
}

/** Each outage less all windows, as the documentation shows it. */
export function differenceFromAll(
  outages: readonly Interval[],
  windows: readonly Interval[],
): Interval[] {
  return outages.flatMap((outage) => outage.difference(...windows));
}

/** Each outage less only those windows that can meet it, found by a pointer that moves along. */
export function differenceFromNear(
  outages: readonly Interval[],
  windows: readonly Interval[],
): Interval[] {
  let first = 0;
  return outages.flatMap((outage) => {
    while (first < windows.length && ends(windows[first]) <= starts(outage)) first++;
    let last = first;
    while (last < windows.length && starts(windows[last]) < ends(outage)) last++;
    return last === first ? [outage] : outage.difference(...windows.slice(first, last));
  });
}

function starts(interval: Interval | undefined): number {
  return interval?.start?.toMillis() ?? 0;
}

function ends(interval: Interval | undefined): number {
  return interval?.end?.toMillis() ?? 0;
}
