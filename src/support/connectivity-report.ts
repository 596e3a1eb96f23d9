/** A reported connection matter and what happened since. Checked events hold epoch milliseconds. */
import * as z from "zod";
import { always, validate } from "../core/validation.js";
import { instantSchema, whateverElse } from "../facts/record.js";
import { eventsAfterReceipt } from "../facts/request-event.js";
import { type Money, moneySchema } from "../money/amount.js";
import type { InstantInput } from "../time/instant.js";

/** A connection matter that an end user raised. */
export interface ConnectivityReport {
  readonly id: string;
  readonly receivedAt: InstantInput;
  readonly events?: readonly ConnectivityEvent[] | undefined;
  readonly meta?: unknown;
}

/** Something that happened to a connection matter. */
export type ConnectivityEvent = { readonly at: InstantInput } & (
  | { readonly type: "customer-replied" | "localised" | "multi-location" }
  | {
      readonly type: "determined";
      /** What the provider does once a possible cause is found. */
      readonly next: "continue-emergency" | "redirect";
    }
  | {
      readonly type: "validation-ordered";
      readonly standardRates?: Money | undefined;
      readonly thirdParty?: Money | undefined;
      readonly otherFees?: Money | undefined;
    }
  | {
      readonly type: "verdict";
      /** Whether the quality of the connection meets the provider's guidelines. */
      readonly meets: boolean;
    }
);

/** A checked event. */
export type TriageEvent = { readonly at: number } & (
  | { readonly type: "customer-replied" | "localised" | "multi-location" }
  | { readonly type: "determined"; readonly next: "continue-emergency" | "redirect" }
  | {
      readonly type: "validation-ordered";
      readonly standardRates: Money | null;
      readonly thirdParty: Money | null;
      readonly otherFees: Money | null;
    }
  | { readonly type: "verdict"; readonly meets: boolean }
);

/** A checked report. */
export interface ReportRecord {
  readonly id: string;
  readonly receivedAt: number;
  readonly events: readonly TriageEvent[];
}

const fee = moneySchema.optional().transform((money) => money ?? null);

const triageEventSchema: z.ZodType<TriageEvent> = z.discriminatedUnion("type", [
  z.strictObject({
    at: instantSchema,
    type: z.enum(["customer-replied", "localised", "multi-location"]),
  }),
  z.strictObject({
    at: instantSchema,
    type: z.literal("determined"),

    next: z.enum(["continue-emergency", "redirect"]),
  }),
  z.strictObject({
    at: instantSchema,
    type: z.literal("validation-ordered"),
    standardRates: fee,
    thirdParty: fee,
    otherFees: fee,
  }),
  z.strictObject({ at: instantSchema, type: z.literal("verdict"), meets: z.boolean() }),
]);

const reportSchema: z.ZodType<ReportRecord> = z
  .strictObject({
    id: z.string().min(1),
    receivedAt: instantSchema,
    events: z.array(triageEventSchema).max(100_000).default([]),
    meta: whateverElse,
  })
  .superRefine(eventsAfterReceipt, always);

/** Checks a report; all issues at once. */
export function readReport(report: unknown): ReportRecord {
  return validate(reportSchema, report);
}
