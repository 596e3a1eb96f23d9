/**
 * Answers in the shapes that other systems take.
 *
 * @packageDocumentation
 */
export {
  type ChargebeeCreditNote,
  type ChargebeeCreditNoteLine,
  type ChargebeeCreditNoteOptions,
  chargebeeCreditNote,
} from "./interop/credit-note-chargebee.js";
export type { OwedCredit } from "./interop/credit-note-credits.js";
export {
  type LagoCreditNote,
  type LagoCreditNoteItem,
  type LagoCreditNoteOptions,
  lagoCreditNote,
} from "./interop/credit-note-lago.js";
export type { InvoicePart } from "./interop/credit-note-parts.js";
export {
  type StripeCreditNote,
  type StripeCreditNoteLine,
  type StripeCreditNoteOptions,
  stripeCreditNote,
} from "./interop/credit-note-stripe.js";
