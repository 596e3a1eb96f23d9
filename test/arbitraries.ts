/**
 * The shared arbitraries of the property tests, biased to where calendars go wrong: days on which a
 * clock is put forward or back, month and year ends, 29 February, midnights by both names, intervals
 * that touch or have no length. Whatever they make is frozen through and through, so that a function
 * that writes to its input fails every law. Nothing here runs the library: only its types are used.
 */
import fc from "fast-check";
import type { CalendarConfig, CountingRule, DayName, Duration, WallClock } from "nines/time";
import { firstInstantReading, transitionsOfYear } from "./oracle/local-clock.js";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Zones with a rule of their own worth trying often. */
export const troublesomeZones = [
  "America/New_York",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Casablanca",
  "Africa/Cairo",
  "Asia/Gaza",
  "Asia/Beirut",
  "America/Havana",
  "America/Santiago",
  "America/Asuncion",
  "America/St_Johns",
  "Asia/Kathmandu",
  "Pacific/Chatham",
  "Asia/Kolkata",
] as const;

/** Every zone of the host. */
export const allZones: readonly string[] = Intl.supportedValuesOf("timeZone");

/** `UTC-9:30`, `UTC+14`. */
export const fixedZones: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom("+", "-"), fc.nat(13), fc.constantFrom("", ":00", ":15", ":30", ":45"))
  .map(([sign, hours, minutes]) => `UTC${sign}${hours}${minutes}`);

/** Any zone, the troublesome ones most often. */
export const zones: fc.Arbitrary<string> = fc.oneof(
  { weight: 7, arbitrary: fc.constantFrom(...troublesomeZones) },
  { weight: 2, arbitrary: fc.constantFrom(...allZones) },
  { weight: 1, arbitrary: fixedZones },
);

/** Years in which all offsets are whole minutes, the present most often. */
export const years: fc.Arbitrary<number> = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 2021, max: 2027 }) },
  { weight: 1, arbitrary: fc.integer({ min: 1976, max: 2037 }) },
);

/** Dates: month ends, year ends, leap days and any other. */
export const civilDates: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(years, fc.integer({ min: 1, max: 12 }), fc.constantFrom(-1, 0, 1)).map(monthEnd),
  fc.constantFrom("1976-02-29", "2000-02-29", "2020-02-29", "2024-02-29", "2028-02-29"),
  fc.tuple(years, fc.nat(364)).map(([year, n]) => dateText(Date.UTC(year, 0, 1 + n))),
);

/** Times of day, `00:00` and `24:00` and the usual hours of transitions among them. */
export const timesOfDay: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("00:00", "24:00", "00:30", "01:00", "01:30", "02:00", "02:30", "03:00"),
  fc.constantFrom("06:00", "08:30", "09:00", "12:00", "13:00", "17:00", "22:00", "23:59"),
  fc.nat(1439).map(timeText),
);

/** Instants of a zone's interesting moments, and others. */
export function instantsIn(zone: string): fc.Arbitrary<number> {
  const shifts = fc.oneof(
    fc.constantFrom(0, -1, 1, hour, -hour, hour - 1, day, -day),
    fc.integer({ min: -180, max: 180 }).map((minutes) => minutes * minute),
    fc.integer({ min: -36 * hour, max: 36 * hour }),
  );
  const nearTransitions = fc
    .tuple(years, fc.nat(3), shifts)
    .map(([year, n, shift]) => nthTransition(zone, year, n) + shift);
  const atEdges = fc
    .tuple(civilDates, fc.constantFrom(0, 12 * hour, 24 * hour), fc.constantFrom(0, -1, 1))
    .map(([date, time, shift]) => firstInstantReading(zone, Date.parse(date) + time) + shift);
  const anywhere = fc
    .tuple(years, fc.nat(365 * day))
    .map(([year, ms]) => Date.UTC(year, 0, 1) + ms);
  return fc.oneof(
    { weight: 3, arbitrary: nearTransitions },
    { weight: 2, arbitrary: atEdges },
    { weight: 1, arbitrary: anywhere },
  );
}

/** An instant and the zone it is interesting in. */
export interface ZonedInstant {
  readonly zone: string;
  readonly at: number;
}

export const zonedInstants: fc.Arbitrary<ZonedInstant> = zones.chain((zone) =>
  instantsIn(zone).map((at) => deepFreeze({ zone, at })),
);

/** Differences between instants, from nothing to some weeks. */
export const spansMs: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 1, minute, hour, day, 7 * day),
  fc.nat(2 * day),
  fc.nat(30 * day),
);

/** Amounts of open time: nothing, the smallest, whole quarters of an hour, anything to 40 hours. */
export const amountsMs: fc.Arbitrary<number> = fc.oneof(
  fc.constantFrom(0, 0, 1, minute, hour, 8 * hour, 24 * hour),
  fc.nat(160).map((quarters) => quarters * 15 * minute),
  fc.nat(40 * hour),
);

/** A duration's text with the milliseconds it stands for. */
export const durations: fc.Arbitrary<{ readonly text: Duration; readonly ms: number }> = fc
  .record({ hours: fc.nat(2000), minutes: fc.nat(5000), seconds: fc.nat(100_000), ms: fc.nat(999) })
  .map(({ hours, minutes, seconds, ms }) => ({
    text: `PT${hours}H${minutes}M${seconds}${ms === 0 ? "" : `.${String(ms).padStart(3, "0")}`}S`,
    ms: hours * hour + minutes * minute + seconds * 1000 + ms,
  }));

const dayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

/** Days of the week by group or by name. */
export const daysOfWeek: fc.Arbitrary<CalendarConfig["weekly"][number]["days"]> = fc.oneof(
  fc.constantFrom("weekdays" as const, "weekend" as const, "daily" as const),
  fc.uniqueArray(fc.constantFrom<DayName>(...dayNames), { minLength: 1, maxLength: 5 }),
);

type Span = { readonly from: WallClock; readonly to: WallClock };

const clocks: fc.Arbitrary<WallClock> = fc.oneof(
  { weight: 9, arbitrary: timesOfDay },
  {
    weight: 1,
    arbitrary: fc.record({ at: timesOfDay, zone: fc.constantFrom(...troublesomeZones) }),
  },
);

/** Hours of a date: by day, overnight, round the clock, perhaps with ends in two zones. */
export const spans: fc.Arbitrary<Span> = fc.record({ from: clocks, to: clocks });

const plainSpans: fc.Arbitrary<Span> = fc.constantFrom<Span[]>(
  { from: "09:00", to: "17:00" },
  { from: "08:00", to: "12:00" },
  { from: "12:00", to: "18:30" },
  { from: "22:00", to: "06:00" },
  { from: "01:30", to: "03:30" },
  { from: "23:00", to: "24:00" },
  { from: "00:00", to: "24:00" },
  { from: "00:00", to: "01:15" },
);

/** Weekly hours in one zone, an hour a week at least, so that no search takes long. */
export const plainWeekly: fc.Arbitrary<CalendarConfig["weekly"][number]> = fc
  .tuple(daysOfWeek, plainSpans)
  .map(([days, span]) => ({ days, ...span }));

/** Calendars with holidays and exceptions around an instant. */
export function calendarConfigs(around: number): fc.Arbitrary<CalendarConfig> {
  const weekly = fc.tuple(daysOfWeek, spans).map(([days, span]) => ({ days, ...span }));
  const dates = fc.integer({ min: -12, max: 12 }).map((n) => dateText(around + n * day));
  const dated = <T>(rest: fc.Arbitrary<T>): fc.Arbitrary<readonly (T & { date: string })[]> =>
    fc
      .uniqueArray(fc.tuple(dates, rest), { maxLength: 3, selector: ([date]) => date })
      .map((entries) => entries.map(([date, each]) => ({ date, ...each })));
  return fc
    .record({
      weekly: fc
        .tuple(plainWeekly, fc.array(weekly, { maxLength: 3 }), fc.boolean())
        .map(([plain, more, last]) => (last ? [...more, plain] : [plain, ...more])),
      holidays: dated(fc.constant({ name: "holiday" })),
      exceptions: dated(fc.record({ hours: fc.array(spans, { maxLength: 2 }) })),
    })
    .map(deepFreeze);
}

/** A calendar in a zone, and an instant at which to ask it. */
export interface Scenario extends ZonedInstant {
  readonly config: CalendarConfig;
}

export const scenarios: fc.Arbitrary<Scenario> = zonedInstants.chain(({ zone, at }) =>
  calendarConfigs(at).map((config) => deepFreeze({ zone, at, config })),
);

/** Lists of intervals that overlap, touch, repeat and have no length. */
export const intervalLists: fc.Arbitrary<readonly { start: number; end: number }[]> = fc
  .tuple(
    fc.array(fc.tuple(fc.nat(40), fc.nat(8)), { maxLength: 8 }),
    fc.constantFrom(1, 1, 15 * minute),
  )
  .map(([pairs, unit]) =>
    deepFreeze(
      pairs.map(([start, length]) => ({ start: start * unit, end: (start + length) * unit })),
    ),
  );

/** Rules for counting days. */
export const dayRules: fc.Arbitrary<CountingRule> = fc.record({
  amount: fc.nat(40),
  unit: fc.constantFrom("calendar-day", "business-day"),
  firstDay: fc.constantFrom("exclude", "include"),
  lastDay: fc.constantFrom("include", "exclude"),
  startRoll: fc.constantFrom("none", "following"),
  roll: fc.constantFrom("none", "following", "preceding", "modified-following"),
  monthEnd: fc.constantFrom("clamp", "roll-over", "reject"),
  endsAt: fc.constantFrom("same-time", "end-of-day", "close-of-business"),
  direction: fc.constantFrom("after", "before"),
});

/** A date's text, of the date that holds an instant in UTC. */
export function dateText(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** The date some days later. */
export function datePlus(date: string, days: number): string {
  return dateText(Date.parse(date) + days * day);
}

/** The same value, which nobody can write to any more. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) deepFreeze(each);
  }
  return value;
}

function nthTransition(zone: string, year: number, n: number): number {
  const found = transitionsOfYear(zone, year);
  return found[n % Math.max(found.length, 1)] ?? Date.UTC(year, 11, 31);
}

function monthEnd([year, month, shift]: readonly [number, number, number]): string {
  return dateText(Date.UTC(year, month, shift));
}

function timeText(minutes: number): string {
  const twoDigits = (n: number): string => String(n).padStart(2, "0");
  return `${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
