/**
 * gotomyerp 4.2 and Availability (i): fifteen minutes of nightly maintenance and one hour of maintenance
 * a day do not count. The nightly minutes are part of the hour, and nightly maintenance beyond them falls
 * under it.
 */
import { describe, expect, test } from "vitest";
import { classify, downDuring, inShort, work } from "./gotomyerp-downtime.js";
import {
  at,
  holdInADay,
  maintenanceOf,
  nightly,
  quarter,
  scheduled,
  type WorkOfADay,
} from "./gotomyerp-works-of-a-day.js";
import { hour, minute } from "./written-instants.js";

holdInADay("nightly maintenance", [
  [
    "a millisecond less than 15 minutes",
    [["routine", "02:00", quarter - 1]],
    nightly(quarter - 1),
    0,
  ],
  ["15 minutes", [["routine", "02:00", quarter]], nightly(quarter), 0],
  [
    "a millisecond more falls under the hour",
    [["routine", "02:00", quarter + 1]],
    { ...nightly(quarter), ...scheduled(1) },
    0,
  ],
  [
    "a sixteenth minute falls under the hour",
    [["routine", "02:00", 16 * minute]],
    { ...nightly(quarter), ...scheduled(minute) },
    0,
  ],
  [
    "twice in a night, 15 minutes in total",
    [
      ["routine", "01:00", 10 * minute],
      ["routine", "04:00", 10 * minute],
    ],
    { ...nightly(quarter), ...scheduled(5 * minute) },
    0,
  ],
  [
    "a millisecond less than an hour",
    [["routine", "02:00", hour - 1]],
    { ...nightly(quarter), ...scheduled(45 * minute - 1) },
    0,
  ],
  ["an hour", [["routine", "02:00", hour]], { ...nightly(quarter), ...scheduled(45 * minute) }, 0],
  [
    "a millisecond more than an hour counts",
    [["routine", "02:00", hour + 1]],
    { ...nightly(quarter), ...scheduled(45 * minute) },
    1,
  ],
]);

holdInADay("scheduled maintenance", [
  ["a millisecond less than an hour", [["scheduled", "20:00", hour - 1]], scheduled(hour - 1), 0],
  ["an hour", [["scheduled", "20:00", hour]], scheduled(hour), 0],
  ["a millisecond more counts", [["scheduled", "20:00", hour + 1]], scheduled(hour), 1],
  ["a sixty-first minute counts", [["scheduled", "20:00", 61 * minute]], scheduled(hour), minute],
  [
    "an hour in two parts",
    [
      ["scheduled", "04:00", 30 * minute],
      ["scheduled", "20:00", 30 * minute],
    ],
    scheduled(hour),
    0,
  ],
  [
    "a millisecond more in two parts counts",
    [
      ["scheduled", "04:00", 30 * minute],
      ["scheduled", "20:00", 30 * minute + 1],
    ],
    scheduled(hour),
    1,
  ],
]);

holdInADay("the nightly minutes as part of the hour", [
  [
    "after 45 minutes of other work there are 15 left",
    [
      ["scheduled", "00:00", 45 * minute],
      ["routine", "02:00", quarter],
    ],
    { ...scheduled(45 * minute), ...nightly(quarter) },
    0,
  ],
  [
    "after 45 minutes and a millisecond there is a millisecond too few",
    [
      ["scheduled", "00:00", 45 * minute + 1],
      ["routine", "02:00", quarter],
    ],
    { ...scheduled(45 * minute + 1), ...nightly(quarter - 1) },
    1,
  ],
  [
    "after an hour there are none",
    [
      ["scheduled", "00:00", hour],
      ["routine", "02:00", quarter],
    ],
    scheduled(hour),
    quarter,
  ],
  [
    "after them there are 45 minutes left for other work",
    [
      ["routine", "02:00", quarter],
      ["scheduled", "20:00", 45 * minute],
    ],
    { ...nightly(quarter), ...scheduled(45 * minute) },
    0,
  ],
  [
    "after them a millisecond more than 45 minutes of other work counts",
    [
      ["routine", "02:00", quarter],
      ["scheduled", "20:00", 45 * minute + 1],
    ],
    { ...nightly(quarter), ...scheduled(45 * minute) },
    1,
  ],
]);

