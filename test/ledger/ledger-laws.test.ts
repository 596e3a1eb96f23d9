/** What holds of every ledger, in whatever order its entries were made. */
import fc from "fast-check";
import {
  applyCredits,
  type CreditApplication,
  type CreditGrant,
  creditBalance,
  type Invoice,
  restoreCredits,
} from "nines";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.js";
import {
  enter,
  entries,
  freshLedgers,
  instants,
  invoices,
  ledgers,
  someInstants,
} from "./random-ledgers.js";

/** What was applied of each grant, to any of some invoices. */
function totals(...paid: readonly CreditApplication[]): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { grant, amountMinor } of paid.flatMap(({ applied }) => applied)) {
    sums[grant] = (sums[grant] ?? 0) + amountMinor;
  }
  return sums;
}

const balancesOf = (ledger: readonly CreditGrant[], at: readonly number[]): unknown =>
  at.map((asOf) => creditBalance(ledger, { asOf }));

describe("a ledger", () => {
  test("loses no cent and makes none, at any instant", () => {
    fc.assert(
      fc.property(ledgers, someInstants, (ledger, all) => {
        for (const asOf of all) {
          const issued = new Map<string, number>();
          for (const { amount, issuedAt } of ledger) {
            if (Date.parse(issuedAt) > asOf) continue;
            issued.set(amount.currency, (issued.get(amount.currency) ?? 0) + amount.amountMinor);
          }
          const balances = creditBalance(ledger, { asOf });
          expect(balances.map(({ currency }) => currency)).toEqual([...issued.keys()].sort());
          for (const each of balances) {
            const parts = [each.appliedMinor, each.leftMinor, each.expiredMinor, each.voidMinor];
            expect(each.issuedMinor).toBe(issued.get(each.currency));
            expect(parts.reduce((sum, part) => sum + part, 0)).toBe(each.issuedMinor);
            for (const part of parts) expect(part >= 0 && !Object.is(part, -0)).toBe(true);
          }
        }
      }),
    );
  });

  test("never has more used of a grant, or on an invoice, than there is", () => {
    fc.assert(
      fc.property(freshLedgers, entries, someInstants, (fresh, history, all) => {
        const ledger = history.reduce(enter, fresh);
        for (const asOf of all) {
          const onInvoice = new Map<string, number>();
          for (const { amount, uses } of ledger) {
            const held = uses.filter(
              ({ at, returnedAt }) =>
                Date.parse(at) <= asOf && (returnedAt === null || Date.parse(returnedAt) > asOf),
            );
            const used = held.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
            expect(used).toBeLessThanOrEqual(amount.amountMinor);
            for (const { invoice, amountMinor, invoiceMinor } of held) {
              onInvoice.set(invoice, (onInvoice.get(invoice) ?? 0) + amountMinor);
              expect(onInvoice.get(invoice)).toBeLessThanOrEqual(invoiceMinor);
            }
          }
        }
      }),
    );
  });

  test("is plain data that survives JSON, and so are its answers", () => {
    fc.assert(
      fc.property(ledgers, invoices, instants, (ledger, invoice, asOf) => {
        const answers = (grants: readonly CreditGrant[]): unknown => [
          applyCredits(grants, invoice, { asOf }),
          restoreCredits(grants, invoice.id, { asOf }),
          creditBalance(grants, { asOf }),
        ];
        const first = answers(ledger);
        expect(JSON.parse(JSON.stringify(first))).toStrictEqual(first);
        expect(answers(JSON.parse(JSON.stringify(ledger)))).toEqual(first);
      }),
    );
  });
});

