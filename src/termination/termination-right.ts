/** The document of a right to terminate: whether the customer may end the contract on one ground. */
import type { Finding } from "../core/finding.js";
import type { DocumentHead } from "../policy/document.js";
import type { Period } from "../policy/period-document.js";
import type { Instant } from "../time/instant.js";

/** Whether the customer may end the contract on one ground, until when, and why. */
export interface TerminationRight extends DocumentHead {
  readonly type: "termination-right";
  /** The id of the policy's term. */
  readonly id: string;
  readonly commitment: string;
  /** The resource it is about, where the commitment is measured for each. */
  readonly resource: string | null;
  readonly clause: string | null;
  readonly state: TerminationState;
  /** The period that completed the rule; `null` where none has yet, or none is known to have. */
  readonly arisenWith: Period | null;
  /** The periods it rests on, by their keys or their bounds. */
  readonly periods: readonly string[];
  /**
   * From when and until when notice can be given; `closesAt` is `null` where no term limits it. Of a right
   * that has not arisen, or is not known to have, what holds if the latest period in question completes it.
   */
  readonly exercise: { readonly opensAt: Instant; readonly closesAt: Instant | null } | null;
  /** When to look again, where time will tell. */
  readonly until: Instant | null;
  /** The facts and documents that are missing. */
  readonly missing: readonly string[];
  readonly because: readonly Finding[];
}

/** What can be said of a right to terminate. */
export type TerminationState = "exercisable" | "lapsed" | "not-arisen" | "undetermined";
