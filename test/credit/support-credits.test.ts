/** Credits for a share of requests that was not answered in time, at every edge of the share and of the period. */
import { describe, expect, test } from "vitest";
import { at } from "../downtime/service.js";
import { assess, owed, percent, statusOf } from "./credited.js";
import { request, requests, supported } from "./supported.js";

describe("fewer than 90 % of first responses in time", () => {
  const policy = supported({ attainment: "answers" });
  const rows: [string, number, number, string | number][] = [
    ["no request at all", 0, 0, "ineligible"],
    ["none late of ten", 10, 0, "ineligible"],
    ["one late of ten, exactly 90 %", 10, 1, "ineligible"],
    ["two late of ten", 10, 2, 10_000],
    ["two late of twenty, exactly 90 %", 20, 2, "ineligible"],
    ["two late of nineteen", 19, 2, 10_000],
    ["one late of four, a small sample", 4, 1, "ineligible"],
    ["two late of four", 4, 2, 10_000],
    ["one late of five, no small sample", 5, 1, 10_000],
    ["one late of one, a small sample", 1, 1, "ineligible"],
    ["all late of twenty", 20, 20, 10_000],
  ];

  test.for(rows)("%s", ([, all, late, credit]) => {
    const found = assess(policy, { requests: requests(all, late) });
    expect(owed(found)).toBe(credit);
    expect(statusOf(found, "attainment-missed")).toBe(credit === 10_000 ? "met" : "not-met");
  });

  test("is of no commitment, and needs no outages", () => {
    const found = assess(policy, { requests: requests(10, 2), outages: undefined });
    expect(found).toMatchObject({ commitment: null, resource: null, decision: "eligible" });
  });

  test("is not known without a list of requests", () => {
    expect(assess(policy, {})).toMatchObject({ decision: "indeterminate", missing: ["requests"] });
  });

  test("is premature while the month runs, however many were late", () => {
    const asked = { asOf: at("28 23:59:59.999") };
    expect(assess(policy, { requests: requests(10, 10) }, asked)).toMatchObject({
      decision: "premature",
      until: at("03-01 00:00"),
    });
  });
});

describe("a request belongs to the month of its receipt", () => {
  const policy = supported({ attainment: "answers" });
  const rows: [string, string, string | number][] = [
    ["just before the month", "01-31 23:59:59.999", "ineligible"],
    ["at its first instant", "01 00:00", 10_000],
    ["at its last", "28 23:59:59.999", 10_000],
    ["at the next one's first", "03-01 00:00", "ineligible"],
  ];

  // Nine of ten in time is 90 %; one more that was late is less.
  test.for(rows)("%s", ([, receivedAt, credit]) => {
    const all = [...requests(10, 1), request("edge", receivedAt, 61)];
    expect(owed(assess(policy, { requests: all }))).toBe(credit);
  });
});

describe("the attainment of one severity over a quarter", () => {
  const policy = supported({ attainment: "high-answers" });

  test("counts that severity, in the quarter", () => {
    const late = request("late", "01-05 10:00", 61);
    const mild = Array.from({ length: 20 }, (_, n) =>
      request(`m${n}`, "03 00:00", 2_000, 2_000, "low"),
    );
    const [met, missed] = [requests(9, 0), requests(8, 0)].map((good) => {
      const found = assess(policy, { requests: [...good, late, ...mild] }, { period: "2026-Q1" });
      return [found.period.key, owed(found)];
    });
    // Nine of ten high ones are 90 %, eight of nine less; twenty mild ones that were late do not count.
    expect([met, missed]).toEqual([
      ["2026-Q1", "ineligible"],
      ["2026-Q1", 10_000],
    ]);
  });
});

describe("a schedule of the share that was reached", () => {
  const trigger = { attainment: "answers" };
  const tiers = supported(trigger, {
    kind: "tiers",
    tiers: [
      { atLeast: 80, below: 90, credit: percent(5) },
      { below: 80, credit: percent(20) },
    ],
  });
  const steps = (["full", "started", "exact"] as const).map((counting) =>
    supported(trigger, { kind: "per-shortfall", stepPercent: 4, counting, credit: percent(8) }),
  );
  const rows: [string, number, number, number, number[]][] = [
    // 17 of 20 are 85 %, 5 short of 90.
    ["85 %", 20, 3, 5_000, [8_000, 16_000, 10_000]],
    ["exactly 80 %", 20, 4, 5_000, [16_000, 24_000, 20_000]],
    // 15 of 19 are 78.947… %, 11.0526… short: 2 full steps, 3 started, 2.763….
    ["just less", 19, 4, 20_000, [16_000, 24_000, 22_105]],
    ["exactly 78 %", 50, 11, 20_000, [24_000, 24_000, 24_000]],
  ];

  test.for(rows)("%s", ([, all, late, row, shortfall]) => {
    const facts = { requests: requests(all, late) };
    expect(owed(assess(tiers, facts))).toBe(row);
    expect(steps.map((policy) => owed(assess(policy, facts)))).toEqual(shortfall);
  });
});

describe("a claim for a credit of support", () => {
  test("is counted from the month's end", () => {
    const claim = {
      within: { calendarDays: 5, endsAt: "end-of-day" },
      of: "period-end",
      early: "void",
      acknowledgement: false,
    } as const;
    const policy = supported({ attainment: "answers" }, undefined, { claim });
    const found = (["03-01 00:00", "03-05 23:59:59.999", "03-06 00:00"] as const).map((time) =>
      owed(
        assess(policy, {
          requests: requests(10, 2),
          claims: [{ submittedAt: at(time), period: "2026-02" }],
        }),
      ),
    );
    expect(found).toEqual([10_000, 10_000, "ineligible"]);
  });
});
