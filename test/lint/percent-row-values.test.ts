/** What the linter finds in the values of rows: less for a worse month, and something for a good one. */
import { lintPolicy, type PercentTier } from "nines";
import { describe, expect, test } from "vitest";
import { percent, usd } from "../credit/credited.js";
import { contract, said } from "./linted.js";

function tiers(...rows: PercentTier[]) {
  return { kind: "tiers", tiers: rows } as const;
}

describe("a row for less availability that pays less", () => {
  const two = (better: PercentTier["credit"], worse: PercentTier["credit"]) =>
    said(tiers({ atLeast: 99, below: 99.9, credit: better }, { below: 99, credit: worse }));
  const days = (count: number) => ({ days: count, dayIs: "1/30-month" }) as const;
  const rows: [string, PercentTier["credit"], PercentTier["credit"], boolean][] = [
    ["a smaller part", percent(25), percent(10), true],
    ["a hair less", percent("10.01"), percent(10), true],
    ["the same part, written otherwise", percent("10.0"), percent(10), false],
    ["a smaller amount", { amount: usd(200) }, { amount: usd(199) }, true],
    ["a larger amount", { amount: usd(200) }, { amount: usd(201) }, false],
    ["fewer days", days(3), days(2), true],
    ["nothing", { amount: usd(1) }, percent(0), true],
    ["nothing after nothing", percent(0), { amount: usd(0) }, false],
    ["an amount against a part, which depends on the fee", percent(10), { amount: usd(1) }, false],
    ["days of another kind", days(3), { days: 2, dayIs: "day-of-period" }, false],
  ];

  test.for(rows)("%s", ([, better, worse, isFound]) => {
    expect(two(better, worse)).toEqual(isFound ? ["schedule-not-monotone 1 0"] : []);
  });
});

describe("a row that pays where the target is met", () => {
  const rows: [string, PercentTier[], string[]][] = [
    [
      "at exactly the target",
      [{ atMost: 99.9, credit: percent(10) }],
      ["schedule-contradicts-commitment 0 99.9"],
    ],
    [
      "above it",
      [{ below: 99.95, credit: percent(10) }],
      ["schedule-contradicts-commitment 0 99.9"],
    ],
    ["everywhere", [{ credit: percent(10) }], ["schedule-contradicts-commitment 0 99.9"]],
    [
      "above the target only",
      [
        { below: 99.9, credit: percent(10) },
        { atLeast: 99.95, credit: percent(5) },
      ],
      ["schedule-contradicts-commitment 1 99.95"],
    ],
    [
      "with nothing",
      [
        { below: 99.9, credit: percent(10) },
        { atLeast: 99.9, credit: { amount: usd(0) } },
      ],
      [],
    ],
  ];

  test.for(rows)("%s", ([, table, found]) => {
    expect(said(tiers(...table))).toEqual(found);
  });

  test("of an attainment too", () => {
    const schedule = tiers({ atMost: 90, credit: percent(10) });
    const attainment = {
      id: "answers",
      metric: "first-response",
      percent: 90,
      period: "calendar-month",
    } as const;
    const severities = [{ id: "high", name: "High", targets: [] }];
    const clock = { outsideHours: "on-receipt" } as const;
    const support = { calendar: "always", severities, clock, attainment: [attainment] };
    const credit = { schedule, commitment: undefined, trigger: { attainment: "answers" } };
    const found = lintPolicy(contract(credit, { policy: { support } }));
    expect(found.map(({ rule }) => rule)).toEqual(["schedule-contradicts-commitment"]);
  });
});
