/** Amounts of money: what is one, what is none, and how one is written. */
import { allocateMoney, formatMoney, isNinesError } from "nines";
import { describe, expect, test } from "vitest";
import { moneyText, safeMinor, shareOfTotal } from "../../src/money/amount.js";

/** The code, the path and the message of what is thrown. */
function refusedBy(call: () => unknown): string {
  try {
    call();
  } catch (thrown) {
    if (isNinesError(thrown)) {
      return thrown.issues.map(({ code, path, message }) => `${code} ${path} | ${message}`).join();
    }
    throw thrown;
  }
  return "nothing";
}

describe("an amount is written", () => {
  const rows = [
    [
      "without decimals",
      "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
      "12,345",
    ],
    ["with three", "BHD IQD JOD KWD LYD OMR TND", "12.345"],
    ["with four", "CLF UYW", "1.2345"],
    ["with two", "USD EUR CHF ZZZ", "123.45"],
  ] as const;

  test.for(rows)("%s in %s", ([, currencies, text]) => {
    for (const currency of currencies.split(" ")) {
      expect(formatMoney({ amountMinor: 12_345, currency })).toBe(`${currency} ${text}`);
    }
  });

  const more = [
    [0, "USD 0.00"],
    [5, "USD 0.05"],
    [99_999, "USD 999.99"],
    [100_000_000, "USD 1,000,000.00"],
    [-1, "USD -0.01"],
    [-123_456, "USD -1,234.56"],
  ] as const;

  test.for(more)("%i cents as %s", ([amountMinor, text]) => {
    expect(moneyText({ amountMinor, currency: "USD" })).toBe(text);
  });
});

describe("what is no amount", () => {
  const rows = [
    ["a part of a cent", { amountMinor: 0.5, currency: "USD" }],
    ["less than nothing", { amountMinor: -1, currency: "USD" }],
    ["too much", { amountMinor: 2 ** 53, currency: "USD" }],
    ["a text", { amountMinor: "5", currency: "USD" }],
    ["a currency of two letters", { amountMinor: 5, currency: "US" }],
    ["of four", { amountMinor: 5, currency: "USDT" }],
    ["in small letters", { amountMinor: 5, currency: "usd" }],
    ["without a currency", { amountMinor: 5 }],
    ["nothing", null],
  ] as const;

  test.for(rows)("%s is not written", ([, money]) => {
    expect(refusedBy(() => formatMoney(money as never))).toMatch(/^money_invalid money \| money: /);
  });

  test("says what it got", () => {
    expect(refusedBy(() => formatMoney("ten" as never))).toContain('"ten"');
    expect(refusedBy(() => safeMinor(2n ** 53n))).toMatch(
      /^money_invalid amount .*9007199254740992/,
    );
  });

  test("is not shared out", () => {
    const one = { amountMinor: 1, currency: "USD" };
    expect(refusedBy(() => allocateMoney({ amountMinor: -1, currency: "USD" }, [1]))).toMatch(
      /^money_invalid money\.amountMinor/,
    );
    expect(refusedBy(() => allocateMoney({ amountMinor: 1, currency: "Usd" }, [1]))).toContain(
      "three capital letters (ISO 4217)",
    );
    expect(refusedBy(() => allocateMoney(one, [1, -1]))).toContain(
      "weights[1]: expected a whole number, zero or more, within 2^53",
    );
    expect(refusedBy(() => allocateMoney(one, [0, 0]))).toContain(
      "expected at least one weight above zero, got none",
    );
  });
});

test("a zero below zero is a zero", () => {
  expect(allocateMoney({ amountMinor: -0, currency: "USD" }, [1])).toStrictEqual([
    { amountMinor: 0, currency: "USD" },
  ]);
});

describe("a share of a total", () => {
  const half = { numerator: 1n, denominator: 2n };

  test("is rounded once", () => {
    expect(shareOfTotal(5n, 1, half, "half-even", "USD").amountMinor).toBe(2);
    expect(shareOfTotal(7n, 1, half, "half-even", "USD").amountMinor).toBe(4);
    expect(shareOfTotal(7n, 3, half, "ceil", "USD").amountMinor).toBe(2);
    expect(shareOfTotal(7n, 1, { numerator: 3n, denominator: 2n }, "floor", "USD")).toEqual({
      amountMinor: 10,
      currency: "USD",
    });
  });
});
