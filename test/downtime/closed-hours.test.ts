/** `outside-hours`: downtime while a calendar is closed is excluded. */
import { describe, expect, test } from "vitest";
import { becomes, classify, down, hour, officeHours, service } from "./service.js";

const exclusions = [{ id: "closed", kind: "outside-hours", calendar: "office" }] as const;
const policy = service({ exclusions });

describe("hours of service from nine to five on weekdays", () => {
  const rows: [string, string, string, string[]][] = [
    ["before they open", "08:00", "09:00", ["08:00-09:00 excluded: closed"]],
    [
      "until a millisecond after the opening",
      "08:59",
      "09:00:00.001",
      ["08:59-09:00 excluded: closed", "09:00-09:00:00.001 counted: unplanned"],
    ],
    ["from the opening to the closing", "09:00", "17:00", ["09:00-17:00 counted: unplanned"]],
    [
      "from a millisecond before the closing",
      "16:59:59.999",
      "17:01",
      ["16:59:59.999-17:00 counted: unplanned", "17:00-17:01 excluded: closed"],
    ],
    ["from the closing on", "17:00", "18:00", ["17:00-18:00 excluded: closed"]],
    [
      "overnight",
      "16:00",
      "03 10:00",
      [
        "16:00-17:00 counted: unplanned",
        "17:00-03 09:00 excluded: closed",
        "03 09:00-03 10:00 counted: unplanned",
      ],
    ],
    ["on a Sunday", "01 10:00", "01 12:00", ["01 10:00-01 12:00 excluded: closed"]],
    [
      "over a weekend",
      "06 16:00",
      "09 10:00",
      [
        "06 16:00-06 17:00 counted: unplanned",
        "06 17:00-09 09:00 excluded: closed",
        "09 09:00-09 10:00 counted: unplanned",
      ],
    ],
    [
      "across the period's start",
      "01-31 12:00",
      "01 12:00",
      ["01 00:00-01 12:00 excluded: closed"],
    ],
  ];

  test.for(rows)("%s", ([, from, to, segments]) => {
    expect(becomes(policy, [down(from, to)])).toEqual(segments);
  });

  test("on a holiday are closed all day", () => {
    const holidays = [{ date: "2026-02-02", name: "a holiday" }] as const;
    const calendars = { office: { weekly: [officeHours], holidays } };
    expect(
      becomes(service({ exclusions, policy: { calendars } }), [down("10:00", "11:00")]),
    ).toEqual(["10:00-11:00 excluded: closed"]);
  });

  test("are those of the calendar's own zone", () => {
    const calendars = { office: { zone: "Asia/Kolkata", weekly: [officeHours] } } as const;
    const inIndia = service({ exclusions, policy: { calendars } });
    expect(becomes(inIndia, [down("03:00", "12:00")])).toEqual([
      "03:00-03:30 excluded: closed",
      "03:30-11:30 counted: unplanned",
      "11:30-12:00 excluded: closed",
    ]);
  });

  test("of every hour exclude nothing", () => {
    const always = [{ id: "closed", kind: "outside-hours", calendar: "always" }] as const;
    expect(becomes(service({ exclusions: always }), [down("01 00:00", "03-01 00:00")])).toEqual([
      "01 00:00-03-01 00:00 counted: unplanned",
    ]);
  });

  test("count 160 hours of the month", () => {
    const classified = classify(policy, { outages: [down("01 00:00", "03-01 00:00")] });
    expect(classified.countedMs).toBe(160 * hour);
    expect(classified.byExclusion).toEqual({ closed: 512 * hour });
  });
});

describe("on days on which clocks change", () => {
  const calendars = {
    office: { weekly: [{ days: "daily", from: "01:00", to: "05:00" }] },
  } as const;
  const inNewYork = service({ exclusions, policy: { zone: "America/New_York", calendars } });
  const rows = [
    ["of 23 hours", "2026-03-08T00:00:00-05:00", "2026-03-09T00:00:00-04:00", "2026-03", 3],
    ["of 24 hours", "2026-03-09T00:00:00-04:00", "2026-03-10T00:00:00-04:00", "2026-03", 4],
    ["of 25 hours", "2026-11-01T00:00:00-04:00", "2026-11-02T00:00:00-05:00", "2026-11", 5],
  ] as const;

  test.for(rows)("hours from one to five of a day %s", ([, start, end, period, open]) => {
    const facts = { outages: [{ id: "o", start, end }] };
    const classified = classify(inNewYork, facts, { period, asOf: "2027-01-01T00:00Z" });
    expect(classified.countedMs).toBe(open * hour);
  });
});
