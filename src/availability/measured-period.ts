/**
 * A commitment measured over one period, on trusted input: the document, and the downtime behind it for
 * those who go on from there. Resources are measured one by one and come together as the commitment
 * says; a commitment that counts requests has no downtime.
 */
import { type DowntimeTerms, downtimeTerms } from "../downtime/downtime-terms.js";
import { evidenceOf } from "../downtime/evidence.js";
import type { Horizon } from "../downtime/horizon.js";
import { type JudgedDowntime, judgeEvidence } from "../downtime/judged-downtime.js";
import { takenForGranted } from "../downtime/taken-for-granted.js";
import { VerdictTime } from "../downtime/verdict-time.js";
import type { FactRecords } from "../facts/facts.js";
import { ceilOf, type Exact } from "../money/ratio.js";
import { type Commitment, indicatorOf } from "../policy/commitment.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import { describePeriod } from "../policy/period-document.js";
import type { Assumption } from "../policy/policy.js";
import type { MeasurementPeriod, ReadRange } from "../time/periods-in.js";
import { type EventIndicator, eventRatio, isEventIndicator } from "./event-ratio.js";
import { judgement, requestJudgement, ruleFindings } from "./judgement.js";
import { type MeasuredPart, upOf } from "./measured-part.js";
import { measuredParts } from "./measured-parts.js";
import type { AvailabilityMeasurement } from "./measurement.js";
import { periodsOf } from "./periods-of.js";
import {
  allowedMs,
  headroomMs,
  isMet,
  type PartOfWhole,
  percentText,
  ratioTexts,
} from "./target.js";

/** A measurement and the downtime behind it. */
export interface MeasuredPeriod {
  readonly measurement: AvailabilityMeasurement;
  /** The commitment's whole period. */
  readonly period: MeasurementPeriod;
  /** What was measured of it: less, where a resource was not there all the time. */
  readonly range: MeasurementPeriod;
  /** The counted downtime, and the time that is undetermined. */
  readonly time: VerdictTime;
  /** All downtime of the period with its verdicts, of all resources together. */
  readonly judged: JudgedDowntime;
  /** The figures before they were rounded for a reader; `null` where nothing can be measured. */
  readonly exact: ExactFigures | null;
  /** What was taken for granted for want of facts. */
  readonly taken: readonly Assumption[];
}

/** What was measured, exactly. */
export interface ExactFigures {
  readonly up: PartOfWhole;
  /** If what is undetermined had counted; `null` where that cannot be said. */
  readonly least: PartOfWhole | null;
  /** What counts against the target; nothing where requests are counted. */
  readonly lost: Exact;
  readonly lostIfCounted: Exact;
  readonly ofMs: number;
  readonly ofMsIfCounted: number;
}

/** What is measured, and what is known. */
interface Subject {
  readonly terms: DowntimeTerms;
  readonly records: FactRecords;
  readonly period: MeasurementPeriod;
  readonly horizon: Horizon;
}

/** The measurements of one commitment over the periods that a range asks for. */
export function measurePeriods(
  compiled: CompiledPolicy,
  records: FactRecords,
  commitment: Commitment,
  range: ReadRange,
  asOf: number,
): MeasuredPeriod[] {
  return periodsOf(commitment, compiled, records, range).flatMap((period) =>
    measurePeriod(compiled, records, commitment, period, asOf),
  );
}

/** The measurements of one commitment and period: one, or one for each resource. */
function measurePeriod(
  compiled: CompiledPolicy,
  records: FactRecords,
  commitment: Commitment,
  period: MeasurementPeriod,
  asOf: number,
): MeasuredPeriod[] {
  const horizon = { from: period.start, until: period.end, asOf };
  const terms = downtimeTerms(compiled, commitment);
  const subject = { terms, records, period, horizon };
  const evidence = evidenceOf(terms, records, horizon);
  const judged = judgeEvidence(terms, records, evidence, horizon, null);
  const indicator = indicatorOf(commitment);
  if (isEventIndicator(indicator)) {
    return [byRequests(indicator, judged, subject)];
  }
  return measuredParts(terms, records, evidence, horizon, judged).map(({ part, resource }) =>
    measured(part, judged, subject, resource),
  );
}

