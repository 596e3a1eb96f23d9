/**
 * The records that overlap a stretch of time, for stretches that only move forward.
 * Cost: O(n log n) to sort, then linear in the records given back.
 */
export class ActiveRecords<T extends { readonly start: number; readonly end: number }> {
  readonly #sorted: readonly T[];
  #next = 0;
  #active: T[] = [];

  constructor(records: readonly T[]) {
    this.#sorted = [...records].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** The records that overlap `[start, end)`, by their starts. The list is used again by the next call. */
  during(start: number, end: number): readonly T[] {
    const kept = this.#active.filter((each) => each.end > start);
    for (; this.#next < this.#sorted.length; this.#next++) {
      const each = this.#sorted[this.#next] as T;
      if (each.start >= end) break;
      if (each.end > start) kept.push(each);
    }
    this.#active = kept;
    return kept;
  }
}
