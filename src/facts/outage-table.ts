/**
 * Outages as a table: starts and ends as columns sorted by start, ids beside them, what few outages have
 * kept apart, and the names that occur. Kernels work on the columns; a record is put together where
 * somebody asks for one, so that a million outages cost little more than their bounds.
 */
import type { OutageRecord } from "./outage.js";

/** Checked outages, sorted by start. */
export interface OutageTable {
  readonly starts: Float64Array;
  /** Infinite where an outage goes on. */
  readonly ends: Float64Array;
  readonly ids: readonly string[];
  /** What an outage has beside its bounds; `null` where it is plain. */
  readonly details: readonly (OutageDetails | null)[];
  readonly causes: ReadonlySet<string>;
  readonly sources: ReadonlySet<string>;
  readonly scopes: ReadonlySet<string>;
  /** Whether some outage is of some resources only. */
  readonly ofResources: boolean;
}

/** What an outage has beside its id and bounds. */
export type OutageDetails = Omit<OutageRecord, "id" | "start" | "end">;

/** The details of an outage that has none. */
export const plainDetails: OutageDetails = Object.freeze({
  cause: null,
  scope: null,
  reportedAt: undefined,
  locations: null,
  affected: null,
  resources: null,
  source: null,
});

/** An outage that nobody recorded as such, and that no rule on evidence can take out. */
export function certainOutage(id: string, start: number, end: number): OutageRecord {
  return { id, start, end, ...plainDetails, reportedAt: start, locations: Number.MAX_SAFE_INTEGER };
}

/** The table of records that are made one by one. */
export function tableOf(records: readonly OutageRecord[]): OutageTable {
  const rows = new OutageRows(records.length);
  for (const record of records) {
    const { id, start, end } = record;
    rows.add(id, start, end, record);
  }
  return rows.table();
}

/** Every outage of a table as a record. */
export function recordsOf(table: OutageTable): OutageRecord[] {
  return Array.from(table.ids, (_, row) => recordAt(table, row));
}

/** The outage in a row of a table. */
function recordAt({ ids, starts, ends, details }: OutageTable, row: number): OutageRecord {
  const { cause, scope, reportedAt, locations, affected, resources, source } =
    details[row] ?? plainDetails;
  const end = ends[row] as number;
  return {
    id: ids[row] as string,
    start: starts[row] as number,
    end: end === Number.POSITIVE_INFINITY ? null : end,
    cause,
    scope,
    reportedAt,
    locations,
    affected,
    resources,
    source,
  };
}

/** Rows in the order in which they come; the table is sorted when it is taken. */
export class OutageRows {
  #starts: Float64Array;
  #ends: Float64Array;
  #ids: string[] = [];
  #details: (OutageDetails | null)[] = [];
  #isSorted = true;
  readonly #causes = new Set<string>();
  readonly #sources = new Set<string>();
  readonly #scopes = new Set<string>();
  #ofResources = false;

  constructor(count: number) {
    this.#starts = new Float64Array(count);
    this.#ends = new Float64Array(count);
  }

  add(id: string, start: number, end: number | null, details: OutageDetails | null): void {
    const row = this.#ids.push(id) - 1;
    if (row > 0 && start < (this.#starts[row - 1] as number)) this.#isSorted = false;
    this.#starts[row] = start;
    this.#ends[row] = end ?? Number.POSITIVE_INFINITY;
    if (details === null) return;
    while (this.#details.length < row) this.#details.push(null);
    this.#details.push(details);
    if (details.cause !== null) this.#causes.add(details.cause);
    if (details.source !== null) this.#sources.add(details.source);
    if (details.scope !== null) this.#scopes.add(details.scope);
    if (details.resources !== null) this.#ofResources = true;
  }

  table(): OutageTable {
    if (!this.#isSorted) this.#sort();
    return {
      starts: this.#starts,
      ends: this.#ends,
      ids: this.#ids,
      details: this.#details,
      causes: this.#causes,
      sources: this.#sources,
      scopes: this.#scopes,
      ofResources: this.#ofResources,
    };
  }

  #sort(): void {
    const [starts, ends, ids, details] = [this.#starts, this.#ends, this.#ids, this.#details];
    const order = Uint32Array.from(ids.keys()).sort(
      (a, b) =>
        (starts[a] as number) - (starts[b] as number) ||
        (ends[a] as number) - (ends[b] as number) ||
        a - b,
    );
    this.#starts = Float64Array.from(order, (row) => starts[row] as number);
    this.#ends = Float64Array.from(order, (row) => ends[row] as number);
    this.#ids = Array.from(order, (row) => ids[row] as string);
    if (details.length > 0) this.#details = Array.from(order, (row) => details[row] ?? null);
    this.#isSorted = true;
  }
}
