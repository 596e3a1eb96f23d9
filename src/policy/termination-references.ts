/**
 * What must fit together inside termination terms: the commitment that a term is about, and what its rule
 * reads of that commitment's periods.
 */
import { refusal } from "../core/issue.js";
import { countsRequests } from "./commitment.js";
import { type AddIssue, type Bag, bag, idsOf, list, mustKnow, type Path } from "./named-terms.js";

/** Adds the issues of termination terms. */
export function checkTermination(
  policy: Bag,
  commitments: ReadonlySet<string>,
  add: AddIssue,
): void {
  idsOf(policy["termination"], ["termination"], add);
  for (const [index, { commitment, rule }] of list(policy["termination"]).entries()) {
    const path = ["termination", index];
    mustKnow(commitment, commitments, "unknown_commitment", [...path, "commitment"], add);
    if (typeof commitment !== "string" || !commitments.has(commitment)) continue;
    checkRule(bag(rule), commitment, policy, path, add);
  }
}

/** A rule reads only what its commitment is measured by, and credits only where a miss earns one. */
function checkRule(rule: Bag, commitment: string, policy: Bag, path: Path, add: AddIssue): void {
  const promised = list(bag(policy["availability"])["commitments"]);
  const { kind } = bag(promised.find(({ id }) => id === commitment)?.["indicator"]);
  if (rule["downtimeOver"] !== undefined && countsRequests(kind)) {
    const expected = "a rule on availability, since the commitment counts requests";
    const params = { expected, got: "downtimeOver" };
    add(refusal("invalid_value", params), [...path, "rule", "downtimeOver"]);
  }
  if (rule["creditsAtLeast"] === undefined) return;
  if (list(policy["credits"]).some((credit) => credit["commitment"] === commitment)) return;
  const expected = "a commitment whose miss earns a credit";
  add(refusal("invalid_value", { expected, got: `"${commitment}"` }), [...path, "commitment"]);
}
