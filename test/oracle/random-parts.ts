/** Parts of random policies: fields that may be absent, lengths in whole steps of a world. */
import fc from "fast-check";
import type { World } from "./random-worlds.js";

/** A field that is there or not. */
export function optional<K extends string, V>(
  key: K,
  value: fc.Arbitrary<V>,
  freq = 2,
): fc.Arbitrary<{ readonly [key in K]?: V }> {
  return fc
    .option(value, { freq, nil: undefined })
    .map((each) => (each === undefined ? {} : { [key]: each })) as fc.Arbitrary<{
    readonly [key in K]?: V;
  }>;
}

/** Two records as one. */
export function joined<A extends object, B extends object>(
  a: fc.Arbitrary<A>,
  b: fc.Arbitrary<B>,
): fc.Arbitrary<A & B> {
  return fc.tuple(a, b).map(([first, second]) => ({ ...first, ...second }));
}

/** `PT600S` for twenty steps of half a minute. */
export function stepsOf({ step }: World, most: number): fc.Arbitrary<string> {
  return fc
    .oneof(fc.constantFrom(0, 1, 2, 3, 6, 12, 24), fc.nat(most))
    .map((n) => `PT${(Math.min(n, most) * step) / 1000}S`);
}

/** The same, of one step at least. */
export function positiveStepsOf({ step }: World, most: number): fc.Arbitrary<string> {
  return fc.integer({ min: 1, max: most }).map((n) => `PT${(n * step) / 1000}S`);
}
