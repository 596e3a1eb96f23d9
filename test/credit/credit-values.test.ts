/**
 * What a credit is worth: a part of the fee, an amount, or days of service, in whole minor units of
 * currencies without decimals, with two, and with three, rounded once in the policy's direction.
 */
import {
  type CreditTerms,
  type CreditValue,
  isNinesError,
  type Money,
  type RoundingMode,
} from "nines";
import { describe, expect, test } from "vitest";
import { lost } from "../availability/measured.js";
import { hour } from "../downtime/service.js";
import { assess, credited, owed, percent, usd } from "./credited.js";

/** A month with five hours lost, which is missed. */
const outages = [lost(5 * hour)];

function worth(
  credit: CreditValue,
  fees: Money,
  more: Partial<CreditTerms> = {},
  period = "2026-02",
): number | string {
  const policy = credited({ schedule: { kind: "flat", credit }, ...more });
  const start = Date.parse(`${period}-02T00:00Z`);
  const shifted = outages.map((each) => ({ ...each, start, end: start + 5 * hour }));
  return owed(assess(policy, { outages: shifted, account: { fees } }, { period }));
}

const jpy = (amountMinor: number): Money => ({ amountMinor, currency: "JPY" });
const kwd = (amountMinor: number): Money => ({ amountMinor, currency: "KWD" });
const modes: RoundingMode[] = [
  "floor",
  "toward-zero",
  "half-even",
  "half-away-from-zero",
  "away-from-zero",
  "ceil",
];

describe("a part of the fee", () => {
  const rows: [string, number | string, Money, ...number[]][] = [
    ["10 % of 5 yen is half a yen", 10, jpy(5), 0, 0, 0, 1, 1, 1],
    ["10 % of 15 yen is a yen and a half", 10, jpy(15), 1, 1, 2, 2, 2, 2],
    ["10 % of 14 yen is 1.4", 10, jpy(14), 1, 1, 1, 1, 2, 2],
    ["10 % of 16 yen is 1.6", 10, jpy(16), 1, 1, 2, 2, 2, 2],
    [
      "12.5 % of 99.99 dollars is 12.49875",
      12.5,
      usd(9_999),
      1_249,
      1_249,
      1_250,
      1_250,
      1_250,
      1_250,
    ],
    ["0.1 % of 25.00 dollars is two cents and a half", 0.1, usd(2_500), 2, 2, 2, 3, 3, 3],
    ["12.5 % of 1.004 dinars is 125.5 fils", 12.5, kwd(1_004), 125, 125, 126, 126, 126, 126],
    ["0.0005 % of 100.000 dinars is half a fils", "0.0005", kwd(100_000), 0, 0, 0, 1, 1, 1],
    [
      "25 % of 4.444 dinars divides evenly",
      25,
      kwd(4_444),
      1_111,
      1_111,
      1_111,
      1_111,
      1_111,
      1_111,
    ],
    [
      "33.333333333333 % of 3.00 dollars is not quite 1.00",
      "33.333333333333",
      usd(300),
      99,
      99,
      100,
      100,
      100,
      100,
    ],
    ["nothing of 1.00 dollar", 0, usd(100), 0, 0, 0, 0, 0, 0],
    ["all of 0.01 dollars", 100, usd(1), 1, 1, 1, 1, 1, 1],
    ["a hundred times 0.01 dollars", 10_000, usd(1), 100, 100, 100, 100, 100, 100],
  ];

  test.for(rows)("%s", ([, share, fee, ...credits]) => {
    expect(modes.map((rounding) => worth(percent(share), fee, { rounding }))).toEqual(credits);
  });

  test("is exact where a float is not", () => {
    // 0.7 × (2^53 − 1) is 6,305,039,478,318,693.7: the product on the way exceeds what a float holds.
    expect(worth(percent(70), usd(Number.MAX_SAFE_INTEGER))).toBe(6_305_039_478_318_694);
    // 1.15 × 100 is 114.99999999999999 in floats, and 1.005 × 1000 is 1004.9999999999999.
    expect(worth(percent("1.15"), usd(10_000), { rounding: "floor" })).toBe(115);
    expect(worth(percent("1.005"), kwd(100_000), { rounding: "floor" })).toBe(1_005);
  });
});

describe("an amount", () => {
  const rows: [string, Money][] = [
    ["in yen", jpy(500)],
    ["in dollars", usd(1_234)],
    ["in dinars", kwd(5_125)],
    ["of nothing", usd(0)],
  ];

  test.for(rows)("%s is owed as it stands, whatever the fee and its currency", ([, amount]) => {
    const policy = credited({ schedule: { kind: "flat", credit: { amount } }, base: undefined });
    expect(assess(policy, { outages }).amount).toEqual(amount);
    expect(assess(policy, { outages, account: { fees: undefined } }).amount).toEqual(amount);
  });
});

describe("a part of a fee in one currency beside an amount in another", () => {
  test("is never added up", () => {
    const policy = credited({
      schedule: {
        kind: "blocks",
        per: "PT1H",
        counting: "full",
        credit: percent(5),
        first: { amount: { amountMinor: 500, currency: "EUR" } },
      },
    });
    let refused: unknown;
    try {
      assess(policy, { outages });
    } catch (error) {
      refused = error;
    }
    expect(isNinesError(refused) && refused.code).toBe("currency_mismatch");
    const euros = { amountMinor: 100_000, currency: "EUR" };
    const found = assess(policy, { outages, account: { fees: euros } });
    expect(found.amount).toEqual({ amountMinor: 25_500, currency: "EUR" });
  });
});
