/** Credits as the parameters of a Stripe credit note. */
import { isNinesError } from "nines";
import { type StripeCreditNoteOptions, stripeCreditNote } from "nines/interop";
import { describe, expect, expectTypeOf, test } from "vitest";
import { refusalOf } from "../laws/refusal.js";
import { assessed, granted, grantOf } from "./granted.js";

const paid: StripeCreditNoteOptions = {
  invoice: { id: "in_1", currency: "USD", unpaidMinor: 0 },
  excess: "customer-balance",
};

const owing = (unpaidMinor: number): StripeCreditNoteOptions => ({
  ...paid,
  invoice: { ...paid.invoice, unpaidMinor },
});

describe("the parameters", () => {
  test("of an assessment and a grant on a paid invoice", () => {
    const credits = [assessed(), granted({ amount: { amountMinor: 250, currency: "USD" } })];
    expect(stripeCreditNote(credits, { ...paid, memo: "We are sorry." })).toStrictEqual({
      invoice: "in_1",
      lines: [
        {
          type: "custom_line_item",
          description: "Service credit service-credit for 2026-Q1 (Credits, 2)",
          quantity: 1,
          unit_amount: 30_000,
        },
        {
          type: "custom_line_item",
          description: "Service credit service-credit for 2026-Q1 (Credits, 2)",
          quantity: 1,
          unit_amount: 250,
        },
      ],
      reason: "product_unsatisfactory",
      memo: "We are sorry.",
      credit_amount: 30_250,
      metadata: {
        nines_credit_1:
          '{"policy":"hosting","version":"7","credit":"service-credit","period":"2026-Q1","asOf":"2026-04-10T00:00:00.000Z"}',
        nines_credit_2:
          '{"policy":"hosting","version":"7","credit":"service-credit","period":"2026-Q1","grant":"C-1"}',
      },
    });
  });

  test("are taken by the types of Stripe's own library", () => {
    interface CreditNoteCreateParams {
      invoice: string;
      credit_amount?: number;
      lines?: Array<{
        type: "custom_line_item" | "invoice_line_item";
        description?: string;
        quantity?: number;
        unit_amount?: number;
      }>;
      memo?: string;
      metadata?: { [name: string]: string | number | null };
      out_of_band_amount?: number;
      reason?: "duplicate" | "fraudulent" | "order_change" | "product_unsatisfactory";
      refund_amount?: number;
    }
    expectTypeOf(stripeCreditNote).returns.toExtend<CreditNoteCreateParams>();
  });
});

describe("what names a credit", () => {
  const start = "2026-02-02T08:00:00.000-05:00";
  const rows = [
    ["its resource", { resource: "eu-1" }, ", resource eu-1 (Credits, 2)", { resource: "eu-1" }],
    [
      "its incident",
      { incident: { start, end: null } },
      `, incident of ${start} (Credits, 2)`,
      { incident: start },
    ],
    ["no clause", { clause: null }, "", {}],
  ] as const;

  test.for(rows)("%s", ([, changed, tail, source]) => {
    const { lines, metadata } = stripeCreditNote([granted(changed)], paid);
    expect(lines[0]?.description).toBe(`Service credit service-credit for 2026-Q1${tail}`);
    expect(JSON.parse(metadata["nines_credit_1"] ?? "")).toEqual({
      policy: "hosting",
      version: "7",
      credit: "service-credit",
      period: "2026-Q1",
      grant: "C-1",
      ...source,
    });
  });

  test("is a period without a key by its two instants", () => {
    const period = { ...granted().period, key: null };
    const { lines } = stripeCreditNote([granted({ period })], paid);
    const name = "2026-01-01T00:00:00.000Z to 2026-04-01T00:00:00.000Z";
    expect(lines[0]?.description).toBe(`Service credit service-credit for ${name} (Credits, 2)`);
  });
});

describe("what the invoice still lacks comes first", () => {
  const rows = [
    ["a cent less is unpaid", 29_999, { credit_amount: 1 }],
    ["as much is unpaid", 30_000, {}],
    ["a cent more is unpaid", 30_001, {}],
    ["nothing is unpaid", 0, { credit_amount: 30_000 }],
  ] as const;

  test.for(rows)("%s", ([, unpaidMinor, expected]) => {
    const { credit_amount } = stripeCreditNote([granted()], owing(unpaidMinor));
    expect({ ...(credit_amount === undefined ? {} : { credit_amount }) }).toEqual(expected);
  });

  const fields = [
    ["customer-balance", "credit_amount"],
    ["refund", "refund_amount"],
    ["outside-stripe", "out_of_band_amount"],
  ] as const;

  test.for(fields)("the excess goes to %s as %s, and nowhere else", ([excess, field]) => {
    const note = stripeCreditNote([granted()], { ...owing(29_000), excess });
    const amounts = fields.flatMap(([, each]) => (each in note ? [[each, note[each]]] : []));
    expect(amounts).toEqual([[field, 1000]]);
  });
});

