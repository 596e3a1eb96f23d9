/**
 * Classification: which downtime counts. The result is a partition: disjoint, sorted segments whose
 * union is the recorded outages in the period (and unwatched time, where the policy judges it), each
 * counted, excluded or undetermined, with the clause that says so.
 */
import type { Finding } from "../core/finding.js";
import { type FactRecords, Facts, type ServiceFacts, termOf } from "../facts/facts.js";
import { commitmentOf, readAsked } from "../policy/asked-for.js";
import { type CompiledPolicy, compiledOf } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import { describePeriod, type Period } from "../policy/period-document.js";
import type { Policy } from "../policy/policy.js";
import type { InstantInput } from "../time/instant.js";
import { type MeasurementPeriod, type PeriodRange, rangeAsPeriod } from "../time/periods-in.js";
import { adviseOn } from "./advisories.js";
import { downtimeTerms } from "./downtime-terms.js";
import { type JudgedDowntime, judgeDowntime } from "./judged-downtime.js";
import type { Ruling } from "./ruling.js";
import { type DowntimeSegment, segmentsOf } from "./segments.js";
import { takenForGranted } from "./taken-for-granted.js";
import type { Verdict } from "./verdict.js";

/** Which downtime of a period counts, and why. */
export interface DowntimeClassification extends DocumentHead {
  readonly type: "downtime-classification";
  /** The commitment whose exclusions were applied. */
  readonly commitment: string;
  readonly period: Period;
  /** Disjoint and in order of time; together they are all downtime of the range. */
  readonly segments: readonly DowntimeSegment[];
  /** With `excludedMs` and `undeterminedMs` the length of all segments. */
  readonly countedMs: number;
  readonly excludedMs: number;
  readonly undeterminedMs: number;
  /** Excluded milliseconds by the exclusion that decided. */
  readonly byExclusion: Readonly<Record<string, number>>;
  /** Excluded milliseconds by the rule on downtime that took them out, such as `under-minimum`. */
  readonly byRule: Readonly<Record<string, number>>;
  /** What was unusual without changing a number. */
  readonly advisories: readonly Finding[];
  readonly because: readonly Finding[];
  /** Facts without which this says nothing, such as `outages`, or leaves something undetermined. */
  readonly missing: readonly string[];
}

/** What to classify, and what is known. */
export interface ClassifyOptions {
  readonly period: PeriodRange;
  /** The instant up to which facts are known. */
  readonly asOf: InstantInput;
  /** The commitment whose exclusions apply; by default the policy's first. */
  readonly commitment?: string | undefined;
}

/**
 * Which downtime of a period counts against a commitment, segment by segment.
 *
 * **Boundaries**: half-open throughout; an outage without an end is cut at `asOf`; the first
 * exclusion in policy order decides. Outages of all resources are taken together; a commitment that
 * counts requests has no downtime.
 * **Units**: milliseconds; `countedMs + excludedMs + undeterminedMs` is the length of all segments,
 * and `byExclusion` and `byRule` together are `excludedMs`.
 *
 * @throws NinesError `term_missing`, `unknown_commitment`, `period_invalid` and the issues of the
 * policy and the facts
 * @example
 * ```ts
 * import { classifyDowntime } from "nines";
 * import { doitErp } from "nines/presets";
 * const facts = {
 *   outages: [{ id: "o1", start: "2026-02-02T05:30-05:00", end: "2026-02-02T07:00-05:00" }],
 * };
 * const { segments } = classifyDowntime(doitErp(), facts, { period: "2026-Q1", asOf: "2026-04-02T00:00Z" });
 * for (const { verdict, durationMs, clause } of segments) console.log(verdict, durationMs, clause);
 * // excluded 1800000 DOit ERP, Scheduled and Unscheduled Maintenance
 * // counted 3600000 null
 * ```
 */
export function classifyDowntime(
  policy: Policy,
  facts: Facts | ServiceFacts,
  options: ClassifyOptions,
): DowntimeClassification {
  const compiled = compiledOf(policy);
  const records = Facts.recordsOf(facts);
  const asked = readAsked(options, ["commitment"]);
  const commitment = commitmentOf(compiled, asked.commitment);
  const period = rangeAsPeriod(asked.range, compiled.zone, termOf(compiled, records));
  const horizon = { from: period.start, until: period.end, asOf: asked.asOf };
  const judged = judgeDowntime(downtimeTerms(compiled, commitment), records, horizon);
  return classification(compiled, records, commitment.id, period, asked.asOf, judged);
}

/** The document of judged downtime. */
export function classification(
  compiled: CompiledPolicy,
  records: FactRecords,
  commitment: string,
  period: MeasurementPeriod,
  asOf: number,
  judged: JudgedDowntime,
): DowntimeClassification {
  const maintenance = records.maintenance ?? [];
  const horizon = { from: period.start, until: period.end, asOf };
  const totals: Record<Verdict, number> = { counted: 0, excluded: 0, undetermined: 0 };
  const byExclusion = new Map<string, number>();
  const byRule = new Map<string, number>();
  for (let i = 0; i < judged.count; i++) {
    const { verdict, exclusion, reason } = judged.rulings[judged.labels[i] as number] as Ruling;
    const ms = (judged.bounds[2 * i + 1] as number) - (judged.bounds[2 * i] as number);
    totals[verdict] += ms;
    if (verdict !== "excluded") continue;
    if (exclusion === null) byRule.set(reason, (byRule.get(reason) ?? 0) + ms);
    else byExclusion.set(exclusion.id, (byExclusion.get(exclusion.id) ?? 0) + ms);
  }
  return {
    type: "downtime-classification",
    ...documentHead(compiled, ["availability"], asOf, takenForGranted(compiled, records)),
    commitment,
    period: describePeriod(period, compiled.zone),
    segments: segmentsOf(judged, maintenance, compiled.zone),
    countedMs: totals.counted,
    excludedMs: totals.excluded,
    undeterminedMs: totals.undetermined,
    byExclusion: Object.fromEntries(byExclusion),
    byRule: Object.fromEntries(byRule),
    advisories: adviseOn(compiled, maintenance, horizon),
    because: judged.findings,
    missing: judged.missing,
  };
}
