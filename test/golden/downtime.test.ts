/** Classifications, measurements and budgets, whole, under each rule and exclusion. */
import { classifyDowntime, downtimeBudget, measureAvailability } from "nines";
import { describe, expect, test } from "vitest";
import { later } from "../downtime/service.js";
import { downtimeScenarios } from "./downtime-scenarios.js";
import { stored } from "./stored.js";

const all = Object.fromEntries(
  Object.entries(downtimeScenarios).map(([name, { policy, facts, asOf = later }]) => {
    const asked = { period: "2026-02", asOf };
    const isOfTime = policy.availability?.commitments.every(({ indicator }) =>
      [undefined, "downtime", "timeslices"].includes(indicator?.kind),
    );
    return [
      name,
      {
        classified: isOfTime ? classifyDowntime(policy, facts, asked) : null,
        measured: measureAvailability(policy, facts, asked),
        budget: downtimeBudget(policy, facts, asked),
      },
    ];
  }),
);
const before = stored("downtime", all) as typeof all;

describe("the stored answers", () => {
  test.for(Object.keys(downtimeScenarios))("%s", (name) => {
    expect(all[name]).toEqual(before[name]);
  });

  test("have no others", () => {
    expect(Object.keys(before)).toEqual(Object.keys(all));
  });
});
