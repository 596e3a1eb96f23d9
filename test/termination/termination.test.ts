/** Misses in a row, and misses of any so many periods: which periods complete the rule, and what of gaps. */
import { describe, expect, test } from "vitest";
import { ground, measured, months, rights, startOf, told, unknown } from "./termination-history.js";

describe("three misses in a row", () => {
  const policy = ground({ consecutive: 3 });
  const rows = [
    ["no history", "", ["not-arisen"]],
    ["one", "x", ["not-arisen"]],
    ["two", "xx", ["not-arisen"]],
    ["three", "xxx", ["exercisable 2026-03"]],
    ["a fourth gives a right of its own", "xxxx", ["exercisable 2026-03", "exercisable 2026-04"]],
    ["two, a month that was met, and one", "xx.x", ["not-arisen"]],
    ["two, a month that was met, and two", "xx.xx", ["not-arisen"]],
    ["two, a month that was met, and three", "xx.xxx", ["exercisable 2026-06"]],
    ["three and then none", "xxx...", ["exercisable 2026-03"]],
    ["none", "......", ["not-arisen"]],
    ["two, a month not known", "xx?", ["undetermined"]],
    ["two, a month not known, one that was met", "xx?.", ["undetermined"]],
    ["one, a month not known, one that was met", "x?.", ["not-arisen"]],
    ["a month not known among others", ".?.", ["not-arisen"]],
    ["nothing known", "???", ["undetermined"]],
    ["less than three, nothing known", "??", ["not-arisen"]],
    ["two, a gap, one", "xx x", ["undetermined"]],
    ["two, a gap, a month that was met", "xx .", ["undetermined"]],
    ["one, a gap, a month that was met", "x .", ["not-arisen"]],
    ["one, a gap of two", "x  .", ["undetermined"]],
    ["a gap, three", ". xxx", ["exercisable 2026-05", "undetermined"]],
    ["three, then nothing known", "xxx?", ["exercisable 2026-03", "undetermined"]],
    ["nothing known before three", "?xxx", ["exercisable 2026-04", "undetermined"]],
    ["three long after a gap", "x     xxx", ["exercisable 2026-09", "undetermined"]],
  ] as const;

  test.for(rows)("%s: %s", ([, marks, expected]) => {
    expect(told(rights(policy, months(marks)))).toEqual(expected);
  });

  test.for(rows)("%s: %s, in whatever order the documents come", ([, marks, expected]) => {
    expect(told(rights(policy, months(marks).reverse()))).toEqual(expected);
  });

  test("rest on the last three", () => {
    const found = rights(policy, months("xxxxx"));
    expect(found.map(({ periods }) => periods.join(" "))).toEqual([
      "2026-01 2026-02 2026-03",
      "2026-02 2026-03 2026-04",
      "2026-03 2026-04 2026-05",
    ]);
  });
});

describe("one miss in a row", () => {
  test("is every miss", () => {
    expect(told(rights(ground({ consecutive: 1 }), months(".x.x")))).toEqual([
      "exercisable 2026-02",
      "exercisable 2026-04",
    ]);
  });
});

describe("two misses of any four months", () => {
  const policy = ground({ misses: 2, of: 4 });
  const rows = [
    ["one", "x...", ["not-arisen"]],
    ["the second three months later", "x..x", ["exercisable 2026-04"]],
    ["the second four months later", "x...x", ["not-arisen"]],
    ["the second at once", "xx", ["exercisable 2026-02"]],
    ["a month that is met completes nothing", "xx.", ["exercisable 2026-02"]],
    ["a third", "xx.x", ["exercisable 2026-02", "exercisable 2026-04"]],
    ["two and two of eight", "xx....xx", ["exercisable 2026-02", "exercisable 2026-08"]],
    ["one, and one not known three months later", "x..?", ["undetermined"]],
    ["one, and one not known four months later", "x...?", ["not-arisen"]],
    ["one not known, and one three months later", "?..x", ["undetermined"]],
    ["one not known, and one four months later", "?...x", ["not-arisen"]],
    ["a gap inside the four", "x .x", ["exercisable 2026-04", "undetermined"]],
    ["a gap that one of two would fill", "x ..", ["undetermined"]],
    ["a gap of four months, one on either side", "x    x", ["undetermined"]],
  ] as const;

  test.for(rows)("%s: %s", ([, marks, expected]) => {
    expect(told(rights(policy, months(marks)))).toEqual(expected);
  });

  test("rest on the misses among the last four", () => {
    const found = rights(policy, months("x.xx"));
    expect(found.map(({ periods }) => periods)).toEqual([
      ["2026-01", "2026-03"],
      ["2026-01", "2026-03", "2026-04"],
    ]);
  });
});

