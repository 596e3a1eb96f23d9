import {
  addBusinessTime,
  type Calendar,
  type CalendarConfig,
  type CountingRule,
  compileCalendar,
  formatInstantIn,
} from "nines/time";

/** Weekday hours in a zone. */
export function office(
  from: string,
  to: string,
  zone = "UTC",
  more: Partial<CalendarConfig> = {},
): Calendar {
  return compileCalendar({ weekly: [{ days: "weekdays", from, to }], ...more }, zone);
}

/** When an amount of open time is used up, as text in the calendar's zone. */
export function due(calendar: Calendar, at: string, amount: string | number): string {
  return formatInstantIn(addBusinessTime(calendar, at, amount), calendar.zone).slice(0, 16);
}

/** Counting business days after the one on which something happens. */
export const businessDayCount: Omit<CountingRule, "amount"> = {
  unit: "business-day",
  firstDay: "exclude",
  roll: "none",
  monthEnd: "clamp",
  endsAt: "end-of-day",
  direction: "after",
};
