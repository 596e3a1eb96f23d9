/**
 * Pauses in the terms of calendars: a pause is half-open and stops the clock for as long as the
 * calendar is open in it, so time outside hours is never paused; pauses that overlap count once.
 */
import {
  addBusinessTime,
  businessTimeBetween,
  type Calendar,
  intervalSet,
  measureIntervals,
  openIntervals,
  parseInstant,
  subtractIntervals,
} from "nines/time";

/** A stretch in which the clock stands still, `[from, to)`. */
export interface Pause {
  readonly from: string;
  readonly to: string;
}

/**
 * When `amountMs` of open time that is not paused has passed since `start`. The deadline without
 * pauses is moved, pause by pause in time order, by the open time in each pause that begins before
 * the deadline reached so far; a pause that begins at the deadline or later comes too late to move it.
 */
export function deadlineWithPauses(
  calendar: Calendar,
  start: string,
  amountMs: number,
  pauses: readonly Pause[],
): number {
  const begun = parseInstant(start);
  const paused = pausedSet(pauses);
  let due = addBusinessTime(calendar, begun, amountMs);
  for (let i = 0; i < paused.length; i += 2) {
    const from = Math.max(paused[i] as number, begun);
    const to = paused[i + 1] as number;
    if (to <= from) continue;
    if (from >= due) break;
    due = addBusinessTime(calendar, due, businessTimeBetween(calendar, from, to));
  }
  return due;
}

/** Open time from `start` to `end` outside the pauses; negative where the end comes first. */
export function unpausedTimeBetween(
  calendar: Calendar,
  start: string,
  end: string,
  pauses: readonly Pause[],
): number {
  const [from, until] = [parseInstant(start), parseInstant(end)];
  if (until < from) return 0 - unpausedTimeBetween(calendar, end, start, pauses);
  if (pauses.length === 0) return businessTimeBetween(calendar, from, until);
  return measureIntervals(
    subtractIntervals(openIntervals(calendar, from, until), pausedSet(pauses)),
  );
}

function pausedSet(pauses: readonly Pause[]): readonly number[] {
  return intervalSet(pauses.map(({ from, to }) => ({ start: from, end: to })));
}
