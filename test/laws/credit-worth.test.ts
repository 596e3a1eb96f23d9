import fc from "fast-check";
import { assessCredit, definePolicy, type IssuedCredit, isNinesError, parsePolicy } from "nines";
import { describe, expect, test } from "vitest";
import type { CreditCase } from "../oracle/naive-credit.js";
import { feeOf } from "../oracle/naive-fees.js";
import { type Fraction, rounded } from "../oracle/naive-fraction.js";
import { priceOf } from "../oracle/naive-schedule.js";
import { allAsked, outagesAround } from "../oracle/random-accounts.js";
import { casesOf, creditCases } from "../oracle/random-credits.js";
import { cappedCases } from "./capped-credits.js";
import { claimedCases, shuffled } from "./claimed-credits.js";
import {
  assess,
  limitedCases,
  monotoneCases,
  owedMinor,
  plainPolicy,
  termsOf,
  withOutages,
  withTerms,
} from "./credit-cases.js";
import { worthRows } from "./credit-worth-rows.js";

/** Many assessments a run: half the runs that other laws get. */
const heavy = { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 300) / 2) };

const sumOf = (amounts: readonly number[]): number => amounts.reduce((a, b) => a + b, 0);

describe("what is owed", () => {
  test("is never negative, a whole number of cents, and the sum of its lines", () => {
    fc.assert(
      fc.property(creditCases, (given) => {
        for (const { amount, potentialAmount, base, lines } of assess(given)) {
          expect(sumOf(lines.map(({ amountMinor }) => amountMinor))).toBe(amount?.amountMinor ?? 0);
          for (const money of [amount, potentialAmount, base]) {
            if (money === null) continue;
            expect(Number.isSafeInteger(money.amountMinor)).toBe(true);
            expect(money.amountMinor).toBeGreaterThanOrEqual(0);
            expect(Object.is(money.amountMinor, -0)).toBe(false);
          }
        }
      }),
    );
  });

  test("is never more for less downtime", () => {
    const grown = monotoneCases.chain((given) =>
      fc.tuple(fc.constant(given), outagesAround(given.asked)),
    );
    fc.assert(
      fc.property(grown, ([given, more]) => {
        const further = more.map((each, n) => ({ ...each, id: `further${n}` }));
        const after = assess(withOutages(given, [...(given.facts.outages ?? []), ...further]));
        for (const [n, before] of assess(given).entries()) {
          const less = owedMinor(before);
          const then = after[n] === undefined ? null : owedMinor(after[n]);
          if (less !== null && then !== null) expect(then).toBeGreaterThanOrEqual(less);
        }
      }),
    );
  });

  test("does not depend on the order of outages, fees, claims and credits issued", () => {
    const given = fc.oneof(
      claimedCases,
      cappedCases.map((each) => each.given),
    );
    const pairs = given.chain((each) => fc.tuple(fc.constant(each), shuffled(each)));
    const essence = (all: CreditCase): unknown =>
      assess(all).map(({ decision, amount, extension, base, missing, incident }) => ({
        decision,
        amount,
        extension,
        base,
        missing: [...missing].sort(),
        incident,
      }));
    fc.assert(
      fc.property(pairs, ([one, other]) => {
        expect(essence(other)).toEqual(essence(one));
      }),
      heavy,
    );
  });

  test("for three months is what is owed for each of them, asked about together or one by one", () => {
    const quarter = allAsked.find(({ key }) => key === "2026-Q4");
    if (quarter === undefined) throw new Error("no quarter of months");
    fc.assert(
      fc.property(casesOf(quarter), (given) => {
        const months = ["2026-10", "2026-11", "2026-12"];
        expect(months.flatMap((key) => assess({ ...given, key }))).toEqual(assess(given));
      }),
      heavy,
    );
  });

  test("is the same by a policy that went through JSON", () => {
    fc.assert(
      fc.property(creditCases, (given) => {
        const policy = parsePolicy(JSON.parse(JSON.stringify(given.policy)));
        expect(assess({ ...given, policy })).toEqual(assess(given));
      }),
    );
  });

  test("of a fee near 2^53 is exact to the cent, or refused where it is beyond", () => {
    const fees = fc.integer({ min: 2 ** 52, max: Number.MAX_SAFE_INTEGER });
    const percents = fc.integer({ min: 1, max: 12_000_000_000 });
    fc.assert(
      fc.property(monotoneCases, fees, percents, (given, amountMinor, millionths) => {
        const digits = String(millionths).padStart(9, "0");
        const percent = `${digits.slice(0, -8)}.${digits.slice(-8)}`;
        const { outages = [] } = given.facts;
        const flat = withTerms(
          { ...given, facts: { outages, account: { fees: { amountMinor, currency: "USD" } } } },
          {
            schedule: { kind: "flat", credit: { percent } },
            base: { fee: "monthly", month: "last-of-period" },
            limits: [],
            minimum: undefined,
          },
        );
        const exact = { over: BigInt(amountMinor) * BigInt(millionths), under: 10n ** 10n };
        const owed = rounded(exact, termsOf(flat).rounding);
        try {
          for (const credit of assess(flat)) {
            if (credit.decision !== "eligible") continue;
            expect(BigInt(credit.amount?.amountMinor ?? 0)).toBe(owed);
          }
        } catch (error) {
          if (!isNinesError(error)) throw error;
          expect(error.code).toBe("money_invalid");
          expect(owed > BigInt(Number.MAX_SAFE_INTEGER)).toBe(true);
        }
      }),
    );
  });
});

