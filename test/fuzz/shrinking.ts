/** Makes the arguments of a failing call small: takes parts away for as long as the same goes wrong. */
import type { FuzzCase } from "./campaign.js";
import { type Wrong, wrongOf } from "./outcome.js";
import { changedAt, frozen, type Path, partAt, pathsOf, without } from "./tree.js";

/** A call that goes on for long is made small in few attempts. */
const mostCallsFor = ({ what }: Wrong): number => (what.includes("more steps") ? 30 : 1500);

/** Smaller arguments with which the same goes wrong. */
export function shrunk({ of, args }: FuzzCase, wrong: Wrong): readonly unknown[] {
  const mostCalls = mostCallsFor(wrong);
  let smallest: unknown = args;
  let calls = 0;
  const stillWrong = (candidate: unknown): boolean => {
    calls++;
    const now = wrongOf(of, frozen(candidate) as readonly unknown[]);
    return now !== null && now.what === wrong.what;
  };
  let isSmaller = true;
  while (isSmaller && calls < mostCalls) {
    isSmaller = false;
    for (const path of byDepth(smallest)) {
      if (calls >= mostCalls) break;
      if (path.length === 0 || partAt(smallest, path) === undefined) continue;
      const candidate =
        path.length === 1 ? changedAt(smallest, path, () => null) : without(smallest, path);
      const isNothing = path.length === 1 && partAt(smallest, path) === null;
      if (isNothing || !stillWrong(candidate)) continue;
      smallest = candidate;
      isSmaller = true;
    }
  }
  return smallest as readonly unknown[];
}

/** Outer parts first: what they hold goes with them. */
function byDepth(value: unknown): Path[] {
  return pathsOf(value, 2000);
}
