/**
 * Measured durations: ISO 8601 texts with a time part only (`PT30M`, `PT24H`) become whole
 * milliseconds. A day or a month is counted in civil dates, not measured, and is refused here.
 * Cost: O(1).
 */
import { type Refusal, refusal, refuse, shown } from "../core/issue.js";
import { maxInstant, msPerDay, msPerHour, msPerMinute, msPerSecond } from "./instant.js";

/** An ISO 8601 duration with a time part only, such as `PT1H30M`. */
export type Duration = string;

/** The form of a measured duration; one of its parts must be there. */
export const durationForm =
  /^PT(?=\d)(?:(\d{1,9}(?:\.\d{1,9})?)H)?(?:(\d{1,9}(?:\.\d{1,9})?)M)?(?:(\d{1,12}(?:\.\d{1,9})?)S)?$/;
const counted = /^P(?=[\dT])(?:\d+(?:\.\d+)?[YMWD]){1,4}(?:T.*)?$/;

/** Durations read before: a policy names a handful of them again and again. */
const known = new Map<string, number>();
const maxKnown = 1000;

/** Milliseconds of a duration's text, or why it is refused. Zero is a duration. */
export function readDuration(input: unknown): number | Refusal {
  if (typeof input !== "string") return refusal("duration_invalid", { got: shown(input) });
  const before = known.get(input);
  if (before !== undefined) return before;
  const read = readText(input);
  if (typeof read === "number") {
    if (known.size >= maxKnown) known.clear();
    known.set(input, read);
  }
  return read;
}

function readText(input: string): number | Refusal {
  const parts = input.length > 60 ? null : durationForm.exec(input);
  if (parts === null) {
    const isCounted = input.length <= 60 && counted.test(input);
    return refusal(isCounted ? "duration_not_exact" : "duration_invalid", { got: shown(input) });
  }
  let total = 0;
  for (const [index, unit] of [msPerHour, msPerMinute, msPerSecond].entries()) {
    total += timesDecimal(unit, parts[index + 1] ?? "0") ?? Number.NaN;
  }
  return total <= maxInstant ? total : refusal("duration_invalid", { got: shown(input) });
}

/**
 * Milliseconds of a measured duration.
 *
 * **Boundaries**: zero is allowed; a result that is no whole millisecond, or longer than the 230
 * years supported, is refused. **Source**: ISO 8601-1:2019, 5.5.2, time designators only.
 *
 * @throws NinesError `duration_invalid`, `duration_not_exact`
 * @example
 * ```ts
 * import { parseDuration } from "nines/time";
 * console.log(parseDuration("PT1H30M"));
 * // 5400000
 * ```
 */
export function parseDuration(input: Duration, path = "duration"): number {
  const read = readDuration(input);
  return typeof read === "number" ? read : refuse(path, read);
}

/** A length of time for a reader: `1 d 2 h 30 min`, largest unit first, nothing rounded. */
export function describeDuration(ms: number): string {
  if (ms === 0) return "0 s";
  const days = Math.floor(ms / msPerDay);
  const hours = Math.floor(ms / msPerHour) % 24;
  const minutes = Math.floor(ms / msPerMinute) % 60;
  const seconds = (ms % msPerMinute) / msPerSecond;
  let text = "";
  if (days > 0) text += ` ${days} d`;
  if (hours > 0) text += ` ${hours} h`;
  if (minutes > 0) text += ` ${minutes} min`;
  if (seconds > 0) text += ` ${seconds} s`;
  return text.slice(1);
}

/** `unit × decimal` where that is a whole number, else `null`; exact, since it counts in integers. */
function timesDecimal(unit: number, decimal: string): number | null {
  const [whole = "0", fraction = ""] = decimal.split(".");
  const scale = 10n ** BigInt(fraction.length);
  const scaled = BigInt(whole + fraction) * BigInt(unit);
  return scaled % scale === 0n ? Number(scaled / scale) : null;
}
