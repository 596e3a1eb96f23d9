/**
 * Civil dates of the proleptic Gregorian calendar, as texts `YYYY-MM-DD` at the doors and as day
 * numbers inside: whole days since 1970-01-01, which is day 0, a Thursday. Supported: 1970-01-01 to
 * 2199-12-31. No zone, no clock. Cost: O(1).
 *
 * Source of the day-number arithmetic: the era/day-of-era decomposition (400 years = 146,097 days).
 */
import * as z from "zod";
import { type Refusal, refusal, refuse, shown } from "../core/issue.js";
import { checked } from "../core/validation.js";

/** A date as text, `2026-03-31`. */
export type CivilDate = string;

/** Days since 1970-01-01. */
export type DayNumber = number;

/** What becomes of a day that the month does not have. */
export type MonthEnd = "clamp" | "roll-over" | "reject";

/** Weekdays in ISO order; index 0 is Monday. */
export const dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** A day of the week. */
export type DayName = (typeof dayNames)[number];

/** The day number of 2199-12-31, the last date supported. */
export const maxDayNumber = 84_005;

/** The day number of a year, month (1–12) and day of the month; a day past the month rolls over. */
export function daysFromCivil(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Year, month (1–12) and day of the month of a day number. */
export function civilFromDays(dayNumber: DayNumber): { year: number; month: number; day: number } {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** How many days a month (1–12) has. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The weekday of a day number: 0 is Monday, 6 is Sunday. */
export function weekdayOf(dayNumber: DayNumber): number {
  return (((dayNumber + 3) % 7) + 7) % 7;
}

/**
 * The date `months` after (or before) a date, computed in one step from that date, never by
 * repetition: the second month after 31 January is 31 March.
 */
export function addMonths(
  dayNumber: DayNumber,
  months: number,
  monthEnd: MonthEnd,
): DayNumber | Refusal {
  const { year, month, day } = civilFromDays(dayNumber);
  const index = year * 12 + month - 1 + months;
  const targetYear = Math.floor(index / 12);
  const targetMonth = index - targetYear * 12 + 1;
  const length = daysInMonth(targetYear, targetMonth);
  if (day <= length || monthEnd === "roll-over") return daysFromCivil(targetYear, targetMonth, day);
  if (monthEnd === "clamp") return daysFromCivil(targetYear, targetMonth, length);
  return refusal("civil_date_rejected", { day, month: yearMonth(targetYear, targetMonth) });
}

/** The day number of a date's text, or why it is refused. */
export function readCivilDate(input: unknown): DayNumber | Refusal {
  if (typeof input === "string" && input.length === 10) {
    const year = digits(input, 0, 4);
    const month = digits(input, 5, 7);
    const day = digits(input, 8, 10);
    const dashed = input.charCodeAt(4) === 45 && input.charCodeAt(7) === 45;
    const inYear = dashed && year >= 1970 && year <= 2199 && month >= 1 && month <= 12;
    if (inYear && day >= 1 && day <= daysInMonth(year, month)) {
      return daysFromCivil(year, month, day);
    }
  }
  return refusal("civil_date_invalid", { got: shown(input) });
}

/** The day number of a date's text. */
export function civilDay(input: CivilDate, path = "date"): DayNumber {
  const read = readCivilDate(input);
  return typeof read === "number" ? read : refuse(path, read);
}

/** The text of a day number, `2026-03-31`. */
export function formatCivilDate(dayNumber: DayNumber): CivilDate {
  if (dayNumber === lastWritten.day) return lastWritten.text;
  const { year, month, day } = civilFromDays(dayNumber);
  lastWritten.text = `${yearMonth(year, month)}-${twoDigits(day)}`;
  lastWritten.day = dayNumber;
  return lastWritten.text;
}

/** The date written last: the instants of a document often share one. */
const lastWritten = { day: Number.NaN, text: "" };

/** A month as text, `2026-03`. */
export function yearMonth(year: number, month: number): string {
  return `${year}-${twoDigits(month)}`;
}

/** A number below 100 as two digits. */
export function twoDigits(value: number): string {
  return pairsOfDigits[value] as string;
}

const pairsOfDigits: readonly string[] = Array.from({ length: 100 }, (_, value) =>
  String(value).padStart(2, "0"),
);

/** The number that some characters write in decimal; NaN where one is no digit. */
function digits(text: string, from: number, until: number): number {
  let value = 0;
  for (let i = from; i < until; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** The years supported, and nothing that only looks like a date. */
const civilDateForm = "^(19[7-9]|20\\d|21\\d)\\d-";

export const civilDateSchema: z.ZodType<CivilDate, CivilDate> = z
  .string()
  .superRefine(checked(readCivilDate))
  .meta({ format: "date", pattern: civilDateForm });
