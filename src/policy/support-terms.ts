/**
 * Support terms: severities and their targets, which channels may set a severity, what makes an
 * emergency, what an escalation costs, and when the clock of a request starts.
 */
import * as z from "zod";
import { type Percent, percentSchema } from "../money/percent.js";
import { type PeriodKind, periodKindSchema } from "../time/period.js";
import { calendarNameSchema, type TimeLimit, timeLimitSchema } from "./time-limit.js";

/** What a target is about, in the order in which they are usually reached. */
export const metrics = [
  "acknowledgement",
  "first-response",
  "work-start",
  "progress-update",
  "workaround",
  "resolution",
] as const;

/** What a target is about. */
export type Metric = (typeof metrics)[number];

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
  readonly connectivity?: ConnectivityTerms | undefined;
  /** Whether a change of severity by the customer, after the first one, holds. */
  readonly severityChange?:
    | {
        /** What becomes of a change by the customer. */
        readonly customer: "ignored" | "honoured";
        readonly clause?: string | undefined;
      }
    | undefined;
  readonly clock: ClockTerms;
  /** Which share of requests must meet a target. */
  readonly attainment?: readonly AttainmentTerms[] | undefined;
}

/** A level of severity and its targets. */
export interface Severity {
  readonly id: string;
  /** What the contract calls it. */
  readonly name: string;
  /** Its number in the contract, where it has one. */
  readonly level?: number | undefined;
  readonly clause?: string | undefined;
  /** What is promised of requests of this severity; none where nothing is. */
  readonly targets: readonly Target[];
}

/** One promise: a metric and the time it must be reached within. */
export interface Target {
  readonly metric: Metric;
  readonly within: TimeLimit;
  /** The near end of a range such as "24 to 48 hours". */
  readonly expectedFrom?: TimeLimit | undefined;
  /** Of progress updates, the time from one to the next; by default `within` again. */
  readonly every?: TimeLimit | undefined;
  /** Whether it holds for requests received in open hours, in closed hours, or both. */
  readonly received?: "open" | "closed" | "any" | undefined;
  /** When the clock starts; by default as `clock.outsideHours` says. */
  readonly starts?: "receipt" | "next-opening" | undefined;
  /** What becomes of a due instant at which support is closed. */
  readonly dueWhenClosed?: "as-is" | "next-opening" | undefined;
  readonly clause?: string | undefined;
}

/** Whether a channel's requests carry the severity asked for, or always the same one. */
export type ChannelRule =
  | {
      /** Requests carry the severity asked for. */
      readonly severity: "as-requested";
      readonly clause?: string | undefined;
    }
  | {
      /** Requests always have one severity. */
      readonly severity: "fixed";
      /** The severity that they have. */
      readonly to: string;
      readonly clause?: string | undefined;
    };

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
  /** Whose word ends it; by default the customer's. */
  readonly endsBy?: "customer" | "either" | undefined;
  /** The channels by which an emergency can be raised; by default all. */
  readonly channels?: readonly string[] | undefined;
  readonly clause?: string | undefined;
}

/** What an escalation by the customer brings. */
export interface EscalationTerms {
  /** Whether it may be priced separately. */
  readonly pricing: "may-be-emergency-rate" | "included";
  /** The severity whose targets hold for it; by default the request's own. */
  readonly severity?: string | undefined;
  readonly clause?: string | undefined;
}

/** When a request's clock starts, stops and starts again. */
export interface ClockTerms {
  /** For a request that arrives while support is closed. */
  readonly outsideHours: "next-opening" | "on-receipt";
  /** The metrics whose clocks stop while the provider waits for the customer; by default none. */
  readonly pauses?: readonly Metric[] | undefined;
  /** Whether an automated reply is an answer; by default it is none. */
  readonly automatedReplyCounts?: boolean | undefined;
  /** From when the targets of a new severity run; by default from receipt. */
  readonly onSeverityChange?: "from-receipt" | "restart" | "carry-elapsed" | undefined;
  /** What the time between resolved and reopened is; by default it does not count. */
  readonly onReopen?: "resume" | "restart" | "count-gap" | undefined;
  readonly clause?: string | undefined;
  /** The clause that says whether waiting for the customer stops a clock. */
  readonly pausesClause?: string | undefined;
}

/** How connection matters are handled. */
export interface ConnectivityTerms {
  /** The severity that "normal" is; `null` where it has no target. */
  readonly normalSeverity: string | null;
  /** Whether the clock starts at the customer's first reply. */
  readonly startsOnReply: boolean;
  /** What follows when a third party finds the quality good enough, or not. */
  readonly verdict: "second-meets-read-as-fails" | "as-written";
  /** Which fees are paid back where validation finds the provider at fault. */
  readonly reimburses: "validation-fees" | "all-fees";
  /** The clauses on waiting for the customer, localised and wider matters, and validation. */
  readonly clauses?:
    | {
        /** On waiting for the customer. */
        readonly pendingInput?: string | undefined;
        /** On a matter of one location. */
        readonly localised?: string | undefined;
        /** On a matter of several locations. */
        readonly multiLocation?: string | undefined;
        /** On validation by a third party. */
        readonly validation?: string | undefined;
      }
    | undefined;
}

/** A share of requests that must meet a target. */
export interface AttainmentTerms {
  readonly id: string;
  readonly metric: Metric;
  /** The severity it is about; by default all together. */
  readonly severity?: string | undefined;
  readonly percent: Percent;
  readonly period: PeriodKind;
  /** With fewer decided requests than `below`, it is met while at most `maxLate` are late. */
  readonly smallSample?:
    | {
        /** The number of decided requests from which on the percentage decides. */
        readonly below: number;
        /** How many of fewer may be late. */
        readonly maxLate: number;
      }
    | undefined;
  readonly clause?: string | undefined;
}

const clause = z.string().min(1).optional();
const id = z.string().min(1);

const metricSchema = z.enum(metrics);

const targetSchema: z.ZodType<Target, Target> = z.strictObject({
  metric: metricSchema,
  within: timeLimitSchema,
  expectedFrom: timeLimitSchema.optional(),
  every: timeLimitSchema.optional(),
  received: z.enum(["open", "closed", "any"]).optional(),
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
      endsBy: z.enum(["customer", "either"]).optional(),
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
  connectivity: z
    .strictObject({
      normalSeverity: id.nullable(),
      startsOnReply: z.boolean(),
      verdict: z.enum(["second-meets-read-as-fails", "as-written"]),
      reimburses: z.enum(["validation-fees", "all-fees"]),
      clauses: z
        .strictObject({
          pendingInput: clause,
          localised: clause,
          multiLocation: clause,
          validation: clause,
        })
        .optional(),
    })
    .optional(),
  severityChange: z.strictObject({ customer: z.enum(["ignored", "honoured"]), clause }).optional(),
  clock: z.strictObject({
    outsideHours: z.enum(["next-opening", "on-receipt"]),
    pauses: z.array(metricSchema).max(metrics.length).optional(),
    automatedReplyCounts: z.boolean().optional(),
    onSeverityChange: z.enum(["from-receipt", "restart", "carry-elapsed"]).optional(),
    onReopen: z.enum(["resume", "restart", "count-gap"]).optional(),
    clause,
    pausesClause: clause,
  }),
  attainment: z
    .array(
      z.strictObject({
        id,
        metric: metricSchema,
        severity: id.optional(),
        percent: percentSchema,
        period: periodKindSchema,
        smallSample: z.strictObject({ below: z.int().min(0), maxLate: z.int().min(0) }).optional(),
        clause,
      }),
    )
    .max(1000)
    .optional(),
});
