/**
 * gotomyerp 4: 99 % is of scheduled availability, so maintenance time leaves the denominator too, whether
 * or not the service was down; what does not count for its cause is as good as up.
 */
import type { Maintenance } from "nines";
import { describe, expect, test } from "vitest";
import { commitments, downDuring, edges, measured, outage, work } from "./gotomyerp-downtime.js";
import { day, hour, minute, moved } from "./written-instants.js";

/** Fifteen minutes from two o'clock on each night of April. */
const nights: readonly Maintenance[] = Array.from({ length: 30 }, (_, i) => {
  const start = moved("2026-04-01T02:00:00-04:00", i * day);
  return work("routine", start, start + 15 * minute);
});

describe("the nightly minutes of April leave both sides", () => {
  const from = "2026-04-10T08:00:00-04:00";
  /** 720 hours less seven and a half. */
  const ofMs = 712.5 * hour;
  const allowed = { objective: 25_650_000, guarantee: 256_500 };

  describe.for(commitments)("for the %s", (commitment) => {
    test.for(edges)("of the rest, downtime of $says: met is $met", ({ by, met }) => {
      const down = outage(from, allowed[commitment] + by);
      const facts = { outages: [...downDuring(nights), down], maintenance: nights };
      expect(measured(facts, "2026-04")[commitment]).toMatchObject({
        met,
        ofMs,
        allowedDowntimeMs: allowed[commitment],
        headroomMs: -by + 0,
        excludedMs: 7.5 * hour,
      });
    });

    test("also where the service stayed up", () => {
      const facts = { outages: [], maintenance: nights };
      expect(measured(facts, "2026-04")[commitment]).toMatchObject({ ofMs, excludedMs: 0 });
    });
  });
});

describe("what leaves the denominator", () => {
  const start = "2026-04-14T20:00:00-04:00";
  const lasting = (type: string, ms: number, at = start): Maintenance =>
    work(type, at, moved(at, ms));
  const rows: readonly (readonly [string, readonly Maintenance[], number])[] = [
    ["scheduled maintenance inside the hour", [lasting("scheduled", 40 * minute)], 40 * minute],
    ["the hour of scheduled maintenance", [lasting("scheduled", hour)], hour],
    ["no more than the hour", [lasting("scheduled", hour + 1)], hour],
    [
      "nightly maintenance beyond fifteen minutes, under the hour",
      [lasting("routine", 16 * minute)],
      16 * minute,
    ],
    [
      "two works at once, once",
      [
        lasting("scheduled", 40 * minute),
        lasting("routine", 40 * minute, "2026-04-14T20:10:00-04:00"),
      ],
      50 * minute,
    ],
    ["the customer's own work, however long", [lasting("customer", 30 * hour)], 30 * hour],
    ["not unscheduled maintenance", [lasting("unscheduled", 40 * minute)], 0],
    ["not what the contract does not name", [lasting("tidying-up", 40 * minute)], 0],
  ];

  describe.for(commitments)("for the %s", (commitment) => {
    test.for(rows)("%s", ([, maintenance, ms]) => {
      const facts = { outages: [], maintenance };
      expect(measured(facts, "2026-04")[commitment].ofMs).toBe(720 * hour - ms);
    });

    test.for(rows)("nothing where the month is the denominator: %s", ([, maintenance]) => {
      const facts = { outages: [], maintenance };
      const readings = { denominator: "period" } as const;
      expect(measured(facts, "2026-04", { readings })[commitment].ofMs).toBe(720 * hour);
    });

    test("not downtime of a cause that does not count: it is as good as up", () => {
      const outages = [outage(start, hour, { cause: "denial-of-service" })];
      expect(measured({ outages }, "2026-04")[commitment]).toMatchObject({
        ofMs: 720 * hour,
        upMs: 720 * hour,
        excludedMs: hour,
        percent: "100.0000",
      });
    });

    test("everything, where the customer worked all month: there is no percentage", () => {
      const all = work("customer", "2026-04-01T00:00:00-04:00", "2026-05-01T00:00:00-04:00");
      const facts = { outages: [], maintenance: [all] };
      expect(measured(facts, "2026-04")[commitment]).toMatchObject({
        ofMs: 0,
        percent: null,
        ratio: null,
        met: null,
      });
    });

    test("everything but a millisecond, and that one down", () => {
      const end = moved("2026-05-01T00:00:00-04:00", -1);
      const maintenance = [work("customer", "2026-04-01T00:00:00-04:00", end)];
      const facts = { outages: [outage(end, 1)], maintenance };
      expect(measured(facts, "2026-04")[commitment]).toMatchObject({
        ofMs: 1,
        downtimeMs: 1,
        percent: "0.0000",
        met: false,
      });
    });
  });
});

test("time that nobody watched leaves with the maintenance that went on in it", () => {
  const span = { start: "2026-04-10T08:00-04:00", end: "2026-04-10T08:10-04:00" };
  const maintenance = [work("scheduled", span.start, span.end)];
  const facts = { outages: [], unmonitored: [span], maintenance };
  expect(measured(facts, "2026-04").guarantee).toMatchObject({
    met: true,
    undeterminedMs: 0,
    ofMs: 720 * hour - 10 * minute,
  });
});
