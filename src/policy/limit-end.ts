/**
 * The last instant still in time under a limit, and how much notice was given. Counting starts from
 * a date, measuring from an instant: of a period's end, the last date and the end instant.
 * Edges: a measured limit and a close of business end at that instant, an end of day a millisecond
 * before the next midnight.
 */
import { countOpening, fullBusinessDaysBetween } from "../calendar/business-days.js";
import { addBusinessTime } from "../calendar/business-time.js";
import { Calendar } from "../calendar/calendar.js";
import { type CountingRule, count } from "../calendar/counting.js";
import { refusal, refuse } from "../core/issue.js";
import { type DayNumber, maxDayNumber } from "../time/civil-date.js";
import { parseDuration } from "../time/duration.js";
import { maxInstant } from "../time/instant.js";
import { covers } from "../time/interval-sweep.js";
import { periodAfter, periodHolding } from "../time/period.js";
import { localDayAt, startOfDay, type Zone, zoneOf } from "../time/zone.js";
import type { CompiledPolicy } from "./compiled.js";
import type { Notice, TimeLimit } from "./time-limit.js";

/** Where a limit starts: the instant it is measured from, and one on the date it is counted from. */
export interface Anchor {
  readonly instant: number;
  readonly counted: number;
}

/** An anchor at one instant. */
export function anchorAt(instant: number): Anchor {
  return { instant, counted: instant };
}

/** The end of a period: measured from its end, counted from its last date. */
export function anchorAtEnd(end: number): Anchor {
  return { instant: end, counted: end - 1 };
}

/** The last instant in time, `limit` after the anchor. */
export function limitEnd(
  limit: TimeLimit,
  anchor: Anchor,
  { calendar, zone }: CompiledPolicy,
): number {
  if ("elapsed" in limit) return elapsed(anchor.instant, parseDuration(limit.elapsed));
  if ("businessTime" in limit) {
    const amount = parseDuration(limit.businessTime);
    return addBusinessTime(calendar(limit.calendar), anchor.instant, amount);
  }
  if ("endOfPeriod" in limit) return endOfPeriod(limit, anchor.counted, zone);
  if ("endOfBusinessDay" in limit) {
    return endOfBusinessDay(calendar(limit.calendar), anchor.counted, limit.endOfBusinessDay);
  }
  const rule: CountingRule = {
    amount:
      "months" in limit
        ? limit.months
        : "businessDays" in limit
          ? limit.businessDays
          : limit.calendarDays,
    unit: "months" in limit ? "month" : "businessDays" in limit ? "business-day" : "calendar-day",
    firstDay: "exclude",
    roll: ("roll" in limit ? limit.roll : undefined) ?? "none",
    monthEnd: "monthEnd" in limit ? limit.monthEnd : "clamp",
    endsAt: limit.endsAt,
    direction: "after",
  };
  const named = "calendar" in limit ? limit.calendar : undefined;
  return count(anchor.counted, rule, calendar(named ?? "always")).lastInstant;
}

/**
 * The close of the nth business day after the one an instant lies in. 0 is that day itself: the
 * close of the opening that began the evening before and still runs, else of its own date, else,
 * where support opens no more on that date, the date's end.
 */
function endOfBusinessDay(calendar: Calendar, from: number, n: number): number {
  const zone = zoneOf(calendar.zone);
  const dates = Calendar.datesOf(calendar);
  const today = localDayAt(zone, from);
  const closing = (day: DayNumber): number => dates.openingOn(day).at(-1) ?? from;
  if (n === 0) {
    const stillOpen = covers(dates.openingOn(today - 1), from);
    if (stillOpen && !covers(dates.openingOn(today), from)) return closing(today - 1);
    return closing(today) > from ? closing(today) : startOfDay(zone, today + 1) - 1;
  }
  const rule: CountingRule = {
    amount: n,
    unit: "business-day",
    firstDay: "exclude",
    roll: "none",
    monthEnd: "clamp",
    endsAt: "close-of-business",
    direction: "after",
  };
  return count(from, rule, calendar).lastInstant;
}

/** The end of the nth period after the one that an instant lies in. */
function endOfPeriod(
  { endOfPeriod: n, kind }: Extract<TimeLimit, { readonly endOfPeriod: number }>,
  from: number,
  zone: Zone,
): number {
  let period = periodHolding(kind, localDayAt(zone, from));
  for (let passed = 0; passed < n; passed++) period = periodAfter(kind, period);
  if (period.end > maxDayNumber) {
    return refuse("limit", refusal("instant_out_of_range", { got: period.key }));
  }
  return startOfDay(zone, period.end) - 1;
}

function elapsed(from: number, ms: number): number {
  if (from + ms <= maxInstant) return from + ms;
  return refuse("limit", refusal("instant_out_of_range", { got: `${from} + ${ms} ms` }));
}

/** Whether an announcement at `notice` came early enough before `start`. */
export function isNoticeEnough(
  required: Notice,
  notice: number,
  start: number,
  { calendar, zone }: CompiledPolicy,
): boolean {
  if ("elapsed" in required) return start - notice >= parseDuration(required.elapsed);
  if ("calendarDays" in required) {
    return localDayAt(zone, start) - localDayAt(zone, notice) >= required.calendarDays;
  }
  const days = calendar(required.calendar);
  if ("businessDays" in required) {
    const own = zoneOf(days.zone);
    const [noticed, starts] = [localDayAt(own, notice), localDayAt(own, start)];
    return countOpening(days, noticed + 1, starts + 1) >= required.businessDays;
  }
  return fullBusinessDaysBetween(days, notice, start, required.dayIs) >= required.fullBusinessDays;
}
