/**
 * Issuing a credit: an assessment that owes money becomes a grant that invoices can use. An assessment that
 * comes back from a database is checked for what the grant takes from it; any further keys are left alone.
 */
import * as z from "zod";
import { alwaysOpen } from "../calendar/calendar.js";
import { zoneSchema } from "../calendar/daily-span.js";
import { type Refusal, refusal, refuse, shown } from "../core/issue.js";
import { validate } from "../core/validation.js";
import type { CreditAssessment } from "../credit/credit-assessment.js";
import { endOfMonths } from "../credit/validity.js";
import { instantSchema } from "../facts/record.js";
import { type Money, moneySchema } from "../money/amount.js";
import { type InstantInput, parseInstant } from "../time/instant.js";
import { formatInstant, zoneOf } from "../time/zone.js";
import { entryInstant, instantText } from "./entry-instant.js";
import type { CreditGrant } from "./grant.js";

/** The grant's id, and when it is issued. */
export interface IssueOptions {
  readonly id: string;
  readonly issuedAt: InstantInput;
}

const text = z.string().min(1);

const optionsSchema = z.strictObject({ id: text, issuedAt: instantSchema });

const assessmentSchema = z.looseObject({
  type: z.literal("credit-assessment"),
  policy: z.object({ id: text, version: text }),
  asOf: instantText.nullable(),
  credit: text.nullable(),
  commitment: text.nullable(),
  resource: text.nullable(),
  incident: z.object({ start: instantText, end: instantText.nullable() }).nullable(),
  clause: text.nullable(),
  period: z.object({
    key: text.nullable(),
    start: instantText,
    end: instantText,
    clipped: z.boolean(),
  }),
  decision: z.enum(["eligible", "ineligible", "premature", "indeterminate", "no-remedy"]),
  amount: moneySchema.nullable(),
  extension: z.looseObject({}).nullable(),
  expiresAt: instantText.nullable(),
  validFromIssue: z.object({ months: z.int().min(1).max(1200), zone: zoneSchema }).nullable(),
  invoices: z.enum(["any", "future"]),
});

type CheckedAssessment = z.infer<typeof assessmentSchema>;

/**
 * The grant of a credit that is owed in money. It is kept by the caller: `applyCredits` and the others take
 * it and give it back with what became of it.
 *
 * **Boundaries**: a credit that is valid for months from its issue can be used to the end of the date so
 * many months after that of `issuedAt`, in the contract's zone. A credit issued after its expiry is a grant
 * that can no longer be used.
 *
 * @throws NinesError `credit_not_issuable` where no money is owed, `entry_out_of_order` where the issue
 * comes before the assessment's `asOf`, `calendar_exhausted`, and the issues of a malformed assessment
 * @example
 * ```ts
 * import { assessCredit, issueCredit } from "nines";
 * import { doitErp } from "nines/presets";
 * const facts = {
 *   outages: [{ id: "o1", start: "2026-02-02T08:00-05:00", end: "2026-02-02T20:00-05:00" }],
 *   accessAttempts: [{ at: "2026-02-02T09:12-05:00", failed: true }],
 *   account: { fees: { amountMinor: 120000, currency: "USD" }, standing: [] },
 *   claims: [{ submittedAt: "2026-04-03T10:00-04:00", acknowledgedAt: "2026-04-03T11:00-04:00" }],
 * };
 * const credits = assessCredit(doitErp(), facts, { period: "2026-Q1", asOf: "2026-04-10T00:00Z" });
 * for (const credit of credits) {
 *   const grant = issueCredit(credit, { id: "C-1", issuedAt: "2026-04-10T12:00Z" });
 *   console.log(grant.id, grant.amount.amountMinor, grant.expiresAt);
 * }
 * // C-1 30000 2028-03-31T23:59:59.999-04:00
 * ```
 */
export function issueCredit(assessment: CreditAssessment, options: IssueOptions): CreditGrant {
  const owed = validate(assessmentSchema, assessment, "assessment");
  const { id, issuedAt } = validate(optionsSchema, options, "options");
  const { credit, amount } = mustBeOwed(owed);
  mustNotPrecede(issuedAt, owed);
  const { validFromIssue } = owed;
  const zone = zoneOf(validFromIssue?.zone ?? "UTC");
  return {
    type: "credit-grant",
    id,
    credit,
    commitment: owed.commitment,
    resource: owed.resource,
    incident: owed.incident,
    policy: owed.policy,
    period: owed.period,
    amount,
    issuedAt: formatInstant(issuedAt, zone),
    expiresAt:
      validFromIssue === null
        ? owed.expiresAt
        : formatInstant(endOfMonths(validFromIssue.months, issuedAt, alwaysOpen(zone)), zone),
    invoices: owed.invoices,
    clause: owed.clause,
    uses: [],
    voided: null,
  };
}

/** What is owed in money, or why nothing can be issued. */
function mustBeOwed({ credit, decision, amount, extension }: CheckedAssessment): {
  readonly credit: string;
  readonly amount: Money;
} {
  const no = (why: string): Refusal => refusal("credit_not_issuable", { decision, why });
  if (decision !== "eligible") return refuse("assessment", no("not eligible"));
  if (amount === null) {
    const why = extension === null ? "owed without an amount" : "owed in service time";
    return refuse("assessment", no(why));
  }
  if (credit === null) {
    const params = { expected: "a text", got: shown(credit) };
    return refuse("assessment.credit", refusal("invalid_type", params));
  }
  const amountMinor = amount.amountMinor + 0; // JSON has a zero below zero
  return { credit, amount: { amountMinor, currency: amount.currency } };
}

/** A credit is not issued before it is known to be owed. */
function mustNotPrecede(issuedAt: number, { asOf }: CheckedAssessment): void {
  if (asOf === null || issuedAt >= parseInstant(asOf)) return;
  const params = { after: "the assessment's asOf", afterAt: asOf, at: entryInstant(issuedAt) };
  refuse("options.issuedAt", refusal("entry_out_of_order", params));
}
