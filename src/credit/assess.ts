/**
 * Credit assessment: conditions, then the schedule, the base and the value, one rounding, the claim,
 * the validity. The decision never rests on a default: what is not known is named.
 */
import { type MeasuredPeriod, measurePeriods } from "../availability/measured-period.js";
import { periodKindOf } from "../availability/periods-of.js";
import { finding } from "../core/finding.js";
import { issueAt, refusal, refuse, refuseAll } from "../core/issue.js";
import { type FactRecords, Facts, type ServiceFacts, termOf } from "../facts/facts.js";
import { readAsked } from "../policy/asked-for.js";
import type { Commitment } from "../policy/commitment.js";
import { type CompiledPolicy, compiledOf } from "../policy/compiled.js";
import type { ClaimTerms, CreditTerms } from "../policy/credit-terms.js";
import { documentHead } from "../policy/document.js";
import { describePeriod } from "../policy/period-document.js";
import type { Policy } from "../policy/policy.js";
import type { Instant, InstantInput } from "../time/instant.js";
import {
  type MeasurementPeriod,
  type PeriodRange,
  type ReadRange,
  rangeAsPeriod,
} from "../time/periods-in.js";
import { formatInstant } from "../time/zone.js";
import { baseFee, roundedBase } from "./base-fee.js";
import { claimsAbout } from "./claim-period.js";
import { type ClaimSpan, claimSpan } from "./claim-window.js";
import { type ClaimOutcome, judgeClaims } from "./claims.js";
import {
  type CreditCondition,
  commitmentMissed,
  customerImpact,
  goodStanding,
  type JudgedCondition,
} from "./conditions.js";
import type { CreditAssessment, CreditDecision } from "./credit-assessment.js";
import { creditValue } from "./schedule.js";
import { expiry } from "./validity.js";

/** What to assess, and what is known. */
export interface AssessOptions {
  readonly period: PeriodRange;
  /** The instant up to which facts are known, and of the decision. */
  readonly asOf: InstantInput;
}

/**
 * Whether service credits are owed, one assessment for each of the policy's credits and each period
 * of its commitment; of a contract that names no credit, one row that says so.
 *
 * **Boundaries**: a claim at the window's last instant is in time; an attempt at access proves impact
 * inside counted downtime, `[start, end)`. **Rounding**: the exact product, once, to whole minor
 * units, in the policy's mode.
 *
 * @throws NinesError `term_missing`, `period_invalid`, `currency_mismatch` and the issues of the
 * policy and the facts
 * @example
 * ```ts
 * import { assessCredit } from "nines";
 * import { doitErp } from "nines/presets";
 * const facts = {
 *   outages: [{ id: "o1", start: "2026-02-02T08:00-05:00", end: "2026-02-02T20:00-05:00" }],
 *   maintenance: [],
 *   accessAttempts: [{ at: "2026-02-02T09:12-05:00", failed: true }],
 *   account: { fees: { amountMinor: 120000, currency: "USD" }, standing: [] },
 *   claims: [{ submittedAt: "2026-04-03T10:00-04:00", acknowledgedAt: "2026-04-03T11:00-04:00" }],
 * };
 * const [credit] = assessCredit(doitErp(), facts, { period: "2026-Q1", asOf: "2026-04-10T00:00Z" });
 * console.log(credit?.decision, credit?.amount?.amountMinor, credit?.expiresAt);
 * // eligible 30000 2028-03-31T23:59:59.999-04:00
 * ```
 */
export function assessCredit(
  policy: Policy,
  facts: Facts | ServiceFacts,
  options: AssessOptions,
): CreditAssessment[] {
  const compiled = compiledOf(policy);
  const records = Facts.recordsOf(facts);
  const { range, asOf } = readAsked(options);
  return assessments(compiled, records, range, asOf);
}

/** `assessCredit` on trusted input; what was measured before is not measured again. */
export function assessments(
  compiled: CompiledPolicy,
  records: FactRecords,
  range: ReadRange,
  asOf: number,
  measuredBefore: readonly MeasuredPeriod[] = [],
): CreditAssessment[] {
  const { credits = [], noRemedy, availability } = compiled.policy;
  if (credits.length === 0) {
    const hint = "Give the policy credits, or noRemedy where the contract names none.";
    if (noRemedy === undefined) {
      return refuse("policy.credits", refusal("term_missing", { term: "credit", hint }));
    }
    return [withoutRemedy(compiled, records, range, noRemedy.clause, asOf)];
  }
  refuseUnknownCredits(records, credits);
  return credits.flatMap((credit) => {
    const commitment = availability?.commitments.find(({ id }) => id === credit.commitment);
    const own = measuredBefore.filter((each) => each.measurement.commitment === commitment?.id);
    const measured =
      own.length > 0
        ? own
        : measurePeriods(compiled, records, commitment as Commitment, range, asOf);
    return measured.map((each) =>
      assessment(compiled, records, credit, commitment as Commitment, each, asOf),
    );
  });
}

/** A claim for a credit that the policy does not have would go unseen. */
function refuseUnknownCredits({ claims }: FactRecords, credits: readonly CreditTerms[]): void {
  const known = new Set(credits.map(({ id }) => id));
  const issues = (claims ?? []).flatMap(({ credit }, index) => {
    if (credit === null || known.has(credit)) return [];
    const params = { got: credit, known: [...known].join(", ") };
    return [issueAt(`claims[${index}].credit`, refusal("unknown_credit", params))];
  });
  refuseAll(issues);
}

