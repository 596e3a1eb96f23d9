/**
 * Which period a claim is about. A claim that names one is about that one. A claim that names none is
 * about the period whose claim window after its end it was sent in, or else about the period in which
 * it was sent.
 */
import type { ClaimRecord } from "../facts/account.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { ClaimTerms } from "../policy/credit-terms.js";
import { type PeriodKind, periodHolding, readPeriodKey } from "../time/period.js";
import { type MeasurementPeriod, rangeAsPeriod, type Term } from "../time/periods-in.js";
import { localDayAt } from "../time/zone.js";
import { claimSpan } from "./claim-window.js";

/** The claims that are about a period. */
export function claimsAbout(
  period: MeasurementPeriod,
  kind: PeriodKind,
  claims: readonly ClaimRecord[],
  terms: ClaimTerms,
  compiled: CompiledPolicy,
  term: Term,
): ClaimRecord[] {
  return claims.filter((claim) => {
    if (period.key === null)
      return claim.period === null || holdsEnd(claim.period, period, compiled);
    if (claim.period !== null) return claim.period === period.key;
    return impliedPeriod(claim, kind, terms, compiled, term) === period.key;
  });
}

/** Whether a named period holds the last date of one that the caller gave by two instants. */
function holdsEnd(key: string, { end }: MeasurementPeriod, { zone }: CompiledPolicy): boolean {
  const named = readPeriodKey(key);
  const lastDate = localDayAt(zone, end - 1);
  return !("code" in named) && lastDate >= named.first && lastDate < named.end;
}

function impliedPeriod(
  { submittedAt }: ClaimRecord,
  kind: PeriodKind,
  terms: ClaimTerms,
  compiled: CompiledPolicy,
  term: Term,
): string {
  const { zone } = compiled;
  const current = periodHolding(kind, localDayAt(zone, submittedAt));
  const before = periodHolding(kind, current.first - 1);
  const ended = rangeAsPeriod({ days: before }, zone, term);
  return submittedAt <= claimSpan(terms, ended, compiled).lastInstant ? before.key : current.key;
}
