import fc from "fast-check";
import {
  addBusinessTime,
  businessTimeBetween,
  type Calendar,
  type CalendarConfig,
  compileCalendar,
  formatInstantIn,
  type IntervalSet,
  instantOf,
  intersectIntervals,
  nextOpening,
  openIntervals,
  subtractBusinessTime,
  subtractIntervals,
} from "nines/time";
import { describe, expect, test } from "vitest";
import {
  amountsMs,
  civilDates,
  datePlus,
  dateText,
  fixedZones,
  plainWeekly,
  scenarios,
  spansMs,
  zonedInstants,
} from "../arbitraries.js";
import { fixedOffset } from "../oracle/local-clock.js";

const day = 86_400_000;
const week = 7 * day;
const roundTheClock: CalendarConfig = { weekly: [{ days: "daily", from: "00:00", to: "24:00" }] };
const weeklies = fc.array(plainWeekly, { minLength: 1, maxLength: 4 });

/** What is open in the three weeks around an instant. */
function around(calendar: Calendar, t: number): IntervalSet {
  return openIntervals(calendar, t - 10 * day, t + 11 * day);
}

describe("calendars", () => {
  test("a calendar of every hour of every day is the clock, in every zone", () => {
    fc.assert(
      fc.property(zonedInstants, amountsMs, spansMs, ({ zone, at }, d, span) => {
        const calendar = compileCalendar(roundTheClock, zone);
        expect(addBusinessTime(calendar, at, d)).toBe(at + d);
        expect(subtractBusinessTime(calendar, at, d)).toBe(at - d);
        expect(businessTimeBetween(calendar, at, at + span)).toBe(span);
        expect(nextOpening(calendar, at)).toBe(at);
        expect(around(calendar, at)).toEqual([at - 10 * day, at + 11 * day]);
      }),
    );
  });

  test("the order of the weekly hours does not matter, nor does writing some twice", () => {
    fc.assert(
      fc.property(scenarios, ({ config, zone, at }) => {
        const open = around(compileCalendar(config, zone), at);
        const reversed = { ...config, weekly: [...config.weekly].reverse() };
        const twice = { ...config, weekly: [...config.weekly, ...config.weekly] };
        expect(around(compileCalendar(reversed, zone), at)).toEqual(open);
        expect(around(compileCalendar(twice, zone), at)).toEqual(open);
      }),
    );
  });

  test("hours cut in two at any reading between are the same hours", () => {
    fc.assert(
      fc.property(zonedInstants, fc.tuple(fc.nat(24), fc.nat(24), fc.nat(24)), (zoned, hours) => {
        const [from, middle, to] = hours
          .sort((a, b) => a - b)
          .map((hour) => `${String(hour).padStart(2, "0")}:00`) as [string, string, string];
        fc.pre(from < middle && middle < to);
        const whole = { weekly: [{ days: "daily", from, to }] } as const;
        const cut = {
          weekly: [
            { days: "daily", from, to: middle },
            { days: "daily", from: middle, to },
          ],
        } as const;
        const [one, two] = [whole, cut].map((config) => compileCalendar(config, zoned.zone));
        expect(around(two as Calendar, zoned.at)).toEqual(around(one as Calendar, zoned.at));
      }),
    );
  });

  test("the zone may stand in the config or beside it", () => {
    fc.assert(
      fc.property(scenarios, ({ config, zone, at }) => {
        const inside = compileCalendar({ ...config, zone }, "Asia/Tokyo");
        expect(inside.zone).toBe(zone);
        expect(around(inside, at)).toEqual(around(compileCalendar(config, zone), at));
      }),
    );
  });

  test("hours whose two ends are one instant in two zones last until the next date's", () => {
    const config: CalendarConfig = {
      weekly: [
        { days: ["mon"], from: { at: "09:00", zone: "UTC" }, to: { at: "10:00", zone: "UTC+1" } },
      ],
    };
    const monday = Date.UTC(2026, 0, 5, 9);
    expect(around(compileCalendar(config, "Asia/Tokyo"), monday)).toEqual([
      ...[monday - 7 * day, monday - 6 * day],
      ...[monday, monday + day],
      ...[monday + 7 * day, monday + 8 * day],
    ]);
  });

  test("a night into a date the zone skipped ends with it, and one from that date does not open", () => {
    const nights: CalendarConfig = { weekly: [{ days: "daily", from: "22:00", to: "06:00" }] };
    const starts = openIntervals(
      compileCalendar(nights, "Pacific/Apia"),
      "2011-12-28T12:00-10:00",
      "2012-01-01T12:00+14:00",
    );
    expect(starts.map((at) => formatInstantIn(at, "Pacific/Apia").slice(0, 16))).toEqual([
      ...["2011-12-28T22:00", "2011-12-29T06:00"],
      ...["2011-12-29T22:00", "2011-12-31T00:00"],
      ...["2011-12-31T22:00", "2012-01-01T06:00"],
    ]);
  });

  test("an hour more on some weekday takes nothing away", () => {
    fc.assert(
      fc.property(scenarios, plainWeekly, ({ config, zone, at }, more) => {
        const before = around(compileCalendar(config, zone), at);
        const wider = compileCalendar({ ...config, weekly: [...config.weekly, more] }, zone);
        expect(subtractIntervals(before, around(wider, at))).toEqual([]);
      }),
    );
  });

  test("moving a question by whole weeks moves its answer by as much, where nothing has a date", () => {
    fc.assert(
      fc.property(
        weeklies,
        zonedInstants,
        amountsMs,
        fc.integer({ min: -60, max: 60 }),
        (weekly, { at }, d, weeks) => {
          const calendar = compileCalendar({ weekly }, "UTC");
          const moved = at + weeks * week;
          fc.pre(moved > 3 * 365 * day);
          const shift = moved - at;
          expect(addBusinessTime(calendar, moved, d)).toBe(
            addBusinessTime(calendar, at, d) + shift,
          );
          expect(subtractBusinessTime(calendar, moved, d)).toBe(
            subtractBusinessTime(calendar, at, d) + shift,
          );
          expect(around(calendar, moved)).toEqual(around(calendar, at).map((t) => t + shift));
        },
      ),
    );
  });

  test("a fixed offset is the UTC calendar, asked that much later", () => {
    fc.assert(
      fc.property(weeklies, fixedZones, zonedInstants, amountsMs, (weekly, zone, { at }, d) => {
        const [utc, fixed] = ["UTC", zone].map((name) => compileCalendar({ weekly }, name));
        const offset = fixedOffset(zone) as number;
        expect(addBusinessTime(fixed as Calendar, at, d)).toBe(
          addBusinessTime(utc as Calendar, at + offset, d) - offset,
        );
      }),
    );
  });
});

