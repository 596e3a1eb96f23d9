/**
 * gotomyerp 4.2 and Availability (i): the day that the hour and the nightly minutes are for is a date in
 * New York, whatever its length; maintenance across midnight is that of two days.
 */
import { describe, expect, test } from "vitest";
import { classify, downDuring, sumOf, verdictAt, work } from "./gotomyerp-downtime.js";
import { holdOnDays } from "./gotomyerp-worked-days.js";
import { hour, minute } from "./written-instants.js";

holdOnDays("dates in New York", [
  {
    says: "an hour before midnight and an hour after it",
    works: [["scheduled", "2026-02-04T23:00:00.000-05:00", "2026-02-05T01:00:00.000-05:00"]],
    excludedMs: 2 * hour,
    countedMs: 0,
  },
  {
    says: "a millisecond more before midnight",
    works: [["scheduled", "2026-02-04T22:59:59.999-05:00", "2026-02-05T01:00:00.000-05:00"]],
    excludedMs: 2 * hour,
    countedMs: 1,
  },
  {
    says: "a millisecond more after midnight",
    works: [["scheduled", "2026-02-04T23:00:00.000-05:00", "2026-02-05T01:00:00.001-05:00"]],
    excludedMs: 2 * hour,
    countedMs: 1,
  },
  {
    says: "an hour up to midnight, and one from midnight on",
    works: [
      ["scheduled", "2026-02-04T23:00:00.000-05:00", "2026-02-05T00:00:00.000-05:00"],
      ["scheduled", "2026-02-05T00:00:00.000-05:00", "2026-02-05T01:00:00.000-05:00"],
    ],
    excludedMs: 2 * hour,
    countedMs: 0,
  },
  {
    says: "an hour in the morning, and half an hour across midnight",
    works: [
      ["scheduled", "2026-02-04T09:00:00.000-05:00", "2026-02-04T10:00:00.000-05:00"],
      ["scheduled", "2026-02-04T23:50:00.000-05:00", "2026-02-05T00:20:00.000-05:00"],
    ],
    excludedMs: hour + 20 * minute,
    countedMs: 10 * minute,
  },
  {
    says: "two hours across the end of a month",
    works: [["scheduled", "2026-03-31T23:00:00.000-04:00", "2026-04-01T01:00:00.000-04:00"]],
    excludedMs: 2 * hour,
    countedMs: 0,
  },
  {
    says: "three days through",
    works: [["scheduled", "2026-02-03T00:00:00.000-05:00", "2026-02-06T00:00:00.000-05:00"]],
    excludedMs: 3 * hour,
    countedMs: 69 * hour,
  },
  {
    says: "the day of 23 hours through",
    works: [["scheduled", "2026-03-08T00:00:00.000-05:00", "2026-03-09T00:00:00.000-04:00"]],
    excludedMs: hour,
    countedMs: 22 * hour,
  },
  {
    says: "an hour across the gap of the clocks",
    works: [["scheduled", "2026-03-08T01:30:00.000-05:00", "2026-03-08T03:30:00.000-04:00"]],
    excludedMs: hour,
    countedMs: 0,
  },
  {
    says: "a millisecond more than an hour across the gap",
    works: [["scheduled", "2026-03-08T01:30:00.000-05:00", "2026-03-08T03:30:00.001-04:00"]],
    excludedMs: hour,
    countedMs: 1,
  },
  {
    says: "two hours across either midnight of the day of 23 hours, which share its one hour",
    works: [
      ["scheduled", "2026-03-07T23:30:00.000-05:00", "2026-03-08T00:30:00.000-05:00"],
      ["scheduled", "2026-03-08T23:30:00.000-04:00", "2026-03-09T00:30:00.000-04:00"],
    ],
    excludedMs: 2 * hour,
    countedMs: 0,
  },
  {
    says: "the day of 25 hours through",
    works: [["scheduled", "2026-11-01T00:00:00.000-04:00", "2026-11-02T00:00:00.000-05:00"]],
    excludedMs: hour,
    countedMs: 24 * hour,
  },
  {
    says: "both hours that the clocks call one",
    works: [["scheduled", "2026-11-01T01:00:00.000-04:00", "2026-11-01T02:00:00.000-05:00"]],
    excludedMs: hour,
    countedMs: hour,
  },
  {
    says: "fifteen nightly minutes in each of these two hours: the second fall under the hour",
    works: [
      ["routine", "2026-11-01T01:00:00.000-04:00", "2026-11-01T01:15:00.000-04:00"],
      ["routine", "2026-11-01T01:00:00.000-05:00", "2026-11-01T01:15:00.000-05:00"],
    ],
    excludedMs: 30 * minute,
    countedMs: 0,
  },
]);

test("29 February has its one hour", () => {
  const maintenance = [work("scheduled", "2028-02-29T00:00:00-05:00", "2028-03-01T00:00:00-05:00")];
  const asked = { facts: { maintenance }, period: "2028" };
  expect(sumOf(classify(downDuring(maintenance), asked))).toEqual({
    byExclusion: { "scheduled-maintenance": hour },
    countedMs: 23 * hour,
  });
});

describe("an hour and a millisecond up to midnight, and as much after it", () => {
  const maintenance = [
    work("scheduled", "2026-02-04T22:59:59.999-05:00", "2026-02-05T01:00:00.001-05:00"),
  ];
  const moments = [
    ["the first millisecond", "2026-02-04T22:59:59.999-05:00", "excluded: scheduled-maintenance"],
    ["the hour's last one", "2026-02-04T23:59:59.998-05:00", "excluded: scheduled-maintenance"],
    ["the one before midnight", "2026-02-04T23:59:59.999-05:00", "counted: over-allowance"],
    ["the one at midnight", "2026-02-05T00:00:00.000-05:00", "excluded: scheduled-maintenance"],
    [
      "the next hour's last one",
      "2026-02-05T00:59:59.999-05:00",
      "excluded: scheduled-maintenance",
    ],
    ["the one after it", "2026-02-05T01:00:00.000-05:00", "counted: over-allowance"],
  ] as const;

  test.for(moments)("%s, %s, is %s", ([, at, verdict]) => {
    expect(verdictAt(at, { facts: { maintenance } })).toBe(verdict);
  });
});

test("nightly minutes across midnight are those of two days", () => {
  const maintenance = [
    work("routine", "2026-02-04T23:40:00.000-05:00", "2026-02-05T00:20:00.000-05:00"),
  ];
  expect(sumOf(classify(downDuring(maintenance), { facts: { maintenance } }))).toEqual({
    byExclusion: { "nightly-maintenance": 30 * minute, "scheduled-maintenance": 10 * minute },
    countedMs: 0,
  });
});

/** In summer the date of UTC-5 begins at one o'clock in New York. */
holdOnDays(
  "dates in UTC-5",
  [
    {
      says: "an hour before its midnight and an hour after it",
      works: [["scheduled", "2026-07-15T00:00:00.000-04:00", "2026-07-15T02:00:00.000-04:00"]],
      excludedMs: 2 * hour,
      countedMs: 0,
    },
    {
      says: "two hours across midnight in New York",
      works: [["scheduled", "2026-07-14T23:00:00.000-04:00", "2026-07-15T01:00:00.000-04:00"]],
      excludedMs: hour,
      countedMs: hour,
    },
  ],
  { readings: { zoneNames: "fixed-offset" } },
);
