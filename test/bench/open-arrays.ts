/**
 * The open intervals of the New York office as flat arrays, built by a plain loop over dates that
 * already knows the offsets: the least work that this can be. It can do nothing else: one zone, one
 * opening a date, none over midnight.
 */
import {
  closesAtHour,
  holidays,
  msPerDay,
  msPerHour,
  offsetSpans,
  opensAtHour,
} from "./new-york.js";

export interface OpenArrays {
  /** Interval `i` is `[starts[i], ends[i])`. */
  readonly starts: Float64Array;
  readonly ends: Float64Array;
  /** Open time before interval `i`; one entry more than there are intervals. */
  readonly before: Float64Array;
}

const opensAt = opensAtHour * msPerHour;
const closesAt = closesAtHour * msPerHour;
const closedDays = new Set(holidays.map(({ date }) => Date.parse(date) / msPerDay));

/** The openings of the dates from `first` up to `end`, in days since 1970-01-01. */
export function openArrays(first: number, end: number): OpenArrays {
  const starts = new Float64Array(end - first);
  const ends = new Float64Array(end - first);
  const before = new Float64Array(end - first + 1);
  let count = 0;
  let span = 0;
  for (let day = first; day < end; day++) {
    if ((day + 3) % 7 >= 5 || closedDays.has(day)) continue;
    const local = day * msPerDay + opensAt;
    while (local - offsetOf(span) >= startOf(span + 1)) span++;
    const start = local - offsetOf(span);
    starts[count] = start;
    ends[count] = start + closesAt - opensAt;
    before[count + 1] = (before[count] as number) + closesAt - opensAt;
    count++;
  }
  return {
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    before: before.slice(0, count + 1),
  };
}

const spanStarts = Float64Array.from([...offsetSpans.map(({ from }) => from), Infinity]);
const spanOffsets = Float64Array.from(offsetSpans.map(({ offset }) => offset));

function startOf(span: number): number {
  return spanStarts[span] as number;
}

function offsetOf(span: number): number {
  return spanOffsets[span] as number;
}
