/** DOit ERP, Commitment: 99.5 % uptime in each calendar quarter. */
import { type AvailabilityMeasurement, measureAvailability, type ServiceFacts } from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { later } from "./doit-erp-downtime.js";
import { hour, moved } from "./written-instants.js";

function measured(facts: ServiceFacts, period: string, asOf = later): AvailabilityMeasurement {
  const measurements = measureAvailability(
    doitErp(),
    { maintenance: [], ...facts },
    { period, asOf },
  );
  const [only] = measurements;
  if (only === undefined || measurements.length > 1) throw new Error(`${measurements.length}`);
  return only;
}

/** Five thousandths of each quarter; the outage starts on a Monday at eight. */
const quarters = [
  { period: "2026-Q1", hours: 2159, allowed: 38_862_000, from: "2026-02-02T08:00:00-05:00" },
  { period: "2026-Q2", hours: 2184, allowed: 39_312_000, from: "2026-05-04T08:00:00-04:00" },
  { period: "2026-Q3", hours: 2208, allowed: 39_744_000, from: "2026-08-03T08:00:00-04:00" },
  { period: "2026-Q4", hours: 2209, allowed: 39_762_000, from: "2026-11-02T08:00:00-05:00" },
  { period: "2028-Q1", hours: 2183, allowed: 39_294_000, from: "2028-02-07T08:00:00-05:00" },
] as const;

const edges = [
  { says: "a millisecond less than is allowed", by: -1, met: true, percent: "99.5000" },
  { says: "exactly what is allowed", by: 0, met: true, percent: "99.5000" },
  { says: "a millisecond more than is allowed", by: 1, met: false, percent: "99.4999" },
] as const;

describe.for(quarters)("in $period, of $hours hours", ({ period, hours, allowed, from }) => {
  test.for(edges)("downtime of $says: met is $met", ({ by, met, percent }) => {
    const outages = [{ id: "o1", start: from, end: moved(from, allowed + by) }];
    const result = measured({ outages }, period);
    expect(result).toMatchObject({
      met,
      percent,
      percentIfCounted: percent,
      downtimeMs: allowed + by,
      allowedDowntimeMs: allowed,
      headroomMs: -by + 0,
      ofMs: hours * hour,
      upMs: hours * hour - allowed - by,
      provisional: false,
    });
    expect(result.because.map(({ rule, outcome }) => [rule, outcome])).toEqual([
      ["commitment", "applied"],
    ]);
  });

  test.for(edges)("downtime of $says in two outages: met is $met", ({ by, met }) => {
    const half = allowed / 2;
    const tuesday = moved(from, 24 * hour);
    const outages = [
      { id: "o1", start: from, end: moved(from, half) },
      { id: "o2", start: tuesday, end: tuesday + half + by },
    ];
    expect(measured({ outages }, period).met).toBe(met);
  });
});

describe("the percentage shown", () => {
  test("is 100 only without any downtime", () => {
    expect(measured({ outages: [] }, "2026-Q1").percent).toBe("100.0000");
    const start = moved("2026-02-02T08:00:00-05:00");
    const outages = [{ id: "o1", start, end: start + 1 }];
    expect(measured({ outages }, "2026-Q1").percent).toBe("99.9999");
  });

  test("is exact as a ratio of whole milliseconds", () => {
    const outages = [
      { id: "o1", start: "2026-02-02T08:00:00-05:00", end: "2026-02-02T09:00:00-05:00" },
    ];
    const { ratio, targetPercent } = measured({ outages }, "2026-Q1");
    expect(ratio).toEqual({ numerator: "7768800000", denominator: "7772400000" });
    expect(targetPercent).toBe("99.5");
  });

  test("is unknown without a list of outages, and says what is missing", () => {
    expect(measured({}, "2026-Q1")).toMatchObject({
      met: null,
      percent: null,
      percentIfCounted: null,
      upMs: null,
      ofMs: null,
      ratio: null,
      missing: ["outages"],
    });
  });
});

