/** Warnings before a deadline, on the deadline's own clock, and when something changes next. */
import { type RequestEvent, type Target, trackRequest, type WarningPoint } from "nines";
import { describe, expect, test } from "vitest";
import { deadline, desk, hour, on, open, request } from "./desk.js";

const points = {
  half: { percent: 50 },
  "three quarters": { percent: 75 },
  all: { percent: 100 },
  "an hour used": { used: "PT1H" },
  "an hour left": { left: "PT1H" },
  "a minute left": { left: "PT1M" },
} as const satisfies Record<string, WarningPoint>;

function warned(
  within: Target["within"],
  point: WarningPoint,
  asOf: string,
  events: readonly RequestEvent[] = [],
) {
  const policy = desk(
    { high: [{ metric: "resolution", within }] },
    { clock: { pauses: ["resolution"] } },
  );
  return trackRequest(policy, request(events), { asOf, warnAt: [point] });
}

const pause: RequestEvent[] = [
  { at: on("mon", "11:00"), type: "waiting-on-customer" },
  { at: on("mon", "12:00"), type: "customer-replied" },
];

describe("the instant of a warning", () => {
  /** Eight hours from Monday at ten: open time until Tuesday at ten, elapsed until Monday at six. */
  const rows = [
    ["half", on("mon", "14:00"), on("mon", "14:00"), on("mon", "15:00")],
    ["three quarters", on("mon", "16:00"), on("mon", "16:00"), on("mon", "17:00")],
    ["all", on("tue", "10:00"), on("mon", "18:00"), on("tue", "11:00")],
    ["an hour used", on("mon", "11:00"), on("mon", "11:00"), on("mon", "11:00")],
    ["an hour left", on("mon", "17:00"), on("mon", "17:00"), on("tue", "10:00")],
    ["a minute left", on("tue", "09:59"), on("mon", "17:59"), on("tue", "10:59")],
  ] as const;

  test.for(rows)("%s, in business time: %s", ([name, at]) => {
    const { warnings } = deadline(
      warned(open("PT8H"), points[name], on("mon", "10:00")),
      "resolution",
    );
    expect(warnings).toEqual([{ at, reached: false }]);
  });

  test.for(rows)("%s, on the wall clock", ([name, , at]) => {
    const status = warned({ elapsed: "PT8H" }, points[name], on("mon", "10:00"));
    expect(deadline(status, "resolution").warnings).toEqual([{ at, reached: false }]);
  });

  test.for(rows)("%s, moved by a pause of an hour", ([name, , , at]) => {
    const status = warned(open("PT8H"), points[name], on("mon", "12:00"), pause);
    expect(deadline(status, "resolution").warnings[0]?.at).toBe(at);
  });

  test("more time left than there is warns at once, more used than there is when it is due", () => {
    const at = (point: WarningPoint) =>
      deadline(warned(open("PT2H"), point, on("mon", "10:00")), "resolution").warnings[0]?.at;
    expect(at({ left: "PT3H" })).toBe(on("mon", "10:00"));
    expect(at({ used: "PT3H" })).toBe(on("mon", "12:00"));
  });

  test("an hour before a same-day target is due there is an hour left", () => {
    const sameDay = { endOfBusinessDay: 0, calendar: "hours" };
    const status = warned(sameDay, points["an hour left"], on("mon", "16:00"));
    expect(deadline(status, "resolution")).toMatchObject({
      remainingMs: hour,
      warnings: [{ at: on("mon", "16:00"), reached: true }],
    });
  });

  test("an hour before a same-day target is due there is an hour left, after a pause too", () => {
    const sameDay = { endOfBusinessDay: 0, calendar: "hours" };
    const status = warned(sameDay, points["an hour left"], on("mon", "16:00"), pause);
    expect(deadline(status, "resolution")).toMatchObject({
      remainingMs: hour,
      warnings: [{ at: on("mon", "16:00"), reached: true }],
    });
  });
});

test("a warning counts the time that another severity had used up", () => {
  const policy = desk(
    {
      high: [{ metric: "resolution", within: open("PT4H") }],
      low: [{ metric: "resolution", within: open("PT8H") }],
    },
    { clock: { onSeverityChange: "carry-elapsed" } },
  );
  const change = {
    at: on("mon", "11:00"),
    type: "severity-changed",
    severity: "high",
    by: "provider",
  } as const;
  const status = trackRequest(policy, request([change], { severity: "low" }), {
    asOf: on("mon", "11:00"),
    warnAt: [points.half, points["an hour left"]],
  });
  expect(deadline(status, "resolution")).toMatchObject({
    dueAt: on("mon", "14:00"),
    warnings: [{ at: on("mon", "12:00") }, { at: on("mon", "13:00") }],
  });
});

describe("whether a warning was reached", () => {
  const edges = [
    [on("mon", "13:59:59.999"), false],
    [on("mon", "14:00"), true],
  ] as const;

  test.for(edges)("at %s: %s", ([asOf, reached]) => {
    const { warnings } = deadline(warned(open("PT8H"), points.half, asOf), "resolution");
    expect(warnings).toEqual([{ at: on("mon", "14:00"), reached }]);
  });

  test("what was done before it never reached it", () => {
    const resolved = { at: on("mon", "13:59:59.999"), type: "resolved" } as const;
    const status = warned(open("PT8H"), points.half, on("wed", "10:00"), [resolved]);
    expect(deadline(status, "resolution").warnings[0]?.reached).toBe(false);
  });

  test("warnings come in the order asked for", () => {
    const policy = desk({ high: [{ metric: "resolution", within: open("PT4H") }] });
    const warnAt = [points.all, points.half, points["an hour used"]];
    const status = trackRequest(policy, request(), { asOf: on("mon", "10:00"), warnAt });
    expect(deadline(status, "resolution").warnings.map(({ at }) => at)).toEqual([
      on("mon", "14:00"),
      on("mon", "12:00"),
      on("mon", "11:00"),
    ]);
  });
});

describe("when something changes next", () => {
  const rows = [
    ["the clock starts", on("mon", "08:00"), on("mon", "09:00")],
    ["the warning comes", on("mon", "09:00"), on("mon", "10:00")],
    ["the warning came; it is due", on("mon", "10:00"), on("mon", "11:00:00.001")],
    ["it is due now and in time", on("mon", "11:00"), on("mon", "11:00:00.001")],
    ["it was missed", on("mon", "11:00:00.001"), null],
  ] as const;

  test.for(rows)("%s: at %s, next %s", ([, asOf, next]) => {
    const policy = desk({ high: [{ metric: "resolution", within: open("PT2H") }] });
    const received = request([], { receivedAt: on("mon", "08:00") });
    const status = trackRequest(policy, received, { asOf, warnAt: [points.half] });
    expect(status.nextChangeAt).toBe(next);
  });

  test("nothing, while its clock stands still", () => {
    const status = warned(open("PT8H"), points.half, on("mon", "11:30"), pause);
    expect(status.nextChangeAt).toBe(null);
  });

  test("the earliest of several deadlines", () => {
    const policy = desk({
      high: [
        { metric: "first-response", within: open("PT2H") },
        { metric: "work-start", within: open("PT1H") },
        { metric: "resolution", within: { elapsed: "PT72H" } },
      ],
    });
    const next = (asOf: string) => trackRequest(policy, request(), { asOf }).nextChangeAt;
    expect(next(on("mon", "10:00"))).toBe(on("mon", "11:00:00.001"));
    expect(next(on("mon", "11:00:00.001"))).toBe(on("mon", "12:00:00.001"));
    expect(next(on("tue", "10:00"))).toBe(on("thu", "10:00:00.001"));
  });
});
