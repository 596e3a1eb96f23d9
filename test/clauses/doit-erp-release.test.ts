/**
 * DOit ERP, Scheduled and Unscheduled Maintenance: a new version may be released at any time with two
 * hours' notice; by default such a release does not count.
 */
import type { DoitErpReadings } from "nines/presets";
import { expect, test } from "vitest";
import {
  classifyOutage,
  inShort,
  maintained,
  maintenanceClause,
  verdictAt,
} from "./doit-erp-downtime.js";
import { hour, minute, moved } from "./written-instants.js";

const excluded = "excluded: release";
const late = "counted: late-notice";

function released(start: string, announcedAt: number, readings: DoitErpReadings = {}): string {
  const maintenance = [maintained("release", start, moved(start, hour), { announcedAt })];
  return verdictAt(start, { maintenance }, readings);
}

const starts = [
  ["at noon on a weekday", "2026-02-12T12:00:00.000-05:00"],
  ["on a Saturday", "2026-02-14T12:00:00.000-05:00"],
  ["at midnight, with the notice on the evening before", "2026-02-12T00:00:00.000-05:00"],
  ["on the morning on which clocks went forward", "2026-03-08T06:30:00.000-04:00"],
  ["on 29 February", "2028-02-29T09:00:00.000-05:00"],
] as const;

test.for(starts)("a release %s, two hours less a millisecond ahead, counts", ([, start]) => {
  expect(released(start, moved(start, 1 - 2 * hour))).toBe(late);
});

test.for(starts)("a release %s, exactly two hours ahead, is excluded", ([, start]) => {
  expect(released(start, moved(start, -2 * hour))).toBe(excluded);
});

test.for(starts)("a release %s, two hours and a millisecond ahead, is excluded", ([, start]) => {
  expect(released(start, moved(start, -1 - 2 * hour))).toBe(excluded);
});

const acrossClocks = [
  ["forward", "2026-03-08T04:30:00.000-04:00", "2026-03-08T01:30:00.000-05:00"],
  ["back", "2026-11-01T02:30:00.000-05:00", "2026-11-01T01:30:00.000-04:00"],
] as const;

test.for(acrossClocks)(
  "the two hours are elapsed hours when clocks go %s",
  ([, start, exactly]) => {
    const readings = { reservedWindows: "recorded-maintenance" } as const;
    expect(released(start, moved(exactly), readings)).toBe(excluded);
    expect(released(start, moved(exactly, 1), readings)).toBe(late);
  },
);

test("a release that was not announced counts", () => {
  const start = "2026-02-12T12:00:00.000-05:00";
  const maintenance = [
    maintained("release", start, moved(start, hour), { announcedAt: undefined }),
  ];
  expect(verdictAt(start, { maintenance })).toBe(late);
});

test("a release announced by telephone counts", () => {
  const start = "2026-02-12T12:00:00.000-05:00";
  const maintenance = [maintained("release", start, moved(start, hour), { channel: "telephone" })];
  expect(verdictAt(start, { maintenance })).toBe("counted: wrong-channel");
});

test("a release past its announced end counts from there on", () => {
  const maintenance = [
    maintained("release", "2026-02-12T12:00-05:00", "2026-02-12T13:00-05:00", {
      announcedAt: "2026-02-12T10:00-05:00",
      announcedEnd: "2026-02-12T12:45-05:00",
    }),
  ];
  const facts = { maintenance };
  const classified = classifyOutage("2026-02-12T12:00-05:00", "2026-02-12T13:00-05:00", facts);
  expect(inShort(classified)).toEqual([
    ["excluded", "release", 45 * minute],
    ["counted", "overrun", 15 * minute],
  ]);
  expect(classified.segments.map(({ clause }) => clause)).toEqual([
    maintenanceClause,
    maintenanceClause,
  ]);
});

test("two hours are not enough for scheduled maintenance", () => {
  const start = "2026-02-12T12:00:00.000-05:00";
  const announcedAt = moved(start, -2 * hour);
  const maintenance = [maintained("scheduled", start, moved(start, hour), { announcedAt })];
  expect(verdictAt(start, { maintenance })).toBe(late);
});
