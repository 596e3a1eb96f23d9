/**
 * What is paid: the exact worth, limited, rounded once to whole minor units in the policy's mode, held
 * against the minimum. Its lines sum to it: the parts of the schedule by largest remainder, then what each
 * limit cut off and what the minimum added, which is never more than the limits leave.
 */
import { type Finding, finding } from "../core/finding.js";
import { refusal, refuse } from "../core/issue.js";
import { allocate } from "../money/allocation.js";
import { type Money, moneyText, safeMinor } from "../money/amount.js";
import type { Ratio } from "../money/ratio.js";
import { type RoundingMode, roundRatio } from "../money/rounding.js";
import type { CreditMinimum } from "../policy/credit-limits.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import type { CreditLine } from "./credit-assessment.js";
import type { Limited } from "./limits.js";
import type { Worth, WorthPart } from "./worth.js";

/** What is paid, and how it came about. */
export interface Payable {
  readonly amount: Money;
  readonly lines: readonly CreditLine[];
  readonly because: readonly Finding[];
  /** The minimum that was not reached, where nothing is paid for that. */
  readonly belowMinimum: CreditMinimum | null;
}

/** What is paid of a worth in money. */
export function payable(
  credit: CreditTerms,
  worth: Extract<Worth, { readonly kind: "money" }>,
  { cuts, most }: Limited,
): Payable {
  const { rounding, minimum } = credit;
  const clause = credit.clause ?? null;
  const { currency } = worth;
  let amountMinor = rounded(worth.exact, rounding);
  const lines = partLines(worth.parts, amountMinor, clause);
  const because: Finding[] = [];
  for (const cut of cuts) {
    const left = rounded(cut.left, rounding);
    lines.push({ label: cut.label, amountMinor: left - amountMinor, clause: cut.clause });
    const params = { cutMinor: amountMinor - left, leftMinor: left };
    because.push(finding("limit", "applied", `${cut.label}.`, cut.clause, params));
    amountMinor = left;
  }
  const below = minimum !== undefined && isBelow(amountMinor, currency, minimum) ? minimum : null;
  const bound = most === null ? Number.POSITIVE_INFINITY : rounded(most, rounding);
  const raised = below?.below === "raise" ? Math.min(below.amount.amountMinor, bound) : 0;
  if (raised > amountMinor) {
    const label = `Raised to ${moneyText({ amountMinor: raised, currency })}`;
    lines.push({ label, amountMinor: raised - amountMinor, clause: below?.clause ?? null });
    because.push(finding("minimum", "applied", `${label}.`, below?.clause));
    amountMinor = raised;
  }
  const belowMinimum = below?.below === "nothing" ? below : null;
  return { amount: { amountMinor, currency }, lines, because, belowMinimum };
}

function isBelow(
  amountMinor: number,
  currency: string,
  { amount, mustExceed = false }: CreditMinimum,
): boolean {
  if (amount.currency !== currency) {
    const params = { expected: amount.currency, got: currency };
    return refuse("account.fees", refusal("currency_mismatch", params));
  }
  return amountMinor < amount.amountMinor || (mustExceed && amountMinor === amount.amountMinor);
}

function rounded(exact: Ratio, mode: RoundingMode): number {
  return safeMinor(roundRatio(exact, mode));
}

/** A line for each part; together they are the rounded amount. */
function partLines(
  parts: readonly WorthPart[],
  amountMinor: number,
  clause: string | null,
): CreditLine[] {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return [{ label: only.label, amountMinor, clause }];
  const weights = commonWeights(parts.map(({ exact }) => exact));
  if (weights.every((weight) => weight === 0n)) {
    return parts.map(({ label }) => ({ label, amountMinor: 0, clause }));
  }
  const shares = allocate(BigInt(amountMinor), weights);
  return parts.map(({ label }, n) => ({ label, amountMinor: Number(shares[n]), clause }));
}

/** Quotients as whole numbers in one ratio to each other. */
function commonWeights(exact: readonly Ratio[]): bigint[] {
  const common = exact.reduce((product, { denominator }) => product * denominator, 1n);
  return exact.map(({ numerator, denominator }) => numerator * (common / denominator));
}
