/**
 * What must fit together inside availability terms: the commitments and windows that exclusions name,
 * the fields that go with a kind, allowances that are one stock, rules that exclude one another.
 */
import { refusal, shownName } from "../core/issue.js";
import {
  type AddIssue,
  type Bag,
  bag,
  idsOf,
  list,
  mustKnowAll,
  type Path,
} from "./named-terms.js";

/** Adds the issues of availability terms; returns the ids of the commitments. */
export function checkAvailability(terms: unknown, add: AddIssue): ReadonlySet<string> {
  const availability = bag(terms);
  const at = ["availability"];
  const commitments = idsOf(availability["commitments"], [...at, "commitments"], add);
  idsOf(availability["advisories"], [...at, "advisories"], add);
  idsOf(availability["exclusions"], [...at, "exclusions"], add);
  const windows = new Set(Object.keys(bag(availability["windows"])));
  for (const [index, exclusion] of list(availability["exclusions"]).entries()) {
    const path = [...at, "exclusions", index];
    const named = exclusion["commitments"];
    mustKnowAll(named, commitments, "unknown_commitment", [...path, "commitments"], add);
    mustKnowAll(exclusion["onlyIn"], windows, "unknown_window", [...path, "onlyIn"], add);
    checkKind(exclusion, path, add);
  }
  checkShared(list(availability["exclusions"]), [...at, "exclusions"], add);
  checkShares(availability["downtime"], {}, [...at, "downtime"], add);
  for (const [index, commitment] of list(availability["commitments"]).entries()) {
    const path = [...at, "commitments", index];
    checkShares(commitment["downtime"], bag(availability["downtime"]), [...path, "downtime"], add);
    checkAggregate(commitment, path, add);
  }
  return commitments;
}

function checkKind(exclusion: Bag, path: Path, add: AddIssue): void {
  const { kind, covers, types, causes } = exclusion;
  const missing = (expected: string): void =>
    add(refusal("missing_field", { expected }), [...path, "types"]);
  if (kind === "window" && covers === "recorded-maintenance" && types === undefined) {
    missing("the maintenance types it is reserved for");
  }
  if (kind === "carve-out" && types === undefined && causes === undefined) {
    missing("maintenance types or causes that it counts");
  }
  if (covers === "any-downtime" && types !== undefined) {
    add(refusal("unknown_key", { key: "types" }), [...path, "types"]);
  }
}

/** Allowances of one name are one stock, and so must be alike. */
function checkShared(exclusions: readonly Bag[], path: Path, add: AddIssue): void {
  const first = new Map<string, string>();
  for (const [index, exclusion] of exclusions.entries()) {
    for (const [n, allowance] of list(exclusion["allowances"]).entries()) {
      const { sharedAs, max, of, per, zone = "contract" } = allowance;
      if (typeof sharedAs !== "string") continue;
      const place = [...path, index, "allowances", n, "sharedAs"];
      if (per === "event") {
        const expected = "no sharedAs, since each event has an allowance of its own";
        add(refusal("invalid_value", { expected, got: sharedAs }), place);
      }
      const terms = [max, of, per, zone].map(shownName).join(", ");
      const before = first.get(sharedAs);
      if (before === undefined) first.set(sharedAs, terms);
      else if (before !== terms) {
        const expected = `the same terms as where "${sharedAs}" stands first (${before})`;
        add(refusal("invalid_value", { expected, got: terms }), place);
      }
    }
  }
}

/** Slices of a request log are of no resource. */
function checkAggregate({ aggregate, indicator }: Bag, path: Path, add: AddIssue): void {
  const { kind = "downtime" } = bag(indicator);
  if (aggregate === undefined || kind === "downtime") return;
  const expected = "no aggregate, since slices of a request log are of no resource";
  add(refusal("invalid_value", { expected, got: shownName(aggregate) }), [...path, "aggregate"]);
}

/** A share of downtime is measured in exact time: a bucket has no share. */
function checkShares(own: unknown, common: Bag, path: Path, add: AddIssue): void {
  if (own === undefined) return;
  const { partialOutage, granularity } = { ...common, ...bag(own) };
  if (partialOutage !== "by-share" || granularity === undefined || granularity === "exact") return;
  const expected = '"exact" where partialOutage is "by-share"';
  add(refusal("invalid_value", { expected, got: "another granularity" }), [...path, "granularity"]);
}