describe("holidays and exceptions", () => {
  test("a holiday takes away what begins on its date and leaves the rest", () => {
    fc.assert(
      fc.property(weeklies, zonedInstants, (weekly, { zone, at }) => {
        const date = dateText(at);
        const without = around(compileCalendar({ weekly }, zone), at);
        const holidays = [{ date, name: "holiday" }];
        const closed = around(compileCalendar({ weekly, holidays }, zone), at);
        expect(subtractIntervals(closed, without)).toEqual([]);
        const lost = subtractIntervals(without, closed);
        expect(lost[0] ?? at + day).toBeGreaterThanOrEqual(instantOf(date, "00:00", zone));
        expect(lost.at(-1) ?? 0).toBeLessThanOrEqual(instantOf(datePlus(date, 1), "24:00", zone));
      }),
    );
  });

  test("an exception with the hours that the date has anyway changes nothing", () => {
    fc.assert(
      fc.property(civilDates, zonedInstants, plainWeekly, (date, { zone }, { from, to }) => {
        const weekly = [{ days: "daily", from, to }] as const;
        const exceptions = [{ date, hours: [{ from, to }] }];
        const at = instantOf(date, "12:00", zone);
        const open = around(compileCalendar({ weekly }, zone), at);
        const holidays = [{ date, name: "a holiday with hours of its own" }];
        for (const config of [
          { weekly, exceptions },
          { weekly, exceptions, holidays },
        ]) {
          expect(around(compileCalendar(config, zone), at)).toEqual(open);
        }
      }),
    );
  });

  test("a holiday and an exception without hours close the same time", () => {
    fc.assert(
      fc.property(scenarios, ({ config, zone, at }) => {
        const date = dateText(at);
        const others = (config.exceptions ?? []).filter((each) => each.date !== date);
        const holidays = (config.holidays ?? []).filter((each) => each.date !== date);
        const byHoliday = { ...config, exceptions: others };
        const asHoliday = { ...byHoliday, holidays: [...holidays, { date, name: "closed" }] };
        const asException = {
          ...byHoliday,
          holidays,
          exceptions: [...others, { date, hours: [] }],
        };
        expect(around(compileCalendar(asException, zone), at)).toEqual(
          around(compileCalendar(asHoliday, zone), at),
        );
      }),
    );
  });
});

describe("coverage", () => {
  test("inside its coverage a calendar answers as it would without one", () => {
    fc.assert(
      fc.property(scenarios, ({ config, zone, at }) => {
        const date = dateText(at);
        const coverage = { first: datePlus(date, -20), last: datePlus(date, 20) };
        const covered = compileCalendar({ ...config, coverage }, zone);
        const inside = [at - 10 * day, at + 10 * day];
        expect(intersectIntervals(around(covered, at), inside)).toEqual(
          intersectIntervals(around(compileCalendar(config, zone), at), inside),
        );
      }),
    );
  });
});
