/**
 * Everything about one period in one document: which downtime counts, how available the service was,
 * whether credits are owed. What a billing system stores when it closes a period.
 */
import { measurePeriods } from "../availability/measured-period.js";
import type { AvailabilityMeasurement } from "../availability/measurement.js";
import { type AssessOptions, assessments } from "../credit/assess.js";
import type { CreditAssessment } from "../credit/credit-assessment.js";
import { classification, type DowntimeClassification } from "../downtime/classify.js";
import { Facts, type ServiceFacts, termOf } from "../facts/facts.js";
import { readAsked } from "../policy/asked-for.js";
import { compiledOf } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import { describePeriod, type Period } from "../policy/period-document.js";
import type { Policy } from "../policy/policy.js";
import { rangeAsPeriod } from "../time/periods-in.js";

/** One period under a policy. */
export interface PeriodAssessment extends DocumentHead {
  readonly type: "period-assessment";
  readonly provider: string;
  readonly title: string | null;
  /** The range asked for; each measurement names its own period. */
  readonly period: Period;
  /** For each measurement, in the same order, the downtime behind it. */
  readonly classifications: readonly DowntimeClassification[];
  readonly measurements: readonly AvailabilityMeasurement[];
  readonly credits: readonly CreditAssessment[];
}

/**
 * Classification, measurement and credit for one period. A policy without availability terms has no
 * measurements, one without credit terms no credits.
 *
 * @throws NinesError `period_invalid`, `currency_mismatch` and the issues of the policy and the facts
 * @example
 * ```ts
 * import { assessPeriod } from "nines";
 * import { doitErp } from "nines/presets";
 * const facts = { outages: [], maintenance: [], accessAttempts: [], claims: [] };
 * const { measurements, credits } = assessPeriod(doitErp(), facts, {
 *   period: "2026-Q1",
 *   asOf: "2026-04-10T00:00Z",
 * });
 * console.log(measurements[0]?.percent, credits[0]?.decision);
 * // 100.0000 ineligible
 * ```
 */
export function assessPeriod(
  policy: Policy,
  facts: Facts | ServiceFacts,
  options: AssessOptions,
): PeriodAssessment {
  const compiled = compiledOf(policy);
  const records = Facts.recordsOf(facts);
  const { range, asOf } = readAsked(options);
  const { provider, title, availability, credits, noRemedy } = compiled.policy;
  const measured = (availability?.commitments ?? []).flatMap((commitment) =>
    measurePeriods(compiled, records, commitment, range, asOf),
  );
  const hasCredits = noRemedy !== undefined || (credits ?? []).length > 0;
  return {
    type: "period-assessment",
    ...documentHead(compiled, ["availability", "credit"], asOf),
    provider,
    title: title ?? null,
    period: describePeriod(
      rangeAsPeriod(range, compiled.zone, termOf(compiled, records)),
      compiled.zone,
    ),
    classifications: measured.map(({ measurement: { commitment }, period, judged }) =>
      classification(compiled, records, commitment, period, asOf, judged),
    ),
    measurements: measured.map(({ measurement }) => measurement),
    credits: hasCredits ? assessments(compiled, records, range, asOf, measured) : [],
  };
}
