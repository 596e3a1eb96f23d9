/** `timeslices`: a slice in which too great a share of requests failed is an outage. */
import type { DowntimeRules, ServiceFacts, Slice } from "nines";
import { describe, expect, test } from "vitest";
import { at, classify, hour, minute, second, told, windowed, work } from "../downtime/service.js";
import { stretch } from "./measured.js";
import { measureHour, quarters, slice, sliced } from "./sliced.js";

const quarter = 15 * minute;

describe("a slice is down", () => {
  const rows: [string, number | string, number, number, boolean, boolean][] = [
    ["below the rate", 10, 1000, 99, false, false],
    ["at exactly the rate, where that is too much", 10, 1000, 100, false, true],
    ["above the rate", 10, 1000, 101, true, true],
    ["at exactly a rate that no float holds", 0.1, 1000, 1, false, true],
    ["at exactly a rate of many decimals", "0.000000000001", 100_000_000_000_000, 1, false, true],
    ["just above a rate of many decimals", "0.000000000001", 99_999_999_999_999, 1, true, true],
    ["just below a rate of many decimals", "0.000000000001", 100_000_000_000_001, 1, false, false],
    ["at a third, which is more than 33.333333333333", "33.333333333333", 3, 1, true, true],
    ["at a third, which is less than 33.333333333334", "33.333333333334", 3, 1, false, false],
    ["at nothing failed, where nothing is allowed", 0, 10, 0, false, true],
    ["at one of very many, where nothing is allowed", 0, Number.MAX_SAFE_INTEGER, 1, true, true],
    ["where all failed and all is allowed", 100, 10, 10, false, true],
  ];

  test.for(rows)("%s", ([, maxErrorPercent, total, bad, above, atLeast]) => {
    const lost = (inclusive: boolean) =>
      measureHour(sliced("timeslices", { maxErrorPercent, inclusive }), {
        slices: quarters([total, bad]),
      }).downtimeMs;
    expect([lost(false), lost(true)]).toEqual([above ? quarter : 0, atLeast ? quarter : 0]);
  });

  test("from its start to its end", () => {
    const classified = classify(sliced("timeslices"), {
      slices: quarters([10, 0], [10, 9], [10, 9], [10, 0]),
    });
    expect(told(classified)).toEqual(["10:15-10:45 counted: unplanned"]);
  });

  test("whatever the order of slices, and whatever outages are recorded", () => {
    const slices = quarters([10, 9], [10, 0], [10, 9], [10, 0]).reverse();
    expect(measureHour(sliced("timeslices"), { slices, outages: [] }).downtimeMs).toBe(2 * quarter);
    const outages = [{ id: "o", start: at("10:00"), end: at("11:00") }];
    expect(measureHour(sliced("timeslices"), { slices, outages }).downtimeMs).toBe(2 * quarter);
  });
});

describe("a slice with too few requests", () => {
  const rows: [string, number | undefined, number, number, boolean][] = [
    ["none", undefined, 0, 0, false],
    ["one is enough where nothing is said", undefined, 1, 1, true],
    ["one less than asked for", 100, 99, 99, false],
    ["exactly as many as asked for", 100, 100, 100, true],
    ["none, where none are asked for", 0, 0, 0, false],
  ];

  test.for(rows)("%s", ([, minTotal, total, bad, counts]) => {
    const policy = sliced("timeslices", minTotal === undefined ? {} : { minTotal });
    expect(measureHour(policy, { slices: quarters([total, bad]) }).downtimeMs).toBe(
      counts ? quarter : 0,
    );
  });

  const choices = [
    ["up", 0, hour, true],
    ["undetermined", quarter, hour, null],
    ["leaves-denominator", 0, hour - quarter, true],
  ] as const;

  test.for(choices)("is as the policy says: %s", ([empty, undeterminedMs, ofMs, met]) => {
    const policy = sliced("timeslices", { empty }, {}, { targetPercent: 100 });
    const found = measureHour(policy, { slices: quarters([0, 0], [9, 0], [9, 0], [9, 0]) });
    expect(found).toMatchObject({ downtimeMs: 0, undeterminedMs, ofMs, met });
  });
});

