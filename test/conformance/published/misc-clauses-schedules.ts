/**
 * Clauses on how much is credited: rows with more below the last one, a first amount and blocks, steps of a
 * tenth, the gap itself, the share of requests resolved.
 */
import type { SupportRequest } from "nines";
import { clausePolicy, downIn, kept, pays } from "./misc-clause.js";
import { usd } from "./monthly-terms.js";
import type { PublishedContract } from "./published-sla.js";
import { billed } from "./recorded-facts.js";
import { unclaimed } from "./unclaimed-credit.js";

const intermedia: PublishedContract = {
  name: "Intermedia: a dollar at least, half at most, more below the last row",
  lint: [],
  policy: clausePolicy({
    id: "intermedia",
    provider: "Intermedia",
    target: "99.999",
    credit: {
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: 99, below: "99.999", credit: { percent: 3 } },
          { atLeast: 98, below: 99, credit: { percent: 5 } },
          { atLeast: 95, below: 98, credit: { percent: 10 } },
          { atLeast: 90, below: 95, credit: { percent: 25 } },
          {
            below: 90,
            credit: { percent: 25 },
            further: { below: 90, stepPercent: 1, counting: "full", credit: { percent: "2.5" } },
          },
        ],
      },
      limits: [{ max: { percent: 50 }, window: "period", clause: "Clause, most" }],
      minimum: { amount: usd(100), below: "raise", clause: "Clause, least" },
    },
  }),
  cases: [
    pays("an hour: 3 % of 20.00 is 0.60, raised to a dollar", downIn({ hours: 1 }, 2000), 100),
    pays("10 h: 5 % of 20.00 is exactly a dollar", downIn({ hours: 10 }, 2000), 100),
    pays("10 h: 5 % of 20.20 is 1.01", downIn({ hours: 10 }, 2020), 101),
    pays("72 h are exactly 90 %: 25 % of 1,000.00", downIn({ hours: 72 }), 25_000),
    pays("78 h are 89.1667 %, no full point below 90: 25 %", downIn({ hours: 78 }), 25_000),
    pays("79 h 12 min are 89 %, a full point: 27.5 %", downIn({ hours: 79, minutes: 12 }), 27_500),
    pays("144 h are 80 %, ten points: 50 %", downIn({ hours: 144 }), 50_000),
    pays("160 h are twelve points, 55 %: never more than 50 %", downIn({ hours: 160 }), 50_000),
    kept("25.92 s of 43,200 min are exactly 99.999 %", downIn({ ms: 25_920 }, 2000)),
  ],
};

const crowdfox: PublishedContract = {
  name: "Crowdfox: half a percent for each full point above four",
  lint: [],
  policy: clausePolicy({
    id: "crowdfox",
    provider: "Crowdfox",
    target: 99,
    standsIn: "The promise of 99 % and the 2 % credited up to four points are not in the excerpt.",
    credit: {
      schedule: {
        kind: "tiers",
        tiers: [
          { atLeast: 96, below: 99, credit: { percent: 2 } },
          {
            below: 96,
            credit: { percent: 2 },
            further: { below: 96, stepPercent: 1, counting: "full", credit: { percent: "0.5" } },
          },
        ],
      },
    },
  }),
  cases: [
    pays("28 h 48 min are four points: 2 % of 1,000.00", downIn({ hours: 28, minutes: 48 }), 2000),
    pays("35 h are 4.86 points, none full above four: 2 %", downIn({ hours: 35 }), 2000),
    pays("36 h are five points, one above four: 2.5 %", downIn({ hours: 36 }), 2500),
    kept("7 h 12 min are exactly a point", downIn({ hours: 7, minutes: 12 })),
  ],
};

const elementCritical: PublishedContract = {
  name: "Element Critical: three percent at once and for each hour",
  lint: [],
  policy: clausePolicy({
    id: "element-critical",
    provider: "Element Critical",
    target: 100,
    credit: {
      schedule: {
        kind: "blocks",
        per: "PT60M",
        counting: "full",
        first: { percent: 3 },
        credit: { percent: 3 },
      },
    },
  }),
  cases: [
    pays("a millisecond: 3 % of 1,000.00", downIn({ ms: 1 }), 3000),
    pays("a millisecond less than an hour: 3 %", downIn({ minutes: 59, ms: 59_999 }), 3000),
    pays("an hour: 3 % and 3 %", downIn({ minutes: 60 }), 6000),
    pays("125 min: 3 % and twice 3 %", downIn({ minutes: 125 }), 9000),
    kept("nothing down", billed(usd(100_000), [])),
  ],
};

