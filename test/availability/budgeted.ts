/** The downtime budgets that the tables ask for. */
import { type DowntimeBudget, downtimeBudget, type Policy, type ServiceFacts } from "nines";
import { at } from "../downtime/service.js";

/** The budgets of the tables' month at ten o'clock on the tables' date. */
export function budgets(
  policy: Policy,
  facts: ServiceFacts = {},
  asOf = at("10:00"),
  period: Parameters<typeof downtimeBudget>[2]["period"] = "2026-02",
): DowntimeBudget[] {
  return downtimeBudget(policy, { outages: [], maintenance: [], ...facts }, { period, asOf });
}

/** The only one of them. */
export function budget(...args: Parameters<typeof budgets>): DowntimeBudget {
  const [only, ...more] = budgets(...args);
  if (only === undefined || more.length > 0) throw new Error(`${more.length + 1} budgets`);
  return only;
}
