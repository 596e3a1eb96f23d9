/**
 * Outages as they were recorded: when the service was unavailable, why, for whom, and who says so.
 * Input is plain data with instants in any form; checked records hold epoch milliseconds.
 */
import * as z from "zod";
import { refusal } from "../core/issue.js";
import { addRefusal, always } from "../core/validation.js";
import type { InstantInput } from "../time/instant.js";
import { forwards, instantSchema, orNull, whateverElse } from "./record.js";

/** A time during which the service was unavailable. */
export interface Outage {
  readonly id: string;
  readonly start: InstantInput;
  /** Absent or `null` while it goes on: it is cut at `asOf`. */
  readonly end?: InstantInput | null | undefined;
  readonly cause?: string | undefined;
  /** The part of the service that was down; without one, all of it. */
  readonly scope?: string | undefined;
  /** When it was reported; `null` if it never was, absent if that is not known. */
  readonly reportedAt?: InstantInput | null | undefined;
  /** The locations that confirmed it; absent if that is not known. */
  readonly confirmedFrom?: readonly string[] | undefined;
  /** How many of how many users (or whatever is counted) were affected; without it, all. */
  readonly affected?: Share | undefined;
  /** The resources that were down, by their ids in the facts; without it, all. */
  readonly resources?: readonly string[] | undefined;
  /** Whose record it is; without one, the provider's. */
  readonly source?: string | undefined;
  readonly meta?: unknown;
}

/** Some of a whole, in whole numbers. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** A checked outage; `end` is `null` while it goes on. */
export interface OutageRecord {
  readonly id: string;
  readonly start: number;
  readonly end: number | null;
  readonly cause: string | null;
  readonly scope: string | null;
  /** `undefined` where it is not known whether it was reported. */
  readonly reportedAt: number | null | undefined;
  /** How many distinct locations confirmed it; `null` where that is not known. */
  readonly locations: number | null;
  readonly affected: Share | null;
  readonly resources: readonly string[] | null;
  readonly source: string | null;
}

const text = z.string().min(1);
const names = z.array(text).max(100_000);

const shareSchema: z.ZodType<Share, Share> = z
  .strictObject({
    count: z.int().min(0),
    of: z.int().min(1).max(1_000_000_000),
  })
  .superRefine(({ count, of }, context) => {
    if (count <= of) return;
    const params = { expected: `at most ${of}, which is the whole`, got: String(count) };
    addRefusal(context, refusal("number_out_of_bounds", params), ["count"]);
  });

export const outageSchema: z.ZodType<OutageRecord> = z
  .strictObject({
    id: text,
    start: instantSchema,
    end: instantSchema.nullish().transform(orNull),
    cause: text.optional().transform(orNull),
    scope: text.optional().transform(orNull),
    reportedAt: instantSchema.nullish(),
    confirmedFrom: names.optional(),
    affected: shareSchema.optional().transform(orNull),
    resources: names.optional().transform(orNull),
    source: text.optional().transform(orNull),
    meta: whateverElse,
  })
  .superRefine(forwards(), always)
  .transform(
    (given): OutageRecord => ({
      id: given.id,
      start: given.start,
      end: given.end,
      cause: given.cause,
      scope: given.scope,
      reportedAt: given.reportedAt,
      locations: given.confirmedFrom === undefined ? null : new Set(given.confirmedFrom).size,
      affected: given.affected,
      resources: given.resources,
      source: given.source,
    }),
  );