holdInADay("works of one day", [
  [
    "two works that overlap use the hour up once",
    [
      ["scheduled", "20:00", 40 * minute],
      ["scheduled", "20:20", 40 * minute],
    ],
    scheduled(hour),
    0,
  ],
  [
    "the millisecond beyond their union counts",
    [
      ["scheduled", "20:00", 40 * minute],
      ["scheduled", "20:20", 40 * minute + 1],
    ],
    scheduled(hour),
    1,
  ],
  [
    "the nightly minutes inside an hour's work are nightly",
    [
      ["scheduled", "02:00", hour],
      ["routine", "02:30", quarter],
    ],
    { ...nightly(quarter), ...scheduled(45 * minute) },
    0,
  ],
  [
    "nightly works at once use their minutes up once",
    [
      ["routine", "02:00", quarter],
      ["routine", "02:05", 10 * minute],
    ],
    nightly(quarter),
    0,
  ],
  [
    "unscheduled and customer work use nothing up",
    [
      ["unscheduled", "00:00", 30 * minute],
      ["customer", "04:00", 30 * minute],
      ["scheduled", "20:00", hour],
    ],
    { "customer-maintenance": 30 * minute, ...scheduled(hour) },
    30 * minute,
  ],
  [
    "the hour is used up in the order of time, not of the list",
    [
      ["scheduled", "20:00", 30 * minute],
      ["routine", "10:00", 30 * minute],
      ["scheduled", "00:00", 20 * minute],
    ],
    { ...nightly(quarter), ...scheduled(45 * minute) },
    20 * minute,
  ],
]);

describe("the segments", () => {
  const segmentsOf = (works: readonly WorkOfADay[]) => {
    const maintenance = maintenanceOf(works);
    return classify(downDuring(maintenance), { facts: { maintenance } });
  };

  test("of nightly maintenance cite 4.2, and Availability (i) beyond its minutes", () => {
    const { segments } = segmentsOf([["routine", "02:00", 61 * minute]]);
    expect(segments.map((each) => [each.verdict, each.reason, each.exclusion])).toEqual([
      ["excluded", "maintenance", "nightly-maintenance"],
      ["excluded", "maintenance", "scheduled-maintenance"],
      ["counted", "over-allowance", null],
    ]);
    expect(segments.slice(0, 2).map(({ clause }) => clause)).toEqual([
      "gotomyerp 4.2",
      "gotomyerp Availability (i)",
    ]);
  });

  test("of scheduled maintenance cite Availability (i), and a finding says what went beyond", () => {
    const { segments, because } = segmentsOf([["scheduled", "20:00", 61 * minute]]);
    expect(segments).toMatchObject([
      { verdict: "excluded", durationMs: hour, clause: "gotomyerp Availability (i)" },
      {
        verdict: "counted",
        reason: "over-allowance",
        durationMs: minute,
        clause: "gotomyerp Availability (i)",
      },
    ]);
    expect(because).toContainEqual(
      expect.objectContaining({
        rule: "allowance",
        outcome: "applied",
        clause: "gotomyerp Availability (i)",
        params: { exclusion: "scheduled-maintenance", limits: "PT1H per civil-day" },
      }),
    );
  });

  test("inside the hour come without a finding", () => {
    expect(segmentsOf([["scheduled", "20:00", hour]]).because).toEqual([]);
  });

  test("of an outage around the work are unplanned before and after it", () => {
    const maintenance = maintenanceOf([["scheduled", "20:00", 30 * minute]]);
    const outage = { id: "o1", start: at("19:50"), end: at("20:40") };
    expect(inShort(classify([outage], { facts: { maintenance } }))).toEqual([
      ["counted", "unplanned", 10 * minute],
      ["excluded", "scheduled-maintenance", 30 * minute],
      ["counted", "unplanned", 10 * minute],
    ]);
  });

  test("need no announcement; what lies past an announced end counts", () => {
    const end = at("20:30");
    const announced = { announcedEnd: end, announcedAt: at("19:00") };
    const maintenance = [work("scheduled", at("20:00"), end + 1, announced)];
    const classified = classify(downDuring(maintenance), { facts: { maintenance } });
    expect(inShort(classified)).toEqual([
      ["excluded", "scheduled-maintenance", 30 * minute],
      ["counted", "overrun", 1],
    ]);
  });
});
