/** Credits as the body of a Lago credit note. */
import { type LagoCreditNoteOptions, lagoCreditNote } from "nines/interop";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../laws/refusal.js";
import { assessed, granted, grantOf } from "./granted.js";

/** An invoice with a fee of 900 dollars and two smaller ones. */
const options: LagoCreditNoteOptions = {
  invoice: {
    id: "1a901a90-1a90-1a90-1a90-1a901a901a90",
    currency: "USD",
    fees: [
      { id: "fee-service", amountMinor: 90_000 },
      { id: "fee-free", amountMinor: 0 },
      { id: "fee-support", amountMinor: 45_000 },
    ],
  },
  settle: "credit",
};

const over = (amounts: readonly number[], currency = "USD"): LagoCreditNoteOptions => {
  const fees = amounts.map((amountMinor, index) => ({ id: `fee-${index}`, amountMinor }));
  return { ...options, invoice: { id: "inv", currency, fees } };
};

const itemsOf = (amountMinor: number, fees: readonly number[]): readonly (string | number)[][] =>
  lagoCreditNote([grantOf(amountMinor)], over(fees)).credit_note.items.map((item) => [
    item.fee_id,
    item.amount_cents,
  ]);

describe("the body", () => {
  test("of an assessment and a grant: their total spread over the fees", () => {
    const small = granted({ clause: null, amount: { amountMinor: 1000, currency: "USD" } });
    expect(lagoCreditNote([assessed(), small], options)).toStrictEqual({
      credit_note: {
        invoice_id: "1a901a90-1a90-1a90-1a90-1a901a901a90",
        reason: "other",
        description:
          "Service credit service-credit for 2026-Q1 (Credits, 2): USD 300.00; " +
          "Service credit service-credit for 2026-Q1: USD 10.00",
        credit_amount_cents: 31_000,
        refund_amount_cents: 0,
        items: [
          { fee_id: "fee-service", amount_cents: 20_667 },
          { fee_id: "fee-support", amount_cents: 10_333 },
        ],
        metadata: {
          nines_credit_1:
            '{"policy":"hosting","version":"7","credit":"service-credit","period":"2026-Q1","asOf":"2026-04-10T00:00:00.000Z"}',
          nines_credit_2:
            '{"policy":"hosting","version":"7","credit":"service-credit","period":"2026-Q1","grant":"C-1"}',
        },
      },
    });
  });

  const settled = [
    ["credit", { credit_amount_cents: 30_000, refund_amount_cents: 0 }],
    ["refund", { credit_amount_cents: 0, refund_amount_cents: 30_000 }],
    ["offset", { credit_amount_cents: 0, refund_amount_cents: 0, offset_amount_cents: 30_000 }],
  ] as const;

  test.for(settled)("settles as %s", ([settle, expected]) => {
    const { credit_note } = lagoCreditNote([granted()], { ...options, settle });
    const { credit_amount_cents, refund_amount_cents, offset_amount_cents } = credit_note;
    const offset = offset_amount_cents === undefined ? {} : { offset_amount_cents };
    expect({ credit_amount_cents, refund_amount_cents, ...offset }).toEqual(expected);
  });

  test("takes the total with taxes from Lago's estimate, the items without", () => {
    const note = lagoCreditNote([granted()], { ...options, totalMinor: 36_000 });
    expect(note.credit_note.credit_amount_cents).toBe(36_000);
    expect(note.credit_note.items.map((item) => item.amount_cents)).toEqual([20_000, 10_000]);
  });

  test("has whole JSON amounts also where a zero came below zero", () => {
    const { credit_note } = lagoCreditNote([granted()], { ...options, totalMinor: -0 });
    expect(Object.is(credit_note.credit_amount_cents, 0)).toBe(true);
  });
});

describe("the fees", () => {
  const rows: readonly (readonly [string, number, readonly number[], readonly number[]])[] = [
    ["by largest remainder", 10, [600, 600, 500], [4, 3, 3]],
    ["a single cent, to the greater fee", 1, [2, 3], [0, 1]],
    ["a single cent, to the earlier of equal fees", 1, [3, 3], [1, 0]],
    ["up to all of them", 17, [6, 6, 5], [6, 6, 5]],
    ["a cent less than all", 16, [6, 6, 5], [6, 5, 5]],
    ["none from a fee of nothing", 2, [0, 2], [0, 2]],
  ];

  test.for(rows)("are credited %s", ([, amountMinor, fees, expected]) => {
    const items = expected.flatMap((each, index) => (each === 0 ? [] : [[`fee-${index}`, each]]));
    expect(itemsOf(amountMinor, fees)).toEqual(items);
  });

  test("are not credited beyond what can be", () => {
    expect(refusalOf(() => itemsOf(18, [6, 6, 5]))).toBe("credit_above_invoice");
    expect(refusalOf(() => itemsOf(1, [0]))).toBe("credit_above_invoice");
    expect(refusalOf(() => itemsOf(1, []))).toBe("number_out_of_bounds");
  });
});

describe("the unit of a currency", () => {
  const rows: readonly (readonly [string, number])[] = [
    ["EUR", 1],
    ["JPY", 500],
    ["ISK", 5],
    ["CLP", 5],
    ["KWD", 5124],
  ];

  test.for(rows)("%s: %i minor units are as many of Lago's", ([currency, amountMinor]) => {
    const { credit_note } = lagoCreditNote(
      [grantOf(amountMinor, currency)],
      over([6000], currency),
    );
    expect(credit_note.items).toEqual([{ fee_id: "fee-0", amount_cents: amountMinor }]);
  });

  test.for(["BIF", "MGA", "CLF"])("of %s is refused", (currency) => {
    const credits = [grantOf(100, currency)];
    expect(refusalOf(() => lagoCreditNote(credits, over([6000], currency)))).toBe(
      "currency_unit_unknown",
    );
  });
});

test("metadata has 255 characters at most", () => {
  const [value = ""] = Object.values(lagoCreditNote([granted()], options).credit_note.metadata);
  const traced = (length: number) => {
    const id = "x".repeat(length - value.length + "hosting".length);
    return lagoCreditNote([granted({ policy: { id, version: "7" } })], options);
  };
  expect(traced(255).credit_note.metadata["nines_credit_1"]?.length).toBe(255);
  expect(refusalOf(() => traced(256))).toBe("limit_exceeded");
});
