/** What the linter finds in rows of percentages: exact, so that a gap of a single percentage is found. */
import { lintPolicy, type PercentTier } from "nines";
import { describe, expect, test } from "vitest";
import { percent } from "../credit/credited.js";
import { contract, said } from "./linted.js";

function tiers(...rows: PercentTier[]) {
  return { kind: "tiers", tiers: rows } as const;
}

describe("a table that leaves nothing out, for a target of 99.9 %", () => {
  const rows: [string, PercentTier[]][] = [
    [
      "the boundary in the better row (Amazon S3's)",
      [
        { atLeast: 99, below: 99.9, credit: percent(10) },
        { atLeast: 95, below: 99, credit: percent(25) },
        { below: 95, credit: percent(100) },
      ],
    ],
    [
      "the boundary in the worse row",
      [
        { above: 99, below: 99.9, credit: percent(10) },
        { above: 95, atMost: 99, credit: percent(25) },
        { atMost: 95, credit: percent(100) },
      ],
    ],
    [
      "worst row first",
      [
        { below: 95, credit: percent(100) },
        { atLeast: 95, below: 99.9, credit: percent(10) },
      ],
    ],
    [
      "nothing for what is met",
      [
        { below: 99.9, credit: percent(10) },
        { atLeast: 99.9, credit: percent(0) },
      ],
    ],
    [
      "the same for less",
      [
        { atLeast: 99, below: 99.9, credit: percent(10) },
        { below: 99, credit: percent(10) },
      ],
    ],
    [
      "bounds written in other words",
      [
        { atLeast: "99.00", below: "99.900", credit: percent(10) },
        { below: "99.0", credit: percent(25) },
      ],
    ],
    [
      "a bound above the target, where nothing is missed",
      [
        { below: 99.9, credit: percent(10) },
        { atLeast: 99.95, credit: percent(0) },
      ],
    ],
  ];

  test.for(rows)("%s", ([, table]) => {
    expect(said(tiers(...table))).toEqual([]);
  });
});

describe("a gap", () => {
  const rows: [string, PercentTier[], string[]][] = [
    [
      "of one percentage (GitHub's table)",
      [
        { above: 99, below: 99.9, credit: percent(10) },
        { below: 99, credit: percent(25) },
      ],
      ["schedule-gap 99 99"],
    ],
    [
      "below the last row and between two decimals",
      [
        { atLeast: 98, atMost: "99.89", credit: percent(10) },
        { atLeast: 99.9, credit: percent(0) },
      ],
      ["schedule-gap 0 98", "schedule-gap 99.89 99.9"],
    ],
    ["up to the target", [{ below: 99, credit: percent(10) }], ["schedule-gap 99 99.9"]],
    [
      "of a hair",
      [
        { atLeast: "99.5001", below: 99.9, credit: percent(10) },
        { below: "99.5", credit: percent(25) },
      ],
      ["schedule-gap 99.5 99.5001"],
    ],
    ["of everything", [{ above: 99.95, credit: percent(0) }], ["schedule-gap 0 99.9"]],
    ["at exactly nothing", [{ above: 0, below: 99.9, credit: percent(10) }], ["schedule-gap 0 0"]],
    [
      "two of them",
      [{ above: 95, below: 99, credit: percent(25) }],
      ["schedule-gap 0 95", "schedule-gap 99 99.9"],
    ],
  ];

  test.for(rows)("%s", ([, table, found]) => {
    expect(said(tiers(...table))).toEqual(found);
  });

  test("is said in a sentence, with the clause", () => {
    const schedule = tiers(
      { above: 99, below: 99.9, credit: percent(10) },
      { below: 99, credit: percent(25) },
    );
    expect(lintPolicy(contract({ clause: "7", schedule }))).toEqual([
      expect.objectContaining({
        rule: "schedule-gap",
        clause: "7",
        text: "Credit credit: no row holds for exactly 99 %.",
      }),
    ]);
  });

  test("is none where the contract rounds to decimals between which nothing lies", () => {
    const schedule = tiers(
      { atMost: "99.89", credit: percent(10) },
      { atLeast: 99.9, credit: percent(0) },
    );
    const rounded = (decimals: number) =>
      said(schedule, { commitment: { roundPercent: { decimals, mode: "half-even" } } });
    expect(rounded(2)).toEqual([]);
    expect(rounded(3)).not.toEqual([]);
    expect(said(schedule)).toEqual(["schedule-gap 99.89 99.9"]);
  });
});

describe("rows that overlap", () => {
  const rows: [string, PercentTier[], string[]][] = [
    [
      "the wider one last",
      [
        { below: 99, credit: percent(25) },
        { below: 99.9, credit: percent(10) },
      ],
      ["schedule-overlap 0 1"],
    ],
    [
      "the wider one first: the other decides nothing",
      [
        { below: 99.9, credit: percent(10) },
        { below: 99, credit: percent(25) },
      ],
      ["schedule-overlap 0 1", "schedule-row-unreachable 1"],
    ],
    [
      "in one percentage",
      [
        { atLeast: 99, below: 99.9, credit: percent(10) },
        { atMost: 99, credit: percent(25) },
      ],
      ["schedule-overlap 0 1"],
    ],
    [
      "not where they only touch",
      [
        { atLeast: 99, below: 99.9, credit: percent(10) },
        { below: 99, credit: percent(25) },
      ],
      [],
    ],
    [
      "twice the same",
      [
        { below: 99.9, credit: percent(10) },
        { below: 99.9, credit: percent(10) },
      ],
      ["schedule-overlap 0 1", "schedule-row-unreachable 1"],
    ],
  ];

  test.for(rows)("%s", ([, table, found]) => {
    expect(said(tiers(...table))).toEqual(found);
  });
});

describe("a row that decides for nothing", () => {
  const whole: PercentTier = { below: 99.9, credit: percent(10) };
  const rows: [string, PercentTier, string[]][] = [
    [
      "its bounds are reversed",
      { atLeast: 99, below: 98, credit: percent(25) },
      ["schedule-row-unreachable 1"],
    ],
    [
      "its bounds meet in nothing",
      { above: 99, below: 99, credit: percent(25) },
      ["schedule-row-unreachable 1"],
    ],
    [
      "its bounds meet in one percentage that another row has",
      { atLeast: 99, atMost: 99, credit: percent(25) },
      ["schedule-overlap 0 1", "schedule-row-unreachable 1"],
    ],
    ["not one above the target", { atLeast: 99.9, credit: percent(0) }, []],
  ];

  test.for(rows)("%s", ([, row, found]) => {
    expect(said(tiers(whole, row))).toEqual(found);
  });
});
