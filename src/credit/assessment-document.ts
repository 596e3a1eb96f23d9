/** The document of a settled credit. */
import type { Finding } from "../core/finding.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { documentHead } from "../policy/document.js";
import { anchorAt } from "../policy/limit-end.js";
import { describePeriod } from "../policy/period-document.js";
import type { Instant } from "../time/instant.js";
import { formatInstant } from "../time/zone.js";
import { roundedBase } from "./base-fee.js";
import { ownLimitEnd } from "./claim-span.js";
import type { CreditAssessment } from "./credit-assessment.js";
import type { Settled } from "./settled.js";
import { expiry } from "./validity.js";

/** The document of a settled credit; `further` findings are about the facts as such. */
export function assessmentOf(
  settled: Settled,
  compiled: CompiledPolicy,
  asOf: number,
  further: readonly Finding[],
): CreditAssessment {
  const { draft, decision, waiting, conditions, payable, missing } = settled;
  const { credit, subject, base, span, claim, term } = draft;
  const { zone } = compiled;
  const { period, incident } = subject;
  const eligible = decision === "eligible";
  const instant = (at: number): Instant => formatInstant(at, zone);
  const fromIssue =
    credit.validity !== undefined &&
    "months" in credit.validity &&
    credit.validity.from === "issue-date"
      ? credit.validity.months
      : null;
  return {
    type: "credit-assessment",
    ...documentHead(compiled, subjects(credit.trigger !== undefined), asOf, subject.taken),
    credit: credit.id,
    commitment: subject.commitment,
    resource: subject.resource,
    incident:
      incident === null
        ? null
        : { start: instant(incident.start), end: incident.goesOn ? null : instant(incident.end) },
    clause: credit.clause ?? null,
    period: describePeriod(period, zone),
    decision,
    conditions,
    amount: eligible ? (payable?.amount ?? null) : null,
    potentialAmount: decision === "ineligible" ? null : (payable?.amount ?? null),
    extension: eligible ? settled.extension : null,
    base: base === null || "missing" in base ? null : roundedBase(base, credit.rounding),
    claimWindow:
      span === null ? null : { opensAt: instant(span.opensAt), closesAt: instant(span.closesAt) },
    resubmitBy:
      waiting && span !== null && decision !== "ineligible" ? instant(span.lastInstant) : null,
    decisionDueAt: providerDue(settled, "decision", compiled),
    paymentDueAt: providerDue(settled, "payment", compiled),
    expiresAt: eligible ? expiry(credit.validity, period, term, compiled, asOf) : null,
    validFromIssue: fromIssue === null ? null : { months: fromIssue, zone: compiled.policy.zone },
    invoices: credit.invoices ?? "any",
    until: decision === "premature" ? until(settled, asOf, instant) : null,
    missing,
    lines: eligible ? (payable?.lines ?? []) : [],
    remedy: credit.remedy,
    because: [...subject.because, ...(claim?.because ?? []), ...settled.because, ...further],
  };
}

const ofAvailability = ["availability", "credit"] as const;
const ofSupport = ["support", "credit"] as const;

function subjects(bySupport: boolean): typeof ofAvailability | typeof ofSupport {
  return bySupport ? ofSupport : ofAvailability;
}

/** When to look again at what is premature. */
function until(
  { draft, waitsFor }: Settled,
  asOf: number,
  instant: (at: number) => Instant,
): Instant | null {
  const { subject, span } = waitsFor ?? draft;
  const { incident, period, miss } = subject;
  if (incident?.goesOn ?? false) return null;
  const waitsForPeriod = incident === null || miss.condition.status === "unknown";
  if (waitsForPeriod && period.end > asOf) return instant(period.end);
  return span === null ? null : instant(span.lastInstant);
}

/** The last instant at which the provider does its part on the accepted claim. */
function providerDue(
  { draft }: Settled,
  part: "decision" | "payment",
  compiled: CompiledPolicy,
): Instant | null {
  const { credit, claim, records } = draft;
  const limit = credit.claim === "automatic" ? undefined : credit.claim[part];
  const accepted = claim?.accepted ?? null;
  if (limit === undefined || accepted === null) return null;
  const from = limit.of === "claim" ? accepted.submittedAt : accepted.acknowledgedAt;
  if (from === null) return null;
  const last = ownLimitEnd(limit.within, anchorAt(from), compiled, records.account);
  return formatInstant(last, compiled.zone);
}
