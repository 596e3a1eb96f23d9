/**
 * Readings: named choices on points that a contract's text leaves open. A preset declares each with
 * its question, options and default; what a caller chooses is checked and recorded in the policy.
 */
import { type Issue, issueAt, refusal, refuseAll, shown } from "../core/issue.js";
import type { RecordedReading, Subject } from "./policy.js";

/** An open point: its question, the options, the default first. */
export interface OpenPoint {
  readonly clause: string;
  readonly question: string;
  readonly options: readonly [string, ...string[]];
  readonly about: readonly Subject[];
  /** How a choice that carries data of its own (a list of dates, hours) is named in the record. */
  readonly custom?: { readonly name: string; accepts(value: unknown): boolean } | undefined;
}

/** The choices taken: each point's option, or the data given with a custom one. */
export type Choices = Readonly<Record<string, unknown>>;

/**
 * Checks choices against the open points; an unknown reading or option is an issue, all at once.
 * Returns every point's choice and the record of it.
 */
export function takeReadings(
  points: Readonly<Record<string, OpenPoint>>,
  choices: unknown,
): { taken: Choices; recorded: RecordedReading[] } {
  const issues: Issue[] = [];
  const given = typeof choices === "object" && choices !== null ? (choices as Choices) : {};
  if (choices !== undefined && (given !== choices || Array.isArray(choices))) {
    issues.push(
      issueAt("readings", refusal("invalid_type", { expected: "an object", got: shown(choices) })),
    );
  }
  for (const key of Object.keys(given)) {
    if (!Object.hasOwn(points, key)) {
      const known = Object.keys(points).join(", ");
      issues.push(issueAt(`readings.${key}`, refusal("unknown_key", { key, known })));
    }
  }
  const taken: Record<string, unknown> = {};
  const recorded: RecordedReading[] = [];
  for (const [id, { clause, question, options, about, custom }] of Object.entries(points)) {
    const choice = (Object.hasOwn(given, id) ? given[id] : undefined) ?? options[0];
    const isOption = typeof choice === "string" && options.includes(choice);
    const isCustom = !isOption && custom?.accepts(choice) === true;
    const names = [...options, ...(custom === undefined ? [] : [custom.name])];
    if (!isOption && !isCustom) {
      const params = { options: names.join(", "), got: shown(choice) };
      issues.push(issueAt(`readings.${id}`, refusal("unknown_reading", params)));
      continue;
    }
    taken[id] = choice;
    const name = isOption ? choice : (custom?.name ?? "");
    recorded.push({ id, clause, question, taken: name, options: names, about });
  }
  refuseAll(issues);
  return { taken, recorded };
}
