/**
 * A table that has no row for what was measured says nothing of it: never zero, never the next row. The
 * policy has to be corrected or the text construed, so the decision is left open and the row is missing.
 */
import type { CreditTerms, PercentTier } from "nines";
import { describe, expect, test } from "vitest";
import { lost } from "../availability/measured.js";
import { february, hour, minute } from "../downtime/service.js";
import { assess, credited, owed, owedFor, percent, rulesOf, scheduled, usd } from "./credited.js";

function tiers(...rows: PercentTier[]) {
  return scheduled({ kind: "tiers", tiers: rows });
}

describe("98.0 to 99.89 % earns 10, 99.9 % and more nothing, in a month of 44,640 minutes", () => {
  const policy = tiers(
    { atLeast: 98, atMost: "99.89", credit: percent(10) },
    { atLeast: 99.9, credit: percent(0) },
  );
  // 31 days are 2,678,400,000 ms, a hundredth of a per cent of them 267,840.
  const rows: [string, number, number | string][] = [
    ["exactly 99.9 %", 2_678_400, "ineligible"],
    ["just below 99.9 %", 2_678_401, "indeterminate"],
    ["99.895 %, 46.872 minutes lost", 2_812_320, "indeterminate"],
    ["just above 99.89 %", 2_946_239, "indeterminate"],
    ["exactly 99.89 %", 2_946_240, 10_000],
    ["just below 99.89 %", 2_946_241, 10_000],
    ["just above 98 %", 53_567_999, 10_000],
    ["exactly 98 %", 53_568_000, 10_000],
    ["just below 98 %", 53_568_001, "indeterminate"],
  ];

  test.for(rows)("%s", ([, ms, credit]) => {
    expect(
      owed(assess(policy, { outages: [lost(ms, 28 * 24 * hour)] }, { period: "2026-03" })),
    ).toBe(credit);
  });
});

describe("up to 99.9 % and above 99.0 % earns 10, below 99.0 % 25 (GitHub's table)", () => {
  const policy = tiers(
    { above: 99, atMost: 99.9, credit: percent(10) },
    { below: 99, credit: percent(25) },
  );
  const rows: [string, number, number | string][] = [
    ["just above 99.9 %", 2_419_199, "ineligible"],
    ["exactly 99.9 %, for which a row pays, but nothing was missed", 2_419_200, "ineligible"],
    ["just below 99.9 %", 2_419_201, 10_000],
    ["just above 99.0 %", 24_191_999, 10_000],
    ["exactly 99.0 %, of which no row speaks", 24_192_000, "indeterminate"],
    ["just below 99.0 %", 24_192_001, 25_000],
  ];

  test.for(rows)("%s", ([, ms, credit]) => {
    expect(owedFor(policy, ms)).toBe(credit);
  });
});

describe("without a row", () => {
  const policy = tiers({ above: 99, below: 99.9, credit: percent(10) });
  const facts = { outages: [lost(24_192_000)] };

  test("no amount is given, and what is missing is a row of the policy", () => {
    const found = assess(policy, facts);
    expect(found).toMatchObject({
      decision: "indeterminate",
      amount: null,
      potentialAmount: null,
      lines: [],
    });
    expect(rulesOf(found)).toContain("no-row");
    expect(found.missing).toEqual([expect.stringMatching(/^policy.*row.*99/)]);
  });

  test("the finding cites the clause and names the figure", () => {
    const cited = credited({
      clause: "Schedule B",
      schedule: { kind: "tiers", tiers: [{ above: 99, below: 99.9, credit: percent(10) }] },
    });
    const noRow = assess(cited, facts).because.find(({ rule }) => rule === "no-row");
    expect(noRow).toMatchObject({ clause: "Schedule B", outcome: "not-applied" });
    expect(noRow?.text).toContain("99 %");
  });

  test("the figure is not shown as one for which there is a row", () => {
    // 99.89 % of February leaves 2,661,120 ms; a millisecond less is above it, and no row holds.
    const upTo = tiers({ atMost: "99.89", credit: percent(10) });
    const above = assess(upTo, { outages: [lost(2_661_119)] });
    expect(above.decision).toBe("indeterminate");
    expect(above.because.find(({ rule }) => rule === "no-row")?.text).not.toContain(" 99.89 %");
    expect(owedFor(upTo, 2_661_120)).toBe(10_000);
  });

  test("where another condition is not met nothing is owed anyway", () => {
    const declared: Partial<CreditTerms> = {
      schedule: { kind: "tiers", tiers: [{ above: 99, below: 99.9, credit: percent(10) }] },
      conditions: { facts: ["two-sites"] },
    };
    const found = assess(credited(declared), { ...facts, facts: { "two-sites": false } });
    expect(found).toMatchObject({ decision: "ineligible", amount: null, potentialAmount: null });
  });

  test("while the period runs, it is too early to say so", () => {
    const found = assess(policy, facts, { asOf: "2026-02-20T00:00Z" });
    expect(found).toMatchObject({ decision: "premature", until: "2026-03-01T00:00:00.000+00:00" });
  });
});

describe("rows of a duration that leave out the shortest misses", () => {
  const policy = scheduled(
    { kind: "duration-tiers", tiers: [{ over: "PT1H", credit: percent(10) }] },
    { commitment: { targetPercent: 100 } },
  );
  const rows: [string, number, number | string][] = [
    ["nothing lost", 0, "ineligible"],
    ["a millisecond lost", 1, "indeterminate"],
    ["exactly an hour, which is not over an hour", hour, "indeterminate"],
    ["a millisecond more", hour + 1, 10_000],
    ["all lost", february, 10_000],
  ];

  test.for(rows)("%s", ([, ms, credit]) => {
    expect(owedFor(policy, ms)).toBe(credit);
  });

  test("say which", () => {
    const found = assess(policy, { outages: [lost(30 * minute)] });
    expect(rulesOf(found)).toContain("no-row");
    expect(found.missing).toHaveLength(1);
  });
});

describe("schedules that are no tables always have an answer", () => {
  const target = { commitment: { targetPercent: 100 } };

  test("no full block is nothing, and known", () => {
    const policy = scheduled(
      { kind: "blocks", per: "PT1H", counting: "full", credit: percent(5) },
      target,
    );
    expect(assess(policy, { outages: [lost(1)] })).toMatchObject({
      decision: "eligible",
      amount: usd(0),
    });
  });

  test("no full step of shortfall is nothing, and known", () => {
    const policy = scheduled(
      { kind: "per-shortfall", stepPercent: 1, counting: "full", credit: percent(5) },
      target,
    );
    expect(owedFor(policy, 1)).toBe(0);
  });
});
