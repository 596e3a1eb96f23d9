/**
 * Calendars: opening hours compiled once, then asked many times. A calendar is opaque and immutable;
 * what it learns about further years changes no answer. Joined calendars are open where all of them
 * are, or where any is.
 */
import { type Refusal, refusal, refuse, shown } from "../core/issue.js";
import { validate } from "../core/validation.js";
import { type DayNumber, formatCivilDate } from "../time/civil-date.js";
import { maxInstant, msPerDay } from "../time/instant.js";
import { intersection, normalizeIntervals, union } from "../time/interval-sweep.js";
import { startOfDay, type Zone, type ZoneName, zoneOf } from "../time/zone.js";
import { type DailySpan, intervalsOfSpans, spanEnd, spanStart } from "./daily-span.js";
import { type OpenSource, OpenTable } from "./open-table.js";
import {
  type CalendarConfig,
  calendarConfigSchema,
  compileHours,
  coverageText,
  type DatedHours,
} from "./weekly-hours.js";

/** How several calendars become one. */
export type JoinMode = "open-in-all" | "open-in-any";

/** What a calendar knows of single dates. */
export interface DatedOpening {
  /** The open time that begins on a date, as a flat interval set. */
  openingOn(day: DayNumber): readonly number[];
  /** Why a date has no open time; `null` where it has. */
  whyClosed(day: DayNumber): string | null;
}

/** Opening hours, compiled. Made by `compileCalendar` and `joinCalendars`, and by nothing else. */
export class Calendar {
  /** The zone whose dates the calendar counts. */
  readonly zone: ZoneName;
  readonly #table: OpenTable;
  readonly #dates: DatedOpening;
  readonly #source: OpenSource;

  /** @internal */
  constructor(zone: ZoneName, source: OpenSource, dates: DatedOpening) {
    this.zone = zone;
    this.#source = source;
    this.#table = new OpenTable(source);
    this.#dates = dates;
    Object.freeze(this);
  }

  /** @internal */
  static tableOf(calendar: Calendar): OpenTable {
    return isCalendar(calendar) ? calendar.#table : refuse("calendar", notACalendar(calendar));
  }

  /** @internal */
  static datesOf(calendar: Calendar): DatedOpening {
    return isCalendar(calendar) ? calendar.#dates : refuse("calendar", notACalendar(calendar));
  }

  /** @internal */
  static sourceOf(calendar: Calendar): OpenSource {
    return isCalendar(calendar) ? calendar.#source : refuse("calendar", notACalendar(calendar));
  }

  /** Refuses a date outside the calendar's coverage. @internal */
  static mustCover(calendar: Calendar, day: DayNumber): void {
    const { known } = Calendar.sourceOf(calendar);
    if (known === null) return;
    const date = formatCivilDate(day);
    if (date >= known.first && date <= known.last) return;
    refuse(
      "calendar",
      refusal("calendar_out_of_coverage", { first: known.first, last: known.last, date }),
    );
  }

  /** @internal */
  static is(value: object): boolean {
    return #table in value;
  }
}

function isCalendar(value: unknown): value is Calendar {
  return typeof value === "object" && value !== null && Calendar.is(value);
}

function notACalendar(value: unknown): Refusal {
  return refusal("calendar_invalid", { got: shown(value) });
}

/**
 * The calendar of some opening hours, with readings in `zone` where the config names none.
 *
 * **Boundaries**: opening instants are open, closing instants closed; hours that overlap or touch
 * are one opening; what begins on a holiday does not open.
 *
 * @throws NinesError `calendar_never_opens`, `unknown_zone`, `wall_clock_invalid`,
 * `civil_date_invalid`, `holiday_twice`, `unknown_key` and the like, all at once
 * @example
 * ```ts
 * import { compileCalendar, isOpen } from "nines/time";
 * const office = compileCalendar(
 *   { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] },
 *   "America/New_York",
 * );
 * console.log(isOpen(office, "2026-03-09T09:00-04:00"), isOpen(office, "2026-03-09T17:00-04:00"));
 * // true false
 * ```
 */
export function compileCalendar(config: CalendarConfig, zone: ZoneName): Calendar {
  const contractZone = zoneOf(zone);
  return calendarOf(validate(calendarConfigSchema, config, ""), contractZone);
}

/** The calendar of a checked config. */
export function calendarOf(config: CalendarConfig, contractZone: Zone): Calendar {
  const hours = compileHours(config, contractZone);
  const known = knownRange(hours);
  const calendar = new Calendar(
    hours.zone.name,
    {
      known,
      openIn(from, until) {
        const start = known === null ? from : Math.max(from, known.start);
        const end = known === null ? until : Math.min(until, known.end);
        return start < end ? intervalsOfSpans(knownSpans(hours), start, end) : [];
      },
    },
    {
      openingOn: (day) => openingOf(knownSpans(hours)(day), day),
      whyClosed: (day) => hours.whyClosed(day),
    },
  );
  if (!hours.opensEveryWeek) mustOpen(calendar);
  return calendar;
}

