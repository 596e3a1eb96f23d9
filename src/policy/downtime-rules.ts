/**
 * How downtime is taken from the records: whose records count, when an outage begins, how short it may
 * be, what part of it counts where only some were affected, and what time is that nobody watched.
 */
import * as z from "zod";
import type { Duration } from "../time/duration.js";
import { durationSchema, positiveDurationSchema } from "./time-limit.js";

/** How downtime is taken from the records. */
export interface DowntimeRules {
  /**
   * What is measured of counted downtime: its milliseconds, the clock's minutes that lie wholly in it,
   * the minutes it touches, or buckets of another length; from the period's start on.
   */
  readonly granularity: "exact" | "whole-minutes" | "touched-minutes" | DowntimeBucket;
  /** Whether downtime begins with the outage or with its report. */
  readonly startsAt: "start" | "reported";
  /** Whether an outage of some users counts in full, by its share, or not at all. */
  readonly partialOutage: "in-full" | "by-share" | "only-total";
  /** The shortest outage that counts, and whether a longer one counts whole or only beyond it. */
  readonly minimumOutage?: MinimumOutage | undefined;
  /** Outages with less than this between them are one outage; the gap itself is up time. */
  readonly mergeGapUnder?: Duration | undefined;
  /** Downtime of each measurement period that is free. */
  readonly freePerPeriod?: Duration | undefined;
  /** How many distinct locations must have confirmed an outage. */
  readonly minLocations?: number | undefined;
  /** The sources of outages that are accepted; an outage without one is the provider's record. */
  readonly evidence?: readonly string[] | undefined;
  /** What time without monitoring is taken as. */
  readonly unmonitored: "up" | "down" | "undetermined" | "leaves-denominator";
  /** The clause behind each of these rules. */
  readonly clauses?: Readonly<Partial<Record<DowntimeRule, string>>> | undefined;
}

/** Buckets of one length: counted where downtime fills them, or where it touches them. */
export interface DowntimeBucket {
  /** How long a bucket is. */
  readonly bucket: Duration;
  /** Whether those count that downtime fills, or those that it touches. */
  readonly counts: "whole" | "touched";
}

/** The shortest outage that counts. */
export interface MinimumOutage {
  /** Shorter outages do not count. */
  readonly duration: Duration;
  /** Whether a longer one counts whole, or only what exceeds it. */
  readonly counts: "whole" | "excess";
  /** Whether an outage of exactly that length is too short too. */
  readonly mustExceed?: boolean | undefined;
}

/** The rules that can cite a clause of their own. */
export type DowntimeRule = (typeof citedRules)[number];

const citedRules = [
  "granularity",
  "startsAt",
  "partialOutage",
  "minimumOutage",
  "freePerPeriod",
  "minLocations",
  "evidence",
  "unmonitored",
] as const;

const ruleFields = {
  granularity: z.union([
    z.enum(["exact", "whole-minutes", "touched-minutes"]),
    z.strictObject({ bucket: positiveDurationSchema, counts: z.enum(["whole", "touched"]) }),
  ]),
  startsAt: z.enum(["start", "reported"]),
  partialOutage: z.enum(["in-full", "by-share", "only-total"]),
  minimumOutage: z
    .strictObject({
      duration: durationSchema,
      counts: z.enum(["whole", "excess"]),
      mustExceed: z.boolean().optional(),
    })
    .optional(),
  mergeGapUnder: durationSchema.optional(),
  freePerPeriod: durationSchema.optional(),
  minLocations: z.int().min(1).max(1000).optional(),
  evidence: z.array(z.string().min(1)).min(1).max(1000).optional(),
  unmonitored: z.enum(["up", "down", "undetermined", "leaves-denominator"]),
  clauses: z.partialRecord(z.enum(citedRules), z.string().min(1)).optional(),
};

export const downtimeRulesSchema: z.ZodType<DowntimeRules, DowntimeRules> =
  z.strictObject(ruleFields);

/** Rules of one commitment's own, before the common ones. */
export type OwnDowntimeRules = {
  readonly [K in keyof DowntimeRules]?: DowntimeRules[K] | undefined;
};

export const ownDowntimeRulesSchema: z.ZodType<OwnDowntimeRules, OwnDowntimeRules> = z
  .strictObject(ruleFields)
  .partial();
