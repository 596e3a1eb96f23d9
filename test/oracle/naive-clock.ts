/**
 * What the clocks on the wall say of a policy's recurring times: whether an instant lies in a window or
 * in opening hours, whether an announcement came in time, and which span of an allowance it is in.
 * Every question is put to `local-clock` for the dates around an instant. Nothing here comes from the
 * library but types. It knows the recurrences that the random policies use (`days`, `dayOfMonth` and
 * `dates`), and zones whose clocks are not changed at midnight or noon.
 */
import type { AllowanceSpan, CalendarConfig, Notice, PolicyConfig, Window } from "nines";
import { firstInstantReading, localReading, wallReading } from "./local-clock.js";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** Milliseconds of `PT1H30M`, `PT90M` or `PT30S`. */
export function lengthOf(duration: string): number {
  const parts = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration);
  if (parts === null) throw new Error(`no duration that is known here: ${duration}`);
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? "0"));
  return (hours ?? 0) * hour + (minutes ?? 0) * minute + (seconds ?? 0) * 1000;
}

/** Whether a window goes on at an instant. */
export function isInWindow(window: Window, contractZone: string, at: number): boolean {
  return remembered(inWindow, window, contractZone, at, () => {
    const zone = window.zone ?? contractZone;
    return datesAround(zone, at).some(
      (date) => recursOn(window, date) && goesOn(window, date, zone, at),
    );
  });
}

/** Whether opening hours go on at an instant. */
export function isOpenHour(calendar: CalendarConfig, contractZone: string, at: number): boolean {
  return remembered(inHours, calendar, contractZone, at, () => {
    const zone = calendar.zone ?? contractZone;
    return datesAround(zone, at).some((date) =>
      hoursOn(calendar, date).some((hours) => goesOn(hours, date, zone, at)),
    );
  });
}

/** Whether what starts at an instant was announced in time. */
export function isInTime(
  notice: Notice,
  announcedAt: number,
  start: number,
  { zone, calendars }: PolicyConfig,
): boolean {
  if ("elapsed" in notice) return start - announcedAt >= lengthOf(notice.elapsed);
  if ("calendarDays" in notice) {
    return dateAt(zone, start) - dateAt(zone, announcedAt) >= notice.calendarDays;
  }
  const calendar = calendars?.[notice.calendar];
  if (calendar === undefined) throw new Error(`no calendar ${notice.calendar}`);
  const own = calendar.zone ?? zone;
  const [noticed, starts] = [dateAt(own, announcedAt), dateAt(own, start)];
  let days = 0;
  for (let date = noticed; date <= starts; date++) {
    const opens = hoursOn(calendar, date);
    if (opens.length === 0) continue;
    if ("businessDays" in notice) days += date > noticed ? 1 : 0;
    else if (notice.dayIs !== "opening-hours") days += date > noticed && date < starts ? 1 : 0;
    else if (opens.every((hours) => liesBetween(hours, date, own, announcedAt, start))) days++;
  }
  return days >= ("businessDays" in notice ? notice.businessDays : notice.fullBusinessDays);
}

/** A name for the span of an allowance that an instant lies in. */
export function spanName(per: AllowanceSpan, zone: string, at: number): string {
  const reading = readingAt(zone, at);
  const date = new Date(reading).toISOString().slice(0, 10);
  const month = Number(date.slice(5, 7));
  if (per === "civil-day") return date;
  if (per === "noon-to-noon") return new Date(reading - 12 * hour).toISOString().slice(0, 10);
  if (per === "calendar-month") return date.slice(0, 7);
  if (per === "calendar-quarter") return `${date.slice(0, 4)} ${Math.ceil(month / 3)}`;
  if (per === "calendar-year") return date.slice(0, 4);
  return "";
}

interface Hours {
  readonly from: Window["from"];
  readonly to: Window["to"];
}

type Memory = WeakMap<object, Map<string, Map<number, boolean>>>;
const inWindow: Memory = new WeakMap();
const inHours: Memory = new WeakMap();
const readings = new Map<string, Map<number, number>>();
const firstInstants = new Map<string, Map<number, number>>();

/** The same answer as before for the same object, zone and instant. */
function remembered(
  memory: Memory,
  of: object,
  zone: string,
  at: number,
  answer: () => boolean,
): boolean {
  const zones = memory.get(of) ?? new Map<string, Map<number, boolean>>();
  memory.set(of, zones);
  const answers = zones.get(zone) ?? new Map<number, boolean>();
  zones.set(zone, answers);
  const known = answers.get(at);
  if (known !== undefined) return known;
  const found = answer();
  answers.set(at, found);
  return found;
}

function looked(
  memory: Map<string, Map<number, number>>,
  look: (zone: string, at: number) => number,
  zone: string,
  at: number,
): number {
  const known = memory.get(zone) ?? new Map<number, number>();
  memory.set(zone, known);
  const found = known.get(at) ?? look(zone, at);
  known.set(at, found);
  return found;
}

const readingAt = (zone: string, at: number): number => looked(readings, localReading, zone, at);

function firstInstant(zone: string, date: number, clock: string): number {
  const wall = wallReading("1970-01-01", clock) + date * day;
  return looked(firstInstants, firstInstantReading, zone, wall);
}

function dateAt(zone: string, at: number): number {
  return Math.floor(readingAt(zone, at) / day);
}

function datesAround(zone: string, at: number): readonly number[] {
  const date = dateAt(zone, at);
  return [date - 1, date, date + 1];
}

function clockOf(clock: Hours["from"]): string {
  if (typeof clock !== "string") throw new Error("ends in two zones are not known here");
  return clock;
}

/** The bounds of hours that begin on a date; an end not after the start lies on the next one. */
function boundsOn({ from, to }: Hours, date: number, zone: string): readonly [number, number] {
  const [opens, closes] = [clockOf(from), clockOf(to)];
  const later = wallReading("1970-01-01", closes) <= wallReading("1970-01-01", opens) ? 1 : 0;
  return [firstInstant(zone, date, opens), firstInstant(zone, date + later, closes)];
}

function goesOn(hours: Hours, date: number, zone: string, at: number): boolean {
  const [start, end] = boundsOn(hours, date, zone);
  return start <= at && at < end;
}

function liesBetween(
  hours: Hours,
  date: number,
  zone: string,
  from: number,
  until: number,
): boolean {
  const [start, end] = boundsOn(hours, date, zone);
  return from <= start && end <= until;
}

function hoursOn(calendar: CalendarConfig, date: number): readonly Hours[] {
  const text = new Date(date * day).toISOString().slice(0, 10);
  const exception = calendar.exceptions?.find((each) => each.date === text);
  if (exception !== undefined) return exception.hours;
  if (calendar.holidays?.some((holiday) => holiday.date === text) === true) return [];
  return calendar.weekly.filter(({ days }) => isMeant(days, date));
}

function recursOn(window: Window, date: number): boolean {
  const text = new Date(date * day).toISOString().slice(0, 10);
  if ("days" in window) return isMeant(window.days, date);
  if ("dates" in window) return window.dates.includes(text);
  if ("dayOfMonth" in window) return Number(text.slice(8)) === window.dayOfMonth;
  throw new Error("a recurrence that is not known here");
}

function isMeant(days: string | readonly string[], date: number): boolean {
  const name = weekdayNames[new Date(date * day).getUTCDay()] as string;
  const weekend = name === "sat" || name === "sun";
  if (days === "daily") return true;
  if (days === "weekdays") return !weekend;
  if (days === "weekend") return weekend;
  return days.includes(name);
}
