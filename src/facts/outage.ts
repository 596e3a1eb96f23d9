/**
 * What was recorded of the service: outages, maintenance, time without monitoring and attempts at
 * access. Input is plain data with instants in any form; checked records hold epoch milliseconds.
 */
import * as z from "zod";
import { refusal } from "../core/issue.js";
import { addRefusal, reading } from "../core/validation.js";
import { type InstantInput, readInstant } from "../time/instant.js";

/** A time during which the service was unavailable. */
export interface Outage {
  readonly id: string;
  readonly start: InstantInput;
  /** Absent or `null` while it goes on: it is cut at `asOf`. */
  readonly end?: InstantInput | null | undefined;
  readonly cause?: string | undefined;
  /** Whose record it is; without one, the provider's. */
  readonly source?: string | undefined;
  readonly meta?: unknown;
}

/** Maintenance as it was carried out. */
export interface Maintenance {
  readonly id: string;
  readonly start: InstantInput;
  readonly end: InstantInput;
  readonly type: string;
  readonly announcedAt?: InstantInput | undefined;
  /** The end that was announced; by default the recorded one. */
  readonly announcedEnd?: InstantInput | undefined;
  /** How it was announced. */
  readonly channel?: string | undefined;
  readonly meta?: unknown;
}

/** A time during which nobody watched the service. */
export interface Unmonitored {
  readonly start: InstantInput;
  readonly end: InstantInput;
}

/** The customer tried to get access. */
export interface AccessAttempt {
  readonly at: InstantInput;
  readonly failed: boolean;
}

/** A checked outage; `end` is `null` while it goes on. */
export interface OutageRecord {
  readonly id: string;
  readonly start: number;
  readonly end: number | null;
  readonly cause: string | null;
  readonly source: string | null;
}

/** Checked maintenance. */
export interface MaintenanceRecord {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly announcedAt: number | null;
  readonly announcedEnd: number | null;
  readonly channel: string | null;
}

export const instantSchema: z.ZodType<number> = reading(readInstant);
const text = z.string().min(1);
const meta = z.json().optional();

/** Refuses a record that ends before it starts; looks at what is there, the rest may be broken. */
export function forwards(
  interval: { readonly start: unknown; readonly end?: unknown } | null,
  context: z.RefinementCtx,
  at = "end",
): void {
  const { start, end } = interval ?? { start: null };
  if (typeof start === "number" && typeof end === "number" && end < start) {
    const params = { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
    addRefusal(context, refusal("interval_reversed", params), [at]);
  }
}

const always = { when: () => true };

export const outageSchema: z.ZodType<OutageRecord> = z
  .strictObject({
    id: text,
    start: instantSchema,
    end: instantSchema.nullish().transform((end) => end ?? null),
    cause: text.optional().transform(orNull),
    source: text.optional().transform(orNull),
    meta,
  })
  .superRefine(forwards, always);

export const maintenanceSchema: z.ZodType<MaintenanceRecord> = z
  .strictObject({
    id: text,
    start: instantSchema,
    end: instantSchema,
    type: text,
    announcedAt: instantSchema.optional().transform(orNull),
    announcedEnd: instantSchema.optional().transform(orNull),
    channel: text.optional().transform(orNull),
    meta,
  })
  .superRefine(forwards, always);

export const unmonitoredSchema: z.ZodType<{ readonly start: number; readonly end: number }> = z
  .strictObject({ start: instantSchema, end: instantSchema })
  .superRefine(forwards, always);

function orNull<T>(value: T | undefined): T | null {
  return value ?? null;
}
