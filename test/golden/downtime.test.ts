/** Classifications, measurements and budgets, whole, under each rule and exclusion. */
import { classifyDowntime, downtimeBudget, measureAvailability } from "nines";
import { later } from "../downtime/service.js";
import { availabilityScenarios } from "./availability-scenarios.js";
import { type DowntimeScenario, downtimeScenarios } from "./downtime-scenarios.js";
import { mustAnswerAsStored } from "./stored-answers.js";

function documents(scenarios: Readonly<Record<string, DowntimeScenario>>) {
  return Object.fromEntries(
    Object.entries(scenarios).map(([name, { policy, facts, asOf = later }]) => {
      const asked = { period: "2026-02", asOf };
      const isOfTime = policy.availability?.commitments.every(({ indicator }) =>
        [undefined, "downtime", "timeslices"].includes(indicator?.kind),
      );
      return [
        name,
        () => ({
          classified: isOfTime ? classifyDowntime(policy, facts, asked) : null,
          measured: measureAvailability(policy, facts, asked),
          budget: downtimeBudget(policy, facts, asked),
        }),
      ];
    }),
  );
}

mustAnswerAsStored("downtime", documents(downtimeScenarios));
mustAnswerAsStored("availability", documents(availabilityScenarios));
