/**
 * gotomyerp 3.2: support is open on weekdays from 07:00 Eastern to 18:00 Pacific, which is 07:00 to
 * 21:00 in New York. A ticket that arrives while support is closed waits for the next opening.
 */
import { describe, expect, test } from "vitest";
import { deadlinesOf, ticket, timesOf } from "./gotomyerp-deadlines.js";

const open = (receivedAt: string): readonly [string, string] => [receivedAt, receivedAt];

const rows = [
  [
    "on Monday, a millisecond before opening",
    "2026-02-09T06:59:59.999-05:00",
    "2026-02-09T07:00:00.000-05:00",
  ],
  ["on Monday, at opening", ...open("2026-02-09T07:00:00.000-05:00")],
  ["on Monday, a millisecond after opening", ...open("2026-02-09T07:00:00.001-05:00")],
  ["at six in the evening of New York", ...open("2026-02-09T18:00:00.000-05:00")],
  ["on Friday, a millisecond before closing", ...open("2026-02-06T20:59:59.999-05:00")],
  [
    "on Friday, at closing, nine in New York",
    "2026-02-06T21:00:00.000-05:00",
    "2026-02-09T07:00:00.000-05:00",
  ],
  [
    "on Friday, a millisecond after closing",
    "2026-02-06T21:00:00.001-05:00",
    "2026-02-09T07:00:00.000-05:00",
  ],
  ["on Wednesday, at closing", "2026-02-04T21:00:00.000-05:00", "2026-02-05T07:00:00.000-05:00"],
  ["on a Saturday at noon", "2026-02-07T12:00:00.000-05:00", "2026-02-09T07:00:00.000-05:00"],
  [
    "on Sunday's last millisecond",
    "2026-02-08T23:59:59.999-05:00",
    "2026-02-09T07:00:00.000-05:00",
  ],
  [
    "in summer, a millisecond before opening",
    "2026-07-15T06:59:59.999-04:00",
    "2026-07-15T07:00:00.000-04:00",
  ],
  ["in summer, a millisecond before closing", ...open("2026-07-15T20:59:59.999-04:00")],
  ["in summer, at closing", "2026-07-15T21:00:00.000-04:00", "2026-07-16T07:00:00.000-04:00"],

  [
    "on the Friday before clocks go forward, at closing",
    "2026-03-06T21:00:00.000-05:00",
    "2026-03-09T07:00:00.000-04:00",
  ],
  [
    "on the Sunday on which clocks go forward",
    "2026-03-08T03:00:00.000-04:00",
    "2026-03-09T07:00:00.000-04:00",
  ],
  [
    "on the Monday moved, a millisecond before opening",
    "2026-03-09T06:59:59.999-04:00",
    "2026-03-09T07:00:00.000-04:00",
  ],
  ["on the Monday moved, at opening", ...open("2026-03-09T07:00:00.000-04:00")],
  ["on the Monday moved, a millisecond before closing", ...open("2026-03-09T20:59:59.999-04:00")],
  [
    "on the Monday moved, at closing",
    "2026-03-09T21:00:00.000-04:00",
    "2026-03-10T07:00:00.000-04:00",
  ],
  [
    "on the Friday before clocks go back, at closing",
    "2026-10-30T21:00:00.000-04:00",
    "2026-11-02T07:00:00.000-05:00",
  ],
  [
    "in the first of the repeated hours",
    "2026-11-01T01:30:00.000-04:00",
    "2026-11-02T07:00:00.000-05:00",
  ],
  [
    "in the second of the repeated hours",
    "2026-11-01T01:30:00.000-05:00",
    "2026-11-02T07:00:00.000-05:00",
  ],
  ["on the Monday moved, at opening", ...open("2026-11-02T07:00:00.000-05:00")],

  [
    "on 28 February of a leap year, at closing",
    "2028-02-28T21:00:00.000-05:00",
    "2028-02-29T07:00:00.000-05:00",
  ],
  ["on 29 February, at opening", ...open("2028-02-29T07:00:00.000-05:00")],
  ["on 29 February, at closing", "2028-02-29T21:00:00.000-05:00", "2028-03-01T07:00:00.000-05:00"],
  ["on a holiday, which is a weekday by default", ...open("2026-12-25T12:00:00.000-05:00")],
] as const;

test.for(rows)("%s: received at %s, the clock starts at %s", ([, receivedAt, starts]) => {
  expect(timesOf(ticket(receivedAt)).starts).toBe(starts);
  expect(timesOf(ticket(receivedAt), "work-start").starts).toBe(starts);
  const outside = deadlinesOf(ticket(receivedAt)).deadlines.flatMap(({ because }) =>
    because.filter(({ rule }) => rule === "outside-hours"),
  );
  expect(outside).toHaveLength(starts === receivedAt ? 0 : 2);
});

describe("over the weekend on which clocks go forward", () => {
  test("half an hour on Friday and an hour and a half on Monday are two hours", () => {
    const times = timesOf(ticket("2026-03-06T20:30:00.000-05:00"));
    expect(times.due).toBe("2026-03-09T08:30:00.000-04:00");
  });
});

describe("over the weekend on which clocks go back", () => {
  test("half an hour on Friday and an hour and a half on Monday are two hours", () => {
    const times = timesOf(ticket("2026-10-30T20:30:00.000-04:00"));
    expect(times.due).toBe("2026-11-02T08:30:00.000-05:00");
  });
});

describe("with a dated list of holidays", () => {
  const holidays = [{ date: "2026-07-03", name: "Independence Day, observed" }];
  const eve = "2026-07-02T20:30:00.000-04:00";

  test("a Friday that is one is closed, and Thursday's rest falls on Monday", () => {
    expect(timesOf(ticket(eve), "first-response", { holidays }).due).toBe(
      "2026-07-06T08:30:00.000-04:00",
    );
    expect(timesOf(ticket(eve)).due).toBe("2026-07-03T08:30:00.000-04:00");
  });

  test("a ticket on it waits for Monday", () => {
    const times = timesOf(ticket("2026-07-03T10:00:00.000-04:00"), "first-response", { holidays });
    expect(times).toEqual({
      starts: "2026-07-06T07:00:00.000-04:00",
      from: null,
      due: "2026-07-06T09:00:00.000-04:00",
    });
  });
});
