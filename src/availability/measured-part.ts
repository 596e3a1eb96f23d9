/**
 * The measured part: what one commitment comes to over one stretch of time, for the service or one of
 * its resources, before it is held against the target. Everything in it is exact.
 */
import type { Finding } from "../core/finding.js";
import type { DowntimeTerms } from "../downtime/downtime-terms.js";
import type { Evidence } from "../downtime/evidence.js";
import type { Horizon } from "../downtime/horizon.js";
import { type JudgedDowntime, judgeEvidence } from "../downtime/judged-downtime.js";
import {
  isPossible,
  isSure,
  isUnsure,
  missingFacts,
  type OutageSpan,
} from "../downtime/outage-span.js";
import { VerdictTime } from "../downtime/verdict-time.js";
import type { FactRecords } from "../facts/facts.js";
import { type Exact, type Ratio, ratioOf, sumOf, type Whole } from "../money/ratio.js";
import { parseDuration } from "../time/duration.js";
import type { IntervalSet } from "../time/interval-sweep.js";
import { sharedMs } from "./affected-share.js";
import { denominatorOf } from "./denominator.js";
import { measuredMs } from "./granularity.js";

/** What one stretch of time comes to. */
export interface MeasuredPart {
  readonly start: number;
  readonly end: number;
  readonly ofMs: number;
  readonly ofMsIfCounted: number;
  /** What counts against the target, and what would if undetermined time did. */
  readonly lost: Exact;
  readonly lostIfCounted: Exact;
  readonly time: VerdictTime;
  readonly findings: readonly Finding[];
  /** Facts that are missing; without `known` nothing can be said. */
  readonly missing: readonly string[];
  readonly known: boolean;
}

/** Measures downtime over a horizon. */
export function measurePart(
  terms: DowntimeTerms,
  records: FactRecords,
  evidence: Evidence,
  horizon: Horizon,
  resource: string | null,
): MeasuredPart {
  return partOf(terms, judgeEvidence(terms, records, evidence, horizon, resource), horizon);
}

/** What judged downtime comes to. */
export function partOf(
  terms: DowntimeTerms,
  judged: JudgedDowntime,
  horizon: Horizon,
): MeasuredPart {
  const { from: start, until: end } = horizon;
  const time = new VerdictTime([judged]);
  const range = { start, end };
  const { countedMs, undeterminedMs } = time;
  const lost = lostTime(terms, judged, { ms: countedMs, set: () => time.counted }, range, isSure);
  const unsure = mayAffectMore(terms, judged, horizon);
  const isUnsure = undeterminedMs > 0 || unsure.length > 0;
  const most = { ms: countedMs + undeterminedMs, set: () => time.staying };
  const { ofMs, ofMsIfCounted } = denominatorOf(terms, judged, time, range);
  const lostIfCounted = isUnsure ? lostTime(terms, judged, most, range, isPossible) : lost;
  const unwatched = ofMsIfCounted < ofMs && lostIfCounted !== 0 ? ["unmonitored"] : [];
  return {
    start,
    end,
    ofMs,
    ofMsIfCounted,
    lost,
    lostIfCounted,
    time,
    findings: judged.findings,
    missing: withMore(judged.missing, [...missingFacts(unsure), ...unwatched]),
    known: judged.known,
  };
}

function withMore(missing: readonly string[], more: readonly string[]): readonly string[] {
  return more.length === 0 ? missing : [...new Set([...missing, ...more])];
}

/** Outages of which it is not known whether they count, and that may have affected more than others did. */
function mayAffectMore(
  { rules }: DowntimeTerms,
  { time }: JudgedDowntime,
  { from, until }: Horizon,
): readonly OutageSpan[] {
  if (rules.partialOutage !== "by-share") return [];
  return time.spans().filter((span) => {
    return isUnsure(span) && span.liveFrom < until && span.end > from;
  });
}

/** What downtime counts for: by buckets, or by the shares of the outages that count; less what is free. */
function lostTime(
  { rules, excusedCauses }: DowntimeTerms,
  { time }: JudgedDowntime,
  { ms, set }: { readonly ms: number; readonly set: () => IntervalSet },
  range: { readonly start: number; readonly end: number },
  counts: (span: OutageSpan) => boolean,
): Exact {
  const { partialOutage, granularity, freePerPeriod } = rules;
  let lost: Exact = ms;
  if (partialOutage === "by-share") {
    lost = sharedMs(set(), time.spans().filter(counts), excusedCauses);
  } else if (granularity !== "exact") lost = measuredMs(set(), granularity, range);
  return freePerPeriod === undefined ? lost : less(lost, parseDuration(freePerPeriod));
}

function less(lost: Exact, freeMs: number): Exact {
  if (typeof lost === "number") return Math.max(0, lost - freeMs);
  const { numerator, denominator } = lost;
  const rest = numerator - BigInt(freeMs) * denominator;
  return rest <= 0n ? 0 : { numerator: rest, denominator };
}

/** Up time and what it is of, in one unit; never negative. */
export function upOf(ofMs: number, lost: Exact): { readonly part: Whole; readonly whole: Whole } {
  if (typeof lost === "number") return { part: Math.max(0, ofMs - lost), whole: ofMs };
  const whole = BigInt(ofMs) * lost.denominator;
  return { part: whole > lost.numerator ? whole - lost.numerator : 0n, whole };
}

/** Several parts as one: their times add up. */
export function sumOfParts(parts: readonly MeasuredPart[]): MeasuredPart | null {
  return parts.reduce<MeasuredPart | null>((a, b) => (a === null ? b : plus(a, b)), null);
}

function plus(a: MeasuredPart, b: MeasuredPart): MeasuredPart {
  return {
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    ofMs: a.ofMs + b.ofMs,
    ofMsIfCounted: a.ofMsIfCounted + b.ofMsIfCounted,
    lost: sumOf(a.lost, b.lost),
    lostIfCounted: sumOf(a.lostIfCounted, b.lostIfCounted),
    time: VerdictTime.together([a.time, b.time]),
    findings: distinct([...a.findings, ...b.findings]),
    missing: withMore(a.missing, b.missing),
    known: a.known && b.known,
  };
}

/** Findings about the facts come with each resource; each is said once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
}

/** Whether one part lost a greater share of its time than another. */
export function isWorse(a: MeasuredPart, b: MeasuredPart): boolean {
  return shareLess(lossOf(b.ofMs, b.lost), lossOf(a.ofMs, a.lost));
}

/** Whether one part lost a greater share than another if what is undetermined had counted. */
export function isPerhapsWorse(a: MeasuredPart, b: MeasuredPart): boolean {
  return shareLess(
    lossOf(b.ofMsIfCounted, b.lostIfCounted),
    lossOf(a.ofMsIfCounted, a.lostIfCounted),
  );
}

/** What a part lost if all had counted, as the same share of another whole. */
export function scaledLoss({ ofMsIfCounted, lostIfCounted }: MeasuredPart, wholeMs: number): Exact {
  const { numerator, denominator } = lossOf(ofMsIfCounted, lostIfCounted);
  return { numerator: numerator * BigInt(wholeMs), denominator };
}

function lossOf(ofMs: number, lost: Exact): Ratio {
  const { numerator, denominator } = ratioOf(lost);
  return { numerator, denominator: denominator * BigInt(ofMs) };
}

function shareLess(a: Ratio, b: Ratio): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}
