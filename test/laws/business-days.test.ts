import fc from "fast-check";
import {
  businessDaysBetween,
  civilDateAt,
  compileCalendar,
  fullBusinessDaysBetween,
  instantOf,
  isBusinessDay,
  openIntervals,
} from "nines/time";
import { describe, expect, test } from "vitest";
import {
  civilDates,
  datePlus,
  dateText,
  plainWeekly,
  scenarios,
  spansMs,
  zonedInstants,
} from "../arbitraries.js";
import { localReading } from "../oracle/local-clock.js";
import { refusalOf } from "./refusal.js";

const day = 86_400_000;

/** The dates from one up to but not including another. */
function datesFrom(first: string, days: number): string[] {
  return Array.from({ length: days }, (_, i) => datePlus(first, i));
}

describe("business days", () => {
  test("the business days between two dates are counted one by one", () => {
    fc.assert(
      fc.property(scenarios, fc.nat(40), ({ config, zone, at }, days) => {
        const calendar = compileCalendar(config, zone);
        const first = dateText(at - 10 * day);
        const open = datesFrom(first, days).filter((date) => isBusinessDay(calendar, date));
        expect(businessDaysBetween(calendar, first, datePlus(first, days))).toBe(open.length);
      }),
    );
  });

  test("business days add up over neighbouring dates, and reversed dates negate them", () => {
    fc.assert(
      fc.property(scenarios, fc.nat(20), fc.nat(20), ({ config, zone, at }, m, n) => {
        const calendar = compileCalendar(config, zone);
        const a = dateText(at);
        const [b, c] = [datePlus(a, m), datePlus(a, m + n)];
        const whole = businessDaysBetween(calendar, a, c);
        const parts = businessDaysBetween(calendar, a, b) + businessDaysBetween(calendar, b, c);
        expect(parts).toBe(whole);
        expect(businessDaysBetween(calendar, c, a) + whole).toBe(0);
      }),
    );
  });

  test("a date is a business day exactly when hours of the day open on it", () => {
    fc.assert(
      fc.property(zonedInstants, civilDates, plainWeekly, ({ zone }, date, { days }) => {
        const weekly = [{ days, from: "09:00", to: "17:00" }];
        const calendar = compileCalendar({ weekly }, zone);
        const [start, end] = ["00:00", "24:00"].map((time) => instantOf(date, time, zone));
        const opens = openIntervals(calendar, start as number, end as number).length > 0;
        expect(isBusinessDay(calendar, date)).toBe(opens);
      }),
    );
  });

  test("a holiday is no business day, and an exception with hours makes one of any date there is", () => {
    fc.assert(
      fc.property(scenarios, ({ config, zone, at }) => {
        const date = dateText(at);
        const weekly = config.weekly;
        const holidays = [{ date, name: "holiday" }];
        const exceptions = [{ date, hours: [{ from: "09:00", to: "09:45" }] }];
        expect(isBusinessDay(compileCalendar({ weekly, holidays }, zone), date)).toBe(false);
        const thereIs = civilDateAt(instantOf(date, "09:00", zone), zone) === date;
        expect(isBusinessDay(compileCalendar({ weekly, holidays, exceptions }, zone), date)).toBe(
          thereIs,
        );
      }),
    );
  });

  test("a date that the zone skipped is no business day, neither of a day nor of a night shift", () => {
    const shifts = [
      { from: "09:00", to: "17:00" },
      { from: "00:00", to: "24:00" },
      { from: "22:00", to: "06:00" },
    ];
    const opens = shifts.map((shift) => {
      const calendar = compileCalendar({ weekly: [{ days: "daily", ...shift }] }, "Pacific/Apia");
      return isBusinessDay(calendar, "2011-12-30");
    });
    expect(opens).toEqual([false, false, false]);
  });
});

describe("full business days", () => {
  test("by civil date they lie strictly between the date of the notice and the date of the start", () => {
    fc.assert(
      fc.property(scenarios, spansMs, ({ config, zone, at }, span) => {
        const calendar = compileCalendar(config, zone);
        const [notice, start] = [at, at + span].map((t) => dateText(localReading(zone, t)));
        const between = datePlus(notice as string, 1);
        const expected =
          between < (start as string) ? businessDaysBetween(calendar, between, start as string) : 0;
        expect(fullBusinessDaysBetween(calendar, at, at + span)).toBe(expected);
      }),
    );
  });

  test("by opening hours a date counts when its hours lie between the two instants", () => {
    fc.assert(
      fc.property(zonedInstants, plainWeekly, spansMs, ({ zone, at }, { days, from, to }, span) => {
        const weekly = [{ days, from, to }];
        const calendar = compileCalendar({ weekly }, zone);
        const full = datesFrom(dateText(at - 4 * day), Math.ceil(span / day) + 8).filter((date) => {
          const opens = instantOf(date, from as string, zone);
          const closes = instantOf(to <= from ? datePlus(date, 1) : date, to as string, zone);
          return isBusinessDay(calendar, date) && opens >= at && closes <= at + span;
        });
        expect(fullBusinessDaysBetween(calendar, at, at + span, "opening-hours")).toBe(full.length);
      }),
    );
  });

  test("by opening hours a notice at the opening and a start at the closing leave the day full", () => {
    const office = compileCalendar(
      { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] },
      "America/New_York",
    );
    const [opening, closing] = ["09:00", "17:00"].map((time) =>
      instantOf("2026-03-09", time, "America/New_York"),
    ) as [number, number];
    const full = (notice: number, start: number): number =>
      fullBusinessDaysBetween(office, notice, start, "opening-hours");
    expect(full(opening, closing)).toBe(1);
    expect(full(opening + 1, closing)).toBe(0);
    expect(full(opening, closing - 1)).toBe(0);
  });

  test("by opening hours the hours of another zone count by the dates they are written under", () => {
    const from = { at: "09:00", zone: "UTC+14" };
    const to = { at: "17:00", zone: "UTC+14" };
    const eastern = compileCalendar({ weekly: [{ days: "daily", from, to }] }, "UTC-12");
    const [start, end] = [Date.UTC(2026, 0, 5, 18), Date.UTC(2026, 0, 6, 4)];
    expect(openIntervals(eastern, start, end)).toEqual([
      Date.UTC(2026, 0, 5, 19),
      Date.UTC(2026, 0, 6, 3),
    ]);
    expect(fullBusinessDaysBetween(eastern, start, end, "opening-hours")).toBe(1);
  });

  test("there are none where the notice comes later than the start", () => {
    fc.assert(
      fc.property(scenarios, spansMs, ({ config, zone, at }, span) => {
        const calendar = compileCalendar(config, zone);
        for (const dayIs of ["civil-date", "opening-hours"] as const) {
          expect(fullBusinessDaysBetween(calendar, at + span + 1, at, dayIs)).toBe(0);
        }
      }),
    );
  });

  test("days outside the calendar's coverage are refused by either reading of a full day", () => {
    const weekly = [{ days: "weekdays", from: "09:00", to: "17:00" }] as const;
    const coverage = { first: "2026-01-01", last: "2026-12-31" };
    const calendar = compileCalendar({ weekly, coverage }, "UTC");
    for (const dayIs of ["civil-date", "opening-hours"] as const) {
      const code = refusalOf(() =>
        fullBusinessDaysBetween(calendar, "2025-12-01T12:00Z", "2026-01-10T12:00Z", dayIs),
      );
      expect(code, dayIs).toBe("calendar_out_of_coverage");
    }
  });
});
