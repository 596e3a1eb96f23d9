/**
 * What a careful user of luxon writes by hand: a loop that steps by local date and reads each
 * date's opening and closing from the zone. It keeps to epoch milliseconds between the dates. The
 * second contestant measures with luxon's `Interval` instead.
 */
import { DateTime, IANAZone, Interval } from "luxon";
import { closesAtHour, holidays, msPerHour, opensAtHour, zoneName } from "../new-york.js";
import { type BusinessClock, oneByOne } from "./business-clock.js";

const zone = IANAZone.create(zoneName);
const closedDates = new Set(holidays.map(({ date }) => date));

export const luxonLoop: BusinessClock = {
  name: "luxon, loop by day",
  role: "peer",
  exact: true,
  add: (hours) => oneByOne((at) => add(at, hours * msPerHour)),
  between: (ms) => oneByOne((at) => between(at, at + ms)),
  nextOpening: () => oneByOne(nextOpening),
};

export const luxonInterval: BusinessClock = {
  name: "luxon, Interval by day",
  role: "peer",
  exact: true,
  between: (ms) => oneByOne((at) => intersect(at, at + ms)),
};

function add(instant: number, ms: number): number {
  let left = ms;
  for (let day = localDate(instant); ; day = day.plus({ days: 1 })) {
    if (!isBusinessDay(day)) continue;
    const start = Math.max(instant, day.set({ hour: opensAtHour }).toMillis());
    const open = Math.max(0, day.set({ hour: closesAtHour }).toMillis() - start);
    if (open >= left) return start + left;
    left -= open;
  }
}

function between(from: number, until: number): number {
  let total = 0;
  for (let day = localDate(from); day.toMillis() < until; day = day.plus({ days: 1 })) {
    if (!isBusinessDay(day)) continue;
    const start = Math.max(from, day.set({ hour: opensAtHour }).toMillis());
    const end = Math.min(until, day.set({ hour: closesAtHour }).toMillis());
    if (end > start) total += end - start;
  }
  return total;
}

function nextOpening(instant: number): number {
  for (let day = localDate(instant); ; day = day.plus({ days: 1 })) {
    if (!isBusinessDay(day)) continue;
    if (day.set({ hour: closesAtHour }).toMillis() <= instant) continue;
    return Math.max(instant, day.set({ hour: opensAtHour }).toMillis());
  }
}

function intersect(from: number, until: number): number {
  const asked = Interval.fromDateTimes(inZone(from), inZone(until));
  let total = 0;
  for (let day = localDate(from); day.toMillis() < until; day = day.plus({ days: 1 })) {
    if (!isBusinessDay(day)) continue;
    const hours = Interval.fromDateTimes(
      day.set({ hour: opensAtHour }),
      day.set({ hour: closesAtHour }),
    );
    total += asked.intersection(hours)?.length() ?? 0;
  }
  return total;
}

function inZone(instant: number): DateTime {
  return DateTime.fromMillis(instant, { zone });
}

function localDate(instant: number): DateTime {
  return inZone(instant).startOf("day");
}

function isBusinessDay(day: DateTime): boolean {
  return day.weekday <= 5 && !closedDates.has(day.toISODate() ?? "");
}
