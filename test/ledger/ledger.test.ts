/** Grants pay invoices: which ones, in which order, how much, and why not. */
import { applyCredits, type CreditApplication, type CreditGrant, type InstantInput } from "nines";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.js";
import { grant, invoice, usd, use } from "./granted.js";
import { issuesOf, refusalsOf } from "./refused.js";

const may = "2026-05-01T00:00:00Z";

/** What each grant paid of an invoice of 100.00 dollars, and the rule of each finding. */
function outcome(grants: readonly CreditGrant[], asOf: InstantInput, changed = {}): unknown {
  const paid = applyCredits(grants, invoice("INV-5", 10_000, changed), { asOf });
  return [amounts(paid), paid.because.map(({ rule }) => rule)];
}

function amounts({ applied }: CreditApplication): Readonly<Record<string, number>> {
  return Object.fromEntries(applied.map(({ grant: id, amountMinor }) => [id, amountMinor]));
}

describe("a grant", () => {
  const rows: readonly {
    says: string;
    changed?: Partial<CreditGrant>;
    asOf?: InstantInput;
    issuedAt?: InstantInput;
    rule: string;
  }[] = [
    {
      says: "pays at the instant of its issue",
      asOf: "2026-04-10T16:00:00.000Z",
      rule: "credit-applied",
    },
    {
      says: "does not pay before its issue",
      asOf: "2026-04-10T15:59:59.999Z",
      rule: "after-as-of",
    },
    { says: "pays at its expiry", asOf: "2028-04-01T03:59:59.999Z", rule: "credit-applied" },
    { says: "does not pay a millisecond later", asOf: "2028-04-01T04:00:00.000Z", rule: "expired" },
    {
      says: "that never expires pays in a hundred years",
      changed: { expiresAt: null },
      asOf: "2126-01-01T00:00:00Z",
      rule: "credit-applied",
    },
    {
      says: "pays just before it is void",
      changed: { voided: { at: may, reason: null } },
      asOf: "2026-04-30T23:59:59.999Z",
      rule: "credit-applied",
    },
    {
      says: "does not pay at the instant at which it is void",
      changed: { voided: { at: may, reason: null } },
      rule: "void",
    },
    {
      says: "in euros pays no dollars",
      changed: { amount: { amountMinor: 1, currency: "EUR" } },
      rule: "other-currency",
    },
    {
      says: "of which nothing is left pays nothing",
      changed: { uses: [use({ invoice: "INV-4", invoiceMinor: 30_000, amountMinor: 30_000 })] },
      rule: "nothing-left",
    },
    { says: "of nothing pays nothing", changed: { amount: usd(0) }, rule: "nothing-left" },
    {
      says: "for any invoice pays one that is older",
      issuedAt: "2026-01-01T00:00Z",
      rule: "credit-applied",
    },
    {
      says: "for future invoices pays one issued a millisecond after it",
      changed: { invoices: "future" },
      issuedAt: "2026-04-10T16:00:00.001Z",
      rule: "credit-applied",
    },
    {
      says: "for future invoices does not pay one issued at the same instant",
      changed: { invoices: "future" },
      issuedAt: "2026-04-10T16:00:00.000Z",
      rule: "future-invoices",
    },
    {
      says: "for future invoices pays one of no date, applied later",
      changed: { invoices: "future" },
      asOf: "2026-04-10T16:00:00.001Z",
      rule: "credit-applied",
    },
    {
      says: "for future invoices does not pay one of no date, applied at once",
      changed: { invoices: "future" },
      asOf: "2026-04-10T16:00:00.000Z",
      rule: "future-invoices",
    },
  ];

  test.for(rows)("$says", ({ changed, asOf = may, issuedAt, rule }) => {
    const given = issuedAt === undefined ? {} : { issuedAt };
    const paid = rule === "credit-applied" ? { "C-1": 10_000 } : {};
    expect(outcome([grant(changed)], asOf, given)).toEqual([paid, [rule]]);
  });

  test("that is void and expired tells what came first", () => {
    const voided = (at: string) => grant({ voided: { at, reason: "by mistake" } });
    const later = "2030-01-01T00:00:00Z";
    expect(outcome([voided("2028-04-01T03:59:59.999Z")], later)).toEqual([{}, ["void"]]);
    expect(outcome([voided("2028-04-01T04:00:00.000Z")], later)).toEqual([{}, ["expired"]]);
  });

  test("that is not needed is kept, and the finding says so with its clause", () => {
    const { because } = applyCredits([grant()], invoice("INV-0", 0), { asOf: may });
    expect(because).toEqual([
      {
        rule: "nothing-due",
        clause: "Credit Request",
        outcome: "not-applied",
        text: "Nothing is left to pay of the invoice INV-0; the credit C-1 is kept.",
        params: { grant: "C-1", leftMinor: 30_000 },
      },
    ]);
  });
});

