/**
 * Classification: which downtime counts. The result is a partition: disjoint, sorted segments whose
 * union is the recorded outages in the period (and unwatched time, where the policy judges it), each
 * counted, excluded or undetermined, with the clause that says so.
 */
import type { Finding } from "../core/finding.js";
import { type FactRecords, Facts, type ServiceFacts, termOf } from "../facts/facts.js";
import type { MaintenanceRecord } from "../facts/outage.js";
import { commitmentOf, readAsked } from "../policy/asked-for.js";
import { type CompiledPolicy, compiledOf } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import { describePeriod, type Period } from "../policy/period-document.js";
import type { Assumption, Policy } from "../policy/policy.js";
import type { Instant, InstantInput } from "../time/instant.js";
import { type MeasurementPeriod, type PeriodRange, rangeAsPeriod } from "../time/periods-in.js";
import { formatInstant } from "../time/zone.js";
import { adviseOn } from "./advisories.js";
import { type Evidence, gatherEvidence } from "./evidence.js";
import { ActiveRecords, alsoMatching, type Piece, sweepDowntime, type Verdict } from "./sweep.js";

/** Which downtime of a period counts, and why. */
export interface DowntimeClassification extends DocumentHead {
  readonly type: "downtime-classification";
  /** The commitment whose exclusions were applied. */
  readonly commitment: string;
  readonly period: Period;
  readonly segments: readonly DowntimeSegment[];
  readonly countedMs: number;
  readonly excludedMs: number;
  readonly undeterminedMs: number;
  /** Excluded milliseconds by the exclusion that decided. */
  readonly byExclusion: Readonly<Record<string, number>>;
  /** What was unusual without changing a number. */
  readonly advisories: readonly Finding[];
  readonly because: readonly Finding[];
  /** Facts without which this says nothing, such as `outages`. */
  readonly missing: readonly string[];
}

/** A stretch of downtime with one verdict. */
export interface DowntimeSegment {
  readonly start: Instant;
  readonly end: Instant;
  readonly durationMs: number;
  readonly verdict: Verdict;
  /**
   * Why: the kind of the exclusion that decided, or for counted time `unplanned`, `carve-out`,
   * `late-notice`, `overrun`, `wrong-channel`; `unmonitored` where nobody watched.
   */
  readonly reason: string;
  /** The exclusion or carve-out that decided. */
  readonly exclusion: string | null;
  readonly clause: string | null;
  readonly outageIds: readonly string[];
  /** Maintenance recorded during the segment. */
  readonly maintenanceIds: readonly string[];
  /** Exclusions that cover it too, but come later. */
  readonly alsoMatched: readonly string[];
}

/** What to classify, and what is known. */
export interface ClassifyOptions {
  readonly period: PeriodRange;
  /** The instant up to which facts are known. */
  readonly asOf: InstantInput;
  /** The commitment whose exclusions apply; by default the policy's first. */
  readonly commitment?: string | undefined;
}

/**
 * Which downtime of a period counts against a commitment, segment by segment.
 *
 * **Boundaries**: half-open throughout; an outage without an end is cut at `asOf`; the first
 * exclusion in policy order decides.
 * **Units**: milliseconds; `countedMs + excludedMs + undeterminedMs` is the length of all segments.
 *
 * @throws NinesError `term_missing`, `unknown_commitment`, `period_invalid` and the issues of the
 * policy and the facts
 * @example
 * ```ts
 * import { classifyDowntime } from "nines";
 * import { doitErp } from "nines/presets";
 * const facts = {
 *   outages: [{ id: "o1", start: "2026-02-02T05:30-05:00", end: "2026-02-02T07:00-05:00" }],
 * };
 * const { segments } = classifyDowntime(doitErp(), facts, { period: "2026-Q1", asOf: "2026-04-02T00:00Z" });
 * for (const { verdict, durationMs, clause } of segments) console.log(verdict, durationMs, clause);
 * // excluded 1800000 DOit ERP, Scheduled and Unscheduled Maintenance
 * // counted 3600000 null
 * ```
 */
export function classifyDowntime(
  policy: Policy,
  facts: Facts | ServiceFacts,
  options: ClassifyOptions,
): DowntimeClassification {
  const compiled = compiledOf(policy);
  const records = Facts.recordsOf(facts);
  const asked = readAsked(options, ["commitment"]);
  const { id } = commitmentOf(compiled, asked.commitment);
  const period = rangeAsPeriod(asked.range, compiled.zone, termOf(compiled, records));
  return classification(compiled, records, id, period, asked.asOf);
}

