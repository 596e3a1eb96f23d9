/**
 * Incidents: unbroken stretches of recorded downtime, those that the contract joins being one. An incident
 * belongs to the period in which it ends, `(start, end]`, and is looked at whole, also where it began
 * before. Cost: linear in the outages; those before the period are looked at only where one reaches into it.
 */
import type { MeasuredPeriod } from "../availability/measured-period.js";
import { downtimeTerms } from "../downtime/downtime-terms.js";
import { evidenceOf } from "../downtime/evidence.js";
import { judgeEvidence } from "../downtime/judged-downtime.js";
import { VerdictTime } from "../downtime/verdict-time.js";
import type { FactRecords } from "../facts/facts.js";
import { type Commitment, indicatorOf } from "../policy/commitment.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { parseDuration } from "../time/duration.js";
import { clip, type IntervalSet, measure } from "../time/interval-sweep.js";

/** One incident and what counts of it. */
export interface Incident {
  readonly start: number;
  /** The end, cut at what is known while it goes on. */
  readonly end: number;
  /** Whether it is not over, or may still be joined by what comes next. */
  readonly goesOn: boolean;
  readonly counted: IntervalSet;
  readonly countedMs: number;
  readonly undetermined: IntervalSet;
  readonly undeterminedMs: number;
}

/** The incidents that reach into a measured period, whole, in order of time. */
export function incidentsOf(
  measured: MeasuredPeriod,
  commitment: Commitment,
  compiled: CompiledPolicy,
  records: FactRecords,
  asOf: number,
): Incident[] {
  const { period } = measured;
  const terms = downtimeTerms(compiled, commitment);
  const gapUnderMs = parseDuration(terms.rules.mergeGapUnder ?? "PT0S");
  const time = wholeTime(measured, commitment, compiled, records, asOf, gapUnderMs);
  const spans = joined(time.recorded, gapUnderMs);
  const quietMs = Math.max(gapUnderMs, sliceMs(commitment));
  const incidents: Incident[] = [];
  for (let i = 0; i < spans.length; i += 2) {
    const [start, end] = [spans[i] as number, spans[i + 1] as number];
    if (end <= period.start || start >= Math.min(period.end, asOf)) continue;
    const counted = clip(time.counted, start, end);
    const undetermined = clip(time.undetermined, start, end);
    incidents.push({
      start,
      end,
      goesOn: end + quietMs > asOf || (end === asOf && time.goesOnAfter(asOf)),
      counted,
      countedMs: measure(counted),
      undetermined,
      undeterminedMs: measure(undetermined),
    });
  }
  return incidents;
}

/** The judged time of a period, and of what reaches into it from before or out of it. */
function wholeTime(
  { period, time, measurement }: MeasuredPeriod,
  commitment: Commitment,
  compiled: CompiledPolicy,
  records: FactRecords,
  asOf: number,
  gapUnderMs: number,
): VerdictTime {
  const first = time.recorded[0] ?? period.start;
  const last = time.recorded[time.recorded.length - 1] ?? period.start;
  const reachesIn = first <= period.start + gapUnderMs;
  const reachesOut = last >= period.end - gapUnderMs && asOf > period.end;
  if (time.recorded.length === 0 || !(reachesIn || reachesOut)) return time;
  const terms = downtimeTerms(compiled, commitment);
  const from = reachesIn ? 0 : period.start;
  const horizon = { from, until: reachesOut ? asOf : period.end, asOf };
  const evidence = evidenceOf(terms, records, horizon);
  return new VerdictTime([judgeEvidence(terms, records, evidence, horizon, measurement.resource)]);
}

/** Stretches with less than a gap between them as one. */
function joined(set: IntervalSet, gapUnderMs: number): number[] {
  const out: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const start = set[i] as number;
    const last = out.length - 1;
    if (last > 0 && start - (out[last] as number) < gapUnderMs) out[last] = set[i + 1] as number;
    else out.push(start, set[i + 1] as number);
  }
  return out;
}

/** How long after a slice that was down it is not known whether the next one is. */
function sliceMs(commitment: Commitment): number {
  const indicator = indicatorOf(commitment);
  return indicator.kind === "downtime" ? 0 : parseDuration(indicator.slice);
}
