/**
 * A finding is a step of the reasoning behind an answer: which rule was looked at, the clause it
 * comes from, whether it applied, and the facts it was decided on. Findings are plain JSON.
 */

/** One step of the reasoning behind an answer. */
export interface Finding {
  /** The rule's stable name, such as `late-notice`. */
  readonly rule: string;
  /** The clause of the contract, or `null` where no clause speaks. */
  readonly clause: string | null;
  /** Whether the rule decided something, did not apply, or applied and was overruled. */
  readonly outcome: FindingOutcome;
  /** The finding as a sentence. */
  readonly text: string;
  /** The facts behind the sentence; units stand in the keys. */
  readonly params: Readonly<Record<string, string | number | boolean | null>>;
}

/** What became of the rule that a finding is about. */
export type FindingOutcome = "applied" | "not-applied" | "overridden";

/** Builds a finding; `clause` may be left out where no clause speaks. */
export function finding(
  rule: string,
  outcome: FindingOutcome,
  text: string,
  clause: string | null | undefined = null,
  params: Finding["params"] = {},
): Finding {
  return { rule, clause: clause ?? null, outcome, text, params };
}
