/** A change of severity: whose word counts, and from when the clocks of the new severity run. */
import type { RequestEvent } from "nines";
import { describe, expect, test } from "vitest";
import { deadline, desk, hour, on, open, rules, track } from "./desk.js";
import { ticket, trackTicket } from "./ticket.js";

const changed = (at: string, severity: string, by: "provider" | "customer" = "provider") =>
  ({ at, type: "severity-changed", severity, by }) as const;

const changes = ["from-receipt", "restart", "carry-elapsed"] as const;

function deskOf(onSeverityChange: (typeof changes)[number]) {
  return desk(
    {
      high: [{ metric: "resolution", within: open("PT4H") }],
      mid: [{ metric: "resolution", within: { elapsed: "PT5H" } }],
      low: [{ metric: "resolution", within: open("PT8H") }],
      day: [{ metric: "resolution", within: { endOfBusinessDay: 0, calendar: "hours" } }],
    },
    { clock: { onSeverityChange, pauses: ["resolution"] } },
  );
}

describe("from when the new severity's clock runs", () => {
  /** From low to high at noon, two hours after the receipt. */
  const rows = [
    ["from-receipt", on("mon", "10:00"), on("mon", "14:00"), 2 * hour],
    ["restart", on("mon", "12:00"), on("mon", "16:00"), 0],
    ["carry-elapsed", on("mon", "12:00"), on("mon", "14:00"), 2 * hour],
  ] as const;

  test.for(rows)("%s: starts at %s, due at %s", ([rule, clockStartsAt, dueAt, elapsedMs]) => {
    const events = [changed(on("mon", "12:00"), "high")];
    const tracked = track(deskOf(rule), events, on("mon", "12:00"), { severity: "low" });
    expect(tracked).toMatchObject({ severity: "high" });
    expect(deadline(tracked, "resolution")).toMatchObject({
      severity: "high",
      clockStartsAt,
      dueAt,
      elapsedMs,
      status: "running",
    });
  });

  /** The same with a pause of an hour before the change. */
  const paused = [
    ["from-receipt", on("mon", "15:00")],
    ["restart", on("mon", "17:00")],
    ["carry-elapsed", on("mon", "15:00")],
  ] as const;

  test.for(paused)("%s, paused for an hour and changed at one: due at %s", ([rule, dueAt]) => {
    const events: RequestEvent[] = [
      { at: on("mon", "11:00"), type: "waiting-on-customer" },
      { at: on("mon", "12:00"), type: "customer-replied" },
      changed(on("mon", "13:00"), "high"),
    ];
    const tracked = track(deskOf(rule), events, on("mon", "13:30"), { severity: "low" });
    expect(deadline(tracked, "resolution").dueAt).toBe(dueAt);
  });

  /** The same while the pause goes on. */
  const pausing = [
    ["from-receipt", on("mon", "16:00"), 2 * hour],
    ["restart", on("mon", "17:00"), hour],
    ["carry-elapsed", on("mon", "16:00"), hour],
  ] as const;

  test.for(pausing)("%s, changed in a pause: due at %s", ([rule, dueAt, pausedMs]) => {
    const events: RequestEvent[] = [
      { at: on("mon", "11:00"), type: "waiting-on-customer" },
      changed(on("mon", "12:00"), "high"),
      { at: on("mon", "13:00"), type: "customer-replied" },
    ];
    const tracked = track(deskOf(rule), events, on("mon", "13:30"), { severity: "low" });
    expect(deadline(tracked, "resolution")).toMatchObject({ dueAt, pausedMs });
  });

  test("carried time that exceeds the new budget is due at the change", () => {
    const events = [changed(on("mon", "16:00"), "high")];
    const tracked = track(deskOf("carry-elapsed"), events, on("mon", "16:30"), { severity: "low" });
    expect(deadline(tracked, "resolution")).toMatchObject({
      dueAt: on("mon", "16:00"),
      status: "breached",
      breachedAt: on("mon", "16:00:00.001"),
    });
  });

  test("time is carried over two changes", () => {
    const events = [changed(on("mon", "11:00"), "low"), changed(on("mon", "12:00"), "high")];
    const tracked = track(deskOf("carry-elapsed"), events, on("mon", "12:30"));
    expect(deadline(tracked, "resolution")).toMatchObject({
      dueAt: on("mon", "14:00"),
      elapsedMs: 2.5 * hour,
    });
  });

  test.for(changes)("%s: a same-day target stays the day's", (rule) => {
    const events = [changed(on("mon", "12:00"), "day")];
    const tracked = track(deskOf(rule), events, on("mon", "13:00"), { severity: "low" });
    expect(deadline(tracked, "resolution").dueAt).toBe(on("mon", "17:00"));
  });

  test("time is not carried twice onto a clock that is counted from the receipt", () => {
    const events = [changed(on("mon", "12:00"), "day")];
    const tracked = track(deskOf("carry-elapsed"), events, on("mon", "13:00"), { severity: "low" });
    expect(deadline(tracked, "resolution").elapsedMs).toBe(3 * hour);
  });

  test("time is carried once through a same-day target onto a measured one", () => {
    const events = [changed(on("mon", "11:00"), "day"), changed(on("mon", "12:00"), "high")];
    const tracked = track(deskOf("carry-elapsed"), events, on("mon", "12:30"), { severity: "low" });
    expect(deadline(tracked, "resolution").dueAt).toBe(on("mon", "14:00"));
  });
});

