/** The price of the downtime, many times over: of which hours it is a part, and where it is rounded. */
import type { CreditTerms, PriceSchedule } from "nines";
import { describe, expect, test } from "vitest";
import { day, february, hour, type ServiceTerms } from "../downtime/service.js";
import { assess, credited, owed, owedFor, usd } from "./credited.js";

function priced(
  more: Partial<PriceSchedule> = {},
  credit: Partial<CreditTerms> = {},
  terms: ServiceTerms = {},
) {
  const schedule: PriceSchedule = {
    kind: "multiple-of-downtime",
    times: 1,
    hour: "actual-month",
    ...more,
  };
  const commitment = { targetPercent: 100, ...terms.commitment };
  return credited({ schedule, ...credit }, { ...terms, commitment });
}

/** What five hours down from an instant on earn. */
function fiveHours(policy: ReturnType<typeof priced>, start: string, period: string) {
  const outages = [{ id: "o", start, end: Date.parse(start) + 5 * hour }];
  return owed(assess(policy, { outages }, { period, asOf: "2027-06-01T00:00Z" }));
}

describe("1,000.00 a month, five hours of 720, twice", () => {
  const rows: [string, Partial<PriceSchedule>, Partial<CreditTerms>, number][] = [
    ["is 13.888…, to the nearest cent 13.89", {}, {}, 1_389],
    ["rounded down 13.88", {}, { rounding: "floor" }, 1_388],
    ["rounded up 13.89", {}, { rounding: "ceil" }, 1_389],
    // 5 / 720 = 0.00694…
    ["with the ratio cut to four places first 13.80", share("floor"), {}, 1_380],
    ["with the ratio rounded to four places 13.80", share("half-even"), {}, 1_380],
    ["with the ratio rounded up to four places 14.00", share("ceil"), {}, 1_400],
    // Twice 5 / 720 is 0.01388…
    ["with twice the ratio cut to four places 13.80", multiple("floor"), {}, 1_380],
    ["with twice the ratio rounded to four places 13.90", multiple("half-even"), {}, 1_390],
    ["with twice the ratio rounded up to four places 13.90", multiple("ceil"), {}, 1_390],
  ];

  test.for(rows)("%s", ([, more, credit, cents]) => {
    const policy = priced({ times: 2, ...more }, credit);
    expect(fiveHours(policy, "2026-04-09T09:00Z", "2026-04")).toBe(cents);
  });

  function share(mode: "floor" | "ceil" | "half-even"): Partial<PriceSchedule> {
    return { roundFactor: { of: "time-share", decimals: 4, mode } };
  }

  function multiple(mode: "floor" | "ceil" | "half-even"): Partial<PriceSchedule> {
    return { roundFactor: { of: "multiple", decimals: 4, mode } };
  }
});

describe("an hour is a part", () => {
  const february = ["2026-02-09T09:00Z", "2026-02"] as const;
  const march = ["2026-03-09T09:00Z", "2026-03"] as const;
  const november = ["2026-11-09T09:00Z", "2026-11"] as const;
  const rows: [string, PriceSchedule["hour"], string, readonly [string, string], number][] = [
    ["of the 672 hours of February", "actual-month", "UTC", february, 744],
    ["of the 744 hours of March", "actual-month", "UTC", march, 672],
    ["of the 743 hours of March in New York", "actual-month", "America/New_York", march, 673],
    ["of the 720 hours of November", "actual-month", "UTC", november, 694],
    ["of the 721 hours of November in New York", "actual-month", "America/New_York", november, 693],
    ["of the month that is the period, just so", "period", "UTC", february, 744],
    ["of the 743 hours of that period in New York", "period", "America/New_York", march, 673],
    ["of a month of 720 hours, whatever the month", { month: "PT720H" }, "UTC", february, 694],
    ["of a month of 730 hours", { month: "PT730H" }, "UTC", march, 685],
  ];

  test.for(rows)("%s", ([, hours, zone, [start, period], cents]) => {
    expect(fiveHours(priced({ hour: hours }, {}, { policy: { zone } }), start, period)).toBe(cents);
  });
});

describe("in a quarter of 2,160 hours, with five of them lost in February", () => {
  const base = (month: "last-of-period" | "average-of-period" | "first-downtime") =>
    ({ fee: "monthly", month }) as const;
  const rows: [string, CreditTerms["base"], PriceSchedule["hour"], number][] = [
    ["of March, 744 hours", base("last-of-period"), "actual-month", 672],
    ["of February, 672 hours", base("first-downtime"), "actual-month", 744],
    ["of an average month, 720 hours", base("average-of-period"), "actual-month", 694],
    ["of three months for three fees", { fee: "period" }, "actual-month", 694],
    ["of the quarter for one fee", base("last-of-period"), "period", 231],
    ["of the quarter for three fees", { fee: "period" }, "period", 694],
    ["of 720 hours for one fee", base("last-of-period"), { month: "PT720H" }, 694],
  ];

  test.for(rows)("%s", ([, from, hours, cents]) => {
    const terms = { commitment: { period: "calendar-quarter" } } as const;
    const policy = priced({ hour: hours }, { base: from }, terms);
    expect(fiveHours(policy, "2026-02-09T09:00Z", "2026-Q1")).toBe(cents);
  });
});

