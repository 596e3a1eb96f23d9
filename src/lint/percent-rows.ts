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
  clause: string | undefined,
): Finding[] {
  const points = pointsOf(tiers, target).map((point) => ({
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

interface Point {
  readonly share: Ratio;
  /** The point for a reader: a bound, or between two. */
  readonly rows: readonly number[];
}

/** Every bound from 0 to 100 and a point between any two, rising. */
function pointsOf(tiers: readonly PercentTier[], target: Ratio): { readonly share: Ratio }[] {
  const bounds = tiers
    .flatMap(({ atLeast, above, below, atMost }) => [atLeast, above, below, atMost])
    .filter((bound) => bound !== undefined)
    .map(shareOf);
  const sorted = [shareOf(0), ...bounds, target, shareOf(100)].sort(compareRatios);
  const distinct = sorted.filter(
    (share, n) => n === 0 || compareRatios(sorted[n - 1] as Ratio, share) !== 0,
  );
  return distinct.flatMap((share, n) => {
    const next = distinct[n + 1];
    return next === undefined ? [{ share }] : [{ share }, { share: half(plusRatio(share, next)) }];
  });
}

function half(share: Ratio): Ratio {
  return timesRatio(share, { numerator: 1n, denominator: 2n });
}

/** Stretches of missed percentages for which no row holds, as their bounds. */
function gaps(points: readonly Point[], target: Ratio): { from: string; to: string }[] {
  const found: { from: string; to: string }[] = [];
  let from: number | null = null;
  for (const [n, { rows, share }] of points.entries()) {
    const isGap = rows.length === 0 && compareRatios(share, target) < 0;
    if (isGap) from ??= n;
    else if (from !== null) {
      found.push({ from: boundAt(points, from, -1), to: boundAt(points, n - 1, 1) });
      from = null;
    }
  }
  return found;
}

/** A point that is a bound, or the bound next to one that lies between two; bounds have even places. */
function boundAt(points: readonly Point[], n: number, towards: 1 | -1): string {
  const at = n % 2 === 0 ? n : n + towards;
  return percentOfShare((points[at] as Point).share);
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
