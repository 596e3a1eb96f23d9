/**
 * What belongs to one customer and overrides the policy: the term, the fees, the standing of the
 * account; and the claims that the customer sent.
 */
import * as z from "zod";
import { checked, eachOnce, reading } from "../core/validation.js";
import { type Money, moneySchema } from "../money/amount.js";
import { termSchema } from "../policy/policy.js";
import { readCivilDate } from "../time/civil-date.js";
import type { InstantInput } from "../time/instant.js";
import { readAnyPeriodKey } from "../time/period.js";
import type { Term } from "../time/periods-in.js";
import { forwards, instantSchema } from "./outage.js";

/** A customer's account. */
export interface Account {
  /** The customer's own term; before the policy's. */
  readonly term?: Term | undefined;
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

export const accountSchema: z.ZodType<AccountRecord> = z
  .strictObject({
    term: termSchema.optional(),
    fees: z
      .union([
        moneySchema,
        z
          .array(z.strictObject({ month: monthSchema, fee: moneySchema }))
          .max(2760)
          .superRefine(eachOnce("month"), always),
      ])
      .optional(),
    standing: z
      .array(
        z
          .strictObject({
            from: instantSchema,
            to: instantSchema.nullish().transform((to) => to ?? null),
            status: text,
          })
          .superRefine(
            (standing, context) =>
              forwards({ start: standing?.from, end: standing?.to }, context, "to"),
            always,
          ),
      )
      .max(100_000)
      .optional(),
  })
  .transform(({ term, fees, standing }) => ({
    term: term ?? null,
    fees: fees ?? null,
    standing: standing ?? null,
  }));

export const claimSchema: z.ZodType<ClaimRecord> = z
  .strictObject({
    id: text.optional(),
    credit: text.optional(),
    period: reading(readAnyPeriodKey).optional(),
    submittedAt: instantSchema,
    acknowledgedAt: instantSchema.nullish(),
    channel: text.optional(),
    meta: z.json().optional(),
  })
  .superRefine(
    (claim, context) =>
      forwards(
        { start: claim?.submittedAt, end: claim?.acknowledgedAt },
        context,
        "acknowledgedAt",
      ),
    always,
  )
  .transform((claim) => ({
    id: claim.id ?? null,
    credit: claim.credit ?? null,
    period: claim.period ?? null,
    submittedAt: claim.submittedAt,
    acknowledgedAt: claim.acknowledgedAt ?? null,
    channel: claim.channel ?? null,
  }));
