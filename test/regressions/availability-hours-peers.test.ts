/**
 * Which time a service answers for: its hours, its age, the time that somebody watched, and periods that
 * end where the clock changes. Each bug or wish is named by the thread in which it is told.
 */
import { type DowntimeRules, outagesFromProbes, type ProbeSample, type ServiceFacts } from "nines";
import { instantOf, periodsIn } from "nines/time";
import { describe, expect, test } from "vitest";
import { measureOne } from "../availability/measured.js";
import { day, down, hour, minute, second, service } from "../downtime/service.js";

const outsideHours = { id: "hours", kind: "outside-hours", calendar: "hours" } as const;

describe("hours of service", () => {
  const riga = service({
    commitment: { denominator: "period-less-outside-hours" },
    exclusions: [outsideHours],
    policy: {
      zone: "Europe/Riga",
      calendars: { hours: { weekly: [{ days: "weekdays", from: "09:00", to: "17:00" }] } },
    },
  });
  const months: readonly [month: string, start: string, openHours: number][] = [
    ["2024-04", "2024-04-10T09:00+03:00", 22 * 8],
    ["2024-03", "2024-03-29T16:00+02:00", 21 * 8],
    ["2024-10", "2024-10-28T09:00+02:00", 23 * 8],
  ];

  test.for(months)("an hour of %s in Riga, from %s, is one of %s", ([period, start, openHours]) => {
    const outages = [{ id: "o", start, end: Date.parse(start) + hour }];
    const { downtimeMs, ofMs, percent } = measureOne(riga, { outages }, { period });
    expect({ downtimeMs, ofMs }).toEqual({ downtimeMs: hour, ofMs: openHours * hour });
    if (period === "2024-04") expect(percent).toBe("99.4318");
  });

  test("OneUptime/oneuptime#1599: only what lies in the hours agreed is measured", () => {
    const policy = service({
      commitment: { denominator: "period-less-outside-hours" },
      exclusions: [outsideHours],
      policy: {
        calendars: { hours: { weekly: [{ days: "daily", from: "08:00", to: "20:00" }] } },
      },
    });
    const outages = [down("06:00", "07:00"), down("19:00", "21:30")];
    expect(measureOne(policy, { outages })).toMatchObject({
      downtimeMs: hour,
      excludedMs: 2.5 * hour,
      ofMs: 28 * 12 * hour,
      percent: "99.7023",
    });
  });
});

describe("time that nobody watched", () => {
  const instant = (n: number) => Date.UTC(2026, 1, 2) + n * second;
  const span = (from: number, to: number) => ({ start: instant(from), end: instant(to) });
  const facts: ServiceFacts = {
    outages: [{ id: "o", ...span(1600, 1700) }],
    unmonitored: [span(1000, 1500)],
    maintenance: [{ id: "m", ...span(1200, 1300), type: "planned" }],
  };

  test("leaves the denominator once, maintenance in it or not", () => {
    const policy = service({
      downtime: { unmonitored: "leaves-denominator" },
      exclusions: [{ id: "planned", kind: "maintenance", types: ["planned"] }],
    });
    const measured = measureOne(policy, facts, { period: span(1000, 2000) });
    expect(measured).toMatchObject({ percent: "80.0000", ofMs: 500 * second });
  });

  /** A beat a minute: up, none at all for a while, up. */
  const beats = [0, 1, 2, 7, 8, 9].map((n) => ({
    at: Date.UTC(2026, 1, 2) + n * minute,
    location: "here",
    up: true,
  }));
  const tenMinutes = { period: { start: instant(0), end: instant(600) } };
  const seenBy = (samples: readonly ProbeSample[]): ServiceFacts => {
    const { outages, unmonitored } = outagesFromProbes(samples, {
      minLocations: 1,
      maxGap: "PT1M",
    });
    return { outages, unmonitored };
  };

  const rules: readonly [DowntimeRules["unmonitored"], object][] = [
    ["up", { percent: "100.0000", percentIfCounted: "100.0000", met: true }],
    ["leaves-denominator", { percent: "100.0000", ofMs: 6 * minute, met: true }],
    ["undetermined", { percent: "100.0000", percentIfCounted: "60.0000", met: null }],
    ["down", { percent: "60.0000", percentIfCounted: "60.0000", met: false }],
  ];

  test.for(rules)(
    "louislam/uptime-kuma#2401: a monitor that was down itself makes the service %s",
    ([unmonitored, expected]) => {
      const policy = service({ downtime: { unmonitored } });
      expect(measureOne(policy, seenBy(beats), tenMinutes)).toMatchObject(expected);
    },
  );

  test("louislam/uptime-kuma#2401: after a gap a failure counts for its own time only", () => {
    const failing = [
      [0, true],
      [1, false],
      [2, true],
    ] as const;
    const samples = failing.map(([n, up]) => ({ at: instant(n * 120), location: "here", up }));
    const policy = service({ downtime: { unmonitored: "up" } });
    const { percent, downtimeMs } = measureOne(policy, seenBy(samples), { period: span(0, 240) });
    expect({ percent, downtimeMs }).toEqual({ percent: "75.0000", downtimeMs: minute });
  });
});

