/** Documents of the library's own, as cases begin from where a function takes an answer of another. */
import {
  assessPeriod,
  type CreditAssessment,
  type CreditGrant,
  computeDeadlines,
  type HistoryDocument,
  issueCredit,
  type Policy,
} from "nines";
import type { Explainable } from "nines/explain";
import { assessed, granted } from "../interop/granted.js";
import { grant, use } from "../ledger/granted.js";
import { seedCases, supportCases } from "./seed-contracts.js";
import { frozen } from "./tree.js";

/** A policy with rights to terminate and the periods on record under it. */
export interface SeedHistory {
  readonly policy: Policy;
  readonly history: readonly HistoryDocument[];
  readonly asOf: string;
}

const periods = seedCases
  .filter((_, index) => index < 2 || index % 12 === 0)
  .map(({ policy, facts, asked }) => ({
    policy,
    asOf: asked.asOf,
    assessment: assessPeriod(policy, facts, asked),
  }));

const deadlines = supportCases
  .slice(0, 12)
  .flatMap(({ policy, requests }) =>
    requests.slice(0, 3).map((each) => computeDeadlines(policy, each)),
  );

export const explainables: readonly Explainable[] = frozen([
  ...periods.map(({ assessment }) => assessment),
  ...deadlines,
]);

export const histories: readonly SeedHistory[] = frozen([
  ...seedCases
    .filter(({ policy }) => policy.termination !== undefined)
    .slice(0, 20)
    .map(({ policy, facts, asked }) => ({
      policy,
      history: [assessPeriod(policy, facts, asked)],
      asOf: asked.asOf,
    })),
  ...periods.map(({ policy, assessment, asOf }) => ({ policy, history: [assessment], asOf })),
]);

export const assessments: readonly CreditAssessment[] = frozen([
  assessed(),
  ...periods.flatMap(({ assessment }) => assessment.credits),
]);

const issuedAt = "2027-01-01T00:00:00Z";

export const grants: readonly CreditGrant[] = frozen([
  granted(),
  grant({ uses: [use()] }),
  grant({ id: "C-2", uses: [use({ returnedAt: "2026-05-02T00:00:00.000+00:00" })] }),
  ...assessments
    .filter(({ decision, amount }) => decision === "eligible" && amount !== null)
    .map((each, index) => issueCredit(each, { id: `G-${index}`, issuedAt })),
]);
