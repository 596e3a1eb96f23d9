import fc from "fast-check";
import {
  businessDaysBetween,
  civilDateAt,
  compileCalendar,
  countingRules,
  countPeriod,
  instantOf,
  isBusinessDay,
  openIntervals,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { datePlus, dayRules, plainWeekly, zonedInstants } from "../arbitraries.js";
import { firstInstantReading, localReading } from "../oracle/local-clock.js";
import { holdsForCounts } from "./counted.js";

const day = 86_400_000;

describe("rolling the last date", () => {
  test("a last date that is a business day stays, and without a roll every date stays", () => {
    holdsForCounts({}, ({ calendar, rule, result }) => {
      const stays = rule.roll === "none" || isBusinessDay(calendar, result.unadjusted);
      expect(result.adjusted === result.unadjusted).toBe(stays);
    });
  });

  test("a date that rolls comes to the nearest business day on the side the rule names", () => {
    holdsForCounts({}, ({ calendar, rule, result: { unadjusted, adjusted } }) => {
      const later = adjusted >= unadjusted;
      const [first, end] = later
        ? [unadjusted, adjusted]
        : [datePlus(adjusted, 1), datePlus(unadjusted, 1)];
      expect(rule.roll === "none" || isBusinessDay(calendar, adjusted)).toBe(true);
      expect(rule.roll === "none" || businessDaysBetween(calendar, first, end) === 0).toBe(true);
      if (rule.roll === "following") expect(later).toBe(true);
      if (rule.roll === "preceding") expect(adjusted <= unadjusted).toBe(true);
    });
  });

  test("modified following is following, or preceding where following leaves the month", () => {
    holdsForCounts({ roll: "modified-following" }, ({ calendar, start, rule, result }) => {
      const [following, preceding] = (["following", "preceding"] as const).map(
        (roll) => countPeriod(start, { ...rule, roll }, calendar).adjusted,
      );
      const leaves = following?.slice(0, 7) !== result.unadjusted.slice(0, 7);
      expect(result.adjusted).toBe(leaves ? preceding : following);
    });
  });

  test("no date is listed as skipped twice, and none beyond where the count ends", () => {
    holdsForCounts({ startRoll: "none" }, ({ result, from }) => {
      const dates = result.skipped.map(({ date }) => date);
      expect(new Set(dates).size).toBe(dates.length);
      const ends = [from, result.unadjusted, result.adjusted].sort();
      for (const date of dates) {
        expect(date >= (ends[0] as string) && date <= (ends[2] as string)).toBe(true);
      }
    });
  });

  test("modified following lists each date it passes over once, and none of the month after", () => {
    const office = compileCalendar(
      { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] },
      "UTC",
    );
    const rule = { ...countingRules.frcp6a, amount: 2, roll: "modified-following" } as const;
    const { unadjusted, adjusted, skipped } = countPeriod("2026-01-29T12:00Z", rule, office);
    expect([unadjusted, adjusted]).toEqual(["2026-01-31", "2026-01-30"]);
    expect(skipped.map(({ date }) => date)).toEqual(["2026-01-29", "2026-01-31"]);
  });
});

describe("where a count ends", () => {
  test("the first instant too late follows the last one in time", () => {
    holdsForCounts({}, ({ result }) => expect(result.closesAt).toBe(result.lastInstant + 1));
  });

  test("the end of a day is the last millisecond before the next midnight", () => {
    holdsForCounts({ endsAt: "end-of-day" }, ({ zone, result }) => {
      expect(result.closesAt).toBe(instantOf(datePlus(result.adjusted, 1), "00:00", zone));
    });
  });

  test("the same time ends at the starting time of day on the last date", () => {
    holdsForCounts({ endsAt: "same-time" }, ({ zone, start, result }) => {
      const timeOfDay = localReading(zone, start) % day;
      const wall = Date.parse(result.adjusted) + timeOfDay;
      expect(result.lastInstant).toBe(firstInstantReading(zone, wall));
    });
  });

  test("close of business is the last closing of what opens on the last date", () => {
    fc.assert(
      fc.property(zonedInstants, plainWeekly, dayRules, ({ zone, at }, { days, from, to }, any) => {
        const weekly = [{ days, from, to }];
        const calendar = compileCalendar({ weekly }, zone);
        const rule = { ...any, endsAt: "close-of-business", roll: "following" } as const;
        const { adjusted, lastInstant } = countPeriod(at, rule, calendar);
        const exceptions = [{ date: adjusted, hours: [{ from, to }] }];
        const alone = compileCalendar({ weekly: [], exceptions }, zone);
        const noon = Date.parse(`${adjusted}T12:00Z`);
        expect(openIntervals(alone, noon - 3 * day, noon + 3 * day).at(-1)).toBe(lastInstant);
      }),
    );
  });

  test("but for the same time, any instant of the starting date counts alike", () => {
    holdsForCounts({ endsAt: "end-of-day" }, ({ calendar, zone, start, rule, result }) => {
      const midnight = instantOf(civilDateAt(start, zone), "00:00", zone);
      expect(countPeriod(midnight, rule, calendar)).toEqual(result);
    });
  });
});

describe("named rules", () => {
  test("the federal rule excludes the day of the event and ends on a business day", () => {
    holdsForCounts(
      { ...countingRules.frcp6a, lastDay: "include", startRoll: "none" },
      (counted) => {
        const { calendar, rule, result, from } = counted;
        expect(result.unadjusted).toBe(datePlus(from, rule.amount));
        expect(isBusinessDay(calendar, result.adjusted)).toBe(true);
      },
    );
  });

  test("clear days leave out both ends, and five or fewer are business days", () => {
    holdsForCounts(
      { ...countingRules.cpr2_8, startRoll: "none" },
      ({ calendar, rule, result, from }) => {
        fc.pre(rule.amount > 0);
        const [first, last] = [datePlus(from, 1), result.adjusted];
        const between = (Date.parse(last) - Date.parse(first)) / day;
        const counted = rule.amount > 5 ? between : businessDaysBetween(calendar, first, last);
        expect(counted).toBe(rule.amount);
      },
    );
  });
});
