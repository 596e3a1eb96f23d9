/**
 * What is read of the documents of past periods, as schemas: a document that comes back from a database is
 * checked for it before anything rests on it. Fields that nobody reads are left alone. The document of a
 * whole period is taken apart into its measurements and credits. Cost: linear in the documents.
 */
import * as z from "zod";
import type { AvailabilityMeasurement } from "../availability/measurement.js";
import { type Refusal, refusal, shown } from "../core/issue.js";
import { addRefusal, checked, reading, validate } from "../core/validation.js";
import type { CreditAssessment, CreditDecision } from "../credit/credit-assessment.js";
import { moneySchema } from "../money/amount.js";
import { readPercent } from "../money/percent.js";
import type { DocumentHead } from "../policy/document.js";
import { readInstant } from "../time/instant.js";
import { type DayPeriod, readPeriodKey } from "../time/period.js";

/** A document of a past period. */
export type HistoryDocument = AvailabilityMeasurement | CreditAssessment | AssessedPeriod;

/** A document of a whole period, such as a `PeriodAssessment`: its measurements and credits are read. */
export interface AssessedPeriod extends DocumentHead {
  readonly type: "period-assessment";
  readonly measurements: readonly AvailabilityMeasurement[];
  readonly credits: readonly CreditAssessment[];
}

const maxDocuments = 100_000;
const text = z.string();
const texts = z.array(text).max(maxDocuments);
const instant = reading<number>(readInstant);
const ms = z.int().min(0);
const policy = z.looseObject({ id: text });

const period = z
  .looseObject({
    key: z.nullable(reading<DayPeriod>(readPeriodKey)),
    start: instant,
    end: instant,
    clipped: z.boolean(),
  })
  .superRefine(({ start, end }, context) => {
    if (end < start) addRefusal(context, refusal("interval_reversed", { start, end }), ["end"]);
  });

/** More digits than a quotient of the library ever has. */
const digits = /^\d{1,2000}$/;
const whole = z.string().regex(digits, { message: "a whole number as text" });

const quotient = z
  .looseObject({ numerator: whole, denominator: whole })
  .superRefine(checked(whyNoShare));

/** A quotient must be a part of a whole; what is no number is refused elsewhere. */
function whyNoShare({ numerator, denominator }: QuotientTexts): Refusal | null {
  if (!digits.test(numerator) || !digits.test(denominator)) return null;
  const [part, of] = [BigInt(numerator), BigInt(denominator)];
  const got = `${shown(numerator)} of ${shown(denominator)}`;
  return of > 0n && part <= of
    ? null
    : refusal("invalid_value", { expected: "a part of a whole", got });
}

/** An exact quotient as documents hold it. */
export interface QuotientTexts {
  readonly numerator: string;
  readonly denominator: string;
}

const percent = z.string().superRefine(checked((value) => readPercent(value, 100)));

const measurement = z.looseObject({
  type: z.literal("availability-measurement"),
  policy,
  asOf: instant,
  commitment: text,
  indicator: z.enum(["downtime", "occurrences", "timeslices", "ratio-timeslices"]),
  resource: text.nullable(),
  period,
  percent: percent.nullable(),
  percentIfCounted: percent.nullable(),
  ofMs: ms.nullable(),
  ratio: quotient.nullable(),
  downtimeMs: ms,
  undeterminedMs: ms,
  met: z.boolean().nullable(),
  provisional: z.boolean(),
  missing: texts,
});

const decisions: Readonly<Record<CreditDecision, true>> = {
  eligible: true,
  ineligible: true,
  premature: true,
  indeterminate: true,
  "no-remedy": true,
};

const credit = z
  .looseObject({
    type: z.literal("credit-assessment"),
    policy,
    asOf: instant,
    credit: text.nullable(),
    commitment: text.nullable(),
    resource: text.nullable(),
    incident: z.looseObject({ start: instant }).nullish(),
    period,
    decision: z.enum(Object.keys(decisions) as CreditDecision[]),
    amount: moneySchema.nullable(),
    base: moneySchema.nullable(),
    until: instant.nullable(),
    missing: texts,
  })
  .superRefine(({ amount, base }, context) => {
    if (amount === null || base === null || amount.currency === base.currency) return;
    const params = { expected: amount.currency, got: base.currency };
    addRefusal(context, refusal("currency_mismatch", params), ["base", "currency"]);
  });

const assessed = z.looseObject({
  type: z.literal("period-assessment"),
  policy,
  measurements: z.array(measurement).max(maxDocuments),
  credits: z.array(credit).max(maxDocuments),
});

const document = z.discriminatedUnion("type", [measurement, credit, assessed]);

/** What is read of a measurement. */
export type ReadMeasurement = z.infer<typeof measurement>;

/** What is read of a credit assessment. */
export type ReadCredit = z.infer<typeof credit>;

/** A document with its place in the history. */
export interface Placed<T> {
  readonly path: string;
  readonly document: T;
}

/** The measurements and credits of a history, and the policies that its documents name. */
export interface ReadDocuments {
  readonly measurements: readonly Placed<ReadMeasurement>[];
  readonly credits: readonly Placed<ReadCredit>[];
  readonly heads: readonly Placed<{ readonly policy: { readonly id: string } }>[];
}

/** Reads a history; every issue at its path. */
export function readDocuments(input: unknown): ReadDocuments {
  const measurements: Placed<ReadMeasurement>[] = [];
  const credits: Placed<ReadCredit>[] = [];
  const heads: Placed<z.infer<typeof document>>[] = [];
  const take = (path: string, found: z.infer<typeof document>): void => {
    heads.push({ path, document: found });
    if (found.type === "availability-measurement") measurements.push({ path, document: found });
    else if (found.type === "credit-assessment") credits.push({ path, document: found });
    else {
      for (const [n, each] of found.measurements.entries())
        take(`${path}.measurements[${n}]`, each);
      for (const [n, each] of found.credits.entries()) take(`${path}.credits[${n}]`, each);
    }
  };
  const history = validate(z.array(document).max(maxDocuments), input, "history");
  for (const [index, found] of history.entries()) take(`history[${index}]`, found);
  return { measurements, credits, heads };
}
