/** Resolved or closed and opened again: what the time between is. */
import type { RequestEvent } from "nines";
import { describe, expect, test } from "vitest";
import { deadline, desk, hour, on, open, rules, track } from "./desk.js";

const options = ["resume", "restart", "count-gap"] as const;

function deskOf(onReopen: (typeof options)[number]) {
  return desk(
    {
      high: [
        { metric: "first-response", within: open("PT2H") },
        { metric: "work-start", within: { elapsed: "PT2H" } },
        { metric: "resolution", within: open("PT6H") },
      ],
      low: [{ metric: "resolution", within: open("PT10H") }],
    },
    { clock: { onReopen, pauses: ["resolution"] } },
  );
}

const resolved = { at: on("mon", "12:00"), type: "resolved" } as const;
const reopened = { at: on("tue", "10:00"), type: "reopened" } as const;

describe("the resolution of a request that was resolved and reopened", () => {
  const rows = [
    ["resume", on("tue", "14:00"), 2 * hour, 6 * hour],
    ["restart", on("tue", "16:00"), 0, 0],
    ["count-gap", on("mon", "16:00"), 8 * hour, 0],
  ] as const;

  test.for(rows)("%s: due at %s", ([rule, dueAt, elapsedMs, pausedMs]) => {
    const tracked = track(deskOf(rule), [resolved, reopened], reopened.at);
    expect(tracked.phase).toBe("open");
    const resolution = deadline(tracked, "resolution");
    expect(resolution).toMatchObject({ dueAt, elapsedMs, pausedMs, satisfiedAt: null });
    expect(resolution.status).toBe(rule === "count-gap" ? "breached" : "running");
    expect(rules(tracked.because)).toEqual(["reopen: applied"]);
  });

  test.for(options)("%s: until then it was met", (rule) => {
    const tracked = track(deskOf(rule), [resolved, reopened], on("tue", "09:59:59.999"));
    expect(deadline(tracked, "resolution").status).toBe("met");
    expect(tracked.phase).toBe("resolved");
  });

  test.for(options)("%s: it is met by the second resolution", (rule) => {
    const again = { at: on("tue", "11:00"), type: "resolved" } as const;
    const tracked = track(deskOf(rule), [resolved, reopened, again], on("wed", "10:00"));
    const status = rule === "count-gap" ? "breached" : "met";
    expect(deadline(tracked, "resolution")).toMatchObject({ status, satisfiedAt: again.at });
  });
});

describe("what was reached before", () => {
  const responded = { at: on("mon", "11:00"), type: "responded" } as const;

  test.for(["resume", "count-gap"] as const)("%s: stays reached", (rule) => {
    const tracked = track(deskOf(rule), [responded, resolved, reopened], reopened.at);
    expect(deadline(tracked, "first-response")).toMatchObject({
      status: "met",
      satisfiedAt: responded.at,
    });
    expect(deadline(tracked, "work-start").satisfiedAt).toBe(resolved.at);
  });

  test("restart: is due again", () => {
    const tracked = track(deskOf("restart"), [responded, resolved, reopened], reopened.at);
    expect(deadline(tracked, "first-response")).toMatchObject({
      status: "running",
      dueAt: on("tue", "12:00"),
    });
  });
});

describe("what the customer withdrew and takes up again", () => {
  const closed = { at: on("mon", "11:00"), type: "closed", by: "customer" } as const;
  const rows = [
    ["resume", on("tue", "11:00"), on("tue", "11:00")],
    ["restart", on("tue", "12:00"), on("tue", "12:00")],
    ["count-gap", on("mon", "12:00"), on("mon", "12:00")],
  ] as const;

  test.for(rows)("%s: is due at %s", ([rule, response, work]) => {
    const events: RequestEvent[] = [closed, reopened];
    const tracked = track(deskOf(rule), events, reopened.at);
    expect(deadline(tracked, "first-response").dueAt).toBe(response);
    expect(deadline(tracked, "work-start").dueAt).toBe(work);
  });
});

describe("ends in a row", () => {
  test("the gap begins with the first end", () => {
    const closed = { at: on("mon", "16:00"), type: "closed" } as const;
    const tracked = track(deskOf("resume"), [resolved, closed, reopened], reopened.at);
    expect(deadline(tracked, "resolution")).toMatchObject({
      dueAt: on("tue", "14:00"),
      pausedMs: 6 * hour,
    });
  });

  test("two gaps add up", () => {
    const events: RequestEvent[] = [
      resolved,
      { at: on("mon", "13:00"), type: "reopened" },
      { at: on("mon", "14:00"), type: "resolved" },
      { at: on("mon", "16:00"), type: "reopened" },
    ];
    const tracked = track(deskOf("resume"), events, on("mon", "16:00"));
    expect(deadline(tracked, "resolution")).toMatchObject({
      dueAt: on("tue", "11:00"),
      elapsedMs: 3 * hour,
      pausedMs: 3 * hour,
    });
  });

  test("a wait that the end cut short goes on in the gap once, not twice", () => {
    const waiting = { at: on("mon", "11:00"), type: "waiting-on-customer" } as const;
    const tracked = track(deskOf("resume"), [waiting, resolved, reopened], on("tue", "10:00"));
    expect(deadline(tracked, "resolution")).toMatchObject({
      dueAt: on("tue", "15:00"),
      pausedMs: 7 * hour,
      elapsedMs: hour,
    });
    expect(tracked.phase).toBe("open");
  });

  test("a change of severity after the reopening keeps the gap out", () => {
    const change = {
      at: reopened.at,
      type: "severity-changed",
      severity: "low",
      by: "provider",
    } as const;
    const tracked = track(deskOf("resume"), [resolved, reopened, change], on("tue", "10:00"));
    expect(deadline(tracked, "resolution").dueAt).toBe(on("wed", "10:00"));
  });

  test("clocks that started again stay started again when the severity changes", () => {
    const change = {
      at: on("tue", "10:30"),
      type: "severity-changed",
      severity: "low",
      by: "provider",
    } as const;
    const tracked = track(deskOf("restart"), [resolved, reopened, change], on("tue", "10:30"));
    expect(deadline(tracked, "resolution")).toMatchObject({
      clockStartsAt: reopened.at,
      dueAt: on("wed", "12:00"),
    });
  });
});
