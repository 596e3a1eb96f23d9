/**
 * What belongs to one customer and overrides the policy: the term, the fees, the standing of the
 * account; and the claims that the customer sent.
 */
import * as z from "zod";
import { zoneSchema } from "../calendar/daily-span.js";
import { checked, eachOnce, reading } from "../core/validation.js";
import { type Money, moneySchema } from "../money/amount.js";
import { termSchema } from "../policy/policy.js";
import { readCivilDate } from "../time/civil-date.js";
import type { InstantInput } from "../time/instant.js";
import { readAnyPeriodKey } from "../time/period.js";
import type { Term } from "../time/periods-in.js";
import type { ZoneName } from "../time/zone.js";
import { forwards, instantSchema, orNull, whateverElse } from "./record.js";

/** A customer's account. */
export interface Account {
  /** The customer's own term; before the policy's. */
  readonly term?: Term | undefined;
  /** The day of the month on which the customer's billing months begin; before the policy's. */
  readonly billingAnchorDay?: number | undefined;
  /** The customer's own zone, for terms that speak of it. */
  readonly zone?: ZoneName | undefined;
  /** The monthly fee: one for all months, or month by month. */
  readonly fees?: Money | readonly MonthFee[] | undefined;
  /** Times of a standing other than good; `[]` is good standing throughout. */
  readonly standing?: readonly Standing[] | undefined;
}

/** The fee of one calendar month of the contract's zone. */
export interface MonthFee {
  /** `2026-03`. */
  readonly month: string;
  readonly fee: Money;
}

/** A time during which the account had a standing, such as `past-due`. */
export interface Standing {
  readonly from: InstantInput;
  /** Absent or `null` while it lasts. */
  readonly to?: InstantInput | null | undefined;
  readonly status: string;
}

/** A request for a credit. */
export interface Claim {
  readonly id?: string | undefined;
  /** The credit it asks for; by default every one. */
  readonly credit?: string | undefined;
  /** The key of the measurement period it is about. */
  readonly period?: string | undefined;
  readonly submittedAt: InstantInput;
  /** Absent or `null` while no acknowledgement came. */
  readonly acknowledgedAt?: InstantInput | null | undefined;
  readonly channel?: string | undefined;
  readonly meta?: unknown;
}

/** A checked account. */
export interface AccountRecord {
  readonly term: Term | null;
  readonly billingAnchorDay: number | null;
  readonly zone: ZoneName | null;
  readonly fees: Money | readonly MonthFee[] | null;
  readonly standing: readonly StandingRecord[] | null;
}

/** A checked standing; `to` is `null` while it lasts. */
export interface StandingRecord {
  readonly from: number;
  readonly to: number | null;
  readonly status: string;
}

/** A checked claim. */
export interface ClaimRecord {
  readonly id: string | null;
  readonly credit: string | null;
  readonly period: string | null;
  readonly submittedAt: number;
  readonly acknowledgedAt: number | null;
  readonly channel: string | null;
}

const text = z.string().min(1);
const always = { when: () => true };

const monthSchema = z
  .string()
  .superRefine(checked((month) => readCivilDate(`${String(month)}-01`)));

export const accountSchema: z.ZodType<AccountRecord> = z.strictObject({
  term: termSchema.optional().transform(orNull),
  billingAnchorDay: z.int().min(1).max(31).optional().transform(orNull),
  zone: zoneSchema.optional().transform(orNull),
  fees: z
    .union([
      moneySchema,
      z
        .array(z.strictObject({ month: monthSchema, fee: moneySchema }))
        .max(2760)
        .superRefine(eachOnce("month"), always),
    ])
    .optional()
    .transform(orNull),
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

export const claimSchema: z.ZodType<ClaimRecord> = z
  .strictObject({
    id: text.optional().transform(orNull),
    credit: text.optional().transform(orNull),
    period: reading(readAnyPeriodKey).optional().transform(orNull),
    submittedAt: instantSchema,
    acknowledgedAt: instantSchema.nullish().transform(orNull),
    channel: text.optional().transform(orNull),
    meta: whateverElse,
  })
  .superRefine(forwards("submittedAt", "acknowledgedAt"), always);
