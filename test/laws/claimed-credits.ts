/** Credits that have to be claimed, with claims of every kind; and facts in another order. */
import fc from "fast-check";
import type { Claim, ClaimTerms } from "nines";
import type { CreditCase } from "../oracle/naive-credit.js";
import { dayMs } from "../oracle/naive-fees.js";
import { creditCases } from "../oracle/random-credits.js";
import { withTerms } from "./credit-cases.js";

const claimTerms: fc.Arbitrary<ClaimTerms> = fc.record({
  within: fc
    .constantFrom(0, 5, 30)
    .map((calendarDays) => ({ calendarDays, endsAt: "end-of-day" as const })),
  of: fc.constantFrom("period-end" as const, "eligibility" as const),
  early: fc.constantFrom("accepted" as const, "void" as const, { calendarDays: 5 }),
  acknowledgement: fc.boolean(),
  acknowledgedBy: fc.constantFrom("as-of" as const, "window-close" as const),
  resubmission: fc.constantFrom("inside-window" as const, "first-submission-counts" as const),
  channels: fc.constantFrom(["email"], ["email", "portal"]),
});

function claimsAround({ start, end }: CreditCase["asked"]): fc.Arbitrary<readonly Claim[]> {
  return fc.array(
    fc
      .record({
        submittedAt: fc.integer({ min: start, max: end + 40 * dayMs }),
        answered: fc.option(fc.nat(9), { freq: 4 }),
        channel: fc.constantFrom("email", "email", "portal", "telephone"),
      })
      .map(({ submittedAt, answered, channel }) => ({
        submittedAt,
        channel,
        acknowledgedAt: answered === null ? null : submittedAt + answered * dayMs,
      })),
    { maxLength: 4 },
  );
}

/** Credits that have to be claimed, or are not, with claims of every kind. */
export const claimedCases: fc.Arbitrary<CreditCase> = creditCases.chain((given) =>
  fc
    .record({
      claim: fc.oneof({ weight: 3, arbitrary: claimTerms }, fc.constant("automatic" as const)),
      claims: claimsAround(given.asked),
    })
    .map(({ claim, claims }) => ({
      ...withTerms(given, { claim }),
      facts: { ...given.facts, claims },
    })),
);

/** The same facts in another order. */
export function shuffled(given: CreditCase): fc.Arbitrary<CreditCase> {
  const { facts } = given;
  const anyOrder = <T>(list: readonly T[]): fc.Arbitrary<readonly T[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length });
  const { fees } = facts.account ?? {};
  return fc
    .record({
      outages: anyOrder(facts.outages ?? []),
      claims: anyOrder(facts.claims ?? []),
      creditsIssued: anyOrder(facts.creditsIssued ?? []),
      fees: fees !== undefined && !("currency" in fees) ? anyOrder(fees) : fc.constant(fees),
    })
    .map(({ fees: reordered, ...lists }) => ({
      ...given,
      facts: { ...facts, ...lists, account: { ...facts.account, fees: reordered } },
    }));
}
