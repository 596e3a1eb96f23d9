/** Credit terms that are refused, and facts that credits cannot be worked out from. */
import {
  assessCredit,
  type CreditTerms,
  claimWindow,
  definePolicy,
  type Policy,
  type PolicyConfig,
} from "nines";
import { doitErp } from "nines/presets";
import type { RefusedInput } from "./refused-row.js";

const { credits = [], ...rest } = doitErp() as PolicyConfig;
const [credit] = credits;
const asked = { period: "2026-Q1", asOf: "2026-04-02T00:00Z" };
const outages = [{ id: "o", start: "2026-02-02T08:00Z", end: "2026-02-02T20:00Z" }];

/** The preset's credit with some terms changed. */
function credited(broken: object): Policy {
  return definePolicy({ ...rest, credits: [{ ...(credit as CreditTerms), ...broken }] });
}

const usd = { amountMinor: 100, currency: "USD" };
const eur = { amountMinor: 100, currency: "EUR" };

/** Rows of refused credits. */
export const refusedCredits: readonly RefusedInput[] = [
  {
    code: "currency_mismatch",
    says: "a credit in dollars with a minimum in euros",
    path: "credits[0].minimum.amount.currency",
    call: () =>
      credited({
        schedule: { kind: "flat", credit: { amount: usd } },
        minimum: { amount: eur, below: "nothing" },
      }),
  },
  {
    code: "currency_mismatch",
    says: "a limit in euros on a part of a fee in dollars",
    path: "account.fees",
    call: () => {
      const limits = [{ max: { amount: eur }, window: "period" }];
      return assessCredit(credited({ limits }), { outages, account: { fees: usd } }, asked);
    },
  },
  {
    code: "invalid_value",
    says: "a schedule of missed targets for a commitment",
    path: "credits[0].schedule.kind",
    call: () =>
      credited({
        schedule: { kind: "miss-tiers", tiers: [{ atLeast: 1, credit: { percent: 5 } }] },
      }),
  },
  {
    code: "invalid_value",
    says: "a limit in money on a credit in service",
    path: "credits[0].limits[0].max.percent",
    call: () =>
      credited({
        schedule: { kind: "flat", credit: { days: 3, dayIs: "service-day" } },
        limits: [{ max: { percent: 100 }, window: "period" }],
      }),
  },
  {
    code: "missing_field",
    says: "a claim counted from an incident, without saying which",
    path: "credits[0].claim.incident",
    call: () => credited({ claim: { ...(credit?.claim as object), of: "incident-end" } }),
  },
  {
    code: "missing_field",
    says: "a credit for nothing",
    path: "credits[0].commitment",
    call: () => credited({ commitment: undefined }),
  },
  {
    code: "multiple_invalid",
    says: "a negative factor",
    path: "credits[0].schedule.times",
    call: () =>
      credited({ schedule: { kind: "multiple-of-downtime", times: -1, hour: "actual-month" } }),
  },
  {
    code: "unknown_attainment",
    says: "a credit for an attainment that there is not",
    path: "credits[0].trigger.attainment",
    call: () => {
      const trigger = { attainment: "answers" };
      return credited({ commitment: undefined, trigger, conditions: {} });
    },
  },
  {
    code: "unknown_credit",
    says: "a claim for a credit that there is not",
    path: "claims[0].credit",
    call: () => {
      const claims = [{ submittedAt: asked.asOf, credit: "service-credits" }];
      return assessCredit(doitErp(), { outages: [], claims }, asked);
    },
  },
  {
    code: "unknown_credit",
    says: "the claim window of a credit that there is not",
    path: "options.credit",
    call: () => claimWindow(doitErp(), { period: "2026-Q1", credit: "service-credits" }),
  },
  {
    code: "unknown_outage",
    says: "a claim for an outage that there is not",
    path: "claims[0].incident",
    call: () => {
      const claims = [{ submittedAt: asked.asOf, incident: "p" }];
      return assessCredit(doitErp(), { outages, claims }, asked);
    },
  },
];
