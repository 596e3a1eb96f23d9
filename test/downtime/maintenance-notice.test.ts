/** Which maintenance an exclusion takes: announced in time, until its announced end, in its windows. */
import type { Exclusion, Maintenance, MaintenanceExclusion, Notice } from "nines";
import { describe, expect, test } from "vitest";
import { at, becomes, classify, down, officeHours, service, windowed, work } from "./service.js";

function works(more: Partial<MaintenanceExclusion> = {}): MaintenanceExclusion {
  return { id: "works", kind: "maintenance", types: ["planned"], ...more };
}

/** Whether maintenance from a start on was announced in time. */
function isInTime(
  notice: Notice,
  announcedAt: string | undefined,
  start: string,
  zone = "UTC",
): boolean {
  const policy = service({ exclusions: [works({ notice })], policy: { zone } });
  const from = Date.parse(at(start));
  const end = from + 60_000;
  const maintenance: Maintenance = { id: "m", type: "planned", start: from, end };
  const announced =
    announcedAt === undefined ? maintenance : { ...maintenance, announcedAt: at(announcedAt) };
  const facts = { outages: [{ id: "o", start: from, end }], maintenance: [announced] };
  const { segments } = classify(policy, facts, { period: "2026" });
  const [only] = segments;
  if (only === undefined || segments.length > 1) throw new Error(`${segments.length} segments`);
  if (only.verdict === "counted") expect(only.reason).toBe("late-notice");
  return only.verdict === "excluded";
}

describe("notice of 48 hours", () => {
  const notice = { elapsed: "PT48H" } as const;
  const rows: [string, string | undefined, boolean][] = [
    ["to the millisecond", "01-31 10:00", true],
    ["a millisecond short", "01-31 10:00:00.001", false],
    ["a millisecond more", "01-31 09:59:59.999", true],
    ["as it starts", "02 10:00", false],
    ["after it started", "02 10:30", false],
    ["never", undefined, false],
  ];

  test.for(rows)("%s", ([, announcedAt, inTime]) => {
    expect(isInTime(notice, announcedAt, "10:00")).toBe(inTime);
  });

  test("is measured across a change of clocks", () => {
    const start = "2026-03-09T10:00:00-04:00";
    const zone = "America/New_York";
    expect(isInTime(notice, "2026-03-07T09:00:00-05:00", start, zone)).toBe(true);
    expect(isInTime(notice, "2026-03-07T09:00:00.001-05:00", start, zone)).toBe(false);
  });

  test("of nothing is given by an announcement as it starts, not by none", () => {
    expect(isInTime({ elapsed: "PT0S" }, "10:00", "10:00")).toBe(true);
    expect(isInTime({ elapsed: "PT0S" }, "10:00:00.001", "10:00")).toBe(false);
    expect(isInTime({ elapsed: "PT0S" }, undefined, "10:00")).toBe(false);
  });
});

describe("notice of three calendar days", () => {
  const notice = { calendarDays: 3 } as const;
  const rows: [string, string, boolean, string?][] = [
    ["01-30 23:59:59.999", "02 00:00", true],
    ["01-31 00:00", "02 00:00", false],
    ["01-31 00:00", "02 23:59:59.999", false],
    ["01-31 00:00", "03 00:00", true],
    ["01-31 23:59:59.999", "03 00:00", true],
    ["01-30 18:29:59.999", "02 00:00", true, "Asia/Kolkata"],
    ["01-30 18:30", "02 00:00", false, "Asia/Kolkata"],
    ["01-30 18:30", "02 18:30", true, "Asia/Kolkata"],
    ["2026-03-05T23:59:59-05:00", "2026-03-08T03:00:00-04:00", true, "America/New_York"],
    ["2026-03-06T00:00:00-05:00", "2026-03-08T23:59:59-04:00", false, "America/New_York"],
  ];

  test.for(rows)("announced %s for %s: %s", ([announcedAt, start, inTime, zone = "UTC"]) => {
    expect(isInTime(notice, announcedAt, start, zone)).toBe(inTime);
  });

  test("of none is given on the same date, before the start", () => {
    expect(isInTime({ calendarDays: 0 }, "00:00", "10:00")).toBe(true);
    expect(isInTime({ calendarDays: 0 }, "03 00:00", "10:00")).toBe(false);
  });
});

