/** `granularity` and `freePerPeriod`: what counted downtime comes to. */
import type { DowntimeRules } from "nines";
import { describe, expect, test } from "vitest";
import { day, down, february, hour, minute, second, service } from "../downtime/service.js";
import { lost, measureOne, stretch } from "./measured.js";

function policyOf(granularity: DowntimeRules["granularity"], more: Partial<DowntimeRules> = {}) {
  return service({ downtime: { granularity, ...more } });
}

function minutesOf(
  policy: ReturnType<typeof service>,
  times: readonly (readonly [string, string])[],
) {
  const outages = times.map(([from, to]) => down(from, to));
  return measureOne(policy, { outages }).downtimeMs / minute;
}

const whole = policyOf("whole-minutes");
const touched = policyOf("touched-minutes");

describe("minutes wholly down, and minutes touched", () => {
  const rows: [string, [string, string][], number, number][] = [
    ["none", [], 0, 0],
    ["exactly one", [["10:00", "10:01"]], 1, 1],
    ["a millisecond less at the end", [["10:00", "10:00:59.999"]], 0, 1],
    ["a millisecond less at the start", [["10:00:00.001", "10:01"]], 0, 1],
    ["a millisecond more at the end", [["10:00", "10:01:00.001"]], 1, 2],
    ["a millisecond more at the start", [["09:59:59.999", "10:01"]], 1, 2],
    ["a minute's length across a bound", [["10:00:30", "10:01:30"]], 0, 2],
    ["two across three", [["10:00:30", "10:02:30"]], 1, 3],
    ["a single millisecond", [["10:00:30", "10:00:30.001"]], 0, 1],
    [
      "two in one minute",
      [
        ["10:00:05", "10:00:10"],
        ["10:00:20", "10:00:30"],
      ],
      0,
      1,
    ],
    [
      "two that fill one minute together",
      [
        ["10:00", "10:00:30"],
        ["10:00:30", "10:01"],
      ],
      1,
      1,
    ],
    [
      "two that leave a millisecond of one",
      [
        ["10:00", "10:00:30"],
        ["10:00:30.001", "10:01"],
      ],
      0,
      1,
    ],
    [
      "two that overlap",
      [
        ["10:00", "10:01:30"],
        ["10:01", "10:02"],
      ],
      2,
      2,
    ],
    [
      "one that ends where the other's minute begins",
      [
        ["10:00", "10:01"],
        ["10:01", "10:01:10"],
      ],
      1,
      2,
    ],
    ["across midnight", [["02 23:59:30", "03 00:01"]], 1, 2],
    ["across the period's start", [["01-31 23:59:30", "01 00:00:30"]], 0, 1],
    ["across the period's end", [["28 23:59:30", "03-01 00:00:30"]], 0, 1],
  ];

  test.for(rows)("%s", ([, times, wholly, touching]) => {
    expect(minutesOf(whole, times)).toBe(wholly);
    expect(minutesOf(touched, times)).toBe(touching);
  });

  test("exact time is what it is", () => {
    expect(measureOne(policyOf("exact"), { outages: [lost(1)] }).downtimeMs).toBe(1);
  });

  test("excluded time fills no minute, and does not keep one from being touched", () => {
    const outages = [down("10:00", "10:02")];
    const cut = (granularity: DowntimeRules["granularity"]) =>
      service({
        downtime: { granularity },
        exclusions: [
          {
            id: "w",
            kind: "window",
            covers: "any-downtime",
            window: { days: "daily", from: "10:01", to: "10:30" },
          },
        ],
      });
    expect(measureOne(cut("whole-minutes"), { outages }).downtimeMs).toBe(minute);
    const late = [down("10:00:30", "10:02")];
    expect(measureOne(cut("whole-minutes"), { outages: late }).downtimeMs).toBe(0);
    expect(measureOne(cut("touched-minutes"), { outages: late }).downtimeMs).toBe(minute);
  });

  test("the segments hold real time all the same, and a finding says how it is measured", () => {
    const policy = policyOf("touched-minutes", { clauses: { granularity: "9" } });
    const found = measureOne(policy, { outages: [lost(1)] });
    expect(found).toMatchObject({ downtimeMs: minute, upMs: february - minute });
    expect(found.because).toContainEqual(
      expect.objectContaining({ rule: "granularity", clause: "9", outcome: "applied" }),
    );
  });

  test("where undetermined time decides how many minutes are touched", () => {
    const policy = policyOf("touched-minutes", { minLocations: 1 });
    const found = measureOne(policy, { outages: [lost(1)] });
    expect(found).toMatchObject({ downtimeMs: 0, undeterminedMs: 1, percent: "100.0000" });
    expect(found.percentIfCounted).toBe("99.9975");
  });
});