describe("the unit of a currency", () => {
  const rows: readonly (readonly [string, number, number])[] = [
    ["USD", 1, 1],
    ["EUR", 12_345, 12_345],
    ["JPY", 500, 500],
    ["KRW", 500, 500],
    ["HUF", 1045, 1045],
    ["TWD", 80_045, 80_045],
    ["ISK", 5, 500],
    ["UGX", 5, 500],
    ["MGA", 500, 5],
    ["KWD", 5120, 5120],
    ["BHD", 10, 10],
  ];

  test.for(rows)("%s: %i minor units are %i of Stripe's", ([currency, amountMinor, units]) => {
    const invoice = { id: "in_1", currency, unpaidMinor: amountMinor * 2 };
    const credits = [grantOf(amountMinor, currency), grantOf(amountMinor * 2, currency, "C-2")];
    const note = stripeCreditNote(credits, { ...paid, invoice });
    expect(note.lines.map((line) => line.unit_amount)).toEqual([units, units * 2]);
    expect(note.credit_amount).toBe(units);
  });

  const refused: readonly (readonly [string, number, string])[] = [
    ["KWD", 5124, "money_not_expressible"],
    ["TND", 1, "money_not_expressible"],
    ["MGA", 150, "money_not_expressible"],
    ["IQD", 1000, "currency_unit_unknown"],
    ["LYD", 1000, "currency_unit_unknown"],
    ["CLF", 10_000, "currency_unit_unknown"],
    ["ISK", Number.MAX_SAFE_INTEGER, "money_invalid"],
  ];

  test.for(refused)("%s: %i minor units are refused: %s", ([currency, amountMinor, code]) => {
    const options = { ...paid, invoice: { id: "in_1", currency, unpaidMinor: 0 } };
    expect(refusalOf(() => stripeCreditNote([grantOf(amountMinor, currency)], options))).toBe(code);
  });

  test("holds for what is unpaid too", () => {
    const options = { ...paid, invoice: { id: "in_1", currency: "KWD", unpaidMinor: 5 } };
    expect(refusalOf(() => stripeCreditNote([grantOf(10, "KWD")], options))).toBe(
      "money_not_expressible",
    );
  });
});

describe("what is not owed", () => {
  const use = { invoice: "INV-1", invoiceMinor: 9, amountMinor: 1, at: "2026-05-01T00:00:00.000Z" };

  test("is refused with all that is wrong, each in its place", () => {
    const credits = [
      assessed({ decision: "ineligible", amount: null }),
      assessed(),
      assessed({ decision: "no-remedy", credit: null, amount: null }),
      assessed({ amount: null, extension: { days: 3 } }),
      grantOf(0, "USD", "C-0"),
      grantOf(5, "EUR", "C-1"),
      granted({ id: "C-2", uses: [{ ...use, returnedAt: null }] }),
      granted({ id: "C-3", voided: { at: "2026-05-01T00:00:00.000Z", reason: null } }),
    ];
    try {
      stripeCreditNote(credits, paid);
      expect.unreachable();
    } catch (error) {
      if (!isNinesError(error)) throw error;
      expect(error.issues.map(({ message }) => message)).toEqual([
        'credits[0]: expected a credit that is owed in money, got the decision "ineligible". Leave it out of the note.',
        'credits[2]: expected a credit that is owed in money, got the decision "no-remedy". Leave it out of the note.',
        "credits[3]: expected a credit that is owed in money, got one without an amount. Leave it out of the note.",
        "credits[4]: expected a credit that is owed in money, got an amount of zero. Leave it out of the note.",
        "credits[5].amount: expected every amount in USD, got EUR. Amounts in two currencies are never added.",
        "credits[6]: expected a credit that is owed in money, got a grant that an invoice took from. Leave it out of the note.",
        "credits[7]: expected a credit that is owed in money, got a grant that is void. Leave it out of the note.",
      ]);
    }
  });

  test("is not a grant that came back from its invoice", () => {
    const uses = [{ ...use, returnedAt: "2026-05-02T00:00:00.000Z" }];
    expect(stripeCreditNote([granted({ uses })], paid).credit_amount).toBe(30_000);
  });

  test("is a note of nothing", () => {
    expect(refusalOf(() => stripeCreditNote([], paid))).toBe("number_out_of_bounds");
  });
});

describe("Stripe's limits", () => {
  const many = (n: number) => Array.from({ length: n }, (_, i) => grantOf(1, "USD", `C-${i}`));
  /** A clause with which the line's description is that long. */
  const described = (length: number) => {
    const rest = "Service credit service-credit for 2026-Q1 ()".length;
    return granted({ clause: "x".repeat(length - rest) });
  };
  /** A policy with which the metadata's value is that long. */
  const traced = (length: number) => {
    const [value = ""] = Object.values(stripeCreditNote([granted()], paid).metadata);
    const id = "x".repeat(length - value.length + "hosting".length);
    return granted({ policy: { id, version: "7" } });
  };

  const rows = [
    ["50 credits", many(50), many(51)],
    ["a description of 5000 characters", [described(5000)], [described(5001)]],
    ["metadata of 500 characters", [traced(500)], [traced(501)]],
  ] as const;

  test.for(rows)("%s, and not one more", ([, most, more]) => {
    expect(stripeCreditNote(most, paid).lines.length).toBe(most.length);
    expect(refusalOf(() => stripeCreditNote(more, paid))).toBe("limit_exceeded");
  });
});
