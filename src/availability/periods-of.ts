/** The measurement periods of a commitment that a range asks for; a customer's own dates go first. */
import { type FactRecords, termOf } from "../facts/facts.js";
import type { Commitment } from "../policy/commitment.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { billedOn, type DayPeriod, type PeriodKind } from "../time/period.js";
import { type MeasurementPeriod, periodsOfRange, type ReadRange } from "../time/periods-in.js";

/** The periods of a commitment that a range asks for. */
export function periodsOf(
  commitment: Commitment,
  compiled: CompiledPolicy,
  records: FactRecords,
  range: ReadRange,
): readonly MeasurementPeriod[] {
  const kind = periodKindOf(commitment, records);
  const own = commitment.partialPeriod === "clip" ? records.account?.term : null;
  const isCommon = "days" in range && kind === commitment.period && !own;
  if (!isCommon) return findPeriods(commitment, kind, compiled, records, range);
  const before = latest.get(commitment);
  if (before?.days === range.days) return before.periods;
  const periods = findPeriods(commitment, kind, compiled, records, range);
  latest.set(commitment, { days: range.days, periods });
  return periods;
}

/** The periods found last for a commitment, where nothing of the customer's own moves them. */
const latest = new WeakMap<
  Commitment,
  { readonly days: DayPeriod; readonly periods: readonly MeasurementPeriod[] }
>();

function findPeriods(
  { partialPeriod }: Commitment,
  kind: PeriodKind,
  compiled: CompiledPolicy,
  records: FactRecords,
  range: ReadRange,
): readonly MeasurementPeriod[] {
  const term = partialPeriod === "clip" ? termOf(compiled, records) : {};
  return periodsOfRange(kind, range, compiled.zone, term);
}

/** The kind of a commitment's periods; billing months begin on the customer's own day. */
export function periodKindOf({ period }: Commitment, { account }: FactRecords): PeriodKind {
  return billedOn(period, account?.billingAnchorDay ?? null);
}
