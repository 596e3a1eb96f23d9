/** A credit that nobody has to claim: when it is owed, how long it can be used, and on which invoices. */
import type { CreditTerms, ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { at, down } from "../downtime/service.js";
import { type Asked, assess, assessAll, credited, owed, usd } from "./credited.js";

const outages = [down("10:00", "15:00")];

function becomes(more: Partial<CreditTerms> = {}, facts: ServiceFacts = {}, asked: Asked = {}) {
  return assess(credited(more), { outages, ...facts }, asked);
}

describe("an automatic credit", () => {
  const rows: [string, string, string | number][] = [
    ["before anything happened", "01 00:00", "premature"],
    ["when the month is missed already", "20 00:00", "premature"],
    ["a millisecond before the month's end", "28 23:59:59.999", "premature"],
    ["at the month's end", "03-01 00:00", 10_000],
    ["long after", "05-01 00:00", 10_000],
  ];

  test.for(rows)("%s", ([, asOf, credit]) => {
    const found = becomes({}, {}, { asOf: at(asOf) });
    expect(owed(found)).toBe(credit);
    expect(found.until).toBe(credit === "premature" ? at("03-01 00:00") : null);
  });

  test("says what it may be while it is premature", () => {
    expect(becomes({}, {}, { asOf: at("20 00:00") })).toMatchObject({
      amount: null,
      potentialAmount: usd(10_000),
      lines: [],
    });
  });

  test("needs no claim, and has no window", () => {
    const found = becomes({}, { claims: undefined });
    expect(found).toMatchObject({
      decision: "eligible",
      claimWindow: null,
      resubmitBy: null,
      decisionDueAt: null,
    });
    expect(found.conditions.map(({ id }) => id)).toEqual(["commitment-missed"]);
  });

  test("says what it is, of what, under which clause", () => {
    const found = becomes({ clause: "9", remedy: "cumulative", invoices: "future" });
    expect(found).toMatchObject({
      type: "credit-assessment",
      credit: "credit",
      commitment: "uptime",
      resource: null,
      incident: null,
      clause: "9",
      base: usd(100_000),
      remedy: "cumulative",
      invoices: "future",
      policy: { id: "service", version: "1" },
    });
    expect(found.lines).toEqual([
      { label: "10 % of the fee of 2026-02", amountMinor: 10_000, clause: "9" },
    ]);
  });

  test("is for any invoice where nothing is said", () => {
    expect(becomes().invoices).toBe("any");
  });
});

describe("the target", () => {
  const allowed = 2_419_200;
  const start = Date.parse(at("10:00"));
  const rows: [string, number, string | number][] = [
    ["is met to the millisecond", allowed, "ineligible"],
    ["is missed by one", allowed + 1, 10_000],
  ];

  test.for(rows)("%s", ([, ms, credit]) => {
    expect(owed(becomes({}, { outages: [{ id: "o", start, end: start + ms }] }))).toBe(credit);
  });

  test("is not judged without a list of outages", () => {
    expect(becomes({}, { outages: undefined })).toMatchObject({
      decision: "indeterminate",
      missing: ["outages"],
    });
  });

  test("of the mean of error rates of exactly 0.1 % is met exactly: no breach, no credit", () => {
    // 28 days of slices of five minutes, each with 1 of 1,000 requests failed: a float mean of them is
    // 99.89999999999999 %.
    const slice = 300_000;
    const first = Date.UTC(2026, 1, 1);
    const slices = Array.from({ length: 8_064 }, (_, n) => ({
      start: first + n * slice,
      total: 1_000,
      bad: 1,
    }));
    const indicator = { kind: "ratio-timeslices", slice: "PT5M" } as const;
    const policy = credited({}, { commitment: { indicator } });
    expect(owed(assess(policy, { slices }))).toBe("ineligible");
    const [one, ...rest] = slices;
    const worse = one === undefined ? rest : [{ ...one, total: 999 }, ...rest];
    expect(owed(assess(policy, { slices: worse }))).toBe(10_000);
  });
});

describe("the last instant at which a credit can be used", () => {
  const asOf = at("03-10 12:00");
  const rows: [string, CreditTerms["validity"], ServiceFacts["account"], string | null][] = [
    ["is none where nothing is said", undefined, {}, null],
    [
      "is twelve months after the month's last date",
      { months: 12, from: "period-end" },
      {},
      "2027-02-28T23:59:59.999+00:00",
    ],
    [
      "is 24 months after it, also before a 29 February",
      { months: 24, from: "period-end" },
      {},
      "2028-02-28T23:59:59.999+00:00",
    ],
    [
      "is a month after its issue at that instant",
      { months: 1, from: "issue-date" },
      {},
      "2026-04-10T23:59:59.999+00:00",
    ],
    [
      "is the term's last",
      { until: "term-end" },
      { term: { until: "2026-12-01" } },
      "2026-11-30T23:59:59.999+00:00",
    ],
    ["is none in a term without an end", { until: "term-end" }, {}, null],
  ];

  test.for(rows)("%s", ([, validity, account, expiresAt]) => {
    const found = becomes({ validity }, { account: { fees: usd(100_000), ...account } }, { asOf });
    expect(found.expiresAt).toBe(expiresAt);
  });

  test("from its issue on is told as months too, for whoever issues it later", () => {
    expect(becomes({ validity: { months: 6, from: "issue-date" } }).validFromIssue).toEqual({
      months: 6,
      zone: "UTC",
    });
    expect(becomes({ validity: { months: 6, from: "period-end" } }).validFromIssue).toBeNull();
  });

  test("is none of a credit that is not owed", () => {
    const validity = { months: 12, from: "period-end" } as const;
    expect(becomes({ validity }, { outages: [] }).expiresAt).toBeNull();
  });
});

describe("each period and each credit that is asked for has an answer", () => {
  test("in the order of credits, then of time", () => {
    const policy = credited([
      { id: "a" },
      { id: "b", schedule: { kind: "flat", credit: { percent: 5 } } },
    ]);
    const found = assessAll(policy, { outages }, { period: "2026-Q1" });
    expect(found.map((each) => [each.credit, each.period.key, owed(each)])).toEqual([
      ["a", "2026-01", "ineligible"],
      ["a", "2026-02", 10_000],
      ["a", "2026-03", "ineligible"],
      ["b", "2026-01", "ineligible"],
      ["b", "2026-02", 5_000],
      ["b", "2026-03", "ineligible"],
    ]);
  });

  test("two instants are one period of their own", () => {
    const period = { start: at("02 00:00"), end: at("03 00:00") };
    // Five hours of 24, of the fee of the month that the period ends in.
    const found = becomes({}, {}, { period });
    expect([owed(found), found.period.key]).toEqual([10_000, null]);
  });

  test("a month that the customer's term cuts is judged as far as it lies in it", () => {
    // From the 2nd at midnight on there are 27 days, of which 99.9 % allows 2,332,800 ms.
    const start = Date.parse(at("10:00"));
    const [met, missed] = [2_332_800, 2_332_801].map((ms) => {
      const cut = [{ id: "o", start, end: start + ms }];
      return owed(becomes({}, { outages: cut, account: { term: { from: "2026-02-02" } } }));
    });
    expect([met, missed]).toEqual(["ineligible", 10_000]);
  });
});
