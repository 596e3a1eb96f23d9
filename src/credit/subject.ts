/**
 * What a credit is assessed for: one period of the promise behind it, of one resource where resources are
 * measured one by one, and of one incident where incidents are credited one by one.
 */
import type { Finding } from "../core/finding.js";
import type { OutageSpan } from "../downtime/outage-span.js";
import type { Assumption } from "../policy/policy.js";
import type { IntervalSet } from "../time/interval-sweep.js";
import type { BaseSubject } from "./base-fee.js";
import type { JudgedCondition } from "./conditions.js";
import type { Figures } from "./figures.js";
import type { Incident } from "./incident.js";
import type { OpenTime } from "./incidents.js";

/** One thing that a credit may be owed for. */
export interface CreditSubject extends BaseSubject {
  readonly commitment: string | null;
  readonly resource: string | null;
  /** The incident, where each is credited on its own. */
  readonly incident: Incident | null;
  /** Incidents of the period in order of time, those included of which nothing counts. */
  readonly incidents: () => readonly Incident[];
  /** From when and until when there is time that could make other incidents of the period than are known. */
  readonly openTime: () => OpenTime | null;
  /** The recorded outages of the promise's own part of the service and resource; `null` where none are known of. */
  readonly outages: () => readonly OutageSpan[] | null;
  /** Counted downtime, and downtime of which it is not known whether it counts. */
  readonly countedTime: () => IntervalSet;
  readonly undeterminedTime: () => IntervalSet;
  /** The instant at which the promise could no longer be kept; `null` while it still can. */
  readonly missedAt: () => number | null;
  /** The same if what is undetermined had counted: never later. */
  readonly missedAtIfCounted: () => number | null;
  /** Whether the promise was missed. */
  readonly miss: JudgedCondition;
  /** What further conditions there are of it. */
  readonly further: readonly JudgedCondition[];
  /** The figures as they are, and as if what is undetermined had counted; `null` where unknown. */
  readonly figures: () => Figures | null;
  readonly figuresIfCounted: () => Figures | null;
  /** Whether what is undetermined could make the incident another one, or none. */
  readonly isUnsure: boolean;
  /** Whether time before this incident may have been another one of the period. */
  readonly mayBePreceded: boolean;
  readonly because: readonly Finding[];
  readonly taken: readonly Assumption[];
}
