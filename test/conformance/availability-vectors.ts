/**
 * Vectors of availability: outages, maintenance and what else was known of a period, and the percentage
 * that a monitoring system made of it. A field that is not named here is refused; those that say
 * nothing of their own are named as notes.
 */
import * as z from "zod";
import type { NamedVector } from "./vectors.js";
import { readVectorsOf } from "./vectors.js";

const span = z.tuple([z.string(), z.string()]);
const outage = z.tuple([z.string(), z.string().nullable()]);

/** Time without monitoring. */
const unwatchedFields = {
  unknown: z.array(span).default([]),
  unknown_rule: z
    .enum([
      "subtract-from-denominator",
      "keep",
      "counts as available here (Checkmk shows it as its own N/A share of 50 %)",
    ])
    .default("keep"),
  /** The time that was watched; what lies between is unknown. */
  coverage: z.array(span).optional(),
  coverage_rule: z.literal("only covered time counts (numerator and denominator)").optional(),
};

const termFields = {
  maintenance_rule: z
    .enum(["covered downtime counts as available", "ignored"])
    .default("covered downtime counts as available"),
  timezone: z.string().default("UTC"),
  /** The period is a month of that zone's calendar. */
  calendar: z.literal("month").optional(),
  /** The instant of the question is written into it. */
  denominator_rule: z
    .string()
    .regex(/^whole calendar month, also when it is not over \(now=[^()]+\)$/)
    .optional(),
  now: z.string().optional(),
  created_at: z.string().optional(),
  slo: z.number().default(99.9),
  /** Hours of service: every opening in the period, and where they recur, the week behind them. */
  scheduled: z.array(span).optional(),
  schedule_weekly_seconds_from_sunday: z.array(z.tuple([z.int(), z.int()])).optional(),
  /** The share of those affected, outage by outage. */
  weights: z.array(z.number()).optional(),
  weight_rule: z.literal("per time slice the largest weight counts").optional(),
};

/** Further figures of the peer's. */
const reportFields = {
  uptime_s: z.int().optional(),
  max_uptime_s: z.int().optional(),
  error_budget_s: z.int().optional(),
  source_seconds: z
    .strictObject({ ok: z.int(), not_ok: z.int(), not_ok_in_scheduled_downtime: z.int() })
    .optional(),
  raw_ok_s: z.int().optional(),
  raw_not_ok_s: z.int().optional(),
  scheduled_ok_s: z.int().optional(),
  scheduled_not_ok_s: z.int().optional(),
};

/** How outages, maintenance and unknown time were taken from the peer's records; no input of ours. */
const noteFields = {
  note: z.string().optional(),
  object: z.enum(["host", "service"]).optional(),
  state_rule: z.enum(["everything but OK/UP is down", "soft states ignored"]).optional(),
  time_zone: z.literal("naive timestamps read as UTC").optional(),
  initial_state: z.int().optional(),
  raw_events: z.array(z.tuple([z.enum(["S", "D", "C"])], z.number())).optional(),
  unit_ms: z.int().optional(),
};

const vectorSchema = z.strictObject({
  type: z.literal("availability"),
  id: z.string(),
  source: z.string(),
  /** A note: where the peer's figure comes from. */
  kind: z.enum(["test", "computed", "data", "doc", "issue"]),
  /** A note: what else comes to that figure. */
  cross_check: z.string().optional(),
  /** A note: how far another program's sum of floats lies from it. */
  tolerance_ms: z.literal(1).optional(),
  period: span,
  outages: z.array(outage),
  maintenance: z.array(span),
  other: z.strictObject({ ...unwatchedFields, ...termFields, ...reportFields, ...noteFields }),
  denominator: z.enum(["period", "period-minus-maintenance"]),
  rounding: z.strictObject({ digits: z.int(), mode: z.enum(["half-up", "floor"]) }).optional(),
  expected_percent: z.number(),
  expected_downtime_ms: z.number(),
  denominator_ms: z.int(),
});

/** One vector: what happened in a period, under which terms, and what the peer makes of it. */
export type AvailabilityVector = z.infer<typeof vectorSchema> & NamedVector;

/** The vectors of availability in one file; none where no folder is named. */
export function readAvailabilityVectors(file: string): readonly AvailabilityVector[] {
  return readVectorsOf(vectorSchema, file);
}
