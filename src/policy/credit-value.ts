/**
 * What a credit is worth: a part of a fee, an amount of money, or days of the service. A day of service is
 * priced as the contract says, or owed as service and never turned into money.
 */
import * as z from "zod";
import { type Money, moneySchema } from "../money/amount.js";
import { creditPercentSchema, type Percent } from "../money/percent.js";

/** A part of the base, an amount, or days of service. */
export type CreditValue =
  | {
      /** A part of the base, which may be more than all of it. */
      readonly percent: Percent;
    }
  | { readonly amount: Money }
  | {
      /** How many days of service. */
      readonly days: number;
      readonly dayIs: DayOfService;
    };

/**
 * What a day of service is: a thirtieth of a month's fee, a 365th of a year's, the fee's dates shared
 * out evenly, or a day of service itself.
 */
export type DayOfService = "1/30-month" | "1/365-year" | "day-of-period" | "service-day";

export const creditValueSchema: z.ZodType<CreditValue, CreditValue> = z.union([
  z.strictObject({ percent: creditPercentSchema }),
  z.strictObject({ amount: moneySchema }),
  z.strictObject({
    days: z.int().min(0).max(3660),
    dayIs: z.enum(["1/30-month", "1/365-year", "day-of-period", "service-day"]),
  }),
]);

/** Whether a value is owed as service rather than money. */
export function isService(value: CreditValue): boolean {
  return "dayIs" in value && value.dayIs === "service-day";
}
