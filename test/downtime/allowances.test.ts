/** Allowances: their edges, and what uses them up. */
import type { Exclusion } from "nines";
import { describe, expect, test } from "vitest";
import { found, ofDowntime, perMonth, works } from "./allowed.js";
import {
  at,
  becomes,
  classify,
  daily,
  down,
  hour,
  minute,
  service,
  windowed,
  work,
} from "./service.js";

describe("an hour's allowance", () => {
  const rows: [string, string, string[]][] = [
    ["not used up", "10:59:59.999", ["10:00-10:59:59.999 excluded: works"]],
    ["used up exactly", "11:00", ["10:00-11:00 excluded: works"]],
    [
      "exceeded by a millisecond",
      "11:00:00.001",
      ["10:00-11:00 excluded: works", "11:00-11:00:00.001 counted: over-allowance"],
    ],
  ];

  for (const of of ["maintenance-time", "excluded-downtime"] as const) {
    for (const per of [
      "event",
      "civil-day",
      "noon-to-noon",
      "calendar-month",
      "calendar-quarter",
      "calendar-year",
    ] as const) {
      test.for(rows)(`of ${of} per ${per}: %s`, ([, end, segments]) => {
        expect(
          found([works([{ max: "PT1H", of, per }])], [down("10:00", end)], [work("10:00", end)]),
        ).toEqual(segments);
      });
    }
  }

  test("of nothing excludes nothing", () => {
    const none = works([{ ...perMonth, max: "PT0S" }]);
    expect(found([none], [down("10:00", "11:00")], [work("10:00", "11:00")])).toEqual([
      "10:00-11:00 counted: over-allowance",
    ]);
  });

  test("that was exceeded is a finding, with the clause", () => {
    const policy = service({ exclusions: [works([perMonth], { clause: "3" })] });
    const facts = { outages: [down("10:00", "12:00")], maintenance: [work("10:00", "12:00")] };
    const { because, segments, byExclusion } = classify(policy, facts);
    expect(because).toContainEqual(expect.objectContaining({ rule: "allowance", clause: "3" }));
    expect(segments[1]).toMatchObject({ reason: "over-allowance", clause: "3", exclusion: null });
    expect(byExclusion).toEqual({ works: hour });
  });
});

describe("what uses an allowance up", () => {
  const maintenance = [work("10:00", "12:00")];

  test("maintenance itself, whether or not the service is down", () => {
    expect(found([works([perMonth])], [down("10:30", "11:30")], maintenance)).toEqual([
      "10:30-11:00 excluded: works",
      "11:00-11:30 counted: over-allowance",
    ]);
  });

  test("or downtime alone", () => {
    expect(found([works([ofDowntime])], [down("10:30", "11:30")], maintenance)).toEqual([
      "10:30-11:30 excluded: works",
    ]);
    expect(
      found([works([ofDowntime])], [down("10:15", "10:45"), down("11:00", "12:00")], maintenance),
    ).toEqual([
      "10:15-10:45 excluded: works",
      "11:00-11:30 excluded: works",
      "11:30-12:00 counted: over-allowance",
    ]);
  });

  test("downtime of outages that overlap, once", () => {
    const outages = [down("10:00", "10:40"), down("10:20", "11:00")];
    expect(found([works([ofDowntime])], outages, maintenance)).toEqual([
      "10:00-11:00 excluded: works",
    ]);
  });

  test("not downtime that an earlier exclusion takes", () => {
    const window = windowed("window", "10:00", "11:00");
    expect(found([window, works([ofDowntime])], [down("10:00", "12:00")], maintenance)).toEqual([
      "10:00-11:00 excluded: window",
      "11:00-12:00 excluded: works",
    ]);
  });

  test("but maintenance in a window of any downtime does", () => {
    const window = windowed("window", "10:00", "11:00");
    expect(found([window, works([perMonth])], [down("10:00", "12:00")], maintenance)).toEqual([
      "10:00-11:00 excluded: window",
      "11:00-12:00 counted: over-allowance",
    ]);
  });

  test("and in an earlier window for recorded maintenance does not", () => {
    const window: Exclusion = {
      id: "window",
      kind: "window",
      covers: "recorded-maintenance",
      types: ["planned"],
      window: daily("10:00", "11:00"),
    };
    expect(found([window, works([perMonth])], [down("10:00", "12:00")], maintenance)).toEqual([
      "10:00-11:00 excluded: window",
      "11:00-12:00 excluded: works",
    ]);
  });

  test("not what a rule on downtime takes out", () => {
    const policy = service({
      exclusions: [works([ofDowntime])],
      downtime: { minimumOutage: { duration: "PT30M", counts: "whole" } },
    });
    const outages = [down("10:00", "10:20"), down("10:30", "11:30")];
    expect(becomes(policy, outages, { maintenance })).toEqual([
      "10:00-10:20 excluded: under-minimum",
      "10:30-11:30 excluded: works",
    ]);
  });

  test("not maintenance that was announced too late, or past its announced end", () => {
    const exclusion = works([perMonth], { notice: { elapsed: "PT1H" } });
    const early = { announcedAt: at("01 00:00") };
    const three = [
      work("10:00", "11:00"),
      work("12:00", "13:30", { ...early, announcedEnd: at("12:30") }),
      work("14:00", "14:30", early),
    ];
    expect(found([exclusion], [down("10:00", "15:00")], three)).toEqual([
      "10:00-11:00 counted: late-notice",
      "11:00-12:00 counted: unplanned",
      "12:00-12:30 excluded: works",
      "12:30-13:30 counted: overrun",
      "13:30-14:00 counted: unplanned",
      "14:00-14:30 excluded: works",
      "14:30-15:00 counted: unplanned",
    ]);
  });

  test("not maintenance outside the windows it is meant for", () => {
    const policy = service({
      windows: { night: daily("11:00", "13:00") },
      exclusions: [works([perMonth], { onlyIn: ["night"] })],
    });
    expect(becomes(policy, [down("10:00", "12:00")], { maintenance })).toEqual([
      "10:00-11:00 counted: outside-window",
      "11:00-12:00 excluded: works",
    ]);
  });

  test("not maintenance from the instant on up to which facts are known", () => {
    const policy = service({ exclusions: [works([perMonth])] });
    const facts = { outages: [down("10:00", null)], maintenance };
    const { byExclusion } = classify(policy, facts, { asOf: at("10:20") });
    expect(byExclusion).toEqual({ works: 20 * minute });
  });
});
