/**
 * The claim window: from when and until when a credit for a period can be claimed. It is half-open;
 * `lastInstant` is the last instant in time. A count runs from the period's last date.
 */
import type { CompiledPolicy } from "../policy/compiled.js";
import type { ClaimTerms } from "../policy/credit-terms.js";
import { anchorAtEnd, limitEnd } from "../policy/limit-end.js";
import { type MeasurementPeriod, wholeEnd } from "../time/periods-in.js";
import { localDayAt, startOfDay } from "../time/zone.js";

/** When a claim is in time. */
export interface ClaimSpan {
  readonly opensAt: number;
  readonly lastInstant: number;
  readonly closesAt: number;
}

/** The window in which a period's credit can be claimed; found once for the customers of a fleet. */
export function claimSpan(
  terms: ClaimTerms,
  period: MeasurementPeriod,
  compiled: CompiledPolicy,
): ClaimSpan {
  const before = latest.get(terms);
  if (before?.period === period) return before.span;
  const span = findSpan(terms, period, compiled);
  latest.set(terms, { period, span });
  return span;
}

const latest = new WeakMap<ClaimTerms, { period: MeasurementPeriod; span: ClaimSpan }>();

function findSpan(
  terms: ClaimTerms,
  period: MeasurementPeriod,
  compiled: CompiledPolicy,
): ClaimSpan {
  const lastInstant = limitEnd(
    terms.within,
    anchorAtEnd(wholeEnd(period, compiled.zone)),
    compiled,
  );
  return { opensAt: opening(terms, period, compiled), lastInstant, closesAt: lastInstant + 1 };
}

function opening(
  { early }: ClaimTerms,
  period: MeasurementPeriod,
  { zone }: CompiledPolicy,
): number {
  if (early === "accepted") return period.start;
  const end = wholeEnd(period, zone);
  if (early === "void") return end;
  const lastDate = localDayAt(zone, end - 1);
  return Math.max(period.start, startOfDay(zone, lastDate + 1 - early.calendarDays));
}
