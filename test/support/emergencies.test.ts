/**
 * gotomyerp 1.1 and 1.3 over time: what was known of an emergency at an instant, whose word ends it,
 * and what holds afterwards.
 */
import type { RequestEvent } from "nines";
import { describe, expect, test } from "vitest";
import { deadline, desk, on, open, rules, track } from "./desk.js";
import { ticket, trackTicket } from "./ticket.js";

const received = "2026-02-04T10:00:00-05:00";
const report = { allUsersAffected: true, confirmedFrom: ["Boston", "Albany"] };
const emergency = (events: readonly RequestEvent[], severity = "level-2") =>
  ticket(received, events, { severity, emergency: report });
const noon = "2026-02-04T12:00:00-05:00";

describe("thirty minutes, to the millisecond, at any hour", () => {
  const edges = [
    ["2026-02-07T03:29:59.999-05:00", "met"],
    ["2026-02-07T03:30:00.000-05:00", "met"],
    ["2026-02-07T03:30:00.001-05:00", "breached"],
  ] as const;

  test.for(edges)("answered on a Saturday at %s: %s", ([at, status]) => {
    const events = [{ at, type: "responded" }] as const;
    const saturday = ticket("2026-02-07T03:00:00-05:00", events, { emergency: report });
    const tracked = trackTicket(saturday, at);
    expect(tracked).toMatchObject({ handling: "emergency", severity: "emergency" });
    expect(deadline(tracked, "first-response")).toMatchObject({ status, satisfiedAt: at });
  });

  test("the customer's silence does not stop the thirty minutes", () => {
    const events = [{ at: received, type: "waiting-on-customer" }] as const;
    const tracked = trackTicket(emergency(events), "2026-02-04T10:30:00.001-05:00");
    expect(deadline(tracked, "first-response")).toMatchObject({ status: "breached", pausedMs: 0 });
  });
});

describe("what was known when", () => {
  const later = {
    allUsersAffected: true,
    confirmedFrom: ["Boston", { location: "Albany", at: "2026-02-04T10:10:00-05:00" }],
  };
  const request = ticket(received, [], { emergency: later });

  test("before the second confirmation it is no emergency yet", () => {
    const tracked = trackTicket(request, "2026-02-04T10:09:59.999-05:00");
    expect(tracked).toMatchObject({ handling: "standard", severity: "level-1" });
    expect(tracked.because).toMatchObject([
      { rule: "emergency", outcome: "not-applied", params: { reason: "too-few-locations" } },
    ]);
  });

  test("with it, it is one, on the clock from receipt", () => {
    const tracked = trackTicket(request, "2026-02-04T10:10:00-05:00");
    expect(tracked.handling).toBe("emergency");
    expect(deadline(tracked, "first-response").dueAt).toBe("2026-02-04T10:30:00.000-05:00");
  });

  test("with it, on the clock from the verification where the reading says so", () => {
    const verified = { emergencyClock: "verified" } as const;
    const tracked = trackTicket(request, "2026-02-04T10:10:00-05:00", verified);
    expect(deadline(tracked, "first-response")).toMatchObject({
      clockStartsAt: "2026-02-04T10:10:00.000-05:00",
      dueAt: "2026-02-04T10:40:00.000-05:00",
    });
    expect(rules(tracked.because)).toContain("clock-start: applied");
  });

  test("an answer before the verification is in time", () => {
    const events = [{ at: "2026-02-04T10:05:00-05:00", type: "responded" }] as const;
    const verified = { emergencyClock: "verified" } as const;
    const tracked = trackTicket({ ...request, events }, noon, verified);
    expect(deadline(tracked, "first-response")).toMatchObject({ status: "met", elapsedMs: 0 });
  });
});

