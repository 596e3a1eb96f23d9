/**
 * The library against the naive calendar: the same hours, the same zone, the same instants, two ways
 * of getting at the answer that share nothing.
 */
import fc from "fast-check";
import {
  addBusinessTime,
  businessTimeBetween,
  type Calendar,
  compileCalendar,
  instantOf,
  isOpen,
  nextOpening,
  openIntervals,
  subtractBusinessTime,
  zoneOffsetAt,
} from "nines/time";
import { describe, expect, test } from "vitest";
import {
  allZones,
  amountsMs,
  calendarConfigs,
  civilDates,
  instantsIn,
  type Scenario,
  timesOfDay,
  troublesomeZones,
} from "../arbitraries.js";
import { firstInstantReading, offsetOf, transitionsOfYear, wallReading } from "./local-clock.js";
import {
  addOpen,
  firstOpen,
  isOpenAt,
  type OpenMinutes,
  openBetween,
  openMinutes,
  subtractOpen,
} from "./naive-calendar.js";

const day = 86_400_000;
const daysKnown = 14;

/** Zones in turn, so that over the runs all of them come up; every other time a troublesome one. */
const zonesInTurn = fc
  .tuple(fc.boolean(), fc.nat(allZones.length - 1), fc.nat(troublesomeZones.length - 1))
  .map(([any, i, j]) => (any ? allZones[i] : troublesomeZones[j]) as string);

const scenarios: fc.Arbitrary<Scenario> = zonesInTurn.chain((zone) =>
  instantsIn(zone).chain((at) =>
    calendarConfigs(at).map((config) => ({ zone, at, config }) satisfies Scenario),
  ),
);

/** Checks both calendars at an instant in the middle of the days that the naive one knows. */
function holds(law: (calendar: Calendar, naive: OpenMinutes, t: number, d: number) => void): void {
  fc.assert(
    fc.property(scenarios, amountsMs, ({ zone, at, config }, d) => {
      const naive = openMinutes(config, zone, at - (daysKnown / 2) * day, daysKnown);
      law(compileCalendar(config, zone), naive, at, d);
    }),
  );
}

describe("wall clocks", () => {
  test("the instant of a reading is where a walk along the clock finds it first", () => {
    fc.assert(
      fc.property(zonesInTurn, civilDates, timesOfDay, fc.nat(59), (zone, date, time, second) => {
        const exact = time === "24:00" ? time : `${time}:${String(second).padStart(2, "0")}`;
        expect(instantOf(date, exact, zone)).toBe(
          firstInstantReading(zone, wallReading(date, exact)),
        );
      }),
    );
  });

  test("in every zone of the host noon and midnight are where a walk along the clock finds them", () => {
    for (const [i, zone] of allZones.entries()) {
      const date = new Date(Date.UTC(2026, 0, 1 + (i % 365))).toISOString().slice(0, 10);
      for (const time of ["00:00", "12:00"]) {
        const expected = firstInstantReading(zone, wallReading(date, time));
        expect(instantOf(date, time, zone), `${zone} ${date} ${time}`).toBe(expected);
      }
    }
  });

  test("the offset at an instant is the one that Intl shows", () => {
    const zoned = zonesInTurn.chain((zone) => fc.tuple(fc.constant(zone), instantsIn(zone)));
    fc.assert(
      fc.property(zoned, ([zone, at]) => {
        expect(zoneOffsetAt(at, zone)).toBe(offsetOf(zone, at));
      }),
    );
  });
});

describe("calendars", () => {
  test("every instant is open or closed as its minute is", () => {
    holds((calendar, naive, t) => {
      for (const shift of [-day, -60_000, -1, 0, 1, 60_000, 3_600_000, day]) {
        expect(isOpen(calendar, t + shift)).toBe(isOpenAt(naive, t + shift));
      }
    });
  });

  test("the open intervals are the runs of open minutes", () => {
    holds((calendar, naive) => {
      const end = naive.start + daysKnown * day;
      expect(openIntervals(calendar, naive.start, end)).toEqual(runsOf(naive));
    });
  });

  test("in every zone day and night shifts around a transition are the runs of open minutes", () => {
    const config = {
      weekly: [
        { days: "daily", from: "01:00", to: "02:30" },
        { days: ["mon", "fri", "sun"], from: "23:30", to: "00:30" },
      ],
    } as const;
    for (const [i, zone] of allZones.entries()) {
      const year = 2008 + (i % 20);
      const middle = transitionsOfYear(zone, year)[i % 2] ?? Date.UTC(year, 1, 29);
      const naive = openMinutes(config, zone, middle - 2 * day, 4);
      const open = openIntervals(compileCalendar(config, zone), naive.start, naive.start + 4 * day);
      expect(open, `${zone} ${new Date(middle).toISOString()}`).toEqual(runsOf(naive));
    }
  });

  test("around a date that the zone skipped the open intervals are the runs of open minutes", () => {
    const skips = fc.constantFrom(
      { zone: "Pacific/Apia", at: Date.UTC(2011, 11, 30, 10) },
      { zone: "Pacific/Fakaofo", at: Date.UTC(2011, 11, 30, 11) },
      { zone: "Pacific/Kwajalein", at: Date.UTC(1993, 7, 21, 12) },
      { zone: "Pacific/Kiritimati", at: Date.UTC(1994, 11, 31, 10) },
    );
    const around = skips.chain((skip) => fc.tuple(fc.constant(skip), calendarConfigs(skip.at)));
    fc.assert(
      fc.property(around, ([{ zone, at }, config]) => {
        const naive = openMinutes(config, zone, at - 3 * day, 6);
        const open = openIntervals(
          compileCalendar(config, zone),
          naive.start,
          naive.start + 6 * day,
        );
        expect(open).toEqual(runsOf(naive));
      }),
    );
  });

  test("the open time between two instants is the sum of the open minutes and parts of minutes", () => {
    holds((calendar, naive, t, d) => {
      const [from, until] = [t - d, t + d];
      expect(businessTimeBetween(calendar, from, until)).toBe(openBetween(naive, from, until));
    });
  });

  test("the next opening is the first open minute, or the instant itself", () => {
    holds((calendar, naive, t) => {
      const end = naive.start + daysKnown * day;
      const opening = nextOpening(calendar, t);
      expect(opening < end ? opening : null).toBe(firstOpen(naive, t));
    });
  });

  test("an amount of open time is used up when that many minutes and parts have been walked", () => {
    holds((calendar, naive, t, d) => {
      const end = naive.start + daysKnown * day;
      const due = addBusinessTime(calendar, t, d);
      expect(due <= end ? due : null).toBe(addOpen(naive, t, d));
    });
  });

  test("an amount of open time began where walking back as many minutes and parts ends", () => {
    holds((calendar, naive, t, d) => {
      const since = subtractBusinessTime(calendar, t, d);
      expect(since >= naive.start ? since : null).toBe(subtractOpen(naive, t, d));
    });
  });
});

/** The runs of open minutes as starts and ends in turn. */
function runsOf({ start, open }: OpenMinutes): number[] {
  const bounds: number[] = [];
  for (let i = 0; i <= open.length; i++) {
    if ((open[i] ?? 0) !== (open[i - 1] ?? 0)) bounds.push(start + i * 60_000);
  }
  return bounds;
}
