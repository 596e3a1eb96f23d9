/** A place in a flat interval set that only moves forward. Cost: linear in the set over all its moves. */
import type { IntervalSet } from "./interval-sweep.js";

/** Where an instant lies in a set, for instants that never go back. */
export class IntervalCursor {
  readonly #set: IntervalSet;
  #at = 0;

  constructor(set: IntervalSet) {
    this.#set = set;
  }

  /** Whether the instant lies in the set. */
  covers(instant: number): boolean {
    return this.nextStart(instant) <= instant;
  }

  /** The start of the first interval that ends after an instant; infinite where there is none. */
  nextStart(instant: number): number {
    const set = this.#set;
    while (this.#at < set.length && (set[this.#at + 1] as number) <= instant) this.#at += 2;
    return set[this.#at] ?? Number.POSITIVE_INFINITY;
  }
}
