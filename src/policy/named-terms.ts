/**
 * Looking at config that may be broken: names and lists as far as they are there, and the two complaints
 * about names, one that is used without being given and one that is given twice.
 */
import { type Refusal, refusal } from "../core/issue.js";
import type { IssueCode } from "../core/issue-codes.js";

/** A place in a config. */
export type Path = readonly PropertyKey[];

/** An object of which nothing is known yet. */
export type Bag = Readonly<Record<string, unknown>>;

/** Adds an issue at a place. */
export type AddIssue = (refused: Refusal, path: Path) => void;

/** The value as an object; an empty one where it is none. */
export function bag(value: unknown): Bag {
  return typeof value === "object" && value !== null ? (value as Bag) : {};
}

/** The value as a list of objects; an empty one where it is none. */
export function list(value: unknown): Bag[] {
  return values(value).map(bag);
}

/** The value as a list; an empty one where it is none. */
export function values(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** Refuses a name that is not among those known. */
export function mustKnow(
  name: unknown,
  known: ReadonlySet<string>,
  code: Extract<IssueCode, `unknown_${string}`>,
  path: Path,
  add: AddIssue,
): void {
  if (typeof name !== "string" || known.has(name)) return;
  add(refusal(code, { got: name, known: [...known].join(", ") || "(none)" }), path);
}

/** Refuses each name of a list that is not among those known. */
export function mustKnowAll(
  names: unknown,
  known: ReadonlySet<string>,
  code: Extract<IssueCode, `unknown_${string}`>,
  path: Path,
  add: AddIssue,
): void {
  for (const [n, name] of values(names).entries()) mustKnow(name, known, code, [...path, n], add);
}

/** The ids of a list of terms; one given twice is an issue. */
export function idsOf(terms: unknown, path: Path, add: AddIssue): ReadonlySet<string> {
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
