/**
 * Availability as a number: figures that any implementation must get right, and reports of other tools
 * that came out above 100 %, below nothing or twice. Each bug is named by the thread in which it is told.
 */
import {
  classifyDowntime,
  type Denominator,
  outagesFromProbes,
  type Policy,
  type ServiceFacts,
  type Slice,
} from "nines";
import { periodsIn } from "nines/time";
import { describe, expect, test } from "vitest";
import { type Asked, measureOne } from "../availability/measured.js";
import { day, hour, minute, second, service } from "../downtime/service.js";
import { refusalOf } from "../laws/refusal.js";

const planned = { id: "planned", kind: "maintenance", types: ["planned"] } as const;

/** A service whose planned maintenance is excused, measured over a denominator; four decimals, rounded. */
function measuredOver(denominator: Denominator, targetPercent = 99.9): Policy {
  return service({
    commitment: {
      denominator,
      targetPercent,
      roundPercent: { decimals: 4, mode: "half-even" },
    },
    exclusions: [planned],
  });
}

function outage(start: string, ms: number) {
  return { id: start, start, end: Date.parse(start) + ms };
}

function works(start: string, end: string) {
  return { id: start, start, end, type: "planned" };
}

describe("the mean of error rates", () => {
  /** Slices of five minutes, each with one failure in a thousand, of few and of many requests. */
  function slices(month: string, zone: string): Slice[] {
    const [period] = periodsIn("calendar-month", month, zone);
    const { start, end } = period ?? { start: 0, end: 0 };
    return Array.from({ length: (end - start) / (5 * minute) }, (_, n) => {
      const bad = 1 + (n % 7) * (n % 11);
      return { start: start + n * 5 * minute, bad, total: 1000 * bad };
    });
  }

  const months = [
    ["2026-02", "UTC"],
    ["2026-04", "UTC"],
    ["2026-03", "America/New_York"],
    ["2026-11", "America/New_York"],
  ] as const;

  for (const kind of ["ratio-timeslices", "occurrences"] as const) {
    test.for(months)(
      `of a tenth of a percent each is exactly that by ${kind}: %s in %s`,
      ([month, zone]) => {
        const policy = service({
          commitment: { targetPercent: 99.9, indicator: { kind, slice: "PT5M" } },
          policy: { zone },
        });
        const facts = { slices: slices(month, zone) };
        const { percent, met, ratio } = measureOne(policy, facts, {
          period: month,
          asOf: "2027-01-01T00:00Z",
        });
        expect({ percent, met }).toEqual({ percent: "99.9000", met: true });
        expect(BigInt(ratio?.numerator ?? 0) * 1000n).toBe(BigInt(ratio?.denominator ?? 0) * 999n);
      },
    );
  }
});

interface Row {
  readonly denominator: Denominator;
  readonly percent: string;
  readonly met: boolean;
}

describe("42 minutes of February 2026", () => {
  const facts = { outages: [outage("2026-02-02T10:00Z", 42 * minute)] };
  const rows: readonly Row[] = [
    { denominator: "period", percent: "99.8958", met: false },
    { denominator: { fixed: "PT44640M" }, percent: "99.9059", met: true },
  ];
  test.for(rows)("are $percent % of $denominator", ({ denominator, percent, met }) => {
    expect(measureOne(measuredOver(denominator), facts)).toMatchObject({ percent, met });
  });
});

describe("600 minutes scheduled and 43 unplanned of 30 days", () => {
  const facts = {
    outages: [outage("2026-04-10T10:00Z", 43 * minute), outage("2026-04-20T00:00Z", 600 * minute)],
    maintenance: [works("2026-04-20T00:00Z", "2026-04-20T10:00Z")],
  };
  const rows: readonly Row[] = [
    { denominator: "period", percent: "99.9005", met: true },
    { denominator: "period-less-maintenance", percent: "99.8991", met: false },
    { denominator: "period-less-excluded", percent: "99.8991", met: false },
    { denominator: { fixed: "PT720H" }, percent: "99.9005", met: true },
  ];
  test.for(rows)("are $percent % of $denominator", ({ denominator, percent, met }) => {
    const measured = measureOne(measuredOver(denominator), facts, { period: "2026-04" });
    expect(measured).toMatchObject({ percent, met, excludedMs: 600 * minute });
  });
});

describe("a day down and ten days of maintenance elsewhere, in January", () => {
  const facts = {
    outages: [outage("2026-01-05T00:00Z", day)],
    maintenance: [works("2026-01-11T00:00Z", "2026-01-21T00:00Z")],
  };
  const rows: readonly Row[] = [
    { denominator: "period", percent: "96.7742", met: true },
    { denominator: "period-less-maintenance", percent: "95.2381", met: false },
  ];
  test.for(rows)("are $percent % of $denominator", ({ denominator, percent, met }) => {
    const policy = measuredOver(denominator, 96);
    expect(measureOne(policy, facts, { period: "2026-01" })).toMatchObject({ percent, met });
  });
});

describe("a second of two million", () => {
  const start = Date.parse("2026-02-01T00:00Z");
  const facts = { outages: [{ id: "o", start: start + hour, end: start + hour + second }] };
  const asked: Asked = { period: { start, end: start + 2_000_000 * second } };

  test("is never rounded to 100 %", () => {
    const policy = service({ commitment: { targetPercent: 100 } });
    expect(measureOne(policy, facts, asked)).toMatchObject({ percent: "99.9999", met: false });
  });

  test("is shown in full where four decimals would put it on the target's other side", () => {
    const policy = service({ commitment: { targetPercent: "99.99995" } });
    const { percent, met, headroomMs } = measureOne(policy, facts, asked);
    expect({ percent, met, headroomMs }).toEqual({ percent: "99.99995", met: true, headroomMs: 0 });
  });
});

