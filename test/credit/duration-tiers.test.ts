/** Rows of downtime: which was the last exceeded, and which downtime is held against them. */
import type { CreditedDowntime, DowntimeRules, DurationTier } from "nines";
import { describe, expect, test } from "vitest";
import {
  day,
  down,
  february,
  hour,
  minute,
  type ServiceTerms,
  second,
} from "../downtime/service.js";
import { assess, owed, owedFor, percent, scheduled } from "./credited.js";

const steps: DurationTier[] = [
  { over: "PT0S", credit: percent(1) },
  { over: "PT1H", credit: percent(5) },
  { over: "PT4H", credit: percent(10) },
  { over: "PT24H", credit: percent(20) },
];

/** A month with any downtime at all is missed, unless the row sets another target. */
function rows(
  tiers: readonly DurationTier[],
  more: CreditedDowntime = {},
  terms: ServiceTerms = {},
) {
  const commitment = { targetPercent: 100, ...terms.commitment };
  return scheduled({ kind: "duration-tiers", tiers, ...more }, { ...terms, commitment });
}

describe("any downtime earns 1, over an hour 5, over four 10, over a day 20", () => {
  const over = rows(steps);
  const atLeast = rows(steps.map((tier) => ({ ...tier, inclusive: true })));
  const table: [string, number, number | string, number | string][] = [
    ["none", 0, "ineligible", "ineligible"],
    ["a millisecond", 1, 1_000, 1_000],
    ["just under an hour", hour - 1, 1_000, 1_000],
    ["an hour", hour, 1_000, 5_000],
    ["just over an hour", hour + 1, 5_000, 5_000],
    ["just under four hours", 4 * hour - 1, 5_000, 5_000],
    ["four hours", 4 * hour, 5_000, 10_000],
    ["just over four hours", 4 * hour + 1, 10_000, 10_000],
    ["just under a day", day - 1, 10_000, 10_000],
    ["a day", day, 10_000, 20_000],
    ["just over a day", day + 1, 20_000, 20_000],
    ["the whole month", february, 20_000, 20_000],
  ];

  test.for(table)("%s: the row is over, or at least", ([, ms, exclusive, inclusive]) => {
    expect([owedFor(over, ms), owedFor(atLeast, ms)]).toEqual([exclusive, inclusive]);
  });

  test("whatever the order in which the rows stand", () => {
    const reversed = rows([...steps].reverse());
    expect([hour, hour + 1, day + 1].map((ms) => owedFor(reversed, ms))).toEqual([
      1_000, 5_000, 20_000,
    ]);
  });
});

describe("the longest incident alone", () => {
  const total = rows(steps);
  const longest = rows(steps, { of: "longest" });
  const merged = rows(steps, { of: "longest" }, { downtime: { mergeGapUnder: "PT5M" } });
  const table: [string, [string, string][], number, number, number][] = [
    ["one of three hours", [["10:00", "13:00"]], 5_000, 5_000, 5_000],
    ["three of an hour, an hour apart", threeHours("12:00", "14:00"), 5_000, 1_000, 1_000],
    ["five of an hour touch", inARow(5), 10_000, 10_000, 10_000],
    ["two of forty minutes, five minutes apart", apart("10:45"), 5_000, 1_000, 1_000],
    ["two of them just under five minutes apart", apart("10:44:59.999"), 5_000, 1_000, 5_000],
    [
      "two that overlap",
      [
        ["10:00", "10:40"],
        ["10:20", "11:00:00.001"],
      ],
      5_000,
      5_000,
      5_000,
    ],
  ];

  test.for(table)("%s", ([, outages, ...credits]) => {
    const facts = { outages: outages.map(([from, to]) => down(from, to)) };
    const found = [total, longest, merged].map((policy) => owed(assess(policy, facts)));
    expect(found).toEqual(credits);
  });

  function threeHours(second: string, third: string): [string, string][] {
    const next = (from: string): string => `${Number(from.slice(0, 2)) + 1}:00`;
    return ["10:00", second, third].map((from) => [from, next(from)]);
  }

  function inARow(count: number): [string, string][] {
    return Array.from({ length: count }, (_, n) => [`${10 + n}:00`, `${11 + n}:00`]);
  }

  /** Forty minutes from ten o'clock, and forty from another time. */
  function apart(from: string): [string, string][] {
    const start = Date.parse(`2026-02-02T${from.length === 5 ? `${from}:00` : from}Z`);
    return [
      ["10:00", "10:40"],
      [new Date(start).toISOString(), new Date(start + 40 * minute).toISOString()],
    ];
  }
});

