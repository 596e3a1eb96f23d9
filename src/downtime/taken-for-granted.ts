/** What an answer about downtime takes for granted for want of facts; recorded with the answer. */
import type { FactRecords } from "../facts/facts.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { Assumption } from "../policy/policy.js";

const noMaintenance: Assumption = {
  id: "no-maintenance-list",
  text: "No list of maintenance was given; none is taken to have been carried out.",
};

const noAccountZone: Assumption = {
  id: "no-account-zone",
  text: "The customer's zone was not given; days are taken in the contract's zone.",
};

const nothing: readonly Assumption[] = [];

/** The assumptions about facts that were not given and would have mattered. */
export function takenForGranted(
  { policy }: CompiledPolicy,
  { maintenance, account }: FactRecords,
): readonly Assumption[] {
  if (maintenance === null) return [noMaintenance];
  if (maintenance.length === 0 || account?.zone) return nothing;
  const asksForZone = policy.availability?.exclusions.some(
    (each) =>
      each.kind === "maintenance" && each.allowances?.some(({ zone }) => zone === "account"),
  );
  return asksForZone ? [noAccountZone] : nothing;
}
