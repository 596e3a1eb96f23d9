/** The ledger gives every cent to whom the naive one gives it. */
import fc from "fast-check";
import { applyCredits, creditBalance } from "nines";
import { expect, test } from "vitest";
import { NaiveLedger } from "./naive-ledger.js";
import { type Entry, enter, entries, freshLedgers, someInstants } from "./random-ledgers.js";

/** The same entries in order of time, as a ledger is kept by day. */
const histories = entries.map((given) => [...given].sort((a, b) => a.at - b.at));

function enterNaively(naive: NaiveLedger, entry: Entry): void {
  if (entry.kind === "apply") naive.apply(entry.invoice, entry.at);
  else if (entry.kind === "restore") naive.restore(entry.invoice.id);
  else naive.void(entry.place, entry.at);
}

test("a ledger kept in order of time pays every invoice as the naive one does", () => {
  fc.assert(
    fc.property(freshLedgers, histories, (fresh, history) => {
      const naive = new NaiveLedger(fresh);
      let ledger = fresh;
      for (const entry of history) {
        enterNaively(naive, entry);
        if (entry.kind === "apply") {
          const { applied, dueMinor } = applyCredits(ledger, entry.invoice, { asOf: entry.at });
          const paid = naive.paidTo(entry.invoice.id);
          expect(Object.fromEntries(applied.map((each) => [each.grant, each.amountMinor]))).toEqual(
            paid,
          );
          const cents = Object.values(paid).reduce((sum, each) => sum + each, 0);
          expect(dueMinor).toBe(entry.invoice.amount.amountMinor - cents);
        }
        ledger = enter(ledger, entry);
      }
    }),
  );
});

test("and at every instant since the last entry has its balance", () => {
  fc.assert(
    fc.property(freshLedgers, histories, someInstants, (fresh, history, all) => {
      const naive = new NaiveLedger(fresh);
      for (const entry of history) enterNaively(naive, entry);
      const ledger = history.reduce(enter, fresh);
      const last = history.at(-1)?.at ?? 0;
      for (const asOf of all.filter((at) => at >= last)) {
        const balances = creditBalance(ledger, { asOf });
        for (const currency of ["EUR", "USD"]) {
          const found = balances.find((each) => each.currency === currency);
          expect({
            applied: found?.appliedMinor ?? 0,
            left: found?.leftMinor ?? 0,
            expired: found?.expiredMinor ?? 0,
            void: found?.voidMinor ?? 0,
          }).toEqual(naive.balance(currency, asOf));
        }
      }
    }),
  );
});
