/**
 * Supposing that the service is down from an instant on: how long can that last while the commitment is
 * still met? More downtime never raises availability, so the answer is found by halving, each step a
 * measurement of its own. Maintenance that was announced by then is foreseen.
 */
import type { DowntimeTerms } from "../downtime/downtime-terms.js";
import { type Evidence, evidenceOf } from "../downtime/evidence.js";
import type { Horizon } from "../downtime/horizon.js";
import { type JudgedDowntime, judgeEvidence } from "../downtime/judged-downtime.js";
import type { Ruling } from "../downtime/ruling.js";
import type { FactRecords } from "../facts/facts.js";
import type { MaintenanceRecord } from "../facts/maintenance.js";
import type { OutageRecord } from "../facts/outage.js";
import { certainOutage, recordsOf, tableOf } from "../facts/outage-table.js";
import type { MeasurementPeriod } from "../time/periods-in.js";
import { upOf } from "./measured-part.js";
import { measuredParts } from "./measured-parts.js";
import { isMet } from "./target.js";

/** What comes of supposing an outage. */
export interface Supposition {
  readonly state: "open" | "safe" | "breached";
  /** The last end of the outage with which the commitment is still met; `null` unless `open`. */
  readonly lastEnd: number | null;
  /** The stretches of the outage up to then that exclusions take out. */
  readonly spared: readonly {
    readonly start: number;
    readonly end: number;
    readonly exclusion: string;
    readonly clause: string | null;
  }[];
}

/** Supposes an outage from `asOf` on; without plans, nothing that lies ahead excuses it. */
export function supposeDown(
  terms: DowntimeTerms,
  records: FactRecords,
  period: MeasurementPeriod,
  asOf: number,
  resource: string | null,
  plans: boolean,
): Supposition {
  const seen = { from: period.start, until: period.end, asOf };
  const begin = Math.max(asOf, period.start);
  const horizon: Horizon = {
    from: period.start,
    until: period.end,
    asOf: period.end,
    ...(plans ? {} : { plansUntil: begin }),
  };
  const foreseen = { ...records, maintenance: foresee(records.maintenance, asOf) };
  const evidence = evidenceOf(terms, records, seen);
  const past = recordsOf(evidence.outages).flatMap((each) => cutAt(each, asOf));
  const judgedWith = (end: number): { judged: JudgedDowntime; supposed: Evidence } => {
    const supposed = {
      ...evidence,
      outages: tableOf([...past, certainOutage("supposed", begin, end)]),
    };
    return { judged: judgeEvidence(terms, foreseen, supposed, horizon, null), supposed };
  };
  const isStillMet = (end: number): boolean => {
    const { judged, supposed } = judgedWith(end);
    const parts = measuredParts(terms, foreseen, supposed, horizon, judged);
    const own = terms.commitment.aggregate === "each" ? resource : null;
    return parts
      .filter((each) => own === null || each.resource === own)
      .every(({ part }) => part.ofMs === 0 || isMet(terms.commitment, upOf(part.ofMs, part.lost)));
  };
  if (!isStillMet(begin)) return { state: "breached", lastEnd: null, spared: [] };
  if (isStillMet(period.end)) return { state: "safe", lastEnd: null, spared: [] };
  const lastEnd = lastThat(isStillMet, begin, period.end);
  return { state: "open", lastEnd, spared: sparedIn(judgedWith(lastEnd).judged, begin) };
}

/** The last instant from `first` on, and before `end`, that passes; `first` passes, `end` does not. */
function lastThat(passes: (at: number) => boolean, first: number, end: number): number {
  let [good, bad] = [first, end];
  while (bad - good > 1) {
    const middle = good + Math.floor((bad - good) / 2);
    if (passes(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function sparedIn(
  { count, bounds, labels, rulings }: JudgedDowntime,
  begin: number,
): Supposition["spared"] {
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const { verdict, exclusion, clause } = rulings[labels[i] as number] as Ruling;
    const start = Math.max(bounds[2 * i] as number, begin);
    const end = bounds[2 * i + 1] as number;
    if (verdict !== "excluded" || exclusion === null || end <= start) return [];
    return [{ start, end, exclusion: exclusion.id, clause }];
  });
}

/** Maintenance as known at an instant: what is announced later is not announced. */
function foresee(
  maintenance: readonly MaintenanceRecord[] | null,
  asOf: number,
): readonly MaintenanceRecord[] | null {
  return (
    maintenance?.map((each) =>
      each.announcedAt !== null && each.announcedAt > asOf ? { ...each, announcedAt: null } : each,
    ) ?? null
  );
}

/** An outage as far as it is known at an instant. */
function cutAt(outage: OutageRecord, asOf: number): OutageRecord[] {
  if (outage.start >= asOf) return [];
  const reportedAt = outage.reportedAt && outage.reportedAt > asOf ? null : outage.reportedAt;
  return [{ ...outage, end: Math.min(outage.end ?? asOf, asOf), reportedAt }];
}
