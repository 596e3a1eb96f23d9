/**
 * The spans of time that allowances are for: dates, noon to noon, calendar months, quarters and years,
 * between instants of one zone. A span begins at the first instant at which the clock reads its
 * beginning or later, so that spans follow one another without gap or overlap.
 */
import type { AllowanceSpan } from "../policy/allowance.js";
import type { DayNumber } from "../time/civil-date.js";
import { msPerDay, msPerHour } from "../time/instant.js";
import { periodHolding } from "../time/period.js";
import { instantOfLocal, localDayAt, startOfDay, type Zone } from "../time/zone.js";

/** A span of dates; an event bounds itself. */
export type DatedSpan = Exclude<AllowanceSpan, "event">;

/** The span `[start, end)` that holds an instant. */
export function bucketAt(span: DatedSpan, zone: Zone, at: number): { start: number; end: number } {
  if (span === "noon-to-noon") {
    const noonOf = (day: DayNumber): number =>
      instantOfLocal(zone, day * msPerDay + 12 * msPerHour);
    const day = lastBegun(noonOf, localDayAt(zone, at) - 1, at);
    return { start: noonOf(day), end: noonOf(day + 1) };
  }
  const midnightOf = (day: DayNumber): number => startOfDay(zone, day);
  const day = lastBegun(midnightOf, localDayAt(zone, at), at);
  if (span === "civil-day") return { start: midnightOf(day), end: midnightOf(day + 1) };
  const { first, end } = periodHolding(span, day);
  return { start: midnightOf(first), end: midnightOf(end) };
}

/** The last day that has begun at an instant; a clock put back over midnight begins no day again. */
function lastBegun(startOf: (day: DayNumber) => number, from: DayNumber, at: number): DayNumber {
  let day = from;
  while (startOf(day + 1) <= at) day++;
  return day;
}
