/** What a credit's assessment says, whole, of a credit of each kind. */
import { describe, expect, test } from "vitest";
import { assessAll } from "../credit/credited.js";
import { creditScenarios } from "./credit-scenarios.js";
import { stored } from "./stored.js";

const all = Object.fromEntries(
  Object.entries(creditScenarios).map(([name, { policy, facts, asked }]) => [
    name,
    assessAll(policy, facts, asked).map(
      ({ policy: _, readings: __, assumptions: ___, ...rest }) => rest,
    ),
  ]),
);
const before = stored("credits", all) as typeof all;

describe("the stored assessment", () => {
  test.for(Object.keys(creditScenarios))("%s", (name) => {
    expect(all[name]).toEqual(before[name]);
  });

  test("has no other", () => {
    expect(Object.keys(before)).toEqual(Object.keys(all));
  });
});
