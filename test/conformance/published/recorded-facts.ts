/**
 * Facts as the fixtures give them: an outage by its bounds or by its length, and one credited month's fee
 * with outages. Instants are ISO texts with an offset.
 */
import type { Money, Outage, ServiceFacts } from "nines";

/** How long something lasts. */
export interface Length {
  readonly hours?: number;
  readonly minutes?: number;
  readonly ms?: number;
}

/** An outage from one instant to another. */
function down(start: string, end: string, own: Partial<Outage> = {}): Outage {
  return { id: `o ${start} ${own.scope ?? ""}`, start, end, ...own };
}

/** An outage of some length from an instant on. */
export function downFor(start: string, length: Length, own: Partial<Outage> = {}): Outage {
  return down(start, after(start, length), own);
}

/** The instant so much later than another. */
export function after(start: string, { hours = 0, minutes = 0, ms = 0 }: Length): string {
  return new Date(Date.parse(start) + (hours * 60 + minutes) * 60_000 + ms).toISOString();
}

/** Outages and the fee of each month. */
export function billed(
  fees: Money,
  outages: readonly Outage[],
  more: ServiceFacts = {},
): ServiceFacts {
  return { outages, account: { fees, standing: [] }, ...more };
}
