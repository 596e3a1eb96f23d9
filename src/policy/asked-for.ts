/**
 * What a caller asks for: a period, the instant up to which facts are known, and where it matters a
 * commitment or a credit. Every public function of a period reads its options here.
 */
import { type Issue, issueAt, refusal, refuse, refuseAll, shown } from "../core/issue.js";
import { isRefusal } from "../core/validation.js";
import { readInstant } from "../time/instant.js";
import { type ReadRange, readRange } from "../time/periods-in.js";
import type { Commitment } from "./commitment.js";
import type { CompiledPolicy } from "./compiled.js";

/** Checked options. */
export interface AskedFor {
  readonly range: ReadRange;
  readonly asOf: number;
  readonly commitment: string | undefined;
}

const usual: readonly string[] = ["period", "asOf"];

/** Reads `{ period, asOf }` and the further options that a function takes; all issues at once. */
export function readAsked(options: unknown, further: readonly "commitment"[] = []): AskedFor {
  if (typeof options !== "object" || options === null || Array.isArray(options)) {
    return refuse(
      "options",
      refusal("invalid_type", { expected: "an object", got: shown(options) }),
    );
  }
  const given = options as Readonly<Record<string, unknown>>;
  const issues: Issue[] = [];
  for (const key of Object.keys(given)) {
    if (usual.includes(key) || (further as readonly string[]).includes(key)) continue;
    const known = [...usual, ...further].join(", ");
    issues.push(issueAt(key, refusal("unknown_key", { key, known })));
  }
  const range = readRange(given["period"]);
  if (isRefusal(range)) issues.push(issueAt("period", range));
  const asOf = readInstant(given["asOf"]);
  if (isRefusal(asOf)) {
    const expected = "the instant up to which facts are known";
    const missing = given["asOf"] === undefined ? refusal("missing_field", { expected }) : asOf;
    issues.push(issueAt("asOf", missing));
  }
  const commitment = given["commitment"];
  if (commitment !== undefined && typeof commitment !== "string") {
    const params = { expected: "a text", got: shown(commitment) };
    issues.push(issueAt("commitment", refusal("invalid_type", params)));
  }
  refuseAll(issues);
  return {
    range: range as ReadRange,
    asOf: asOf as number,
    commitment: commitment as string | undefined,
  };
}

/** The policy's commitments, or `term_missing`. */
export function commitmentsOf({ policy }: CompiledPolicy): readonly Commitment[] {
  const hint = "Give the policy availability terms, or ask one that has them.";
  return (
    policy.availability?.commitments ??
    refuse("policy.availability", refusal("term_missing", { term: "availability", hint }))
  );
}

/** The commitment of an id, by default the policy's first. */
export function commitmentOf(compiled: CompiledPolicy, id: string | undefined): Commitment {
  const commitments = commitmentsOf(compiled);
  const found = id === undefined ? commitments[0] : commitments.find((each) => each.id === id);
  if (found !== undefined) return found;
  const known = commitments.map((each) => each.id).join(", ");
  return refuse("commitment", refusal("unknown_commitment", { got: String(id), known }));
}
