/** What the linter says of a credit of the tables' own, in short. */
import {
  type CreditSchedule,
  type CreditTerms,
  type Finding,
  lintPolicy,
  type Policy,
} from "nines";
import { credited } from "../credit/credited.js";
import type { ServiceTerms } from "../downtime/service.js";

/** A contract with a credit, and without the calendar that the tables have beside it. */
export function contract(credit: Partial<CreditTerms>, terms: ServiceTerms = {}): Policy {
  const policy = { calendars: {}, ...terms.policy };
  return credited(credit, { ...terms, policy });
}

/** The findings about a schedule, each as its rule and what it names: `schedule-gap 99 99.9`. */
export function said(schedule: CreditSchedule, terms: ServiceTerms = {}): string[] {
  return toldOf(lintPolicy(contract({ schedule }, terms)));
}

/** The same of any findings; the credit's own name is left out. */
export function toldOf(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, params }) => {
    const named = Object.entries(params).filter(([key]) => key !== "credit");
    return [rule, ...named.map(([, value]) => value)].join(" ");
  });
}
