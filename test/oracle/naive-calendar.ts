/**
 * Opening hours kept the slow and obvious way: one flag for each minute of some days, coloured in
 * date by date with the help of `local-clock`. Nothing here comes from the library.
 * It knows hours in whole minutes and instants from 1973 on, when every offset is whole minutes too.
 */
import { localReading } from "./local-clock.js";

/** A reading of the clock, in the calendar's zone or in one of its own. */
export type NaiveClock = string | { readonly at: string; readonly zone: string };

/** Opening and closing on one date. */
export interface NaiveSpan {
  readonly from: NaiveClock;
  readonly to: NaiveClock;
}

/** Opening hours as data. */
export interface NaiveHours {
  readonly weekly: readonly (NaiveSpan & { readonly days: string | readonly string[] })[];
  readonly holidays?: readonly { readonly date: string }[] | undefined;
  readonly exceptions?:
    | readonly { readonly date: string; readonly hours: readonly NaiveSpan[] }[]
    | undefined;
}

/** A stretch of minutes, each open or closed. */
export interface OpenMinutes {
  /** Epoch milliseconds of the first minute. */
  readonly start: number;
  /** One entry a minute: 1 is open. */
  readonly open: Uint8Array;
}

/** Which minutes of `[from, from + days)` are open. */
export function openMinutes(
  hours: NaiveHours,
  zone: string,
  from: number,
  days: number,
): OpenMinutes {
  const start = Math.floor(from / minute) * minute - marginDays * day;
  const length = (days + 2 * marginDays) * minutesOfDay;
  const open = new Uint8Array(length);
  const clocks = new Map<string, Float64Array>();
  const clockOf = (name: string): Float64Array => {
    const clock = clocks.get(name) ?? furthestReadings(name, start, length);
    clocks.set(name, clock);
    return clock;
  };
  const firstDate = Math.floor(start / day) - 2;
  for (let date = firstDate; date <= firstDate + days + 2 * marginDays + 4; date++) {
    for (const span of spansOn(hours, date)) colour(open, span, date, zone, clockOf);
  }
  const margin = marginDays * minutesOfDay;
  return {
    start: start + marginDays * day,
    open: open.subarray(margin, margin + days * minutesOfDay),
  };
}

/** Whether an instant is open. */
export function isOpenAt(minutes: OpenMinutes, at: number): boolean {
  return minutes.open[Math.floor((at - minutes.start) / minute)] === 1;
}

/** Milliseconds open from one instant to a later one. */
export function openBetween(minutes: OpenMinutes, from: number, until: number): number {
  let total = 0;
  for (let at = from; at < until; ) {
    const next = Math.min(minuteAfter(at), until);
    if (isOpenAt(minutes, at)) total += next - at;
    at = next;
  }
  return total;
}

/** The first open instant at or after one; `null` where the minutes known end before. */
export function firstOpen(minutes: OpenMinutes, at: number): number | null {
  const end = minutes.start + minutes.open.length * minute;
  for (let t = at; t < end; t = minuteAfter(t)) if (isOpenAt(minutes, t)) return t;
  return null;
}

/** When an amount of open time has passed; `null` where the minutes known end before. */
export function addOpen(minutes: OpenMinutes, at: number, amount: number): number | null {
  const end = minutes.start + minutes.open.length * minute;
  let left = amount;
  for (let t = at; left > 0; t = minuteAfter(t)) {
    if (t >= end) return null;
    if (!isOpenAt(minutes, t)) continue;
    const available = minuteAfter(t) - t;
    if (available >= left) return t + left;
    left -= available;
  }
  return at;
}

/** Since when an amount of open time has passed; `null` where the minutes known begin later. */
export function subtractOpen(minutes: OpenMinutes, at: number, amount: number): number | null {
  let left = amount;
  for (let t = at; left > 0; ) {
    if (t <= minutes.start) return null;
    const from = Math.ceil(t / minute) * minute - minute;
    if (isOpenAt(minutes, from)) {
      if (t - from >= left) return t - left;
      left -= t - from;
    }
    t = from;
  }
  return at;
}

const minute = 60_000;
const day = 86_400_000;
const minutesOfDay = 1440;
const marginDays = 4;
const weekdayNames = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

function minuteAfter(at: number): number {
  return Math.floor(at / minute) * minute + minute;
}

/**
 * For every minute the furthest that the clock has ever read, in minutes: it stands still while a
 * clock that was put back catches up, so the first minute to reach a reading can be looked for.
 */
function furthestReadings(zone: string, start: number, length: number): Float64Array {
  const readings = new Float64Array(length);
  let furthest = Number.NEGATIVE_INFINITY;
  for (let from = 0; from < length; from += 60) {
    const at = start + from * minute;
    const first = localReading(zone, at) / minute;
    const steady = localReading(zone, at + 59 * minute) / minute === first + 59;
    for (let i = from; i < Math.min(from + 60, length); i++) {
      const reading = steady ? first + i - from : localReading(zone, start + i * minute) / minute;
      furthest = Math.max(furthest, reading);
      readings[i] = furthest;
    }
  }
  return readings;
}

function colour(
  open: Uint8Array,
  span: NaiveSpan,
  date: number,
  zone: string,
  clockOf: (zone: string) => Float64Array,
): void {
  const [from, fromZone] = clockParts(span.from, zone);
  const [to, toZone] = clockParts(span.to, zone);
  const midnight = date * minutesOfDay;
  if (isSkipped(clockOf(fromZone), midnight)) return;
  const opens = firstReaching(clockOf(fromZone), midnight + from);
  let closes = firstReaching(clockOf(toZone), midnight + to);
  const nextDate = fromZone === toZone ? to <= from : closes <= opens;
  if (nextDate) closes = firstReaching(clockOf(toZone), midnight + minutesOfDay + to);
  if (closes > opens) open.fill(1, opens, closes);
}

/** Whether a clock never reads a date: it gets to its midnight when it gets to the next one. */
function isSkipped(clock: Float64Array, midnight: number): boolean {
  return firstReaching(clock, midnight) === firstReaching(clock, midnight + minutesOfDay);
}

function clockParts(clock: NaiveClock, zone: string): [number, string] {
  const text = typeof clock === "string" ? clock : clock.at;
  const [hours, minutes] = text.split(":").map(Number);
  return [(hours ?? 0) * 60 + (minutes ?? 0), typeof clock === "string" ? zone : clock.zone];
}

function firstReaching(clock: Float64Array, reading: number): number {
  let i = 0;
  while (i < clock.length && (clock[i] as number) < reading) i++;
  return i;
}

function spansOn(hours: NaiveHours, date: number): readonly NaiveSpan[] {
  const text = new Date(date * day).toISOString().slice(0, 10);
  const exception = hours.exceptions?.find((each) => each.date === text);
  if (exception !== undefined) return exception.hours;
  if (hours.holidays?.some((each) => each.date === text) === true) return [];
  const weekday = weekdayNames[new Date(date * day).getUTCDay()] as string;
  return hours.weekly.filter(({ days }) => meant(days, weekday));
}

function meant(days: string | readonly string[], weekday: string): boolean {
  const weekend = weekday === "sat" || weekday === "sun";
  if (days === "daily") return true;
  if (days === "weekdays") return !weekend;
  if (days === "weekend") return weekend;
  return days.includes(weekday);
}
