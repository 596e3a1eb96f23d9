/**
 * What a schedule yields for availability and downtime: values so many times over, or downtime to be
 * priced; and what that is worth. Nothing here comes from the library but types.
 */
import type { CreditedDowntime, CreditSchedule, CreditValue, PriceSchedule } from "nines";
import { lengthOf } from "./naive-clock.js";
import type { Fee } from "./naive-fees.js";
import {
  by,
  decimalOf,
  type Fraction,
  isLess,
  minus,
  one,
  percentOf,
  rounded,
  roundedTo,
  sumOf,
  times,
  whole,
  zero,
} from "./naive-fraction.js";

/** What a schedule reads. */
export interface NaiveFigures {
  readonly share: Fraction;
  readonly target: Fraction;
  readonly total: number;
  readonly longest: number;
  /** What the percentage is of, and how long the period is. */
  readonly ofMs: number;
  readonly periodMs: number;
}

/** A value so many times over, or the price of downtime. */
export type Part =
  | { readonly value: CreditValue; readonly count: Fraction }
  | { readonly price: PriceSchedule; readonly ms: Fraction; readonly periodMs: number };

/** What a schedule yields; `null` where no row holds. */
export function partsOf(schedule: CreditSchedule, figures: NaiveFigures): readonly Part[] | null {
  const { share, target, periodMs } = figures;
  switch (schedule.kind) {
    case "flat":
      return [{ value: schedule.credit, count: one }];
    case "tiers": {
      const row = schedule.tiers.find(
        ({ atLeast, above, below, atMost }) =>
          !(atLeast !== undefined && isLess(share, percentOf(atLeast))) &&
          !(above !== undefined && !isLess(percentOf(above), share)) &&
          !(below !== undefined && !isLess(share, percentOf(below))) &&
          !(atMost !== undefined && isLess(percentOf(atMost), share)),
      );
      if (row === undefined) return null;
      const { credit, further } = row;
      if (further === undefined) return [{ value: credit, count: one }];
      const short = minus(percentOf(further.below), share);
      const count = stepsIn(short, percentOf(further.stepPercent), further.counting);
      return [
        { value: credit, count: one },
        { value: further.credit, count },
      ];
    }
    case "duration-tiers": {
      const ms = creditedMs(schedule, figures);
      const exceeded = schedule.tiers.filter(({ over, inclusive }) => {
        const least = whole(lengthOf(over));
        return inclusive === true ? !isLess(ms, least) : isLess(least, ms);
      });
      const row = exceeded.at(-1); // the random tables are in order of their durations
      return row === undefined ? null : [{ value: row.credit, count: one }];
    }
    case "blocks": {
      const ms = creditedMs(schedule, figures);
      const count = stepsIn(ms, whole(lengthOf(schedule.per)), schedule.counting);
      const blocks = { value: schedule.credit, count };
      if (schedule.first === undefined) return [blocks];
      const { of, on } = schedule;
      const isAny = isLess(zero, creditedMs({ of, on }, figures));
      return [{ value: schedule.first, count: isAny ? one : zero }, blocks];
    }
    case "per-shortfall": {
      const { stepPercent, counting, credit } = schedule;
      const count = stepsIn(minus(target, share), percentOf(stepPercent), counting);
      return [{ value: credit, count }];
    }
    case "multiple-of-downtime":
      return [{ price: schedule, ms: creditedMs(schedule, figures), periodMs }];
    case "miss-tiers":
      throw new Error("missed targets are no downtime");
  }
}

/** The downtime that earns a credit: of it, what exceeds the target, less the first, rounded. */
function creditedMs(
  { of, on, after, roundDowntime }: CreditedDowntime,
  { total, longest, target, ofMs }: NaiveFigures,
): Fraction {
  let ms = whole(of === "longest" ? longest : total);
  if (on === "beyond-target") ms = minus(ms, times(whole(ofMs), minus(one, target)));
  if (after !== undefined) ms = minus(ms, whole(lengthOf(after)));
  if (roundDowntime === undefined) return ms;
  return roundedTo(whole(lengthOf(roundDowntime.to)), roundDowntime.mode, ms);
}

function stepsIn(
  amount: Fraction,
  step: Fraction,
  counting: "full" | "started" | "exact",
): Fraction {
  const steps = by(amount, step);
  if (counting === "exact") return steps;
  return whole(rounded(steps, counting === "full" ? "floor" : "ceil"));
}

/** What a part is worth in minor units; `null` where the fee is not known. */
export function worthOf(part: Part, fee: Fee | null): Fraction | null {
  if ("value" in part) {
    const value = priceOf(part.value, fee);
    return value === null ? null : times(value, part.count);
  }
  if (fee === null) return null;
  const { price, ms, periodMs } = part;
  const { hour } = price;
  if (hour === "period") return times(fee.base, factorOf(price, by(ms, whole(periodMs))));
  const monthMs = hour === "actual-month" ? fee.monthMs : whole(lengthOf(hour.month));
  if (monthMs === null) throw new Error("a year's fee has no month");
  return times(fee.month, factorOf(price, by(ms, monthMs)));
}

/** One value in minor units; `null` where the fee is not known. */
export function priceOf(value: CreditValue, fee: Fee | null): Fraction | null {
  if ("amount" in value) return whole(value.amount.amountMinor);
  if (fee === null) return null;
  if ("percent" in value) return times(fee.base, percentOf(value.percent));
  if (value.dayIs === "service-day") throw new Error("a day of service is no money");
  return times(fee.day[value.dayIs], whole(value.days));
}

/** What parts are worth in service: days, or milliseconds where downtime is given back. */
export function serviceOf(parts: readonly Part[]): Fraction {
  return sumOf(
    parts.map((part) => {
      if ("price" in part) return times(part.ms, factorOf(part.price, one));
      return "days" in part.value ? times(whole(part.value.days), part.count) : zero;
    }),
  );
}

function factorOf({ times: multiple, roundFactor }: PriceSchedule, share: Fraction): Fraction {
  const unit = { over: 1n, under: 10n ** BigInt(roundFactor?.decimals ?? 0) };
  const shared =
    roundFactor?.of === "time-share" ? roundedTo(unit, roundFactor.mode, share) : share;
  const factor = times(shared, decimalOf(multiple));
  return roundFactor?.of === "multiple" ? roundedTo(unit, roundFactor.mode, factor) : factor;
}
