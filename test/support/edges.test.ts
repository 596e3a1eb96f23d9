/** An answer a millisecond before, at and a millisecond after the instant at which it is due. */
import { formatInstantIn } from "nines/time";
import { describe, expect, test } from "vitest";
import { deadline } from "./desk.js";
import { ticket, trackTicket } from "./ticket.js";

const edges = [
  ["a millisecond before", -1, "met"],
  ["at", 0, "met"],
  ["a millisecond after", 1, "breached"],
] as const;

/** Name, receipt, first response within two support hours, work within one. */
const levelOne = [
  [
    "in the morning",
    "2026-02-04T10:00:00-05:00",
    "2026-02-04T12:00:00-05:00",
    "2026-02-04T11:00:00-05:00",
  ],
  [
    "two hours before closing",
    "2026-02-06T19:00:00-05:00",
    "2026-02-06T21:00:00-05:00",
    "2026-02-06T20:00:00-05:00",
  ],
  [
    "a millisecond less than two hours before closing",
    "2026-02-06T19:00:00.001-05:00",
    "2026-02-09T07:00:00.001-05:00",
    "2026-02-06T20:00:00.001-05:00",
  ],
  [
    "a millisecond before Friday's closing",
    "2026-02-06T20:59:59.999-05:00",
    "2026-02-09T08:59:59.999-05:00",
    "2026-02-09T07:59:59.999-05:00",
  ],
  [
    "at Friday's closing",
    "2026-02-06T21:00:00-05:00",
    "2026-02-09T09:00:00-05:00",
    "2026-02-09T08:00:00-05:00",
  ],
  [
    "over the weekend of 47 hours",
    "2026-03-06T20:30:00-05:00",
    "2026-03-09T08:30:00-04:00",
    "2026-03-09T07:30:00-04:00",
  ],
  [
    "over the weekend of 49 hours",
    "2026-10-30T20:30:00-04:00",
    "2026-11-02T08:30:00-05:00",
    "2026-11-02T07:30:00-05:00",
  ],
  [
    "in the first of the repeated hours",
    "2026-11-01T01:30:00-04:00",
    "2026-11-02T09:00:00-05:00",
    "2026-11-02T08:00:00-05:00",
  ],
  [
    "in the second of the repeated hours",
    "2026-11-01T01:30:00-05:00",
    "2026-11-02T09:00:00-05:00",
    "2026-11-02T08:00:00-05:00",
  ],
  [
    "on the evening before 29 February",
    "2028-02-28T20:30:00-05:00",
    "2028-02-29T08:30:00-05:00",
    "2028-02-29T07:30:00-05:00",
  ],
  [
    "on 29 February",
    "2028-02-29T19:30:00-05:00",
    "2028-03-01T07:30:00-05:00",
    "2028-02-29T20:30:00-05:00",
  ],
] as const;

describe("the first response to level 1", () => {
  for (const [when, receivedAt, dueAt] of levelOne) {
    test.for(edges)(`${when}: %s it is due, by %i ms: %s`, ([, shift, status]) => {
      const at = Date.parse(dueAt) + shift;
      const request = ticket(receivedAt, [{ at, type: "responded" }]);
      const response = deadline(trackTicket(request, at), "first-response");
      expect(response).toMatchObject({
        status,
        dueAt: formatInstantIn(dueAt, "America/New_York"),
        satisfiedAt: formatInstantIn(at, "America/New_York"),
        breachedAt:
          status === "met" ? null : formatInstantIn(Date.parse(dueAt) + 1, "America/New_York"),
        remainingMs: null,
      });
    });
  }
});

describe("work on level 1", () => {
  for (const [when, receivedAt, , dueAt] of levelOne) {
    test.for(edges)(`${when}: %s it is due, by %i ms: %s`, ([, shift, status]) => {
      const at = Date.parse(dueAt) + shift;
      const request = ticket(receivedAt, [{ at, type: "work-started" }]);
      const work = deadline(trackTicket(request, at), "work-start");
      expect(work).toMatchObject({ status, dueAt: formatInstantIn(dueAt, "America/New_York") });
    });
  }
});

describe("without an answer", () => {
  const unanswered = [
    ["a millisecond before", -1, "running", 1],
    ["at", 0, "running", 0],
    ["a millisecond after", 1, "breached", null],
  ] as const;

  for (const [when, receivedAt, dueAt] of levelOne) {
    test.for(unanswered)(
      `${when}: %s it is due, by %i ms: %s`,
      ([, shift, status, remainingMs]) => {
        const asOf = Date.parse(dueAt) + shift;
        const response = deadline(trackTicket(ticket(receivedAt), asOf), "first-response");
        expect(response).toMatchObject({ status, remainingMs, satisfiedAt: null });
      },
    );
  }
});

describe("the other levels, at their edges", () => {
  const rows = [
    ["level-2", "a Friday evening", "2026-02-06T20:30:00-05:00", "2026-02-06T21:00:00-05:00"],
    ["level-2", "Friday at closing", "2026-02-06T21:00:00-05:00", "2026-02-09T21:00:00-05:00"],
    ["level-2", "29 February", "2028-02-29T12:00:00-05:00", "2028-02-29T21:00:00-05:00"],
    ["level-3", "the day of 23 hours", "2026-03-06T18:00:00-05:00", "2026-03-08T19:00:00-04:00"],
    ["level-3", "the repeated hour", "2026-11-01T01:30:00-05:00", "2026-11-04T07:00:00-05:00"],
    ["level-4", "the day of 25 hours", "2026-10-30T18:00:00-04:00", "2026-11-02T17:00:00-05:00"],
  ] as const;

  for (const [severity, when, receivedAt, dueAt] of rows) {
    test.for(edges)(`${severity}, ${when}: %s it is due, by %i ms: %s`, ([, shift, status]) => {
      const at = Date.parse(dueAt) + shift;
      const request = ticket(receivedAt, [{ at, type: "responded" }], { severity });
      const response = deadline(trackTicket(request, at), "first-response");
      expect(response).toMatchObject({
        status,
        severity,
        dueAt: formatInstantIn(dueAt, "America/New_York"),
      });
    });
  }
});

test.for(edges)(
  "a holiday is passed over: %s it is due on Monday, by %i ms: %s",
  ([, shift, status]) => {
    const holidays = [{ date: "2026-07-03", name: "Independence Day, observed" }];
    const at = Date.parse("2026-07-06T07:30:00-04:00") + shift;
    const request = ticket("2026-07-02T19:30:00-04:00", [{ at, type: "responded" }]);
    const tracked = deadline(trackTicket(request, at, { holidays }), "first-response");
    expect(tracked).toMatchObject({ status, dueAt: "2026-07-06T07:30:00.000-04:00" });
  },
);
