/** Credits as the parameters of a Chargebee credit note. */
import { type ChargebeeCreditNoteOptions, chargebeeCreditNote } from "nines/interop";
import { describe, expect, expectTypeOf, test } from "vitest";
import { refusalOf } from "../laws/refusal.js";
import { assessed, granted, grantOf } from "./granted.js";

/** An invoice of 900 dollars for the service and 450 for its support. */
const options: ChargebeeCreditNoteOptions = {
  invoice: {
    id: "INV-7",
    currency: "USD",
    lines: [
      { id: "li_service", amountMinor: 90_000 },
      { id: "li_support", amountMinor: 45_000 },
    ],
  },
  type: "refundable",
};

const only = (currency: string, amountMinor: number): ChargebeeCreditNoteOptions => ({
  ...options,
  invoice: { id: "INV-7", currency, lines: [{ id: "li", amountMinor }] },
});

describe("the parameters", () => {
  test("of an assessment and a grant: each spread over the lines, the first first", () => {
    const small = granted({ clause: null, amount: { amountMinor: 1000, currency: "USD" } });
    const description = "Service credit service-credit for 2026-Q1 (Credits, 2)";
    const second = "Service credit service-credit for 2026-Q1";
    expect(chargebeeCreditNote([assessed(), small], { ...options, memo: "Sorry." })).toStrictEqual({
      reference_invoice_id: "INV-7",
      type: "refundable",
      reason_code: "service_unsatisfactory",
      customer_notes: "Sorry.",
      comment:
        '{"policy":"hosting","version":"7","credit":"service-credit","period":"2026-Q1","asOf":"2026-04-10T00:00:00.000Z"}\n' +
        '{"policy":"hosting","version":"7","credit":"service-credit","period":"2026-Q1","grant":"C-1"}',
      line_items: [
        { reference_line_item_id: "li_service", description, quantity: 1, unit_amount: 20_000 },
        { reference_line_item_id: "li_support", description, quantity: 1, unit_amount: 10_000 },
        {
          reference_line_item_id: "li_service",
          description: second,
          quantity: 1,
          unit_amount: 667,
        },
        {
          reference_line_item_id: "li_support",
          description: second,
          quantity: 1,
          unit_amount: 333,
        },
      ],
    });
  });

  test("name a reason code of the site's own in place of the general one", () => {
    const note = chargebeeCreditNote([granted()], { ...options, reasonCode: "SLA missed" });
    expect(note.create_reason_code).toBe("SLA missed");
    expect(note).not.toHaveProperty("reason_code");
  });

  test.for(["adjustment", "refundable", "store"] as const)("are of the type %s", (type) => {
    expect(chargebeeCreditNote([granted()], { ...options, type }).type).toBe(type);
  });

  test("are taken by the types of Chargebee's own library", () => {
    interface CreateInputParam {
      reference_invoice_id?: string;
      total?: number;
      type: "adjustment" | "refundable" | "store";
      reason_code?: "service_unsatisfactory" | "product_unsatisfactory" | "waiver" | "other";
      create_reason_code?: string;
      customer_notes?: string;
      comment?: string;
      line_items?: {
        reference_line_item_id?: string;
        unit_amount?: number;
        quantity?: number;
        description?: string;
      }[];
    }
    expectTypeOf(chargebeeCreditNote).returns.toExtend<CreateInputParam>();
  });
});

describe("the lines of the invoice", () => {
  test("take no part of a credit too small to reach them", () => {
    const { line_items } = chargebeeCreditNote([grantOf(1)], options);
    expect(line_items.map((line) => [line.reference_line_item_id, line.unit_amount])).toEqual([
      ["li_service", 1],
    ]);
  });

  test("are credited to the last cent, and not beyond", () => {
    const { line_items } = chargebeeCreditNote([grantOf(135_000)], options);
    expect(line_items.map((line) => line.unit_amount)).toEqual([90_000, 45_000]);
    expect(refusalOf(() => chargebeeCreditNote([grantOf(135_001)], options))).toBe(
      "credit_above_invoice",
    );
  });

  test("are credited to the last cent by several credits", () => {
    const credits = [grantOf(134_999), grantOf(1, "USD", "C-2")];
    const { line_items } = chargebeeCreditNote(credits, options);
    const sum = (id: string): number =>
      line_items
        .filter((line) => line.reference_line_item_id === id)
        .reduce((all, line) => all + line.unit_amount, 0);
    expect([sum("li_service"), sum("li_support")]).toEqual([90_000, 45_000]);
  });

  test("say what they are short of", () => {
    expect(() => chargebeeCreditNote([grantOf(135_001)], options)).toThrow(
      "invoice.lines: expected credits of at most USD 1,350.00, which is what can still be credited of the invoice, got USD 1,350.01. Put the rest on another invoice.",
    );
  });

  test("have each an id of its own", () => {
    const { lines } = options.invoice;
    const twice = { ...options, invoice: { ...options.invoice, lines: [...lines, ...lines] } };
    expect(refusalOf(() => chargebeeCreditNote([granted()], twice))).toBe("duplicate_id");
  });
});

describe("the unit of a currency", () => {
  const rows: readonly (readonly [string, number, number])[] = [
    ["USD", 1, 1],
    ["MGA", 150, 150],
    ["JPY", 500, 500],
    ["KRW", 500, 500],
    ["XAF", 500, 500],
    ["XOF", 500, 500],
    ["KWD", 5120, 512],
    ["IQD", 10, 1],
  ];

  test.for(rows)("%s: %i minor units are %i of Chargebee's", ([currency, amountMinor, units]) => {
    const note = chargebeeCreditNote([grantOf(amountMinor, currency)], only(currency, amountMinor));
    expect(note.line_items.map((line) => line.unit_amount)).toEqual([units]);
  });

  const refused: readonly (readonly [string, number, string])[] = [
    ["KWD", 5124, "money_not_expressible"],
    ["ISK", 500, "currency_unit_unknown"],
    ["VND", 500, "currency_unit_unknown"],
    ["UYW", 500, "currency_unit_unknown"],
  ];

  test.for(refused)("%s: %i minor units are refused: %s", ([currency, amountMinor, code]) => {
    const credits = [grantOf(amountMinor, currency)];
    expect(refusalOf(() => chargebeeCreditNote(credits, only(currency, 1_000_000)))).toBe(code);
  });

  test("holds for the lines too", () => {
    expect(refusalOf(() => chargebeeCreditNote([grantOf(10, "KWD")], only("KWD", 15)))).toBe(
      "money_not_expressible",
    );
  });
});
