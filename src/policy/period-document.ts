/** A measurement period as documents show it. */
import type { Instant } from "../time/instant.js";
import type { MeasurementPeriod } from "../time/periods-in.js";
import { formatInstant, type Zone } from "../time/zone.js";

/** A measurement period, `[start, end)`. */
export interface Period {
  /** `2026-03`, `2026-Q1`, `2026`, or first and last date; `null` for two instants of the caller's. */
  readonly key: string | null;
  /** `[start, end)`, in the contract's zone. */
  readonly start: Instant;
  readonly end: Instant;
  /** Whether the term cut something off. */
  readonly clipped: boolean;
}

/** The document of a period. */
export function describePeriod(period: MeasurementPeriod, zone: Zone): Period {
  return {
    key: period.key,
    start: formatInstant(period.start, zone),
    end: formatInstant(period.end, zone),
    clipped: period.clipped,
  };
}

/** A period's name for a reader. */
export function periodName(period: Pick<Period, "key" | "start" | "end">): string {
  return period.key ?? `${period.start} to ${period.end}`;
}
