/**
 * What must fit together inside credit terms: the promise that a credit answers, the figures that its
 * schedule reads, values that are all money of one currency or all service, the incident that a claim is
 * counted from, and the credits that a combination names.
 */
import { type Refusal, refusal } from "../core/issue.js";
import {
  type AddIssue,
  type Bag,
  bag,
  idsOf,
  list,
  mustKnow,
  mustKnowAll,
  type Path,
  values,
} from "./named-terms.js";

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
    checkValues(credit, path, add);
  }
  for (const [index, combination] of list(policy["combinations"]).entries()) {
    const path = ["combinations", index, "credits"];
    mustKnowAll(combination["credits"], credits, "unknown_credit", path, add);
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
      ? readable[String(requests ?? "downtime")]
      : readable["misses" in bag(trigger) ? "misses" : "attainment"];
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

const readable: Readonly<Record<string, readonly string[]>> = {
  downtime: byDowntime,
  timeslices: byDowntime,
  occurrences: byPercent,
  "ratio-timeslices": byPercent,
  attainment: byPercent,
  misses: ["miss-tiers", "flat"],
};

/** Whether a commitment is measured by downtime, and so has incidents. */
function hasDowntime(commitment: Bag | undefined): boolean {
  const { kind = "downtime" } = bag(commitment?.["indicator"]);
  return kind !== "occurrences" && kind !== "ratio-timeslices";
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
    add(refusal("invalid_value", { expected, got: String(fromIncident ? of : key) }), [
      ...path,
      key,
    ]);
  }
  if (!fromIncident || per === "incident" || incident !== undefined) return;
  const expected = '"first" or "last", the incident of the period that claims are counted from';
  add(refusal("missing_field", { expected }), [...path, "incident"]);
}

/** Values are all owed in money of one currency, or all in service. */
function checkValues(credit: Bag, path: Path, add: AddIssue): void {
  const found = valuesIn(credit, path);
  const say = (expected: string, got: string, at: Path): void =>
    add(refusal("invalid_value", { expected, got }), at);
  let [kind, currency]: (string | undefined)[] = [];
  for (const { service, money, at } of found) {
    const own = service ? "service" : "money";
    kind ??= own;
    if (kind !== own) say(`${kind}, as the credit's first value is`, own, at);
    if (money === null) continue;
    currency ??= money;
    if (currency !== money) {
      add(refusal("currency_mismatch", { expected: currency, got: money }) satisfies Refusal, at);
    }
  }
}

interface FoundValue {
  readonly service: boolean;
  readonly money: string | null;
  readonly at: Path;
}

/** Every value below a term: its credits, its limits, its minimum. */
function valuesIn(term: unknown, path: Path): FoundValue[] {
  if (Array.isArray(term)) {
    return values(term).flatMap((each, index) => valuesIn(each, [...path, index]));
  }
  const { dayIs, amount, percent, kind, paidAs } = bag(term);
  if (kind === "multiple-of-downtime") {
    return [{ service: paidAs === "service-time", money: null, at: [...path, "paidAs"] }];
  }
  if (dayIs !== undefined) {
    return [{ service: dayIs === "service-day", money: null, at: [...path, "dayIs"] }];
  }
  if (amount !== undefined) {
    const { currency } = bag(amount);
    const money = typeof currency === "string" ? currency : null;
    return [{ service: false, money, at: [...path, "amount", "currency"] }];
  }
  if (percent !== undefined) return [{ service: false, money: null, at: [...path, "percent"] }];
  return Object.entries(bag(term)).flatMap(([key, value]) => valuesIn(value, [...path, key]));
}
