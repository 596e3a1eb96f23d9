/**
 * Names inside a policy: every calendar, severity, commitment and id that a term refers to must
 * exist, and every id is given once. The check runs on data whose structure may be broken in other
 * places, so that all issues come at once; it looks only at what is there.
 */
import type * as z from "zod";
import { type Refusal, refusal } from "../core/issue.js";
import { addRefusal } from "../core/validation.js";
import { checkAvailability } from "./availability-references.js";
import { checkCredits } from "./credit-references.js";
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
import { checkTermination } from "./termination-references.js";

/** Adds an issue for each name that is used without being given, or given twice. */
export function checkReferences(config: unknown, context: z.RefinementCtx): void {
  const policy = bag(config);
  const add = (refused: Refusal, path: Path): void => addRefusal(context, refused, path);
  const calendars = new Set(["always", ...Object.keys(bag(policy["calendars"]))]);
  if (Object.hasOwn(bag(policy["calendars"]), "always")) {
    add(refusal("duplicate_id", { id: "always", first: "the predefined calendars" }), [
      "calendars",
      "always",
    ]);
  }
  for (const terms of ["support", "availability", "credits", "termination"]) {
    checkCalendars(policy[terms], [terms], calendars, add);
  }
  checkSeverities(bag(policy["support"]), add);
  const commitments = checkAvailability(policy["availability"], add);
  checkCredits(policy, commitments, add);
  checkTermination(policy, commitments, add);
  idsOf(policy["readings"], ["readings"], add);
  idsOf(policy["assumptions"], ["assumptions"], add);
}

function checkSeverities(support: Bag, add: AddIssue): void {
  const severities = idsOf(support["severities"], ["support", "severities"], add);
  const known = (name: unknown, path: Path): void =>
    mustKnow(name, severities, "unknown_severity", ["support", ...path], add);
  known(bag(support["emergency"])["severity"], ["emergency", "severity"]);
  known(bag(support["escalation"])["severity"], ["escalation", "severity"]);
  known(bag(support["connectivity"])["normalSeverity"], ["connectivity", "normalSeverity"]);
  idsOf(support["attainment"], ["support", "attainment"], add);
  for (const [index, each] of list(support["attainment"]).entries()) {
    known(each["severity"], ["attainment", index, "severity"]);
  }
  const channels = bag(support["channels"]);
  for (const [name, rule] of Object.entries(channels)) {
    known(bag(rule)["to"], ["channels", name, "to"]);
  }
  if (support["channels"] === undefined) return;
  const named = bag(support["emergency"])["channels"];
  const path = ["support", "emergency", "channels"];
  mustKnowAll(named, new Set(Object.keys(channels)), "unknown_channel", path, add);
}

/** Every `calendar` field below a term names a calendar of the policy. */
function checkCalendars(
  term: unknown,
  path: Path,
  calendars: ReadonlySet<string>,
  add: AddIssue,
): void {
  if (Array.isArray(term)) {
    for (const [index, each] of term.entries())
      checkCalendars(each, [...path, index], calendars, add);
    return;
  }
  for (const [key, value] of Object.entries(bag(term))) {
    if (key === "calendar") mustKnow(value, calendars, "unknown_calendar", [...path, key], add);
    else if (typeof value === "object") checkCalendars(value, [...path, key], calendars, add);
  }
}
