/**
 * The compiled heart of a calendar: its open intervals as flat rising arrays with the open time
 * before each, built by whole UTC years around the instants asked for and kept. The table grows
 * and never changes an answer, so a calendar is immutable to its users.
 * Cost: a search is O(log intervals); growing by a year is linear in its dates.
 */
import { refusal, refuse } from "../core/issue.js";
import { daysFromCivil, formatCivilDate } from "../time/civil-date.js";
import { maxInstant, msPerDay, utcText } from "../time/instant.js";
import { appendInterval } from "../time/interval-sweep.js";

/** How far a search goes before it gives up. */
const maxSearchYears = 20;
const maxSearchMs = maxSearchYears * 366 * msPerDay;

/** What a table is made from. */
export interface OpenSource {
  /** Flat interval set of the open time inside `[from, until)`. */
  openIn(from: number, until: number): number[];
  /** The instants for which hours are known, with their dates for a message. */
  readonly known: {
    readonly start: number;
    readonly end: number;
    readonly first: string;
    readonly last: string;
  } | null;
}

/** What a table holds before it is asked anything. */
const nothing = new Float64Array(0);
const noTotal = new Float64Array(1);
const noSlots = new Int32Array(2);

/** Open intervals and running totals of a range of years. */
export class OpenTable {
  readonly #source: OpenSource;
  /** The table is complete in `[from, until)`. */
  from = 0;
  until = 0;
  /** Interval `i` is `[starts[i], ends[i])`. */
  starts: Float64Array = nothing;
  ends: Float64Array = nothing;
  /** Open milliseconds of the table before interval `i`; one entry more than there are intervals. */
  before: Float64Array = noTotal;
  /** By slots of time, and of open time, the first interval a search can find there. */
  byTime: Int32Array = noSlots;
  byTotal: Int32Array = noSlots;
  totalSlot = 1;

  constructor(source: OpenSource) {
    this.#source = source;
  }

  get count(): number {
    return this.starts.length;
  }

  /** Makes the table complete at an instant, which must lie in the calendar's coverage. */
  reach(instant: number): void {
    const { known } = this.#source;
    if (known !== null && (instant < known.start || instant >= known.end)) {
      refuseCoverage(known, instant);
    }
    if (instant < this.from || instant >= this.until) this.#grow(instant);
  }

  /** Makes the table complete up to an instant that bounds a range, and so may end the coverage. */
  reachEnd(instant: number): void {
    const { known } = this.#source;
    if (known === null || instant !== known.end) this.reach(instant);
    else if (instant > this.until) this.#grow(instant - 1);
  }

