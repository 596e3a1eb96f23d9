/** A cancelled invoice returns its credits; a credit taken back is void. */
import { applyCredits, type CreditGrant, restoreCredits, voidCredit } from "nines";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.js";
import { grant, invoice, standing, usd, use } from "./granted.js";
import { issuesOf, refusalsOf } from "./refused.js";

const may = "2026-05-01T00:00:00.000Z";
const june = "2026-06-01T00:00:00.000Z";
const july = "2026-07-01T00:00:00.000Z";

/** INV-5 took 100.00 of C-1 on 1 May, INV-6 the rest of it and 100.00 of C-2. */
const used: readonly CreditGrant[] = deepFreeze([
  grant({
    id: "C-2",
    amount: usd(20_000),
    expiresAt: null,
    uses: [use({ invoice: "INV-6", invoiceMinor: 30_000 })],
  }),
  grant({ uses: [use(), use({ invoice: "INV-6", invoiceMinor: 30_000, amountMinor: 20_000 })] }),
]);

describe("restoring an invoice", () => {
  test("returns what each grant gave, and keeps the history", () => {
    const restored = restoreCredits(used, "INV-6", { asOf: june });
    const returnedAt = "2026-06-01T00:00:00.000+00:00";
    expect(restored).toStrictEqual({
      type: "credit-restoration",
      asOf: returnedAt,
      invoice: "INV-6",
      returned: [
        { grant: "C-1", amount: usd(20_000), clause: "Credit Request" },
        { grant: "C-2", amount: usd(10_000), clause: "Credit Request" },
      ],
      grants: [
        { ...used[0], uses: [{ ...used[0]?.uses[0], returnedAt }] },
        { ...used[1], uses: [used[1]?.uses[0], { ...used[1]?.uses[1], returnedAt }] },
      ],
      because: restored.because,
    });
    expect(restored.because.map(({ rule, text }) => [rule, text])).toEqual([
      ["credit-returned", "USD 200.00 return to the credit C-1."],
      ["credit-returned", "USD 100.00 return to the credit C-2."],
    ]);
  });

  test("a second time changes nothing, and says that nothing is applied", () => {
    const { grants } = restoreCredits(used, "INV-6", { asOf: june });
    for (const asOf of [may, june, july]) {
      const second = restoreCredits(grants, "INV-6", { asOf });
      expect(second.grants).toEqual(grants);
      expect(second.returned).toEqual([]);
      expect(second.because.map(({ rule, outcome }) => [rule, outcome])).toEqual([
        ["nothing-applied", "not-applied"],
      ]);
    }
  });

  test("that nothing was applied to changes nothing", () => {
    expect(restoreCredits(used, "INV-7", { asOf: june }).grants).toEqual(used);
    expect(restoreCredits([], "INV-7", { asOf: june }).grants).toEqual([]);
  });

  test("returns at the instant of use, not a millisecond before", () => {
    const before = restoreCredits(used, "INV-5", { asOf: "2026-04-30T23:59:59.999Z" });
    expect([before.returned, before.grants]).toEqual([[], used]);
    expect(restoreCredits(used, "INV-5", { asOf: may }).returned).toHaveLength(1);
  });

  test("lets it be applied anew, with another amount too", () => {
    const { grants } = restoreCredits(used, "INV-6", { asOf: june });
    const anew = applyCredits(grants, invoice("INV-6", 25_000), { asOf: june });
    expect(anew.applied.map(({ grant: id, amountMinor }) => [id, amountMinor])).toEqual([
      ["C-1", 20_000],
      ["C-2", 5_000],
    ]);
    expect(anew.grants[1]?.uses).toHaveLength(3);
    expect(restoreCredits(anew.grants, "INV-6", { asOf: july }).returned).toHaveLength(2);
  });

  test("does not let a repeated call from before the return apply it anew", () => {
    const { grants } = restoreCredits(used, "INV-6", { asOf: june });
    const late = applyCredits(grants, invoice("INV-6", 30_000), { asOf: may });
    expect([late.appliedMinor, late.grants]).toEqual([30_000, grants]);
  });

  const rows: readonly {
    says: string;
    changed: Partial<CreditGrant>;
    asOf: string;
    expected: number[];
    text: string;
  }[] = [
    {
      says: "at the grant's expiry returns what can be used",
      changed: {},
      asOf: "2028-04-01T03:59:59.999Z",
      expected: [0, 30_000, 0, 0],
      text: "USD 100.00 return to the credit C-1.",
    },
    {
      says: "after the grant's expiry returns what is expired",
      changed: {},
      asOf: "2028-04-01T04:00:00.000Z",
      expected: [0, 0, 30_000, 0],
      text: "USD 100.00 return to the credit C-1, which has expired.",
    },
    {
      says: "of a void grant returns what is void",
      changed: { voided: { at: june, reason: null } },
      asOf: july,
      expected: [0, 0, 0, 30_000],
      text: "USD 100.00 return to the credit C-1, which is void.",
    },
  ];

  test.for(rows)("$says", ({ changed, asOf, expected, text }) => {
    const { grants, because } = restoreCredits([grant({ ...changed, uses: [use()] })], "INV-5", {
      asOf,
    });
    expect(standing(grants, asOf)).toEqual(expected);
    expect(because.map((each) => each.text)).toEqual([text]);
    const applied = applyCredits(grants, invoice("INV-9", 1), { asOf });
    expect(applied.appliedMinor).toBe(expected[1] === 0 ? 0 : 1);
  });

  test("of no name is refused", () => {
    expect(refusalsOf(() => restoreCredits(used, "", { asOf: june }))).toEqual([
      "invoice: number_out_of_bounds",
    ]);
    expect(refusalsOf(() => restoreCredits(used, 5 as never, { asOf: june }))).toEqual([
      "invoice: invalid_type",
    ]);
  });
});

