/**
 * The time of each verdict: how long it is in all, and, made when asked for, the time itself as an
 * interval set. Most answers need only the lengths.
 */
import { appendInterval, type IntervalSet, union } from "../time/interval-sweep.js";
import type { JudgedDowntime } from "./judged-downtime.js";
import { isSure, type OutageSpan } from "./outage-span.js";
import type { Ruling } from "./ruling.js";

/** The time of each verdict of judged downtime, or of several together. */
export class VerdictTime {
  readonly countedMs: number;
  readonly excludedMs: number;
  readonly undeterminedMs: number;
  readonly #judged: readonly JudgedDowntime[];
  readonly #sets = new Map<string, IntervalSet>();

  constructor(judged: readonly JudgedDowntime[]) {
    this.#judged = judged;
    let [counted, excluded, undetermined] = [0, 0, 0];
    for (const { count, bounds, labels, rulings } of judged) {
      for (let i = 0; i < count; i++) {
        const { verdict } = rulings[labels[i] as number] as Ruling;
        const ms = (bounds[2 * i + 1] as number) - (bounds[2 * i] as number);
        if (verdict === "counted") counted += ms;
        else if (verdict === "excluded") excluded += ms;
        else undetermined += ms;
      }
    }
    this.countedMs = counted;
    this.excludedMs = excluded;
    this.undeterminedMs = undetermined;
  }

  get counted(): IntervalSet {
    return this.#set("counted", ({ verdict }) => verdict === "counted");
  }

  get undetermined(): IntervalSet {
    if (this.undeterminedMs === 0) return [];
    return this.#set("undetermined", ({ verdict }) => verdict === "undetermined");
  }

  /** Excluded downtime; time that nobody watched is none. */
  get excludedDowntime(): IntervalSet {
    const isExcluded = ({ verdict, unwatched }: Ruling): boolean =>
      verdict === "excluded" && !unwatched;
    return this.#set("excluded", isExcluded);
  }

  /** Time that nobody watched and that is judged, also where an exclusion takes it out. */
  get unwatched(): IntervalSet {
    return this.#set("unwatched", ({ unwatched }) => unwatched);
  }

  /** Recorded downtime that counts for sure but for the exclusions, also beyond the range that was judged. */
  get live(): IntervalSet {
    return this.#judged.map(({ time }) => time.live).reduce<IntervalSet>(union, []);
  }

  /** Recorded downtime that counts or may count but for the exclusions, also beyond the range that was judged. */
  get recorded(): IntervalSet {
    return this.#judged
      .flatMap(({ time: { live, ruled } }) => [
        live,
        ...ruled.filter(({ rule }) => !rule.isKnown).map(({ set }) => set),
      ])
      .reduce<IntervalSet>(union, []);
  }

  /** The outages that were judged, with the rule that takes each out. */
  get spans(): readonly OutageSpan[] {
    return this.#judged.flatMap(({ time }) => time.spans());
  }

  /** Whether an outage that counts is recorded beyond an instant. */
  goesOnAfter(asOf: number): boolean {
    return this.spans.filter(isSure).some(({ record, start }) => {
      return start < asOf && (record.end === null || record.end > asOf);
    });
  }

  /** What can never leave a denominator. */
  get staying(): IntervalSet {
    return this.undeterminedMs === 0 ? this.counted : union(this.counted, this.undetermined);
  }

  /** The time of several as one. */
  static together(times: readonly VerdictTime[]): VerdictTime {
    return new VerdictTime(times.flatMap((time) => time.#judged));
  }

  #set(name: string, holds: (ruling: Ruling) => boolean): IntervalSet {
    const before = this.#sets.get(name);
    if (before !== undefined) return before;
    const sets = this.#judged.map((judged) => timeOf(judged, holds));
    const set = sets.length === 1 ? (sets[0] as IntervalSet) : sets.reduce<IntervalSet>(union, []);
    this.#sets.set(name, set);
    return set;
  }
}

function timeOf(
  { count, bounds, labels, rulings }: JudgedDowntime,
  holds: (ruling: Ruling) => boolean,
): number[] {
  const set: number[] = [];
  for (let i = 0; i < count; i++) {
    if (!holds(rulings[labels[i] as number] as Ruling)) continue;
    appendInterval(set, bounds[2 * i] as number, bounds[2 * i + 1] as number);
  }
  return set;
}
