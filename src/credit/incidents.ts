/**
 * The incidents of a period: unbroken stretches of recorded downtime, those that the contract joins being one.
 * An incident belongs to the period in which it ends, `(start, end]`, and is looked at whole, also where it
 * began before. Cost: linear in the outages; those before the period are looked at only where one reaches into
 * it.
 */
import type { MeasuredPeriod } from "../availability/measured-period.js";
import { type DowntimeTerms, downtimeTerms } from "../downtime/downtime-terms.js";
import { evidenceOf } from "../downtime/evidence.js";
import { judgeEvidence } from "../downtime/judged-downtime.js";
import { VerdictTime } from "../downtime/verdict-time.js";
import type { FactRecords } from "../facts/facts.js";
import { type Commitment, indicatorOf } from "../policy/commitment.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { parseDuration } from "../time/duration.js";
import { clip, difference, type IntervalSet, measure, union } from "../time/interval-sweep.js";
import type { Incident } from "./incident.js";

/** Time that could make other incidents than are known. */
export interface OpenTime {
  /** Where an incident with some of it may begin: with downtime that is known, or with itself. */
  readonly begins: number;
  readonly from: number;
  readonly until: number;
  /** Whether some of it is part of no record, so that there may be incidents that nobody saw. */
  readonly isUnseen: boolean;
}

/** The incidents of a period, and the time that they are made of. */
export interface IncidentTime {
  /** Whole, in order of time. */
  readonly incidents: readonly Incident[];
  readonly time: VerdictTime;
  /** The longest that counts inside the period, and if what is undetermined had counted. */
  readonly longestMs: number;
  readonly longestIfCountedMs: number;
  /** From when and until when there is time that could make other incidents than are known. */
  readonly open: OpenTime | null;
}

/** The incidents that reach into a measured period. */
export function incidentsOf(
  measured: MeasuredPeriod,
  commitment: Commitment,
  compiled: CompiledPolicy,
  records: FactRecords,
  asOf: number,
): IncidentTime {
  const { period } = measured;
  const terms = downtimeTerms(compiled, commitment);
  const gapUnderMs = parseDuration(terms.rules.mergeGapUnder ?? "PT0S");
  const time = wholeTime(measured, commitment, compiled, records, asOf, gapUnderMs);
  const quietMs = Math.max(gapUnderMs, sliceMs(commitment));
  const end = Math.min(period.end, asOf);
  const reachesIn = (from: number, until: number): boolean => until > period.start && from < end;
  const open = openTime(time, terms);
  const stretches = pairsOf(joined(union(time.recorded, open), gapUnderMs));
  const sure = pairsOf(joined(time.live, gapUnderMs));
  const perhaps = pairsOf(joined(time.recorded, gapUnderMs)).filter(
    ([from, until]) => !sure.some((each) => each[0] < until && each[1] > from),
  );
  const own = [...sure, ...perhaps].sort((a, b) => a[0] - b[0]);
  const incidents = own.flatMap(([start, end]) => {
    if (!reachesIn(start, end)) return [];
    const goesOn = end + quietMs > asOf || (end === asOf && time.goesOnAfter(asOf));
    const [from, until] = stretches.find((each) => start < each[1] && end > each[0]) ?? [
      start,
      end,
    ];
    const counted = clip(time.counted, start, end);
    const undetermined = clip(time.undetermined, from, until);
    const lengths = { countedMs: measure(counted), undeterminedMs: measure(undetermined) };
    const reaches = (each: readonly [number, number]): boolean => each[0] < until && each[1] > from;
    const isOne = own.filter(reaches).length === 1;
    // Unwatched time that reaches to a bound of the period may go on beyond it, where it was not looked at.
    const mayReachIn = from <= period.start && start > from;
    const mayReachOut = until >= period.end && end < until;
    const mayBeNone = lengths.countedMs === 0 && lengths.undeterminedMs > 0;
    const isUnsure = !isOne || mayReachIn || mayReachOut || mayBeNone;
    return [{ start, end, goesOn, counted, undetermined, ...lengths, from, until, isUnsure }];
  });
  return {
    incidents,
    time,
    longestMs: longestOf(sure, time.counted, period),
    longestIfCountedMs: longestOf(stretches, time.staying, period),
    open: openOf(
      stretches.filter(([from, until]) => reachesIn(from, until)),
      open,
      time,
      period.start,
    ),
  };
}

/**
 * What may be downtime and may be none: it makes, joins and lengthens incidents also where an exclusion
 * keeps it from counting.
 */
function openTime(time: VerdictTime, { rules }: DowntimeTerms): IntervalSet {
  const unsure = union(time.undetermined, difference(time.recorded, time.live));
  return rules.unmonitored === "undetermined" ? union(unsure, time.unwatched) : unsure;
}

/** The open time of stretches that may count; one that reaches to the period's start may go back to such time. */
function openOf(
  stretches: readonly (readonly [number, number])[],
  open: IntervalSet,
  { staying, recorded }: VerdictTime,
  periodStart: number,
): OpenTime | null {
  const own = stretches
    .filter(([from, until]) => from <= periodStart || clip(staying, from, until).length > 0)
    .map(([begins, until]) => ({ begins, set: clip(open, begins, until) }))
    .filter(({ set }) => set.length > 0);
  const set = own.flatMap((each) => each.set);
  const [begins, from, until] = [own[0]?.begins, set[0], set.at(-1)];
  if (begins === undefined || from === undefined || until === undefined) return null;
  return { begins, from, until, isUnseen: difference(set, recorded).length > 0 };
}

/** The most that counts inside a period of one stretch. */
function longestOf(
  stretches: readonly (readonly [number, number])[],
  counted: IntervalSet,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const own = clip(counted, start, end);
  return stretches.reduce((most, [from, until]) => {
    return Math.max(most, measure(clip(own, from, until)));
  }, 0);
}

function pairsOf(set: IntervalSet): [number, number][] {
  const pairs: [number, number][] = [];
  for (let i = 0; i < set.length; i += 2) pairs.push([set[i] as number, set[i + 1] as number]);
  return pairs;
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