describe("the order of use", () => {
  const rows: readonly {
    says: string;
    grants: readonly CreditGrant[];
    order: readonly string[];
  }[] = [
    {
      says: "is by expiry, those that never expire last",
      grants: [
        grant({ id: "never", expiresAt: null, issuedAt: "2020-01-01T00:00:00Z" }),
        grant({
          id: "late",
          expiresAt: "2027-01-01T00:00:00.001Z",
          issuedAt: "2021-01-01T00:00:00Z",
        }),
        grant({ id: "early", expiresAt: "2027-01-01T00:00:00.000Z" }),
      ],
      order: ["early", "late", "never"],
    },
    {
      says: "is by instants, however they are written",
      grants: [
        grant({ id: "late", expiresAt: "2027-01-01T00:00:00-05:00" }),
        grant({ id: "early", expiresAt: "2027-01-01T04:00:00Z" }),
      ],
      order: ["early", "late"],
    },
    {
      says: "is by issue where the expiry is the same",
      grants: [grant({ id: "a" }), grant({ id: "b", issuedAt: "2026-04-10T15:59:59.999Z" })],
      order: ["b", "a"],
    },
    {
      says: "is by issue among those that never expire",
      grants: [
        grant({ id: "a", expiresAt: null }),
        grant({ id: "b", expiresAt: null, issuedAt: "2026-04-10T15:59:59.999Z" }),
      ],
      order: ["b", "a"],
    },
    {
      says: "is by the code units of the id in the end, not by a language's alphabet",
      grants: ["é", "b", "a", "Z", "10", "9"].map((id) => grant({ id })),
      order: ["10", "9", "Z", "a", "b", "é"],
    },
  ];

  test.for(rows)("$says", ({ grants, order }) => {
    const paid = applyCredits(grants, invoice("INV-9", 1_000_000), { asOf: may });
    expect(paid.applied.map(({ grant: id }) => id)).toEqual(order);
    expect(paid.grants.map(({ id }) => id)).toEqual(grants.map(({ id }) => id));
  });
});

describe("an invoice", () => {
  const grants = deepFreeze([
    grant({ id: "second", amount: usd(5_000) }),
    grant({ id: "euros", amount: { amountMinor: 9_000, currency: "EUR" } }),
    grant({ id: "first", amount: usd(7_000), expiresAt: "2027-01-01T00:00:00.000Z" }),
    grant({ id: "third", amount: usd(1_000), expiresAt: null }),
  ]);

  test("takes of each grant what it needs, and the document tells the whole of it", () => {
    const paid = applyCredits(grants, invoice("INV-5", 10_000), { asOf: may });
    expect(paid).toStrictEqual({
      type: "credit-application",
      asOf: "2026-05-01T00:00:00.000+00:00",
      invoice: { id: "INV-5", amount: usd(10_000), issuedAt: "2026-05-01T00:00:00.000+00:00" },
      applied: [
        {
          grant: "first",
          amountMinor: 7_000,
          at: "2026-05-01T00:00:00.000+00:00",
          clause: "Credit Request",
        },
        {
          grant: "second",
          amountMinor: 3_000,
          at: "2026-05-01T00:00:00.000+00:00",
          clause: "Credit Request",
        },
      ],
      appliedMinor: 10_000,
      dueMinor: 0,
      grants: [
        { ...grants[0], uses: [use({ amountMinor: 3_000 })] },
        grants[1],
        { ...grants[2], uses: [use({ amountMinor: 7_000 })] },
        grants[3],
      ],
      because: paid.because,
    });
    expect(paid.because.map(({ rule, outcome: became, text }) => [rule, became, text])).toEqual([
      ["credit-applied", "applied", "USD 70.00 of the credit first pay the invoice INV-5."],
      ["other-currency", "not-applied", "The credit euros is in EUR, the invoice in USD."],
      ["credit-applied", "applied", "USD 30.00 of the credit second pay the invoice INV-5."],
      [
        "nothing-due",
        "not-applied",
        "Nothing is left to pay of the invoice INV-5; the credit third is kept.",
      ],
    ]);
  });

  test("that is more than all credits leaves the rest to pay", () => {
    const paid = applyCredits(grants, invoice("INV-5", 20_000), { asOf: may });
    expect([paid.appliedMinor, paid.dueMinor]).toEqual([13_000, 7_000]);
  });

  test("without grants is to be paid in full", () => {
    const paid = applyCredits([], invoice("INV-5", 20_000), { asOf: may });
    expect([paid.applied, paid.appliedMinor, paid.dueMinor, paid.because]).toEqual([
      [],
      0,
      20_000,
      [],
    ]);
  });

  test("after invoice uses up one grant", () => {
    let ledger: readonly CreditGrant[] = [grant()];
    const due = ["INV-5", "INV-6", "INV-7", "INV-8"].map((id) => {
      const paid = applyCredits(ledger, invoice(id, 12_000), { asOf: may });
      ledger = paid.grants;
      return [paid.appliedMinor, paid.dueMinor];
    });
    expect(due).toEqual([
      [12_000, 0],
      [12_000, 0],
      [6_000, 6_000],
      [0, 12_000],
    ]);
    expect(ledger[0]?.uses.map(({ invoice: id, amountMinor }) => [id, amountMinor])).toEqual([
      ["INV-5", 12_000],
      ["INV-6", 12_000],
      ["INV-7", 6_000],
    ]);
  });

  test("may have a zero below zero, which is no amount of its own", () => {
    const paid = applyCredits(
      [],
      JSON.parse('{"id":"I","amount":{"amountMinor":-0,"currency":"USD"}}'),
      { asOf: may },
    );
    expect(JSON.parse(JSON.stringify(paid))).toStrictEqual(paid);
  });
});

