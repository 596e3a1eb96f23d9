/**
 * The policy: a service contract as frozen plain data. The schema here composes those of the terms
 * and is the source of truth; `references` checks that every name used is a name given.
 */
import * as z from "zod";
import { zoneSchema } from "../calendar/daily-span.js";
import { type CalendarConfig, calendarConfigSchema } from "../calendar/weekly-hours.js";
import { always } from "../core/validation.js";
import { type Term, termSchema } from "../time/periods-in.js";
import type { ZoneName } from "../time/zone.js";
import { type AmendmentTerms, amendmentTermsSchema } from "./amendment-terms.js";
import { type AvailabilityTerms, availabilityTermsSchema } from "./availability-terms.js";
import { type CreditCombination, creditCombinationSchema } from "./credit-limits.js";
import { type CreditTerms, creditTermsSchema } from "./credit-terms.js";
import { checkReferences } from "./references.js";
import { type SupportTerms, supportTermsSchema } from "./support-terms.js";
import { type TerminationTerms, terminationTermsSchema } from "./termination-terms.js";

/** A service contract as typed data. */
export interface PolicyConfig {
  /** The JSON Schema by which an editor checks the file: kept, never read. */
  readonly $schema?: string | undefined;
  readonly id: string;
  /** Which state of the contract it is; results cite it beside the id. */
  readonly version: string;
  /** Who promises. */
  readonly provider: string;
  /** What people call the contract. */
  readonly title?: string | undefined;
  /** The contract's zone: its dates bound periods and limits. */
  readonly zone: ZoneName;
  /** The dates in force, `[from, until)`; the account's own term goes before it. */
  readonly term?: Term | undefined;
  /** Opening hours by name; `always` (24×7 in the contract's zone) is there without being named. */
  readonly calendars?: Readonly<Record<string, CalendarConfig>> | undefined;
  readonly support?: SupportTerms | undefined;
  readonly availability?: AvailabilityTerms | undefined;
  /** The service credits owed when a promise is missed. */
  readonly credits?: readonly CreditTerms[] | undefined;
  /** How credits for one period go together; without one each is paid. */
  readonly combinations?: readonly CreditCombination[] | undefined;
  /** Says that the contract names no credit, and where one would look for it. */
  readonly noRemedy?: { readonly clause: string } | undefined;
  /** The grounds on which the customer may end the contract. */
  readonly termination?: readonly TerminationTerms[] | undefined;
  /** How the contract may be changed; without it a change needs only its date. */
  readonly amendments?: AmendmentTerms | undefined;
  /** The choices taken on open points of the text. */
  readonly readings?: readonly RecordedReading[] | undefined;
  /** What the calculation takes for granted where no reading is offered. */
  readonly assumptions?: readonly Assumption[] | undefined;
  /** Anything: kept, never read. */
  readonly meta?: unknown;
}

/** A checked, frozen policy. */
export type Policy = PolicyConfig;

/** Which answers a reading or an assumption bears on. */
export type Subject = "support" | "availability" | "credit" | "termination" | "amendment";

/** A choice taken on a point that the contract's text leaves open. */
export interface RecordedReading {
  readonly id: string;
  readonly clause: string;
  /** What the text leaves open. */
  readonly question: string;
  /** The option chosen. */
  readonly taken: string;
  /** Every option there was. */
  readonly options: readonly string[];
  /** The answers it bears on; by default all. */
  readonly about?: readonly Subject[] | undefined;
}

/** Something taken for granted, recorded with every answer it bears on. */
export interface Assumption {
  readonly id: string;
  /** What is taken for granted, as a sentence. */
  readonly text: string;
  /** The answers it bears on; by default all. */
  readonly about?: readonly Subject[] | undefined;
}

const text = z.string().min(1);
const about = z
  .array(z.enum(["support", "availability", "credit", "termination", "amendment"]))
  .optional();

export const policySchema: z.ZodType<PolicyConfig, PolicyConfig> = z
  .strictObject({
    $schema: z.string().optional(),
    id: text,
    version: text,
    provider: text,
    title: text.optional(),
    zone: zoneSchema,
    term: termSchema.optional(),
    calendars: z.record(text, calendarConfigSchema).optional(),
    support: supportTermsSchema.optional(),
    availability: availabilityTermsSchema.optional(),
    credits: z.array(creditTermsSchema).max(1000).optional(),
    combinations: z.array(creditCombinationSchema).max(1000).optional(),
    noRemedy: z.strictObject({ clause: text }).optional(),
    termination: z.array(terminationTermsSchema).max(1000).optional(),
    amendments: amendmentTermsSchema.optional(),
    readings: z
      .array(
        z.strictObject({
          id: text,
          clause: text,
          question: text,
          taken: text,
          options: z.array(text),
          about,
        }),
      )
      .max(1000)
      .optional(),
    assumptions: z
      .array(z.strictObject({ id: text, text, about }))
      .max(1000)
      .optional(),
    meta: z.json().optional(),
  })
  .superRefine(checkReferences, always);
