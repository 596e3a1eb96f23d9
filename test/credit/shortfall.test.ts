/** So much for every step that availability falls short of the target: full, started, or in proportion. */
import type { CreditValue, Percent, ShortfallSchedule } from "nines";
import { describe, expect, test } from "vitest";
import { february, type ServiceTerms } from "../downtime/service.js";
import { owedFor, percent, scheduled, usd } from "./credited.js";

const countings = ["full", "started", "exact"] as const;

function shortfall(stepPercent: Percent, credit: CreditValue, terms: ServiceTerms = {}) {
  return countings.map((counting) => {
    const schedule: ShortfallSchedule = { kind: "per-shortfall", stepPercent, counting, credit };
    return scheduled(schedule, terms);
  });
}

/** A tenth of a per cent of the tables' month; the target is 99.9 %. */
const tenth = 2_419_200;

describe("five per cent for every tenth of a per cent below 99.9 %", () => {
  const policies = shortfall(0.1, percent(5));
  const rows: [string, number, ...(number | string)[]][] = [
    ["above the target", tenth - 1, "ineligible", "ineligible", "ineligible"],
    ["at the target", tenth, "ineligible", "ineligible", "ineligible"],
    // A millisecond in proportion is 5,000 / 2,419,200 of a cent.
    ["just below the target", tenth + 1, 0, 5_000, 0],
    ["half a step below", tenth + 1_209_600, 0, 5_000, 2_500],
    ["just above one step below", 2 * tenth - 1, 0, 5_000, 5_000],
    ["one step below, at 99.8 %", 2 * tenth, 5_000, 5_000, 5_000],
    ["just below that", 2 * tenth + 1, 5_000, 10_000, 5_000],
    ["nine steps below, at 99.0 %", 10 * tenth, 45_000, 45_000, 45_000],
    ["everything lost, 999 steps", february, 4_995_000, 4_995_000, 4_995_000],
  ];

  test.for(rows)("%s: full, started, exact", ([, ms, ...credits]) => {
    expect(policies.map((policy) => owedFor(policy, ms))).toEqual(credits);
  });
});

describe("in proportion, the product is rounded and nothing before it", () => {
  // A millisecond short is 1 / 2,419,200 of a step: of 100 dollars a step, 10,000 / 2,419,200 cents.
  const [, , exact] = shortfall(0.1, { amount: usd(10_000) });
  const rows: [string, number, number][] = [
    ["120 ms short, 0.496 cents", 120, 0],
    ["121 ms short, 0.5002 cents", 121, 1],
    ["362 ms short, 1.4963 cents", 362, 1],
    ["363 ms short, 1.5005 cents", 363, 2],
  ];

  test.for(rows)("%s", ([, short, cents]) => {
    expect(exact === undefined ? null : owedFor(exact, tenth + short)).toBe(cents);
  });
});

describe("an amount for every step", () => {
  const policies = shortfall(1, { amount: usd(2_500) }, { commitment: { targetPercent: 99 } });
  const one = 24_192_000;
  const rows: [string, number, ...number[]][] = [
    ["just below the target", one + 1, 0, 2_500, 0],
    ["a third of a step below, 8.33 and a third", one + 8_064_000, 0, 2_500, 833],
    ["two thirds of a step below, 16.66 and two thirds", one + 16_128_000, 0, 2_500, 1_667],
    ["a step below", 2 * one, 2_500, 2_500, 2_500],
    ["a step and a half below", 2 * one + 12_096_000, 2_500, 5_000, 3_750],
  ];

  test.for(rows)("%s: full, started, exact", ([, ms, ...credits]) => {
    expect(policies.map((policy) => owedFor(policy, ms))).toEqual(credits);
  });
});

describe("steps that do not divide what lies below the target", () => {
  // 99.9 - 0.3 n: the last full step of 333 ends at 0.0 %.
  const policies = shortfall(0.3, percent(1));
  const rows: [string, number, ...number[]][] = [
    ["just above a step below", 4 * tenth - 1, 0, 1_000, 1_000],
    ["a step below, at 99.6 %", 4 * tenth, 1_000, 1_000, 1_000],
    ["just below a step below", 4 * tenth + 1, 1_000, 2_000, 1_000],
    ["everything lost", february, 333_000, 333_000, 333_000],
  ];

  test.for(rows)("%s: full, started, exact", ([, ms, ...credits]) => {
    expect(policies.map((policy) => owedFor(policy, ms))).toEqual(credits);
  });
});

describe("a percentage that the contract itself rounds", () => {
  const policies = shortfall(0.1, percent(5), {
    commitment: { roundPercent: { decimals: 1, mode: "half-away-from-zero" } },
  });
  const half = 1_209_600;
  const rows: [string, number, ...(number | string)[]][] = [
    ["99.85 % is 99.9 %", tenth + half, "ineligible", "ineligible", "ineligible"],
    ["just less is 99.8 %, one step", tenth + half + 1, 5_000, 5_000, 5_000],
    ["99.75 % is 99.8 %, one step", 2 * tenth + half, 5_000, 5_000, 5_000],
    ["just less is 99.7 %, two", 2 * tenth + half + 1, 10_000, 10_000, 10_000],
  ];

  test.for(rows)("%s: full, started, exact", ([, ms, ...credits]) => {
    expect(policies.map((policy) => owedFor(policy, ms))).toEqual(credits);
  });
});
