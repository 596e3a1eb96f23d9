/**
 * The time that causes decide. An exclusion by cause covers an instant at which an outage has one of its
 * causes, if every outage then going on has a cause that is excluded, by it or by another: a service that
 * is down for a counted reason is down. A carve-out covers every instant at which an outage has one of
 * its causes. An outage of which it is not known whether it is downtime covers nothing where others are
 * downtime for sure, but keeps causes that are not excluded from being excused.
 */
import type { OutageRecord } from "../facts/outage.js";
import type { OutageTable } from "../facts/outage-table.js";
import type { Exclusion } from "../policy/exclusion.js";
import { difference, type IntervalSet, intersection, union } from "../time/interval-sweep.js";
import { isPossible, isSure, isUnsure, type OutageSpan, spanTime } from "./outage-span.js";
import type { OutageTime } from "./outage-time.js";

/** The time of outages with one of the causes, where all that go on are excused. */
export function excusedTime(
  causes: readonly string[],
  excused: ReadonlySet<string>,
  outages: OutageTable,
  time: OutageTime,
): IntervalSet {
  const named = causedTime(causes, outages, time);
  if (named.length === 0) return named;
  const other = unexcused(excused, time);
  const counting = spanTime(other.filter(isPossible));
  return intersection(named, difference(union(time.live, unknownTime(time)), counting));
}

/**
 * Downtime for sure that an exclusion by cause or a carve-out covers, or would cover if one or more of the
 * outages counted of which that is not known.
 */
export function perhapsCaused(
  exclusion: Exclusion,
  excused: ReadonlySet<string>,
  time: OutageTime,
): IntervalSet {
  const { kind } = exclusion;
  if (kind !== "cause" && kind !== "carve-out") return [];
  const { causes = [] } = exclusion;
  const named = time.spans().filter(({ record }) => hasCause(record, causes));
  const perhaps = intersection(time.live, spanTime(named.filter(isPossible)));
  if (kind === "carve-out") return perhaps;
  return difference(perhaps, spanTime(unexcused(excused, time).filter(isSure)));
}

/** The time of outages with one of the causes. */
export function causedTime(
  causes: readonly string[],
  outages: OutageTable,
  time: OutageTime,
): IntervalSet {
  if (!causes.some((cause) => outages.causes.has(cause))) return [];
  const named = time.spans().filter(({ record }) => hasCause(record, causes));
  return union(
    spanTime(named.filter(isSure)),
    difference(spanTime(named.filter(isUnsure)), time.live),
  );
}

/** The outages of causes that no exclusion has, or of none. */
function unexcused(excused: ReadonlySet<string>, time: OutageTime): readonly OutageSpan[] {
  return time.spans().filter(({ record: { cause } }) => cause === null || !excused.has(cause));
}

function hasCause({ cause }: OutageRecord, causes: readonly string[]): boolean {
  return cause !== null && causes.includes(cause);
}

/** The time of outages of which it is not known whether they are downtime. */
function unknownTime({ ruled }: OutageTime): IntervalSet {
  return ruled
    .filter(({ rule }) => !rule.isKnown)
    .reduce<IntervalSet>((all, { set }) => union(all, set), []);
}