describe("what was done before the change", () => {
  const levels = desk({
    high: [
      { metric: "first-response", within: open("PT1H") },
      { metric: "work-start", within: open("PT1H") },
    ],
    low: [{ metric: "first-response", within: open("PT4H") }],
  });

  test("a response is judged by the severity that held when it came", () => {
    const events = [
      { at: on("mon", "12:00"), type: "responded" },
      changed(on("mon", "13:00"), "high"),
    ] as const;
    const tracked = track(levels, events, on("mon", "13:00"), { severity: "low" });
    expect(deadline(tracked, "first-response")).toMatchObject({
      status: "met",
      severity: "low",
      dueAt: on("mon", "14:00"),
    });
  });

  test("work that began under a severity that did not ask for it has begun", () => {
    const events = [
      { at: on("mon", "10:30"), type: "work-started" },
      changed(on("mon", "10:45"), "high"),
    ] as const;
    const tracked = track(levels, events, on("mon", "16:00"), { severity: "low" });
    expect(deadline(tracked, "work-start")).toMatchObject({
      status: "met",
      satisfiedAt: on("mon", "10:30"),
    });
  });

  test.for(["resolved", "closed"] as const)("a change after it was %s starts no clock", (end) => {
    const events = [
      { at: on("mon", "10:30"), type: end },
      changed(on("mon", "10:45"), "high"),
    ] as const;
    const tracked = track(levels, events, on("mon", "10:50"), { severity: "low" });
    const statuses = tracked.deadlines.map(({ status }) => status);
    expect(statuses).not.toContain("running");
    expect(tracked.nextChangeAt).toBe(null);
  });

  test("a target missed before a milder severity holds stays on record", () => {
    const events = [changed(on("mon", "12:00"), "low")];
    const tracked = track(levels, events, on("mon", "12:30"));
    expect(deadline(tracked, "first-response")).toMatchObject({
      status: "running",
      severity: "low",
    });
    expect(tracked.because).toContainEqual(
      expect.objectContaining({
        rule: "missed-before-change",
        outcome: "overridden",
        params: { metric: "first-response", dueAt: "2026-02-02T11:00:00.000Z" },
      }),
    );
  });

  test("a target due at the change was not missed before it", () => {
    const { because } = track(levels, [changed(on("mon", "11:00"), "low")], on("mon", "12:00"));
    expect(rules(because)).toEqual(["severity-change: applied"]);
  });
});

describe("whose word counts", () => {
  const received = "2026-02-04T10:00:00-05:00";
  const asOf = "2026-02-04T11:30:00-05:00";
  const escalated = (by: "provider" | "customer") =>
    ticket(received, [changed("2026-02-04T11:00:00-05:00", "level-1", by)], {
      severity: "level-2",
    });

  test("the provider's changes the level, on the clock from receipt", () => {
    const status = trackTicket(escalated("provider"), asOf);
    expect(status.severity).toBe("level-1");
    expect(deadline(status, "first-response")).toMatchObject({
      severity: "level-1",
      dueAt: "2026-02-04T12:00:00.000-05:00",
      clause: "gotomyerp 3.2",
    });
  });

  test("the customer's does not by default, and the finding cites the clause", () => {
    const status = trackTicket(escalated("customer"), asOf);
    expect(status.severity).toBe("level-2");
    expect(deadline(status, "first-response").dueAt).toBe("2026-02-04T21:00:00.000-05:00");
    expect(status.because).toMatchObject([
      { rule: "severity-change", outcome: "not-applied", clause: "gotomyerp, Severity" },
    ]);
  });

  test("the customer's does where the reading honours it", () => {
    const status = trackTicket(escalated("customer"), asOf, { customerSeverityChange: "honoured" });
    expect(status.severity).toBe("level-1");
  });

  test("what changes the level of an e-mail holds, though the channel fixed it", () => {
    const email = { ...escalated("provider"), channel: "email" };
    expect(trackTicket(email, asOf).severity).toBe("level-1");
  });

  test("an emergency keeps its severity until it ends", () => {
    const emergency = { allUsersAffected: true, confirmedFrom: ["Boston", "Albany"] };
    const status = trackTicket({ ...escalated("provider"), emergency }, asOf);
    expect(status.severity).toBe("emergency");
    expect(rules(status.because)).toContain("emergency: not-applied");
  });
});
