/**
 * Facts for the laws of downtime, availability and credit: outages, maintenance, time nobody watched,
 * attempts, claims and standings in the weeks around the days on which New York's clocks are put
 * forward and back, most of them at or next to the edges of something. Whatever is made is frozen.
 * Only types of the library are used.
 */
import fc from "fast-check";
import type { Claim, Maintenance, Outage, ServiceFacts } from "nines";
import type { DoitErpReadings } from "nines/presets";
import { deepFreeze } from "../arbitraries.js";
import { firstInstantReading, wallReading } from "./local-clock.js";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const newYork = "America/New_York";

/** Three weeks with a day of 23 or of 25 hours in them, and the quarter they lie in. */
export interface Season {
  readonly quarter: "2026-Q1" | "2026-Q4";
  /** The first date, and how many dates there are. */
  readonly firstDate: string;
  readonly dates: number;
  readonly quarterEnd: number;
}

export const seasons: readonly Season[] = [
  {
    quarter: "2026-Q1",
    firstDate: "2026-02-26",
    dates: 21,
    quarterEnd: Date.parse("2026-04-01T00:00:00-04:00"),
  },
  {
    quarter: "2026-Q4",
    firstDate: "2026-10-22",
    dates: 21,
    quarterEnd: Date.parse("2027-01-01T00:00:00-05:00"),
  },
];

/** The instant of a wall clock of New York on the nth date of a season. */
export function newYorkAt(season: Season, n: number, time: string): number {
  return firstInstantReading(newYork, wallReading(season.firstDate, time) + n * day);
}

const clocks = [
  "00:00",
  "01:00",
  "01:30",
  "02:00",
  "02:30",
  "03:00",
  "06:00",
  "08:00",
  "12:00",
  "17:00",
  "22:00",
  "23:50",
] as const;

/** The number of the date on which clocks change, the same in both seasons. */
const changingDate = 10;

const edgesOf = new Map(
  seasons.map((season) => [
    season,
    Array.from({ length: season.dates }, (_, n) =>
      clocks.map((time) => newYorkAt(season, n, time)),
    ),
  ]),
);

/** Instants of a season, half of them around the change of clocks; on whole minutes if asked for. */
export function instantsOf(season: Season, wholeMinutes = false): fc.Arbitrary<number> {
  const edges = edgesOf.get(season) ?? [];
  const unit = wholeMinutes ? minute : 1;
  const nudge = wholeMinutes
    ? fc.constantFrom(0, 0, minute, -minute)
    : fc.constantFrom(0, 0, 1, -1);
  const dates = fc.oneof(
    fc.integer({ min: changingDate - 1, max: changingDate + 1 }),
    fc.nat(season.dates - 1),
  );
  const atEdges = fc
    .tuple(dates, fc.nat(clocks.length - 1), nudge)
    .map(([n, clock, by]) => (edges[n]?.[clock] ?? 0) + by);
  const between = fc
    .tuple(
      dates,
      fc.oneof(
        fc.nat(day / minute).map((n) => n * minute),
        fc.nat(day / unit).map((n) => n * unit),
      ),
    )
    .map(([n, later]) => (edges[n]?.[0] ?? 0) + later);
  return fc.oneof(atEdges, between);
}

/** Pairs of a start and a later end, of minutes, hours or days. */
function spansOf(
  season: Season,
  wholeMinutes = false,
): fc.Arbitrary<{ readonly start: number; readonly end: number }> {
  const lengths = fc.oneof(
    fc.constantFrom(0, minute, 15 * minute, hour, 4 * hour),
    fc.nat(6 * 60).map((minutes) => minutes * minute),
    fc.nat(60).map((hours) => hours * hour),
    ...(wholeMinutes ? [] : [fc.constantFrom(1, 2), fc.nat(3 * hour)]),
  );
  return fc
    .tuple(instantsOf(season, wholeMinutes), lengths)
    .map(([start, length]) => ({ start, end: start + length }));
}

