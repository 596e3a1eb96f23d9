/**
 * Whether one recorded period counts towards a rule on termination, does not, or may: a miss is final, also
 * in a period that goes on; what is met so far may still be missed. Of a period of which nothing is recorded
 * nothing is known.
 */
import { type Percent, shareOf } from "../money/percent.js";
import { compareRatios } from "../money/ratio.js";
import { type AvailabilityTerms, rulesFor } from "../policy/availability-terms.js";
import { type Commitment, countsRequests } from "../policy/commitment.js";
import type { Policy } from "../policy/policy.js";
import type { TerminationRule } from "../policy/termination-terms.js";
import { parseDuration } from "../time/duration.js";
import { isUndecided, reachesShare, type Standing } from "./credit-share.js";
import { isKnown, percentBounds } from "./percent-bounds.js";
import type { PeriodEntry } from "./period-series.js";
import type { CreditRecord, MeasurementRecord } from "./recorded-history.js";

/** A rule that looks at each period by itself; the mean of several is another matter. */
export type CountedRule = Exclude<TerminationRule, { readonly averageBelow: Percent }>;

/** Whether a period counts towards a rule. */
export function standingOf(
  entry: PeriodEntry | null,
  rule: CountedRule,
  commitment: Commitment,
  policy: Policy,
): Standing {
  const measurement = entry?.measurement ?? null;
  if ("creditsAtLeast" in rule) {
    if (entry !== null && entry.credits !== null) {
      const share = shareOf(rule.creditsAtLeast.percentOfBase);
      return reachesShare(entry.credits, share, policy.credits ?? []);
    }
    return missed(measurement) === "does-not-count" ? "does-not-count" : "unknown";
  }
  if ("below" in rule) return below(measurement, rule.below, commitment);
  if ("downtimeOver" in rule) {
    return downOver(measurement, parseDuration(rule.downtimeOver), commitment, policy);
  }
  return missed(measurement);
}

/** Whether the commitment was missed in a period. */
function missed(measurement: MeasurementRecord | null): Standing {
  if (measurement === null || measurement.met === null) return "unknown";
  const { final, indicator, met } = measurement;
  if (met) return final ? "does-not-count" : "unknown";
  return final || !countsRequests(indicator) ? "counts" : "unknown";
}

function below(
  measurement: MeasurementRecord | null,
  percent: Percent,
  commitment: Commitment,
): Standing {
  const { least, most } = percentBounds(measurement, commitment);
  const bound = shareOf(percent);
  if (compareRatios(most, bound) < 0) return "counts";
  return compareRatios(least, bound) >= 0 ? "does-not-count" : "unknown";
}

function downOver(
  measurement: MeasurementRecord | null,
  limitMs: number,
  commitment: Commitment,
  policy: Policy,
): Standing {
  if (measurement === null || countsRequests(measurement.indicator)) return "unknown";
  const { downtimeMs, undeterminedMs, final, ofMs } = measurement;
  if (downtimeMs > limitMs) return "counts";
  if (!final || ofMs === null) return "unknown";
  const { granularity, partialOutage } = rulesFor(
    policy.availability as AvailabilityTerms,
    commitment,
  );
  const isExact = granularity === "exact" && partialOutage !== "by-share";
  const isBounded = isKnown(measurement) || (isExact && downtimeMs + undeterminedMs <= limitMs);
  return isBounded ? "does-not-count" : "unknown";
}

/** What would have to be known of a period: facts and documents, and from when time will have told. */
export interface OpenMatter {
  readonly missing: readonly string[];
  readonly until: number | null;
}

/** What is open about a period under a rule. */
export function openMatter(
  entry: PeriodEntry | null,
  rule: TerminationRule,
  asOf: number,
): OpenMatter {
  if ("creditsAtLeast" in rule) return openCredits(entry?.credits ?? null, asOf);
  return openMeasurement(entry?.measurement ?? null, asOf);
}

function openMeasurement(measurement: MeasurementRecord | null, asOf: number): OpenMatter {
  if (measurement === null) return { missing: ["measurements"], until: null };
  const { missing, final, undeterminedMs, period } = measurement;
  if (!final && period.wholeEnd > asOf) return { missing, until: period.wholeEnd };
  if (!final) return { missing: [...missing, "measurements"], until: null };
  const isBlind = missing.length === 0 && undeterminedMs > 0;
  return { missing: isBlind ? ["unmonitored"] : missing, until: null };
}

function openCredits(credits: readonly CreditRecord[] | null, asOf: number): OpenMatter {
  if (credits === null) return { missing: ["credits"], until: null };
  const open = credits.filter(isUndecided);
  const isAhead = ({ until }: CreditRecord): boolean => until !== null && until >= asOf;
  const isStale = open.some((each) => each.decision === "premature" && !isAhead(each));
  const unpriced = credits.filter(({ decision }) => decision === "eligible");
  return {
    missing: [
      ...open.flatMap(({ missing }) => missing),
      ...(isStale ? ["credits"] : []),
      ...(unpriced.some(({ amount }) => amount === null) ? ["amount"] : []),
      ...(unpriced.some(({ base }) => base === null) ? ["base"] : []),
    ],
    until: earliestOf(open.filter(isAhead).map(({ until }) => until)),
  };
}

/** The earliest of some instants, as far as there are any. */
export function earliestOf(instants: Iterable<number | null>): number | null {
  let earliest: number | null = null;
  for (const at of instants) {
    if (at !== null && (earliest === null || at < earliest)) earliest = at;
  }
  return earliest;
}
