/**
 * A history as records: the measurements and credits of one policy, each with the period it is about. A
 * document of another policy, or one whose instants lie outside the dates that its key names, is refused.
 */
import type { AvailabilityMeasurement } from "../availability/measurement.js";
import { issueAt, refusal, refuseAll } from "../core/issue.js";
import type { CreditDecision } from "../credit/credit-assessment.js";
import type { Money } from "../money/amount.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { DayNumber } from "../time/civil-date.js";
import type { MeasurementPeriod } from "../time/periods-in.js";
import { formatInstant, localDayAt, startOfDay, type Zone } from "../time/zone.js";
import {
  type Placed,
  type QuotientTexts,
  type ReadCredit,
  type ReadMeasurement,
  readDocuments,
} from "./history-documents.js";

/** A period that a document is about. */
export interface RecordedPeriod extends MeasurementPeriod {
  /**
   * Its key, or its two instants: documents of one id are about one period, also where the term or a
   * resource's life cut one of them.
   */
  readonly id: string;
  /** Its bounds before anything was cut off. */
  readonly wholeStart: number;
  readonly wholeEnd: number;
  /** Its dates `[firstDay, endDay)`; of two instants of the caller's, those they lie in. */
  readonly firstDay: DayNumber;
  readonly endDay: DayNumber;
}

/** What every record of a period has. */
export interface RecordHead {
  readonly path: string;
  readonly asOf: number;
  readonly commitment: string | null;
  readonly resource: string | null;
  readonly period: RecordedPeriod;
  readonly missing: readonly string[];
}

/** A measurement of a period. */
export interface MeasurementRecord extends RecordHead {
  readonly indicator: AvailabilityMeasurement["indicator"];
  /** Whether the period was over when it was measured. */
  readonly final: boolean;
  readonly met: boolean | null;
  readonly percent: string | null;
  readonly percentIfCounted: string | null;
  readonly ratio: QuotientTexts | null;
  readonly ofMs: number | null;
  readonly downtimeMs: number;
  readonly undeterminedMs: number;
}

/** A credit assessment of a period. */
export interface CreditRecord extends RecordHead {
  readonly credit: string | null;
  /** The start of the incident it is about, where each is credited on its own. */
  readonly incident: number | null;
  readonly decision: CreditDecision;
  readonly amount: Money | null;
  readonly base: Money | null;
  /** Of a premature decision, when to look again. */
  readonly until: number | null;
}

/** The records of a history. */
export interface RecordedHistory {
  readonly measurements: readonly MeasurementRecord[];
  readonly credits: readonly CreditRecord[];
}

/** Reads a history: documents of the policy alone, each about a period that can be. */
export function readHistory(input: unknown, { policy, zone }: CompiledPolicy): RecordedHistory {
  const { heads, measurements, credits } = readDocuments(input);
  refuseAll([
    ...heads.flatMap(({ path, document }) => {
      const got = document.policy.id;
      if (got === policy.id) return [];
      const params = { expected: policy.id, got };
      return [issueAt(`${path}.policy.id`, refusal("policy_mismatch", params))];
    }),
    ...[...measurements, ...credits].flatMap(({ path, document: { period } }) => {
      const { wholeStart, wholeEnd } = periodOf(period, zone);
      if (period.start < wholeEnd && period.end > wholeStart) return [];
      if (period.start === period.end) return [];
      const expected = `an instant of ${period.key?.key}`;
      const params = { expected, got: formatInstant(period.start, zone) };
      return [issueAt(`${path}.period.start`, refusal("invalid_value", params))];
    }),
  ]);
  return {
    measurements: measurements.map((each) => measurementOf(each, zone)),
    credits: credits.map((each) => creditOf(each, zone)),
  };
}

function periodOf(
  { key, start, end, clipped }: ReadMeasurement["period"],
  zone: Zone,
): RecordedPeriod {
  if (key === null) {
    const id = `${formatInstant(start, zone)} to ${formatInstant(end, zone)}`;
    const days = { firstDay: localDayAt(zone, start), endDay: localDayAt(zone, end - 1) + 1 };
    const whole = { wholeStart: start, wholeEnd: end, ...days };
    return { id, key, start, end, clipped, dates: null, ...whole };
  }
  const { key: id, first, end: endDay } = key;
  const bounds = { wholeStart: startOfDay(zone, first), wholeEnd: startOfDay(zone, endDay) };
  const dates = { first, end: endDay };
  return { id, key: id, start, end, clipped, dates, ...bounds, firstDay: first, endDay };
}

function measurementOf({ path, document }: Placed<ReadMeasurement>, zone: Zone): MeasurementRecord {
  const period = periodOf(document.period, zone);
  const { asOf, commitment, resource, missing, indicator, met, percent, percentIfCounted } =
    document;
  const { ratio, ofMs, downtimeMs, undeterminedMs, provisional } = document;
  const final = !provisional && period.wholeEnd <= asOf;
  const head = { path, asOf, commitment, resource, period, missing };
  const figures = { percent, percentIfCounted, ratio, ofMs, downtimeMs, undeterminedMs };
  return { ...head, indicator, final, met, ...figures };
}

function creditOf({ path, document }: Placed<ReadCredit>, zone: Zone): CreditRecord {
  const { asOf, commitment, resource, missing, credit, decision, amount, base, until } = document;
  const period = periodOf(document.period, zone);
  const incident = document.incident?.start ?? null;
  const head = { path, asOf, commitment, resource, period, missing };
  return { ...head, credit, incident, decision, amount, base, until };
}
