/**
 * The downtime budget: what a commitment allows in a period, what is used of it, and how long the service
 * could be down from now on. The answer is the measurement's own: an outage is supposed from `asOf` on,
 * and its last end with which the commitment is still met is searched for, so that windows, allowances
 * and roundings count as they will count in the end.
 * Cost: some eighty measurements for each answer.
 */
import { downtimeTerms } from "../downtime/downtime-terms.js";
import { Facts, type ServiceFacts } from "../facts/facts.js";
import { decimal } from "../money/percent.js";
import { commitmentsOf, readAsked } from "../policy/asked-for.js";
import { countsRequests } from "../policy/commitment.js";
import { compiledOf } from "../policy/compiled.js";
import type { DocumentHead } from "../policy/document.js";
import type { Period } from "../policy/period-document.js";
import type { Policy } from "../policy/policy.js";
import type { Instant } from "../time/instant.js";
import type { MeasurementPeriod } from "../time/periods-in.js";
import { formatInstant, type Zone } from "../time/zone.js";
import type { MeasureOptions } from "./measure.js";
import { measurePeriods } from "./measured-period.js";
import type { AvailabilityMeasurement } from "./measurement.js";
import { type Supposition, supposeDown } from "./supposed-outage.js";

/** What a commitment allows in a period, and what is left of it. */
export interface DowntimeBudget extends DocumentHead {
  readonly type: "downtime-budget";
  readonly commitment: string;
  readonly kind: "guarantee" | "objective";
  readonly clause: string | null;
  readonly resource: string | null;
  readonly period: Period;
  readonly targetPercent: string;
  /**
   * `open`: it can still be missed; `safe`: however long the service is down, it no longer can;
   * `breached`: it is missed; `over`: the period is over and, with undetermined time taken as up, it is
   * met; `unknown`: facts are missing, or the commitment counts requests.
   */
  readonly state: "open" | "safe" | "breached" | "over" | "unknown";
  /** The most counted downtime with which the commitment is still met, over the whole period. */
  readonly allowedMs: number;
  /** Counted downtime up to `asOf`. */
  readonly usedMs: number;
  /** Negative where the commitment is missed. */
  readonly leftMs: number;
  /** Downtime up to `asOf` of which the facts do not say whether it counts. */
  readonly undeterminedMs: number;
  /** How many times as fast as the period goes by the budget is used, four decimals, floored. */
  readonly burnRate: string | null;
  /** What will be used by the period's end at this rate, rounded up. */
  readonly projectedMs: number | null;
  /** The last instant at which an outage that runs from `asOf` on must end; `null` unless `open`. */
  readonly mustEndBy: Instant | null;
  /** The same without the windows, hours and maintenance that lie ahead. */
  readonly mustEndByWithoutPlans: Instant | null;
  /** What lies ahead of such an outage that would not count. */
  readonly spared: readonly SparedTime[];
  /** Facts without which nothing can be said, such as `outages`. */
  readonly missing: readonly string[];
}

/** Time ahead in which the service may be down without using the budget. */
export interface SparedTime {
  /** `[start, end)`, not before `asOf`. */
  readonly start: Instant;
  readonly end: Instant;
  readonly durationMs: number;
  /** The exclusion that covers it. */
  readonly exclusion: string;
  readonly clause: string | null;
}

/**
 * The downtime budget of each commitment and period asked for.
 *
 * **Boundaries**: an outage that ends at `mustEndBy` leaves the commitment met, one that ends a
 * millisecond later does not. Outages are known up to `asOf`; maintenance that was announced by then is
 * foreseen. Undetermined time is taken as up.
 * **Rounding**: `burnRate` is floored at four decimals, `projectedMs` rounded up.
 *
 * @throws NinesError `term_missing`, `period_invalid` and the issues of the policy and the facts
 * @example
 * ```ts
 * import { downtimeBudget } from "nines";
 * import { doitErp } from "nines/presets";
 * const facts = {
 *   outages: [{ id: "o1", start: "2026-02-02T08:00-05:00", end: "2026-02-02T18:17-05:00" }],
 *   maintenance: [],
 * };
 * const [budget] = downtimeBudget(doitErp(), facts, { period: "2026-Q1", asOf: "2026-03-04T00:45-05:00" });
 * console.log(budget?.state, budget?.leftMs, budget?.mustEndBy, budget?.mustEndByWithoutPlans);
 * // open 1842000 2026-03-04T06:15:42.000-05:00 2026-03-04T01:15:42.000-05:00
 * ```
 */
