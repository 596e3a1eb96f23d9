/**
 * From recorded outages to the time they make up: which of it is downtime, which the rules on downtime
 * take out (known too late, too short, confirmed from too few places, of some users only), and which
 * nobody can say. All of an outage is looked at, whatever period is asked about, so that its length and
 * its report are the same seen from each of the periods it touches; `asOf` cuts what goes on.
 * Cost: linear in outages that are sorted by start, else O(n log n).
 */
import type { Finding } from "../core/finding.js";
import type { OutageTable } from "../facts/outage-table.js";
import {
  appendInterval,
  difference,
  type IntervalSet,
  intersection,
  normalizeIntervals,
  union,
} from "../time/interval-sweep.js";
import type { DowntimeTerms } from "./downtime-terms.js";
import type { Horizon } from "./horizon.js";
import {
  isPossible,
  isSure,
  isUnsure,
  type OutageRule,
  type OutageSpan,
  outageRules,
  spanTime,
  takeNotice,
} from "./outage-span.js";

/** The time of outages. */
export interface OutageTime {
  /** The table of which every outage is taken notice of and counts; `null` where rules tell them apart. */
  readonly plain: OutageTable | null;
  /** All outages taken notice of, by their starts; made when asked for. */
  readonly spans: () => readonly OutageSpan[];
  /** Downtime, but for what the exclusions take out. */
  readonly live: IntervalSet;
  /** Time that rules take out, or may take out; disjoint, and none of it live. */
  readonly ruled: readonly { readonly rule: OutageRule; readonly set: IntervalSet }[];
  readonly findings: readonly Finding[];
}

/**
 * The time of the outages that concern a commitment, and, where one is named, a resource; from `reach`
 * on. Findings are about the horizon itself.
 */
export function outageTime(
  outages: OutageTable,
  terms: DowntimeTerms,
  horizon: Horizon,
  { reach, resource, open }: OutageReach,
): OutageTime {
  const mayLengthen = terms.minimumMs > 0 && open.length > 0;
  if (!mayLengthen && isPlain(outages, terms, horizon, resource)) {
    let made: readonly OutageSpan[] | undefined;
    const spans = (): readonly OutageSpan[] => {
      made ??= takeNotice(outages, terms, horizon, resource, []);
      return made;
    };
    const { live, short } = withoutShort(plainUnion(outages, terms, horizon, reach), terms);
    const ruled = short.length === 0 ? [] : [{ rule: outageRules.short, set: short }];
    return { plain: outages, spans, live, ruled, findings: [] };
  }
  const findings: Finding[] = [];
  const spans = takeNotice(outages, terms, horizon, resource, findings);
  const whole = spanTime(spans.filter(isSure));
  const unsure = spanTime(spans.filter(isUnsure));
  const { live, short } = withoutShort(whole, terms);
  const lengths =
    unsure.length === 0 && !mayLengthen
      ? { short }
      : perhapsShort(whole, { unsure, open }, live, short, terms);
  return {
    plain: null,
    spans: () => spans,
    live,
    ruled: ruledTime(spans, live, lengths),
    findings,
  };
}

/** Which outages are looked at, and from when on. */
export interface OutageReach {
  readonly reach: number;
  readonly resource: string | null;
  /** Time that may be part of an outage though no record says so. */
  readonly open: IntervalSet;
}

/**
 * What is too short for sure, and what would not be if the outages counted of which that is not known, and
 * open time was downtime too. More downtime only ever makes outages longer.
 */
function perhapsShort(
  whole: IntervalSet,
  { unsure, open }: { readonly unsure: IntervalSet; readonly open: IntervalSet },
  live: IntervalSet,
  short: IntervalSet,
  terms: DowntimeTerms,
): TooShort {
  const atMost = withoutShort(union(union(whole, unsure), open), terms).short;
  return {
    short: intersection(union(short, difference(unsure, live)), atMost),
    perhaps: difference(short, atMost),
  };
}

