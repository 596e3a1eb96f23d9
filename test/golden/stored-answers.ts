import { describe, expect, test } from "vitest";
import { answerOf, answersTo } from "./answer.js";
import { isUpdated, stored } from "./stored.js";

/** Holds the answers to some calls, or their refusals, against those stored under a name. */
export function mustAnswerAsStored(name: string, calls: Readonly<Record<string, () => unknown>>) {
  const before = stored(name, isUpdated ? answersTo(calls) : null) as Record<string, unknown>;

  describe(`the stored answers: ${name}`, () => {
    test.for(Object.entries(calls))("%s", ([asked, call]) => {
      expect(answerOf(call)).toEqual(before[asked]);
    });

    test("have no others", () => {
      expect(Object.keys(before)).toEqual(Object.keys(calls));
    });
  });
}
