/** The measurement periods of a commitment that a range asks for; a customer's own dates go first. */
import { type FactRecords, termOf } from "../facts/facts.js";
import type { Commitment } from "../policy/commitment.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { PeriodKind } from "../time/period.js";
import { type MeasurementPeriod, periodsOfRange, type ReadRange } from "../time/periods-in.js";

/** The periods of a commitment that a range asks for. */
export function periodsOf(
  commitment: Commitment,
  compiled: CompiledPolicy,
  records: FactRecords,
  range: ReadRange,
): MeasurementPeriod[] {
  const term = commitment.partialPeriod === "clip" ? termOf(compiled, records) : {};
  return periodsOfRange(periodKindOf(commitment, records), range, compiled.zone, term);
}

/** The kind of a commitment's periods; billing months begin on the customer's own day. */
export function periodKindOf({ period }: Commitment, { account }: FactRecords): PeriodKind {
  const anchorDay = account?.billingAnchorDay ?? null;
  const isBilling = typeof period === "object" && "billingMonth" in period;
  return isBilling && anchorDay !== null ? { billingMonth: { anchorDay } } : period;
}
