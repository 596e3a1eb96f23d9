/**
 * Credits for a missed commitment: one subject for each of its measured periods, or one for each incident
 * that ends in them. A period in which no incident ends has one subject all the same, so that no period
 * asked for goes without an answer.
 */
import { type MeasuredPeriod, measurePeriods } from "../availability/measured-period.js";
import { periodKindOf } from "../availability/periods-of.js";
import { finding } from "../core/finding.js";
import { downtimeTerms } from "../downtime/downtime-terms.js";
import { type OutageSpan, takeNotice } from "../downtime/outage-span.js";
import type { FactRecords } from "../facts/facts.js";
import type { Commitment } from "../policy/commitment.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { CreditTerms } from "../policy/credit-terms.js";
import { describeDuration } from "../time/duration.js";
import type { IntervalSet } from "../time/interval-sweep.js";
import type { ReadRange } from "../time/periods-in.js";
import { affectedItems } from "./affected-items.js";
import { commitmentMissed, type JudgedCondition } from "./conditions.js";
import { type Figures, incidentFigures, measuredFigures } from "./figures.js";
import { type Incident, mayCount } from "./incident.js";
import { type IncidentTime, incidentsOf } from "./incidents.js";
import type { CreditSubject } from "./subject.js";

/** The subjects of a credit for a commitment; what was measured before is not measured again. */
export function missedCommitment(
  compiled: CompiledPolicy,
  records: FactRecords,
  credit: CreditTerms,
  commitment: Commitment,
  range: ReadRange,
  asOf: number,
  measuredBefore: readonly MeasuredPeriod[],
): CreditSubject[] {
  const own = measuredBefore.filter((each) => each.measurement.commitment === commitment.id);
  const measured =
    own.length > 0 ? own : measurePeriods(compiled, records, commitment, range, asOf);
  return measured.flatMap((each) => {
    if (credit.per !== "incident")
      return [periodSubject(compiled, records, commitment, each, asOf)];
    const found = incidentsOf(each, commitment, compiled, records, asOf);
    const whole = periodSubject(compiled, records, commitment, each, asOf);
    return incidentSubjects(whole, found, credit, asOf);
  });
}

function periodSubject(
  compiled: CompiledPolicy,
  records: FactRecords,
  commitment: Commitment,
  measured: MeasuredPeriod,
  asOf: number,
): CreditSubject {
  const { measurement, period, range, time, exact, taken } = measured;
  let known: IncidentTime | undefined;
  const incidents = (): IncidentTime => {
    known ??= incidentsOf(measured, commitment, compiled, records, asOf);
    return known;
  };
  const figuresIf = (ifCounted: boolean): Figures | null =>
    exact === null
      ? null
      : measuredFigures(exact, commitment, range.end - range.start, ifCounted, incidents);
  let sure: Figures | null | undefined;
  const figures = (): Figures | null => {
    if (sure === undefined) sure = figuresIf(false);
    return sure;
  };
  const { resource } = measurement;
  const open = measurement.missing.length > 0 ? measurement.missing : ["unmonitored"];
  return {
    kind: periodKindOf(commitment, records),
    period,
    commitment: commitment.id,
    resource,
    incident: null,
    incidents: () => incidents().incidents,
    openTime: () => incidents().open,
    outages: () => recordedOutages(compiled, records, commitment, resource, asOf),
    isUnsure: false,
    mayBePreceded: false,
    countedTime: () => time.counted,
    undeterminedTime: () => time.undetermined,
    missedAt: () => missedAt(measured, time.counted),
    missedAtIfCounted: () => missedAt(measured, time.staying),
    miss: commitmentMissed(measurement),
    further: [],
    figures,
    figuresIfCounted: () => (exact?.least === exact?.up ? figures() : figuresIf(true)),
    open,
    firstCounted: () => time.counted[0] ?? null,
    firstUndetermined: () => time.undetermined[0] ?? null,
    affected: () => {
      const { counted, undetermined } = time;
      return affectedItems(time.spans, resource, { counted, undetermined, open });
    },
    because: measurement.because,
    taken,
  };
}

