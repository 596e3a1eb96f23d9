/**
 * The ledger of service credits: grants pay invoices. Nothing is kept beside the grants: each use is
 * written on its grant, so that the next call knows what was applied, to which invoice, of which amount.
 * What was applied to an invoice stays applied, whatever happens to the grants, until it is restored.
 * Cost: sorting the grants, and the uses of each.
 */
import type { Finding } from "../core/finding.js";
import type { Money } from "../money/amount.js";
import type { Instant } from "../time/instant.js";
import { entryInstant, type LedgerOptions, readAsOf } from "./entry-instant.js";
import { type CreditGrant, type GrantRecord, readGrants } from "./grant.js";
import { inOrderOfUse, leftFrom } from "./grant-state.js";
import { type Invoice, type InvoiceRecord, readInvoice } from "./invoice.js";
import { type Payment, paidBefore, used } from "./payment.js";
import { unused, whyUnused } from "./unused-grant.js";

/** An invoice with the credits applied to it. */
export interface CreditApplication {
  readonly type: "credit-application";
  readonly asOf: Instant;
  readonly invoice: { readonly id: string; readonly amount: Money; readonly issuedAt: Instant };
  /** What each grant paid, in the order of use. */
  readonly applied: readonly AppliedCredit[];
  readonly appliedMinor: number;
  /** What is left to pay; with `appliedMinor` it is the invoice's amount. */
  readonly dueMinor: number;
  /** All the grants, in the order given, with what was entered. */
  readonly grants: readonly CreditGrant[];
  /** A finding on each grant, in the order of use: that it paid, or why it did not. */
  readonly because: readonly Finding[];
}

/** What a grant paid of an invoice. */
export interface AppliedCredit {
  readonly grant: string;
  readonly amountMinor: number;
  /** When it was applied first. */
  readonly at: Instant;
  readonly clause: string | null;
}

/**
 * Applies credits to an invoice: the grants that can be used pay it, as far as they reach.
 *
 * The order of use does not depend on the order of the list: the earliest to expire first, those that never
 * do last; then the earliest issued; then by id. An invoice that anything was applied to keeps what it has:
 * applied again, at any later time and beside any further grants, it gets the same and nothing changes,
 * until `restoreCredits` returns it. One that nothing was applied to leaves no trace and can be tried again.
 *
 * **Boundaries**: a grant pays at its `expiresAt` and not a millisecond later, from its `issuedAt` on, and
 * not at the instant at which it is void. For future invoices only, it pays those issued after it, not at
 * the same instant. What was entered for an instant after `asOf` is taken all the same.
 *
 * @throws NinesError `invoice_changed` where the invoice was applied with another amount,
 * `credit_overdrawn`, `duplicate_id`, `entry_out_of_order`, `money_invalid` and the like
 * @example
 * ```ts
 * import { applyCredits, assessCredit, issueCredit } from "nines";
 * import { doitErp } from "nines/presets";
 * const facts = {
 *   outages: [{ id: "o1", start: "2026-02-02T08:00-05:00", end: "2026-02-02T20:00-05:00" }],
 *   accessAttempts: [{ at: "2026-02-02T09:12-05:00", failed: true }],
 *   account: { fees: { amountMinor: 120000, currency: "USD" }, standing: [] },
 *   claims: [{ submittedAt: "2026-04-03T10:00-04:00", acknowledgedAt: "2026-04-03T11:00-04:00" }],
 * };
 * const credits = assessCredit(doitErp(), facts, { period: "2026-Q1", asOf: "2026-04-10T00:00Z" });
 * const grants = credits.map((credit) => issueCredit(credit, { id: "C-1", issuedAt: "2026-04-10T12:00Z" }));
 * const invoice = { id: "INV-5", amount: { amountMinor: 20000, currency: "USD" } };
 * const may = applyCredits(grants, invoice, { asOf: "2026-05-01T00:00Z" });
 * const june = applyCredits(may.grants, { ...invoice, id: "INV-6" }, { asOf: "2026-06-01T00:00Z" });
 * console.log(may.appliedMinor, may.dueMinor, june.appliedMinor, june.dueMinor);
 * // 20000 0 10000 10000
 * ```
 */
export function applyCredits(
  grants: readonly CreditGrant[],
  invoice: Invoice,
  options: LedgerOptions,
): CreditApplication {
  const records = readGrants(grants);
  const asOf = readAsOf(options);
  const bill = readInvoice(invoice, asOf);
  const ordered = inOrderOfUse(records);
  const before = paidBefore(ordered, bill, asOf);
  const again = before.length > 0;
  const { payments, because } = again ? keep(ordered, bill, before) : pay(ordered, bill, asOf);
  const appliedMinor = payments.reduce((sum, { amountMinor }) => sum + amountMinor, 0);
  return {
    type: "credit-application",
    asOf: entryInstant(asOf),
    invoice: {
      id: bill.id,
      amount: { amountMinor: bill.amountMinor, currency: bill.currency },
      issuedAt: entryInstant(bill.issuedAt),
    },
    applied: payments.map(({ grant, amountMinor, at }) => ({
      grant: grant.id,
      amountMinor,
      at: entryInstant(at),
      clause: grant.clause,
    })),
    appliedMinor,
    dueMinor: bill.amountMinor - appliedMinor,
    grants: again ? records.map(({ document }) => document) : entered(records, bill, payments),
    because,
  };
}

interface Settlement {
  readonly payments: readonly Payment[];
  readonly because: readonly Finding[];
}

/** An invoice that was applied before keeps what it has. */
function keep(
  ordered: readonly GrantRecord[],
  { id }: InvoiceRecord,
  payments: readonly Payment[],
): Settlement {
  const paid = new Map<GrantRecord, Finding[]>();
  for (const payment of payments) {
    paid.set(payment.grant, [...(paid.get(payment.grant) ?? []), used(payment, id)]);
  }
  const because = ordered.flatMap((grant) => {
    const text = `The invoice ${id} was applied before; the credit ${grant.id} is left as it is.`;
    return paid.get(grant) ?? [unused("already-applied", grant, text)];
  });
  return { payments, because };
}

/** Each grant pays what it can of what is left to pay. */
function pay(ordered: readonly GrantRecord[], bill: InvoiceRecord, asOf: number): Settlement {
  const payments: Payment[] = [];
  let dueMinor = bill.amountMinor;
  const because = ordered.map((grant) => {
    const leftMinor = leftFrom(grant, asOf);
    const why = whyUnused(grant, leftMinor, bill, dueMinor, asOf);
    if (why !== null) return why;
    const payment = { grant, amountMinor: Math.min(leftMinor, dueMinor), at: asOf };
    dueMinor -= payment.amountMinor;
    payments.push(payment);
    return used(payment, bill.id);
  });
  return { payments, because };
}

/** The grants with what they paid. */
function entered(
  records: readonly GrantRecord[],
  bill: InvoiceRecord,
  payments: readonly Payment[],
): CreditGrant[] {
  const paid = new Map(payments.map((payment) => [payment.grant, payment]));
  return records.map((grant) => {
    const { document } = grant;
    const payment = paid.get(grant);
    if (payment === undefined) return document;
    const use = {
      invoice: bill.id,
      invoiceMinor: bill.amountMinor,
      amountMinor: payment.amountMinor,
      at: entryInstant(payment.at),
      returnedAt: null,
    };
    return { ...document, uses: [...document.uses, use] };
  });
}
