/**
 * Clauses on what is measured: bands with gaps, a percentage rounded before it is judged, a month less its
 * maintenance, downtime weighted by users, maintenance beyond the twelfth of a year.
 */
import { aprilStart, clausePolicy, downIn, inApril, kept, pays } from "./misc-clause.js";
import { usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";
import { after, billed, downFor, type Length } from "./recorded-facts.js";

const zusBands = {
  kind: "tiers",
  tiers: [
    { atLeast: 99, atMost: "99.89", credit: { percent: 5 } },
    { atLeast: 95, atMost: "98.99", credit: { percent: 10 } },
    { atMost: "94.99", credit: { percent: 25 } },
  ],
} as const;

const zus: PublishedContract = {
  name: "Zus: bands as they are printed",
  // From 99.89 to 99.9 %, from 98.99 to 99 % and from 94.99 to 95 % no band holds.
  lint: ["schedule-gap", "schedule-gap", "schedule-gap"],
  policy: clausePolicy({
    id: "zus",
    provider: "Zus",
    target: "99.9",
    credit: { schedule: zusBands },
  }),
  cases: [
    pays("47.52 min are exactly 99.89 %: 5 % of 1,000.00", downIn({ ms: 2_851_200 }), 5000),
    {
      ...inApril,
      says: "45 min are 99.8958 %, for which there is no band: undecided",
      met: false,
      facts: downIn({ minutes: 45 }),
      decision: "indeterminate",
    },
    pays("36 h are exactly 95 %: 10 %", downIn({ hours: 36 }), 10_000),
    pays("40 h are below 94.99 %: 25 %", downIn({ hours: 40 }), 25_000),
    kept("43 min 12 s are exactly 99.9 %", downIn({ minutes: 43, ms: 12_000 })),
  ],
};

const zusRounded: PublishedContract = {
  name: "Zus: the same bands of a percentage rounded to a hundredth",
  // Between two hundredths there is nothing: rounded, the bands leave no gap.
  lint: [],
  policy: clausePolicy({
    id: "zus-rounded",
    provider: "Zus",
    target: "99.9",
    commitment: { roundPercent: { decimals: 2, mode: "half-away-from-zero" } },
    credit: { schedule: zusBands },
  }),
  cases: [
    pays("46 min are 99.8935 %, rounded 99.89 %: 5 % of 1,000.00", downIn({ minutes: 46 }), 5000),
    pays(
      "a millisecond more than 45.36 min rounds to 99.89 %: 5 %",
      downIn({ ms: 2_721_601 }),
      5000,
    ),
    kept("45.36 min are 99.895 %, rounded 99.90 %", downIn({ ms: 2_721_600 })),
  ],
};

/** Twenty hours of maintenance leave 700. */
const maintained = (length: Length) => {
  const start = "2026-04-20T00:00Z";
  const end = after(start, { hours: 20 });
  return {
    ...downIn(length),
    maintenance: [{ id: "m-1", type: "scheduled", start, end }],
  };
};

const lessMaintenance: PublishedContract = {
  name: "(T - M - D) / (T - M), rounded to a tenth",
  lint: [],
  policy: clausePolicy({
    id: "less-maintenance",
    target: "99.5",
    standsIn: "The promise of 99.5 % and the tenth of the fee are not in the excerpt.",
    commitment: {
      denominator: "period-less-maintenance",
      roundPercent: { decimals: 1, mode: "half-away-from-zero" },
    },
    exclusions: [
      {
        id: "maintenance",
        kind: "maintenance",
        types: ["scheduled"],
        clause: "Clause, maintenance",
      },
    ],
    credit: { schedule: { kind: "flat", credit: { percent: 10 } } },
  }),
  cases: [
    pays(
      "a millisecond more than 3 h 51 min of 700 h rounds to 99.4 %: 10 % of 1,000.00",
      maintained({ hours: 3, minutes: 51, ms: 1 }),
      10_000,
    ),
    kept("3 h 51 min of 700 h are 99.45 %, rounded 99.5 %", maintained({ hours: 3, minutes: 51 })),
    kept("3 h 57 min of 720 h are 99.4514 %, rounded 99.5 %", {
      ...downIn({ hours: 3, minutes: 57 }),
      maintenance: [],
    }),
  ],
};

const users = (length: Length, count: number) =>
  billed(usd(100_000), [downFor(aprilStart, length, { affected: { count, of: 1000 } })]);

const userWeighted: PublishedContract = {
  name: "weighted by the users affected",
  lint: [],
  policy: clausePolicy({
    id: "user-weighted",
    target: "99.9",
    standsIn: "The promise of 99.9 % and the credit in proportion are not in the excerpt.",
    downtime: {
      partialOutage: "by-share",
      clauses: { partialOutage: "Clause, minutes times impacted users" },
    },
    credit: {
      schedule: {
        kind: "per-shortfall",
        stepPercent: 1,
        counting: "exact",
        credit: { percent: 1 },
      },
    },
  }),
  cases: [
    pays(
      "288 min for 250 of 1,000 users are 72 min, 0.1667 %: 0.0667 % of 1,000.00, 0.67",
      users({ minutes: 288 }, 250),
      67,
    ),
    pays("72 h for 100 are 7 h 12 min, 1 %: 0.9 %", users({ hours: 72 }, 100), 900),
    kept("432 min for 100 of 1,000 are 43 min 12 s, exactly 99.9 %", users({ minutes: 432 }, 100)),
  ],
};

const beyond = (...lengths: readonly Length[]) =>
  billed(
    usd(72_000),
    lengths.map((length, n) =>
      downFor(`2026-04-0${n + 1}T00:00Z`, length, { scope: "beyond-twelve" }),
    ),
  );

const unitedLayer: PublishedContract = {
  name: "UnitedLayer: scheduled downtime beyond the twelfth of a year",
  lint: [],
  policy: clausePolicy({
    id: "unitedlayer",
    provider: "UnitedLayer",
    target: 100,
    commitment: { scope: "beyond-twelve" },
    credit: {
      per: "incident",
      schedule: {
        kind: "multiple-of-downtime",
        times: 1,
        hour: { month: "PT360H" },
        roundDowntime: { to: "PT1H", mode: "ceil" },
      },
    },
  }),
  cases: [
    pays("the thirteenth, of 2 h 10 min: 3/360 of 720.00", beyond({ hours: 2, minutes: 10 }), 600),
    pays("exactly two hours: 2/360", beyond({ hours: 2 }), 400),
    pays("two of ten minutes: an hour each", beyond({ minutes: 10 }, { minutes: 10 }), 400),
    kept("one of the first twelve is another scope", {
      ...beyond({ hours: 2 }),
      outages: [downFor(aprilStart, { hours: 2 }, { scope: "among-twelve" })],
    }),
  ],
};

export const measureClauses: readonly PublishedContract[] = [
  zus,
  zusRounded,
  lessMaintenance,
  userWeighted,
  unitedLayer,
];
