/**
 * Outages as columns: starts and ends sorted by start, and the names that occur, found once for a list
 * of records. What a kernel works on, and what tells it which rules cannot matter.
 * Cost: linear, O(n log n) where the records are not sorted by start.
 */
import type { OutageRecord } from "./outage.js";

/** A list of outages as columns. */
export interface OutageColumns {
  /** Sorted. */
  readonly starts: Float64Array;
  /** Infinite where an outage goes on. */
  readonly ends: Float64Array;
  readonly causes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
  /** Whether some outage is of some resources only. */
  readonly ofResources: boolean;
}

const made = new WeakMap<readonly OutageRecord[], OutageColumns>();

/** The columns of checked outages. */
export function outageColumns(records: readonly OutageRecord[]): OutageColumns {
  const before = made.get(records);
  if (before !== undefined) return before;
  const columns = columnsOf(records);
  made.set(records, columns);
  return columns;
}

function columnsOf(records: readonly OutageRecord[]): OutageColumns {
  const sorted = isSorted(records) ? records : [...records].sort((a, b) => a.start - b.start);
  const starts = new Float64Array(sorted.length);
  const ends = new Float64Array(sorted.length);
  const causes = new Set<string>();
  const sources = new Set<string>();
  const scopes = new Set<string>();
  let ofResources = false;
  for (let i = 0; i < sorted.length; i++) {
    const { start, end, cause, source, scope, resources } = sorted[i] as OutageRecord;
    starts[i] = start;
    ends[i] = end ?? Number.POSITIVE_INFINITY;
    if (cause !== null) causes.add(cause);
    if (source !== null) sources.add(source);
    if (scope !== null) scopes.add(scope);
    if (resources !== null) ofResources = true;
  }
  return { starts, ends, causes, sources, scopes, ofResources };
}

function isSorted(records: readonly OutageRecord[]): boolean {
  for (let i = 1; i < records.length; i++) {
    if ((records[i] as OutageRecord).start < (records[i - 1] as OutageRecord).start) return false;
  }
  return true;
}
