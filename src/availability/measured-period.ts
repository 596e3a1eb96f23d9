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
import type { FactRecords } from "../facts/facts.js";
import type { ResourceRecord } from "../facts/monitoring.js";
import { ceilOf } from "../money/ratio.js";
import { type Commitment, indicatorOf } from "../policy/commitment.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { documentHead } from "../policy/document.js";
import { describePeriod } from "../policy/period-document.js";
import type { Assumption } from "../policy/policy.js";
import type { IntervalSet } from "../time/interval-sweep.js";
import type { MeasurementPeriod } from "../time/periods-in.js";
import { type EventIndicator, eventRatio } from "./event-ratio.js";
import { judgement, requestJudgement, ruleFindings } from "./judgement.js";
import {
  isWorse,
  type MeasuredPart,
  measurePart,
  partOf,
  sumOfParts,
  upOf,
} from "./measured-part.js";
import type { AvailabilityMeasurement } from "./measurement.js";
import { allowedMs, headroomMs, isMet, percentText, ratioTexts } from "./target.js";

/** A measurement and the downtime behind it. */
export interface MeasuredPeriod {
  readonly measurement: AvailabilityMeasurement;
  /** Flat interval sets of the counted downtime, and of the time that is undetermined. */
  readonly counted: IntervalSet;
  readonly undetermined: IntervalSet;
  /** All downtime of the period with its verdicts, of all resources together. */
  readonly judged: JudgedDowntime;
  /** What was taken for granted for want of facts. */
  readonly taken: readonly Assumption[];
}

/** What is measured, and what is known. */
interface Subject {
  readonly terms: DowntimeTerms;
  readonly records: FactRecords;
  readonly period: MeasurementPeriod;
  readonly horizon: Horizon;
}

/** The measurements of one commitment and period: one, or one for each resource. */
export function measurePeriod(
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
  if (indicator.kind === "occurrences" || indicator.kind === "ratio-timeslices") {
    return [byRequests(indicator, judged, subject)];
  }
  const together = partOf(terms, judged, horizon);
  if (commitment.aggregate === undefined) return [measured(together, judged, subject)];
  if (records.resources === null) {
    const unknown = { ...together, known: false, missing: [...together.missing, "resources"] };
    return [measured(unknown, judged, subject)];
  }
  const parts = records.resources.flatMap((resource) => {
    const alive = lifeIn(resource, horizon);
    if (alive.until <= alive.from) return [];
    return {
      resource: resource.id,
      part: measurePart(terms, records, evidence, alive, resource.id),
    };
  });
  return aggregated(parts, commitment, judged, subject, together);
}

/** The part of a horizon during which a resource was there. */
function lifeIn({ from, until }: ResourceRecord, horizon: Horizon): Horizon {
  return {
    from: Math.max(horizon.from, from ?? horizon.from),
    until: Math.min(horizon.until, until ?? horizon.until),
    asOf: horizon.asOf,
  };
}

function aggregated(
  parts: readonly { readonly resource: string; readonly part: MeasuredPart }[],
  { aggregate }: Commitment,
  judged: JudgedDowntime,
  subject: Subject,
  together: MeasuredPart,
): MeasuredPeriod[] {
  if (aggregate === "each") {
    return parts.map(({ part, resource }) => measured(part, judged, subject, resource));
  }
  const nothing = { ...together, ofMs: 0, lost: 0, lostIfCounted: 0 };
  if (aggregate === "sum") {
    const sum = sumOfParts(parts.map(({ part }) => part)) ?? nothing;
    return [measured({ ...sum, start: together.start, end: together.end }, judged, subject)];
  }
  const ranked = parts.filter(({ part }) => part.ofMs > 0);
  const [first, ...others] = ranked;
  if (first === undefined) return [measured(nothing, judged, subject)];
  const worst = others.reduce((a, b) => (isWorse(b.part, a.part) ? b : a), first);
  return [measured(worst.part, judged, subject, worst.resource)];
}

