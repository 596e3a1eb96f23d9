/**
 * The clock on the wall, read the slow and obvious way: `Intl.DateTimeFormat` says what a local clock
 * shows at an instant, and every other question is answered by looking at it again and again.
 * Nothing here comes from the library. Local readings are milliseconds since 1970-01-01T00:00 local.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

/** What the clock of a zone shows at an instant. */
export function localReading(zone: string, instant: number): number {
  const fixed = fixedOffset(zone);
  return fixed === null ? readClock(zone, instant) : instant + fixed;
}

/** How far the clock of a zone is ahead of UTC at an instant. */
export function offsetOf(zone: string, instant: number): number {
  return localReading(zone, instant) - instant;
}

/** Milliseconds ahead of UTC of a name such as `UTC-5` or `UTC+5:30`; `null` for other names. */
export function fixedOffset(zone: string): number | null {
  const parts = /^UTC([+-])(\d\d?)(?::(\d\d))?$/.exec(zone);
  if (parts === null) return null;
  const size = (Number(parts[2]) * 60 + Number(parts[3] ?? "0")) * 60_000;
  return parts[1] === "-" ? 0 - size : size;
}

/** The first instant at which the clock of a zone shows `wall` or later, by walking towards it. */
export function firstInstantReading(zone: string, wall: number): number {
  const start = Math.floor(wall / hour) * hour - 27 * hour;
  const found = walk(zone, wall, start, start + 60 * hour, steps);
  if (found === null)
    throw new Error(`no clock of ${zone} gets to ${new Date(wall).toISOString()}`);
  return found;
}

/** `2026-03-08`, `02:30` and seconds perhaps, as a local reading. */
export function wallReading(date: string, time: string): number {
  const [hours, minutes, seconds] = time.split(":").map(Number);
  return (
    Date.parse(`${date}T00:00:00Z`) +
    (hours ?? 0) * hour +
    (minutes ?? 0) * 60_000 +
    (seconds ?? 0) * 1000
  );
}

/** The instants of one UTC year at which the clock of a zone is put forward or back. */
export function transitionsOfYear(zone: string, year: number): readonly number[] {
  const key = `${zone} ${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const end = Date.UTC(year + 1, 0, 1);
  const found: number[] = [];
  let before = offsetOf(zone, Date.UTC(year, 0, 1));
  for (let from = Date.UTC(year, 0, 1); from < end; from += fiveDays) {
    const until = Math.min(from + fiveDays, end);
    const after = offsetOf(zone, until);
    if (after !== before) found.push(firstChange(zone, from, until));
    before = after;
  }
  years.set(key, found);
  return found;
}

const hour = 3_600_000;
const steps = [hour, 60_000, 1000, 1] as const;
const fiveDays = 120 * hour; // no clock has been changed twice in less
const years = new Map<string, readonly number[]>();

function walk(
  zone: string,
  wall: number,
  start: number,
  end: number,
  sizes: readonly number[],
): number | null {
  const [size = 1, ...finer] = sizes;
  for (let from = start; from < end; from += size) {
    const offset = offsetOf(zone, from);
    const last = from + size - 1;
    if (offsetOf(zone, last) !== offset) {
      const found = walk(zone, wall, from, from + size, finer);
      if (found !== null) return found;
    } else if (last + offset >= wall) {
      return Math.max(from, wall - offset);
    }
  }
  return null;
}

/** The first whole second after `from` with another offset than there, where there is one change. */
function firstChange(zone: string, from: number, until: number): number {
  const before = offsetOf(zone, from);
  let start = from;
  let end = until;
  for (const size of [24 * hour, hour, 60_000, 1000]) {
    let at = start + size;
    while (at < end && offsetOf(zone, at) === before) at += size;
    start = at - size;
    end = Math.min(at, end);
  }
  return end;
}

function readClock(zone: string, instant: number): number {
  const text = formatOf(zone).format(instant); // 03/08/2026, 02:30:00
  return (
    Date.UTC(
      Number(text.slice(6, 10)),
      Number(text.slice(0, 2)) - 1,
      Number(text.slice(3, 5)),
      Number(text.slice(12, 14)),
      Number(text.slice(15, 17)),
      Number(text.slice(18, 20)),
    ) +
    (((instant % 1000) + 1000) % 1000)
  );
}

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  formats.set(zone, made);
  return made;
}
