/**
 * gotomyerp Availability (ii) and (iii): unscheduled maintenance, which may be carried out at any time and
 * counts unless the reading says otherwise; upgrades and changes that the customer scheduled, which do
 * not count.
 */
import { describe, expect, test } from "vitest";
import {
  type Asked,
  classify,
  commitments,
  downDuring,
  inShort,
  outage,
  sumOf,
  verdictAt,
  work,
} from "./gotomyerp-downtime.js";
import { hour, minute, moved } from "./written-instants.js";

const start = "2026-02-04T15:00:00.000-05:00";
const end = "2026-02-04T17:00:00.000-05:00";
const before = moved(start, -hour);

/** The milliseconds around an edge of the work. */
const moments = [
  ["a millisecond before the start", moved(start, -1), false],
  ["at the start", moved(start), true],
  ["a millisecond before the end", moved(end, -1), true],
  ["at the end", moved(end), false],
] as const;

describe.for(commitments)("for the %s", (commitment) => {
  const sums = (asked: Asked): unknown => {
    const works = asked.facts?.maintenance ?? [];
    return sumOf(classify(downDuring(works), { ...asked, commitment }));
  };

  describe("unscheduled maintenance", () => {
    const maintenance = [work("unscheduled", start, end)];
    const facts = { maintenance };

    test.for(moments)("counts under its clause: %s", ([, at, isDuring]) => {
      expect(verdictAt(at, { facts, commitment })).toBe(
        isDuring ? "counted: carve-out" : "counted: unplanned",
      );
    });

    test("cites Availability (ii)", () => {
      const { segments } = classify(downDuring(maintenance), { facts, commitment });
      expect(segments).toMatchObject([
        {
          verdict: "counted",
          reason: "carve-out",
          exclusion: "unscheduled-maintenance",
          clause: "gotomyerp Availability (ii)",
          durationMs: 2 * hour,
          maintenanceIds: [maintenance[0]?.id],
        },
      ]);
    });

    test("counts also where it was announced by e-mail", () => {
      const announced = { announcedAt: before, announcedEnd: end, channel: "email" };
      const told = [work("unscheduled", start, end, announced)];
      expect(sums({ facts: { maintenance: told } })).toEqual({
        countedMs: 2 * hour,
        byExclusion: {},
      });
    });

    test("inside scheduled maintenance of the hour is excluded with it, and counts beyond", () => {
      const scheduled = work("scheduled", start, moved(start, 90 * minute));
      const both = { maintenance: [...maintenance, scheduled] };
      expect(inShort(classify(downDuring(maintenance), { facts: both, commitment }))).toEqual([
        ["excluded", "scheduled-maintenance", hour],
        ["counted", "carve-out", hour],
      ]);
    });

    test("does not count where the cause of the outage is the customer's", () => {
      const outages = [outage(start, 2 * hour, { cause: "customer-network" })];
      expect(sumOf(classify(outages, { facts, commitment }))).toEqual({
        countedMs: 0,
        byExclusion: { network: 2 * hour },
      });
    });

    test("is no downtime without an outage", () => {
      expect(sumOf(classify([], { facts, commitment }))).toEqual({ countedMs: 0, byExclusion: {} });
    });
  });

  describe("unscheduled maintenance, where it is excluded", () => {
    const readings = { unscheduledMaintenance: "excluded" } as const;
    const maintenance = [work("unscheduled", start, end)];

    test.for(moments)("%s", ([, at, isDuring]) => {
      expect(verdictAt(at, { facts: { maintenance }, readings, commitment })).toBe(
        isDuring ? "excluded: unscheduled-maintenance" : "counted: unplanned",
      );
    });

    test("has no allowance and uses none up", () => {
      const scheduled = work("scheduled", "2026-02-04T20:00-05:00", "2026-02-04T21:00-05:00");
      const both = { maintenance: [...maintenance, scheduled] };
      expect(sums({ facts: both, readings })).toEqual({
        countedMs: 0,
        byExclusion: { "unscheduled-maintenance": 2 * hour, "scheduled-maintenance": hour },
      });
    });
  });

  describe("the customer's own work", () => {
    const maintenance = [work("customer", start, end)];
    const facts = { maintenance };

    test.for(moments)("is excluded from its start to its end: %s", ([, at, isDuring]) => {
      expect(verdictAt(at, { facts, commitment })).toBe(
        isDuring ? "excluded: customer-maintenance" : "counted: unplanned",
      );
    });

    test("cites Availability (iii)", () => {
      const { segments } = classify(downDuring(maintenance), { facts, commitment });
      expect(segments).toMatchObject([
        {
          verdict: "excluded",
          reason: "maintenance",
          exclusion: "customer-maintenance",
          clause: "gotomyerp Availability (iii)",
          durationMs: 2 * hour,
        },
      ]);
    });

    test("has no allowance: three days are excluded", () => {
      const long = [work("customer", start, moved(start, 72 * hour))];
      expect(sums({ facts: { maintenance: long } })).toEqual({
        countedMs: 0,
        byExclusion: { "customer-maintenance": 72 * hour },
      });
    });

    test("uses nothing of the hour up", () => {
      const scheduled = work("scheduled", "2026-02-04T20:00-05:00", "2026-02-04T21:00-05:00");
      expect(sums({ facts: { maintenance: [...maintenance, scheduled] } })).toEqual({
        countedMs: 0,
        byExclusion: { "customer-maintenance": 2 * hour, "scheduled-maintenance": hour },
      });
    });

    test("excuses what scheduled maintenance of the same time has beyond the hour", () => {
      const scheduled = work("scheduled", start, moved(start, 90 * minute));
      const both = { maintenance: [...maintenance, scheduled] };
      expect(inShort(classify(downDuring(maintenance), { facts: both, commitment }))).toEqual([
        ["excluded", "scheduled-maintenance", hour],
        ["excluded", "customer-maintenance", hour],
      ]);
    });

    test("past the end that was scheduled counts, under its clause", () => {
      const announcedEnd = moved(start, hour);
      const late = [work("customer", start, end, { announcedEnd })];
      const asked = { facts: { maintenance: late }, commitment };
      expect(verdictAt(announcedEnd - 1, asked)).toBe("excluded: customer-maintenance");
      expect(verdictAt(announcedEnd, asked)).toBe("counted: overrun");
      const { segments } = classify(downDuring(late), asked);
      expect(segments.map(({ clause }) => clause)).toEqual([
        "gotomyerp Availability (iii)",
        "gotomyerp Availability (iii)",
      ]);
    });

    test("that has not begun is not known", () => {
      const asked = { facts, commitment, period: "2026-02", asOf: moved(start) };
      const { because, excludedMs } = classify([outage(before, 2 * hour)], asked);
      expect(excludedMs).toBe(0);
      expect(because.map(({ rule }) => rule)).toEqual(["after-as-of"]);
    });
  });
});

test("a type that the contract does not name excuses nothing, and is a finding", () => {
  const maintenance = [work("tidying-up", start, end, { id: "m1" })];
  const classified = classify(downDuring(maintenance), { facts: { maintenance } });
  expect(sumOf(classified)).toEqual({ countedMs: 2 * hour, byExclusion: {} });
  expect(classified.because).toMatchObject([
    { rule: "unnamed-type", outcome: "not-applied", params: { name: "tidying-up" } },
  ]);
});

test("without a list of maintenance none is taken to have been carried out, which is recorded", () => {
  const asked = { facts: { maintenance: undefined } };
  const { assumptions, countedMs } = classify([outage(start, hour)], asked);
  expect(countedMs).toBe(hour);
  expect(assumptions.map(({ id }) => id)).toContain("no-maintenance-list");
});
