/**
 * What a credit has where an excerpt says nothing else: it is a part of the month's fee and given without
 * a claim, without a condition and beside other remedies.
 */
import type { CreditTerms } from "nines";
import { monthFee } from "./monthly-terms.js";

export const unclaimed = {
  base: monthFee,
  rounding: "half-even",
  conditions: {},
  claim: "automatic",
  remedy: "cumulative",
} as const satisfies Partial<CreditTerms>;
