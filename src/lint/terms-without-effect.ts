/**
 * Terms that a commitment measured by slices of a request log does not read: slices have no cause, no place,
 * no report and no share, so that an exclusion or a rule about these does nothing to it.
 */
import { type Finding, finding } from "../core/finding.js";
import { rulesFor } from "../policy/availability-terms.js";
import { indicatorOf } from "../policy/commitment.js";
import type { DowntimeRules } from "../policy/downtime-rules.js";
import type { Policy } from "../policy/policy.js";

/** Findings about exclusions and rules that do nothing to a commitment. */
export function termsWithoutEffect({ availability }: Policy): Finding[] {
  if (availability === undefined) return [];
  const { commitments, exclusions } = availability;
  return commitments
    .filter((commitment) => indicatorOf(commitment).kind !== "downtime")
    .flatMap((commitment) => {
      const { id } = commitment;
      const rules = rulesFor(availability, commitment);
      const say = (term: string, clause: string | undefined): Finding => {
        const text = `Commitment ${id} is measured by slices, of which ${term} says nothing.`;
        const params = { commitment: id, term };
        return finding("term-without-effect", "not-applied", text, clause, params);
      };
      const causes = exclusions.filter(
        (each) => each.kind === "cause" && (each.commitments?.includes(id) ?? true),
      );
      return [
        ...causes.map((each) => say(`exclusion ${each.id}`, each.clause)),
        ...unreadRules(rules).map((rule) => say(rule, rules.clauses?.[rule])),
      ];
    });
}

type UnreadRule = "evidence" | "minLocations" | "startsAt" | "partialOutage";

function unreadRules(rules: DowntimeRules): UnreadRule[] {
  const set: Readonly<Record<UnreadRule, boolean>> = {
    evidence: rules.evidence !== undefined,
    minLocations: rules.minLocations !== undefined,
    startsAt: rules.startsAt === "reported",
    partialOutage: rules.partialOutage !== "in-full",
  };
  return (Object.keys(set) as UnreadRule[]).filter((rule) => set[rule]);
}
