/**
 * Rows of percentages looked at from end to end: at every bound and between any two, where one row or
 * another holds. Between two bounds nothing changes, so a handful of points tells of all percentages.
 */
import { type Finding, finding } from "../core/finding.js";
import { holdsFor } from "../credit/scheduled.js";
import { percentOfShare, shareOf } from "../money/percent.js";
import { compareRatios, plusRatio, type Ratio, timesRatio } from "../money/ratio.js";
import type { PercentTier } from "../policy/credit-schedule.js";
import { comparedValues, isNothing, valueName } from "./credit-values.js";

/** Findings about the rows of a credit whose commitment promises a share. */
export function percentRowFindings(
  credit: string,
  tiers: readonly PercentTier[],
  target: Ratio,
  decimals: number | null,
  clause: string | undefined,
): Finding[] {
  const points = pointsOf(tiers, target, decimals).map((point) => ({
    ...point,
    rows: [...tiers.keys()].filter((n) => holdsFor(tiers[n] as PercentTier, point.share)),
  }));
  const say = (rule: string, text: string, params: Finding["params"]): Finding =>
    finding(rule, "not-applied", `Credit ${credit}: ${text}`, clause, { credit, ...params });
  return [
    ...gaps(points, target).map(({ from, to }) =>
      say(
        "schedule-gap",
        `no row holds for ${from === to ? `exactly ${from}` : `${from} to ${to}`} %.`,
        { from, to },
      ),
    ),
    ...overlaps(points).map(([a, b]) =>
      say(
        "schedule-overlap",
        `rows ${a} and ${b} hold for the same percentages; row ${a} decides.`,
        { first: a, second: b },
      ),
    ),
    ...[...tiers.keys()]
      .filter((n) => points.every(({ rows }) => rows[0] !== n))
      .map((n) =>
        say("schedule-row-unreachable", `row ${n} decides for no percentage.`, { row: n }),
      ),
    ...contradictions(points, tiers, target).map(({ row, share }) =>
      say(
        "schedule-contradicts-commitment",
        `row ${row} pays for ${percentOfShare(share)} %, at which the commitment is met.`,
        { row, percent: percentOfShare(share) },
      ),
    ),
    ...falls(points, tiers).map(([worse, better]) =>
      say(
        "schedule-not-monotone",
        `row ${worse} is for less availability than row ${better} and pays less (${valueName((tiers[worse] as PercentTier).credit)} against ${valueName((tiers[better] as PercentTier).credit)}).`,
        { worse, better },
      ),
    ),
  ];
}

/** A percentage that stands for a stretch of them, `[low, high]`. */
interface Point {
  readonly share: Ratio;
  readonly low: Ratio;
  readonly high: Ratio;
  /** The rows that hold for it. */
  readonly rows: readonly number[];
}

/** Every bound from 0 to 100 and what lies between, rising; of a rounded percentage, what rounding can yield. */
function pointsOf(
  tiers: readonly PercentTier[],
  target: Ratio,
  decimals: number | null,
): Omit<Point, "rows">[] {
  const bounds = tiers
    .flatMap(({ atLeast, above, below, atMost }) => [atLeast, above, below, atMost])
    .filter((bound) => bound !== undefined)
    .map(shareOf);
  const all = [shareOf(0), ...bounds, target, shareOf(100)];
  if (decimals !== null) {
    return rising(all.flatMap((bound) => yieldedNear(bound, decimals))).map((share) => {
      return { share, low: share, high: share };
    });
  }
  const distinct = rising(all);
  return distinct.flatMap((share, n) => {
    const own = { share, low: share, high: share };
    const next = distinct[n + 1];
    if (next === undefined) return [own];
    return [own, { share: half(plusRatio(share, next)), low: share, high: next }];
  });
}

/** The percentages of so many decimals at a bound and beside it. */
function yieldedNear({ numerator, denominator }: Ratio, decimals: number): Ratio[] {
  const scale = 100n * 10n ** BigInt(decimals);
  const floor = (numerator * scale) / denominator;
  return [floor - 1n, floor, floor + 1n]
    .filter((steps) => steps >= 0n && steps <= scale)
    .map((steps) => ({ numerator: steps, denominator: scale }));
}

function rising(shares: readonly Ratio[]): Ratio[] {
  const sorted = [...shares].sort(compareRatios);
  return sorted.filter((share, n) => n === 0 || compareRatios(sorted[n - 1] as Ratio, share) !== 0);
}

function half(share: Ratio): Ratio {
  return timesRatio(share, { numerator: 1n, denominator: 2n });
}

/** Stretches of missed percentages for which no row holds, as their bounds. */
function gaps(points: readonly Point[], target: Ratio): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = [];
  let first: Point | null = null;
  for (const [n, point] of points.entries()) {
    const isGap = point.rows.length === 0 && compareRatios(point.share, target) < 0;
    if (isGap) first ??= point;
    else if (first !== null) {
      const last = points[n - 1] as Point;
      found.push({ from: percentOfShare(first.low), to: percentOfShare(last.high) });
      first = null;
    }
  }
  return found;
}

function overlaps(points: readonly Point[]): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  for (const { rows } of points) {
    const [first, ...others] = rows;
    if (first === undefined) continue;
    for (const other of others) pairs.set(`${first} ${other}`, [first, other]);
  }
  return [...pairs.values()];
}

/** Rows that pay where the target is reached. */
function contradictions(
  points: readonly Point[],
  tiers: readonly PercentTier[],
  target: Ratio,
): { row: number; share: Ratio }[] {
  const found = new Map<number, Ratio>();
  for (const { rows, share } of points) {
    const [row] = rows;
    if (row === undefined || compareRatios(share, target) < 0) continue;
    if (!isNothing((tiers[row] as PercentTier).credit) && !found.has(row)) found.set(row, share);
  }
  return [...found].map(([row, share]) => ({ row, share }));
}

/** Pairs of neighbouring rows of which the one for less availability pays less. */
function falls(points: readonly Point[], tiers: readonly PercentTier[]): [number, number][] {
  const order = points.flatMap(({ rows }) => rows.slice(0, 1));
  const rising = order.filter((row, n) => n === 0 || order[n - 1] !== row);
  return rising.slice(1).flatMap((better, n): [number, number][] => {
    const worse = rising[n] as number;
    const [a, b] = [tiers[worse], tiers[better]].map((tier) => (tier as PercentTier).credit);
    const compared = a === undefined || b === undefined ? null : comparedValues(a, b);
    return compared !== null && compared < 0 ? [[worse, better]] : [];
  });
}
