import fc from "fast-check";
import {
  businessDaysBetween,
  type Calendar,
  compileCalendar,
  type IntervalSet,
  intersectIntervals,
  type JoinMode,
  joinCalendars,
  openIntervals,
  unionIntervals,
} from "nines/time";
import { describe, expect, test } from "vitest";
import {
  calendarConfigs,
  datePlus,
  dateText,
  instantsIn,
  troublesomeZones,
} from "../arbitraries.js";

const day = 86_400_000;
const someZones = fc.constantFrom(...troublesomeZones);
const modes = ["open-in-all", "open-in-any"] as const satisfies readonly JoinMode[];

/** Checks a law about three calendars that are all open on Tuesday mornings of one zone. */
function holds(law: (a: Calendar, b: Calendar, c: Calendar, t: number) => void): void {
  const triples = fc
    .tuple(someZones, someZones, someZones)
    .chain((names) => fc.tuple(fc.constant(names), instantsIn(names[0])))
    .chain(([names, at]) => {
      const configs = calendarConfigs(at);
      return fc.tuple(fc.constant(at), fc.constant(names), fc.tuple(configs, configs, configs));
    });
  fc.assert(
    fc.property(triples, ([at, names, configs]) => {
      const [a, b, c] = configs.map((config, i) => {
        const from = { at: "08:00", zone: "Europe/Riga" };
        const to = { at: "11:30", zone: "Europe/Riga" };
        const shared = { days: ["tue"], from, to } as const;
        return compileCalendar(
          { ...config, weekly: [...config.weekly, shared] },
          names[i] as string,
        );
      }) as [Calendar, Calendar, Calendar];
      law(a, b, c, at);
    }),
  );
}

function around(calendar: Calendar, t: number): IntervalSet {
  return openIntervals(calendar, t - 8 * day, t + 9 * day);
}

describe("joined calendars", () => {
  test("open in any is the union of the open intervals, open in all their intersection", () => {
    holds((a, b, c, t) => {
      const [x, y, z] = [around(a, t), around(b, t), around(c, t)];
      expect(around(joinCalendars(Object.freeze([a, b, c]), "open-in-any"), t)).toEqual(
        unionIntervals(unionIntervals(x, y), z),
      );
      expect(around(joinCalendars([a, b, c], "open-in-all"), t)).toEqual(
        intersectIntervals(intersectIntervals(x, y), z),
      );
    });
  });

  test("one calendar joined, alone or with itself, is that calendar", () => {
    holds((a, _b, _c, t) => {
      for (const mode of modes) {
        expect(around(joinCalendars([a], mode), t)).toEqual(around(a, t));
        expect(around(joinCalendars([a, a], mode), t)).toEqual(around(a, t));
      }
    });
  });

  test("joins may be nested and given in any order; the first calendar's zone stays", () => {
    holds((a, b, c, t) => {
      for (const mode of modes) {
        const flat = joinCalendars([a, b, c], mode);
        expect(flat.zone).toBe(a.zone);
        expect(around(joinCalendars([joinCalendars([c, b], mode), a], mode), t)).toEqual(
          around(flat, t),
        );
      }
    });
  });

  test("a day on which all open is a day on which any opens", () => {
    holds((a, b, _c, t) => {
      const [first, end] = [datePlus(dateText(t), -8), datePlus(dateText(t), 9)];
      const [all, any] = modes.map((mode) =>
        businessDaysBetween(joinCalendars([a, b], mode), first, end),
      ) as [number, number];
      const days = businessDaysBetween(a, first, end);
      expect(all).toBeLessThanOrEqual(days);
      expect(any).toBeGreaterThanOrEqual(days);
    });
  });
});
