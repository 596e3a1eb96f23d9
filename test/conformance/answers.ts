/**
 * What nines answers to a vector, and what the vector expects, in one written form, so that equal
 * texts mean equal answers to the millisecond: an instant with the offset of the vector's zone, a
 * length of time in seconds, intervals as `[start, end)`.
 */
import {
  addBusinessTime,
  type Calendar,
  formatInstantIn,
  type InstantInput,
  instantOf,
  intersectIntervals,
  intervalSet,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
  parseInstant,
  previousClosing,
  subtractBusinessTime,
  subtractIntervals,
} from "nines/time";
import { deadlineWithPauses, unpausedTimeBetween } from "./paused-time.js";
import { peerCalendar } from "./peer-calendar.js";
import type { CalendarVector, Vector } from "./vectors.js";

/** What nines answers. */
export function ourAnswer(vector: Vector): string {
  switch (vector.op) {
    case "interval-intersect":
      return writtenSet(intersectIntervals(setOf(vector.a), setOf(vector.b)), "UTC");
    case "interval-subtract":
      return writtenSet(subtractIntervals(setOf(vector.a), setOf(vector.b)), "UTC");
    case "local-to-instant":
      return writtenInstant(
        instantOf(vector.local_date, vector.local_time, vector.zone),
        vector.zone,
      );
    default:
      return calendarAnswer(vector, peerCalendar(vector));
  }
}

/** What the vector expects. */
export function theirAnswer(vector: Vector): string {
  switch (vector.op) {
    case "interval-intersect":
    case "interval-subtract":
      return writtenPairs(vector.expected, "UTC");
    case "segments":
      return writtenPairs(vector.expected, vector.zone);
    case "is-open":
      return String(vector.expected);
    case "between":
    case "working-time-between":
      return writtenTime(Math.round(expectedSeconds(vector) * 1000));
    default:
      return writtenInstant(vector.expected, vector.zone);
  }
}

/** An instant with the offset of a zone, without milliseconds where there are none. */
export function writtenInstant(instant: InstantInput, zone: string): string {
  return formatInstantIn(instant, zone).replace(".000", "");
}

/** A length of time in seconds. */
export function writtenTime(ms: number): string {
  return `${ms / 1000} s`;
}

function calendarAnswer(vector: CalendarVector, calendar: Calendar): string {
  const { zone, start } = vector;
  switch (vector.op) {
    case "add":
    case "add-working-time":
      return writtenInstant(addBusinessTime(calendar, start, amountMs(vector)), zone);
    case "subtract":
    case "subtract-working-time":
      return writtenInstant(subtractBusinessTime(calendar, start, amountMs(vector)), zone);
    case "sla-deadline-with-pauses": {
      const due = deadlineWithPauses(calendar, start, amountMs(vector), vector.pauses);
      return writtenInstant(due, zone);
    }
    case "between":
    case "working-time-between":
      return writtenTime(unpausedTimeBetween(calendar, start, vector.end, vector.pauses));
    case "segments":
      return writtenPairs(segments(vector, calendar), zone);
    case "is-open":
      return String(isOpen(calendar, start));
    case "next-open":
      return writtenInstant(nextOpening(calendar, start), zone);
    case "next-close":
      return writtenInstant(nextClosing(calendar, start), zone);
    case "prev-close":
      return writtenInstant(previousClosing(calendar, start), zone);
  }
}

/** Milliseconds of a vector's amount, which may have a fraction of a second. */
export function amountMs({ seconds }: { readonly seconds: number }): number {
  return Math.round(seconds * 1000);
}

function expectedSeconds(vector: Extract<Vector, { expected: number }>): number {
  return vector.expectedSeconds ?? vector.expected_seconds ?? vector.expected * 60;
}

type Pair = readonly [start: InstantInput, end: InstantInput];

const horizonMs = 366 * 86_400_000;

/** Open intervals from a start on, or back from it, nearest first. */
function segments(
  { start, end, direction, limit }: Extract<Vector, { op: "segments" }>,
  calendar: Calendar,
): readonly Pair[] {
  const from = parseInstant(start);
  const forward = direction === "forward";
  const until = end === undefined ? from + horizonMs : parseInstant(end);
  const open = forward
    ? pairsOf(openIntervals(calendar, from, until))
    : pairsOf(openIntervals(calendar, from - horizonMs, from)).reverse();
  return open.slice(0, limit);
}

function setOf([start, end]: Pair): readonly number[] {
  return intervalSet([{ start, end }]);
}

function pairsOf(set: readonly number[]): Pair[] {
  return set.flatMap((start, i): Pair[] => (i % 2 === 0 ? [[start, set[i + 1] as number]] : []));
}

function writtenSet(set: readonly number[], zone: string): string {
  return writtenPairs(pairsOf(set), zone);
}

function writtenPairs(pairs: readonly Pair[], zone: string): string {
  const written = pairs.map(
    ([start, end]) => `[${writtenInstant(start, zone)}, ${writtenInstant(end, zone)})`,
  );
  return written.length === 0 ? "none" : written.join(" ");
}
