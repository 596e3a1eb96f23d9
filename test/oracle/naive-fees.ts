/**
 * What a fee comes to, in UTC: the months it is paid for by a table of their lengths, and from it what a
 * month, a year and a day of service cost. Nothing here comes from the library but types.
 */
import type { Account, CreditBase, DayOfService, MonthFee } from "nines";
import { by, type Fraction, sumOf, times, whole } from "./naive-fraction.js";

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const dayMs = 86_400_000;

/** How many dates a month has. */
export function datesIn(month: string): number {
  const [year, n] = numbersOf(month);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return n === 2 && isLeap ? 29 : (lengths[n - 1] as number);
}

/** The month of an instant, `2026-03`. */
export function monthAt(instant: number): string {
  return new Date(instant).toISOString().slice(0, 7);
}

export function monthAfter(month: string): string {
  const [year, n] = numbersOf(month);
  return n === 12 ? `${year + 1}-01` : `${year}-${String(n + 1).padStart(2, "0")}`;
}

function monthBefore(month: string): string {
  const [year, n] = numbersOf(month);
  return n === 1 ? `${year - 1}-12` : `${year}-${String(n - 1).padStart(2, "0")}`;
}

function numbersOf(month: string): [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5))];
}

/** The months of a stretch of time, day by day. */
function monthsIn(start: number, end: number): readonly string[] {
  const months = new Set<string>();
  for (let at = start; at < end; at += dayMs) months.add(monthAt(at));
  return [...months.add(monthAt(end - 1))];
}

/** A fee and what follows from it. */
export interface Fee {
  readonly base: Fraction;
  readonly month: Fraction;
  readonly day: Readonly<Record<Exclude<DayOfService, "service-day">, Fraction>>;
  /** How long a month of it is; of a year's fee that is not said. */
  readonly monthMs: Fraction | null;
}

/** What a fee is of. */
export interface FeeQuestion {
  readonly start: number;
  readonly end: number;
  /** Whether it is a billing month, whose fee is that of the month it begins in. */
  readonly isBilled: boolean;
  readonly firstCounted: number;
  readonly affected: readonly string[];
}

/** The fee that a credit is of; `null` where the account does not say. */
export function feeOf(base: CreditBase, question: FeeQuestion, account: Account): Fee | null {
  if (base.fee === "annual") return annualFee(account);
  const { start, end, isBilled, firstCounted, affected } = question;
  const last = monthAt(end - 1);
  const all = monthsIn(start, end);
  const named = {
    "last-of-period": [last],
    "average-of-period": all,
    "first-downtime": [monthAt(firstCounted)],
    previous: [monthBefore(monthAt(start))],
  };
  const touched = isBilled ? [monthAt(start)] : all;
  const months = base.fee === "period" ? touched : named[base.month];
  const fees = months.map((month) =>
    feeOfMonth(month, account.fees, base.of === "affected" ? affected : null),
  );
  const known = fees.filter((fee) => fee !== null);
  if (known.length < fees.length) return null;
  const total = sumOf(known.map(whole));
  const month = by(total, whole(months.length));
  const dates = months.reduce((sum, each) => sum + datesIn(each), 0);
  return {
    base: base.fee === "period" ? total : month,
    month,
    day: {
      "1/30-month": by(month, whole(30)),
      "1/365-year": by(times(month, whole(12)), whole(365)),
      "day-of-period": by(total, whole(dates)),
    },
    monthMs: by(whole(dates * dayMs), whole(months.length)),
  };
}

function annualFee({ annualFee: own, fees }: Account): Fee | null {
  const monthly = fees !== undefined && "currency" in fees ? fees : null;
  if (own === undefined && monthly === null) return null;
  const year = own === undefined ? whole(12 * (monthly?.amountMinor ?? 0)) : whole(own.amountMinor);
  const day = by(year, whole(365));
  const month = by(year, whole(12));
  return {
    base: year,
    month,
    day: { "1/30-month": by(month, whole(30)), "1/365-year": day, "day-of-period": day },
    monthMs: null,
  };
}

function feeOfMonth(
  month: string,
  fees: Account["fees"],
  items: readonly string[] | null,
): bigint | null {
  if (fees === undefined) return null;
  if ("currency" in fees) return items === null ? BigInt(fees.amountMinor) : null;
  const isMeant = ({ item }: MonthFee): boolean =>
    items === null || (item !== undefined && items.includes(item));
  const own = fees.filter((each) => each.month === month && isMeant(each));
  if (own.length === 0) return null;
  return own.reduce((sum, { fee }) => sum + BigInt(fee.amountMinor), 0n);
}
