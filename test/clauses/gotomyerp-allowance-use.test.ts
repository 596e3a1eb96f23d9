/**
 * gotomyerp Availability (i): what uses the hour of a day up. By default all maintenance of the day in
 * the order of time, also while the service was up and before the range asked about; under
 * `excluded-downtime` only the downtime that the hour excuses.
 */
import type { Outage, ServiceFacts } from "nines";
import type { GotomyerpReadings } from "nines/presets";
import { describe, expect, test } from "vitest";
import { classify, commitments, sumOf, work } from "./gotomyerp-downtime.js";
import { hour, minute, moved } from "./written-instants.js";

const at = (time: string): number => moved(`2026-02-04T${time}:00.000-05:00`);
const works = (...spans: readonly (readonly [string, string, string])[]) =>
  spans.map(([type, from, to]) => work(type, at(from), at(to)));
const down = (from: string, to: string, more: Partial<Outage> = {}): Outage => ({
  id: from,
  start: at(from),
  end: at(to),
  ...more,
});

interface Use {
  readonly says: string;
  readonly maintenance: ServiceFacts["maintenance"];
  readonly outages: readonly Outage[];
  /** Of the downtime, what counts where maintenance uses the hour up, and where downtime does. */
  readonly byMaintenance: number;
  readonly byDowntime: number;
}

const uses: readonly Use[] = [
  {
    says: "an hour's work with the service up, then ten minutes down",
    maintenance: works(["scheduled", "02:00", "03:00"], ["scheduled", "20:00", "20:10"]),
    outages: [down("20:00", "20:10")],
    byMaintenance: 10 * minute,
    byDowntime: 0,
  },
  {
    says: "an hour's work with the service down at its end, then 50 minutes down",
    maintenance: works(["scheduled", "02:00", "03:00"], ["scheduled", "20:00", "20:50"]),
    outages: [down("02:50", "03:00"), down("20:00", "20:50")],
    byMaintenance: 50 * minute,
    byDowntime: 0,
  },
  {
    says: "an hour's work with the service down at its end, then 51 minutes down",
    maintenance: works(["scheduled", "02:00", "03:00"], ["scheduled", "20:00", "20:51"]),
    outages: [down("02:50", "03:00"), down("20:00", "20:51")],
    byMaintenance: 51 * minute,
    byDowntime: minute,
  },
  {
    says: "90 minutes' work with the service down in the last hour",
    maintenance: works(["scheduled", "02:00", "03:30"]),
    outages: [down("02:30", "03:30")],
    byMaintenance: 30 * minute,
    byDowntime: 0,
  },
  {
    says: "an hour's work with a network out that does not count, then an hour down",
    maintenance: works(["scheduled", "02:00", "03:00"], ["scheduled", "20:00", "21:00"]),
    outages: [down("02:00", "03:00", { cause: "customer-isp" }), down("20:00", "21:00")],
    byMaintenance: hour,
    byDowntime: 0,
  },
  {
    says: "the nightly minutes with the service up, then an hour down",
    maintenance: works(["routine", "02:00", "02:15"], ["scheduled", "20:00", "21:00"]),
    outages: [down("20:00", "21:00")],
    byMaintenance: 15 * minute,
    byDowntime: 0,
  },
  {
    says: "nightly work with the service down in its second quarter of an hour",
    maintenance: works(["routine", "02:00", "02:30"], ["scheduled", "20:00", "20:45"]),
    outages: [down("02:15", "02:30"), down("20:00", "20:45")],
    byMaintenance: 15 * minute,
    byDowntime: 0,
  },
  {
    says: "an hour down during work",
    maintenance: works(["scheduled", "02:00", "03:00"]),
    outages: [down("02:00", "03:00")],
    byMaintenance: 0,
    byDowntime: 0,
  },
  {
    says: "61 minutes down during work",
    maintenance: works(["scheduled", "02:00", "03:01"]),
    outages: [down("02:00", "03:01")],
    byMaintenance: minute,
    byDowntime: minute,
  },
];

