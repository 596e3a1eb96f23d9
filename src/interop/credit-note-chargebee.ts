/**
 * Credits as the parameters of Chargebee's "Create a credit note": each credit as lines that refer to
 * lines of the invoice. No call is made. Cost: O(credits × lines).
 *
 * Sources: apidocs.chargebee.com/docs/api/credit_notes (parameters; types; either `total` or
 * `line_items`), chargebee-node `CreditNote.CreateInputParam` (names; each line refers to a line of the
 * invoice), apidocs.chargebee.com/docs/api/currencies (units).
 */
import * as z from "zod";
import { validate } from "../core/validation.js";
import { currencySchema } from "../money/amount.js";
import { type OwedCredit, readCredits } from "./credit-note-credits.js";
import { type InvoicePart, invoicePartsSchema, spreadOver } from "./credit-note-parts.js";

/** The invoice that Chargebee is to credit, and how. */
export interface ChargebeeCreditNoteOptions {
  readonly invoice: {
    readonly id: string;
    /** ISO 4217, three capital letters. */
    readonly currency: string;
    /** Its line items, and what of each can still be credited, in minor units by ISO 4217. */
    readonly lines: readonly InvoicePart[];
  };
  /** `adjustment` lowers an invoice that is due, the others leave a balance or a refund. */
  readonly type: "adjustment" | "refundable" | "store";
  /** A reason code of the site's own, in place of the deprecated `service_unsatisfactory`. */
  readonly reasonCode?: string | undefined;
  /** A text for the customer, on the note's PDF. */
  readonly memo?: string | undefined;
}

/** The parameters of Chargebee's `creditNote.create`. */
export interface ChargebeeCreditNote {
  readonly reference_invoice_id: string;
  readonly type: "adjustment" | "refundable" | "store";
  readonly reason_code?: "service_unsatisfactory";
  readonly create_reason_code?: string;
  readonly customer_notes?: string;
  /** Where the credits come from; for the provider's eyes. */
  readonly comment: string;
  readonly line_items: ChargebeeCreditNoteLine[];
}

/** What of a credit falls on a line of the invoice. */
export interface ChargebeeCreditNoteLine {
  readonly reference_line_item_id: string;
  readonly description: string;
  readonly quantity: 1;
  readonly unit_amount: number;
}

/**
 * The credits as the parameters of a Chargebee credit note: of each credit, in their order, a line for
 * every line of the invoice that part of it falls on.
 *
 * A credit is spread over the invoice's lines by largest remainder, in proportion to what can still be
 * credited of them and never above it; the lines of a credit sum to it. Taxes are Chargebee's: it
 * prorates those of the invoice. Chargebee's credit notes have no metadata: `comment` names policy,
 * version, credit, period and `asOf` of each credit as JSON, a line each.
 *
 * **Units**: those of Chargebee: hundredths of the major unit, also where a currency has three decimals,
 * and whole units of JPY, KRW, XAF and XOF; a currency of which its page does not tell is refused.
 *
 * @throws NinesError `credit_not_owed`, `credit_above_invoice`, `currency_mismatch`,
 * `currency_unit_unknown`, `money_not_expressible`, `money_invalid`, `duplicate_id` and the issues of
 * the options
 * @example
 * ```ts
 * import type { CreditGrant } from "nines";
 * import { chargebeeCreditNote } from "nines/interop";
 * const grants: CreditGrant[] = JSON.parse(`[{
 *   "type": "credit-grant", "id": "C-1", "credit": "service-credit", "clause": "Credit Request",
 *   "policy": { "id": "hosting", "version": "7" }, "resource": null, "incident": null,
 *   "period": { "key": "2026-Q1", "start": "2026-01-01T00:00Z", "end": "2026-04-01T00:00Z" },
 *   "amount": { "amountMinor": 1000, "currency": "USD" }, "uses": [], "voided": null
 * }]`);
 * const lines = [
 *   { id: "li_erp", amountMinor: 90000 },
 *   { id: "li_support", amountMinor: 45000 },
 * ];
 * const invoice = { id: "INV-7", currency: "USD", lines };
 * const { line_items } = chargebeeCreditNote(grants, { invoice, type: "refundable" });
 * for (const line of line_items) console.log(line.reference_line_item_id, line.unit_amount);
 * // li_erp 667
 * // li_support 333
 * ```
 */
export function chargebeeCreditNote(
  credits: readonly OwedCredit[],
  options: ChargebeeCreditNoteOptions,
): ChargebeeCreditNote {
  const { invoice, type, reasonCode, memo } = validate(optionsSchema, options);
  const { id, currency, lines } = invoice;
  const { noted } = readCredits(credits, currency, "Chargebee");
  const parted = { system: "Chargebee", currency, parts: lines, path: "invoice.lines" } as const;
  const amounts = noted.map(({ amount, units }) => ({ amountMinor: amount.amountMinor, units }));
  const spread = spreadOver(parted, amounts);
  return {
    reference_invoice_id: id,
    type,
    ...(reasonCode === undefined
      ? { reason_code: "service_unsatisfactory" }
      : { create_reason_code: reasonCode }),
    ...(memo === undefined ? {} : { customer_notes: memo }),
    comment: noted.map(({ source }) => source).join("\n"),
    line_items: noted.flatMap(({ description }, credit) =>
      lines.flatMap((line, index) => {
        const units = spread[credit]?.[index] ?? 0;
        if (units === 0) return [];
        return [{ reference_line_item_id: line.id, description, quantity: 1, unit_amount: units }];
      }),
    ),
  };
}

const optionsSchema: z.ZodType<ChargebeeCreditNoteOptions> = z.strictObject({
  invoice: z.strictObject({
    id: z.string().min(1).max(50),
    currency: currencySchema,
    lines: invoicePartsSchema,
  }),
  type: z.enum(["adjustment", "refundable", "store"]),
  reasonCode: z.string().min(1).optional(),
  memo: z.string().optional(),
});
