/** Maintenance that is excused only in named windows, and windows that are reserved for it. */
import type { Exclusion, MaintenanceExclusion } from "nines";
import { describe, expect, test } from "vitest";
import { at, becomes, classify, daily, down, service, work } from "./service.js";

function works(more: Partial<MaintenanceExclusion> = {}): MaintenanceExclusion {
  return { id: "works", kind: "maintenance", types: ["planned"], ...more };
}

describe("maintenance only in named windows", () => {
  const windows = {
    night: daily("10:30", "11:00"),
    noon: daily("11:00", "11:30"),
    eve: daily("23:00", "01:00"),
  };
  const policyOf = (...onlyIn: string[]) => service({ windows, exclusions: [works({ onlyIn })] });
  const rows: [string, string[], string, string, string[]][] = [
    ["inside", ["night"], "10:30", "11:00", ["10:30-11:00 excluded: works"]],
    [
      "a millisecond on either side",
      ["night"],
      "10:29:59.999",
      "11:00:00.001",
      [
        "10:29:59.999-10:30 counted: outside-window",
        "10:30-11:00 excluded: works",
        "11:00-11:00:00.001 counted: outside-window",
      ],
    ],
    ["beside", ["night"], "11:00", "11:30", ["11:00-11:30 counted: outside-window"]],
    ["in either of two", ["night", "noon"], "10:30", "11:30", ["10:30-11:30 excluded: works"]],
    ["across midnight", ["eve"], "23:30", "03 00:30", ["23:30-03 00:30 excluded: works"]],
    [
      "in one that began before the period",
      ["eve"],
      "01 00:30",
      "01 01:30",
      ["01 00:30-01 01:00 excluded: works", "01 01:00-01 01:30 counted: outside-window"],
    ],
  ];

  test.for(rows)("%s", ([, names, from, to, segments]) => {
    expect(
      becomes(policyOf(...names), [down(from, to)], { maintenance: [work(from, to)] }),
    ).toEqual(segments);
  });

  test("the window alone excludes nothing", () => {
    expect(becomes(policyOf("night"), [down("10:30", "11:00")])).toEqual([
      "10:30-11:00 counted: unplanned",
    ]);
  });

  test("past its announced end it is an overrun, in the window or not", () => {
    const maintenance = [work("10:30", "11:30", { announcedEnd: at("10:45") })];
    expect(becomes(policyOf("night"), [down("10:30", "11:30")], { maintenance })).toEqual([
      "10:30-10:45 excluded: works",
      "10:45-11:30 counted: overrun",
    ]);
  });
});

describe("a window for recorded maintenance", () => {
  const reserved: Exclusion = {
    id: "reserved",
    kind: "window",
    covers: "recorded-maintenance",
    types: ["planned"],
    window: daily("10:30", "11:00"),
  };
  const policy = service({ exclusions: [reserved] });

  test("excludes where the two meet", () => {
    expect(
      becomes(policy, [down("10:00", "12:00")], { maintenance: [work("10:45", "12:00")] }),
    ).toEqual([
      "10:00-10:45 counted: unplanned",
      "10:45-11:00 excluded: reserved",
      "11:00-12:00 counted: unplanned",
    ]);
  });

  test("does not exclude other types, or downtime without any", () => {
    const maintenance = [work("10:30", "11:00", { type: "other" })];
    expect(classify(policy, { outages: [down("10:30", "11:00")], maintenance }).excludedMs).toBe(0);
    expect(classify(policy, { outages: [down("10:30", "11:00")] }).excludedMs).toBe(0);
  });
});
