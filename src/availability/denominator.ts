/**
 * What the percentage is of: the period less what leaves it, used or not. Counted and undetermined time
 * never leave. A fixed length is not scaled, whatever the period.
 */
import type { JudgedDowntime } from "../downtime/judged-downtime.js";
import type { Coverage } from "../downtime/planned-time.js";
import { type Commitment, type Leaving, leavingOf } from "../policy/commitment.js";
import { parseDuration } from "../time/duration.js";
import { clip, difference, type IntervalSet, measure, union } from "../time/interval-sweep.js";

/** The length of a commitment's denominator over `[start, end)`. */
export function denominatorMs(
  { denominator }: Commitment,
  { planned, leaves }: Pick<JudgedDowntime, "planned" | "leaves">,
  { excluded, staying }: { readonly excluded: IntervalSet; readonly staying: IntervalSet },
  { start, end }: { readonly start: number; readonly end: number },
): number {
  if (typeof denominator === "object" && "fixed" in denominator) {
    return parseDuration(denominator.fixed);
  }
  const sets = leavingOf(denominator).flatMap((what) =>
    what === "excluded" ? [excluded] : planned.coverages.map((each) => leavingTime(what, each)),
  );
  const left = sets.reduce(union, leaves);
  return end - start - measure(difference(clip(left, start, end), staying));
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
