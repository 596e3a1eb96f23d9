/**
 * Which items of the service counted downtime affected: the resource that was measured for itself, else
 * those that the outages behind it name. Downtime of an outage that names none, or of none at all, leaves
 * it open.
 */
import type { OutageSpan } from "../downtime/outage-span.js";
import { clip, difference, type IntervalSet } from "../time/interval-sweep.js";

/** The affected items by name; `null` where an outage does not say. */
export function affectedItems(
  spans: readonly OutageSpan[],
  resource: string | null,
  counted: IntervalSet,
): readonly string[] | null {
  if (resource !== null) return [resource];
  const items = new Set<string>();
  let unexplained = counted;
  for (const { record, liveFrom, end, rule } of spans) {
    if (rule?.isKnown === true || clip(counted, liveFrom, end).length === 0) continue;
    if (record.resources === null) return null;
    for (const item of record.resources) items.add(item);
    unexplained = difference(unexplained, [liveFrom, end]);
  }
  return unexplained.length === 0 ? [...items].sort() : null;
}
