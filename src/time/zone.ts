/**
 * Zones: IANA names known to the host and fixed offsets `UTC±H[:MM]`. A zone is a flat table of
 * transitions, read once from luxon's rules a range of years at a time and kept; nothing else in the
 * library asks luxon for an offset. Offsets are milliseconds east of UTC.
 *
 * Wall-clock rule: the instant of a local reading is the first instant at which the local clock
 * reads it or later. In a gap that is the transition, in an overlap the first occurrence, and a
 * date that the zone skipped is empty.
 * Cost: O(log transitions), a few comparisons where the cached span still holds.
 */
import { IANAZone } from "luxon";
import { type Refusal, refusal, refuse, shown } from "../core/issue.js";
import { type DayNumber, daysFromCivil, formatCivilDate, twoDigits } from "./civil-date.js";
import {
  type Instant,
  maxInstant,
  msPerDay,
  msPerHour,
  msPerMinute,
  msPerSecond,
} from "./instant.js";
import { findTransitions } from "./zone-transitions.js";

/** An IANA zone name such as `America/New_York`, or a fixed offset such as `UTC-5` or `UTC+5:30`. */
export type ZoneName = string;

/** A zone's rules as a table. Span `i` holds in `[starts[i], starts[i + 1])`. */
export interface Zone {
  readonly name: ZoneName;
  /** Start of each known span, rising; the first stands for everything before it. */
  starts: Float64Array;
  /** Offset in each span. */
  offsets: Float64Array;
  /** Dates that the zone skipped, such as 2011-12-30 in Pacific/Apia. */
  skippedDays: readonly DayNumber[];
  /** The table is complete in `[knownFrom, knownUntil)`. */
  knownFrom: number;
  knownUntil: number;
  /** The span found last, tried first. */
  lastSpan: number;
  /** While an instant lies in `[settledFrom, settledUntil)`, no transition near it can matter. */
  settledFrom: number;
  settledUntil: number;
  readonly offsetOf: ((instant: number) => number) | null;
  /** Instants written before, each in the one place that is its own, and their texts. */
  readonly writtenAt: Float64Array;
  readonly written: string[];
}

const zones = new Map<ZoneName, Zone>();
const maxCachedZones = 1000;

/** The zone of a name, or why it is refused. */
export function readZone(input: unknown): Zone | Refusal {
  if (typeof input !== "string") return refusal("unknown_zone", { got: shown(input) });
  const cached = zones.get(input);
  if (cached !== undefined) return cached;
  const zone = fixedZone(input) ?? ianaZone(input);
  if (zone === null) return refusal("unknown_zone", { got: shown(input) });
  if (zones.size >= maxCachedZones) zones.clear();
  zones.set(input, zone);
  return zone;
}

/** The zone of a name, or `unknown_zone`. */
export function zoneOf(input: ZoneName, path = "zone"): Zone {
  const read = readZone(input);
  return "code" in read ? refuse(path, read) : read;
}

const fixedForm = /^UTC([+-])(\d{1,2})(?::([0-5]\d))?$/;
const maxFixedOffset = 14 * msPerHour;

function fixedZone(name: string): Zone | null {
  const parts = fixedForm.exec(name);
  if (parts === null) return null;
  const size = Number(parts[2]) * msPerHour + Number(parts[3] ?? 0) * msPerMinute;
  if (size > maxFixedOffset) return null;
  return newZone(name, parts[1] === "-" ? -size + 0 : size, null);
}

const ianaForm = /^[A-Za-z][A-Za-z0-9_+/-]{1,63}$/;

/** The form of a zone's name: a pattern, of which the host may still not know the zone. */
export const zoneForm: string = `${fixedForm.source}|${ianaForm.source}`;

function ianaZone(name: string): Zone | null {
  if (!ianaForm.test(name) || !IANAZone.isValidZone(name)) return null;
  const rules = IANAZone.create(name);
  const offsetOf = (instant: number): number => Math.round(rules.offset(instant) * msPerMinute);
  return newZone(name, offsetOf(0), offsetOf);
}

