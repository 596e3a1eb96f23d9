/**
 * The most that is paid in a year, in twelve months, or in a term: what was issued before counts, and what
 * the same call finds owed before.
 */
import type { CreditLimit, CreditTerms, IssuedCredit, LimitWindow, ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { hour, type ServiceTerms } from "../downtime/service.js";
import { type Asked, assess, assessAll, credited, lined, owed, percent, usd } from "./credited.js";

/** Five hours down on the second of each month of 2026. */
const outages = Array.from({ length: 12 }, (_, month) => {
  const start = Date.UTC(2026, month, 2);
  return { id: `o${month + 1}`, start, end: start + 5 * hour };
});

function most(window: LimitWindow, amountMinor: number): CreditLimit {
  return { window, max: { amount: usd(amountMinor) } };
}

/** Sixty per cent of 1,000.00 dollars a month. */
function sixty(limits: CreditLimit[], more: Partial<CreditTerms> = {}, terms: ServiceTerms = {}) {
  return credited({ schedule: { kind: "flat", credit: percent(60) }, limits, ...more }, terms);
}

function issued(period: string, amountMinor: number, credit = "credit"): IssuedCredit {
  return { credit, period, amount: usd(amountMinor) };
}

/** What becomes of February's 600.00 dollars after credits that were issued before. */
function inFebruary(
  limits: CreditLimit[],
  creditsIssued: IssuedCredit[] | undefined,
  facts: ServiceFacts = {},
) {
  return assess(sixty(limits), { outages, creditsIssued, ...facts });
}

describe("1,000.00 dollars in a calendar year", () => {
  const limits = [most("calendar-year", 100_000)];
  const rows: [string, IssuedCredit[], number[]][] = [
    ["nothing was issued", [], [60_000]],
    ["399.99 was", [issued("2026-01", 39_999)], [60_000]],
    ["400.00 was", [issued("2026-01", 40_000)], [60_000]],
    ["400.01 was", [issued("2026-01", 40_001)], [60_000, -1]],
    ["999.99 was", [issued("2026-01", 99_999)], [60_000, -59_999]],
    ["1,000.00 was", [issued("2026-01", 100_000)], [60_000, -60_000]],
    ["more was", [issued("2026-01", 250_000)], [60_000, -60_000]],
    ["it was for the year before", [issued("2025-12", 100_000)], [60_000]],
    [
      "it was for this very month, written by its dates",
      [issued("2026-02-01..2026-02-28", 100_000)],
      [60_000],
    ],
    ["it was for this very month", [issued("2026-02", 100_000)], [60_000]],
    ["it was another credit's", [issued("2026-01", 100_000, "other")], [60_000]],
    [
      "it was issued in parts",
      [issued("2026-01", 30_000), issued("2026-01", 30_000)],
      [60_000, -20_000],
    ],
  ];

  test.for(rows)("%s", ([, creditsIssued, lines]) => {
    const policy = sixty(limits);
    const other = { id: "other", schedule: { kind: "flat", credit: percent(0) } } as const;
    const two = credited([{ ...policy.credits?.[0] }, other]);
    const [found] = assessAll(two, { outages, creditsIssued });
    expect(found === undefined ? [] : lined(found)).toEqual(lines);
  });

  test("what was issued for the period itself is not held against it", () => {
    expect(owed(inFebruary(limits, [issued("2026-02", 60_000)]))).toBe(60_000);
    const both = [issued("2026-01", 60_000), issued("2026-02", 40_000)];
    expect(owed(inFebruary(limits, both))).toBe(40_000);
  });

  test("what was issued is asked for, and missing where it is not known", () => {
    expect(inFebruary(limits, undefined)).toMatchObject({
      decision: "indeterminate",
      missing: ["creditsIssued"],
      amount: null,
    });
  });
});

describe("1,000.00 dollars in the twelve months that end with February 2026", () => {
  const rows: [string, IssuedCredit[], number][] = [
    ["nothing was issued", [], 60_000],
    ["it was for February a year ago", [issued("2025-02", 100_000)], 60_000],
    ["it was for March a year ago", [issued("2025-03", 100_000)], 0],
    ["it was for last December", [issued("2025-12", 100_000)], 0],
    ["it was for January", [issued("2026-01", 70_000)], 30_000],
    ["it was for a later month", [issued("2026-03", 100_000)], 60_000],
  ];

  test.for(rows)("%s", ([, creditsIssued, cents]) => {
    expect(owed(inFebruary([most("rolling-12-months", 100_000)], creditsIssued))).toBe(cents);
  });
});

describe("1,000.00 dollars in the term", () => {
  const term = { from: "2025-11-01", until: "2026-11-01" };
  const rows: [string, IssuedCredit[], number][] = [
    ["nothing was issued", [], 60_000],
    ["it was for the month before the term", [issued("2025-10", 100_000)], 60_000],
    ["it was for the term's first month", [issued("2025-11", 100_000)], 0],
    ["it was for January", [issued("2026-01", 70_000)], 30_000],
  ];

  test.for(rows)("%s", ([, creditsIssued, cents]) => {
    const found = inFebruary([most("term", 100_000)], creditsIssued, { account: { term } });
    expect(owed(found)).toBe(cents);
  });
});

describe("a part of the fees of the window's months", () => {
  const percents: [string, LimitWindow, number, number | string][] = [
    ["4 % of a calendar year's 12,000.00", "calendar-year", 4, 48_000],
    ["4 % of twelve months' 12,000.00", "rolling-12-months", 4, 48_000],
    ["4 % of a term's 4,000.00", "term", 4, 16_000],
    ["15 % of a term's 4,000.00", "term", 15, 60_000],
    ["50 % of a period's 1,000.00", "period", 50, 50_000],
  ];

  test.for(percents)("%s", ([, window, share, cents]) => {
    const account = { term: { from: "2026-01-01", until: "2026-05-01" } };
    const limits = [{ window, max: percent(share) }];
    expect(owed(inFebruary(limits, [], { account }))).toBe(cents);
  });

  test("month by month, where they differ", () => {
    const months = Array.from({ length: 12 }, (_, n) => `2026-${String(n + 1).padStart(2, "0")}`);
    const fees = months.map((month, n) => ({ month, fee: usd(10_000 * (n + 1)) }));
    // 100.00 + 200.00 + … + 1,200.00 = 7,800.00, of which 1 % is 78.00; February's credit is 120.00.
    const limits: CreditLimit[] = [{ window: "calendar-year", max: percent(1) }];
    expect(owed(inFebruary(limits, [], { account: { fees } }))).toBe(7_800);
  });

  test("of which one is not known", () => {
    const fees = [{ month: "2026-02", fee: usd(100_000) }];
    const limits: CreditLimit[] = [{ window: "calendar-year", max: percent(50) }];
    expect(inFebruary(limits, [], { account: { fees } })).toMatchObject({
      decision: "indeterminate",
      missing: ["account.fees 2026-01 to 2026-12"],
    });
  });

  test("of a term that nobody bounds is not known", () => {
    const limits: CreditLimit[] = [{ window: "term", max: percent(50) }];
    expect(inFebruary(limits, [], { account: { term: { from: "2026-01-01" } } })).toMatchObject({
      decision: "indeterminate",
      missing: ["account.term"],
    });
  });
});

describe("several periods of one call use the limit up in time order", () => {
  function year(limits: CreditLimit[], creditsIssued: IssuedCredit[], asked: Asked = {}) {
    const policy = sixty(limits);
    const facts = { outages: outages.slice(0, 4), creditsIssued };
    return assessAll(policy, facts, { period: "2026", asOf: "2027-06-01T00:00Z", ...asked });
  }

  const none: (string | number)[] = Array.from({ length: 8 }, () => "ineligible");

  test("in a calendar year", () => {
    const found = year([most("calendar-year", 100_000)], []).map(owed);
    expect(found).toEqual([60_000, 40_000, 0, 0, ...none]);
  });

  test("after what was issued before", () => {
    const limits = [most("rolling-12-months", 100_000)];
    // From March on the 300.00 for February 2025 are no longer in the twelve months; April's alone are not.
    const found = year(limits, [issued("2025-02", 30_000)]).map(owed);
    expect(found).toEqual([60_000, 40_000, 0, 0, ...none]);
  });

  test("once, where a credit of theirs was issued already", () => {
    const found = year([most("calendar-year", 100_000)], [issued("2026-01", 60_000)]).map(owed);
    expect(found).toEqual([60_000, 40_000, 0, 0, ...none]);
  });

  test("of each period its own", () => {
    const limits: CreditLimit[] = [{ window: "period", max: percent(50) }];
    expect(year(limits, []).map(owed)).toEqual([50_000, 50_000, 50_000, 50_000, ...none]);
  });
});

describe("resources that are measured one by one", () => {
  test("share the year's limit, or have one each, in one month as in the next", () => {
    const policy = sixty(
      [most("calendar-year", 100_000)],
      {},
      { commitment: { aggregate: "each" } },
    );
    const resources = [{ id: "a" }, { id: "b" }];
    const facts = { outages, resources, creditsIssued: [] };
    const found = assessAll(policy, facts, { period: "2026-Q1" });
    const of = (id: string) => found.filter(({ resource }) => resource === id).map(owed);
    const shared = [
      [60_000, 0, 0],
      [40_000, 0, 0],
    ];
    const own = [
      [60_000, 40_000, 0],
      [60_000, 40_000, 0],
    ];
    expect([shared, own]).toContainEqual([of("a"), of("b")]);
  });
});

test("days of service are limited for a period only: those given before are not in the facts", () => {
  const days = (count: number) => ({ days: count, dayIs: "service-day" }) as const;
  const limits: CreditLimit[] = [{ window: "calendar-year", max: days(5) }];
  const refused = (): unknown => sixty(limits, { schedule: { kind: "flat", credit: days(4) } });
  expect(refused).toThrow("credits[0].limits[0].window");
});

describe("limits of several windows", () => {
  test("cut one after the other", () => {
    const limits: CreditLimit[] = [
      { window: "period", max: percent(50) },
      most("calendar-year", 60_000),
    ];
    const found = inFebruary(limits, [issued("2026-01", 20_000)]);
    expect(lined(found)).toEqual([60_000, -10_000, -10_000]);
  });
});
