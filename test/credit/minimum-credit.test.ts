/** The least that is paid: less is not paid at all, or raised to it, after the one rounding. */
import type { CreditMinimum, CreditTerms, CreditValue, RoundingMode } from "nines";
import { describe, expect, test } from "vitest";
import { lost } from "../availability/measured.js";
import { hour } from "../downtime/service.js";
import { assess, credited, lined, owed, percent, rulesOf, statusOf, usd } from "./credited.js";

const outages = [lost(5 * hour)];

function least(
  credit: CreditValue,
  minimum: Partial<CreditMinimum>,
  more: Partial<CreditTerms> = {},
) {
  const terms = { amount: usd(5_000), below: "nothing", ...minimum } as const;
  const policy = credited({ schedule: { kind: "flat", credit }, minimum: terms, ...more });
  return assess(policy, { outages });
}

describe("less than 50.00 dollars", () => {
  const nothing = { below: "nothing" } as const;
  const raise = { below: "raise" } as const;
  const exceed = { mustExceed: true } as const;
  const rows: [string, number, Partial<CreditMinimum>, number | string, number[]][] = [
    ["is not paid: 49.99", 4_999, nothing, "ineligible", []],
    ["is not what 50.00 is", 5_000, nothing, 5_000, [5_000]],
    ["is not what 50.01 is", 5_001, nothing, 5_001, [5_001]],
    ["or as much is not paid: 49.99", 4_999, { ...nothing, ...exceed }, "ineligible", []],
    ["or as much is not paid: 50.00", 5_000, { ...nothing, ...exceed }, "ineligible", []],
    ["or as much is not what 50.01 is", 5_001, { ...nothing, ...exceed }, 5_001, [5_001]],
    ["is raised: 0.01", 1, raise, 5_000, [1, 4_999]],
    ["is raised: 49.99", 4_999, raise, 5_000, [4_999, 1]],
    ["is not what 50.00 is, and nothing is raised", 5_000, raise, 5_000, [5_000]],
    ["is not what 50.01 is, and nothing is raised", 5_001, raise, 5_001, [5_001]],
  ];

  test.for(rows)("%s", ([, amountMinor, minimum, credit, lines]) => {
    const found = least({ amount: usd(amountMinor) }, minimum);
    expect([owed(found), lined(found)]).toEqual([credit, lines]);
  });
});

describe("the amount is rounded before it is held against the minimum", () => {
  // 4.9995 % of 1,000.00 dollars is 49.995.
  const rows: [RoundingMode, number | string][] = [
    ["floor", "ineligible"],
    ["half-even", 5_000],
    ["half-away-from-zero", 5_000],
    ["ceil", 5_000],
  ];

  test.for(rows)("49.995 by %s", ([rounding, credit]) => {
    expect(owed(least(percent("4.9995"), {}, { rounding }))).toBe(credit);
  });
});

describe("limits come before the minimum", () => {
  const limits = [{ window: "period", max: { amount: usd(1_000) } }] as const;

  test("what they leave is too little", () => {
    expect(owed(least(percent(50), {}, { limits }))).toBe("ineligible");
  });

  test("and it is not raised above them", () => {
    const found = least(percent(50), { below: "raise" }, { limits });
    expect([owed(found), lined(found)]).toEqual([1_000, [50_000, -49_000]]);
  });
});

describe("a credit that is too little", () => {
  test("has a condition that is not met, with the minimum's clause", () => {
    const found = least(percent(1), { clause: "7.4" });
    expect(statusOf(found, "minimum-credit")).toBe("not-met");
    expect(found.conditions.find(({ id }) => id === "minimum-credit")?.clause).toBe("7.4");
    expect(found).toMatchObject({ amount: null, potentialAmount: null });
  });

  test("has no such condition where it is raised, and cites the clause in the line", () => {
    const found = least(percent(1), { below: "raise", clause: "7.4" });
    expect(found.lines.map(({ clause }) => clause)).toEqual([null, "7.4"]);
    expect(rulesOf(found)).toContain("minimum");
    expect(found.decision).toBe("eligible");
  });

  test("is not raised where nothing is owed anyway", () => {
    const policy = credited({ minimum: { amount: usd(5_000), below: "raise" } });
    expect(owed(assess(policy, { outages: [] }))).toBe("ineligible");
  });
});

describe("in yen and in dinars", () => {
  const rows: [string, string, number, number | string][] = [
    ["499 yen of at least 500", "JPY", 499, "ineligible"],
    ["500 yen of at least 500", "JPY", 500, 500],
    ["0.499 dinars of at least 0.500", "KWD", 499, "ineligible"],
    ["0.500 dinars of at least 0.500", "KWD", 500, 500],
  ];

  test.for(rows)("%s", ([, currency, amountMinor, credit]) => {
    const minimum = { amount: { amountMinor: 500, currency }, below: "nothing" } as const;
    const schedule = { kind: "flat", credit: { amount: { amountMinor, currency } } } as const;
    expect(owed(assess(credited({ schedule, minimum }), { outages }))).toBe(credit);
  });
});
