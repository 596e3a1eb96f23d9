/** Grants that come back from a database, and the balance of them. */
import { applyCredits, type CreditGrant, creditBalance, restoreCredits, voidCredit } from "nines";
import { describe, expect, test } from "vitest";
import { grant, invoice, usd, use } from "./granted.js";
import { issuesOf, refusalsOf } from "./refused.js";

const may = "2026-05-01T00:00:00.000Z";
const asOf = { asOf: may };

describe("a grant from a database", () => {
  const rows: readonly [string, object, readonly string[]][] = [
    ["as it was stored", {}, []],
    ["with keys of the caller's own", { customer: "acme", createdBy: 7 }, []],
    ["with instants of another offset", { issuedAt: "2026-04-10T21:30:00+05:30" }, []],
    ["of another type", { type: "grant" }, ["type: invalid_value"]],
    ["without an id", { id: undefined }, ["id: missing_field"]],
    ["with an empty id", { id: "" }, ["id: number_out_of_bounds"]],
    ["below zero", { amount: usd(-1) }, ["amount.amountMinor: money_invalid"]],
    ["of half a cent", { amount: usd(0.5) }, ["amount.amountMinor: money_invalid"]],
    ["beyond whole numbers", { amount: usd(2 ** 53) }, ["amount.amountMinor: money_invalid"]],
    [
      "in dollars by name",
      { amount: { amountMinor: 1, currency: "dollars" } },
      ["amount.currency: invalid_value"],
    ],
    ["issued on a date", { issuedAt: "2026-04-10" }, ["issuedAt: instant_without_offset"]],
    ["issued at a number", { issuedAt: 1_775_836_800_000 }, ["issuedAt: invalid_type"]],
    ["whose expiry is absent", { expiresAt: undefined }, ["expiresAt: missing_field"]],
    ["for past invoices", { invoices: "past" }, ["invoices: invalid_value"]],
    ["without uses", { uses: undefined }, ["uses: missing_field"]],
    [
      "with a use of nothing",
      { uses: [use({ amountMinor: 0 })] },
      ["uses[0].amountMinor: number_out_of_bounds"],
    ],
    [
      "with a use beyond its invoice",
      { uses: [use({ amountMinor: 10_001 })] },
      ["uses[0].amountMinor: number_out_of_bounds"],
    ],
    ["used at its issue", { uses: [use({ at: "2026-04-10T16:00:00.000Z" })] }, []],
    [
      "used before its issue",
      { uses: [use({ at: "2026-04-10T15:59:59.999Z" })] },
      ["uses[0].at: entry_out_of_order"],
    ],
    [
      "returned before it was used",
      { uses: [use({ returnedAt: "2026-04-30T23:59:59.999Z" })] },
      ["uses[0].returnedAt: interval_reversed"],
    ],
    ["void without a word on why", { voided: { at: may } }, ["voided.reason: missing_field"]],
    [
      "void before its issue",
      { voided: { at: "2026-04-01T00:00Z", reason: null } },
      ["voided.at: entry_out_of_order"],
    ],
    [
      "void before its use",
      { voided: { at: "2026-04-30T00:00Z", reason: null }, uses: [use()] },
      ["voided.at: entry_out_of_order"],
    ],
    ["void at its use", { voided: { at: may, reason: null }, uses: [use()] }, []],
    ["used to the last cent", { amount: usd(10_000), uses: [use()] }, []],
    ["used beyond its amount", { amount: usd(9_999), uses: [use()] }, ["uses: credit_overdrawn"]],
    [
      "used beyond its amount by two",
      { amount: usd(19_999), uses: [use(), use()] },
      ["uses: credit_overdrawn"],
    ],
    [
      "used anew at the instant of a return",
      {
        amount: usd(10_000),
        uses: [use({ returnedAt: "2026-06-01T00:00:00Z" }), use({ at: "2026-06-01T00:00:00Z" })],
      },
      [],
    ],
    [
      "used anew a millisecond before a return",
      {
        amount: usd(10_000),
        uses: [
          use({ returnedAt: "2026-06-01T00:00:00Z" }),
          use({ at: "2026-05-31T23:59:59.999Z" }),
        ],
      },
      ["uses: credit_overdrawn"],
    ],
    [
      "used and returned at one instant",
      { amount: usd(10_000), uses: [use({ returnedAt: may }), use()] },
      [],
    ],
  ];
  const doors: Readonly<Record<string, readonly [string, (each: CreditGrant) => unknown]>> = {
    applyCredits: ["grants[1]", (each) => applyCredits([other, each], invoice("I", 1), asOf)],
    restoreCredits: ["grants[1]", (each) => restoreCredits([other, each], "I", asOf)],
    creditBalance: ["grants[1]", (each) => creditBalance([other, each], asOf)],
    voidCredit: ["grant", (each) => voidCredit(each, { at: "2026-09-01T00:00Z" })],
  };
  const other = grant({ id: "C-0" });

  test.for(rows)("%s, is read alike by every function", ([, changed, expected]) => {
    for (const [place, call] of Object.values(doors)) {
      const refusals = refusalsOf(() => call({ ...grant(), ...changed }));
      expect(refusals).toEqual(expected.map((each) => `${place}.${each}`));
    }
  });

  test("has an id of its own", () => {
    const call = () => creditBalance([grant(), grant({ id: "C-2" }), grant()], asOf);
    expect(issuesOf(call)).toEqual([
      ["duplicate_id", "grants[2].id", { id: "C-1", first: "index 0" }],
    ]);
  });

  test("tells all that is wrong at once", () => {
    const broken = { ...grant(), expiresAt: "soon", uses: [{ ...use(), at: "then" }] };
    expect(refusalsOf(() => creditBalance([broken, broken], asOf))).toEqual([
      "grants[0].expiresAt: instant_invalid",
      "grants[0].uses[0].at: instant_invalid",
      "grants[1].expiresAt: instant_invalid",
      "grants[1].uses[0].at: instant_invalid",
      "grants[1].id: duplicate_id",
    ]);
  });

  test("keeps the keys of the caller's own, wherever they stand", () => {
    const own = { ...grant({ uses: [{ ...use(), booking: 9 } as never] }), customer: "acme" };
    const { grants } = applyCredits([own], invoice("I", 1), { asOf: "2026-06-01T00:00Z" });
    const restored = restoreCredits(grants, "INV-5", { asOf: "2026-07-01T00:00Z" }).grants;
    const voided = voidCredit(restored[0] as CreditGrant, { at: "2026-08-01T00:00Z" });
    expect(voided).toMatchObject({ customer: "acme", uses: [{ booking: 9 }, { invoice: "I" }] });
  });
});