describe("a quarter is bounded by midnights in New York", () => {
  const bounds = [
    {
      says: "New Year's midnight",
      at: "2026-01-01T00:00:00-05:00",
      ends: "2025-Q4",
      begins: "2026-Q1",
    },
    { says: "1 April", at: "2026-04-01T00:00:00-04:00", ends: "2026-Q1", begins: "2026-Q2" },
    { says: "1 July", at: "2026-07-01T00:00:00-04:00", ends: "2026-Q2", begins: "2026-Q3" },
    { says: "1 October", at: "2026-10-01T00:00:00-04:00", ends: "2026-Q3", begins: "2026-Q4" },
  ] as const;

  test.for(bounds)("at $says the millisecond before belongs to $ends", ({ at, ends, begins }) => {
    const outages = [{ id: "o1", start: moved(at, -1), end: moved(at) }];
    expect(measured({ outages }, ends).downtimeMs).toBe(1);
    expect(measured({ outages }, begins).downtimeMs).toBe(0);
  });

  test.for(bounds)("at $says the first millisecond belongs to $begins", ({ at, ends, begins }) => {
    const outages = [{ id: "o1", start: moved(at), end: moved(at, 1) }];
    expect(measured({ outages }, ends).downtimeMs).toBe(0);
    expect(measured({ outages }, begins).downtimeMs).toBe(1);
  });

  test.for(bounds)("an outage across $says is shared out", ({ at, ends, begins }) => {
    const outages = [{ id: "o1", start: moved(at, -3), end: moved(at, 5) }];
    expect(measured({ outages }, ends).downtimeMs).toBe(3);
    expect(measured({ outages }, begins).downtimeMs).toBe(5);
  });

  test("the document shows the bounds with New York's offset", () => {
    expect(measured({ outages: [] }, "2026-Q1").period).toEqual({
      key: "2026-Q1",
      start: "2026-01-01T00:00:00.000-05:00",
      end: "2026-04-01T00:00:00.000-04:00",
      clipped: false,
    });
  });
});

describe("a quarter by a fixed offset is bounded by midnights of UTC-5", () => {
  const bounds = [
    { says: "1 January", at: "2026-01-01T00:00:00-05:00", ends: "2025-Q4", begins: "2026-Q1" },
    { says: "1 April", at: "2026-04-01T01:00:00-04:00", ends: "2026-Q1", begins: "2026-Q2" },
    { says: "1 July", at: "2026-07-01T01:00:00-04:00", ends: "2026-Q2", begins: "2026-Q3" },
    { says: "1 October", at: "2026-10-01T01:00:00-04:00", ends: "2026-Q3", begins: "2026-Q4" },
  ] as const;
  const fixed = doitErp({ zoneNames: "fixed-offset" });

  test.for(bounds)("$says ends $ends and begins $begins", ({ at, ends, begins }) => {
    const outages = [{ id: "o1", start: moved(at, -3), end: moved(at, 5) }];
    const downtimeIn = (period: string): readonly number[] =>
      measureAvailability(fixed, { outages }, { period, asOf: later }).map(
        ({ downtimeMs }) => downtimeMs,
      );
    expect([downtimeIn(ends), downtimeIn(begins)]).toEqual([[3], [5]]);
  });
});

describe("the range asked for", () => {
  const ranges = [
    {
      says: "a year asks for its four quarters",
      period: "2026",
      keys: ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
    },
    {
      says: "a quarter's last month asks for the quarter",
      period: "2026-03",
      keys: ["2026-Q1"],
    },
    {
      says: "another month asks for the quarter that holds its end",
      period: "2026-02",
      keys: ["2026-Q1"],
    },
  ] as const;

  test.for(ranges)("$says", ({ period, keys }) => {
    const measurements = measureAvailability(doitErp(), { outages: [] }, { period, asOf: later });
    expect(measurements.map((each) => each.period.key)).toEqual(keys);
  });

  test("two instants are one period of their own", () => {
    const period = { start: "2026-02-01T00:00:00-05:00", end: "2026-02-03T00:00:00-05:00" };
    const outages = [
      { id: "o1", start: "2026-01-31T23:00:00-05:00", end: "2026-02-01T00:30:00-05:00" },
    ];
    const [only, ...more] = measureAvailability(doitErp(), { outages }, { period, asOf: later });
    expect(more).toEqual([]);
    expect(only).toMatchObject({ downtimeMs: hour / 2, ofMs: 48 * hour, period: { key: null } });
  });
});

describe("a quarter that is not over", () => {
  const start = "2026-02-02T08:00:00-05:00";

  test("is provisional up to its end instant, exclusive", () => {
    const end = "2026-04-01T00:00:00-04:00";
    const provisional = (asOf: number): boolean =>
      measureAvailability(doitErp(), { outages: [] }, { period: "2026-Q1", asOf }).every(
        (each) => each.provisional,
      );
    expect(provisional(moved(end, -1))).toBe(true);
    expect(provisional(moved(end))).toBe(false);
  });

  test("cuts an outage that goes on at the instant up to which facts are known", () => {
    const outages = [
      { id: "o1", start, end: null },
      { id: "o2", start: "2026-02-02T10:00:00-05:00" },
    ];
    const result = measured({ outages }, "2026-Q1", "2026-02-02T10:00:00.001-05:00");
    expect(result.downtimeMs).toBe(2 * hour + 1);
  });

  test("leaves out an outage that starts at that instant or later, and says so", () => {
    const outages = [{ id: "o1", start, end: moved(start, hour) }];
    const result = measured({ outages }, "2026-Q1", start);
    expect(result.downtimeMs).toBe(0);
    expect(result.because).toContainEqual(
      expect.objectContaining({ rule: "after-as-of", params: { outage: "o1" } }),
    );
  });
});
