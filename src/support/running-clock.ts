/**
 * The clock of one target: it starts at an instant, stands still during pauses, and is due when its
 * limit is used up. A measured limit grows by the paused time on its own clock; a counted one ("same
 * day") is counted anew from its start moved forward by the paused open time.
 * Cost: a few look-ups in the calendar for each pause.
 */
import { addBusinessTime, businessTimeBetween, nextOpening } from "../calendar/business-time.js";
import type { Calendar } from "../calendar/calendar.js";
import { refusal, refuse } from "../core/issue.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { anchorAt, limitEnd } from "../policy/limit-end.js";
import type { TimeLimit } from "../policy/time-limit.js";
import { parseDuration } from "../time/duration.js";
import { maxInstant } from "../time/instant.js";
import { clip, type IntervalSet } from "../time/interval-sweep.js";
import { localDayAt, startOfDay } from "../time/zone.js";

/** A limit on its clock. */
export interface RunningClock {
  readonly limit: TimeLimit;
  /** The time of a measured limit; `null` of a counted one. */
  readonly budgetMs: number | null;
  /** The hours on which the clock runs; `null` where it runs at all hours. */
  readonly hours: Calendar | null;
  readonly start: number;
  /** When the clock stands still; a pause that goes on ends at the instant looked from. */
  readonly pauses: IntervalSet;
  /** What was used up before the start, of a measured limit. */
  readonly carriedMs: number;
  /** The support hours: the clock of limits that are counted, not measured. */
  readonly support: Calendar;
  readonly compiled: CompiledPolicy;
}

/** The hours on which a limit's clock runs; a counted limit's runs on the support hours. */
export function hoursOf(
  limit: TimeLimit,
  compiled: CompiledPolicy,
  support: Calendar,
): Calendar | null {
  if ("elapsed" in limit) return null;
  return "businessTime" in limit ? compiled.calendar(limit.calendar) : support;
}

/** The budget of a measured limit; `null` of a counted one. */
export function budgetOf(limit: TimeLimit): number | null {
  if ("elapsed" in limit) return parseDuration(limit.elapsed);
  return "businessTime" in limit ? parseDuration(limit.businessTime) : null;
}

/**
 * The last instant in time. A counted limit ends no earlier than it would on the day on which a pause
 * ends, were nothing left to count: "same day" is then the day of the answer.
 */
export function dueOf(clock: RunningClock): number {
  const { limit, budgetMs, start, carriedMs, support, compiled } = clock;
  if (budgetMs !== null) return usedUpAt(clock, Math.max(0, budgetMs - carriedMs));
  return afterPauses(clock, (pausedMs, pausedUntil) => {
    if (pausedUntil === null) return limitEnd(limit, anchorAt(start), compiled);
    const end = (from: number): number => limitEnd(limit, anchorAt(from), compiled);
    const moved = nextOpening(support, addBusinessTime(support, start, pausedMs));
    const resumed = anchorAt(nextOpening(support, pausedUntil));
    const onTheDay = limitEnd(withoutAmount(limit), resumed, compiled);
    return Math.max(end(moved), end(Math.max(start, dayBefore(moved, compiled))), onTheDay);
  });
}

/**
 * The last instant of the date before. Counted from a date that is no business day, "the same time on
 * the next one" can come earlier than counted from the date before; a pause must not gain by that.
 */
function dayBefore(instant: number, { zone }: CompiledPolicy): number {
  return startOfDay(zone, localDayAt(zone, instant)) - 1;
}

/** The limit on the very day it starts: no deadline falls before the day on which a pause ends. */
function withoutAmount(limit: TimeLimit): TimeLimit {
  if ("endOfBusinessDay" in limit) return { ...limit, endOfBusinessDay: 0 };
  if ("businessDays" in limit) return { ...limit, businessDays: 0 };
  if ("calendarDays" in limit) return { ...limit, calendarDays: 0 };
  if ("endOfPeriod" in limit) return { ...limit, endOfPeriod: 0 };
  return "months" in limit ? { ...limit, months: 0 } : limit;
}

/** When an amount of a clock's time is used up, pauses standing still. */
export function usedUpAt(clock: RunningClock, amountMs: number): number {
  if (clock.pauses.length === 0) return ended(clock, amountMs);
  return afterPauses(clock, (pausedMs) => ended(clock, amountMs + pausedMs));
}

/** When so much of a clock's own time has passed since its start. */
function ended(clock: RunningClock, amountMs: number): number {
  if (clock.hours === null) return elapsedEnd(clock.start + amountMs);
  return addBusinessTime(clock.hours, clock.start, amountMs);
}

/** How much of the clock's own time passed from its start to an instant, pauses left out. */
export function elapsedOn(clock: RunningClock, until: number): number {
  if (until <= clock.start) return clock.carriedMs;
  return clock.carriedMs + lengthOn(clock, clock.start, until) - pausedOn(clock, until);
}

/** How much of the clock's own time was paused from its start to an instant. */
export function pausedOn(clock: RunningClock, until: number): number {
  if (until <= clock.start) return 0;
  const during = clip(clock.pauses, clock.start, until);
  let paused = 0;
  for (let i = 0; i < during.length; i += 2) {
    paused += lengthOn(clock, during[i] as number, during[i + 1] as number);
  }
  return paused;
}

/** Each pause that begins before the due instant moves it, by the paused time, and never nearer. */
function afterPauses(
  clock: RunningClock,
  dueWith: (pausedMs: number, pausedUntil: number | null) => number,
): number {
  const { start, pauses } = clock;
  let pausedMs = 0;
  let due = dueWith(0, null);
  for (let i = 0; i < pauses.length; i += 2) {
    const from = Math.max(pauses[i] as number, start);
    const until = pauses[i + 1] as number;
    if (from >= due) break;
    if (until <= from) continue;
    pausedMs += lengthOn(clock, from, until);
    due = Math.max(due, dueWith(pausedMs, until));
  }
  return due;
}

/** Whether a wait that goes on since an instant holds the clock: it began before the time was used up. */
export function isHeld(clock: RunningClock, waitingSince: number): boolean {
  const before = clip(clock.pauses, 0, waitingSince);
  return Math.max(waitingSince, clock.start) < dueOf({ ...clock, pauses: before });
}

/** A stretch's length on the clock: elapsed time, or open time of its calendar. */
export function lengthOn({ hours }: RunningClock, from: number, until: number): number {
  return hours === null ? until - from : businessTimeBetween(hours, from, until);
}

function elapsedEnd(due: number): number {
  if (due <= maxInstant) return due;
  return refuse("within.elapsed", refusal("instant_out_of_range", { got: `${due} ms` }));
}