describe("an invoice applied again", () => {
  const first = deepFreeze(
    applyCredits([grant({ amount: usd(6_000) })], invoice("INV-5", 10_000), { asOf: may }),
  );
  const again = (grants: readonly CreditGrant[], asOf: InstantInput): CreditApplication =>
    applyCredits(grants, invoice("INV-5", 10_000), { asOf });
  const rows: readonly { says: string; grants: readonly CreditGrant[]; asOf: InstantInput }[] = [
    { says: "at once", grants: first.grants, asOf: may },
    {
      says: "years later, when the grant has expired",
      grants: first.grants,
      asOf: "2031-01-01T00:00Z",
    },
    { says: "as of an earlier instant", grants: first.grants, asOf: "2026-04-20T00:00Z" },
    { says: "as of an instant before the grant", grants: first.grants, asOf: "2020-01-01T00:00Z" },
    {
      says: "beside a further grant",
      grants: [grant({ id: "C-2" }), ...first.grants],
      asOf: "2026-06-01T00:00Z",
    },
    {
      says: "when the grant is void",
      grants: first.grants.map((each) => ({ ...each, voided: { at: may, reason: null } })),
      asOf: "2026-06-01T00:00Z",
    },
    { says: "from a database", grants: JSON.parse(JSON.stringify(first.grants)), asOf: may },
  ];

  test.for(rows)("$says gets the same, and nothing changes", ({ grants, asOf }) => {
    const { applied, appliedMinor, dueMinor, grants: after } = again(grants, asOf);
    expect(applied).toEqual(first.applied);
    expect([appliedMinor, dueMinor]).toEqual([6_000, 4_000]);
    expect(after).toEqual(grants);
  });

  test("says of each grant that it paid, or that it is left as it is", () => {
    const { because } = again([grant({ id: "C-2" }), ...first.grants], may);
    expect(because.map(({ rule, params }) => [rule, params["grant"]])).toEqual([
      ["credit-applied", "C-1"],
      ["already-applied", "C-2"],
    ]);
  });

  test("to which nothing was applied is tried again", () => {
    const none = applyCredits([], invoice("INV-5", 10_000), { asOf: may });
    expect(again([...none.grants, grant()], may).appliedMinor).toBe(10_000);
  });

  test("with another amount is refused", () => {
    const call = () => applyCredits(first.grants, invoice("INV-5", 10_001), { asOf: may });
    expect(issuesOf(call)).toEqual([
      [
        "invoice_changed",
        "invoice.amount",
        { invoice: "INV-5", before: "USD 100.00", got: "USD 100.01" },
      ],
    ]);
  });

  test("in another currency is refused", () => {
    const amount = { amountMinor: 10_000, currency: "EUR" };
    const call = () => applyCredits(first.grants, { id: "INV-5", amount }, { asOf: may });
    expect(refusalsOf(call)).toEqual(["invoice.amount: invoice_changed"]);
  });

  test("that two ledgers paid beyond its amount is refused", () => {
    const grants = [
      grant({ uses: [use({ amountMinor: 6_000 })] }),
      grant({ id: "C-2", uses: [use({ amountMinor: 4_001 })] }),
    ];
    expect(issuesOf(() => again(grants, may))).toEqual([
      [
        "credit_overdrawn",
        "grants",
        { of: "the invoice INV-5", limitMinor: 10_000, usedMinor: 10_001 },
      ],
    ]);
  });

  test("that one grant paid in two parts has both, and a finding on each", () => {
    const uses = [
      use({ amountMinor: 6_000 }),
      use({ amountMinor: 1_000, at: "2026-05-02T00:00:00Z" }),
    ];
    const both = again([grant({ uses })], "2026-05-02T00:00:00Z");
    expect(both.applied.map(({ amountMinor }) => amountMinor)).toEqual([6_000, 1_000]);
    expect(both.because.map(({ params }) => params["amountMinor"])).toEqual([6_000, 1_000]);
  });
});

