/**
 * The time that causes decide. An exclusion by cause holds only where every outage then going on has an
 * excluded cause: a service that is down for a counted reason is down. A carve-out by cause holds where
 * any of them has it. Where an outage is downtime for sure, outages of which that is not known are not
 * looked at; where there are only such, they are.
 */

import type { OutageRecord } from "../facts/outage.js";
import { outageColumns } from "../facts/outage-columns.js";
import { difference, type IntervalSet, normalizeIntervals, union } from "../time/interval-sweep.js";
import type { OutageSpan } from "./outage-span.js";
import type { OutageTime } from "./outage-time.js";

/** The time during which every outage has one of the causes. */
export function everyCause(
  causes: readonly string[],
  records: readonly OutageRecord[],
  time: OutageTime,
): IntervalSet {
  if (!occur(causes, records)) return [];
  const other = time.spans().filter(({ record }) => !hasCause(record, causes));
  const known = difference(time.live, liveTime(other));
  return union(known, difference(unknownTime(time), unknownSpans(other)));
}

/** The time during which some outage has one of the causes. */
export function anyCause(
  causes: readonly string[],
  records: readonly OutageRecord[],
  time: OutageTime,
): IntervalSet {
  if (!occur(causes, records)) return [];
  const named = time.spans().filter(({ record }) => hasCause(record, causes));
  return union(liveTime(named), unknownSpans(named));
}

function occur(causes: readonly string[], records: readonly OutageRecord[]): boolean {
  const found = outageColumns(records).causes;
  return causes.some((cause) => found.has(cause));
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
    spans.filter(({ rule }) => rule?.missing).map(({ start, end }) => [start, end]),
  );
}

/** The time of outages of which it is not known whether they are downtime. */
function unknownTime({ ruled }: OutageTime): IntervalSet {
  return ruled
    .filter(({ rule }) => rule.missing !== null)
    .reduce<IntervalSet>((all, { set }) => union(all, set), []);
}
