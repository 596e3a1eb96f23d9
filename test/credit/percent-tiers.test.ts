/** Rows of a percentage: which row holds at each edge, and what it pays of a month's 1,000.00 dollars. */
import type { PercentTier } from "nines";
import { describe, expect, test } from "vitest";
import { february } from "../downtime/service.js";
import { credited, owedFor, percent, scheduled } from "./credited.js";

/** Milliseconds of the tables' month that are lost at exactly a percentage of 28 days. */
const at99_9 = 2_419_200;
const at99_0 = 24_192_000;
const at98_0 = 48_384_000;
const at95_0 = 120_960_000;

function tiers(...rows: PercentTier[]) {
  return scheduled({ kind: "tiers", tiers: rows });
}

describe("less than 99.9 % earns 10, less than 99.0 % 25, less than 95.0 % 100 (Amazon S3's table)", () => {
  const policy = tiers(
    { atLeast: 99, below: 99.9, credit: percent(10) },
    { atLeast: 95, below: 99, credit: percent(25) },
    { below: 95, credit: percent(100) },
  );
  const rows: [string, number, number | string][] = [
    ["nothing lost", 0, "ineligible"],
    ["just above 99.9 %", at99_9 - 1, "ineligible"],
    ["exactly 99.9 %, which is not less", at99_9, "ineligible"],
    ["just below 99.9 %", at99_9 + 1, 10_000],
    ["just above 99.0 %", at99_0 - 1, 10_000],
    ["exactly 99.0 %, which belongs to the better row", at99_0, 10_000],
    ["just below 99.0 %", at99_0 + 1, 25_000],
    ["just above 95.0 %", at95_0 - 1, 25_000],
    ["exactly 95.0 %, which belongs to the better row", at95_0, 25_000],
    ["just below 95.0 %", at95_0 + 1, 100_000],
    ["all of it lost but a millisecond", february - 1, 100_000],
    ["all of it lost", february, 100_000],
  ];

  test.for(rows)("%s", ([, ms, credit]) => {
    expect(owedFor(policy, ms)).toBe(credit);
  });
});

describe("the same table, its edges on the worse side", () => {
  const policy = tiers(
    { above: 99, below: 99.9, credit: percent(10) },
    { above: 95, atMost: 99, credit: percent(25) },
    { atMost: 95, credit: percent(100) },
  );
  const rows: [string, number, number][] = [
    ["just above 99.0 %", at99_0 - 1, 10_000],
    ["exactly 99.0 %", at99_0, 25_000],
    ["just below 99.0 %", at99_0 + 1, 25_000],
    ["just above 95.0 %", at95_0 - 1, 25_000],
    ["exactly 95.0 %", at95_0, 100_000],
    ["just below 95.0 %", at95_0 + 1, 100_000],
  ];

  test.for(rows)("%s", ([, ms, credit]) => {
    expect(owedFor(policy, ms)).toBe(credit);
  });
});

describe("of several rows that hold, the first decides", () => {
  const rising = tiers({ below: 99.9, credit: percent(10) }, { below: 99, credit: percent(25) });
  const falling = tiers({ below: 99, credit: percent(25) }, { below: 99.9, credit: percent(10) });
  const rows: [string, number, number, number][] = [
    ["just above 99.0 %", at99_0 - 1, 10_000, 10_000],
    ["exactly 99.0 %", at99_0, 10_000, 10_000],
    ["just below 99.0 %", at99_0 + 1, 10_000, 25_000],
  ];

  test.for(rows)("%s", ([, ms, first, second]) => {
    expect([owedFor(rising, ms), owedFor(falling, ms)]).toEqual([first, second]);
  });

  test("a row without bounds holds for everything", () => {
    const policy = tiers({ below: 95, credit: percent(100) }, { credit: percent(5) });
    expect([owedFor(policy, at95_0), owedFor(policy, at95_0 + 1)]).toEqual([5_000, 100_000]);
  });

  test("a row of nothing is a row: nothing is owed, and that is said", () => {
    const policy = tiers(
      { atLeast: 99, below: 99.9, credit: percent(0) },
      { below: 99, credit: percent(25) },
    );
    expect([owedFor(policy, at99_0), owedFor(policy, at99_0 + 1)]).toEqual([0, 25_000]);
  });
});

