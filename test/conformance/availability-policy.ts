/**
 * What a vector of availability means in the terms of nines: a policy of one commitment, the facts, and
 * the question. Maintenance needs no announcement; a share of those affected is a fraction as written.
 */
import {
  type CalendarConfig,
  type Denominator,
  type DowntimeRules,
  definePolicy,
  type Exclusion,
  type Maintenance,
  type MeasureOptions,
  type Outage,
  type PercentRounding,
  type Policy,
  type ServiceFacts,
  type Share,
} from "nines";
import { civilDateAt, type DayName, intervalSet, subtractIntervals } from "nines/time";
import type { AvailabilityVector } from "./availability-vectors.js";

/** The contract under which a peer measured. */
export function policyOf(vector: AvailabilityVector): Policy {
  const { other, rounding } = vector;
  const hours = calendarOf(vector);
  return definePolicy({
    id: "peer",
    version: "1",
    provider: vector.source,
    zone: other.timezone,
    ...(hours === null ? {} : { calendars: { hours } }),
    availability: {
      commitments: [
        {
          id: "availability",
          kind: "objective",
          targetPercent: other.slo,
          period: "calendar-month",
          denominator: denominatorOf(vector),
          partialPeriod: "clip",
          ...(rounding === undefined ? {} : { roundPercent: roundPercentOf(rounding) }),
        },
      ],
      exclusions: [...maintenanceOf(other.maintenance_rule), ...outsideHours(vector)],
      downtime: {
        granularity: "exact",
        startsAt: "start",
        partialOutage: other.weights === undefined ? "in-full" : "by-share",
        unmonitored: unmonitoredOf(vector),
      },
    },
  });
}

/** What happened. */
export function factsOf(vector: AvailabilityVector): ServiceFacts {
  const { outages, maintenance, other } = vector;
  return {
    outages: outages.map(([start, end], n): Outage => {
      const weight = other.weights?.[n];
      const affected = weight === undefined ? {} : { affected: shareOf(weight) };
      return { id: `outage ${n}`, start, end, ...affected };
    }),
    maintenance: maintenance.map(
      ([start, end], n): Maintenance => ({ id: `work ${n}`, start, end, type: "maintenance" }),
    ),
    unmonitored: [...other.unknown, ...gapsOf(vector)].map(([start, end]) => ({ start, end })),
    ...(other.created_at === undefined
      ? {}
      : { account: { term: { from: civilDateAt(other.created_at, other.timezone) } } }),
  };
}

/** The period of the vector, as of the instant at which the peer was asked. */
export function questionOf({ period: [start, end], other }: AvailabilityVector): MeasureOptions {
  const now = other.now ?? /now=(.+)\)/.exec(other.denominator_rule ?? "")?.[1];
  const middle = (Date.parse(start) + Date.parse(end)) / 2;
  const period =
    other.calendar === "month" ? civilDateAt(middle, other.timezone).slice(0, 7) : { start, end };
  return { period, asOf: now ?? end };
}

/** The same question about the part of the period that is over. */
export function questionSoFar(vector: AvailabilityVector): MeasureOptions {
  const { period, asOf } = questionOf(vector);
  const { now } = vector.other;
  return { period: now === undefined ? period : { start: vector.period[0], end: now }, asOf };
}

/** Time between the stretches that were watched. */
export function gapsOf({ period: [start, end], other }: AvailabilityVector): [number, number][] {
  if (other.coverage === undefined) return [];
  const watched = intervalSet(other.coverage.map(([from, to]) => ({ start: from, end: to })));
  const gaps = subtractIntervals(intervalSet([{ start, end }]), watched);
  return gaps.flatMap((from, i): [number, number][] =>
    i % 2 === 0 ? [[from, gaps[i + 1] as number]] : [],
  );
}

function denominatorOf({ denominator, other }: AvailabilityVector): Denominator {
  if (other.scheduled !== undefined) {
    return denominator === "period"
      ? "period-less-outside-hours"
      : { less: ["maintenance", "outside-hours"] };
  }
  return denominator === "period" ? "period" : "period-less-maintenance";
}

function unmonitoredOf({ other }: AvailabilityVector): DowntimeRules["unmonitored"] {
  const leaves = other.unknown_rule === "subtract-from-denominator" || other.coverage !== undefined;
  return leaves ? "leaves-denominator" : "up";
}

function maintenanceOf(rule: AvailabilityVector["other"]["maintenance_rule"]): Exclusion[] {
  if (rule === "ignored") return [];
  return [{ id: "maintenance", kind: "maintenance", types: ["maintenance"] }];
}

function outsideHours({ other }: AvailabilityVector): Exclusion[] {
  if (other.scheduled === undefined) return [];
  return [{ id: "outside hours", kind: "outside-hours", calendar: "hours" }];
}

function roundPercentOf({
  digits,
  mode,
}: NonNullable<AvailabilityVector["rounding"]>): PercentRounding {
  return { decimals: digits, mode: mode === "floor" ? "floor" : "half-away-from-zero" };
}

/** A weight as the fraction that its decimals write. */
function shareOf(weight: number): Share {
  const decimals = String(weight).split(".")[1]?.length ?? 0;
  const of = 10 ** decimals;
  return { count: Math.round(weight * of), of };
}

/** The hours of service: by the week where they recur, else date by date. */
export function calendarOf({ other }: AvailabilityVector): CalendarConfig | null {
  const { scheduled, schedule_weekly_seconds_from_sunday: week, timezone } = other;
  if (scheduled === undefined) return null;
  if (week !== undefined) return { weekly: week.map(weeklyHours) };
  const dates = [...new Set(scheduled.map(([from]) => civilDateAt(from, timezone)))];
  return {
    weekly: [],
    exceptions: dates.map((date) => ({
      date,
      hours: scheduled
        .filter(([from]) => civilDateAt(from, timezone) === date)
        .map(([from, to]) => ({ from: clock(from), to: clock(to) })),
    })),
  };
}

const days: readonly DayName[] = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const daySeconds = 86_400;

/** Hours of one day, which the vectors write as seconds since Sunday began. */
function weeklyHours([from, to]: readonly [number, number]): CalendarConfig["weekly"][number] {
  const day = Math.floor(from / daySeconds);
  const [opens, closes] = [from, to].map((seconds) => clockOf(seconds - day * daySeconds));
  return { days: [days[day] as DayName], from: opens as string, to: closes as string };
}

function clock(instant: string): string {
  return instant.slice(11, 19);
}

function clockOf(seconds: number): string {
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(Math.floor(part)).padStart(2, "0")).join(":");
}
