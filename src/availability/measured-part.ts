/**
 * The measured part: what one commitment comes to over one stretch of time, for the service or one of
 * its resources, before it is held against the target. Everything in it is exact.
 */
import type { Finding } from "../core/finding.js";
import type { DowntimeTerms } from "../downtime/downtime-terms.js";
import type { Evidence } from "../downtime/evidence.js";
import type { Horizon } from "../downtime/horizon.js";
import { type JudgedDowntime, judgeEvidence } from "../downtime/judged-downtime.js";
import type { FactRecords } from "../facts/facts.js";
import { type Exact, type Ratio, ratioOf, sumOf, type Whole } from "../money/ratio.js";
import { parseDuration } from "../time/duration.js";
import { appendInterval, type IntervalSet, measure, union } from "../time/interval-sweep.js";
import { sharedMs } from "./affected-share.js";
import { denominatorMs } from "./denominator.js";
import { measuredMs } from "./granularity.js";

/** What one stretch of time comes to. */
export interface MeasuredPart {
  readonly start: number;
  readonly end: number;
  readonly ofMs: number;
  /** What counts against the target, and what would if undetermined time did. */
  readonly lost: Exact;
  readonly lostIfCounted: Exact;
  readonly excludedMs: number;
  readonly undeterminedMs: number;
  readonly counted: IntervalSet;
  readonly undetermined: IntervalSet;
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
  { from: start, until: end }: Horizon,
): MeasuredPart {
  const { counted, undetermined, excluded, excludedMs } = byVerdict(judged);
  const staying = undetermined.length === 0 ? counted : union(counted, undetermined);
  const lost = lostTime(terms, judged, counted, { start, end });
  return {
    start,
    end,
    ofMs: denominatorMs(terms.commitment, judged, { excluded, staying }, { start, end }),
    lost,
    lostIfCounted:
      undetermined.length === 0 ? lost : lostTime(terms, judged, staying, { start, end }),
    excludedMs,
    undeterminedMs: measure(undetermined),
    counted,
    undetermined,
    findings: judged.findings,
    missing: judged.missing,
    known: judged.known,
  };
}

interface ByVerdict {
  readonly counted: number[];
  readonly undetermined: number[];
  /** Excluded downtime; time that nobody watched is none. */
  readonly excluded: number[];
  readonly excludedMs: number;
}

function byVerdict({ bounds, rulings }: JudgedDowntime): ByVerdict {
  const counted: number[] = [];
  const undetermined: number[] = [];
  const excluded: number[] = [];
  let excludedMs = 0;
  for (let i = 0; i < rulings.length; i++) {
    const { verdict, unwatched } = rulings[i] as JudgedDowntime["rulings"][number];
    const start = bounds[2 * i] as number;
    const end = bounds[2 * i + 1] as number;
    if (verdict === "counted") appendInterval(counted, start, end);
    else if (verdict === "undetermined") appendInterval(undetermined, start, end);
    else {
      excludedMs += end - start;
      if (!unwatched) appendInterval(excluded, start, end);
    }
  }
  return { counted, undetermined, excluded, excludedMs };
}

/** What a set of downtime counts for: by buckets or shares, less what is free in a period. */
function lostTime(
  { rules }: DowntimeTerms,
  { time }: JudgedDowntime,
  set: IntervalSet,
  range: { readonly start: number; readonly end: number },
): Exact {
  const lost =
    rules.partialOutage === "by-share"
      ? sharedMs(set, time.spans())
      : measuredMs(set, rules.granularity, range);
  return rules.freePerPeriod === undefined ? lost : less(lost, parseDuration(rules.freePerPeriod));
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
    lost: sumOf(a.lost, b.lost),
    lostIfCounted: sumOf(a.lostIfCounted, b.lostIfCounted),
    excludedMs: a.excludedMs + b.excludedMs,
    undeterminedMs: a.undeterminedMs + b.undeterminedMs,
    counted: union(a.counted, b.counted),
    undetermined: union(a.undetermined, b.undetermined),
    findings: distinct([...a.findings, ...b.findings]),
    missing: [...new Set([...a.missing, ...b.missing])],
    known: a.known && b.known,
  };
}

/** Findings about the facts come with each resource; each is said once. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((each) => [JSON.stringify(each), each])).values()];
}

/** Whether one part lost a greater share of its time than another. */
export function isWorse(a: MeasuredPart, b: MeasuredPart): boolean {
  return shareLess(lossOf(b), lossOf(a));
}

function lossOf({ ofMs, lost }: MeasuredPart): Ratio {
  const { numerator, denominator } = ratioOf(lost);
  return { numerator, denominator: denominator * BigInt(ofMs) };
}

function shareLess(a: Ratio, b: Ratio): boolean {
  return a.numerator * b.denominator < b.numerator * a.denominator;
}