const causes = fc.constantFrom(undefined, undefined, "isp", "network", "attack");
const sources = fc.constantFrom(undefined, undefined, undefined, "provider-log", "customer");

function withIds<T>(prefix: string, records: readonly T[]): readonly (T & { id: string })[] {
  return records.map((record, n) => ({ ...record, id: `${prefix}${n}` }));
}

/** Outages, some of them still going on. */
export function outagesOf(season: Season, wholeMinutes = false): fc.Arbitrary<readonly Outage[]> {
  const outage = fc
    .record({
      span: spansOf(season, wholeMinutes),
      open: fc.nat(19),
      cause: causes,
      source: sources,
    })
    .map(({ span, open, cause, source }) => ({
      start: span.start,
      end: open === 0 ? null : span.end,
      ...(cause === undefined ? {} : { cause }),
      ...(source === undefined ? {} : { source }),
    }));
  return fc.array(outage, { maxLength: 6 }).map((records) => withIds("o", records));
}

/** Maintenance of every type, announced in time, late or never, ending when announced or later. */
export function maintenanceOf(
  season: Season,
  wholeMinutes = false,
): fc.Arbitrary<readonly Maintenance[]> {
  const notice = fc.oneof(
    fc.constantFrom(undefined, 0, 2 * hour, 2 * hour - minute, day, 2 * day, 3 * day),
    fc.nat(8 * 24 * 60).map((minutes) => minutes * minute),
  );
  const record = fc
    .record({
      span: spansOf(season, wholeMinutes),
      type: fc.constantFrom("scheduled", "scheduled", "release", "unscheduled", "routine", "odd"),
      notice,
      overrun: fc.constantFrom(undefined, undefined, 0, 15 * minute, hour, -hour),
      channel: fc.constantFrom(undefined, "in-app-login", "email", "telephone"),
    })
    .map(({ span, type, notice, overrun, channel }) => ({
      ...span,
      type,
      ...(notice === undefined ? {} : { announcedAt: span.start - notice }),
      ...(overrun === undefined ? {} : { announcedEnd: span.end - overrun }),
      ...(channel === undefined ? {} : { channel }),
    }));
  return fc.array(record, { maxLength: 5 }).map((records) => withIds("m", records));
}

/** A season with facts, and when they are known. */
export interface Scenario {
  readonly season: Season;
  readonly facts: ServiceFacts & { readonly outages: readonly Outage[] };
  /** The season's three weeks as a range of its own. */
  readonly range: { readonly start: number; readonly end: number };
  readonly asOf: number;
}

/** Scenarios of one season; by default with unwatched time in one of two. */
export const scenarios: fc.Arbitrary<Scenario> = fc.constantFrom(...seasons).chain((season) => {
  const attempts = fc.array(fc.record({ at: instantsOf(season), failed: fc.boolean() }), {
    maxLength: 6,
  });
  const unwatched = fc.oneof(fc.constant(undefined), fc.array(spansOf(season), { maxLength: 2 }));
  return fc
    .record({
      outages: outagesOf(season),
      maintenance: maintenanceOf(season),
      unmonitored: unwatched,
      accessAttempts: attempts,
      account: accountsOf(season),
      claims: claimsOf(season),
      asOf: fc.oneof(
        { weight: 3, arbitrary: fc.constant(season.quarterEnd + 30 * day) },
        { weight: 1, arbitrary: instantsOf(season) },
        { weight: 1, arbitrary: fc.nat(10 * day).map((ms) => season.quarterEnd + ms) },
      ),
    })
    .map(({ asOf, unmonitored, ...facts }) => {
      const first = newYorkAt(season, 0, "00:00");
      const end = newYorkAt(season, season.dates, "00:00");
      return deepFreeze({
        season,
        facts: { ...facts, ...(unmonitored === undefined ? {} : { unmonitored }) },
        range: { start: first, end },
        asOf,
      });
    });
});

