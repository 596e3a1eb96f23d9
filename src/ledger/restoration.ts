/**
 * An invoice is cancelled: what credits paid of it returns to them. The uses stay on the grants, with the
 * instant of their return. What returns to a grant that has expired or is void meanwhile shares its fate.
 * Cost: linear in the uses.
 */
import { type Finding, finding } from "../core/finding.js";
import { type Money, moneyText } from "../money/amount.js";
import type { Instant } from "../time/instant.js";
import { entryInstant, type LedgerOptions, readAsOf } from "./entry-instant.js";
import { type CreditGrant, type GrantRecord, readGrants } from "./grant.js";
import { type GrantState, inOrderOfUse, stateAt } from "./grant-state.js";
import type { UseRecord } from "./grant-use.js";
import { readInvoiceId } from "./invoice.js";

/** What returned to its grants when an invoice was cancelled. */
export interface CreditRestoration {
  readonly type: "credit-restoration";
  readonly asOf: Instant;
  /** The invoice's id. */
  readonly invoice: string;
  /** In the order of use; empty where nothing was left to return. */
  readonly returned: readonly ReturnedCredit[];
  /** All the grants, in the order given. */
  readonly grants: readonly CreditGrant[];
  readonly because: readonly Finding[];
}

/** What returned to a grant. */
export interface ReturnedCredit {
  readonly grant: string;
  readonly amount: Money;
  readonly clause: string | null;
}

/**
 * Returns what was applied to an invoice to its grants. Called again, it changes nothing; afterwards the
 * invoice can be applied anew, with another amount too.
 *
 * **Boundaries**: what returns can be used from `asOf` on, if the grant can. A use that was entered for an
 * instant after `asOf` has not happened yet and stays.
 *
 * @throws NinesError `instant_invalid`, `duplicate_id`, `credit_overdrawn`, `entry_out_of_order` and the like
 * @example
 * ```ts
 * import { applyCredits, type CreditGrant, restoreCredits } from "nines";
 * const grants: CreditGrant[] = JSON.parse(`[{
 *   "type": "credit-grant", "id": "C-1", "credit": "service-credit", "clause": "Credit Request",
 *   "amount": { "amountMinor": 30000, "currency": "USD" }, "invoices": "any",
 *   "issuedAt": "2026-04-10T12:00:00.000Z", "expiresAt": "2028-03-31T23:59:59.999Z",
 *   "uses": [], "voided": null
 * }]`);
 * const invoice = { id: "INV-5", amount: { amountMinor: 20000, currency: "USD" } };
 * const may = applyCredits(grants, invoice, { asOf: "2026-05-01T00:00Z" });
 * const { returned, because } = restoreCredits(may.grants, "INV-5", { asOf: "2026-05-03T00:00Z" });
 * console.log(returned[0]?.amount.amountMinor, because[0]?.text);
 * // 20000 USD 200.00 return to the credit C-1.
 * ```
 */
export function restoreCredits(
  grants: readonly CreditGrant[],
  invoice: string,
  options: LedgerOptions,
): CreditRestoration {
  const records = readGrants(grants);
  const id = readInvoiceId(invoice);
  const asOf = readAsOf(options);
  const returning = inOrderOfUse(records).flatMap((grant) =>
    grant.uses.filter((use) => returns(use, id, asOf)).map((use) => ({ grant, use })),
  );
  return {
    type: "credit-restoration",
    asOf: entryInstant(asOf),
    invoice: id,
    returned: returning.map(({ grant, use }) => ({
      grant: grant.id,
      amount: { amountMinor: use.amountMinor, currency: grant.currency },
      clause: grant.clause,
    })),
    grants: records.map((grant) => restored(grant, id, asOf)),
    because:
      returning.length === 0
        ? [finding("nothing-applied", "not-applied", `Nothing is applied to the invoice ${id}.`)]
        : returning.map(({ grant, use }) => returnedTo(grant, use, asOf)),
  };
}

/** Whether a use is one of the invoice's that holds. */
function returns({ invoice, at, returnedAt }: UseRecord, id: string, asOf: number): boolean {
  return invoice === id && returnedAt === null && at <= asOf;
}

function restored({ document, uses }: GrantRecord, id: string, asOf: number): CreditGrant {
  if (!uses.some((use) => returns(use, id, asOf))) return document;
  const returnedAt = entryInstant(asOf);
  return {
    ...document,
    uses: document.uses.map((use, index) =>
      returns(uses[index] as UseRecord, id, asOf) ? { ...use, returnedAt } : use,
    ),
  };
}

const fates: Readonly<Record<GrantState, string>> = {
  "not-issued": "",
  usable: "",
  expired: ", which has expired",
  void: ", which is void",
};

function returnedTo(grant: GrantRecord, { amountMinor }: UseRecord, asOf: number): Finding {
  const { id, currency, clause } = grant;
  const state = stateAt(grant, asOf);
  const text = `${moneyText({ amountMinor, currency })} return to the credit ${id}${fates[state]}.`;
  const params = { grant: id, amountMinor, currency, state };
  return finding("credit-returned", "applied", text, clause, params);
}
