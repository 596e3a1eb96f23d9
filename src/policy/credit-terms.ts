/**
 * Credit terms: the service credit owed when a promise is missed, on which conditions, how it must be
 * claimed, what limits it, and how long it is valid.
 */
import * as z from "zod";
import { type RoundingMode, roundingModeSchema } from "../money/rounding.js";
import { type PeriodKind, periodKindSchema } from "../time/period.js";
import { type ClaimTerms, claimTermsSchema } from "./claim-terms.js";
import { type CreditBase, creditBaseSchema } from "./credit-base.js";
import { type CreditConditions, creditConditionsSchema } from "./credit-conditions.js";
import {
  type CreditLimit,
  type CreditMinimum,
  creditLimitSchema,
  creditMinimumSchema,
} from "./credit-limits.js";
import { type CreditSchedule, creditScheduleSchema } from "./credit-schedule.js";
import { type Metric, metrics } from "./support-terms.js";

/** The service credit for a missed promise. */
export interface CreditTerms {
  readonly id: string;
  /** The commitment whose miss it answers; or else a trigger of another kind. */
  readonly commitment?: string | undefined;
  readonly trigger?: CreditTrigger | undefined;
  readonly clause?: string | undefined;
  /** Whether a period is credited as a whole, or each incident that ends in it on its own. */
  readonly per?: "period" | "incident" | undefined;
  readonly schedule: CreditSchedule;
  /** The fee that a percentage or a day is of; without one only amounts can be worked out. */
  readonly base?: CreditBase | undefined;
  /** How the exact product is rounded, once, to whole minor units. */
  readonly rounding: RoundingMode;
  /** Applied in the order in which they stand. */
  readonly limits?: readonly CreditLimit[] | undefined;
  readonly minimum?: CreditMinimum | undefined;
  readonly conditions: CreditConditions;
  /** Whether it is given without being asked for, or how it must be claimed. */
  readonly claim: "automatic" | ClaimTerms;
  readonly validity?: ValidityTerms | undefined;
  /** Whether it can be used on any invoice, or only on those issued after it; by default on any. */
  readonly invoices?: "any" | "future" | undefined;
  /** Whether the credit is all that the customer can ask for. */
  readonly remedy: "sole" | "cumulative";
}

/** A promise about support whose miss earns a credit. */
export type CreditTrigger =
  | {
      /** An attainment of the support terms that was not reached. */
      readonly attainment: string;
    }
  | {
      /** Targets of requests that were missed, so many times in a period. */
      readonly misses: MissedTargets;
    };

/** How often which targets must have been missed. */
export interface MissedTargets {
  /** The least number of missed targets. */
  readonly atLeast: number;
  readonly period: PeriodKind;
  /** By default all. */
  readonly metrics?: readonly Metric[] | undefined;
  /** By default all. */
  readonly severities?: readonly string[] | undefined;
}

/** How long a credit may be used. */
export type ValidityTerms =
  | {
      /** How many months it is good for. */
      readonly months: number;
      /** What the months are counted from. */
      readonly from: "period-end" | "issue-date";
      readonly clause?: string | undefined;
    }
  | {
      /** Up to the last date of the contract's term. */
      readonly until: "term-end";
      readonly clause?: string | undefined;
    };

const text = z.string().min(1);
const clause = text.optional();

const triggerSchema: z.ZodType<CreditTrigger, CreditTrigger> = z.union([
  z.strictObject({ attainment: text }),
  z.strictObject({
    misses: z.strictObject({
      atLeast: z.int().min(1).max(1_000_000),
      period: periodKindSchema,
      metrics: z.array(z.enum(metrics)).min(1).max(100).optional(),
      severities: z.array(text).min(1).max(1000).optional(),
    }),
  }),
]);

export const creditTermsSchema: z.ZodType<CreditTerms, CreditTerms> = z.strictObject({
  id: text,
  commitment: text.optional(),
  trigger: triggerSchema.optional(),
  clause,
  per: z.enum(["period", "incident"]).optional(),
  schedule: creditScheduleSchema,
  base: creditBaseSchema.optional(),
  rounding: roundingModeSchema,
  limits: z.array(creditLimitSchema).max(100).optional(),
  minimum: creditMinimumSchema.optional(),
  conditions: creditConditionsSchema,
  claim: z.union([z.literal("automatic"), claimTermsSchema]),
  validity: z
    .union([
      z.strictObject({
        months: z.int().min(1).max(1200),
        from: z.enum(["period-end", "issue-date"]),
        clause,
      }),
      z.strictObject({ until: z.literal("term-end"), clause }),
    ])
    .optional(),
  invoices: z.enum(["any", "future"]).optional(),
  remedy: z.enum(["sole", "cumulative"]),
});
