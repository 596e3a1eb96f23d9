/**
 * The worth of what a schedule yields: exact money on a base, or service. Days of service are priced from
 * the base as the contract says what a day is; downtime is priced by its part of a month. Nothing is
 * rounded here.
 */
import { refusal, refuse } from "../core/issue.js";
import { moneyText } from "../money/amount.js";
import { shareOf } from "../money/percent.js";
import { byRatio, plusRatio, type Ratio, timesRatio, wholeRatio } from "../money/ratio.js";
import { type CreditValue, type DayOfService, isService } from "../policy/credit-value.js";
import { parseDuration } from "../time/duration.js";
import type { Zone } from "../time/zone.js";
import type { BaseFee, ExactBase } from "./base-fee.js";
import { datesOf, lengthOf } from "./fee-months.js";
import { priceFactor, type ScheduledPart } from "./scheduled.js";

/** Money with its exact amount in minor units. */
export interface ExactMoney {
  readonly exact: Ratio;
  readonly currency: string;
}

/** A part of a worth, with what it is. */
export interface WorthPart {
  readonly label: string;
  readonly exact: Ratio;
}

/** What is owed, exactly: money, days of service, or time of service. */
export type Worth =
  | {
      readonly kind: "money";
      readonly exact: Ratio;
      readonly currency: string;
      readonly parts: readonly WorthPart[];
    }
  | { readonly kind: "days" | "ms"; readonly exact: Ratio };

/** The worth of scheduled parts on a base, or the facts that are missing. */
export function worthOf(
  parts: readonly ScheduledPart[],
  base: BaseFee | null,
  zone: Zone,
): Worth | { readonly missing: readonly string[] } {
  const service = serviceOf(parts);
  if (service !== null) return service;
  const valued: WorthPart[] = [];
  let currency: string | null = null;
  for (const part of parts) {
    const worth = partWorth(part, base, zone);
    if ("missing" in worth) return worth;
    currency ??= worth.currency;
    if (worth.currency !== currency) {
      const params = { expected: currency, got: worth.currency };
      return refuse("account.fees", refusal("currency_mismatch", params));
    }
    valued.push({ label: worth.label, exact: worth.exact });
  }
  const exact = valued.reduce((sum, each) => plusRatio(sum, each.exact), wholeRatio(0));
  return { kind: "money", exact, currency: currency ?? "", parts: valued };
}

/** A value on a base in money, or the facts that are missing. */
export function moneyOf(
  value: CreditValue,
  base: BaseFee | null,
): ExactMoney | { readonly missing: readonly string[] } {
  if ("amount" in value) {
    const { amountMinor, currency } = value.amount;
    return { exact: wholeRatio(amountMinor), currency };
  }
  if (base === null) return { missing: ["policy.credits.base"] };
  if ("missing" in base) return base;
  const { currency } = base;
  if ("percent" in value) {
    return { exact: timesRatio(amountOf(base), shareOf(value.percent)), currency };
  }
  const exact = timesRatio(dayPrice(base, value.dayIs), wholeRatio(value.days));
  return { exact, currency };
}

/** A value for a reader. */
export function valueText(value: CreditValue, base: BaseFee | null): string {
  if ("amount" in value) return moneyText(value.amount);
  const of = base === null || "missing" in base ? "the fee" : baseText(base);
  if ("percent" in value) return `${value.percent} % of ${of}`;
  return `${value.days} ${value.days === 1 ? "day" : "days"} of service at ${of}`;
}

function baseText({ fee, count, months, items }: ExactBase): string {
  const of = items === null ? "" : ` for ${items.join(", ") || "nothing affected"}`;
  if (fee === "annual") return "the year's fee";
  const named = months.join(", ");
  if (fee === "period") return `the fees of ${named}${of}`;
  return `${count === 1 ? "the fee" : "the mean fee"} of ${named}${of}`;
}

/** What is owed as service; `null` where money is. */
function serviceOf(parts: readonly ScheduledPart[]): Worth | null {
  const [first] = parts;
  if (first === undefined) return null;
  if ("price" in first) {
    if (first.price.paidAs !== "service-time") return null;
    return { kind: "ms", exact: timesRatio(first.ms, priceFactor(first.price, wholeRatio(1))) };
  }
  if (!isService(first.value)) return null;
  const days = parts.map((part) =>
    "value" in part && "days" in part.value
      ? timesRatio(wholeRatio(part.value.days), part.times)
      : wholeRatio(0),
  );
  return { kind: "days", exact: days.reduce(plusRatio) };
}

function partWorth(
  part: ScheduledPart,
  base: BaseFee | null,
  zone: Zone,
): (WorthPart & ExactMoney) | { readonly missing: readonly string[] } {
  if ("price" in part) {
    if (base === null) return { missing: ["policy.credits.base"] };
    if ("missing" in base) return base;
    const label = `${part.price.times} × the price of ${part.why} at ${baseText(base)}`;
    return { label, exact: priceOf(part, base, zone), currency: base.currency };
  }
  const { value, times, why } = part;
  const money = moneyOf(value, base);
  if ("missing" in money) return money;
  const text = valueText(value, base);
  const label = why === null ? text : `${text} for ${why}`;
  return { label, exact: timesRatio(money.exact, times), currency: money.currency };
}

/** The price of downtime: its part of a month, many times over, on what the month costs. */
function priceOf(
  { price, ms, periodMs }: Extract<ScheduledPart, { readonly ms: Ratio }>,
  base: ExactBase,
  zone: Zone,
): Ratio {
  const { hour } = price;
  if (hour === "period") {
    const share = periodMs === 0 ? wholeRatio(0) : byRatio(ms, wholeRatio(periodMs));
    return timesRatio(amountOf(base), priceFactor(price, share));
  }
  const monthMs: Ratio =
    hour === "actual-month"
      ? { numerator: BigInt(lengthOf(base.months, zone)), denominator: BigInt(base.months.length) }
      : wholeRatio(parseDuration(hour.month));
  return timesRatio(monthPrice(base), priceFactor(price, byRatio(ms, monthMs)));
}

/** The base itself. */
function amountOf({ total, count }: ExactBase): Ratio {
  return { numerator: total, denominator: BigInt(count) };
}

function monthPrice({ fee, total, months }: ExactBase): Ratio {
  return { numerator: total, denominator: BigInt(fee === "annual" ? 12 : months.length) };
}

function dayPrice(base: ExactBase, dayIs: DayOfService): Ratio {
  if (dayIs === "1/30-month") return byRatio(monthPrice(base), wholeRatio(30));
  if (dayIs === "1/365-year" || base.fee === "annual") {
    const yearPrice = timesRatio(monthPrice(base), wholeRatio(12));
    return byRatio(yearPrice, wholeRatio(365));
  }
  return { numerator: base.total, denominator: BigInt(datesOf(base.months)) };
}
