/**
 * Random credits for commitments in UTC: schedules of every kind on bases of every kind, with limits of a
 * period and minimums. Only types of the library are used.
 */
import fc from "fast-check";
import type {
  Commitment,
  CreditBase,
  CreditTerms,
  DowntimeRules,
  Exclusion,
  PolicyConfig,
} from "nines";
import { deepFreeze } from "../arbitraries.js";
import type { CreditCase } from "./naive-credit.js";
import { dayMs } from "./naive-fees.js";
import { type Asked, accountsOf, allAsked, outagesAround } from "./random-accounts.js";
import { joined, optional } from "./random-parts.js";
import {
  modes,
  moneySchedules,
  moneyValues,
  serviceSchedules,
  serviceValues,
} from "./random-schedules.js";

const hour = 3_600_000;

const bases: fc.Arbitrary<CreditBase> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record(
      {
        fee: fc.constant("monthly" as const),
        month: fc.constantFrom(
          ...(["last-of-period", "average-of-period", "first-downtime", "previous"] as const),
        ),
        of: fc.constantFrom("all" as const, "affected" as const),
      },
      { requiredKeys: ["fee", "month"] },
    ),
  },
  {
    weight: 2,
    arbitrary: fc.record(
      {
        fee: fc.constant("period" as const),
        of: fc.constantFrom("all" as const, "affected" as const),
      },
      { requiredKeys: ["fee"] },
    ),
  },
  { weight: 1, arbitrary: fc.constant({ fee: "annual" as const }) },
);

const minimums = fc
  .record({
    amountMinor: fc.constantFrom(0, 1, 100, 2500, 10_000),
    below: fc.constantFrom("nothing" as const, "raise" as const),
    mustExceed: fc.boolean(),
  })
  .map(({ amountMinor, ...rest }) => ({ amount: { amountMinor, currency: "USD" }, ...rest }));

const inPeriod = { window: fc.constant("period" as const) };

/** Terms of a credit in money or in service, paid without a claim. */
export function creditTerms(base: CreditBase): fc.Arbitrary<CreditTerms> {
  const common = fc.record({
    id: fc.constant("credit"),
    commitment: fc.constant("uptime"),
    per: fc.constantFrom("period" as const, "incident" as const),
    base: fc.constant(base),
    rounding: modes,
    conditions: fc.constant({}),
    claim: fc.constant("automatic" as const),
    remedy: fc.constant("sole" as const),
  });
  const inMoney = joined(
    fc.record({
      schedule: moneySchedules(base),
      limits: fc.array(fc.record({ max: moneyValues, ...inPeriod }), { maxLength: 2 }),
    }),
    optional("minimum", minimums, 3),
  );
  const inService = fc.record({
    schedule: serviceSchedules,
    limits: fc.array(fc.record({ max: serviceValues, ...inPeriod }), { maxLength: 1 }),
  });
  const worth = fc.oneof({ weight: 6, arbitrary: inMoney }, { weight: 1, arbitrary: inService });
  return joined(common, worth as fc.Arbitrary<Pick<CreditTerms, "schedule">>);
}

const gaps = fc.constantFrom(undefined, undefined, "PT1M", "PT30M", "PT6H");

/** A policy of one commitment over periods of a kind, and one credit for it. */
export function policyOf(
  period: Commitment["period"],
  credit: CreditTerms,
): fc.Arbitrary<PolicyConfig> {
  const denominators = fc.constantFrom(
    ...(["period", "period", "period-less-excluded", { fixed: "PT720H" }] as const),
  );
  return fc
    .record({
      targetPercent: fc.constantFrom(100, 100, 99.9, "99.95", 99.5, "99.0", 95),
      denominator: denominators,
      // a rounded percentage often lies exactly at a bound
      roundPercent: fc.option(fc.record({ decimals: fc.nat(2), mode: modes }), {
        freq: 2,
        nil: undefined,
      }),
      partialPeriod: fc.constantFrom("clip" as const, "clip" as const, "whole" as const),
      mergeGapUnder: gaps,
    })
    .map(({ mergeGapUnder, roundPercent, ...promise }) =>
      policyWith(
        {
          ...promise,
          id: "uptime",
          kind: "guarantee",
          period,
          ...(roundPercent === undefined ? {} : { roundPercent }),
        },
        credit,
        mergeGapUnder === undefined ? {} : { mergeGapUnder },
      ),
    );
}

/** A policy of one commitment and one credit, with plain rules on downtime but for those given. */
export function policyWith(
  commitment: Commitment,
  credit: CreditTerms,
  rules: Partial<DowntimeRules> = {},
  exclusions: readonly Exclusion[] = [{ id: "customer", kind: "cause", causes: ["customer"] }],
): PolicyConfig {
  return {
    id: "random",
    version: "1",
    provider: "Acme",
    zone: "UTC",
    availability: {
      commitments: [commitment],
      exclusions,
      downtime: {
        granularity: "exact",
        startsAt: "start",
        partialOutage: "in-full",
        unmonitored: "up",
        ...rules,
      },
    },
    credits: [credit],
  };
}

/** Policies and facts for a question, asked once everything is over. */
export function casesOf(question: Asked): fc.Arbitrary<CreditCase> {
  // a quarter that holds the dates asked about ends up to two months after them
  const restMs = question.period === "calendar-quarter" ? 31 * dayMs : 0;
  return bases.chain(creditTerms).chain((credit) =>
    fc
      .record({
        policy: policyOf(question.period, credit),
        outages: outagesAround(question.asked),
        account: accountsOf(question),
        later: fc.constantFrom(1, hour, 40 * dayMs, 400 * dayMs),
      })
      .map(({ policy, outages, account, later }) =>
        deepFreeze({
          policy,
          facts: { outages, account },
          key: question.key,
          asked: question.asked,
          asOf: question.asked.end + restMs + later,
        }),
      ),
  );
}

/** Policies and facts for every question. */
export const creditCases: fc.Arbitrary<CreditCase> = fc.constantFrom(...allAsked).chain(casesOf);
