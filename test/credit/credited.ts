/**
 * A credit of the tables' own: a tenth of a fee of 1,000.00 dollars for a month of the tables' service that
 * missed 99.9 %, paid without being asked for, and whatever a table changes of that. Every assessment that
 * comes from here is held against what must be true of any.
 */
import {
  assessCredit,
  type CreditAssessment,
  type CreditSchedule,
  type CreditTerms,
  type CreditValue,
  claimWindow,
  type Money,
  type Policy,
  type ServiceFacts,
} from "nines";
import { expect } from "vitest";
import { lost } from "../availability/measured.js";
import { day, later, type ServiceTerms, service } from "../downtime/service.js";

/** What a table asks, and of which period; by default the tables' month, once it is long over. */
export type Asked = Partial<Parameters<typeof assessCredit>[2]>;

const common: CreditTerms = {
  id: "credit",
  commitment: "uptime",
  schedule: { kind: "flat", credit: { percent: 10 } },
  base: { fee: "monthly", month: "last-of-period" },
  rounding: "half-even",
  conditions: {},
  claim: "automatic",
  remedy: "sole",
};

/** A contract with such a credit, or with several. */
export function credited(
  credit: Partial<CreditTerms> | readonly Partial<CreditTerms>[],
  terms: ServiceTerms = {},
): Policy {
  const credits = [credit].flat().map((each) => ({ ...common, ...each }));
  const commitment = { targetPercent: 99.9, ...terms.commitment };
  return service({ ...terms, commitment, policy: { credits, ...terms.policy } });
}

/** The contract of a schedule. */
export function scheduled(schedule: CreditSchedule, terms: ServiceTerms = {}): Policy {
  return credited({ schedule }, terms);
}

/** All assessments; what the facts do not mention is none, and the account is in good standing. */
export function assessAll(
  policy: Policy,
  facts: ServiceFacts = {},
  asked: Asked = {},
): CreditAssessment[] {
  const account = { fees: usd(100_000), standing: [], ...facts.account };
  const known = { outages: [], maintenance: [], ...facts, account };
  const found = assessCredit(policy, known, { period: "2026-02", asOf: later, ...asked });
  for (const assessment of found) mustBeSound(assessment);
  return found;
}

/** The only one of them. */
export function assess(
  policy: Policy,
  facts: ServiceFacts = {},
  asked: Asked = {},
): CreditAssessment {
  const found = assessAll(policy, facts, asked);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} assessments`);
  return only;
}

/** Minor units where money is owed, days or milliseconds where service is, else the decision. */
export function owed({ decision, amount, extension }: CreditAssessment): number | string {
  if (decision !== "eligible") return decision;
  if (extension === null) return amount?.amountMinor ?? "neither money nor service";
  return "days" in extension ? `${extension.days} days` : `${extension.ms} ms`;
}

/** What is owed where the first so many milliseconds of the tables' month were lost. */
export function owedFor(policy: Policy, ms: number): number | string {
  return owed(assess(policy, { outages: ms === 0 ? [] : [lost(ms, -day)] }));
}

/** The lines in short: what each adds. */
export function lined({ lines }: CreditAssessment): number[] {
  return lines.map(({ amountMinor }) => amountMinor);
}

/** The status of one condition. */
export function statusOf({ conditions }: CreditAssessment, id: string): string {
  return conditions.find((each) => each.id === id)?.status ?? "not listed";
}

/** The rules of the findings, those of the conditions among them. */
export function rulesOf({ because, conditions }: CreditAssessment): string[] {
  const all = [...because, ...conditions.flatMap((condition) => condition.because)];
  return all.map(({ rule }) => rule);
}

export function usd(amountMinor: number): Money {
  return { amountMinor, currency: "USD" };
}

export function percent(share: number | string): CreditValue {
  return { percent: share };
}

/** What holds of every assessment, whatever the contract. */
function mustBeSound(assessment: CreditAssessment): void {
  const { decision, amount, extension, conditions, incident, lines, missing, until } = assessment;
  const statuses = conditions.map(({ status }) => status);
  const sum = lines.reduce((total, { amountMinor }) => total + amountMinor, 0);
  expect(sum).toBe(amount?.amountMinor ?? 0);
  expect(amount !== null || extension !== null).toBe(decision === "eligible");
  expect(amount !== null && extension !== null).toBe(false);
  expect(amount?.amountMinor ?? 0).toBeGreaterThanOrEqual(0);
  expect(decision === "ineligible").toBe(statuses.includes("not-met"));
  expect(decision === "eligible").toBe(
    missing.length === 0 && until === null && statuses.every((status) => status === "met"),
  );
  // Nobody knows when an incident that goes on will end.
  const isDated = decision === "premature" && (incident === null || incident.end !== null);
  expect(until !== null).toBe(isDated);
  if (decision === "indeterminate") expect(missing).not.toEqual([]);
  // A document is plain JSON: nothing is lost on the way to a database and back.
  expect(JSON.parse(JSON.stringify(assessment))).toEqual(assessment);
}

/** The claim window of a policy's credit, as the policy alone tells it. */
export function windowOf(
  policy: Policy,
  asked: Partial<Parameters<typeof claimWindow>[1]> = {},
): ReturnType<typeof claimWindow> {
  return claimWindow(policy, { period: "2026-02", ...asked });
}
