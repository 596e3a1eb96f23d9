/**
 * Conformance vectors: inputs and expected values taken from the test suites of other libraries.
 * They are not part of this repository; the environment variable NINES_VECTORS names the folder
 * that holds them. A field that these schemas do not know is refused, so that no term of a vector
 * is dropped unread.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";

const days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

const span = z.tuple([z.string(), z.string()]);
const pair = z.tuple([z.string(), z.string()]);

const breakTime = z.union([
  z.strictObject({ date: z.string(), from: z.string(), to: z.string() }),
  z.strictObject({
    weekly: z.array(z.enum(days)),
    from: z.string(),
    to: z.string(),
    zone: z.string(),
  }),
]);

const pause = z.strictObject({ from: z.string(), to: z.string() });

const openingFields = {
  zone: z.string(),
  hours: z.partialRecord(z.enum(days), z.array(span)),
  holidays: z.array(z.string()).default([]),
  /** Months and days that are holidays every year, such as `*-12-25`. */
  holidayPatterns: z.array(z.string()).default([]),
  breaks: z.array(breakTime).default([]),
  shifts: z.record(z.string(), z.array(span)).default({}),
  start: z.string(),
};

/** What a vector says about itself; no input. */
const noteFields = {
  id: z.string(),
  source: z.string(),
  policy: z.string().optional(),
  convention: z.string().optional(),
  derived: z.union([z.boolean(), z.string()]).optional(),
  zoneFree: z.boolean().optional(),
  dst: z.boolean().optional(),
  overnight: z.boolean().optional(),
};

const amountFields = {
  seconds: z.number().nonnegative(),
  minutes: z.number(),
  expected: z.string(),
  boundary: z.string().optional(),
  same_close: z.string().optional(),
  next_open: z.string().optional(),
};

const vectorSchema = z.discriminatedUnion("op", [
  z.strictObject({
    op: z.enum(["add", "add-working-time", "subtract", "subtract-working-time"]),
    ...noteFields,
    ...openingFields,
    ...amountFields,
  }),
  z.strictObject({
    op: z.literal("sla-deadline-with-pauses"),
    ...noteFields,
    ...openingFields,
    ...amountFields,
    pauses: z.array(pause),
  }),
  z.strictObject({
    op: z.enum(["between", "working-time-between"]),
    ...noteFields,
    ...openingFields,
    end: z.string(),
    pauses: z.array(pause).default([]),
    /** Minutes. */
    expected: z.number(),
    expectedSeconds: z.number().optional(),
    expected_seconds: z.number().optional(),
    /** The unit the peer counts in; the result above is in minutes all the same. */
    expectedUnit: z.string().optional(),
    /** The peer cut its result to whole units; here it came out even. */
    truncated: z.boolean().optional(),
    /** What the peer asserted, cut to whole minutes. */
    asserted_whole_minutes: z.number().optional(),
  }),
  z.strictObject({
    op: z.literal("segments"),
    ...noteFields,
    ...openingFields,
    direction: z.enum(["forward", "backward"]),
    end: z.string().optional(),
    limit: z.number().optional(),
    expected: z.array(pair),
  }),
  z.strictObject({
    op: z.literal("is-open"),
    ...noteFields,
    ...openingFields,
    expected: z.boolean(),
  }),
  z.strictObject({
    op: z.enum(["next-open", "next-close", "prev-close"]),
    ...noteFields,
    ...openingFields,
    expected: z.string(),
  }),
  z.strictObject({
    op: z.enum(["interval-intersect", "interval-subtract"]),
    ...noteFields,
    a: pair,
    b: pair,
    expected: z.array(pair),
  }),
  z.strictObject({
    op: z.literal("local-to-instant"),
    ...noteFields,
    zone: z.string(),
    local_date: z.string(),
    local_time: z.string(),
    expected: z.string(),
  }),
]);

/** One vector: an operation, its inputs and what the peer expects. */
export type Vector = z.infer<typeof vectorSchema>;

/** A vector that comes with opening hours. */
export type CalendarVector = Extract<Vector, { hours: unknown }>;

/** What every vector says of itself. */
export interface NamedVector {
  readonly id: string;
  /** The project whose tests or data it comes from. */
  readonly source: string;
}

const namedSchema = z.object({ vectors: z.array(z.object({ id: z.string() })).default([]) });

/** The folder of vectors; `null` where none is named. */
export const vectorFolder: string | null = process.env["NINES_VECTORS"] || null;

/** What a suite says when it was skipped. */
export const noVectors = "NINES_VECTORS is not set: name the folder of conformance vectors to run";

/** The vectors of business time in one file; none where no folder is named. */
export function readVectors(file: string): readonly Vector[] {
  return readVectorsOf(vectorSchema, file);
}

/** The vectors of one file by a schema; none where no folder is named. */
export function readVectorsOf<V>(schema: z.ZodType<V>, file: string): readonly V[] {
  if (vectorFolder === null) return [];
  return z.object({ vectors: z.array(schema).min(1) }).parse(readJson(vectorFolder, file)).vectors;
}

/** The ids of every vector in the folder, whatever it is about. */
export function allVectorIds(): ReadonlySet<string> {
  if (vectorFolder === null) return new Set();
  const folder = vectorFolder;
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return new Set(
    files.flatMap((file) => namedSchema.parse(readJson(folder, file)).vectors.map(({ id }) => id)),
  );
}

function readJson(folder: string, file: string): unknown {
  return JSON.parse(readFileSync(join(folder, file), "utf8"));
}