describe("invoices worked through out of order", () => {
  const all = use({
    invoice: "INV-9",
    invoiceMinor: 30_000,
    amountMinor: 30_000,
    at: "2026-06-01T00:00:00Z",
  });

  test("never spend what was entered for a later instant", () => {
    expect(outcome([grant({ uses: [all] })], may)).toEqual([{}, ["nothing-left"]]);
  });

  test("spend what returned, from the instant of its return on", () => {
    const returned = grant({ uses: [{ ...all, returnedAt: "2026-07-01T00:00:00Z" }] });
    expect(outcome([returned], "2026-06-30T23:59:59.999Z")).toEqual([{}, ["nothing-left"]]);
    expect(outcome([returned], "2026-07-01T00:00:00Z")).toEqual([
      { "C-1": 10_000 },
      ["credit-applied"],
    ]);
  });

  test("have what is free throughout, whatever was used one after the other", () => {
    const used = { invoiceMinor: 20_000, amountMinor: 20_000 };
    const uses = [
      use({
        ...used,
        invoice: "INV-7",
        at: "2026-06-01T00:00:00Z",
        returnedAt: "2026-06-02T00:00:00Z",
      }),
      use({ ...used, invoice: "INV-8", at: "2026-06-02T00:00:00Z" }),
    ];
    expect(outcome([grant({ uses })], may)).toEqual([{ "C-1": 10_000 }, ["credit-applied"]]);
  });

  const cancelled: readonly [string, string, string][] = [
    ["cancelled at that instant", "2026-04-20T00:00:00Z", may],
    ["to be cancelled as soon as it is applied", "2026-05-02T00:00:00Z", "2026-05-02T00:00:00Z"],
  ];

  test.for(cancelled)(
    "leave an invoice alone that is %s and entered anew later",
    ([, at, returnedAt]) => {
      const uses = [
        use({ amountMinor: 1_000, at, returnedAt }),
        use({ amountMinor: 2_000, at: "2026-06-01T00:00:00Z" }),
      ];
      const paid = applyCredits([grant({ uses })], invoice("INV-5", 10_000), { asOf: may });
      expect([paid.appliedMinor, paid.grants]).toEqual([2_000, [grant({ uses })]]);
    },
  );

  test("have what is free at most, where uses overlap", () => {
    const used = { invoiceMinor: 12_000, amountMinor: 12_000 };
    const uses = [
      use({
        ...used,
        invoice: "INV-7",
        at: "2026-06-01T00:00:00Z",
        returnedAt: "2026-06-03T00:00:00Z",
      }),
      use({ ...used, invoice: "INV-8", at: "2026-06-02T00:00:00Z" }),
    ];
    expect(outcome([grant({ uses })], may)).toEqual([{ "C-1": 6_000 }, ["credit-applied"]]);
    expect(outcome([grant({ uses })], "2026-06-03T00:00Z")).toEqual([
      { "C-1": 10_000 },
      ["credit-applied"],
    ]);
  });
});