/** The document of a measured part. */
function measured(
  part: MeasuredPart,
  judged: JudgedDowntime,
  { terms, records, period, horizon: { asOf } }: Subject,
  resource: string | null = null,
): MeasuredPeriod {
  const { compiled, commitment, rules } = terms;
  const { ofMs, lost, lostIfCounted, known } = part;
  const measurable = known && ofMs > 0;
  const up = upOf(ofMs, lost);
  const least = lost === lostIfCounted ? up : upOf(ofMs, lostIfCounted);
  const reached = measurable && isMet(commitment, up);
  const sure = measurable && (up === least || reached === isMet(commitment, least));
  const met = sure ? reached : null;
  const downtimeMs = ceilOf(lost);
  const allowed = allowedMs(commitment, ofMs);
  const provisional = period.end > asOf;
  const taken = takenForGranted(compiled, records);
  const clamped = downtimeMs > ofMs;
  const cut = { ...period, start: part.start, end: part.end };
  const isCut = part.start !== period.start || part.end !== period.end;
  const measurement: AvailabilityMeasurement = {
    type: "availability-measurement",
    ...documentHead(compiled, ["availability"], asOf, taken),
    commitment: commitment.id,
    kind: commitment.kind,
    clause: commitment.clause ?? null,
    indicator: indicatorOf(commitment).kind,
    resource,
    period: describePeriod(isCut ? { ...cut, clipped: true } : period, compiled.zone),
    targetPercent: String(commitment.targetPercent),
    percent: measurable ? percentText(commitment, up) : null,
    percentIfCounted: measurable ? percentText(commitment, least) : null,
    upMs: known ? Math.max(0, ofMs - downtimeMs) : null,
    ofMs: known ? ofMs : null,
    ratio: measurable ? ratioTexts(up) : null,
    downtimeMs,
    excludedMs: part.excludedMs,
    undeterminedMs: part.undeterminedMs,
    allowedDowntimeMs: allowed,
    headroomMs: headroomMs(allowed, lost, ofMs, measurable ? reached : ofMs === 0),
    met,
    provisional,
    because: [
      ...part.findings,
      ...ruleFindings(rules),
      ...judgement(commitment, { met, provisional, downtimeMs, allowedMs: allowed, clamped }),
    ],
    missing: part.missing,
  };
  return {
    measurement,
    counted: part.counted,
    undetermined: part.undetermined,
    judged,
    taken,
  };
}

/** The document of a commitment that counts requests. */
function byRequests(
  indicator: EventIndicator,
  judged: JudgedDowntime,
  { terms, records, period, horizon }: Subject,
): MeasuredPeriod {
  const { compiled, commitment } = terms;
  const { asOf } = horizon;
  const known = records.slices !== null;
  const slices = records.slices ?? [];
  const counted = eventRatio(indicator, terms, slices, judged.planned, horizon);
  const { of, ifCounted, sliced, unrecordedMs } = counted;
  const measurable = known && of.whole > 0;
  const reached = measurable && isMet(commitment, of);
  const sure = measurable && ifCounted !== null && isMet(commitment, ifCounted) === reached;
  const met = sure ? reached : null;
  const provisional = period.end > asOf;
  const ofMs = sliced?.ofMs ?? 0;
  const lost = sliced?.lost ?? 0;
  const allowed = allowedMs(commitment, ofMs);
  const percent = measurable ? percentText(commitment, of) : null;
  const spent = percent === null ? "no requests that count" : `${percent} % of requests were good`;
  const taken = takenForGranted(compiled, records);
  const measurement: AvailabilityMeasurement = {
    type: "availability-measurement",
    ...documentHead(compiled, ["availability"], asOf, taken),
    commitment: commitment.id,
    kind: commitment.kind,
    clause: commitment.clause ?? null,
    indicator: indicator.kind,
    resource: null,
    period: describePeriod(period, compiled.zone),
    targetPercent: String(commitment.targetPercent),
    percent,
    percentIfCounted: measurable && ifCounted !== null ? percentText(commitment, ifCounted) : null,
    upMs: known && sliced !== null ? Math.max(0, ofMs - ceilOf(lost)) : null,
    ofMs: known && sliced !== null ? ofMs : null,
    ratio: measurable ? ratioTexts(of) : null,
    downtimeMs: ceilOf(lost),
    excludedMs: 0,
    undeterminedMs: terms.rules.unmonitored === "undetermined" ? unrecordedMs : 0,
    allowedDowntimeMs: allowed,
    headroomMs: sliced === null ? 0 : headroomMs(allowed, lost, ofMs, reached || ofMs === 0),
    met,
    provisional,
    because: [...judged.findings, requestJudgement(commitment, { met, provisional }, spent)],
    missing: known ? (sure || !measurable ? [] : ["slices"]) : ["slices"],
  };
  return { measurement, counted: [], undetermined: [], judged, taken };
}
