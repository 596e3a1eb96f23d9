/** Grants and invoices written by hand, and what a row changes in them. */
import { type CreditGrant, type CreditUse, creditBalance, type Invoice } from "nines";

/** A grant of 300.00 dollars, issued on 10 April 2026, to be used within two years of the quarter. */
export function grant(changed: Partial<CreditGrant> = {}): CreditGrant {
  return {
    type: "credit-grant",
    id: "C-1",
    credit: "service-credit",
    commitment: "uptime",
    resource: null,
    incident: null,
    policy: { id: "hosting", version: "1" },
    period: {
      key: "2026-Q1",
      start: "2026-01-01T00:00:00.000-05:00",
      end: "2026-04-01T00:00:00.000-04:00",
      clipped: false,
    },
    amount: usd(30_000),
    issuedAt: "2026-04-10T12:00:00.000-04:00",
    expiresAt: "2028-03-31T23:59:59.999-04:00",
    invoices: "any",
    clause: "Credit Request",
    uses: [],
    voided: null,
    ...changed,
  };
}

/** A use of 100.00 dollars for an invoice of as much, on 1 May 2026. */
export function use(changed: Partial<CreditUse> = {}): CreditUse {
  return {
    invoice: "INV-5",
    invoiceMinor: 10_000,
    amountMinor: 10_000,
    at: "2026-05-01T00:00:00.000+00:00",
    returnedAt: null,
    ...changed,
  };
}

export function invoice(id: string, amountMinor: number, changed: Partial<Invoice> = {}): Invoice {
  return { id, amount: usd(amountMinor), ...changed };
}

export function usd(amountMinor: number): CreditGrant["amount"] {
  return { amountMinor, currency: "USD" };
}

/** Applied, left, expired and void, of the one currency there is. */
export function standing(grants: readonly CreditGrant[], asOf: string | number): number[] {
  const balances = creditBalance(grants, { asOf });
  const [only] = balances;
  if (only === undefined || balances.length > 1) throw new Error(`${balances.length} currencies`);
  return [only.appliedMinor, only.leftMinor, only.expiredMinor, only.voidMinor];
}
