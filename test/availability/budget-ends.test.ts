/** Until when an outage from now on may last, and what lies ahead of it that would not count. */
import type { ServiceFacts } from "nines";
import { describe, expect, test } from "vitest";
import {
  at,
  down,
  hour,
  officeHours,
  type ServiceTerms,
  service,
  short,
  windowed,
  work,
} from "../downtime/service.js";
import { budget } from "./budgeted.js";

/** Until when an outage from ten on may last; with what is planned, and without. */
function mustEnd(terms: ServiceTerms, facts: ServiceFacts = {}): [string | null, string | null] {
  const { mustEndBy, mustEndByWithoutPlans } = budget(service(terms), facts);
  return [mustEndBy && short(mustEndBy), mustEndByWithoutPlans && short(mustEndByWithoutPlans)];
}

describe("the last good end of an outage from now on", () => {
  const minimum = { duration: "PT5M", counts: "whole" } as const;
  const strict = { targetPercent: 100 };
  const rows: [string, ServiceTerms, ServiceFacts, string][] = [
    ["uses all that is left", {}, {}, "13:21:36"],
    ["uses what is left of it", {}, { outages: [down("01 00:00", "01 01:00")] }, "12:21:36"],
    ["is now, where nothing is left", { commitment: strict }, {}, "10:00"],
    [
      "is a millisecond before the minimum, where nothing is left",
      { commitment: strict, downtime: { minimumOutage: minimum } },
      {},
      "10:04:59.999",
    ],
    [
      "is the minimum, where only the excess counts",
      { commitment: strict, downtime: { minimumOutage: { ...minimum, counts: "excess" } } },
      {},
      "10:05",
    ],
    [
      "joins what goes on",
      { commitment: strict, downtime: { minimumOutage: minimum } },
      { outages: [down("09:57", null)] },
      "10:01:59.999",
    ],
    [
      "joins what ended within the gap",
      { commitment: strict, downtime: { minimumOutage: minimum, mergeGapUnder: "PT2M" } },
      { outages: [down("09:57", "09:58:30")] },
      "10:01:59.999",
    ],
    [
      "uses free time first",
      { commitment: strict, downtime: { freePerPeriod: "PT10M" } },
      {},
      "10:10",
    ],
    [
      "fills no whole minute",
      { commitment: strict, downtime: { granularity: "whole-minutes" } },
      {},
      "10:00:59.999",
    ],
    [
      "touches no minute beyond those allowed",
      { downtime: { granularity: "touched-minutes" } },
      {},
      "13:21",
    ],
    [
      "is rounded for",
      { commitment: { targetPercent: 100, roundPercent: { decimals: 1, mode: "half-even" } } },
      {},
      "10:20:09.600",
    ],
  ];

  test.for(rows)("%s", ([, terms, facts, end]) => {
    expect(mustEnd(terms, facts)).toEqual([end, end]);
  });

  test("begins with the period, where that has not begun", () => {
    const found = budget(service(), {}, at("01-15 00:00"));
    expect(found.mustEndBy && short(found.mustEndBy)).toBe("01 03:21:36");
  });

  test("takes undetermined time as up", () => {
    const policy = service({ downtime: { minLocations: 2 } });
    const found = budget(policy, { outages: [down("08:00", "09:00")] });
    expect(found).toMatchObject({
      state: "open",
      undeterminedMs: hour,
      usedMs: 0,
      missing: ["outages.confirmedFrom"],
    });
    expect(found.mustEndBy && short(found.mustEndBy)).toBe("13:21:36");
  });
});

