/**
 * gotomyerp 3.2: the targets of the four levels. Level 1 is answered within two support hours and
 * worked on within one; level 2 the same day; levels 3 and 4 in a range that runs once support is open.
 */
import { describe, expect, test } from "vitest";
import { deadlinesOf, ticket, timesOf } from "./gotomyerp-deadlines.js";

const wednesday = "2026-02-04T10:00:00.000-05:00";

describe("the targets of a level", () => {
  const rows = [
    ["level-1", ["first-response", "work-start"]],
    ["level-2", ["first-response"]],
    ["level-3", ["first-response"]],
    ["level-4", ["first-response"]],
  ] as const;

  test.for(rows)("%s: %s", ([severity, metrics]) => {
    const { deadlines } = deadlinesOf(ticket(wednesday, { severity }));
    expect(deadlines.map(({ metric }) => metric)).toEqual(metrics);
    for (const { clause } of deadlines) expect(clause).toBe("gotomyerp 3.2");
  });

  const names = [
    ["level-1", "Critical business impact"],
    ["level-2", "Significant business impact"],
    ["level-3", "Minimal business impact"],
    ["level-4", "Nominal business impact"],
  ] as const;

  test.for(names)("%s is called %s", ([severity, name]) => {
    expect(deadlinesOf(ticket(wednesday, { severity })).severityName).toBe(name);
  });
});

describe("level 1", () => {
  const rows = [
    ["in the morning", wednesday, "2026-02-04T12:00:00.000-05:00", "2026-02-04T11:00:00.000-05:00"],
    [
      "two hours before closing, to the millisecond",
      "2026-02-04T19:00:00.000-05:00",
      "2026-02-04T21:00:00.000-05:00",
      "2026-02-04T20:00:00.000-05:00",
    ],
    [
      "a millisecond later: the rest falls on the next day",
      "2026-02-04T19:00:00.001-05:00",
      "2026-02-05T07:00:00.001-05:00",
      "2026-02-04T20:00:00.001-05:00",
    ],
    [
      "an hour before closing",
      "2026-02-04T20:00:00.000-05:00",
      "2026-02-05T08:00:00.000-05:00",
      "2026-02-04T21:00:00.000-05:00",
    ],
    [
      "less than an hour before closing",
      "2026-02-04T20:00:00.001-05:00",
      "2026-02-05T08:00:00.001-05:00",
      "2026-02-05T07:00:00.001-05:00",
    ],
    [
      "half an hour before closing",
      "2026-02-04T20:30:00.000-05:00",
      "2026-02-05T08:30:00.000-05:00",
      "2026-02-05T07:30:00.000-05:00",
    ],
    [
      "on Friday, half an hour before closing",
      "2026-02-06T20:30:00.000-05:00",
      "2026-02-09T08:30:00.000-05:00",
      "2026-02-09T07:30:00.000-05:00",
    ],
  ] as const;

  test.for(rows)("%s: %s is answered by %s, worked on by %s", ([, receivedAt, response, work]) => {
    expect(timesOf(ticket(receivedAt)).due).toBe(response);
    expect(timesOf(ticket(receivedAt), "work-start").due).toBe(work);
  });
});

describe("level 2, the same day", () => {
  const rows = [
    ["early", "2026-02-04T07:00:00.000-05:00", "2026-02-04T21:00:00.000-05:00"],
    [
      "a millisecond before closing",
      "2026-02-04T20:59:59.999-05:00",
      "2026-02-04T21:00:00.000-05:00",
    ],
    [
      "at closing, which is the next opening's day",
      "2026-02-04T21:00:00.000-05:00",
      "2026-02-05T21:00:00.000-05:00",
    ],
    ["before opening", "2026-02-04T05:00:00.000-05:00", "2026-02-04T21:00:00.000-05:00"],
    ["on Friday at closing", "2026-02-06T21:00:00.000-05:00", "2026-02-09T21:00:00.000-05:00"],
    ["on Saturday", "2026-02-07T12:00:00.000-05:00", "2026-02-09T21:00:00.000-05:00"],
    ["on 29 February", "2028-02-29T12:00:00.000-05:00", "2028-02-29T21:00:00.000-05:00"],
  ] as const;

  test.for(rows)("%s: %s is due at %s", ([, receivedAt, due]) => {
    const times = timesOf(ticket(receivedAt, { severity: "level-2" }));
    expect(times).toMatchObject({ from: null, due });
  });
});

describe("the ranges of levels 3 and 4", () => {
  const rows = [
    [
      "in open hours",
      wednesday,
      wednesday,
      [
        "2026-02-05T10:00:00.000-05:00",
        "2026-02-06T10:00:00.000-05:00",
        "2026-02-07T10:00:00.000-05:00",
      ],
    ],
    [
      "before opening, from opening on",
      "2026-02-04T06:59:59.999-05:00",
      "2026-02-04T07:00:00.000-05:00",
      [
        "2026-02-05T07:00:00.000-05:00",
        "2026-02-06T07:00:00.000-05:00",
        "2026-02-07T07:00:00.000-05:00",
      ],
    ],
    [
      "on Thursday evening: the hours of the weekend run",
      "2026-02-05T20:00:00.000-05:00",
      "2026-02-05T20:00:00.000-05:00",
      [
        "2026-02-06T20:00:00.000-05:00",
        "2026-02-07T20:00:00.000-05:00",
        "2026-02-08T20:00:00.000-05:00",
      ],
    ],
    [
      "on a Saturday, from Monday's opening on",
      "2026-02-07T12:00:00.000-05:00",
      "2026-02-09T07:00:00.000-05:00",
      [
        "2026-02-10T07:00:00.000-05:00",
        "2026-02-11T07:00:00.000-05:00",
        "2026-02-12T07:00:00.000-05:00",
      ],
    ],
    [
      "across the day of 23 hours",
      "2026-03-06T18:00:00.000-05:00",
      "2026-03-06T18:00:00.000-05:00",
      [
        "2026-03-07T18:00:00.000-05:00",
        "2026-03-08T19:00:00.000-04:00",
        "2026-03-09T19:00:00.000-04:00",
      ],
    ],
    [
      "across the day of 25 hours",
      "2026-10-30T18:00:00.000-04:00",
      "2026-10-30T18:00:00.000-04:00",
      [
        "2026-10-31T18:00:00.000-04:00",
        "2026-11-01T17:00:00.000-05:00",
        "2026-11-02T17:00:00.000-05:00",
      ],
    ],
    [
      "across 29 February",
      "2028-02-28T10:00:00.000-05:00",
      "2028-02-28T10:00:00.000-05:00",
      [
        "2028-02-29T10:00:00.000-05:00",
        "2028-03-01T10:00:00.000-05:00",
        "2028-03-02T10:00:00.000-05:00",
      ],
    ],
  ] as const;

  test.for(rows)("level 3 %s: received at %s", ([, receivedAt, starts, [day, twoDays]]) => {
    const times = timesOf(ticket(receivedAt, { severity: "level-3" }));
    expect(times).toEqual({ starts, from: day, due: twoDays });
  });

  test.for(rows)("level 4 %s: received at %s", ([, receivedAt, starts, [, twoDays, threeDays]]) => {
    const times = timesOf(ticket(receivedAt, { severity: "level-4" }));
    expect(times).toEqual({ starts, from: twoDays, due: threeDays });
  });
});
