/** How long a credit can be used: whole months from the period's last date or from its issue. */
import { count } from "../calendar/counting.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { CreditTerms, ValidityTerms } from "../policy/credit-terms.js";
import type { Instant } from "../time/instant.js";
import { type MeasurementPeriod, wholeEnd } from "../time/periods-in.js";
import { formatInstant } from "../time/zone.js";

/** The last instant at which a credit issued at `issuedAt` can be used; `null` where none is named. */
export function expiry(
  { validity }: CreditTerms,
  period: MeasurementPeriod,
  compiled: CompiledPolicy,
  issuedAt: number,
): Instant | null {
  if (validity === undefined) return null;
  const { zone } = compiled;
  const from = validity.from === "period-end" ? wholeEnd(period, zone) - 1 : issuedAt;
  const before = latest.get(validity);
  if (before?.from === from) return formatInstant(before.last, zone);
  const last = lastInstant(validity, from, compiled);
  latest.set(validity, { from, last });
  return formatInstant(last, zone);
}

/** The answer given last: the customers of a fleet share it. */
const latest = new WeakMap<ValidityTerms, { readonly from: number; readonly last: number }>();

function lastInstant(validity: ValidityTerms, from: number, { calendar }: CompiledPolicy): number {
  const rule = {
    amount: validity.months,
    unit: "month",
    firstDay: "exclude",
    roll: "none",
    monthEnd: "clamp",
    endsAt: "end-of-day",
    direction: "after",
  } as const;
  return count(from, rule, calendar("always")).lastInstant;
}
