/**
 * Recurring windows: a rule for dates (days of the week, the nth weekday of a month, a day of the
 * month, dates) and a daily span on each of them. A window belongs to the date on which it begins;
 * `since` and `until` bound those dates, `[since, until)`.
 * Cost: linear in the dates of the range asked for.
 */
import * as z from "zod";
import { refusal, refuse } from "../core/issue.js";
import { addRefusal, validate } from "../core/validation.js";
import {
  type CivilDate,
  civilDateSchema,
  civilDay,
  civilFromDays,
  type DayName,
  type DayNumber,
  dayNames,
  daysInMonth,
  weekdayOf,
} from "../time/civil-date.js";
import { type InstantInput, parseInstant, reversedInstants } from "../time/instant.js";
import type { IntervalSet } from "../time/interval-sweep.js";
import { type Zone, type ZoneName, zoneOf } from "../time/zone.js";
import {
  compileSpan,
  type DailySpan,
  intervalsOfSpans,
  type WallClock,
  wallClockSchema,
  zoneSchema,
} from "./daily-span.js";
import { type Days, daysSchema, weekdayFlags } from "./weekly-hours.js";

/** Which dates recur. */
export type Recurrence =
  | { readonly days: Days }
  | {
      /** Which of its weekday in the month; -1 is the last. */
      readonly nth: 1 | 2 | 3 | 4 | -1;
      readonly day: DayName;
    }
  | {
      /** The day of each month; -1 is the last. Months without it are passed over. */
      readonly dayOfMonth: number;
    }
  | {
      /** Single dates. */
      readonly dates: readonly CivilDate[];
    };

/** A stretch of time that recurs. */
export type Window = Recurrence & {
  /** The reading at which it begins. */
  readonly from: WallClock;
  /** The reading at which it ends; one that is not later lies on the next date. */
  readonly to: WallClock;
  /** The zone of readings without one of their own; by default the contract's. */
  readonly zone?: ZoneName | undefined;
  /** Every nth week, counted in Monday-to-Sunday weeks from that of `since`. */
  readonly everyWeeks?: number | undefined;
  /** The first date on which the window may begin. */
  readonly since?: CivilDate | undefined;
  /** The first date on which it no longer begins. */
  readonly until?: CivilDate | undefined;
};

const commonFields = {
  from: wallClockSchema,
  to: wallClockSchema,
  zone: zoneSchema.optional(),
  everyWeeks: z.int().min(1).max(520).optional(),
  since: civilDateSchema.optional(),
  until: civilDateSchema.optional(),
};

export const windowSchema: z.ZodType<Window, Window> = z
  .union([
    z.strictObject({ days: daysSchema, ...commonFields }),
    z.strictObject({
      nth: z.literal([1, 2, 3, 4, -1]),
      day: z.enum(dayNames),
      ...commonFields,
    }),
    z.strictObject({
      dayOfMonth: z.union([z.int().min(1).max(31), z.literal(-1)]),
      ...commonFields,
    }),
    z.strictObject({ dates: z.array(civilDateSchema).min(1).max(10_000), ...commonFields }),
  ])
  .superRefine((window, context) => {
    if (window.everyWeeks !== undefined && window.since === undefined) {
      const expected = "the date from which everyWeeks counts";
      addRefusal(context, refusal("missing_field", { expected }), ["since"]);
    }
    if (window.since !== undefined && window.until !== undefined && window.until < window.since) {
      const params = { start: window.since, end: window.until };
      addRefusal(context, refusal("interval_reversed", params), ["until"]);
    }
  });

/**
 * What a recurring window covers inside `[start, end)`, as a flat interval set; readings without a
 * zone are in `zone`.
 *
 * @throws NinesError `interval_reversed`, `unknown_zone`, `wall_clock_invalid`, `missing_field` and
 * the issues of `parseInstant`
 * @example
 * ```ts
 * import { windowIntervals } from "nines/time";
 * const lastSunday = { nth: -1, day: "sun", from: "22:00", to: "24:00" } as const;
 * console.log(windowIntervals(lastSunday, "2026-03-01T00:00Z", "2026-04-01T00:00Z", "UTC"));
 * // [ 1774821600000, 1774828800000 ]
 * ```
 */
export function windowIntervals(
  window: Window,
  start: InstantInput,
  end: InstantInput,
  zone: ZoneName,
): IntervalSet {
  const contractZone = zoneOf(zone);
  const compiled = compileWindow(validate(windowSchema, window, "window"), contractZone);
  const from = parseInstant(start, "start");
  const until = parseInstant(end, "end");
  if (until < from) refuse("end", reversedInstants(from, until));
  return compiled.intervalsIn(from, until);
}

/** A recurring window, compiled. */
export interface CompiledWindow {
  /** Whether the window begins on a date. */
  beginsOn(day: DayNumber): boolean;
  /** Flat interval set of what the window covers inside `[from, until)`. */
  intervalsIn(from: number, until: number): number[];
}

/** Compiles a checked window; readings without a zone are in the contract's. */
export function compileWindow(window: Window, contractZone: Zone): CompiledWindow {
  const zone = window.zone === undefined ? contractZone : zoneOf(window.zone);
  const span = [compileSpan(window, zone)];
  const none: readonly DailySpan[] = [];
  const recurs = compileRecurrence(window);
  const since = window.since === undefined ? Number.NEGATIVE_INFINITY : civilDay(window.since);
  const until = window.until === undefined ? Number.POSITIVE_INFINITY : civilDay(window.until);
  const weeks = window.everyWeeks ?? 1;
  const beginsOn = (day: DayNumber): boolean =>
    day >= since &&
    day < until &&
    recurs(day) &&
    (weeks === 1 || (mondayOf(day) - mondayOf(since)) % (weeks * 7) === 0);
  return {
    beginsOn,
    intervalsIn: (from, end) =>
      from < end ? intervalsOfSpans((day) => (beginsOn(day) ? span : none), from, end) : [],
  };
}

function mondayOf(day: DayNumber): DayNumber {
  return day - weekdayOf(day);
}

function compileRecurrence(rule: Recurrence): (day: DayNumber) => boolean {
  if ("days" in rule) {
    const flags = weekdayFlags(rule.days);
    return (day) => flags[weekdayOf(day)] === true;
  }
  if ("nth" in rule) {
    const weekday = dayNames.indexOf(rule.day);
    return (day) => weekdayOf(day) === weekday && isNth(rule.nth, day);
  }
  if ("dayOfMonth" in rule) {
    const { dayOfMonth } = rule;
    return (date) => {
      const { year, month, day } = civilFromDays(date);
      return day === (dayOfMonth === -1 ? daysInMonth(year, month) : dayOfMonth);
    };
  }
  const dates = new Set(rule.dates.map((date) => civilDay(date)));
  return (day) => dates.has(day);
}

/** Whether a date is the nth of its weekday in its month; -1 is the last. */
function isNth(nth: number, date: DayNumber): boolean {
  const { year, month, day } = civilFromDays(date);
  return nth === -1 ? day + 7 > daysInMonth(year, month) : Math.ceil(day / 7) === nth;
}
