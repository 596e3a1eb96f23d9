/**
 * Which items of the service counted downtime affected: the resource that was measured for itself, else
 * those that the outages name. An outage that counts and names none leaves it open.
 */
import type { FactRecords } from "../facts/facts.js";
import { clip, type IntervalSet } from "../time/interval-sweep.js";

/** The affected items, in the order of their outages; `null` where an outage does not say. */
export function affectedItems(
  { outages }: FactRecords,
  resource: string | null,
  counted: IntervalSet,
): readonly string[] | null {
  if (resource !== null) return [resource];
  if (outages === null) return null;
  const items = new Set<string>();
  const { starts, ends, details } = outages;
  for (const [row, start] of starts.entries()) {
    if (clip(counted, start, ends[row] as number).length === 0) continue;
    const named = details[row]?.resources ?? null;
    if (named === null) return null;
    for (const item of named) items.add(item);
  }
  return [...items];
}
