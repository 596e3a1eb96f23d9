/**
 * The door of termination: a history of documents held against the policy's grounds for ending the
 * contract. Each period that completes a rule gives a right of its own, with its own time for notice.
 */
import * as z from "zod";
import { type Finding, finding } from "../core/finding.js";
import { type Issue, refusal, refuse, refuseAll } from "../core/issue.js";
import { reading, validate } from "../core/validation.js";
import { type CompiledPolicy, compiledOf } from "../policy/compiled.js";
import type { Policy } from "../policy/policy.js";
import { type InstantInput, readInstant } from "../time/instant.js";
import type { HistoryDocument } from "./history-documents.js";
import { type PeriodSeries, seriesOf } from "./period-series.js";
import { type RecordedHistory, readHistory } from "./recorded-history.js";
import type { TerminationRight } from "./termination-right.js";
import { type Ground, rightsOf } from "./termination-rows.js";

/** Up to when documents are known, and of when the question is asked. */
export interface TerminationOptions {
  readonly asOf: InstantInput;
}

const optionsSchema = z.strictObject({ asOf: reading(readInstant) });

/**
 * The customer's rights to end the contract, ground by ground and resource by resource: one for each period
 * of the history that completed a ground's rule, and one row for what has not arisen or is not known to have.
 * The history is a list of measurements, credit assessments and assessments of whole periods, in any order;
 * of several documents on one subject the latest holds.
 *
 * **Boundaries**: a percentage equal to the bound is not below it, downtime as long as the limit not over
 * it; "m of n" counts the n periods that end with the one in question, which must itself count. The time for
 * notice opens at the period's end; counted, it runs from the period's last date. **Rounding**: none but what
 * the contract rounds itself; a credit is held against its share of the base rounded as the credit was.
 *
 * @throws NinesError `term_missing`, `policy_mismatch`, `document_conflict`, `periods_overlap`,
 * `currency_mismatch` and the issues of the policy, the documents and the calendars
 * @example
 * ```ts
 * import { definePolicy, measureAvailability, terminationRights } from "nines";
 * import { doitErp } from "nines/presets";
 * const policy = definePolicy({
 *   ...doitErp(),
 *   termination: [
 *     {
 *       id: "two-quarters",
 *       commitment: "uptime",
 *       rule: { consecutive: 2 },
 *       exercise: { calendarDays: 30, endsAt: "end-of-day" },
 *     },
 *   ],
 * });
 * const facts = {
 *   outages: [
 *     { id: "o1", start: "2026-02-02T08:00-05:00", end: "2026-02-02T20:00-05:00" },
 *     { id: "o2", start: "2026-05-04T08:00-04:00", end: "2026-05-04T20:00-04:00" },
 *   ],
 * };
 * const asOf = "2026-07-15T00:00Z";
 * const history = ["2026-Q1", "2026-Q2"].flatMap((period) =>
 *   measureAvailability(policy, facts, { period, asOf }),
 * );
 * const [right] = terminationRights(policy, history, { asOf });
 * console.log(right?.state, right?.periods.join(" "), right?.exercise?.closesAt);
 * // exercisable 2026-Q1 2026-Q2 2026-07-31T00:00:00.000-04:00
 * ```
 */
export function terminationRights(
  policy: Policy,
  history: readonly HistoryDocument[],
  options: TerminationOptions,
): TerminationRight[] {
  const compiled = compiledOf(policy);
  const { asOf } = validate(optionsSchema, options, "options");
  const grounds = groundsOf(compiled);
  const recorded = readHistory(history, compiled);
  const unread = ofOtherCommitments(recorded, compiled);
  const series = new Map<string, PeriodSeries[]>();
  for (const { commitment } of grounds) {
    if (series.has(commitment.id)) continue;
    series.set(commitment.id, seriesOf(commitment, recorded, compiled.zone, asOf));
  }
  refuseAll(distinct([...series.values()].flat().flatMap(({ issues }) => issues)));
  return grounds.flatMap((ground) =>
    (series.get(ground.commitment.id) ?? []).flatMap((each) =>
      rightsOf(ground, each, compiled, unread, asOf),
    ),
  );
}

/** Documents about no resource stand in the series of each, and so do their issues. */
function distinct(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [`${issue.code} ${issue.path}`, issue])).values()];
}

/** The policy's grounds for termination with their commitments, or `term_missing`. */
function groundsOf({ policy: { termination = [], availability } }: CompiledPolicy): Ground[] {
  if (termination.length === 0) {
    const hint = "Give the policy termination terms, or ask one that has them.";
    refuse("policy.termination", refusal("term_missing", { term: "termination", hint }));
  }
  const commitments = availability?.commitments ?? [];
  return termination.flatMap((terms) =>
    commitments
      .filter(({ id }) => id === terms.commitment)
      .map((commitment) => ({ terms, commitment })),
  );
}

/** The finding on documents about commitments that the policy does not have. */
function ofOtherCommitments(
  { measurements, credits }: RecordedHistory,
  { policy }: CompiledPolicy,
): Finding[] {
  const known = new Set(policy.availability?.commitments.map(({ id }) => id));
  const all = [...measurements, ...credits];
  const others = all.flatMap(({ commitment }) =>
    commitment === null || known.has(commitment) ? [] : [commitment],
  );
  if (others.length === 0) return [];
  const names = [...new Set(others)].sort().join(", ");
  const text = `The policy has no commitment ${names}; documents on it are not read.`;
  const params = { documents: others.length, commitments: names };
  return [finding("other-commitment", "not-applied", text, null, params)];
}