describe("voiding a credit", () => {
  const partly = deepFreeze(grant({ uses: [use()] }));

  test("takes what is left, and leaves what was used", () => {
    const voided = voidCredit(partly, { at: june, reason: "issued by mistake" });
    expect(voided).toStrictEqual({
      ...partly,
      voided: { at: "2026-06-01T00:00:00.000+00:00", reason: "issued by mistake" },
    });
    expect(standing([voided], "2026-05-31T23:59:59.999Z")).toEqual([10_000, 20_000, 0, 0]);
    expect(standing([voided], june)).toEqual([10_000, 0, 0, 20_000]);
    expect(standing([voided], "2030-01-01T00:00Z")).toEqual([10_000, 0, 0, 20_000]);
  });

  test("needs no reason", () => {
    expect(voidCredit(partly, { at: june }).voided?.reason).toBeNull();
  });

  test("can be foreseen, and the credit is used until then", () => {
    const until = voidCredit(partly, { at: july });
    const paid = applyCredits([until], invoice("INV-6", 5_000), { asOf: june });
    expect(standing(paid.grants, june)).toEqual([15_000, 15_000, 0, 0]);
    expect(standing(paid.grants, july)).toEqual([15_000, 0, 0, 15_000]);
  });

  test("after its expiry takes nothing: it is expired", () => {
    const voided = voidCredit(partly, { at: "2028-04-01T04:00:00.000Z" });
    expect(standing([voided], "2030-01-01T00:00Z")).toEqual([10_000, 0, 20_000, 0]);
  });

  test("twice changes nothing; the earlier instant stands", () => {
    const voided = voidCredit(partly, { at: june, reason: "first" });
    expect(voidCredit(voided, { at: june, reason: "second" })).toEqual(voided);
    expect(voidCredit(voided, { at: july, reason: "second" })).toEqual(voided);
    expect(voidCredit(voided, { at: may, reason: "second" }).voided).toEqual({
      at: "2026-05-01T00:00:00.000+00:00",
      reason: "second",
    });
  });

  const rows = [
    { says: "at its issue is allowed", changed: {}, at: "2026-04-10T16:00:00.000Z", after: null },
    {
      says: "before its issue is refused",
      changed: {},
      at: "2026-04-10T15:59:59.999Z",
      after: "its issue",
    },
    { says: "at its last use is allowed", changed: { uses: [use()] }, at: may, after: null },
    {
      says: "before its last use is refused",
      changed: { uses: [use()] },
      at: "2026-04-30T23:59:59.999Z",
      after: "its last use",
    },
  ];

  test.for(rows)("$says", ({ changed, at, after }) => {
    const issues = issuesOf(() => voidCredit(grant(changed), { at }));
    expect(issues.map(([code, path, params]) => [code, path, params["after"]])).toEqual(
      after === null ? [] : [["entry_out_of_order", "options.at", after]],
    );
  });
});