describe("applying credits", () => {
  test("pays no more than the invoice, and the due is the rest of it", () => {
    fc.assert(
      fc.property(ledgers, invoices, instants, (ledger, invoice, asOf) => {
        const { appliedMinor, dueMinor, applied } = applyCredits(ledger, invoice, { asOf });
        expect(appliedMinor + dueMinor).toBe(invoice.amount.amountMinor);
        expect(dueMinor).toBeGreaterThanOrEqual(0);
        expect(applied.reduce((sum, { amountMinor }) => sum + amountMinor, 0)).toBe(appliedMinor);
        for (const { amountMinor } of applied) expect(amountMinor).toBeGreaterThan(0);
      }),
    );
  });

  test("has a finding on each grant, applied on those that paid", () => {
    fc.assert(
      fc.property(ledgers, invoices, instants, (ledger, invoice, asOf) => {
        const { applied, because } = applyCredits(ledger, invoice, { asOf });
        const about = (given: typeof because): unknown =>
          given.map(({ params }) => params["grant"]);
        expect([...(about(because) as string[])].sort()).toEqual(ledger.map(({ id }) => id).sort());
        const paying = because.filter(({ outcome }) => outcome === "applied");
        expect(about(paying)).toEqual(applied.map(({ grant }) => grant));
      }),
    );
  });

  test("does not depend on the order of the grants", () => {
    const shuffled = ledgers.chain((ledger) =>
      fc
        .shuffledSubarray([...ledger], { minLength: ledger.length })
        .map((other) => [ledger, deepFreeze(other)] as const),
    );
    fc.assert(
      fc.property(shuffled, invoices, instants, ([ledger, other], invoice, asOf) => {
        const { grants, ...rest } = applyCredits(ledger, invoice, { asOf });
        const { grants: others, ...otherRest } = applyCredits(other, invoice, { asOf });
        expect(otherRest).toEqual(rest);
        expect(others.map(({ id }) => id)).toEqual(other.map(({ id }) => id));
        for (const each of others) expect(grants).toContainEqual(each);
      }),
    );
  });

  test("again to the same invoice changes nothing, whatever is entered in between", () => {
    fc.assert(
      fc.property(
        fc.tuple(ledgers, invoices, instants),
        entries,
        fc.tuple(freshLedgers, instants),
        ([ledger, invoice, asOf], others, [further, later]) => {
          const first = applyCredits(ledger, invoice, { asOf });
          if (first.applied.length === 0) return;
          const between = others.filter(
            (entry) => entry.kind !== "restore" || entry.invoice.id !== invoice.id,
          );
          const more = further.map((each) => ({ ...each, id: `further-${each.id}` }));
          const grants = deepFreeze([...between.reduce(enter, first.grants), ...more]);
          const again = applyCredits(grants, invoice, { asOf });
          expect(again.applied).toEqual(first.applied);
          expect([again.appliedMinor, again.dueMinor]).toEqual([
            first.appliedMinor,
            first.dueMinor,
          ]);
          expect(again.grants).toEqual(grants);
          const cancelled = grants.some(({ uses }) =>
            uses.some((use) => use.invoice === invoice.id && use.returnedAt !== null),
          );
          if (cancelled || later < asOf) return;
          expect(applyCredits(grants, invoice, { asOf: later }).grants).toEqual(grants);
        },
      ),
    );
  });

  test("to the two halves of an invoice takes of each grant what the whole does", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(30), fc.nat(30), instants, (ledger, one, two, asOf) => {
        const bill = (id: string, amountMinor: number): Invoice => ({
          id,
          amount: { amountMinor, currency: "USD" },
        });
        const whole = applyCredits(ledger, bill("whole", one + two), { asOf });
        const first = applyCredits(ledger, bill("first", one), { asOf });
        const second = applyCredits(first.grants, bill("second", two), { asOf });
        expect(totals(first, second)).toEqual(totals(whole));
      }),
    );
  });

  test("of one more cent pays one more cent of one grant at most", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(30), instants, (ledger, amountMinor, asOf) => {
        const paid = (more: number): Readonly<Record<string, number>> => {
          const amount = { amountMinor: amountMinor + more, currency: "USD" };
          return totals(applyCredits(ledger, { id: "new", amount }, { asOf }));
        };
        const [less, more] = [paid(0), paid(1)];
        const gained = Object.keys(more).map((id) => (more[id] ?? 0) - (less[id] ?? 0));
        expect(gained.every((each) => each === 0 || each === 1)).toBe(true);
        expect(gained.filter((each) => each === 1).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("restoring credits", () => {
  test("undoes applying them", () => {
    fc.assert(
      fc.property(ledgers, fc.nat(30), someInstants, (ledger, amountMinor, all) => {
        const asOf = all[all.length >> 1] as number;
        const amount = { amountMinor, currency: "USD" };
        const paid = applyCredits(ledger, { id: "new", amount }, { asOf });
        const { grants, returned } = restoreCredits(paid.grants, "new", { asOf });
        expect(balancesOf(grants, all)).toEqual(balancesOf(ledger, all));
        expect(returned.map((each) => [each.grant, each.amount.amountMinor])).toEqual(
          paid.applied.map((each) => [each.grant, each.amountMinor]),
        );
        const anew = applyCredits(grants, { id: "new", amount }, { asOf });
        expect(anew.applied).toEqual(paid.applied);
      }),
    );
  });

  test("again changes nothing", () => {
    fc.assert(
      fc.property(ledgers, invoices, instants, (ledger, { id }, asOf) => {
        const { grants } = restoreCredits(ledger, id, { asOf });
        const again = restoreCredits(grants, id, { asOf });
        expect(again.grants).toEqual(grants);
        expect(again.returned).toEqual([]);
      }),
    );
  });

  test("leaves what was before it as it was", () => {
    fc.assert(
      fc.property(ledgers, invoices, someInstants, (ledger, { id }, all) => {
        const { grants } = restoreCredits(ledger, id, { asOf: all.at(-1) as number });
        const before = all.slice(0, -1);
        expect(balancesOf(grants, before)).toEqual(balancesOf(ledger, before));
      }),
    );
  });
});
