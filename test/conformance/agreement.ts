/**
 * The rule of conformance: a vector either gets the answer it expects, or docs/deviations.md lists
 * it with both answers and the section that explains the convention says how to get the other one.
 */
import { describe, expect, it } from "vitest";
import { type Deviation, deviationRow, listedDeviations } from "./deviations.js";
import { type NamedVector, noVectors, vectorFolder } from "./vectors.js";

/** How the vectors of one kind are read and answered; equal texts mean equal answers. */
export interface Comparison<V extends NamedVector> {
  readonly read: (file: string) => readonly V[];
  /** What is asked, for the title of the test. */
  readonly title: (vector: V) => string;
  readonly theirs: (vector: V) => string;
  readonly ours: (vector: V) => string;
  /** What nines answers when asked for the convention of a section; `null` where it has none. */
  readonly other: (convention: string, vector: V) => string | null;
}

/** Holds every vector of a file to the rule, and returns the vectors; says so where it cannot. */
export function conforms<V extends NamedVector>(
  file: string,
  comparison: Comparison<V>,
): readonly V[] {
  const listed = new Map(listedDeviations().map((deviation) => [deviation.id, deviation]));
  const vectors = comparison.read(file);
  describe(`vectors of ${file}`, () => {
    if (vectorFolder === null)
      it("agree or are listed as deviations", (ctx) => ctx.skip(noVectors));
    for (const vector of vectors) {
      const deviation = listed.get(vector.id);
      if (deviation === undefined) agrees(vector, comparison);
      else deviates(vector, comparison, deviation);
    }
  });
  return vectors;
}

function agrees<V extends NamedVector>(vector: V, { title, theirs, ours }: Comparison<V>): void {
  it(`${vector.id}, ${title(vector)}: agrees`, () => {
    const [expected, answer] = [theirs(vector), ours(vector)];
    const unlisted = deviationRow(vector.id, vector.source, expected, answer);
    expect(answer, `differs and is not in docs/deviations.md; the row would be ${unlisted}`).toBe(
      expected,
    );
  });
}

function deviates<V extends NamedVector>(
  vector: V,
  { title, theirs, ours, other }: Comparison<V>,
  listed: Deviation,
): void {
  it(`${vector.id}, ${title(vector)}: deviates as listed, "${listed.convention}"`, () => {
    const [expected, answer] = [theirs(vector), ours(vector)];
    expect(answer, "agrees after all: take it off docs/deviations.md").not.toBe(expected);
    expect({ peer: listed.peer, theirs: listed.theirs, ours: listed.ours }).toEqual({
      peer: vector.source,
      theirs: expected,
      ours: answer,
    });
    expect(other(listed.convention, vector), "the other convention").toBe(expected);
  });
}
