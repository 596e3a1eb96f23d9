/**
 * Terms that are not read beside others. A commitment measured by slices of a request log has no cause, no
 * place, no report and no share, so that an exclusion or a rule about these does nothing to it; a claim that
 * is not counted from an incident has none, one that needs no acknowledgement no time for it; and a policy
 * with credits is not without remedy.
 */
import { type Finding, finding } from "../core/finding.js";
import { rulesFor } from "../policy/availability-terms.js";
import { indicatorOf } from "../policy/commitment.js";
import type { DowntimeRules } from "../policy/downtime-rules.js";
import type { Policy } from "../policy/policy.js";

/** Findings about terms that do nothing. */
export function termsWithoutEffect(policy: Policy): Finding[] {
  return [...unreadByCommitments(policy), ...unreadByCredits(policy)];
}

function unreadByCredits({ credits = [], noRemedy }: Policy): Finding[] {
  const say = (credit: string, term: string, why: string, clause: string | undefined): Finding => {
    const text = `Credit ${credit}: ${term} does nothing, since ${why}.`;
    return finding("term-without-effect", "not-applied", text, clause, { credit, term });
  };
  return credits.flatMap(({ id, claim, clause }) => {
    const found: Finding[] = [];
    if (noRemedy !== undefined) {
      found.push(say(id, "noRemedy", "the policy has credits", noRemedy.clause));
    }
    if (claim === "automatic") return found;
    const { of, incident, acknowledgement, acknowledgedBy } = claim;
    if (incident !== undefined && of !== "incident-start" && of !== "incident-end") {
      found.push(say(id, "claim.incident", "claims are not counted from an incident", clause));
    }
    if (acknowledgedBy !== undefined && !acknowledgement) {
      found.push(say(id, "claim.acknowledgedBy", "a claim needs no acknowledgement", clause));
    }
    return found;
  });
}

/** Exclusions and rules that do nothing to a commitment. */
function unreadByCommitments({ availability }: Policy): Finding[] {
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
