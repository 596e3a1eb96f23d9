import { describe, expect, test } from "vitest";
import {
  at,
  day,
  down,
  february,
  hour,
  minute,
  service,
  windowed,
  work,
} from "../downtime/service.js";
import { measureAll, measureOne } from "./measured.js";
import { both, facts, onlyA, onlyB, policyOf } from "./resourced.js";

describe("each", () => {
  const each = policyOf("each");

  test("has a measurement of its own, over its own life", () => {
    const resources = [
      { id: "a" },
      { id: "b", from: at("15 00:00") },
      { id: "c", until: at("01 00:00") },
    ];
    const outages = [down("10:00", "11:00"), down("20 10:00", "20 12:00", onlyB)];
    const found = measureAll(each, facts(resources, outages));
    expect(found.map(({ resource, downtimeMs, ofMs }) => [resource, downtimeMs, ofMs])).toEqual([
      ["a", hour, february],
      ["b", 2 * hour, 14 * day],
    ]);
    expect(found.map(({ period }) => [period.start, period.clipped])).toEqual([
      ["2026-02-01T00:00:00.000+00:00", false],
      ["2026-02-15T00:00:00.000+00:00", true],
    ]);
  });

  test("is not known to have been unwatched before it was there", () => {
    const policy = policyOf("each", { downtime: { unmonitored: "undetermined" } });
    const unmonitored = [{ start: at("14 22:00"), end: at("15 03:00") }];
    const resources = [{ id: "a" }, { id: "b", from: at("15 00:00") }];
    const found = measureAll(policy, { ...facts(resources, []), unmonitored });
    expect(found.map(({ undeterminedMs }) => undeterminedMs)).toEqual([5 * hour, 3 * hour]);
  });

  test("has an allowance of free time of its own", () => {
    const policy = policyOf("each", { downtime: { freePerPeriod: "PT30M" } });
    const outages = [down("10:00", "10:30", onlyA), down("10:00", "10:30:00.001", onlyB)];
    const found = measureAll(policy, facts(both, outages));
    expect(found.map(({ downtimeMs }) => downtimeMs)).toEqual([0, 1]);
    expect(
      measureOne(policyOf("sum", { downtime: { freePerPeriod: "PT30M" } }), facts(both, outages))
        .downtimeMs,
    ).toBe(1);
  });

  test("a short outage is one of each resource's", () => {
    const policy = policyOf("each", {
      downtime: { minimumOutage: { duration: "PT5M", counts: "whole" } },
    });
    const outages = [
      down("10:00", "10:03", onlyA),
      down("10:03", "10:06", onlyB),
      down("11:00", "11:05"),
    ];
    expect(measureAll(policy, facts(both, outages)).map(({ downtimeMs }) => downtimeMs)).toEqual([
      5 * minute,
      5 * minute,
    ]);
  });

  test("exclusions hold for each", () => {
    const exclusions = [
      windowed("w", "10:00", "10:20"),
      { id: "works", kind: "maintenance", types: ["planned"] } as const,
    ];
    const policy = policyOf("each", { exclusions });
    const given = {
      ...facts(both, [down("10:00", "11:00", onlyA), down("10:30", "11:00", onlyB)]),
      maintenance: [work("10:30", "10:40")],
    };
    const found = measureAll(policy, given);
    expect(found.map(({ downtimeMs, excludedMs }) => [downtimeMs, excludedMs])).toEqual([
      [30 * minute, 30 * minute],
      [20 * minute, 10 * minute],
    ]);
  });

  test("unwatched time is of each", () => {
    const policy = policyOf("each", { downtime: { unmonitored: "undetermined" } });
    const given = {
      ...facts(both, [down("10:00", "11:00", onlyA)]),
      unmonitored: [{ start: at("10:00"), end: at("11:00") }],
    };
    const found = measureAll(policy, given);
    expect(found.map(({ undeterminedMs }) => undeterminedMs)).toEqual([0, hour]);
  });

  test("none was there: no measurement", () => {
    expect(measureAll(each, facts([{ id: "a", until: at("01 00:00") }], []))).toEqual([]);
  });
});

describe("without a list of resources", () => {
  test.for(["sum", "worst", "each"] as const)("nothing can be said of %s", (aggregate) => {
    const found = measureOne(policyOf(aggregate), { outages: [] });
    expect(found).toMatchObject({
      met: null,
      percent: null,
      upMs: null,
      ofMs: null,
      missing: ["resources"],
    });
  });

  test("a commitment on the whole service needs none", () => {
    expect(measureOne(service(), { outages: [] })).toMatchObject({ met: true, missing: [] });
    const outages = [down("10:00", "11:00", onlyA)];
    expect(measureOne(service(), facts(both, outages))).toMatchObject({
      downtimeMs: hour,
      resource: null,
    });
  });

  test.for(["sum", "worst"] as const)(
    "of an empty list there is no percentage: %s",
    (aggregate) => {
      expect(measureOne(policyOf(aggregate), facts([], []))).toMatchObject({
        percent: null,
        met: null,
        ofMs: 0,
        missing: [],
      });
    },
  );

  test("without a list of outages nothing can be said either", () => {
    const found = measureOne(policyOf("sum"), { resources: both });
    expect(found).toMatchObject({ met: null, missing: ["outages"] });
  });
});
