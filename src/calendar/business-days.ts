/**
 * Business days: dates on which a calendar's opening hours begin. A holiday and a date that the zone
 * skipped are none. Counts are over civil dates, `[first, end)`; full business days lie strictly
 * between two dates. Cost: linear in the dates counted.
 */
import { refusal, refuse, shown } from "../core/issue.js";
import { type CivilDate, civilDay, type DayNumber } from "../time/civil-date.js";
import { type InstantInput, parseInstant } from "../time/instant.js";
import { localDayAt, zoneOf } from "../time/zone.js";
import { Calendar } from "./calendar.js";

/**
 * What makes a business day full: the whole date lies strictly between the two dates, or its opening
 * hours lie between the two instants.
 */
export type FullDayRule = "civil-date" | "opening-hours";

/**
 * Whether opening hours begin on a date.
 *
 * @throws NinesError `calendar_invalid`, `calendar_out_of_coverage`, `civil_date_invalid`
 * @example
 * ```ts
 * import { compileCalendar, isBusinessDay } from "nines/time";
 * const office = compileCalendar({ weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] }, "UTC");
 * console.log(isBusinessDay(office, "2026-01-02"), isBusinessDay(office, "2026-01-03"));
 * // true false
 * ```
 */
export function isBusinessDay(calendar: Calendar, date: CivilDate): boolean {
  return opensOn(calendar, civilDay(date));
}

/**
 * How many business days there are from `first` up to but not including `end`; negative where `end`
 * comes first.
 *
 * @throws NinesError `calendar_invalid`, `calendar_out_of_coverage`, `civil_date_invalid`
 * @example
 * ```ts
 * import { businessDaysBetween, compileCalendar } from "nines/time";
 * const office = compileCalendar({ weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] }, "UTC");
 * console.log(businessDaysBetween(office, "2026-01-01", "2026-01-08"));
 * // 5
 * ```
 */
export function businessDaysBetween(calendar: Calendar, first: CivilDate, end: CivilDate): number {
  const from = civilDay(first, "first");
  const until = civilDay(end, "end");
  return until >= from
    ? countOpening(calendar, from, until)
    : 0 - countOpening(calendar, until, from);
}

/**
 * How many full business days lie between a notice and the start of what it announces; zero where
 * the notice comes later.
 *
 * **Boundaries**: by `"civil-date"` the date of the notice and the date of the start never count,
 * even at midnight; by `"opening-hours"` a date counts when its hours, from opening to closing, lie
 * between the two instants.
 * **Source**: DOit ERP, Scheduled and Unscheduled Maintenance ("two full business days").
 *
 * @throws NinesError `calendar_invalid`, `calendar_out_of_coverage` and the issues of `parseInstant`
 * @example
 * ```ts
 * import { compileCalendar, fullBusinessDaysBetween } from "nines/time";
 * const civil = compileCalendar({ weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }] }, "UTC");
 * console.log(fullBusinessDaysBetween(civil, "2026-01-07T23:59Z", "2026-01-12T00:00Z"));
 * // 2
 * ```
 */
export function fullBusinessDaysBetween(
  calendar: Calendar,
  notice: InstantInput,
  start: InstantInput,
  dayIs: FullDayRule = "civil-date",
): number {
  const from = parseInstant(notice, "notice");
  const until = parseInstant(start, "start");
  if (dayIs !== "civil-date" && dayIs !== "opening-hours") {
    const expected = '"civil-date" or "opening-hours"';
    refuse("dayIs", refusal("invalid_value", { expected, got: shown(dayIs) }));
  }
  const zone = zoneOf(calendarZone(calendar));
  const [firstDay, lastDay] = [localDayAt(zone, from), localDayAt(zone, until)];
  if (dayIs === "civil-date") return countOpening(calendar, firstDay + 1, lastDay);
  for (let day = firstDay; day <= lastDay; day++) Calendar.mustCover(calendar, day);
  let full = 0;
  for (let day = firstDay - zonesReach; day <= lastDay + zonesReach; day++) {
    const opening = Calendar.datesOf(calendar).openingOn(day);
    const [opens, closes] = [opening[0], opening.at(-1)];
    if (opens !== undefined && closes !== undefined && opens >= from && closes <= until) full++;
  }
  return full;
}

/** Hours written in another zone than the calendar's can lie on the dates beside their own. */
const zonesReach = 2;

/** Whether opening hours begin on a date of the calendar's coverage. */
export function opensOn(calendar: Calendar, day: DayNumber): boolean {
  Calendar.mustCover(calendar, day);
  return Calendar.datesOf(calendar).openingOn(day).length > 0;
}

function calendarZone(calendar: Calendar): string {
  Calendar.datesOf(calendar);
  return calendar.zone;
}

/** How many dates of `[first, end)` opening hours begin on. */
export function countOpening(calendar: Calendar, first: DayNumber, end: DayNumber): number {
  let count = 0;
  for (let day = first; day < end; day++) if (opensOn(calendar, day)) count++;
  return count;
}
