/**
 * Credits for one period together: the highest only, or their sum up to a limit. What a limit cuts is taken
 * from the last ones first; a credit that gives way to a higher one is not owed. Where a credit that is
 * still open could change what another one pays, that one is open too.
 */
import { type Finding, finding } from "../core/finding.js";
import { refusal, refuse } from "../core/issue.js";
import { safeMinor } from "../money/amount.js";
import { compareRatios } from "../money/ratio.js";
import { roundRatio } from "../money/rounding.js";
import type { CreditCombination } from "../policy/credit-limits.js";
import { msPerDay } from "../time/instant.js";
import type { BaseFee } from "./base-fee.js";
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
  const members = settled.filter(
    (each) => isOne(each) && combination.credits.includes(each.draft.credit.id),
  );
  const owed = members.filter(({ decision }) => decision === "eligible");
  if (owed.length === 0) return settled;
  refuseCurrencies(owed);
  const most = mostOf(combination, owed);
  const become = new Map<Settled, Settled>();
  if (most !== null && typeof most !== "number") {
    for (const each of owed) become.set(each, openFor(each, each, most.missing));
  } else if (combination.pay === "highest") {
    payHighest(combination, members, owed, most, become);
  } else if (most !== null) paySum(combination, members, most, become);
  return settled.map((each) => become.get(each) ?? each);
}

/** The highest of those owed, unless one that is open could be higher. */
function payHighest(
  combination: CreditCombination,
  members: readonly Settled[],
  owed: readonly Settled[],
  most: number | null,
  become: Map<Settled, Settled>,
): void {
  const best = owed.reduce((a, b) => (amountOf(b) > amountOf(a) ? b : a));
  for (const each of owed) {
    if (each !== best) become.set(each, givenWay(each, combination, best));
  }
  const place = members.indexOf(best);
  const higher = members.find((each, n) => {
    if (!isOpen(each)) return false;
    const most = potentialOf(each);
    return most > amountOf(best) || (most === amountOf(best) && n < place);
  });
  if (higher !== undefined) become.set(best, openFor(best, higher, higher.missing));
  else if (most !== null && most < amountOf(best)) {
    become.set(best, cutTo(best, most, combination, owed));
  }
}

/** Each in turn, as far as the limit reaches, unless an earlier one that is open could use it up. */
function paySum(
  combination: CreditCombination,
  members: readonly Settled[],
  most: number,
  become: Map<Settled, Settled>,
): void {
  const owed = members.filter(({ decision }) => decision === "eligible");
  let rest = most;
  let mayBeUsed = 0;
  let open: Settled | null = null;
  for (const each of members) {
    if (isOpen(each)) {
      open ??= each;
      mayBeUsed += potentialOf(each);
    }
    if (each.decision !== "eligible") continue;
    const paid = Math.min(amountOf(each), rest);
    const atLeast = Math.min(amountOf(each), Math.max(0, rest - mayBeUsed));
    if (open !== null && atLeast < paid) become.set(each, openFor(each, open, open.missing));
    else if (paid < amountOf(each)) become.set(each, cutTo(each, paid, combination, owed));
    rest -= paid;
  }
}

function isOpen({ decision }: Settled): boolean {
  return decision === "premature" || decision === "indeterminate";
}

/** What is owed, in minor units, days or milliseconds; zero where nothing was worked out. */
function amountOf({ payable, extension }: Settled): number {
  if (payable !== null) return payable.amount.amountMinor;
  if (extension === null) return 0;
  return "days" in extension ? extension.days : extension.ms;
}

/** What may come to be owed; without end where that is not known. */
function potentialOf(each: Settled): number {
  const isKnown = each.payable !== null || each.extension !== null;
  return isKnown ? amountOf(each) : Number.POSITIVE_INFINITY;
}

function refuseCurrencies(owed: readonly Settled[]): void {
  const currencies = owed.flatMap(({ payable }) => payable?.amount.currency ?? []);
  const [expected = ""] = currencies;
  const other = currencies.find((currency) => currency !== expected);
  if (other === undefined) return;
  refuse("account.fees", refusal("currency_mismatch", { expected, got: other }));
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

/** The most of all together; `null` where there is no such limit. */
function mostOf(
  { max }: CreditCombination,
  owed: readonly Settled[],
): number | null | { readonly missing: readonly string[] } {
  if (max === undefined) return null;
  const [first] = owed;
  const extension = first?.extension ?? null;
  if (extension !== null) {
    return "days" in max ? max.days * ("days" in extension ? 1 : msPerDay) : null;
  }
  const most = moneyOf(max, baseOf(owed));
  if ("missing" in most) return most;
  return safeMinor(roundRatio(most.exact, first?.draft.credit.rounding ?? "half-even"));
}

/** A credit that waits for what becomes of another one. */
function openFor(each: Settled, other: Settled, missing: readonly string[]): Settled {
  const decision = other.decision === "premature" ? "premature" : "indeterminate";
  const all = [...new Set([...each.missing, ...missing])];
  const { id } = other.draft.credit;
  const text = `What is paid depends on credit ${id}, which is not decided.`;
  const because: Finding[] =
    other === each ? [] : [finding("combination", "not-applied", text, null, { credit: id })];
  return {
    ...each,
    decision,
    missing: all,
    waitsFor: other.draft,
    because: [...each.because, ...because],
  };
}

/** A credit that another one takes the place of. */
function givenWay(each: Settled, combination: CreditCombination, other: Settled): Settled {
  const clause = combination.clause ?? null;
  const text = `Only the highest credit of the period is paid: ${other.draft.credit.id}.`;
  const because = [finding("highest-only", "applied", text, clause)];
  const condition = { id: "highest-only", status: "not-met", clause, because } as const;
  return { ...each, decision: "ineligible", conditions: [...each.conditions, condition] };
}

/** A credit with less than it would have had alone. */
function cutTo(
  each: Settled,
  amount: number,
  { max, clause: cited }: CreditCombination,
  owed: readonly Settled[],
): Settled {
  const clause = cited ?? null;
  const { payable, extension } = each;
  const label = `Limited together to ${max === undefined ? "nothing" : valueText(max, baseOf(owed))}`;
  const cut = amountOf(each) - amount;
  const params = { cut, left: amount };
  const because = [...each.because, finding("limit", "applied", `${label}.`, clause, params)];
  if (payable !== null) {
    const line = { label, amountMinor: -cut, clause };
    const paid = { amountMinor: amount, currency: payable.amount.currency };
    return {
      ...each,
      payable: { ...payable, amount: paid, lines: [...payable.lines, line] },
      because,
    };
  }
  const isDays = extension !== null && "days" in extension;
  return { ...each, extension: isDays ? { days: amount } : { ms: amount }, because };
}
