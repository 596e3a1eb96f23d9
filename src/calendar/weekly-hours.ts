/**
 * Opening hours as a policy writes them: weekly hours, holidays, dates with hours of their own and
 * the dates for which all of that is known. Compiled, they answer which spans a date has.
 * A holiday closes what begins on its date; an exception replaces it, on a holiday too.
 */
import * as z from "zod";
import { refusal } from "../core/issue.js";
import { addRefusal, always, eachOnce } from "../core/validation.js";
import {
  type CivilDate,
  civilDateSchema,
  civilDay,
  type DayName,
  type DayNumber,
  dayNames,
  formatCivilDate,
  weekdayOf,
} from "../time/civil-date.js";
import { type Zone, type ZoneName, zoneOf } from "../time/zone.js";
import {
  compileSpan,
  type DailySpan,
  inTwoZones,
  type SpanConfig,
  wallClockSchema,
  zoneSchema,
} from "./daily-span.js";

/** Days of the week, by name or by a usual group. */
export type Days = readonly DayName[] | "weekdays" | "weekend" | "daily";

/** Opening hours as plain data. */
export interface CalendarConfig {
  /** The zone of every reading without one of its own; by default the contract's. */
  readonly zone?: ZoneName | undefined;
  /** Hours of the week: several a day, overlaps merge, an end not after its start runs overnight. */
  readonly weekly: readonly WeeklyHours[];
  /** Dates on which the weekly hours do not open. */
  readonly holidays?: readonly Holiday[] | undefined;
  /** Dates whose hours replace the weekly ones; no hours means closed. */
  readonly exceptions?: readonly CalendarException[] | undefined;
  /** First and last date for which holidays and exceptions are known; outside is refused. */
  readonly coverage?:
    | {
        /** The first date. */
        readonly first: CivilDate;
        /** The last date, itself included. */
        readonly last: CivilDate;
      }
    | undefined;
}

/** The hours of some days of the week. */
export interface WeeklyHours extends SpanConfig {
  /** The days on which these hours begin. */
  readonly days: Days;
}

/** A date on which the weekly hours do not open. */
export interface Holiday {
  readonly date: CivilDate;
  /** What the holiday is called; it is named where it is why support is closed. */
  readonly name: string;
  /** Where the date is taken from. */
  readonly source?: string | undefined;
}

/** A date with hours of its own. */
export interface CalendarException {
  readonly date: CivilDate;
  /** Its hours; none means closed. */
  readonly hours: readonly SpanConfig[];
  /** What the day is called. */
  readonly name?: string | undefined;
}

export const daysSchema: z.ZodType<Days, Days> = z.union([
  z.enum(["weekdays", "weekend", "daily"]),
  z.array(z.enum(dayNames)).min(1).max(7),
]);

const spanFields = { from: wallClockSchema, to: wallClockSchema };

const eachDateOnce = eachOnce("date", (date) => refusal("holiday_twice", { date }));

const maxWeekly = 200;
const maxDates = 10_000;

export const holidaysSchema: z.ZodType<readonly Holiday[], readonly Holiday[]> = z
  .array(
    z.strictObject({
      date: civilDateSchema,
      name: z.string().min(1),
      source: z.string().optional(),
    }),
  )
  .max(maxDates)
  .superRefine(eachDateOnce, always);

export const calendarConfigSchema: z.ZodType<CalendarConfig, CalendarConfig> = z
  .strictObject({
    zone: zoneSchema.optional(),
    weekly: z.array(z.strictObject({ days: daysSchema, ...spanFields })).max(maxWeekly),
    holidays: holidaysSchema.optional(),
    exceptions: z
      .array(
        z.strictObject({
          date: civilDateSchema,
          hours: z.array(z.strictObject(spanFields)).max(maxWeekly),
          name: z.string().optional(),
        }),
      )
      .max(maxDates)
      .superRefine(eachDateOnce, always)
      .optional(),
    coverage: z
      .strictObject({ first: civilDateSchema, last: civilDateSchema })
      .superRefine((coverage, context) => {
        if (coverage.last < coverage.first) {
          const params = { start: coverage.first, end: coverage.last };
          addRefusal(context, refusal("interval_reversed", params), ["last"]);
        }
      })
      .optional(),
  })
  .superRefine((config, context) => {
    const opens = config.weekly.length > 0 || config.exceptions?.some((e) => e.hours.length > 0);
    if (!opens) addRefusal(context, refusal("calendar_never_opens"));
  });

