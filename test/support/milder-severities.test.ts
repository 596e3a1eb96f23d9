/** A graver matter that is due later than a milder one would be: the desk is told. */
import { computeDeadlines } from "nines";
import { gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { deadline, desk, on, open, rules, track } from "./desk.js";
import { ticket, trackTicket } from "./ticket.js";

describe("level 1 on a Friday evening", () => {
  const friday = "2026-02-06T20:30:00-05:00";

  test("is due on Monday at 08:30, level 2 on Friday at 21:00", () => {
    const one = trackTicket(ticket(friday), friday);
    const two = trackTicket(ticket(friday, [], { severity: "level-2" }), friday);
    expect(deadline(one, "first-response").dueAt).toBe("2026-02-09T08:30:00.000-05:00");
    expect(deadline(two, "first-response").dueAt).toBe("2026-02-06T21:00:00.000-05:00");
  });

  test("gets a finding with both levels and the clause, tracked or computed", () => {
    const expected = expect.objectContaining({
      rule: "milder-due-earlier",
      outcome: "applied",
      clause: "gotomyerp 3.2",
      params: { severity: "level-1", milder: "level-2" },
    });
    const tracked = deadline(trackTicket(ticket(friday), friday), "first-response");
    const computed = computeDeadlines(gotomyerp(), ticket(friday)).deadlines[0];
    expect(tracked.because).toEqual([expected]);
    expect(computed?.because).toEqual([expected]);
  });

  const edges = [
    ["2026-02-06T19:00:00-05:00", []],
    ["2026-02-06T19:00:00.001-05:00", ["milder-due-earlier: applied"]],
    ["2026-02-06T20:59:59.999-05:00", ["milder-due-earlier: applied"]],
    ["2026-02-06T21:00:00-05:00", ["outside-hours: applied"]],
  ] as const;

  test.for(edges)("received at %s: %s", ([receivedAt, findings]) => {
    const tracked = trackTicket(ticket(receivedAt), receivedAt);
    expect(rules(deadline(tracked, "first-response").because)).toEqual(findings);
  });

  test("an emergency gets none", () => {
    const emergency = { allUsersAffected: true, confirmedFrom: ["Boston", "Albany"] };
    const tracked = trackTicket(ticket(friday, [], { emergency }), friday);
    expect(deadline(tracked, "first-response").because).toEqual([]);
  });
});

describe("levels in the right order", () => {
  const policy = (onSeverityChange: "from-receipt" | "restart") =>
    desk(
      {
        high: [{ metric: "resolution", within: open("PT2H") }],
        low: [{ metric: "resolution", within: open("PT4H") }],
      },
      { clock: { onSeverityChange, pauses: ["resolution"] } },
    );

  test("get no finding", () => {
    const tracked = track(policy("from-receipt"), [], on("mon", "10:30"));
    expect(deadline(tracked, "resolution").because).toEqual([]);
  });

  test("get none because of a pause, which would have moved the milder one too", () => {
    const pause = [
      { at: on("mon", "10:30"), type: "waiting-on-customer" },
      { at: on("mon", "15:00"), type: "customer-replied" },
    ] as const;
    const tracked = track(policy("from-receipt"), pause, on("mon", "15:00"));
    expect(deadline(tracked, "resolution").because).toEqual([]);
  });

  test("get none because the clock started again with the severity", () => {
    const at = on("mon", "15:00");
    const change = { at, type: "severity-changed", severity: "high", by: "provider" } as const;
    const tracked = track(policy("restart"), [change], at, { severity: "low" });
    expect(deadline(tracked, "resolution").because).toEqual([]);
  });
});
