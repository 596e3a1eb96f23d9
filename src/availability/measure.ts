/**
 * Availability: up time over a period as an exact ratio of whole milliseconds, held against the target
 * by cross-multiplication. What leaves the denominator is named by the commitment; counted and
 * undetermined time never leave it.
 */
import { type Finding, finding } from "../core/finding.js";
import { noMaintenance } from "../downtime/classify.js";
import { type Evidence, gatherEvidence } from "../downtime/evidence.js";
import { sweepDowntime, type Verdict } from "../downtime/sweep.js";
import { type FactRecords, Facts, type ServiceFacts, termOf } from "../facts/facts.js";
import { allowance, describePercent, type Ratio, reaches, shareOf } from "../money/percent.js";
import { commitmentsOf, readAsked } from "../policy/asked-for.js";
import type { Commitment } from "../policy/availability-terms.js";
import { type CompiledPolicy, compiledOf } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import type { Exclusion } from "../policy/exclusion.js";
import { describePeriod, type Period } from "../policy/period-document.js";
import type { Assumption, Policy } from "../policy/policy.js";
import { describeDuration, parseDuration } from "../time/duration.js";
import type { InstantInput } from "../time/instant.js";
import { appendInterval, difference, measure, union } from "../time/interval-sweep.js";
import {
  type MeasurementPeriod,
  type PeriodRange,
  periodsOfRange,
  type ReadRange,
} from "../time/periods-in.js";

/** How available the service was over one period of one commitment. */
export interface AvailabilityMeasurement extends DocumentHead {
  readonly type: "availability-measurement";
  readonly commitment: string;
  readonly kind: "guarantee" | "objective";
  readonly clause: string | null;
  readonly period: Period;
  /** The target as the policy writes it. */
  readonly targetPercent: string;
  /** Four decimals, floored, never on the other side of the target; `null` of an empty denominator. */
  readonly percent: string | null;
  /** The percentage if undetermined time had counted. */
  readonly percentIfCounted: string | null;
  /** Up time and what it is of; `null` where outages are unknown. */
  readonly upMs: number | null;
  readonly ofMs: number | null;
  /** The exact quotient, as texts. */
  readonly ratio: { readonly numerator: string; readonly denominator: string } | null;
  /** Counted downtime. */
  readonly downtimeMs: number;
  readonly excludedMs: number;
  readonly undeterminedMs: number;
  /** The most downtime that still meets the target. */
  readonly allowedDowntimeMs: number;
  /** What is left of it; negative where the commitment is missed. */
  readonly headroomMs: number;
  /** `null` where undetermined time or missing facts decide. */
  readonly met: boolean | null;
  /** Whether the period was not over at `asOf`. */
  readonly provisional: boolean;
  readonly because: readonly Finding[];
  /** Facts without which nothing can be said, such as `outages`. */
  readonly missing: readonly string[];
}

/** What to measure, and what is known. */
export interface MeasureOptions {
  readonly period: PeriodRange;
  /** The instant up to which facts are known. */
  readonly asOf: InstantInput;
}

/**
 * How available the service was: one measurement for each commitment and each of its own periods
 * that ends in the range asked for (or, if none does, the period that holds the range's end).
 *
 * **Boundaries**: a target met exactly is met. **Rounding**: none decides; `percent` is for reading.
 *
 * @throws NinesError `term_missing`, `period_invalid` and the issues of the policy and the facts
 * @example
 * ```ts
 * import { measureAvailability } from "nines";
 * import { doitErp } from "nines/presets";
 * const facts = {
 *   outages: [{ id: "o1", start: "2026-02-02T08:00-05:00", end: "2026-02-02T18:47:24-05:00" }],
 *   maintenance: [],
 * };
 * const [q1] = measureAvailability(doitErp(), facts, { period: "2026-Q1", asOf: "2026-04-02T00:00Z" });
 * console.log(q1?.percent, q1?.met, q1?.headroomMs);
 * // 99.5002 true 18000
 * ```
 */
export function measureAvailability(
  policy: Policy,
  facts: Facts | ServiceFacts,
  options: MeasureOptions,
): AvailabilityMeasurement[] {
  const compiled = compiledOf(policy);
  const records = Facts.recordsOf(facts);
  const { range, asOf } = readAsked(options);
  return commitmentsOf(compiled).flatMap((commitment) =>
    periodsOf(commitment, compiled, records, range).map(
      (period) => measurePeriod(compiled, records, commitment, period, asOf).measurement,
    ),
  );
}

/** The periods of a commitment that a range asks for. */
export function periodsOf(
  commitment: Commitment,
  compiled: CompiledPolicy,
  records: FactRecords,
  range: ReadRange,
): MeasurementPeriod[] {
  const term = commitment.partialPeriod === "clip" ? termOf(compiled, records) : {};
  return periodsOfRange(commitment.period, range, compiled.zone, term);
}

/** A measurement and the counted downtime behind it. */
export interface MeasuredPeriod {
  readonly measurement: AvailabilityMeasurement;
  /** Flat interval sets of the counted downtime, and of the time that is undetermined. */
  readonly counted: readonly number[];
  readonly undetermined: readonly number[];
  /** What was taken for granted for want of facts. */
  readonly taken: readonly Assumption[];
}