test("a year's fee has no month of its own whose length could be taken", () => {
  const refused = (): unknown => priced({ hour: "actual-month" }, { base: { fee: "annual" } });
  expect(refused).toThrow("credits[0].schedule.hour");
});

describe("a fee of 1,000.00 for 2,419,200,000 ms is a cent for 24,192", () => {
  const modes = ["floor", "ceil", "half-even", "half-away-from-zero"] as const;
  const policies = modes.map((rounding) => priced({}, { rounding }));
  const rows: [string, number, number, number, number, number][] = [
    ["a millisecond", 1, 0, 1, 0, 0],
    ["just under half a cent", 12_095, 0, 1, 0, 0],
    ["half a cent", 12_096, 0, 1, 0, 1],
    ["just over half a cent", 12_097, 0, 1, 1, 1],
    ["just under a cent", 24_191, 0, 1, 1, 1],
    ["a cent", 24_192, 1, 1, 1, 1],
    ["just over a cent", 24_193, 1, 2, 1, 1],
    ["a cent and a half", 36_288, 1, 2, 2, 2],
    ["two cents and a half", 60_480, 2, 3, 2, 3],
    ["all but a millisecond", february - 1, 99_999, 100_000, 100_000, 100_000],
    ["all of it", february, 100_000, 100_000, 100_000, 100_000],
  ];

  test.for(rows)("%s: floor, ceil, half to even, half up", ([, ms, ...cents]) => {
    expect(policies.map((policy) => owedFor(policy, ms))).toEqual(cents);
  });
});

describe("many times over", () => {
  // Five hours of 672 are 7.4404… dollars.
  const rows: [PriceSchedule["times"], number][] = [
    [0, 0],
    [1, 744],
    ["1.5", 1_116],
    [10, 7_440],
    ["10.000000000001", 7_440],
    [100, 74_405],
    [1_000, 744_048],
  ];

  test.for(rows)("%s times: %i", ([times, cents]) => {
    expect(owedFor(priced({ times }), 5 * hour)).toBe(cents);
  });
});

describe("only some of the downtime has a price", () => {
  // An hour of 672 is 1.4880… dollars, the allowance of 99.9 % 1.00 exactly.
  const rows: [string, Partial<PriceSchedule>, number, number][] = [
    ["all five hours", {}, 99.9, 744],
    ["what exceeds the first hour", { after: "PT1H" }, 99.9, 595],
    ["what exceeds the allowance", { on: "beyond-target" }, 99.9, 644],
    ["hours that are full", { roundDowntime: { to: "PT2H", mode: "floor" } }, 99.9, 595],
    ["hours that have started", { roundDowntime: { to: "PT2H", mode: "ceil" } }, 99.9, 893],
    ["nothing of what the first day holds", { after: "PT24H" }, 99.9, 0],
  ];

  test.for(rows)("%s", ([, more, targetPercent, cents]) => {
    const policy = priced(more, {}, { commitment: { targetPercent } });
    expect(owedFor(policy, 5 * hour)).toBe(cents);
  });

  test("the longest incident's", () => {
    const policy = priced({ of: "longest" });
    const incident = (id: string, start: number, length: number) => {
      const from = Date.UTC(2026, 1, 3) + start;
      return { id, start: from, end: from + length };
    };
    const outages = [incident("a", 0, 3 * hour), incident("b", day, 2 * hour)];
    // Three hours of 672: 4.4642… dollars.
    expect(owed(assess(policy, { outages }))).toBe(446);
  });
});

describe("paid in service of the same length, and no fee is needed", () => {
  const rows: [string, Partial<PriceSchedule>, number, string][] = [
    ["once", {}, 5 * hour, "18000000 ms"],
    ["twice", { times: 2 }, 5 * hour, "36000000 ms"],
    ["one and a half times", { times: "1.5" }, 5 * hour, "27000000 ms"],
    ["half a millisecond goes to the even one", { times: "1.5" }, 1, "2 ms"],
    ["after the first hour", { after: "PT1H" }, 5 * hour, "14400000 ms"],
    ["in started hours", { roundDowntime: { to: "PT1H", mode: "ceil" } }, 1, "3600000 ms"],
  ];

  test.for(rows)("%s", ([, more, ms, extension]) => {
    const policy = priced({ paidAs: "service-time", ...more }, { base: undefined });
    expect(owedFor(policy, ms)).toBe(extension);
  });
});

describe("without a fee", () => {
  test("a price cannot be worked out", () => {
    const outages = [{ id: "o", start: "2026-02-09T09:00Z", end: "2026-02-09T14:00Z" }];
    const unknown = assess(priced(), { outages, account: { fees: undefined } });
    expect(unknown).toMatchObject({ decision: "indeterminate", missing: ["account.fees"] });
    expect(assess(priced(), { outages, account: { fees: usd(0) } }).amount).toEqual(usd(0));
  });
});
