/**
 * How a credit is claimed: until when and counted from what, by which channel, with which evidence,
 * whether the claim must be acknowledged, whether the incident must have been reported first, and by
 * when the provider decides.
 */
import * as z from "zod";
import { type TimeLimit, timeLimitSchema } from "./time-limit.js";

/** How a credit must be claimed. */
export interface ClaimTerms {
  /** How long the claim window is open. */
  readonly within: TimeLimit;
  readonly of: ClaimAnchor;
  /** Of a claim counted from an incident, for a period that has several, which one. */
  readonly incident?: "first" | "last" | undefined;
  /** Whether a claim before that is good, void, or good on its last so many dates. */
  readonly early:
    | "accepted"
    | "void"
    | {
        /** How many of the last dates before the window. */
        readonly calendarDays: number;
      };
  /** Whether a claim counts only once the provider acknowledged it. */
  readonly acknowledgement: boolean;
  /** By when the acknowledgement must have come. */
  readonly acknowledgedBy?: "as-of" | "window-close" | undefined;
  /** Whether an acknowledged resubmission must itself lie inside the window. */
  readonly resubmission?: "inside-window" | "first-submission-counts" | undefined;
  /** The channels by which it must be sent; by default any. */
  readonly channels?: readonly string[] | undefined;
  /** What a claim must bring, by name. */
  readonly evidence?: readonly string[] | undefined;
  /** A report of the incident that must have come before the claim. */
  readonly report?: ReportTerms | undefined;
  /** By when the provider decides on a claim. */
  readonly decision?: ProviderLimit | undefined;
  /** By when the credit is given. */
  readonly payment?: ProviderLimit | undefined;
  readonly clause?: string | undefined;
}

/**
 * What a claim window is counted from: the period's end, an incident's, or the moment at which the
 * target could no longer be met.
 */
export type ClaimAnchor = "period-end" | "incident-end" | "incident-start" | "eligibility";

/** By when an incident must have been reported. */
export interface ReportTerms {
  readonly within: TimeLimit;
  /** What the time is counted from. */
  readonly of: "incident-start" | "incident-end";
  /** Whether each incident with counted downtime must have been reported, or one of them. */
  readonly incidents: "every" | "any";
  readonly clause?: string | undefined;
}

/** By when the provider does its part. */
export interface ProviderLimit {
  readonly within: TimeLimit;
  /** What the time is counted from. */
  readonly of: "claim" | "acknowledgement";
  readonly clause?: string | undefined;
}

const clause = z.string().min(1).optional();
const names = z.array(z.string().min(1)).min(1).max(1000).optional();

const providerLimitSchema: z.ZodType<ProviderLimit, ProviderLimit> = z.strictObject({
  within: timeLimitSchema,
  of: z.enum(["claim", "acknowledgement"]),
  clause,
});

export const claimTermsSchema: z.ZodType<ClaimTerms, ClaimTerms> = z.strictObject({
  within: timeLimitSchema,
  of: z.enum(["period-end", "incident-end", "incident-start", "eligibility"]),
  incident: z.enum(["first", "last"]).optional(),
  early: z.union([
    z.enum(["accepted", "void"]),
    z.strictObject({ calendarDays: z.int().min(0).max(3660) }),
  ]),
  acknowledgement: z.boolean(),
  acknowledgedBy: z.enum(["as-of", "window-close"]).optional(),
  resubmission: z.enum(["inside-window", "first-submission-counts"]).optional(),
  channels: names,
  evidence: names,
  report: z
    .strictObject({
      within: timeLimitSchema,
      of: z.enum(["incident-start", "incident-end"]),
      incidents: z.enum(["every", "any"]),
      clause,
    })
    .optional(),
  decision: providerLimitSchema.optional(),
  payment: providerLimitSchema.optional(),
  clause,
});
