/**
 * Availability terms: what is promised over which measurement period, what does not count, how
 * downtime is taken from the records, and what is only described as usual (advisories).
 */
import * as z from "zod";
import { type Window, windowSchema } from "../calendar/recurrence.js";
import { type Percent, percentSchema } from "../money/percent.js";
import type { Duration } from "../time/duration.js";
import { type PeriodKind, periodKindSchema } from "../time/period.js";
import { type Exclusion, exclusionSchema } from "./exclusion.js";
import { durationSchema, type Notice, noticeSchema } from "./time-limit.js";

/** What is promised of the service's availability. */
export interface AvailabilityTerms {
  readonly commitments: readonly Commitment[];
  /** In the order in which they are tried. */
  readonly exclusions: readonly Exclusion[];
  readonly downtime: DowntimeRules;
  readonly advisories?: readonly Advisory[] | undefined;
}

/** A promise of availability over each period of a kind. */
export interface Commitment {
  readonly id: string;
  readonly kind: "guarantee" | "objective";
  readonly clause?: string | undefined;
  readonly targetPercent: Percent;
  readonly period: PeriodKind;
  readonly denominator: Denominator;
  /** Whether a period that the term cuts is measured as far as it lies in the term. */
  readonly partialPeriod: "clip" | "whole";
}

/**
 * What the percentage is of: the period; the period less excluded downtime, less qualifying
 * maintenance, less reserved windows, or less both of these; or a fixed length.
 */
export type Denominator =
  | "period"
  | "period-less-excluded"
  | "period-less-maintenance"
  | "period-less-windows"
  | "period-less-planned"
  | { readonly fixed: Duration };

/** How downtime is taken from the records. */
export interface DowntimeRules {
  readonly granularity: "exact";
  readonly startsAt: "start";
  readonly partialOutage: "in-full";
  /** The sources of outages that are accepted; an outage without one is the provider's record. */
  readonly evidence?: readonly string[] | undefined;
  /** The clause that says whose records count. */
  readonly evidenceClause?: string | undefined;
  /** What time without monitoring is taken as. */
  readonly unmonitored: "up" | "down" | "undetermined" | "leaves-denominator";
}

/** What the contract describes as usual without making it a condition; only ever a finding. */
export type Advisory =
  | {
      readonly id: string;
      readonly kind: "notice";
      readonly types: readonly string[];
      readonly notice: Notice;
      readonly clause?: string | undefined;
    }
  | {
      readonly id: string;
      readonly kind: "quarterly-hours";
      readonly types: readonly string[];
      readonly max: Duration;
      readonly clause?: string | undefined;
    }
  | {
      readonly id: string;
      readonly kind: "usual-window";
      readonly types: readonly string[];
      readonly window: Window;
      readonly clause?: string | undefined;
    };

const clause = z.string().min(1).optional();
const id = z.string().min(1);
const names = z.array(z.string().min(1)).min(1).max(1000);

const commitmentSchema: z.ZodType<Commitment, Commitment> = z.strictObject({
  id,
  kind: z.enum(["guarantee", "objective"]),
  clause,
  targetPercent: percentSchema,
  period: periodKindSchema,
  denominator: z.union([
    z.enum([
      "period",
      "period-less-excluded",
      "period-less-maintenance",
      "period-less-windows",
      "period-less-planned",
    ]),
    z.strictObject({ fixed: durationSchema }),
  ]),
  partialPeriod: z.enum(["clip", "whole"]),
});

const advisorySchema: z.ZodType<Advisory, Advisory> = z.discriminatedUnion("kind", [
  z.strictObject({ id, kind: z.literal("notice"), types: names, notice: noticeSchema, clause }),
  z.strictObject({
    id,
    kind: z.literal("quarterly-hours"),
    types: names,
    max: durationSchema,
    clause,
  }),
  z.strictObject({
    id,
    kind: z.literal("usual-window"),
    types: names,
    window: windowSchema,
    clause,
  }),
]);

export const availabilityTermsSchema: z.ZodType<AvailabilityTerms, AvailabilityTerms> =
  z.strictObject({
    commitments: z.array(commitmentSchema).min(1).max(1000),
    exclusions: z.array(exclusionSchema).max(10_000),
    downtime: z.strictObject({
      granularity: z.literal("exact"),
      startsAt: z.literal("start"),
      partialOutage: z.literal("in-full"),
      evidence: names.optional(),
      evidenceClause: clause,
      unmonitored: z.enum(["up", "down", "undetermined", "leaves-denominator"]),
    }),
    advisories: z.array(advisorySchema).max(1000).optional(),
  });
