/** The downtime budget: where it stands, how fast it is used, and whose it is. */
import type { DowntimeBudget, Outage } from "nines";
import { describe, expect, test } from "vitest";
import { at, day, down, hour, minute, service, short } from "../downtime/service.js";
import { budget, budgets } from "./budgeted.js";
import { lost, stretch } from "./measured.js";

/** 99.5 % of the month allow 3 h 21 min 36 s. */
const allowedMs = 3 * hour + 21 * minute + 36_000;

describe("where a budget stands", () => {
  const long = down("01 00:00", "01 03:21:36");
  const rows: [string, Outage[], string, DowntimeBudget["state"], number][] = [
    ["nothing happened yet", [], "02 10:00", "open", allowedMs],
    ["some of it is used", [down("01 00:00", "01 01:00")], "02 10:00", "open", allowedMs - hour],
    ["all of it is used", [long], "02 10:00", "open", 0],
    [
      "a millisecond too much is used",
      [long, down("01 12:00", "01 12:00:00.001")],
      "02 10:00",
      "breached",
      -1,
    ],
    ["less is left of the month than of the budget", [], "28 20:38:24.001", "safe", allowedMs],
    ["exactly as much is left of both", [], "28 20:38:24", "safe", allowedMs],
    ["a millisecond more is left of the month", [], "28 20:38:23.999", "open", allowedMs],
    [
      "a millisecond of the month is left, none of the budget",
      [long],
      "28 23:59:59.999",
      "open",
      0,
    ],
    ["the month is over", [long], "03-01 00:00", "over", 0],
    [
      "the month is over, and was missed",
      [down("01 00:00", "01 04:00")],
      "03-01 00:00",
      "breached",
      allowedMs - 4 * hour,
    ],
    ["the month has not begun", [], "01-15 00:00", "open", allowedMs],
    [
      "what is later is not known yet",
      [down("05 00:00", "06 00:00")],
      "02 10:00",
      "open",
      allowedMs,
    ],
    [
      "what goes on is used up to now",
      [down("02 09:00", null)],
      "02 10:00",
      "open",
      allowedMs - hour,
    ],
  ];

  test.for(rows)("%s", ([, outages, asOf, state, leftMs]) => {
    const found = budget(service(), { outages }, at(asOf));
    expect(found).toMatchObject({
      type: "downtime-budget",
      state,
      allowedMs,
      leftMs,
      usedMs: allowedMs - leftMs,
    });
    const open = state === "open";
    expect([found.mustEndBy === null, found.mustEndByWithoutPlans === null]).toEqual([
      !open,
      !open,
    ]);
  });

  test("nothing can be missed where nothing is promised", () => {
    expect(budget(service({ commitment: { targetPercent: 0 } })).state).toBe("safe");
  });

  test("unknown, where outages are not known, or no resources, or requests are counted", () => {
    const noOutages = { outages: undefined };
    expect(budget(service(), noOutages)).toMatchObject({
      state: "unknown",
      missing: ["outages"],
      mustEndBy: null,
    });
    expect(budget(service({ commitment: { aggregate: "sum" } }))).toMatchObject({
      state: "unknown",
      missing: ["resources"],
    });
    for (const kind of ["occurrences", "ratio-timeslices"] as const) {
      const policy = service({ commitment: { indicator: { kind, slice: "PT5M" } } });
      expect(budget(policy, { slices: [] })).toMatchObject({ state: "unknown", mustEndBy: null });
    }
  });

  test("unknown of a period of which nothing is left", () => {
    const account = { term: { from: "2026-03-01" } };
    expect(budget(service(), { account }).state).toBe("unknown");
  });
});

describe("how fast it is used", () => {
  const rows: [string, number, string, string | null, number | null][] = [
    ["half of it at half time", allowedMs / 2, "15 00:00", "1.0000", allowedMs],
    ["a millisecond less", allowedMs / 2 - 1, "15 00:00", "0.9999", allowedMs - 2],
    ["a millisecond more", allowedMs / 2 + 1, "15 00:00", "1.0000", allowedMs + 2],
    ["all of it in a quarter of the time", allowedMs, "08 00:00", "4.0000", 4 * allowedMs],
    ["nothing", 0, "15 00:00", "0.0000", 0],
    ["a millisecond in three quarters of the time, rounded up", 1, "22 00:00", "0.0000", 2],
    ["all of it when time is over", allowedMs, "03-01 00:00", "1.0000", allowedMs],
    ["all of it, looked at later", allowedMs, "04-01 00:00", "1.0000", allowedMs],
    ["as the month begins", 0, "01 00:00", null, null],
    ["before it began", 0, "01-15 00:00", null, null],
  ];

  test.for(rows)("%s", ([, ms, asOf, burnRate, projectedMs]) => {
    const start = Date.parse(at("01 00:00"));
    const outages = ms === 0 ? [] : [{ id: "o", start, end: start + ms }];
    expect(budget(service(), { outages }, at(asOf))).toMatchObject({
      usedMs: ms,
      burnRate,
      projectedMs,
    });
  });

  test("has no rate where nothing is allowed", () => {
    const policy = service({ commitment: { targetPercent: 100 } });
    expect(budget(policy, {}, at("15 00:00"))).toMatchObject({ burnRate: null, projectedMs: 0 });
  });

  test("in one hour, exact to the last digit", () => {
    const policy = service({ commitment: { targetPercent: 99 } });
    const found = budget(policy, { outages: [lost(1)] }, at("00:00:00.003"), stretch(1_000_000));
    expect(found).toMatchObject({
      allowedMs: 10_000,
      usedMs: 1,
      burnRate: "33.3333",
      projectedMs: 333_334,
    });
  });
});

describe("several budgets", () => {
  const resources = [{ id: "a" }, { id: "b" }, { id: "gone", until: at("01 12:00") }];
  const outages = [down("01 00:00", "01 01:00", { resources: ["a"] })];
  const of = (aggregate: "each" | "worst" | "sum") =>
    budgets(service({ commitment: { aggregate } }), { resources, outages }).map(
      ({ resource, state, usedMs, mustEndBy }) => [
        resource,
        state,
        usedMs,
        mustEndBy && short(mustEndBy),
      ],
    );

  test("each resource has one", () => {
    expect(of("each")).toEqual([
      ["a", "open", hour, "12:21:36"],
      ["b", "open", 0, "13:21:36"],
      ["gone", "safe", 0, null],
    ]);
  });

  test("the worst resource's is the service's", () => {
    expect(of("worst")).toEqual([["a", "open", hour, "12:21:36"]]);
  });

  test("a supposed outage is of all resources together", () => {
    const allowed = (2 * 28 * day + day / 2) / 200;
    const left = allowed - hour;
    const end = Date.parse(at("10:00")) + Math.floor(left / 2);
    expect(of("sum")).toEqual([[null, "open", hour, short(new Date(end).toISOString())]]);
  });

  test("each commitment and period has one", () => {
    const policy = service({
      commitments: [{ id: "month" }, { id: "quarter", period: "calendar-quarter" }],
    });
    const found = budgets(policy, {}, at("10:00"), "2026-Q1");
    expect(found.map(({ commitment, period, state }) => [commitment, period.key, state])).toEqual([
      ["month", "2026-01", "over"],
      ["month", "2026-02", "open"],
      ["month", "2026-03", "open"],
      ["quarter", "2026-Q1", "open"],
    ]);
  });
});
