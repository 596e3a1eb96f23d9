/** `unmonitored`: time that nobody watched is up, down, undetermined, or leaves the denominator. */
import type { DowntimeRules } from "nines";
import { describe, expect, test } from "vitest";
import {
  at,
  classify,
  down,
  february,
  hour,
  minute,
  service,
  told,
  windowed,
} from "../downtime/service.js";
import { measureOne } from "./measured.js";

type Choice = DowntimeRules["unmonitored"];

const choices: readonly Choice[] = ["up", "down", "undetermined", "leaves-denominator"];
const unmonitored = [{ start: at("10:00"), end: at("11:00") }];

function policyOf(choice: Choice, targetPercent: number | string = 99.5) {
  return service({
    commitment: { targetPercent },
    downtime: { unmonitored: choice, clauses: { unmonitored: "10" } },
  });
}

describe("an hour that nobody watched, in a window, of a period less excluded downtime,", () => {
  const windows = (choice: Choice, from: string, to: string) =>
    service({
      commitment: { denominator: "period-less-excluded" },
      exclusions: [windowed("w", from, to)],
      downtime: { unmonitored: choice },
    });
  const outages = [down("14:00", "20:00")];
  // Six hours of 672, or of 671.
  const percents: Record<Choice, [string, string, string[]]> = {
    up: ["99.1071", "99.1071", []],
    down: ["99.1071", "99.1071", []],
    undetermined: ["99.1071", "99.1058", ["unmonitored"]],
    "leaves-denominator": ["99.1058", "99.1058", []],
  };

  test.for(choices)("would have left it, had it been downtime: %s", (choice) => {
    const policy = windows(choice, "10:00", "12:00");
    const { percent, percentIfCounted, missing } = measureOne(policy, { outages, unmonitored });
    expect([percent, percentIfCounted, missing]).toEqual(percents[choice]);
  });

  test("changes nothing where nothing counts", () => {
    const policy = windows("undetermined", "10:00", "12:00");
    const found = measureOne(policy, { outages: [], unmonitored });
    expect(found).toMatchObject({ percentIfCounted: "100.0000", met: true, missing: [] });
  });

  test("changes nothing where the denominator is the period", () => {
    const policy = service({
      exclusions: [windowed("w", "10:00", "12:00")],
      downtime: { unmonitored: "undetermined" },
    });
    const found = measureOne(policy, { outages, unmonitored });
    expect(found).toMatchObject({ percentIfCounted: "99.1071", missing: [] });
  });

  test("never leaves nothing", () => {
    const policy = windows("undetermined", "00:00", "24:00");
    const whole = [{ start: at("01 00:00"), end: at("03-01 00:00") }];
    const found = measureOne(policy, { outages: [], unmonitored: whole });
    expect(found).toMatchObject({ percentIfCounted: "100.0000", met: true });
  });
});

describe("an hour that nobody watched", () => {
  const figures: Record<Choice, [number, number, number, string[]]> = {
    up: [0, 0, february, []],
    down: [hour, 0, february, ["10:00-11:00 counted: unmonitored"]],
    undetermined: [0, hour, february, ["10:00-11:00 undetermined: unmonitored"]],
    "leaves-denominator": [0, 0, february - hour, []],
  };

  test.for(choices)("is taken as the policy says: %s", (choice) => {
    const [downtimeMs, undeterminedMs, ofMs, segments] = figures[choice];
    const facts = { outages: [], unmonitored };
    const found = measureOne(policyOf(choice), facts);
    expect(found).toMatchObject({ downtimeMs, undeterminedMs, ofMs, missing: [] });
    const classified = classify(policyOf(choice), facts);
    expect(told(classified)).toEqual(segments);
    for (const { clause, outageIds } of classified.segments) {
      expect([clause, outageIds]).toEqual(["10", []]);
    }
  });

  const verdicts: Record<Choice, boolean | null> = {
    up: true,
    down: false,
    undetermined: null,
    "leaves-denominator": true,
  };

  test.for(choices)("decides a commitment of 100 %% by that: %s", (choice) => {
    const found = measureOne(policyOf(choice, 100), { outages: [], unmonitored });
    expect(found.met).toBe(verdicts[choice]);
  });
});