/** The document of a measured part. */
function measured(
  part: MeasuredPart,
  judged: JudgedDowntime,
  subject: Subject,
  resource: string | null,
): MeasuredPeriod {
  const { commitment, rules } = subject.terms;
  const { ofMs, ofMsIfCounted, lost, lostIfCounted, known, start, end } = part;
  const { period } = subject;
  const measurable = known && ofMs > 0;
  const up = upOf(ofMs, lost);
  const isSettled = lost === lostIfCounted && ofMs === ofMsIfCounted;
  const least = isSettled ? up : upOf(ofMsIfCounted, lostIfCounted);
  const reached = measurable && isMet(commitment, up);
  const sure = measurable && (up === least || reached === isMet(commitment, least));
  const met = sure ? reached : null;
  const downtimeMs = ceilOf(lost);
  const allowed = allowedMs(commitment, ofMs);
  const provisional = period.end > subject.horizon.asOf;
  const clamped = downtimeMs > ofMs;
  const exact = measurable ? { up, least, lost, lostIfCounted, ofMs, ofMsIfCounted } : null;
  const isCut = start !== period.start || end !== period.end;
  const own = isCut ? { ...period, start, end, clipped: true } : period;
  return documentOf(subject, own, part.time, judged, exact, {
    indicator: indicatorOf(commitment).kind,
    resource,
    percent: measurable ? percentText(commitment, up) : null,
    percentIfCounted: measurable ? percentText(commitment, least) : null,
    upMs: known ? Math.max(0, ofMs - downtimeMs) : null,
    ofMs: known ? ofMs : null,
    ratio: measurable ? ratioTexts(up) : null,
    downtimeMs,
    excludedMs: part.time.excludedMs,
    undeterminedMs: part.time.undeterminedMs,
    allowedDowntimeMs: allowed,
    headroomMs: headroomMs(allowed, lost, ofMs, reached || !measurable),
    met,
    provisional,
    because: part.findings.concat(
      ruleFindings(rules),
      judgement(commitment, { met, provisional, downtimeMs, allowedMs: allowed, clamped }),
    ),
    missing: part.missing,
  });
}

/** The document of a commitment that counts requests. */
function byRequests(
  indicator: EventIndicator,
  judged: JudgedDowntime,
  subject: Subject,
): MeasuredPeriod {
  const { terms, records, period, horizon } = subject;
  const { commitment } = terms;
  const slices = records.slices ?? [];
  const { of, ifCounted, sliced, undeterminedMs } = eventRatio(
    indicator,
    terms,
    slices,
    judged.planned,
    horizon,
  );
  const known = records.slices !== null;
  const measurable = known && of.whole > 0;
  const reached = measurable && isMet(commitment, of);
  const sure = measurable && ifCounted !== null && isMet(commitment, ifCounted) === reached;
  const met = sure ? reached : null;
  const provisional = period.end > horizon.asOf;
  const ofMs = sliced?.ofMs ?? 0;
  const lost = sliced?.lost ?? 0;
  const allowed = allowedMs(commitment, ofMs);
  const percent = measurable ? percentText(commitment, of) : null;
  const spent = percent === null ? "no requests that count" : `${percent} % of requests were good`;
  const exact = measurable
    ? { up: of, least: ifCounted, lost, lostIfCounted: lost, ofMs, ofMsIfCounted: ofMs }
    : null;
  const judgedSo = requestJudgement(commitment, { met, provisional }, spent);
  return documentOf(subject, period, new VerdictTime([]), judged, exact, {
    indicator: indicator.kind,
    resource: null,
    percent,
    percentIfCounted: measurable && ifCounted !== null ? percentText(commitment, ifCounted) : null,
    upMs: known && sliced !== null ? Math.max(0, ofMs - ceilOf(lost)) : null,
    ofMs: known && sliced !== null ? ofMs : null,
    ratio: measurable ? ratioTexts(of) : null,
    downtimeMs: ceilOf(lost),
    excludedMs: 0,
    undeterminedMs,
    allowedDowntimeMs: allowed,
    headroomMs: sliced === null ? 0 : headroomMs(allowed, lost, ofMs, reached || !measurable),
    met,
    provisional,
    because: [...judged.findings, judgedSo],
    missing: known && (sure || !measurable) ? [] : ["slices"],
  });
}

/** What the subject alone does not say of a measurement. */
type Figures = Omit<
  AvailabilityMeasurement,
  "type" | "commitment" | "kind" | "clause" | "period" | "targetPercent" | keyof DocumentHead
>;

/** Field by field: a spread of so many is slow, and this is made once for each of a fleet's customers. */
function documentOf(
  { terms: { compiled, commitment }, records, period: whole, horizon }: Subject,
  period: MeasurementPeriod,
  time: VerdictTime,
  judged: JudgedDowntime,
  exact: ExactFigures | null,
  figures: Figures,
): MeasuredPeriod {
  const taken = takenForGranted(compiled, records);
  const head = documentHead(compiled, about, horizon.asOf, taken);
  const measurement: AvailabilityMeasurement = {
    type: "availability-measurement",
    policy: head.policy,
    asOf: head.asOf,
    readings: head.readings,
    assumptions: head.assumptions,
    commitment: commitment.id,
    kind: commitment.kind,
    clause: commitment.clause ?? null,
    indicator: figures.indicator,
    resource: figures.resource,
    period: describePeriod(period, compiled.zone),
    targetPercent: String(commitment.targetPercent),
    percent: figures.percent,
    percentIfCounted: figures.percentIfCounted,
    upMs: figures.upMs,
    ofMs: figures.ofMs,
    ratio: figures.ratio,
    downtimeMs: figures.downtimeMs,
    excludedMs: figures.excludedMs,
    undeterminedMs: figures.undeterminedMs,
    allowedDowntimeMs: figures.allowedDowntimeMs,
    headroomMs: figures.headroomMs,
    met: figures.met,
    provisional: figures.provisional,
    because: figures.because,
    missing: figures.missing,
  };
  return { measurement, period: whole, range: period, time, judged, exact, taken };
}

const about = ["availability"] as const;
