/**
 * From probes to outages: samples that say up or down at an instant and a place become the stretches of
 * time during which enough places saw the service down. A sample speaks for its place until the next
 * one, and no longer than the rule's gap; what could have been an outage and nobody can tell is time
 * without monitoring, never up time.
 * Cost: O(n log n) in samples, times the number of places.
 */
import * as z from "zod";
import { type Finding, finding } from "../core/finding.js";
import { refusal } from "../core/issue.js";
import { addRefusal, validate } from "../core/validation.js";
import type { Unmonitored } from "../facts/monitoring.js";
import type { Outage } from "../facts/outage.js";
import { instantSchema } from "../facts/record.js";
import { durationSchema } from "../policy/time-limit.js";
import { type Duration, parseDuration } from "../time/duration.js";
import { type InstantInput, reversedInstants } from "../time/instant.js";
import { type LocationTime, locationTime, type ProbeRecord } from "./location-time.js";
import { together } from "./probe-quorum.js";

/** What a probe saw. */
export interface ProbeSample {
  readonly at: InstantInput;
  readonly location: string;
  readonly up: boolean;
}

/** When samples make an outage. */
export interface ProbeRule {
  /** How many places must see the service down at once. */
  readonly minLocations: number;
  /** How long a sample speaks for its place where no other follows. */
  readonly maxGap: Duration;
  /** How many failures in a row make a place see it down, from the first of them on; by default one. */
  readonly minConsecutive?: number | undefined;
  /** The places that probe; by default those that have samples. */
  readonly locations?: readonly string[] | undefined;
  /** The time looked at: by default from the first sample to the end of what the last one speaks for. */
  readonly from?: InstantInput | undefined;
  readonly until?: InstantInput | undefined;
  /** Whose records the outages are, for policies that accept only some. */
  readonly source?: string | undefined;
}

/** What samples prove: facts for a policy, and how they came about. */
export interface ProbeEvidence {
  /** Sorted, none touching another; each with the places that saw it. */
  readonly outages: readonly Outage[];
  /** Time of which nobody can say whether enough places saw the service down. */
  readonly unmonitored: readonly Unmonitored[];
  readonly because: readonly Finding[];
}

const name = z.string().min(1);

const samplesSchema = z
  .array(z.strictObject({ at: instantSchema, location: name, up: z.boolean() }))
  .max(5_000_000);

const ruleSchema = z
  .strictObject({
    minLocations: z.int().min(1).max(1000),
    maxGap: durationSchema,
    minConsecutive: z.int().min(1).max(1_000_000).optional(),
    locations: z.array(name).min(1).max(1000).optional(),
    from: instantSchema.optional(),
    until: instantSchema.optional(),
    source: name.optional(),
  })
  .superRefine(({ locations, minLocations, from, until }, context) => {
    if (locations !== undefined && new Set(locations).size < minLocations) {
      const got = `${new Set(locations).size}`;
      const params = { expected: `at least ${minLocations} different places`, got };
      addRefusal(context, refusal("number_out_of_bounds", params), ["locations"]);
    }
    if (from !== undefined && until !== undefined && until < from) {
      addRefusal(context, reversedInstants(from, until), ["until"]);
    }
  });

const inputSchema = z.strictObject({ samples: samplesSchema, rule: ruleSchema });

/**
 * The outages that samples from several places confirm, and the time of which nothing can be said:
 * `outages` and `unmonitored` go into the facts, `because` does not.
 *
 * **Boundaries**: half-open. An outage begins when the last of the places needed began to see it, at the
 * first failure of its run, and ends when the first of them saw the service up again. A run of failures
 * that is too short is up time; one that a gap cuts off before it is long enough is unmonitored. Two
 * samples of one place and instant that differ say nothing.
 *
 * @throws NinesError `invalid_type`, `missing_field`, `number_out_of_bounds`, `duration_invalid`,
 * `interval_reversed`, `unknown_key` and the issues of `parseInstant`, all at once
 * @example
 * ```ts
 * import { outagesFromProbes } from "nines";
 * const every = (minute: number, location: string, up: boolean) =>
 *   ({ at: Date.UTC(2026, 0, 1, 0, minute), location, up });
 * const samples = [
 *   every(0, "fra", true), every(1, "fra", false), every(2, "fra", false), every(3, "fra", true),
 *   every(0, "nyc", true), every(1, "nyc", true), every(2, "nyc", false), every(3, "nyc", true),
 * ];
 * const { outages } = outagesFromProbes(samples, { minLocations: 2, maxGap: "PT1M" });
 * console.log(outages.length, outages[0]?.start, outages[0]?.confirmedFrom);
 * // 1 2026-01-01T00:02:00.000+00:00 [ 'fra', 'nyc' ]
 * ```
 */
export function outagesFromProbes(samples: readonly ProbeSample[], rule: ProbeRule): ProbeEvidence {
  const { samples: records, rule: checked } = validate(inputSchema, { samples, rule });
  const gapMs = parseDuration(checked.maxGap);
  const byPlace = samplesByPlace(records, checked.locations ?? []);
  const range = {
    from:
      checked.from ??
      records.reduce((first, { at }) => Math.min(first, at), Number.POSITIVE_INFINITY),
    until: checked.until ?? records.reduce((last, { at }) => Math.max(last, at + gapMs), 0),
  };
  const because: Finding[] = [];
  const places = [...byPlace].map(([location, own]) => {
    const seen = locationTime(own, gapMs, checked.minConsecutive ?? 1, range);
    because.push(...findingsOf(location, own, seen));
    return { location, ...seen };
  });
  if (places.length < checked.minLocations) {
    const text = `Samples come from ${places.length} places, an outage needs ${checked.minLocations}.`;
    because.push(finding("too-few-locations", "not-applied", text));
  }
  const { outages, unmonitored } = together(places, checked.minLocations, checked.source, range);
  return { outages, unmonitored, because };
}

function samplesByPlace(
  records: readonly (ProbeRecord & { readonly location: string })[],
  expected: readonly string[],
): Map<string, ProbeRecord[]> {
  const byPlace = new Map<string, ProbeRecord[]>(expected.map((place) => [place, []]));
  for (const record of records) {
    const own = byPlace.get(record.location);
    if (own === undefined) byPlace.set(record.location, [record]);
    else own.push(record);
  }
  return byPlace;
}

function findingsOf(
  location: string,
  samples: readonly ProbeRecord[],
  { conflicts }: LocationTime,
): Finding[] {
  if (samples.length === 0) {
    const text = `No sample came from ${location}.`;
    return [finding("missing-location", "not-applied", text, null, { location })];
  }
  if (conflicts === 0) return [];
  const text = `Samples of ${location} contradict one another at ${conflicts} instants.`;
  return [finding("conflicting-samples", "not-applied", text, null, { location, conflicts })];
}