describe("buckets from the period's start on", () => {
  const fives = (counts: "whole" | "touched") => policyOf({ bucket: "PT5M", counts });
  const rows: [string, [string, string][], number, number][] = [
    ["exactly one", [["10:00", "10:05"]], 5, 5],
    ["a millisecond less", [["10:00", "10:04:59.999"]], 0, 5],
    ["a millisecond more", [["10:00", "10:05:00.001"]], 5, 10],
    ["five minutes across a bound", [["10:02", "10:07"]], 0, 10],
    ["ten minutes across two bounds", [["10:02", "10:12"]], 5, 15],
    [
      "two in one bucket",
      [
        ["10:00", "10:01"],
        ["10:03", "10:04"],
      ],
      0,
      5,
    ],
    [
      "two that fill one",
      [
        ["10:00", "10:02"],
        ["10:02", "10:05"],
      ],
      5,
      5,
    ],
  ];

  test.for(rows)("of five minutes: %s", ([, times, wholly, touching]) => {
    expect(minutesOf(fives("whole"), times)).toBe(wholly);
    expect(minutesOf(fives("touched"), times)).toBe(touching);
  });

  const cut: [string, number, number, number, number][] = [
    ["the last bucket, cut by the period's end, filled", 10 * minute, 2 * minute, 2, 2],
    ["and lacking a millisecond", 10 * minute, 2 * minute - 1, 0, 2],
    ["and touched at its end", 12 * minute - 1, 1, 0, 2],
    ["with the bucket before", 5 * minute, 7 * minute, 7, 7],
    ["all of the period", 0, 12 * minute, 12, 12],
  ];

  test.for(cut)("%s", ([, from, ms, wholly, touching]) => {
    const facts = { outages: [lost(ms, from)] };
    const asked = { period: stretch(12 * minute) };
    expect(measureOne(fives("whole"), facts, asked).downtimeMs).toBe(wholly * minute);
    expect(measureOne(fives("touched"), facts, asked).downtimeMs).toBe(touching * minute);
  });

  test("of a period that begins between minutes begin there too", () => {
    const { start } = stretch(0);
    const period = { start: start + 30 * second, end: start + hour };
    const outages = [lost(minute, 30 * second)];
    expect(measureOne(whole, { outages }, { period }).downtimeMs).toBe(minute);
    expect(measureOne(touched, { outages }, { period }).downtimeMs).toBe(minute);
    const clock = [lost(minute, minute)];
    expect(measureOne(whole, { outages: clock }, { period }).downtimeMs).toBe(0);
    expect(measureOne(touched, { outages: clock }, { period }).downtimeMs).toBe(2 * minute);
  });

  test("of a day are days of the period, an hour off where clocks change", () => {
    const policy = service({
      downtime: { granularity: { bucket: "PT24H", counts: "touched" } },
      policy: { zone: "America/New_York" },
    });
    const start = Date.parse("2026-03-09T00:30:00-04:00");
    const facts = { outages: [{ id: "o", start, end: start + minute }] };
    const asked = { period: "2026-03" };
    expect(measureOne(policy, facts, asked).downtimeMs).toBe(day);
    const earlier = { outages: [{ id: "o", start, end: start + 31 * minute }] };
    expect(measureOne(policy, earlier, asked).downtimeMs).toBe(2 * day);
  });

  test("longer than the period are the period", () => {
    const year = policyOf({ bucket: "PT8760H", counts: "touched" });
    expect(measureOne(year, { outages: [lost(1)] }, { period: stretch(hour) })).toMatchObject({
      downtimeMs: hour,
      upMs: 0,
      met: false,
      percent: "0.0000",
    });
  });
});
