/** Entries, notes and histories that are refused: what billing and termination are asked. */
import {
  type AvailabilityMeasurement,
  allocateMoney,
  applyCredits,
  assessCredit,
  type CreditAssessment,
  creditBalance,
  issueCredit,
  measureAvailability,
  terminationRights,
  voidCredit,
} from "nines";
import { chargebeeCreditNote, lagoCreditNote, stripeCreditNote } from "nines/interop";
import { doitErp } from "nines/presets";
import { assessed, granted, grantOf } from "../interop/granted.js";
import { grant, invoice, use } from "../ledger/granted.js";
import { asked, at, availability, outage, policy, usd } from "./broken-terms.js";
import type { RefusedInput } from "./refused-row.js";

const paid = {
  excess: "refund",
  invoice: { id: "in_1", currency: "USD", unpaidMinor: 0 },
} as const;

/** The rights to terminate that a month gives, and documents that a row makes of its measurement. */
function leaving(history: (month: AvailabilityMeasurement) => readonly AvailabilityMeasurement[]) {
  const termination = [{ id: "t", commitment: "uptime", rule: { consecutive: 1 } }];
  const hosting = policy({ availability, termination });
  const facts = { outages: [outage], maintenance: [] };
  const asOf = "2026-04-02T00:00Z";
  const [month] = measureAvailability(hosting, facts, { period: "2026-02", asOf });
  const documents = history(month as AvailabilityMeasurement);
  return terminationRights(hosting, documents, { asOf });
}

/** In the order of the codes. */
export const refusedEntries: readonly RefusedInput[] = [
  {
    code: "credit_above_invoice",
    says: "a credit above the fees of its invoice",
    path: "invoice.fees",
    call: () => {
      const invoice = { id: "inv", currency: "USD", fees: [{ id: "fee", amountMinor: 9 }] };
      const ten = grantOf(10);
      return lagoCreditNote([ten], { invoice, settle: "credit" });
    },
  },
  {
    code: "credit_not_owed",
    says: "a void grant on a credit note",
    path: "credits[0]",
    call: () => stripeCreditNote([granted({ voided: { at, reason: null } })], paid),
  },
  {
    code: "credit_not_owed",
    says: "a grant that an invoice took from",
    path: "credits[1]",
    call: () => {
      const use = { invoice: "INV-1", invoiceMinor: 9, amountMinor: 1, at, returnedAt: null };
      return stripeCreditNote([granted(), granted({ id: "C-2", uses: [use] })], paid);
    },
  },
  {
    code: "credit_not_owed",
    says: "a credit that waits for its claim",
    path: "credits[0]",
    call: () => stripeCreditNote([assessed({ decision: "premature", amount: null })], paid),
  },
  {
    code: "credit_not_issuable",
    says: "the credit of a quarter without downtime",
    path: "assessment",
    call: () => {
      const [credit] = assessCredit(doitErp(), { outages: [] }, asked);
      return issueCredit(credit as CreditAssessment, { id: "C-1", issuedAt: asked.asOf });
    },
  },
  {
    code: "credit_overdrawn",
    says: "one credit used up by two invoices",
    path: "grants[0].uses",
    call: () => {
      const all = { invoiceMinor: 30_000, amountMinor: 30_000 };
      const uses = [use({ ...all, invoice: "INV-5" }), use({ ...all, invoice: "INV-6" })];
      return creditBalance([grant({ uses })], { asOf: at });
    },
  },
  {
    code: "credit_overdrawn",
    says: "one invoice paid by two credits that did not know of each other",
    path: "grants",
    call: () => {
      const grants = [grant({ uses: [use()] }), grant({ id: "C-2", uses: [use()] })];
      return applyCredits(grants, invoice("INV-5", 10_000), { asOf: "2026-05-01T00:00Z" });
    },
  },
  {
    code: "currency_mismatch",
    says: "a credit in euros on an invoice in dollars",
    path: "credits[0].amount",
    call: () => stripeCreditNote([grantOf(1, "EUR")], paid),
  },
  {
    code: "currency_unit_unknown",
    says: "dong, of which Chargebee does not say the unit",
    path: "credits[0].amount",
    call: () => {
      const invoice = { id: "inv", currency: "VND", lines: [{ id: "li", amountMinor: 9 }] };
      const dong = grantOf(9, "VND");
      return chargebeeCreditNote([dong], { invoice, type: "refundable" });
    },
  },
  {
    code: "document_conflict",
    says: "a month that was met and missed, by documents of one instant",
    path: "history[1]",
    call: () => leaving((month) => [month, { ...month, met: false }]),
  },
  {
    code: "duplicate_id",
    says: "a grant that is on a credit note twice",
    path: "credits[1].id",
    call: () => stripeCreditNote([granted(), granted()], paid),
  },
  {
    code: "entry_out_of_order",
    says: "a credit used before it was issued",
    path: "grants[0].uses[0].at",
    call: () => creditBalance([grant({ uses: [use({ at })] })], { asOf: at }),
  },
  {
    code: "entry_out_of_order",
    says: "a credit void before it was issued",
    path: "options.at",
    call: () => voidCredit(grant(), { at }),
  },
  {
    code: "invalid_value",
    says: "weights of which none is above zero",
    path: "weights",
    call: () => allocateMoney(usd, [0, 0]),
  },
  {
    code: "invoice_changed",
    says: "an invoice of another amount under the same id",
    path: "invoice.amount",
    call: () => {
      const grants = [grant({ uses: [use()] })];
      return applyCredits(grants, invoice("INV-5", 10_001), { asOf: "2026-05-01T00:00Z" });
    },
  },
  {
    code: "limit_exceeded",
    says: "more credits than the metadata of a note has entries",
    path: "credits",
    call: () => {
      const many = Array.from({ length: 51 }, (_, n) => granted({ id: `C-${n}` }));
      return stripeCreditNote(many, paid);
    },
  },
  {
    code: "limit_exceeded",
    says: "a clause too long for the line of a note",
    path: "credits[0]",
    call: () => stripeCreditNote([granted({ clause: "x".repeat(5000) })], paid),
  },
  {
    code: "money_invalid",
    says: "credits of more than 2^53 in all",
    path: "credits",
    call: () => {
      const most = grantOf(Number.MAX_SAFE_INTEGER);
      return stripeCreditNote([most, granted({ id: "C-2" })], paid);
    },
  },
  {
    code: "money_not_expressible",
    says: "thousandths of a dinar for Stripe",
    path: "credits[0].amount",
    call: () => {
      const fils = grantOf(5124, "KWD");
      return stripeCreditNote([fils], { ...paid, invoice: { ...paid.invoice, currency: "KWD" } });
    },
  },
  {
    code: "number_out_of_bounds",
    says: "a weight below zero",
    path: "weights[1]",
    call: () => allocateMoney(usd, [1, -1]),
  },
  {
    code: "periods_overlap",
    says: "a month and a range of its days",
    path: "history[1].period",
    call: () =>
      leaving((month) => {
        const start = "2026-02-10T00:00Z";
        return [month, { ...month, period: { ...month.period, key: null, start } }];
      }),
  },
  {
    code: "policy_mismatch",
    says: "a document of another contract",
    path: "history[0].policy.id",
    call: () => leaving((month) => [{ ...month, policy: { id: "support", version: "1" } }]),
  },
];