function accountsOf(season: Season): fc.Arbitrary<NonNullable<ServiceFacts["account"]>> {
  const months = season.quarter === "2026-Q1" ? ["01", "02", "03"] : ["10", "11", "12"];
  const fee = fc
    .oneof(fc.nat(400_000), fc.constantFrom(0, 1, 2, 3, Number.MAX_SAFE_INTEGER))
    .map((amountMinor) => ({ amountMinor, currency: "USD" }));
  const monthly = fc
    .tuple(fee, fee, fee)
    .map((fees) => fees.map((each, n) => ({ month: `2026-${months[n]}`, fee: each })));
  const standing = fc.array(
    fc
      .tuple(spansOf(season), fc.constantFrom("past-due", "in-default", "other"), fc.boolean())
      .map(([{ start, end }, status, lasts]) => ({ from: start, to: lasts ? null : end, status })),
    { maxLength: 2 },
  );
  return fc.record(
    { fees: fc.oneof(fee, monthly), standing: fc.oneof(fc.constant([]), standing) },
    { requiredKeys: [] },
  );
}

function claimsOf({ quarter, quarterEnd }: Season): fc.Arbitrary<readonly Claim[]> {
  const claim = fc
    .record({
      submittedAt: fc.integer({ min: -3 * day, max: 7 * day }).map((ms) => quarterEnd + ms),
      wait: fc.constantFrom(undefined, 0, hour, 4 * day),
      named: fc.boolean(),
      channel: fc.constantFrom(undefined, "email", "telephone"),
    })
    .map(({ submittedAt, wait, named, channel }) => ({
      submittedAt,
      ...(wait === undefined ? {} : { acknowledgedAt: submittedAt + wait }),
      ...(named ? { period: quarter } : {}),
      ...(channel === undefined ? {} : { channel }),
    }));
  return fc.array(claim, { maxLength: 3 });
}

/** Readings of the DOit ERP commitment that need no data of their own. */
export const doitErpReadings: fc.Arbitrary<DoitErpReadings> = fc.record(
  {
    zoneNames: fc.constantFrom("observes-dst", "fixed-offset"),
    reservedWindows: fc.constantFrom("any-downtime", "recorded-maintenance"),
    unscheduledInWindow: fc.constantFrom("counts", "excluded"),
    releaseDowntime: fc.constantFrom(
      "excluded-with-two-hours",
      "excluded-only-with-two-full-business-days",
      "counts",
    ),
    scheduledNotice: fc.constantFrom("condition", "description"),
    maintenanceChannel: fc.constantFrom("notice-section", "in-app-login-only", "any"),
    denominator: fc.constantFrom(
      "period",
      "period-less-excluded",
      "period-less-windows",
      "period-less-planned",
    ),
    weekendNight: fc.constantFrom("evenings-of-sat-and-sun", "evenings-of-fri-and-sat"),
    claimDays: fc.constantFrom(
      "calendar-days-end-of-day",
      "rolled-to-business-day",
      "business-days-end-of-day",
    ),
    earlyClaim: fc.constantFrom("accepted", "within-five-days-before", "void"),
    acknowledgedBy: fc.constantFrom("as-of", "window-close"),
    resubmission: fc.constantFrom("inside-window", "first-submission-counts"),
    standingAt: fc.constantFrom("claim", "decision", "throughout"),
    monthFee: fc.constantFrom(
      "last-month-of-quarter",
      "average-of-quarter",
      "month-of-first-downtime",
    ),
    validityFrom: fc.constantFrom("quarter-end", "issue-date"),
    evidence: fc.constantFrom("provider-records-only", "any"),
    creditRounding: fc.constantFrom(
      "half-away-from-zero",
      "half-even",
      "floor",
      "ceil",
      "toward-zero",
      "away-from-zero",
    ),
  } as const,
  { requiredKeys: [] },
);
