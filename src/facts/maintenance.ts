/** Maintenance as it was carried out, and how it was announced. */
import * as z from "zod";
import { always } from "../core/validation.js";
import type { InstantInput } from "../time/instant.js";
import { forwards, instantSchema, orNull, whateverElse } from "./record.js";

/** Maintenance as it was carried out. */
export interface Maintenance {
  readonly id: string;
  readonly start: InstantInput;
  readonly end: InstantInput;
  readonly type: string;
  readonly announcedAt?: InstantInput | undefined;
  /** The end that was announced; by default the recorded one. */
  readonly announcedEnd?: InstantInput | undefined;
  /** The end that was expected, whether or not it was announced. */
  readonly expectedEnd?: InstantInput | undefined;
  /** How it was announced. */
  readonly channel?: string | undefined;
  readonly meta?: unknown;
}

/** Checked maintenance. */
export interface MaintenanceRecord {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly announcedAt: number | null;
  readonly announcedEnd: number | null;
  readonly expectedEnd: number | null;
  readonly channel: string | null;
}

const text = z.string().min(1);
const instantOrNull = instantSchema.optional().transform(orNull);

export const maintenanceSchema: z.ZodType<MaintenanceRecord> = z
  .strictObject({
    id: text,
    start: instantSchema,
    end: instantSchema,
    type: text,
    announcedAt: instantOrNull,
    announcedEnd: instantOrNull,
    expectedEnd: instantOrNull,
    channel: text.optional().transform(orNull),
    meta: whateverElse,
  })
  .superRefine(forwards(), always);
