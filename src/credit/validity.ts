/** How long a credit can be used: whole months from the period's last date or from its issue, or the term. */
import type { Calendar } from "../calendar/calendar.js";
import { count } from "../calendar/counting.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { ValidityTerms } from "../policy/credit-terms.js";
import { civilDay } from "../time/civil-date.js";
import type { Instant } from "../time/instant.js";
import { type MeasurementPeriod, type Term, wholeEnd } from "../time/periods-in.js";
import { formatInstant, startOfDay } from "../time/zone.js";

/** The last instant at which a credit issued at `issuedAt` can be used; `null` where none is named. */
export function expiry(
  validity: ValidityTerms | undefined,
  period: MeasurementPeriod,
  term: Term,
  compiled: CompiledPolicy,
  issuedAt: number,
): Instant | null {
  if (validity === undefined) return null;
  const { zone } = compiled;
  if ("until" in validity) {
    if (term.until === undefined) return null;
    return formatInstant(startOfDay(zone, civilDay(term.until)) - 1, zone);
  }
  const from = validity.from === "period-end" ? wholeEnd(period, zone) - 1 : issuedAt;
  const before = latest.get(validity);
  if (before?.from === from) return formatInstant(before.last, zone);
  const last = endOfMonths(validity.months, from, compiled.calendar("always"));
  latest.set(validity, { from, last });
  return formatInstant(last, zone);
}

/** The answer given last: the customers of a fleet share it. */
const latest = new WeakMap<ValidityTerms, { readonly from: number; readonly last: number }>();

/** The last instant of the date so many months after that of an instant, in an open calendar's zone. */
export function endOfMonths(months: number, from: number, always: Calendar): number {
  const rule = {
    amount: months,
    unit: "month",
    firstDay: "exclude",
    roll: "none",
    monthEnd: "clamp",
    endsAt: "end-of-day",
    direction: "after",
  } as const;
  return count(from, rule, always).lastInstant;
}