const choices = [
  ["byMaintenance", {}],
  ["byDowntime", { allowanceCounts: "excluded-downtime" }],
] as const satisfies readonly (readonly [keyof Use, GotomyerpReadings])[];

describe.for(choices)("the hour is used up %s", ([choice, readings]) => {
  describe.for(commitments)("for the %s", (commitment) => {
    test.for(uses)("$says", ({ maintenance, outages, [choice]: countedMs }) => {
      const classified = classify(outages, { facts: { maintenance }, readings, commitment });
      expect(classified.countedMs).toBe(countedMs);
      expect(classified.undeterminedMs).toBe(0);
    });
  });
});

describe("an allowance used up earlier on the day than the range asked about", () => {
  const afternoon = { start: at("12:00"), end: moved("2026-02-05T00:00:00.000-05:00") };
  const halfAnHour = down("15:00", "15:30");
  const later = ["scheduled", "15:00", "15:30"] as const;

  const mornings = [
    ["by an hour of work", works(["scheduled", "09:00", "10:00"], later), 0],
    ["by 40 minutes of work", works(["scheduled", "09:00", "09:40"], later), 20 * minute],
    ["by half an hour of work", works(["scheduled", "09:00", "09:30"], later), 30 * minute],
    [
      "by 31 minutes, some of them nightly",
      works(["routine", "02:00", "02:20"], ["scheduled", "09:00", "09:11"], later),
      29 * minute,
    ],
    [
      "by work that reaches into the range",
      works(["scheduled", "11:20", "12:10"], later),
      10 * minute,
    ],
    ["not by unscheduled work", works(["unscheduled", "09:00", "10:00"], later), 30 * minute],
    ["by nothing", works(later), 30 * minute],
  ] as const;

  test.for(mornings)("%s", ([, maintenance, excludedMs]) => {
    const classified = classify([halfAnHour], { facts: { maintenance }, period: afternoon });
    expect(sumOf(classified)).toEqual({
      byExclusion: excludedMs === 0 ? {} : { "scheduled-maintenance": excludedMs },
      countedMs: 30 * minute - excludedMs,
    });
  });

  const askedInTheMiddle = [
    ["02:00", hour],
    ["02:30", 30 * minute],
    ["02:59", minute],
    ["03:00", 0],
  ] as const;

  test.for(askedInTheMiddle)(
    "asked from %s on, in the middle of 61 minutes",
    ([from, excludedMs]) => {
      const maintenance = works(["scheduled", "02:00", "03:01"]);
      const period = { start: at(from), end: at("12:00") };
      const classified = classify([down("02:00", "03:01")], { facts: { maintenance }, period });
      expect([classified.excludedMs, classified.countedMs]).toEqual([excludedMs, minute]);
    },
  );

  test("not by the day before", () => {
    const before = work("scheduled", "2026-02-03T22:00:00-05:00", "2026-02-03T23:00:00-05:00");
    const maintenance = [before, ...works(["scheduled", "00:00", "01:00"])];
    const period = { start: at("00:00"), end: at("12:00") };
    const classified = classify([down("00:00", "01:00")], { facts: { maintenance }, period });
    expect(sumOf(classified)).toEqual({
      byExclusion: { "scheduled-maintenance": hour },
      countedMs: 0,
    });
  });

  const earlier = [
    ["by downtime", [down("09:00", "10:00"), halfAnHour], 30 * minute],
    ["by no downtime: the service was up", [halfAnHour], 0],
    [
      "by downtime that is not the hour's",
      [down("09:00", "10:00", { cause: "similar-attack" }), halfAnHour],
      0,
    ],
  ] as const;

  test.for(earlier)("where downtime uses it up, %s", ([, outages, countedMs]) => {
    const maintenance = works(["scheduled", "09:00", "10:00"], later);
    const readings = { allowanceCounts: "excluded-downtime" } as const;
    const asked = { facts: { maintenance }, readings, period: afternoon };
    expect(classify(outages, asked).countedMs).toBe(countedMs);
  });
});
