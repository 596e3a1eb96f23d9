import type { DowntimeRules, Exclusion, SliceTerms } from "nines";
import { describe, expect, test } from "vitest";
import { at, windowed, work } from "../downtime/service.js";
import { lowest, measureHour, quarters, slice, sliced } from "./sliced.js";

const choices: readonly DowntimeRules["unmonitored"][] = [
  "up",
  "down",
  "undetermined",
  "leaves-denominator",
];
const kinds = ["occurrences", "ratio-timeslices"] as const;

describe("slices that are not recorded", () => {
  const slices = quarters([10, 1], [10, 0], [10, 0], [10, 0]).slice(0, 3);
  const means: Record<DowntimeRules["unmonitored"], [string, string]> = {
    up: ["97.5000", "97.5000"],
    down: ["72.5000", "72.5000"],
    undetermined: ["97.5000", "72.5000"],
    "leaves-denominator": ["96.6666", "96.6666"],
  };

  test.for(choices)("of a mean: %s", (unmonitored) => {
    const policy = sliced(
      "ratio-timeslices",
      {},
      { downtime: { unmonitored } },
      { targetPercent: 80 },
    );
    const found = measureHour(policy, { slices });
    expect([found.percent, found.percentIfCounted]).toEqual(means[unmonitored]);
    expect(found.met).toBe(
      { up: true, down: false, undetermined: null, "leaves-denominator": true }[unmonitored],
    );
  });

  test.for(choices)("of a count: %s", (unmonitored) => {
    const policy = sliced("occurrences", {}, { downtime: { unmonitored } });
    const found = measureHour(policy, { slices });
    const isSure = unmonitored === "up" || unmonitored === "leaves-denominator";
    expect(found).toMatchObject({
      percent: "96.6666",
      met: isSure ? true : null,
      missing: isSure ? [] : ["slices"],
    });
  });

  test.for(kinds)("without a list nothing can be said: %s", (kind) => {
    expect(measureHour(sliced(kind), {})).toMatchObject({
      percent: null,
      met: null,
      missing: ["slices"],
    });
  });

  test("time that exclusions take is not missing", () => {
    const policy = sliced(
      "occurrences",
      {},
      { downtime: { unmonitored: "down" }, exclusions: [windowed("w", "10:45", "11:00")] },
    );
    expect(measureHour(policy, { slices })).toMatchObject({ met: true, missing: [] });
  });

  const crossing: [SliceTerms["leave"], string][] = [
    ["covered", "50.0000"],
    ["touched", "100.0000"],
  ];

  test.for(crossing)("and exclusions cut: a mean of whole slices (%s)", ([leave, percent]) => {
    const policy = sliced(
      "ratio-timeslices",
      { leave },
      { downtime: { unmonitored: "down" }, exclusions: [windowed("w", "10:05", "10:25")] },
    );
    const found = measureHour(policy, {
      slices: quarters([9, 9], [9, 9], [9, 0], [9, 0]).slice(2),
    });
    expect(found.percent).toBe(percent);
  });
});

describe("exclusions take slices out", () => {
  const slices = quarters([10, 9], [10, 8], [10, 7], [10, 0]);
  const rows: [string, Exclusion[], string, string][] = [
    ["one slice exactly", [windowed("w", "10:15", "10:30")], "7/15", "7/15"],
    [
      "a millisecond less",
      [
        {
          id: "w",
          kind: "window",
          covers: "any-downtime",
          window: { days: "daily", from: "10:16", to: "10:30" },
        },
      ],
      "2/5",
      "7/15",
    ],
    ["two in part", [windowed("w", "10:10", "10:20")], "2/5", "13/20"],
    ["one wholly and two in part", [windowed("w", "10:10", "10:35")], "7/15", "1/1"],
    [
      "by two windows that touch",
      [windowed("v", "10:15", "10:20"), windowed("w", "10:20", "10:30")],
      "7/15",
      "7/15",
    ],
    ["none", [], "2/5", "2/5"],
  ];

  for (const kind of kinds) {
    test.for(rows)(`${kind}: %s`, ([, exclusions, covered, touched]) => {
      const found = ([undefined, "covered", "touched"] as const).map((leave) =>
        lowest(
          measureHour(sliced(kind, leave === undefined ? {} : { leave }, { exclusions }), {
            slices,
          }),
        ),
      );
      expect(found).toEqual([covered, covered, touched]);
    });
  }

  test("maintenance to its announced end", () => {
    const exclusions: Exclusion[] = [{ id: "works", kind: "maintenance", types: ["planned"] }];
    const maintenance = [work("10:00", "10:30", { announcedEnd: at("10:15") })];
    expect(
      lowest(measureHour(sliced("occurrences", {}, { exclusions }), { slices, maintenance })),
    ).toBe("1/2");
  });

  test("where a carve-out does not go before", () => {
    const exclusions: Exclusion[] = [
      { id: "carve", kind: "carve-out", types: ["urgent"] },
      windowed("w", "10:00", "10:30"),
    ];
    const maintenance = [work("10:00", "10:15", { type: "urgent" })];
    expect(
      lowest(measureHour(sliced("occurrences", {}, { exclusions }), { slices, maintenance })),
    ).toBe("7/15");
  });

  test("all of them: no percentage", () => {
    const policy = sliced("occurrences", {}, { exclusions: [windowed("w", "10:00", "11:00")] });
    expect(measureHour(policy, { slices })).toMatchObject({ percent: null, met: null });
  });
});

describe("which slices belong to a period", () => {
  const slices = [
    slice("09:45", 10, 10),
    ...quarters([10, 0], [10, 0], [10, 0]),
    slice("10:50", 10, 5),
    slice("11:05", 10, 10),
  ];

  test.for(kinds)("those that start in it, whole: %s", (kind) => {
    const policy = sliced(kind, {}, { downtime: { unmonitored: "leaves-denominator" } });
    expect(lowest(measureHour(policy, { slices }))).toBe("7/8");
  });

  test.for(kinds)("those that are over: %s", (kind) => {
    const policy = sliced(kind, {}, { downtime: { unmonitored: "leaves-denominator" } });
    const at11 = measureHour(policy, { slices }, { asOf: at("11:04:59.999") });
    expect([lowest(at11), at11.provisional]).toEqual(["1/1", false]);
    const over = measureHour(policy, { slices }, { asOf: at("11:05") });
    expect(lowest(over)).toBe("7/8");
  });
});
