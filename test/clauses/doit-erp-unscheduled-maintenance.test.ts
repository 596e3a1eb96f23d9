/** DOit ERP, Scheduled and Unscheduled Maintenance: unscheduled maintenance counts. */
import { describe, expect, test } from "vitest";
import {
  classifyOutage,
  inShort,
  maintained,
  maintenanceClause,
  verdictAt,
} from "./doit-erp-downtime.js";
import { hour } from "./written-instants.js";

const carvedOut = "counted: carve-out";

describe("unscheduled maintenance", () => {
  test("counts by day, and the segment cites the clause", () => {
    const maintenance = [
      maintained("unscheduled", "2026-02-12T08:00-05:00", "2026-02-12T09:00-05:00"),
    ];
    const { segments } = classifyOutage("2026-02-12T08:00-05:00", "2026-02-12T09:00-05:00", {
      maintenance,
    });
    expect(segments).toMatchObject([
      {
        verdict: "counted",
        reason: "carve-out",
        exclusion: "unscheduled-maintenance",
        clause: maintenanceClause,
        maintenanceIds: ["m1"],
      },
    ]);
  });

  test("counts however early it was announced", () => {
    const maintenance = [
      maintained("unscheduled", "2026-02-12T08:00-05:00", "2026-02-12T09:00-05:00", {
        announcedAt: "2025-01-01T08:00-05:00",
        channel: "email",
      }),
    ];
    expect(verdictAt("2026-02-12T08:00:00.000-05:00", { maintenance })).toBe(carvedOut);
  });

  test("counts where scheduled maintenance goes on at the same time", () => {
    const maintenance = [
      maintained("scheduled", "2026-02-12T08:00-05:00", "2026-02-12T12:00-05:00", { id: "m1" }),
      maintained("unscheduled", "2026-02-12T09:00-05:00", "2026-02-12T10:00-05:00", { id: "m2" }),
    ];
    const facts = { maintenance };
    const classified = classifyOutage("2026-02-12T08:00-05:00", "2026-02-12T12:00-05:00", facts);
    expect(inShort(classified)).toEqual([
      ["excluded", "scheduled-maintenance", hour],
      ["counted", "carve-out", hour],
      ["excluded", "scheduled-maintenance", 2 * hour],
    ]);
    expect(classified.segments[1]?.alsoMatched).toEqual(["scheduled-maintenance"]);
  });

  test("is no downtime without an outage", () => {
    const maintenance = [
      maintained("unscheduled", "2026-02-12T08:00-05:00", "2026-02-12T09:00-05:00"),
    ];
    const classified = classifyOutage("2026-02-12T20:00-05:00", "2026-02-12T21:00-05:00", {
      maintenance,
    });
    expect(inShort(classified)).toEqual([["counted", "unplanned", hour]]);
  });
});

describe("inside a reserved window", () => {
  const maintenance = [
    maintained("unscheduled", "2026-02-12T02:00:00-05:00", "2026-02-12T03:00:00-05:00"),
  ];
  const rows = [
    ["a millisecond before it", "2026-02-12T01:59:59.999-05:00", "excluded: morning-window"],
    ["at its start", "2026-02-12T02:00:00.000-05:00", carvedOut],
    ["a millisecond before its end", "2026-02-12T02:59:59.999-05:00", carvedOut],
    ["at its end", "2026-02-12T03:00:00.000-05:00", "excluded: morning-window"],
  ] as const;

  test.for(rows)("%s: %s is %s", ([, at, verdict]) => {
    expect(verdictAt(at, { maintenance })).toBe(verdict);
  });

  test("it splits the window in two, and says which exclusion it overrides", () => {
    const facts = { maintenance };
    const classified = classifyOutage("2026-02-12T01:00-05:00", "2026-02-12T04:00-05:00", facts);
    expect(inShort(classified)).toEqual([
      ["excluded", "morning-window", hour],
      ["counted", "carve-out", hour],
      ["excluded", "morning-window", hour],
    ]);
    expect(classified.segments[1]?.alsoMatched).toEqual(["morning-window"]);
  });

  test("it counts in the repeated hour of the day on which clocks go back", () => {
    const repeated = [
      maintained("unscheduled", "2026-11-01T01:00:00-05:00", "2026-11-01T02:00:00-05:00"),
    ];
    const first = verdictAt("2026-11-01T01:30:00.000-04:00", { maintenance: repeated });
    const second = verdictAt("2026-11-01T01:30:00.000-05:00", { maintenance: repeated });
    expect([first, second]).toEqual(["excluded: morning-window", carvedOut]);
  });
});
