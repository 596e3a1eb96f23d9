/**
 * The fee that a credit is a part of: one month's, or the mean of the months that the period touches,
 * kept as an exact total and a count until the one rounding.
 */
import type { MeasuredPeriod } from "../availability/measured-period.js";
import { refusal, refuse } from "../core/issue.js";
import type { AccountRecord } from "../facts/account.js";
import { type Money, shareOfTotal } from "../money/amount.js";
import type { RoundingMode } from "../money/rounding.js";
import type { CreditBase } from "../policy/credit-terms.js";
import { civilFromDays, yearMonth } from "../time/civil-date.js";
import type { MeasurementPeriod } from "../time/periods-in.js";
import { localDayAt, type Zone } from "../time/zone.js";

/** A base before rounding: `total / count` minor units. */
export interface ExactBase {
  readonly total: bigint;
  readonly count: number;
  readonly currency: string;
  /** The months whose fees it is made of. */
  readonly months: readonly string[];
}

/** The base of a credit, or what is missing to know it. */
export function baseFee(
  base: CreditBase,
  period: MeasurementPeriod,
  { time: { counted, undetermined } }: Pick<MeasuredPeriod, "time">,
  account: AccountRecord | null,
  zone: Zone,
): ExactBase | { readonly missing: readonly string[] } {
  const fees = account?.fees ?? null;
  if (fees === null) return { missing: ["account.fees"] };
  const [first = null] = counted;
  const months = monthsMeant(base, period, first, zone);
  const [unwatched = null] = undetermined;
  const mayBeEarlier = unwatched !== null && (first === null || unwatched < first);
  if (mayBeEarlier && months.join() !== monthsMeant(base, period, unwatched, zone).join()) {
    return { missing: ["unmonitored"] };
  }
  const found = months.map((month) => ({
    month,
    fee: "currency" in fees ? fees : fees.find((each) => each.month === month)?.fee,
  }));
  const missing = found.filter(({ fee }) => fee === undefined);
  if (missing.length > 0) return { missing: missing.map(({ month }) => `account.fees ${month}`) };
  const known = found.map(({ fee }) => fee as Money);
  const currency = (known[0] as Money).currency;
  const other = known.find((fee) => fee.currency !== currency);
  if (other !== undefined) {
    const params = { expected: currency, got: other.currency };
    return refuse("account.fees", refusal("currency_mismatch", params));
  }
  const total = known.reduce((sum, { amountMinor }) => sum + BigInt(amountMinor), 0n);
  return { total, count: known.length, currency, months };
}

/** The base rounded for a reader; the credit itself is computed from the exact one. */
export function roundedBase(base: ExactBase, mode: RoundingMode): Money {
  const whole = { numerator: 1n, denominator: 1n };
  return shareOfTotal(base.total, base.count, whole, mode, base.currency);
}

function monthsMeant(
  { month }: CreditBase,
  period: MeasurementPeriod,
  firstDowntime: number | null,
  zone: Zone,
): string[] {
  const monthAt = (instant: number): string => {
    const { year, month: index } = civilFromDays(localDayAt(zone, instant));
    return yearMonth(year, index);
  };
  if (month === "last-of-period") return [monthAt(period.end - 1)];
  if (month === "first-downtime") return [monthAt(firstDowntime ?? period.end - 1)];
  const months = new Set<string>();
  const lastDay = localDayAt(zone, period.end - 1);
  for (let day = localDayAt(zone, period.start); day <= lastDay; day++) {
    const { year, month: index } = civilFromDays(day);
    months.add(yearMonth(year, index));
  }
  return [...months];
}
