/**
 * Random credits, worked out the long way, held against the library's assessments: who is owed what, in
 * money or in service, and what the lines of an amount are; and the cases on which the two once differed.
 */
import fc from "fast-check";
import { assessCredit, type CreditAssessment, definePolicy } from "nines";
import { describe, expect, test } from "vitest";
import { foundCredits } from "./found-credits.js";
import { type CreditCase, type ExpectedCredit, expectedCredits } from "./naive-credit.js";
import { sharedOut } from "./naive-fraction.js";
import { creditCases } from "./random-credits.js";

function assess({ policy, facts, key, asOf }: CreditCase): readonly CreditAssessment[] {
  return assessCredit(definePolicy(policy), facts, { period: key, asOf });
}

/** What is asserted of an assessment, in the oracle's words. */
function essenceOf(credit: CreditAssessment): Omit<ExpectedCredit, "parts" | "roundedMinor"> {
  const { period, incident, decision, amount, base, extension } = credit;
  const service = extension === null ? null : "days" in extension ? extension.days : extension.ms;
  return {
    period: { start: Date.parse(period.start), end: Date.parse(period.end) },
    incident:
      incident === null
        ? null
        : {
            start: Date.parse(incident.start),
            end: incident.end === null ? null : Date.parse(incident.end),
          },
    decision: decision as ExpectedCredit["decision"],
    amountMinor: amount === null ? null : BigInt(amount.amountMinor),
    baseMinor: decision !== "eligible" || base === null ? null : BigInt(base.amountMinor),
    service: service === null ? null : BigInt(service),
  };
}

function expectSame(given: CreditCase): void {
  const expected = expectedCredits(given).map(({ parts: _, roundedMinor: __, ...rest }) => rest);
  expect(assess(given).map(essenceOf)).toEqual(expected);
}

function expectLines(given: CreditCase): void {
  const expected = expectedCredits(given);
  for (const [n, { amount, lines }] of assess(given).entries()) {
    const { parts, roundedMinor } = expected[n] as ExpectedCredit;
    const all = lines.map(({ amountMinor }) => BigInt(amountMinor));
    expect(all.slice(0, parts.length)).toEqual(sharedOut(roundedMinor, parts));
    expect(all.reduce((a, b) => a + b, 0n)).toBe(BigInt(amount?.amountMinor ?? 0));
  }
}

describe("worked out the long way", () => {
  test("every credit is decided the same, and worth the same", () => {
    fc.assert(fc.property(creditCases, expectSame));
  });

  test("its lines are the parts of the schedule by largest remainder, and what else changed", () => {
    fc.assert(fc.property(creditCases, expectLines));
  });

  test("the cases are of every decision, and some of every kind of schedule are owed", () => {
    const sample = fc.sample(creditCases, { numRuns: 200, seed: 1 });
    const all = sample.flatMap((given) =>
      expectedCredits(given).map((each) => ({ ...each, terms: given.policy.credits?.[0] })),
    );
    const decisions = all.map(({ decision }) => decision);
    expect([...new Set(decisions)].sort()).toEqual([
      "eligible",
      "indeterminate",
      "ineligible",
      "premature",
    ]);
    const owed = all.filter(({ amountMinor, service }) => (amountMinor ?? service ?? 0n) > 0n);
    const kinds = owed.map(({ terms }) => terms?.schedule.kind);
    expect([...new Set(kinds)].sort()).toEqual([
      "blocks",
      "duration-tiers",
      "flat",
      "multiple-of-downtime",
      "per-shortfall",
      "tiers",
    ]);
  });
});

describe.for(foundCredits)("$title", (found) => {
  test("is worth what it is by hand", () => {
    expect(assess(found).map(({ amount }) => amount?.amountMinor)).toEqual([found.owedMinor]);
  });

  test("is worth the same", () => expectSame(found));

  test("has lines that sum to it", () => expectLines(found));
});
