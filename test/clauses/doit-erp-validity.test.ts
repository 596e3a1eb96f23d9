/** DOit ERP, Credit Request: a credit is valid up to two years from the quarter it was issued for. */
import { expect, test } from "vitest";
import { assessed, owed } from "./doit-erp-owed-quarter.js";

const [outage] = owed.outages;
const [claim] = owed.claims;

test("a credit can be used up to the last instant of the second year", () => {
  expect(assessed().expiresAt).toBe("2028-03-31T23:59:59.999-04:00");
});

test("whenever it is decided, the quarter's end is what matters", () => {
  expect(assessed({ asOf: "2026-09-01T00:00:00-04:00" }).expiresAt).toBe(
    "2028-03-31T23:59:59.999-04:00",
  );
});

test("of the last quarter, it ends with the year", () => {
  const facts = {
    outages: [{ id: "o1", start: "2026-11-02T08:00:00-05:00", end: "2026-11-02T20:00:00-05:00" }],
    accessAttempts: [{ at: "2026-11-02T09:00:00-05:00", failed: true }],
    claims: [
      {
        submittedAt: "2027-01-05T23:59:59.999-05:00",
        acknowledgedAt: "2027-01-06T08:00:00-05:00",
        period: "2026-Q4",
      },
    ],
  };
  const asOf = "2027-01-07T00:00:00-05:00";
  expect(assessed({ facts, period: "2026-Q4", asOf })).toMatchObject({
    decision: "eligible",
    expiresAt: "2028-12-31T23:59:59.999-05:00",
  });
});

test("of a quarter that the term cut, two years run from the last date of the calendar quarter", () => {
  const leap = (instant: string): string => instant.replace("2026", "2028");
  const facts = {
    outages: [{ id: "o1", start: leap(outage.start), end: leap(outage.end) }],
    accessAttempts: [{ at: leap("2026-02-02T09:12:00.000-05:00"), failed: true }],
    account: { ...owed.account, term: { until: "2028-03-01" } },
    claims: [
      {
        ...claim,
        period: "2028-Q1",
        submittedAt: "2028-03-01T10:00:00-05:00",
        acknowledgedAt: "2028-03-01T10:00:00-05:00",
      },
    ],
  };
  const credit = assessed({ facts, period: "2028-Q1", asOf: "2028-06-01T00:00:00-04:00" });
  expect(credit.decision).toBe("eligible");
  expect(credit.expiresAt).toBe("2030-03-31T23:59:59.999-04:00");
});

test("a credit that is not owed does not expire", () => {
  expect(assessed({ facts: { outages: [] } }).expiresAt).toBeNull();
  expect(
    assessed({ facts: { claims: [] }, asOf: "2026-04-02T00:00:00-04:00" }).expiresAt,
  ).toBeNull();
});
