/**
 * A ledger of single cents, worked through in order of time. Each cent of a grant knows the invoice that
 * has it; each cent of an invoice is paid by the best grant that has a cent to give. It shares no code with
 * the library and does no sums.
 */
import type { CreditGrant, Invoice } from "nines";

interface Purse {
  readonly grant: CreditGrant;
  readonly cents: (string | null)[];
  voidFrom: number;
}

/** The cents of all grants. */
export class NaiveLedger {
  readonly #purses: readonly Purse[];

  constructor(grants: readonly CreditGrant[]) {
    this.#purses = grants.map((grant) => ({
      grant,
      cents: Array.from({ length: grant.amount.amountMinor }, () => null),
      voidFrom: Number.POSITIVE_INFINITY,
    }));
  }

  /** Pays an invoice cent by cent, unless a cent was paid of it before. */
  apply(invoice: Invoice, now: number): void {
    if (this.#purses.some(({ cents }) => cents.includes(invoice.id))) return;
    for (let cent = 0; cent < invoice.amount.amountMinor; cent++) {
      let best: Purse | null = null;
      for (const purse of this.#purses) {
        if (!canPay(purse, invoice, now)) continue;
        if (best === null || isBefore(purse.grant, best.grant)) best = purse;
      }
      if (best === null) return;
      best.cents[best.cents.indexOf(null)] = invoice.id;
    }
  }

  restore(invoice: string): void {
    for (const { cents } of this.#purses) {
      for (const [n, owner] of cents.entries()) if (owner === invoice) cents[n] = null;
    }
  }

  void(place: number, now: number): void {
    const purse = this.#purses[place];
    if (purse !== undefined && Date.parse(purse.grant.issuedAt) <= now) {
      purse.voidFrom = Math.min(purse.voidFrom, now);
    }
  }

  /** How many cents an invoice has of each grant that gave it any. */
  paidTo(invoice: string): Readonly<Record<string, number>> {
    return Object.fromEntries(
      this.#purses
        .map(({ grant, cents }) => [grant.id, cents.filter((owner) => owner === invoice).length])
        .filter(([, count]) => count !== 0),
    );
  }

  /** What became of each issued cent of a currency, counted. */
  balance(currency: string, now: number): Readonly<Record<string, number>> {
    const counts = { applied: 0, left: 0, expired: 0, void: 0 };
    for (const purse of this.#purses) {
      const { grant, cents } = purse;
      if (grant.amount.currency !== currency || Date.parse(grant.issuedAt) > now) continue;
      for (const owner of cents) counts[owner === null ? fateOf(purse, now) : "applied"]++;
    }
    return counts;
  }
}

/** What a cent that nobody has is, at an instant. */
function fateOf({ grant, voidFrom }: Purse, now: number): "left" | "expired" | "void" {
  const lastUsable = grant.expiresAt === null ? Infinity : Date.parse(grant.expiresAt);
  if (voidFrom <= now && voidFrom <= lastUsable) return "void";
  return now > lastUsable ? "expired" : "left";
}

function canPay(purse: Purse, invoice: Invoice, now: number): boolean {
  const { grant, cents } = purse;
  if (!cents.includes(null) || fateOf(purse, now) !== "left") return false;
  const issuedAt = Date.parse(grant.issuedAt);
  const billedAt = typeof invoice.issuedAt === "number" ? invoice.issuedAt : now;
  if (issuedAt > now || grant.amount.currency !== invoice.amount.currency) return false;
  return grant.invoices === "any" || billedAt > issuedAt;
}

/** Whether the first of two grants is to be used before the second. */
function isBefore(a: CreditGrant, b: CreditGrant): boolean {
  if (a.expiresAt === null && b.expiresAt !== null) return false;
  if (a.expiresAt !== null && b.expiresAt === null) return true;
  if (a.expiresAt !== null && b.expiresAt !== null) {
    const sooner = Date.parse(b.expiresAt) - Date.parse(a.expiresAt);
    if (sooner !== 0) return sooner > 0;
  }
  const older = Date.parse(b.issuedAt) - Date.parse(a.issuedAt);
  return older === 0 ? a.id < b.id : older > 0;
}
