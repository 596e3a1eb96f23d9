/**
 * Counting in civil dates: "within five business days", "clear days", "one month after". A count
 * starts from the local date of an instant, says whether that date counts, what becomes of a last
 * date that is no business day, and when on that date it ends. The nth month is computed from the
 * starting date in one step. Every date counted or skipped is listed.
 * Cost: linear in the dates counted; at most 36,600 of them.
 */
import * as z from "zod";
import { refusal, refuse } from "../core/issue.js";
import { isRefusal, validate } from "../core/validation.js";
import {
  addMonths,
  type CivilDate,
  civilFromDays,
  type DayNumber,
  formatCivilDate,
  type MonthEnd,
  maxDayNumber,
} from "../time/civil-date.js";
import { type InstantInput, msPerDay, parseInstant } from "../time/instant.js";
import { instantOfLocal, localAt, startOfDay, zoneOf } from "../time/zone.js";
import { opensOn } from "./business-days.js";
import { Calendar } from "./calendar.js";

/** How a period of days, months or years is counted. */
export interface CountingRule {
  /** How many units; zero is the starting date itself. */
  readonly amount: number;
  readonly unit: "calendar-day" | "business-day" | "month" | "year";
  /** Whether the starting date is the first one counted. */
  readonly firstDay: "exclude" | "include";
  /** Whether the last date counted must lie between, so that the count ends on the date beyond it. */
  readonly lastDay?: "include" | "exclude" | undefined;
  /** Where a starting date that is no business day moves before the count begins. */
  readonly startRoll?: "none" | "following" | undefined;
  /** An amount of calendar days up to this many is counted in business days instead. */
  readonly businessDaysUpTo?: number | undefined;
  /** Where a last date that is no business day moves; later and earlier are meant in time. */
  readonly roll: "none" | "following" | "preceding" | "modified-following";
  /** What becomes of a day that the last month does not have. */
  readonly monthEnd: MonthEnd;
  /** When on the last date the count ends. */
  readonly endsAt: "same-time" | "end-of-day" | "close-of-business";
  readonly direction: "after" | "before";
}

/** What a count came to. */
export interface CountedPeriod {
  /** The last date before it was moved to a business day. */
  readonly unadjusted: CivilDate;
  /** The last date. */
  readonly adjusted: CivilDate;
  /** The last instant still in time, epoch milliseconds. */
  readonly lastInstant: number;
  /** The first instant too late: `lastInstant` + 1. */
  readonly closesAt: number;
  /** The dates counted, in the order of counting; for months and years the date each one ends on. */
  readonly counted: readonly CivilDate[];
  /** The dates passed over, with the reason. */
  readonly skipped: readonly { readonly date: CivilDate; readonly why: string }[];
}

/**
 * Rules of procedure as counting rules; add the `amount`.
 *
 * - `frcp6a`: the day of the event does not count, every later day does, and a last day on a weekend
 *   or holiday moves to the next business day (Federal Rules of Civil Procedure 6(a)(1)).
 * - `cpr2_8`: clear days, both ends left out; five days or fewer are counted in business days
 *   (Civil Procedure Rules 2.8(2) to (4), England and Wales).
 */
export const countingRules: {
  readonly frcp6a: Omit<CountingRule, "amount">;
  readonly cpr2_8: Omit<CountingRule, "amount">;
} = Object.freeze({
  frcp6a: Object.freeze({
    unit: "calendar-day",
    firstDay: "exclude",
    roll: "following",
    monthEnd: "clamp",
    endsAt: "end-of-day",
    direction: "after",
  }),
  cpr2_8: Object.freeze({
    unit: "calendar-day",
    firstDay: "exclude",
    lastDay: "exclude",
    businessDaysUpTo: 5,
    roll: "none",
    monthEnd: "clamp",
    endsAt: "end-of-day",
    direction: "after",
  }),
} as const);

const maxAmount = 36_600;

