/**
 * What several places prove together: outages where enough of them are down, time without monitoring
 * where nobody can say whether enough are.
 * Cost: O(bounds × places), after sorting the bounds.
 */
import type { Unmonitored } from "../facts/monitoring.js";
import type { Outage } from "../facts/outage.js";
import { IntervalCursor } from "../time/interval-cursor.js";
import { appendInterval, boundsOf, clip, type IntervalSet } from "../time/interval-sweep.js";
import { formatInstant, zoneOf } from "../time/zone.js";
import type { LocationTime } from "./location-time.js";

const utc = zoneOf("UTC+0");

/** A place and what it saw. */
export interface Place extends LocationTime {
  readonly location: string;
}

/**
 * Where enough places are down there is an outage; where those of which nothing is known could make
 * enough, nobody can say. Places that are needed and unheard of are such.
 */
export function together(
  places: readonly Place[],
  needed: number,
  source: string | undefined,
  { from, until }: { readonly from: number; readonly until: number },
): { outages: Outage[]; unmonitored: Unmonitored[] } {
  const downs = places.map(({ down }) => new IntervalCursor(down));
  const unknowns = places.map(({ unknown }) => new IntervalCursor(unknown));
  const seen = places.flatMap(({ down, unknown }) => [down, unknown]);
  const cuts = from < until ? boundsOf([[from, until], ...seen]) : [];
  const nobody = Math.max(0, needed - places.length);
  const confirmed: number[] = [];
  const unclear: number[] = [];
  for (const [i, start] of cuts.entries()) {
    const end = cuts[i + 1];
    if (end === undefined) break;
    const down = count(downs, start);
    const possible = down + count(unknowns, start) + nobody;
    if (down >= needed) appendInterval(confirmed, start, end);
    else if (possible >= needed) appendInterval(unclear, start, end);
  }
  const outages = pairs(confirmed).map(([start, end]): Outage => {
    const seenFrom = places.filter(({ down }) => clip(down, start, end).length > 0);
    return {
      id: `probes ${formatInstant(start, utc)}`,
      start: formatInstant(start, utc),
      end: formatInstant(end, utc),
      confirmedFrom: seenFrom.map(({ location }) => location).sort(),
      ...(source === undefined ? {} : { source }),
    };
  });
  const unmonitored = pairs(unclear).map(([start, end]) => ({
    start: formatInstant(start, utc),
    end: formatInstant(end, utc),
  }));
  return { outages, unmonitored };
}

function pairs(set: IntervalSet): (readonly [number, number])[] {
  return Array.from({ length: set.length / 2 }, (_, i) => [
    set[2 * i] as number,
    set[2 * i + 1] as number,
  ]);
}

function count(cursors: readonly IntervalCursor[], at: number): number {
  let covering = 0;
  for (const cursor of cursors) if (cursor.covers(at)) covering++;
  return covering;
}
