/**
 * Rulings: a verdict on a stretch of downtime with what it rests on. A table of rulings goes with a list
 * of interval sets, one for each, and one more for what no set covers.
 */
import type { Exclusion } from "../policy/exclusion.js";
import type { Verdict } from "./verdict.js";

/** A verdict with what it rests on. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly reason: string;
  /** The exclusion or carve-out that decided. */
  readonly exclusion: Exclusion | null;
  readonly clause: string | null;
  /** Whether it is about time that nobody watched. */
  readonly unwatched: boolean;
}

/** A ruling that rests on no exclusion. */
export function ruling(
  verdict: Verdict,
  reason: string,
  clause: string | null | undefined,
  unwatched = false,
): Ruling {
  return { verdict, reason, exclusion: null, clause: clause ?? null, unwatched };
}

/** On downtime that nothing excuses. */
export const unplanned: Ruling = ruling("counted", "unplanned", null);

/** By an exclusion, which excludes, or a carve-out, which leaves the verdict as it was. */
export function rulingBy(exclusion: Exclusion, { verdict, unwatched }: Ruling): Ruling {
  return {
    verdict: exclusion.kind === "carve-out" ? verdict : "excluded",
    reason: exclusion.kind,
    exclusion,
    clause: exclusion.clause ?? null,
    unwatched,
  };
}
