/** `mergeGapUnder`: which outages are one, and what the minimum looks at when other rules have spoken. */
import type { DowntimeRules, MinimumOutage } from "nines";
import { describe, expect, test } from "vitest";
import { becomes, down, service } from "./service.js";

const five = { duration: "PT5M", counts: "whole" } as const;
const excess = { duration: "PT5M", counts: "excess" } as const;

function atLeast(minimumOutage: MinimumOutage, more: Partial<DowntimeRules> = {}) {
  return service({ downtime: { minimumOutage, ...more } });
}

describe("outages that are one", () => {
  const merging = { mergeGapUnder: "PT2M" } as const;
  const rows: [string, [string, string][], Partial<DowntimeRules>, string[]][] = [
    [
      "where they touch",
      [
        ["10:00", "10:03"],
        ["10:03", "10:05"],
      ],
      {},
      ["10:00-10:05 counted: unplanned"],
    ],
    [
      "where they overlap, and no longer for it",
      [
        ["10:00", "10:03"],
        ["10:01", "10:04:59.999"],
      ],
      {},
      ["10:00-10:04:59.999 excluded: under-minimum"],
    ],
    [
      "not with a millisecond between, where nothing is said of gaps",
      [
        ["10:00", "10:03"],
        ["10:03:00.001", "10:06"],
      ],
      {},
      ["10:00-10:03 excluded: under-minimum", "10:03:00.001-10:06 excluded: under-minimum"],
    ],
    [
      "not with exactly the gap between them",
      [
        ["10:00", "10:03"],
        ["10:05", "10:07"],
      ],
      merging,
      ["10:00-10:03 excluded: under-minimum", "10:05-10:07 excluded: under-minimum"],
    ],
    [
      "with a millisecond less than the gap, which is up time all the same",
      [
        ["10:00", "10:03"],
        ["10:04:59.999", "10:07"],
      ],
      merging,
      ["10:00-10:03 counted: unplanned", "10:04:59.999-10:07 counted: unplanned"],
    ],
    [
      "three in a row, exactly long enough from the first start to the last end",
      [
        ["10:00", "10:01"],
        ["10:02", "10:03"],
        ["10:04", "10:05"],
      ],
      merging,
      [
        "10:00-10:01 counted: unplanned",
        "10:02-10:03 counted: unplanned",
        "10:04-10:05 counted: unplanned",
      ],
    ],
    [
      "three in a row, a millisecond too short",
      [
        ["10:00", "10:01"],
        ["10:02", "10:03"],
        ["10:04", "10:04:59.999"],
      ],
      merging,
      [
        "10:00-10:01 excluded: under-minimum",
        "10:02-10:03 excluded: under-minimum",
        "10:04-10:04:59.999 excluded: under-minimum",
      ],
    ],
    [
      "whatever their order",
      [
        ["10:04", "10:05"],
        ["10:00", "10:01"],
        ["10:02", "10:03"],
      ],
      merging,
      [
        "10:00-10:01 counted: unplanned",
        "10:02-10:03 counted: unplanned",
        "10:04-10:05 counted: unplanned",
      ],
    ],
    [
      "the excess begins after the minimum's length, gaps and all",
      [
        ["10:00", "10:03"],
        ["10:04", "10:07"],
      ],
      { ...merging, minimumOutage: excess },
      [
        "10:00-10:03 excluded: under-minimum",
        "10:04-10:05 excluded: under-minimum",
        "10:05-10:07 counted: unplanned",
      ],
    ],
    [
      "the minimum's length ends inside a gap",
      [
        ["10:00", "10:04"],
        ["10:05:30", "10:06"],
      ],
      { ...merging, minimumOutage: excess },
      ["10:00-10:04 excluded: under-minimum", "10:05:30-10:06 counted: unplanned"],
    ],
  ];

  test.for(rows)("%s", ([, times, rules, segments]) => {
    const outages = times.map(([from, to]) => down(from, to));
    expect(becomes(atLeast(five, rules), outages)).toEqual(segments);
  });

  test("across the period's start", () => {
    const outages = [down("01-31 23:57", "01-31 23:59"), down("01 00:00", "01 00:02")];
    expect(becomes(atLeast(five, merging), outages)).toEqual([
      "01 00:00-01 00:02 counted: unplanned",
    ]);
    expect(becomes(atLeast(five, { mergeGapUnder: "PT1M" }), outages)).toEqual([
      "01 00:00-01 00:02 excluded: under-minimum",
    ]);
  });

  test("without a minimum gaps mean nothing", () => {
    const outages = [down("10:00", "10:01"), down("10:02", "10:03")];
    expect(becomes(service({ downtime: merging }), outages)).toEqual([
      "10:00-10:01 counted: unplanned",
      "10:02-10:03 counted: unplanned",
    ]);
  });
});

describe("the minimum looks at what other rules leave", () => {
  test("of an outage's report on", () => {
    const policy = atLeast(five, { startsAt: "reported" });
    const reportedAt = "2026-02-02T10:05:00.001Z";
    expect(becomes(policy, [down("10:00", "10:10", { reportedAt })])).toEqual([
      "10:00-10:05:00.001 excluded: before-report",
      "10:05:00.001-10:10 excluded: under-minimum",
    ]);
  });

  test("without outages that too few confirmed, even where they fill a gap", () => {
    const policy = atLeast(five, { minLocations: 2, mergeGapUnder: "PT2M" });
    const confirmed = { confirmedFrom: ["fra", "nyc"] };
    const outages = [
      down("10:00", "10:03", confirmed),
      down("10:03", "10:05", { confirmedFrom: ["fra"] }),
      down("10:05", "10:07", confirmed),
    ];
    expect(becomes(policy, outages)).toEqual([
      "10:00-10:03 excluded: under-minimum",
      "10:03-10:05 excluded: unconfirmed",
      "10:05-10:07 excluded: under-minimum",
    ]);
  });

  const confirmed = { confirmedFrom: ["fra", "nyc"] };

  test("an outage that may have counted leaves its neighbour's length unknown", () => {
    const policy = atLeast(five, { minLocations: 2 });
    expect(becomes(policy, [down("10:00", "10:04"), down("10:04", "10:06", confirmed)])).toEqual([
      "10:00-10:04 undetermined: unconfirmed",
      "10:04-10:06 undetermined: under-minimum",
    ]);
  });

  test("and where its neighbour's excess begins", () => {
    const policy = atLeast(excess, { minLocations: 2 });
    expect(becomes(policy, [down("10:00", "10:05"), down("10:05", "10:15", confirmed)])).toEqual([
      "10:00-10:05 excluded: under-minimum",
      "10:05-10:10 undetermined: under-minimum",
      "10:10-10:15 counted: unplanned",
    ]);
  });

  test("an outage that is too short even if it counts does not count", () => {
    const policy = atLeast(five, { minLocations: 2 });
    expect(becomes(policy, [down("10:00", "10:04:59.999")])).toEqual([
      "10:00-10:04:59.999 excluded: under-minimum",
    ]);
    expect(becomes(policy, [down("10:00", "10:05")])).toEqual([
      "10:00-10:05 undetermined: unconfirmed",
    ]);
  });
});
