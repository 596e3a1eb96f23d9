/** Claims that the customer sent, and the credits that were issued before. */
import * as z from "zod";
import type { Refusal } from "../core/issue.js";
import { always, reading } from "../core/validation.js";
import { type Money, moneySchema } from "../money/amount.js";
import type { InstantInput } from "../time/instant.js";
import { readPeriodKey } from "../time/period.js";
import { forwards, instantSchema, orNull, whateverElse } from "./record.js";

/** A request for a credit. */
export interface Claim {
  readonly id?: string | undefined;
  /** The credit it asks for; by default every one. */
  readonly credit?: string | undefined;
  /** The key of the measurement period it is about. */
  readonly period?: string | undefined;
  /** An outage of the incident it is about. */
  readonly incident?: string | undefined;
  /** What the claim brings, by name; absent where that was not recorded. */
  readonly evidence?: readonly string[] | undefined;
  readonly submittedAt: InstantInput;
  /** Absent or `null` while no acknowledgement came. */
  readonly acknowledgedAt?: InstantInput | null | undefined;
  readonly channel?: string | undefined;
  readonly meta?: unknown;
}

/** A credit that was issued for a period, for limits that add up over a longer time. */
export interface IssuedCredit {
  readonly credit: string;
  /** The key of the measurement period it was issued for. */
  readonly period: string;
  /** The resource it was issued for, where these are credited one by one. */
  readonly resource?: string | undefined;
  readonly amount: Money;
  readonly meta?: unknown;
}

/** A checked claim. */
export interface ClaimRecord {
  readonly id: string | null;
  readonly credit: string | null;
  readonly period: string | null;
  readonly incident: string | null;
  readonly evidence: readonly string[] | null;
  readonly submittedAt: number;
  readonly acknowledgedAt: number | null;
  readonly channel: string | null;
}

/** A checked issued credit. */
export interface IssuedCreditRecord {
  readonly credit: string;
  readonly period: string;
  readonly resource: string | null;
  readonly amount: Money;
}

function readKey(input: unknown): string | Refusal {
  const days = readPeriodKey(input);
  return "code" in days ? days : days.key;
}

const text = z.string().min(1);

export const claimSchema: z.ZodType<ClaimRecord> = z
  .strictObject({
    id: text.optional().transform(orNull),
    credit: text.optional().transform(orNull),
    period: reading(readKey).optional().transform(orNull),
    incident: text.optional().transform(orNull),
    evidence: z.array(text).max(1000).optional().transform(orNull),
    submittedAt: instantSchema,
    acknowledgedAt: instantSchema.nullish().transform(orNull),
    channel: text.optional().transform(orNull),
    meta: whateverElse,
  })
  .superRefine(forwards("submittedAt", "acknowledgedAt"), always);

export const issuedCreditSchema: z.ZodType<IssuedCreditRecord> = z.strictObject({
  credit: text,
  period: reading(readKey),
  resource: text.optional().transform(orNull),
  amount: moneySchema,
  meta: whateverElse,
});
