/**
 * Exclusions: what takes downtime out of the count, in the order in which a policy lists them; the
 * first that covers an instant decides. A carve-out counts what it names, whatever comes later.
 */
import * as z from "zod";
import { type Window, windowSchema } from "../calendar/recurrence.js";
import { type Allowance, allowanceSchema } from "./allowance.js";
import { type Notice, noticeSchema } from "./time-limit.js";

interface ExclusionBase {
  readonly id: string;
  readonly clause?: string | undefined;
  /** The commitments it speaks for; by default all. */
  readonly commitments?: readonly string[] | undefined;
}

/** A recurring window: of any downtime in it, or of maintenance recorded in it. */
export interface WindowExclusion extends ExclusionBase {
  readonly kind: "window";
  readonly window: Window;
  /** Whether it covers any downtime in it, or only maintenance recorded in it. */
  readonly covers: "any-downtime" | "recorded-maintenance";
  /** With `recorded-maintenance`, the types it is reserved for. */
  readonly types?: readonly string[] | undefined;
}

/** Maintenance of some types that was announced in time. */
export interface MaintenanceExclusion extends ExclusionBase {
  readonly kind: "maintenance";
  /** The types of maintenance, as the records name them. */
  readonly types: readonly string[];
  /** How long before its start it must have been announced; without it no announcement is needed. */
  readonly notice?: Notice | undefined;
  /** The channels by which it must have been announced; a record without one passes, with a finding. */
  readonly channels?: readonly string[] | undefined;
  /** Named windows of the policy outside which it excuses nothing. */
  readonly onlyIn?: readonly string[] | undefined;
  /** How much it excuses; all of them must have something left. Without one there is no limit. */
  readonly allowances?: readonly Allowance[] | undefined;
}

/** Downtime whose every cause is one of these. */
export interface CauseExclusion extends ExclusionBase {
  readonly kind: "cause";
  /** The causes, as the records name them. */
  readonly causes: readonly string[];
}

/** Downtime outside the hours of service that were agreed. */
export interface OutsideHoursExclusion extends ExclusionBase {
  readonly kind: "outside-hours";
  /** The hours of service: one of the policy's calendars, or `always`. */
  readonly calendar: string;
}

/** Counted, whatever later entries say; needs types, causes or both. */
export interface CarveOut extends ExclusionBase {
  readonly kind: "carve-out";
  /** Maintenance types: the time of such maintenance. */
  readonly types?: readonly string[] | undefined;
  /** Causes: the time during which any outage has one of them. */
  readonly causes?: readonly string[] | undefined;
}

/** A rule on what does not count, or counts all the same. */
export type Exclusion =
  | WindowExclusion
  | MaintenanceExclusion
  | CauseExclusion
  | OutsideHoursExclusion
  | CarveOut;

const names = z.array(z.string().min(1)).min(1).max(1000);
const base = {
  id: z.string().min(1),
  clause: z.string().min(1).optional(),
  commitments: names.optional(),
};

export const exclusionSchema: z.ZodType<Exclusion, Exclusion> = z.discriminatedUnion("kind", [
  z.strictObject({
    ...base,
    kind: z.literal("window"),
    window: windowSchema,
    covers: z.enum(["any-downtime", "recorded-maintenance"]),
    types: names.optional(),
  }),
  z.strictObject({
    ...base,
    kind: z.literal("maintenance"),
    types: names,
    notice: noticeSchema.optional(),
    channels: names.optional(),
    onlyIn: names.optional(),
    allowances: z.array(allowanceSchema).min(1).max(100).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("cause"), causes: names }),
  z.strictObject({ ...base, kind: z.literal("outside-hours"), calendar: z.string().min(1) }),
  z.strictObject({
    ...base,
    kind: z.literal("carve-out"),
    types: names.optional(),
    causes: names.optional(),
  }),
]);
