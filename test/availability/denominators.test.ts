/** What the percentage is of: the period, or the period less what the commitment leaves out. */
import type { Denominator, Exclusion, ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import { at, down, february, hour, minute, service, windowed, work } from "../downtime/service.js";
import { lost, measureAll, measureOne, stretch } from "./measured.js";

const window = windowed("window", "10:00", "12:00");
const works: Exclusion = {
  id: "works",
  kind: "maintenance",
  types: ["planned"],
  notice: { elapsed: "PT1H" },
  allowances: [{ max: "PT3H", of: "maintenance-time", per: "calendar-month" }],
};
const closed: Exclusion = { id: "closed", kind: "outside-hours", calendar: "office" };
const isp: Exclusion = { id: "isp", kind: "cause", causes: ["isp"] };

const early = { announcedAt: at("01 00:00") };
const facts: ServiceFacts = {
  outages: [
    down("09:30", "10:30", { id: "half in the window" }),
    down("15:00", "17:00", { id: "half in maintenance" }),
    down("03 13:00", "03 13:30", { id: "excused", cause: "isp" }),
  ],
  maintenance: [
    work("14:00", "16:00", early),
    work("16:30", "17:00", { announcedAt: at("16:00") }),
    work("03 20:00", "03 22:00", early),
  ],
};

function policyOf(
  denominator: Denominator,
  exclusions: readonly Exclusion[] = [window, works, isp],
) {
  return service({ commitment: { denominator }, exclusions });
}

const counted = 90 * minute;
const excluded = 2 * hour;
const windows = 28 * 2 * hour;
const maintained = 3 * hour;

describe("a month of outages, windows and maintenance", () => {
  const rows: [Denominator, number][] = [
    ["period", february],
    ["period-less-excluded", february - excluded],
    ["period-less-windows", february - windows],
    ["period-less-maintenance", february - maintained],
    ["period-less-planned", february - windows - maintained],
    [{ less: [] }, february],
    [{ less: ["excluded"] }, february - excluded],
    [{ less: ["windows"] }, february - windows],
    [{ less: ["maintenance"] }, february - maintained],
    [{ less: ["windows", "maintenance"] }, february - windows - maintained],
    [{ less: ["windows", "excluded"] }, february - windows - 90 * minute],
    [{ less: ["maintenance", "excluded"] }, february - maintained - hour],
    [
      { less: ["excluded", "maintenance", "windows"] },
      february - windows - maintained - 30 * minute,
    ],
    [{ less: ["windows", "windows"] }, february - windows],
    [{ fixed: "PT720H" }, 720 * hour],
  ];

  test.for(rows)("%j", ([denominator, ofMs]) => {
    const found = measureOne(policyOf(denominator), facts);
    expect(found).toMatchObject({
      ofMs,
      upMs: ofMs - counted,
      downtimeMs: counted,
      excludedMs: excluded,
    });
    expect(found.ratio).toEqual({ numerator: String(ofMs - counted), denominator: String(ofMs) });
    expect(found.allowedDowntimeMs).toBe(Math.floor((ofMs * 5) / 1000));
  });

  test("closed hours leave, used or not", () => {
    for (const denominator of ["period-less-outside-hours", { less: ["outside-hours"] }] as const) {
      const found = measureOne(policyOf(denominator, [closed]), {
        outages: [down("16:00", "18:00")],
      });
      expect(found).toMatchObject({ ofMs: 160 * hour, downtimeMs: hour, upMs: 159 * hour });
    }
  });

  test("closed hours and windows leave together, once", () => {
    const found = measureOne(policyOf({ less: ["outside-hours", "windows"] }, [closed, window]), {
      outages: [],
    });
    expect(found.ofMs).toBe(20 * 6 * hour);
  });

  test("a window for recorded maintenance leaves, used or not", () => {
    const reserved: Exclusion = {
      ...window,
      kind: "window",
      covers: "recorded-maintenance",
      types: ["planned"],
      window: { days: "daily", from: "10:00", to: "12:00" },
    };
    expect(measureOne(policyOf("period-less-windows", [reserved]), { outages: [] }).ofMs).toBe(
      february - windows,
    );
  });

  test("exclusions of another commitment leave nothing", () => {
    const other = { ...window, commitments: ["other"] };
    const policy = service({
      commitments: [
        { id: "uptime", denominator: "period-less-windows" },
        { id: "other", denominator: "period-less-windows" },
      ],
      exclusions: [other],
    });
    const found = measureAll(policy, { outages: [] }).map(({ ofMs }) => ofMs);
    expect(found).toEqual([february, february - windows]);
  });
});

describe("counted time never leaves", () => {
  const carve: Exclusion = { id: "carve", kind: "carve-out", causes: ["fault"] };
  const rows: [Denominator, number][] = [
    ["period-less-windows", february - windows + hour],
    ["period-less-planned", february - windows + hour],
    ["period-less-excluded", february - hour],
  ];

  test.for(rows)("in a window that a carve-out goes before: %j", ([denominator, ofMs]) => {
    const outages = [down("10:00", "11:00", { cause: "fault" }), down("11:00", "12:00")];
    const found = measureOne(policyOf(denominator, [carve, window]), { outages });
    expect(found).toMatchObject({ ofMs, downtimeMs: hour, upMs: ofMs - hour });
  });

  test("nor undetermined time", () => {
    const policy = service({
      commitment: { denominator: "period-less-maintenance" },
      exclusions: [
        { id: "carve", kind: "carve-out", types: ["planned"] },
        { ...works, notice: undefined },
      ],
      downtime: { minLocations: 2 },
    });
    const one = { outages: [down("14:00", "15:00")], maintenance: [work("14:00", "16:00")] };
    const found = measureOne(policy, one);
    expect([found.ofMs, found.downtimeMs + found.undeterminedMs]).toEqual([february - hour, hour]);
  });

  test("nor what minutes touch beyond it: up time is never below zero", () => {
    const policy = service({
      commitment: { denominator: "period-less-excluded" },
      downtime: { granularity: "touched-minutes" },
      exclusions: [windowed("w", "00:00", "00:01")],
    });
    const found = measureOne(
      policy,
      { outages: [lost(minute + 1)] },
      { period: stretch(minute + 1) },
    );
    expect(found).toMatchObject({ ofMs: 1, upMs: 0, downtimeMs: 1, met: false });
  });
});

describe("a period cut short by what leaves it", () => {
  test("two meanings of planned downtime differ", () => {
    const exclusions: Exclusion[] = [{ id: "works", kind: "maintenance", types: ["planned"] }];
    const january = {
      outages: [down("01-20 00:00", "01-21 00:00")],
      maintenance: [work("01-01 00:00", "01-11 00:00")],
    };
    const percent = (denominator: Denominator) =>
      measureOne(policyOf(denominator, exclusions), january, { period: "2026-01" }).percent;
    expect(percent("period-less-excluded")).toBe("96.7741");
    expect(percent("period-less-maintenance")).toBe("95.2380");
  });

  test("windows of a day on which clocks change have its length", () => {
    const policy = service({
      commitment: { denominator: "period-less-windows" },
      exclusions: [windowed("w", "01:00", "05:00")],
      policy: { zone: "America/New_York" },
    });
    const of = (start: string, end: string) =>
      measureOne(policy, { outages: [] }, { period: { start, end }, asOf: "2027-01-01T00:00Z" })
        .ofMs;
    expect(of("2026-03-08T00:00-05:00", "2026-03-09T00:00-04:00")).toBe(20 * hour);
    expect(of("2026-11-01T00:00-04:00", "2026-11-02T00:00-05:00")).toBe(20 * hour);
  });

  test("windows that begin before the period leave from its start on", () => {
    const policy = policyOf("period-less-windows", [windowed("night", "22:00", "02:00")]);
    expect(measureOne(policy, { outages: [] }).ofMs).toBe(28 * 20 * hour);
  });
});
