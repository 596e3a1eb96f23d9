/**
 * Instants: what callers may pass (`InstantInput`) becomes epoch milliseconds, an integer from
 * 1970-01-01T00:00Z up to and including 2200-01-01T00:00Z. A text must be ISO 8601 with `Z` or an
 * offset; digits below the millisecond are floored. The common form is read by hand, the rest of
 * ISO 8601 (week dates, ordinal dates, basic format) by luxon. Cost: O(1), no allocation on numbers.
 */
import { DateTime } from "luxon";
import { type Refusal, refusal, refuse, shown } from "../core/issue.js";
import { daysFromCivil, daysInMonth } from "./civil-date.js";

/** A date-time object that says its own epoch milliseconds, such as a luxon `DateTime`. */
export interface DateTimeLike {
  /** Its epoch milliseconds. */
  toMillis(): number;
  readonly isValid: boolean;
}

/** A `Temporal.Instant` or `Temporal.ZonedDateTime`, by the one property that matters here. */
export interface TemporalLike {
  readonly epochMilliseconds: number;
}

/**
 * An instant, in any form that names exactly one: ISO 8601 text with `Z` or an offset, integer epoch
 * milliseconds, a `Date`, a luxon `DateTime`, a `Temporal` instant or zoned date-time.
 */
export type InstantInput = string | number | Date | DateTimeLike | TemporalLike;

/** An instant in a document: ISO 8601 with milliseconds and the offset of the contract's zone. */
export type Instant = string;

/** Length of the units that are always the same length. */
export const msPerSecond = 1000;
export const msPerMinute = 60_000;
export const msPerHour = 3_600_000;
export const msPerDay = 86_400_000;

/** The last instant supported, 2200-01-01T00:00Z. The first is 0. */
export const maxInstant = 7_258_118_400_000;

/** Epoch milliseconds of the input, or why it is refused. */
export function readInstant(input: unknown): number | Refusal {
  if (typeof input === "number") return inRange(input, input);
  if (typeof input === "string") return readIso(input);
  if (input instanceof Date) return inRange(input.getTime(), input);
  if (typeof input === "object" && input !== null) {
    const like = input as Partial<DateTimeLike & TemporalLike>;
    if (typeof like.toMillis === "function") {
      const ms: unknown = like.isValid === true ? like.toMillis() : null;
      return typeof ms === "number"
        ? inRange(Math.floor(ms), input)
        : refusal("instant_invalid", { got: "an invalid date-time" });
    }
    if (typeof like.epochMilliseconds === "number") {
      return inRange(Math.floor(like.epochMilliseconds), input);
    }
  }
  return refusal("instant_invalid", { got: shown(input) });
}

/**
 * Epoch milliseconds of an instant.
 *
 * **Boundaries**: from 1970-01-01T00:00Z up to and including 2200-01-01T00:00Z; digits below the
 * millisecond are floored. A zone annotation after the offset is ignored: the offset decides.
 * **Source**: ISO 8601-1:2019; RFC 9557 for the annotation.
 *
 * @throws NinesError `instant_invalid`, `instant_without_offset`, `instant_out_of_range`
 * @example
 * ```ts
 * import { parseInstant } from "nines/time";
 * console.log(parseInstant("2026-03-31T23:59:59.999-04:00"));
 * // 1775015999999
 * ```
 */
export function parseInstant(input: InstantInput, path = "instant"): number {
  const read = readInstant(input);
  return typeof read === "number" ? read : refuse(path, read);
}

function inRange(ms: number, got: unknown): number | Refusal {
  if (!Number.isInteger(ms)) return refusal("instant_invalid", { got: shown(got) });
  return ms >= 0 && ms <= maxInstant
    ? ms + 0
    : refusal("instant_out_of_range", { got: shownMs(ms) });
}

function shownMs(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? String(ms) : date.toISOString();
}

const isoForm =
  /^(\d{4})-(\d\d)-(\d\d)[Tt](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?:([Zz])|([+-])(\d\d)(?::?(\d\d))?)$/;
const annotation = /\[[^[\]]{1,64}\]$/;
const endsInOffset = /[Tt].*(?:[Zz]|[+-]\d\d(?::?\d\d)?)$/;
const maxTextLength = 160;

function readIso(given: string): number | Refusal {
  if (given.length > maxTextLength) return refusal("instant_invalid", { got: shown(given) });
  let text = given;
  while (annotation.test(text)) text = text.replace(annotation, "");
  const parts = isoForm.exec(text);
  if (parts === null) return readRareIso(text, given);
  const [year, month, day, hour, minute] = [parts[1], parts[2], parts[3], parts[4], parts[5]].map(
    Number,
  ) as [number, number, number, number, number];
  const second = Number(parts[6] ?? 0);
  const ms = Number((parts[7] ?? "").padEnd(3, "0").slice(0, 3));
  const endOfDay = hour === 24 && minute === 0 && second === 0 && ms === 0;
  const possible =
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month) &&
    (hour <= 23 || endOfDay) &&
    minute <= 59 &&
    second <= 59;
  const offsetHours = Number(parts[10] ?? 0);
  const offsetMinutes = Number(parts[11] ?? 0);
  if (!possible || offsetHours > 23 || offsetMinutes > 59) {
    return refusal("instant_invalid", { got: shown(given) });
  }
  const local =
    daysFromCivil(year, month, day) * msPerDay +
    hour * msPerHour +
    minute * msPerMinute +
    second * msPerSecond +
    ms;
  const offset = (offsetHours * 60 + offsetMinutes) * msPerMinute;
  return inRange(parts[9] === "-" ? local + offset : local - offset, given);
}

/** Week dates, ordinal dates and the basic format: rare enough to leave to luxon. */
function readRareIso(text: string, given: string): number | Refusal {
  const parsed = luxonMillis(text);
  if (Number.isNaN(parsed)) return refusal("instant_invalid", { got: shown(given) });
  return endsInOffset.test(text)
    ? inRange(parsed, given)
    : refusal("instant_without_offset", { got: shown(given) });
}

function luxonMillis(text: string): number {
  try {
    return DateTime.fromISO(text, { zone: "UTC" }).toMillis();
  } catch {
    return Number.NaN; // luxon throws instead of marking as invalid where its Settings say so
  }
}

/** The refusal of an end before its start, both as a reader knows instants. */
export function reversedInstants(start: number, end: number): Refusal {
  return refusal("interval_reversed", { start: utcText(start), end: utcText(end) });
}

/** An instant that has been read, in UTC. */
export function utcText(instant: number): Instant {
  return new Date(instant).toISOString();
}
