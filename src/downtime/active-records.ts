/**
 * The records, or the rows of a table, that overlap a stretch of time, for stretches that only move forward.
 * Cost: O(n log n) to sort, then linear in the records given back.
 */
import type { OutageTable } from "../facts/outage-table.js";

/** The records that overlap a stretch. */
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

/** The ids of the outages of a table that overlap a stretch, for stretches that only move forward. */
export class ActiveRows {
  readonly #table: OutageTable;
  readonly #active: number[] = [];
  #next = 0;

  constructor(table: OutageTable) {
    this.#table = table;
  }

  /** The ids of the outages that overlap `[start, end)`, by their starts; empty outages overlap nothing. */
  idsDuring(start: number, end: number): string[] {
    const { starts, ends, ids } = this.#table;
    const active = this.#active;
    const found: string[] = [];
    let kept = 0;
    for (let i = 0; i < active.length; i++) {
      const row = active[i] as number;
      if ((ends[row] as number) <= start) continue;
      active[kept++] = row;
      found.push(ids[row] as string);
    }
    active.length = kept;
    for (; this.#next < starts.length && (starts[this.#next] as number) < end; this.#next++) {
      const row = this.#next;
      if ((ends[row] as number) <= start || ends[row] === starts[row]) continue;
      active.push(row);
      found.push(ids[row] as string);
    }
    return found;
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
