/**
 * The balance of credits: what was issued, what invoices took of it, what is left, and what can no longer
 * be used. Currencies are never added. Sums are exact. Cost: linear in the uses.
 */
import { refusal, refuse } from "../core/issue.js";
import type { Instant } from "../time/instant.js";
import { entryInstant, type LedgerOptions, readAsOf } from "./entry-instant.js";
import { type CreditGrant, readGrants } from "./grant.js";
import { stateAt } from "./grant-state.js";
import { takenAt } from "./grant-use.js";

/**
 * What became of the credits of one currency:
 * `issuedMinor = appliedMinor + leftMinor + expiredMinor + voidMinor`.
 */
export interface CreditBalance {
  readonly type: "credit-balance";
  readonly asOf: Instant;
  readonly currency: string;
  readonly issuedMinor: number;
  /** What invoices took and did not return. */
  readonly appliedMinor: number;
  /** What can still be used. */
  readonly leftMinor: number;
  readonly expiredMinor: number;
  readonly voidMinor: number;
}

/**
 * The balance of each currency, sorted by its code.
 *
 * **Boundaries**: as of an instant, grants issued later do not exist, and uses, returns and voids entered
 * for later have not happened. At its `expiresAt` a credit is left, a millisecond later it is expired. Of
 * expiry and void, the one that came first has what was not used.
 *
 * @throws NinesError `money_invalid` where a currency's grants sum to more than 2^53, `instant_invalid`,
 * `duplicate_id`, `credit_overdrawn`, `entry_out_of_order` and the like
 * @example
 * ```ts
 * import { type CreditGrant, creditBalance } from "nines";
 * const grants: CreditGrant[] = JSON.parse(`[{
 *   "type": "credit-grant", "id": "C-1", "credit": "service-credit", "clause": "Credit Request",
 *   "amount": { "amountMinor": 30000, "currency": "USD" }, "invoices": "any",
 *   "issuedAt": "2026-04-10T12:00:00.000Z", "expiresAt": "2028-03-31T23:59:59.999Z", "voided": null,
 *   "uses": [{
 *     "invoice": "INV-5", "invoiceMinor": 20000, "amountMinor": 20000,
 *     "at": "2026-05-01T00:00:00.000Z", "returnedAt": null
 *   }]
 * }]`);
 * for (const asOf of ["2026-04-30T00:00Z", "2026-05-01T00:00Z", "2028-04-01T00:00Z"]) {
 *   const [usd] = creditBalance(grants, { asOf });
 *   console.log(usd?.appliedMinor, usd?.leftMinor, usd?.expiredMinor);
 * }
 * // 0 30000 0
 * // 20000 10000 0
 * // 20000 0 10000
 * ```
 */
export function creditBalance(
  grants: readonly CreditGrant[],
  options: LedgerOptions,
): CreditBalance[] {
  const records = readGrants(grants);
  const asOf = readAsOf(options);
  const totals = new Map<string, Total>();
  for (const grant of records) {
    const state = stateAt(grant, asOf);
    if (state === "not-issued") continue;
    const total = totals.get(grant.currency) ?? { applied: 0n, usable: 0n, expired: 0n, void: 0n };
    totals.set(grant.currency, total);
    const takenMinor = takenAt(grant.uses, asOf);
    total.applied += BigInt(takenMinor);
    total[state] += BigInt(grant.amountMinor - takenMinor);
  }
  return [...totals]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, total]) => balance(currency, total, asOf));
}

interface Total {
  applied: bigint;
  usable: bigint;
  expired: bigint;
  void: bigint;
}

function balance(currency: string, total: Total, asOf: number): CreditBalance {
  const issued = total.applied + total.usable + total.expired + total.void;
  if (issued > BigInt(Number.MAX_SAFE_INTEGER)) {
    refuse("grants", refusal("money_invalid", { got: `${currency} ${issued} in all` }));
  }
  return {
    type: "credit-balance",
    asOf: entryInstant(asOf),
    currency,
    issuedMinor: Number(issued),
    appliedMinor: Number(total.applied),
    leftMinor: Number(total.usable),
    expiredMinor: Number(total.expired),
    voidMinor: Number(total.void),
  };
}
