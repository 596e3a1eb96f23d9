/** Days of service: priced at a part of a month or of a year, at the fee's own dates, or owed as days. */
import type { CreditTerms, CreditValue, Money, RoundingMode } from "nines";
import { describe, expect, test } from "vitest";
import { lost } from "../availability/measured.js";
import { hour } from "../downtime/service.js";
import { assess, credited, owed, usd } from "./credited.js";

/** A month with five hours lost, which is missed. */
const outages = [lost(5 * hour)];

function worth(
  credit: CreditValue,
  fees: Money,
  more: Partial<CreditTerms> = {},
  period = "2026-02",
): number | string {
  const policy = credited({ schedule: { kind: "flat", credit }, ...more });
  const start = Date.parse(`${period}-02T00:00Z`);
  const shifted = outages.map((each) => ({ ...each, start, end: start + 5 * hour }));
  return owed(assess(policy, { outages: shifted, account: { fees } }, { period }));
}

const modes: RoundingMode[] = [
  "floor",
  "toward-zero",
  "half-even",
  "half-away-from-zero",
  "away-from-zero",
  "ceil",
];

describe("days at a thirtieth of a month's fee", () => {
  const rows: [string, number, Money, ...number[]][] = [
    [
      "one of 1,000.00 dollars is 33.33…",
      1,
      usd(100_000),
      3_333,
      3_333,
      3_333,
      3_333,
      3_334,
      3_334,
    ],
    [
      "three of 1,000.01 dollars is 100.001",
      3,
      usd(100_001),
      10_000,
      10_000,
      10_000,
      10_000,
      10_001,
      10_001,
    ],
    ["fifteen of 1 yen is half a yen", 15, { amountMinor: 1, currency: "JPY" }, 0, 0, 0, 1, 1, 1],
    [
      "thirty are the fee, also in February",
      30,
      { amountMinor: 1_234, currency: "KWD" },
      1_234,
      1_234,
      1_234,
      1_234,
      1_234,
      1_234,
    ],
    ["31 are more than the fee", 31, usd(3_000), 3_100, 3_100, 3_100, 3_100, 3_100, 3_100],
    ["none is nothing", 0, usd(3_000), 0, 0, 0, 0, 0, 0],
  ];

  test.for(rows)("%s", ([, days, fee, ...credits]) => {
    const value = { days, dayIs: "1/30-month" } as const;
    expect(modes.map((rounding) => worth(value, fee, { rounding }))).toEqual(credits);
  });
});

describe("days of the fee's own dates", () => {
  const day = { days: 1, dayIs: "day-of-period" } as const;
  const rows: [string, string, number][] = [
    ["a 28th in February", "2026-02", 3_571],
    ["a 31st in March", "2026-03", 3_226],
    ["a 30th in April", "2026-04", 3_333],
  ];

  test.for(rows)("%s", ([, period, cents]) => {
    expect(worth(day, usd(100_000), {}, period)).toBe(cents);
  });

  test("a 29th in a leap year's", () => {
    const policy = credited({ schedule: { kind: "flat", credit: day } });
    const leap = [{ id: "o", start: "2028-02-09T09:00Z", end: "2028-02-09T14:00Z" }];
    const asked = { period: "2028-02", asOf: "2028-06-01T00:00Z" };
    expect(owed(assess(policy, { outages: leap }, asked))).toBe(3_448);
  });

  test("as many as there are make the fee", () => {
    expect(worth({ days: 28, dayIs: "day-of-period" }, usd(100_001))).toBe(100_001);
  });
});

describe("days at a 365th of a year's fee", () => {
  const day = { days: 1, dayIs: "1/365-year" } as const;
  const annual = { base: { fee: "annual" } } as const;

  test("the account's own", () => {
    const policy = credited({ schedule: { kind: "flat", credit: { ...day, days: 3 } }, ...annual });
    const account = { annualFee: usd(365_000) };
    expect(owed(assess(policy, { outages, account }))).toBe(3_000);
  });

  test("twelve times the one monthly fee where there is no other: 1,200.00 / 365 = 3.2876…", () => {
    expect(worth(day, usd(10_000), annual)).toBe(329);
    expect(worth(day, usd(10_000), { ...annual, rounding: "floor" })).toBe(328);
  });

  test("of a monthly fee, twelve of them are the year's", () => {
    expect(worth(day, usd(10_000))).toBe(329);
  });

  test("also in a leap year", () => {
    const policy = credited({ schedule: { kind: "flat", credit: day }, ...annual });
    const leap = [{ id: "o", start: "2028-02-09T09:00Z", end: "2028-02-09T14:00Z" }];
    const account = { annualFee: usd(365_000) };
    const asked = { period: "2028-02", asOf: "2028-06-01T00:00Z" };
    expect(owed(assess(policy, { outages: leap, account }, asked))).toBe(1_000);
  });
});

describe("days of service", () => {
  test.for([0, 1, 7, 3_660])("%i are owed as days and never turned into money", (days) => {
    const policy = credited({
      schedule: { kind: "flat", credit: { days, dayIs: "service-day" } },
      base: undefined,
    });
    const found = assess(policy, { outages, account: { fees: undefined } });
    expect(found).toMatchObject({ amount: null, extension: { days }, base: null, lines: [] });
  });

  test("that cannot be sure yet are not owed", () => {
    const policy = credited({
      schedule: { kind: "flat", credit: { days: 7, dayIs: "service-day" } },
    });
    expect(assess(policy, { outages }, { asOf: "2026-02-20T00:00Z" })).toMatchObject({
      decision: "premature",
      extension: null,
    });
  });
});