describe("bounds of many decimals are read as they are written", () => {
  // A millionth of a per cent of the tables' month is 24.192 ms: 24 ms lost lie above it, 25 below.
  const policy = credited(
    {
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: "99.999999", credit: percent(1) },
          { below: "99.999999", credit: percent(2) },
        ],
      },
    },
    { commitment: { targetPercent: 100 } },
  );
  const rows: [string, number, number | string][] = [
    ["nothing lost", 0, "ineligible"],
    ["a millisecond", 1, 1_000],
    ["the last millisecond above", 24, 1_000],
    ["the first millisecond below", 25, 2_000],
  ];

  test.for(rows)("%s", ([, ms, credit]) => {
    expect(owedFor(policy, ms)).toBe(credit);
  });
});

describe("a tenth of the fee, and five per cent more for each per cent below 99.0 %", () => {
  const countings = ["full", "started", "exact"] as const;
  const policies = countings.map((counting) =>
    tiers({
      credit: percent(10),
      further: { below: 99, stepPercent: 1, counting, credit: percent(5) },
    }),
  );
  // One per cent of the month is 24,192,000 ms, worth 50.00 dollars. A millisecond in proportion is worth
  // 0.0002 cents, and 1,000.00 × 5 % × 12,096,000 / 24,192,000 is 25.00.
  const rows: [string, number, number, number, number][] = [
    ["above the bound", at99_0 - 1, 10_000, 10_000, 10_000],
    ["exactly at the bound", at99_0, 10_000, 10_000, 10_000],
    ["just below the bound", at99_0 + 1, 10_000, 15_000, 10_000],
    ["half a step below", at99_0 + 12_096_000, 10_000, 15_000, 12_500],
    ["just above the first full step", at98_0 - 1, 10_000, 15_000, 15_000],
    ["exactly at the first full step", at98_0, 15_000, 15_000, 15_000],
    ["just below the first full step", at98_0 + 1, 15_000, 20_000, 15_000],
    ["at four steps", at95_0, 30_000, 30_000, 30_000],
    ["with everything lost, 99 steps", february, 505_000, 505_000, 505_000],
  ];

  test.for(rows)("%s", ([, ms, ...credits]) => {
    expect(policies.map((policy) => owedFor(policy, ms))).toEqual(credits);
  });
});

describe("a percentage that the contract itself rounds is the one that the rows read", () => {
  const table: PercentTier[] = [
    { atLeast: 99, below: 99.9, credit: percent(10) },
    { below: 99, credit: percent(25) },
  ];
  function rounded(mode: "floor" | "ceil" | "half-even" | "half-away-from-zero", ms: number) {
    const policy = credited(
      { schedule: { kind: "tiers", tiers: table } },
      { commitment: { roundPercent: { decimals: 2, mode } } },
    );
    return owedFor(policy, ms);
  }
  // A hundredth of a per cent is 241,920 ms, half of it 120,960.
  const rows: [string, number, ...(number | string)[]][] = [
    ["99.895 %, half way to the target", at99_9 + 120_960, 10_000, "ineligible", "ineligible"],
    ["a millisecond below that", at99_9 + 120_961, 10_000, "ineligible", 10_000],
    ["99.89 %", at99_9 + 241_920, 10_000, 10_000, 10_000],
    ["98.995 %, half way to the next row", at99_0 + 120_960, 25_000, 10_000, 10_000],
    ["a millisecond below that, row", at99_0 + 120_961, 25_000, 10_000, 25_000],
    ["98.99 %", at99_0 + 241_920, 25_000, 25_000, 25_000],
  ];

  test.for(rows)("%s", ([, ms, floor, ceil, half]) => {
    const found = (["floor", "ceil", "half-away-from-zero"] as const).map((m) => rounded(m, ms));
    expect(found).toEqual([floor, ceil, half]);
  });

  test("halves go to the even neighbour where the contract says so", () => {
    // 99.895 % lies between 99.89 and 99.90, 99.885 % between 99.88 and 99.89.
    expect(rounded("half-even", at99_9 + 120_960)).toBe("ineligible");
    expect(rounded("half-even", at99_9 + 120_961)).toBe(10_000);
    expect(rounded("half-even", at99_0 + 120_960)).toBe(10_000);
  });
});