const ruleSchema: z.ZodType<CountingRule> = z.strictObject({
  amount: z.int().min(0).max(maxAmount),
  unit: z.enum(["calendar-day", "business-day", "month", "year"]),
  firstDay: z.enum(["exclude", "include"]),
  lastDay: z.enum(["include", "exclude"]).optional(),
  startRoll: z.enum(["none", "following"]).optional(),
  businessDaysUpTo: z.int().min(0).max(maxAmount).optional(),
  roll: z.enum(["none", "following", "preceding", "modified-following"]),
  monthEnd: z.enum(["clamp", "roll-over", "reject"]),
  endsAt: z.enum(["same-time", "end-of-day", "close-of-business"]),
  direction: z.enum(["after", "before"]),
});

/**
 * Counts days, months or years from an instant, in the dates of the calendar's zone.
 *
 * **Boundaries**: `same-time` ends at the starting time of day on the last date, by the wall-clock
 * rule; `end-of-day` a millisecond before the next midnight; `close-of-business` at the last closing
 * of that date, and at its end where it has none. Months and years whose first day counts end on the
 * date before the one that corresponds, which `monthEnd` has put into the month: one month from
 * 31 January on ends on 27 February, and the next one begins on the 28th.
 *
 * @throws NinesError `calendar_invalid`, `calendar_out_of_coverage`, `calendar_exhausted`,
 * `civil_date_rejected`, `invalid_value` and the issues of `parseInstant`
 * @example
 * ```ts
 * import { compileCalendar, countingRules, countPeriod } from "nines/time";
 * const court = compileCalendar({ weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] }, "UTC");
 * const due = countPeriod("2026-01-08T12:00Z", { ...countingRules.frcp6a, amount: 30 }, court);
 * console.log(due.unadjusted, due.adjusted);
 * // 2026-02-07 2026-02-09
 * ```
 */
export function countPeriod(
  start: InstantInput,
  rule: CountingRule,
  calendar: Calendar,
): CountedPeriod {
  const at = parseInstant(start, "start");
  return count(at, validate(ruleSchema, rule, "rule"), calendar);
}

/** `countPeriod` on trusted input: epoch milliseconds and a checked rule. */
export function count(at: number, rule: CountingRule, calendar: Calendar): CountedPeriod {
  Calendar.datesOf(calendar);
  const zone = zoneOf(calendar.zone);
  const local = localAt(zone, at);
  const tally = new Tally(calendar);
  const receivedOn = Math.floor(local / msPerDay);
  const from =
    rule.startRoll === "following" ? tally.roll(receivedOn, 1, "start moved") : receivedOn;
  const last = lastDate(from, rule, tally);
  const adjusted = rolled(last, rule, tally);
  tally.mustBeSupported(adjusted);
  const lastInstant = endOn(adjusted, local - receivedOn * msPerDay, rule, calendar);
  return {
    unadjusted: formatCivilDate(last),
    adjusted: formatCivilDate(adjusted),
    lastInstant,
    closesAt: lastInstant + 1,
    counted: tally.counted,
    skipped: tally.skipped,
  };
}

function lastDate(from: DayNumber, rule: CountingRule, tally: Tally): DayNumber {
  const step = rule.direction === "after" ? 1 : -1;
  const short = rule.unit === "calendar-day" && rule.amount <= (rule.businessDaysUpTo ?? -1);
  const unit = short ? "business-day" : rule.unit;
  if (rule.amount === 0) return from;
  if (unit === "month" || unit === "year") return lastOfMonths(from, unit, rule, step, tally);
  let day = from;
  if (rule.firstDay === "exclude") {
    tally.skip(day, "starting date");
    day += step;
  }
  let left = rule.amount;
  for (;;) {
    const closed = unit === "business-day" ? tally.whyClosed(day) : null;
    if (closed === null) {
      tally.count(day);
      left--;
      if (left === 0) break;
    } else {
      tally.skip(day, closed);
    }
    day += step;
  }
  return rule.lastDay === "exclude" ? day + step : day;
}

