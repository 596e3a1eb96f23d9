/**
 * DOit ERP, Scheduled and Unscheduled Maintenance: scheduled maintenance does not count where it was
 * announced two full business days ahead; the day of the notice and the day of the work do not count.
 */
import type { Maintenance } from "nines";
import { classifyDowntime } from "nines";
import { type DoitErpReadings, doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import {
  classifyOutage,
  inShort,
  later,
  maintained,
  maintenanceClause,
  verdictAt,
} from "./doit-erp-downtime.js";
import { hour, minute, moved } from "./written-instants.js";

const excluded = "excluded: scheduled-maintenance";
const late = "counted: late-notice";
const presidentsDay = [{ date: "2026-02-16", name: "Presidents' Day" }] as const;

/** What a millisecond at the start of one hour's work becomes. */
function announced(
  announcedAt: string | number | undefined,
  start: string | number,
  readings: DoitErpReadings = {},
): string {
  const from = typeof start === "number" ? start : moved(start);
  const maintenance = [maintained("scheduled", from, from + hour, { announcedAt })];
  return verdictAt(from, { maintenance }, readings);
}

/** For the start of the work, the last instant at which two full business days are still ahead. */
const notices = [
  ["Thursday's work, on Monday", "2026-02-12T08:00:00-05:00", "2026-02-09T23:59:59.999-05:00"],
  ["Friday's work, on Tuesday", "2026-02-13T08:00:00-05:00", "2026-02-10T23:59:59.999-05:00"],
  ["Saturday's work, on Wednesday", "2026-02-14T08:00:00-05:00", "2026-02-11T23:59:59.999-05:00"],
  ["Sunday's work, on Wednesday", "2026-02-15T08:00:00-05:00", "2026-02-11T23:59:59.999-05:00"],
  ["Monday's work, on Wednesday", "2026-02-16T10:00:00-05:00", "2026-02-11T23:59:59.999-05:00"],
  ["Tuesday's work, on Thursday", "2026-02-17T10:00:00-05:00", "2026-02-12T23:59:59.999-05:00"],
  ["Wednesday's work, on Sunday", "2026-02-18T10:00:00-05:00", "2026-02-15T23:59:59.999-05:00"],
  [
    "work late on a day counts as that day",
    "2026-02-16T23:59:59.999-05:00",
    "2026-02-11T23:59:59.999-05:00",
  ],
  [
    "work at midnight belongs to the new day",
    "2026-02-17T00:00:00-05:00",
    "2026-02-12T23:59:59.999-05:00",
  ],
  [
    "after clocks go forward, Tuesday's work",
    "2026-03-10T08:00:00-04:00",
    "2026-03-05T23:59:59.999-05:00",
  ],
  [
    "after clocks go back, Tuesday's work",
    "2026-11-03T08:00:00-05:00",
    "2026-10-29T23:59:59.999-04:00",
  ],
  [
    "on 29 February's eve, Thursday's work",
    "2028-03-02T08:00:00-05:00",
    "2028-02-28T23:59:59.999-05:00",
  ],
] as const;

describe("notice of two full business days", () => {
  test.for(notices)("%s, in time a millisecond before midnight", ([, start, last]) => {
    expect(announced(moved(last, -1), start)).toBe(excluded);
    expect(announced(moved(last), start)).toBe(excluded);
  });

  test.for(notices)("%s, too late from midnight", ([, start, last]) => {
    expect(announced(moved(last, 1), start)).toBe(late);
    expect(announced(moved(last, 2), start)).toBe(late);
  });

  test("does not count Saturday and Sunday", () => {
    expect(announced("2026-02-13T00:00:00-05:00", "2026-02-17T10:00:00-05:00")).toBe(late);
    expect(announced("2026-02-13T00:00:00-05:00", "2026-02-18T10:00:00-05:00")).toBe(excluded);
  });

  test("counts holidays, unless their dates are given", () => {
    const notice = "2026-02-13T09:00:00-05:00";
    const start = "2026-02-18T10:00:00-05:00";
    expect(announced(notice, start)).toBe(excluded);
    expect(announced(notice, start, { holidays: presidentsDay })).toBe(late);
  });

  test("with Monday a holiday must be given on Thursday for Wednesday's work", () => {
    const start = "2026-02-18T10:00:00-05:00";
    const last = "2026-02-12T23:59:59.999-05:00";
    expect(announced(moved(last), start, { holidays: presidentsDay })).toBe(excluded);
    expect(announced(moved(last, 1), start, { holidays: presidentsDay })).toBe(late);
  });

  test("is missing where nothing was announced", () => {
    expect(announced(undefined, "2026-02-12T08:00:00-05:00")).toBe(late);
  });

  test("is missing where it was announced only after the work had begun", () => {
    expect(announced("2026-02-12T08:00:00.001-05:00", "2026-02-12T08:00:00-05:00")).toBe(late);
    expect(announced("2026-02-20T08:00:00-05:00", "2026-02-12T08:00:00-05:00")).toBe(late);
  });

  test("counts every overlapping event on its own: one in time excludes", () => {
    const start = "2026-02-12T08:00:00-05:00";
    const maintenance = [
      maintained("scheduled", start, "2026-02-12T10:00:00-05:00", { id: "m1" }),
      maintained("scheduled", start, "2026-02-12T12:00:00-05:00", {
        id: "m2",
        announcedAt: "2026-02-11T08:00:00-05:00",
      }),
    ];
    const end = "2026-02-12T12:00:00-05:00";
    const { segments } = classifyOutage(start, end, { maintenance });
    expect(
      segments.map(({ verdict, durationMs, maintenanceIds }) => [
        verdict,
        durationMs,
        maintenanceIds,
      ]),
    ).toEqual([
      ["excluded", 2 * hour, ["m1", "m2"]],
      ["counted", 2 * hour, ["m2"]],
    ]);
  });

  test("that came too late is named with its clause", () => {
    const maintenance = [
      maintained("scheduled", "2026-02-12T08:00-05:00", "2026-02-12T09:00-05:00", {
        announcedAt: "2026-02-11T08:00-05:00",
      }),
    ];
    const classified = classifyOutage("2026-02-12T08:00-05:00", "2026-02-12T09:00-05:00", {
      maintenance,
    });
    expect(classified.segments).toEqual([
      {
        start: "2026-02-12T08:00:00.000-05:00",
        end: "2026-02-12T09:00:00.000-05:00",
        durationMs: hour,
        verdict: "counted",
        reason: "late-notice",
        exclusion: null,
        clause: maintenanceClause,
        outageIds: ["o1"],
        maintenanceIds: ["m1"],
        alsoMatched: [],
      },
    ]);
    expect(classified.because).toContainEqual(
      expect.objectContaining({
        rule: "advance-notice",
        outcome: "not-applied",
        clause: maintenanceClause,
        params: { maintenance: "m1", exclusion: "scheduled-maintenance" },
      }),
    );
  });
});

describe("an announcement that lies after the instant up to which facts are known", () => {
  const start = "2026-02-12T08:00:00-05:00";
  const announcedAt = "2026-02-12T08:30:00-05:00";
  const rows = [
    ["a millisecond before the announcement", -1, "Maintenance m1 was not announced."],
    ["at the announcement", 0, "Maintenance m1 was announced too late."],
  ] as const;

  test.for(rows)("has not happened yet: %s", ([, ms, text]) => {
    const facts = {
      outages: [{ id: "o1", start, end: null }],
      maintenance: [maintained("scheduled", start, "2026-02-12T09:00:00-05:00", { announcedAt })],
    };
    const options = { period: "2026-Q1", asOf: moved(announcedAt, ms) };
    const { because, segments } = classifyDowntime(doitErp(), facts, options);
    expect(because.map((each) => each.text)).toEqual([text]);
    expect(segments).toMatchObject([{ verdict: "counted", durationMs: 30 * minute + ms }]);
  });
});

describe("work past its announced end", () => {
  const announcedEnd = "2026-02-12T11:00:00-05:00";
  const work = (more: Partial<Maintenance> = {}): Maintenance =>
    maintained("scheduled", "2026-02-12T08:00-05:00", "2026-02-12T12:00-05:00", {
      announcedEnd,
      ...more,
    });

  test("counts from the announced end on", () => {
    const maintenance = [work()];
    expect(verdictAt(moved(announcedEnd, -1), { maintenance })).toBe(excluded);
    expect(verdictAt(moved(announcedEnd), { maintenance })).toBe("counted: overrun");
    expect(verdictAt(moved(announcedEnd, 1), { maintenance })).toBe("counted: overrun");
  });

  test("is excluded in full where the announced end is the end, or later", () => {
    const last = moved("2026-02-12T12:00-05:00", -1);
    const atTheEnd = [work({ announcedEnd: "2026-02-12T12:00-05:00" })];
    const laterThan = [work({ announcedEnd: "2026-02-12T15:00-05:00" })];
    expect(verdictAt(last, { maintenance: atTheEnd })).toBe(excluded);
    expect(verdictAt(last, { maintenance: laterThan })).toBe(excluded);
    expect(verdictAt(last + 1, { maintenance: laterThan })).toBe("counted: unplanned");
  });

  test("by one millisecond counts one millisecond", () => {
    const end = moved(announcedEnd, 1);
    const maintenance = [maintained("scheduled", "2026-02-12T08:00-05:00", end, { announcedEnd })];
    const { countedMs, excludedMs } = classifyOutage("2026-02-12T08:00-05:00", end, {
      maintenance,
    });
    expect([countedMs, excludedMs]).toEqual([1, 3 * hour]);
  });

  test("is all overrun where the announced end lies before the start", () => {
    const maintenance = [work({ announcedEnd: "2026-02-12T07:00-05:00" })];
    const classified = classifyOutage("2026-02-12T07:30-05:00", "2026-02-12T12:30-05:00", {
      maintenance,
    });
    expect(inShort(classified)).toEqual([
      ["counted", "unplanned", 30 * minute],
      ["counted", "overrun", 4 * hour],
      ["counted", "unplanned", 30 * minute],
    ]);
  });

  test("cuts an outage around it into five parts", () => {
    const maintenance = [work()];
    const classified = classifyOutage("2026-02-12T05:30-05:00", "2026-02-12T12:30-05:00", {
      maintenance,
    });
    expect(inShort(classified)).toEqual([
      ["excluded", "morning-window", 30 * minute],
      ["counted", "unplanned", 2 * hour],
      ["excluded", "scheduled-maintenance", 3 * hour],
      ["counted", "overrun", hour],
      ["counted", "unplanned", 30 * minute],
    ]);
  });
});

describe("the edges of the work itself", () => {
  const maintenance = [
    maintained("scheduled", "2026-02-12T08:00:00-05:00", "2026-02-12T09:00:00-05:00"),
  ];
  const rows = [
    ["a millisecond before the start", "2026-02-12T07:59:59.999-05:00", "counted: unplanned"],
    ["at the start", "2026-02-12T08:00:00.000-05:00", excluded],
    ["a millisecond before the end", "2026-02-12T08:59:59.999-05:00", excluded],
    ["at the end", "2026-02-12T09:00:00.000-05:00", "counted: unplanned"],
  ] as const;

  test.for(rows)("%s: %s is %s", ([, at, verdict]) => {
    expect(verdictAt(at, { maintenance })).toBe(verdict);
  });

  test("are no downtime without an outage", () => {
    const facts = { outages: [], maintenance };
    const classified = classifyDowntime(doitErp(), facts, { period: "2026-Q1", asOf: later });
    expect(classified).toMatchObject({ segments: [], countedMs: 0, excludedMs: 0 });
  });

  test("count maintenance in a reserved window under the window, which comes first", () => {
    const inWindow = [maintained("scheduled", "2026-02-12T02:00-05:00", "2026-02-12T03:00-05:00")];
    const { segments } = classifyOutage("2026-02-12T02:00-05:00", "2026-02-12T03:00-05:00", {
      maintenance: inWindow,
    });
    expect(segments).toMatchObject([
      { exclusion: "morning-window", alsoMatched: ["scheduled-maintenance"] },
    ]);
  });

  test("make no exclusion of a type that the contract does not name", () => {
    const odd = [maintained("tidying-up", "2026-02-12T08:00-05:00", "2026-02-12T09:00-05:00")];
    expect(verdictAt("2026-02-12T08:30:00.000-05:00", { maintenance: odd })).toBe(
      "counted: unplanned",
    );
  });
});

describe("the channel of the announcement", () => {
  const rows = [
    ["in-app-login", excluded],
    ["email", excluded],
    ["telephone", "counted: wrong-channel"],
    ["status-page", "counted: wrong-channel"],
  ] as const;
  const start = "2026-02-12T08:00:00.000-05:00";
  const by = (channel: string | undefined): { maintenance: Maintenance[] } => ({
    maintenance: [maintained("scheduled", start, "2026-02-12T09:00-05:00", { channel })],
  });

  test.for(rows)("%s: %s", ([channel, verdict]) => {
    expect(verdictAt(start, by(channel))).toBe(verdict);
  });

  test("passes where none is recorded, with a finding", () => {
    const classified = classifyOutage(start, moved(start, 1), by(undefined));
    expect(inShort(classified)).toEqual([["excluded", "scheduled-maintenance", 1]]);
    expect(classified.because).toContainEqual(
      expect.objectContaining({ rule: "channel-not-recorded", clause: maintenanceClause }),
    );
  });
});
