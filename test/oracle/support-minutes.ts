/**
 * The clock of one target kept the slow and obvious way: minute by minute from the receipt on, a minute
 * counts where the desk is open (or always, on the wall clock) and nobody waits for the customer.
 * Weekdays, hours and holidays are those of UTC; nothing here comes from the library.
 */

const minute = 60_000;
const day = 86_400_000;

/** Opening and closing minute of a weekday (Sunday is 0), and the dates without any. */
export interface MinuteHours {
  readonly openOn: readonly (readonly [weekday: number, from: number, to: number])[];
  readonly closedDates: readonly string[];
}

/** What is asked: all instants are whole minutes. */
export interface MinuteRequest {
  readonly receivedAt: number;
  readonly pauses: readonly (readonly [from: number, until: number])[];
  /** Minutes that may pass. */
  readonly budget: number;
  readonly clock: "business" | "elapsed";
  readonly starts: "receipt" | "next-opening";
}

/** What a minute-hand that looks at every minute finds. */
export interface MinuteAnswer {
  readonly startsAt: number;
  readonly dueAt: number;
  readonly usedMinutes: number;
  readonly pausedMinutes: number;
}

/** Whether the desk is open in the minute that begins at an instant. */
function isOpenMinute({ openOn, closedDates }: MinuteHours, at: number): boolean {
  if (closedDates.includes(new Date(at).toISOString().slice(0, 10))) return false;
  const weekday = new Date(at).getUTCDay();
  const since = Math.floor((at % day) / minute);
  return openOn.some(([each, from, to]) => each === weekday && since >= from && since < to);
}

/** Looks at each minute up to `asOf` and beyond it until the budget is used up. */
export function minuteScan(hours: MinuteHours, request: MinuteRequest, asOf: number): MinuteAnswer {
  const { receivedAt, pauses, budget, clock, starts } = request;
  let startsAt = receivedAt;
  while (starts === "next-opening" && !isOpenMinute(hours, startsAt)) startsAt += minute;
  const counts = (at: number): boolean => clock === "elapsed" || isOpenMinute(hours, at);
  const waits = (at: number): boolean => pauses.some(([from, until]) => at >= from && at < until);
  let used = 0;
  let usedMinutes = 0;
  let pausedMinutes = 0;
  let dueAt: number | null = budget === 0 ? startsAt : null;
  for (let at = startsAt; at < asOf || dueAt === null; at += minute) {
    if (!counts(at)) continue;
    if (waits(at)) {
      if (at < asOf) pausedMinutes++;
      continue;
    }
    used++;
    if (at < asOf) usedMinutes++;
    if (used === budget) dueAt = at + minute;
  }
  return { startsAt, dueAt, usedMinutes, pausedMinutes };
}
