/**
 * How a caller who wants a peer's convention gets it from nines: one expression for each section of
 * docs/deviations.md, as that section words it.
 */
import {
  type Calendar,
  instantOf,
  isOpen,
  nextClosing,
  nextOpening,
  parseInstant,
  previousClosing,
  zoneOffsetAt,
} from "nines/time";
import { writtenInstant, writtenTime } from "./answers.js";
import { unpausedTimeBetween } from "./paused-time.js";
import { peerCalendar } from "./peer-calendar.js";
import type { Vector } from "./vectors.js";

/** What a vector comes to under the convention that a section describes; `null` where none is. */
export function otherAnswer(convention: string, vector: Vector): string | null {
  return conventions.get(convention)?.(vector) ?? null;
}

const conventions: ReadonlyMap<string, (vector: Vector) => string | null> = new Map([
  ["Zero budget", fromInstant((calendar, at) => nextOpening(calendar, at))],
  [
    "Next opening of an open instant",
    fromInstant((calendar, at) =>
      nextOpening(calendar, isOpen(calendar, at) ? nextClosing(calendar, at) : at),
    ),
  ],
  [
    "Previous closing of an open instant",
    fromInstant((calendar, at) => (isOpen(calendar, at) ? at : previousClosing(calendar, at))),
  ],
  ["Reversed bounds", neverNegative],
  ["Reading in a clock-change gap", shiftedForward],
]);

function fromInstant(
  convention: (calendar: Calendar, at: number) => number,
): (vector: Vector) => string | null {
  return (vector) =>
    "hours" in vector
      ? writtenInstant(convention(peerCalendar(vector), parseInstant(vector.start)), vector.zone)
      : null;
}

function neverNegative(vector: Vector): string | null {
  if (vector.op !== "between" && vector.op !== "working-time-between") return null;
  const { start, end, pauses } = vector;
  return writtenTime(Math.max(0, unpausedTimeBetween(peerCalendar(vector), start, end, pauses)));
}

function shiftedForward(vector: Vector): string | null {
  if (vector.op !== "local-to-instant") return null;
  const { local_date: date, local_time: time, zone } = vector;
  const offsetBefore = zoneOffsetAt(instantOf(date, time, zone) - 1, zone);
  return writtenInstant(instantOf(date, time, "UTC") - offsetBefore, zone);
}
