/**
 * DOit ERP, Scheduled and Unscheduled Maintenance: what is only described as usual (a week ahead, at
 * night on the weekend, at most fifteen hours a quarter) is an advisory and changes no number.
 */
import { classifyDowntime, type Maintenance } from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { later, maintained, maintenanceClause } from "./doit-erp-downtime.js";
import { hour, moved } from "./written-instants.js";

function advisoriesOn(...maintenance: Maintenance[]): readonly unknown[] {
  const facts = { outages: [], maintenance };
  const { advisories } = classifyDowntime(doitErp(), facts, { period: "2026-Q1", asOf: later });
  for (const { clause, rule } of advisories) {
    expect([clause, rule]).toEqual([maintenanceClause, "advisory"]);
  }
  return advisories.map(({ params }) => params["advisory"]);
}

/** From ten on Saturday night, announced well ahead: nothing unusual. */
const usual = maintained("scheduled", "2026-02-14T22:00:00-05:00", "2026-02-15T01:00:00-05:00");

describe("a week ahead", () => {
  const rows = [
    ["exactly seven days ahead", "2026-02-07T22:00:00-05:00", []],
    ["eight days ahead", "2026-02-06T22:00:00-05:00", []],
    ["six days ahead", "2026-02-08T22:00:00-05:00", ["a-week-ahead"]],
    ["not at all", undefined, ["a-week-ahead"]],
  ] as const;

  test.for(rows)("announced %s", ([, announcedAt, expected]) => {
    expect(advisoriesOn({ ...usual, announcedAt })).toEqual(expected);
  });
});

describe("at night on the weekend", () => {
  const rows = [
    ["on Saturday night from ten to six", "2026-02-14T22:00:00-05:00", 8 * hour, []],
    ["on Sunday night from ten to six", "2026-02-15T22:00:00-05:00", 8 * hour, []],
    ["a millisecond before ten", "2026-02-14T21:59:59.999-05:00", hour, ["weekend-nights"]],
    ["a millisecond past six", "2026-02-14T22:00:00-05:00", 8 * hour + 1, ["weekend-nights"]],
    ["on Friday night", "2026-02-13T22:00:00-05:00", hour, ["weekend-nights"]],
    ["at noon on Saturday", "2026-02-14T12:00:00-05:00", hour, ["weekend-nights"]],
    ["on the night on which clocks go forward", "2026-03-07T22:00:00-05:00", 7 * hour, []],
    ["past six that night", "2026-03-07T22:00:00-05:00", 7 * hour + 1, ["weekend-nights"]],
  ] as const;

  test.for(rows)("work %s", ([, start, ms, expected]) => {
    expect(advisoriesOn({ ...usual, start, end: moved(start, ms) })).toEqual(expected);
  });
});

describe("fifteen hours a quarter", () => {
  /** Seven and a half hours on each of two Saturday nights, and a little more. */
  const nights = (more: number): [Maintenance, Maintenance] => [
    { ...usual, id: "m1", end: moved("2026-02-15T05:30:00-05:00") },
    {
      ...usual,
      id: "m2",
      start: "2026-02-21T22:00:00-05:00",
      end: moved("2026-02-22T05:30:00-05:00", more),
    },
  ];

  test("are usual", () => {
    expect(advisoriesOn(...nights(0))).toEqual([]);
    expect(advisoriesOn(...nights(-1))).toEqual([]);
  });

  test("and a millisecond are not", () => {
    expect(advisoriesOn(...nights(1))).toEqual(["hours-a-quarter"]);
  });

  test("take overlapping events once", () => {
    const [first, second] = nights(0);
    expect(advisoriesOn(first, second, { ...first, id: "m3" })).toEqual([]);
  });

  test("take routine maintenance too, and no release", () => {
    const nightBefore = {
      ...usual,
      id: "m3",
      start: "2026-01-31T22:00:00-05:00",
      end: "2026-01-31T23:00:00-05:00",
    };
    expect(advisoriesOn(...nights(0), { ...nightBefore, type: "routine" })).toEqual([
      "hours-a-quarter",
    ]);
    expect(advisoriesOn(...nights(0), { ...nightBefore, type: "release" })).toEqual([]);
  });

  test("are those of the whole quarter, also where one month of it is asked for", () => {
    const inMarch = {
      ...usual,
      id: "m3",
      start: "2026-03-14T22:00:00-04:00",
      end: "2026-03-14T23:00:00-04:00",
    };
    const facts = { outages: [], maintenance: [...nights(0), inMarch] };
    const { advisories } = classifyDowntime(doitErp(), facts, { period: "2026-03", asOf: later });
    expect(advisories.map(({ params }) => params["advisory"])).toEqual(["hours-a-quarter"]);
  });
});

test("an advisory excludes nothing and counts nothing", () => {
  const outages = [
    { id: "o1", start: "2026-02-12T08:00:00-05:00", end: "2026-02-12T12:00:00-05:00" },
  ];
  const announcedSixDaysAhead = maintained(
    "scheduled",
    "2026-02-12T08:00:00-05:00",
    "2026-02-12T12:00:00-05:00",
    { announcedAt: "2026-02-06T08:00:00-05:00" },
  );
  const facts = { outages, maintenance: [announcedSixDaysAhead] };
  const classified = classifyDowntime(doitErp(), facts, { period: "2026-Q1", asOf: later });
  expect(classified).toMatchObject({ countedMs: 0, excludedMs: 4 * hour });
  expect(classified.advisories.map(({ params }) => params["advisory"])).toEqual([
    "a-week-ahead",
    "weekend-nights",
  ]);
});
