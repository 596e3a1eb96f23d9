/**
 * The kernel of classification: one sweep over outages and coverages that cuts the time of outages
 * into pieces within which nothing changes, and decides each piece. At every instant the first
 * exclusion in policy order that covers it decides; time that none covers counts, and time during
 * which the service was only unwatched is undetermined or counts, as the policy says.
 * Cost: O(n log n) in outages and coverage bounds.
 */
import type { OutageRecord } from "../facts/outage.js";
import { covers } from "../time/interval-sweep.js";
import type { Coverage, PlannedTime, Shortfall } from "./coverage.js";

/** A trusted outage: cut at `asOf` and at the range. */
export interface OutageSpan {
  readonly record: OutageRecord;
  readonly start: number;
  readonly end: number;
}

/** What became of a piece of time. */
export type Verdict = "counted" | "excluded" | "undetermined";

/** A stretch within which nothing changes. `active` is reused between pieces: copy what you keep. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly verdict: Verdict;
  /** The exclusion or carve-out that decided; `null` where none covers. */
  readonly decidedBy: Coverage | null;
  /** Why maintenance does not excuse a counted piece. */
  readonly shortfall: Shortfall | null;
  readonly active: readonly OutageSpan[];
  /** Whether nobody watched and nothing else speaks. */
  readonly unmonitored: boolean;
}

/** What is swept. */
export interface SweepInput {
  readonly outages: readonly OutageSpan[];
  readonly planned: PlannedTime;
  /** Time without monitoring that is to be judged; empty where the policy takes it as up. */
  readonly unmonitored: readonly number[];
  readonly unmonitoredIs: "counted" | "undetermined";
}

/** Visits the pieces of all outages, in order. */
export function sweepDowntime(input: SweepInput, visit: (piece: Piece) => void): void {
  const outages = new ActiveRecords(input.outages);
  const coverages = input.planned.coverages.map((coverage) => new Cursor(coverage, coverage.set));
  const shortfalls = input.planned.shortfalls.map((each) => new Cursor(each, each.set));
  const blind = new Cursor(null, input.unmonitored);
  const cuts = cutsOf(input);
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i] as number;
    const end = cuts[i + 1] as number;
    const active = outages.during(start, end);
    const unmonitored = active.length === 0 && blind.covers(start);
    if (active.length === 0 && !unmonitored) continue;
    const deciding = coverages.find((each) => holds(each.of, each.covers(start), active));
    const decidedBy = deciding?.of ?? null;
    const isExcluded = decidedBy !== null && decidedBy.exclusion.kind !== "carve-out";
    const notExcluded = unmonitored ? input.unmonitoredIs : "counted";
    const shortfall =
      decidedBy === null ? shortfalls.find((each) => each.covers(start)) : undefined;
    visit({
      start,
      end,
      verdict: isExcluded ? "excluded" : notExcluded,
      decidedBy,
      shortfall: shortfall?.of ?? null,
      active,
      unmonitored,
    });
  }
}

/** The exclusions, other than the deciding one, that cover a piece too. */
export function alsoMatching({ coverages }: PlannedTime, piece: Piece): string[] {
  return coverages
    .filter((each) => each !== piece.decidedBy)
    .filter((each) => holds(each, covers(each.set, piece.start), piece.active))
    .map((each) => each.exclusion.id);
}

/** An exclusion by cause holds only where every outage then active has such a cause. */
function holds({ exclusion }: Coverage, covered: boolean, active: readonly OutageSpan[]): boolean {
  if (exclusion.kind !== "cause") return covered;
  const { causes } = exclusion;
  const excused = ({ record }: OutageSpan): boolean =>
    record.cause !== null && causes.includes(record.cause);
  return active.length > 0 && active.every(excused);
}

/** Every instant at which something may change, rising, each once. */
function cutsOf({ outages, planned, unmonitored }: SweepInput): Float64Array {
  const bounds = [
    ...outages.flatMap(({ start, end }) => [start, end]),
    ...planned.coverages.flatMap(({ set }) => set),
    ...planned.shortfalls.flatMap(({ set }) => set),
    ...unmonitored,
  ];
  const sorted = Float64Array.from(bounds).sort();
  return sorted.filter((bound, i) => i === 0 || bound !== sorted[i - 1]);
}

/** A place in a flat interval set that only moves forward. */
class Cursor<T> {
  readonly of: T;
  readonly #set: readonly number[];
  #at = 0;

  constructor(of: T, set: readonly number[]) {
    this.of = of;
    this.#set = set;
  }

  covers(instant: number): boolean {
    const set = this.#set;
    while (this.#at < set.length && (set[this.#at + 1] as number) <= instant) this.#at += 2;
    return this.#at < set.length && (set[this.#at] as number) <= instant;
  }
}

/** The records that overlap a stretch, for stretches that only move forward. */
export class ActiveRecords<T extends { readonly start: number; readonly end: number }> {
  readonly #sorted: readonly T[];
  #next = 0;
  #active: T[] = [];

  constructor(records: readonly T[]) {
    this.#sorted = [...records].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  during(start: number, end: number): readonly T[] {
    if (this.#active.some((each) => each.end <= start)) {
      this.#active = this.#active.filter((each) => each.end > start);
    }
    for (; this.#next < this.#sorted.length; this.#next++) {
      const each = this.#sorted[this.#next] as T;
      if (each.start >= end) break;
      if (each.end > start) this.#active = [...this.#active, each];
    }
    return this.#active;
  }
}
