/** `startsAt: "reported"`: downtime begins with the report, where there was one. */
import type { Outage } from "nines";
import { describe, expect, test } from "vitest";
import { at, becomes, classify, down, hour, minute, service, windowed, work } from "./service.js";

const policy = service({ downtime: { startsAt: "reported", clauses: { startsAt: "5.1" } } });
const half = (more: Partial<Outage> = {}) => down("10:00", "10:30", more);

describe("an outage from ten to half past ten, reported", () => {
  const rows: [string, string | null, string[]][] = [
    ["before it began", "09:59:59.999", ["10:00-10:30 counted: unplanned"]],
    ["as it began", "10:00", ["10:00-10:30 counted: unplanned"]],
    [
      "a millisecond later",
      "10:00:00.001",
      ["10:00-10:00:00.001 excluded: before-report", "10:00:00.001-10:30 counted: unplanned"],
    ],
    [
      "a millisecond before its end",
      "10:29:59.999",
      ["10:00-10:29:59.999 excluded: before-report", "10:29:59.999-10:30 counted: unplanned"],
    ],
    ["at its end", "10:30", ["10:00-10:30 excluded: before-report"]],
    ["after it was over", "11:00", ["10:00-10:30 excluded: before-report"]],
    ["never", null, ["10:00-10:30 excluded: before-report"]],
  ];

  test.for(rows)("%s (%s)", ([, report, segments]) => {
    const reportedAt = report === null ? null : at(report);
    expect(becomes(policy, [half({ reportedAt })])).toEqual(segments);
  });

  test("at a time nobody knows is undetermined, and the report is missing", () => {
    const classified = classify(policy, { outages: [half()] });
    expect(classified).toMatchObject({
      countedMs: 0,
      excludedMs: 0,
      undeterminedMs: 30 * minute,
      missing: ["outages.reportedAt"],
    });
    expect(classified.segments).toMatchObject([
      { verdict: "undetermined", reason: "before-report", clause: "5.1" },
    ]);
  });

  test("cites the clause for the time before", () => {
    const { segments, byRule } = classify(policy, { outages: [half({ reportedAt: at("10:10") })] });
    expect(segments.map(({ clause }) => clause)).toEqual(["5.1", null]);
    expect(byRule).toEqual({ "before-report": 10 * minute });
  });
});

describe("a report that has not come yet", () => {
  const rows: [string, string, string[]][] = [
    ["at the report", "10:10", ["10:00-10:10 excluded: before-report"]],
    [
      "a millisecond after it",
      "10:10:00.001",
      ["10:00-10:10 excluded: before-report", "10:10-10:10:00.001 counted: unplanned"],
    ],
    ["before it", "10:05", ["10:00-10:05 excluded: before-report"]],
  ];

  test.for(rows)("looked at %s", ([, asOf, segments]) => {
    const running = down("10:00", null, { reportedAt: at("10:10") });
    expect(becomes(policy, [running], {}, { asOf: at(asOf) })).toEqual(segments);
  });
});

describe("reports of several outages", () => {
  test("each counts from its own report on, and what one reported counts for all", () => {
    const outages = [
      half({ reportedAt: at("10:20") }),
      down("10:10", "10:40", { reportedAt: at("10:10") }),
    ];
    expect(becomes(policy, outages)).toEqual([
      "10:00-10:10 excluded: before-report",
      "10:10-10:40 counted: unplanned",
    ]);
  });

  test("what is reported counts, whatever is not known of another", () => {
    const outages = [half(), down("10:10", "10:20", { reportedAt: at("10:10") })];
    expect(becomes(policy, outages)).toEqual([
      "10:00-10:10 undetermined: before-report",
      "10:10-10:20 counted: unplanned",
      "10:20-10:30 undetermined: before-report",
    ]);
  });

  test("a report before the period counts in it", () => {
    const outages = [down("01-31 23:00", "01 01:00", { reportedAt: at("01-31 23:30") })];
    expect(classify(policy, { outages }).countedMs).toBe(hour);
  });
});

describe("exclusions beside it", () => {
  const withWindow = service({
    downtime: { startsAt: "reported" },
    exclusions: [
      windowed("morning", "10:15", "10:45"),
      { id: "works", kind: "maintenance", types: ["planned"] },
    ],
  });

  test("take out what counts, and what nobody can say; a rule took the rest", () => {
    const reported = half({ reportedAt: at("10:20") });
    expect(becomes(withWindow, [reported])).toEqual([
      "10:00-10:20 excluded: before-report",
      "10:20-10:30 excluded: morning",
    ]);
    expect(becomes(withWindow, [half()])).toEqual([
      "10:00-10:15 undetermined: before-report",
      "10:15-10:30 excluded: morning",
    ]);
  });

  test("maintenance excludes what nobody can say", () => {
    expect(becomes(withWindow, [half()], { maintenance: [work("10:00", "10:10")] })).toEqual([
      "10:00-10:10 excluded: works",
      "10:10-10:15 undetermined: before-report",
      "10:15-10:30 excluded: morning",
    ]);
  });
});