describe("a slice that is not recorded is time without monitoring", () => {
  const rows: [DowntimeRules["unmonitored"], number, number, number][] = [
    ["up", 0, 0, hour],
    ["down", quarter, 0, hour],
    ["undetermined", 0, quarter, hour],
    ["leaves-denominator", 0, 0, hour - quarter],
  ];

  test.for(rows)("%s", ([unmonitored, downtimeMs, undeterminedMs, ofMs]) => {
    const policy = sliced("timeslices", {}, { downtime: { unmonitored } });
    const slices = quarters([9, 0], [9, 0], [9, 0], [9, 0]).filter((_, n) => n !== 2);
    expect(measureHour(policy, { slices })).toMatchObject({ downtimeMs, undeterminedMs, ofMs });
  });

  test("nothing is recorded in an empty list, and nothing known without one", () => {
    const policy = sliced("timeslices", {}, { downtime: { unmonitored: "undetermined" } });
    expect(measureHour(policy, { slices: [] })).toMatchObject({
      undeterminedMs: hour,
      met: null,
      missing: [],
    });
    expect(measureHour(policy, {})).toMatchObject({ upMs: null, met: null, missing: ["slices"] });
  });
});

describe("a slice is known when it is over", () => {
  const facts: ServiceFacts = { slices: quarters([10, 9], [10, 9]) };
  const rows: [string, string, number][] = [
    ["a millisecond before its end", "10:14:59.999", 0],
    ["at its end", "10:15", quarter],
    ["before the end of the next", "10:29:59.999", quarter],
    ["at the end of the next", "10:30", 2 * quarter],
  ];

  test.for(rows)("%s", ([, asOf, downtimeMs]) => {
    expect(measureHour(sliced("timeslices"), facts, { asOf: at(asOf) }).downtimeMs).toBe(
      downtimeMs,
    );
  });
});

describe("slices and the rules on downtime", () => {
  const twoDown: readonly Slice[] = quarters([10, 9], [10, 9], [10, 0], [10, 9]);

  test("slices that touch are one outage, as long as both", () => {
    const minimumOutage = { duration: "PT30M", counts: "whole" } as const;
    const policy = sliced("timeslices", {}, { downtime: { minimumOutage } });
    expect(measureHour(policy, { slices: twoDown }).downtimeMs).toBe(2 * quarter);
  });

  test("a window cuts a slice exactly", () => {
    const policy = sliced("timeslices", {}, { exclusions: [windowed("w", "10:10", "10:20")] });
    const found = measureHour(policy, { slices: twoDown });
    expect(found).toMatchObject({ downtimeMs: 3 * quarter - 10 * minute, excludedMs: 10 * minute });
  });

  test("maintenance excuses slices as it does outages", () => {
    const exclusions = [{ id: "works", kind: "maintenance", types: ["planned"] } as const];
    const policy = sliced("timeslices", {}, { exclusions });
    const found = measureHour(policy, { slices: twoDown, maintenance: [work("10:00", "10:15")] });
    expect(found).toMatchObject({ downtimeMs: 2 * quarter, excludedMs: quarter });
  });

  test("a slice is reported as it begins", () => {
    const policy = sliced("timeslices", {}, { downtime: { startsAt: "reported" } });
    expect(measureHour(policy, { slices: twoDown })).toMatchObject({
      downtimeMs: 3 * quarter,
      missing: [],
    });
  });

  test("a slice needs no place to confirm it: it is the service's own log", () => {
    const policy = sliced("timeslices", {}, { downtime: { minLocations: 2 } });
    const found = measureHour(policy, { slices: twoDown });
    expect(found).toMatchObject({ downtimeMs: 3 * quarter, undeterminedMs: 0, missing: [] });
  });

  test("a slice that the period's end cuts counts as far as it lies in the period", () => {
    const policy = sliced("timeslices", {}, {}, { targetPercent: 99 });
    expect(measureHour(policy, { slices: [slice("10:50", 10, 9)] }).downtimeMs).toBe(10 * minute);
  });

  test("slices of a second are as exact", () => {
    const policy = sliced("timeslices", { slice: "PT1S" });
    const { start } = stretch(0);
    const slices = Array.from({ length: 60 }, (_, n) => ({
      start: start + n * second,
      total: 10,
      bad: n % 3 === 0 ? 2 : 1,
    }));
    const found = measureHour(policy, { slices }, { period: stretch(minute) });
    expect(found.downtimeMs).toBe(20 * second);
  });
});
