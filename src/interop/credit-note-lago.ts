/**
 * Credits as the body of Lago's "Create a credit note": their total spread over the invoice's fees. No
 * call is made. Cost: O(fees log fees).
 *
 * Sources: getlago/lago-openapi `CreditNoteCreateInput.yaml` (fields; the items are without taxes, the
 * totals with them) and `MetadataInput.yaml` (values of 255 characters), getlago/lago-api
 * `CreditNotes::ValidateService` (totals must match the items) and `ValidateItemService` (no item above
 * what can be credited of its fee).
 */
import * as z from "zod";
import { validate } from "../core/validation.js";
import { amountMinorSchema, currencySchema, moneyText } from "../money/amount.js";
import { type OwedCredit, readCredits } from "./credit-note-credits.js";
import { type InvoicePart, invoicePartsSchema, spreadOver } from "./credit-note-parts.js";
import { metadataOf, type TextLimits } from "./credit-note-texts.js";

/** The invoice that Lago is to credit, and where the credit goes. */
export interface LagoCreditNoteOptions {
  readonly invoice: {
    /** Lago's own id. */
    readonly id: string;
    /** ISO 4217, three capital letters. */
    readonly currency: string;
    /** Its fees, and what of each can still be credited before taxes. */
    readonly fees: readonly InvoicePart[];
  };
  /** To the customer's balance, back to the customer, or off what is due on the invoice. */
  readonly settle: "credit" | "refund" | "offset";
  /**
   * What the items come to with taxes and coupons, as Lago estimates them; left out where the invoice
   * has neither.
   */
  readonly totalMinor?: number | undefined;
}

/** The body of Lago's `POST /credit_notes`. */
export interface LagoCreditNote {
  readonly credit_note: {
    readonly invoice_id: string;
    readonly reason: "other";
    readonly description: string;
    readonly credit_amount_cents: number;
    readonly refund_amount_cents: number;
    /** Only where the credit is set off against the invoice. */
    readonly offset_amount_cents?: number;
    readonly items: LagoCreditNoteItem[];
    readonly metadata: Record<string, string>;
  };
}

/** What falls on a fee. */
export interface LagoCreditNoteItem {
  readonly fee_id: string;
  readonly amount_cents: number;
}

/**
 * The credits as the body of a Lago credit note: an item for every fee that part of their total falls on.
 *
 * The total is spread over the fees by largest remainder, in proportion to what can still be credited of
 * them and never above it. Lago's items have no text: `description` names each credit with its amount,
 * `metadata` has an entry for each: policy, version, credit, period and `asOf` as JSON.
 *
 * A credit is taken to be before taxes. For an invoice with taxes or coupons, send the items to Lago's
 * "Estimate a credit note" and pass what they come to as `totalMinor`: Lago refuses totals that do not
 * match its own.
 *
 * @throws NinesError `credit_not_owed`, `credit_above_invoice`, `currency_mismatch`,
 * `currency_unit_unknown`, `money_invalid`, `limit_exceeded`, `duplicate_id` and the issues of the
 * options
 * @example
 * ```ts
 * import type { CreditGrant } from "nines";
 * import { lagoCreditNote } from "nines/interop";
 * const grants: CreditGrant[] = JSON.parse(`[{
 *   "type": "credit-grant", "id": "C-1", "credit": "service-credit", "clause": "Credit Request",
 *   "policy": { "id": "hosting", "version": "7" }, "resource": null, "incident": null,
 *   "period": { "key": "2026-Q1", "start": "2026-01-01T00:00Z", "end": "2026-04-01T00:00Z" },
 *   "amount": { "amountMinor": 10, "currency": "EUR" }, "uses": [], "voided": null
 * }]`);
 * const fees = [
 *   { id: "fee-a", amountMinor: 600 },
 *   { id: "fee-b", amountMinor: 600 },
 *   { id: "fee-c", amountMinor: 500 },
 * ];
 * const invoice = { id: "1a901a90", currency: "EUR", fees };
 * const { credit_note } = lagoCreditNote(grants, { invoice, settle: "credit" });
 * console.log(credit_note.items.map((item) => item.amount_cents), credit_note.credit_amount_cents);
 * // [ 4, 3, 3 ] 10
 * ```
 */
export function lagoCreditNote(
  credits: readonly OwedCredit[],
  options: LagoCreditNoteOptions,
): LagoCreditNote {
  const { invoice, settle, totalMinor } = validate(optionsSchema, options);
  const { id, currency, fees } = invoice;
  const { noted, total: units } = readCredits(credits, currency, "Lago");
  const parted = { system: "Lago", currency, parts: fees, path: "invoice.fees" } as const;
  const [shares = []] = spreadOver(parted, [{ units, amountMinor: units }]);
  const total = (totalMinor ?? units) + 0; // JSON has a zero below zero
  return {
    credit_note: {
      invoice_id: id,
      reason: "other",
      description: noted
        .map(({ description, amount }) => `${description}: ${moneyText(amount)}`)
        .join("; "),
      credit_amount_cents: settle === "credit" ? total : 0,
      refund_amount_cents: settle === "refund" ? total : 0,
      ...(settle === "offset" ? { offset_amount_cents: total } : {}),
      items: fees.flatMap((fee, index) => {
        const share = shares[index] ?? 0;
        return share === 0 ? [] : [{ fee_id: fee.id, amount_cents: share }];
      }),
      metadata: metadataOf(noted, limits),
    },
  };
}

const limits: TextLimits = { description: Infinity, metadata: 255, entries: Infinity };

const optionsSchema: z.ZodType<LagoCreditNoteOptions> = z.strictObject({
  invoice: z.strictObject({
    id: z.string().min(1),
    currency: currencySchema,
    fees: invoicePartsSchema,
  }),
  settle: z.enum(["credit", "refund", "offset"]),
  totalMinor: amountMinorSchema.optional(),
});