export function downtimeBudget(
  policy: Policy,
  facts: Facts | ServiceFacts,
  options: MeasureOptions,
): DowntimeBudget[] {
  const compiled = compiledOf(policy);
  const records = Facts.recordsOf(facts);
  const { range, asOf } = readAsked(options);
  return commitmentsOf(compiled).flatMap((commitment) => {
    const terms = downtimeTerms(compiled, commitment);
    return measurePeriods(compiled, records, commitment, range, asOf).map(
      ({ measurement, period, range: own }) => {
        const ask = (plans: boolean): Supposition =>
          supposeDown(terms, records, period, asOf, measurement.resource, plans);
        return budgetOf(measurement, own, asOf, compiled.zone, ask);
      },
    );
  });
}

function budgetOf(
  measurement: AvailabilityMeasurement,
  period: MeasurementPeriod,
  asOf: number,
  zone: Zone,
  ask: (plans: boolean) => Supposition,
): DowntimeBudget {
  const { downtimeMs, allowedDowntimeMs, headroomMs, undeterminedMs } = measurement;
  const elapsedMs = Math.min(Math.max(asOf, period.start), period.end) - period.start;
  const lengthMs = period.end - period.start;
  const known = knownState(measurement);
  const supposed = known === null ? ask(true) : null;
  const bare = supposed?.lastEnd ? ask(false) : null;
  const instant = (at: number | null | undefined): Instant | null =>
    at === null || at === undefined ? null : formatInstant(at, zone);
  return {
    type: "downtime-budget",
    policy: measurement.policy,
    asOf: measurement.asOf,
    readings: measurement.readings,
    assumptions: measurement.assumptions,
    commitment: measurement.commitment,
    kind: measurement.kind,
    clause: measurement.clause,
    resource: measurement.resource,
    period: measurement.period,
    targetPercent: measurement.targetPercent,
    state: known ?? supposed?.state ?? "unknown",
    allowedMs: allowedDowntimeMs,
    usedMs: downtimeMs,
    leftMs: headroomMs,
    undeterminedMs,
    burnRate: burnRate(downtimeMs, allowedDowntimeMs, elapsedMs, lengthMs),
    projectedMs: elapsedMs === 0 ? null : timesOver(downtimeMs, lengthMs, elapsedMs),
    mustEndBy: instant(supposed?.lastEnd),
    mustEndByWithoutPlans: instant(bare?.lastEnd),
    spared: (supposed?.spared ?? []).map(({ start, end, exclusion, clause }) => ({
      start: formatInstant(start, zone),
      end: formatInstant(end, zone),
      durationMs: end - start,
      exclusion,
      clause,
    })),
    missing: measurement.missing,
  };
}

/** What can be said without supposing anything; `null` where the future decides. */
function knownState({
  met,
  headroomMs,
  provisional,
  upMs,
  ofMs,
  indicator,
}: AvailabilityMeasurement): DowntimeBudget["state"] | null {
  if (upMs === null || ofMs === 0 || countsRequests(indicator)) return "unknown";
  if (met === false || headroomMs < 0) return "breached";
  return provisional ? null : "over";
}

function burnRate(
  usedMs: number,
  allowedMs: number,
  elapsedMs: number,
  lengthMs: number,
): string | null {
  if (allowedMs === 0 || elapsedMs === 0) return null;
  const scaled = BigInt(usedMs) * BigInt(lengthMs) * 10_000n;
  return decimal(scaled / (BigInt(allowedMs) * BigInt(elapsedMs)), 4);
}

/** `amount × length / elapsed`, rounded up. */
function timesOver(amount: number, length: number, elapsed: number): number {
  const [whole, of] = [BigInt(amount) * BigInt(length), BigInt(elapsed)];
  return Number((whole + of - 1n) / of);
}
