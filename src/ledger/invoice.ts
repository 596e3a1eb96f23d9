/** An invoice that credits are applied to. A checked one holds epoch milliseconds. */
import * as z from "zod";
import { validate } from "../core/validation.js";
import { instantSchema, orNull, whateverElse } from "../facts/record.js";
import { type Money, moneySchema } from "../money/amount.js";
import type { InstantInput } from "../time/instant.js";

/** An invoice. */
export interface Invoice {
  readonly id: string;
  /** What is to be paid, before credits. */
  readonly amount: Money;
  /** By default the instant at which credits are applied to it. */
  readonly issuedAt?: InstantInput | undefined;
  readonly meta?: unknown;
}

/** A checked invoice. */
export interface InvoiceRecord {
  readonly id: string;
  readonly amountMinor: number;
  readonly currency: string;
  readonly issuedAt: number;
}

const text = z.string().min(1);

const invoiceSchema = z.strictObject({
  id: text,
  amount: moneySchema,
  issuedAt: instantSchema.optional().transform(orNull),
  meta: whateverElse,
});

/** Checks an invoice; all issues at once. */
export function readInvoice(invoice: Invoice, asOf: number): InvoiceRecord {
  const { id, amount, issuedAt } = validate(invoiceSchema, invoice, "invoice");
  const amountMinor = amount.amountMinor + 0; // JSON has a zero below zero
  return { id, amountMinor, currency: amount.currency, issuedAt: issuedAt ?? asOf };
}

/** Checks the id of an invoice. */
export function readInvoiceId(id: string): string {
  return validate(text, id, "invoice");
}
