/**
 * The two targets of a level 1 request as a careful user of luxon writes them: a loop by local date
 * over support hours from 07:00 to 21:00 New York, weekdays.
 */
import { DateTime, IANAZone } from "luxon";
import { msPerHour, zoneName } from "../new-york.js";

const zone = IANAZone.create(zoneName);

/** When the first response (two hours) and the start of work (one hour) are due. */
export function luxonDeadlines(receivedAt: number): [number, number] {
  return [openTimeAfter(receivedAt, 2 * msPerHour), openTimeAfter(receivedAt, msPerHour)];
}

function openTimeAfter(instant: number, ms: number): number {
  let left = ms;
  let day = DateTime.fromMillis(instant, { zone }).startOf("day");
  for (; ; day = day.plus({ days: 1 })) {
    if (day.weekday > 5) continue;
    const start = Math.max(instant, day.set({ hour: 7 }).toMillis());
    const open = Math.max(0, day.set({ hour: 21 }).toMillis() - start);
    if (open >= left) return start + left;
    left -= open;
  }
}
