/**
 * What watching the service recorded beside outages: time during which nobody watched, slices of a
 * request log, attempts at access; and the resources that the service was made of.
 */
import * as z from "zod";
import { refusal } from "../core/issue.js";
import { addRefusal, always, eachOnceBy } from "../core/validation.js";
import type { InstantInput } from "../time/instant.js";
import { forwards, instantSchema, isTextOrNone, orNull } from "./record.js";

/** A time during which nobody watched the service. */
export interface Unmonitored {
  readonly start: InstantInput;
  readonly end: InstantInput;
}

/** A slice of a request log, as long as the commitment's indicator says. */
export interface Slice {
  readonly start: InstantInput;
  /** All requests of the slice, and those that failed. */
  readonly total: number;
  readonly bad: number;
  /** The part of the service whose log it is of: only commitments of that scope read it. */
  readonly scope?: string | undefined;
}

/** The customer tried to get access. */
export interface AccessAttempt {
  readonly at: InstantInput;
  readonly failed: boolean;
}

/** A part of the service that is measured for itself, such as a machine; there while it was deployed. */
export interface Resource {
  readonly id: string;
  readonly from?: InstantInput | undefined;
  readonly until?: InstantInput | undefined;
}

/** A checked span of time. */
export interface SpanRecord {
  readonly start: number;
  readonly end: number;
}

/** A checked slice. */
export interface SliceRecord {
  readonly start: number;
  readonly total: number;
  readonly bad: number;
  readonly scope: string | null;
}

/** A checked resource; `null` where it has no such bound. */
export interface ResourceRecord {
  readonly id: string;
  readonly from: number | null;
  readonly until: number | null;
}

export const unmonitoredSchema: z.ZodType<SpanRecord> = z
  .strictObject({ start: instantSchema, end: instantSchema })
  .superRefine(forwards(), always);

export const sliceSchema: z.ZodType<SliceRecord> = z
  .strictObject({
    start: instantSchema,
    total: z.int().min(0),
    bad: z.int().min(0),
    scope: z.string().min(1).optional().transform(orNull),
  })
  .superRefine(({ total, bad }, context) => {
    if (bad <= total) return;
    const params = { expected: `at most ${total}, which is the total`, got: String(bad) };
    addRefusal(context, refusal("number_out_of_bounds", params), ["bad"]);
  });

/** A log has one slice of a start. */
export const slicesOnce = eachOnceBy<SliceRecord>("start", ({ start, scope }) =>
  typeof start === "number" && isTextOrNone(scope) ? JSON.stringify([start, scope ?? null]) : null,
);

export const attemptSchema = z.strictObject({ at: instantSchema, failed: z.boolean() });

export const resourceSchema: z.ZodType<ResourceRecord> = z
  .strictObject({
    id: z.string().min(1),
    from: instantSchema.optional().transform(orNull),
    until: instantSchema.optional().transform(orNull),
  })
  .superRefine(forwards("from", "until"), always);
