/**
 * Measurement periods of the contract's zone, made of whole civil dates: calendar months, quarters
 * and years, fiscal quarters, billing months with an anchor day (clamped in short months) and rolling
 * days (one period for every last date). Bounds are local midnights, half-open.
 * Cost: O(1) a period.
 */
import * as z from "zod";
import { type Refusal, refusal, shown } from "../core/issue.js";
import {
  addMonths,
  civilFromDays,
  type DayNumber,
  daysFromCivil,
  daysInMonth,
  formatCivilDate,
  readCivilDate,
  yearMonth,
} from "./civil-date.js";

/** How a contract cuts time into measurement periods. */
export type PeriodKind =
  | "calendar-month"
  | "calendar-quarter"
  | "calendar-year"
  | {
      /** Quarters of a fiscal year. */
      readonly fiscalQuarter: {
        /** The month in which one of them begins, 1 to 12. */
        readonly startMonth: number;
      };
    }
  | {
      /** Months from a day of the month on, which an account may have of its own. */
      readonly billingMonth: {
        /** The day on which they begin; the last one of a month that is too short for it. */
        readonly anchorDay: number;
      };
    }
  | {
      /** So many successive dates: a period for every last date. */
      readonly rollingDays: number;
    };

export const periodKindSchema: z.ZodType<PeriodKind, PeriodKind> = z.union([
  z.enum(["calendar-month", "calendar-quarter", "calendar-year"]),
  z.strictObject({ fiscalQuarter: z.strictObject({ startMonth: z.int().min(1).max(12) }) }),
  z.strictObject({ billingMonth: z.strictObject({ anchorDay: z.int().min(1).max(31) }) }),
  z.strictObject({ rollingDays: z.int().min(1).max(3660) }),
]);

/** A period as civil dates: `[first, end)`. */
export interface DayPeriod {
  /** `2026-03`, `2026-Q1`, `2026`; for the other kinds first and last date, `2026-02-01..2026-04-30`. */
  readonly key: string;
  readonly first: DayNumber;
  /** The date after the last. */
  readonly end: DayNumber;
}

/** Whether two periods are of the same dates, however their keys write them. */
export function isSameDates(
  a: Pick<DayPeriod, "first" | "end">,
  b: Pick<DayPeriod, "first" | "end">,
): boolean {
  return a.first === b.first && a.end === b.end;
}

/** The period that holds a date; of rolling periods, the one whose last date it is. */
export function periodHolding(kind: PeriodKind, day: DayNumber): DayPeriod {
  const { year, month } = civilFromDays(day);
  if (kind === "calendar-month") return monthsFrom(year, month, 1, yearMonth(year, month));
  if (kind === "calendar-quarter") {
    const quarter = Math.floor((month - 1) / 3);
    return monthsFrom(year, quarter * 3 + 1, 3, `${year}-Q${quarter + 1}`);
  }
  if (kind === "calendar-year") return monthsFrom(year, 1, 12, String(year));
  if ("fiscalQuarter" in kind) {
    const shift = (((month - kind.fiscalQuarter.startMonth) % 3) + 3) % 3;
    return monthsFrom(year, month - shift, 3, null);
  }
  if ("rollingDays" in kind) return named(day - kind.rollingDays + 1, day + 1);
  const { anchorDay } = kind.billingMonth;
  const start = anchored(year, month, anchorDay);
  return day >= start
    ? named(start, anchored(year, month + 1, anchorDay))
    : named(anchored(year, month - 1, anchorDay), start);
}

/** A kind with billing months that begin on a customer's own day, where there is one. */
export function billedOn(kind: PeriodKind, anchorDay: number | null): PeriodKind {
  const isBilling = typeof kind === "object" && "billingMonth" in kind;
  return isBilling && anchorDay !== null ? { billingMonth: { anchorDay } } : kind;
}

/** The period that follows; of rolling periods, the one that ends a date later. */
export function periodAfter(kind: PeriodKind, period: DayPeriod): DayPeriod {
  return periodHolding(kind, period.end);
}

/**
 * The periods of a kind that end inside `[first, end)` of the dates asked for, or, if none does, the
 * one that holds the last date asked for.
 */
export function periodsEndingIn(kind: PeriodKind, first: DayNumber, end: DayNumber): DayPeriod[] {
  const periods: DayPeriod[] = [];
  let period = periodHolding(kind, first);
  while (period.end <= end) {
    periods.push(period);
    period = periodAfter(kind, period);
  }
  return periods.length > 0 ? periods : [periodHolding(kind, end - 1)];
}

const monthKey = /^(\d{4})-(0[1-9]|1[0-2])$/;
const quarterKey = /^(\d{4})-Q([1-4])$/;
const yearKey = /^(\d{4})$/;

/** Keys read before: whoever closes a period asks for the same one again and again. */
const known = new Map<unknown, DayPeriod>();
const maxKnown = 1000;

/** The dates that a key names, of a calendar's or by first and last date, or why it is refused. */
export function readPeriodKey(input: unknown): DayPeriod | Refusal {
  const before = known.get(input);
  if (before !== undefined) return before;
  const days = daysOfKey(input) ?? daysOfDates(input);
  if (days === null) return refusal("period_invalid", { got: shown(input) });
  if (known.size >= maxKnown) known.clear();
  known.set(input, days);
  return days;
}

function daysOfKey(input: unknown): DayPeriod | null {
  if (typeof input !== "string") return null;
  const month = monthKey.exec(input);
  const quarter = quarterKey.exec(input);
  const year = yearKey.exec(input);
  const found = month ?? quarter ?? year;
  const inYear = Number(found?.[1] ?? 0);
  if (inYear < 1970 || inYear > 2199) return null;
  if (month !== null) return monthsFrom(inYear, Number(month[2]), 1, input);
  if (quarter !== null) return monthsFrom(inYear, Number(quarter[2]) * 3 - 2, 3, input);
  return monthsFrom(inYear, 1, 12, input);
}

const datesKey = /^(\d{4}-\d\d-\d\d)\.\.(\d{4}-\d\d-\d\d)$/;

function daysOfDates(input: unknown): DayPeriod | null {
  const dates = typeof input === "string" ? datesKey.exec(input) : null;
  if (dates === null) return null;
  const [first, last] = [readCivilDate(dates[1]), readCivilDate(dates[2])];
  const isPeriod = typeof first === "number" && typeof last === "number" && first <= last;
  return isPeriod ? { key: dates[0], first, end: last + 1 } : null;
}

function monthsFrom(year: number, month: number, months: number, key: string | null): DayPeriod {
  const first = firstOfMonth(year, month);
  const end = firstOfMonth(year, month + months);
  return key === null ? named(first, end) : { key, first, end };
}

function named(first: DayNumber, end: DayNumber): DayPeriod {
  return { key: `${formatCivilDate(first)}..${formatCivilDate(end - 1)}`, first, end };
}

/** The anchor day in a month, or the month's last day where it is shorter. */
function anchored(year: number, month: number, anchorDay: number): DayNumber {
  const first = firstOfMonth(year, month);
  const { year: actualYear, month: actualMonth } = civilFromDays(first);
  return first + Math.min(anchorDay, daysInMonth(actualYear, actualMonth)) - 1;
}

/** The first of a month, where month 0 is the December before and 13 the January after. */
function firstOfMonth(year: number, month: number): DayNumber {
  return addMonths(daysFromCivil(year, 1, 1), month - 1, "clamp") as DayNumber;
}
