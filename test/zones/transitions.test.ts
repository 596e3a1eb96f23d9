/**
 * What the search for transitions rests on: no two of them are closer than a sampling step, and it
 * finds each of them with few look-ups. `NINES_FULL` takes every zone instead of a share.
 */
import { IANAZone } from "luxon";
import { describe, expect, test } from "vitest";
import { findTransitions, sampleStepMs } from "../../src/time/zone-transitions.js";
import { allZones, troublesomeZones } from "../arbitraries.js";
import { offsetOf, transitionsOfYear } from "../oracle/local-clock.js";

const hour = 3_600_000;
const day = 24 * hour;
const firstYear = 1970;
const lastYear = 2040;

const everyZone = (process.env["NINES_FULL"] ?? "") !== "";
const sampled = allZones.filter((_, i) => everyZone || i % 8 === 3);
const closeTransitions = ["America/Recife", "America/Noronha", "America/Argentina/Tucuman"];
const zones = [...new Set([...sampled, ...troublesomeZones, ...closeTransitions])];

/** When the clock of a zone is changed, to the hour: looked for day by day, then hour by hour. */
function changes(zone: string): number[] {
  const found: number[] = [];
  let before = offsetOf(zone, Date.UTC(firstYear, 0, 1));
  for (let at = Date.UTC(firstYear, 0, 1); at < Date.UTC(lastYear + 1, 0, 1); at += day) {
    for (let next = at + hour; offsetOf(zone, at + day) !== before; next += hour) {
      if (offsetOf(zone, next) === before) continue;
      before = offsetOf(zone, next);
      found.push(next);
    }
  }
  return found;
}

function offsetFunction(zone: string): { offsetAt: (at: number) => number; asked: () => number } {
  const rules = IANAZone.create(zone);
  let asked = 0;
  return {
    offsetAt: (at) => {
      asked++;
      return Math.round(rules.offset(at) * 60_000);
    },
    asked: () => asked,
  };
}

describe("transitions", () => {
  test("neighbouring transitions of a zone are further apart than a sampling step", () => {
    for (const zone of zones) {
      const found = changes(zone);
      for (const [i, at] of found.slice(1).entries()) {
        const apart = at - (found[i] as number) - hour;
        expect(apart, `${zone} ${new Date(at).toISOString()}`).toBeGreaterThan(sampleStepMs);
      }
    }
  });

  test("the shortest time between two transitions is 6 days and 23 hours, in Brazil", () => {
    const [, forward, back] = transitionsOfYear("America/Recife", 2000) as [number, number, number];
    expect(back - forward).toBe(6 * day + 23 * hour);
    expect(sampleStepMs).toBeLessThan(back - forward);
  });

  test("every transition is found, to the second, with the offset that follows it", () => {
    for (const zone of troublesomeZones) {
      for (let year = 1975; year <= lastYear; year += 5) {
        const { offsetAt } = offsetFunction(zone);
        const start = Date.UTC(year, 0, 1);
        const found = findTransitions(offsetAt, start, Date.UTC(year + 1, 0, 1));
        expect(found.at, `${zone} ${year}`).toEqual(transitionsOfYear(zone, year));
        expect(found.offsetAfter).toEqual(found.at.map((at) => offsetOf(zone, at)));
      }
    }
  });

  test("a transition on no quarter of an hour is found to the second too", () => {
    for (const [zone, year] of [
      ["Africa/Monrovia", 1972],
      ["America/St_Johns", 1988],
      ["Asia/Gaza", 2011],
    ] as const) {
      const { offsetAt } = offsetFunction(zone);
      const found = findTransitions(offsetAt, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
      expect(found.at, zone).toEqual(transitionsOfYear(zone, year));
    }
  });

  test("a year of New York takes at most 80 look-ups", () => {
    for (let year = firstYear; year <= lastYear; year++) {
      const { offsetAt, asked } = offsetFunction("America/New_York");
      findTransitions(offsetAt, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1));
      expect(asked(), String(year)).toBeLessThanOrEqual(80);
    }
  });
});