function withoutRemedy(
  compiled: CompiledPolicy,
  records: FactRecords,
  range: ReadRange,
  clause: string,
  asOf: number,
): CreditAssessment {
  const period = rangeAsPeriod(range, compiled.zone, termOf(compiled, records));
  const text = "The contract names no service credit; a miss has no remedy under it.";
  return {
    type: "credit-assessment",
    ...documentHead(compiled, ["credit"], asOf),
    credit: null,
    commitment: null,
    resource: null,
    clause,
    period: describePeriod(period, compiled.zone),
    decision: "no-remedy",
    conditions: [],
    amount: null,
    potentialAmount: null,
    base: null,
    claimWindow: null,
    resubmitBy: null,
    expiresAt: null,
    until: null,
    missing: [],
    lines: [],
    remedy: null,
    because: [finding("no-remedy", "applied", text, clause)],
  };
}

function assessment(
  compiled: CompiledPolicy,
  records: FactRecords,
  credit: CreditTerms,
  commitment: Commitment,
  measured: MeasuredPeriod,
  asOf: number,
): CreditAssessment {
  const { zone } = compiled;
  const { period } = measured;
  const { measurement, taken } = measured;
  const terms = credit.claim === "automatic" ? null : credit.claim;
  const span = terms === null ? null : claimSpan(terms, period, compiled);
  const claim =
    terms === null || span === null
      ? null
      : claimOutcome(compiled, records, credit, terms, commitment, period, span, asOf);
  const judged = judgedConditions(records, credit, measured, period, claim, asOf);
  const base = baseFee(credit.base, period, measured, records.account, zone);
  const valued = creditValue(credit, base);
  const missing = [...new Set([...judged.flatMap((each) => each.missing), ...valued.missing])];
  const conditions = judged.map(({ condition }) => condition);
  const periodOver = period.end <= asOf;
  const waiting = claim !== null && claim.accepted === null && claim.windowOpen;
  const decision = decide(conditions, { periodOver, waiting, missing });
  const eligible = decision === "eligible";
  const instant = (at: number): Instant => formatInstant(at, zone);
  const until = !periodOver ? period.end : (span?.lastInstant ?? null);
  return {
    type: "credit-assessment",
    ...documentHead(compiled, ["availability", "credit"], asOf, taken),
    credit: credit.id,
    commitment: commitment.id,
    resource: measurement.resource,
    clause: credit.clause ?? null,
    period: describePeriod(period, zone),
    decision,
    conditions,
    amount: eligible ? valued.amount : null,
    potentialAmount: decision === "ineligible" ? null : valued.amount,
    base: "missing" in base ? null : roundedBase(base, credit.rounding),
    claimWindow:
      span === null ? null : { opensAt: instant(span.opensAt), closesAt: instant(span.closesAt) },
    resubmitBy:
      waiting && span !== null && decision !== "ineligible" ? instant(span.lastInstant) : null,
    expiresAt: eligible ? expiry(credit, period, compiled, asOf) : null,
    until: decision === "premature" && until !== null ? instant(until) : null,
    missing,
    lines: eligible ? valued.lines : [],
    remedy: credit.remedy,
    because: [...measurement.because, ...(claim?.because ?? [])],
  };
}

function claimOutcome(
  compiled: CompiledPolicy,
  records: FactRecords,
  credit: CreditTerms,
  terms: ClaimTerms,
  commitment: Commitment,
  period: MeasurementPeriod,
  span: ClaimSpan,
  asOf: number,
): ClaimOutcome {
  const about =
    records.claims === null
      ? null
      : claimsAbout(
          period,
          periodKindOf(commitment, records),
          records.claims,
          terms,
          compiled,
          termOf(compiled, records),
        );
  return judgeClaims(credit, terms, span, about, asOf);
}

function judgedConditions(
  records: FactRecords,
  credit: CreditTerms,
  measured: MeasuredPeriod,
  period: MeasurementPeriod,
  claim: ClaimOutcome | null,
  asOf: number,
): JudgedCondition[] {
  const { impact, standing } = credit.conditions;
  const judged = [commitmentMissed(measured.measurement)];
  if (impact !== undefined) judged.push(customerImpact(credit, records, measured, period, asOf));
  if (standing !== undefined) {
    const of = { required: claim !== null, accepted: claim?.accepted ?? null };
    judged.push(goodStanding(standing, records, period, of, asOf));
  }
  if (claim !== null) {
    const clause = credit.claim === "automatic" ? null : (credit.claim.clause ?? null);
    const { status, because } = claim;
    judged.push({
      condition: { id: "claim", status, clause, because },
      missing: records.claims === null ? ["claims"] : [],
    });
  }
  return judged;
}

/** Not met decides first; then what time will tell; then what facts would tell. */
function decide(
  conditions: readonly CreditCondition[],
  given: { periodOver: boolean; waiting: boolean; missing: readonly string[] },
): CreditDecision {
  if (conditions.some(({ status }) => status === "not-met")) return "ineligible";
  if (!given.periodOver || given.waiting) return "premature";
  const known = conditions.every(({ status }) => status === "met") && given.missing.length === 0;
  return known ? "eligible" : "indeterminate";
}