/** The outages of a commitment and resource; where slices are measured, those recorded beside them. */
function recordedOutages(
  compiled: CompiledPolicy,
  { outages }: FactRecords,
  commitment: Commitment,
  resource: string | null,
  asOf: number,
): readonly OutageSpan[] | null {
  if (outages === null) return null;
  const horizon = { from: 0, until: asOf, asOf };
  return takeNotice(outages, downtimeTerms(compiled, commitment), horizon, resource, []);
}

/**
 * When the target could no longer be met: when counted downtime exceeded what is allowed. Where rules
 * stand between the two, or requests are counted, that is not known before the period's end.
 */
function missedAt(
  { measurement, period, time }: MeasuredPeriod,
  counted: IntervalSet,
): number | null {
  if (measurement.met !== false) return null;
  if (measurement.downtimeMs !== time.countedMs) return period.end;
  let left = measurement.allowedDowntimeMs;
  for (let i = 0; i < counted.length; i += 2) {
    const [start, end] = [counted[i] as number, counted[i + 1] as number];
    if (end - start > left) return start + left;
    left -= end - start;
  }
  return period.end;
}

/** One subject for each incident that ends in the period, of which something counts or may count. */
function incidentSubjects(
  whole: CreditSubject,
  { incidents, time, open: unsure }: IncidentTime,
  { clause }: CreditTerms,
  asOf: number,
): CreditSubject[] {
  const { period, figures, figuresIfCounted, resource, open } = whole;
  const ending = incidents.filter((each) => {
    return each.end > period.start && each.end <= period.end && mayCount(each);
  });
  if (ending.length === 0) return [{ ...whole, further: [noIncident(whole, clause, asOf)] }];
  return ending.map((incident): CreditSubject => {
    const { counted, undetermined } = incident;
    const [now, then] = [figures(), figuresIfCounted()];
    const of = (all: Figures | null, ifCounted: boolean): Figures | null =>
      all === null ? null : incidentFigures(all, incident, ifCounted);
    const sure = of(now, false);
    const isSure = now === then && incident.undeterminedMs === 0;
    return {
      ...whole,
      incident,
      incidents: () => [incident],
      isUnsure: incident.isUnsure,
      mayBePreceded: unsure !== null && unsure.from < incident.start,
      countedTime: () => counted,
      undeterminedTime: () => undetermined,
      further: [incidentOver(incident, clause, asOf)],
      figures: () => sure,
      figuresIfCounted: () => (isSure ? sure : of(then, true)),
      firstCounted: () => counted[0] ?? null,
      firstUndetermined: () => undetermined[0] ?? null,
      affected: () => affectedItems(time.spans, resource, { counted, undetermined, open }),
    };
  });
}

function incidentOver(
  { goesOn, countedMs }: Incident,
  clause: string | undefined,
  asOf: number,
): JudgedCondition {
  const text = goesOn
    ? "The incident is not over."
    : `The incident is over; ${describeDuration(countedMs)} of it counts.`;
  return incidentCondition(goesOn ? "unknown" : "met", text, clause, { countedMs, asOf });
}

function noIncident(
  { period, miss }: CreditSubject,
  clause: string | undefined,
  asOf: number,
): JudgedCondition {
  const open = period.end > asOf || miss.condition.status === "unknown";
  const text = "No incident that counts ended in the period.";
  return incidentCondition(open ? "unknown" : "not-met", text, clause, {});
}

function incidentCondition(
  status: JudgedCondition["condition"]["status"],
  text: string,
  clause: string | undefined,
  params: Readonly<Record<string, number>>,
): JudgedCondition {
  const outcome = status === "met" ? "applied" : "not-applied";
  const because = [finding("incident", outcome, text, clause, params)];
  return { condition: { id: "incident", status, clause: clause ?? null, because }, missing: [] };
}