describe("what lies ahead", () => {
  const window = windowed("window", "11:00", "12:00");
  const notice = { elapsed: "PT1H" } as const;
  const works = { id: "works", kind: "maintenance", types: ["planned"], clause: "M" } as const;
  const planned = (announcedAt?: string) => ({
    maintenance: [
      work("11:00", "12:00", announcedAt === undefined ? {} : { announcedAt: at(announcedAt) }),
    ],
  });
  const rows: [string, ServiceTerms, ServiceFacts, [string, string]][] = [
    ["a window spares its time", { exclusions: [window] }, {}, ["14:21:36", "13:21:36"]],
    [
      "a window that goes on spares what is left of it",
      { exclusions: [windowed("w", "09:00", "10:30")] },
      {},
      ["13:51:36", "13:21:36"],
    ],
    [
      "a window that is over spares nothing",
      { exclusions: [windowed("w", "09:00", "10:00")] },
      {},
      ["13:21:36", "13:21:36"],
    ],
    [
      "a window at the last instant is used to its end",
      { exclusions: [windowed("w", "13:21", "14:00")] },
      {},
      ["14:00:36", "13:21:36"],
    ],
    [
      "a window that comes too late is not reached",
      { exclusions: [windowed("w", "13:22", "14:00")] },
      {},
      ["13:21:36", "13:21:36"],
    ],
    [
      "maintenance announced by now is foreseen",
      { exclusions: [{ ...works, notice }] },
      planned("10:00"),
      ["14:21:36", "13:21:36"],
    ],
    [
      "maintenance announced a millisecond later is not",
      { exclusions: [{ ...works, notice: { elapsed: "PT0S" } }] },
      planned("10:00:00.001"),
      ["13:21:36", "13:21:36"],
    ],
    [
      "maintenance announced too late is not",
      { exclusions: [{ ...works, notice: { elapsed: "PT1H0.001S" } }] },
      planned("10:00"),
      ["13:21:36", "13:21:36"],
    ],
    [
      "maintenance that needs no announcement is",
      { exclusions: [works] },
      planned(),
      ["14:21:36", "13:21:36"],
    ],
    [
      "maintenance that needs one and has none is not",
      { exclusions: [{ ...works, notice }] },
      planned(),
      ["13:21:36", "13:21:36"],
    ],
    [
      "as far as its allowance goes",
      {
        exclusions: [
          { ...works, allowances: [{ max: "PT20M", of: "maintenance-time", per: "event" }] },
        ],
      },
      planned(),
      ["13:41:36", "13:21:36"],
    ],
    [
      "closed hours spare their time",
      {
        exclusions: [{ id: "closed", kind: "outside-hours", calendar: "office" }],
        policy: { calendars: { office: { weekly: [{ ...officeHours, to: "11:00" }] } } },
      },
      {},
      ["04 09:21:36", "13:21:36"],
    ],
    [
      "what leaves the denominator is allowed less of",
      { commitment: { denominator: "period-less-excluded" }, exclusions: [window] },
      {},
      ["14:21:18", "13:21:36"],
    ],
  ];

  test.for(rows)("%s", ([, terms, facts, ends]) => {
    expect(mustEnd(terms, facts)).toEqual(ends);
  });

  test("is told, with the clause, as far as the outage goes", () => {
    const exclusions = [window, works] as const;
    const maintenance = [work("12:30", "13:00"), work("20:00", "21:00")];
    const { spared, mustEndBy } = budget(service({ exclusions }), { maintenance });
    expect(spared.map(({ start, end, ...rest }) => [short(start), short(end), rest])).toEqual([
      ["11:00", "12:00", { durationMs: hour, exclusion: "window", clause: null }],
      ["12:30", "13:00", { durationMs: hour / 2, exclusion: "works", clause: "M" }],
    ]);
    expect(mustEndBy && short(mustEndBy)).toBe("14:51:36");
  });

  test("is told from now on, and only where the budget is open", () => {
    const around = service({ exclusions: [windowed("w", "09:30", "10:30")] });
    const outages = [down("09:45", null)];
    const { spared } = budget(around, { outages });
    expect(spared.map(({ start, end }) => [short(start), short(end)])).toEqual([
      ["10:00", "10:30"],
    ]);
    expect(budget(around, { outages: [down("01 00:00", "01 09:00")] }).spared).toEqual([]);
  });

  test("windows every day for which the service may be down for ever are safe", () => {
    const policy = service({ exclusions: [windowed("w", "00:00", "24:00")] });
    expect(budget(policy)).toMatchObject({
      state: "safe",
      mustEndBy: null,
      mustEndByWithoutPlans: null,
    });
  });
});