/** Which days of the week are meant; index 0 is Monday. */
export function weekdayFlags(days: Days): readonly boolean[] {
  if (days === "daily") return dayNames.map(() => true);
  if (days === "weekdays") return dayNames.map((_, weekday) => weekday < 5);
  if (days === "weekend") return dayNames.map((_, weekday) => weekday >= 5);
  return dayNames.map((name) => days.includes(name));
}

/** Opening hours compiled: the spans of every date, and why a date has none. */
export interface DatedHours {
  readonly zone: Zone;
  spansOn(day: DayNumber): readonly DailySpan[];
  /** Why nothing opens on a date; `null` where something does. */
  whyClosed(day: DayNumber): string | null;
  /** Whether every week opens, so that no holiday or exception can close the calendar for good. */
  readonly opensEveryWeek: boolean;
  /** `[first, end)` of the dates known; `null` where there is no bound. */
  readonly coverage: { readonly first: DayNumber; readonly end: DayNumber } | null;
}

const noSpans: readonly DailySpan[] = [];

/** Compiles a checked config. */
export function compileHours(config: CalendarConfig, contractZone: Zone): DatedHours {
  const zone = config.zone === undefined ? contractZone : zoneOf(config.zone);
  const byWeekday: DailySpan[][] = dayNames.map(() => []);
  for (const hours of config.weekly) {
    const span = compileSpan(hours, zone);
    for (const [weekday, meant] of weekdayFlags(hours.days).entries()) {
      if (meant) byWeekday[weekday]?.push(span);
    }
  }
  for (const spans of byWeekday) spans.sort((a, b) => a.fromMs - b.fromMs);
  const ownHours = new Map<DayNumber, { spans: readonly DailySpan[]; name: string }>();
  for (const { date, name } of config.holidays ?? []) {
    ownHours.set(civilDay(date), { spans: noSpans, name });
  }
  for (const { date, hours, name } of config.exceptions ?? []) {
    const spans = hours.map((span) => compileSpan(span, zone));
    ownHours.set(civilDay(date), { spans, name: name ?? `exception on ${date}` });
  }
  const isOwn = dayFlags([...ownHours.keys()]);
  const spansOn = (day: DayNumber): readonly DailySpan[] =>
    (isOwn(day) ? ownHours.get(day)?.spans : undefined) ??
    (byWeekday[weekdayOf(day)] as DailySpan[]);
  const { coverage } = config;
  const someWeeks = byWeekday.some((spans) => spans.some((span) => !inTwoZones(span)));
  return {
    zone,
    spansOn,
    opensEveryWeek: coverage === undefined && someWeeks,
    whyClosed: (day) => {
      if (spansOn(day).length > 0) return null;
      return ownHours.get(day)?.name ?? (weekdayOf(day) >= 5 ? "weekend" : "no opening hours");
    },
    coverage:
      coverage === undefined
        ? null
        : { first: civilDay(coverage.first), end: civilDay(coverage.last) + 1 },
  };
}

/** Whether a date is among some dates, answered without a look-up: nearly every date is not. */
function dayFlags(days: readonly DayNumber[]): (day: DayNumber) => boolean {
  if (days.length === 0) return () => false;
  const first = days.reduce((least, day) => Math.min(least, day));
  const last = days.reduce((most, day) => Math.max(most, day));
  const flags = new Uint8Array(last - first + 1);
  for (const day of days) flags[day - first] = 1;
  return (day) => day >= first && day <= last && flags[day - first] === 1;
}

/** The coverage as texts, for messages. */
export function coverageText(coverage: NonNullable<DatedHours["coverage"]>): {
  first: CivilDate;
  last: CivilDate;
} {
  return { first: formatCivilDate(coverage.first), last: formatCivilDate(coverage.end - 1) };
}
