/**
 * Support terms: severities and their targets, which channels may set a severity, what makes an
 * emergency, what an escalation costs, and when the clock of a request starts.
 */
import * as z from "zod";
import { calendarNameSchema, type TimeLimit, timeLimitSchema } from "./time-limit.js";

/** What a target is about. */
export type Metric =
  | "acknowledgement"
  | "first-response"
  | "work-start"
  | "workaround"
  | "resolution";

/** What support promises. */
export interface SupportTerms {
  /** The support hours: one of the policy's calendars, or `always`. */
  readonly calendar: string;
  readonly clause?: string | undefined;
  /** Most severe first. */
  readonly severities: readonly Severity[];
  /** By channel, who sets the severity; without this map any channel may. */
  readonly channels?: Readonly<Record<string, ChannelRule>> | undefined;
  readonly emergency?: EmergencyTerms | undefined;
  readonly escalation?: EscalationTerms | undefined;
  readonly clock: ClockTerms;
}

/** A level of severity and its targets. */
export interface Severity {
  readonly id: string;
  readonly name: string;
  readonly level?: number | undefined;
  readonly clause?: string | undefined;
  readonly targets: readonly Target[];
}

/** One promise: a metric and the time it must be reached within. */
export interface Target {
  readonly metric: Metric;
  readonly within: TimeLimit;
  /** The near end of a range such as "24 to 48 hours". */
  readonly expectedFrom?: TimeLimit | undefined;
  /** When the clock starts; by default as `clock.outsideHours` says. */
  readonly starts?: "receipt" | "next-opening" | undefined;
  /** What becomes of a due instant at which support is closed. */
  readonly dueWhenClosed?: "as-is" | "next-opening" | undefined;
  readonly clause?: string | undefined;
}

/** Whether a channel's requests carry the severity asked for, or always the same one. */
export type ChannelRule =
  | { readonly severity: "as-requested"; readonly clause?: string | undefined }
  | { readonly severity: "fixed"; readonly to: string; readonly clause?: string | undefined };

/** What makes an emergency, and what is then due. */
export interface EmergencyTerms {
  /** The severity whose targets hold. */
  readonly severity: string;
  /** Whether the service must be unavailable to all users. */
  readonly allUsers: boolean;
  /** From how many distinct locations it must have been found unavailable. */
  readonly minLocations: number;
  /** Whether the clock runs from receipt or from the last confirmation needed. */
  readonly from: "receipt" | "verified";
  /** The channels by which an emergency can be raised; by default all. */
  readonly channels?: readonly string[] | undefined;
  readonly clause?: string | undefined;
}

/** What an escalation by the customer brings. */
export interface EscalationTerms {
  readonly pricing: "may-be-emergency-rate" | "included";
  /** The severity whose targets hold for it; by default the request's own. */
  readonly severity?: string | undefined;
  readonly clause?: string | undefined;
}

/** When a request's clock starts. */
export interface ClockTerms {
  /** For a request that arrives while support is closed. */
  readonly outsideHours: "next-opening" | "on-receipt";
  readonly clause?: string | undefined;
}

const clause = z.string().min(1).optional();
const id = z.string().min(1);

const targetSchema: z.ZodType<Target, Target> = z.strictObject({
  metric: z.enum(["acknowledgement", "first-response", "work-start", "workaround", "resolution"]),
  within: timeLimitSchema,
  expectedFrom: timeLimitSchema.optional(),
  starts: z.enum(["receipt", "next-opening"]).optional(),
  dueWhenClosed: z.enum(["as-is", "next-opening"]).optional(),
  clause,
});

const severitySchema: z.ZodType<Severity, Severity> = z.strictObject({
  id,
  name: z.string().min(1),
  level: z.int().min(0).max(1000).optional(),
  clause,
  targets: z.array(targetSchema).max(100),
});

export const supportTermsSchema: z.ZodType<SupportTerms, SupportTerms> = z.strictObject({
  calendar: calendarNameSchema,
  clause,
  severities: z.array(severitySchema).min(1).max(100),
  channels: z
    .record(
      z.string().min(1),
      z.discriminatedUnion("severity", [
        z.strictObject({ severity: z.literal("as-requested"), clause }),
        z.strictObject({ severity: z.literal("fixed"), to: id, clause }),
      ]),
    )
    .optional(),
  emergency: z
    .strictObject({
      severity: id,
      allUsers: z.boolean(),
      minLocations: z.int().min(1).max(100),
      from: z.enum(["receipt", "verified"]),
      channels: z.array(id).max(100).optional(),
      clause,
    })
    .optional(),
  escalation: z
    .strictObject({
      pricing: z.enum(["may-be-emergency-rate", "included"]),
      severity: id.optional(),
      clause,
    })
    .optional(),
  clock: z.strictObject({ outsideHours: z.enum(["next-opening", "on-receipt"]), clause }),
});