describe("the end of an emergency", () => {
  const ended = (by: "provider" | "customer") =>
    ({ at: noon, type: "emergency-ended", by }) as const;

  test("on the customer's word hands the request over to its own level, from receipt", () => {
    const tracked = trackTicket(emergency([ended("customer")]), noon);
    expect(tracked).toMatchObject({ handling: "standard", severity: "level-2", phase: "open" });
    expect(deadline(tracked, "first-response").dueAt).toBe("2026-02-04T21:00:00.000-05:00");
    expect(tracked.because).toContainEqual(
      expect.objectContaining({
        rule: "emergency-end",
        outcome: "applied",
        clause: "gotomyerp 1.1",
      }),
    );
  });

  test("on the provider's word is none", () => {
    const tracked = trackTicket(emergency([ended("provider")]), noon);
    expect(tracked).toMatchObject({ handling: "emergency", severity: "emergency" });
    expect(rules(tracked.because)).toContain("emergency-end: not-applied");
  });

  test("without a name is the provider's word", () => {
    const tracked = trackTicket(emergency([{ at: noon, type: "emergency-ended" }]), noon);
    expect(tracked.handling).toBe("emergency");
  });

  test("of a report by e-mail hands over to level 3", () => {
    const email = { ...emergency([ended("customer")], "level-1"), channel: "email" };
    const tracked = trackTicket(email, noon);
    expect(tracked.severity).toBe("level-3");
    expect(rules(tracked.because)).toContain("channel-severity: applied");
  });

  test("of an escalated request leaves an escalation", () => {
    const tracked = trackTicket({ ...emergency([ended("customer")]), escalated: true }, noon);
    const handled = { handling: "customer-escalation", pricing: "may-be-emergency-rate" };
    expect(tracked).toMatchObject({ ...handled, severity: "level-2" });
  });

  test("lets the provider change the level again", () => {
    const at = "2026-02-04T12:30:00-05:00";
    const change = { at, type: "severity-changed", severity: "level-3", by: "provider" } as const;
    expect(trackTicket(emergency([ended("customer"), change]), at).severity).toBe("level-3");
  });

  test("does not undo an answer to the emergency", () => {
    const answer = { at: "2026-02-04T10:20:00-05:00", type: "responded" } as const;
    const tracked = trackTicket(emergency([answer, ended("customer")]), noon);
    expect(deadline(tracked, "first-response")).toMatchObject({
      status: "met",
      severity: "emergency",
      dueAt: "2026-02-04T10:30:00.000-05:00",
    });
  });

  test("keeps an emergency that was answered too late on record", () => {
    const tracked = trackTicket(emergency([ended("customer")]), noon);
    expect(rules(tracked.because)).toContain("missed-before-change: overridden");
  });

  test("does not forget work that began during the emergency", () => {
    const started = { at: "2026-02-04T10:10:00-05:00", type: "work-started" } as const;
    const tracked = trackTicket(emergency([started, ended("customer")], "level-1"), noon);
    expect(deadline(tracked, "work-start")).toMatchObject({
      status: "met",
      satisfiedAt: "2026-02-04T10:10:00.000-05:00",
    });
  });

  test("by the customer's resolution is said", () => {
    const resolved = { at: noon, type: "resolved", by: "customer" } as const;
    const tracked = trackTicket(emergency([resolved]), noon);
    expect(tracked.phase).toBe("resolved");
    expect(rules(tracked.because)).toContain("emergency-end: applied");
  });

  test("is not the provider's fix, but the customer's resolution after it", () => {
    const fixed = { at: "2026-02-04T11:00:00-05:00", type: "resolved", by: "provider" } as const;
    const confirmed = { at: noon, type: "resolved", by: "customer" } as const;
    const before = trackTicket(emergency([fixed]), noon);
    expect(rules(before.because)).not.toContain("emergency-end: applied");
    const after = trackTicket(emergency([fixed, confirmed]), noon);
    expect(rules(after.because)).toContain("emergency-end: applied");
  });

  test("after the provider's fix starts no clock", () => {
    const fixed = { at: "2026-02-04T10:20:00-05:00", type: "resolved", by: "provider" } as const;
    const later = ended("customer");
    const tracked = trackTicket(emergency([fixed, later], "level-1"), "2026-02-05T12:00:00-05:00");
    expect(tracked.phase).toBe("resolved");
    for (const { status } of tracked.deadlines) expect(status).toBe("met");
  });

  test("on either's word where the policy says so", () => {
    const either = desk(
      {
        emergency: [{ metric: "first-response", within: { elapsed: "PT30M" } }],
        high: [{ metric: "first-response", within: open("PT4H") }],
      },
      {
        terms: {
          emergency: {
            severity: "emergency",
            allUsers: true,
            minLocations: 1,
            from: "receipt",
            endsBy: "either",
          },
        },
      },
    );
    const at = on("mon", "10:10");
    const ends = [{ at, type: "emergency-ended", by: "provider" }] as const;
    const tracked = track(either, ends, at, { emergency: report });
    expect(tracked).toMatchObject({ handling: "standard", severity: "high" });
  });
});
