/** Classifications, measurements and budgets, whole, under each rule and exclusion. */
import { classifyDowntime, downtimeBudget, measureAvailability } from "nines";
import { later } from "../downtime/service.js";
import { downtimeScenarios } from "./downtime-scenarios.js";
import { mustAnswerAsStored } from "./stored-answers.js";

const calls = Object.fromEntries(
  Object.entries(downtimeScenarios).map(([name, { policy, facts, asOf = later }]) => {
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

mustAnswerAsStored("downtime", calls);
