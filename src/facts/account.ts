/**
 * What belongs to one customer and overrides the policy: the term, the billing day, the zone, the fees
 * and the standing of the account.
 */
import * as z from "zod";
import { zoneSchema } from "../calendar/daily-span.js";
import { always, checked, eachOnceBy } from "../core/validation.js";
import { type Money, moneySchema } from "../money/amount.js";
import { readCivilDate } from "../time/civil-date.js";
import type { InstantInput } from "../time/instant.js";
import { type Term, termSchema } from "../time/periods-in.js";
import type { ZoneName } from "../time/zone.js";
import { forwards, instantSchema, isTextOrNone, orNull } from "./record.js";

/** A customer's account. */
export interface Account {
  /** The customer's own term; before the policy's. */
  readonly term?: Term | undefined;
  /** The day of the month on which the customer's billing months begin; before the policy's. */
  readonly billingAnchorDay?: number | undefined;
  /** The customer's own zone, for terms that speak of it. */
  readonly zone?: ZoneName | undefined;
  /** The monthly fee: one for all months, or month by month and, where they differ, item by item. */
  readonly fees?: Money | readonly MonthFee[] | undefined;
  /** The year's fee, for contracts that are paid by the year. */
  readonly annualFee?: Money | undefined;
  /** Times of a standing other than good; `[]` is good standing throughout. */
  readonly standing?: readonly Standing[] | undefined;
}

/** The fee of one calendar month of the contract's zone. */
export interface MonthFee {
  /** `2026-03`. */
  readonly month: string;
  readonly fee: Money;
  /** What it is paid for, such as a resource of the service. */
  readonly item?: string | undefined;
}

/** A time during which the account had a standing, such as `past-due`. */
export interface Standing {
  readonly from: InstantInput;
  /** Absent or `null` while it lasts. */
  readonly to?: InstantInput | null | undefined;
  readonly status: string;
}

/** A checked account. */
export interface AccountRecord {
  readonly term: Term | null;
  readonly billingAnchorDay: number | null;
  readonly zone: ZoneName | null;
  readonly fees: Money | readonly MonthFee[] | null;
  readonly annualFee: Money | null;
  readonly standing: readonly StandingRecord[] | null;
}

/** A checked standing; `to` is `null` while it lasts. */
export interface StandingRecord {
  readonly from: number;
  readonly to: number | null;
  readonly status: string;
}

const text = z.string().min(1);

const monthSchema = z
  .string()
  .superRefine(checked((month) => readCivilDate(`${String(month)}-01`)));

const maxFees = 100_000;

/** A month has one fee, or one for each item. */
const feesOnce = eachOnceBy<MonthFee>("month", ({ month, item }) =>
  typeof month === "string" && isTextOrNone(item) ? JSON.stringify([month, item ?? null]) : null,
);

export const accountSchema: z.ZodType<AccountRecord> = z.strictObject({
  term: termSchema.optional().transform(orNull),
  billingAnchorDay: z.int().min(1).max(31).optional().transform(orNull),
  zone: zoneSchema.optional().transform(orNull),
  fees: z
    .union([
      moneySchema,
      z
        .array(z.strictObject({ month: monthSchema, fee: moneySchema, item: text.optional() }))
        .max(maxFees)
        .superRefine(feesOnce, always),
    ])
    .optional()
    .transform(orNull),
  annualFee: moneySchema.optional().transform(orNull),
  standing: z
    .array(
      z
        .strictObject({
          from: instantSchema,
          to: instantSchema.nullish().transform(orNull),
          status: text,
        })
        .superRefine(forwards("from", "to"), always),
    )
    .max(100_000)
    .optional()
    .transform(orNull),
});