const wavelength: PublishedContract = {
  name: "wavelength clause: one percent for each tenth of a point or part",
  lint: [],
  policy: clausePolicy({
    id: "wavelength",
    target: "99.9",
    standsIn: "The promise is not in the excerpt; 99.9 % stands in.",
    credit: {
      schedule: {
        kind: "per-shortfall",
        stepPercent: "0.1",
        counting: "started",
        credit: { percent: 1 },
      },
    },
  }),
  cases: [
    pays("a millisecond too much: 1 % of 1,000.00", downIn({ minutes: 43, ms: 12_001 }), 1000),
    pays("86 min 24 s are 99.8 %, one tenth: 1 %", downIn({ minutes: 86, ms: 24_000 }), 1000),
    pays("a millisecond more begins the next: 2 %", downIn({ minutes: 86, ms: 24_001 }), 2000),
    kept("43 min 12 s are exactly 99.9 %", downIn({ minutes: 43, ms: 12_000 })),
  ],
};

const gap: PublishedContract = {
  name: "proportional gap: the fees times what is missing",
  lint: [],
  policy: clausePolicy({
    id: "proportional-gap",
    target: "99.9",
    standsIn: "The promise is not in the excerpt; 99.9 % stands in.",
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
      "4 h 19 min 12 s are 99.4 %: half a percent of 1,000.00",
      downIn({ minutes: 259, ms: 12_000 }),
      500,
    ),
    pays("7 h 12 min are 99 %: 0.9 percent", downIn({ hours: 7, minutes: 12 }), 900),
    kept("43 min 12 s are exactly 99.9 %", downIn({ minutes: 43, ms: 12_000 })),
  ],
};

/** Twenty problems of the second of April, so many resolved a millisecond late. */
const problems = (late: number): SupportRequest[] =>
  Array.from({ length: 20 }, (_, n) => ({
    id: `T-${n + 1}`,
    receivedAt: "2026-04-02T09:00Z",
    channel: "ticket",
    severity: "problem",
    events: [{ at: n < late ? "2026-04-04T09:00:00.001Z" : "2026-04-04T09:00Z", type: "resolved" }],
  }));

const resolved = (late: number) => billed(usd(100_000), [], { requests: problems(late) });

const svce: PublishedContract = {
  name: "SVCE: five percent for each full point of problems not resolved in time",
  lint: [],
  policy: {
    id: "clause-svce",
    version: "published",
    provider: "SVCE",
    zone: "UTC",
    support: {
      calendar: "always",
      severities: [
        {
          id: "problem",
          name: "Problem",
          targets: [{ metric: "resolution", within: { elapsed: "PT48H" } }],
        },
      ],
      clock: { outsideHours: "on-receipt" },
      attainment: [
        {
          id: "problem-resolution",
          metric: "resolution",
          percent: 97,
          period: "calendar-month",
          clause: "Clause, problem resolution rate",
        },
      ],
    },
    credits: [
      {
        ...unclaimed,
        id: "credit",
        trigger: { attainment: "problem-resolution" },
        clause: "Clause, credits",
        schedule: {
          kind: "per-shortfall",
          stepPercent: 1,
          counting: "full",
          credit: { percent: 5 },
        },
      },
    ],
    assumptions: [
      {
        id: "stand-in",
        text: "A resolution within two days and the rate of 97 % are not in the excerpt; they stand in.",
        about: ["support", "credit"],
      },
    ],
  },
  cases: [
    pays("1 of 20 late is 95 %, two full points: 10 % of 1,000.00", resolved(1), 10_000),
    pays("2 of 20 late are 90 %, seven points: 35 %", resolved(2), 35_000),
    kept("all resolved in the last instant", resolved(0)),
  ],
};

export const scheduleClauses: readonly PublishedContract[] = [
  intermedia,
  crowdfox,
  elementCritical,
  wavelength,
  gap,
  svce,
];