describe("the balance", () => {
  test("of no grants is of no currency", () => {
    expect(creditBalance([], asOf)).toEqual([]);
  });

  test("is of each currency by itself, sorted, and tells everything", () => {
    const inCurrency = (id: string, currency: string): CreditGrant =>
      grant({ id, amount: { amountMinor: 10, currency } });
    const grants = [inCurrency("a", "USD"), inCurrency("b", "EUR"), inCurrency("c", "USD")];
    const none = { appliedMinor: 0, expiredMinor: 0, voidMinor: 0 };
    const at = "2026-05-01T00:00:00.000+00:00";
    expect(creditBalance(grants, asOf)).toStrictEqual([
      {
        type: "credit-balance",
        asOf: at,
        currency: "EUR",
        issuedMinor: 10,
        leftMinor: 10,
        ...none,
      },
      {
        type: "credit-balance",
        asOf: at,
        currency: "USD",
        issuedMinor: 20,
        leftMinor: 20,
        ...none,
      },
    ]);
  });

  const used = use({ returnedAt: "2026-06-01T00:00:00.000Z" });
  const rows: readonly [string, string, readonly number[]][] = [
    ["before the issue: nothing", "2026-04-10T15:59:59.999Z", []],
    ["at the issue: all is left", "2026-04-10T16:00:00.000Z", [0, 30_000, 0, 0]],
    ["just before the use: all is left", "2026-04-30T23:59:59.999Z", [0, 30_000, 0, 0]],
    ["at the use: it is applied", may, [10_000, 20_000, 0, 0]],
    ["just before the return: it is applied", "2026-05-31T23:59:59.999Z", [10_000, 20_000, 0, 0]],
    ["at the return: all is left", "2026-06-01T00:00:00.000Z", [0, 30_000, 0, 0]],
    ["at the expiry: all is left", "2028-04-01T03:59:59.999Z", [0, 30_000, 0, 0]],
    ["a millisecond later: all is expired", "2028-04-01T04:00:00.000Z", [0, 0, 30_000, 0]],
  ];

  test.for(rows)("%s", ([, at, expected]) => {
    const balances = creditBalance([grant({ uses: [used] })], { asOf: at });
    expect(
      balances.flatMap((each) => [
        each.appliedMinor,
        each.leftMinor,
        each.expiredMinor,
        each.voidMinor,
      ]),
    ).toEqual(expected);
  });

  test("of more than whole numbers can say is refused", () => {
    const most = (id: string, amountMinor: number) => grant({ id, amount: usd(amountMinor) });
    const limit = Number.MAX_SAFE_INTEGER;
    expect(creditBalance([most("a", limit - 1), most("b", 1)], asOf)[0]?.leftMinor).toBe(limit);
    const call = () => creditBalance([most("a", limit), most("b", 1)], asOf);
    expect(issuesOf(call)).toEqual([
      ["money_invalid", "grants", { got: "USD 9007199254740992 in all" }],
    ]);
  });
});
