/**
 * Allowances: how much of an exclusion's time a contract excuses in each span of time. An allowance is
 * used up in time order, by the maintenance itself or by the downtime that it excuses; what goes beyond
 * it is left to the exclusions that come later. Exclusions that name one `sharedAs` draw on one stock.
 */
import * as z from "zod";
import type { Duration } from "../time/duration.js";
import { durationSchema } from "./time-limit.js";

/** A limit on what an exclusion excuses. */
export interface Allowance {
  readonly max: Duration;
  /** What uses it up: maintenance while it is carried out, or only downtime that it excuses. */
  readonly of: "maintenance-time" | "excluded-downtime";
  /** The span after which it is whole again. */
  readonly per: AllowanceSpan;
  /** Whose dates bound the span; by default the contract's. */
  readonly zone?: "contract" | "account" | undefined;
  /** Allowances of one name are one stock, whichever exclusion draws on it. */
  readonly sharedAs?: string | undefined;
}

/** The span of time that an allowance is for. */
export type AllowanceSpan =
  | "event"
  | "civil-day"
  | "noon-to-noon"
  | "calendar-month"
  | "calendar-quarter"
  | "calendar-year";

export const allowanceSchema: z.ZodType<Allowance, Allowance> = z.strictObject({
  max: durationSchema,
  of: z.enum(["maintenance-time", "excluded-downtime"]),
  per: z.enum([
    "event",
    "civil-day",
    "noon-to-noon",
    "calendar-month",
    "calendar-quarter",
    "calendar-year",
  ]),
  zone: z.enum(["contract", "account"]).optional(),
  sharedAs: z.string().min(1).optional(),
});
