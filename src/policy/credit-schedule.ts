/**
 * Credit schedules: how what was measured turns into a value. Rows of a percentage or of a duration,
 * blocks of downtime, steps of shortfall, the price of the downtime many times over, missed targets, or
 * one value for any miss.
 */
import * as z from "zod";
import { type Multiple, multipleSchema } from "../money/decimal.js";
import { type Percent, percentSchema, shareOf } from "../money/percent.js";
import { type RoundingMode, roundingModeSchema } from "../money/rounding.js";
import type { Duration } from "../time/duration.js";
import { type CreditValue, creditValueSchema } from "./credit-value.js";
import { durationSchema, positiveDurationSchema } from "./time-limit.js";

/** How much is owed. */
export type CreditSchedule =
  | {
      readonly kind: "tiers";
      /** Rows of the percentage that was reached; of several that hold, the first decides. */
      readonly tiers: readonly PercentTier[];
    }
  | DurationTierSchedule
  | BlockSchedule
  | ShortfallSchedule
  | PriceSchedule
  | {
      readonly kind: "miss-tiers";
      /** Rows of a number of missed targets; the last one reached decides. */
      readonly tiers: readonly MissTier[];
    }
  | { readonly kind: "flat"; readonly credit: CreditValue };

/** A row for percentages inside its bounds; of several that hold, the first decides. */
export interface PercentTier {
  /** The percentage reached is this or more. */
  readonly atLeast?: Percent | undefined;
  /** The percentage reached is more than this. */
  readonly above?: Percent | undefined;
  /** The percentage reached is less than this. */
  readonly below?: Percent | undefined;
  /** The percentage reached is this or less. */
  readonly atMost?: Percent | undefined;
  readonly credit: CreditValue;
  /** More, for every step that the percentage lies below a bound. */
  readonly further?: FurtherCredit | undefined;
}

/** Credit on top of a row's own, step by step. */
export interface FurtherCredit {
  /** The percentage from which steps are counted downwards. */
  readonly below: Percent;
  /** How long a step is, in percentage points. */
  readonly stepPercent: Percent;
  readonly counting: StepCounting;
  readonly credit: CreditValue;
}

/** Whether a step counts when it is full, when it has started, or in proportion. */
export type StepCounting = "full" | "started" | "exact";

/** Which downtime a schedule is about; by default all that is measured of the period. */
export interface CreditedDowntime {
  /** All of it, or the longest incident alone. */
  readonly of?: "total" | "longest" | undefined;
  /** All of it, or what exceeds the downtime that the target allows. */
  readonly on?: "downtime" | "beyond-target" | undefined;
  /** The first so much earns nothing. */
  readonly after?: Duration | undefined;
  /** A rounding that the contract itself makes. */
  readonly roundDowntime?: { readonly to: Duration; readonly mode: RoundingMode } | undefined;
}

/** Rows of downtime; the last one exceeded decides. */
export interface DurationTierSchedule extends CreditedDowntime {
  readonly kind: "duration-tiers";
  /** Rising; the last one exceeded decides. */
  readonly tiers: readonly DurationTier[];
}

/** A row for downtime over a duration, or of at least that duration where it is inclusive. */
export interface DurationTier {
  /** The downtime that must be exceeded, or reached where it is inclusive. */
  readonly over: Duration;
  /** Whether downtime of exactly that length is enough. */
  readonly inclusive?: boolean | undefined;
  readonly credit: CreditValue;
}

/** So much for every block of downtime. */
export interface BlockSchedule extends CreditedDowntime {
  readonly kind: "blocks";
  /** How long a block is. */
  readonly per: Duration;
  /** Whether a block counts when it is full, or when it has started. */
  readonly counting: "full" | "started";
  readonly credit: CreditValue;
  /** Owed once beside the blocks, as soon as there is any downtime at all. */
  readonly first?: CreditValue | undefined;
}

/** So much for every step that availability falls short of the target. */
export interface ShortfallSchedule {
  readonly kind: "per-shortfall";
  /** How long a step is, in percentage points. */
  readonly stepPercent: Percent;
  readonly counting: StepCounting;
  readonly credit: CreditValue;
}

