/** Advisories: what a contract describes as usual without making it a condition; only ever a finding. */
import * as z from "zod";
import { type Window, windowSchema } from "../calendar/recurrence.js";
import type { Duration } from "../time/duration.js";
import { durationSchema, type Notice, noticeSchema } from "./time-limit.js";

interface AdvisoryBase {
  readonly id: string;
  /** The types of maintenance that it is about. */
  readonly types: readonly string[];
  readonly clause?: string | undefined;
}

/** What the contract describes as usual without making it a condition. */
export type Advisory =
  /** How early maintenance is announced. */
  | (AdvisoryBase & { readonly kind: "notice"; readonly notice: Notice })
  /** How long it takes in a calendar quarter. */
  | (AdvisoryBase & { readonly kind: "quarterly-hours"; readonly max: Duration })
  /** When it is carried out. */
  | (AdvisoryBase & { readonly kind: "usual-window"; readonly window: Window })
  /** That maintenance expected to take longer than this is announced before it begins. */
  | (AdvisoryBase & { readonly kind: "unannounced"; readonly expectedOver: Duration });

const base = {
  id: z.string().min(1),
  types: z.array(z.string().min(1)).min(1).max(1000),
  clause: z.string().min(1).optional(),
};

export const advisorySchema: z.ZodType<Advisory, Advisory> = z.discriminatedUnion("kind", [
  z.strictObject({ ...base, kind: z.literal("notice"), notice: noticeSchema }),
  z.strictObject({ ...base, kind: z.literal("quarterly-hours"), max: durationSchema }),
  z.strictObject({ ...base, kind: z.literal("usual-window"), window: windowSchema }),
  z.strictObject({ ...base, kind: z.literal("unannounced"), expectedOver: durationSchema }),
]);
