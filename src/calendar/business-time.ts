/**
 * Business time: how long a calendar is open between two instants, and when a given amount of open
 * time is used up. Adding `d` gives the earliest instant by which `d` of open time has passed, so
 * zero stays where it is and an amount that ends exactly at closing ends at that closing.
 * All instants are epoch milliseconds. Cost: two binary searches over the calendar's intervals.
 */
import { refusal, refuse, shown } from "../core/issue.js";
import { type Duration, readDuration } from "../time/duration.js";
import { type InstantInput, parseInstant, reversedInstants } from "../time/instant.js";
import { clip, type IntervalSet } from "../time/interval-sweep.js";
import { Calendar } from "./calendar.js";
import type { OpenTable } from "./open-table.js";

/** An amount of open time: milliseconds, or an ISO 8601 duration with a time part only. */
export type BusinessTime = number | Duration;

/**
 * Whether the calendar is open at an instant. The opening instant is open, the closing one closed.
 *
 * @throws NinesError `calendar_invalid`, `calendar_out_of_coverage` and the issues of `parseInstant`
 * @example
 * ```ts
 * import { compileCalendar, isOpen } from "nines/time";
 * const nights = compileCalendar({ weekly: [{ days: "daily", from: "22:00", to: "06:00" }] }, "UTC");
 * console.log(isOpen(nights, "2026-01-01T05:59:59.999Z"), isOpen(nights, "2026-01-01T06:00Z"));
 * // true false
 * ```
 */
export function isOpen(calendar: Calendar, instant: InstantInput): boolean {
  const table = Calendar.tableOf(calendar);
  const at = parseInstant(instant);
  table.reach(at);
  const i = table.firstEndingAfter(at);
  return i < table.count && (table.starts[i] as number) <= at;
}

/**
 * The first instant, at or after the given one, at which the calendar is open: the instant itself
 * where it is open.
 *
 * @throws NinesError `calendar_exhausted`, `calendar_out_of_coverage`, `calendar_invalid` and the
 * issues of `parseInstant`
 * @example
 * ```ts
 * import { compileCalendar, formatInstantIn, nextOpening } from "nines/time";
 * const office = compileCalendar({ weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] }, "UTC");
 * console.log(formatInstantIn(nextOpening(office, "2026-01-02T17:00Z"), "UTC"));
 * // 2026-01-05T09:00:00.000+00:00
 * ```
 */
export function nextOpening(calendar: Calendar, instant: InstantInput): number {
  const table = Calendar.tableOf(calendar);
  const at = parseInstant(instant);
  const i = upcoming(table, at);
  return table.within(at, Math.max(at, table.starts[i] as number));
}

/**
 * The next closing after an instant: of the opening it lies in, or of the next one.
 *
 * @throws NinesError `calendar_exhausted` (a calendar that never closes), `calendar_out_of_coverage`,
 * `calendar_invalid` and the issues of `parseInstant`
 * @example
 * ```ts
 * import { compileCalendar, formatInstantIn, nextClosing } from "nines/time";
 * const office = compileCalendar({ weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] }, "UTC");
 * console.log(formatInstantIn(nextClosing(office, "2026-01-02T17:00Z"), "UTC"));
 * // 2026-01-05T17:00:00.000+00:00
 * ```
 */
export function nextClosing(calendar: Calendar, instant: InstantInput): number {
  const table = Calendar.tableOf(calendar);
  const at = parseInstant(instant);
  const i = upcoming(table, at);
  while (table.ends[i] === table.until) table.growLater(at);
  table.mustBeClosing(i);
  return table.within(at, table.ends[i] as number);
}

/**
 * The last closing at or before an instant; of an open instant, the closing before its opening.
 *
 * @throws NinesError `calendar_exhausted`, `calendar_out_of_coverage`, `calendar_invalid` and the
 * issues of `parseInstant`
 * @example
 * ```ts
 * import { compileCalendar, formatInstantIn, previousClosing } from "nines/time";
 * const office = compileCalendar({ weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] }, "UTC");
 * console.log(formatInstantIn(previousClosing(office, "2026-01-05T10:00Z"), "UTC"));
 * // 2026-01-02T17:00:00.000+00:00
 * ```
 */
export function previousClosing(calendar: Calendar, instant: InstantInput): number {
  const table = Calendar.tableOf(calendar);
  const at = parseInstant(instant);
  table.reachEnd(at);
  let i = table.firstEndingAfter(at) - 1;
  while (i < 0) {
    table.growEarlier(at);
    i = table.firstEndingAfter(at) - 1;
  }
  table.mustBeClosing(i);
  return table.within(at, table.ends[i] as number);
}

/**
 * The open intervals inside `[start, end)`, as a flat interval set.
 *
 * @throws NinesError `interval_reversed`, `calendar_out_of_coverage`, `calendar_invalid` and the
 * issues of `parseInstant`
 * @example
 * ```ts
 * import { compileCalendar, measureIntervals, openIntervals } from "nines/time";
 * const office = compileCalendar({ weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] }, "UTC");
 * const open = openIntervals(office, "2026-01-02T12:00Z", "2026-01-05T10:00Z");
 * console.log(open.length / 2, measureIntervals(open) / 3_600_000);
 * // 2 6
 * ```
 */
