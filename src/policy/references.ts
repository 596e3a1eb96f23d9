/**
 * Names inside a policy: every calendar, severity, commitment and id that a term refers to must
 * exist, and every id is given once. The check runs on data whose structure may be broken in other
 * places, so that all issues come at once; it looks only at what is there.
 */
import type * as z from "zod";
import { type Refusal, refusal } from "../core/issue.js";
import { addRefusal } from "../core/validation.js";

type Path = readonly PropertyKey[];
type Bag = Readonly<Record<string, unknown>>;

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
  const support = bag(policy["support"]);
  const availability = bag(policy["availability"]);
  checkCalendars(policy["support"], ["support"], calendars, add);
  checkCalendars(policy["availability"], ["availability"], calendars, add);
  checkCalendars(policy["credits"], ["credits"], calendars, add);
  checkSeverities(support, add);

  const commitments = idsOf(availability["commitments"], ["availability", "commitments"], add);
  idsOf(availability["advisories"], ["availability", "advisories"], add);
  idsOf(availability["exclusions"], ["availability", "exclusions"], add);
  for (const [index, exclusion] of list(availability["exclusions"]).entries()) {
    const at = ["availability", "exclusions", index];
    for (const [n, name] of list(exclusion["commitments"], "any").entries()) {
      mustKnow(name, commitments, "unknown_commitment", [...at, "commitments", n], add);
    }
    const reserved =
      exclusion["kind"] === "window" && exclusion["covers"] === "recorded-maintenance";
    if (reserved && exclusion["types"] === undefined) {
      add(refusal("missing_field", { expected: "the maintenance types it is reserved for" }), [
        ...at,
        "types",
      ]);
    }
    if (exclusion["covers"] === "any-downtime" && exclusion["types"] !== undefined) {
      add(refusal("unknown_key", { key: "types" }), [...at, "types"]);
    }
  }
  idsOf(policy["credits"], ["credits"], add);
  for (const [index, credit] of list(policy["credits"]).entries()) {
    mustKnow(
      credit["commitment"],
      commitments,
      "unknown_commitment",
      ["credits", index, "commitment"],
      add,
    );
  }
  idsOf(policy["readings"], ["readings"], add);
  idsOf(policy["assumptions"], ["assumptions"], add);
}

function checkSeverities(support: Bag, add: (refused: Refusal, path: Path) => void): void {
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
  for (const [n, name] of list(bag(support["emergency"])["channels"], "any").entries()) {
    const path = ["support", "emergency", "channels", n];
    mustKnow(name, new Set(Object.keys(channels)), "unknown_channel", path, add);
  }
}

/** Every `calendar` field below a term names a calendar of the policy. */
function checkCalendars(
  term: unknown,
  path: Path,
  calendars: ReadonlySet<string>,
  add: (refused: Refusal, path: Path) => void,
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

function mustKnow(
  name: unknown,
  known: ReadonlySet<string>,
  code: "unknown_calendar" | "unknown_severity" | "unknown_commitment" | "unknown_channel",
  path: Path,
  add: (refused: Refusal, path: Path) => void,
): void {
  if (typeof name !== "string" || known.has(name)) return;
  add(refusal(code, { got: name, known: [...known].join(", ") || "(none)" }), path);
}

/** The ids of a list of terms; one given twice is an issue. */
function idsOf(
  terms: unknown,
  path: Path,
  add: (refused: Refusal, path: Path) => void,
): ReadonlySet<string> {
  const first = new Map<string, number>();
  for (const [index, term] of list(terms).entries()) {
    const id = term["id"];
    if (typeof id !== "string") continue;
    const before = first.get(id);
    if (before === undefined) first.set(id, index);
    else add(refusal("duplicate_id", { id, first: `index ${before}` }), [...path, index, "id"]);
  }
  return new Set(first.keys());
}

function bag(value: unknown): Bag {
  return typeof value === "object" && value !== null ? (value as Bag) : {};
}

function list(value: unknown): Bag[];
function list(value: unknown, of: "any"): unknown[];
function list(value: unknown, of?: "any"): unknown[] {
  if (!Array.isArray(value)) return [];
  return of === "any" ? value : value.map(bag);
}
