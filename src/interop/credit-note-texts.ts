/**
 * The texts of a credit note under a billing system's limits: a text that is too long for the system is
 * refused, not cut, since a source that was cut leads nowhere. Cost: linear in the texts.
 */
import { type Issue, issueAt, refusal, refuseAll } from "../core/issue.js";
import type { NotedCredit } from "./credit-note-credits.js";

/** The most characters of a text and entries of metadata; `Infinity` where the system names no limit. */
export interface TextLimits {
  readonly description: number;
  readonly metadata: number;
  readonly entries: number;
}

/** The sources of the credits as metadata, an entry each: `nines_credit_1`, `nines_credit_2`. */
export function metadataOf(
  credits: readonly NotedCredit[],
  limits: TextLimits,
): Record<string, string> {
  const issues: Issue[] = [];
  const check = (path: string, of: string, got: number, limit: number): void => {
    if (got > limit) issues.push(issueAt(path, refusal("limit_exceeded", { limit, of, got })));
  };
  check("credits", "credits in one note", credits.length, limits.entries);
  for (const [index, { description, source }] of credits.entries()) {
    const path = `credits[${index}]`;
    check(path, "characters of description", description.length, limits.description);
    check(path, "characters of metadata", source.length, limits.metadata);
  }
  refuseAll(issues);
  return Object.fromEntries(credits.map(({ source }, i) => [`nines_credit_${i + 1}`, source]));
}
