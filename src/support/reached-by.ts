/**
 * Which metrics an event reaches: every one that it cannot come without. A provider's resolution reaches
 * all of them; a resolution by the customer and a closing reach none.
 */

import type { EventRecord } from "../facts/request-event.js";
import type { Metric } from "../policy/support-terms.js";

const byType: Partial<Record<EventRecord["type"], readonly Metric[]>> = {
  acknowledged: ["acknowledgement"],
  responded: ["acknowledgement", "first-response"],
  "work-started": ["acknowledgement", "work-start"],
  "progress-update": ["acknowledgement", "first-response"],
  "workaround-provided": ["acknowledgement", "first-response", "work-start", "workaround"],
  resolved: ["acknowledgement", "first-response", "work-start", "workaround", "resolution"],
};

/** The metrics that an event reaches; progress updates are counted apart. */
export function reachedBy({ type, by }: EventRecord): readonly Metric[] {
  if (type === "resolved" && by === "customer") return [];
  return byType[type] ?? [];
}

/** Whether an event tells the customer how things stand. */
export function isUpdate({ type }: EventRecord): boolean {
  return type === "responded" || type === "progress-update" || type === "workaround-provided";
}
