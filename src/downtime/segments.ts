/**
 * Segments of a classification: stretches of downtime that are decided alike and have the same causes,
 * with the outages and the maintenance of their time and the exclusions that cover them too.
 */
import type { MaintenanceRecord } from "../facts/maintenance.js";
import type { Instant } from "../time/instant.js";
import { IntervalCursor } from "../time/interval-cursor.js";
import { writeInstant, type Zone } from "../time/zone.js";
import { ActiveRecords, ActiveRows } from "./active-records.js";
import type { JudgedDowntime } from "./judged-downtime.js";
import type { OutageSpan } from "./outage-span.js";
import type { OutageTime } from "./outage-time.js";
import type { Ruling } from "./ruling.js";
import type { Verdict } from "./verdict.js";

/** A stretch of downtime with one verdict. */
export interface DowntimeSegment {
  /** `[start, end)`, inside the range asked about; segments are disjoint and in order. */
  readonly start: Instant;
  readonly end: Instant;
  readonly durationMs: number;
  /** Whether it counts against the commitment. */
  readonly verdict: Verdict;
  /**
   * Why. Of excluded time the kind of the exclusion that decided, or the rule on downtime:
   * `under-minimum`, `before-report`, `unconfirmed`, `partial-outage`. Of counted time `unplanned`,
   * `carve-out`, `late-notice`, `wrong-channel`, `overrun`, `outside-window`, `over-allowance`. Of
   * undetermined time `unmonitored`, or the rule for which a fact is missing.
   */
  readonly reason: string;
  /** The exclusion or carve-out that decided. */
  readonly exclusion: string | null;
  readonly clause: string | null;
  /** The outages active in it. */
  readonly outageIds: readonly string[];
  /** Maintenance recorded during the segment. */
  readonly maintenanceIds: readonly string[];
  /** Exclusions that cover all or part of it too, but come later. */
  readonly alsoMatched: readonly string[];
}

/** The segments of judged downtime. */
export function segmentsOf(
  judged: JudgedDowntime,
  maintenance: readonly MaintenanceRecord[],
  zone: Zone,
): DowntimeSegment[] {
  const { plain } = judged.time;
  const hasCauses = plain === null || plain.causes.size > 0;
  const drafts = draftsOf(judged, new CausesInTime(hasCauses ? judged.time.spans() : []));
  const idsDuring = outageIds(judged.time);
  const works = new ActiveRecords(maintenance.filter(({ start, end }) => end > start));
  const others = judged.planned.coverages
    .filter(({ set }) => set.length > 0)
    .map(({ exclusion, set }) => ({ exclusion, cursor: new IntervalCursor(set) }));
  return drafts.map(({ start, end, ruling }): DowntimeSegment => {
    const alsoMatched: string[] = [];
    for (const { exclusion, cursor } of others) {
      if (cursor.nextStart(start) < end && exclusion !== ruling.exclusion) {
        alsoMatched.push(exclusion.id);
      }
    }
    return {
      start: writeInstant(start, zone),
      end: writeInstant(end, zone),
      durationMs: end - start,
      verdict: ruling.verdict,
      reason: ruling.reason,
      exclusion: ruling.exclusion?.id ?? null,
      clause: ruling.clause,
      outageIds: idsDuring(start, end),
      maintenanceIds: works.during(start, end).map(({ id }) => id),
      alsoMatched,
    };
  });
}

/** The ids of the outages of a stretch, for stretches that only move forward. */
function outageIds({ plain, spans }: OutageTime): (start: number, end: number) => string[] {
  if (plain !== null) {
    const rows = new ActiveRows(plain);
    return (start, end) => rows.idsDuring(start, end);
  }
  const outages = new ActiveRecords(spans());
  return (start, end) => outages.during(start, end).map(({ record }) => record.id);
}

interface Draft {
  readonly start: number;
  end: number;
  readonly ruling: Ruling;
  readonly causes: string;
}

/** Cuts stretches where causes change, and joins neighbours that are decided alike. */
function draftsOf(
  { count, bounds, labels, rulings }: JudgedDowntime,
  causes: CausesInTime,
): Draft[] {
  const drafts: Draft[] = [];
  let last: Draft | undefined;
  for (let i = 0; i < count; i++) {
    const ruling = rulings[labels[i] as number] as Ruling;
    const end = bounds[2 * i + 1] as number;
    for (let at = bounds[2 * i] as number; at < end; ) {
      const now = causes.at(at);
      const until = Math.min(end, causes.sameUntil);
      if (last?.end === at && last.causes === now && isAlike(last.ruling, ruling)) last.end = until;
      else {
        last = { start: at, end: until, ruling, causes: now };
        drafts.push(last);
      }
      at = until;
    }
  }
  return drafts;
}

function isAlike(a: Ruling, b: Ruling): boolean {
  if (a === b) return true;
  return (
    a.verdict === b.verdict &&
    a.reason === b.reason &&
    a.exclusion === b.exclusion &&
    a.clause === b.clause
  );
}

/** Which causes are at work when, for instants that never go back. */
class CausesInTime {
  readonly #changes: readonly { readonly at: number; readonly causes: string }[];
  #place = -1;

  constructor(spans: readonly OutageSpan[]) {
    this.#changes = new Set(spans.map(({ record }) => record.cause)).size < 2 ? [] : changes(spans);
  }

  /** The causes at an instant. */
  at(instant: number): string {
    while (this.sameUntil <= instant) this.#place++;
    return this.#changes[this.#place]?.causes ?? "";
  }

  /** Until when the causes are those asked about last. */
  get sameUntil(): number {
    return this.#changes[this.#place + 1]?.at ?? Number.POSITIVE_INFINITY;
  }
}

/** Every instant at which the set of causes changes, with the set from then on. */
function changes(spans: readonly OutageSpan[]): { at: number; causes: string }[] {
  const bounds = spans.flatMap(({ start, end, record: { cause } }) => [
    { at: start, cause: cause ?? "", by: 1 },
    { at: end, cause: cause ?? "", by: -1 },
  ]);
  bounds.sort((a, b) => a.at - b.at);
  const active = new Map<string, number>();
  const found: { at: number; causes: string }[] = [];
  for (const [i, { at, cause, by }] of bounds.entries()) {
    const count = (active.get(cause) ?? 0) + by;
    if (count === 0) active.delete(cause);
    else active.set(cause, count);
    if (bounds[i + 1]?.at === at) continue;
    const causes = JSON.stringify([...active.keys()].sort());
    if (causes !== found.at(-1)?.causes) found.push({ at, causes });
  }
  return found;
}
