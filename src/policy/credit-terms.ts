/**
 * Credit terms: the service credit owed when a commitment is missed, on which conditions, how it must
 * be claimed, and how long it is valid.
 */
import * as z from "zod";
import { type Money, moneySchema } from "../money/amount.js";
import { creditPercentSchema, type Percent } from "../money/percent.js";
import { type RoundingMode, roundingModeSchema } from "../money/rounding.js";
import { type TimeLimit, timeLimitSchema } from "./time-limit.js";

/** The service credit for a missed commitment. */
export interface CreditTerms {
  readonly id: string;
  readonly commitment: string;
  readonly clause?: string | undefined;
  readonly schedule: CreditSchedule;
  readonly base: CreditBase;
  /** How the exact product is rounded, once, to whole minor units. */
  readonly rounding: RoundingMode;
  readonly conditions: CreditConditions;
  readonly claim: "automatic" | ClaimTerms;
  readonly validity?: ValidityTerms | undefined;
  readonly remedy: "sole" | "cumulative";
}

/** How much is owed. */
export type CreditSchedule = { readonly kind: "flat"; readonly credit: CreditValue };

/** A part of the base, or an amount. */
export type CreditValue = { readonly percent: Percent } | { readonly amount: Money };

/** The fee that a percentage is of. */
export interface CreditBase {
  readonly fee: "monthly";
  /** Which month's fee, where the fees of a period differ. */
  readonly month: "last-of-period" | "average-of-period" | "first-downtime";
}

/** What must hold beside the missed commitment. */
export interface CreditConditions {
  /** The customer must have tried to get access and failed because of counted downtime. */
  readonly impact?: "failed-access" | undefined;
  readonly impactClause?: string | undefined;
  readonly standing?: StandingCondition | undefined;
}

/** A standing that the customer's account must not have. */
export interface StandingCondition {
  readonly excludes: readonly string[];
  /** At the acknowledged claim, at the decision, or from the period's first day to the decision. */
  readonly at: "claim" | "decision" | "throughout";
  readonly clause?: string | undefined;
}

/** How a credit must be claimed. */
export interface ClaimTerms {
  readonly within: TimeLimit;
  readonly of: "period-end";
  /** Whether a claim before the period's end is good, void, or good on its last so many dates. */
  readonly early: "accepted" | "void" | { readonly calendarDays: number };
  /** Whether a claim counts only once the provider acknowledged it. */
  readonly acknowledgement: boolean;
  /** By when the acknowledgement must have come. */
  readonly acknowledgedBy?: "as-of" | "window-close" | undefined;
  /** Whether an acknowledged resubmission must itself lie inside the window. */
  readonly resubmission?: "inside-window" | "first-submission-counts" | undefined;
  readonly channels?: readonly string[] | undefined;
  readonly clause?: string | undefined;
}

/** How long a credit may be used. */
export interface ValidityTerms {
  readonly months: number;
  readonly from: "period-end" | "issue-date";
  readonly clause?: string | undefined;
}

const clause = z.string().min(1).optional();
const names = z.array(z.string().min(1)).min(1).max(1000);

const creditValueSchema: z.ZodType<CreditValue, CreditValue> = z.union([
  z.strictObject({ percent: creditPercentSchema }),
  z.strictObject({ amount: moneySchema }),
]);

export const creditTermsSchema: z.ZodType<CreditTerms, CreditTerms> = z.strictObject({
  id: z.string().min(1),
  commitment: z.string().min(1),
  clause,
  schedule: z.strictObject({ kind: z.literal("flat"), credit: creditValueSchema }),
  base: z.strictObject({
    fee: z.literal("monthly"),
    month: z.enum(["last-of-period", "average-of-period", "first-downtime"]),
  }),
  rounding: roundingModeSchema,
  conditions: z.strictObject({
    impact: z.literal("failed-access").optional(),
    impactClause: clause,
    standing: z
      .strictObject({
        excludes: names,
        at: z.enum(["claim", "decision", "throughout"]),
        clause,
      })
      .optional(),
  }),
  claim: z.union([
    z.literal("automatic"),
    z.strictObject({
      within: timeLimitSchema,
      of: z.literal("period-end"),
      early: z.union([
        z.enum(["accepted", "void"]),
        z.strictObject({ calendarDays: z.int().min(0).max(3660) }),
      ]),
      acknowledgement: z.boolean(),
      acknowledgedBy: z.enum(["as-of", "window-close"]).optional(),
      resubmission: z.enum(["inside-window", "first-submission-counts"]).optional(),
      channels: names.optional(),
      clause,
    }),
  ]),
  validity: z
    .strictObject({
      months: z.int().min(1).max(1200),
      from: z.enum(["period-end", "issue-date"]),
      clause,
    })
    .optional(),
  remedy: z.enum(["sole", "cumulative"]),
});
