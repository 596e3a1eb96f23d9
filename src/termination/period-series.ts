/**
 * The periods of one commitment in order, of each resource where each is measured for itself. A period
 * follows another where it begins as that one ends; of rolling periods, where it ends a date later. How many
 * are missing between two is counted in the commitment's own kind of period.
 */
import type { Finding } from "../core/finding.js";
import { type Issue, issueAt, refusal } from "../core/issue.js";
import type { Commitment } from "../policy/commitment.js";
import { civilFromDays, type DayNumber } from "../time/civil-date.js";
import type { PeriodKind } from "../time/period.js";
import type { Zone } from "../time/zone.js";
import type {
  CreditRecord,
  MeasurementRecord,
  RecordedHistory,
  RecordedPeriod,
  RecordHead,
} from "./recorded-history.js";
import { usableRecords } from "./usable-records.js";

/** What is recorded of one period. */
export interface PeriodEntry {
  readonly period: RecordedPeriod;
  /** How many periods lie between the one before and this, of which nothing is recorded. */
  readonly missingBefore: number;
  readonly measurement: MeasurementRecord | null;
  readonly credits: readonly CreditRecord[] | null;
}

/** The periods of a commitment, or of one of its resources. */
export interface PeriodSeries {
  readonly resource: string | null;
  readonly entries: readonly PeriodEntry[];
  /** What was not used, and why. */
  readonly because: readonly Finding[];
  readonly issues: readonly Issue[];
}

/** The series of a commitment as far as they were known at an instant; at least one. */
export function seriesOf(
  commitment: Commitment,
  history: RecordedHistory,
  zone: Zone,
  asOf: number,
): PeriodSeries[] {
  const isOwn = (record: RecordHead): boolean => record.commitment === commitment.id;
  const own = {
    measurements: history.measurements.filter(isOwn),
    credits: history.credits.filter(isOwn),
  };
  if (commitment.aggregate !== "each") return [ordered(commitment, null, own, zone, asOf)];
  const measurements = byResource(own.measurements);
  const credits = byResource(own.credits);
  const named = new Set([...measurements.keys(), ...credits.keys()]);
  named.delete(null);
  const resources = named.size === 0 ? [null] : [...named].sort();
  return resources.map((resource) => {
    const of = <T>(records: ReadonlyMap<string | null, readonly T[]>): T[] => [
      ...(records.get(resource) ?? []),
      ...(resource === null ? [] : (records.get(null) ?? [])),
    ];
    const records = { measurements: of(measurements), credits: of(credits) };
    return ordered(commitment, resource, records, zone, asOf);
  });
}

function byResource<T extends RecordHead>(records: readonly T[]): Map<string | null, T[]> {
  const groups = new Map<string | null, T[]>();
  for (const record of records) {
    const group = groups.get(record.resource);
    if (group === undefined) groups.set(record.resource, [record]);
    else group.push(record);
  }
  return groups;
}

function ordered(
  { aggregate, period: kind }: Commitment,
  resource: string | null,
  records: RecordedHistory,
  zone: Zone,
  asOf: number,
): PeriodSeries {
  const used = usableRecords(records, aggregate === "each", zone, asOf);
  const isShared = (record: RecordHead): boolean =>
    aggregate === "each" && (record.resource === null || resource === null);
  const found = new Map<string, FoundPeriod>();
  const periodOf = ({ period, path }: RecordHead): FoundPeriod => {
    const before = found.get(period.id);
    if (before !== undefined) return before;
    const first = { path, period, measurement: null, credits: null };
    found.set(period.id, first);
    return first;
  };
  for (const record of used.measurements) {
    const of = periodOf(record);
    if (of.measurement !== null && isShared(record)) continue;
    of.period = record.period;
    of.measurement = isShared(record) ? ofNoResource(record) : record;
  }
  for (const record of used.credits) {
    const of = periodOf(record);
    if (isShared(record)) continue;
    if (of.credits === null) of.credits = [record];
    else of.credits.push(record);
  }
  const issues = [...used.issues];
  const sorted = [...found.values()].sort((a, b) => order(a.period, b.period));
  const entries = sorted.map(({ path, ...entry }, index): PeriodEntry => {
    const before = sorted[index - 1]?.period;
    const missingBefore = before === undefined ? 0 : missingBetween(kind, before, entry.period);
    if (before !== undefined && missingBefore < 0) {
      const params = { period: entry.period.id, other: before.id };
      issues.push(issueAt(`${path}.period`, refusal("periods_overlap", params)));
    }
    return { ...entry, missingBefore };
  });
  return { resource, entries, because: used.because, issues };
}

/** A period while its records are gathered, and where the first of them stands. */
interface FoundPeriod {
  readonly path: string;
  period: RecordedPeriod;
  measurement: MeasurementRecord | null;
  credits: CreditRecord[] | null;
}

/** What a record about no resource says of one: that there was a period. */
function ofNoResource(record: MeasurementRecord): MeasurementRecord {
  const missing = [...new Set([...record.missing, "resources"])];
  const unknown = { met: null, percent: null, percentIfCounted: null, ratio: null, ofMs: null };
  return { ...record, ...unknown, downtimeMs: 0, undeterminedMs: 0, missing };
}

function order(a: RecordedPeriod, b: RecordedPeriod): number {
  return a.endDay - b.endDay || a.wholeEnd - b.wholeEnd || a.wholeStart - b.wholeStart;
}

/** How many periods lie between two; negative where the second begins before the first ends. */
function missingBetween(kind: PeriodKind, before: RecordedPeriod, after: RecordedPeriod): number {
  if (typeof kind === "object" && "rollingDays" in kind) return after.endDay - before.endDay - 1;
  if (after.wholeStart <= before.wholeEnd) return after.wholeStart < before.wholeEnd ? -1 : 0;
  const months = monthOf(after.firstDay) - monthOf(before.endDay);
  return Math.max(1, Math.ceil(months / monthsOf(kind)));
}

function monthOf(day: DayNumber): number {
  const { year, month } = civilFromDays(day);
  return year * 12 + month;
}

function monthsOf(kind: PeriodKind): number {
  if (kind === "calendar-year") return 12;
  if (kind === "calendar-quarter") return 3;
  return typeof kind === "object" && "fiscalQuarter" in kind ? 3 : 1;
}
