/**
 * How long counted downtime is by the contract's clock: the minutes (or other buckets) that lie wholly
 * in it or that it touches. Buckets follow one another from the period's
 * start; the last one may be cut by the period's end. Cost: linear in the intervals.
 */
import type { DowntimeRules } from "../policy/downtime-rules.js";
import { parseDuration } from "../time/duration.js";
import { msPerMinute } from "../time/instant.js";
import { appendInterval, type IntervalSet, measure } from "../time/interval-sweep.js";

/** The length of a set inside `[start, end)` in milliseconds, by the buckets that a policy counts in. */
export function measuredMs(
  set: IntervalSet,
  granularity: Granularity,
  { start, end }: { readonly start: number; readonly end: number },
): number {
  const { bucketMs, counts } = bucketOf(granularity);
  const bucketed: number[] = [];
  for (let i = 0; i < set.length; i += 2) {
    const [from, until] = [(set[i] as number) - start, (set[i + 1] as number) - start];
    const outwards = counts === "touched";
    const first = (outwards ? Math.floor(from / bucketMs) : Math.ceil(from / bucketMs)) * bucketMs;
    const last =
      until === end - start
        ? until
        : (outwards ? Math.ceil(until / bucketMs) : Math.floor(until / bucketMs)) * bucketMs;
    appendInterval(bucketed, first, Math.min(last, end - start));
  }
  return measure(bucketed);
}

type Granularity = Exclude<DowntimeRules["granularity"], "exact">;

function bucketOf(granularity: Granularity): {
  bucketMs: number;
  counts: "whole" | "touched";
} {
  if (granularity === "whole-minutes") return { bucketMs: msPerMinute, counts: "whole" };
  if (granularity === "touched-minutes") return { bucketMs: msPerMinute, counts: "touched" };
  return { bucketMs: parseDuration(granularity.bucket), counts: granularity.counts };
}
