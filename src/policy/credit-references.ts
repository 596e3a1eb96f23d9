/**
 * What must fit together inside credit terms: the promise that a credit answers, the figures that its
 * schedule reads, the incident that a claim is counted from, and the credits that a combination names.
 */
import { refusal, shownName } from "../core/issue.js";
import { countsRequests } from "./commitment.js";
import {
  type AddIssue,
  type Bag,
  bag,
  idsOf,
  list,
  mustKnow,
  mustKnowAll,
  type Path,
} from "./named-terms.js";
import { checkCombined, checkOwed } from "./owed-references.js";

/** Adds the issues of credits and their combinations. */
export function checkCredits(policy: Bag, commitments: ReadonlySet<string>, add: AddIssue): void {
  const credits = idsOf(policy["credits"], ["credits"], add);
  const support = bag(policy["support"]);
  const attainments = idSet(support["attainment"]);
  const severities = idSet(support["severities"]);
  for (const [index, credit] of list(policy["credits"]).entries()) {
    const path = ["credits", index];
    const { commitment, trigger, claim, per } = credit;
    mustKnow(commitment, commitments, "unknown_commitment", [...path, "commitment"], add);
    const { attainment, misses } = bag(trigger);
    const at = [...path, "trigger"];
    mustKnow(attainment, attainments, "unknown_attainment", [...at, "attainment"], add);
    const named = bag(misses)["severities"];
    mustKnowAll(named, severities, "unknown_severity", [...at, "misses", "severities"], add);
    if ((commitment === undefined) === (trigger === undefined)) {
      const expected = "one of commitment and trigger";
      add(refusal("missing_field", { expected }), [...path, "commitment"]);
    }
    if (misses !== undefined && support["severities"] === undefined) {
      const hint = "Missed targets are those of the support terms.";
      add(refusal("term_missing", { term: "support", hint }), at);
    }
    checkFigures(credit, bag(policy["availability"]), path, add);
    const terms = list(bag(policy["availability"])["commitments"]).find(
      (each) => each["id"] === commitment,
    );
    const hasIncidents = trigger === undefined && hasDowntime(terms);
    checkIncident(bag(claim), per, hasIncidents, [...path, "claim"], add);
    if (!hasIncidents) checkDowntimeTerms(credit, path, add);
    checkOwed(credit, path, add);
  }
  for (const [index, combination] of list(policy["combinations"]).entries()) {
    const path = ["combinations", index, "credits"];
    mustKnowAll(combination["credits"], credits, "unknown_credit", path, add);
    checkCombined(combination, list(policy["credits"]), ["combinations", index], add);
  }
}

function idSet(terms: unknown): ReadonlySet<string> {
  return idsOf(terms, [], () => undefined);
}

/** A schedule reads only what its promise is measured by. */
function checkFigures(credit: Bag, availability: Bag, path: Path, add: AddIssue): void {
  const { trigger, commitment, per } = credit;
  const kind = bag(credit["schedule"])["kind"];
  const terms = list(availability["commitments"]).find(({ id }) => id === commitment);
  const requests = bag(terms?.["indicator"])["kind"];
  const offered =
    trigger === undefined
      ? readable.get(requests ?? "downtime")
      : readable.get("misses" in bag(trigger) ? "misses" : "attainment");
  if (typeof kind === "string" && offered !== undefined && !offered.includes(kind)) {
    const expected = `a schedule that reads what the promise is measured by (${offered.join(", ")})`;
    add(refusal("invalid_value", { expected, got: kind }), [...path, "schedule", "kind"]);
  }
  const { hour } = bag(credit["schedule"]);
  if (bag(credit["base"])["fee"] === "annual" && hour === "actual-month") {
    const expected = "a length of the month, since a year's fee has no month of its own";
    add(refusal("invalid_value", { expected, got: hour }), [...path, "schedule", "hour"]);
  }
  if (per === "incident" && (trigger !== undefined || !hasDowntime(terms))) {
    const expected = "a commitment that is measured by downtime, where each incident is credited";
    add(refusal("invalid_value", { expected, got: "incident" }), [...path, "per"]);
  }
}

const byPercent = ["tiers", "per-shortfall", "flat"];
const byDowntime = [...byPercent, "duration-tiers", "blocks", "multiple-of-downtime"];

const readable: ReadonlyMap<unknown, readonly string[]> = new Map([
  ["downtime", byDowntime],
  ["timeslices", byDowntime],
  ["occurrences", byPercent],
  ["ratio-timeslices", byPercent],
  ["attainment", byPercent],
  ["misses", ["miss-tiers", "flat"]],
]);

/** Whether a commitment is measured by downtime, and so has incidents. */
function hasDowntime(commitment: Bag | undefined): boolean {
  return !countsRequests(bag(commitment?.["indicator"])["kind"]);
}

/** Terms that read downtime, of a promise that has none. */
function checkDowntimeTerms({ conditions, base }: Bag, path: Path, add: AddIssue): void {
  const say = (got: unknown, at: Path): void => {
    const expected = "nothing that reads downtime, since the promise is not measured by it";
    add(refusal("invalid_value", { expected, got: shownName(got) }), [...path, ...at]);
  };
  const { impact } = bag(conditions);
  if (impact !== undefined) say(impact, ["conditions", "impact"]);
  const { of, month } = bag(base);
  if (of === "affected") say(of, ["base", "of"]);
  if (month === "first-downtime") say(month, ["base", "month"]);
}

/** A claim counted from an incident needs one, and must say from which where a period can have several. */
function checkIncident(
  claim: Bag,
  per: unknown,
  hasIncidents: boolean,
  path: Path,
  add: AddIssue,
): void {
  const { of, incident, report } = claim;
  const fromIncident = of === "incident-start" || of === "incident-end";
  if (!hasIncidents && (fromIncident || report !== undefined)) {
    const expected =
      "a window counted from the period, since the promise is not measured by downtime";
    const key = fromIncident ? "of" : "report";
    add(refusal("invalid_value", { expected, got: shownName(fromIncident ? of : key) }), [
      ...path,
      key,
    ]);
  }
  if (!fromIncident || per === "incident" || incident !== undefined) return;
  const expected = '"first" or "last", the incident of the period that claims are counted from';
  add(refusal("missing_field", { expected }), [...path, "incident"]);
}