/** Time of outages that are too short, and of some that may be. */
interface TooShort {
  readonly short: IntervalSet;
  readonly perhaps?: IntervalSet;
}

/** Whether every outage is taken notice of, counts from its start, and has begun at `asOf`. */
function isPlain(
  { starts, sources, scopes, ofResources }: OutageTable,
  { rules, commitment }: DowntimeTerms,
  { asOf }: Horizon,
  resource: string | null,
): boolean {
  const { evidence, startsAt, minLocations, partialOutage } = rules;
  return (
    startsAt === "start" &&
    minLocations === undefined &&
    partialOutage !== "only-total" &&
    (sources.size === 0 || evidence === undefined) &&
    (scopes.size === 0 || commitment.scope === undefined) &&
    (!ofResources || resource === null) &&
    (starts.length === 0 || (starts[starts.length - 1] as number) < asOf)
  );
}

/** The union of plain outages; cut at the range where no rule looks at whole outages. */
function plainUnion(
  { starts, ends }: OutageTable,
  { minimumMs }: DowntimeTerms,
  { until, asOf }: Horizon,
  reach: number,
): number[] {
  const first = minimumMs === 0 ? reach : 0;
  const last = minimumMs === 0 ? Math.min(until, asOf) : asOf;
  const out: number[] = [];
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i] as number;
    if (start >= last) break;
    const end = ends[i] as number;
    appendInterval(out, start > first ? start : first, end < last ? end : last);
  }
  return out;
}

/**
 * Takes out what is shorter than the minimum, or the beginning of what is longer where only the excess
 * counts. Outages closer to one another than the gap are one, as long as from the first start to the
 * last end.
 */
function withoutShort(
  whole: IntervalSet,
  { rules: { minimumOutage }, minimumMs, mergeGapMs }: DowntimeTerms,
): { live: IntervalSet; short: IntervalSet } {
  if (minimumMs === 0 || minimumOutage === undefined) return { live: whole, short: [] };
  const tooShort: number[] = [];
  const { counts, mustExceed = false } = minimumOutage;
  const leastMs = mustExceed ? minimumMs + 1 : minimumMs;
  for (let i = 0, next = 0; i < whole.length; i = next) {
    next = i + 2;
    while (next < whole.length && gapBefore(whole, next) < mergeGapMs) next += 2;
    const [start, end] = [whole[i] as number, whole[next - 1] as number];
    if (end - start < leastMs) appendInterval(tooShort, start, end);
    else if (counts === "excess") appendInterval(tooShort, start, start + minimumMs);
  }
  const live = difference(whole, tooShort);
  return { live, short: difference(whole, live) };
}

function gapBefore(set: IntervalSet, i: number): number {
  return (set[i] as number) - (set[i - 1] as number);
}

/** What the rules take out, each instant by the first rule that does. */
function ruledTime(
  spans: readonly OutageSpan[],
  live: IntervalSet,
  { short, perhaps = [] }: TooShort,
): OutageTime["ruled"] {
  const ruled: { rule: OutageRule; set: IntervalSet }[] = [];
  let taken = live;
  for (const rule of Object.values(outageRules)) {
    const set = difference(ruledBy(rule, spans, { short, perhaps }), taken);
    if (set.length === 0) continue;
    ruled.push({ rule, set });
    taken = union(taken, set);
  }
  return ruled;
}

function ruledBy(
  rule: OutageRule,
  spans: readonly OutageSpan[],
  { short, perhaps = [] }: TooShort,
): IntervalSet {
  if (rule === outageRules.short) return short;
  if (rule === outageRules.perhapsShort) return perhaps;
  const part = (span: OutageSpan): readonly (readonly [number, number])[] => {
    const { start, end, liveFrom } = span;
    if (span.rule === rule) return [[rule.isKnown ? start : liveFrom, end]];
    return rule === outageRules.late && isPossible(span) ? [[start, liveFrom]] : [];
  };
  return normalizeIntervals(spans.flatMap(part));
}
