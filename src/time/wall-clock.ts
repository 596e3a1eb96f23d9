/**
 * Readings of a wall clock: a time of day such as `07:00`, up to `24:00`, and what instant a local
 * date and time is in a zone (the first instant at which the local clock reads it or later).
 * Cost: O(1) beyond the zone's look-up.
 */
import { type Refusal, refusal, refuse, shown } from "../core/issue.js";
import { type CivilDate, civilDay, formatCivilDate } from "./civil-date.js";
import {
  type Instant,
  type InstantInput,
  msPerDay,
  msPerHour,
  msPerMinute,
  msPerSecond,
  parseInstant,
} from "./instant.js";
import { formatInstant, instantOfLocal, localAt, offsetAt, type ZoneName, zoneOf } from "./zone.js";

/** A time of day, `HH:MM` or `HH:MM:SS`, from `00:00` to `24:00`. */
export type TimeOfDay = string;

/** The form of a time of day; the last one is `24:00`. */
export const timeOfDayForm = /^([01]\d|2[0-3]|24(?=:00(?::00)?$)):([0-5]\d)(?::([0-5]\d))?$/;

/** Milliseconds since local midnight, 0 to 86,400,000, or why the text is refused. */
export function readTimeOfDay(input: unknown): number | Refusal {
  const parts = typeof input === "string" ? timeOfDayForm.exec(input) : null;
  if (parts === null) return refusal("wall_clock_invalid", { got: shown(input) });
  const [, hours, minutes, seconds = 0] = parts;
  return Number(hours) * msPerHour + Number(minutes) * msPerMinute + Number(seconds) * msPerSecond;
}

/**
 * The instant of a local date and time in a zone, as epoch milliseconds: the first instant at which
 * the local clock reads that or later.
 *
 * **Boundaries**: in a gap the transition; in an overlap the first occurrence; `24:00` is `00:00` of
 * the next date; on a date that the zone skipped, the start of the next one.
 *
 * @throws NinesError `civil_date_invalid`, `wall_clock_invalid`, `unknown_zone`
 * @example
 * ```ts
 * import { formatInstantIn, instantOf } from "nines/time";
 * const gap = instantOf("2026-03-08", "02:30", "America/New_York");
 * console.log(formatInstantIn(gap, "America/New_York"));
 * // 2026-03-08T03:00:00.000-04:00
 * ```
 */
export function instantOf(date: CivilDate, time: TimeOfDay, zone: ZoneName): number {
  const day = civilDay(date, "date");
  const ms = readTimeOfDay(time);
  if (typeof ms !== "number") return refuse("time", ms);
  return instantOfLocal(zoneOf(zone), day * msPerDay + ms);
}

/**
 * The local date at an instant.
 *
 * @throws NinesError `instant_invalid`, `instant_without_offset`, `instant_out_of_range`, `unknown_zone`
 * @example
 * ```ts
 * import { civilDateAt } from "nines/time";
 * console.log(civilDateAt("2026-04-01T03:59:59.999Z", "America/New_York"));
 * // 2026-03-31
 * ```
 */
export function civilDateAt(instant: InstantInput, zone: ZoneName): CivilDate {
  const at = parseInstant(instant);
  return formatCivilDate(Math.floor(localAt(zoneOf(zone), at) / msPerDay));
}

/**
 * The offset of a zone at an instant, in milliseconds east of UTC.
 *
 * @throws NinesError `instant_invalid`, `instant_without_offset`, `instant_out_of_range`, `unknown_zone`
 * @example
 * ```ts
 * import { zoneOffsetAt } from "nines/time";
 * console.log(zoneOffsetAt("2026-07-01T00:00Z", "Asia/Kolkata") / 3_600_000);
 * // 5.5
 * ```
 */
export function zoneOffsetAt(instant: InstantInput, zone: ZoneName): number {
  const at = parseInstant(instant);
  return offsetAt(zoneOf(zone), at);
}

/**
 * An instant as text, with milliseconds and the offset of a zone at that instant.
 *
 * **Boundaries**: an offset that is no whole minute (some zones before 1972) is written as UTC.
 *
 * @throws NinesError `instant_invalid`, `instant_without_offset`, `instant_out_of_range`, `unknown_zone`
 * @example
 * ```ts
 * import { formatInstantIn } from "nines/time";
 * console.log(formatInstantIn("2026-03-01T00:00Z", "Australia/Lord_Howe"));
 * // 2026-03-01T11:00:00.000+11:00
 * ```
 */
export function formatInstantIn(instant: InstantInput, zone: ZoneName): Instant {
  const at = parseInstant(instant);
  return formatInstant(at, zoneOf(zone));
}