describe("notice of two business days, the start's included", () => {
  const notice = { businessDays: 2, calendar: "office" } as const;
  const rows: [string, string, string, boolean][] = [
    ["Friday for Tuesday", "01-30 23:59:59.999", "03 00:00", true],
    ["Saturday for Tuesday", "01-31 12:00", "03 10:00", true],
    ["Sunday's end for Tuesday", "01 23:59:59.999", "03 00:00", true],
    ["Monday's first instant for Tuesday", "02 00:00", "03 23:59", false],
    ["Monday for Wednesday", "02 23:59:59.999", "04 00:00", true],
    ["Wednesday for Sunday", "04 10:00", "08 10:00", true],
    ["Thursday for Sunday", "05 00:00", "08 23:59", false],
    ["Thursday for Monday", "05 23:59:59.999", "09 00:00", true],
    ["Friday for Monday", "06 00:00", "09 23:59", false],
  ];

  test.for(rows)("%s", ([, announcedAt, start, inTime]) => {
    expect(isInTime(notice, announcedAt, start)).toBe(inTime);
  });

  test("a holiday is none", () => {
    const holidays = [{ date: "2026-02-03", name: "a holiday" }];
    const calendars = { office: { weekly: [officeHours], holidays } };
    const policy = service({ exclusions: [works({ notice })], policy: { calendars } });
    const of = (announcedAt: string) =>
      becomes(policy, [down("04 10:00", "04 11:00")], {
        maintenance: [work("04 10:00", "04 11:00", { announcedAt: at(announcedAt) })],
      });
    expect(of("01 10:00")).toEqual(["04 10:00-04 11:00 excluded: works"]);
    expect(of("02 10:00")).toEqual(["04 10:00-04 11:00 counted: late-notice"]);
  });
});

describe("what was announced", () => {
  const policy = service({
    exclusions: [works({ notice: { elapsed: "PT1H" }, channels: ["mail"] })],
  });
  const outages = [down("09:00", "13:00")];
  const announced = { announcedAt: at("09:00"), channel: "mail" };
  const rows: [string, Partial<Maintenance>, string[]][] = [
    ["in time and to its end", announced, ["10:00-12:00 excluded: works"]],
    [
      "with a later end",
      { ...announced, announcedEnd: at("12:30") },
      ["10:00-12:00 excluded: works"],
    ],
    [
      "with exactly its end",
      { ...announced, announcedEnd: at("12:00") },
      ["10:00-12:00 excluded: works"],
    ],
    [
      "with an end a millisecond before",
      { ...announced, announcedEnd: at("11:59:59.999") },
      ["10:00-11:59:59.999 excluded: works", "11:59:59.999-12:00 counted: overrun"],
    ],
    [
      "with its start as the end",
      { ...announced, announcedEnd: at("10:00") },
      ["10:00-12:00 counted: overrun"],
    ],
    [
      "by another channel",
      { ...announced, channel: "forum" },
      ["10:00-12:00 counted: wrong-channel"],
    ],
    ["by a channel nobody recorded", { announcedAt: at("09:00") }, ["10:00-12:00 excluded: works"]],
    [
      "too late and by another channel",
      { announcedAt: at("09:30"), channel: "forum" },
      ["10:00-12:00 counted: late-notice"],
    ],
    ["of another type", { ...announced, type: "other" }, []],
  ];

  test.for(rows)("%s", ([, more, segments]) => {
    const found = becomes(policy, outages, { maintenance: [work("10:00", "12:00", more)] });
    expect(found.filter((each) => !each.includes("unplanned"))).toEqual(segments);
  });

  test("after the instant looked from has not been announced", () => {
    const maintenance = [work("10:00", "12:00", { announcedAt: at("08:00") })];
    const plain = service({ exclusions: [works({ notice: { elapsed: "PT0S" } })] });
    const early = work("10:00", "12:00", { announcedAt: at("10:00") });
    const asOf = at("10:30");
    expect(becomes(plain, [down("10:00", null)], { maintenance }, { asOf })).toEqual([
      "10:00-10:30 excluded: works",
    ]);
    expect(becomes(plain, [down("10:00", null)], { maintenance: [early] }, { asOf })).toEqual([
      "10:00-10:30 excluded: works",
    ]);
    const later = { ...early, announcedAt: at("10:30:00.001") };
    expect(becomes(plain, [down("10:00", null)], { maintenance: [later] }, { asOf })).toEqual([
      "10:00-10:30 counted: late-notice",
    ]);
  });

  test("maintenance that has not begun excuses nothing", () => {
    const maintenance = [work("10:30", "12:00", announced)];
    const asOf = at("10:30");
    const classified = classify(policy, { outages: [down("10:00", null)], maintenance }, { asOf });
    expect(classified.excludedMs).toBe(0);
    expect(classified.because).toContainEqual(expect.objectContaining({ rule: "after-as-of" }));
  });

  test("what falls short counts where no later exclusion takes it", () => {
    const late = work("10:00", "12:00", { announcedAt: at("09:30") });
    const second: Exclusion = works({ id: "second", types: ["planned"] });
    const policyOf = (more: Exclusion) =>
      service({ exclusions: [works({ notice: { elapsed: "PT1H" } }), more] });
    expect(becomes(policyOf(second), [down("10:00", "12:00")], { maintenance: [late] })).toEqual([
      "10:00-12:00 excluded: second",
    ]);
    const window = windowed("window", "11:00", "11:30");
    expect(becomes(policyOf(window), [down("10:00", "12:00")], { maintenance: [late] })).toEqual([
      "10:00-11:00 counted: late-notice",
      "11:00-11:30 excluded: window",
      "11:30-12:00 counted: late-notice",
    ]);
  });
});
