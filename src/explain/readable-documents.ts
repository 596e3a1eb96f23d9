/**
 * What a statement reads of a document, as schemas: a document that comes back from a file or a database
 * is checked for it before it is put into words. Fields that no statement reads are left alone.
 */
import * as z from "zod";
import type { PeriodAssessment } from "../assessment/assess-period.js";
import { validate } from "../core/validation.js";
import { moneySchema } from "../money/amount.js";
import type { RequestDeadlines } from "../support/deadlines.js";

const text = z.string();
const clause = text.nullable();
const texts = z.array(text);
const ms = z.number();
const findings = z.array(
  z.looseObject({ clause, outcome: z.enum(["applied", "not-applied", "overridden"]), text }),
);
const period = z.looseObject({ key: text.nullable(), start: text, end: text });

const classification = z.looseObject({
  commitment: text,
  period,
  segments: z.array(
    z.looseObject({
      start: text,
      end: text,
      durationMs: ms,
      verdict: z.enum(["counted", "excluded", "undetermined"]),
      reason: text,
      exclusion: text.nullable(),
      clause,
      outageIds: texts,
      maintenanceIds: texts,
    }),
  ),
  countedMs: ms,
  excludedMs: ms,
  undeterminedMs: ms,
  advisories: findings,
});

const measurement = z.looseObject({
  commitment: text,
  resource: text.nullable(),
  period,
  targetPercent: text,
  percent: text.nullable(),
  downtimeMs: ms,
  allowedDowntimeMs: ms,
  met: z.boolean().nullable(),
  provisional: z.boolean(),
  because: findings,
});

const credit = z.looseObject({
  credit: text.nullable(),
  resource: text.nullable(),
  incident: z.looseObject({ start: text, end: text.nullable() }).nullable(),
  clause,
  period,
  decision: z.enum(["eligible", "ineligible", "premature", "indeterminate", "no-remedy"]),
  conditions: z.array(
    z.looseObject({
      id: text,
      status: z.enum(["met", "not-met", "unknown"]),
      clause,
      because: findings,
    }),
  ),
  amount: moneySchema.nullable(),
  potentialAmount: moneySchema.nullable(),
  extension: z.union([z.looseObject({ days: z.int() }), z.looseObject({ ms })]).nullable(),
  base: moneySchema.nullable(),
  claimWindow: z.looseObject({ opensAt: text, closesAt: text }).nullable(),
  resubmitBy: text.nullable(),
  decisionDueAt: text.nullable(),
  paymentDueAt: text.nullable(),
  expiresAt: text.nullable(),
  invoices: z.enum(["any", "future"]),
  until: text.nullable(),
  missing: texts,
  lines: z.array(z.looseObject({ label: text, amountMinor: z.int(), clause })),
  remedy: text.nullable(),
  because: findings,
});

const periodAssessment = z.looseObject({
  type: z.literal("period-assessment"),
  provider: text,
  title: text.nullable(),
  period,
  asOf: text.nullable(),
  classifications: z.array(classification),
  measurements: z.array(measurement),
  credits: z.array(credit),
  readings: z.array(z.looseObject({ question: text, taken: text, clause: text })),
  assumptions: z.array(z.looseObject({ text })),
});

const requestDeadlines = z.looseObject({
  type: z.literal("request-deadlines"),
  requestId: text,
  receivedAt: text,
  severityName: text,
  handling: text,
  pricing: text,
  deadlines: z.array(
    z.looseObject({
      metric: text,
      clockStartsAt: text,
      expectedFrom: text.nullable(),
      dueAt: text,
      clause,
      because: findings,
    }),
  ),
  because: findings,
});

/** A document that a period statement can be made of. */
export function readPeriodAssessment(document: unknown): PeriodAssessment {
  validate(periodAssessment, document, "result");
  return document as PeriodAssessment;
}

/** A document that a deadline statement can be made of. */
export function readRequestDeadlines(document: unknown): RequestDeadlines {
  validate(requestDeadlines, document, "result");
  return document as RequestDeadlines;
}
