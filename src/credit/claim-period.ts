/**
 * Which claims are about a subject. A claim that names a period or an incident is about that one. One that
 * names neither is about the period whose claim window after its end it was sent in, or else about the
 * period in which it was sent; where claims are counted from an incident, about every one whose claim
 * window it was sent in.
 */
import type { ClaimRecord } from "../facts/claim.js";
import type { FactRecords } from "../facts/facts.js";
import type { ClaimTerms } from "../policy/claim-terms.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { isSameDates, type PeriodKind, periodHolding, readPeriodKey } from "../time/period.js";
import { type MeasurementPeriod, rangeAsPeriod, type Term } from "../time/periods-in.js";
import { localDayAt } from "../time/zone.js";
import { type ClaimSpan, spanOfPeriod } from "./claim-span.js";
import type { CreditSubject } from "./subject.js";

/** What the claims of a subject are looked up with. */
export interface ClaimGround {
  readonly terms: ClaimTerms;
  readonly span: ClaimSpan | null;
  readonly compiled: CompiledPolicy;
  readonly records: FactRecords;
  readonly term: Term;
}

/** The claims that are or may be about a subject; `null` where none are known of. */
export function claimsAbout(
  subject: CreditSubject,
  ground: ClaimGround,
): readonly ClaimRecord[] | null {
  const { claims } = ground.records;
  if (claims === null) return null;
  return claims.filter((claim) => {
    if (claim.incident !== null) return isOfIncident(claim.incident, subject);
    if (claim.period !== null) return isOfPeriod(claim.period, subject.period, ground.compiled);
    if (ground.terms.of !== "period-end") return isIn(claim, ground.span);
    const { period, kind } = subject;
    return period.key === null || impliedPeriod(claim, kind, ground) === period.key;
  });
}

function isIn({ submittedAt }: ClaimRecord, span: ClaimSpan | null): boolean {
  return span !== null && submittedAt >= span.opensAt && submittedAt <= span.lastInstant;
}

/**
 * Whether an outage is part of the subject's incident, or of one of the subject's period; it may be where nobody
 * says which outages there were.
 */
function isOfIncident(id: string, { incident, incidents, outages }: CreditSubject): boolean {
  const recorded = outages();
  if (recorded === null) return true;
  const named = recorded.filter(({ record }) => record.id === id);
  const own = incident === null ? incidents() : [incident];
  return named.some(({ start, end }) => own.some((each) => start < each.end && end > each.start));
}

function isOfPeriod(key: string, period: MeasurementPeriod, compiled: CompiledPolicy): boolean {
  const { dates } = period;
  if (period.key === null || dates === null) return holdsEnd(key, period, compiled);
  const named = readPeriodKey(key);
  return !("code" in named) && isSameDates(named, dates);
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
  { terms, compiled, records: { account }, term }: ClaimGround,
): string {
  const { zone } = compiled;
  const current = periodHolding(kind, localDayAt(zone, submittedAt));
  const before = periodHolding(kind, current.first - 1);
  const ended = rangeAsPeriod({ days: before }, zone, term);
  const { lastInstant } = spanOfPeriod(terms, ended, compiled, account);
  return submittedAt <= lastInstant ? before.key : current.key;
}
