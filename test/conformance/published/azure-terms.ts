/**
 * What Microsoft's agreements on Azure share: the calendar month, deployed minutes of everything of a kind
 * added up, three rows of credit up to the whole fee, and a claim within two months.
 */
import type { CreditTerms, PercentTier, PolicyConfig } from "nines";
import { monthFee } from "./monthly-terms.js";

/** Three rows below the target, the first and the second down to a bound. */
export function threeRows(target: string, first: number, second: number): PercentTier[] {
  return [
    { atLeast: first, below: target, credit: { percent: 10 } },
    { atLeast: second, below: first, credit: { percent: 25 } },
    { below: second, credit: { percent: 100 } },
  ];
}

/** A credit on the month's fee. */
export function azureCredit(
  own: Pick<CreditTerms, "id" | "commitment" | "schedule"> & Partial<CreditTerms>,
): CreditTerms {
  return {
    clause: "SLA, service credit",
    base: monthFee,
    rounding: "half-away-from-zero",
    limits: [{ max: { percent: 100 }, window: "period", clause: "SLA, limitations" }],
    conditions: {},
    claim: {
      within: { months: 2, endsAt: "end-of-day", monthEnd: "clamp" },
      of: "period-end",
      early: "accepted",
      acknowledgement: false,
      clause: "SLA, claims",
    },
    remedy: "sole",
    ...own,
  };
}

/** What the excerpts leave to another agreement. */
export const claimsElsewhere: NonNullable<PolicyConfig["assumptions"]> = [
  {
    id: "claim-window",
    text: "The excerpt leaves claims to the general terms; two months after the month's end are taken.",
    about: ["credit"],
  },
];
