/**
 * What the DOit ERP tables ask of the classification: what becomes of one millisecond, and the
 * segments of a stretch in short form.
 */
import {
  classifyDowntime,
  type DowntimeClassification,
  type Maintenance,
  type ServiceFacts,
} from "nines";
import { type DoitErpReadings, doitErp } from "nines/presets";
import { moved } from "./written-instants.js";

/** The clause that the maintenance rules of the contract stand in. */
export const maintenanceClause = "DOit ERP, Scheduled and Unscheduled Maintenance";

/** After everything that the tables record: all is known. */
export const later = "2029-01-01T00:00:00-05:00";

/** What one millisecond of outage becomes: its verdict, and the exclusion or the reason. */
export function verdictAt(
  instant: string | number,
  facts: ServiceFacts = {},
  readings: DoitErpReadings = {},
  asOf: string | number = later,
): string {
  const start = typeof instant === "number" ? instant : moved(instant);
  const classified = classifyDowntime(
    doitErp(readings),
    { maintenance: [], ...facts, outages: [{ id: "o1", start, end: start + 1 }] },
    { period: { start: start - 1, end: start + 2 }, asOf },
  );
  const [segment, ...more] = classified.segments;
  if (segment === undefined || more.length > 0) return `${classified.segments.length} segments`;
  return `${segment.verdict}: ${segment.verdict === "excluded" ? segment.exclusion : segment.reason}`;
}

/** The classification of one outage, in the quarter in which the tables' events lie. */
export function classifyOutage(
  start: string | number,
  end: string | number | null,
  facts: ServiceFacts = {},
  readings: DoitErpReadings = {},
  asOf: string | number = later,
): DowntimeClassification {
  return classifyDowntime(
    doitErp(readings),
    { maintenance: [], ...facts, outages: [{ id: "o1", start, end }] },
    { period: "2026", asOf },
  );
}

/** Each segment as verdict, exclusion or reason, and length in milliseconds. */
export function inShort({
  segments,
}: DowntimeClassification): readonly (readonly [string, string | null, number])[] {
  return segments.map(({ verdict, exclusion, reason, durationMs }) => [
    verdict,
    verdict === "excluded" ? exclusion : reason,
    durationMs,
  ]);
}

/** Maintenance with an id of its own; announced a long time ahead unless the row says otherwise. */
export function maintained(
  type: string,
  start: string | number,
  end: string | number,
  more: Partial<Maintenance> = {},
): Maintenance {
  return {
    id: "m1",
    type,
    start,
    end,
    announcedAt: "2025-06-02T09:00:00-04:00",
    channel: "in-app-login",
    ...more,
  };
}
