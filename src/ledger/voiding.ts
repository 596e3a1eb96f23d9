/** A credit is taken back: what is left of it becomes void; what invoices took of it stays theirs. */
import * as z from "zod";
import { refuse } from "../core/issue.js";
import { validate } from "../core/validation.js";
import { instantSchema } from "../facts/record.js";
import type { InstantInput } from "../time/instant.js";
import { entryInstant } from "./entry-instant.js";
import { type CreditGrant, readGrant, tooEarly } from "./grant.js";

/** From when a credit is void, and why. */
export interface VoidOptions {
  readonly at: InstantInput;
  readonly reason?: string | undefined;
}

const optionsSchema = z.strictObject({
  at: instantSchema,
  reason: z.string().min(1).optional(),
});

/**
 * The grant, void from an instant on. Of a grant that is void already, the earlier instant stands.
 *
 * **Boundaries**: it can no longer be used at `at` itself. `at` may lie ahead, but not before the grant's
 * issue nor before its last use. What an invoice returns later is void too.
 *
 * @throws NinesError `entry_out_of_order`, `instant_invalid` and the issues of the grant
 * @example
 * ```ts
 * import { type CreditGrant, creditBalance, voidCredit } from "nines";
 * const grant: CreditGrant = JSON.parse(`{
 *   "type": "credit-grant", "id": "C-1", "credit": "service-credit", "clause": "Credit Request",
 *   "amount": { "amountMinor": 30000, "currency": "USD" }, "invoices": "any",
 *   "issuedAt": "2026-04-10T12:00:00.000Z", "expiresAt": "2028-03-31T23:59:59.999Z",
 *   "uses": [], "voided": null
 * }`);
 * const taken = voidCredit(grant, { at: "2026-06-01T00:00Z", reason: "issued by mistake" });
 * const [usd] = creditBalance([taken], { asOf: "2026-06-01T00:00Z" });
 * console.log(taken.voided?.at, usd?.leftMinor, usd?.voidMinor);
 * // 2026-06-01T00:00:00.000+00:00 0 30000
 * ```
 */
export function voidCredit(grant: CreditGrant, options: VoidOptions): CreditGrant {
  const { issuedAt, uses, voidedAt } = readGrant(grant);
  const { at, reason = null } = validate(optionsSchema, options, "options");
  const refused = tooEarly(at, issuedAt, uses);
  if (refused !== null) refuse("options.at", refused);
  if (voidedAt !== null && voidedAt <= at) return grant;
  return { ...grant, voided: { at: entryInstant(at), reason } };
}