describe("a limit", () => {
  test("of a period is never exceeded by all that is owed for the period", () => {
    fc.assert(
      fc.property(limitedCases, (given) => {
        const { base, limits = [] } = termsOf(given);
        if (base === undefined) throw new Error("a credit without a base");
        const credits = assess(given);
        for (const { period } of credits) {
          const own = credits.filter((each) => each.period.start === period.start);
          const owed = sumOf(own.map((each) => owedMinor(each) ?? 0));
          const [start, end] = [Date.parse(period.start), Date.parse(period.end)];
          const question = { start, end, isBilled: false, firstCounted: start, affected: [] };
          const fee = feeOf(base, question, given.facts.account ?? {});
          for (const { max } of limits) {
            const most = rounded(priceOf(max, fee) as Fraction, "ceil");
            expect(BigInt(owed) <= most, `${owed} of ${most}`).toBe(true);
          }
        }
      }),
    );
  });

  test("of a longer window is never exceeded by what is owed in the window and was issued in it", () => {
    fc.assert(
      fc.property(cappedCases, ({ given, window, maxMinor }) => {
        const { creditsIssued: issued = [] } = given.facts;
        const owed = assess(given).map((each): IssuedCredit & { readonly isNew: boolean } => ({
          credit: "credit",
          period: each.period.key ?? "",
          amount: { amountMinor: owedMinor(each) ?? 0, currency: "USD" },
          isNew: true,
        }));
        for (const { period, amount } of owed) {
          if (amount.amountMinor === 0) continue;
          const isIn = (key: string): boolean =>
            window === "term" ||
            (window === "calendar-year"
              ? key.slice(0, 4) === period.slice(0, 4)
              : key <= period && key > `${Number(period.slice(0, 4)) - 1}${period.slice(4)}`);
          const before = [...issued, ...owed.filter((each) => each.period <= period)];
          const all = before.filter((each) => isIn(each.period));
          const sum = sumOf(all.map((each) => each.amount.amountMinor));
          expect(sum).toBeLessThanOrEqual(maxMinor);
        }
      }),
    );
  });
});

describe("found by hand", () => {
  test.for(worthRows)("$title", ({ facts, owedMinor: expected, ...changes }) => {
    const policy = definePolicy(plainPolicy(changes));
    const asked = { period: "2026-02", asOf: "2026-03-10T00:00Z" };
    const owed = assessCredit(policy, facts, asked).map(({ amount }) => amount?.amountMinor);
    expect(owed).toEqual(expected);
  });
});
