/**
 * Facts that a credit depends on by name: met where the facts say that they are true, not met where they
 * say that they are not, unknown where they say nothing.
 */
import { type Finding, finding } from "../core/finding.js";
import type { FactRecords } from "../facts/facts.js";
import type { CreditConditions } from "../policy/credit-conditions.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import type { JudgedCondition } from "./conditions.js";

/** One condition for each declared fact. */
export function declaredFacts(
  { facts: declared = [] }: CreditConditions,
  { facts }: FactRecords,
): JudgedCondition[] {
  return declared.map((each) => {
    const { fact, clause } = typeof each === "string" ? { fact: each, clause: undefined } : each;
    const known = facts !== null && Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    const status = known === undefined ? "unknown" : known ? "met" : "not-met";
    const text =
      known === undefined
        ? `Whether ${fact} holds was not given.`
        : `${fact}: ${known ? "yes" : "no"}.`;
    const outcome = known === true ? "applied" : "not-applied";
    const because = [finding("declared-fact", outcome, text, clause, { fact })];
    return {
      condition: { id: `fact:${fact}`, status, clause: clause ?? null, because },
      missing: known === undefined ? [`facts.${fact}`] : [],
    };
  });
}

/** Facts that no credit of the policy declares: a misspelt name must be seen. */
export function undeclaredFacts(
  { facts }: FactRecords,
  credits: readonly CreditTerms[],
): Finding[] {
  if (facts === null) return [];
  const declared = new Set(
    credits.flatMap(({ conditions }) =>
      (conditions.facts ?? []).map((each) => (typeof each === "string" ? each : each.fact)),
    ),
  );
  return Object.keys(facts)
    .filter((fact) => !declared.has(fact))
    .map((fact) => {
      const text = `The facts say something of ${fact}, on which no credit of the policy depends.`;
      return finding("undeclared-fact", "not-applied", text, null, { fact });
    });
}
