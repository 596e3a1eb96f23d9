/** An assessment becomes a grant, or is refused. */
import { applyCredits, type CreditAssessment, issueCredit } from "nines";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.js";
import { issuesOf, refusalsOf } from "./refused.js";

/** A credit of 300.00 dollars for the first quarter of 2026, and what a row changes in it. */
function owed(changed: object = {}): CreditAssessment {
  return {
    type: "credit-assessment",
    policy: { id: "doit-erp", version: "2026" },
    asOf: "2026-04-10T00:00:00.000-04:00",
    readings: [],
    assumptions: [],
    credit: "service-credit",
    commitment: "uptime",
    resource: null,
    incident: null,
    clause: "Credit Request",
    period: {
      key: "2026-Q1",
      start: "2026-01-01T00:00:00.000-05:00",
      end: "2026-04-01T00:00:00.000-04:00",
      clipped: false,
    },
    decision: "eligible",
    conditions: [],
    amount: { amountMinor: 30_000, currency: "USD" },
    potentialAmount: { amountMinor: 30_000, currency: "USD" },
    extension: null,
    expiresAt: "2028-03-31T23:59:59.999-04:00",
    validFromIssue: null,
    invoices: "any",
    lines: [],
    remedy: "sole",
    because: [],
    ...changed,
  } as unknown as CreditAssessment;
}

const options = { id: "C-1", issuedAt: "2026-04-10T12:00:00-04:00" };

describe("the grant of a credit", () => {
  test("has what the assessment says, and nothing else", () => {
    expect(issueCredit(deepFreeze(owed()), options)).toStrictEqual({
      type: "credit-grant",
      id: "C-1",
      credit: "service-credit",
      commitment: "uptime",
      resource: null,
      incident: null,
      policy: { id: "doit-erp", version: "2026" },
      period: owed().period,
      amount: { amountMinor: 30_000, currency: "USD" },
      issuedAt: "2026-04-10T16:00:00.000+00:00",
      expiresAt: "2028-03-31T23:59:59.999-04:00",
      invoices: "any",
      clause: "Credit Request",
      uses: [],
      voided: null,
    });
  });

  test("keeps the resource, the incident and the invoices it is for", () => {
    const incident = { start: "2026-02-02T08:00:00.000-05:00", end: null };
    const changed = { resource: "vm-7", incident, invoices: "future" };
    expect(issueCredit(owed(changed), options)).toMatchObject(changed);
  });

  test("is of the database's assessment too, whatever else stands in it", () => {
    const stored = { ...owed(), customer: "acme", conditions: "see archive" };
    expect(issueCredit(stored as never, options)).toEqual(issueCredit(owed(), options));
  });

  test("can be of nothing, and invoices get nothing from it", () => {
    const none = issueCredit(owed({ amount: { amountMinor: 0, currency: "USD" } }), options);
    const paid = applyCredits(
      [none],
      { id: "I", amount: { amountMinor: 5, currency: "USD" } },
      { asOf: "2026-05-01T00:00Z" },
    );
    expect(paid.because.map(({ rule }) => rule)).toEqual(["nothing-left"]);
  });

  test("of a zero below zero is of zero", () => {
    const none = issueCredit(
      owed({ amount: JSON.parse('{"amountMinor":-0,"currency":"USD"}') }),
      options,
    );
    expect(JSON.parse(JSON.stringify(none))).toStrictEqual(none);
  });

  test("is issued after its expiry all the same, for the record", () => {
    const late = issueCredit(owed(), { ...options, issuedAt: "2028-04-02T00:00:00Z" });
    expect(late.expiresAt).toBe("2028-03-31T23:59:59.999-04:00");
  });
});

const newYork = { months: 24, zone: "America/New_York" };

