/**
 * A naive calculation, minute by minute, of what the DOit ERP commitment counts under its default
 * readings, held against the classification. It looks at a clock on the wall for every minute of every
 * outage and at every record of maintenance, and takes nothing from the library.
 */
import fc from "fast-check";
import {
  classifyDowntime,
  type DowntimeClassification,
  type Maintenance,
  type Outage,
} from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.js";
import {
  instantsOf,
  maintenanceOf,
  newYorkAt,
  outagesOf,
  type Season,
  seasons,
} from "./downtime-scenarios.js";
import { localReading } from "./local-clock.js";

const minute = 60_000;
const day = 86_400_000;

/** What the wall shows at a minute: the weekday (Sunday is 0) and the minutes since midnight. */
interface Wall {
  readonly date: number;
  readonly weekday: number;
  readonly minutes: number;
}

function wallAt(instant: number): Wall {
  const local = localReading("America/New_York", instant);
  const date = Math.floor(local / day);
  return { date, weekday: (date + 4) % 7, minutes: Math.floor((local - date * day) / minute) };
}

const walls = new Map<number, Wall>();

function knownWallAt(instant: number): Wall {
  const known = walls.get(instant) ?? wallAt(instant);
  walls.set(instant, known);
  return known;
}

function isReserved(instant: number): boolean {
  const { weekday, minutes } = knownWallAt(instant);
  if (minutes >= 60 && minutes < 360) return true;
  return (weekday === 0 || weekday === 6) && minutes >= 22 * 60 && minutes < 23 * 60 + 50;
}

/** Whole weekdays between the date of the notice and the date of the work. */
function fullWeekdays(noticedAt: number, start: number): number {
  let full = 0;
  for (let date = wallAt(noticedAt).date + 1; date < wallAt(start).date; date++) {
    const weekday = (date + 4) % 7;
    if (weekday !== 0 && weekday !== 6) full++;
  }
  return full;
}

/** When a record of maintenance excuses downtime; `null` where it never does. */
function excusedBy(work: Maintenance, asOf: number): { start: number; end: number } | null {
  const { announcedAt, announcedEnd, channel, type } = work;
  const start = work.start as number;
  if (channel !== undefined && channel !== "in-app-login" && channel !== "email") return null;
  if (announcedAt === undefined || (announcedAt as number) > asOf || start >= asOf) return null;
  const noticed =
    (type === "scheduled" && fullWeekdays(announcedAt as number, start) >= 2) ||
    (type === "release" && start - (announcedAt as number) >= 2 * 60 * minute);
  const end = Math.min(work.end as number, (announcedEnd ?? work.end) as number);
  return noticed ? { start, end } : null;
}

function isDown(outages: readonly Outage[], instant: number, asOf: number): boolean {
  return outages.some(({ start, end, source }) => {
    const known = source === undefined || source.startsWith("provider-");
    const until = Math.min((end as number | null) ?? asOf, asOf);
    return known && (start as number) <= instant && instant < until;
  });
}

interface Facts {
  readonly outages: readonly Outage[];
  readonly maintenance: readonly Maintenance[];
}

/** What becomes of each minute: `c`ounted, `e`xcluded, or `.` where the service was up. */
function minuteByMinute(facts: Facts, start: number, end: number, asOf: number): string {
  const excuses = facts.maintenance.flatMap((work) => excusedBy(work, asOf) ?? []);
  const unscheduled = facts.maintenance.filter(
    (work) => work.type === "unscheduled" && (work.start as number) < asOf,
  );
  const verdictOf = (instant: number): string => {
    const within = (span: { readonly start: unknown; readonly end: unknown }): boolean =>
      (span.start as number) <= instant && instant < (span.end as number);
    if (!isDown(facts.outages, instant, asOf)) return ".";
    if (unscheduled.some(within)) return "c";
    return isReserved(instant) || excuses.some(within) ? "e" : "c";
  };
  let verdicts = "";
  for (let instant = start; instant < end; instant += minute) verdicts += verdictOf(instant);
  return verdicts;
}

/** The same of a classification. */
function segmentByMinute({ segments }: DowntimeClassification, start: number, end: number): string {
  let verdicts = "";
  let at = start;
  for (const segment of segments) {
    verdicts += ".".repeat((Date.parse(segment.start) - at) / minute);
    verdicts += segment.verdict.slice(0, 1).repeat(segment.durationMs / minute);
    at = Date.parse(segment.end);
  }
  return verdicts + ".".repeat((end - at) / minute);
}

/** Where two texts of a sign for each minute differ first. */
function firstDifference(a: string, b: string, start: number): string | null {
  for (let n = 0; n < Math.max(a.length, b.length); n++) {
    if (a[n] === b[n]) continue;
    return `${new Date(start + n * minute).toISOString()}: ${a[n]} or ${b[n]}`;
  }
  return null;
}

function scenariosOf(season: Season): fc.Arbitrary<{ facts: Facts; asOf: number }> {
  return fc
    .record({
      outages: outagesOf(season, true),
      maintenance: maintenanceOf(season, true),
      asOf: fc.oneof(fc.constant(season.quarterEnd + 9 * day), instantsOf(season, true)),
    })
    .map(({ asOf, ...facts }) => deepFreeze({ facts, asOf }));
}

const policy = doitErp();

describe.for(seasons)("over three weeks of $quarter", (season) => {
  const start = newYorkAt(season, 0, "00:00");
  const end = newYorkAt(season, season.dates, "00:00");

  test("every minute of every outage gets the verdict of the naive calculation", () => {
    fc.assert(
      fc.property(scenariosOf(season), ({ facts, asOf }) => {
        const naive = minuteByMinute(facts, start, end, asOf);
        const classified = classifyDowntime(policy, facts, { period: { start, end }, asOf });
        expect(firstDifference(segmentByMinute(classified, start, end), naive, start)).toBeNull();
        expect(classified.countedMs).toBe(naive.split("c").length * minute - minute);
        expect(classified.excludedMs).toBe(naive.split("e").length * minute - minute);
      }),
    );
  });
});

describe("the naive calculation itself", () => {
  test("finds the windows of the days on which clocks change", () => {
    const reserved = (first: string, hours: number): number => {
      let minutes = 0;
      for (let n = 0; n < hours * 60; n++) {
        if (isReserved(Date.parse(first) + n * minute)) minutes++;
      }
      return minutes;
    };
    expect(reserved("2026-03-08T00:00-05:00", 23)).toBe(240 + 110);
    expect(reserved("2026-11-01T00:00-04:00", 25)).toBe(360 + 110);
    expect(reserved("2026-02-04T00:00-05:00", 24)).toBe(300);
  });
});
