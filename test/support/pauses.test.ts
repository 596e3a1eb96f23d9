/** Waiting for the customer: which clocks it stops, and how long a pause is on which clock. */
import type { RequestEvent } from "nines";
import { describe, expect, test } from "vitest";
import { deadline, desk, hour, minute, on, open, track } from "./desk.js";
import { ticket, trackTicket } from "./ticket.js";

const waiting = (at: string) => ({ at, type: "waiting-on-customer" }) as const;
const replied = (at: string) => ({ at, type: "customer-replied" }) as const;

const pausing = desk(
  {
    high: [
      { metric: "first-response", within: open("PT2H") },
      { metric: "workaround", within: { elapsed: "PT6H" } },
      { metric: "resolution", within: open("PT4H") },
    ],
  },
  { clock: { pauses: ["workaround", "resolution"] } },
);

describe("a pause on a clock of open time", () => {
  const rows = [
    ["inside hours", on("mon", "11:00"), on("mon", "12:00"), on("mon", "15:00"), 1 * hour],
    ["across a night", on("mon", "13:00"), on("tue", "10:00"), on("tue", "11:00"), 5 * hour],
    ["that begins at closing", on("mon", "17:00"), on("tue", "09:00"), on("mon", "14:00"), 0],
    [
      "of a millisecond",
      on("mon", "11:00"),
      on("mon", "11:00:00.001"),
      on("mon", "14:00:00.001"),
      1,
    ],
    ["of no length", on("mon", "11:00"), on("mon", "11:00"), on("mon", "14:00"), 0],
    ["from receipt", on("mon", "10:00"), on("mon", "13:00"), on("mon", "17:00"), 3 * hour],
    [
      "that begins when it is due",
      on("mon", "14:00"),
      on("mon", "15:00"),
      on("mon", "14:00"),
      1 * hour,
    ],
    [
      "that begins a millisecond before it is due",
      on("mon", "13:59:59.999"),
      on("mon", "15:00"),
      on("mon", "15:00:00.001"),
      hour + 1,
    ],
  ] as const;

  test.for(rows)("%s: from %s to %s it is due at %s", ([, from, until, dueAt, pausedMs]) => {
    const status = track(pausing, [waiting(from), replied(until)], on("wed", "12:00"));
    expect(deadline(status, "resolution")).toMatchObject({ dueAt, pausedMs });
  });

  test("over a weekend moves nothing where it starts at closing and ends at opening", () => {
    const events = [waiting(on("fri", "17:00")), replied(on("next mon", "09:00"))];
    const received = { receivedAt: on("fri", "15:00") };
    const status = track(pausing, events, on("next mon", "10:00"), received);
    const due = { dueAt: on("next mon", "11:00"), pausedMs: 0, remainingMs: hour };
    expect(deadline(status, "resolution")).toMatchObject(due);
  });
});

describe("a pause on a clock of elapsed time", () => {
  test("counts at night as well", () => {
    const events = [waiting(on("mon", "15:00")), replied(on("tue", "08:00"))];
    const status = track(pausing, events, on("tue", "08:30"));
    expect(deadline(status, "workaround")).toMatchObject({
      status: "running",
      dueAt: on("tue", "09:00"),
      elapsedMs: 5.5 * hour,
      pausedMs: 17 * hour,
      remainingMs: 30 * minute,
    });
  });

  test("before the clock starts is no pause of it", () => {
    const events = [waiting(on("mon", "08:30")), replied(on("mon", "10:00"))];
    const status = track(pausing, events, on("mon", "10:30"), { receivedAt: on("mon", "08:00") });
    expect(deadline(status, "workaround")).toMatchObject({
      clockStartsAt: on("mon", "09:00"),
      dueAt: on("mon", "16:00"),
      pausedMs: hour,
    });
  });
});

describe("a pause that goes on", () => {
  test("stops the clock where it stands, and the due instant is as if it ended now", () => {
    const status = track(pausing, [waiting(on("mon", "11:00"))], on("tue", "10:00"));
    expect(status).toMatchObject({ phase: "paused" });
    expect(deadline(status, "resolution")).toMatchObject({
      status: "paused",
      elapsedMs: hour,
      pausedMs: 7 * hour,
      remainingMs: 3 * hour,
      dueAt: on("tue", "13:00"),
    });
  });

  test("never lets a clock that it stops run out", () => {
    const status = track(pausing, [waiting(on("mon", "13:59:59.999"))], on("next tue", "12:00"));
    const left = { status: "paused", remainingMs: 1, breachedAt: null };
    expect(deadline(status, "resolution")).toMatchObject(left);
  });

  test("does not save what had run out before", () => {
    const status = track(pausing, [waiting(on("mon", "14:00:00.001"))], on("tue", "12:00"));
    expect(deadline(status, "resolution")).toMatchObject({
      status: "breached",
      breachedAt: on("mon", "14:00:00.001"),
    });
  });

  test("begins at the instant looked from without having stopped anything yet", () => {
    const status = track(pausing, [waiting(on("mon", "11:00"))], on("mon", "11:00"));
    const standing = { status: "paused", pausedMs: 0, dueAt: on("mon", "14:00") };
    expect(deadline(status, "resolution")).toMatchObject(standing);
  });

  test("is over for good once the request ends", () => {
    const events = [
      waiting(on("mon", "11:00")),
      { at: on("mon", "13:00"), type: "resolved" },
    ] as const;
    const status = track(pausing, events, on("wed", "10:00"));
    expect(status.phase).toBe("resolved");
    expect(deadline(status, "resolution")).toMatchObject({
      status: "met",
      elapsedMs: hour,
      pausedMs: 2 * hour,
      dueAt: on("mon", "16:00"),
    });
  });
});

