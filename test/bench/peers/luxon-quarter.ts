/**
 * The DOit ERP quarter written with luxon's `Interval` as a user would: windows and outages as
 * intervals, a pointer to the windows near an outage, what is left of it counted, the rest excluded.
 */
import { DateTime, IANAZone, type Interval } from "luxon";
import { zoneName } from "../new-york.js";

const zone = IANAZone.create(zoneName);

/** A stretch of an outage, counted or excluded. */
export interface LuxonPiece {
  readonly interval: Interval;
  readonly counted: boolean;
}

/** Outages cut at the windows that meet them; both sorted and disjoint. */
export function luxonPieces(
  outages: readonly Interval[],
  windows: readonly Interval[],
): LuxonPiece[] {
  const pieces: LuxonPiece[] = [];
  let first = 0;
  for (const outage of outages) {
    while (first < windows.length && endsBy(windows[first], outage)) first++;
    let last = first;
    while (last < windows.length && startsBefore(windows[last], outage)) last++;
    const near = windows.slice(first, last);
    const counted = near.length === 0 ? [outage] : outage.difference(...near);
    for (const interval of counted) pieces.push({ interval, counted: true });
    for (const window of near) {
      const interval = outage.intersection(window);
      if (interval !== null) pieces.push({ interval, counted: false });
    }
  }
  return pieces;
}

function endsBy(window: Interval | undefined, outage: Interval): boolean {
  return (window?.end?.toMillis() ?? 0) <= (outage.start?.toMillis() ?? 0);
}

function startsBefore(window: Interval | undefined, outage: Interval): boolean {
  return (window?.start?.toMillis() ?? 0) < (outage.end?.toMillis() ?? 0);
}

/** What a quarter comes to. */
export interface LuxonQuarter {
  readonly segments: readonly { start: string | null; end: string | null; verdict: string }[];
  readonly countedMs: number;
  readonly excludedMs: number;
  readonly percent: string;
  readonly met: boolean;
  readonly claimBy: string | null;
  readonly credit: number;
}

/** The statement of a quarter: segments, availability, and the credit where the target is missed. */
export function luxonQuarter(
  outages: readonly Interval[],
  windows: readonly Interval[],
  failedAt: readonly DateTime[],
  claimedAt: DateTime,
): LuxonQuarter {
  const start = DateTime.fromObject({ year: 2026, month: 1, day: 1 }, { zone });
  const end = start.plus({ months: 3 });
  const pieces = luxonPieces(outages, windows);
  const length = (counted: boolean): number =>
    pieces
      .filter((piece) => piece.counted === counted)
      .reduce((sum, { interval }) => sum + interval.toDuration().toMillis(), 0);
  const countedMs = length(true);
  const whole = end.toMillis() - start.toMillis();
  const met = (whole - countedMs) * 1000 >= whole * 995;
  const claimBy = end.plus({ days: 5 });
  const hit = failedAt.some((at) =>
    pieces.some(({ interval, counted }) => counted && interval.contains(at)),
  );
  return {
    segments: pieces.map(({ interval, counted }) => ({
      start: interval.start?.toISO() ?? null,
      end: interval.end?.toISO() ?? null,
      verdict: counted ? "counted" : "excluded",
    })),
    countedMs,
    excludedMs: length(false),
    percent: (((whole - countedMs) / whole) * 100).toFixed(4),
    met,
    claimBy: claimBy.toISO(),
    credit: !met && hit && claimedAt < claimBy ? 30_000 : 0,
  };
}
