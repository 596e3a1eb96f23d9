/**
 * A daily span: two readings of the wall clock, perhaps in two zones, that cut a stretch out of a
 * date. It is `[instant(from), instant(to))`; an end not after its start lies on the next date
 * (compared as clock readings in one zone, as instants where the ends are in two zones). A span
 * belongs to the date on which it begins.
 * Cost: two look-ups a date.
 */
import * as z from "zod";
import { checked } from "../core/validation.js";
import type { DayNumber } from "../time/civil-date.js";
import { msPerDay } from "../time/instant.js";
import { appendInterval, normalizeIntervals } from "../time/interval-sweep.js";
import { readTimeOfDay, type TimeOfDay, timeOfDayForm } from "../time/wall-clock.js";
import {
  instantOfLocal,
  isSkipped,
  readZone,
  type Zone,
  type ZoneName,
  zoneForm,
  zoneOf,
} from "../time/zone.js";

/** A reading of the wall clock, in the surrounding zone or in one of its own. */
export type WallClock =
  | TimeOfDay
  | {
      readonly at: TimeOfDay;
      /** The zone whose clock is read. */
      readonly zone: ZoneName;
    };

/** The two ends of a daily span, as a policy writes them. */
export interface SpanConfig {
  /** The reading at which it opens. */
  readonly from: WallClock;
  /** The reading at which it closes; one that is not later lies on the next date. */
  readonly to: WallClock;
}

/** A span compiled: milliseconds of the day and zones. */
export interface DailySpan {
  readonly fromMs: number;
  readonly fromZone: Zone;
  readonly toMs: number;
  readonly toZone: Zone;
}

export const zoneSchema: z.ZodType<ZoneName, ZoneName> = z
  .string()
  .superRefine(checked(readZone))
  .meta({ pattern: zoneForm });

const timeOfDaySchema = z
  .string()
  .superRefine(checked(readTimeOfDay))
  .meta({ pattern: timeOfDayForm.source });

export const wallClockSchema: z.ZodType<WallClock, WallClock> = z.union([
  timeOfDaySchema,
  z.strictObject({ at: timeOfDaySchema, zone: zoneSchema }),
]);

/** The span of a checked config; readings without a zone of their own are in `zone`. */
export function compileSpan(config: SpanConfig, zone: Zone): DailySpan {
  const [fromMs, fromZone] = compileClock(config.from, zone);
  const [toMs, toZone] = compileClock(config.to, zone);
  const overnight = fromZone.name === toZone.name && toMs <= fromMs;
  return { fromMs, fromZone, toMs: overnight ? toMs + msPerDay : toMs, toZone };
}

function compileClock(clock: WallClock, zone: Zone): [number, Zone] {
  return typeof clock === "string"
    ? [readTimeOfDay(clock) as number, zone]
    : [readTimeOfDay(clock.at) as number, zoneOf(clock.zone)];
}

/** The first instant of a span on a date. */
export function spanStart(span: DailySpan, day: DayNumber): number {
  return instantOfLocal(span.fromZone, day * msPerDay + span.fromMs);
}

/** The first instant after a span that began at `start` on a date; a skipped date has none. */
export function spanEnd(span: DailySpan, day: DayNumber, start: number): number {
  if (isSkipped(span.fromZone, day)) return start;
  const end = instantOfLocal(span.toZone, day * msPerDay + span.toMs);
  return end <= start && inTwoZones(span)
    ? instantOfLocal(span.toZone, (day + 1) * msPerDay + span.toMs)
    : end;
}

/** Whether the ends of a span are read from two clocks. */
export function inTwoZones({ fromZone, toZone }: DailySpan): boolean {
  return fromZone.name !== toZone.name;
}

/** No span reaches further than this from its own date in UTC: two zones and a night apart. */
const spanReachDays = 3;

/** Everything that the spans of all dates cover inside `[from, until)`, as a flat interval set. */
export function intervalsOfSpans(
  spansOn: (day: DayNumber) => readonly DailySpan[],
  from: number,
  until: number,
): number[] {
  const out: number[] = [];
  const firstDay = Math.floor(from / msPerDay) - spanReachDays;
  const endDay = Math.ceil(until / msPerDay) + spanReachDays;
  for (let day = firstDay; day < endDay; day++) {
    for (const span of spansOn(day)) {
      const start = spanStart(span, day);
      const end = Math.min(spanEnd(span, day, start), until);
      const clipped = Math.max(start, from);
      if (end <= clipped) continue;
      const isLater = out.length === 0 || clipped >= (out[out.length - 2] as number);
      if (!isLater) return sortedIntervals(spansOn, from, until, firstDay, endDay);
      appendInterval(out, clipped, end);
    }
  }
  return out;
}

/** The same where spans of one date, or of two zones, do not begin in order. */
function sortedIntervals(
  spansOn: (day: DayNumber) => readonly DailySpan[],
  from: number,
  until: number,
  firstDay: DayNumber,
  endDay: DayNumber,
): number[] {
  const pairs: [number, number][] = [];
  for (let day = firstDay; day < endDay; day++) {
    for (const span of spansOn(day)) {
      const start = spanStart(span, day);
      pairs.push([Math.max(start, from), Math.min(spanEnd(span, day, start), until)]);
    }
  }
  return normalizeIntervals(pairs);
}
