/**
 * The uses of a grant: which invoice took how much of it. A use holds in `[at, returnedAt)`, so that what
 * is returned is free at that very instant. Instants of a checked use are epoch milliseconds.
 */
import * as z from "zod";
import { refusal } from "../core/issue.js";
import { addRefusal, always } from "../core/validation.js";
import { forwards } from "../facts/record.js";
import { amountMinorSchema } from "../money/amount.js";
import type { Instant } from "../time/instant.js";
import { writtenInstant } from "./entry-instant.js";

/** A part of a grant that an invoice took. It holds in `[at, returnedAt)`. */
export interface CreditUse {
  readonly invoice: string;
  /** The amount of the whole invoice, in the grant's currency. */
  readonly invoiceMinor: number;
  readonly amountMinor: number;
  readonly at: Instant;
  /** When it came back, since the invoice was cancelled; `null` while the use holds. */
  readonly returnedAt: Instant | null;
}

/** A checked use; `returnedAt` is `null` while it holds. */
export interface UseRecord {
  readonly invoice: string;
  readonly invoiceMinor: number;
  readonly amountMinor: number;
  readonly at: number;
  readonly returnedAt: number | null;
}

export const useSchema: z.ZodType<UseRecord> = z
  .looseObject({
    invoice: z.string().min(1),
    invoiceMinor: amountMinorSchema,
    amountMinor: amountMinorSchema,
    at: writtenInstant,
    returnedAt: writtenInstant.nullable(),
  })
  .superRefine(forwards("at", "returnedAt"), always)
  .transform((use, context) => {
    const { amountMinor, invoiceMinor } = use;
    if (amountMinor > 0 && amountMinor <= invoiceMinor) return use;
    const expected = `from 1 up to the invoice's ${invoiceMinor} minor units`;
    const refused = refusal("number_out_of_bounds", { expected, got: String(amountMinor) });
    addRefusal(context, refused, ["amountMinor"]);
    return z.NEVER;
  });

/** Whether a use holds at an instant. */
export function holdsAt({ at, returnedAt }: UseRecord, instant: number): boolean {
  return at <= instant && (returnedAt === null || returnedAt > instant);
}

/** What is used at an instant. */
export function takenAt(uses: readonly UseRecord[], instant: number): number {
  return uses.reduce((sum, use) => (holdsAt(use, instant) ? sum + use.amountMinor : sum), 0);
}

/**
 * The most that is used at any instant from `from` on. What was entered for a later instant is taken
 * already: nothing is spent twice, in whatever order invoices are worked through.
 */
export function takenFrom(uses: readonly UseRecord[], from: number): number {
  const steps: { readonly at: number; readonly minor: number }[] = [];
  for (const { at, returnedAt, amountMinor } of uses) {
    if (returnedAt !== null && returnedAt <= from) continue;
    steps.push({ at, minor: amountMinor });
    if (returnedAt !== null) steps.push({ at: returnedAt, minor: -amountMinor });
  }
  // what began before `from` and has not ended by then holds at `from`: no sum before it is greater
  steps.sort((a, b) => a.at - b.at || a.minor - b.minor);
  let [taken, most] = [0, 0];
  for (const { minor } of steps) {
    taken += minor;
    most = Math.max(most, taken);
  }
  return most;
}
