/**
 * Availability terms: the commitments, the exclusions in the order in which they are tried, the windows
 * they name, how downtime is taken from the records, and what is only described as usual.
 */
import * as z from "zod";
import { type Window, windowSchema } from "../calendar/recurrence.js";
import { type Advisory, advisorySchema } from "./advisory.js";
import { type Commitment, commitmentSchema } from "./commitment.js";
import { type DowntimeRules, downtimeRulesSchema } from "./downtime-rules.js";
import { type Exclusion, exclusionSchema } from "./exclusion.js";

/** What is promised of the service's availability. */
export interface AvailabilityTerms {
  /** What is promised, each promise on its own; the first is the one meant where none is named. */
  readonly commitments: readonly Commitment[];
  /** In the order in which they are tried. */
  readonly exclusions: readonly Exclusion[];
  /** Recurring windows by name, for `onlyIn`. */
  readonly windows?: Readonly<Record<string, Window>> | undefined;
  readonly downtime: DowntimeRules;
  /** What is described as usual without being a condition. */
  readonly advisories?: readonly Advisory[] | undefined;
}

export const availabilityTermsSchema: z.ZodType<AvailabilityTerms, AvailabilityTerms> =
  z.strictObject({
    commitments: z.array(commitmentSchema).min(1).max(1000),
    exclusions: z.array(exclusionSchema).max(10_000),
    windows: z.record(z.string().min(1), windowSchema).optional(),
    downtime: downtimeRulesSchema,
    advisories: z.array(advisorySchema).max(1000).optional(),
  });

/** The rules on downtime that hold for a commitment: its own before the common ones. */
export function rulesFor({ downtime }: AvailabilityTerms, commitment: Commitment): DowntimeRules {
  const own = Object.entries(commitment.downtime ?? {}).filter(([, rule]) => rule !== undefined);
  const clauses = { ...downtime.clauses, ...commitment.downtime?.clauses };
  return { ...downtime, ...Object.fromEntries(own), clauses };
}

/** The exclusions that speak for a commitment, in policy order. */
export function exclusionsFor(terms: AvailabilityTerms, commitment: string): readonly Exclusion[] {
  return terms.exclusions.filter(
    ({ commitments }) => commitments === undefined || commitments.includes(commitment),
  );
}
