/** So much for every block of downtime: full blocks, or blocks that have started. */
import type { BlockSchedule, CreditValue } from "nines";
import { describe, expect, test } from "vitest";
import { day, down, february, hour, minute, type ServiceTerms } from "../downtime/service.js";
import { assess, lined, owed, owedFor, percent, scheduled, usd } from "./credited.js";

function blocks(more: Partial<BlockSchedule> = {}, terms: ServiceTerms = {}) {
  const schedule: BlockSchedule = {
    kind: "blocks",
    per: "PT30M",
    counting: "full",
    credit: percent(5),
    ...more,
  };
  return scheduled(schedule, {
    ...terms,
    commitment: { targetPercent: 100, ...terms.commitment },
  });
}

describe("five per cent for every half hour", () => {
  const full = blocks();
  const started = blocks({ counting: "started" });
  const rows: [string, number, number | string, number | string][] = [
    ["no downtime", 0, "ineligible", "ineligible"],
    ["a millisecond", 1, 0, 5_000],
    ["just under half an hour", 30 * minute - 1, 0, 5_000],
    ["half an hour", 30 * minute, 5_000, 5_000],
    ["just over half an hour", 30 * minute + 1, 5_000, 10_000],
    ["just under an hour", hour - 1, 5_000, 10_000],
    ["an hour", hour, 10_000, 10_000],
    ["ten hours, the whole fee", 10 * hour, 100_000, 100_000],
    ["eleven hours, and nothing limits it", 11 * hour, 110_000, 110_000],
    ["the whole month, 1,344 half hours", february, 6_720_000, 6_720_000],
  ];

  test.for(rows)("%s: full blocks, or started ones", ([, ms, whole, begun]) => {
    expect([owedFor(full, ms), owedFor(started, ms)]).toEqual([whole, begun]);
  });

  test("downtime is added up before it is divided", () => {
    const outages = [down("10:00", "10:20"), down("12:00", "12:20"), down("14:00", "14:20")];
    const found = [full, started].map((policy) => owed(assess(policy, { outages })));
    expect(found).toEqual([10_000, 10_000]);
  });

  test("of the longest incident alone", () => {
    const outages = [down("10:00", "10:40"), down("12:00", "13:05"), down("14:00", "14:30")];
    const found = (["full", "started"] as const).map((counting) =>
      owed(assess(blocks({ of: "longest", counting }), { outages })),
    );
    expect(found).toEqual([10_000, 15_000]);
  });
});

describe("what a block is worth", () => {
  const values: [string, CreditValue, number | string][] = [
    ["an amount", { amount: usd(1_234) }, 3_702],
    ["a third of a per cent, rounded once for all three", percent("0.3335"), 1_000],
    ["a day at a thirtieth of the month", { days: 1, dayIs: "1/30-month" }, 10_000],
    ["two days of service", { days: 2, dayIs: "service-day" }, "6 days"],
  ];

  // 0.3335 % of 1,000.00 is 3.335; thrice that 10.005, a half that goes to the even cent.
  test.for(values)("%s", ([, credit, owes]) => {
    expect(owedFor(blocks({ credit }), 90 * minute)).toBe(owes);
  });
});

describe("a part of the fee once, and more for every block", () => {
  const first = percent(10);
  const rows: [string, number, number | string, number | string][] = [
    ["no downtime", 0, "ineligible", "ineligible"],
    ["a millisecond", 1, 10_000, 15_000],
    ["just under half an hour", 30 * minute - 1, 10_000, 15_000],
    ["half an hour", 30 * minute, 15_000, 15_000],
    ["just over half an hour", 30 * minute + 1, 15_000, 20_000],
  ];

  test.for(rows)("%s: full blocks, or started ones", ([, ms, whole, begun]) => {
    const found = (["full", "started"] as const).map((counting) =>
      owedFor(blocks({ first, counting }), ms),
    );
    expect(found).toEqual([whole, begun]);
  });

  test("may be money beside a part of the fee", () => {
    const policy = blocks({ first: { amount: usd(500) } });
    const found = assess(policy, { outages: [down("10:00", "11:00")] });
    expect(found.amount).toEqual(usd(10_500));
    expect(lined(found).toSorted((a, b) => a - b)).toEqual([500, 10_000]);
  });
});

