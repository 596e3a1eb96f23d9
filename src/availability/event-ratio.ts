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
import { isComplete, isEmpty, isOfScope, unrecordedTime } from "../downtime/slice-outages.js";
import type { SliceRecord } from "../facts/monitoring.js";
import { type Ratio, sumOfRatios } from "../money/ratio.js";
import { countsRequests, type Indicator, type SliceTerms } from "../policy/commitment.js";
import { parseDuration } from "../time/duration.js";
import {
  appendInterval,
  clip,
  difference,
  type IntervalSet,
  measure,
} from "../time/interval-sweep.js";
import type { PartOfWhole } from "./target.js";

/** An indicator that counts requests. */
export type EventIndicator = Extract<
  Indicator,
  { readonly kind: "occurrences" | "ratio-timeslices" }
>;

/** Whether an indicator counts requests. */
export function isEventIndicator(indicator: Indicator): indicator is EventIndicator {
  return countsRequests(indicator.kind);
}

/** What requests come to. */
export interface EventRatio {
  readonly of: PartOfWhole;
  /** If what is not known had failed; `null` where that cannot be said. */
  readonly ifCounted: PartOfWhole | null;
  /** For a mean of slices, the time they stand for. */
  readonly sliced: { readonly ofMs: number; readonly lost: Ratio } | null;
  /** Time of which it is not known what became of its requests. */
  readonly undeterminedMs: number;
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
  const { scope } = terms.commitment;
  const known = slices.filter(
    (slice) => isOfScope(slice, scope) && isComplete(slice, sliceMs, horizon.asOf),
  );
  const excluded = excludedTime(planned, horizon, sliceMs);
  const own = known
    .filter(({ start }) => start >= horizon.from && start < horizon.until)
    .filter((slice) => !leaves(slice, sliceMs, indicator, excluded));
  const recorded = known.map(({ start }) => [start, start + sliceMs] as const);
  const gaps = unrecordedTime(recorded, sliceMs, horizon);
  const unrecordedMs = measure(difference(gaps, excluded));
  if (indicator.kind === "occurrences") return requests(own, indicator, terms, unrecordedMs);
  const missing = missingSlices(gaps, sliceMs, excluded, indicator);
  return mean(own, indicator, terms, sliceMs, { missing, unrecordedMs });
}

/** How many slices would fill the gaps, each from its start on, less those that exclusions take out. */
function missingSlices(
  gaps: IntervalSet,
  sliceMs: number,
  excluded: IntervalSet,
  { leave = "covered" }: SliceTerms,
): number {
  let missing = 0;
  for (let i = 0; i < gaps.length; i += 2) {
    const [start, end] = [gaps[i] as number, gaps[i + 1] as number];
    const inGap = Math.ceil((end - start) / sliceMs);
    let next = 0;
    missing += inGap;
    const own = clip(excluded, start, end);
    for (let e = 0; e < own.length; e += 2) {
      const from = ((own[e] as number) - start) / sliceMs;
      const until = ((own[e + 1] as number) - start) / sliceMs;
      const toTheEnd = own[e + 1] === end;
      const first = Math.max(next, leave === "covered" ? Math.ceil(from) : Math.floor(from));
      const last = toTheEnd ? inGap : leave === "covered" ? Math.floor(until) : Math.ceil(until);
      missing -= Math.max(0, last - first);
      next = Math.max(next, last);
    }
  }
  return missing;
}

/** Time that exclusions take out of a horizon and the slice that reaches beyond it. */
function excludedTime(
  { coverages }: PlannedTime,
  { from, until }: Horizon,
  sliceMs: number,
): IntervalSet {
  const sets = coverages.map(({ set }) => set);
  const { count, bounds, labels } = firstCover([from, until + sliceMs], sets);
  const excluded: number[] = [];
  for (let i = 0; i < count; i++) {
    const kind = coverages[labels[i] as number]?.exclusion.kind;
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
  return leave === "touched" ? inside > 0 : inside === sliceMs;
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
  const silent = slices.filter((slice) => isEmpty(slice, terms)).length;
  const silentMs = terms.empty === "undetermined" ? silent * parseDuration(terms.slice) : 0;
  const undeterminedMs = (matters ? unrecordedMs : 0) + silentMs;
  return { of, ifCounted: undeterminedMs > 0 ? null : of, sliced: null, undeterminedMs };
}

/** The mean of the slices' shares; a slice that is missing or empty is up, unknown or none at all. */
function mean(
  slices: readonly SliceRecord[],
  terms: SliceTerms,
  { rules }: DowntimeTerms,
  sliceMs: number,
  { missing, unrecordedMs }: { readonly missing: number; readonly unrecordedMs: number },
): EventRatio {
  const spoken = slices.filter((slice) => !isEmpty(slice, terms));
  const silent = slices.length - spoken.length;
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
    undeterminedMs:
      (unmonitored === "undetermined" ? unrecordedMs : 0) +
      (empty === "undetermined" ? silent * sliceMs : 0),
  };
}
