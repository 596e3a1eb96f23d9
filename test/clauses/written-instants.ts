/** Instants as the tables write them, ISO 8601 with an offset, moved by some milliseconds. */

const second = 1000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Epoch milliseconds of a written instant, `ms` later. */
export function moved(instant: string, ms = 0): number {
  const parsed = Date.parse(instant);
  if (!/(?:Z|[+-]\d\d:\d\d)$/.test(instant) || Number.isNaN(parsed)) {
    throw new Error(`${instant} names no instant`);
  }
  return parsed + ms;
}
