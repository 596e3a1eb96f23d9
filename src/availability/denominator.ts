/**
 * What the percentage is of: the period less what leaves it, used or not. Counted and undetermined time
 * never leave. A fixed length is not scaled, whatever the period.
 */
import type { JudgedDowntime } from "../downtime/judged-downtime.js";
import type { Coverage } from "../downtime/planned-time.js";
import type { VerdictTime } from "../downtime/verdict-time.js";
import { type Commitment, type Leaving, leavingOf } from "../policy/commitment.js";
import { parseDuration } from "../time/duration.js";
import { clip, difference, type IntervalSet, measure, union } from "../time/interval-sweep.js";

/** The length of a commitment's denominator over `[start, end)`. */
export function denominatorMs(
  { denominator }: Commitment,
  { planned, leaves }: Pick<JudgedDowntime, "planned" | "leaves">,
  time: VerdictTime,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  if (typeof denominator === "object" && "fixed" in denominator) {
    return parseDuration(denominator.fixed);
  }
  const sets = leavingOf(denominator).flatMap((what) =>
    what === "excluded"
      ? [time.excludedDowntime]
      : planned.coverages.map((each) => leavingTime(what, each)),
  );
  const left = clip(sets.reduce(union, leaves), start, end);
  const leftMs = left.length === 0 ? 0 : measure(difference(left, time.staying));
  return end - start - leftMs;
}

function leavingTime(
  what: Exclude<Leaving, "excluded">,
  { exclusion, set, reserved }: Coverage,
): IntervalSet {
  switch (what) {
    case "windows":
      return reserved;
    case "outside-hours":
      return exclusion.kind === "outside-hours" ? set : [];
    case "maintenance": {
      const reservedForIt = exclusion.kind === "window" && exclusion.covers !== "any-downtime";
      return exclusion.kind === "maintenance" || reservedForIt ? set : [];
    }
  }
}
