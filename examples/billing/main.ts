/**
 * Closes a quarter for several customers of one service: who is owed a credit and why not, the grant
 * that is issued, what it pays of the next invoices, and the books at the end.
 *
 *   npm run demo:billing              the customers beside this file
 *   npm run demo:billing -- FILE      your own, in the same form
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import {
  applyCredits,
  assessCredit,
  type CreditAssessment,
  type CreditGrant,
  creditBalance,
  formatMoney,
  isNinesError,
  issueCredit,
  type Money,
  type ServiceFacts,
} from "nines";
import { doitErp } from "nines/presets";

interface Customer {
  readonly id: string;
  readonly facts: ServiceFacts;
  readonly invoices: readonly { id: string; amountMinor: number; at: string }[];
}

interface Quarter {
  readonly period: string;
  readonly asOf: string;
  /** What happened to the service, the same for all. */
  readonly service: ServiceFacts;
  readonly customers: readonly Customer[];
}

const policy = doitErp();
const given = process.argv[2];
const path =
  given === undefined
    ? "examples/billing/customers.json"
    : resolve(process.env["INIT_CWD"] ?? ".", given);
const { period, asOf, service, customers } = JSON.parse(readFileSync(path, "utf8")) as Quarter;

const grants = customers.flatMap(closed);
for (const balance of creditBalance(grants, { asOf: "2026-07-01T00:00:00-04:00" })) {
  const { currency, issuedMinor, appliedMinor, leftMinor } = balance;
  const [issued, applied, left] = [issuedMinor, appliedMinor, leftMinor].map((amountMinor) =>
    formatMoney({ amountMinor, currency }),
  );
  console.log(`\nThe books: issued ${issued}, applied ${applied}, left ${left}`);
}

/** Closes the quarter of one customer; what it is granted, as the invoices leave it. */
function closed({ id, facts, invoices }: Customer): readonly CreditGrant[] {
  try {
    const credits = assessCredit(policy, { ...service, ...facts }, { period, asOf });
    for (const credit of credits) console.log(`${id}: ${verdict(credit)}`);
    const owed = credits.filter(({ decision }) => decision === "eligible");
    const issued = owed.map((credit, n) => {
      return issueCredit(credit, { id: `${id}-${period}-${n + 1}`, issuedAt: asOf });
    });
    return invoices.reduce<readonly CreditGrant[]>((left, invoice) => {
      const amount: Money = { amountMinor: invoice.amountMinor, currency: "USD" };
      const paid = applyCredits(left, { id: invoice.id, amount }, { asOf: invoice.at });
      const due = formatMoney({ amountMinor: paid.dueMinor, currency: "USD" });
      const by = paid.applied.map(({ grant, amountMinor }) => {
        return `${formatMoney({ amountMinor, currency: "USD" })} by ${grant}`;
      });
      console.log(`    ${invoice.id}: ${by.join(", ") || "nothing to apply"}, ${due} due`);
      return paid.grants;
    }, issued);
  } catch (error) {
    if (!isNinesError(error)) throw error;
    console.error(`${id}: ${error.message}`);
    process.exitCode = 1;
    return [];
  }
}

/** The decision, and of what is not owed every condition that fails. */
function verdict({ decision, amount, expiresAt, conditions }: CreditAssessment): string {
  if (amount !== null) return `${formatMoney(amount)}, valid up to ${expiresAt ?? "any time"}`;
  const failed = conditions.filter(({ status }) => status !== "met");
  const why = failed.flatMap(({ because }) =>
    because.map(({ text, clause }) => `${text} (${clause})`),
  );
  return `${decision}. ${why.join(" ")}`;
}
