import { type CalendarConfig, compileCalendar, joinCalendars } from "nines/time";
import { describe, expect, test } from "vitest";
import { refusalOf } from "./refusal.js";

const hours = [{ from: "09:00", to: "17:00" }];

/** Hours that never open, each with the reason. */
const closed: readonly (readonly [string, CalendarConfig])[] = [
  ["no hours at all", { weekly: [] }],
  ["exceptions without hours", { weekly: [], exceptions: [{ date: "2026-01-05", hours: [] }] }],
  [
    "weekends in a coverage of five weekdays",
    {
      weekly: [{ days: "weekend", from: "09:00", to: "17:00" }],
      coverage: { first: "2026-01-05", last: "2026-01-09" },
    },
  ],
  [
    "an exception outside the coverage",
    {
      weekly: [],
      exceptions: [{ date: "2026-02-02", hours }],
      coverage: { first: "2026-01-01", last: "2026-01-31" },
    },
  ],
  [
    "a holiday on the only date covered",
    {
      weekly: [{ days: "daily", from: "09:00", to: "17:00" }],
      holidays: [{ date: "2026-01-05", name: "closed" }],
      coverage: { first: "2026-01-05", last: "2026-01-05" },
    },
  ],
  [
    "an exception by day on a date that the zone skipped",
    { zone: "Pacific/Apia", weekly: [], exceptions: [{ date: "2011-12-30", hours }] },
  ],
  [
    "an exception inside a gap",
    {
      zone: "America/New_York",
      weekly: [],
      exceptions: [{ date: "2026-03-08", hours: [{ from: "02:00", to: "03:00" }] }],
    },
  ],
  [
    "an end that lies before its start on the next date too, since the zones are so far apart",
    {
      weekly: [
        {
          days: "daily",
          from: { at: "23:00", zone: "UTC-12" },
          to: { at: "01:00", zone: "UTC+14" },
        },
      ],
    },
  ],
];

describe("a calendar that never opens is refused", () => {
  test.each(closed)("%s", (_reason, config) => {
    expect(refusalOf(() => compileCalendar(config, "UTC"))).toBe("calendar_never_opens");
  });

  test("calendars that are never open together", () => {
    const [mornings, evenings] = [
      { from: "08:00", to: "12:00" },
      { from: "12:00", to: "18:00" },
    ].map((span) => compileCalendar({ weekly: [{ days: "daily", ...span }] }, "UTC"));
    const both = [mornings, evenings] as [typeof mornings & object, typeof evenings & object];
    expect(refusalOf(() => joinCalendars(both, "open-in-all"))).toBe("calendar_never_opens");
    expect(refusalOf(() => joinCalendars(both, "open-in-any"))).toBeNull();
  });
});
