/** From the assessment of a quarter to its credit's last cent: DOit ERP, Credit Request. */
import {
  applyCredits,
  type CreditGrant,
  creditBalance,
  issueCredit,
  restoreCredits,
  voidCredit,
} from "nines";
import { expect, test } from "vitest";
import { assessed } from "../clauses/doit-erp-owed-quarter.js";
import { invoice, standing } from "./granted.js";

const april = { id: "C-2026-Q1", issuedAt: "2026-04-10T09:00:00-04:00" };

test("the credit of a quarter is issued, used on invoices, returned, and expires after two years", () => {
  const stored = <T>(document: T): T => JSON.parse(JSON.stringify(document)) as T;
  let ledger: readonly CreditGrant[] = [stored(issueCredit(stored(assessed()), april))];
  expect(ledger[0]).toMatchObject({
    id: "C-2026-Q1",
    credit: assessed().credit,
    period: { key: "2026-Q1" },
    amount: { amountMinor: 30_000, currency: "USD" },
    expiresAt: "2028-03-31T23:59:59.999-04:00",
    clause: assessed().clause,
  });

  const may = applyCredits(ledger, invoice("INV-5", 12_000), { asOf: "2026-05-01T00:00-04:00" });
  const june = applyCredits(stored(may.grants), invoice("INV-6", 25_000), {
    asOf: "2026-06-01T00:00-04:00",
  });
  expect([may.dueMinor, june.dueMinor]).toEqual([0, 7_000]);
  expect(june.because[0]?.clause).toBe(assessed().clause);

  ledger = restoreCredits(stored(june.grants), "INV-5", { asOf: "2026-06-15T00:00-04:00" }).grants;
  expect(standing(ledger, "2026-06-15T00:00-04:00")).toEqual([18_000, 12_000, 0, 0]);
  expect(standing(ledger, "2026-06-14T23:59-04:00")).toEqual([30_000, 0, 0, 0]);

  const last = applyCredits(ledger, invoice("INV-27", 2_000), {
    asOf: "2028-03-31T23:59:59.999-04:00",
  });
  const late = applyCredits(last.grants, invoice("INV-28", 2_000), {
    asOf: "2028-04-01T00:00-04:00",
  });
  expect([last.appliedMinor, late.appliedMinor]).toEqual([2_000, 0]);
  expect(late.because.map(({ rule }) => rule)).toEqual(["expired"]);
  expect(standing(late.grants, "2028-04-01T00:00-04:00")).toEqual([20_000, 0, 10_000, 0]);
});

test("what the customer did not use is void once the credit is taken back", () => {
  const grant = issueCredit(assessed(), april);
  const { grants } = applyCredits([grant], invoice("INV-5", 12_000), { asOf: "2026-05-01T00:00Z" });
  const voided = grants.map((each) => voidCredit(each, { at: "2026-05-02T00:00Z" }));
  expect(creditBalance(voided, { asOf: "2026-05-02T00:00Z" })).toMatchObject([
    { issuedMinor: 30_000, appliedMinor: 12_000, leftMinor: 0, voidMinor: 18_000 },
  ]);
});

test("a credit that is not owed cannot be issued", () => {
  const claimless = assessed({ facts: { claims: [] } });
  expect(claimless.amount).toBeNull();
  expect(() => issueCredit(claimless, april)).toThrow("is not eligible");
});
