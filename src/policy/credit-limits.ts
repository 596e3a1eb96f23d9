/**
 * Limits of a credit: the most that is paid in a window of time, the least that is paid at all, and how
 * several credits for one period go together.
 */
import * as z from "zod";
import { type Money, moneySchema } from "../money/amount.js";
import { type CreditValue, creditValueSchema } from "./credit-value.js";

/**
 * The most that is paid in a window. A percentage is of the credit's base for a period, and of the fees
 * of the window's months for a longer window.
 */
export interface CreditLimit {
  /** The most that is paid. */
  readonly max: CreditValue;
  /** The twelve months are the calendar months that end with the period's last. */
  readonly window: LimitWindow;
  readonly clause?: string | undefined;
}

/** The time over which credits are added up. */
export type LimitWindow = "period" | "calendar-year" | "rolling-12-months" | "term";

/** The least that is paid. */
export interface CreditMinimum {
  readonly amount: Money;
  /** Whether less than that is not paid at all, or raised to it. */
  readonly below: "nothing" | "raise";
  /** Whether exactly that much is too little too. */
  readonly mustExceed?: boolean | undefined;
  readonly clause?: string | undefined;
}

/** Credits for one period, and where it says so for one resource, that are looked at together. */
export interface CreditCombination {
  /** The ids of the credits. */
  readonly credits: readonly string[];
  /** Whether all are paid, or the highest only; of equal ones the first in policy order. */
  readonly pay: "sum" | "highest";
  /** Whether all resources of a period go together, or each for itself; by default all. */
  readonly per?: "period" | "resource" | undefined;
  /** The most that is paid of them for one period; a percentage is of the highest base among them. */
  readonly max?: CreditValue | undefined;
  readonly clause?: string | undefined;
}

const clause = z.string().min(1).optional();

export const creditLimitSchema: z.ZodType<CreditLimit, CreditLimit> = z.strictObject({
  max: creditValueSchema,
  window: z.enum(["period", "calendar-year", "rolling-12-months", "term"]),
  clause,
});

export const creditMinimumSchema: z.ZodType<CreditMinimum, CreditMinimum> = z.strictObject({
  amount: moneySchema,
  below: z.enum(["nothing", "raise"]),
  mustExceed: z.boolean().optional(),
  clause,
});

export const creditCombinationSchema: z.ZodType<CreditCombination, CreditCombination> =
  z.strictObject({
    credits: z.array(z.string().min(1)).min(1).max(1000),
    pay: z.enum(["sum", "highest"]),
    per: z.enum(["period", "resource"]).optional(),
    max: creditValueSchema.optional(),
    clause,
  });
