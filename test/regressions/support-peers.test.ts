/**
 * Bugs that users of other support clocks filed, as the life of a request; each test is named by the
 * thread in which its bug is told. Those that calendars alone can show are in `support-clock-peers`.
 */
import { isNinesError, type RequestEvent, trackRequest } from "nines";
import { describe, expect, test } from "vitest";
import { deadline, desk, hour, on, open, request, rules, track } from "../support/desk.js";

const waiting = (at: string) => ({ at, type: "waiting-on-customer" }) as const;
const replied = (at: string) => ({ at, type: "customer-replied" }) as const;
const toHigh = (at: string) =>
  ({ at, type: "severity-changed", severity: "high", by: "provider" }) as const;

const resolving = desk(
  {
    high: [{ metric: "resolution", within: open("PT4H") }],
    low: [{ metric: "resolution", within: open("PT16H") }],
  },
  { clock: { pauses: ["resolution"] } },
);

describe("time on hold", () => {
  test("frappe/helpdesk#2449: prolongs the deadline, it does not move the creation", () => {
    const events = [waiting(on("mon", "10:00")), replied(on("mon", "13:00"))];
    const saturday = { receivedAt: "2026-01-31T12:00Z" };
    const tracked = deadline(track(resolving, events, on("mon", "13:00"), saturday), "resolution");
    expect(tracked).toMatchObject({ clockStartsAt: on("mon", "09:00"), dueAt: on("mon", "16:00") });
  });

  test("frappe/erpnext#49414: across a weekend counts the open part of it", () => {
    const events = [waiting(on("fri", "16:00")), replied(on("next mon", "10:00"))];
    const friday = { receivedAt: on("fri", "14:00") };
    const tracked = deadline(
      track(resolving, events, on("next mon", "10:00"), friday),
      "resolution",
    );
    expect(tracked).toMatchObject({ pausedMs: 2 * hour, dueAt: on("next mon", "12:00") });
  });

  test("frappe/erpnext: outside hours moves nothing", () => {
    const events = [waiting(on("mon", "17:30")), replied(on("tue", "08:30"))];
    const late = { receivedAt: on("mon", "15:00") };
    const tracked = deadline(track(resolving, events, on("tue", "09:00"), late), "resolution");
    expect(tracked).toMatchObject({ pausedMs: 0, dueAt: on("tue", "11:00") });
  });

  test.for(["from-receipt", "carry-elapsed"] as const)(
    "glpi-project/glpi#6902: is not lost when the priority changes (%s)",
    (onSeverityChange) => {
      const policy = desk(
        {
          high: [{ metric: "resolution", within: open("PT4H") }],
          low: [{ metric: "resolution", within: open("PT16H") }],
        },
        { clock: { pauses: ["resolution"], onSeverityChange } },
      );
      const events: RequestEvent[] = [
        waiting(on("mon", "11:00")),
        replied(on("mon", "13:00")),
        toHigh(on("mon", "13:30")),
      ];
      const tracked = track(policy, events, on("mon", "13:30"), { severity: "low" });
      expect(deadline(tracked, "resolution")).toMatchObject({
        dueAt: on("mon", "16:00"),
        remainingMs: 2.5 * hour,
      });
    },
  );

  test("glpi-project/glpi#15605: goes on when the priority changes meanwhile", () => {
    const events: RequestEvent[] = [
      waiting(on("mon", "11:00")),
      toHigh(on("mon", "12:00")),
      replied(on("mon", "14:00")),
    ];
    const meanwhile = track(resolving, events, on("mon", "13:00"), { severity: "low" });
    expect(deadline(meanwhile, "resolution")).toMatchObject({
      status: "paused",
      remainingMs: 3 * hour,
    });
    const after = track(resolving, events, on("mon", "14:00"), { severity: "low" });
    expect(deadline(after, "resolution").dueAt).toBe(on("mon", "17:00"));
  });

  test("glpi-project/glpi#24481: nothing is missed while its clock stands still", () => {
    const status = track(resolving, [waiting(on("mon", "11:00"))], on("next mon", "12:00"));
    expect(deadline(status, "resolution")).toMatchObject({
      status: "paused",
      breachedAt: null,
      remainingMs: 3 * hour,
    });
    expect(status.nextChangeAt).toBe(null);
  });
});

