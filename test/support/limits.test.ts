/** Every kind of limit on the clock of a request, and the terms of a target that move its ends. */
import type { Policy, Target, TimeLimit } from "nines";
import { describe, expect, test } from "vitest";
import { deadline, desk, hour, on, open, rules, track } from "./desk.js";
import { ticket, trackTicket } from "./ticket.js";

const calendar = "hours";

function oneTarget(within: TimeLimit, more: Partial<Target> = {}): Policy {
  return desk({ high: [{ metric: "first-response", within, ...more }] });
}

/** Received at ten, on Friday and on Saturday. */
const kinds: [string, TimeLimit, string, string][] = [
  ["elapsed", { elapsed: "PT48H" }, on("sun", "10:00"), "2026-02-11T09:00:00.000+00:00"],
  ["business time", open("PT10H"), on("next mon", "12:00"), on("next tue", "11:00")],
  ["the same day", { endOfBusinessDay: 0, calendar }, on("fri", "17:00"), on("next mon", "17:00")],
  [
    "the next business day",
    { endOfBusinessDay: 1, calendar },
    on("next mon", "17:00"),
    on("next tue", "17:00"),
  ],
  [
    "business days, same time",
    { businessDays: 1, calendar, endsAt: "same-time" },
    on("next mon", "10:00"),
    on("next tue", "09:00"),
  ],
  [
    "business days, close",
    { businessDays: 2, calendar, endsAt: "close-of-business" },
    on("next tue", "17:00"),
    "2026-02-11T17:00:00.000+00:00",
  ],
  [
    "business days, end of day",
    { businessDays: 1, calendar, endsAt: "end-of-day" },
    on("next mon", "23:59:59.999"),
    on("next tue", "23:59:59.999"),
  ],
  [
    "calendar days, same time",
    { calendarDays: 2, endsAt: "same-time" },
    on("sun", "10:00"),
    "2026-02-11T09:00:00.000+00:00",
  ],
  [
    "calendar days, end of day",
    { calendarDays: 2, endsAt: "end-of-day" },
    on("sun", "23:59:59.999"),
    "2026-02-11T23:59:59.999+00:00",
  ],
  [
    "calendar days, rolled",
    { calendarDays: 2, endsAt: "end-of-day", roll: "following", calendar },
    on("next mon", "23:59:59.999"),
    "2026-02-11T23:59:59.999+00:00",
  ],
  [
    "months, same time",
    { months: 1, endsAt: "same-time", monthEnd: "clamp" },
    "2026-03-06T10:00:00.000+00:00",
    "2026-03-09T09:00:00.000+00:00",
  ],
  [
    "months, end of day",
    { months: 1, endsAt: "end-of-day", monthEnd: "clamp" },
    "2026-03-06T23:59:59.999+00:00",
    "2026-03-09T23:59:59.999+00:00",
  ],
];

describe("each kind of limit", () => {
  test.for(kinds)("%s, received on Friday", ([, within, dueAt]) => {
    const tracked = track(oneTarget(within), [], on("fri", "10:00"), {
      receivedAt: on("fri", "10:00"),
    });
    expect(deadline(tracked, "first-response")).toMatchObject({ dueAt, status: "running" });
  });

  test.for(kinds)("%s, received on Saturday", ([, within, , dueAt]) => {
    const tracked = track(oneTarget(within), [], on("sat", "10:00"), {
      receivedAt: on("sat", "10:00"),
    });
    expect(deadline(tracked, "first-response")).toMatchObject({
      dueAt,
      clockStartsAt: on("next mon", "09:00"),
      elapsedMs: 0,
    });
  });

  test.for(kinds)("%s: in time at the instant, late a millisecond after", ([, within, dueAt]) => {
    const status = (shift: number) => {
      const at = Date.parse(dueAt) + shift;
      const events = [{ at, type: "responded" }] as const;
      const received = { receivedAt: on("fri", "10:00") };
      return deadline(
        track(oneTarget(within), events, "2026-04-01T00:00Z", received),
        "first-response",
      ).status;
    };
    expect([status(-1), status(0), status(1)]).toEqual(["met", "met", "breached"]);
  });

  test("a month from 31 January ends in February, on 29 February in a leap year", () => {
    const month = oneTarget({ months: 1, endsAt: "end-of-day", monthEnd: "clamp" });
    const dueFrom = (receivedAt: string) =>
      deadline(track(month, [], receivedAt, { receivedAt }), "first-response").dueAt;
    expect(dueFrom("2028-01-31T10:00Z")).toBe("2028-02-29T23:59:59.999+00:00");
    expect(dueFrom("2025-01-31T10:00Z")).toBe("2025-02-28T23:59:59.999+00:00");
  });

  test("no time at all is due when the clock starts", () => {
    const tracked = track(oneTarget(open("PT0S")), [], on("sat", "10:00"), {
      receivedAt: on("sat", "10:00"),
    });
    expect(deadline(tracked, "first-response")).toMatchObject({
      dueAt: on("next mon", "09:00"),
      remainingMs: 0,
    });
  });
});

