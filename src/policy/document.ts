/**
 * What every document says of itself: the policy it was made under, the readings and assumptions that
 * bear on it, and the instant up to which anything was known.
 */

import type { Instant } from "../time/instant.js";
import { formatInstant } from "../time/zone.js";
import type { CompiledPolicy } from "./compiled.js";
import type { Assumption, RecordedReading, Subject } from "./policy.js";

/** The head of a document. */
export interface DocumentHead {
  /** The contract, and the version of it, that the answer was made under. */
  readonly policy: { readonly id: string; readonly version: string };
  /** The knowledge horizon; `null` where the answer does not depend on one. */
  readonly asOf: Instant | null;
  /** The readings taken on open points that bear on the answer. */
  readonly readings: readonly RecordedReading[];
  /** What was taken for granted. */
  readonly assumptions: readonly Assumption[];
}

type Bearing = Pick<DocumentHead, "policy" | "readings" | "assumptions">;

const bearings = new WeakMap<CompiledPolicy, Map<string, Bearing>>();

/** The head of a document about some subjects; `taken` are assumptions of this one answer. */
export function documentHead(
  compiled: CompiledPolicy,
  subjects: readonly Subject[],
  asOf: number | null,
  taken: readonly Assumption[] = [],
): DocumentHead {
  const { policy, readings, assumptions } = bearingOn(compiled, subjects);
  return {
    policy,
    asOf: asOf === null ? null : formatInstant(asOf, compiled.zone),
    readings,
    assumptions: taken.length === 0 ? assumptions : [...assumptions, ...taken],
  };
}

/** What of a policy bears on some subjects, found once for each policy. */
function bearingOn(compiled: CompiledPolicy, subjects: readonly Subject[]): Bearing {
  const bySubjects = bearings.get(compiled) ?? new Map<string, Bearing>();
  bearings.set(compiled, bySubjects);
  const key = subjects.join();
  const before = bySubjects.get(key);
  if (before !== undefined) return before;
  const bears = ({ about }: { readonly about?: readonly Subject[] | undefined }): boolean =>
    about === undefined || about.some((subject) => subjects.includes(subject));
  const { id, version, readings = [], assumptions = [] } = compiled.policy;
  const bearing = {
    policy: Object.freeze({ id, version }),
    readings: Object.freeze(readings.filter(bears)),
    assumptions: Object.freeze(assumptions.filter(bears)),
  };
  bySubjects.set(key, bearing);
  return bearing;
}
