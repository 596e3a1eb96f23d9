/** What the tables of resources share: two resources, outages of one of them, a policy that measures them. */
import type { Commitment, Policy, Resource, ServiceFacts } from "nines";
import { service } from "../downtime/service.js";

type Aggregate = NonNullable<Commitment["aggregate"]>;

export const both = [{ id: "a" }, { id: "b" }];
export const onlyA = { resources: ["a"] };
export const onlyB = { resources: ["b"] };

/** A service whose resources come together in one way. */
export function policyOf(aggregate: Aggregate, more: Parameters<typeof service>[0] = {}): Policy {
  return service({ commitment: { aggregate }, ...more });
}

export function facts(
  resources: readonly Resource[],
  outages: ServiceFacts["outages"],
): ServiceFacts {
  return { resources, outages };
}