function newZone(name: string, offset: number, offsetOf: Zone["offsetOf"]): Zone {
  return {
    name,
    starts: Float64Array.of(0),
    offsets: Float64Array.of(offset),
    skippedDays: [],
    knownFrom: offsetOf === null ? Number.NEGATIVE_INFINITY : 0,
    knownUntil: offsetOf === null ? Number.POSITIVE_INFINITY : 0,
    lastSpan: 0,
    settledFrom: offsetOf === null ? Number.NEGATIVE_INFINITY : 0,
    settledUntil: offsetOf === null ? Number.POSITIVE_INFINITY : 0,
    offsetOf,
    writtenAt: new Float64Array(writtenPlaces).fill(Number.NaN),
    written: [],
  };
}

/** The offset that holds at an instant, in milliseconds east of UTC. */
export function offsetAt(zone: Zone, instant: number): number {
  const span = spanAt(zone, instant); // first, since the look-up may replace the table
  return zone.offsets[span] as number;
}

/** The local clock's reading at an instant, as milliseconds since 1970-01-01T00:00 local. */
export function localAt(zone: Zone, instant: number): number {
  return instant + offsetAt(zone, instant);
}

/** The day number of the local date at an instant. */
export function localDayAt(zone: Zone, instant: number): number {
  return Math.floor(localAt(zone, instant) / msPerDay);
}

/** The first instant at which the local clock reads `local` or later. */
export function instantOfLocal(zone: Zone, local: number): number {
  const settled = local - (zone.offsets[zone.lastSpan] as number);
  if (settled >= zone.settledFrom && settled < zone.settledUntil) return settled;
  let span = spanAt(zone, local - maxLocalLead);
  ensureKnown(zone, local + maxLocalLead);
  while (spanEnd(zone, span) + (zone.offsets[span] as number) <= local) span++;
  const start = span === 0 ? Number.NEGATIVE_INFINITY : (zone.starts[span] as number);
  return Math.max(start, local - (zone.offsets[span] as number));
}

/** The first instant of a local date; a skipped date starts where the next one does. */
export function startOfDay(zone: Zone, day: number): number {
  return instantOfLocal(zone, day * msPerDay);
}

/** Whether a zone's clocks passed over a whole date. The table must be known around it. */
export function isSkipped({ skippedDays }: Zone, day: DayNumber): boolean {
  return skippedDays.length > 0 && skippedDays.includes(day);
}

/** No local clock has been further from UTC than this. */
const maxLocalLead = 26 * msPerHour;

function spanEnd(zone: Zone, span: number): number {
  return span + 1 < zone.starts.length
    ? (zone.starts[span + 1] as number)
    : Number.POSITIVE_INFINITY;
}

function spanAt(zone: Zone, instant: number): number {
  ensureKnown(zone, instant);
  const { starts, lastSpan } = zone;
  if (
    instant < spanEnd(zone, lastSpan) &&
    (lastSpan === 0 || instant >= (starts[lastSpan] as number))
  ) {
    return lastSpan;
  }
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= instant) low = middle;
    else high = middle - 1;
  }
  settle(zone, low);
  return low;
}

/** Remembers a span, and the part of it that is further from its ends than any offset reaches. */
function settle(zone: Zone, span: number): void {
  zone.lastSpan = span;
  zone.settledFrom = (zone.starts[span] as number) + 2 * maxLocalLead;
  zone.settledUntil = Math.min(spanEnd(zone, span), zone.knownUntil) - 2 * maxLocalLead;
}

