/** The fee that a credit is a part of: which month's, how many months', and of which items. */
import type { Commitment, CreditBase, MonthFee, ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { hour, type ServiceTerms } from "../downtime/service.js";
import { assess, credited, owed, percent, rulesOf, usd } from "./credited.js";

const half = { kind: "flat", credit: percent(50) } as const;
const quarterly: Partial<Commitment> = { period: "calendar-quarter" };

/** 990.00 in December, then 1,000.01, 1,000.02 and 1,000.04. */
const fees: MonthFee[] = [
  { month: "2025-12", fee: usd(99_000) },
  { month: "2026-01", fee: usd(100_001) },
  { month: "2026-02", fee: usd(100_002) },
  { month: "2026-03", fee: usd(100_004) },
];

/** Five hours down from an instant on. */
function from(start: string, more: object = {}) {
  return { id: start, start, end: Date.parse(start) + 5 * hour, ...more };
}

function monthly(month: Extract<CreditBase, { month: unknown }>["month"]): CreditBase {
  return { fee: "monthly", month };
}

/** Half the base of the first quarter, with five hours lost in February. */
function quarter(base: CreditBase, facts: ServiceFacts = {}, terms: ServiceTerms = {}) {
  const policy = credited({ schedule: half, base }, { commitment: quarterly, ...terms });
  const known = { outages: [from("2026-02-09T09:00Z")], account: { fees }, ...facts };
  return assess(policy, known, { period: "2026-Q1" });
}

describe("half of a fee, in a quarter whose months differ", () => {
  const rows: [string, CreditBase, number, number][] = [
    ["of the last month: 500.02", monthly("last-of-period"), 100_004, 50_002],
    // 3,000.07 / 3 = 1,000.0233…, half of it 500.01166…
    ["of the mean month: 500.01", monthly("average-of-period"), 100_002, 50_001],
    ["of the month of the first downtime: 500.01", monthly("first-downtime"), 100_002, 50_001],
    ["of the month before the quarter: 495.00", monthly("previous"), 99_000, 49_500],
    // 3,000.07 / 2 = 1,500.035, a half that goes to the even cent.
    ["of all three: 1,500.04", { fee: "period" }, 300_007, 150_004],
  ];

  test.for(rows)("%s", ([, base, whole, cents]) => {
    const found = quarter(base);
    expect([found.base, owed(found)]).toEqual([usd(whole), cents]);
  });

  test("of the year: the account's own fee, before twelve times a monthly one", () => {
    const own = { account: { fees: usd(100_000), annualFee: usd(1_100_000) } };
    expect(owed(quarter({ fee: "annual" }, own))).toBe(550_000);
    expect(owed(quarter({ fee: "annual" }, { account: { fees: usd(100_000) } }))).toBe(600_000);
  });

  test("of the year, where months differ and no year's fee is given, is not known", () => {
    expect(quarter({ fee: "annual" })).toMatchObject({
      decision: "indeterminate",
      missing: ["account.annualFee"],
    });
  });

  test.for<[string, CreditBase, string[]]>([
    ["the last month's", monthly("last-of-period"), ["account.fees 2026-03"]],
    ["the first downtime's month's", monthly("first-downtime"), ["account.fees 2026-02"]],
    ["the month's before the quarter", monthly("previous"), ["account.fees 2025-12"]],
    [
      "a month's of the mean",
      monthly("average-of-period"),
      ["account.fees 2026-02", "account.fees 2026-03"],
    ],
    ["a month's of all", { fee: "period" }, ["account.fees 2026-02", "account.fees 2026-03"]],
  ])("that is not known is missing: %s", ([, base, missing]) => {
    const account = { fees: fees.slice(1, 2) };
    expect(quarter(base, { account })).toMatchObject({ decision: "indeterminate", missing });
  });
});

describe("the month of the first downtime", () => {
  const rows: [string, ServiceFacts["outages"], number][] = [
    [
      "begins with the outage, at January's last millisecond",
      [from("2026-01-31T23:59:59.999Z")],
      50_000,
    ],
    ["begins with the outage, at February's first", [from("2026-02-01T00:00Z")], 50_001],
    [
      "is that of the earliest, whatever the order",
      [from("2026-03-01T00:00Z"), from("2026-01-05T00:00Z")],
      50_000,
    ],
    [
      "is not that of excluded downtime",
      [from("2026-01-05T00:00Z", { cause: "customer" }), from("2026-03-01T00:00Z")],
      50_002,
    ],
  ];

  // Half of 1,000.01 is 500.005, a half that goes to the even cent.
  test.for(rows)("%s", ([, outages, cents]) => {
    const terms: ServiceTerms = {
      exclusions: [{ id: "theirs", kind: "cause", causes: ["customer"] }],
    };
    expect(owed(quarter(monthly("first-downtime"), { outages }, terms))).toBe(cents);
  });

  test("is the contract zone's", () => {
    const start = "2026-02-01T04:59:59.999Z";
    const policy = { zone: "America/New_York" };
    const rows = [start, "2026-02-01T05:00Z"].map((each) => [
      owed(quarter(monthly("first-downtime"), { outages: [from(each)] })),
      owed(quarter(monthly("first-downtime"), { outages: [from(each)] }, { policy })),
    ]);
    expect(rows).toEqual([
      [50_001, 50_000],
      [50_001, 50_001],
    ]);
  });
});

describe("a quarter that the customer's term cuts", () => {
  const rows: [string, CreditBase, object, number][] = [
    [
      "ends with February: the last month is February",
      monthly("last-of-period"),
      { until: "2026-03-01" },
      50_001,
    ],
    [
      "ends on 1 March: the last month is March",
      monthly("last-of-period"),
      { until: "2026-03-02" },
      50_002,
    ],
    [
      "begins on 1 February: the month before is January",
      monthly("previous"),
      { from: "2026-02-01" },
      50_000,
    ],
    [
      "begins on 1 February: all are two, 1,000.03",
      { fee: "period" },
      { from: "2026-02-01" },
      100_003,
    ],
    // 2,000.06 / 2 / 2 = 500.015, a half that goes to the even cent.
    [
      "begins on 1 February: the mean of two",
      monthly("average-of-period"),
      { from: "2026-02-01" },
      50_002,
    ],
  ];

  test.for(rows)("%s", ([, base, term, cents]) => {
    expect(owed(quarter(base, { account: { fees, term } }))).toBe(cents);
  });
});

describe("without a base in the policy", () => {
  test("a part of a fee cannot be worked out, and the policy is what is missing", () => {
    const policy = credited({ schedule: half, base: undefined });
    const found = assess(policy, { outages: [from("2026-02-09T09:00Z")] });
    expect(found).toMatchObject({
      decision: "indeterminate",
      missing: ["policy.credits.base"],
      base: null,
    });
    expect(rulesOf(found)).toContain("commitment");
  });
});
