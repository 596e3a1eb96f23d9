/** What holds for the credit notes of every system, whatever the credits. */
import fc from "fast-check";
import {
  chargebeeCreditNote,
  lagoCreditNote,
  type OwedCredit,
  stripeCreditNote,
} from "nines/interop";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.js";
import { assessed, granted } from "./granted.js";

/** Amounts from a unit up, in multiples of ten, which every system takes of its currencies. */
const amounts = fc
  .array(fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 10 ** 12 })), {
    minLength: 1,
    maxLength: 9,
  })
  .map((all) => all.map((each) => each * 10));

/** Credits of one currency, each with a period of its own; and an invoice that they fit on. */
const cases = fc
  .record({
    amounts,
    kinds: fc.infiniteStream(fc.boolean()),
    currency: fc.constantFrom("USD", "EUR", "JPY", "KWD"),
    parts: fc.array(fc.oneof(fc.nat(9), fc.nat(10 ** 12)), { minLength: 1, maxLength: 7 }),
    slack: fc.oneof(fc.constant(0), fc.nat(10 ** 12)),
    unpaid: fc.nat(10 ** 13),
  })
  .map(({ amounts, kinds, currency, parts, slack, unpaid }) => {
    const credits: OwedCredit[] = amounts.map((amountMinor, index) => {
      const amount = { amountMinor, currency };
      const period = { ...granted().period, key: `2026-Q${index}` };
      return kinds.next().value === true
        ? assessed({ amount, period })
        : granted({ id: `C-${index}`, amount, period });
    });
    const total = amounts.reduce((sum, each) => sum + each, 0);
    const tens = parts.map((each) => each * 10);
    const short = total - tens.reduce((sum, each) => sum + each, 0);
    const last = (tens.at(-1) ?? 0) + Math.max(0, short) + slack * 10;
    const fitting = [...tens.slice(0, -1), last].map((amountMinor, index) => ({
      id: `part-${index}`,
      amountMinor,
    }));
    const perUnit = currency === "KWD" ? 10 : 1;
    return deepFreeze({ credits, amounts, total, currency, fitting, unpaid: unpaid * 10, perUnit });
  });

type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

const stripe = ({ credits, currency, unpaid }: Case) =>
  stripeCreditNote(credits, {
    invoice: { id: "in_1", currency, unpaidMinor: unpaid },
    excess: "refund",
  });

const chargebee = ({ credits, currency, fitting }: Case) =>
  chargebeeCreditNote(credits, {
    invoice: { id: "INV-7", currency, lines: fitting },
    type: "adjustment",
  });

const lago = ({ credits, currency, fitting }: Case) =>
  lagoCreditNote(credits, { invoice: { id: "inv", currency, fees: fitting }, settle: "refund" });

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, each) => sum + each, 0);

const countable = (numbers: readonly number[]): boolean =>
  numbers.every((each) => Number.isSafeInteger(each) && each > 0);

describe("a Stripe note", () => {
  test("has a line for each credit, of its amount, in order", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { lines, metadata } = stripe(given);
        expect(lines.map((line) => line.unit_amount)).toEqual(given.amounts);
        const keys = given.credits.map(({ period }) => period.key);
        expect(lines.map((line) => /2026-Q\d/.exec(line.description)?.[0])).toEqual(keys);
        const sources = Object.values(metadata).map((source) => JSON.parse(source).period);
        expect(sources).toEqual(keys);
      }),
    );
  });

  test("pays what is unpaid first, and all of the rest", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { refund_amount: beyond = 0 } = stripe(given);
        expect(Math.min(given.unpaid, given.total) + beyond).toBe(given.total);
      }),
    );
  });
});

describe("a Chargebee note", () => {
  test("has lines above zero that sum to each credit, in order", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { line_items } = chargebee(given);
        expect(countable(line_items.map((line) => line.unit_amount))).toBe(true);
        const byCredit = new Map<string, number>();
        for (const { description, unit_amount } of line_items) {
          byCredit.set(description, (byCredit.get(description) ?? 0) + unit_amount);
        }
        const units = given.amounts.map((each) => each / given.perUnit);
        expect([...byCredit.values()]).toEqual(units);
      }),
    );
  });

  test("never credits a line above what can be credited of it", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { line_items } = chargebee(given);
        for (const { id, amountMinor } of given.fitting) {
          const own = line_items.filter((line) => line.reference_line_item_id === id);
          const credited = sumOf(own.map((line) => line.unit_amount)) * given.perUnit;
          expect(credited).toBeLessThanOrEqual(amountMinor);
        }
      }),
    );
  });
});

describe("a Lago note", () => {
  test("has items above zero that sum to the credits and to what is settled", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { items, refund_amount_cents, credit_amount_cents } = lago(given).credit_note;
        expect(countable(items.map((item) => item.amount_cents))).toBe(true);
        expect(sumOf(items.map((item) => item.amount_cents))).toBe(given.total);
        expect(refund_amount_cents + credit_amount_cents).toBe(given.total);
      }),
    );
  });

  test("credits every fee its exact share, rounded down or up, and never above it", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const credited = new Map(
          lago(given).credit_note.items.map((item) => [item.fee_id, item.amount_cents]),
        );
        const whole = BigInt(sumOf(given.fitting.map(({ amountMinor }) => amountMinor)));
        for (const { id, amountMinor } of given.fitting) {
          const part = credited.get(id) ?? 0;
          const away = BigInt(part) * whole - BigInt(given.total) * BigInt(amountMinor);
          expect(away < whole && -away < whole).toBe(true);
          expect(part).toBeLessThanOrEqual(amountMinor);
        }
      }),
    );
  });
});

describe.for([
  ["Stripe", stripe],
  ["Chargebee", chargebee],
  ["Lago", lago],
] as const)("every %s note", ([, note]) => {
  test("is plain JSON, the same for the same credits, which stay as they were", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const before = JSON.stringify(given);
        const made = note(given);
        expect(JSON.parse(JSON.stringify(made))).toStrictEqual(made);
        expect(note(given)).toStrictEqual(made);
        expect(note(JSON.parse(before))).toStrictEqual(made);
        expect(JSON.stringify(given)).toBe(before);
      }),
    );
  });
});
