/**
 * DOit ERP, Support Response Time: the table that the text refers to is not part of it, so that no
 * deadline can be computed without one that the caller gives; Unexpected Downtime computes nothing.
 */
import { computeDeadlines, isNinesError, type SupportTerms } from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";

const terms: SupportTerms = {
  calendar: "desk",
  severities: [
    {
      id: "1",
      name: "Urgent",
      targets: [
        { metric: "first-response", within: { businessTime: "PT4H", calendar: "desk" } },
        { metric: "progress-update", within: { elapsed: "PT8H" }, every: { elapsed: "PT24H" } },
      ],
    },
  ],
  clock: { outsideHours: "next-opening" },
};
const calendars = { desk: { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] } } as const;

test("a deadline cannot be computed without the table, and the issue says so", () => {
  const request = {
    id: "T-1",
    receivedAt: "2026-02-02T09:00-05:00",
    channel: "portal",
    severity: "1",
  };
  let issues: readonly unknown[] = [];
  try {
    computeDeadlines(doitErp(), request);
  } catch (error) {
    if (!isNinesError(error)) throw error;
    issues = error.issues;
  }
  expect(issues).toMatchObject([
    { code: "term_missing", path: "policy.support", params: { term: "support" } },
  ]);
});

describe("with a table of the caller's", () => {
  const request = {
    id: "T-1",
    receivedAt: "2026-02-06T15:00:00-05:00",
    channel: "portal",
    severity: "1",
  };

  test("deadlines run on its hours, in New York's time", () => {
    const policy = doitErp({ supportTable: { terms, calendars } });
    const { deadlines } = computeDeadlines(policy, request);
    expect(deadlines.map(({ metric, dueAt }) => [metric, dueAt])).toEqual([
      ["first-response", "2026-02-09T11:00:00.000-05:00"],
      ["progress-update", "2026-02-06T23:00:00.000-05:00"],
    ]);
  });

  test("the hours that it names must be given", () => {
    expect(() => doitErp({ supportTable: { terms } })).toThrow(
      expect.objectContaining({ code: "unknown_calendar" }),
    );
  });

  test("its hours never replace the business days of the notice of maintenance", () => {
    const saturdays = { weekly: [{ days: ["sat"], from: "09:00", to: "17:00" }] } as const;
    const replaced = { ...calendars, "business-days": saturdays };
    expect(() => doitErp({ supportTable: { terms, calendars: replaced } })).toThrow(
      expect.objectContaining({ code: "duplicate_id" }),
    );
  });
});
