/**
 * gotomyerp 4.2 and Availability (i), under the reading that a night is one day: the hour and the nightly
 * minutes are those of the time from noon to noon in New York.
 */
import { expect, test } from "vitest";
import { classify, downDuring, sumOf, work } from "./gotomyerp-downtime.js";
import { holdOnDays } from "./gotomyerp-worked-days.js";
import { hour, minute } from "./written-instants.js";

const noons = { maintenanceDay: "noon-to-noon" } as const;

holdOnDays(
  "from noon to noon",
  [
    {
      says: "an hour before noon and an hour after it",
      works: [["scheduled", "2026-02-04T11:00:00.000-05:00", "2026-02-04T13:00:00.000-05:00"]],
      excludedMs: 2 * hour,
      countedMs: 0,
    },
    {
      says: "a millisecond more before noon",
      works: [["scheduled", "2026-02-04T10:59:59.999-05:00", "2026-02-04T13:00:00.000-05:00"]],
      excludedMs: 2 * hour,
      countedMs: 1,
    },
    {
      says: "a millisecond more after noon",
      works: [["scheduled", "2026-02-04T11:00:00.000-05:00", "2026-02-04T13:00:00.001-05:00"]],
      excludedMs: 2 * hour,
      countedMs: 1,
    },
    {
      says: "a night has one hour",
      works: [["scheduled", "2026-02-04T23:00:00.000-05:00", "2026-02-05T01:00:00.000-05:00"]],
      excludedMs: hour,
      countedMs: hour,
    },
    {
      says: "an evening and the next morning have one hour",
      works: [
        ["scheduled", "2026-02-04T12:00:00.000-05:00", "2026-02-04T12:30:00.000-05:00"],
        ["scheduled", "2026-02-05T11:29:59.999-05:00", "2026-02-05T12:00:00.000-05:00"],
      ],
      excludedMs: hour,
      countedMs: 1,
    },
    {
      says: "so have they on the night on which clocks go forward, of 23 hours",
      works: [
        ["scheduled", "2026-03-07T12:00:00.000-05:00", "2026-03-07T12:30:00.000-05:00"],
        ["scheduled", "2026-03-08T11:30:00.000-04:00", "2026-03-08T12:30:00.000-04:00"],
      ],
      excludedMs: 90 * minute,
      countedMs: 0,
    },
    {
      says: "a millisecond more on that night counts",
      works: [
        ["scheduled", "2026-03-07T12:00:00.000-05:00", "2026-03-07T12:30:00.000-05:00"],
        ["scheduled", "2026-03-08T11:29:59.999-04:00", "2026-03-08T12:30:00.000-04:00"],
      ],
      excludedMs: 90 * minute,
      countedMs: 1,
    },
    {
      says: "the night on which clocks go back, of 25 hours, through",
      works: [["scheduled", "2026-10-31T12:00:00.000-04:00", "2026-11-01T12:00:00.000-05:00"]],
      excludedMs: hour,
      countedMs: 24 * hour,
    },
    {
      says: "nightly work across midnight is that of one night",
      works: [["routine", "2026-02-04T23:30:00.000-05:00", "2026-02-05T00:31:00.000-05:00"]],
      excludedMs: hour,
      countedMs: minute,
    },
  ],
  { readings: noons },
);

test("nightly minutes across midnight are those of one night, from noon to noon", () => {
  const maintenance = [
    work("routine", "2026-02-04T23:40:00.000-05:00", "2026-02-05T00:20:00.000-05:00"),
  ];
  const asked = { facts: { maintenance }, readings: noons };
  expect(sumOf(classify(downDuring(maintenance), asked))).toEqual({
    byExclusion: { "nightly-maintenance": 15 * minute, "scheduled-maintenance": 25 * minute },
    countedMs: 0,
  });
});

test("the hour of a night is used up in the month before", () => {
  const maintenance = [
    work("scheduled", "2026-01-31T20:00:00-05:00", "2026-01-31T21:00:00-05:00"),
    work("scheduled", "2026-02-01T02:00:00-05:00", "2026-02-01T02:00:00.001-05:00"),
  ];
  const asked = { facts: { maintenance }, period: "2026-02" };
  const outages = downDuring(maintenance);
  expect(classify(outages, { ...asked, readings: noons }).countedMs).toBe(1);
  expect(classify(outages, asked).countedMs).toBe(0);
});
