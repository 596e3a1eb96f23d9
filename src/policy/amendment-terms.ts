/** Amendment terms: how a contract may be changed, and from when a change holds. */
import * as z from "zod";
import type { Duration } from "../time/duration.js";
import { durationSchema } from "./time-limit.js";

/** How the provider may amend the contract. */
export interface AmendmentTerms {
  /** How long before it holds an amendment must be announced: in dates, or measured. */
  readonly notice:
    | {
        /** Dates from that of the announcement on. */
        readonly calendarDays: number;
      }
    | { readonly elapsed: Duration };
  /** The channels by which it must be announced. */
  readonly channels: readonly string[];
  /** To whom. */
  readonly recipient?: string | undefined;
  /**
   * Whether it holds from its effective date, or from the first measurement period that begins then or later
   * (of rolling days, from the date after). The period is that of the first commitment; without availability
   * terms it holds from its effective date.
   */
  readonly takes: "on-effective-date" | "next-measurement-period";
  readonly clause?: string | undefined;
}

const name = z.string().min(1);

export const amendmentTermsSchema: z.ZodType<AmendmentTerms, AmendmentTerms> = z.strictObject({
  notice: z.union([
    z.strictObject({ calendarDays: z.int().min(0).max(36_600) }),
    z.strictObject({ elapsed: durationSchema }),
  ]),
  channels: z.array(name).min(1).max(1000),
  recipient: name.optional(),
  takes: z.enum(["on-effective-date", "next-measurement-period"]),
  clause: name.optional(),
});
