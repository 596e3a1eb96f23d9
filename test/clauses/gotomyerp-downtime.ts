/**
 * What the gotomyerp tables ask of the classification and the measurement: what becomes of one
 * millisecond, how much each exclusion takes, and both commitments side by side.
 */
import {
  type AvailabilityMeasurement,
  classifyDowntime,
  type DowntimeClassification,
  type Maintenance,
  measureAvailability,
  type Outage,
  type PeriodRange,
  type ServiceFacts,
} from "nines";
import { type GotomyerpReadings, gotomyerp } from "nines/presets";
import { moved } from "./written-instants.js";

/** The two commitments, in the order in which every answer lists them. */
export const commitments = ["objective", "guarantee"] as const;
export type CommitmentId = (typeof commitments)[number];

/** After everything that the tables record: all is known. */
export const later = "2029-01-01T00:00:00-05:00";

/** What a row changes of a question; by default the objective is asked about, and all of 2026. */
export interface Asked {
  readonly facts?: ServiceFacts;
  readonly readings?: GotomyerpReadings;
  readonly commitment?: CommitmentId;
  readonly period?: PeriodRange;
  readonly asOf?: string | number;
}

/** The classification of outages. */
export function classify(outages: readonly Outage[], asked: Asked = {}): DowntimeClassification {
  const { facts, readings = {}, commitment = "objective", period = "2026", asOf = later } = asked;
  return classifyDowntime(
    gotomyerp(readings),
    { maintenance: [], ...facts, outages },
    { period, asOf, commitment },
  );
}

/** What one millisecond of outage becomes: its verdict, and the exclusion or the reason. */
export function verdictAt(instant: string | number, asked: Asked = {}, cause?: string): string {
  const start = typeof instant === "number" ? instant : moved(instant);
  const { segments } = classify([{ id: "o1", start, end: start + 1, cause }], {
    ...asked,
    period: { start: start - 1, end: start + 2 },
  });
  const [segment, ...more] = segments;
  if (segment === undefined || more.length > 0) return `${segments.length} segments`;
  return `${segment.verdict}: ${segment.verdict === "excluded" ? segment.exclusion : segment.reason}`;
}

/** What became of downtime in sum: counted, and taken by each exclusion. */
export interface Sum {
  readonly countedMs: number;
  readonly byExclusion: Readonly<Record<string, number>>;
}

/** The sums of a classification. */
export function sumOf({ countedMs, byExclusion }: DowntimeClassification): Sum {
  return { countedMs, byExclusion };
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

/** Maintenance that was never announced; it has its type and its start for an id. */
export function work(
  type: string,
  start: string | number,
  end: string | number,
  more: Partial<Maintenance> = {},
): Maintenance {
  return { id: `${type} ${start}`, type, start, end, ...more };
}

/** Outages for as long as each of the works: the service is down while it is worked on. */
export function downDuring(works: readonly Maintenance[]): Outage[] {
  return works.map(({ id, start, end }) => ({ id, start, end }));
}

/** One outage. */
export function outage(start: string | number, ms: number, more: Partial<Outage> = {}): Outage {
  const from = typeof start === "number" ? start : moved(start);
  return { id: "o1", start: from, end: from + ms, ...more };
}

/** Just below, exactly at and just above what a target allows. */
export const edges = [
  { says: "a millisecond less than is allowed", by: -1, met: true },
  { says: "exactly what is allowed", by: 0, met: true },
  { says: "a millisecond more than is allowed", by: 1, met: false },
] as const;

/** Both commitments over one month, or over another period that holds one of each. */
export function measured(
  facts: ServiceFacts,
  period: PeriodRange,
  { readings = {}, asOf = later }: Pick<Asked, "readings" | "asOf"> = {},
): Readonly<Record<CommitmentId, AvailabilityMeasurement>> {
  const options = { period, asOf };
  const [objective, guarantee, ...more] = measureAvailability(
    gotomyerp(readings),
    { maintenance: [], ...facts },
    options,
  );
  const ids = [objective?.commitment, guarantee?.commitment];
  if (objective === undefined || guarantee === undefined || more.length > 0) {
    throw new Error(`${ids.length + more.length} measurements`);
  }
  if (ids.join() !== commitments.join()) throw new Error(`measured ${ids.join()}`);
  return { objective, guarantee };
}
