/** The most that is paid for one period: in the order of the policy, and each cut is a line. */
import {
  type CreditLimit,
  type CreditTerms,
  type CreditValue,
  isNinesError,
  type Money,
} from "nines";
import { describe, expect, test } from "vitest";
import { lost } from "../availability/measured.js";
import { hour } from "../downtime/service.js";
import { assess, credited, lined, owed, percent, usd } from "./credited.js";

const outages = [lost(5 * hour)];

function most(max: CreditValue, clause?: string): CreditLimit {
  return { max, window: "period", clause };
}

/** Sixty per cent of 1,000.00 dollars, unless a row says otherwise. */
function limited(
  limits: CreditLimit[],
  more: Partial<CreditTerms> = {},
  fees: Money = usd(100_000),
) {
  const schedule = { kind: "flat", credit: percent(60) } as const;
  return assess(credited({ schedule, limits, ...more }), { outages, account: { fees } });
}

describe("600.00 dollars, and at most", () => {
  const rows: [string, CreditLimit[], number[]][] = [
    ["nothing is said", [], [60_000]],
    ["600.01", [most({ amount: usd(60_001) })], [60_000]],
    ["600.00", [most({ amount: usd(60_000) })], [60_000]],
    ["599.99", [most({ amount: usd(59_999) })], [60_000, -1]],
    ["nothing", [most({ amount: usd(0) })], [60_000, -60_000]],
    ["all of the fee", [most(percent(100))], [60_000]],
    ["sixty per cent of the fee", [most(percent(60))], [60_000]],
    ["half the fee", [most(percent(50))], [60_000, -10_000]],
    ["fifteen days of thirty", [most({ days: 15, dayIs: "1/30-month" })], [60_000, -10_000]],
    ["fourteen days of February", [most({ days: 14, dayIs: "day-of-period" })], [60_000, -10_000]],
    [
      "half, then 300.00",
      [most(percent(50)), most({ amount: usd(30_000) })],
      [60_000, -10_000, -20_000],
    ],
    ["300.00, then half", [most({ amount: usd(30_000) }), most(percent(50))], [60_000, -30_000]],
  ];

  test.for(rows)("%s", ([, limits, lines]) => {
    const found = limited(limits);
    expect(lined(found)).toEqual(lines);
    expect(found.decision).toBe("eligible");
  });

  test("each cut cites its own clause, where it has one, and the credit its own", () => {
    const limits = [most(percent(50), "7.2"), most({ amount: usd(30_000) })];
    const found = limited(limits, { clause: "7.1" });
    expect(found.lines.map(({ clause }) => clause)).toEqual(["7.1", "7.2", null]);
  });

  test("what is cut is said, with the clause", () => {
    const { because } = limited([most(percent(50), "7.2"), most(percent(100), "7.3")]);
    const said = because.filter(({ rule }) => rule === "limit");
    expect(said.map(({ clause, outcome }) => [clause, outcome])).toContainEqual(["7.2", "applied"]);
    expect(said.filter(({ clause, outcome }) => clause === "7.3" && outcome === "applied")).toEqual(
      [],
    );
  });
});

describe("the limit is exact, and rounded with the credit, once", () => {
  // 60 % of 999 is 599.4; half of it 499.5, an eighth 124.875.
  const rows: [string, CreditValue, CreditTerms["rounding"], number][] = [
    ["an eighth, rounded down", percent(12.5), "floor", 124],
    ["an eighth, to the nearest", percent(12.5), "half-even", 125],
    ["an eighth, rounded up", percent(12.5), "ceil", 125],
    ["half, to the even one", percent(50), "half-even", 500],
    ["half, rounded down", percent(50), "floor", 499],
    ["59.9 per cent, which is 598.401", percent("59.9"), "half-even", 598],
    ["59.99999 per cent, which is 599.3999", percent("59.99999"), "ceil", 600],
    ["days that are no whole amount: 499.5", { days: 15, dayIs: "1/30-month" }, "half-even", 500],
  ];

  test.for(rows)("%s", ([, max, rounding, cents]) => {
    const yen = { amountMinor: 999, currency: "JPY" };
    expect(owed(limited([most(max)], { rounding }, yen))).toBe(cents);
  });

  test("a limit after another sees what that one left, exactly", () => {
    // An eighth of 999 is 124.875, and 12.4999 % of it 124.874.
    const yen = { amountMinor: 999, currency: "JPY" };
    const limits = [most(percent(12.5)), most(percent("12.4999"))];
    expect(owed(limited(limits, { rounding: "ceil" }, yen))).toBe(125);
    expect(owed(limited(limits, { rounding: "floor" }, yen))).toBe(124);
  });
});

describe("days of service are limited in days", () => {
  const days = (count: number): CreditValue => ({ days: count, dayIs: "service-day" });
  const rows: [string, number, string][] = [
    ["more than are owed", 11, "10 days"],
    ["as many", 10, "10 days"],
    ["one fewer", 9, "9 days"],
    ["none", 0, "0 days"],
  ];

  test.for(rows)("%s", ([, count, extension]) => {
    const schedule = { kind: "flat", credit: days(10) } as const;
    expect(owed(limited([most(days(count))], { schedule }))).toBe(extension);
  });
});

describe("time of service is limited in days of 24 hours", () => {
  const rows: [string, number, string][] = [
    ["three days, more than are owed", 3, "180000000 ms"],
    ["two days", 2, "172800000 ms"],
    ["a day", 1, "86400000 ms"],
    ["nothing", 0, "0 ms"],
  ];

  test.for(rows)("%s, of fifty hours", ([, count, extension]) => {
    const schedule = {
      kind: "multiple-of-downtime",
      times: 10,
      hour: "actual-month",
      paidAs: "service-time",
    } as const;
    const limits = [most({ days: count, dayIs: "service-day" })];
    expect(owed(limited(limits, { schedule }))).toBe(extension);
  });
});

describe("a limit that cannot be worked out leaves the amount open", () => {
  const schedule = { kind: "flat", credit: { amount: usd(60_000) } } as const;

  test("a part of a fee that is not known", () => {
    const policy = credited({ schedule, limits: [most(percent(50))] });
    const found = assess(policy, { outages, account: { fees: undefined } });
    expect(found).toMatchObject({ decision: "indeterminate", missing: ["account.fees"] });
  });

  test("a part of a fee that the policy does not name", () => {
    const policy = credited({ schedule, limits: [most(percent(50))], base: undefined });
    expect(assess(policy, { outages })).toMatchObject({
      decision: "indeterminate",
      missing: ["policy.credits.base"],
    });
  });

  test("an amount in another currency than the fee", () => {
    const limits = [most({ amount: { amountMinor: 100, currency: "EUR" } })];
    let refused: unknown;
    try {
      limited(limits);
    } catch (error) {
      refused = error;
    }
    expect(isNinesError(refused) && refused.issues.map(({ code, path }) => [code, path])).toEqual([
      ["currency_mismatch", "account.fees"],
    ]);
  });
});
