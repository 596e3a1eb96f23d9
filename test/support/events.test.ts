/** What each event does to a request's clocks, and what becomes of an event that can do nothing. */
import { type Finding, isNinesError, type Metric, type RequestEvent, trackRequest } from "nines";
import { describe, expect, test } from "vitest";
import { deadline, desk, on, open, request, rules, track } from "./desk.js";

const metrics = [
  "acknowledgement",
  "first-response",
  "work-start",
  "workaround",
  "resolution",
] as const;

const everything = desk({
  high: metrics.map((metric) => ({ metric, within: open("PT4H") })),
  low: metrics.map((metric) => ({ metric, within: open("PT6H") })),
});

function metBy(event: RequestEvent, more: readonly RequestEvent[] = []): Metric[] {
  const { deadlines } = track(everything, [event, ...more], on("mon", "12:00"));
  return deadlines.filter(({ status }) => status === "met").map(({ metric }) => metric);
}

const at = on("mon", "11:00");

describe("what an event reaches", () => {
  const rows = [
    ["acknowledged", ["acknowledgement"]],
    ["responded", ["acknowledgement", "first-response"]],
    ["work-started", ["acknowledgement", "work-start"]],
    ["progress-update", ["acknowledgement", "first-response"]],
    ["workaround-provided", ["acknowledgement", "first-response", "work-start", "workaround"]],
    ["resolved", [...metrics]],
    ["closed", []],
    ["waiting-on-customer", []],
    ["customer-replied", []],
    ["reopened", []],
    ["emergency-ended", []],
  ] as const;

  test.for(rows)("%s", ([type, reached]) => {
    expect(metBy({ at, type })).toEqual(reached);
  });

  test("severity-changed reaches nothing", () => {
    expect(metBy({ at, type: "severity-changed", severity: "low", by: "provider" })).toEqual([]);
  });

  test("the first answer counts, a later one changes nothing", () => {
    const answers = [
      { at, type: "responded" },
      { at: on("mon", "16:00"), type: "responded" },
    ] as const;
    const status = track(everything, answers, on("mon", "17:00"));
    expect(deadline(status, "first-response")).toMatchObject({
      status: "met",
      satisfiedAt: status.deadlines[0]?.satisfiedAt,
    });
    expect(deadline(status, "first-response").satisfiedAt).toBe(at);
  });
});

describe("the end of a request", () => {
  const rows = [
    ["the provider resolves it", { at, type: "resolved", by: "provider" }, "resolved", "met"],
    ["somebody without a name resolves it", { at, type: "resolved" }, "resolved", "met"],
    ["the customer resolves it", { at, type: "resolved", by: "customer" }, "resolved", "cancelled"],
    ["the provider closes it", { at, type: "closed", by: "provider" }, "closed", "cancelled"],
    ["the customer closes it", { at, type: "closed", by: "customer" }, "closed", "cancelled"],
  ] as const;

  test.for(rows)("%s", ([, event, phase, outcome]) => {
    const status = track(everything, [event], on("tue", "12:00"));
    expect(status).toMatchObject({ phase, nextChangeAt: null });
    for (const each of status.deadlines) {
      expect(each).toMatchObject({
        status: outcome,
        satisfiedAt: outcome === "met" ? at : null,
        breachedAt: null,
        remainingMs: null,
        elapsedMs: 3_600_000,
      });
    }
  });

  test("what the customer withdraws after it was missed stays missed", () => {
    const late = { at: on("mon", "14:00:00.001"), type: "closed", by: "customer" } as const;
    const { deadlines } = track(everything, [late], on("tue", "12:00"));
    expect(new Set(deadlines.map(({ status }) => status))).toEqual(new Set(["breached"]));
    expect(deadlines[0]?.breachedAt).toBe(on("mon", "14:00:00.001"));
  });

  test("what the customer withdraws when it is due is no miss", () => {
    const inTime = { at: on("mon", "14:00"), type: "closed", by: "customer" } as const;
    const { deadlines } = track(everything, [inTime], on("tue", "12:00"));
    expect(new Set(deadlines.map(({ status }) => status))).toEqual(new Set(["cancelled"]));
  });

  test("a resolved request can be closed, which changes nothing of what was met", () => {
    const end = [
      { at, type: "resolved" },
      { at: on("mon", "15:00"), type: "closed" },
    ] as const;
    const status = track(everything, end, on("tue", "12:00"));
    expect(status.phase).toBe("closed");
    expect(status.deadlines.map((each) => each.status)).toEqual(metrics.map(() => "met"));
    expect(status.because).toEqual([]);
  });
});

describe("an automated reply", () => {
  const reply = { at, type: "responded", automated: true } as const;
  const counting = desk(
    { high: [{ metric: "first-response", within: open("PT4H") }] },
    { clock: { automatedReplyCounts: true } },
  );

  test.for([
    "acknowledged",
    "responded",
    "work-started",
    "progress-update",
    "workaround-provided",
  ] as const)("%s is no answer unless the policy says so", (type) => {
    expect(metBy({ at, type, automated: true })).toEqual([]);
    const { because } = track(everything, [{ at, type, automated: true }], on("mon", "12:00"));
    expect(because).toMatchObject([
      { rule: "automated-reply", outcome: "not-applied", params: { event: type } },
    ]);
  });

  test("is an answer where the policy says so", () => {
    const response = deadline(track(counting, [reply], on("mon", "12:00")), "first-response");
    expect(response).toMatchObject({ status: "met", satisfiedAt: at });
  });

  test("before an answer leaves the answer to count", () => {
    const answer = { at: on("mon", "11:30"), type: "responded", automated: false } as const;
    const status = track(everything, [reply, answer], on("mon", "12:00"));
    expect(deadline(status, "first-response").satisfiedAt).toBe(on("mon", "11:30"));
  });
});