/** Extends the table by whole years until it holds the instant. */
function ensureKnown(zone: Zone, instant: number): void {
  if (zone.offsetOf === null || (instant >= zone.knownFrom && instant < zone.knownUntil)) return;
  const clamped = Math.min(Math.max(instant, -msPerDay * 2), maxInstant + msPerDay * 400);
  if (zone.knownUntil === zone.knownFrom) {
    const start = yearStart(clamped, 0);
    zone.knownFrom = start;
    zone.knownUntil = start;
    zone.starts = Float64Array.of(start);
    zone.offsets = Float64Array.of(zone.offsetOf(start));
  }
  if (clamped >= zone.knownUntil) {
    const until = yearStart(clamped, 1);
    const found = findTransitions(zone.offsetOf, zone.knownUntil, until);
    zone.starts = Float64Array.from([...zone.starts, ...found.at]);
    zone.offsets = Float64Array.from([...zone.offsets, ...found.offsetAfter]);
    zone.knownUntil = until;
  } else if (clamped < zone.knownFrom) {
    const from = yearStart(clamped, 0);
    const found = findTransitions(zone.offsetOf, from, zone.knownFrom);
    zone.starts = Float64Array.from([from, ...found.at, ...zone.starts.subarray(1)]);
    zone.offsets = Float64Array.from([
      zone.offsetOf(from),
      ...found.offsetAfter,
      ...zone.offsets.subarray(1),
    ]);
    zone.knownFrom = from;
    settle(zone, 0);
  }
  zone.skippedDays = skippedDays(zone);
}

/** The local dates that a jump of the clock passed over whole. */
function skippedDays({ starts, offsets }: Zone): DayNumber[] {
  const days: DayNumber[] = [];
  for (let span = 1; span < starts.length; span++) {
    const at = starts[span] as number;
    const first = Math.ceil((at + (offsets[span - 1] as number)) / msPerDay);
    const end = Math.floor((at + (offsets[span] as number)) / msPerDay);
    for (let day = first; day < end; day++) days.push(day);
  }
  return days;
}

function yearStart(instant: number, yearsLater: number): number {
  const year = new Date(instant).getUTCFullYear() + yearsLater;
  return daysFromCivil(year, 1, 1) * msPerDay;
}

/**
 * An instant as text, with milliseconds and the zone's offset at that instant:
 * `2026-03-31T23:59:59.999-04:00`; zero is `+00:00`. An offset that is no whole minute (Monrovia
 * before 1972) is written in UTC.
 */
export function formatInstant(instant: number, zone: Zone): Instant {
  const place = Math.floor(instant / msPerSecond) % writtenPlaces;
  if (zone.writtenAt[place] === instant) return zone.written[place] as Instant;
  const text = writeInstant(instant, zone);
  if (place >= 0) {
    zone.writtenAt[place] = instant;
    zone.written[place] = text;
  }
  return text;
}

/** How many texts a zone keeps: documents about one period share its bounds. A prime spreads midnights. */
const writtenPlaces = 61;

/** `formatInstant` of an instant that will hardly be written again, such as a segment's. */
export function writeInstant(instant: number, zone: Zone): Instant {
  const exact = offsetAt(zone, instant);
  const offset = exact % msPerMinute === 0 ? exact : 0;
  const local = instant + offset;
  const day = Math.floor(local / msPerDay);
  const ofDay = local - day * msPerDay;
  const minutes = Math.floor(ofDay / msPerMinute);
  const ofMinute = ofDay - minutes * msPerMinute;
  const seconds = Math.floor(ofMinute / msPerSecond);
  const ms = ofMinute - seconds * msPerSecond;
  const fraction = ms < 10 ? `00${ms}` : ms < 100 ? `0${ms}` : String(ms);
  const east = clockTexts[Math.abs(offset) / msPerMinute] as string;
  return `${formatCivilDate(day)}T${clockTexts[minutes]}:${twoDigits(seconds)}.${fraction}${offset < 0 ? "-" : "+"}${east}`;
}

/** Hours and minutes for each minute of a day, and of no offset is there more. */
const clockTexts: readonly string[] = Array.from(
  { length: 24 * 60 },
  (_, minute) => `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`,
);
