/**
 * A year of a small contract from its outages to its termination: measured month by month, assessed month by
 * month, asked about as time goes by. February, March and April are missed, so are August and October; June
 * was down for days.
 */
import { assessPeriod, measureAvailability, type ServiceFacts, terminationRights } from "nines";
import { describe, expect, test } from "vitest";
import { service } from "../downtime/service.js";
import { month, startOf } from "./termination-history.js";

const zone = "America/New_York";
const thirtyDays = { calendarDays: 30, endsAt: "end-of-day" } as const;

const policy = service({
  commitment: { targetPercent: "99.9" },
  policy: {
    zone,
    credits: [
      {
        id: "credit",
        commitment: "uptime",
        schedule: { kind: "flat", credit: { percent: 10 } },
        base: { fee: "monthly", month: "last-of-period" },
        rounding: "floor",
        conditions: {},
        claim: "automatic",
        remedy: "sole",
      },
    ],
    termination: [
      {
        id: "three",
        commitment: "uptime",
        clause: "7(a)",
        rule: { consecutive: 3 },
        exercise: thirtyDays,
      },
      {
        id: "five",
        commitment: "uptime",
        clause: "7(b)",
        rule: { misses: 5, of: 12 },
        exercise: thirtyDays,
      },
      {
        id: "below",
        commitment: "uptime",
        clause: "7(c)",
        rule: { below: 95 },
        exercise: thirtyDays,
      },
      { id: "mean", commitment: "uptime", clause: "7(d)", rule: { averageBelow: 98, over: 3 } },
      {
        id: "credits",
        commitment: "uptime",
        clause: "7(e)",
        rule: { creditsAtLeast: { percentOfBase: 10 }, times: 6, of: 9 },
      },
    ],
  },
});

/** Two hours down on the tenth of some months, four days in June. */
const facts: ServiceFacts = {
  outages: [
    ...[2, 3, 4, 8, 10].map((n) => ({
      id: `o${n}`,
      start: Date.UTC(2026, n - 1, 10, 15),
      end: Date.UTC(2026, n - 1, 10, 17),
    })),
    { id: "june", start: "2026-06-10T00:00-04:00", end: "2026-06-14T00:00-04:00" },
  ],
  maintenance: [],
  account: { fees: { amountMinor: 100_000, currency: "USD" } },
};

const yearEnd = "2027-01-02T00:00-05:00";

/** The rights, a line each. */
function shown(history: Parameters<typeof terminationRights>[1], asOf: string): string[] {
  return terminationRights(policy, history, { asOf }).map(
    ({ id, state, arisenWith }) =>
      `${id}: ${state}${arisenWith === null ? "" : ` ${arisenWith.key}`}`,
  );
}

describe("the year in one go", () => {
  const history = measureAvailability(policy, facts, { period: "2026", asOf: yearEnd });

  test("missed five months and had one very bad one", () => {
    expect(history.filter(({ met }) => met === false).map(({ period }) => period.key)).toEqual(
      [2, 3, 4, 6, 8, 10].map((n) => month(n - 1)),
    );
    expect(shown(history, yearEnd)).toEqual([
      "three: lapsed 2026-04",
      "five: lapsed 2026-08",
      "five: lapsed 2026-10",
      "below: lapsed 2026-06",
      "mean: exercisable 2026-06",
      "mean: exercisable 2026-07",
      "mean: exercisable 2026-08",
      "credits: undetermined",
    ]);
  });

  test("cites its clauses and its windows", () => {
    const found = terminationRights(policy, history, { asOf: yearEnd });
    expect(found.map(({ clause, exercise }) => [clause, exercise?.closesAt ?? null])).toEqual([
      ["7(a)", "2026-05-31T00:00:00.000-04:00"],
      ["7(b)", "2026-10-01T00:00:00.000-04:00"],
      ["7(b)", "2026-12-01T00:00:00.000-05:00"],
      ["7(c)", "2026-07-31T00:00:00.000-04:00"],
      ["7(d)", null],
      ["7(d)", null],
      ["7(d)", null],
      ["7(e)", null],
    ]);
  });
});

describe("month by month", () => {
  /** What was stored: the assessment of each month, made two days after it, up to the nth. */
  const stored = (n: number) =>
    Array.from({ length: n }, (_, index) => {
      const asOf = Date.parse(startOf(index + 1)) + 2 * 86_400_000;
      return assessPeriod(policy, facts, { period: month(index), asOf });
    });

  test("the same rights come to light, and credits with them", () => {
    expect(shown(stored(12), yearEnd)).toEqual([
      "three: lapsed 2026-04",
      "five: lapsed 2026-08",
      "five: lapsed 2026-10",
      "below: lapsed 2026-06",
      "mean: exercisable 2026-06",
      "mean: exercisable 2026-07",
      "mean: exercisable 2026-08",
      "credits: exercisable 2026-10",
    ]);
  });

  test("as they arise", () => {
    const three = (n: number, asOf: string) => shown(stored(n), asOf)[0];
    expect(three(3, "2026-04-05T00:00-04:00")).toBe("three: not-arisen");
    expect(three(4, "2026-05-03T00:00-04:00")).toBe("three: exercisable 2026-04");
    expect(three(4, "2026-05-30T23:59:59.999-04:00")).toBe("three: exercisable 2026-04");
    expect(three(4, "2026-05-31T00:00-04:00")).toBe("three: lapsed 2026-04");
  });

  test("without a month that was lost, what it decides is not known", () => {
    const [january, february, , ...rest] = stored(12);
    const history = [january, february, ...rest].flatMap((each) => each ?? []);
    const found = terminationRights(policy, history, { asOf: yearEnd });
    expect(found[0]).toMatchObject({
      id: "three",
      state: "undetermined",
      missing: ["measurements"],
    });
  });

  test("back from a database", () => {
    const history = JSON.parse(JSON.stringify(stored(12)));
    expect(shown(history, yearEnd)).toEqual(shown(stored(12), yearEnd));
  });
});

test("a month that is missed before it ends gives the right when it ends", () => {
  const asOf = "2026-04-20T00:00-04:00";
  const history = ["2026-02", "2026-03", "2026-04"].flatMap((period) =>
    measureAvailability(policy, facts, { period, asOf }),
  );
  expect(history.at(-1)).toMatchObject({ met: false, provisional: true });
  const [three] = terminationRights(policy, history, { asOf });
  expect(three).toMatchObject({
    state: "not-arisen",
    until: "2026-05-01T00:00:00.000-04:00",
    exercise: { closesAt: "2026-05-31T00:00:00.000-04:00" },
  });
});
