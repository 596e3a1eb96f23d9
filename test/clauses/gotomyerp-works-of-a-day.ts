/**
 * Rows about works of one day: what nightly and scheduled maintenance take of the downtime in them, and
 * what counts, for either commitment.
 */
import type { Maintenance } from "nines";
import type { GotomyerpReadings } from "nines/presets";
import { describe, expect, test } from "vitest";
import { classify, commitments, downDuring, sumOf, work } from "./gotomyerp-downtime.js";
import { minute, moved } from "./written-instants.js";

/** A type of work, its start on an ordinary Wednesday in New York, and its length. */
export type WorkOfADay = readonly [type: string, from: string, ms: number];

/** A sentence, the works, the milliseconds by exclusion, and those that count. */
export type DayRow = readonly [
  says: string,
  works: readonly WorkOfADay[],
  byExclusion: Readonly<Record<string, number>>,
  countedMs: number,
];

export const quarter = 15 * minute;
export const nightly = (ms: number) => ({ "nightly-maintenance": ms });
export const scheduled = (ms: number) => ({ "scheduled-maintenance": ms });

/** A time of the day. */
export const at = (time: string): number => moved(`2026-02-04T${time}:00.000-05:00`);

/** The works as they were recorded, without an announcement. */
export const maintenanceOf = (works: readonly WorkOfADay[]): Maintenance[] =>
  works.map(([type, from, ms]) => work(type, at(from), at(from) + ms));

/** Each row is a test for each commitment; the service is down during all of the work, and only then. */
export function holdInADay(
  title: string,
  rows: readonly DayRow[],
  readings: GotomyerpReadings = {},
): void {
  describe.for(commitments)(`${title}, for the %s`, (commitment) => {
    test.for(rows)("%s", ([, works, byExclusion, countedMs]) => {
      const maintenance = maintenanceOf(works);
      const asked = { facts: { maintenance }, readings, commitment };
      const classified = classify(downDuring(maintenance), asked);
      expect(sumOf(classified)).toEqual({ byExclusion, countedMs });
    });
  });
}
