/** The document of a measurement: how available the service was over one period of one commitment. */
import type { Finding } from "../core/finding.js";
import type { Indicator } from "../policy/commitment.js";
import type { DocumentHead } from "../policy/document.js";
import type { Period } from "../policy/period-document.js";

/** How available the service was over one period of one commitment. */
export interface AvailabilityMeasurement extends DocumentHead {
  readonly type: "availability-measurement";
  /** The commitment's id. */
  readonly commitment: string;
  /** Whether it is binding or an aim; both are measured alike. */
  readonly kind: "guarantee" | "objective";
  readonly clause: string | null;
  /** What it is measured by. */
  readonly indicator: Indicator["kind"];
  /** The resource it is about: each one, or the worst; `null` where it is about all together. */
  readonly resource: string | null;
  /** The period of the commitment, as far as it was measured. */
  readonly period: Period;
  /** The target as the policy writes it. */
  readonly targetPercent: string;
  /**
   * Four decimals, floored, never on the other side of the target; as the contract rounds it where it
   * does; `null` of an empty denominator.
   */
  readonly percent: string | null;
  /** The percentage if undetermined time had counted; `null` where that cannot be said either. */
  readonly percentIfCounted: string | null;
  /** Up time and what it is of; `null` where that is unknown, and where requests are counted. */
  readonly upMs: number | null;
  /** The denominator: the period less what leaves it. */
  readonly ofMs: number | null;
  /** The exact quotient, as texts; `null` where one would have more than a thousand digits. */
  readonly ratio: { readonly numerator: string; readonly denominator: string } | null;
  /** What counts against the target: counted downtime by the contract's rules, rounded up to a whole millisecond. */
  readonly downtimeMs: number;
  /** Downtime that exclusions and rules take out. */
  readonly excludedMs: number;
  /** Downtime of which the facts do not say whether it counts. */
  readonly undeterminedMs: number;
  /** The most downtime that still meets the target. */
  readonly allowedDowntimeMs: number;
  /**
   * What is left of it, floored; negative exactly where the commitment is missed. Zero, like the rest of
   * downtime, where requests are counted.
   */
  readonly headroomMs: number;
  /** `null` where undetermined time or missing facts decide. */
  readonly met: boolean | null;
  /** Whether the period was not over at `asOf`. */
  readonly provisional: boolean;
  /** Why, with the clause of each step. */
  readonly because: readonly Finding[];
  /** Facts without which nothing, or not everything, can be said, such as `outages`. */
  readonly missing: readonly string[];
}
