import fc from "fast-check";
import {
  businessDaysBetween,
  type CountingRule,
  countPeriod,
  instantOf,
  isBusinessDay,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { datePlus } from "../arbitraries.js";
import { holdsForCounts } from "./counted.js";

const day = 86_400_000;

/** `-1` for counting back in time. */
function direction(rule: CountingRule): 1 | -1 {
  return rule.direction === "after" ? 1 : -1;
}

describe("counting days", () => {
  test("the dates counted are as many as the amount, and lie in the order of counting", () => {
    holdsForCounts({}, ({ rule, result }) => {
      expect(result.counted).toHaveLength(rule.amount);
      const inOrder = [...result.counted].sort();
      expect(rule.direction === "after" ? inOrder : inOrder.reverse()).toEqual(result.counted);
    });
  });

  test("calendar days are consecutive dates", () => {
    holdsForCounts({ unit: "calendar-day", lastDay: "include" }, ({ rule, result, from }) => {
      const skipsFirst = rule.firstDay === "exclude" ? 1 : 0;
      const expected = Array.from({ length: rule.amount }, (_, i) =>
        datePlus(from, (i + skipsFirst) * direction(rule)),
      );
      expect(result.counted).toEqual(expected);
      expect(result.unadjusted).toBe(expected.at(-1) ?? from);
    });
  });

  test("only business days are counted as business days", () => {
    holdsForCounts({ unit: "business-day" }, ({ calendar, result }) => {
      for (const date of result.counted) expect(isBusinessDay(calendar, date)).toBe(true);
    });
  });

  test("as many business days are counted as lie between the two dates", () => {
    const forward = { unit: "business-day", direction: "after", lastDay: "include" } as const;
    holdsForCounts(forward, ({ calendar, rule, result, from }) => {
      const first = rule.firstDay === "exclude" ? datePlus(from, 1) : from;
      const end = rule.amount === 0 ? first : datePlus(result.unadjusted, 1);
      expect(businessDaysBetween(calendar, first, end)).toBe(rule.amount);
    });
  });

  test("between the start and the last date every date is either counted or skipped, once", () => {
    holdsForCounts(
      { roll: "none", startRoll: "none", lastDay: "include" },
      ({ rule, result, from }) => {
        fc.pre(rule.amount > 0);
        const listed = [...result.counted, ...result.skipped.map(({ date }) => date)].sort();
        const ends = [from, result.unadjusted].sort() as [string, string];
        const days = (Date.parse(ends[1]) - Date.parse(ends[0])) / day + 1;
        expect(listed).toEqual(Array.from({ length: days }, (_, i) => datePlus(ends[0], i)));
      },
    );
  });

  test("a skipped date is the starting date or no business day, and says why", () => {
    holdsForCounts({ startRoll: "none" }, ({ calendar, result, from }) => {
      for (const { date, why } of result.skipped) {
        expect(date === from || !isBusinessDay(calendar, date)).toBe(true);
        expect(why).not.toBe("");
      }
    });
  });

  test("excluding the last day moves the last date one further", () => {
    holdsForCounts({ lastDay: "include", roll: "none" }, ({ calendar, start, rule, result }) => {
      fc.pre(rule.amount > 0);
      const clear = countPeriod(start, { ...rule, lastDay: "exclude" }, calendar);
      expect(clear.unadjusted).toBe(datePlus(result.unadjusted, direction(rule)));
      expect(clear.counted).toEqual(result.counted);
    });
  });

  test("including the first day and counting one more than excluding it ends on the same date", () => {
    holdsForCounts(
      { unit: "calendar-day", firstDay: "exclude" },
      ({ calendar, start, rule, result }) => {
        fc.pre(rule.amount > 0);
        const inclusive = { ...rule, firstDay: "include", amount: rule.amount + 1 } as const;
        expect(countPeriod(start, inclusive, calendar).adjusted).toBe(result.adjusted);
      },
    );
  });

  test("a larger amount never ends on an earlier date, nor, counted back, on a later one", () => {
    holdsForCounts({ endsAt: "end-of-day" }, ({ calendar, start, rule, result }) => {
      const more = countPeriod(start, { ...rule, amount: rule.amount + 1 }, calendar);
      const later = more.lastInstant - result.lastInstant;
      expect(later * direction(rule)).toBeGreaterThanOrEqual(0);
    });
  });

  test("counting forward and back by the same business days comes back to a business day", () => {
    const rule = {
      unit: "business-day",
      direction: "after",
      firstDay: "exclude",
      lastDay: "include",
      startRoll: "following",
      roll: "none",
      endsAt: "end-of-day",
    } as const;
    holdsForCounts(rule, ({ calendar, zone, rule: forward, result, from }) => {
      const last = instantOf(result.unadjusted, "12:00", zone);
      const back = countPeriod(last, { ...forward, direction: "before" }, calendar);
      expect(back.unadjusted).toBe(from);
    });
  });
});