describe("a month that goes on", () => {
  const policy = ground({ consecutive: 3 });
  const asOf = "2026-03-20T00:00:00.000+00:00";
  const running = (met: boolean) => measured(2, { met, provisional: true, asOf });

  test("and is met so far may still be missed: time will tell", () => {
    const [right] = rights(policy, [...months("xx"), running(true)], asOf);
    expect(right).toMatchObject({
      state: "undetermined",
      arisenWith: null,
      until: startOf(3),
      missing: [],
    });
  });

  test("and is missed already gives the right when it ends", () => {
    const history = [...months("xx"), running(false)];
    const [right] = rights(policy, history, asOf);
    expect(right).toMatchObject({ state: "not-arisen", arisenWith: null, until: startOf(3) });
    expect(right?.exercise).toEqual({ opensAt: startOf(3), closesAt: null });
    expect(told(rights(policy, history, Date.UTC(2026, 3, 1) - 1))).toEqual(["not-arisen"]);
    expect(told(rights(policy, history, startOf(3)))).toEqual(["exercisable 2026-03"]);
  });

  test("and is over by now, but was only looked at before, is not known", () => {
    const open = { state: "undetermined", until: null, missing: ["measurements"] };
    const history = [...months("xx"), running(true)];
    expect(rights(policy, history)[0]).toMatchObject(open);
    expect(rights(policy, history, startOf(3))[0]).toMatchObject(open);
  });

  test("is not over because its document says so", () => {
    const early = measured(2, { asOf });
    expect(told(rights(policy, [...months("xx"), early], asOf))).toEqual(["undetermined"]);
  });

  test("of requests may be made good, though missed so far", () => {
    const requests = { ...running(false), indicator: "occurrences" as const };
    const [right] = rights(policy, [...months("xx"), requests], asOf);
    expect(right).toMatchObject({ state: "undetermined", until: startOf(3) });
    const over = measured(2, { met: false, indicator: "occurrences" });
    expect(told(rights(policy, [...months("xx"), over]))).toEqual(["exercisable 2026-03"]);
  });
});

describe("what is missing", () => {
  const policy = ground({ consecutive: 3 });

  test("is named for the months that decide, and for no others", () => {
    const history = [
      measured(0, { ...unknown, missing: ["resources"] }),
      ...months(" .xx?").map((each) => ({ ...each })),
    ];
    expect(rights(policy, history)[0]).toMatchObject({
      state: "undetermined",
      missing: ["outages"],
    });
  });

  test("is a measurement where there is a gap", () => {
    expect(rights(policy, months("xx x"))[0]?.missing).toEqual(["measurements"]);
  });

  test("is somebody who watched where time is undetermined", () => {
    const blind = measured(2, { met: null, undeterminedMs: 1 });
    expect(rights(policy, [...months("xx"), blind])[0]?.missing).toEqual(["unmonitored"]);
  });

  test("is nothing where there was nothing to measure", () => {
    const empty = measured(2, { ...unknown, ofMs: 0, missing: [] });
    expect(rights(policy, [...months("xx"), empty])[0]).toMatchObject({
      state: "undetermined",
      missing: [],
    });
  });
});

describe("a right", () => {
  test("says what it rests on", () => {
    const policy = ground(
      { consecutive: 2 },
      { exercise: { calendarDays: 30, endsAt: "end-of-day" } },
    );
    const [right] = rights(policy, months("xx"), "2026-03-10T00:00Z");
    expect(right).toEqual({
      type: "termination-right",
      policy: { id: "service", version: "1" },
      asOf: "2026-03-10T00:00:00.000+00:00",
      readings: [],
      assumptions: [],
      id: "ground",
      commitment: "uptime",
      resource: null,
      clause: "9.2",
      state: "exercisable",
      arisenWith: { key: "2026-02", start: startOf(1), end: startOf(2), clipped: false },
      periods: ["2026-01", "2026-02"],
      exercise: { opensAt: startOf(2), closesAt: "2026-03-31T00:00:00.000+00:00" },
      until: null,
      missing: [],
      because: [
        {
          rule: "termination",
          clause: "9.2",
          outcome: "applied",
          text: "2026-02 completes the rule (missed in 2 periods in a row); it rests on 2026-01, 2026-02.",
          params: { rule: "missed in 2 periods in a row", period: "2026-02" },
        },
        {
          rule: "notice",
          clause: "9.2",
          outcome: "applied",
          text: "Notice is in time up to 2026-03-30T23:59:59.999+00:00.",
          params: { lastInstant: "2026-03-30T23:59:59.999+00:00" },
        },
        {
          rule: "history",
          clause: null,
          outcome: "applied",
          text: "The history has 2 periods, from 2026-01 to 2026-02.",
          params: { periods: 2, first: "2026-01", last: "2026-02", missing: 0 },
        },
      ],
    });
  });

  test("that has not arisen says so of the history it looked at", () => {
    const [right] = rights(ground({ consecutive: 2 }), months("x ."));
    expect(right).toMatchObject({
      state: "undetermined",
      arisenWith: null,
      periods: [],
      exercise: null,
    });
    expect(right?.because.map(({ text }) => text)).toEqual([
      "Whether a period without a record completes the rule (missed in 2 periods in a row) is not known.",
      "The history has 2 periods, from 2026-01 to 2026-03; 1 period between them is missing.",
    ]);
  });
});
