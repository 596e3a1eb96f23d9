/**
 * The door of availability: up time over a period as an exact ratio, held against the target, for each
 * commitment of a policy and each of its own periods.
 */
import { Facts, type ServiceFacts } from "../facts/facts.js";
import { commitmentsOf, readAsked } from "../policy/asked-for.js";
import { compiledOf } from "../policy/compiled.js";
import type { Policy } from "../policy/policy.js";
import type { InstantInput } from "../time/instant.js";
import type { PeriodRange } from "../time/periods-in.js";
import { measurePeriods } from "./measured-period.js";
import type { AvailabilityMeasurement } from "./measurement.js";

/** What to measure, and what is known. */
export interface MeasureOptions {
  readonly period: PeriodRange;
  /** The instant up to which facts are known. */
  readonly asOf: InstantInput;
}

/**
 * How available the service was: one measurement for each commitment and each of its own periods
 * that ends in the range asked for (or, if none does, the period that holds the range's end); for a
 * commitment that is measured for each resource, one for each.
 *
 * **Boundaries**: a target met exactly is met. **Rounding**: none decides, but where the contract rounds
 * the percentage itself (`roundPercent`); `percent` is for reading.
 *
 * @throws NinesError `term_missing`, `period_invalid` and the issues of the policy and the facts
 * @example
 * ```ts
 * import { measureAvailability } from "nines";
 * import { doitErp } from "nines/presets";
 * const facts = {
 *   outages: [{ id: "o1", start: "2026-02-02T08:00-05:00", end: "2026-02-02T18:47:24-05:00" }],
 *   maintenance: [],
 * };
 * const [q1] = measureAvailability(doitErp(), facts, { period: "2026-Q1", asOf: "2026-04-02T00:00Z" });
 * console.log(q1?.percent, q1?.met, q1?.headroomMs);
 * // 99.5002 true 18000
 * ```
 */
export function measureAvailability(
  policy: Policy,
  facts: Facts | ServiceFacts,
  options: MeasureOptions,
): AvailabilityMeasurement[] {
  const compiled = compiledOf(policy);
  const records = Facts.recordsOf(facts);
  const { range, asOf } = readAsked(options);
  return commitmentsOf(compiled).flatMap((commitment) =>
    measurePeriods(compiled, records, commitment, range, asOf).map(
      ({ measurement }) => measurement,
    ),
  );
}