describe("when the clock starts", () => {
  const saturday = { receivedAt: on("sat", "10:00") };

  test("at the next opening, with a finding", () => {
    const tracked = track(oneTarget(open("PT1H")), [], on("sat", "10:00"), saturday);
    const response = deadline(tracked, "first-response");
    expect(response).toMatchObject({ clockStartsAt: on("next mon", "09:00") });
    expect(rules(response.because)).toEqual(["outside-hours: applied"]);
  });

  test("on receipt, where the target says so", () => {
    const target = oneTarget({ elapsed: "PT1H" }, { starts: "receipt" });
    const response = deadline(track(target, [], on("sat", "10:30"), saturday), "first-response");
    expect(response).toMatchObject({ clockStartsAt: on("sat", "10:00"), elapsedMs: hour / 2 });
    expect(response.because).toEqual([]);
  });

  test("on receipt, where the clock's rule says so and the target nothing else", () => {
    const within = { elapsed: "PT1H" };
    const rule = { clock: { outsideHours: "on-receipt" } } as const;
    const policy = desk(
      {
        high: [
          { metric: "first-response", within },
          { metric: "work-start", within, starts: "next-opening" },
        ],
      },
      rule,
    );
    const tracked = track(policy, [], on("sat", "10:00"), saturday);
    expect(deadline(tracked, "first-response").clockStartsAt).toBe(on("sat", "10:00"));
    expect(deadline(tracked, "work-start").clockStartsAt).toBe(on("next mon", "09:00"));
  });

  test("the closing instant is closed, the opening instant is open", () => {
    const startOf = (receivedAt: string) =>
      deadline(track(oneTarget(open("PT1H")), [], receivedAt, { receivedAt }), "first-response")
        .clockStartsAt;
    expect(startOf(on("mon", "17:00"))).toBe(on("tue", "09:00"));
    expect(startOf(on("mon", "16:59:59.999"))).toBe(on("mon", "16:59:59.999"));
    expect(startOf(on("mon", "09:00"))).toBe(on("mon", "09:00"));
    expect(startOf(on("mon", "08:59:59.999"))).toBe(on("mon", "09:00"));
  });
});

describe("targets by the hour of receipt", () => {
  const policy = desk({
    high: [
      { metric: "first-response", within: { elapsed: "PT1H" }, received: "open" },
      {
        metric: "first-response",
        within: { elapsed: "PT8H" },
        received: "closed",
        starts: "receipt",
      },
      { metric: "resolution", within: open("PT8H"), received: "any" },
    ],
  });
  const rows = [
    ["in open hours", on("mon", "16:59:59.999"), on("mon", "17:59:59.999")],
    ["at closing", on("mon", "17:00"), on("tue", "01:00")],
    ["a millisecond before opening", on("mon", "08:59:59.999"), on("mon", "16:59:59.999")],
    ["at opening", on("mon", "09:00"), on("mon", "10:00")],
  ] as const;

  test.for(rows)("%s (%s): due at %s", ([, receivedAt, dueAt]) => {
    const tracked = track(policy, [], receivedAt, { receivedAt });
    expect(deadline(tracked, "first-response").dueAt).toBe(dueAt);
    expect(tracked.deadlines).toHaveLength(2);
  });
});

describe("an elapsed deadline that falls while support is closed", () => {
  const moving = oneTarget({ elapsed: "PT4H" }, { dueWhenClosed: "next-opening" });
  const rows = [
    ["in open hours stays", on("mon", "12:59:59.999"), on("mon", "16:59:59.999"), []],
    ["at closing stays", on("mon", "13:00"), on("mon", "17:00"), []],
    [
      "a millisecond later moves to the opening",
      on("mon", "13:00:00.001"),
      on("tue", "09:00"),
      ["due-when-closed: applied"],
    ],
    [
      "on a Friday evening moves to Monday",
      on("fri", "16:00"),
      on("next mon", "09:00"),
      ["due-when-closed: applied"],
    ],
  ] as const;

  test.for(rows)("%s: received at %s, due at %s", ([, receivedAt, dueAt, findings]) => {
    const response = deadline(track(moving, [], receivedAt, { receivedAt }), "first-response");
    expect(response.dueAt).toBe(dueAt);
    expect(rules(response.because)).toEqual(findings);
  });

  test("stays where the target says nothing", () => {
    const response = deadline(
      track(oneTarget({ elapsed: "PT4H" }), [], on("fri", "16:00"), {
        receivedAt: on("fri", "16:00"),
      }),
      "first-response",
    );
    expect(response.dueAt).toBe(on("fri", "20:00"));
  });

  test("gotomyerp moves level 3's under its reading", () => {
    const thursday = ticket("2026-02-05T20:00:00-05:00", [], { severity: "level-3" });
    const due = (dueWhenClosed: "as-is" | "next-opening") =>
      deadline(
        trackTicket(thursday, "2026-02-05T20:00:00-05:00", { dueWhenClosed }),
        "first-response",
      ).dueAt;
    expect(due("as-is")).toBe("2026-02-07T20:00:00.000-05:00");
    expect(due("next-opening")).toBe("2026-02-09T07:00:00.000-05:00");
  });
});

test("the near end of a range is moved by a pause like the far end", () => {
  const policy = desk(
    {
      high: [
        { metric: "resolution", within: { elapsed: "PT48H" }, expectedFrom: { elapsed: "PT24H" } },
      ],
    },
    { clock: { pauses: ["resolution"] } },
  );
  const pause = [
    { at: on("mon", "11:00"), type: "waiting-on-customer" },
    { at: on("mon", "14:00"), type: "customer-replied" },
  ] as const;
  const resolution = deadline(track(policy, pause, on("mon", "15:00")), "resolution");
  expect(resolution).toMatchObject({ expectedFrom: on("tue", "13:00"), dueAt: on("wed", "13:00") });
});