/** The calendar that is always open, in a zone whose dates it counts. */
export function alwaysOpen(zone: Zone): Calendar {
  return calendarOf({ weekly: [{ days: "daily", from: "00:00", to: "24:00" }] }, zone);
}

/**
 * One calendar out of several: open where all of them are, or where any is. Its dates are those of
 * the first one's zone; its coverage is what all of them cover.
 *
 * @throws NinesError `calendar_invalid`, `calendar_never_opens`, `invalid_value`
 * @example
 * ```ts
 * import { compileCalendar, joinCalendars, openIntervals } from "nines/time";
 * const hours = (from: string, to: string) =>
 *   compileCalendar({ weekly: [{ days: "daily", from, to }] }, "UTC");
 * const both = joinCalendars([hours("08:00", "12:00"), hours("10:00", "18:00")], "open-in-all");
 * console.log(openIntervals(both, "2026-01-01T00:00Z", "2026-01-02T00:00Z"));
 * // [ 1767261600000, 1767268800000 ]
 * ```
 */
export function joinCalendars(calendars: readonly Calendar[], mode: JoinMode): Calendar {
  if (!Array.isArray(calendars) || calendars.length === 0 || calendars.length > maxJoined) {
    const expected = `1 to ${maxJoined} calendars`;
    return refuse("calendars", refusal("invalid_value", { expected, got: shown(calendars) }));
  }
  if (mode !== "open-in-all" && mode !== "open-in-any") {
    const expected = '"open-in-all" or "open-in-any"';
    return refuse("mode", refusal("invalid_value", { expected, got: shown(mode) }));
  }
  const sources = Array.from(calendars, Calendar.sourceOf); // a hole in the list is refused too
  const dates = calendars.map(Calendar.datesOf);
  const combine = mode === "open-in-all" ? intersection : union;
  const known = sources.map((source) => source.known).reduce(narrower, null);
  const calendar = new Calendar(
    (calendars[0] as Calendar).zone,
    {
      known,
      openIn: (from, until) => {
        const start = known === null ? from : Math.max(from, known.start);
        const end = known === null ? until : Math.min(until, known.end);
        if (start >= end) return [];
        return sources.map((source) => source.openIn(start, end)).reduce(combine);
      },
    },
    {
      openingOn: (day) => dates.map((each) => each.openingOn(day)).reduce(combine),
      whyClosed: (day) => {
        if (dates.map((each) => each.openingOn(day)).reduce(combine).length > 0) return null;
        return (
          dates.map((each) => each.whyClosed(day)).find((why) => why !== null) ?? "no opening hours"
        );
      },
    },
  );
  mustOpen(calendar);
  return calendar;
}

const maxJoined = 100;

function narrower(a: OpenSource["known"], b: OpenSource["known"]): OpenSource["known"] {
  if (a === null || b === null) return a ?? b;
  const late = a.start >= b.start ? a : b;
  const early = a.end <= b.end ? a : b;
  return { start: late.start, end: early.end, first: late.first, last: early.last };
}

function knownSpans(hours: DatedHours): (day: DayNumber) => readonly DailySpan[] {
  const { coverage } = hours;
  if (coverage === null) return hours.spansOn;
  return (day) => (day >= coverage.first && day < coverage.end ? hours.spansOn(day) : []);
}

function knownRange(hours: DatedHours): OpenSource["known"] {
  if (hours.coverage === null) return null;
  return {
    start: startOfDay(hours.zone, hours.coverage.first),
    end: startOfDay(hours.zone, hours.coverage.end),
    ...coverageText(hours.coverage),
  };
}

function openingOf(spans: readonly DailySpan[], day: DayNumber): readonly number[] {
  return normalizeIntervals(
    spans.map((span) => {
      const start = spanStart(span, day);
      return [start, spanEnd(span, day, start)];
    }),
  );
}

/** Refuses a calendar that opens in none of the years supported. */
function mustOpen(calendar: Calendar): void {
  const source = Calendar.sourceOf(calendar);
  const from = source.known?.start ?? 0;
  const until = source.known?.end ?? maxInstant;
  const step = 366 * msPerDay;
  for (let start = from; start < until; start += step) {
    if (source.openIn(start, Math.min(start + step, until)).length > 0) return;
  }
  refuse(
    "calendar",
    refusal("calendar_never_opens", { from: formatCivilDate(Math.floor(from / msPerDay)) }),
  );
}
