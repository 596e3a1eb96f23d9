/** A whole quarter under the DOit ERP commitment, at the close and three weeks before its end. */
import { assessPeriod } from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { quarterFacts } from "./doit-erp-quarter.js";
import { stored } from "./stored.js";

const minute = 60_000;

describe("the quarter at its close", () => {
  const assessment = assessPeriod(doitErp(), quarterFacts, {
    period: "2026-Q1",
    asOf: "2026-04-10T00:00:00-04:00",
  });

  test("is the stored document", () => {
    expect(assessment).toEqual(stored("doit-erp-2026-q1", assessment));
  });

  test("counts and excludes what the table by hand says", () => {
    const [classified] = assessment.classifications;
    expect(classified).toMatchObject({
      countedMs: (11 * 60 + 45) * minute,
      excludedMs: (10 * 60 + 25) * minute,
      undeterminedMs: 0,
      byExclusion: {
        "weekend-window": 110 * minute,
        "scheduled-maintenance": 175 * minute,
        release: 40 * minute,
        "morning-window": 300 * minute,
      },
    });
    const reasons = classified?.segments.map(({ start, durationMs, verdict, reason }) => [
      start.slice(5, 16),
      durationMs / minute,
      verdict,
      reason,
    ]);
    expect(reasons).toEqual([
      ["01-13T10:15", 135, "counted", "unplanned"],
      ["01-13T12:30", 15, "counted", "unplanned"],
      ["01-13T12:45", 15, "counted", "unplanned"],
      ["01-24T21:30", 30, "counted", "unplanned"],
      ["01-24T22:00", 110, "excluded", "window"],
      ["01-24T23:50", 20, "counted", "unplanned"],
      ["02-04T19:05", 175, "excluded", "maintenance"],
      ["02-04T22:00", 60, "counted", "overrun"],
      ["02-04T23:00", 10, "counted", "unplanned"],
      ["02-12T20:00", 120, "counted", "late-notice"],
      ["02-20T12:00", 40, "excluded", "maintenance"],
      ["03-03T02:30", 30, "excluded", "window"],
      ["03-03T03:00", 90, "counted", "carve-out"],
      ["03-03T04:30", 30, "excluded", "window"],
      ["03-08T00:30", 30, "counted", "unplanned"],
      ["03-08T01:00", 240, "excluded", "window"],
      ["03-08T06:00", 60, "counted", "unplanned"],
      ["03-23T14:00", 120, "counted", "unplanned"],
    ]);
  });

  test("misses the commitment by 57 minutes and 18 seconds", () => {
    expect(assessment.measurements).toMatchObject([
      {
        percent: "99.4557",
        met: false,
        downtimeMs: 42_300_000,
        allowedDowntimeMs: 38_862_000,
        headroomMs: -3_438_000,
        ratio: { numerator: "7730100000", denominator: "7772400000" },
      },
    ]);
  });

  test("owes 300.13 dollars until the end of March 2028", () => {
    expect(assessment.credits).toMatchObject([
      {
        decision: "eligible",
        amount: { amountMinor: 30_013, currency: "USD" },
        base: { amountMinor: 120_050, currency: "USD" },
        expiresAt: "2028-03-31T23:59:59.999-04:00",
        claimWindow: { closesAt: "2026-04-06T00:00:00.000-04:00" },
        missing: [],
      },
    ]);
  });
});

describe("the quarter as it was known on 9 March", () => {
  const assessment = assessPeriod(doitErp(), quarterFacts, {
    period: "2026-Q1",
    asOf: "2026-03-09T00:00:00-04:00",
  });

  test("is the stored document", () => {
    expect(assessment).toEqual(stored("doit-erp-2026-q1-in-march", assessment));
  });

  test("has an hour and 2 minutes and 42 seconds left, and nothing is decided", () => {
    expect(assessment.measurements).toMatchObject([
      { met: true, provisional: true, downtimeMs: (9 * 60 + 45) * minute, headroomMs: 3_762_000 },
    ]);
    expect(assessment.credits).toMatchObject([
      { decision: "premature", until: "2026-04-01T00:00:00.000-04:00", amount: null },
    ]);
  });
});
