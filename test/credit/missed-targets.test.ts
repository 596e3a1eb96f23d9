/** Credits for targets that were missed so often in a month, and requests that may still miss theirs. */
import type { CreditSchedule, CreditTrigger, MissedTargets } from "nines";
import { describe, expect, test } from "vitest";
import { at } from "../downtime/service.js";
import { type Asked, assess, assessAll, owed, percent, rulesOf } from "./credited.js";
import { request, requests, supported } from "./supported.js";

describe("three targets missed in a month earn 5, five 10, ten 20", () => {
  const schedule: CreditSchedule = {
    kind: "miss-tiers",
    tiers: [
      { atLeast: 3, credit: percent(5) },
      { atLeast: 5, credit: percent(10) },
      { atLeast: 10, credit: percent(20) },
    ],
  };
  function missing(more: Partial<MissedTargets> = {}) {
    const misses: MissedTargets = {
      atLeast: 3,
      period: "calendar-month",
      metrics: ["first-response"],
      ...more,
    };
    return supported({ misses }, schedule);
  }
  const rows: [string, number, string | number][] = [
    ["none", 0, "ineligible"],
    ["two", 2, "ineligible"],
    ["three", 3, 5_000],
    ["four", 4, 5_000],
    ["five", 5, 10_000],
    ["nine", 9, 10_000],
    ["ten", 10, 20_000],
    ["twenty", 20, 20_000],
  ];

  test.for(rows)("%s", ([, late, credit]) => {
    const found = assess(missing(), { requests: requests(20, late) });
    expect(owed(found)).toBe(credit);
    expect(rulesOf(found)).toContain("targets-missed");
  });

  test("of whatever metric, where none is named", () => {
    // Answered late and solved late: two targets missed by one request.
    const two = [request("a", "10:00", 61, 241), request("b", "12:00", 61, 62)];
    expect(owed(assess(missing({ metrics: undefined }), { requests: two }))).toBe(5_000);
    expect(owed(assess(missing(), { requests: two }))).toBe("ineligible");
  });

  test("of the severities that are named", () => {
    const mild = Array.from({ length: 5 }, (_, n) =>
      request(`m${n}`, "03 00:00", 2_000, 2_000, "low"),
    );
    const all = [...requests(4, 3), ...mild];
    expect(owed(assess(missing(), { requests: all }))).toBe(10_000);
    expect(owed(assess(missing({ severities: ["high"] }), { requests: all }))).toBe(5_000);
    expect(owed(assess(missing({ severities: ["low"] }), { requests: all }))).toBe(10_000);
  });

  test("of a month by itself", () => {
    const january = request("j", "01-20 10:00", 61);
    const facts = { requests: [january, ...requests(2, 2)] };
    const found = assessAll(missing(), facts, { period: "2026-Q1" });
    expect(found.map(owed)).toEqual(["ineligible", "ineligible", "ineligible"]);
  });

  test("fewer than the least row are no row", () => {
    const found = assess(missing({ atLeast: 1 }), { requests: requests(20, 2) });
    expect(found.decision).toBe("indeterminate");
    expect(rulesOf(found)).toContain("no-row");
  });

  test("or a flat credit from the least on", () => {
    const flat = supported({
      misses: { atLeast: 3, period: "calendar-month", metrics: ["first-response"] },
    });
    const found = [2, 3, 12].map((late) => owed(assess(flat, { requests: requests(20, late) })));
    expect(found).toEqual(["ineligible", 10_000, 10_000]);
  });
});

describe("a request that is not answered yet", () => {
  // Received in the month's last half hour, due after its end.
  const pending = request("p", "28 23:30", null);
  const asked: Asked = { asOf: at("03-01 00:00") };
  const misses = { atLeast: 3, period: "calendar-month", metrics: ["first-response"] } as const;
  const rows: CreditSchedule = {
    kind: "miss-tiers",
    tiers: [
      { atLeast: 3, credit: percent(5) },
      { atLeast: 5, credit: percent(10) },
    ],
  };
  const flat: CreditSchedule = { kind: "flat", credit: percent(10) };
  const table: [string, CreditTrigger, CreditSchedule, number, string | number][] = [
    ["could be the third miss", { misses }, rows, 2, "indeterminate"],
    ["could be the third miss, for a flat credit", { misses }, flat, 2, "indeterminate"],
    ["could be the fourth miss, which changes nothing", { misses }, rows, 3, 5_000],
    ["could be the fifth miss", { misses }, rows, 4, "indeterminate"],
    ["could be the fifth miss, for a flat credit", { misses }, flat, 4, 10_000],
    ["could be the second miss, which is none too many", { misses }, rows, 1, "ineligible"],
    // Of eleven, two late are 81.8 %, one late 90.9 %, none 100 %.
    ["could make the share too low", { attainment: "answers" }, flat, 1, "indeterminate"],
    ["could not make it too low", { attainment: "answers" }, flat, 0, "ineligible"],
    ["could not make it high enough", { attainment: "answers" }, flat, 2, 10_000],
  ];

  test.for(table)("%s", ([, trigger, schedule, late, credit]) => {
    const found = assess(
      supported(trigger, schedule),
      { requests: [...requests(10, late), pending] },
      asked,
    );
    expect(owed(found)).toBe(credit);
    if (credit === "indeterminate") expect(found.missing).toEqual(["requests.events"]);
  });

  test("is missed at last", () => {
    const facts = { requests: [...requests(10, 2), pending] };
    const found = assess(supported({ misses }, rows), facts, { asOf: at("03-01 00:30:00.001") });
    expect(owed(found)).toBe(5_000);
  });
});