describe("more than everything and less than nothing", () => {
  const wholes: readonly [Denominator & string, ofMs: number][] = [
    ["period", 28 * day],
    ["period-less-excluded", 28 * day],
    ["period-less-maintenance", 28 * day - 6 * hour],
    ["period-less-planned", 28 * day - 6 * hour],
  ];

  test.for(wholes)(
    "Icinga/icingaweb2-module-reporting#52: what was up throughout was up for all of %s",
    ([denominator, ofMs]) => {
      const facts: ServiceFacts = {
        outages: [outage("2026-01-30T00:00Z", 2 * day), outage("2026-03-01T00:00Z", hour)],
        maintenance: [
          works("2026-01-31T20:00Z", "2026-02-01T04:00Z"),
          works("2026-02-01T02:00Z", "2026-02-01T03:00Z"),
          works("2026-02-28T22:00Z", "2026-03-02T00:00Z"),
        ],
      };
      const measured = measureOne(measuredOver(denominator), facts);
      expect(measured).toMatchObject({ ofMs, upMs: ofMs, downtimeMs: 0, percent: "100.0000" });
    },
  );

  test("NagiosEnterprises/nagioscore#384: planned downtime across the hours of a report is not negative", () => {
    const policy = service({
      commitment: { denominator: { less: ["maintenance", "outside-hours"] } },
      exclusions: [planned, { id: "hours", kind: "outside-hours", calendar: "office" }],
    });
    const facts = {
      outages: [outage("2026-02-02T07:00Z", 4 * hour), outage("2026-02-02T16:30Z", 2 * hour)],
      maintenance: [works("2026-02-02T08:00Z", "2026-02-02T10:00Z")],
    };
    const asked = { period: { start: "2026-02-02T00:00Z", end: "2026-02-03T00:00Z" } };
    const { ofMs, downtimeMs, excludedMs, upMs } = measureOne(policy, facts, asked);
    expect({ ofMs, downtimeMs, excludedMs, upMs }).toEqual({
      ofMs: 7 * hour,
      downtimeMs: 1.5 * hour,
      excludedMs: 4.5 * hour,
      upMs: 5.5 * hour,
    });
  });

  test("louislam/uptime-kuma#2628: a clock that went back gives no time that is less than none", () => {
    const reversed = {
      outages: [{ id: "o", start: "2026-02-02T10:00Z", end: "2026-02-02T09:58Z" }],
    };
    expect(refusalOf(() => measureOne(service(), reversed))).toBe("interval_reversed");
    const beats = ["10:00", "10:01", "09:59", "10:02"].map((time, n) => ({
      at: `2026-02-02T${time}Z`,
      location: "here",
      up: n !== 2,
    }));
    const { outages, unmonitored } = outagesFromProbes(beats, { minLocations: 1, maxGap: "PT1M" });
    const { downtimeMs, percent } = measureOne(service(), { outages, unmonitored });
    expect({ downtimeMs, percent }).toEqual({ downtimeMs: minute, percent: "99.9975" });
  });
});

describe("the same time twice, and time beyond the period", () => {
  test("upptime/upptime#1144: downtime of several issues at once is one stretch", () => {
    const outages = [
      outage("2026-02-02T10:00Z", hour),
      outage("2026-02-02T10:30Z", hour),
      outage("2026-02-02T10:40Z", 10 * minute),
    ];
    expect(measureOne(service(), { outages }).downtimeMs).toBe(90 * minute);
    const { segments } = classifyDowntime(
      service(),
      { outages },
      { period: "2026-02", asOf: "2026-03-01T00:00Z" },
    );
    expect(segments.map(({ outageIds }) => outageIds.length)).toEqual([3]);
  });

  const facts = {
    outages: [outage("2012-11-29T00:00Z", 2 * day)],
    maintenance: [
      works("2012-11-29T00:00Z", "2012-12-01T00:00Z"),
      works("2012-11-30T12:00Z", "2012-11-30T16:00Z"),
    ],
  };

  test("centreon-archive/centreon-archived#1606: planned downtimes at once are a day of the day", () => {
    const asked = { period: { start: "2012-11-30T00:00Z", end: "2012-12-01T00:00Z" } };
    const measured = measureOne(measuredOver("period"), facts, asked);
    expect(measured).toMatchObject({ excludedMs: day, downtimeMs: 0, percent: "100.0000" });
    const less = measureOne(measuredOver("period-less-maintenance"), facts, { period: "2012-11" });
    expect(less.ofMs).toBe(28 * day);
  });

  test("centreon-archive/centreon-archived#1606: and use up an allowance once", () => {
    const allowances = [{ max: "PT48H", of: "maintenance-time", per: "calendar-month" }] as const;
    const policy = service({ exclusions: [{ ...planned, allowances }] });
    expect(measureOne(policy, facts, { period: "2012-11" }).downtimeMs).toBe(0);
  });

  test("kuvasz-uptime/kuvasz#219: an outage counts as far as it lies in the period", () => {
    const outages = [outage("2026-01-20T00:00Z", 13 * day), outage("2026-02-07T00:00Z", 30 * day)];
    const asked = { period: { start: "2026-02-01T00:00Z", end: "2026-02-08T00:00Z" } };
    const { downtimeMs, ofMs } = measureOne(service(), { outages }, asked);
    expect({ downtimeMs, ofMs }).toEqual({ downtimeMs: 2 * day, ofMs: 7 * day });
  });
});
