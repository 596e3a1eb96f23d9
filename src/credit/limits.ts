/**
 * Limits: the most of a credit that is paid in a window. Each is applied in policy order to what the ones
 * before left over; one that binds is named, and what it cuts is a line of its own.
 */
import { refusal, refuse } from "../core/issue.js";
import type { FactRecords } from "../facts/facts.js";
import { shareOf } from "../money/percent.js";
import { compareRatios, lessRatio, type Ratio, timesRatio, wholeRatio } from "../money/ratio.js";
import type { CreditLimit, LimitWindow } from "../policy/credit-limits.js";
import { civilDay } from "../time/civil-date.js";
import { msPerDay } from "../time/instant.js";
import type { MeasurementPeriod, Term } from "../time/periods-in.js";
import { startOfDay, type Zone } from "../time/zone.js";
import { type BaseFee, monthlyFees } from "./base-fee.js";
import { monthOf, monthsOf, monthsUpTo } from "./fee-months.js";
import type { IssuedBefore } from "./issued-before.js";
import { type ExactMoney, moneyOf, valueText } from "./worth.js";

/** What limits are looked up with. */
export interface LimitGround {
  readonly credit: string;
  readonly resource: string | null;
  readonly period: MeasurementPeriod;
  readonly base: BaseFee | null;
  readonly records: FactRecords;
  readonly term: Term;
  readonly zone: Zone;
  readonly before: IssuedBefore;
  /** What earlier incidents of the same period and resource earned. */
  readonly earlierInPeriod: number;
}

/** A limit that cut something off. */
export interface Cut {
  readonly label: string;
  readonly clause: string | null;
  /** What is left. */
  readonly left: Ratio;
}

/** What limits leave. */
export interface Limited {
  /** The limits that bind, in order. */
  readonly cuts: readonly Cut[];
  /** The most that all of them leave; `null` where there is none. */
  readonly most: Ratio | null;
}

/** What the limits leave, or the facts that are missing. */
export function cutsOf(
  limits: readonly CreditLimit[],
  { exact, currency }: ExactMoney,
  ground: LimitGround,
): Limited | { readonly missing: readonly string[] } {
  const cuts: Cut[] = [];
  let left = exact;
  let least: Ratio | null = null;
  for (const limit of limits) {
    const most = mostOf(limit, currency, ground);
    if ("missing" in most) return most;
    if (least === null || compareRatios(most, least) < 0) least = most;
    if (compareRatios(left, most) <= 0) continue;
    left = most;
    const label = `Limited to ${limitText(limit, ground.base)}`;
    cuts.push({ label, clause: limit.clause ?? null, left });
  }
  return { cuts, most: least };
}

/** Days or milliseconds of service for a period, limited; `given` is what it had before. */
export function limitedService(
  limits: readonly CreditLimit[],
  kind: "days" | "ms",
  exact: Ratio,
  given: number,
): Ratio {
  return limits.reduce((left, { max }) => {
    if (!("days" in max)) return left;
    const unit = kind === "days" ? 1 : msPerDay;
    const most = wholeRatio(Math.max(0, max.days * unit - given));
    return compareRatios(left, most) > 0 ? most : left;
  }, exact);
}

/** What a limit still leaves. */
function mostOf(
  limit: CreditLimit,
  currency: string,
  ground: LimitGround,
): Ratio | { readonly missing: readonly string[] } {
  const { window } = limit;
  const max = maxOf(limit, ground);
  if ("missing" in max) return max;
  if (max.currency !== currency) {
    return refuse(
      "account.fees",
      refusal("currency_mismatch", { expected: currency, got: max.currency }),
    );
  }
  if (window === "period") return lessRatio(max.exact, wholeRatio(ground.earlierInPeriod));
  const { before, credit, resource, period } = ground;
  if (!before.known) return { missing: ["creditsIssued"] };
  const isIn = window === "term" ? isInTerm(ground) : isAmong(monthsOfWindow(window, ground) ?? []);
  const sum = before.sumOf({ credit, resource, isIn, except: period.dates, currency });
  const paid = sum + ground.earlierInPeriod;
  return lessRatio(max.exact, wholeRatio(paid));
}

/** Whether a month lies in the term, as far as that has bounds. */
function isInTerm({ term, zone }: LimitGround): (month: string) => boolean {
  const first = term.from === undefined ? "" : term.from.slice(0, 7);
  const last =
    term.until === undefined ? null : monthOf(startOfDay(zone, civilDay(term.until)) - 1, zone);
  return (month) => month >= first && (last === null || month <= last);
}

function isAmong(months: readonly string[]): (month: string) => boolean {
  const known = new Set(months);
  return (month) => known.has(month);
}

/** A percentage is of the base for a period, of the fees of its months for a longer window. */
function maxOf(
  { max, window }: CreditLimit,
  ground: LimitGround,
): ExactMoney | { readonly missing: readonly string[] } {
  const { base, records } = ground;
  if (window === "period" || !("percent" in max)) return moneyOf(max, base);
  const own = records.account?.annualFee ?? null;
  const months = monthsOfWindow(window, ground);
  if (months === null) return { missing: ["account.term"] };
  const fees = window !== "term" && own !== null ? own : monthlyFees(records.account, months);
  if (fees === null) return { missing: [`account.fees ${months[0]} to ${months.at(-1)}`] };
  const exact = timesRatio(wholeRatio(fees.amountMinor), shareOf(max.percent));
  return { exact, currency: fees.currency };
}

/** The months of a window; `null` of a term without bounds. */
function monthsOfWindow(window: LimitWindow, { period, term, zone }: LimitGround): string[] | null {
  const last = monthOf(period.end - 1, zone);
  if (window === "rolling-12-months") return monthsUpTo(last, 12);
  if (window === "calendar-year") return monthsUpTo(`${last.slice(0, 4)}-12`, 12);
  if (term.from === undefined || term.until === undefined) return null;
  const [start, end] = [term.from, term.until].map((date) => startOfDay(zone, civilDay(date)));
  return monthsOf({ ...period, start: start as number, end: end as number }, zone);
}

function limitText({ max, window }: CreditLimit, base: BaseFee | null): string {
  if (window === "period") return valueText(max, base);
  const value = "percent" in max ? `${max.percent} % of the fees` : valueText(max, base);
  return `${value} in ${windowNames[window]}`;
}

const windowNames: Readonly<Record<Exclude<LimitWindow, "period">, string>> = {
  "calendar-year": "the calendar year",
  "rolling-12-months": "twelve months",
  term: "the term",
};