describe("a pause that begins too late to move the deadline", () => {
  test("at the instant it is due: it is missed next, waiting or not", () => {
    const status = track(pausing, [waiting(on("mon", "14:00"))], on("mon", "14:00"));
    const later = track(pausing, [waiting(on("mon", "14:00"))], on("mon", "14:00:00.001"));
    expect(deadline(later, "resolution").status).toBe("breached");
    expect(status.nextChangeAt).toBe(on("mon", "14:00:00.001"));
  });

  test("after the time was used up, due at the next opening: it is missed then, waiting or not", () => {
    const moved = desk(
      {
        high: [
          { metric: "resolution", within: { elapsed: "PT8H" }, dueWhenClosed: "next-opening" },
        ],
      },
      { clock: { pauses: ["resolution"] } },
    );
    const status = track(moved, [waiting(on("mon", "20:00"))], on("mon", "20:00"));
    const later = track(moved, [waiting(on("mon", "20:00"))], on("tue", "09:00:00.001"));
    expect(deadline(later, "resolution").status).toBe("breached");
    expect(status.nextChangeAt).toBe(on("tue", "09:00:00.001"));
  });
});

test("a pause in a night shift does not bring the next business day nearer", () => {
  const nights = desk(
    {
      high: [
        {
          metric: "resolution",
          within: { businessDays: 1, calendar: "hours", endsAt: "same-time" },
        },
      ],
    },
    {
      clock: { pauses: ["resolution"] },
      policy: {
        calendars: {
          hours: {
            weekly: [
              { days: "weekdays", from: "09:00", to: "17:00" },
              { days: ["sat"], from: "22:00", to: "03:00" },
            ],
          },
        },
      },
    },
  );
  const saturday = { receivedAt: on("sat", "22:00") };
  const pause = [waiting(on("next mon", "10:00")), replied(on("next mon", "12:00"))];
  const dueAfter = (events: readonly RequestEvent[]): number =>
    Date.parse(
      deadline(track(nights, events, on("next mon", "12:00"), saturday), "resolution").dueAt,
    );
  expect(dueAfter(pause)).toBeGreaterThanOrEqual(dueAfter([]));
  const overnight = (until: string) => [waiting(on("sat", "22:10")), replied(until)];
  expect(dueAfter(overnight("2026-02-08T02:20:00.000+00:00"))).toBeGreaterThanOrEqual(
    dueAfter(overnight(on("sat", "22:20"))),
  );
});

test("a metric that waiting does not stop runs on and is missed while the request is paused", () => {
  const status = track(pausing, [waiting(on("mon", "11:00"))], on("mon", "12:00:00.001"));
  expect(deadline(status, "first-response")).toMatchObject({
    status: "breached",
    pausedMs: 0,
    dueAt: on("mon", "12:00"),
  });
});

test("two pauses add up, the time between them counts", () => {
  const pauses = [
    waiting(on("mon", "11:00")),
    replied(on("mon", "12:00")),
    waiting(on("mon", "13:00")),
    replied(on("mon", "13:30")),
  ];
  const status = track(pausing, pauses, on("mon", "14:00"));
  expect(deadline(status, "resolution")).toMatchObject({
    dueAt: on("mon", "15:30"),
    pausedMs: 1.5 * hour,
    elapsedMs: 2.5 * hour,
    remainingMs: 1.5 * hour,
  });
});

