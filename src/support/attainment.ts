/**
 * Attainment: whether the share of requests that a contract promises to answer in time was reached. The
 * share is exact and one that is met exactly is reached; with few requests a contract may instead say
 * how many can be late.
 */
import { type Finding, finding } from "../core/finding.js";
import { describePercent, reaches, shareOf } from "../money/percent.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { describePeriod, type Period } from "../policy/period-document.js";
import type { AttainmentTerms, Metric } from "../policy/support-terms.js";
import type { MeasurementPeriod } from "../time/periods-in.js";
import type { Outcome } from "./outcomes.js";

/** Whether a promised share was reached over one of its periods. */
export interface Attainment {
  readonly id: string;
  readonly clause: string | null;
  readonly period: Period;
  readonly metric: Metric;
  readonly severity: string | null;
  readonly targetPercent: string;
  readonly percent: string | null;
  readonly metCount: number;
  readonly breachedCount: number;
  /** `null` where no request is decided. */
  readonly attained: boolean | null;
  /** Whether the rule for few requests decided. */
  readonly smallSample: boolean;
  readonly provisional: boolean;
  readonly because: readonly Finding[];
}

/** Whether the share was reached by the outcomes of a period. */
export function attainment(
  compiled: CompiledPolicy,
  terms: AttainmentTerms,
  period: MeasurementPeriod,
  outcomes: readonly Outcome[],
  asOf: number,
): Attainment {
  const own = outcomes.filter(isOfAttainment(terms));
  const metCount = own.filter(({ status }) => status === "met").length;
  const breachedCount = own.filter(({ status }) => status === "breached").length;
  const decided = metCount + breachedCount;
  const share = shareOf(terms.percent);
  const small = terms.smallSample;
  const isSmall = small !== undefined && decided > 0 && decided < small.below;
  const attained =
    decided === 0
      ? null
      : isSmall
        ? breachedCount <= small.maxLate
        : reaches(metCount, decided, share);
  const rule = isSmall
    ? `With fewer than ${small.below} requests at most ${small.maxLate} may be late; ${breachedCount} are.`
    : `${metCount} of ${decided} requests were in time; ${terms.percent} % are promised.`;
  return {
    id: terms.id,
    clause: terms.clause ?? null,
    period: describePeriod(period, compiled.zone),
    metric: terms.metric,
    severity: terms.severity ?? null,
    targetPercent: String(terms.percent),
    percent: decided === 0 ? null : describePercent(metCount, decided, share),
    metCount,
    breachedCount,
    attained,
    smallSample: isSmall,
    provisional: period.end > asOf,
    because: [
      finding(isSmall ? "small-sample" : "attainment", "applied", rule, terms.clause, {
        metCount,
        breachedCount,
      }),
    ],
  };
}

/** Which outcomes an attainment is about. */
export function isOfAttainment({
  metric,
  severity,
}: AttainmentTerms): (outcome: Outcome) => boolean {
  return (outcome) =>
    outcome.metric === metric && (severity === undefined || outcome.severity === severity);
}
