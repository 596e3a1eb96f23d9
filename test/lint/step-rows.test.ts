/** What the linter finds in rows that rise step by step: of downtime, and of missed targets. */
import { type CreditedDowntime, type DurationTier, lintPolicy, type MissTier } from "nines";
import { describe, expect, test } from "vitest";
import { percent } from "../credit/credited.js";
import type { ServiceTerms } from "../downtime/service.js";
import { contract, said, toldOf } from "./linted.js";

function durations(tiers: readonly DurationTier[], more: CreditedDowntime = {}) {
  return { kind: "duration-tiers", tiers, ...more } as const;
}

const nothingYet: DurationTier = { over: "PT0S", credit: percent(5) };
const anHour: DurationTier = { over: "PT1H", credit: percent(10) };

/** The rules of the findings alone. */
function rules(...args: Parameters<typeof said>): string[] {
  return said(...args).map((each) => each.split(" ")[0] ?? "");
}

describe("rows of downtime", () => {
  const rows: [string, DurationTier[], string[]][] = [
    ["that begin at once and rise", [nothingYet, anHour], []],
    ["in another order", [anHour, nothingYet], []],
    ["that begin at the same length", [nothingYet, anHour, anHour], ["schedule-row-unreachable"]],
    [
      "of an hour at least, and of more than an hour",
      [nothingYet, { ...anHour, inclusive: true }, { ...anHour, credit: percent(25) }],
      [],
    ],
    [
      "of more than an hour, and of an hour at least for more",
      [nothingYet, anHour, { ...anHour, inclusive: true, credit: percent(25) }],
      ["schedule-not-monotone"],
    ],
    [
      "of which a longer one pays less",
      [{ over: "PT0S", credit: percent(20) }, anHour],
      ["schedule-not-monotone"],
    ],
    ["of which a longer one pays as much", [{ over: "PT0S", credit: percent(10) }, anHour], []],
    ["that begin later than the shortest miss", [anHour], ["schedule-gap"]],
  ];

  test.for(rows)("%s", ([, tiers, found]) => {
    expect(rules(durations(tiers))).toEqual(found);
  });

  // 99.9 % of the shortest month, of 27 days and 23 hours, allows 40 min 15.6 s.
  const firsts: [string, string, number, string[]][] = [
    ["at the least that misses", "PT40M15.6S", 99.9, []],
    ["a millisecond later", "PT40M15.601S", 99.9, ["schedule-gap"]],
    ["at once, where any downtime misses", "PT0S", 100, []],
    ["a millisecond later, where any downtime misses", "PT0.001S", 100, ["schedule-gap"]],
  ];

  test.for(firsts)("whose first begins %s", ([, over, targetPercent, found]) => {
    const terms = { commitment: { targetPercent } };
    expect(rules(durations([{ over, credit: percent(5) }]), terms)).toEqual(found);
  });
});

describe("where rules stand between downtime and the row, no gap is said", () => {
  const rows: [string, CreditedDowntime, ServiceTerms][] = [
    ["the longest incident alone is read", { of: "longest" }, {}],
    ["what exceeds the allowance is read", { on: "beyond-target" }, {}],
    ["the first hours earn nothing by the text", { after: "PT1H" }, {}],
    ["the contract rounds downtime", { roundDowntime: { to: "PT1H", mode: "ceil" } }, {}],
    ["buckets are counted", {}, { downtime: { granularity: "touched-minutes" } }],
    ["some downtime is free", {}, { downtime: { freePerPeriod: "PT1H" } }],
  ];

  test.for(rows)("%s", ([, more, terms]) => {
    expect(said(durations([anHour], more), terms)).toEqual([]);
  });

  test("each incident is credited", () => {
    const each = contract({ per: "incident", schedule: durations([anHour]) });
    expect(lintPolicy(each)).toEqual([]);
  });
});

describe("rows of missed targets", () => {
  const clock = { outsideHours: "on-receipt" } as const;
  const severities = [{ id: "high", name: "High", targets: [] }];
  const support = { calendar: "always", severities, clock };
  function missed(atLeast: number, ...tiers: [number, number][]): string[] {
    const trigger = { misses: { atLeast, period: "calendar-month" } } as const;
    const rows: MissTier[] = tiers.map(([from, share]) => ({
      atLeast: from,
      credit: percent(share),
    }));
    const schedule = { kind: "miss-tiers", tiers: rows } as const;
    const policy = contract({ commitment: undefined, trigger, schedule }, { policy: { support } });
    return toldOf(lintPolicy(policy));
  }

  test("that begin with the least that earns a credit", () => {
    expect(missed(3, [3, 5], [5, 10])).toEqual([]);
    expect(missed(3, [1, 5], [5, 10])).toEqual([]);
  });

  test("that begin later leave a gap", () => {
    expect(missed(3, [4, 5])).toEqual(["schedule-gap 3 missed targets 4 missed targets"]);
  });

  test("that begin at the same number, or pay less for more", () => {
    expect(missed(3, [3, 5], [3, 10])).toEqual(["schedule-row-unreachable 0 1"]);
    expect(missed(3, [3, 10], [5, 5])).toEqual(["schedule-not-monotone 1 0"]);
  });
});
