import type { SliceTerms } from "nines";
import { describe, expect, test } from "vitest";
import { hour, minute } from "../downtime/service.js";
import { lowest, measureHour, quarters, sliced } from "./sliced.js";

const kinds = ["occurrences", "ratio-timeslices"] as const;

describe("good requests of all requests", () => {
  const rows: [string, [number, number][], string, boolean, string][] = [
    [
      "of slices of one size",
      [
        [100, 1],
        [100, 2],
        [100, 3],
        [100, 4],
      ],
      "39/40",
      true,
      "97.5000",
    ],
    [
      "of slices of many sizes",
      [
        [1, 1],
        [999, 0],
        [0, 0],
        [1000, 9],
      ],
      "199/200",
      true,
      "99.5000",
    ],
    [
      "one request too many failed",
      [
        [1000, 26],
        [9, 0],
        [0, 0],
        [0, 0],
      ],
      "983/1009",
      false,
      "97.4231",
    ],
    [
      "none failed",
      [
        [1, 0],
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      "1/1",
      true,
      "100.0000",
    ],
    [
      "all failed",
      [
        [1, 1],
        [1, 1],
        [1, 1],
        [1, 1],
      ],
      "0/1",
      false,
      "0.0000",
    ],
    [
      "more than a double holds",
      [
        [Number.MAX_SAFE_INTEGER, 1],
        [Number.MAX_SAFE_INTEGER, 0],
        [Number.MAX_SAFE_INTEGER, 0],
        [0, 0],
      ],
      `${3n * BigInt(Number.MAX_SAFE_INTEGER) - 1n}/${3n * BigInt(Number.MAX_SAFE_INTEGER)}`,
      true,
      "99.9999",
    ],
  ];

  test.for(rows)("%s", ([, requests, ratio, met, percent]) => {
    const policy = sliced("occurrences", {}, {}, { targetPercent: "97.5" });
    const found = measureHour(policy, { slices: quarters(...requests) });
    expect([lowest(found), found.met, found.percent]).toEqual([ratio, met, percent]);
    expect(found).toMatchObject({ upMs: null, ofMs: null, missing: [], indicator: "occurrences" });
  });
});

describe("the mean of slices", () => {
  const rows: [string, [number, number][], string, string][] = [
    [
      "weighs slices alike, however many requests",
      [
        [1, 1],
        [1000, 0],
        [1000, 0],
        [1000, 0],
      ],
      "3/4",
      "75.0000",
    ],
    [
      "is exact where floats are not",
      [
        [1000, 1],
        [1000, 1],
        [1000, 1],
        [1000, 1],
      ],
      "999/1000",
      "99.9000",
    ],
    [
      "adds quotients of all kinds",
      [
        [3, 1],
        [7, 1],
        [11, 1],
        [13, 1],
      ],
      "5039/6006",
      "83.8994",
    ],
    [
      "of whole failures",
      [
        [5, 5],
        [5, 5],
        [5, 0],
        [5, 0],
      ],
      "1/2",
      "50.0000",
    ],
  ];

  test.for(rows)("%s", ([, requests, ratio, percent]) => {
    const found = measureHour(sliced("ratio-timeslices"), { slices: quarters(...requests) });
    expect([lowest(found), found.percent]).toEqual([ratio, percent]);
  });

  test("decides exactly at the target", () => {
    const policy = sliced("ratio-timeslices", {}, {}, { targetPercent: "99.9" });
    const slices = quarters([1000, 1], [1000, 1], [1000, 1], [1000, 1]);
    expect(measureHour(policy, { slices })).toMatchObject({ met: true, headroomMs: 0 });
    const worse = quarters([1000, 1], [1000, 1], [1000, 1], [999, 1]);
    expect(measureHour(policy, { slices: worse })).toMatchObject({
      met: false,
      percent: "99.8999",
    });
  });

  test("stands for the slices' time", () => {
    const found = measureHour(sliced("ratio-timeslices"), {
      slices: quarters([4, 1], [4, 0], [4, 0], [4, 0]),
    });
    expect(found).toMatchObject({ ofMs: hour, downtimeMs: 3.75 * minute, upMs: 56.25 * minute });
  });
});

describe("slices that say nothing", () => {
  const requests = quarters([0, 0], [10, 1], [9, 9], [10, 0]);
  const rows: [SliceTerms["empty"], string, string | null, string, string | null][] = [
    [undefined, "39/40", "97.5000", "19/20", "95.0000"],
    ["up", "39/40", "97.5000", "19/20", "95.0000"],
    ["undetermined", "39/40", "47.5000", "19/20", null],
    ["leaves-denominator", "19/20", "95.0000", "19/20", "95.0000"],
  ];

  test.for(rows)(
    "are as the policy says: %s",
    ([empty, mean, meanIfCounted, all, allIfCounted]) => {
      const fields = { minTotal: 10, ...(empty === undefined ? {} : { empty }) };
      const byMean = measureHour(sliced("ratio-timeslices", fields), { slices: requests });
      expect([lowest(byMean), byMean.percentIfCounted]).toEqual([mean, meanIfCounted]);
      const byCount = measureHour(sliced("occurrences", fields), { slices: requests });
      expect([lowest(byCount), byCount.percentIfCounted]).toEqual([all, allIfCounted]);
      expect(byCount.met).toBe(empty === "undetermined" ? null : true);
      expect(byMean.met).toBe(empty === "undetermined" ? null : true);
    },
  );

  test.for(kinds)("no requests at all are no percentage of them: %s", (kind) => {
    const slices = quarters([0, 0], [0, 0], [0, 0], [0, 0]);
    const leaving = measureHour(sliced(kind, { empty: "leaves-denominator" }), { slices });
    expect(leaving).toMatchObject({ percent: null, met: null });
  });
});
