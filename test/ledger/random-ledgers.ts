/**
 * Small ledgers at random: a few grants of a few cents in two currencies, and entries on them, on the days
 * of one month, so that instants of issue, expiry, use, return and void meet often.
 */
import fc from "fast-check";
import {
  applyCredits,
  type CreditGrant,
  type Invoice,
  isNinesError,
  restoreCredits,
  voidCredit,
} from "nines";
import { deepFreeze } from "../arbitraries.js";
import { grant } from "./granted.js";

const day = 86_400_000;
const firstDay = Date.UTC(2026, 2, 1);

/** The instant at which a day of the month begins, or a millisecond to either side of it. */
export const instants: fc.Arbitrary<number> = fc
  .tuple(fc.nat(12), fc.constantFrom(0, 0, 0, -1, 1))
  .map(([n, ms]) => firstDay + n * day + ms);

/** Every instant at which the state of such a ledger can change, and those beside it. */
const allInstants = Array.from({ length: 23 }, (_, n) =>
  [-2, -1, 0, 1, 2].map((ms) => firstDay + (n - 1) * day + ms),
).flat();

/** Some of them, in order. */
export const someInstants: fc.Arbitrary<readonly number[]> = fc.subarray(allInstants, {
  minLength: 1,
  maxLength: 8,
});

const offsets = fc.constantFrom("UTC", "-05:00", "+05:30");

/** An instant as some database may have written it. */
function written(at: number, offset: string): string {
  if (offset === "UTC") return new Date(at).toISOString();
  const [hours = "0", minutes = "0"] = offset.slice(1).split(":");
  const ms = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return new Date(offset.startsWith("-") ? at - ms : at + ms).toISOString().replace("Z", offset);
}

const currencies = fc.constantFrom("USD", "USD", "USD", "EUR");

const grants: fc.Arbitrary<CreditGrant> = fc
  .record({
    amountMinor: fc.nat(12),
    currency: currencies,
    issuedAt: instants,
    validMs: fc.option(fc.tuple(fc.nat(8), fc.constantFrom(0, -1)), { freq: 3 }),
    invoices: fc.constantFrom("any" as const, "any" as const, "future" as const),
    offset: offsets,
  })
  .map(({ amountMinor, currency, issuedAt, validMs, invoices, offset }) =>
    grant({
      amount: { amountMinor, currency },
      issuedAt: written(issuedAt, offset),
      expiresAt:
        validMs === null ? null : written(issuedAt + validMs[0] * day + validMs[1], offset),
      invoices,
    }),
  );

/** Grants without uses, in any order of their ids. */
export const freshLedgers: fc.Arbitrary<readonly CreditGrant[]> = fc
  .tuple(fc.array(grants, { maxLength: 6 }), fc.constantFrom("abcdef", "fbadce", "aAbBcC"))
  .map(([given, ids]) => deepFreeze(given.map((each, n) => ({ ...each, id: ids[n] ?? "z" }))));

/** The invoices of a month: the same id is the same invoice. */
export const invoices: fc.Arbitrary<Invoice> = fc
  .nat(4)
  .map((n) => ({
    id: `INV-${n}`,
    amount: { amountMinor: [0, 3, 7, 15, 40][n] ?? 0, currency: n === 2 ? "EUR" : "USD" },
    ...(n === 3 ? { issuedAt: firstDay + 4 * day } : {}),
  }))
  .map(deepFreeze);

/** Something that is done to a ledger. */
export type Entry =
  | { readonly kind: "apply"; readonly invoice: Invoice; readonly at: number }
  | { readonly kind: "restore"; readonly invoice: Invoice; readonly at: number }
  | { readonly kind: "void"; readonly place: number; readonly at: number };

export const entries: fc.Arbitrary<readonly Entry[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constant("apply" as const),
        invoice: invoices,
        at: instants,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant("restore" as const),
        invoice: invoices,
        at: instants,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant("void" as const), place: fc.nat(5), at: instants }),
    },
  ),
  { maxLength: 12 },
);

/** The grants after an entry; a void that comes too early is left out. */
export function enter(ledger: readonly CreditGrant[], entry: Entry): readonly CreditGrant[] {
  const { at } = entry;
  switch (entry.kind) {
    case "apply":
      return deepFreeze(applyCredits(ledger, entry.invoice, { asOf: at }).grants);
    case "restore":
      return deepFreeze(restoreCredits(ledger, entry.invoice.id, { asOf: at }).grants);
    case "void":
      return deepFreeze(
        ledger.map((each, place) => (place === entry.place ? voided(each, at) : each)),
      );
  }
}

function voided(each: CreditGrant, at: number): CreditGrant {
  try {
    return voidCredit(each, { at });
  } catch (error) {
    if (isNinesError(error) && error.code === "entry_out_of_order") return each;
    throw error;
  }
}

/** A ledger with a history, in whatever order it was written. */
export const ledgers: fc.Arbitrary<readonly CreditGrant[]> = fc
  .tuple(freshLedgers, entries)
  .map(([fresh, history]) => history.reduce(enter, fresh));