export function openIntervals(
  calendar: Calendar,
  start: InstantInput,
  end: InstantInput,
): IntervalSet {
  const table = Calendar.tableOf(calendar);
  const from = parseInstant(start, "start");
  const until = parseInstant(end, "end");
  if (until < from) refuse("end", reversedInstants(from, until));
  reachBoth(table, from, until);
  const first = table.firstEndingAfter(from);
  const last = table.firstEndingAfter(until);
  const open: number[] = [];
  for (let i = first; i <= last && i < table.count; i++) {
    open.push(table.starts[i] as number, table.ends[i] as number);
  }
  return clip(open, from, until);
}

/**
 * The earliest instant at or after `instant` by which `duration` of open time has passed.
 *
 * **Boundaries**: zero gives the instant itself, open or not; an amount that ends exactly at a
 * closing ends at that closing, not at the next opening.
 *
 * @throws NinesError `calendar_exhausted`, `calendar_out_of_coverage`, `calendar_invalid`,
 * `duration_invalid`, `duration_not_exact` and the issues of `parseInstant`
 * @example
 * ```ts
 * import { addBusinessTime, compileCalendar, formatInstantIn } from "nines/time";
 * const office = compileCalendar({ weekly: [{ days: "weekdays", from: "08:00", to: "17:00" }] }, "UTC");
 * console.log(formatInstantIn(addBusinessTime(office, "2026-01-02T16:00Z", "PT4H"), "UTC"));
 * // 2026-01-05T11:00:00.000+00:00
 * ```
 */
export function addBusinessTime(
  calendar: Calendar,
  instant: InstantInput,
  duration: BusinessTime,
): number {
  const table = Calendar.tableOf(calendar);
  const at = parseInstant(instant);
  const amount = parseBusinessTime(duration);
  table.reach(at);
  if (amount === 0) return at;
  let target = table.openUpTo(at) + amount;
  while (target > (table.before[table.count] as number)) {
    table.growLater(at);
    target = table.openUpTo(at) + amount;
  }
  const i = table.firstReaching(target);
  return table.within(at, (table.starts[i] as number) + target - (table.before[i] as number));
}

/**
 * The latest instant at or before `instant` from which `duration` of open time passes until it: the
 * mirror of `addBusinessTime`.
 *
 * **Boundaries**: zero gives the instant itself; an amount that begins exactly at an opening begins
 * at that opening, not at the closing before.
 *
 * @throws NinesError `calendar_exhausted`, `calendar_out_of_coverage`, `calendar_invalid`,
 * `duration_invalid`, `duration_not_exact` and the issues of `parseInstant`
 * @example
 * ```ts
 * import { compileCalendar, formatInstantIn, subtractBusinessTime } from "nines/time";
 * const office = compileCalendar({ weekly: [{ days: "weekdays", from: "08:00", to: "17:00" }] }, "UTC");
 * console.log(formatInstantIn(subtractBusinessTime(office, "2026-01-05T11:00Z", "PT4H"), "UTC"));
 * // 2026-01-02T16:00:00.000+00:00
 * ```
 */
export function subtractBusinessTime(
  calendar: Calendar,
  instant: InstantInput,
  duration: BusinessTime,
): number {
  const table = Calendar.tableOf(calendar);
  const at = parseInstant(instant);
  const amount = parseBusinessTime(duration);
  table.reachEnd(at);
  if (amount === 0) return at;
  let target = table.openUpTo(at) - amount;
  while (target < 0) {
    table.growEarlier(at);
    target = table.openUpTo(at) - amount;
  }
  const i = table.firstReaching(target + 1);
  return table.within(at, (table.starts[i] as number) + target - (table.before[i] as number));
}

/**
 * How many milliseconds the calendar is open from `start` to `end`; negative where the end comes
 * first.
 *
 * @throws NinesError `calendar_out_of_coverage`, `calendar_invalid` and the issues of `parseInstant`
 * @example
 * ```ts
 * import { businessTimeBetween, compileCalendar } from "nines/time";
 * const office = compileCalendar({ weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] }, "UTC");
 * console.log(businessTimeBetween(office, "2026-01-02T16:00Z", "2026-01-05T10:00Z") / 3_600_000);
 * // 2
 * ```
 */
export function businessTimeBetween(
  calendar: Calendar,
  start: InstantInput,
  end: InstantInput,
): number {
  const table = Calendar.tableOf(calendar);
  const from = parseInstant(start, "start");
  const until = parseInstant(end, "end");
  reachBoth(table, from, until);
  return table.openUpTo(until) - table.openUpTo(from);
}

function reachBoth(table: OpenTable, from: number, until: number): void {
  table.reachEnd(Math.min(from, until));
  table.reachEnd(Math.max(from, until));
}

/** Index of the first interval that ends after an instant, however far the table must grow. */
function upcoming(table: OpenTable, at: number): number {
  table.reach(at);
  let i = table.firstEndingAfter(at);
  while (i >= table.count) {
    table.growLater(at);
    i = table.firstEndingAfter(at);
  }
  return i;
}

function parseBusinessTime(duration: BusinessTime): number {
  if (typeof duration === "number") {
    if (Number.isSafeInteger(duration) && duration >= 0) return duration;
    return refuse("duration", refusal("duration_invalid", { got: shown(duration) }));
  }
  const ms = readDuration(duration);
  return typeof ms === "number" ? ms : refuse("duration", ms);
}
