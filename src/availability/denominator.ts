/**
 * What the percentage is of: the period less what leaves it, used or not. Counted and undetermined time
 * never leave. A fixed length is not scaled, whatever the period.
 */
import type { DowntimeTerms } from "../downtime/downtime-terms.js";
import type { JudgedDowntime } from "../downtime/judged-downtime.js";
import type { Coverage } from "../downtime/planned-time.js";
import type { VerdictTime } from "../downtime/verdict-time.js";
import { type Leaving, leavingOf } from "../policy/commitment.js";
import { parseDuration } from "../time/duration.js";
import { clip, difference, type IntervalSet, measure, union } from "../time/interval-sweep.js";

/** The length of a denominator, and what it is if what is open was downtime. */
export interface Denominator {
  readonly ofMs: number;
  readonly ofMsIfCounted: number;
}

/**
 * A commitment's denominator over `[start, end)`. Of time that nobody watched and that an exclusion covers it
 * is open whether it was excluded downtime, which leaves, or up time, which stays.
 */
export function denominatorOf(
  { commitment: { denominator }, rules }: DowntimeTerms,
  { planned, leaves }: Pick<JudgedDowntime, "planned" | "leaves">,
  time: VerdictTime,
  { start, end }: { readonly start: number; readonly end: number },
): Denominator {
  if (typeof denominator === "object" && "fixed" in denominator) {
    const ofMs = parseDuration(denominator.fixed);
    return { ofMs, ofMsIfCounted: ofMs };
  }
  const sets = leavingOf(denominator).flatMap((what) =>
    what === "excluded"
      ? [time.excludedDowntime]
      : planned.coverages.map((each) => leavingTime(what, each)),
  );
  const lengthWithout = (leaving: IntervalSet): number => {
    const left = clip(leaving, start, end);
    return end - start - (left.length === 0 ? 0 : measure(difference(left, time.staying)));
  };
  const left = sets.reduce(union, leaves);
  const ofMs = lengthWithout(left);
  const isOpen =
    rules.unmonitored === "undetermined" && leavingOf(denominator).includes("excluded");
  const leastMs = isOpen ? lengthWithout(union(left, time.unwatched)) : ofMs;
  return { ofMs, ofMsIfCounted: leastMs > 0 ? leastMs : ofMs };
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
