/**
 * The rule of conformance: a vector either gets the answer it expects, or docs/deviations.md lists
 * it with both answers and the section that explains the convention says how to get the other one.
 */
import { describe, expect, it } from "vitest";
import { ourAnswer, theirAnswer } from "./answers.js";
import { type Deviation, deviationRow, listedDeviations } from "./deviations.js";
import { otherAnswer } from "./other-conventions.js";
import { noVectors, readVectors, type Vector, vectorFolder } from "./vectors.js";

/** Holds every vector of a file to the rule, and returns the vectors; says so where it cannot. */
export function conforms(file: string): readonly Vector[] {
  const listed = new Map(listedDeviations().map((deviation) => [deviation.id, deviation]));
  const vectors = readVectors(file);
  describe(`vectors of ${file}`, () => {
    if (vectorFolder === null)
      it("agree or are listed as deviations", (ctx) => ctx.skip(noVectors));
    for (const vector of vectors) {
      const deviation = listed.get(vector.id);
      if (deviation === undefined) agrees(vector);
      else deviates(vector, deviation);
    }
  });
  return vectors;
}

function agrees(vector: Vector): void {
  it(`${vector.id}, ${vector.op}: agrees`, () => {
    const [theirs, ours] = [theirAnswer(vector), ourAnswer(vector)];
    const unlisted = deviationRow(vector.id, vector.source, theirs, ours);
    expect(ours, `differs and is not in docs/deviations.md; the row would be ${unlisted}`).toBe(
      theirs,
    );
  });
}

function deviates(vector: Vector, listed: Deviation): void {
  it(`${vector.id}, ${vector.op}: deviates as listed, "${listed.convention}"`, () => {
    const [theirs, ours] = [theirAnswer(vector), ourAnswer(vector)];
    expect(ours, "agrees after all: take it off docs/deviations.md").not.toBe(theirs);
    expect({ peer: listed.peer, theirs: listed.theirs, ours: listed.ours }).toEqual({
      peer: vector.source,
      theirs,
      ours,
    });
    expect(otherAnswer(listed.convention, vector), "the other convention").toBe(theirs);
  });
}