function lastOfMonths(
  from: DayNumber,
  unit: "month" | "year",
  rule: CountingRule,
  step: number,
  tally: Tally,
): DayNumber {
  const months = unit === "month" ? 1 : 12;
  let day = from;
  for (let n = 1; n <= rule.amount; n++) {
    const next = addMonths(from, step * n * months, rule.monthEnd);
    if (isRefusal(next)) {
      if (n < rule.amount) continue;
      return refuse("rule.monthEnd", next);
    }
    day = rule.firstDay === "include" ? next - step : next;
    tally.mustBeSupported(day);
    tally.count(day);
  }
  return rule.lastDay === "exclude" ? day + step : day;
}

function rolled(day: DayNumber, rule: CountingRule, tally: Tally): DayNumber {
  if (rule.roll === "none") return day;
  if (rule.roll !== "modified-following") {
    return tally.roll(day, rule.roll === "following" ? 1 : -1, "last date moved");
  }
  const following = tally.nearestOpen(day, 1);
  const staysInMonth = civilFromDays(following).month === civilFromDays(day).month;
  return tally.roll(day, staysInMonth ? 1 : -1, "last date moved");
}

function endOn(day: DayNumber, timeOfDay: number, rule: CountingRule, calendar: Calendar): number {
  const zone = zoneOf(calendar.zone);
  if (rule.endsAt === "same-time") return instantOfLocal(zone, day * msPerDay + timeOfDay);
  const midnight = startOfDay(zone, day + 1) - 1;
  if (rule.endsAt === "end-of-day") return midnight;
  Calendar.mustCover(calendar, day);
  return Calendar.datesOf(calendar).openingOn(day).at(-1) ?? midnight;
}

/** The dates counted and skipped so far, and what the calendar says of a date. */
class Tally {
  readonly counted: CivilDate[] = [];
  readonly skipped: { date: CivilDate; why: string }[] = [];
  readonly #calendar: Calendar;
  readonly #listed = new Set<CivilDate>();
  #sinceOpen = 0;

  constructor(calendar: Calendar) {
    this.#calendar = calendar;
  }

  count(day: DayNumber): void {
    this.counted.push(formatCivilDate(day));
  }

  /** Lists a date as passed over, once. */
  skip(day: DayNumber, why: string): void {
    const date = formatCivilDate(day);
    if (!this.#listed.has(date)) this.skipped.push({ date, why });
    this.#listed.add(date);
  }

  whyClosed(day: DayNumber): string | null {
    this.mustBeSupported(day);
    if (opensOn(this.#calendar, day)) {
      this.#sinceOpen = 0;
      return null;
    }
    this.#sinceOpen++;
    if (this.#sinceOpen > maxClosedDays) this.#exhausted(day);
    return Calendar.datesOf(this.#calendar).whyClosed(day) ?? "skipped by the zone";
  }

  /** The nearest business day at or beyond a date. */
  nearestOpen(from: DayNumber, step: 1 | -1): DayNumber {
    let day = from;
    while (this.whyClosed(day) !== null) day += step;
    return day;
  }

  /** The same, and what is passed over is listed. */
  roll(from: DayNumber, step: 1 | -1, why: string): DayNumber {
    const to = this.nearestOpen(from, step);
    for (let day = from; day !== to; day += step) {
      this.skip(day, `${why}: ${this.whyClosed(day) ?? ""}`);
    }
    return to;
  }

  mustBeSupported(day: DayNumber): void {
    if (day < 0 || day > maxDayNumber) this.#exhausted(day);
  }

  #exhausted(day: DayNumber): never {
    const from = this.counted[0] ?? this.skipped[0]?.date ?? formatCivilDate(day);
    return refuse("calendar", refusal("calendar_exhausted", { years: 20, from }));
  }
}

/** Twenty years without a business day end a search. */
const maxClosedDays = 7_305;
