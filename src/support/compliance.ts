/**
 * Compliance: of the requests received in a period, how many met each target, how many missed it, and
 * whether that is the share that the contract promises. Shares are exact; behind each number stand the
 * requests it is made of.
 */
import { validate } from "../core/validation.js";
import { requestsSchema, type SupportRequest } from "../facts/request.js";
import { describePercent, shareOf } from "../money/percent.js";
import { readAsked } from "../policy/asked-for.js";
import { compiledOf } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import { describePeriod, type Period } from "../policy/period-document.js";
import type { Policy } from "../policy/policy.js";
import { type Metric, metrics } from "../policy/support-terms.js";
import type { InstantInput } from "../time/instant.js";
import { type PeriodRange, periodsOfRange, rangeAsPeriod } from "../time/periods-in.js";
import { type Attainment, attainment } from "./attainment.js";
import { supportOf } from "./deadlines.js";
import { isIn, type Outcome, outcomesOf } from "./outcomes.js";
import { deskOf, type SupportDesk } from "./target-clock.js";
import type { DeadlineStatus } from "./track.js";

/** How a period's requests were answered. */
export interface SupportCompliance extends DocumentHead {
  readonly type: "support-compliance";
  readonly period: Period;
  /** By severity in policy order, then by metric. */
  readonly rows: readonly ComplianceRow[];
  readonly attainments: readonly Attainment[];
}

/** The requests of one severity, by what became of one metric. */
export interface ComplianceRow {
  readonly severity: string;
  readonly metric: Metric;
  readonly met: readonly string[];
  readonly breached: readonly string[];
  /** Neither met nor missed yet, paused ones included. */
  readonly running: readonly string[];
  readonly cancelled: readonly string[];
  /** Met of met and missed: four decimals, floored; `null` where none is decided. */
  readonly percent: string | null;
  readonly ratio: { readonly numerator: string; readonly denominator: string } | null;
}

/** The period to look at, and what is known. */
export interface ComplianceOptions {
  readonly period: PeriodRange;
  /** The instant up to which events are known. */
  readonly asOf: InstantInput;
}

/**
 * How the requests received in a period were answered, by severity and metric, and whether the shares
 * that the policy promises were reached.
 *
 * **Boundaries**: a request belongs to the period it was received in, `[start, end)`; a share met
 * exactly is reached. Each progress update counts for itself.
 *
 * @throws NinesError `term_missing`, `duplicate_id`, and the issues of the policy, the options and
 * every request, with its place
 * @example
 * ```ts
 * import { supportCompliance } from "nines";
 * import { gotomyerp } from "nines/presets";
 * const received = { receivedAt: "2026-03-04T10:00-05:00", channel: "portal", severity: "level-2" };
 * const requests = [
 *   { id: "T-1", ...received, events: [{ at: "2026-03-04T12:00-05:00", type: "responded" as const }] },
 *   { id: "T-2", ...received },
 * ];
 * const options = { period: "2026-03", asOf: "2026-04-01T00:00-04:00" };
 * const [row] = supportCompliance(gotomyerp(), requests, options).rows;
 * console.log(row?.metric, row?.met, row?.breached, row?.percent);
 * // first-response [ 'T-1' ] [ 'T-2' ] 50.0000
 * ```
 */
export function supportCompliance(
  policy: Policy,
  requests: readonly SupportRequest[],
  options: ComplianceOptions,
): SupportCompliance {
  const compiled = compiledOf(policy);
  const desk = deskOf(compiled, supportOf(compiled));
  const { range, asOf } = readAsked(options);
  const outcomes = outcomesOf(desk, validate(requestsSchema, requests, "requests"), asOf);
  const { zone, policy: config } = compiled;
  const period = rangeAsPeriod(range, zone, config.term ?? {});
  return {
    type: "support-compliance",
    ...documentHead(compiled, ["support"], asOf),
    period: describePeriod(period, zone),
    rows: rowsOf(desk, outcomes.filter(isIn(period))),
    attainments: (desk.terms.attainment ?? []).flatMap((terms) =>
      periodsOfRange(terms.period, range, zone, config.term ?? {}).map((each) =>
        attainment(compiled, terms, each, outcomes.filter(isIn(each)), asOf),
      ),
    ),
  };
}

function rowsOf(desk: SupportDesk, outcomes: readonly Outcome[]): ComplianceRow[] {
  return desk.terms.severities.flatMap(({ id }) =>
    metrics.flatMap((metric) => {
      const own = outcomes.filter((each) => each.severity === id && each.metric === metric);
      return own.length === 0 ? [] : [rowOf(id, metric, own)];
    }),
  );
}

function rowOf(severity: string, metric: Metric, outcomes: readonly Outcome[]): ComplianceRow {
  const of = (...statuses: readonly DeadlineStatus[]): string[] =>
    outcomes.filter(({ status }) => statuses.includes(status)).map(({ request }) => request);
  const met = of("met");
  const breached = of("breached");
  const decided = met.length + breached.length;
  const ratio = { numerator: String(met.length), denominator: String(decided) };
  return {
    severity,
    metric,
    met,
    breached,
    running: of("running", "paused"),
    cancelled: of("cancelled"),
    percent: decided === 0 ? null : describePercent(met.length, decided, shareOf(100)),
    ratio: decided === 0 ? null : ratio,
  };
}
