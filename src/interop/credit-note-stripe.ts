/**
 * Credits as the parameters of Stripe's "Create a credit note": a custom line for each credit, and the
 * part that the invoice's unpaid amount does not take up. No call is made. Cost: linear in the credits.
 *
 * Sources: docs.stripe.com/api/credit_notes/create (parameters, lengths, which amounts must sum to
 * `post_payment_amount`), docs.stripe.com/metadata (50 entries, keys of 40 and values of 500
 * characters), docs.stripe.com/currencies (units).
 */
import * as z from "zod";
import { issueAt, NinesError } from "../core/issue.js";
import { isRefusal, validate } from "../core/validation.js";
import { amountMinorSchema, currencySchema } from "../money/amount.js";
import { type OwedCredit, readCredits } from "./credit-note-credits.js";
import { metadataOf, type TextLimits } from "./credit-note-texts.js";
import { inUnitsOf } from "./credit-note-units.js";

/** The invoice that Stripe is to credit, and where the credit goes. */
export interface StripeCreditNoteOptions {
  readonly invoice: {
    readonly id: string;
    /** ISO 4217, three capital letters. */
    readonly currency: string;
    /** What the customer still owes on it, in minor units by ISO 4217; 0 where it is paid. */
    readonly unpaidMinor: number;
  };
  /** Where the part of the credit goes that exceeds what is unpaid. */
  readonly excess: "customer-balance" | "refund" | "outside-stripe";
  /** A text for the customer, on the note's PDF. */
  readonly memo?: string | undefined;
}

/** The parameters of Stripe's `creditNotes.create`. */
export interface StripeCreditNote {
  readonly invoice: string;
  readonly lines: StripeCreditNoteLine[];
  readonly reason: "product_unsatisfactory";
  readonly memo?: string;
  /** To the customer's balance, and so to the next invoice. */
  readonly credit_amount?: number;
  readonly refund_amount?: number;
  readonly out_of_band_amount?: number;
  readonly metadata: Record<string, string>;
}

/** A credit as a line of Stripe's. */
export interface StripeCreditNoteLine {
  readonly type: "custom_line_item";
  readonly description: string;
  readonly quantity: 1;
  readonly unit_amount: number;
}

/**
 * The credits as the parameters of a Stripe credit note, a line for each in their order.
 *
 * The note first reduces what is unpaid on the invoice; only what exceeds it is put into
 * `credit_amount`, `refund_amount` or `out_of_band_amount`, as Stripe wants it. The lines carry no tax
 * rates. Stripe refuses custom lines on an invoice with automatic tax. `metadata` has an entry for each
 * credit: policy, version, credit, period and `asOf` as JSON.
 *
 * **Units**: those of Stripe: ISK and UGX in hundredths, MGA whole; a currency with three decimals in
 * thousandths that end in 0, else it is refused.
 *
 * @throws NinesError `credit_not_owed`, `currency_mismatch`, `currency_unit_unknown`,
 * `money_not_expressible`, `money_invalid`, `limit_exceeded`, `duplicate_id` and the issues of the
 * options
 * @example
 * ```ts
 * import { assessCredit } from "nines";
 * import { stripeCreditNote } from "nines/interop";
 * import { doitErp } from "nines/presets";
 * const facts = {
 *   outages: [{ id: "o1", start: "2026-02-02T08:00-05:00", end: "2026-02-02T20:00-05:00" }],
 *   maintenance: [],
 *   accessAttempts: [{ at: "2026-02-02T09:12-05:00", failed: true }],
 *   account: { fees: { amountMinor: 120000, currency: "USD" }, standing: [] },
 *   claims: [{ submittedAt: "2026-04-03T10:00-04:00", acknowledgedAt: "2026-04-03T11:00-04:00" }],
 * };
 * const credits = assessCredit(doitErp(), facts, { period: "2026-Q1", asOf: "2026-04-10T00:00Z" });
 * const invoice = { id: "in_1", currency: "USD", unpaidMinor: 20000 };
 * const note = stripeCreditNote(credits, { invoice, excess: "customer-balance" });
 * console.log(note.lines[0]?.description);
 * console.log(note.lines[0]?.unit_amount, note.credit_amount);
 * // Service credit service-credit for 2026-Q1 (DOit ERP, Commitment)
 * // 30000 10000
 * ```
 */
export function stripeCreditNote(
  credits: readonly OwedCredit[],
  options: StripeCreditNoteOptions,
): StripeCreditNote {
  const { invoice, excess, memo } = validate(optionsSchema, options);
  const { noted, total } = readCredits(credits, invoice.currency, "Stripe");
  const unpaid = inUnitsOf("Stripe", invoice.currency, invoice.unpaidMinor);
  if (isRefusal(unpaid)) throw new NinesError([issueAt("invoice.unpaidMinor", unpaid)]);
  const beyond = total - unpaid;
  return {
    invoice: invoice.id,
    lines: noted.map(({ description, units }) => ({
      type: "custom_line_item",
      description,
      quantity: 1,
      unit_amount: units,
    })),
    reason: "product_unsatisfactory",
    ...(memo === undefined ? {} : { memo }),
    ...(beyond > 0 ? { [excessField[excess]]: beyond } : {}),
    metadata: metadataOf(noted, limits),
  };
}

const excessField = {
  "customer-balance": "credit_amount",
  refund: "refund_amount",
  "outside-stripe": "out_of_band_amount",
} as const;

const limits: TextLimits = { description: 5000, metadata: 500, entries: 50 };

const optionsSchema: z.ZodType<StripeCreditNoteOptions> = z.strictObject({
  invoice: z.strictObject({
    id: z.string().min(1),
    currency: currencySchema,
    unpaidMinor: amountMinorSchema,
  }),
  excess: z.enum(["customer-balance", "refund", "outside-stripe"]),
  memo: z.string().max(5000).optional(),
});