describe("an outage in unwatched time is an outage", () => {
  const outages = [down("09:50", "10:10"), down("10:50", "11:10")];
  const rows: Record<Choice, string[]> = {
    up: ["09:50-10:10 counted: unplanned", "10:50-11:10 counted: unplanned"],
    down: [
      "09:50-10:10 counted: unplanned",
      "10:10-10:50 counted: unmonitored",
      "10:50-11:10 counted: unplanned",
    ],
    undetermined: [
      "09:50-10:10 counted: unplanned",
      "10:10-10:50 undetermined: unmonitored",
      "10:50-11:10 counted: unplanned",
    ],
    "leaves-denominator": ["09:50-10:10 counted: unplanned", "10:50-11:10 counted: unplanned"],
  };

  test.for(choices)("%s", (choice) => {
    expect(told(classify(policyOf(choice), { outages, unmonitored }))).toEqual(rows[choice]);
  });

  test("and stays in the denominator where unwatched time leaves it", () => {
    const found = measureOne(policyOf("leaves-denominator"), { outages, unmonitored });
    expect(found).toMatchObject({ downtimeMs: 40 * minute, ofMs: february - 40 * minute });
  });
});

describe("unwatched time is cut", () => {
  test("at the period's ends", () => {
    const spans = [
      { start: at("01-31 23:00"), end: at("01 01:00") },
      { start: at("28 23:00"), end: at("03-01 01:00") },
    ];
    const found = measureOne(policyOf("down"), { outages: [], unmonitored: spans });
    expect(found.downtimeMs).toBe(2 * hour);
  });

  test("at the instant up to which facts are known", () => {
    const asOf = at("10:15");
    const found = measureOne(policyOf("undetermined"), { outages: [], unmonitored }, { asOf });
    expect(found.undeterminedMs).toBe(15 * minute);
  });

  test("where its spans overlap, once", () => {
    const spans = [...unmonitored, { start: at("10:30"), end: at("11:30") }];
    const found = measureOne(policyOf("down"), { outages: [], unmonitored: spans });
    expect(found.downtimeMs).toBe(90 * minute);
  });
});

describe("exclusions go before the policy's choice", () => {
  const excluded = (unwatched: Choice, exclusion: Parameters<typeof service>[0]) =>
    service({ downtime: { unmonitored: unwatched }, ...exclusion });

  test.for(["down", "undetermined"] as const)("a window: %s", (choice) => {
    const policy = excluded(choice, { exclusions: [windowed("night", "10:30", "12:00")] });
    const verdict = choice === "down" ? "counted" : "undetermined";
    expect(told(classify(policy, { outages: [], unmonitored }))).toEqual([
      `10:00-10:30 ${verdict}: unmonitored`,
      "10:30-11:00 excluded: night",
    ]);
  });

  test("where it leaves the denominator, it leaves with what is planned in it", () => {
    const policy = excluded("leaves-denominator", {
      exclusions: [windowed("night", "10:30", "12:00")],
    });
    const found = measureOne(policy, { outages: [], unmonitored });
    expect(found).toMatchObject({ ofMs: february - hour, excludedMs: 0 });
    const planned = service({
      commitment: { denominator: "period-less-windows" },
      downtime: { unmonitored: "leaves-denominator" },
      exclusions: [windowed("night", "10:30", "12:00")],
    });
    const both = measureOne(planned, { outages: [], unmonitored });
    expect(both.ofMs).toBe(february - 28 * 90 * minute - 30 * minute);
  });

  test("a cause is no exclusion of time without an outage", () => {
    const policy = excluded("down", {
      exclusions: [{ id: "isp", kind: "cause", causes: ["isp"] }],
    });
    const outages = [down("10:00", "10:10", { cause: "isp" })];
    expect(told(classify(policy, { outages, unmonitored }))).toEqual([
      "10:00-10:10 excluded: isp",
      "10:10-11:00 counted: unmonitored",
    ]);
  });

  test("excluded unwatched time is no downtime that leaves a denominator", () => {
    const policy = service({
      commitment: { denominator: "period-less-excluded" },
      downtime: { unmonitored: "down" },
      exclusions: [windowed("night", "10:30", "12:00")],
    });
    const found = measureOne(policy, { outages: [], unmonitored });
    expect(found).toMatchObject({ downtimeMs: 30 * minute, ofMs: february });
  });
});

describe("what a rule takes out of outages", () => {
  test("is not unwatched time", () => {
    const policy = service({
      downtime: { unmonitored: "down", minimumOutage: { duration: "PT30M", counts: "whole" } },
    });
    expect(told(classify(policy, { outages: [down("10:10", "10:20")], unmonitored }))).toEqual([
      "10:00-10:10 counted: unmonitored",
      "10:10-10:20 excluded: under-minimum",
      "10:20-11:00 counted: unmonitored",
    ]);
  });
});
