/**
 * Cases in a row: each is a function, arguments that were right and something changed in them, all of it
 * decided by the seed and the case's number. Of what goes wrong the first case of each kind is kept and
 * made small.
 */
import { type Fuzzed, fuzzed } from "./fuzzed-functions.js";
import { mutated } from "./mutation.js";
import { oddJson } from "./odd-values.js";
import { type Wrong, wrongOf } from "./outcome.js";
import { randomOf } from "./random.js";
import { shownValue } from "./shown-value.js";
import { shrunk } from "./shrinking.js";
import { frozen } from "./tree.js";

/** Something that went wrong, and how to have it again. */
export interface Failure extends Wrong {
  readonly kind: string;
  readonly name: string;
  readonly seed: number;
  readonly number: number;
  /** The arguments, made small, as JavaScript. */
  readonly args: string;
}

export interface FuzzCase {
  readonly name: string;
  readonly of: Fuzzed;
  readonly args: readonly unknown[];
}

const names = Object.keys(fuzzed);

/** The case of a number. */
export function caseOf(seed: number, number: number): FuzzCase {
  const random = randomOf(seed, number);
  const name = names[number % names.length] as string;
  const of = fuzzed[name] as Fuzzed;
  const right = of.args(random);
  const args = random.oneIn(16)
    ? right.map((arg) => (random.oneIn(2) ? arg : oddJson(random)))
    : mutated(right, random);
  return { name, of, args: random.oneIn(8) ? args : frozen(args) };
}

/** What is wrong with a case, the change of an argument that is not frozen among it. */
export function wrongOfCase({ of, args }: Pick<FuzzCase, "of" | "args">): Wrong | null {
  if (Object.isFrozen(args)) return wrongOf(of, args);
  const before = shownValue(args);
  const wrong = wrongOf(of, args);
  if (wrong !== null || shownValue(args) === before) return wrong;
  return { what: "an argument was changed", where: "" };
}

/** Which cases: `first`, `first + step`, … below `end`. */
export interface Share {
  readonly first: number;
  readonly end: number;
  readonly step: number;
}

/** Tries the cases of a share; tells the number of each before it, and each kind of failure once. */
export function tryCases(
  seed: number,
  { first, end, step }: Share,
  before: (number: number) => void,
  tell: (failure: Failure) => void,
): void {
  const told = new Set<string>();
  for (let number = first; number < end && told.size < mostKinds; number += step) {
    before(number);
    const each = caseOf(seed, number);
    const wrong = wrongOfCase(each);
    if (wrong === null || told.has(kindOf(wrong))) continue;
    const kind = kindOf(wrong);
    told.add(kind);
    const args = shownValue(shrunk(each, wrong));
    tell({ ...wrong, kind, name: each.name, seed, number, args });
  }
}

const mostKinds = 100;

/** Two failures alike but for numbers are one. */
function kindOf({ what, where }: Wrong): string {
  return `${what} ${where.slice(0, 60)}`.replace(/\d+/g, "n");
}
