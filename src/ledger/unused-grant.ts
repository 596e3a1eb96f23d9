/** Why a grant does not pay an invoice. The reasons have an order; the first that holds is told. */
import { type Finding, finding } from "../core/finding.js";
import { entryInstant } from "./entry-instant.js";
import type { GrantRecord } from "./grant.js";
import { stateAt } from "./grant-state.js";
import type { InvoiceRecord } from "./invoice.js";

/** Why a grant does not pay an invoice of which `dueMinor` is left to pay; `null` where it does. */
export function whyUnused(
  grant: GrantRecord,
  leftMinor: number,
  invoice: InvoiceRecord,
  dueMinor: number,
  asOf: number,
): Finding | null {
  const { id, currency } = grant;
  const state = stateAt(grant, asOf);
  if (state === "not-issued") {
    const issuedAt = entryInstant(grant.issuedAt);
    const text = `The credit ${id} is issued after the instant up to which facts are known.`;
    return unused("after-as-of", grant, text, { issuedAt });
  }
  if (currency !== invoice.currency) {
    const text = `The credit ${id} is in ${currency}, the invoice in ${invoice.currency}.`;
    return unused("other-currency", grant, text, { currency, invoiceCurrency: invoice.currency });
  }
  if (state === "void") {
    const voidedAt = entryInstant(grant.voidedAt as number);
    return unused("void", grant, `The credit ${id} is void since ${voidedAt}.`, { voidedAt });
  }
  if (state === "expired") {
    const { expiresAt } = grant.document;
    return unused("expired", grant, `The credit ${id} could be used up to ${expiresAt}.`, {
      expiresAt,
    });
  }
  if (grant.invoices === "future" && invoice.issuedAt <= grant.issuedAt) {
    const issuedAt = entryInstant(grant.issuedAt);
    const invoiceIssuedAt = entryInstant(invoice.issuedAt);
    const text = `The credit ${id} is for invoices issued after it.`;
    return unused("future-invoices", grant, text, { issuedAt, invoiceIssuedAt });
  }
  if (leftMinor === 0) {
    return unused("nothing-left", grant, `Nothing is left of the credit ${id}.`);
  }
  if (dueMinor === 0) {
    const text = `Nothing is left to pay of the invoice ${invoice.id}; the credit ${id} is kept.`;
    return unused("nothing-due", grant, text, { leftMinor });
  }
  return null;
}

/** A finding on a grant that does not pay. */
export function unused(
  rule: string,
  { id, clause }: GrantRecord,
  text: string,
  params: Finding["params"] = {},
): Finding {
  return finding(rule, "not-applied", text, clause, { grant: id, ...params });
}