describe("blocks after the first hour", () => {
  const full = blocks({ after: "PT1H" });
  const started = blocks({ after: "PT1H", counting: "started" });
  const rows: [string, number, number, number][] = [
    ["an hour", hour, 0, 0],
    ["just over an hour", hour + 1, 0, 5_000],
    ["just under an hour and a half", 90 * minute - 1, 0, 5_000],
    ["an hour and a half", 90 * minute, 5_000, 5_000],
    ["just over an hour and a half", 90 * minute + 1, 5_000, 10_000],
  ];

  test.for(rows)("%s: full blocks, or started ones", ([, ms, whole, begun]) => {
    expect([owedFor(full, ms), owedFor(started, ms)]).toEqual([whole, begun]);
  });
});

describe("blocks beyond what the target allows", () => {
  // 99.9 % of the month allows 2,419,200 ms, which is 40 min 19.2 s.
  const terms = { commitment: { targetPercent: 99.9 } };
  const full = blocks({ on: "beyond-target" }, terms);
  const started = blocks({ on: "beyond-target", counting: "started" }, terms);
  const rows: [string, number, number | string, number | string][] = [
    ["the target met exactly", 2_419_200, "ineligible", "ineligible"],
    ["a millisecond beyond", 2_419_201, 0, 5_000],
    ["half an hour beyond", 2_419_200 + 30 * minute, 5_000, 5_000],
    ["just over half an hour beyond", 2_419_201 + 30 * minute, 5_000, 10_000],
  ];

  test.for(rows)("%s: full blocks, or started ones", ([, ms, whole, begun]) => {
    expect([owedFor(full, ms), owedFor(started, ms)]).toEqual([whole, begun]);
  });

  test("are cut exactly where the allowance is no whole number of milliseconds", () => {
    // 99.9999997 % of 28 days allows 7.2576 ms: 1.8e6 + 7 ms lie short of a half hour beyond it, one more
    // does not.
    const exact = blocks({ on: "beyond-target" }, { commitment: { targetPercent: "99.9999997" } });
    expect([30 * minute + 7, 30 * minute + 8].map((ms) => owedFor(exact, ms))).toEqual([0, 5_000]);
  });
});

describe("downtime rounded to hours before it is divided", () => {
  const rows: [string, number, number, number][] = [
    ["a millisecond", 1, 0, 10_000],
    ["just under an hour", hour - 1, 0, 10_000],
    ["an hour", hour, 10_000, 10_000],
    ["just over an hour", hour + 1, 10_000, 20_000],
  ];

  test.for(rows)("%s: down, or up", ([, ms, floor, ceil]) => {
    const found = (["floor", "ceil"] as const).map((mode) =>
      owedFor(blocks({ roundDowntime: { to: "PT1H", mode } }), ms),
    );
    expect(found).toEqual([floor, ceil]);
  });
});

describe("days of service for every started day of downtime, at most the days there are", () => {
  const policy = blocks({
    per: "PT24H",
    counting: "started",
    credit: { days: 1, dayIs: "service-day" },
  });
  const rows: [string, number, string][] = [
    ["a millisecond", 1, "1 days"],
    ["a day", day, "1 days"],
    ["just over a day", day + 1, "2 days"],
    ["the whole month", february, "28 days"],
  ];

  test.for(rows)("%s", ([, ms, extension]) => {
    expect(owedFor(policy, ms)).toBe(extension);
  });

  test("no money is worked out of them, and no fee is needed", () => {
    const facts = { outages: [down("10:00", "11:00")], account: { fees: [] } };
    expect(assess(policy, facts)).toMatchObject({
      decision: "eligible",
      amount: null,
      potentialAmount: null,
      extension: { days: 1 },
      lines: [],
      missing: [],
    });
  });
});
