/**
 * The records that overlap a stretch of time, for stretches that only move forward.
 * Cost: O(n log n) to sort, then linear in the records given back.
 */
export class ActiveRecords<T extends { readonly start: number; readonly end: number }> {
  readonly #sorted: readonly T[];
  #next = 0;
  readonly #active: T[] = [];

  constructor(records: readonly T[]) {
    this.#sorted = isSorted(records)
      ? records
      : [...records].sort((a, b) => a.start - b.start || a.end - b.end);
  }

  /** The records that overlap `[start, end)`, by their starts. The list is used again by the next call. */
  during(start: number, end: number): readonly T[] {
    const active = this.#active;
    let kept = 0;
    for (let i = 0; i < active.length; i++) {
      const each = active[i] as T;
      if (each.end > start) active[kept++] = each;
    }
    active.length = kept;
    for (; this.#next < this.#sorted.length; this.#next++) {
      const each = this.#sorted[this.#next] as T;
      if (each.start >= end) break;
      if (each.end > start) active.push(each);
    }
    return active;
  }
}

function isSorted(records: readonly { readonly start: number; readonly end: number }[]): boolean {
  for (let i = 1; i < records.length; i++) {
    const [a, b] = [records[i - 1], records[i]];
    if (a === undefined || b === undefined) return false;
    if (a.start > b.start || (a.start === b.start && a.end > b.end)) return false;
  }
  return true;
}
