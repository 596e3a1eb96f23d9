/**
 * Bugs that users of other libraries of money and of payment plug-ins filed; each test is named by the
 * thread in which its bug is told.
 */
import { allocateMoney } from "nines";
import { stripeCreditNote } from "nines/interop";
import { describe, expect, test } from "vitest";
import { grantOf } from "../interop/granted.js";

const parts = (amountMinor: number, weights: readonly number[]): readonly number[] =>
  allocateMoney({ amountMinor, currency: "USD" }, weights).map((part) => part.amountMinor);

describe("the cent that is left over", () => {
  const rows: readonly (readonly [string, number, readonly number[], readonly number[]])[] = [
    [
      "dinerojs/dinero.js#776: goes to the largest remainder",
      5,
      [100, 101, 100, 100],
      [1, 2, 1, 1],
    ],
    [
      "dinerojs/dinero.js#144: does not go to the first for being first",
      1003,
      [49, 51],
      [491, 512],
    ],
    ["dinerojs/dinero.js#776: nor to the largest weight", 10, [6, 6, 5], [4, 3, 3]],
    ["moneyphp/money#492: a cent in a third and two", 1, [33, 66], [0, 1]],
    ["moneyphp/money#492: a commission of three quarters", 9999, [75, 25], [7499, 2500]],
    [
      "brick/money#111: of nearly whole shares",
      22_000,
      [445_455, 9091, 545_455],
      [9800, 200, 12_000],
    ],
  ];

  test.for(rows)("%s", ([, amountMinor, weights, expected]) => {
    expect(parts(amountMinor, weights)).toEqual(expected);
  });

  test("RubyMoney/money#971: falls to the same share in either order", () => {
    expect(parts(12_000, [33_333, 66_667])).toEqual([4000, 8000]);
    expect(parts(12_000, [66_667, 33_333])).toEqual([8000, 4000]);
  });

  test("varunsrin/rusty_money#103: falls to the same shares of a bill in any order", () => {
    expect(parts(613, [98, 92, 98, 123, 102, 92])).toEqual([99, 93, 99, 125, 104, 93]);
    expect(parts(613, [123, 102, 98, 98, 92, 92])).toEqual([125, 104, 99, 99, 93, 93]);
  });
});

describe("the unit of an amount for Stripe", () => {
  const rows = [
    ["woocommerce/woocommerce-gateway-stripe#2674: 5 UGX", "UGX", 5, 500],
    ["odoo/odoo#227688: 100 UGX", "UGX", 100, 10_000],
    ["activemerchant/active_merchant#4754: 5 ISK", "ISK", 5, 500],
    ["alexmorrisnz/moodle-paygw_stripe#2: 10,000 JPY", "JPY", 10_000, 10_000],
    ["cartalyst/stripe#59: 2,000 JPY", "JPY", 2000, 2000],
  ] as const;

  test.for(rows)("%s", ([, currency, amountMinor, units]) => {
    const invoice = { id: "in_1", currency, unpaidMinor: 0 };
    const note = stripeCreditNote([grantOf(amountMinor, currency)], { invoice, excess: "refund" });
    expect(note.lines.map((line) => line.unit_amount)).toEqual([units]);
    expect(note.refund_amount).toBe(units);
  });
});