describe("Icinga/icingadb#834: a service that is younger than the period", () => {
  const year = { period: { start: "2020-07-01T00:00Z", end: "2021-07-01T00:00Z" } };
  const downtimeMs = 8 * hour + 41 * minute + 38 * second;
  const start = "2021-03-01T00:00Z";
  const outages = [{ id: "o", start, end: Date.parse(start) + downtimeMs }];
  const unmonitored = [{ start: "2020-07-01T00:00Z", end: "2021-01-01T00:00Z" }];

  test("is measured over all of it where the time before is up", () => {
    const policy = service({ commitment: { targetPercent: 99.9 } });
    const { ofMs, percent, met } = measureOne(policy, { outages, unmonitored }, year);
    expect({ ofMs, percent, met }).toEqual({ ofMs: 365 * day, percent: "99.9007", met: true });
  });

  test("is measured since it began where its term says so", () => {
    const account = { term: { from: "2021-01-01" } };
    const clipped = service({ commitment: { targetPercent: 99.9 } });
    const whole = service({ commitment: { targetPercent: 99.9, partialPeriod: "whole" } });
    const young = measureOne(clipped, { outages, account }, year);
    expect(young).toMatchObject({ ofMs: 181 * day, percent: "99.7998", met: false });
    expect(young.period.clipped).toBe(true);
    expect(measureOne(whole, { outages, account }, year)).toMatchObject({ met: true });
  });
});

describe("sni/thruk#537: a month in which the clock changes", () => {
  const zones: readonly [zone: string, month: string, hours: number][] = [
    ["America/Sao_Paulo", "2015-10", 31 * 24 - 1],
    ["America/Sao_Paulo", "2016-02", 29 * 24 + 1],
    ["Europe/Berlin", "2015-10", 31 * 24 + 1],
    ["UTC", "2016-02", 29 * 24],
  ];

  test.for(zones)("in %s: the days of %s come to the month's %s hours", ([zone, month, hours]) => {
    const policy = service({ policy: { zone } });
    const [whole] = periodsIn("calendar-month", month, zone);
    const { start, end } = whole ?? { start: 0, end: 0 };
    const outages = [
      { id: "into the month", start: start - hour, end: start + hour },
      { id: "most of the month", start: start + 2 * day + 90 * minute, end: end - 3 * day },
      { id: "out of the month", start: end - 30 * minute, end: end + hour },
    ];
    const ofMonth = measureOne(policy, { outages }, { period: month });
    expect(ofMonth.ofMs).toBe(hours * hour);
    const days = Math.round(hours / 24);
    const midnights = Array.from({ length: days + 1 }, (_, n) =>
      n < days ? instantOf(`${month}-${String(n + 1).padStart(2, "0")}`, "00:00", zone) : end,
    );
    const daily = midnights
      .slice(0, -1)
      .map((from, n) =>
        measureOne(
          policy,
          { outages },
          { period: { start: from, end: midnights[n + 1] as number } },
        ),
      );
    const sum = (figure: "downtimeMs" | "upMs" | "ofMs"): number =>
      daily.reduce((total, each) => total + (each[figure] ?? 0), 0);
    expect({ downtimeMs: sum("downtimeMs"), upMs: sum("upMs"), ofMs: sum("ofMs") }).toEqual({
      downtimeMs: ofMonth.downtimeMs,
      upMs: ofMonth.upMs,
      ofMs: ofMonth.ofMs,
    });
  });
});
