/**
 * Opening hours as the vectors write them, turned into a calendar: weekly hours less weekly breaks,
 * holidays, and one exception for each date that has hours of its own (`shifts`) or loses a part
 * (`breaks`). A shift opens a holiday; a break shortens whatever the date would have had.
 * Times are `HH:MM`, zero-padded, so that comparing the texts compares the times.
 */
import { type Calendar, type CalendarConfig, compileCalendar, type DayName } from "nines/time";
import type { CalendarVector } from "./vectors.js";

type Span = readonly [from: string, to: string];
type Opening = Pick<
  CalendarVector,
  "hours" | "holidays" | "holidayPatterns" | "breaks" | "shifts" | "start" | "zone"
>;

/** The calendar of a vector, in the vector's zone. */
export function peerCalendar(opening: Opening): Calendar {
  return compileCalendar(calendarConfig(opening), opening.zone);
}

/** The opening hours of a vector as a policy would write them. */
export function calendarConfig(opening: Opening): CalendarConfig {
  const weekly = (Object.entries(opening.hours) as [DayName, Span[]][]).flatMap(([day, spans]) =>
    spansOfWeekday(opening, day, spans).map(([from, to]) => ({ days: [day], from, to })),
  );
  const holidays = [...new Set([...opening.holidays, ...recurringHolidays(opening)])];
  return {
    weekly,
    holidays: holidays.map((date) => ({ date, name: "holiday" })),
    exceptions: exceptionDates(opening).map((date) => ({
      date,
      hours: spansOfDate(opening, date, holidays).map(([from, to]) => ({ from, to })),
    })),
  };
}

const weekdays: readonly DayName[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

function weekdayOf(date: string): DayName {
  return weekdays[new Date(`${date}T00:00Z`).getUTCDay()] as DayName;
}

function exceptionDates(opening: Opening): readonly string[] {
  const cut = opening.breaks.flatMap((each) => ("date" in each ? [each.date] : []));
  return [...new Set([...Object.keys(opening.shifts), ...cut])];
}

function spansOfDate(opening: Opening, date: string, holidays: readonly string[]): Span[] {
  const day = weekdayOf(date);
  const usual = holidays.includes(date) ? [] : (opening.hours[day] ?? []);
  const cuts = opening.breaks.filter((each) => "date" in each && each.date === date);
  return less(spansOfWeekday(opening, day, opening.shifts[date] ?? usual), cuts);
}

function spansOfWeekday(opening: Opening, day: DayName, spans: readonly Span[]): Span[] {
  const cuts = opening.breaks.filter((each) => "weekly" in each && each.weekly.includes(day));
  const elsewhere = cuts.find((each) => "zone" in each && each.zone !== opening.zone);
  if (elsewhere !== undefined) throw new Error("a break in another zone is not expressed here");
  return less(spans, cuts);
}

function less(spans: readonly Span[], cuts: readonly { from: string; to: string }[]): Span[] {
  let left: Span[] = [...spans];
  for (const cut of cuts) {
    left = left.flatMap(([from, to]): Span[] => {
      if (to <= from) throw new Error("a break in an overnight span is not expressed here");
      const before: Span = [from, to < cut.from ? to : cut.from];
      const after: Span = [from > cut.to ? from : cut.to, to];
      return [before, after].filter(([start, end]) => start < end);
    });
  }
  return left;
}

/** The dates a yearly pattern means in the years around the vector's start. */
function recurringHolidays({ holidayPatterns, start }: Opening): readonly string[] {
  const year = Number(start.slice(0, 4));
  return [year - 1, year, year + 1].flatMap((each) =>
    holidayPatterns.map((pattern) => pattern.replace("*", String(each))),
  );
}
