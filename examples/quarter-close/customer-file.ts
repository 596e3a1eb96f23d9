/** The file of one customer's quarter: who, which period, what is known until when, the facts. */
import { type Facts, formatIssues, safeParseFacts } from "nines";

/** A file that cannot be used; the message says where and why. */
export class BadFile extends Error {}

/** A customer's quarter. */
export interface CustomerFile {
  readonly customer: string;
  readonly period: string;
  readonly asOf: string;
  readonly facts: Facts;
}

/** Reads the file; every issue of the facts is named with its place. */
export function readCustomerFile(json: unknown): CustomerFile {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw new BadFile("expected an object { customer, period, asOf, facts }");
  }
  const { customer, period, asOf, facts, ...rest } = json as Record<string, unknown>;
  const problems = Object.keys(rest).map((key) => `${key}: is not known here`);
  for (const [key, value] of Object.entries({ customer, period, asOf })) {
    if (typeof value !== "string") problems.push(`${key}: expected a text`);
  }
  const parsed = safeParseFacts(facts);
  if (!parsed.success) problems.push(...formatIssues(parsed.issues).split("\n"));
  if (problems.length > 0 || !parsed.success) throw new BadFile(problems.join("\n"));
  return {
    customer: customer as string,
    period: period as string,
    asOf: asOf as string,
    facts: parsed.data,
  };
}
