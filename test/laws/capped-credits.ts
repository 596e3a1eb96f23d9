/** Credits that a limit of a year, of twelve months or of the term adds up, on what was issued before. */
import fc from "fast-check";
import type { IssuedCredit } from "nines";
import { deepFreeze } from "../arbitraries.js";
import type { CreditCase } from "../oracle/naive-credit.js";
import { dayMs } from "../oracle/naive-fees.js";
import { outagesAround } from "../oracle/random-accounts.js";
import { monotoneSchedules, plainPolicy } from "./credit-cases.js";

/** A limit of a longer window than the months it is asked about. */
export interface CappedCase {
  readonly given: CreditCase;
  readonly window: "calendar-year" | "rolling-12-months" | "term";
  readonly maxMinor: number;
}

const months = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, "0")}`);

const year = { start: Date.parse("2026-01-01"), end: Date.parse("2027-01-01") };

/** Credits that were issued for months of 2025. */
const issuedBefore: fc.Arbitrary<readonly IssuedCredit[]> = fc
  .subarray([...months(2025)])
  .chain((keys) =>
    fc.tuple(
      ...keys.map((period) =>
        fc.nat(40_000).map((amountMinor) => ({
          credit: "credit",
          period,
          amount: { amountMinor, currency: "USD" },
        })),
      ),
    ),
  );

/** Limits of a year, twelve months or the term on the credits of 2026, after some that were issued in 2025. */
export const cappedCases: fc.Arbitrary<CappedCase> = fc
  .record({
    credit: fc.record({
      schedule: monotoneSchedules(),
      per: fc.constantFrom("period" as const, "incident" as const),
    }),
    outages: fc.array(outagesAround(year), { minLength: 2, maxLength: 3 }),
    fee: fc.nat(200_000),
    max: fc.oneof(
      fc.nat(150_000).map((amountMinor) => ({ amount: { amountMinor, currency: "USD" } })),
      fc.constantFrom(1, 5, 10, 25).map((percent) => ({ percent })),
    ),
    window: fc.constantFrom(...(["calendar-year", "rolling-12-months", "term"] as const)),
    creditsIssued: issuedBefore,
  })
  .map(({ credit, outages, fee, max, window, creditsIssued }) => {
    const fees = { amountMinor: fee, currency: "USD" };
    // The term is two years long, and so are its fees.
    const ofFees = (percent: number): number =>
      Math.ceil((fee * (window === "term" ? 24 : 12) * percent) / 100);
    return deepFreeze({
      window,
      maxMinor: "amount" in max ? max.amount.amountMinor : ofFees(max.percent),
      given: {
        policy: plainPolicy({ credit: { ...credit, limits: [{ max, window }] } }),
        facts: {
          outages: outages.flat().map((each, n) => ({ ...each, id: `o${n}` })),
          account: { fees, term: { from: "2025-01-01", until: "2027-01-01" } },
          creditsIssued,
        },
        key: "2026",
        asked: year,
        asOf: year.end + dayMs,
      },
    });
  });
