/**
 * One incident: an unbroken stretch of recorded downtime, and what counts of it. It is as long as it is for
 * sure; time beside it that may be downtime too could make it longer.
 */
import type { IntervalSet } from "../time/interval-sweep.js";

/** Whether something of an incident counts or may count; a wholly excluded one is no ground for anything. */
export function mayCount({ countedMs, undeterminedMs }: Incident): boolean {
  return countedMs + undeterminedMs > 0;
}

/** Whether something of an incident counts, whatever may count beside it. */
export function isSure({ countedMs }: Incident): boolean {
  return countedMs > 0;
}

/** The earliest and the latest that an instant may be. */
export interface Bounds {
  readonly earliest: number;
  readonly latest: number;
}

/** When an incident began: time that is open only ever makes it longer. */
export function startBounds({ from, start }: Incident): Bounds {
  return { earliest: from, latest: start };
}

/** When it ended. */
export function endBounds({ end, until }: Incident): Bounds {
  return { earliest: end, latest: until };
}

/** One incident and what counts of it. */
export interface Incident {
  readonly start: number;
  /** The end, cut at what is known while it goes on. */
  readonly end: number;
  /** Whether it is not over, or may still be joined by what comes next. */
  readonly goesOn: boolean;
  readonly counted: IntervalSet;
  readonly countedMs: number;
  /** What may belong to it and count, also of time beside it that nobody watched. */
  readonly undetermined: IntervalSet;
  readonly undeterminedMs: number;
  /** Where it begins and ends at the widest, with all the time beside it that is open. */
  readonly from: number;
  readonly until: number;
  /** Whether that could make it one with another incident, several, or none. */
  readonly isUnsure: boolean;
}
