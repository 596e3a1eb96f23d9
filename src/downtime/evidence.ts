/**
 * What the facts say of downtime, by the commitment's indicator: recorded outages, or slices of a
 * request log; and time that nobody watched, as the policy takes it. A commitment that counts requests
 * has no downtime.
 */
import type { FactRecords } from "../facts/facts.js";
import { type OutageTable, tableOf } from "../facts/outage-table.js";
import { indicatorOf } from "../policy/commitment.js";
import { clip, type IntervalSet, normalizeIntervals, union } from "../time/interval-sweep.js";
import type { DowntimeTerms } from "./downtime-terms.js";
import type { Horizon } from "./horizon.js";
import { slicedTime } from "./slice-outages.js";
import type { Verdict } from "./verdict.js";

/** Where outages come from, and what time without them is. */
export interface Evidence {
  readonly outages: OutageTable;
  /** Time that is judged as if it were an outage nobody knows of. */
  readonly blind: readonly { readonly set: IntervalSet; readonly verdict: Verdict }[];
  /** Time that may be part of an outage, also beyond the range as far as it is known. */
  readonly open: IntervalSet;
  readonly leaves: IntervalSet;
  readonly missing: readonly string[];
}

const none: readonly never[] = [];
const noOutages = tableOf([]);

/** The evidence for a commitment, by its indicator. */
export function evidenceOf(terms: DowntimeTerms, facts: FactRecords, horizon: Horizon): Evidence {
  const { unmonitored } = terms.rules;
  const end = Math.min(horizon.until, horizon.asOf);
  const recorded = facts.unmonitored ?? none;
  const unwatched = normalizeIntervals(recorded.map((each) => [each.start, each.end]));
  const watchless = clip(unwatched, horizon.from, end);
  const open = unmonitored === "undetermined" ? clip(unwatched, 0, horizon.asOf) : none;
  const indicator = indicatorOf(terms.commitment);
  if (indicator.kind !== "timeslices") {
    const hasDowntime = indicator.kind === "downtime";
    const { blind, leaves } = blindTime(unmonitored, hasDowntime ? watchless : none);
    return {
      outages: (hasDowntime ? facts.outages : null) ?? noOutages,
      blind,
      open: hasDowntime ? open : none,
      leaves,
      missing: hasDowntime && facts.outages === null ? ["outages"] : none,
    };
  }
  const { outages, unrecorded, empty } = slicedTime(
    facts.slices ?? none,
    terms.commitment.scope,
    indicator,
    horizon,
  );
  const gaps = blindTime(unmonitored, facts.slices === null ? [] : union(watchless, unrecorded));
  const emptyIs = indicator.empty ?? "up";
  const silent = clip(empty, horizon.from, end);
  const blind: Evidence["blind"] =
    emptyIs === "undetermined"
      ? [...gaps.blind, { set: silent, verdict: "undetermined" }]
      : gaps.blind;
  return {
    outages: tableOf(outages),
    blind,
    open: blind.reduce(
      (all, { set, verdict }) => (verdict === "undetermined" ? union(all, set) : all),
      open,
    ),
    leaves: emptyIs === "leaves-denominator" ? union(gaps.leaves, silent) : gaps.leaves,
    missing: facts.slices === null ? ["slices"] : [],
  };
}

function blindTime(
  unmonitored: DowntimeTerms["rules"]["unmonitored"],
  set: IntervalSet,
): Pick<Evidence, "blind" | "leaves"> {
  if (unmonitored === "leaves-denominator") return { blind: none, leaves: set };
  if (unmonitored === "up" || set.length === 0) return { blind: none, leaves: none };
  return {
    blind: [{ set, verdict: unmonitored === "down" ? "counted" : "undetermined" }],
    leaves: none,
  };
}
