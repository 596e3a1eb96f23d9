/**
 * The time that causes decide. An exclusion by cause covers an instant at which an outage has one of its
 * causes, if every outage then going on has a cause that is excluded, by it or by another: a service that
 * is down for a counted reason is down. A carve-out covers every instant at which an outage has one of
 * its causes. An outage of which it is not known whether it is downtime opens what it could make count: where
 * all others are excused and its own cause is not. A carve-out looks at it only where no other is going on.
 */
import type { OutageRecord } from "../facts/outage.js";
import type { OutageTable } from "../facts/outage-table.js";
import {
  difference,
  type IntervalSet,
  intersection,
  normalizeIntervals,
  union,
} from "../time/interval-sweep.js";
import type { OutageRule, OutageSpan } from "./outage-span.js";
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
  const counting = union(liveTime(other), unknownSpans(other));
  return intersection(named, difference(union(time.live, unknownTime(time)), counting));
}

/** Downtime that is excused for sure but for outages of other causes that may be downtime too, rule by rule. */
export function contestedTime(
  excused: ReadonlySet<string>,
  time: OutageTime,
): readonly { readonly rule: OutageRule; readonly set: IntervalSet }[] {
  if (time.plain !== null || excused.size === 0) return [];
  const other = unexcused(excused, time);
  const unknown = other.flatMap(({ rule }) => (rule?.isKnown === false ? rule : []));
  if (unknown.length === 0) return [];
  let left: IntervalSet = difference(time.live, liveTime(other));
  return [...new Set(unknown)].map((rule) => {
    const set = intersection(left, unknownSpans(other.filter((each) => each.rule === rule)));
    left = difference(left, set);
    return { rule, set };
  });
}

/** The time of outages with one of the causes. */
export function causedTime(
  causes: readonly string[],
  outages: OutageTable,
  time: OutageTime,
): IntervalSet {
  if (!causes.some((cause) => outages.causes.has(cause))) return [];
  const named = time.spans().filter(({ record }) => hasCause(record, causes));
  return union(liveTime(named), difference(unknownSpans(named), time.live));
}

/** The outages of causes that no exclusion has, or of none. */
function unexcused(excused: ReadonlySet<string>, time: OutageTime): readonly OutageSpan[] {
  return time.spans().filter(({ record: { cause } }) => cause === null || !excused.has(cause));
}

function hasCause({ cause }: OutageRecord, causes: readonly string[]): boolean {
  return cause !== null && causes.includes(cause);
}

function liveTime(spans: readonly OutageSpan[]): number[] {
  return normalizeIntervals(
    spans.filter(({ rule }) => rule === null).map(({ liveFrom, end }) => [liveFrom, end]),
  );
}

function unknownSpans(spans: readonly OutageSpan[]): number[] {
  return normalizeIntervals(
    spans.filter(({ rule }) => rule?.isKnown === false).map(({ liveFrom, end }) => [liveFrom, end]),
  );
}

/** The time of outages of which it is not known whether they are downtime. */
function unknownTime({ ruled }: OutageTime): IntervalSet {
  return ruled
    .filter(({ rule }) => !rule.isKnown)
    .reduce<IntervalSet>((all, { set }) => union(all, set), []);
}
