/**
 * Which items of the service counted downtime affected: the resource that was measured for itself, else
 * those that the outages behind it name. Downtime of an outage that names none, or of none at all, leaves
 * it open, and so does what may count if it would add an item, be it beside downtime that counts anyhow.
 */
import { isPossible, isSure, missingFacts, type OutageSpan } from "../downtime/outage-span.js";
import { clip, difference, type IntervalSet, union } from "../time/interval-sweep.js";

/** The affected items by name, or the facts that are missing to know them. */
export type AffectedItems =
  | { readonly items: readonly string[] }
  | { readonly missing: readonly string[] };

/** What counts, what may count, and the facts that would tell. */
interface DowntimeOf {
  readonly counted: IntervalSet;
  readonly undetermined: IntervalSet;
  readonly open: readonly string[];
}

/** The items that counted downtime affected, where nothing that may count could add one. */
export function affectedItems(
  spans: readonly OutageSpan[],
  resource: string | null,
  { counted, undetermined, open }: DowntimeOf,
): AffectedItems {
  if (resource !== null) return { items: [resource] };
  const items = itemsNamed(spans.filter(isSure), counted);
  if (items === null) return { missing: ["outages.resources"] };
  const downAtMost = union(counted, undetermined);
  const possible = spans.filter((span) => isPossible(span) && isDownIn(span, downAtMost));
  if (itemsNamed(possible, downAtMost)?.join() === items.join()) return { items };
  const missing = [...(undetermined.length > 0 ? open : []), ...missingFacts(possible)];
  return { missing: [...new Set(missing)] };
}

/** The items that the outages of a set name; `null` where one names none, or part of the set has none. */
function itemsNamed(spans: readonly OutageSpan[], set: IntervalSet): readonly string[] | null {
  const items = new Set<string>();
  let unexplained = set;
  for (const span of spans) {
    if (!isDownIn(span, set)) continue;
    if (span.record.resources === null) return null;
    for (const item of span.record.resources) items.add(item);
    unexplained = difference(unexplained, [span.liveFrom, span.end]);
  }
  return unexplained.length === 0 ? [...items].sort() : null;
}

function isDownIn({ liveFrom, end }: OutageSpan, set: IntervalSet): boolean {
  return clip(set, liveFrom, end).length > 0;
}
