/**
 * gotomyerp 4 and 4.1: 99 % of scheduled availability as the month's objective, 99.99 % as a guarantee.
 * Maintenance time leaves both sides of the quotient; both commitments are reported, in that order.
 */
import { measureAvailability } from "nines";
import { type GotomyerpReadings, gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { commitments, edges, later, measured, outage, work } from "./gotomyerp-downtime.js";
import { hour, minute, moved } from "./written-instants.js";

/** The hundredth and the ten-thousandth part of each month; the outage starts on the tenth at eight. */
const months = [
  {
    says: "a month of 31 days",
    period: "2026-01",
    hours: 744,
    allowed: { objective: 26_784_000, guarantee: 267_840 },
    from: "2026-01-10T08:00:00-05:00",
  },
  {
    says: "a month of 30 days",
    period: "2026-04",
    hours: 720,
    allowed: { objective: 25_920_000, guarantee: 259_200 },
    from: "2026-04-10T08:00:00-04:00",
  },
  {
    says: "a month of 28 days",
    period: "2026-02",
    hours: 672,
    allowed: { objective: 24_192_000, guarantee: 241_920 },
    from: "2026-02-10T08:00:00-05:00",
  },
  {
    says: "a month of 29 days",
    period: "2028-02",
    hours: 696,
    allowed: { objective: 25_056_000, guarantee: 250_560 },
    from: "2028-02-10T08:00:00-05:00",
  },
  {
    says: "the month in which clocks go forward",
    period: "2026-03",
    hours: 743,
    allowed: { objective: 26_748_000, guarantee: 267_480 },
    from: "2026-03-10T08:00:00-04:00",
  },
  {
    says: "the month in which clocks go back",
    period: "2026-11",
    hours: 721,
    allowed: { objective: 25_956_000, guarantee: 259_560 },
    from: "2026-11-10T08:00:00-05:00",
  },
] as const;

/** The percentage shown on either side of each target, floored. */
const shown = {
  objective: { met: "99.0000", missed: "98.9999" },
  guarantee: { met: "99.9900", missed: "99.9899" },
} as const;

describe.for(months)("in $says, $period", ({ period, hours, allowed, from }) => {
  describe.for(commitments)("for the %s", (commitment) => {
    test.for(edges)("downtime of $says: met is $met", ({ by, met }) => {
      const ms = allowed[commitment] + by;
      const percent = shown[commitment][met ? "met" : "missed"];
      expect(measured({ outages: [outage(from, ms)] }, period)[commitment]).toMatchObject({
        met,
        percent,
        percentIfCounted: percent,
        downtimeMs: ms,
        allowedDowntimeMs: allowed[commitment],
        headroomMs: -by + 0,
        ofMs: hours * hour,
        upMs: hours * hour - ms,
        excludedMs: 0,
        provisional: false,
      });
    });
  });

  test("what misses the guarantee by a millisecond leaves the objective met", () => {
    const ms = allowed.guarantee + 1;
    const { objective, guarantee } = measured({ outages: [outage(from, ms)] }, period);
    expect([objective.met, guarantee.met]).toEqual([true, false]);
    expect(objective.headroomMs).toBe(allowed.objective - ms);
  });
});

test("both are reported in order, each with its kind, its clause and its target", () => {
  const { objective, guarantee } = measured({ outages: [] }, "2026-02");
  expect(objective).toMatchObject({
    kind: "objective",
    clause: "gotomyerp 4",
    targetPercent: "99",
    percent: "100.0000",
    met: true,
  });
  expect(guarantee).toMatchObject({
    kind: "guarantee",
    clause: "gotomyerp 4.1",
    targetPercent: "99.99",
    percent: "100.0000",
    met: true,
  });
});

describe("a month is bounded by midnights in New York", () => {
  const bounds = [
    { says: "New Year", at: "2026-01-01T00:00:00-05:00", ends: "2025-12", begins: "2026-01" },
    { says: "1 February", at: "2026-02-01T00:00:00-05:00", ends: "2026-01", begins: "2026-02" },
    { says: "1 March", at: "2026-03-01T00:00:00-05:00", ends: "2026-02", begins: "2026-03" },
    { says: "1 April", at: "2026-04-01T00:00:00-04:00", ends: "2026-03", begins: "2026-04" },
    { says: "1 November", at: "2026-11-01T00:00:00-04:00", ends: "2026-10", begins: "2026-11" },
    { says: "1 December", at: "2026-12-01T00:00:00-05:00", ends: "2026-11", begins: "2026-12" },
    { says: "1 March 2028", at: "2028-03-01T00:00:00-05:00", ends: "2028-02", begins: "2028-03" },
  ] as const;

  describe.for(commitments)("for the %s", (commitment) => {
    test.for(bounds)("$says ends $ends and begins $begins", ({ at, ends, begins }) => {
      const of = (start: number, ms: number, period: string): number =>
        measured({ outages: [outage(start, ms)] }, period)[commitment].downtimeMs;
      expect([of(moved(at, -1), 1, ends), of(moved(at, -1), 1, begins)]).toEqual([1, 0]);
      expect([of(moved(at), 1, ends), of(moved(at), 1, begins)]).toEqual([0, 1]);
      expect([of(moved(at, -3), 8, ends), of(moved(at, -3), 8, begins)]).toEqual([3, 5]);
    });
  });

  test("whatever the customer's zone is", () => {
    const facts = { outages: [], account: { zone: "America/Los_Angeles" } };
    const readings = { maintenanceDay: "civil-day-customer-zone" } as const;
    expect(measured(facts, "2026-03", { readings }).guarantee.period).toEqual({
      key: "2026-03",
      start: "2026-03-01T00:00:00.000-05:00",
      end: "2026-04-01T00:00:00.000-04:00",
      clipped: false,
    });
  });

  test("or in UTC-5, where that is what EST is", () => {
    const readings = { zoneNames: "fixed-offset" } as const;
    const { objective } = measured({ outages: [] }, "2026-03", { readings });
    expect(objective.period.end).toBe("2026-04-01T00:00:00.000-05:00");
    expect(objective.ofMs).toBe(744 * hour);
  });
});

test("a cause beyond control counts for the guarantee alone", () => {
  const outages = [outage("2026-04-10T08:00:00-04:00", 259_201, { cause: "beyond-control" })];
  const { objective, guarantee } = measured({ outages }, "2026-04");
  expect(objective).toMatchObject({ met: true, downtimeMs: 0, excludedMs: 259_201 });
  expect(guarantee).toMatchObject({ met: false, downtimeMs: 259_201, excludedMs: 0 });
});

describe("ten minutes that nobody watched", () => {
  const unmonitored = [{ start: "2026-04-10T08:00-04:00", end: "2026-04-10T08:10-04:00" }];

  test("decide nothing of the objective and leave the guarantee open", () => {
    const { objective, guarantee } = measured({ outages: [], unmonitored }, "2026-04");
    const open = { percent: "100.0000", undeterminedMs: 10 * minute, downtimeMs: 0 };
    expect(objective).toMatchObject({ ...open, met: true });
    expect(guarantee).toMatchObject({ ...open, met: null });
  });

  const lasting = [
    [-1, true],
    [0, true],
    [1, null],
  ] as const;

  test.for(lasting)("what the guarantee allows and %i ms: met is %s", ([by, met]) => {
    const start = "2026-04-10T08:00:00-04:00";
    const unwatched = [{ start, end: moved(start, 259_200 + by) }];
    const { guarantee } = measured({ outages: [], unmonitored: unwatched }, "2026-04");
    expect(guarantee.met).toBe(met);
  });
});

describe("the period of the guarantee", () => {
  const keysOf = (readings: GotomyerpReadings): readonly string[] =>
    measureAvailability(gotomyerp(readings), { outages: [] }, { period: "2026", asOf: later }).map(
      ({ commitment, period }) => `${commitment} ${period.key}`,
    );
  const twelve = Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}`);

  test("is the month: a year has twelve of each", () => {
    expect(keysOf({})).toEqual([
      ...twelve.map((key) => `objective ${key}`),
      ...twelve.map((key) => `guarantee ${key}`),
    ]);
  });

  test("may be the year; the objective stays monthly", () => {
    expect(keysOf({ guaranteePeriod: "calendar-year" })).toEqual([
      ...twelve.map((key) => `objective ${key}`),
      "guarantee 2026",
    ]);
  });

  const years = [
    ["2026-12", "2026-12-10T08:00:00-05:00", 8760, 3_153_600],
    ["2028-12", "2028-12-11T08:00:00-05:00", 8784, 3_162_240],
  ] as const;

  describe.for(years)("of the year that ends with %s", ([period, from, hours, allowed]) => {
    test.for(edges)("downtime of $says: met is $met", ({ by, met }) => {
      const readings = { guaranteePeriod: "calendar-year" } as const;
      const outages = [outage(from, allowed + by)];
      expect(measured({ outages }, period, { readings }).guarantee).toMatchObject({
        met,
        ofMs: hours * hour,
        allowedDowntimeMs: allowed,
        headroomMs: -by + 0,
      });
    });
  });
});

describe("a month that is not over", () => {
  const start = "2026-04-10T08:00:00-04:00";

  test("is provisional up to its end instant, exclusive", () => {
    const end = "2026-05-01T00:00:00-04:00";
    const provisional = (asOf: number): boolean[] =>
      Object.values(measured({ outages: [] }, "2026-04", { asOf })).map((of) => of.provisional);
    expect(provisional(moved(end, -1))).toEqual([true, true]);
    expect(provisional(moved(end))).toEqual([false, false]);
  });

  test("cuts an outage that goes on at the instant up to which facts are known", () => {
    const outages = [{ id: "o1", start, end: null }];
    const { guarantee } = measured({ outages }, "2026-04", { asOf: moved(start, 259_200) });
    expect(guarantee).toMatchObject({ met: true, provisional: true, headroomMs: 0 });
  });

  test("takes no maintenance out that has not begun", () => {
    const maintenance = [work("scheduled", start, moved(start, hour))];
    const of = (ms: number): number | null =>
      measured({ outages: [], maintenance }, "2026-04", { asOf: moved(start, ms) }).objective.ofMs;
    expect(of(0)).toBe(720 * hour);
    expect(of(1)).toBe(719 * hour);
  });
});

test("a term that begins or ends inside the month clips it for both", () => {
  const account = { term: { from: "2026-04-11", until: "2026-04-21" } };
  const start = "2026-04-15T08:00:00-04:00";
  const { objective, guarantee } = measured(
    { outages: [outage(start, 86_401)], account },
    "2026-04",
  );
  for (const { period, ofMs } of [objective, guarantee]) {
    expect([period.clipped, ofMs]).toEqual([true, 240 * hour]);
  }
  expect([objective.allowedDowntimeMs, guarantee.allowedDowntimeMs]).toEqual([8_640_000, 86_400]);
  expect([objective.met, guarantee.met]).toEqual([true, false]);
});

test("without a list of outages nothing is known of either, and what is missing is named", () => {
  for (const each of Object.values(measured({}, "2026-04"))) {
    expect(each).toMatchObject({ met: null, percent: null, ofMs: null, missing: ["outages"] });
  }
});
