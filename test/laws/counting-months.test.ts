import fc from "fast-check";
import {
  type CountingRule,
  civilDateAt,
  compileCalendar,
  countPeriod,
  instantOf,
  type MonthEnd,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { civilDates, datePlus, dateText, zones } from "../arbitraries.js";
import { refusalOf } from "./refusal.js";

const daily = { weekly: [{ days: "daily", from: "08:00", to: "18:00" }] } as const;
const amounts = fc.integer({ min: 1, max: 40 });
const directions = fc.constantFrom<CountingRule["direction"]>("after", "before");

function monthRule(
  amount: number,
  monthEnd: MonthEnd,
  direction: "after" | "before",
): CountingRule {
  return {
    amount,
    unit: "month",
    firstDay: "exclude",
    roll: "none",
    monthEnd,
    endsAt: "end-of-day",
    direction,
  };
}

/** Year and month index some months away, with the day of the month asked for and its length. */
function target(date: string, months: number): { first: number; day: number; length: number } {
  const given = new Date(date);
  const first = Date.UTC(given.getUTCFullYear(), given.getUTCMonth() + months, 1);
  const next = Date.UTC(given.getUTCFullYear(), given.getUTCMonth() + months + 1, 1);
  return { first, day: given.getUTCDate(), length: (next - first) / 86_400_000 };
}

/** Checks a law about a date, an amount of months and a direction, with a counting function. */
function holds(
  law: (date: string, n: number, count: (rule: CountingRule) => string, sign: 1 | -1) => void,
  direction: fc.Arbitrary<CountingRule["direction"]> = directions,
): void {
  fc.assert(
    fc.property(civilDates, amounts, direction, zones, (date, n, way, zone) => {
      const start = instantOf(date, "12:00", zone);
      fc.pre(civilDateAt(start, zone) === date);
      const calendar = compileCalendar(daily, zone);
      law(
        date,
        n,
        (rule) => countPeriod(start, { ...rule, direction: way }, calendar).unadjusted,
        way === "after" ? 1 : -1,
      );
    }),
  );
}

describe("counting months", () => {
  test("clamped, the nth month ends on the same day or on the last day of the nth month", () => {
    holds((date, n, count, sign) => {
      const { first, day, length } = target(date, n * sign);
      const expected = datePlus(dateText(first), Math.min(day, length) - 1);
      expect(count(monthRule(n, "clamp", "after"))).toBe(expected);
    });
  });

  test("rolled over, a day that the month does not have runs into the next", () => {
    holds((date, n, count, sign) => {
      const { first, day } = target(date, n * sign);
      expect(count(monthRule(n, "roll-over", "after"))).toBe(datePlus(dateText(first), day - 1));
    });
  });

  test("a day that the last month does not have is refused where the rule says so, and only then", () => {
    holds((date, n, count, sign) => {
      const { day, length } = target(date, n * sign);
      const code = refusalOf(() => count(monthRule(n, "reject", "after")));
      expect(code).toBe(day > length ? "civil_date_rejected" : null);
    });
  });

  test("the nth month is counted from the start, not from the month before it", () => {
    holds((date, n, count) => {
      const far = count(monthRule(n + 12, "clamp", "after"));
      const sameMonth = target(far, 0);
      const day = Number(date.slice(8));
      expect(Number(far.slice(8))).toBe(Math.min(day, sameMonth.length));
    });
  });

  test("a year is twelve months", () => {
    holds((_date, n, count) => {
      for (const monthEnd of ["clamp", "roll-over"] as const) {
        const months = monthRule(12 * Math.ceil(n / 10), monthEnd, "after");
        const years = { ...months, unit: "year", amount: Math.ceil(n / 10) } as const;
        expect(count(years)).toBe(count(months));
      }
    });
  });

  test("each month counted ends where a count of that many months ends", () => {
    fc.assert(
      fc.property(civilDates, fc.integer({ min: 1, max: 14 }), directions, (date, n, direction) => {
        const calendar = compileCalendar(daily, "UTC");
        const start = `${date}T12:00Z`;
        const { counted } = countPeriod(start, monthRule(n, "clamp", direction), calendar);
        const each = Array.from(
          { length: n },
          (_, i) => countPeriod(start, monthRule(i + 1, "clamp", direction), calendar).unadjusted,
        );
        expect(counted).toEqual(each);
      }),
    );
  });

  test("with the first day included a month ends a day sooner", () => {
    holds((_date, n, count, sign) => {
      const rule = monthRule(n, "clamp", "after");
      expect(count({ ...rule, firstDay: "include" })).toBe(datePlus(count(rule), -sign));
    });
  });
});
