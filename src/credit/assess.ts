/**
 * Credit assessment: whether credits are owed, how much, and why. Each credit is drafted for each period of
 * the promise behind it, the drafts are settled, and each answer becomes a document. Conditions come first,
 * then the schedule, the base and the value, limits, one rounding, the claim, the validity.
 */
import type { MeasuredPeriod } from "../availability/measured-period.js";
import { finding } from "../core/finding.js";
import { type Issue, issueAt, refusal, refuse, refuseAll } from "../core/issue.js";
import { type FactRecords, Facts, type ServiceFacts, termOf } from "../facts/facts.js";
import { readAsked } from "../policy/asked-for.js";
import type { Commitment } from "../policy/commitment.js";
import { type CompiledPolicy, compiledOf } from "../policy/compiled.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import { documentHead } from "../policy/document.js";
import { describePeriod } from "../policy/period-document.js";
import type { Policy } from "../policy/policy.js";
import type { InstantInput } from "../time/instant.js";
import { type PeriodRange, type ReadRange, rangeAsPeriod } from "../time/periods-in.js";
import { assessmentOf } from "./assessment-document.js";
import type { CreditAssessment } from "./credit-assessment.js";
import { undeclaredFacts } from "./declared-facts.js";
import { draftOf } from "./draft.js";
import { missedCommitment } from "./missed-commitment.js";
import { missedSupport } from "./missed-support.js";
import { settle } from "./settlement.js";
import type { CreditSubject } from "./subject.js";

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
 * inside counted downtime, `[start, end)`; an incident belongs to the period in which it ends.
 * **Rounding**: the exact product, once, to whole minor units, in the policy's mode.
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
  const { credits = [], noRemedy } = compiled.policy;
  if (credits.length === 0) {
    const hint = "Give the policy credits, or noRemedy where the contract names none.";
    if (noRemedy === undefined) {
      return refuse("policy.credits", refusal("term_missing", { term: "credit", hint }));
    }
    return [withoutRemedy(compiled, records, range, noRemedy.clause, asOf)];
  }
  refuseUnknownNames(records, credits);
  const drafts = credits.flatMap((credit) =>
    subjectsOf(compiled, records, credit, range, asOf, measuredBefore).map((subject) =>
      draftOf(compiled, records, credit, subject, asOf),
    ),
  );
  const unread = undeclaredFacts(records, credits);
  return settle(compiled, records, drafts, asOf).map((settled) =>
    assessmentOf(settled, compiled, asOf, unread),
  );
}

function subjectsOf(
  compiled: CompiledPolicy,
  records: FactRecords,
  credit: CreditTerms,
  range: ReadRange,
  asOf: number,
  measuredBefore: readonly MeasuredPeriod[],
): CreditSubject[] {
  const { trigger, commitment: id } = credit;
  if (trigger !== undefined) return missedSupport(compiled, records, credit, trigger, range, asOf);
  const { commitments = [] } = compiled.policy.availability ?? {};
  const commitment = commitments.find((each) => each.id === id) as Commitment;
  return missedCommitment(compiled, records, credit, commitment, range, asOf, measuredBefore);
}

/** A claim for a credit or an outage that nobody knows, or an issued credit of another contract, would go unseen. */
function refuseUnknownNames(
  { claims, creditsIssued, outages }: FactRecords,
  credits: readonly CreditTerms[],
): void {
  const known = new Set(credits.map(({ id }) => id));
  const unknown = (list: string, index: number, got: string | null): Issue[] => {
    if (got === null || known.has(got)) return [];
    const params = { got, known: [...known].join(", ") };
    return [issueAt(`${list}[${index}].credit`, refusal("unknown_credit", params))];
  };
  const named = (claims ?? []).some(({ incident }) => incident !== null);
  const ids = named && outages !== null ? new Set(outages.ids) : null;
  const issues = (claims ?? []).flatMap(({ credit, incident }, index) => {
    const wrong = unknown("claims", index, credit);
    if (ids === null || incident === null || ids.has(incident)) return wrong;
    const params = { got: incident };
    return [...wrong, issueAt(`claims[${index}].incident`, refusal("unknown_outage", params))];
  });
  const issued = (creditsIssued ?? []).flatMap(({ credit }, index) =>
    unknown("creditsIssued", index, credit),
  );
  refuseAll([...issues, ...issued]);
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
    incident: null,
    clause,
    period: describePeriod(period, compiled.zone),
    decision: "no-remedy",
    conditions: [],
    amount: null,
    potentialAmount: null,
    extension: null,
    base: null,
    claimWindow: null,
    resubmitBy: null,
    decisionDueAt: null,
    paymentDueAt: null,
    expiresAt: null,
    validFromIssue: null,
    invoices: "any",
    until: null,
    missing: [],
    lines: [],
    remedy: null,
    because: [finding("no-remedy", "applied", text, clause)],
  };
}
