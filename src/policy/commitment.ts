/**
 * Commitments: what is promised of a service's availability, over which measurement period, measured
 * how (downtime, or the slices of a request log), of what, and for which part of the service.
 */
import * as z from "zod";
import { type Percent, percentSchema } from "../money/percent.js";
import { type RoundingMode, roundingModeSchema } from "../money/rounding.js";
import type { Duration } from "../time/duration.js";
import { type PeriodKind, periodKindSchema } from "../time/period.js";
import { type OwnDowntimeRules, ownDowntimeRulesSchema } from "./downtime-rules.js";
import { durationSchema, positiveDurationSchema } from "./time-limit.js";

/** A promise of availability over each period of a kind. */
export interface Commitment {
  readonly id: string;
  /** Whether a miss has consequences, or it is only aimed at. */
  readonly kind: "guarantee" | "objective";
  readonly clause?: string | undefined;
  /** The availability promised; exactly as much is enough. */
  readonly targetPercent: Percent;
  readonly period: PeriodKind;
  /** What availability is measured by; by default downtime. */
  readonly indicator?: Indicator | undefined;
  readonly denominator: Denominator;
  /** The part of the service it speaks of: outages of another scope are none of its concern. */
  readonly scope?: string | undefined;
  /** How the resources of the facts come together; without it the service is one thing. */
  readonly aggregate?: "sum" | "worst" | "each" | undefined;
  /** A rounding that the contract itself makes, before the percentage is held against the target. */
  readonly roundPercent?: PercentRounding | undefined;
  /** Whether a period that the term cuts is measured as far as it lies in the term. */
  readonly partialPeriod: "clip" | "whole";
  /** Rules on downtime of its own, before the common ones. */
  readonly downtime?: OwnDowntimeRules | undefined;
}

/** A contractual rounding of the percentage. */
export interface PercentRounding {
  /** To how many decimals. */
  readonly decimals: number;
  readonly mode: RoundingMode;
}

/** What availability is measured by. */
export type Indicator =
  /** Recorded outages. */
  | { readonly kind: "downtime" }
  /** Good requests of all requests. */
  | ({ readonly kind: "occurrences" } & SliceTerms)
  /** Slices of time in which too many requests failed are downtime. */
  | ({ readonly kind: "timeslices" } & SliceTerms & ErrorRateTerms)
  /** The mean of the slices' shares of good requests. */
  | ({ readonly kind: "ratio-timeslices" } & SliceTerms);

/** How slices of a request log are taken. */
export interface SliceTerms {
  /** How long a slice is. */
  readonly slice: Duration;
  /** What a slice without requests, or with fewer than `minTotal`, is; by default up. */
  readonly empty?: "up" | "undetermined" | "leaves-denominator" | undefined;
  /** With fewer requests than this a slice says nothing. */
  readonly minTotal?: number | undefined;
  /**
   * Which slices an exclusion takes out of a count of requests or a mean: those wholly in excluded
   * time, or those that it touches; by default those wholly in it. Downtime is always cut exactly.
   */
  readonly leave?: "covered" | "touched" | undefined;
}

/** When a slice is down. */
export interface ErrorRateTerms {
  /** The share of failed requests above which it is down. */
  readonly maxErrorPercent: Percent;
  /** Whether a slice at exactly that rate is down too; by default it is up. */
  readonly inclusive?: boolean | undefined;
}

/** A part of a period that leaves the denominator, used or not. */
export type Leaving = "excluded" | "maintenance" | "windows" | "outside-hours";

/**
 * What the percentage is of: the period; the period less excluded downtime, less qualifying
 * maintenance, less reserved windows, less both of these, less what is listed; or a fixed length.
 */
export type Denominator =
  | "period"
  | "period-less-excluded"
  | "period-less-maintenance"
  | "period-less-windows"
  | "period-less-planned"
  | "period-less-outside-hours"
  | {
      /** What leaves the period. */
      readonly less: readonly Leaving[];
    }
  | {
      /** A length that every period is taken to have. */
      readonly fixed: Duration;
    };

/** What leaves a denominator. */
export function leavingOf(denominator: Denominator): readonly Leaving[] {
  if (typeof denominator === "object") return "less" in denominator ? denominator.less : [];
  return leavingByName[denominator];
}

const leavingByName: Readonly<Record<Extract<Denominator, string>, readonly Leaving[]>> = {
  period: [],
  "period-less-excluded": ["excluded"],
  "period-less-maintenance": ["maintenance"],
  "period-less-windows": ["windows"],
  "period-less-planned": ["windows", "maintenance"],
  "period-less-outside-hours": ["outside-hours"],
};

/** The indicator of a commitment that names none. */
export function indicatorOf({ indicator }: Commitment): Indicator {
  return indicator ?? { kind: "downtime" };
}

/** Whether a commitment counts requests and has no downtime: good ones can make up for those that failed. */
export function countsRequests(kind: unknown): kind is "occurrences" | "ratio-timeslices" {
  return kind === "occurrences" || kind === "ratio-timeslices";
}

const sliceFields = {
  slice: positiveDurationSchema,
  empty: z.enum(["up", "undetermined", "leaves-denominator"]).optional(),
  minTotal: z.int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  leave: z.enum(["covered", "touched"]).optional(),
};

const indicatorSchema: z.ZodType<Indicator, Indicator> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("downtime") }),
  z.strictObject({ kind: z.literal("occurrences"), ...sliceFields }),
  z.strictObject({
    kind: z.literal("timeslices"),
    ...sliceFields,
    maxErrorPercent: percentSchema,
    inclusive: z.boolean().optional(),
  }),
  z.strictObject({ kind: z.literal("ratio-timeslices"), ...sliceFields }),
]);

const denominatorSchema: z.ZodType<Denominator, Denominator> = z.union([
  z.enum([
    "period",
    "period-less-excluded",
    "period-less-maintenance",
    "period-less-windows",
    "period-less-planned",
    "period-less-outside-hours",
  ]),
  z.strictObject({
    less: z.array(z.enum(["excluded", "maintenance", "windows", "outside-hours"])).max(4),
  }),
  z.strictObject({ fixed: durationSchema }),
]);

export const commitmentSchema: z.ZodType<Commitment, Commitment> = z.strictObject({
  id: z.string().min(1),
  kind: z.enum(["guarantee", "objective"]),
  clause: z.string().min(1).optional(),
  targetPercent: percentSchema,
  period: periodKindSchema,
  indicator: indicatorSchema.optional(),
  denominator: denominatorSchema,
  scope: z.string().min(1).optional(),
  aggregate: z.enum(["sum", "worst", "each"]).optional(),
  roundPercent: z
    .strictObject({ decimals: z.int().min(0).max(12), mode: roundingModeSchema })
    .optional(),
  partialPeriod: z.enum(["clip", "whole"]),
  downtime: ownDowntimeRulesSchema.optional(),
});