describe("a same-day target", () => {
  const sameDay = desk(
    { high: [{ metric: "resolution", within: { endOfBusinessDay: 0, calendar: "hours" } }] },
    { clock: { pauses: ["resolution"] } },
  );

  const rows = [
    ["that leaves the day standing", on("mon", "11:00"), on("mon", "16:00"), on("mon", "17:00")],
    [
      "that uses the rest of the day up",
      on("mon", "10:00"),
      on("tue", "09:00"),
      on("tue", "17:00"),
    ],
    ["of a whole day", on("mon", "12:00"), on("tue", "12:00"), on("tue", "17:00")],
    ["over a weekend", on("mon", "10:00"), on("next mon", "09:00"), on("next mon", "17:00")],
  ] as const;

  test.for(rows)("is counted anew after a pause %s", ([, from, until, dueAt]) => {
    const status = track(sameDay, [waiting(from), replied(until)], until);
    expect(deadline(status, "resolution").dueAt).toBe(dueAt);
  });

  test("is not missed while its clock stands still", () => {
    const status = track(sameDay, [waiting(on("mon", "16:59"))], on("mon", "18:00"));
    expect(deadline(status, "resolution")).toMatchObject({ status: "paused", breachedAt: null });
  });

  test("changes nothing by itself while its clock stands still", () => {
    const events = [waiting(on("mon", "16:59"))];
    const before = track(sameDay, events, on("mon", "16:59:30"));
    const after = track(sameDay, events, on("mon", "17:00:00.001"));
    expect(before.nextChangeAt).toBe(null);
    expect(deadline(after, "resolution").status).toBe(deadline(before, "resolution").status);
  });
});

describe("gotomyerp 1.3, the customer's silence", () => {
  const events = [waiting("2026-02-04T10:15:00-05:00"), replied("2026-02-04T10:45:00-05:00")];
  const request = ticket("2026-02-04T10:00:00-05:00", events);

  test("by default moves the start of work and not the first response", () => {
    const status = trackTicket(request, "2026-02-04T10:50:00-05:00");
    expect(deadline(status, "work-start").dueAt).toBe("2026-02-04T11:30:00.000-05:00");
    expect(deadline(status, "first-response").dueAt).toBe("2026-02-04T12:00:00.000-05:00");
    expect(status.because).toContainEqual(
      expect.objectContaining({ rule: "pause", outcome: "applied", clause: "gotomyerp 1.3" }),
    );
  });

  test("read as of no effect moves nothing, and says so", () => {
    const reading = { customerSilence: "no-effect" } as const;
    const status = trackTicket(request, "2026-02-04T10:50:00-05:00", reading);
    expect(deadline(status, "work-start").dueAt).toBe("2026-02-04T11:00:00.000-05:00");
    expect(status.because).toContainEqual(
      expect.objectContaining({ rule: "pause", outcome: "not-applied", clause: "gotomyerp 1.3" }),
    );
  });

  test("outside support hours moves nothing", () => {
    const night = [waiting("2026-02-06T21:00:00-05:00"), replied("2026-02-09T07:00:00-05:00")];
    const status = trackTicket(
      ticket("2026-02-06T20:30:00-05:00", night),
      "2026-02-09T07:10:00-05:00",
    );
    expect(deadline(status, "work-start")).toMatchObject({
      dueAt: "2026-02-09T07:30:00.000-05:00",
      pausedMs: 0,
    });
  });
});

test("a longer pause over a weekend does not bring a counted deadline nearer", () => {
  const threeDays = desk(
    { high: [{ metric: "resolution", within: { calendarDays: 3, endsAt: "end-of-day" } }] },
    { clock: { pauses: ["resolution"] } },
  );
  const dueAfter = (until: string): number => {
    const events = [waiting(on("fri", "17:00")), replied(until)];
    const thursday = { receivedAt: on("thu", "16:00") };
    const status = track(threeDays, events, on("next mon", "18:00"), thursday);
    return Date.parse(deadline(status, "resolution").dueAt);
  };
  const short = dueAfter(on("next mon", "09:00"));
  expect(dueAfter(on("next mon", "17:00"))).toBeGreaterThanOrEqual(short);
});

test("a change of severity at night, in a pause and with nothing left, is missed when it says so", () => {
  const carrying = desk(
    {
      high: [{ metric: "resolution", within: open("PT4H") }],
      low: [{ metric: "resolution", within: open("PT16H") }],
    },
    { clock: { pauses: ["resolution"], onSeverityChange: "carry-elapsed" } },
  );
  const events: RequestEvent[] = [
    waiting(on("mon", "16:00")),
    { at: on("mon", "20:00"), type: "severity-changed", severity: "high", by: "provider" },
  ];
  const look = (asOf: string) => track(carrying, events, asOf, { severity: "low" });
  const night = look(on("mon", "21:00"));
  const morning = look(on("tue", "09:00:00.001"));
  expect(deadline(night, "resolution").status).toBe("running");
  expect(night.nextChangeAt).toBe(on("tue", "09:00"));
  expect(look(on("tue", "09:00")).nextChangeAt).toBe(on("tue", "09:00:00.001"));
  expect(deadline(morning, "resolution").status).toBe("breached");
});
