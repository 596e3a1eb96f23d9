/**
 * Availability by requests: good requests of all requests, or the mean of the slices' shares of good
 * requests. Both are exact: numbers of requests are added as whole numbers, shares as quotients, never
 * as floats. A slice belongs to the period in which it starts; excluded time takes slices out of it.
 * Cost: linear in slices; the mean adds quotients by halves.
 */
import type { DowntimeTerms } from "../downtime/downtime-terms.js";
import { firstCover } from "../downtime/first-cover.js";
import type { Horizon } from "../downtime/horizon.js";
import type { PlannedTime } from "../downtime/planned-time.js";
import { isComplete, isEmpty } from "../downtime/slice-outages.js";
import type { SliceRecord } from "../facts/monitoring.js";
import { type Ratio, sumOfRatios } from "../money/ratio.js";
import type { Indicator, SliceTerms } from "../policy/commitment.js";
import { parseDuration } from "../time/duration.js";
import {
  appendInterval,
  clip,
  complement,
  type IntervalSet,
  intersection,
  measure,
  normalizeIntervals,
} from "../time/interval-sweep.js";
import type { PartOfWhole } from "./target.js";

/** An indicator that counts requests. */
export type EventIndicator = Extract<
  Indicator,
  { readonly kind: "occurrences" | "ratio-timeslices" }
>;

/** What requests come to. */
export interface EventRatio {
  readonly of: PartOfWhole;
  /** If what is not known had failed; `null` where that cannot be said. */
  readonly ifCounted: PartOfWhole | null;
  /** For a mean of slices, the time they stand for. */
  readonly sliced: { readonly ofMs: number; readonly lost: Ratio } | null;
  /** Time of the horizon that is known to be over and of which no slice is recorded. */
  readonly unrecordedMs: number;
}

/** The availability of a horizon by its slices. */
export function eventRatio(
  indicator: EventIndicator,
  terms: DowntimeTerms,
  slices: readonly SliceRecord[],
  planned: PlannedTime,
  horizon: Horizon,
): EventRatio {
  const sliceMs = parseDuration(indicator.slice);
  const known = slices.filter((slice) => isComplete(slice, sliceMs, horizon.asOf));
  const excluded = excludedTime(planned, horizon, sliceMs);
  const own = known
    .filter(({ start }) => start >= horizon.from && start < horizon.until)
    .filter((slice) => !leaves(slice, sliceMs, indicator, excluded));
  const recorded = normalizeIntervals(known.map(({ start }) => [start, start + sliceMs]));
  const open = complement(excluded, horizon.from, Math.min(horizon.until, horizon.asOf));
  const unrecordedMs = measure(open) - measure(intersection(open, recorded));
  return indicator.kind === "occurrences"
    ? requests(own, indicator, terms, unrecordedMs)
    : mean(own, indicator, terms, sliceMs, unrecordedMs);
}

/** Time that exclusions take out of a horizon and the slice that reaches beyond it. */
function excludedTime(
  { coverages }: PlannedTime,
  { from, until }: Horizon,
  sliceMs: number,
): IntervalSet {
  const sets = coverages.map(({ set }) => set);
  const { bounds, labels } = firstCover([from, until + sliceMs], sets);
  const excluded: number[] = [];
  for (const [i, label] of labels.entries()) {
    const kind = coverages[label]?.exclusion.kind;
    if (kind === undefined || kind === "carve-out") continue;
    appendInterval(excluded, bounds[2 * i] as number, bounds[2 * i + 1] as number);
  }
  return excluded;
}

function leaves(
  { start }: SliceRecord,
  sliceMs: number,
  { leave = "covered" }: SliceTerms,
  excluded: IntervalSet,
): boolean {
  const inside = measure(clip(excluded, start, start + sliceMs));
  return leave === "touched" ? inside > 0 : inside === sliceMs && sliceMs > 0;
}

/** Good requests of all; slices that say nothing are left out, as they hold no requests that count. */
function requests(
  slices: readonly SliceRecord[],
  terms: SliceTerms,
  { rules }: DowntimeTerms,
  unrecordedMs: number,
): EventRatio {
  let [total, bad] = [0n, 0n];
  for (const slice of slices) {
    if (isEmpty(slice, terms)) continue;
    total += BigInt(slice.total);
    bad += BigInt(slice.bad);
  }
  const of = { part: total - bad, whole: total };
  const matters = rules.unmonitored === "undetermined" || rules.unmonitored === "down";
  const silent = slices.some((slice) => isEmpty(slice, terms)) && terms.empty === "undetermined";
  const unsure = (matters && unrecordedMs > 0) || silent;
  return { of, ifCounted: unsure ? null : of, sliced: null, unrecordedMs };
}

/** The mean of the slices' shares; a slice that is missing or empty is up, unknown or none at all. */
function mean(
  slices: readonly SliceRecord[],
  terms: SliceTerms,
  { rules }: DowntimeTerms,
  sliceMs: number,
  unrecordedMs: number,
): EventRatio {
  const spoken = slices.filter((slice) => !isEmpty(slice, terms));
  const silent = slices.length - spoken.length;
  const missing = sliceMs === 0 ? 0 : Math.ceil(unrecordedMs / sliceMs);
  const { empty = "up" } = terms;
  const { unmonitored } = rules;
  const failed = sumOfRatios(
    spoken
      .filter(({ bad }) => bad > 0)
      .map(({ bad, total }) => ({ numerator: BigInt(bad), denominator: BigInt(total) })),
  );
  const count =
    spoken.length +
    (empty === "leaves-denominator" ? 0 : silent) +
    (unmonitored === "leaves-denominator" ? 0 : missing);
  const down = unmonitored === "down" ? missing : 0;
  const unknown =
    (unmonitored === "undetermined" ? missing : 0) + (empty === "undetermined" ? silent : 0);
  const share = (lostSlices: number): PartOfWhole => {
    const whole = BigInt(count) * failed.denominator;
    return { part: whole - failed.numerator - BigInt(lostSlices) * failed.denominator, whole };
  };
  const lost = {
    numerator: (failed.numerator + BigInt(down) * failed.denominator) * BigInt(sliceMs),
    denominator: failed.denominator,
  };
  return {
    of: share(down),
    ifCounted: share(down + unknown),
    sliced: { ofMs: count * sliceMs, lost },
    unrecordedMs,
  };
}
