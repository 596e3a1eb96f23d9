/** A whole month under the gotomyerp guidelines, in which clocks go forward. */
import { assessPeriod, type DowntimeClassification } from "nines";
import { gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { monthFacts } from "./gotomyerp-month.js";
import { stored } from "./stored.js";

const minute = 60_000;

const assessment = assessPeriod(gotomyerp(), monthFacts, {
  period: "2026-03",
  asOf: "2026-04-02T00:00:00-04:00",
});

/** Counted and excluded minutes of a day: of the objective, then of the guarantee. */
const days: Readonly<Record<string, readonly [number, number, number, number]>> = {
  "03-01": [0, 15, 0, 15],
  "03-02": [0, 15, 0, 15],
  "03-03": [0, 25, 0, 25],
  "03-04": [0, 15, 0, 15],
  "03-05": [0, 15, 0, 15],
  "03-06": [0, 15, 0, 15],
  "03-07": [45, 60, 45, 60],
  "03-08": [0, 55, 0, 55],
  "03-09": [0, 15, 0, 15],
  "03-10": [15, 120, 15, 120],
  "03-11": [0, 15, 0, 15],
  "03-13": [0, 15, 0, 15],
  "03-14": [0, 45, 0, 45],
  "03-15": [5, 60, 5, 60],
  "03-16": [0, 15, 0, 15],
  "03-17": [0, 15, 0, 15],
  "03-18": [0, 195, 0, 195],
  "03-19": [0, 15, 0, 15],
  "03-20": [0, 35, 20, 15],
  "03-21": [20, 245, 20, 245],
  "03-22": [0, 15, 0, 15],
  "03-23": [0, 45, 30, 15],
  "03-24": [5, 15, 5, 15],
  "03-25": [0, 15, 0, 15],
  "03-26": [30, 15, 30, 15],
  "03-27": [10, 15, 10, 15],
  "03-28": [0, 15, 0, 15],
  "03-29": [2, 15, 2, 15],
  "03-30": [60, 15, 60, 15],
  "03-31": [10, 15, 10, 15],
};

/** The minutes of each day with one verdict; what lies across a midnight is that of two days. */
function minutesByDay(
  { segments }: DowntimeClassification,
  asked: "counted" | "excluded",
): Record<string, number> {
  const minutes: Record<string, number> = {};
  for (const { start, end, verdict } of segments) {
    if (verdict !== asked) continue;
    const midnight = `${end.slice(0, 10)}T00:00:00.000${end.slice(23)}`;
    const isAcross = start.slice(0, 10) !== end.slice(0, 10) && end !== midnight;
    const pieces = isAcross ? [start, midnight, end] : [start, end];
    for (const [i, until] of pieces.slice(1).entries()) {
      const from = pieces[i] ?? start;
      const day = from.slice(5, 10);
      const ms = Date.parse(until) - Date.parse(from);
      minutes[day] = (minutes[day] ?? 0) + ms / minute;
    }
  }
  return minutes;
}

/** One column of the table by hand, without its zeros. */
function column(n: 0 | 1 | 2 | 3): Record<string, number> {
  const entries = Object.entries(days).map(([day, minutes]) => [day, minutes[n]] as const);
  return Object.fromEntries(entries.filter(([, minutes]) => minutes > 0));
}

test("the month is the stored document", () => {
  expect(assessment).toEqual(stored("gotomyerp-2026-03", assessment));
});

describe("by hand", () => {
  const [objective, guarantee, ...more] = assessment.classifications;
  if (objective === undefined || guarantee === undefined) throw new Error("two were expected");

  test("there are two commitments, in order, each with its classification", () => {
    expect(more).toEqual([]);
    const ids = ["objective", "guarantee"];
    expect([objective, guarantee].map(({ commitment }) => commitment)).toEqual(ids);
    expect(assessment.measurements.map(({ commitment }) => commitment)).toEqual(ids);
  });

  test("each day counts and excludes what the table says", () => {
    expect(minutesByDay(objective, "counted")).toEqual(column(0));
    expect(minutesByDay(objective, "excluded")).toEqual(column(1));
    expect(minutesByDay(guarantee, "counted")).toEqual(column(2));
    expect(minutesByDay(guarantee, "excluded")).toEqual(column(3));
  });

  const forBoth = {
    "nightly-maintenance": (29 * 15 + 10) * minute,
    "scheduled-maintenance": (10 + 45 + 40 + 30 + 50) * minute,
    network: 105 * minute,
    "upstream-outage": 180 * minute,
    "customer-maintenance": 230 * minute,
  };

  test("the objective counts 3 h 22 and excludes 19 h 45", () => {
    expect(objective).toMatchObject({
      countedMs: 202 * minute,
      excludedMs: 1185 * minute,
      undeterminedMs: 28 * minute,
      byRule: {},
    });
    expect(objective.byExclusion).toEqual({
      ...forBoth,
      "beyond-control": 20 * minute,
      "customer-request": 30 * minute,
    });
  });

  test("the guarantee counts 4 h 12 and excludes 18 h 55", () => {
    expect(guarantee).toMatchObject({
      countedMs: 252 * minute,
      excludedMs: 1135 * minute,
      undeterminedMs: 28 * minute,
      byRule: {},
    });
    expect(guarantee.byExclusion).toEqual(forBoth);
  });

  test("what counts has these reasons", () => {
    const counted = (of: DowntimeClassification): unknown =>
      of.segments
        .filter(({ verdict }) => verdict === "counted")
        .map(({ start, durationMs, reason }) => [start.slice(5, 16), durationMs / minute, reason]);
    const before = [
      ["03-07T22:45", 45, "over-allowance"],
      ["03-10T15:30", 15, "unplanned"],
      ["03-15T01:10", 5, "over-allowance"],
    ];
    const after = [
      ["03-24T03:00", 5, "carve-out"],
      ["03-26T15:05", 30, "carve-out"],
      ["03-27T20:00", 10, "carve-out"],
      ["03-29T05:10", 2, "unplanned"],
      ["03-30T13:00", 60, "unplanned"],
      ["03-31T23:50", 10, "unplanned"],
    ];
    const customer = ["03-21T13:00", 20, "unplanned"];
    expect(counted(objective)).toEqual([...before, customer, ...after]);
    expect(counted(guarantee)).toEqual([
      ...before,
      ["03-20T10:00", 20, "unplanned"],
      customer,
      ["03-23T11:00", 30, "unplanned"],
      ...after,
    ]);
  });

  test("nobody watched before and after the blip of the 29th", () => {
    const unwatched = guarantee.segments.filter(({ verdict }) => verdict === "undetermined");
    expect(unwatched.map(({ start, durationMs }) => [start.slice(5, 16), durationMs])).toEqual([
      ["03-29T05:00", 10 * minute],
      ["03-29T05:12", 18 * minute],
    ]);
  });

  test("the repair of the 26th was long and not announced", () => {
    for (const { advisories } of [objective, guarantee]) {
      expect(advisories.map(({ params }) => params)).toEqual([
        { advisory: "long-and-unannounced", maintenance: "repair-work" },
      ]);
    }
  });

  const ofMs = (744 - 1) * 60 * minute - (31 * 15 - 5 + 175 + 240) * minute;

  test("the objective is kept with 3 h 55 min 3 s to spare, also if nobody was watching", () => {
    expect(ofMs).toBe(43_705 * minute);
    expect(assessment.measurements[0]).toMatchObject({
      met: true,
      percent: "99.5378",
      percentIfCounted: "99.4737",
      ofMs,
      upMs: (43_705 - 202) * minute,
      ratio: { numerator: "2610180000", denominator: "2622300000" },
      downtimeMs: 202 * minute,
      excludedMs: 1185 * minute,
      undeterminedMs: 28 * minute,
      allowedDowntimeMs: 26_223_000,
      headroomMs: 14_103_000,
      provisional: false,
    });
  });

  test("the guarantee is missed by 4 h 7 min 37.77 s", () => {
    expect(assessment.measurements[1]).toMatchObject({
      met: false,
      percent: "99.4234",
      percentIfCounted: "99.3593",
      ofMs,
      upMs: (43_705 - 252) * minute,
      ratio: { numerator: "2607180000", denominator: "2622300000" },
      downtimeMs: 252 * minute,
      excludedMs: 1135 * minute,
      undeterminedMs: 28 * minute,
      allowedDowntimeMs: 262_230,
      headroomMs: -14_857_770,
      provisional: false,
    });
  });

  test("no credit is named", () => {
    expect(assessment.credits.map(({ decision, amount }) => [decision, amount])).toEqual([
      ["no-remedy", null],
    ]);
  });
});
