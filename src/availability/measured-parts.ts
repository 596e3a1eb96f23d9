/**
 * The parts that a commitment is measured in: the service as one thing, or its resources, each while it
 * was there, together, the worst, or each for itself.
 */
import type { DowntimeTerms } from "../downtime/downtime-terms.js";
import type { Evidence } from "../downtime/evidence.js";
import type { Horizon } from "../downtime/horizon.js";
import type { JudgedDowntime } from "../downtime/judged-downtime.js";
import type { FactRecords } from "../facts/facts.js";
import type { ResourceRecord } from "../facts/monitoring.js";
import {
  isPerhapsWorse,
  isWorse,
  type MeasuredPart,
  measurePart,
  partOf,
  scaledLoss,
  sumOfParts,
} from "./measured-part.js";

/** A measured part, of one resource where it is about one. */
export interface ResourcePart {
  readonly resource: string | null;
  readonly part: MeasuredPart;
}

/** The parts of a horizon; `judged` is the downtime of all resources together. */
export function measuredParts(
  terms: DowntimeTerms,
  records: FactRecords,
  evidence: Evidence,
  horizon: Horizon,
  judged: JudgedDowntime,
): ResourcePart[] {
  const together = partOf(terms, judged, horizon);
  const { aggregate } = terms.commitment;
  if (aggregate === undefined) return [{ resource: null, part: together }];
  if (records.resources === null) {
    const missing = [...together.missing, "resources"];
    return [{ resource: null, part: { ...together, known: false, missing } }];
  }
  const parts = records.resources.flatMap((resource): ResourcePart[] => {
    const alive = lifeIn(resource, horizon);
    if (alive.until <= alive.from) return [];
    const part = measurePart(terms, records, evidence, alive, resource.id);
    return [{ resource: resource.id, part }];
  });
  if (aggregate === "each") return parts;
  const nothing = { ...together, ofMs: 0, ofMsIfCounted: 0, lost: 0, lostIfCounted: 0 };
  if (aggregate === "sum") {
    const { start, end } = together;
    const sum = sumOfParts(parts.map(({ part }) => part)) ?? nothing;
    return [{ resource: null, part: { ...sum, start, end } }];
  }
  const [first, ...others] = parts.filter(({ part }) => part.ofMs > 0);
  if (first === undefined) return [{ resource: null, part: nothing }];
  const worst = others.reduce((a, b) => (isWorse(b.part, a.part) ? b : a), first);
  const perhaps = others.reduce((a, b) => (isPerhapsWorse(b.part, a.part) ? b : a), first);
  if (!isPerhapsWorse(perhaps.part, worst.part)) return [worst];
  const lostIfCounted = scaledLoss(perhaps.part, worst.part.ofMsIfCounted);
  const missing = [...new Set([...worst.part.missing, ...perhaps.part.missing])];
  return [{ ...worst, part: { ...worst.part, lostIfCounted, missing } }];
}

/** The part of a horizon during which a resource was there. */
function lifeIn({ from, until }: ResourceRecord, horizon: Horizon): Horizon {
  return {
    ...horizon,
    from: Math.max(horizon.from, from ?? horizon.from),
    until: Math.min(horizon.until, until ?? horizon.until),
  };
}
