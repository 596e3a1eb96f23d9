/**
 * Plain values as trees: where their parts stand, and copies with one part changed. What is not on the
 * way to the change is shared with the original, so a change costs as much as its path is long.
 */

export type Path = readonly (string | number)[];

/** Whether a value has parts that can be changed: a list, or an object as JSON makes them. */
export function isBranch(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return true;
  const parent: unknown = Object.getPrototypeOf(value);
  return parent === Object.prototype || parent === null;
}

/** The paths of every part of a value, its own among them; of a very large value the first ones. */
export function pathsOf(value: unknown, most = 5000): Path[] {
  const paths: Path[] = [[]];
  for (let i = 0; i < paths.length && paths.length < most; i++) {
    const path = paths[i] as Path;
    const part = partAt(value, path);
    if (!isBranch(part)) continue;
    const steps = Array.isArray(part) ? part.keys() : Object.keys(part);
    for (const step of steps) paths.push([...path, step]);
  }
  return paths;
}

export function partAt(value: unknown, path: Path): unknown {
  let part = value;
  for (const step of path) {
    if (typeof part !== "object" || part === null || !Object.hasOwn(part, step)) return undefined;
    part = (part as Record<string | number, unknown>)[step];
  }
  return part;
}

/** A copy in which the part at a path is what `change` makes of it. */
export function changedAt(value: unknown, path: Path, change: (part: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(value);
  if (!isBranch(value)) return value;
  const part = changedAt(partAt(value, [step]), rest, change);
  if (!Array.isArray(value)) return withKey(value, String(step), part);
  const copy = [...value];
  copy[Number(step)] = part;
  return copy;
}

/** A copy without the part at a path. */
export function without(value: unknown, path: Path): unknown {
  const step = path.at(-1);
  if (step === undefined) return undefined;
  return changedAt(value, path.slice(0, -1), (parent) => {
    if (Array.isArray(parent)) return parent.toSpliced(Number(step), 1);
    if (!isBranch(parent)) return parent;
    const { [String(step)]: _, ...others } = parent as Record<string, unknown>;
    return others;
  });
}

/** A copy with a key of its own, even where the key is `__proto__`. */
export function withKey(value: object, key: string, part: unknown): object {
  const copy = { ...value };
  const own = { value: part, enumerable: true, writable: true, configurable: true };
  return Object.defineProperty(copy, key, own);
}

/** Freezes a value and all its parts. */
export function frozen<T>(value: T): T {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const part = left.pop();
    if (typeof part !== "object" || part === null) continue;
    if (Object.isFrozen(part) || ArrayBuffer.isView(part)) continue;
    Object.freeze(part);
    for (const inner of Object.values(part)) left.push(inner);
  }
  return value;
}
