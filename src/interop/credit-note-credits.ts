/**
 * The credits that a credit note is made of: assessments that say a credit is owed, and grants of
 * credits that were issued. Whatever is not owed in money is refused, never left out, and all are in
 * the invoice's currency. Cost: linear in the credits.
 */
import * as z from "zod";
import { type Issue, issueAt, type Refusal, refusal, refuse, refuseAll } from "../core/issue.js";
import { always, eachOnce, isRefusal, validate } from "../core/validation.js";
import type { CreditAssessment } from "../credit/credit-assessment.js";
import type { CreditGrant } from "../ledger/grant.js";
import { type Money, moneySchema } from "../money/amount.js";
import { periodName } from "../policy/period-document.js";
import { type BillingSystem, inUnitsOf } from "./credit-note-units.js";

/** A credit that a note can be made of: an assessment with the decision `eligible`, or a whole grant. */
export type OwedCredit = CreditAssessment | CreditGrant;

/** A credit as a note takes it. */
export interface NotedCredit {
  /** The credit, its period and its clause, for the customer. */
  readonly description: string;
  /** Where it comes from, as JSON, for the auditor. */
  readonly source: string;
  readonly amount: Money;
  /** The amount as the billing system takes it; above zero. */
  readonly units: number;
}

/** The credits of a note, and what they come to in units of the system. */
export interface NotedCredits {
  readonly noted: readonly NotedCredit[];
  readonly total: number;
}

const text = z.string();
const about = {
  policy: z.looseObject({ id: text, version: text }),
  credit: text.nullable(),
  resource: text.nullable(),
  incident: z.looseObject({ start: text }).nullable(),
  clause: text.nullable(),
  period: z.looseObject({ key: text.nullable(), start: text, end: text }),
};

const assessmentSchema = z.looseObject({
  type: z.literal("credit-assessment"),
  ...about,
  asOf: text.nullable(),
  decision: z.enum(["eligible", "ineligible", "premature", "indeterminate", "no-remedy"]),
  amount: moneySchema.nullable(),
});

const grantSchema = z.looseObject({
  type: z.literal("credit-grant"),
  ...about,
  id: text,
  amount: moneySchema,
  uses: z.array(z.looseObject({ returnedAt: text.nullable() })),
  voided: z.looseObject({}).nullable(),
});

type ReadCredit = z.infer<typeof assessmentSchema> | z.infer<typeof grantSchema>;

const creditsSchema = z
  .array(z.discriminatedUnion("type", [assessmentSchema, grantSchema]))
  .min(1)
  .superRefine(eachOnce("id"), always);

/** The credits of a note in one currency, in the units of a system; all issues at once. */
export function readCredits(
  credits: unknown,
  currency: string,
  system: BillingSystem,
): NotedCredits {
  const issues: Issue[] = [];
  const noted = validate(creditsSchema, credits, "credits").flatMap((credit, index) => {
    const amount = owedAmount(credit, currency);
    const units = isRefusal(amount) ? amount : inUnitsOf(system, currency, amount.amountMinor);
    if (!isRefusal(amount) && !isRefusal(units)) {
      return [{ description: describe(credit), source: sourceOf(credit), amount, units }];
    }
    const refused = units as Refusal;
    const at = refused.code === "credit_not_owed" ? "" : ".amount";
    issues.push(issueAt(`credits[${index}]${at}`, refused));
    return [];
  });
  refuseAll(issues);
  return { noted, total: totalOf(noted) };
}

function totalOf(credits: readonly NotedCredit[]): number {
  const total = credits.reduce((sum, { units }) => sum + BigInt(units), 0n);
  return total <= BigInt(Number.MAX_SAFE_INTEGER)
    ? Number(total)
    : refuse("credits", refusal("money_invalid", { got: String(total) }));
}

function owedAmount(credit: ReadCredit, currency: string): Money | Refusal {
  const { amount } = credit;
  const notOwed = (got: string): Refusal => refusal("credit_not_owed", { got });
  if (credit.type === "credit-assessment") {
    if (credit.decision !== "eligible") return notOwed(`the decision "${credit.decision}"`);
  } else {
    if (credit.voided !== null) return notOwed("a grant that is void");
    const used = credit.uses.some(({ returnedAt }) => returnedAt === null);
    if (used) return notOwed("a grant that an invoice took from");
  }
  if (amount === null) return notOwed("one without an amount");
  if (amount.currency !== currency) {
    return refusal("currency_mismatch", { expected: currency, got: amount.currency });
  }
  return amount.amountMinor === 0 ? notOwed("an amount of zero") : amount;
}

function describe({ credit, period, resource, incident, clause }: ReadCredit): string {
  const what = credit === null ? "Service credit" : `Service credit ${credit}`;
  const where = resource === null ? "" : `, resource ${resource}`;
  const when = incident === null ? "" : `, incident of ${incident.start}`;
  const why = clause === null ? "" : ` (${clause})`;
  return `${what} for ${periodName(period)}${where}${when}${why}`;
}

function sourceOf(credit: ReadCredit): string {
  const { policy, period, resource, incident } = credit;
  return JSON.stringify({
    policy: policy.id,
    version: policy.version,
    credit: credit.credit,
    period: periodName(period),
    ...(resource === null ? {} : { resource }),
    ...(incident === null ? {} : { incident: incident.start }),
    ...(credit.type === "credit-grant" ? { grant: credit.id } : { asOf: credit.asOf }),
  });
}
