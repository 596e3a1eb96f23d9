/** Progress updates that recur, on a table of priorities as the DOit ERP commitment refers to one. */
import { type RequestEvent, type RequestStatus, type Target, trackRequest } from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { desk, hour, on, open, request } from "./desk.js";

const update: Target = {
  metric: "progress-update",
  within: { businessTime: "PT1H", calendar: "office" },
  every: { businessTime: "PT2H", calendar: "office" },
};

const policy = doitErp({
  zoneNames: "fixed-offset",
  supportTable: {
    terms: {
      calendar: "office",
      severities: [
        { id: "high", name: "Priority 1", targets: [update] },
        {
          id: "low",
          name: "Priority 2",
          targets: [{ ...update, within: { elapsed: "PT8H" }, every: { elapsed: "PT24H" } }],
        },
      ],
      clock: { outsideHours: "next-opening", pauses: ["progress-update"] },
    },
    calendars: {
      office: {
        weekly: [
          {
            days: "weekdays",
            from: { at: "09:00", zone: "UTC" },
            to: { at: "17:00", zone: "UTC" },
          },
        ],
      },
    },
  },
});

function track(events: readonly RequestEvent[], asOf: string, severity = "high"): RequestStatus {
  return trackRequest(policy, request(events, { severity }), { asOf });
}

function shown(status: RequestStatus): string[] {
  return status.deadlines.map(
    (each) =>
      `${each.occurrence} ${each.status} ${new Date(each.dueAt).toISOString().slice(5, 16)}`,
  );
}

const updated = (at: string): RequestEvent => ({ at, type: "progress-update" });

describe("updates in support time", () => {
  test("the first is due on its own limit, the next ones from the last given", () => {
    const given = [
      updated(on("mon", "10:30")),
      updated(on("mon", "12:30")),
      updated(on("mon", "16:00")),
    ];
    expect(shown(track([], on("mon", "10:00")))).toEqual(["1 running 02-02T11:00"]);
    expect(shown(track(given, on("mon", "16:00")))).toEqual([
      "1 met 02-02T11:00",
      "2 met 02-02T12:30",
      "3 breached 02-02T14:30",
      "4 running 02-03T10:00",
    ]);
  });

  const edges = [
    [on("mon", "12:29:59.999"), "met"],
    [on("mon", "12:30"), "met"],
    [on("mon", "12:30:00.001"), "breached"],
  ] as const;

  test.for(edges)("the second, at %s: %s", ([at, status]) => {
    const { deadlines } = track([updated(on("mon", "10:30")), updated(at)], at);
    expect(deadlines[1]).toMatchObject({ occurrence: 2, status, satisfiedAt: expect.any(String) });
  });

  test("a response and a workaround are updates too, an acknowledgement is none", () => {
    const given = [
      { at: on("mon", "10:10"), type: "acknowledged" },
      { at: on("mon", "10:30"), type: "responded" },
      { at: on("mon", "11:30"), type: "workaround-provided" },
    ] as const;
    expect(shown(track(given, on("mon", "12:00")))).toEqual([
      "1 met 02-02T11:00",
      "2 met 02-02T12:30",
      "3 running 02-02T13:30",
    ]);
  });

  test("an automated update is none", () => {
    const robot = { at: on("mon", "10:30"), type: "progress-update", automated: true } as const;
    expect(shown(track([robot], on("mon", "10:45")))).toEqual(["1 running 02-02T11:00"]);
  });

  test("waiting for the customer moves the next one", () => {
    const events: RequestEvent[] = [
      updated(on("mon", "10:30")),
      { at: on("mon", "11:00"), type: "waiting-on-customer" },
      { at: on("mon", "13:00"), type: "customer-replied" },
    ];
    const status = track(events, on("mon", "13:00"));
    expect(shown(status)).toEqual(["1 met 02-02T11:00", "2 running 02-02T14:30"]);
    expect(status.deadlines[1]).toMatchObject({ pausedMs: 2 * hour, remainingMs: 1.5 * hour });
  });

  test("an update given while waiting starts the next one's clock when the customer replies", () => {
    const events: RequestEvent[] = [
      { at: on("mon", "10:30"), type: "waiting-on-customer" },
      updated(on("mon", "11:00")),
      { at: on("mon", "12:00"), type: "customer-replied" },
    ];
    expect(shown(track(events, on("mon", "12:00")))).toEqual([
      "1 met 02-02T11:30",
      "2 running 02-02T14:00",
    ]);
  });
});

test("an update whose clock waits for the opening says so", () => {
  const status = trackRequest(policy, request([], { receivedAt: on("sat", "10:00") }), {
    asOf: on("sat", "12:00"),
  });
  expect(status.deadlines[0]).toMatchObject({
    clockStartsAt: "2026-02-09T04:00:00.000-05:00",
    because: [{ rule: "outside-hours", outcome: "applied" }],
  });
});

describe("updates by the wall clock", () => {
  test("run through the night", () => {
    const given = [updated(on("mon", "17:00"))];
    expect(shown(track(given, on("tue", "09:00"), "low"))).toEqual([
      "1 met 02-02T18:00",
      "2 running 02-04T09:00",
    ]);
  });
});

describe("the end of the request", () => {
  const resolved = { at: on("mon", "12:00"), type: "resolved" } as const;

  test("asks for no further update", () => {
    const status = track([updated(on("mon", "10:30")), resolved], on("tue", "12:00"));
    expect(shown(status)).toEqual(["1 met 02-02T11:00"]);
    expect(status.nextChangeAt).toBe(null);
  });

  test("does not take an update off the record that was missed before", () => {
    expect(shown(track([], on("mon", "11:30")))).toEqual(["1 breached 02-02T11:00"]);
    expect(shown(track([resolved], on("mon", "12:00")))).toEqual(["1 breached 02-02T11:00"]);
  });

  test("a reopened request is updated again, the gap left out", () => {
    const reopened = { at: on("mon", "14:00"), type: "reopened" } as const;
    const status = track([updated(on("mon", "10:30")), resolved, reopened], on("mon", "14:00"));
    expect(shown(status)).toEqual(["1 met 02-02T11:00", "2 running 02-02T14:30"]);
  });
});

describe("a change of severity", () => {
  const change = {
    at: on("mon", "14:00"),
    type: "severity-changed",
    severity: "high",
    by: "provider",
  } as const;
  const levels = (onSeverityChange: "from-receipt" | "restart") =>
    desk(
      {
        high: [{ metric: "progress-update", within: open("PT1H") }],
        low: [{ metric: "progress-update", within: open("PT4H") }],
      },
      { clock: { onSeverityChange } },
    );
  const events = [updated(on("mon", "13:00")), change];

  test.for(["from-receipt", "restart"] as const)(
    "%s: an update that was in time when it was given stays in time",
    (rule) => {
      const status = trackRequest(levels(rule), request(events, { severity: "low" }), {
        asOf: on("mon", "14:00"),
      });
      expect(status.deadlines[0]).toMatchObject({
        occurrence: 1,
        status: "met",
        satisfiedAt: on("mon", "13:00"),
      });
    },
  );

  test("restart: the next one is due on the new limit from the change", () => {
    const status = trackRequest(levels("restart"), request(events, { severity: "low" }), {
      asOf: on("mon", "14:30"),
    });
    expect(status.deadlines.at(-1)).toMatchObject({ status: "running", dueAt: on("mon", "15:00") });
  });
});
