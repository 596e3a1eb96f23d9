/**
 * Payments: what grants give to one invoice. An invoice that was paid before is known by the uses that name
 * it, and must still be the same.
 */
import { type Finding, finding } from "../core/finding.js";
import { refusal, refuse } from "../core/issue.js";
import { moneyText } from "../money/amount.js";
import { type GrantRecord, overdrawn } from "./grant.js";
import { holdsAt, type UseRecord } from "./grant-use.js";
import type { InvoiceRecord } from "./invoice.js";

/** A grant's part in an invoice. */
export interface Payment {
  readonly grant: GrantRecord;
  readonly amountMinor: number;
  readonly at: number;
}

/** What is applied to an invoice already: what holds at `asOf`, else what was entered next after it. */
export function paidBefore(
  grants: readonly GrantRecord[],
  bill: InvoiceRecord,
  asOf: number,
): Payment[] {
  const uses = grants.flatMap((grant) =>
    grant.uses
      .filter((use) => use.invoice === bill.id && endsAfter(use, asOf))
      .map((use) => ({ grant, use })),
  );
  const next = uses.reduce((first, { use }) => Math.min(first, use.at), Number.POSITIVE_INFINITY);
  const held = uses.filter(({ use }) => holdsAt(use, Math.max(asOf, next)));
  for (const { grant, use } of held) mustBeUnchanged(grant, use, bill);
  const usedMinor = held.reduce((sum, { use }) => sum + use.amountMinor, 0);
  const refused = overdrawn(`the invoice ${bill.id}`, bill.amountMinor, usedMinor);
  if (refused !== null) refuse("grants", refused);
  return held.map(({ grant, use }) => ({ grant, amountMinor: use.amountMinor, at: use.at }));
}

/** Whether a use holds at some instant from `asOf` on; one that was returned at once never did. */
function endsAfter({ at, returnedAt }: UseRecord, asOf: number): boolean {
  return returnedAt === null || (returnedAt > asOf && returnedAt > at);
}

function mustBeUnchanged({ currency }: GrantRecord, use: UseRecord, bill: InvoiceRecord): void {
  if (use.invoiceMinor === bill.amountMinor && currency === bill.currency) return;
  const before = moneyText({ amountMinor: use.invoiceMinor, currency });
  const params = { invoice: bill.id, before, got: moneyText(bill) };
  refuse("invoice.amount", refusal("invoice_changed", params));
}

/** The finding on a payment. */
export function used({ grant, amountMinor }: Payment, invoice: string): Finding {
  const { id, currency, clause } = grant;
  const text = `${moneyText({ amountMinor, currency })} of the credit ${id} pay the invoice ${invoice}.`;
  return finding("credit-applied", "applied", text, clause, { grant: id, amountMinor, currency });
}