describe("a credit valid from its issue", () => {
  const rows = [
    {
      says: "to the end of the same date so many months later",
      valid: newYork,
      issuedAt: "2026-04-10T12:00:00-04:00",
      expected: ["2026-04-10T12:00:00.000-04:00", "2028-04-10T23:59:59.999-04:00"],
    },
    {
      says: "in the dates of the contract's zone, just before its midnight",
      valid: newYork,
      issuedAt: "2026-04-11T03:59:59.999Z",
      expected: ["2026-04-10T23:59:59.999-04:00", "2028-04-10T23:59:59.999-04:00"],
    },
    {
      says: "in the dates of the contract's zone, at its midnight",
      valid: newYork,
      issuedAt: "2026-04-11T04:00:00.000Z",
      expected: ["2026-04-11T00:00:00.000-04:00", "2028-04-11T23:59:59.999-04:00"],
    },
    {
      says: "to the last day of a month that is shorter",
      valid: { months: 1, zone: "UTC" },
      issuedAt: "2028-01-31T09:00:00Z",
      expected: ["2028-01-31T09:00:00.000+00:00", "2028-02-29T23:59:59.999+00:00"],
    },
    {
      says: "to the winter offset of a date in winter",
      valid: { months: 7, zone: "Europe/Berlin" },
      issuedAt: "2026-04-15T09:00:00Z",
      expected: ["2026-04-15T11:00:00.000+02:00", "2026-11-15T23:59:59.999+01:00"],
    },
  ];

  test.for(rows)("can be used $says", ({ valid, issuedAt, expected }) => {
    const assessment = owed({ validFromIssue: valid, expiresAt: "2027-01-01T00:00:00.000Z" });
    const { issuedAt: written, expiresAt } = issueCredit(assessment, { id: "C-1", issuedAt });
    expect([written, expiresAt]).toEqual(expected);
  });

  test("without a term never expires", () => {
    expect(issueCredit(owed({ expiresAt: null }), options).expiresAt).toBeNull();
  });
});

describe("what cannot be issued", () => {
  const decisions = ["ineligible", "premature", "indeterminate", "no-remedy"];

  test.for(decisions)("is a credit whose decision is %s", (decision) => {
    const assessment = owed({ decision, amount: null, credit: null });
    expect(issuesOf(() => issueCredit(assessment, options))).toEqual([
      ["credit_not_issuable", "assessment", { decision, why: "not eligible" }],
    ]);
  });

  test("is a credit owed in service time", () => {
    const assessment = owed({ amount: null, extension: { days: 3 } });
    expect(issuesOf(() => issueCredit(assessment, options))).toEqual([
      ["credit_not_issuable", "assessment", { decision: "eligible", why: "owed in service time" }],
    ]);
  });

  test("is a credit owed without an amount", () => {
    const why = "owed without an amount";
    expect(issuesOf(() => issueCredit(owed({ amount: null }), options))).toEqual([
      ["credit_not_issuable", "assessment", { decision: "eligible", why }],
    ]);
  });

  test("is a credit before the instant at which it was found to be owed", () => {
    const at = (issuedAt: string) => () => issueCredit(owed(), { ...options, issuedAt });
    expect(issuesOf(at("2026-04-10T03:59:59.999Z"))).toEqual([
      [
        "entry_out_of_order",
        "options.issuedAt",
        {
          after: "the assessment's asOf",
          afterAt: "2026-04-10T00:00:00.000-04:00",
          at: "2026-04-10T03:59:59.999+00:00",
        },
      ],
    ]);
    expect(issuesOf(at("2026-04-10T04:00:00.000Z"))).toEqual([]);
  });

  const broken: readonly [string, object, string, string][] = [
    [
      "half a cent",
      { amount: { amountMinor: 0.5, currency: "USD" } },
      "money_invalid",
      "amount.amountMinor",
    ],
    [
      "an expiry without an offset",
      { expiresAt: "2028-03-31" },
      "instant_without_offset",
      "expiresAt",
    ],
    ["an expiry as a number", { expiresAt: 5 }, "invalid_type", "expiresAt"],
    [
      "a zone on Mars",
      { validFromIssue: { months: 1, zone: "Mars/Base" } },
      "unknown_zone",
      "validFromIssue.zone",
    ],
    [
      "no months",
      { validFromIssue: { months: 0, zone: "UTC" } },
      "number_out_of_bounds",
      "validFromIssue.months",
    ],
    ["no word on invoices", { invoices: undefined }, "missing_field", "invoices"],
    ["no credit", { credit: null }, "invalid_type", "credit"],
    ["no period", { period: null }, "invalid_type", "period"],
    ["another document", { type: "credit-grant" }, "invalid_value", "type"],
  ];

  test.for(broken)("is an assessment with %s", ([, changed, code, path]) => {
    const refusals = refusalsOf(() => issueCredit(owed(changed), options));
    expect(refusals).toEqual([`assessment.${path}: ${code}`]);
  });

  test("is a credit without an id", () => {
    const refusals = refusalsOf(() => issueCredit(owed(), { ...options, id: "" }));
    expect(refusals).toEqual(["options.id: number_out_of_bounds"]);
  });
});
