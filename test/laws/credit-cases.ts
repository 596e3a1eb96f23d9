/** What the laws of a credit's worth ask of the library: cases on plain fees, and how answers are compared. */
import fc from "fast-check";
import {
  type Account,
  assessCredit,
  type Commitment,
  type CreditAssessment,
  type CreditSchedule,
  type CreditTerms,
  type CreditValue,
  type DowntimeRules,
  definePolicy,
  type Exclusion,
  type Outage,
  type PolicyConfig,
} from "nines";
import { deepFreeze } from "../arbitraries.js";
import type { CreditCase } from "../oracle/naive-credit.js";
import { allAsked, feesOf, outagesAround } from "../oracle/random-accounts.js";
import { creditCases, creditTerms, policyOf, policyWith } from "../oracle/random-credits.js";
import { moneySchedules, moneyValues } from "../oracle/random-schedules.js";

/** The assessments of a case. */
export function assess({ policy, facts, key, asOf }: CreditCase): readonly CreditAssessment[] {
  return assessCredit(definePolicy(policy), facts, { period: key, asOf });
}

/** The one credit of a case's policy. */
export function termsOf({ policy }: Pick<CreditCase, "policy">): CreditTerms {
  const [terms] = policy.credits ?? [];
  if (terms === undefined) throw new Error("a policy without a credit");
  return terms;
}

/** The parts of a case's policy that are random. */
export function availabilityOf(given: CreditCase): {
  readonly commitment: Commitment;
  readonly credit: CreditTerms;
  readonly mergeGapUnder: string | undefined;
} {
  const { commitments = [], downtime } = given.policy.availability ?? {};
  const [commitment] = commitments;
  if (commitment === undefined) throw new Error("a policy without a commitment");
  return { commitment, credit: termsOf(given), mergeGapUnder: downtime?.mergeGapUnder };
}

/** The same case with other terms of the credit. */
export function withTerms<C extends CreditCase>(given: C, change: Partial<CreditTerms>): C {
  const policy: PolicyConfig = {
    ...given.policy,
    credits: [{ ...termsOf(given), ...change }],
  };
  return { ...given, policy };
}

/** The same case with other outages. */
export function withOutages<C extends CreditCase>(given: C, outages: readonly Outage[]): C {
  return { ...given, facts: { ...given.facts, outages } };
}

/** What is owed in minor units: nothing where it is refused, `null` where that is not decided. */
export function owedMinor({ decision, amount }: CreditAssessment): number | null {
  if (decision === "ineligible") return 0;
  return decision === "eligible" ? (amount?.amountMinor ?? null) : null;
}

/** A fee that is the same each month. */
const flatFee: fc.Arbitrary<Account> = fc
  .nat(1_000_000)
  .map((amountMinor) => ({ fees: { amountMinor, currency: "USD" } }));

/** Credits in money with limits of their period, on a fee that is the same each month. */
export const limitedCases: fc.Arbitrary<CreditCase> = fc
  .record({
    given: creditCases,
    account: flatFee,
    schedule: moneySchedules({ fee: "period" }),
    limits: fc.array(fc.record({ max: moneyValues, window: fc.constant("period" as const) }), {
      minLength: 1,
      maxLength: 2,
    }),
  })
  .map(({ given, account, schedule, limits }) =>
    deepFreeze(
      withTerms(
        { ...given, facts: { ...given.facts, account } },
        {
          schedule: "hour" in schedule ? { ...schedule, hour: { month: "PT720H" } } : schedule,
          base: { fee: "monthly", month: "last-of-period" },
          limits,
          minimum: undefined,
        },
      ),
    ),
  );

/** Credits per period, on fees of a month, of schedules by which more downtime earns no less. */
export const monotoneCases: fc.Arbitrary<CreditCase> = fc
  .tuple(fc.constantFrom(...allAsked), fc.constantFrom("all" as const, "affected" as const))
  .chain(([question, of]) => {
    const base = { fee: "monthly", month: "average-of-period", of } as const;
    return fc
      .record({
        terms: creditTerms(base),
        schedule: monotoneSchedules(),
        limits: fc.array(fc.record({ max: moneyValues, window: fc.constant("period" as const) }), {
          maxLength: 1,
        }),
        outages: outagesAround(question.asked),
        fees: feesOf(question.asked),
      })
      .chain(({ terms, schedule, limits, outages, fees }) => {
        const credit: CreditTerms = { ...terms, per: "period", schedule, limits };
        return policyOf(question.period, credit).map((policy) =>
          deepFreeze({
            policy,
            facts: { outages, account: { fees } },
            key: question.key,
            asked: question.asked,
            asOf: question.asked.end + 100 * 86_400_000,
          }),
        );
      });
  });

const rising = fc
  .uniqueArray(fc.constantFrom(1, 2.5, 5, 10, 25, 50, 100), { minLength: 4, maxLength: 4 })
  .map((percents) => [...percents].sort((a, b) => a - b).map((percent) => ({ percent })));

/** Schedules by which more downtime earns no less. */
export function monotoneSchedules(): fc.Arbitrary<CreditSchedule> {
  return fc.oneof(
    fc.tuple(rising, fc.subarray([99.9, 99.5, 99, 95], { minLength: 3, maxLength: 3 })).map(
      ([credits, bounds]): CreditSchedule => ({
        kind: "tiers",
        tiers: credits.map((credit, n) => {
          const atLeast = bounds[n];
          return atLeast === undefined ? { credit } : { atLeast, credit };
        }),
      }),
    ),
    fc.tuple(rising, fc.constantFrom("total" as const, "longest" as const)).map(
      ([credits, of]): CreditSchedule => ({
        kind: "duration-tiers",
        of,
        tiers: ["PT0S", "PT1H", "PT4H", "PT8H"].map((over, n) => ({
          over,
          credit: credits[n] as CreditValue,
        })),
      }),
    ),
    moneySchedules({ fee: "period" }).filter(
      ({ kind }) => kind !== "tiers" && kind !== "duration-tiers",
    ),
  );
}

/** What a row changes of a plain policy. */
export interface Changes {
  readonly credit?: Partial<CreditTerms> | undefined;
  readonly commitment?: Partial<Commitment> | undefined;
  readonly rules?: Partial<DowntimeRules> | undefined;
  readonly exclusions?: readonly Exclusion[] | undefined;
}

/** A tenth of a month's fee for months below 99.9 %, with the changes of a row. */
export function plainPolicy({ credit, commitment, rules, exclusions }: Changes): PolicyConfig {
  return policyWith(
    {
      id: "uptime",
      kind: "guarantee",
      targetPercent: 99.9,
      period: "calendar-month",
      denominator: "period",
      partialPeriod: "clip",
      ...commitment,
    },
    {
      id: "credit",
      commitment: "uptime",
      schedule: { kind: "flat", credit: { percent: 10 } },
      base: { fee: "monthly", month: "last-of-period" },
      rounding: "half-even",
      conditions: {},
      claim: "automatic",
      remedy: "sole",
      ...credit,
    },
    { unmonitored: "undetermined", ...rules },
    exclusions,
  );
}
