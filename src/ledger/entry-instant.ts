/**
 * The instant of an entry in the ledger: how it is asked for, read from a document, and written. The ledger
 * belongs to no contract and so to no zone: it writes UTC, and keeps what others wrote.
 */
import * as z from "zod";
import { checked, validate } from "../core/validation.js";
import { instantSchema } from "../facts/record.js";
import { type Instant, type InstantInput, parseInstant, readInstant } from "../time/instant.js";
import { formatInstant, zoneOf } from "../time/zone.js";

/** As of when the ledger is asked or written. */
export interface LedgerOptions {
  readonly asOf: InstantInput;
}

const optionsSchema = z.strictObject({ asOf: instantSchema });

/** Reads `{ asOf }`; all issues at once. */
export function readAsOf(options: LedgerOptions): number {
  return validate(optionsSchema, options, "options").asOf;
}

/** An instant of a document, as it was written. */
export const instantText: z.ZodType<string, string> = z.string().superRefine(checked(readInstant));

/** An instant of a document, as epoch milliseconds. */
export const writtenInstant: z.ZodType<number, string> = instantText.transform((text) =>
  parseInstant(text),
);

/** An instant as the ledger writes it. */
export function entryInstant(at: number): Instant {
  return formatInstant(at, zoneOf("UTC"));
}
