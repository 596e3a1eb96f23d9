/** Rights to terminate in words: the rule, what the history holds, and the time for notice. */
import { type Finding, finding } from "../core/finding.js";
import type { TerminationRule } from "../policy/termination-terms.js";
import { describeDuration, parseDuration } from "../time/duration.js";
import type { PeriodEntry } from "./period-series.js";

/** A rule as a phrase. */
export function ruleText(rule: TerminationRule): string {
  if ("consecutive" in rule) return `missed in ${periodsText(rule.consecutive)} in a row`;
  if ("misses" in rule) return `missed in ${rule.misses} of any ${periodsText(rule.of)}`;
  if ("below" in rule) return `below ${rule.below} % in one period`;
  if ("downtimeOver" in rule) {
    return `more than ${describeDuration(parseDuration(rule.downtimeOver))} of downtime in one period`;
  }
  if ("averageBelow" in rule) {
    return `below ${rule.averageBelow} % in the mean of ${periodsText(rule.over)}`;
  }
  const { creditsAtLeast, times, of } = rule;
  const share = `at least ${creditsAtLeast.percentOfBase} % of its base`;
  return `a credit of ${share} in ${times} of any ${periodsText(of)}`;
}

function periodsText(count: number): string {
  return count === 1 ? "1 period" : `${count} periods`;
}

/** What is said of periods that may complete a rule, or will when they end. */
export function aheadText(
  rule: string,
  periods: readonly string[],
  sureness: "sure" | "unsure",
): string {
  const names = periods.join(", ") || "a period without a record";
  if (sureness === "unsure") return `Whether ${names} completes the rule (${rule}) is not known.`;
  return periods.length === 0
    ? `No recorded period completes the rule (${rule}).`
    : `${names} completes the rule (${rule}); the right arises when the period ends.`;
}

/** The finding on the time for notice; `last` is the last instant in time. */
export function noticeFinding(
  last: string | null,
  inTime: boolean,
  clause: string | undefined,
): Finding {
  if (last === null) {
    const text = "No term says within which time notice must be given.";
    return finding("notice", "not-applied", text, clause);
  }
  const text = inTime ? `Notice is in time up to ${last}.` : `Notice was in time up to ${last}.`;
  return finding("notice", inTime ? "applied" : "not-applied", text, clause, { lastInstant: last });
}

/** The finding on what the history holds. */
export function historyFinding(entries: readonly PeriodEntry[]): Finding {
  const first = entries[0]?.period.id ?? null;
  const last = entries.at(-1)?.period.id ?? null;
  const missing = entries.reduce((sum, { missingBefore }) => sum + missingBefore, 0);
  const gaps =
    missing === 0
      ? ""
      : `; ${periodsText(missing)} between them ${missing === 1 ? "is" : "are"} missing`;
  const text =
    first === null
      ? "The history has no document on the commitment that is used."
      : `The history has ${periodsText(entries.length)}, from ${first} to ${last}${gaps}.`;
  const params = { periods: entries.length, first, last, missing };
  return finding("history", "applied", text, null, params);
}
