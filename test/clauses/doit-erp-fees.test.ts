/** DOit ERP, Commitment: the credit is 25 % of a month's fee, rounded once, to whole cents. */
import { isNinesError, type Money, type MonthFee } from "nines";
import { describe, expect, test } from "vitest";
import { assessed, owed } from "./doit-erp-owed-quarter.js";

function withFees(fees: Money | readonly MonthFee[], term?: { from?: string; until?: string }) {
  return assessed({ facts: { account: { ...owed.account, fees, term } } });
}

const usd = (amountMinor: number): Money => ({ amountMinor, currency: "USD" });

describe("a quarter of the fee", () => {
  const rows = [
    ["divides evenly", 120_000, 30_000],
    ["of a cent less is rounded up from three quarters", 119_999, 30_000],
    ["with a half is rounded away from zero", 119_998, 30_000],
    ["with a quarter is rounded down", 119_997, 29_999],
    ["of two cents is a half, rounded up", 2, 1],
    ["of one cent is nothing", 1, 0],
    ["of nothing is nothing", 0, 0],
    ["of the largest fee is exact", Number.MAX_SAFE_INTEGER, 2_251_799_813_685_248],
  ] as const;

  test.for(rows)("%s: %i is %i", ([, fee, credit]) => {
    const assessment = withFees(usd(fee));
    expect(assessment.amount).toEqual(usd(credit));
    expect(assessment.lines.map(({ amountMinor }) => amountMinor)).toEqual([credit]);
    expect(assessment.decision).toBe("eligible");
  });
});

describe("of fees that differ, the last month's", () => {
  const fees = [
    { month: "2026-01", fee: usd(100_000) },
    { month: "2026-02", fee: usd(110_000) },
    { month: "2026-03", fee: usd(140_000) },
  ];

  test("is the base", () => {
    const assessment = withFees(fees);
    expect(assessment).toMatchObject({ base: usd(140_000), amount: usd(35_000) });
    expect(assessment.lines[0]?.label).toBe("25 % of the fee of 2026-03");
  });

  test("is all that has to be known", () => {
    expect(withFees(fees.slice(2)).amount).toEqual(usd(35_000));
  });

  test("is missing where only the others are known", () => {
    expect(withFees(fees.slice(0, 2))).toMatchObject({
      decision: "indeterminate",
      missing: ["account.fees 2026-03"],
      amount: null,
      base: null,
    });
  });

  test("of a quarter that the term cuts is that of its last date", () => {
    expect(withFees(fees, { until: "2026-03-01" }).base).toEqual(usd(110_000));
    expect(withFees(fees, { until: "2026-03-02" }).base).toEqual(usd(140_000));
  });

  test("may be in another currency than the months that are not asked", () => {
    const euros = { month: "2026-01", fee: { amountMinor: 1, currency: "EUR" } };
    expect(withFees([euros, ...fees.slice(1)]).amount).toEqual(usd(35_000));
  });
});

describe("fees in two currencies", () => {
  test("are never averaged", () => {
    const fees = [
      { month: "2026-01", fee: { amountMinor: 100_000, currency: "EUR" } },
      { month: "2026-02", fee: usd(110_000) },
      { month: "2026-03", fee: usd(140_000) },
    ];
    const attempt = (): unknown =>
      assessed({
        facts: { account: { ...owed.account, fees } },
        readings: { monthFee: "average-of-quarter" },
      });
    expect(attempt).toThrow(
      expect.objectContaining({ name: "NinesError", code: "currency_mismatch" }),
    );
    let issues: readonly { readonly path: string }[] = [];
    try {
      attempt();
    } catch (error) {
      if (isNinesError(error)) issues = error.issues;
    }
    expect(issues.map(({ path }) => path)).toEqual(["account.fees"]);
  });
});

describe("unknown fees", () => {
  test("leave the amount open", () => {
    const facts = { account: { standing: [] } };
    expect(assessed({ facts })).toMatchObject({
      decision: "indeterminate",
      missing: ["account.fees"],
      amount: null,
      potentialAmount: null,
    });
  });

  test("do not matter where no credit is owed anyway", () => {
    const facts = { account: { standing: [] }, outages: [] };
    expect(assessed({ facts }).decision).toBe("ineligible");
  });
});
