/** The decision on a DOit ERP credit: what is not met decides, then time, then missing facts. */
import { describe, expect, test } from "vitest";
import { assessed, lastInstantToClaim, owed, statusOf } from "./doit-erp-owed-quarter.js";
import { moved } from "./written-instants.js";

const quarterEnd = "2026-04-01T00:00:00.000-04:00";

describe("before the quarter's end", () => {
  test("a miss that is claimed already waits for the end of the quarter", () => {
    const claims = [
      { submittedAt: "2026-02-03T09:00:00-05:00", acknowledgedAt: "2026-02-03T10:00:00-05:00" },
    ];
    const credit = assessed({ facts: { claims }, asOf: moved(quarterEnd, -1) });
    expect(credit).toMatchObject({ decision: "premature", until: quarterEnd, amount: null });
    expect(assessed({ facts: { claims }, asOf: moved(quarterEnd) }).decision).toBe("eligible");
  });

  test("a quarter without a miss so far may still be missed", () => {
    const credit = assessed({ facts: { outages: [] }, asOf: "2026-03-01T00:00:00-05:00" });
    expect(credit).toMatchObject({ decision: "premature", until: quarterEnd });
    expect(statusOf(credit, "commitment-missed")).toBe("unknown");
  });

  test("a log-in may still fail: that none has so far decides nothing", () => {
    const credit = assessed({ facts: { accessAttempts: [] }, asOf: "2026-03-01T00:00:00-05:00" });
    expect(credit).toMatchObject({ decision: "premature", until: quarterEnd });
  });

  test("a miss is final, and needs no end to be a miss", () => {
    const credit = assessed({ asOf: "2026-03-01T00:00:00-05:00" });
    expect(statusOf(credit, "commitment-missed")).toBe("met");
  });

  test("after its end, and without a claim, the window's last instant is when to look again", () => {
    const credit = assessed({ facts: { claims: [] }, asOf: quarterEnd });
    expect(credit).toMatchObject({ decision: "premature", until: lastInstantToClaim });
  });
});

describe("what is missing", () => {
  const asOf = moved(lastInstantToClaim, 1);
  const rows = [
    ["outages", { outages: undefined }, ["outages"]],
    ["attempts at access", { accessAttempts: undefined }, ["accessAttempts"]],
    ["the account", { account: undefined }, ["account.standing", "account.fees"]],
    ["claims", { claims: undefined }, ["claims"]],
    ["outages and claims", { outages: undefined, claims: undefined }, ["outages", "claims"]],
  ] as const;

  test.for(rows)("without %s: the decision is open and says so", ([, facts, missing]) => {
    const credit = assessed({ facts, asOf });
    expect(credit.missing).toEqual(missing);
    expect(credit).toMatchObject({ decision: "indeterminate", amount: null, lines: [] });
  });

  test("without maintenance, none is taken to have been carried out, and that is recorded", () => {
    const credit = assessed({ facts: { maintenance: undefined } });
    expect(credit.decision).toBe("eligible");
    expect(credit.assumptions.map(({ id }) => id)).toContain("no-maintenance-list");
  });

  test("monitoring that is missing is named where it decides", () => {
    const { start } = owed.outages[0];
    const unmonitored = [{ start: "2026-03-10T08:00-04:00", end: "2026-03-10T20:00-04:00" }];
    const outages = [{ id: "o1", start, end: "2026-02-02T12:00:00.000-05:00" }];
    const credit = assessed({ facts: { outages, unmonitored }, asOf });
    expect(credit).toMatchObject({ decision: "indeterminate", missing: ["unmonitored"] });
  });

  test("monitoring is what is missing where the log-in failed while nobody watched", () => {
    const start = "2026-03-10T08:00:00.000-04:00";
    const facts = {
      outages: [],
      unmonitored: [{ start, end: "2026-03-10T20:00:00.000-04:00" }],
      accessAttempts: [{ at: start, failed: true }],
    };
    const credit = assessed({ facts, asOf });
    expect(statusOf(credit, "customer-impact")).toBe("unknown");
    expect(credit).toMatchObject({ decision: "indeterminate", missing: ["unmonitored"] });
  });

  test("monitoring is missing where it decides in which month the first downtime was", () => {
    const unmonitored = [{ start: "2026-01-05T08:00-05:00", end: "2026-01-05T09:00-05:00" }];
    const fees = [
      { month: "2026-01", fee: { amountMinor: 100_000, currency: "USD" } },
      { month: "2026-02", fee: { amountMinor: 200_000, currency: "USD" } },
    ];
    const credit = assessed({
      facts: { unmonitored, account: { ...owed.account, fees } },
      readings: { monthFee: "month-of-first-downtime" },
      asOf,
    });
    expect(credit).toMatchObject({ decision: "indeterminate", missing: ["unmonitored"] });
  });

  test("is none where one condition that is not met decides", () => {
    const credit = assessed({ facts: { accessAttempts: [], claims: undefined }, asOf });
    expect(credit.decision).toBe("ineligible");
  });
});

test("a quarter that lies outside the term owes nothing", () => {
  const account = { ...owed.account, term: { until: "2026-01-01" } };
  expect(assessed({ facts: { account } }).decision).toBe("ineligible");
});

test("all four quarters of a year are assessed on their own", () => {
  const decisions = ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"].map(
    (period) => assessed({ period, asOf: "2027-02-01T00:00:00-05:00" }).decision,
  );
  expect(decisions).toEqual(["eligible", "ineligible", "ineligible", "ineligible"]);
});
