/** What is not known, or still to come, never makes a credit owed or refused that it could change. */
import fc from "fast-check";
import { assessCredit, definePolicy } from "nines";
import { describe, expect, test } from "vitest";
import { dayMs } from "../oracle/naive-fees.js";
import { creditCases } from "../oracle/random-credits.js";
import { assess, owedMinor, plainPolicy } from "./credit-cases.js";
import { claimedReadCases, readCases, sameIn } from "./unknown-time.js";
import { openRows } from "./unknown-time-rows.js";

describe.for([
  { credits: "credits paid without a claim", cases: readCases },
  { credits: "credits that are claimed", cases: claimedReadCases },
])("time that is undetermined, of $credits,", ({ cases }) => {
  test("never makes an amount owed that another reading of it changes", () => {
    fc.assert(
      fc.property(cases, ({ open, read }) => {
        const answers = assess(read);
        const owed = assess(open).filter(({ decision }) => decision === "eligible");
        const others = owed.map((credit) => sameIn(credit, answers));
        expect(others.map((each) => each?.amount)).toEqual(owed.map(({ amount }) => amount));
        expect(new Set(others).size).toBe(owed.length); // no two of them are one incident
      }),
    );
  });

  test("never makes a credit refused that another reading of it earns", () => {
    fc.assert(
      fc.property(cases, ({ open, read }) => {
        const answers = assess(read);
        for (const credit of assess(open)) {
          if (credit.decision !== "ineligible") continue;
          const other = sameIn(credit, answers);
          if (other !== undefined) expect(owedMinor(other) ?? 0).toBe(0);
        }
      }),
    );
  });
});

/** A case asked about at some time, be it during its period, and later once more. */
const askedTwice = creditCases.chain((given) =>
  fc.record({
    given: fc.constant(given),
    asOf: fc.integer({ min: given.asked.start, max: given.asked.end + 3 * dayMs }),
    laterMs: fc.nat(40 * dayMs),
  }),
);

describe("time that is still to come", () => {
  test("never changes what is owed", () => {
    fc.assert(
      fc.property(askedTwice, ({ given, asOf, laterMs }) => {
        const later = assess({ ...given, asOf: asOf + laterMs });
        for (const credit of assess({ ...given, asOf })) {
          if (credit.decision !== "eligible") continue;
          const { amount, extension } = sameIn(credit, later) ?? {};
          expect([amount, extension]).toEqual([credit.amount, credit.extension]);
        }
      }),
    );
  });

  test("never makes owed what was refused", () => {
    fc.assert(
      fc.property(askedTwice, ({ given, asOf, laterMs }) => {
        const later = assess({ ...given, asOf: asOf + laterMs });
        for (const credit of assess({ ...given, asOf })) {
          if (credit.decision !== "ineligible") continue;
          const other = sameIn(credit, later);
          if (other !== undefined) expect(owedMinor(other) ?? 0).toBe(0);
        }
      }),
    );
  });
});

describe("found by these laws", () => {
  test.for(openRows)("$title", ({ credit, commitment, rules, exclusions, decision, ...rest }) => {
    const policy = definePolicy(plainPolicy({ credit, commitment, exclusions, rules }));
    const facts = { account: { fees: { amountMinor: 100_000, currency: "USD" } }, ...rest.facts };
    const asOf = rest.asOf ?? "2026-03-10T00:00Z";
    const answers = assessCredit(policy, facts, { period: "2026-02", asOf });
    expect(answers.map((each) => each.decision)).toEqual(answers.map(() => decision));
  });
});
