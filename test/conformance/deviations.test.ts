/** The page of deviations: what it lists exists, once, and is a deviation. */
import { describe, expect, it } from "vitest";
import { listedDeviations } from "./deviations.js";
import { allVectorIds, noVectors, vectorFolder } from "./vectors.js";

describe("docs/deviations.md", () => {
  const listed = listedDeviations();

  it("lists a vector once, under a convention, with two different answers", () => {
    expect(listed).not.toEqual([]);
    const ids = listed.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    expect(listed.filter(({ convention }) => convention === "")).toEqual([]);
    expect(listed.filter(({ theirs, ours }) => theirs === ours)).toEqual([]);
  });

  it("lists only vectors that exist", (ctx) => {
    if (vectorFolder === null) ctx.skip(noVectors);
    const known = allVectorIds();
    expect(listed.filter(({ id }) => !known.has(id))).toEqual([]);
  });
});
