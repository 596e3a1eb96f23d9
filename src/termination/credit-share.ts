/**
 * Whether a credit owed for a period reaches a share of its base. Documents hold whole minor units, so the
 * share of the base is rounded as the credit itself was: 20 % of 10.01 is reached by a credit of 2.00 that
 * was floored. Whole numbers throughout.
 */
import { refusal, refuse } from "../core/issue.js";
import type { Money } from "../money/amount.js";
import type { Ratio } from "../money/ratio.js";
import { type RoundingMode, roundQuotient } from "../money/rounding.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import type { CreditRecord } from "./recorded-history.js";

/** Whether a period counts towards a rule. */
export type Standing = "counts" | "does-not-count" | "unknown";

/** Whether one of the credits recorded for a period reaches a share of its base. */
export function reachesShare(
  records: readonly CreditRecord[],
  share: Ratio,
  credits: readonly CreditTerms[],
): Standing {
  const ids = new Set(records.map(({ credit }) => credit));
  const standings = [...ids].map((id) => {
    const own = records.filter(({ credit }) => credit === id);
    return standingOf(own, share, credits.find((terms) => terms.id === id)?.rounding ?? "ceil");
  });
  if (standings.includes("counts")) return "counts";
  return standings.includes("unknown") ? "unknown" : "does-not-count";
}

/** Of one credit: what is owed for each incident adds up, and the highest base is what it is of. */
function standingOf(records: readonly CreditRecord[], share: Ratio, mode: RoundingMode): Standing {
  const owed = records.filter(({ decision }) => decision === "eligible");
  let [total, highest] = [0n, 0n];
  for (const { amount, base, path } of owed) {
    if (amount === null || base === null) return "unknown";
    refuseOther(amount, owed[0]?.amount ?? amount, path);
    total += BigInt(amount.amountMinor);
    if (BigInt(base.amountMinor) > highest) highest = BigInt(base.amountMinor);
  }
  const needed = roundQuotient(highest * share.numerator, share.denominator, mode);
  if (total > 0n && total >= needed) return "counts";
  return records.some(isUndecided) ? "unknown" : "does-not-count";
}

/** Whether time or facts can still earn the credit. */
export function isUndecided({ decision }: CreditRecord): boolean {
  return decision === "premature" || decision === "indeterminate";
}

function refuseOther({ currency }: Money, first: Money, path: string): void {
  if (currency === first.currency) return;
  const params = { expected: first.currency, got: currency };
  refuse(`${path}.amount.currency`, refusal("currency_mismatch", params));
}
