/** The calendar months that fees are paid for, in the contract's zone: `2026-03`. */
import {
  addMonths,
  civilFromDays,
  type DayNumber,
  daysFromCivil,
  daysInMonth,
  yearMonth,
} from "../time/civil-date.js";
import type { MeasurementPeriod } from "../time/periods-in.js";
import { localDayAt, startOfDay, type Zone } from "../time/zone.js";

/** The month that an instant lies in. */
export function monthOf(instant: number, zone: Zone): string {
  const { year, month } = civilFromDays(localDayAt(zone, instant));
  return yearMonth(year, month);
}

/** The months that a period touches. */
export function monthsOf({ start, end }: MeasurementPeriod, zone: Zone): string[] {
  const last = monthOf(Math.max(start, end - 1), zone);
  const months = [monthOf(start, zone)];
  while (months[months.length - 1] !== last) months.push(monthAfter(months.at(-1) as string));
  return months;
}

/** The month before another. */
export function monthBefore(month: string): string {
  return shifted(month, -1);
}

/** The months that end with one, so many of them. */
export function monthsUpTo(last: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => shifted(last, index - count + 1));
}

/** How many dates months have together. */
export function datesOf(months: readonly string[]): number {
  return months.reduce((sum, each) => sum + daysInMonth(...parts(each)), 0);
}

/** How long months are together, with the clock changes in them. */
export function lengthOf(months: readonly string[], zone: Zone): number {
  const startOf = (month: string): number => startOfDay(zone, firstOf(month));
  return months.reduce((sum, each) => sum + startOf(monthAfter(each)) - startOf(each), 0);
}

function monthAfter(month: string): string {
  return shifted(month, 1);
}

function shifted(month: string, by: number): string {
  const { year, month: index } = civilFromDays(addMonths(firstOf(month), by, "clamp") as DayNumber);
  return yearMonth(year, index);
}

function firstOf(month: string): DayNumber {
  return daysFromCivil(...parts(month), 1);
}

function parts(month: string): [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
}
