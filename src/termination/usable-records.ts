/**
 * Which records of a history are used: those known at an instant, about a period that had begun and that
 * the term left something of, and of several about one subject the latest. All others are named.
 */
import { type Finding, finding } from "../core/finding.js";
import type { Issue } from "../core/issue.js";
import { formatInstant, type Zone } from "../time/zone.js";
import { latestOf } from "./latest-records.js";
import type {
  CreditRecord,
  MeasurementRecord,
  RecordedHistory,
  RecordHead,
} from "./recorded-history.js";

/** The records that are used, and what became of the others. */
export interface UsableRecords extends RecordedHistory {
  readonly because: readonly Finding[];
  readonly issues: readonly Issue[];
}

/** The records of one commitment that are used; `byResource` where each resource has its own. */
export function usableRecords(
  { measurements, credits }: RecordedHistory,
  byResource: boolean,
  zone: Zone,
  asOf: number,
): UsableRecords {
  const all = [...measurements, ...credits];
  const isKnown = (record: RecordHead): boolean =>
    record.asOf <= asOf && record.period.start < asOf;
  const isThere = ({ period }: RecordHead): boolean => period.end > period.start;
  const isUsable = (record: RecordHead): boolean => isKnown(record) && isThere(record);
  const subjectOf = ({ period, resource }: RecordHead): readonly unknown[] =>
    byResource ? [period.id, resource] : [period.id];
  const measured = latestOf<MeasurementRecord>(measurements.filter(isUsable), (record) => ({
    subject: JSON.stringify(subjectOf(record)),
    part: "",
    content: contentOf(record),
  }));
  const credited = latestOf<CreditRecord>(credits.filter(isUsable), (record) => ({
    subject: JSON.stringify([...subjectOf(record), record.credit]),
    part: String(record.incident),
    content: contentOf(record),
  }));
  const late = all.filter((record) => !isKnown(record));
  const empty = all.filter((record) => isKnown(record) && !isThere(record));
  const superseded = [...measured.superseded, ...credited.superseded];
  const repeated = [...measured.repeated, ...credited.repeated];
  const horizon = formatInstant(asOf, zone);
  return {
    measurements: measured.kept,
    credits: credited.kept,
    because: [
      ...unused("after-as-of", late, `was made, or begins, only after ${horizon}`),
      ...unused("outside-term", empty, "is about a period that the term cuts away whole"),
      ...unused("superseded-document", superseded, "gave way to a later one of the same period"),
      ...unused("repeated-document", repeated, "stands in the history twice"),
    ],
    issues: [...measured.issues, ...credited.issues],
  };
}

/** What is read of a record, wherever it stands. */
function contentOf({ path: _, ...content }: RecordHead): string {
  return JSON.stringify(content);
}

/** The finding on records that are not used, if there are any. */
function unused(rule: string, records: readonly RecordHead[], why: string): Finding[] {
  if (records.length === 0) return [];
  const periods = [...new Set(records.map(({ period }) => period.id))].sort().join(", ");
  const text =
    records.length === 1
      ? `A document on ${periods} ${why}; it is not used.`
      : `Of ${records.length} documents on ${periods} each ${why}; they are not used.`;
  return [finding(rule, "not-applied", text, null, { documents: records.length, periods })];
}