describe("the end of a request", () => {
  const ends: RequestEvent[] = [
    { at: on("mon", "11:00"), type: "resolved" },
    { at: on("wed", "11:00"), type: "reopened" },
  ];

  test("glpi-project/glpi#23359: the time between solved and reopened does not count", () => {
    const tracked = deadline(track(resolving, ends, on("wed", "11:00")), "resolution");
    expect(tracked).toMatchObject({
      status: "running",
      elapsedMs: hour,
      dueAt: on("wed", "14:00"),
    });
  });

  test("zammad/zammad#188: a reopened request is not late by the days it was closed", () => {
    const closed: RequestEvent[] = [{ at: on("mon", "11:00"), type: "closed" }, ...ends.slice(1)];
    const tracked = deadline(track(resolving, closed, on("wed", "11:00")), "resolution");
    expect(tracked).toMatchObject({ status: "running", breachedAt: null, remainingMs: 3 * hour });
  });

  test("chatwoot/chatwoot#10178: no next reply is due after the resolution", () => {
    const updates = desk({ high: [{ metric: "progress-update", within: open("PT1H") }] });
    const events: RequestEvent[] = [
      { at: on("mon", "10:30"), type: "progress-update" },
      { at: on("mon", "11:00"), type: "resolved" },
    ];
    const status = track(updates, events, on("fri", "12:00"));
    expect(status.deadlines.map((each) => each.status)).toEqual(["met"]);
    expect(status.nextChangeAt).toBe(null);
  });
});

describe("what was answered", () => {
  const both = desk({
    high: [
      { metric: "first-response", within: open("PT2H") },
      { metric: "progress-update", within: open("PT1H"), every: open("PT1H") },
    ],
  });

  test("zammad/zammad#3140: is not escalated", () => {
    const answered = [{ at: on("mon", "11:59"), type: "responded" }] as const;
    const status = track(both, answered, on("fri", "12:00"));
    expect(deadline(status, "first-response")).toMatchObject({ status: "met", breachedAt: null });
  });

  test("zammad/zammad#3140: is not escalated by a later change of priority either", () => {
    const levels = desk({
      high: [{ metric: "first-response", within: open("PT1H") }],
      low: [{ metric: "first-response", within: open("PT8H") }],
    });
    const events: RequestEvent[] = [
      { at: on("mon", "14:00"), type: "responded" },
      toHigh(on("mon", "15:00")),
    ];
    const status = track(levels, events, on("fri", "12:00"), { severity: "low" });
    expect(deadline(status, "first-response").status).toBe("met");
  });

  test("zammad/zammad#5177: the clock of updates does not overrule the first response", () => {
    const status = track(both, [], on("mon", "11:30"));
    expect(status.deadlines).toMatchObject([
      { metric: "first-response", status: "running", dueAt: on("mon", "12:00") },
      { metric: "progress-update", status: "breached", dueAt: on("mon", "11:00") },
    ]);
    const answered = track(
      both,
      [{ at: on("mon", "11:30"), type: "responded" }],
      on("mon", "13:00"),
    );
    expect(answered.deadlines).toMatchObject([
      { metric: "first-response", status: "met", dueAt: on("mon", "12:00") },
      { metric: "progress-update", status: "breached", occurrence: 1 },
      { metric: "progress-update", status: "breached", occurrence: 2, dueAt: on("mon", "12:30") },
    ]);
  });
});