/** `classifyDowntime` on trusted input. */
export function classification(
  compiled: CompiledPolicy,
  records: FactRecords,
  commitment: string,
  period: MeasurementPeriod,
  asOf: number,
): DowntimeClassification {
  const horizon = { from: period.start, until: period.end, asOf };
  const evidence = gatherEvidence(compiled, commitment, records, horizon);
  const maintenance = records.maintenance ?? [];
  const draft = new Segments(evidence, maintenance);
  sweepDowntime(evidence.sweep, (piece) => draft.add(piece));
  const { segments, totals, byExclusion } = draft;
  const taken = records.maintenance === null ? [noMaintenance] : [];
  return {
    type: "downtime-classification",
    ...documentHead(compiled, ["availability"], asOf, taken),
    commitment,
    period: describePeriod(period, compiled.zone),
    segments: segments.map((segment) => segmentDocument(segment, compiled)),
    countedMs: totals.counted,
    excludedMs: totals.excluded,
    undeterminedMs: totals.undetermined,
    byExclusion: Object.fromEntries(byExclusion),
    advisories: adviseOn(compiled, maintenance, horizon),
    because: evidence.findings,
    missing: records.outages === null ? ["outages"] : [],
  };
}

/** Recorded with an answer that was given without any list of maintenance. */
export const noMaintenance: Assumption = {
  id: "no-maintenance-list",
  text: "No list of maintenance was given; none is taken to have been carried out.",
};

/** A segment while it grows. */
interface Draft {
  readonly key: string;
  readonly start: number;
  end: number;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly exclusion: string | null;
  readonly clause: string | null;
  readonly outageIds: Set<string>;
  readonly maintenanceIds: Set<string>;
  readonly alsoMatched: Set<string>;
}

/** Joins pieces that touch and share verdict, reason and causes, and adds up. */
class Segments {
  readonly segments: Draft[] = [];
  readonly totals: Record<Verdict, number> = { counted: 0, excluded: 0, undetermined: 0 };
  readonly byExclusion = new Map<string, number>();
  readonly #evidence: Evidence;
  readonly #maintenance: ActiveRecords<MaintenanceRecord>;

  constructor(evidence: Evidence, maintenance: readonly MaintenanceRecord[]) {
    this.#evidence = evidence;
    this.#maintenance = new ActiveRecords(maintenance);
  }

  add(piece: Piece): void {
    const { start, end, verdict, active } = piece;
    const decidedBy = piece.decidedBy?.exclusion ?? null;
    const reason = reasonOf(piece);
    this.totals[verdict] += end - start;
    if (verdict === "excluded" && decidedBy !== null) {
      this.byExclusion.set(decidedBy.id, (this.byExclusion.get(decidedBy.id) ?? 0) + end - start);
    }
    const causes = [...new Set(active.map(({ record }) => record.cause))].sort();
    const key = JSON.stringify([verdict, reason, decidedBy?.id ?? null, causes]);
    let segment = this.segments.at(-1);
    if (segment === undefined || segment.end !== start || segment.key !== key) {
      segment = {
        key,
        start,
        end,
        verdict,
        reason,
        exclusion: decidedBy?.id ?? null,
        clause: (decidedBy ?? piece.shortfall?.exclusion)?.clause ?? null,
        outageIds: new Set(),
        maintenanceIds: new Set(),
        alsoMatched: new Set(),
      };
      this.segments.push(segment);
    }
    segment.end = end;
    for (const { record } of active) segment.outageIds.add(record.id);
    for (const { id } of this.#maintenance.during(start, end)) segment.maintenanceIds.add(id);
    for (const id of alsoMatching(this.#evidence.planned, piece)) segment.alsoMatched.add(id);
  }
}

function reasonOf({ decidedBy, shortfall, unmonitored }: Piece): string {
  if (decidedBy !== null) return decidedBy.exclusion.kind;
  if (unmonitored) return "unmonitored";
  return shortfall?.reason ?? "unplanned";
}

function segmentDocument(draft: Draft, { zone }: CompiledPolicy): DowntimeSegment {
  return {
    start: formatInstant(draft.start, zone),
    end: formatInstant(draft.end, zone),
    durationMs: draft.end - draft.start,
    verdict: draft.verdict,
    reason: draft.reason,
    exclusion: draft.exclusion,
    clause: draft.clause,
    outageIds: [...draft.outageIds],
    maintenanceIds: [...draft.maintenanceIds],
    alsoMatched: [...draft.alsoMatched],
  };
}
