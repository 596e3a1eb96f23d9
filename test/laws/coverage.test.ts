import fc from "fast-check";
import {
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  type CalendarConfig,
  compileCalendar,
  countingRules,
  countPeriod,
  type InstantInput,
  instantOf,
  isBusinessDay,
  isOpen,
  joinCalendars,
  nextClosing,
  nextOpening,
  openIntervals,
  previousClosing,
  subtractBusinessTime,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { plainWeekly, troublesomeZones } from "../arbitraries.js";
import { refusalOf } from "./refusal.js";

const hour = 3_600_000;
const coverage = { first: "2026-01-01", last: "2026-12-31" };
const always = { days: "daily", from: "00:00", to: "24:00" } as const;
const zones = fc.constantFrom("UTC", ...troublesomeZones);

/** The first instant covered and the first that no longer is. */
function bounds(zone: string): [number, number] {
  return [instantOf(coverage.first, "00:00", zone), instantOf(coverage.last, "24:00", zone)];
}

describe("coverage", () => {
  test("no instant outside the covered dates is answered for", () => {
    fc.assert(
      fc.property(zones, plainWeekly, fc.nat(900 * 24 * hour), (zone, weekly, by) => {
        const calendar = compileCalendar({ weekly: [weekly], coverage }, zone);
        const [start, end] = bounds(zone);
        const asks: ((at: InstantInput) => unknown)[] = [
          (at) => isOpen(calendar, at),
          (at) => nextOpening(calendar, at),
          (at) => nextClosing(calendar, at),
          (at) => addBusinessTime(calendar, at, hour),
          (at) => businessTimeBetween(calendar, start, at),
          (at) => openIntervals(calendar, Math.min(start, +at), Math.max(start, +at)),
        ];
        for (const ask of asks) {
          expect(refusalOf(() => ask(start - 1 - by))).toBe("calendar_out_of_coverage");
          expect(refusalOf(() => ask(end + 1 + by))).toBe("calendar_out_of_coverage");
        }
      }),
    );
  });

  test("a date outside is neither a business day nor none", () => {
    const calendar = compileCalendar({ weekly: [always], coverage }, "America/New_York");
    for (const date of ["2025-12-31", "2027-01-01"]) {
      expect(refusalOf(() => isBusinessDay(calendar, date))).toBe("calendar_out_of_coverage");
    }
    expect(isBusinessDay(calendar, "2026-01-01") && isBusinessDay(calendar, "2026-12-31")).toBe(
      true,
    );
    expect(refusalOf(() => businessDaysBetween(calendar, "2026-12-30", "2027-01-02"))).toBe(
      "calendar_out_of_coverage",
    );
  });

  test("a count of business days that runs past the covered dates is refused", () => {
    const calendar = compileCalendar({ weekly: [always], coverage }, "UTC");
    const rule = { ...countingRules.frcp6a, unit: "business-day", amount: 3 } as const;
    expect(countPeriod("2026-12-28T12:00Z", rule, calendar).adjusted).toBe("2026-12-31");
    expect(refusalOf(() => countPeriod("2026-12-29T12:00Z", rule, calendar))).toBe(
      "calendar_out_of_coverage",
    );
  });

  test("all of the covered time can be used up, and not a millisecond more", () => {
    fc.assert(
      fc.property(zones, plainWeekly, (zone, weekly) => {
        const calendar = compileCalendar({ weekly: [weekly], coverage }, zone);
        const [start, end] = bounds(zone);
        const total = businessTimeBetween(calendar, start, end);
        expect(addBusinessTime(calendar, start, total)).toBeLessThanOrEqual(end);
        expect(subtractBusinessTime(calendar, end, total)).toBeGreaterThanOrEqual(start);
        for (const ask of [
          () => addBusinessTime(calendar, start, total + 1),
          () => subtractBusinessTime(calendar, end, total + 1),
        ]) {
          expect(refusalOf(ask)).toBe("calendar_out_of_coverage");
        }
      }),
    );
  });

  test("a calendar whose coverage ends while it is open does not close there, in any zone", () => {
    const at = Date.UTC(2026, 11, 20);
    const codes = ["UTC", "America/New_York", "Asia/Tokyo"].map((zone) =>
      refusalOf(() => nextClosing(compileCalendar({ weekly: [always], coverage }, zone), at)),
    );
    expect(codes).toEqual(Array(3).fill("calendar_out_of_coverage"));
  });

  test("a night shift that begins on the last covered date does not close at midnight", () => {
    const nights: CalendarConfig = { weekly: [{ days: "daily", from: "22:00", to: "06:00" }] };
    const calendar = compileCalendar({ ...nights, coverage }, "America/New_York");
    const evening = instantOf("2026-12-31", "23:00", "America/New_York");
    expect(refusalOf(() => nextClosing(calendar, evening))).toBe("calendar_out_of_coverage");
  });

  test("the end of the coverage is no earlier closing either", () => {
    const calendar = compileCalendar({ weekly: [always], coverage }, "America/New_York");
    const [, end] = bounds("America/New_York");
    expect(refusalOf(() => previousClosing(calendar, end))).toBe("calendar_out_of_coverage");
  });

  test("joined calendars cover what all of them cover", () => {
    const [early, late] = [
      { first: "2025-06-01", last: "2026-03-31" },
      { first: "2026-01-01", last: "2026-12-31" },
    ].map((each) => compileCalendar({ weekly: [always], coverage: each }, "UTC"));
    for (const mode of ["open-in-all", "open-in-any"] as const) {
      const both = joinCalendars(
        [early, late] as [typeof early & object, typeof late & object],
        mode,
      );
      expect(isOpen(both, "2026-01-01T00:00Z") && isOpen(both, "2026-03-31T23:59Z")).toBe(true);
      for (const outside of ["2025-12-31T23:59Z", "2026-04-01T00:00Z"]) {
        expect(refusalOf(() => isOpen(both, outside))).toBe("calendar_out_of_coverage");
      }
    }
  });
});
