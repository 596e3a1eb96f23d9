/**
 * The calendar that all contestants are asked about: Monday to Friday, 09:00 to 17:00 in New York,
 * with ten holidays of 2026, and the offsets of that zone from 2025 to 2028 written down by hand.
 */
import type { CalendarConfig } from "nines/time";

export const zoneName = "America/New_York";

export const msPerMinute = 60_000;
export const msPerHour = 3_600_000;
export const msPerDay = 86_400_000;

export const opensAtHour = 9;
export const closesAtHour = 17;

/** The days on which the New York Stock Exchange is closed in 2026. */
export const holidays: readonly { readonly date: string; readonly name: string }[] = [
  { date: "2026-01-01", name: "New Year's Day" },
  { date: "2026-01-19", name: "Martin Luther King, Jr. Day" },
  { date: "2026-02-16", name: "Washington's Birthday" },
  { date: "2026-04-03", name: "Good Friday" },
  { date: "2026-05-25", name: "Memorial Day" },
  { date: "2026-06-19", name: "Juneteenth" },
  { date: "2026-07-03", name: "Independence Day (observed)" },
  { date: "2026-09-07", name: "Labor Day" },
  { date: "2026-11-26", name: "Thanksgiving Day" },
  { date: "2026-12-25", name: "Christmas Day" },
];

export const officeHours: CalendarConfig = {
  weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }],
  holidays,
};

/** The local year 2026. */
export const yearStart: number = Date.UTC(2026, 0, 1, 5);
export const yearEnd: number = Date.UTC(2027, 0, 1, 5);

/** The first UTC instant at which each offset holds; the first stands for what was before. */
export const offsetSpans: readonly { readonly from: number; readonly offset: number }[] = [
  { from: Date.UTC(2024, 10, 3, 6), offset: -5 * msPerHour },
  { from: Date.UTC(2025, 2, 9, 7), offset: -4 * msPerHour },
  { from: Date.UTC(2025, 10, 2, 6), offset: -5 * msPerHour },
  { from: Date.UTC(2026, 2, 8, 7), offset: -4 * msPerHour },
  { from: Date.UTC(2026, 10, 1, 6), offset: -5 * msPerHour },
  { from: Date.UTC(2027, 2, 14, 7), offset: -4 * msPerHour },
  { from: Date.UTC(2027, 10, 7, 6), offset: -5 * msPerHour },
  { from: Date.UTC(2028, 2, 12, 7), offset: -4 * msPerHour },
  { from: Date.UTC(2028, 10, 5, 6), offset: -5 * msPerHour },
];