describe("hours", () => {
  const lunch = (
    weekly: readonly { from: string; to: string }[],
    days: "weekdays" | readonly ["tue"] = "weekdays",
  ) =>
    desk(
      { high: [{ metric: "resolution", within: open("PT4H") }] },
      {
        clock: { pauses: ["resolution"] },
        policy: { calendars: { hours: { weekly: weekly.map((each) => ({ days, ...each })) } } },
      },
    );
  const shifts = lunch([
    { from: "09:00", to: "12:00" },
    { from: "13:00", to: "17:00" },
  ]);

  test("frappe/helpdesk#2212: a request that arrives at lunch waits for the end of it", () => {
    const tracked = track(shifts, [], on("mon", "12:30"), { receivedAt: on("mon", "12:30") });
    const times = { clockStartsAt: on("mon", "13:00"), dueAt: on("mon", "17:00") };
    expect(deadline(tracked, "resolution")).toMatchObject(times);
  });

  test("chatwoot/chatwoot#9798: both shifts of a day count", () => {
    expect(deadline(track(shifts, [], on("mon", "10:00")), "resolution").dueAt).toBe(
      on("mon", "15:00"),
    );
  });

  test("osTicket/osTicket#6847: a hold over lunch is as long as the desk was open in it", () => {
    const events = [waiting(on("mon", "11:30")), replied(on("mon", "13:30"))];
    const tracked = deadline(track(shifts, events, on("mon", "13:30")), "resolution");
    expect(tracked).toMatchObject({
      pausedMs: hour,
      elapsedMs: 1.5 * hour,
      dueAt: on("mon", "16:00"),
    });
  });

  test("osTicket/osTicket#6739: a week with one short day is searched through", () => {
    const tuesdays = lunch([{ from: "09:00", to: "10:00" }], ["tue"]);
    const tracked = track(tuesdays, [], on("mon", "10:00"));
    expect(deadline(tracked, "resolution").dueAt).toBe("2026-02-24T10:00:00.000+00:00");
  });

  test.for(["frappe/helpdesk#3776", "odoo/odoo#22432"])(
    "%s: a time without an offset is no instant",
    () => {
      const naive = { at: "2026-02-02T11:00:00", type: "responded" } as const;
      let codes: string[] = [];
      try {
        trackRequest(resolving, request([naive], { receivedAt: "2026-02-02 10:00" }), {
          asOf: on("tue", "10:00"),
        });
      } catch (error) {
        if (!isNinesError(error)) throw error;
        codes = error.issues.map(({ code, path }) => `${code} ${path}`);
      }
      expect(codes).toContain("instant_without_offset events[0].at");
      expect(codes.some((code) => code.endsWith(" receivedAt"))).toBe(true);
    },
  );

  const london = (holidays: readonly { date: string; name: string }[] = []) =>
    desk(
      { high: [{ metric: "resolution", within: open("PT4H") }] },
      {
        policy: {
          zone: "Europe/London",
          calendars: {
            hours: { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }], holidays },
          },
        },
      },
    );

  test("fivetran/dbt_zendesk#25: hours before a change of the clock keep the offset they had", () => {
    const friday = { receivedAt: "2026-03-27T15:00Z" };
    const tracked = track(london(), [], "2026-03-30T08:30Z", friday);
    expect(deadline(tracked, "resolution")).toMatchObject({
      dueAt: "2026-03-30T11:00:00.000+01:00",
      elapsedMs: 2.5 * hour,
    });
  });

  test("fivetran/dbt_zendesk#92: a holiday is no support time", () => {
    const easter = [
      { date: "2026-04-03", name: "Good Friday" },
      { date: "2026-04-06", name: "Easter Monday" },
    ];
    const thursday = { receivedAt: "2026-04-02T15:00+01:00" };
    const tracked = track(london(easter), [], "2026-04-06T12:00+01:00", thursday);
    expect(deadline(tracked, "resolution")).toMatchObject({
      dueAt: "2026-04-07T11:00:00.000+01:00",
      elapsedMs: 2 * hour,
      status: "running",
    });
  });
});

describe("what is told", () => {
  test("glpi-project/glpi#15357: a warning before the deadline lies working time before it", () => {
    const monday = request([], { receivedAt: on("mon", "15:00") });
    const options = { asOf: on("mon", "15:00"), warnAt: [{ left: "PT2H30M" }] };
    const [resolution] = trackRequest(resolving, monday, options).deadlines;
    expect(resolution?.dueAt).toBe(on("tue", "11:00"));
    expect(resolution?.warnings[0]?.at).toBe(on("mon", "16:30"));
  });

  test("ServiceNow docs: a day is not silently 24 business hours", () => {
    const day = { businessTime: "P1D", calendar: "hours" };
    let codes: string[] = [];
    try {
      desk({ high: [{ metric: "resolution", within: day }] });
    } catch (error) {
      if (!isNinesError(error)) throw error;
      codes = error.issues.map(({ code }) => code);
    }
    expect(codes).toEqual(["duration_not_exact"]);
    const hours24 = desk({ high: [{ metric: "resolution", within: open("PT24H") }] });
    const oneDay = desk({
      high: [
        {
          metric: "resolution",
          within: { businessDays: 1, calendar: "hours", endsAt: "same-time" },
        },
      ],
    });
    expect(deadline(track(hours24, [], on("mon", "10:00")), "resolution").dueAt).toBe(
      on("thu", "10:00"),
    );
    expect(deadline(track(oneDay, [], on("mon", "10:00")), "resolution").dueAt).toBe(
      on("tue", "10:00"),
    );
  });

  test("zammad/zammad#390: a deadline says why it is when it is", () => {
    const events = [waiting(on("mon", "10:00")), replied(on("mon", "11:00"))];
    const saturday = { receivedAt: "2026-01-31T12:00Z" };
    const status = track(resolving, events, on("mon", "12:00"), saturday);
    const resolution = deadline(status, "resolution");
    expect(rules(status.because)).toEqual(["pause: applied"]);
    expect(rules(resolution.because)).toEqual(["outside-hours: applied"]);
    expect(resolution).toMatchObject({
      elapsedMs: 2 * hour,
      pausedMs: hour,
      remainingMs: 2 * hour,
    });
    for (const { text } of [...status.because, ...resolution.because])
      expect(text).toMatch(/\w.*\.$/);
  });
});