describe("downtime beyond what the target allows", () => {
  // 99.9 % of the month allows 2,419,200 ms.
  const policy = rows(steps, { on: "beyond-target" }, { commitment: { targetPercent: 99.9 } });
  const table: [string, number, number | string][] = [
    ["the target met exactly", 2_419_200, "ineligible"],
    ["a millisecond beyond", 2_419_201, 1_000],
    ["an hour beyond", 2_419_200 + hour, 1_000],
    ["just over an hour beyond", 2_419_201 + hour, 5_000],
    ["just over four hours beyond", 2_419_201 + 4 * hour, 10_000],
  ];

  test.for(table)("%s", ([, ms, credit]) => {
    expect(owedFor(policy, ms)).toBe(credit);
  });
});

describe("downtime after the first hour", () => {
  const policy = rows(steps, { after: "PT1H" });
  const table: [string, number, number | string][] = [
    ["an hour, after which there is nothing", hour, "indeterminate"],
    ["just over an hour", hour + 1, 1_000],
    ["two hours", 2 * hour, 1_000],
    ["just over two hours", 2 * hour + 1, 5_000],
    ["a day and an hour", day + hour, 10_000],
  ];

  test.for(table)("%s", ([, ms, credit]) => {
    expect(owedFor(policy, ms)).toBe(credit);
  });
});

describe("downtime that the contract itself rounds to quarters of an hour", () => {
  const modes = ["floor", "ceil", "half-even", "half-away-from-zero"] as const;
  const policies = modes.map((mode) => rows(steps, { roundDowntime: { to: "PT15M", mode } }));
  const table: [string, number, ...(number | string)[]][] = [
    ["an hour exactly", hour, 1_000, 1_000, 1_000, 1_000],
    ["a millisecond over an hour", hour + 1, 1_000, 5_000, 1_000, 1_000],
    ["half a quarter over an hour", hour + 450 * second, 1_000, 5_000, 1_000, 5_000],
    ["just over half a quarter", hour + 450 * second + 1, 1_000, 5_000, 5_000, 5_000],
    ["a quarter over an hour", hour + 15 * minute, 5_000, 5_000, 5_000, 5_000],
    // 3 h 52 min 30 s lie half way between the 15th quarter, odd, and the 16th, four hours.
    ["half a quarter under four hours", 4 * hour - 450 * second, 5_000, 5_000, 5_000, 5_000],
    ["half a quarter over four hours", 4 * hour + 450 * second, 5_000, 10_000, 5_000, 10_000],
  ];

  test.for(table)("%s: floor, ceil, half to even, half up", ([, ms, ...credits]) => {
    expect(policies.map((policy) => owedFor(policy, ms))).toEqual(credits);
  });
});

describe("what is held against the rows is what is measured", () => {
  const third = { affected: { count: 1, of: 3 } };
  const table: [string, Partial<DowntimeRules>, [string, string][], object, number | string][] = [
    [
      "an hour of touched minutes",
      { granularity: "touched-minutes" },
      [["10:00:30", "11:00"]],
      {},
      1_000,
    ],
    [
      "61 touched minutes",
      { granularity: "touched-minutes" },
      [["10:00:30", "11:00:00.001"]],
      {},
      5_000,
    ],
    ["60 whole minutes", { granularity: "whole-minutes" }, [["10:00", "11:00:59.999"]], {}, 1_000],
    ["61 whole minutes", { granularity: "whole-minutes" }, [["10:00", "11:01"]], {}, 5_000],
    ["a third of three hours", { partialOutage: "by-share" }, [["10:00", "13:00"]], third, 1_000],
    [
      "a third of a millisecond over an hour",
      { partialOutage: "by-share" },
      [["10:00", "13:00:00.001"]],
      third,
      5_000,
    ],
    ["an hour beside a free hour", { freePerPeriod: "PT1H" }, [["10:00", "12:00"]], {}, 1_000],
    ["a millisecond more", { freePerPeriod: "PT1H" }, [["10:00", "12:00:00.001"]], {}, 5_000],
    [
      "an outage under the minimum",
      { minimumOutage: { duration: "PT2H", counts: "whole" } },
      [["10:00", "11:59"]],
      {},
      "ineligible",
    ],
    [
      "one at the minimum",
      { minimumOutage: { duration: "PT2H", counts: "whole" } },
      [["10:00", "12:00"]],
      {},
      5_000,
    ],
    [
      "its excess over the minimum",
      { minimumOutage: { duration: "PT1H", counts: "excess" } },
      [["10:00", "12:00"]],
      {},
      1_000,
    ],
  ];

  test.for(table)("%s", ([, downtime, outages, more, credit]) => {
    const facts = { outages: outages.map(([from, to]) => down(from, to, more)) };
    expect(owed(assess(rows(steps, {}, { downtime }), facts))).toBe(credit);
  });

  test("excluded downtime is not", () => {
    const policy = rows(
      steps,
      {},
      {
        exclusions: [{ id: "theirs", kind: "cause", causes: ["customer"] }],
      },
    );
    const outages = [down("10:00", "10:30"), down("12:00", "20:00", { cause: "customer" })];
    expect(owed(assess(policy, { outages }))).toBe(1_000);
  });
});
