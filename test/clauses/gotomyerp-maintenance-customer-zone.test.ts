/**
 * gotomyerp 4.2 and Availability (i), under the reading that the day is the customer's: dates of the
 * account's zone, also where its clocks change at midnight; without a zone, those of New York.
 */
import { classifyDowntime, measureAvailability, type ServiceFacts } from "nines";
import { gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { downDuring, later, work } from "./gotomyerp-downtime.js";
import { holdOnDays } from "./gotomyerp-worked-days.js";
import { hour, minute } from "./written-instants.js";

const customers = { maintenanceDay: "civil-day-customer-zone" } as const;

/** In Los Angeles the date begins at three o'clock in New York. */
const pacific = { zone: "America/Los_Angeles" };
holdOnDays(
  "dates in Los Angeles",
  [
    {
      says: "an hour before midnight there and an hour after it",
      works: [["scheduled", "2026-02-04T02:00:00.000-05:00", "2026-02-04T04:00:00.000-05:00"]],
      excludedMs: 2 * hour,
      countedMs: 0,
    },
    {
      says: "a millisecond more before midnight there",
      works: [["scheduled", "2026-02-04T01:59:59.999-05:00", "2026-02-04T04:00:00.000-05:00"]],
      excludedMs: 2 * hour,
      countedMs: 1,
    },
    {
      says: "a millisecond more after midnight there",
      works: [["scheduled", "2026-02-04T02:00:00.000-05:00", "2026-02-04T04:00:00.001-05:00"]],
      excludedMs: 2 * hour,
      countedMs: 1,
    },
    {
      says: "two hours across midnight in New York",
      works: [["scheduled", "2026-02-04T23:00:00.000-05:00", "2026-02-05T01:00:00.000-05:00"]],
      excludedMs: hour,
      countedMs: hour,
    },
  ],
  { readings: customers, account: pacific },
);

/** In Santiago clocks went back at midnight on 5 April 2026, and go forward at midnight on 6 September. */
holdOnDays(
  "dates in Santiago",
  [
    {
      says: "the hour that the clocks repeat before midnight is still 4 April",
      works: [
        ["scheduled", "2026-04-05T02:00:00.000Z", "2026-04-05T03:00:00.000Z"],
        ["scheduled", "2026-04-05T03:00:00.000Z", "2026-04-05T04:00:00.000Z"],
      ],
      excludedMs: hour,
      countedMs: hour,
    },
    {
      says: "after it, at midnight, 5 April begins",
      works: [["scheduled", "2026-04-05T03:00:00.000Z", "2026-04-05T05:00:00.000Z"]],
      excludedMs: 2 * hour,
      countedMs: 0,
    },
    {
      says: "6 September begins at one o'clock, after the gap",
      works: [["scheduled", "2026-09-06T03:00:00.000Z", "2026-09-06T05:00:00.000Z"]],
      excludedMs: 2 * hour,
      countedMs: 0,
    },
    {
      says: "6 September has 23 hours and its one hour of maintenance",
      works: [["scheduled", "2026-09-06T04:00:00.000Z", "2026-09-07T03:00:00.000Z"]],
      excludedMs: hour,
      countedMs: 22 * hour,
    },
  ],
  { readings: customers, account: { zone: "America/Santiago" } },
);

describe("a customer whose zone is not known", () => {
  const twoHours = { start: "2026-02-04T02:00:00-05:00", end: "2026-02-04T04:00:00-05:00" };
  const facts = (account?: ServiceFacts["account"]): ServiceFacts => ({
    outages: [{ id: "o1", ...twoHours }],
    maintenance: [work("scheduled", twoHours.start, twoHours.end)],
    account,
  });
  const options = { period: "2026-02", asOf: later } as const;
  const rows = [
    ["no account", undefined],
    ["an account without a zone", { term: { from: "2025-01-01" } }],
  ] as const;

  test.for(rows)("has days in New York, which every answer records: %s", ([, account]) => {
    const policy = gotomyerp(customers);
    const classified = classifyDowntime(policy, facts(account), options);
    expect([classified.excludedMs, classified.countedMs]).toEqual([hour, hour]);
    const measurements = measureAvailability(policy, facts(account), options);
    expect(measurements).toHaveLength(2);
    for (const { assumptions } of [classified, ...measurements]) {
      expect(assumptions.map(({ id }) => id)).toContain("no-account-zone");
    }
  });

  test("is not remarked where the zone is known", () => {
    const { assumptions } = classifyDowntime(gotomyerp(customers), facts(pacific), options);
    expect(assumptions.map(({ id }) => id)).not.toContain("no-account-zone");
  });

  test.for([[{}], [{ maintenanceDay: "noon-to-noon" }]] as const)(
    "is not remarked, and makes no difference, where the day is not the customer's: %o",
    ([readings]) => {
      const policy = gotomyerp(readings);
      for (const account of [undefined, pacific]) {
        const { assumptions, countedMs } = classifyDowntime(policy, facts(account), options);
        expect(assumptions.map(({ id }) => id)).not.toContain("no-account-zone");
        expect(countedMs).toBe(hour);
      }
    },
  );
});

test("a day of the customer that two months of the contract share has one hour", () => {
  const maintenance = [
    work("scheduled", "2026-03-31T22:00:00-04:00", "2026-03-31T22:50:00-04:00"),
    work("scheduled", "2026-04-01T00:30:00-04:00", "2026-04-01T01:00:00-04:00"),
  ];
  const facts = { outages: downDuring(maintenance), maintenance, account: pacific };
  const countedIn = (policy: ReturnType<typeof gotomyerp>): unknown =>
    ["2026-03", "2026-04"].flatMap((period) =>
      measureAvailability(policy, facts, { period, asOf: later }).map((each) => each.downtimeMs),
    );
  expect(countedIn(gotomyerp(customers))).toEqual([0, 0, 20 * minute, 20 * minute]);
  expect(countedIn(gotomyerp())).toEqual([0, 0, 0, 0]);
});
