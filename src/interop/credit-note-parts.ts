/**
 * Credits spread over the parts of an invoice, for billing systems that credit an invoice part by part:
 * by largest remainder, in proportion to what can still be credited of each part and never above it.
 * Cost: O(credits × parts).
 */
import * as z from "zod";
import { type Issue, issueAt, refusal, refuse, refuseAll } from "../core/issue.js";
import { eachOnce, isRefusal } from "../core/validation.js";
import { allocate } from "../money/allocation.js";
import { amountMinorSchema, moneyText } from "../money/amount.js";
import { type BillingSystem, inUnitsOf } from "./credit-note-units.js";

/** A part of an invoice: a fee, or a line. */
export interface InvoicePart {
  readonly id: string;
  /** What can still be credited of it, in the currency's minor units. */
  readonly amountMinor: number;
}

export const invoicePartsSchema: z.ZodType<readonly InvoicePart[], readonly InvoicePart[]> = z
  .array(z.strictObject({ id: z.string().min(1), amountMinor: amountMinorSchema }))
  .min(1)
  .superRefine(eachOnce("id"));

/** An amount that is spread: in minor units, and in units of the system. */
export interface SpreadAmount {
  readonly amountMinor: number;
  readonly units: number;
}

/** An invoice whose parts are credited. */
export interface PartedInvoice {
  readonly system: BillingSystem;
  readonly currency: string;
  readonly parts: readonly InvoicePart[];
  /** Where the parts stand in the options, such as `invoice.fees`. */
  readonly path: string;
}

/**
 * Of each amount, what falls on each part; each amount takes from what the amounts before it left.
 * Refuses amounts that exceed the parts.
 */
export function spreadOver(
  { system, currency, parts, path }: PartedInvoice,
  amounts: readonly SpreadAmount[],
): number[][] {
  const left = unitsOfParts(system, currency, parts, path);
  const sumText = (of: readonly { readonly amountMinor: number }[]): string =>
    moneyText({ amountMinor: of.reduce((sum, each) => sum + each.amountMinor, 0), currency });
  const most = left.reduce((sum, units) => sum + units, 0n);
  const total = amounts.reduce((sum, { units }) => sum + BigInt(units), 0n);
  if (total > most) {
    const params = { most: sumText(parts), got: sumText(amounts) };
    refuse(path, refusal("credit_above_invoice", params));
  }
  return amounts.map(({ units }) => {
    const shares = allocate(BigInt(units), left);
    for (const [index, share] of shares.entries()) left[index] = (left[index] as bigint) - share;
    return shares.map(Number);
  });
}

function unitsOfParts(
  system: BillingSystem,
  currency: string,
  parts: readonly InvoicePart[],
  path: string,
): bigint[] {
  const issues: Issue[] = [];
  const units = parts.map(({ amountMinor }, index) => {
    const read = inUnitsOf(system, currency, amountMinor);
    if (!isRefusal(read)) return BigInt(read);
    issues.push(issueAt(`${path}[${index}].amountMinor`, read));
    return 0n;
  });
  refuseAll(issues);
  return units;
}
