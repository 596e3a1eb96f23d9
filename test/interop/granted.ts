/** Owed credits for the tests of credit notes. */
import type { CreditAssessment, CreditGrant } from "nines";

const shared = {
  policy: { id: "hosting", version: "7" },
  credit: "service-credit",
  commitment: "uptime",
  resource: null,
  incident: null,
  clause: "Credits, 2",
  period: {
    key: "2026-Q1",
    start: "2026-01-01T00:00:00.000Z",
    end: "2026-04-01T00:00:00.000Z",
    clipped: false,
  },
  amount: { amountMinor: 30_000, currency: "USD" },
  invoices: "any",
} as const;

/** A grant of 300 dollars as it was issued, and what a test changes in it. */
export function granted(changed: Partial<CreditGrant> = {}): CreditGrant {
  return {
    type: "credit-grant",
    id: "C-1",
    ...shared,
    issuedAt: "2026-04-10T00:00:00.000Z",
    expiresAt: null,
    uses: [],
    voided: null,
    ...changed,
  };
}

/** An assessment by which 300 dollars are owed, and what a test changes in it. */
export function assessed(changed: Partial<CreditAssessment> = {}): CreditAssessment {
  return {
    type: "credit-assessment",
    ...shared,
    asOf: "2026-04-10T00:00:00.000Z",
    readings: [],
    assumptions: [],
    decision: "eligible",
    conditions: [],
    potentialAmount: shared.amount,
    extension: null,
    base: null,
    claimWindow: null,
    resubmitBy: null,
    decisionDueAt: null,
    paymentDueAt: null,
    expiresAt: null,
    validFromIssue: null,
    until: null,
    missing: [],
    lines: [],
    remedy: "sole",
    because: [],
    ...changed,
  };
}

/** A grant of an amount. */
export function grantOf(amountMinor: number, currency = "USD", id = "C-1"): CreditGrant {
  return granted({ id, amount: { amountMinor, currency } });
}
