import fc from "fast-check";
import {
  type CivilDate,
  clipIntervals,
  compileCalendar,
  type DayName,
  type IntervalSet,
  instantOf,
  openIntervals,
  unionIntervals,
  type Window,
  windowIntervals,
} from "nines/time";
import { describe, expect, test } from "vitest";
import {
  datePlus,
  dateText,
  daysOfWeek,
  instantsIn,
  spans,
  timesOfDay,
  years,
  zonedInstants,
  zones,
} from "../arbitraries.js";

const day = 86_400_000;
const weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"] as const;

/** What some windows cover together in the ten weeks around an instant. */
function covered(windows: readonly Window[], at: number, zone: string): IntervalSet {
  return windows
    .map((window) => windowIntervals(window, at - 35 * day, at + 35 * day, zone))
    .reduce(unionIntervals, []);
}

const hours = fc.record({ from: timesOfDay, to: timesOfDay });

describe("recurring windows", () => {
  test("a window of weekdays covers what a calendar of the same hours opens", () => {
    fc.assert(
      fc.property(zonedInstants, daysOfWeek, spans, ({ zone, at }, days, span) => {
        const always = { days: "daily", from: "00:00", to: "00:01" } as const;
        const calendar = compileCalendar({ weekly: [{ days, ...span }, always] }, zone);
        expect(covered([{ days, ...span }, always], at, zone)).toEqual(
          openIntervals(calendar, at - 35 * day, at + 35 * day),
        );
      }),
    );
  });

  test("the first to fourth and the last of a weekday are all of them", () => {
    fc.assert(
      fc.property(
        zonedInstants,
        fc.constantFrom<DayName>(...weekdays),
        hours,
        ({ zone, at }, weekday, span) => {
          const nths = ([1, 2, 3, 4, -1] as const).map((nth) => ({ nth, day: weekday, ...span }));
          const weekly = { days: [weekday], ...span };
          expect(covered(nths, at, zone)).toEqual(covered([weekly], at, zone));
        },
      ),
    );
  });

  test("the nth of a weekday is the nth, and the last the last, in a list of the month's dates", () => {
    const nths = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const);
    fc.assert(
      fc.property(years, fc.nat(11), fc.nat(6), nths, (year, month, weekday, nth) => {
        const [start, end] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)];
        const listed = Array.from(
          { length: (end - start) / day },
          (_, i) => start + i * day,
        ).filter((at) => new Date(at).getUTCDay() === weekday);
        const expected = listed.at(nth === -1 ? -1 : nth - 1) as number;
        const window = { nth, day: weekdays[weekday] as DayName, from: "00:00", to: "24:00" };
        expect(windowIntervals(window, start, end, "UTC")).toEqual([expected, expected + day]);
      }),
    );
  });

  test("the days of the month from first to 31st are all days, and the last day is one of them", () => {
    fc.assert(
      fc.property(zonedInstants, hours, ({ zone, at }, span) => {
        const dates = Array.from({ length: 31 }, (_, i) => ({ dayOfMonth: i + 1, ...span }));
        const daily = covered([{ days: "daily", ...span }], at, zone);
        expect(covered(dates, at, zone)).toEqual(daily);
        expect(covered([...dates, { dayOfMonth: -1, ...span }], at, zone)).toEqual(daily);
      }),
    );
  });

  test("the last day of a month is the day before the first of the next", () => {
    fc.assert(
      fc.property(zonedInstants, ({ zone, at }) => {
        const last = covered([{ dayOfMonth: -1, from: "00:00", to: "24:00" }], at, zone);
        const firsts = Array.from({ length: 70 }, (_, i) => datePlus(dateText(at), i - 34))
          .filter((date) => date.endsWith("-01"))
          .map((date) => datePlus(date, -1));
        const listed = covered([{ dates: firsts, from: "00:00", to: "24:00" }], at, zone);
        const inside = { start: at - 33 * day, end: at + 33 * day };
        expect(clipIntervals(listed, inside)).toEqual(clipIntervals(last, inside));
      }),
    );
  });

  test("two windows of every second week, a week apart, are the window of every week", () => {
    fc.assert(
      fc.property(zonedInstants, daysOfWeek, hours, ({ zone, at }, days, span) => {
        const monday = mondayBefore(at - 60 * day);
        const [even, odd] = [monday, datePlus(monday, 7)].map(
          (since): Window => ({ days, ...span, everyWeeks: 2, since }),
        );
        const both = covered([even as Window, odd as Window], at, zone);
        expect(both).toEqual(covered([{ days, ...span }], at, zone));
      }),
    );
  });

  test("a window lives from its first date on and no longer begins on its last", () => {
    fc.assert(
      fc.property(zonedInstants, hours, fc.nat(20), ({ zone, at }, span, days) => {
        const [since, until] = [dateText(at), datePlus(dateText(at), days)];
        const bounded = covered([{ days: "daily", ...span, since, until }], at, zone);
        const dates = Array.from({ length: days }, (_, i) => datePlus(since, i));
        const listed = dates.length === 0 ? [] : covered([{ dates, ...span }], at, zone);
        expect(bounded).toEqual(listed);
      }),
    );
  });

  test("what a window covers in a range is what it covers in a wider one, clipped", () => {
    fc.assert(
      fc.property(zonedInstants, spans, fc.nat(60), ({ zone, at }, span, hours) => {
        const window = { days: "daily", ...span } as const;
        const range = { start: at, end: at + hours * 3_600_000 };
        expect(windowIntervals(window, range.start, range.end, zone)).toEqual(
          clipIntervals(covered([window], at, zone), range),
        );
      }),
    );
  });

  test("an overnight window west of Greenwich reaches into a range that begins a day later", () => {
    const window = { days: "daily", from: "23:00", to: "23:00" } as const;
    const start = Date.UTC(2026, 0, 3);
    for (const zone of ["UTC-12", "Pacific/Pago_Pago", "UTC+14"]) {
      expect(windowIntervals(window, start, start + 1, zone)).toEqual([start, start + 1]);
    }
    const long = {
      dates: ["2026-01-01"],
      from: { at: "00:00", zone: "UTC+14" },
      to: { at: "24:00", zone: "UTC-12" },
    };
    const [from, to] = [Date.UTC(2025, 11, 31, 10), Date.UTC(2026, 0, 2, 12)];
    expect(windowIntervals(long, to - 1, to + 5, "UTC")).toEqual([to - 1, to]);
    expect(windowIntervals(long, from - 5, from + 1, "UTC")).toEqual([from, from + 1]);
  });

  test("an overnight window of one date lasts from its reading to the next date's", () => {
    const places = zones.chain((zone) => fc.tuple(fc.constant(zone), instantsIn(zone)));
    fc.assert(
      fc.property(places, ([zone, at]) => {
        const date: CivilDate = dateText(at);
        const start = instantOf(date, "22:00", zone);
        const end = instantOf(datePlus(date, 1), "06:00", zone);
        expect(covered([{ dates: [date], from: "22:00", to: "06:00" }], at, zone)).toEqual(
          start < end ? [start, end] : [],
        );
      }),
    );
  });
});

function mondayBefore(at: number): CivilDate {
  const weekday = (new Date(at).getUTCDay() + 6) % 7;
  return dateText(at - weekday * day);
}
