/** Until when a credit is claimed, by every kind of limit of time. */
import type { ClaimTerms, ServiceFacts, TimeLimit } from "nines";
import { describe, expect, test } from "vitest";
import { at, down } from "../downtime/service.js";
import { assess, credited } from "./credited.js";

const outages = [down("10:00", "11:00")];

/** The instant at which the window closes. */
function closing(more: Partial<ClaimTerms>, facts: ServiceFacts = {}): string | undefined {
  const claim: ClaimTerms = {
    within: { elapsed: "PT0S" },
    of: "period-end",
    early: "accepted",
    acknowledgement: false,
    ...more,
  };
  return assess(credited({ claim }), { outages, claims: [], ...facts }).claimWindow?.closesAt;
}

describe("from the month's end, which is Saturday, 28 February", () => {
  const rows: [string, TimeLimit, string][] = [
    ["120 hours", { elapsed: "PT120H" }, "03-06 00:00:00.001"],
    ["five days", { calendarDays: 5, endsAt: "end-of-day" }, "03-06 00:00"],
    ["no day", { calendarDays: 0, endsAt: "end-of-day" }, "03-01 00:00"],
    [
      "seven days, Saturday rolled on to Monday",
      { calendarDays: 7, endsAt: "end-of-day", roll: "following", calendar: "office" },
      "03-10 00:00",
    ],
    [
      "seven days, Saturday rolled back to Friday",
      { calendarDays: 7, endsAt: "end-of-day", roll: "preceding", calendar: "office" },
      "03-07 00:00",
    ],
    [
      "five business days",
      { businessDays: 5, calendar: "office", endsAt: "end-of-day" },
      "03-07 00:00",
    ],
    [
      "five business days, to the close",
      { businessDays: 5, calendar: "office", endsAt: "close-of-business" },
      "03-06 17:00:00.001",
    ],
    [
      "the end of the next business day",
      { endOfBusinessDay: 1, calendar: "office" },
      "03-02 17:00:00.001",
    ],
    ["eight business hours", { businessTime: "PT8H", calendar: "office" }, "03-02 17:00:00.001"],
    ["a month", { months: 1, endsAt: "end-of-day", monthEnd: "clamp" }, "03-29 00:00"],
    ["the end of that month", { endOfPeriod: 0, kind: "calendar-month" }, "03-01 00:00"],
    ["the end of the next month", { endOfPeriod: 1, kind: "calendar-month" }, "04-01 00:00"],
    [
      "the end of the second month after",
      { endOfPeriod: 2, kind: "calendar-month" },
      "05-01 00:00",
    ],
    ["the end of the quarter after", { endOfPeriod: 1, kind: "calendar-quarter" }, "07-01 00:00"],
    [
      "the end of the second billing month after",
      { endOfPeriod: 2, kind: { billingMonth: { anchorDay: 15 } } },
      "05-15 00:00",
    ],
  ];

  test.for(rows)("%s", ([, within, closesAt]) => {
    expect(closing({ within })).toBe(at(closesAt));
  });

  test("billing months are the customer's own where these are known", () => {
    const within = { endOfPeriod: 2, kind: { billingMonth: { anchorDay: 15 } } };
    const account = { billingAnchorDay: 20 };
    expect(closing({ within }, { account })).toBe(at("05-20 00:00"));
    expect(closing({ within: { endOfPeriod: 2, kind: "calendar-month" } }, { account })).toBe(
      at("05-01 00:00"),
    );
  });
});

describe("from an incident that ended at eleven on a Monday", () => {
  const rows: [string, TimeLimit, string][] = [
    ["48 hours", { elapsed: "PT48H" }, "04 11:00:00.001"],
    ["two days, to the same time", { calendarDays: 2, endsAt: "same-time" }, "04 11:00:00.001"],
    ["two days, to the day's end", { calendarDays: 2, endsAt: "end-of-day" }, "05 00:00"],
    [
      "a business day, to the same time",
      { businessDays: 1, calendar: "office", endsAt: "same-time" },
      "03 11:00:00.001",
    ],
    ["eight business hours", { businessTime: "PT8H", calendar: "office" }, "03 11:00:00.001"],
    [
      "the end of the same business day",
      { endOfBusinessDay: 0, calendar: "office" },
      "02 17:00:00.001",
    ],
    [
      "a month, to the same time",
      { months: 1, endsAt: "same-time", monthEnd: "clamp" },
      "03-02 11:00:00.001",
    ],
  ];

  test.for(rows)("%s", ([, within, closesAt]) => {
    const more = { within, of: "incident-end", incident: "first" } as const;
    expect(closing(more)).toBe(at(closesAt));
  });
});