  /** Index of the first interval that ends after an instant inside the table; `count` if none. */
  firstEndingAfter(instant: number): number {
    const { ends, byTime } = this;
    const slot = Math.floor((instant - this.from) / slotMs);
    let low = byTime[slot] as number;
    let high = byTime[slot + 1] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] as number) > instant) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Open milliseconds from the table's start up to an instant inside the table. */
  openUpTo(instant: number): number {
    const i = this.firstEndingAfter(instant);
    const into = i < this.starts.length ? instant - (this.starts[i] as number) : 0;
    return (this.before[i] as number) + (into > 0 ? into : 0);
  }

  /** Index of the interval in which a running total is reached: the first that totals as much. */
  firstReaching(total: number): number {
    const { before, byTotal } = this;
    const slot = Math.floor(total / this.totalSlot);
    let low = byTotal[slot] as number;
    let high = byTotal[slot + 1] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((before[middle + 1] as number) >= total) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** Refuses an end of an interval that is only the end of what is known. */
  mustBeClosing(i: number): void {
    const { known } = this.#source;
    if (known !== null && this.ends[i] === known.end) refuseCoverage(known, known.end);
  }

  /** An answer, unless it lies further from where the search began than a search may go, or too late. */
  within(origin: number, answer: number): number {
    const near = Math.abs(answer - origin) <= maxSearchMs && answer <= maxInstant;
    return near ? answer : refuseExhausted(origin);
  }

  /** Grows towards later instants; a search that began at `origin` ends in an issue when too long. */
  growLater(origin: number): void {
    const { known } = this.#source;
    if (known !== null && this.until >= known.end) refuseCoverage(known, known.end);
    const limit = Math.min(origin + maxSearchMs, maxInstant);
    if (this.until >= limit) refuseExhausted(origin);
    this.#grow(this.until);
  }

  /** Grows towards earlier instants, with the same bounds. */
  growEarlier(origin: number): void {
    const { known } = this.#source;
    if (known !== null && this.from <= known.start) refuseCoverage(known, known.start - 1);
    const limit = Math.max(origin - maxSearchMs, 0);
    if (this.from <= limit) refuseExhausted(origin);
    this.#grow(this.from - 1);
  }

  #grow(instant: number): void {
    const year = new Date(instant).getUTCFullYear();
    const empty = this.from === this.until;
    const later = empty || instant >= this.until;
    const from = later && !empty ? this.until : yearStart(year);
    const until = later ? yearStart(year + 1) : this.from;
    const fresh = this.#source.openIn(from, until);
    const known = empty ? [] : this.#asList();
    this.from = later && !empty ? this.from : from;
    this.until = later ? until : this.until;
    this.#fill(empty ? fresh : later ? joined(known, fresh) : joined(fresh, known));
  }

  #asList(): number[] {
    const list: number[] = [];
    for (let i = 0; i < this.starts.length; i++) {
      list.push(this.starts[i] as number, this.ends[i] as number);
    }
    return list;
  }

  #fill(intervals: readonly number[]): void {
    const count = intervals.length / 2;
    const starts = new Float64Array(count);
    const ends = new Float64Array(count);
    const before = new Float64Array(count + 1);
    let total = 0;
    for (let i = 0; i < count; i++) {
      const start = intervals[2 * i] as number;
      const end = intervals[2 * i + 1] as number;
      starts[i] = start;
      ends[i] = end;
      total += end - start;
      before[i + 1] = total;
    }
    this.starts = starts;
    this.ends = ends;
    this.before = before;
    this.byTime = slotsOf(ends, 0, this.from, slotMs, this.until - this.from);
    this.totalSlot = Math.max(1, Math.ceil(total / (count + 1)));
    this.byTotal = slotsOf(before, 1, -1, this.totalSlot, total);
  }
}

/** A slot of time: short enough that it holds few intervals of any usual calendar. */
const slotMs = 2 ** 26;

/**
 * For each slot of `width` from `from`, the first index whose bound is greater than the slot's start;
 * one entry more than there are slots, so that a search in a slot ends where the next one begins. The
 * bounds begin at `offset`.
 */
function slotsOf(
  bounds: Float64Array,
  offset: number,
  from: number,
  width: number,
  length: number,
): Int32Array {
  const slots = new Int32Array(Math.floor(length / width) + 3);
  const count = bounds.length - offset;
  let slot = 0;
  for (let i = 0; i < count; i++) {
    const end = (bounds[i + offset] as number) - from;
    for (; slot < slots.length && slot * width < end; slot++) slots[slot] = i;
  }
  return slots.fill(count, slot);
}

/** Two interval lists, one after the other; what touches between them becomes one. */
function joined(earlier: number[], later: readonly number[]): number[] {
  for (let i = 0; i < later.length; i += 2) {
    appendInterval(earlier, later[i] as number, later[i + 1] as number);
  }
  return earlier;
}

function yearStart(year: number): number {
  return daysFromCivil(year, 1, 1) * msPerDay;
}

function refuseCoverage(known: NonNullable<OpenSource["known"]>, instant: number): never {
  const date = formatCivilDate(Math.floor(instant / msPerDay));
  return refuse(
    "calendar",
    refusal("calendar_out_of_coverage", { first: known.first, last: known.last, date }),
  );
}

function refuseExhausted(origin: number): never {
  const from = utcText(origin);
  return refuse("calendar", refusal("calendar_exhausted", { years: maxSearchYears, from }));
}
