/**
 * The claim window: from when and until when a credit can be claimed. It is half-open; `lastInstant` is the
 * last instant in time. A count from a period's end runs from its last date, one from an incident from the
 * incident's date; a customer's own billing months go before the policy's.
 */
import type { AccountRecord } from "../facts/account.js";
import type { ClaimTerms } from "../policy/claim-terms.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { type Anchor, anchorAt, anchorAtEnd, limitEnd } from "../policy/limit-end.js";
import type { TimeLimit } from "../policy/time-limit.js";
import { billedOn } from "../time/period.js";
import { type MeasurementPeriod, wholeEnd } from "../time/periods-in.js";
import { localDayAt, startOfDay } from "../time/zone.js";
import { type Incident, mayCount } from "./incident.js";
import type { CreditSubject } from "./subject.js";

/** When a claim is in time. */
export interface ClaimSpan {
  readonly opensAt: number;
  readonly lastInstant: number;
  readonly closesAt: number;
}

/** The window for a subject; `null` while there is nothing that it could be counted from. */
export function claimSpan(
  terms: ClaimTerms,
  subject: ClaimedSubject,
  compiled: CompiledPolicy,
  account: AccountRecord | null,
): ClaimSpan | null {
  if (terms.of === "period-end") return spanOfPeriod(terms, subject.period, compiled, account);
  const incident = claimedIncident(terms, subject);
  const { period } = subject;
  const from =
    terms.of === "eligibility"
      ? subject.missedAt()
      : terms.of === "incident-start"
        ? incident?.start
        : incident?.end;
  if (from === undefined || from === null) return null;
  const begins = incident?.start ?? period.start;
  return spanFromInstant(terms, from, { begins, period, compiled, account });
}

/** What of a subject decides when it can be claimed for. */
export type ClaimedSubject = Pick<
  CreditSubject,
  "period" | "incident" | "incidents" | "openTime" | "missedAt" | "missedAtIfCounted"
>;

/** The incident that a claim is for: the subject's own, or the one of its period that the terms mean. */
export function claimedIncident(
  terms: ClaimTerms,
  { incident, incidents }: ClaimedSubject,
): Incident | null {
  if (incident !== null || terms.of === "eligibility") return incident;
  return incidentMeant(terms, incidents());
}

/** The window counted from an instant: an incident's, or that of the miss. */
export function spanFromInstant(
  terms: ClaimTerms,
  from: number,
  { begins, period, compiled, account }: WindowGround & { readonly period: MeasurementPeriod },
): ClaimSpan {
  const isPeriodEnd = terms.of === "eligibility" && from === period.end;
  const anchor =
    terms.of === "incident-end"
      ? anchorOfIncidentEnd(from, compiled)
      : isPeriodEnd
        ? anchorAtEnd(from)
        : anchorAt(from);
  return spanFrom(terms, anchor, { begins, compiled, account });
}

/** What ends with a date ends on that date, and is counted from it. */
export function anchorOfIncidentEnd(end: number, { zone }: CompiledPolicy): Anchor {
  return startOfDay(zone, localDayAt(zone, end)) === end ? anchorAtEnd(end) : anchorAt(end);
}

/** The window for a period as such; found once for the customers of a fleet. */
export function spanOfPeriod(
  terms: ClaimTerms,
  period: MeasurementPeriod,
  compiled: CompiledPolicy,
  account: AccountRecord | null,
): ClaimSpan {
  const isOwn = "endOfPeriod" in terms.within && (account?.billingAnchorDay ?? null) !== null;
  const before = latest.get(terms);
  if (!isOwn && before?.period === period) return before.span;
  const anchor = anchorAtEnd(wholeEnd(period, compiled.zone));
  const span = spanFrom(terms, anchor, { begins: period.start, compiled, account });
  if (!isOwn) latest.set(terms, { period, span });
  return span;
}

const latest = new WeakMap<ClaimTerms, { period: MeasurementPeriod; span: ClaimSpan }>();

/** The last instant of a limit from an anchor, in the customer's own billing months where it counts these. */
export function ownLimitEnd(
  limit: TimeLimit,
  anchor: Anchor,
  compiled: CompiledPolicy,
  account: AccountRecord | null,
): number {
  const anchorDay = account?.billingAnchorDay ?? null;
  const own = "endOfPeriod" in limit ? { ...limit, kind: billedOn(limit.kind, anchorDay) } : limit;
  return limitEnd(own, anchor, compiled);
}

interface WindowGround {
  /** Where what is claimed for begins: nobody can claim before. */
  readonly begins: number;
  readonly compiled: CompiledPolicy;
  readonly account: AccountRecord | null;
}

function spanFrom(
  terms: ClaimTerms,
  anchor: Anchor,
  { begins, compiled, account }: WindowGround,
): ClaimSpan {
  const lastInstant = ownLimitEnd(terms.within, anchor, compiled, account);
  const opensAt = opening(terms, anchor, begins, compiled);
  return { opensAt, lastInstant, closesAt: lastInstant + 1 };
}

function opening(
  { early }: ClaimTerms,
  { instant, counted }: Anchor,
  begins: number,
  { zone }: CompiledPolicy,
): number {
  if (early === "accepted") return begins;
  if (early === "void") return instant;
  const date = localDayAt(zone, counted);
  return Math.max(begins, startOfDay(zone, date + 1 - early.calendarDays));
}

/** The incident of a period that claims are counted from: the first or last of which something may count. */
function incidentMeant({ incident }: ClaimTerms, incidents: readonly Incident[]): Incident | null {
  const counting = incidents.filter(mayCount);
  return (incident === "first" ? counting[0] : counting.at(-1)) ?? null;
}
