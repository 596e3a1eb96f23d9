import fc from "fast-check";
import { civilDateAt, instantOf, type ZoneName, zoneOffsetAt } from "nines/time";
import { describe, expect, test, vi } from "vitest";
import {
  civilDates,
  datePlus,
  dateText,
  fixedZones,
  timesOfDay,
  troublesomeZones,
  zonedInstants,
  zones,
} from "../arbitraries.js";
import { fixedOffset, wallReading } from "../oracle/local-clock.js";
import { refusalOf } from "./refusal.js";

const day = 86_400_000;

/** What the clock of a zone reads, as milliseconds since 1970-01-01T00:00 local. */
function reading(zone: ZoneName, at: number): number {
  return at + zoneOffsetAt(at, zone);
}

describe("wall clocks", () => {
  test("at its instant a clock reads the time or later, and a millisecond before it does not", () => {
    fc.assert(
      fc.property(zones, civilDates, timesOfDay, (zone, date, time) => {
        const at = instantOf(date, time, zone);
        const wall = wallReading(date, time);
        expect(reading(zone, at)).toBeGreaterThanOrEqual(wall);
        expect(reading(zone, at - 1)).toBeLessThan(wall);
      }),
    );
  });

  test("at no instant of the two days before does the clock already read as much", () => {
    fc.assert(
      fc.property(
        zones,
        civilDates,
        timesOfDay,
        fc.integer({ min: 1, max: 2 * day }),
        (zone, date, time, earlier) => {
          const at = instantOf(date, time, zone);
          expect(reading(zone, at - earlier)).toBeLessThan(wallReading(date, time));
        },
      ),
    );
  });

  test("a later reading is never an earlier instant", () => {
    fc.assert(
      fc.property(zones, civilDates, timesOfDay, timesOfDay, (zone, date, one, other) => {
        const [first, second] = [one, other].sort() as [string, string];
        const at = instantOf(date, first, zone);
        expect(instantOf(date, second, zone)).toBeGreaterThanOrEqual(at);
        expect(instantOf(datePlus(date, 1), first, zone)).toBeGreaterThanOrEqual(at);
      }),
    );
  });

  test("24:00 of a date is 00:00 of the next", () => {
    fc.assert(
      fc.property(zones, civilDates, (zone, date) => {
        expect(instantOf(date, "24:00", zone)).toBe(instantOf(datePlus(date, 1), "00:00", zone));
      }),
    );
  });

  test("an instant that is the first with its reading is found again by that reading", () => {
    fc.assert(
      fc.property(zonedInstants, ({ zone, at }) => {
        const second = Math.floor(at / 1000) * 1000;
        const text = new Date(reading(zone, second)).toISOString();
        const found = instantOf(text.slice(0, 10), text.slice(11, 19), zone);
        expect(found).toBeLessThanOrEqual(second);
        expect(reading(zone, found)).toBe(reading(zone, second));
      }),
    );
  });

  test("the date at an instant is the date that its clock reads", () => {
    fc.assert(
      fc.property(zonedInstants, ({ zone, at }) => {
        const date = civilDateAt(at, zone);
        expect(date).toBe(dateText(reading(zone, at)));
        expect(instantOf(date, "00:00", zone)).toBeLessThanOrEqual(at);
      }),
    );
  });
});

describe("zones", () => {
  test("a fixed offset is its offset at every instant", () => {
    fc.assert(
      fc.property(fixedZones, zonedInstants, civilDates, timesOfDay, (zone, { at }, date, time) => {
        expect(zoneOffsetAt(at, zone)).toBe(fixedOffset(zone));
        expect(instantOf(date, time, zone)).toBe(
          wallReading(date, time) - (fixedOffset(zone) as number),
        );
      }),
    );
  });

  test("no answer depends on which years of a zone were asked about before", async () => {
    const years = [2045, 1985, 2026, 1994, 2011, 2040, 2012, 2025];
    const ask = async (order: readonly number[]): Promise<Map<string, number>> => {
      vi.resetModules();
      const fresh = await import("nines/time");
      const answers = new Map<string, number>();
      for (const zone of troublesomeZones.slice(0, 7)) {
        for (const year of order) {
          for (const date of [`${year}-01-01`, `${year}-03-30`, `${year}-10-31`, `${year}-12-31`]) {
            answers.set(`${zone} ${date}`, fresh.instantOf(date, "00:30", zone));
          }
        }
      }
      return answers;
    };
    const asGiven = await ask(years);
    expect(await ask([...years].sort())).toEqual(asGiven);
    expect(await ask([...years].sort().reverse())).toEqual(asGiven);
  });

  test("a name that is no zone is refused", () => {
    fc.assert(
      fc.property(
        zonedInstants,
        fc.constantFrom("", "Mars/Base", "+01:00", "UTC+15"),
        ({ at }, no) => {
          expect(refusalOf(() => zoneOffsetAt(at, no))).toBe("unknown_zone");
        },
      ),
    );
  });
});
