/**
 * Periods, clipping and overlaps that other tools get wrong, or did once: as far as intervals and
 * periods alone can tell. Each bug is named by the thread in which it is told.
 */
import {
  businessTimeBetween,
  clipIntervals,
  compileCalendar,
  complementIntervals,
  formatInstantIn,
  type IntervalSet,
  instantOf,
  intersectIntervals,
  intervalSet,
  measureIntervals,
  openIntervals,
  periodsIn,
  subtractIntervals,
  unionIntervals,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../laws/refusal.js";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** `part / whole` as a percentage with four decimals, to the nearest. */
function percent(part: number, whole: number): string {
  return (Math.round((part * 1_000_000) / whole) / 10_000).toFixed(4);
}

/** The one month of a key. */
function month(key: string, zone = "UTC"): { start: number; end: number; length: number } {
  const [period] = periodsIn("calendar-month", key, zone);
  const { start, end } = period ?? { start: 0, end: 0 };
  return { start, end, length: end - start };
}

describe("what share of a period", () => {
  test("42 minutes of February 2026 are 42 of 40,320, which leaves 99.8958 %", () => {
    const { length } = month("2026-02");
    expect(length).toBe(40_320 * minute);
    expect(percent(length - 42 * minute, length)).toBe("99.8958");
  });

  test("30 days, 600 minutes scheduled, 43 unplanned: of all 99.9005 %, less the scheduled 99.8991 %", () => {
    const whole: IntervalSet = [0, 30 * day];
    const scheduled: IntervalSet = [day, day + 600 * minute];
    const unplanned: IntervalSet = [9 * day, 9 * day + 43 * minute];
    const served = subtractIntervals(whole, scheduled);
    const up = measureIntervals(subtractIntervals(served, unplanned));
    expect(percent(measureIntervals(whole) - 43 * minute, measureIntervals(whole))).toBe("99.9005");
    expect(percent(up, measureIntervals(served))).toBe("99.8991");
  });

  test("a day down and ten days of maintenance elsewhere in January: 96.7742 % or 95.2381 %", () => {
    const { start, end, length } = month("2026-01");
    const maintenance: IntervalSet = [start + 10 * day, start + 20 * day];
    const served = measureIntervals(complementIntervals(maintenance, { start, end }));
    expect(percent(length - day, length)).toBe("96.7742");
    expect(percent(served - day, served)).toBe("95.2381");
  });

  test("blind from 1000 to 1500, down from 1600 to 1700, of 1000 to 2000: 80 % of what was seen", () => {
    const seen = subtractIntervals([1000, 2000], [1000, 1500]);
    const down = intersectIntervals(seen, [1600, 1700]);
    const maintenance = intersectIntervals(seen, [1200, 1300]);
    expect(measureIntervals(maintenance)).toBe(0);
    const seenMs = measureIntervals(seen);
    expect(percent(seenMs - measureIntervals(down), seenMs)).toBe("80.0000");
  });
});

describe("bugs in availability reports", () => {
  test("Icinga/icingaweb2-module-reporting#52: parts of a period never come to more than the period", () => {
    const { start, end, length } = month("2024-03", "Europe/Berlin");
    const outages = intervalSet([
      { start: start - 3 * hour, end: start + hour },
      { start: end - hour, end: end + day },
    ]);
    const down = measureIntervals(clipIntervals(outages, { start, end }));
    const up = measureIntervals(complementIntervals(outages, { start, end }));
    expect([down, down + up]).toEqual([2 * hour, length]);
  });

  test("upptime/upptime#1144: two outages at once are one stretch of downtime", () => {
    const outages = [
      { start: 0, end: 60 * minute },
      { start: 30 * minute, end: 90 * minute },
      { start: 30 * minute, end: 40 * minute },
    ];
    expect(measureIntervals(intervalSet(outages))).toBe(90 * minute);
  });

  test("centreon-archive/centreon-archived#1606: overlapping planned downtimes count once", () => {
    const [first, second] = [intervalSet([{ start: 0, end: 4 * hour }]), [hour, 5 * hour]];
    expect(measureIntervals(unionIntervals(first, second))).toBe(5 * hour);
    expect(measureIntervals(unionIntervals(first, first))).toBe(4 * hour);
  });

  test("kuvasz-uptime/kuvasz#219: an outage that began before the period counts from its start", () => {
    const { start, end } = month("2025-06", "Europe/Budapest");
    const outage = intervalSet([{ start: start - 40 * day, end: start + 10 * minute }]);
    expect(clipIntervals(outage, { start, end })).toEqual([start, start + 10 * minute]);
  });

  test("NagiosEnterprises/nagioscore#384: an end before its start is refused, not a negative time", () => {
    expect(refusalOf(() => intervalSet([{ start: 10, end: 5 }]))).toBe("interval_reversed");
    expect(refusalOf(() => clipIntervals([0, 10], { start: 8, end: 2 }))).toBe("interval_reversed");
    expect(refusalOf(() => measureIntervals([10, 5]))).toBe("interval_set_invalid");
  });

  test("louislam/uptime-kuma#2628: a share of a period lies between nothing and all of it", () => {
    const { start, end, length } = month("2026-11", "America/New_York");
    for (const outage of [[], [start, end], [start - day, end + day], [end, end + day]]) {
      const down = measureIntervals(clipIntervals(outage, { start, end }));
      expect(down).toBeGreaterThanOrEqual(0);
      expect(down).toBeLessThanOrEqual(length);
    }
    expect(length).toBe(30 * day + hour);
  });

  test("louislam/uptime-kuma#2401: time without monitoring can be told from time that was up", () => {
    const period = { start: 0, end: 10 * hour };
    const monitored: IntervalSet = [0, 3 * hour, 7 * hour, 10 * hour];
    const down: IntervalSet = [8 * hour, 9 * hour];
    const unseen = complementIntervals(monitored, period);
    const up = subtractIntervals(monitored, down);
    expect([unseen, down, up].map(measureIntervals)).toEqual([4 * hour, hour, 5 * hour]);
  });

  test("Icinga/icingadb#834: a service younger than the period is measured from its first date", () => {
    const term = { from: "2024-10-14" };
    const [period] = periodsIn("calendar-month", "2024-10", "Europe/Berlin", term);
    expect(period?.clipped).toBe(true);
    expect(formatInstantIn(period?.start ?? 0, "Europe/Berlin")).toBe(
      "2024-10-14T00:00:00.000+02:00",
    );
    expect((period?.end ?? 0) - (period?.start ?? 0)).toBe(18 * day + hour);
  });

  test("OneUptime/oneuptime#1599: an outage at night costs nothing where hours of service are agreed", () => {
    const hours = compileCalendar(
      { weekly: [{ days: "weekdays", from: "08:00", to: "18:00" }] },
      "Europe/Paris",
    );
    const { start, end } = month("2024-10", "Europe/Paris");
    const outages = intervalSet([
      { start: "2024-10-14T22:00+02:00", end: "2024-10-15T08:30+02:00" },
      { start: "2024-10-19T00:00+02:00", end: "2024-10-21T00:00+02:00" },
    ]);
    const counted = intersectIntervals(outages, openIntervals(hours, start, end));
    expect(measureIntervals(counted)).toBe(30 * minute);
    expect(businessTimeBetween(hours, start, end)).toBe(23 * 10 * hour);
  });

  test("sni/thruk#537: the day on which Brazil put its clocks forward has 23 hours, its month 743", () => {
    const zone = "America/Sao_Paulo";
    const [start, end] = ["00:00", "24:00"].map((time) => instantOf("2015-10-18", time, zone));
    expect((end as number) - (start as number)).toBe(23 * hour);
    expect(month("2015-10", zone).length).toBe(743 * hour);
    expect(formatInstantIn(start as number, zone)).toBe("2015-10-18T01:00:00.000-02:00");
  });

  test("sni/thruk#537: months end where the next ones begin, through every change of the clock", () => {
    for (const zone of ["America/Sao_Paulo", "America/Toronto", "Europe/Berlin", "Pacific/Apia"]) {
      const months = periodsIn("calendar-month", "2011", zone);
      expect(months.slice(1).map(({ start }) => start)).toEqual(
        months.slice(0, -1).map(({ end }) => end),
      );
    }
  });
});

describe("bugs in billing periods", () => {
  test("killbill/killbill#1934: a last usage point at 04:00Z belongs to the day its account's clock says", () => {
    const usage = Date.parse("2023-04-01T04:00Z");
    const march = month("2023-03", "America/New_York");
    expect(march.end).toBe(usage);
    expect(march.length).toBe(743 * hour);
    const inMarch = clipIntervals([usage - 1, usage + 1], march);
    expect(inMarch).toEqual([usage - 1, usage]);
  });

  test("killbill/killbill#445: billing months in Juneau come to an end when the clock goes back", () => {
    const zone = "America/Juneau";
    const months = periodsIn({ billingMonth: { anchorDay: 1 } }, "2015-Q4", zone);
    expect(months.map(({ end }) => formatInstantIn(end, zone))).toEqual([
      "2015-11-01T00:00:00.000-08:00",
      "2015-12-01T00:00:00.000-09:00",
      "2016-01-01T00:00:00.000-09:00",
    ]);
  });

  test("killbill/killbill#127: an anchor on the 31st keeps its day after the short months", () => {
    const months = periodsIn({ billingMonth: { anchorDay: 31 } }, "2017", "America/Juneau");
    expect(months.map(({ key }) => key?.slice(0, 10)).slice(0, 5)).toEqual([
      "2016-12-31",
      "2017-01-31",
      "2017-02-28",
      "2017-03-31",
      "2017-04-30",
    ]);
  });
});
