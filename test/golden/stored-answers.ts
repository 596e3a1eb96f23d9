import { describe, expect, test } from "vitest";
import { answersTo } from "./answer.js";
import { stored } from "./stored.js";

/** Holds the answers to some calls, or their refusals, against those stored under a name. */
export function mustAnswerAsStored(name: string, calls: Readonly<Record<string, () => unknown>>) {
  const all = answersTo(calls);
  const before = stored(name, all) as typeof all;

  describe(`the stored answers: ${name}`, () => {
    test.for(Object.keys(calls))("%s", (asked) => {
      expect(all[asked]).toEqual(before[asked]);
    });

    test("have no others", () => {
      expect(Object.keys(before)).toEqual(Object.keys(all));
    });
  });
}
