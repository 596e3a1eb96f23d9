/** Arguments that were right, with something in them that is not. */
import { oddJson, oddKey, oddObject } from "./odd-values.js";
import type { Random } from "./random.js";
import { changedAt, isBranch, type Path, partAt, pathsOf, withKey, without } from "./tree.js";

/** A copy of some arguments with one to three changes, most of them deep inside one argument. */
export function mutated(args: readonly unknown[], random: Random): readonly unknown[] {
  if (args.length === 0) return [oddJson(random)];
  let changed: readonly unknown[] = args;
  for (let n = 1 + random.below(3); n > 0; n--) {
    const place = random.below(changed.length);
    changed = changed.with(place, mutatedPart(changed[place], random));
  }
  return changed;
}

const knownPaths = new WeakMap<object, readonly Path[]>();

function mutatedPart(arg: unknown, random: Random): unknown {
  if (!isBranch(arg) || random.oneIn(12)) return mutatedValue(arg, random);
  const known = Object.isFrozen(arg) ? knownPaths.get(arg) : undefined;
  const paths = known ?? pathsOf(arg);
  if (known === undefined && Object.isFrozen(arg)) knownPaths.set(arg, paths);
  const path = random.pick(paths);
  switch (random.below(5)) {
    case 0:
      return path.length === 0 ? oddJson(random) : without(arg, path);
    case 1:
      return changedAt(arg, path, () => partAt(arg, random.pick(paths)));
    case 2:
      return changedAt(arg, path, () => (random.oneIn(4) ? oddObject(random) : oddJson(random)));
    default:
      return changedAt(arg, path, (part) => mutatedValue(part, random));
  }
}

function mutatedValue(value: unknown, random: Random): unknown {
  if (random.oneIn(6)) return random.oneIn(4) ? oddObject(random) : oddJson(random);
  if (typeof value === "number") return scaled(value, random);
  if (typeof value === "string") return retyped(value, random);
  if (typeof value === "boolean") return !value;
  if (Array.isArray(value)) return rearranged(value, random);
  if (isBranch(value)) return withOtherKey(value, random);
  return oddJson(random);
}

function scaled(value: number, random: Random): number {
  const factor = random.pick([-1, 0, 0.1, 0.5, 2, 7, 1000, 1e6, 1e12]);
  return random.oneIn(2) ? value * factor : value + random.pick([-1, 1, 0.5, 1e-9, 86_400_000]);
}

const digits = "0123456789";

/** A text with a digit, a character, its end or its beginning changed. */
function retyped(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  switch (random.below(7)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text + text;
    case 2:
      return `${text.slice(0, at)}${random.pick(["\u0000", "\ud800", "é", " ", "-", ".", "+", "Z"])}${text.slice(at)}`;
    case 3:
      return text.slice(0, at) + text.slice(at + 1);
    case 4:
      return random.oneIn(2) ? text.toUpperCase() : text.toLowerCase();
    default:
      return text.replace(/\d/g, (digit) => (random.oneIn(6) ? random.pick([...digits]) : digit));
  }
}

function rearranged(list: readonly unknown[], random: Random): unknown[] {
  if (list.length === 0) return [oddJson(random)];
  const at = random.below(list.length);
  switch (random.below(5)) {
    case 0:
      return [...list, list[at]];
    case 1:
      return list.toReversed();
    case 2:
      return list.toSpliced(at, 1);
    case 3:
      return Array.from({ length: 2 + random.below(40) }, () => list[at]);
    default:
      return list.with(at, list[random.below(list.length)]);
  }
}

function withOtherKey(value: object, random: Random): object {
  const keys = Object.keys(value);
  const key = keys.length === 0 || random.oneIn(2) ? oddKey(random) : random.pick(keys);
  const part = keys.length > 0 && random.oneIn(2) ? partAt(value, [random.pick(keys)]) : null;
  return withKey(value, key, part ?? oddJson(random));
}
