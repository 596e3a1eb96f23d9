/**
 * The time for notice: it opens at the end of the period that completes the rule, is counted from that
 * period's last date or measured from its end, and each right has its own.
 */
import type { TerminationTerms } from "nines";
import { describe, expect, test } from "vitest";
import { ground, measured, month, months, rights, startOf, told } from "./termination-history.js";

type Limit = NonNullable<TerminationTerms["exercise"]>;

/** A miss in the nth month from January 2026 on, alone. */
function missedIn(n: number) {
  return [measured(n, { met: false })];
}

describe("the window", () => {
  const rows: readonly (readonly [string, Limit, number, string])[] = [
    ["30 days of March", { calendarDays: 30, endsAt: "end-of-day" }, 2, "2026-05-01T00:00:00.000"],
    [
      "30 days of February",
      { calendarDays: 30, endsAt: "end-of-day" },
      1,
      "2026-03-31T00:00:00.000",
    ],
    [
      "30 days of a leap year's February",
      { calendarDays: 30, endsAt: "end-of-day" },
      25,
      "2028-03-31T00:00:00.000",
    ],
    [
      "60 days of January",
      { calendarDays: 60, endsAt: "end-of-day" },
      0,
      "2026-04-02T00:00:00.000",
    ],
    ["720 hours of March", { elapsed: "PT720H" }, 2, "2026-05-01T00:00:00.001"],
    ["720 hours of February", { elapsed: "PT720H" }, 1, "2026-03-31T00:00:00.001"],
    [
      "a month of January, clamped",
      { months: 1, endsAt: "end-of-day", monthEnd: "clamp" },
      0,
      "2026-03-01T00:00:00.000",
    ],
    [
      "a month of a leap year's January, clamped",
      { months: 1, endsAt: "end-of-day", monthEnd: "clamp" },
      24,
      "2028-03-01T00:00:00.000",
    ],
    [
      "ten business days of May, which ends on a Sunday",
      { businessDays: 10, calendar: "office", endsAt: "end-of-day" },
      4,
      "2026-06-13T00:00:00.000",
    ],
    [
      "29 days of January, moved on from a Sunday",
      { calendarDays: 29, endsAt: "end-of-day", roll: "following", calendar: "office" },
      0,
      "2026-03-03T00:00:00.000",
    ],
    ["no days of March", { calendarDays: 0, endsAt: "end-of-day" }, 2, "2026-04-01T00:00:00.000"],
  ];

  test.for(rows)("%s", ([, exercise, n, closesAt]) => {
    const policy = ground({ consecutive: 1 }, { exercise });
    const [right] = rights(policy, missedIn(n), Date.UTC(2028, 5, 1));
    expect(right?.exercise).toEqual({ opensAt: startOf(n + 1), closesAt: `${closesAt}+00:00` });
  });

  const edges: readonly Limit[] = [
    { calendarDays: 30, endsAt: "end-of-day" },
    { elapsed: "PT720H" },
    { elapsed: "PT0S" },
  ];

  test.for(edges)("is open at its last instant and closed at the next: %s", (exercise) => {
    const policy = ground({ consecutive: 1 }, { exercise });
    const closesAt = rights(policy, missedIn(1))[0]?.exercise?.closesAt;
    const at = Date.parse(String(closesAt));
    expect(told(rights(policy, missedIn(1), at - 1))).toEqual(["exercisable 2026-02"]);
    expect(told(rights(policy, missedIn(1), at))).toEqual(["lapsed 2026-02"]);
  });

  test("opens at the period's end", () => {
    const policy = ground({ consecutive: 1 });
    const early = [measured(1, { met: false, provisional: true, asOf: startOf(1) })];
    expect(told(rights(policy, early, Date.UTC(2026, 2, 1) - 1))).toEqual(["not-arisen"]);
    expect(told(rights(policy, early, Date.UTC(2026, 2, 1)))).toEqual(["exercisable 2026-02"]);
  });

  test("that no term limits stays open", () => {
    const policy = ground({ consecutive: 1 });
    const [right] = rights(policy, missedIn(1), "2199-12-31T00:00Z");
    expect(right).toMatchObject({ state: "exercisable", exercise: { closesAt: null } });
  });

  test("is each right's own", () => {
    const policy = ground(
      { consecutive: 3 },
      { exercise: { calendarDays: 30, endsAt: "end-of-day" } },
    );
    const found = rights(policy, months("xxxxx"), "2026-05-30T23:59:59.999Z");
    expect(told(found)).toEqual(["lapsed 2026-03", "exercisable 2026-04"]);
    const later = rights(policy, months("xxxxx"), "2026-06-01T00:00:00Z");
    expect(told(later)).toEqual(["lapsed 2026-03", "lapsed 2026-04", "exercisable 2026-05"]);
  });

  test("is counted from the month's last date, also where the term cut the month", () => {
    const policy = ground(
      { consecutive: 1 },
      { exercise: { calendarDays: 30, endsAt: "end-of-day" } },
    );
    const cut = measured(1, {
      met: false,
      period: { key: month(1), start: startOf(1), end: "2026-02-10T00:00:00Z", clipped: true },
    });
    const [right] = rights(policy, [cut]);
    expect(right?.exercise).toEqual({
      opensAt: startOf(2),
      closesAt: "2026-03-31T00:00:00.000+00:00",
    });
    expect(right?.arisenWith?.end).toBe("2026-02-10T00:00:00.000+00:00");
  });

  test("lies in the contract's zone", () => {
    const policy = ground(
      { consecutive: 1 },
      { exercise: { calendarDays: 30, endsAt: "end-of-day" }, zone: "America/New_York" },
    );
    const bounds = { start: "2026-02-01T05:00:00Z", end: "2026-03-01T05:00:00Z" };
    const asOf = bounds.end;
    const period = { key: "2026-02", ...bounds, clipped: false };
    const [right] = rights(policy, [measured(1, { met: false, period, asOf })]);
    expect(right?.exercise).toEqual({
      opensAt: "2026-03-01T00:00:00.000-05:00",
      closesAt: "2026-03-31T00:00:00.000-04:00",
    });
  });

  test("of what is not known is that of the latest month in question", () => {
    const policy = ground(
      { consecutive: 2 },
      { exercise: { calendarDays: 30, endsAt: "end-of-day" } },
    );
    const [right] = rights(policy, months("x??."));
    expect(right).toMatchObject({
      state: "undetermined",
      exercise: { opensAt: startOf(3), closesAt: "2026-05-01T00:00:00.000+00:00" },
    });
  });
});
