/**
 * The fee that a credit is a part of: one month's, the mean of the months that the period touches, all of
 * them together, or a year's; of all items or of those that were affected. It is kept as an exact total
 * and a count until the one rounding, and so are the prices of a day and of a month that follow from it.
 */
import { refusal, refuse } from "../core/issue.js";
import type { AccountRecord, MonthFee } from "../facts/account.js";
import type { FactRecords } from "../facts/facts.js";
import { type Money, shareOfTotal } from "../money/amount.js";
import type { Ratio } from "../money/ratio.js";
import type { RoundingMode } from "../money/rounding.js";
import type { CreditBase } from "../policy/credit-base.js";
import type { PeriodKind } from "../time/period.js";
import type { MeasurementPeriod } from "../time/periods-in.js";
import type { Zone } from "../time/zone.js";
import type { AffectedItems } from "./affected-items.js";
import { monthBefore, monthOf, monthsOf } from "./fee-months.js";

/** A base before rounding: `total / count` minor units. */
export interface ExactBase {
  readonly total: bigint;
  readonly count: number;
  readonly currency: string;
  readonly fee: CreditBase["fee"];
  /** The months whose fees it is made of; none of a year's fee. */
  readonly months: readonly string[];
  /** The items whose fees it is made of; `null` for all. */
  readonly items: readonly string[] | null;
}

/** What a base is looked up for. */
export interface BaseSubject {
  readonly period: MeasurementPeriod;
  readonly kind: PeriodKind;
  /** The first instant of counted downtime, and of downtime that may count. */
  readonly firstCounted: () => number | null;
  readonly firstUndetermined: () => number | null;
  /** The items that counted downtime affected. */
  readonly affected: () => AffectedItems;
  /** The facts that are missing where it is open what counts. */
  readonly open: readonly string[];
}

/** The base, or the facts that are missing to know it. */
export type BaseFee = ExactBase | { readonly missing: readonly string[] };

/** The base of a credit, or what is missing to know it. */
export function baseFee(
  base: CreditBase,
  subject: BaseSubject,
  { account }: FactRecords,
  zone: Zone,
): BaseFee {
  if (base.fee === "annual") return annualFee(account);
  const fees = account?.fees ?? null;
  if (fees === null) return { missing: ["account.fees"] };
  const months = monthsMeant(base, subject, zone);
  if (months === null) return { missing: ["unmonitored"] };
  const of = base.of === "affected" ? subject.affected() : { items: null };
  if ("missing" in of) return of;
  const { items } = of;
  const wanted = months.flatMap((month) => (items ?? [null]).map((item) => ({ month, item })));
  const found = wanted.map(({ month, item }) => ({ month, item, fees: feesOf(fees, month, item) }));
  const missing = found.filter((each) => each.fees.length === 0);
  if (missing.length > 0) {
    const named = missing.map(({ month, item }) => (item === null ? month : `${month} ${item}`));
    return { missing: named.map((name) => `account.fees ${name}`) };
  }
  const known = found.flatMap((each) => each.fees);
  const { total, currency } = totalOf(known, fees);
  const count = base.fee === "monthly" ? months.length : 1;
  return { total, count, currency, fee: base.fee, months, items };
}

/** The fees of months one by one; `null` where one is not known. */
export function monthlyFees(
  account: AccountRecord | null,
  months: readonly string[],
): Money | null {
  const fees = account?.fees ?? null;
  if (fees === null || months.length === 0) return null;
  const found = months.map((month) => feesOf(fees, month, null));
  if (found.some((each) => each.length === 0)) return null;
  const { total, currency } = totalOf(found.flat(), fees);
  return shareOfTotal(total, 1, one, "half-even", currency);
}

/** The base rounded for a reader; the credit itself is computed from the exact one. */
export function roundedBase(base: ExactBase, mode: RoundingMode): Money {
  return shareOfTotal(base.total, base.count, one, mode, base.currency);
}

const one: Ratio = { numerator: 1n, denominator: 1n };

function annualFee(account: AccountRecord | null): BaseFee {
  const own = account?.annualFee ?? null;
  const fees = account?.fees ?? null;
  const monthly = fees !== null && "currency" in fees ? fees : null;
  const fee = own ?? monthly;
  if (fee === null) return { missing: ["account.annualFee"] };
  const total = BigInt(fee.amountMinor) * (own === null ? 12n : 1n);
  return { total, count: 1, currency: fee.currency, fee: "annual", months: [], items: null };
}

/** The fees of a month, of one item where it is named. */
function feesOf(fees: Money | readonly MonthFee[], month: string, item: string | null): Money[] {
  if ("currency" in fees) return item === null ? [fees] : [];
  return fees
    .filter((each) => each.month === month && (item === null || each.item === item))
    .map(({ fee }) => fee);
}

function totalOf(
  known: readonly Money[],
  fees: Money | readonly MonthFee[],
): { readonly total: bigint; readonly currency: string } {
  const first = "currency" in fees ? fees : fees[0]?.fee;
  const currency = known[0]?.currency ?? first?.currency ?? "";
  let total = 0n;
  for (const fee of known) {
    if (fee.currency !== currency) {
      const params = { expected: currency, got: fee.currency };
      return refuse("account.fees", refusal("currency_mismatch", params));
    }
    total += BigInt(fee.amountMinor);
  }
  return { total, currency };
}

/** The months meant; `null` where downtime that nobody knows of decides. */
function monthsMeant(
  base: Exclude<CreditBase, { readonly fee: "annual" }>,
  { period, kind, firstCounted, firstUndetermined }: BaseSubject,
  zone: Zone,
): readonly string[] | null {
  const last = monthOf(period.end - 1, zone);
  const isBilled = typeof kind === "object" && "billingMonth" in kind;
  if (base.fee === "period")
    return isBilled ? [monthOf(period.start, zone)] : monthsOf(period, zone);
  switch (base.month) {
    case "last-of-period":
      return [last];
    case "average-of-period":
      return monthsOf(period, zone);
    case "previous":
      return [monthBefore(monthOf(period.start, zone))];
    case "first-downtime": {
      const [first, unwatched] = [firstCounted(), firstUndetermined()];
      const month = first === null ? last : monthOf(first, zone);
      const mayBeEarlier = unwatched !== null && (first === null || unwatched < first);
      return mayBeEarlier && monthOf(unwatched, zone) !== month ? null : [month];
    }
  }
}
