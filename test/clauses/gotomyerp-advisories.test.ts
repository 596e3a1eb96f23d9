/**
 * gotomyerp Availability (i): customers are told beforehand of maintenance expected to take more than 15
 * minutes, routine and scheduled maintenance excepted. What was not announced so is an advisory and
 * changes no number.
 */
import type { Maintenance } from "nines";
import { describe, expect, test } from "vitest";
import { classify, commitments, downDuring, sumOf, work } from "./gotomyerp-downtime.js";
import { hour, minute, moved } from "./written-instants.js";

const start = "2026-02-04T15:00:00.000-05:00";
const quarter = 15 * minute;

const unscheduled = (more: Partial<Maintenance>): Maintenance =>
  work("unscheduled", start, moved(start, hour), { id: "m1", ...more });

function advisoriesOn(
  maintenance: readonly Maintenance[],
  asked: Omit<Parameters<typeof classify>[1], "facts"> = {},
): readonly unknown[] {
  const { advisories } = classify([], { ...asked, facts: { maintenance } });
  for (const { rule, outcome, clause, params } of advisories) {
    expect([rule, outcome, clause]).toEqual(["advisory", "applied", "gotomyerp Availability (i)"]);
    expect(params["advisory"]).toBe("long-and-unannounced");
  }
  return advisories.map(({ params }) => params["maintenance"]);
}

describe.for(["expectedEnd", "announcedEnd"] as const)("by its %s", (end) => {
  const lengths = [
    ["a millisecond less than 15 minutes", quarter - 1, []],
    ["15 minutes", quarter, []],
    ["a millisecond more than 15 minutes", quarter + 1, ["m1"]],
    ["16 minutes", 16 * minute, ["m1"]],
    ["two hours", 2 * hour, ["m1"]],
  ] as const;

  test.for(lengths)("%s, not announced", ([, ms, expected]) => {
    expect(advisoriesOn([unscheduled({ [end]: moved(start, ms) })])).toEqual(expected);
  });

  const announcements = [
    ["an hour before", -hour, []],
    ["a millisecond before the start", -1, []],
    ["at the start", 0, ["m1"]],
    ["a millisecond after the start", 1, ["m1"]],
    ["when it was over", 2 * hour, ["m1"]],
  ] as const;

  test.for(announcements)(
    "a millisecond more than 15 minutes, announced %s",
    ([, ms, expected]) => {
      const announcedAt = moved(start, ms);
      const long = { [end]: moved(start, quarter + 1), announcedAt };
      expect(advisoriesOn([unscheduled(long)])).toEqual(expected);
    },
  );

  test("15 minutes, announced afterwards", () => {
    const short = { [end]: moved(start, quarter), announcedAt: moved(start, hour) };
    expect(advisoriesOn([unscheduled(short)])).toEqual([]);
  });

  const excepted = ["routine", "scheduled"] as const;

  test.for(excepted)("two hours of %s maintenance need no announcement", (type) => {
    const maintenance = [unscheduled({ type, [end]: moved(start, 2 * hour) })];
    expect(advisoriesOn(maintenance)).toEqual([]);
  });
});

test("work that took long without being expected to is not remarked", () => {
  expect(advisoriesOn([unscheduled({ end: moved(start, 5 * hour) })])).toEqual([]);
});

test("each long and unannounced maintenance has its advisory", () => {
  const tomorrow = moved(start, 24 * hour);
  const maintenance = [
    unscheduled({ expectedEnd: moved(start, hour) }),
    work("unscheduled", tomorrow, tomorrow + hour, { id: "m2", expectedEnd: tomorrow + minute }),
    work("unscheduled", tomorrow, tomorrow + hour, { id: "m3", expectedEnd: tomorrow + hour }),
  ];
  expect(advisoriesOn(maintenance)).toEqual(["m1", "m3"]);
});

describe("what is known", () => {
  const long = (announcedMs: number): readonly Maintenance[] => [
    unscheduled({ expectedEnd: moved(start, hour), announcedAt: moved(start, announcedMs) }),
  ];
  const rows = [
    ["nothing of work that has not begun, which is not remarked", 10 * minute, 0, []],
    ["a millisecond after the start, that it was not announced yet", 10 * minute, 1, ["m1"]],
    ["from the announcement on, that it came too late", 10 * minute, 10 * minute, ["m1"]],
    ["a millisecond after the start, that it was announced in time", -1, 1, []],
  ] as const;

  test.for(rows)("is %s", ([, announced, ms, expected]) => {
    expect(advisoriesOn(long(announced), { asOf: moved(start, ms) })).toEqual(expected);
  });
});

describe("the range asked about", () => {
  const maintenance = [unscheduled({ expectedEnd: moved(start, hour) })];
  const ranges = [
    ["ends where the work begins", -hour, 0, []],
    ["ends a millisecond later", -hour, 1, ["m1"]],
    ["begins a millisecond before the work ends", hour - 1, 2 * hour, ["m1"]],
    ["begins where the work ends", hour, 2 * hour, []],
  ] as const;

  test.for(ranges)("%s", ([, from, until, expected]) => {
    const period = { start: moved(start, from), end: moved(start, until) };
    expect(advisoriesOn(maintenance, { period })).toEqual(expected);
  });
});

describe.for(commitments)("for the %s", (commitment) => {
  test("the advisory changes no number, and is the same", () => {
    const expectedEnd = moved(start, hour);
    const sums = [undefined, moved(start, -hour)].map((announcedAt) => {
      const maintenance = [unscheduled({ expectedEnd, announcedAt })];
      return classify(downDuring(maintenance), { commitment, facts: { maintenance } });
    });
    expect(sums.map(({ advisories }) => advisories.length)).toEqual([1, 0]);
    expect(sums.map(sumOf)).toEqual([
      { countedMs: hour, byExclusion: {} },
      { countedMs: hour, byExclusion: {} },
    ]);
  });
});
