/**
 * Credits for one period together: the highest only, or their sum up to a limit. What a limit cuts is
 * taken from the last ones first; a credit that gives way to a higher one is not owed.
 */
import { finding } from "../core/finding.js";
import { refusal, refuse } from "../core/issue.js";
import { safeMinor } from "../money/amount.js";
import { compareRatios } from "../money/ratio.js";
import { roundRatio } from "../money/rounding.js";
import type { CreditCombination } from "../policy/credit-limits.js";
import type { BaseFee } from "./base-fee.js";
import type { Payable } from "./payable.js";
import type { Settled } from "./settled.js";
import { moneyOf, valueText } from "./worth.js";

/** The settled credits of one period, as the combinations leave them. */
export function combined(
  settled: readonly Settled[],
  combinations: readonly CreditCombination[],
): readonly Settled[] {
  return combinations.reduce<readonly Settled[]>((all, combination) => {
    if (combination.per !== "resource") return apply(combination, all, () => true);
    const resources = new Set(all.map(({ draft }) => draft.subject.resource));
    return [...resources].reduce(
      (left, own) => apply(combination, left, ({ draft }) => draft.subject.resource === own),
      all,
    );
  }, settled);
}

/** Looks at some of the credits together; the others stay as they are. */
function apply(
  combination: CreditCombination,
  settled: readonly Settled[],
  isOne: (each: Settled) => boolean,
): readonly Settled[] {
  const owed = settled.filter(
    (each) =>
      isOne(each) &&
      each.decision === "eligible" &&
      each.payable !== null &&
      combination.credits.includes(each.draft.credit.id),
  );
  const currency = owed[0]?.payable?.amount.currency;
  for (const { payable } of owed) {
    const got = payable?.amount.currency ?? "";
    if (got === currency) continue;
    refuse("account.fees", refusal("currency_mismatch", { expected: String(currency), got }));
  }
  if (owed.length === 0) return settled;
  const kept = combination.pay === "highest" ? [highestOf(owed)] : owed;
  const left = new Map(kept.map((each) => [each, amountOf(each)]));
  const most = combination.max === undefined ? null : mostOf(combination, owed);
  let rest = most ?? Number.POSITIVE_INFINITY;
  for (const each of kept) {
    const paid = Math.min(amountOf(each), rest);
    rest -= paid;
    left.set(each, paid);
  }
  return settled.map((each) => {
    if (!owed.includes(each)) return each;
    const paid = left.get(each);
    if (paid === undefined) return givenWay(each, combination, highestOf(owed));
    return paid === amountOf(each) ? each : cutTo(each, paid, combination, baseOf(owed));
  });
}

function amountOf({ payable }: Settled): number {
  return (payable as Payable).amount.amountMinor;
}

/** The highest; of equal ones the first. */
function highestOf(owed: readonly Settled[]): Settled {
  return owed.reduce((a, b) => (amountOf(b) > amountOf(a) ? b : a));
}

/** The highest base among the credits. */
function baseOf(owed: readonly Settled[]): BaseFee | null {
  const bases = owed.map(({ draft }) => draft.base).filter((base) => base !== null);
  const known = bases.filter((base) => "total" in base);
  if (known.length === 0) return bases[0] ?? null;
  return known.reduce((a, b) => {
    const [ofA, ofB] = [a, b].map(({ total, count }) => ({
      numerator: total,
      denominator: BigInt(count),
    }));
    return ofA !== undefined && ofB !== undefined && compareRatios(ofB, ofA) > 0 ? b : a;
  });
}

function mostOf({ max }: CreditCombination, owed: readonly Settled[]): number | null {
  if (max === undefined) return null;
  const most = moneyOf(max, baseOf(owed));
  if ("missing" in most) return null;
  const [first] = owed;
  return safeMinor(roundRatio(most.exact, first?.draft.credit.rounding ?? "half-even"));
}

/** A credit that another one takes the place of. */
function givenWay(each: Settled, combination: CreditCombination, other: Settled): Settled {
  const clause = combination.clause ?? null;
  const text = `Only the highest credit of the period is paid: ${other.draft.credit.id}.`;
  const because = [finding("highest-only", "applied", text, clause)];
  const condition = { id: "highest-only", status: "not-met", clause, because } as const;
  return { ...each, decision: "ineligible", conditions: [...each.conditions, condition] };
}

function cutTo(
  each: Settled,
  amountMinor: number,
  { max, clause: cited }: CreditCombination,
  base: BaseFee | null,
): Settled {
  const clause = cited ?? null;
  const payable = each.payable as Payable;
  const label = `Limited together to ${max === undefined ? "nothing" : valueText(max, base)}`;
  const cutMinor = payable.amount.amountMinor - amountMinor;
  const line = { label, amountMinor: -cutMinor, clause };
  const params = { cutMinor, leftMinor: amountMinor };
  return {
    ...each,
    payable: {
      ...payable,
      amount: { amountMinor, currency: payable.amount.currency },
      lines: [...payable.lines, line],
    },
    because: [...each.because, finding("limit", "applied", `${label}.`, clause, params)],
  };
}