describe("an event that can do nothing is a finding", () => {
  const paused = { at: on("mon", "10:30"), type: "waiting-on-customer" } as const;
  const resolved = { at: on("mon", "10:30"), type: "resolved" } as const;
  const closed = { at: on("mon", "10:30"), type: "closed" } as const;
  const rows: [string, RequestEvent[], string][] = [
    ["a reply while nobody waits", [{ at, type: "customer-replied" }], "no-pause"],
    ["a second wait", [paused, { at, type: "waiting-on-customer" }], "already-paused"],
    ["an answer after the resolution", [resolved, { at, type: "responded" }], "not-open"],
    ["work after the closing", [closed, { at, type: "work-started" }], "not-open"],
    ["a wait after the resolution", [resolved, { at, type: "waiting-on-customer" }], "not-open"],
    ["a second resolution", [resolved, { at, type: "resolved" }], "already-ended"],
    ["a second closing", [closed, { at, type: "closed" }], "already-ended"],
    ["a resolution after the closing", [closed, { at, type: "resolved" }], "already-ended"],
    ["a reopening of an open request", [{ at, type: "reopened" }], "not-ended"],
    [
      "the end of an emergency that is none",
      [{ at, type: "emergency-ended", by: "customer" }],
      "no-emergency",
    ],
  ];

  test.for(rows)("%s", ([, events, rule]) => {
    const status = track(everything, events, on("mon", "12:00"));
    const last = events.at(-1);
    expect(status.because).toContainEqual(
      expect.objectContaining({
        rule,
        outcome: "not-applied",
        params: { event: last?.type, at: "2026-02-02T11:00:00.000Z" },
      }) as Finding,
    );
    const without = track(everything, events.slice(0, -1), on("mon", "12:00"));
    expect(status.deadlines).toEqual(without.deadlines);
  });

  test("an event after the instant looked from has not happened yet", () => {
    const late = { at: on("mon", "12:00:00.001"), type: "responded" } as const;
    const status = track(everything, [late], on("mon", "12:00"));
    expect(deadline(status, "first-response").status).toBe("running");
    expect(rules(status.because)).toEqual(["after-as-of: not-applied"]);
  });

  test("an event at the instant looked from has happened", () => {
    const status = track(everything, [{ at, type: "responded" }], at);
    expect(deadline(status, "first-response").status).toBe("met");
    expect(status.because).toEqual([]);
  });

  test("an event given twice counts once", () => {
    const wait = { at, type: "waiting-on-customer" } as const;
    const status = track(everything, [wait, { ...wait, by: "provider" }], on("mon", "12:00"));
    expect(rules(status.because)).toEqual(["duplicate-event: not-applied", "pause: not-applied"]);
  });

  test("a wait, a reply and the same wait again, all in one instant, are a wait that was answered", () => {
    const wait = { at, type: "waiting-on-customer" } as const;
    const reply = { at, type: "customer-replied" } as const;
    const status = track(everything, [wait, reply, wait], on("mon", "12:00"));
    expect(status.phase).toBe("open");
    expect(rules(status.because)).toContain("duplicate-event: not-applied");
  });

  test("the same instant by another name is the same event", () => {
    const twice = [
      { at, type: "resolved" },
      { at: "2026-02-02T12:00:00+01:00", type: "resolved" },
    ] as const;
    const { because } = track(everything, twice, on("mon", "12:00"));
    expect(rules(because)).toEqual(["duplicate-event: not-applied"]);
  });
});

describe("the order of events", () => {
  const events: RequestEvent[] = [
    { at: on("mon", "10:30"), type: "acknowledged" },
    { at: on("mon", "11:00"), type: "responded" },
    { at: on("mon", "11:30"), type: "waiting-on-customer" },
    { at: on("mon", "12:30"), type: "customer-replied" },
    { at: on("mon", "14:00"), type: "resolved" },
  ];

  test("in the list does not matter", () => {
    const asOf = on("tue", "12:00");
    expect(track(everything, [...events].reverse(), asOf)).toEqual(track(everything, events, asOf));
  });

  test("matters where two happen at one instant: as given", () => {
    const reply = { at, type: "customer-replied" } as const;
    const wait = { at, type: "waiting-on-customer" } as const;
    expect(track(everything, [wait, reply], at).phase).toBe("open");
    expect(track(everything, [reply, wait], at).phase).toBe("paused");
  });
});

describe("an event before the receipt is refused", () => {
  function issuesOf(events: readonly RequestEvent[]): unknown[] {
    try {
      trackRequest(everything, request(events), { asOf: on("mon", "12:00") });
    } catch (error) {
      if (isNinesError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
      throw error;
    }
    return [];
  }

  test("each with its place", () => {
    const early = on("mon", "09:59:59.999");
    const events = [
      { at: early, type: "responded" },
      { at, type: "resolved" },
      { at: early, type: "closed" },
    ] as const;
    expect(issuesOf(events)).toEqual([
      "event_before_receipt events[0].at",
      "event_before_receipt events[2].at",
    ]);
  });

  test("an event at the receipt is not", () => {
    expect(issuesOf([{ at: on("mon", "10:00"), type: "responded" }])).toEqual([]);
  });

  test("a severity that the policy does not have is refused with its place", () => {
    const events = [
      { at: on("mon", "11:30"), type: "severity-changed", severity: "no such", by: "provider" },
      { at, type: "responded" },
    ] as const;
    expect(issuesOf(events)).toEqual(["unknown_severity events[0].severity"]);
  });
});
