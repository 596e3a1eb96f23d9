/** How long a credit can be used: whole months from the period's last date or from its issue. */
import { count } from "../calendar/counting.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import type { Instant } from "../time/instant.js";
import { type MeasurementPeriod, wholeEnd } from "../time/periods-in.js";
import { formatInstant } from "../time/zone.js";

/** The last instant at which a credit issued at `issuedAt` can be used; `null` where none is named. */
export function expiry(
  { validity }: CreditTerms,
  period: MeasurementPeriod,
  { zone, calendar }: CompiledPolicy,
  issuedAt: number,
): Instant | null {
  if (validity === undefined) return null;
  const from = validity.from === "period-end" ? wholeEnd(period, zone) - 1 : issuedAt;
  const rule = {
    amount: validity.months,
    unit: "month",
    firstDay: "exclude",
    roll: "none",
    monthEnd: "clamp",
    endsAt: "end-of-day",
    direction: "after",
  } as const;
  return formatInstant(count(from, rule, calendar("always")).lastInstant, zone);
}
