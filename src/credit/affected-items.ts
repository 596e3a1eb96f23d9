/**
 * Which items of the service counted downtime affected: the resource that was measured for itself, else
 * those that the outages name. Downtime of an outage that names none, or of none at all, leaves it open.
 */
import type { FactRecords } from "../facts/facts.js";
import { clip, difference, type IntervalSet } from "../time/interval-sweep.js";

/** The affected items, in the order of their outages; `null` where an outage does not say. */
export function affectedItems(
  { outages }: FactRecords,
  resource: string | null,
  counted: IntervalSet,
): readonly string[] | null {
  if (resource !== null) return [resource];
  if (outages === null) return null;
  const items = new Set<string>();
  let unexplained = counted;
  const { starts, ends, details } = outages;
  for (const [row, start] of starts.entries()) {
    const end = ends[row] as number;
    if (clip(counted, start, end).length === 0) continue;
    const named = details[row]?.resources ?? null;
    if (named === null) return null;
    for (const item of named) items.add(item);
    unexplained = difference(unexplained, [start, end]);
  }
  return unexplained.length === 0 ? [...items] : null;
}
