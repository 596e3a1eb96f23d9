/**
 * Contracts with what happened under them, as cases begin from: both presets and every published agreement.
 * Everything is frozen, so that a case shares what it does not change and a policy is compiled once.
 */
import { definePolicy, type Policy, type ServiceFacts, type SupportRequest } from "nines";
import { doitErp, gotomyerp } from "nines/presets";
import { publishedSlas } from "../conformance/published/all.js";
import { quarterFacts } from "../golden/doit-erp-quarter.js";
import { monthFacts } from "../golden/gotomyerp-month.js";
import { requests as goldenRequests } from "../golden/gotomyerp-requests.js";
import { frozen } from "./tree.js";

/** What a question about a contract is made of. */
export interface SeedCase {
  readonly policy: Policy;
  readonly facts: ServiceFacts;
  readonly requests: readonly SupportRequest[];
  readonly asked: { readonly period: string; readonly asOf: string };
}

const march = { period: "2026-03", asOf: "2026-04-02T00:00:00Z" };

const presetCases: readonly SeedCase[] = [
  {
    policy: doitErp(),
    facts: quarterFacts,
    requests: [],
    asked: { period: "2026-Q1", asOf: "2026-05-01T00:00:00Z" },
  },
  { policy: gotomyerp(), facts: monthFacts, requests: goldenRequests, asked: march },
];

const publishedCases: readonly SeedCase[] = publishedSlas.flatMap(({ contracts }) =>
  contracts.flatMap(({ policy: config, cases }) => {
    const policy = definePolicy(config);
    return cases.map((each): SeedCase => {
      const asked = { period: each.period, asOf: each.asOf };
      if ("facts" in each) return { policy, facts: each.facts, requests: [], asked };
      return { policy, facts: { requests: each.requests }, requests: each.requests, asked };
    });
  }),
);

export const seedCases: readonly SeedCase[] = frozen([...presetCases, ...publishedCases]);

/** The cases of contracts with support terms and requests. */
export const supportCases: readonly SeedCase[] = seedCases.filter(
  ({ policy, requests }) => policy.support !== undefined && requests.length > 0,
);
