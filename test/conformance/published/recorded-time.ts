/** Facts by the minute: an outage of so many minutes, and slices of a request log one after another. */
import type { Outage, Slice } from "nines";

const minuteMs = 60_000;

/** An outage of so many minutes from an instant on. */
export function downFor(minutes: number, start: string, own: Partial<Outage> = {}): Outage {
  return { id: `down ${start}`, start, end: after(minutes, start), ...own };
}

/** Slices of a minute, so many from an instant on, all with the same requests. */
export function minutesOf(
  requests: { readonly total: number; readonly bad: number },
  minutes: number,
  start: string,
): Slice[] {
  return Array.from({ length: minutes }, (_, n) => ({ start: after(n, start), ...requests }));
}

/** The instant so many minutes later. */
export function after(minutes: number, start: string): string {
  return new Date(Date.parse(start) + minutes * minuteMs).toISOString();
}