/** The price of the downtime, many times over. */
export interface PriceSchedule extends CreditedDowntime {
  readonly kind: "multiple-of-downtime";
  /** How many times over the price of the downtime is owed. */
  readonly times: Multiple;
  /**
   * What downtime is a part of: the base's own months, the measurement period as far as the resource was
   * there, or a month of a fixed length.
   */
  readonly hour: "actual-month" | "period" | { readonly month: Duration };
  /** A rounding of the factor that the contract itself makes before any money is looked at. */
  readonly roundFactor?: FactorRounding | undefined;
  /** Whether it is paid in money, or given as service of the same length. */
  readonly paidAs?: "money" | "service-time" | undefined;
}

/** A rounding of downtime's part of the month, or of that part many times over. */
export interface FactorRounding {
  /** Which of the two is rounded. */
  readonly of: "time-share" | "multiple";
  /** To how many decimals. */
  readonly decimals: number;
  readonly mode: RoundingMode;
}

/** A row for a number of missed targets; the last one reached decides. */
export interface MissTier {
  /** The least number of missed targets. */
  readonly atLeast: number;
  readonly credit: CreditValue;
}

const rows = <T>(row: z.ZodType<T, T>): z.ZodType<readonly T[], readonly T[]> =>
  z.array(row).min(1).max(1000);

/** A step of nothing would fit in without end. */
const stepSchema: z.ZodType<Percent, Percent> = percentSchema.refine(
  (step) => shareOf(step).numerator > 0n,
  { message: "a percentage above zero" },
);

const counting = z.enum(["full", "started", "exact"]);

const percentTierSchema: z.ZodType<PercentTier, PercentTier> = z.strictObject({
  atLeast: percentSchema.optional(),
  above: percentSchema.optional(),
  below: percentSchema.optional(),
  atMost: percentSchema.optional(),
  credit: creditValueSchema,
  further: z
    .strictObject({
      below: percentSchema,
      stepPercent: stepSchema,
      counting,
      credit: creditValueSchema,
    })
    .optional(),
});

const creditedDowntime = {
  of: z.enum(["total", "longest"]).optional(),
  on: z.enum(["downtime", "beyond-target"]).optional(),
  after: durationSchema.optional(),
  roundDowntime: z
    .strictObject({ to: positiveDurationSchema, mode: roundingModeSchema })
    .optional(),
};

export const creditScheduleSchema: z.ZodType<CreditSchedule, CreditSchedule> = z.discriminatedUnion(
  "kind",
  [
    z.strictObject({ kind: z.literal("tiers"), tiers: rows(percentTierSchema) }),
    z.strictObject({
      kind: z.literal("duration-tiers"),
      tiers: rows(
        z.strictObject({
          over: durationSchema,
          inclusive: z.boolean().optional(),
          credit: creditValueSchema,
        }),
      ),
      ...creditedDowntime,
    }),
    z.strictObject({
      kind: z.literal("blocks"),
      per: positiveDurationSchema,
      counting: z.enum(["full", "started"]),
      credit: creditValueSchema,
      first: creditValueSchema.optional(),
      ...creditedDowntime,
    }),
    z.strictObject({
      kind: z.literal("per-shortfall"),
      stepPercent: stepSchema,
      counting,
      credit: creditValueSchema,
    }),
    z.strictObject({
      kind: z.literal("multiple-of-downtime"),
      times: multipleSchema,
      hour: z.union([
        z.enum(["actual-month", "period"]),
        z.strictObject({ month: positiveDurationSchema }),
      ]),
      roundFactor: z
        .strictObject({
          of: z.enum(["time-share", "multiple"]),
          decimals: z.int().min(0).max(12),
          mode: roundingModeSchema,
        })
        .optional(),
      paidAs: z.enum(["money", "service-time"]).optional(),
      ...creditedDowntime,
    }),
    z.strictObject({
      kind: z.literal("miss-tiers"),
      tiers: rows(
        z.strictObject({ atLeast: z.int().min(1).max(1_000_000), credit: creditValueSchema }),
      ),
    }),
    z.strictObject({ kind: z.literal("flat"), credit: creditValueSchema }),
  ],
);