/** `measureAvailability` of one commitment and period, on trusted input. */
export function measurePeriod(
  compiled: CompiledPolicy,
  records: FactRecords,
  commitment: Commitment,
  period: MeasurementPeriod,
  asOf: number,
): MeasuredPeriod {
  const horizon = { from: period.start, until: period.end, asOf };
  const evidence = gatherEvidence(compiled, commitment.id, records, horizon);
  const { counted, excluded, undetermined, excludedDowntime } = downtimeByVerdict(evidence);
  const target = shareOf(commitment.targetPercent);
  const known = records.outages !== null;
  const left = leavingTime(commitment, evidence, excludedDowntime);
  const staying = union(counted, undetermined);
  const ofMs = denominatorMs(commitment, period, measure(difference(left, staying)));
  const downtimeMs = measure(counted);
  const undeterminedMs = measure(undetermined);
  const upMs = Math.max(0, ofMs - downtimeMs);
  const ifCountedMs = Math.max(0, ofMs - downtimeMs - undeterminedMs);
  const met = known && ofMs > 0 ? metOf(upMs, ifCountedMs, ofMs, target) : null;
  const allowedDowntimeMs = allowance(ofMs, target);
  const measurable = known && ofMs > 0;
  const taken = records.maintenance === null ? [noMaintenance] : [];
  const measurement: AvailabilityMeasurement = {
    type: "availability-measurement",
    ...documentHead(compiled, ["availability"], asOf, taken),
    commitment: commitment.id,
    kind: commitment.kind,
    clause: commitment.clause ?? null,
    period: describePeriod(period, compiled.zone),
    targetPercent: String(commitment.targetPercent),
    percent: measurable ? describePercent(upMs, ofMs, target) : null,
    percentIfCounted: measurable ? describePercent(ifCountedMs, ofMs, target) : null,
    upMs: known ? upMs : null,
    ofMs: known ? ofMs : null,
    ratio: measurable ? { numerator: String(upMs), denominator: String(ofMs) } : null,
    downtimeMs,
    excludedMs: measure(excluded),
    undeterminedMs,
    allowedDowntimeMs,
    headroomMs: allowedDowntimeMs - (ofMs - upMs),
    met,
    provisional: period.end > asOf,
    because: [
      ...evidence.findings,
      ...judgement(
        commitment,
        met,
        downtimeMs,
        allowedDowntimeMs,
        ofMs - downtimeMs,
        period.end > asOf,
      ),
    ],
    missing: known ? [] : ["outages"],
  };
  return { measurement, counted, undetermined, taken };
}

type DowntimeSets = Record<Verdict | "excludedDowntime", number[]>;

/** The time of each verdict as flat interval sets; `excludedDowntime` is without unwatched time. */
function downtimeByVerdict(evidence: Evidence): DowntimeSets {
  const sets: DowntimeSets = { counted: [], excluded: [], undetermined: [], excludedDowntime: [] };
  sweepDowntime(evidence.sweep, ({ start, end, verdict, unmonitored }) => {
    appendInterval(sets[verdict], start, end);
    if (verdict === "excluded" && !unmonitored) appendInterval(sets.excludedDowntime, start, end);
  });
  return sets;
}

/** The time that the denominator leaves out, before what must stay in it. */
function leavingTime(
  { denominator }: Commitment,
  evidence: Evidence,
  excluded: readonly number[],
): readonly number[] {
  const { coverages } = evidence.planned;
  const all = (sets: readonly (readonly number[])[]): readonly number[] =>
    sets.reduce(union, evidence.unwatched);
  const windows = coverages.map(({ reserved }) => reserved);
  const maintenance = coverages.map(({ exclusion, set }) => (isMaintenance(exclusion) ? set : []));
  switch (denominator) {
    case "period-less-windows":
      return all(windows);
    case "period-less-maintenance":
      return all(maintenance);
    case "period-less-planned":
      return all([...windows, ...maintenance]);
    case "period-less-excluded":
      return all([excluded]);
    default:
      return evidence.unwatched;
  }
}

function isMaintenance(exclusion: Exclusion): boolean {
  return (
    exclusion.kind === "maintenance" ||
    (exclusion.kind === "window" && exclusion.covers === "recorded-maintenance")
  );
}

function denominatorMs(
  { denominator }: Commitment,
  { start, end }: MeasurementPeriod,
  leftMs: number,
): number {
  return typeof denominator === "object" ? parseDuration(denominator.fixed) : end - start - leftMs;
}

function metOf(upMs: number, ifCountedMs: number, ofMs: number, target: Ratio): boolean | null {
  const met = reaches(upMs, ofMs, target);
  return met === reaches(ifCountedMs, ofMs, target) ? met : null;
}

function judgement(
  commitment: Commitment,
  met: boolean | null,
  downtimeMs: number,
  allowedMs: number,
  upMs: number,
  provisional: boolean,
): Finding[] {
  const params = { downtimeMs, allowedMs, targetPercent: String(commitment.targetPercent) };
  const spent = `${describeDuration(downtimeMs)} of counted downtime, ${describeDuration(allowedMs)} allowed`;
  const verdict =
    met === null
      ? "cannot be decided"
      : met
        ? provisional
          ? "is met so far"
          : "is met"
        : "is missed";
  const findings = [
    finding(
      "commitment",
      met === null ? "not-applied" : "applied",
      `The commitment of ${commitment.targetPercent} % ${verdict}: ${spent}.`,
      commitment.clause,
      params,
    ),
  ];
  if (upMs < 0) {
    const text = "Counted downtime is longer than the denominator; up time is taken as zero.";
    findings.push(finding("clamped", "applied", text, commitment.clause, params));
  }
  return findings;
}
