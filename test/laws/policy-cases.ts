/** What the laws of random policies ask of the library, and how their answers are compared. */
import fc from "fast-check";
import {
  type AvailabilityMeasurement,
  classifyDowntime,
  type DowntimeClassification,
  definePolicy,
  type Exclusion,
  measureAvailability,
  type Outage,
  type PolicyConfig,
} from "nines";
import type { Case } from "../oracle/random-facts.js";

/** Whole policies are heavy: a fifth of the runs that other laws get. */
export const heavy = { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 300) / 5) };

/** The sum of lengths. */
export const sum = (lengths: readonly number[]): number => lengths.reduce((a, b) => a + b, 0);

/** The ids of a policy's commitments. */
function commitmentsOf({ policy }: Pick<Case, "policy">): readonly string[] {
  return (policy.availability?.commitments ?? []).map(({ id }) => id);
}

/** The classification for each commitment. */
export function classifyAll(given: Case): readonly DowntimeClassification[] {
  const { facts, range, asOf } = given;
  const policy = definePolicy(given.policy);
  return commitmentsOf(given).map((commitment) =>
    classifyDowntime(policy, facts, { period: range, asOf, commitment }),
  );
}

/** The measurement of each commitment. */
export function measureAll({
  policy,
  facts,
  range,
  asOf,
}: Case): readonly AvailabilityMeasurement[] {
  return measureAvailability(definePolicy(policy), facts, { period: range, asOf });
}

/** The same case with other outages. */
export function withOutages(given: Case, outages: readonly Outage[]): Case {
  return { ...given, facts: { ...given.facts, outages } };
}

/** The same case with other exclusions. */
export function withExclusions(
  given: Case,
  change: (exclusions: readonly Exclusion[]) => readonly Exclusion[],
): Case {
  const { policy } = given;
  const { availability } = policy;
  if (availability === undefined) throw new Error("a policy without availability terms");
  const exclusions = change(availability.exclusions);
  const changed: PolicyConfig = { ...policy, availability: { ...availability, exclusions } };
  return { ...given, policy: changed };
}

/** What decides the numbers: where segments lie, what becomes of them, and the sums. */
function essenceOf(classified: DowntimeClassification) {
  const { segments, countedMs, excludedMs, undeterminedMs, byExclusion, byRule } = classified;
  return {
    verdicts: segments.map(({ start, end, verdict, reason, exclusion, alsoMatched }) => ({
      start: Date.parse(start),
      end: Date.parse(end),
      verdict,
      reason,
      exclusion,
      alsoMatched,
    })),
    countedMs,
    excludedMs,
    undeterminedMs,
    byExclusion,
    byRule,
  };
}

/** The essence of the classification for each commitment. */
export function essences(given: Case) {
  return classifyAll(given).map(essenceOf);
}

/** Whether the first exact ratio is at most the second; an empty denominator has none. */
export function isAtMost(a: AvailabilityMeasurement, b: AvailabilityMeasurement): boolean {
  if (a.ratio === null || b.ratio === null) return true;
  return (
    BigInt(a.ratio.numerator) * BigInt(b.ratio.denominator) <=
    BigInt(b.ratio.numerator) * BigInt(a.ratio.denominator)
  );
}
