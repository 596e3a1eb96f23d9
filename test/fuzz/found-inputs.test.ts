/** Every input that once went wrong ends as its row says. */
import { isNinesError } from "nines";
import { describe, expect, test } from "vitest";
import { foundInputs } from "./found-inputs.js";

describe("found inputs", () => {
  test.for(foundInputs)("$says", ({ call, becomes }) => {
    expect(outcomeOf(call)).toEqual(becomes);
  });
});

function outcomeOf(call: () => unknown): unknown {
  try {
    return { answer: call() };
  } catch (thrown) {
    if (!isNinesError(thrown)) throw thrown;
    return { issues: thrown.issues.map(({ code, path }) => [code, path]) };
  }
}
