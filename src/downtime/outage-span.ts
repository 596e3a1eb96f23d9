/**
 * Which outages a policy takes notice of, from when each one counts, and which rule keeps one from
 * counting at all. A rule that needs a fact nobody gave neither counts nor excludes: it says so.
 */
import { type Finding, finding } from "../core/finding.js";
import type { OutageRecord } from "../facts/outage.js";
import { type OutageTable, recordsOf } from "../facts/outage-table.js";
import type { DowntimeRule, DowntimeRules } from "../policy/downtime-rules.js";
import { type IntervalSet, normalizeIntervals } from "../time/interval-sweep.js";
import type { DowntimeTerms } from "./downtime-terms.js";
import type { Horizon } from "./horizon.js";

/** An outage that the policy takes notice of, cut at `asOf`. */
export interface OutageSpan {
  readonly record: OutageRecord;
  readonly start: number;
  readonly end: number;
  /** When it begins to count, if it does; before that it was not reported. */
  readonly liveFrom: number;
  /** The rule that takes all of it out, or that cannot be applied; `null` where it counts. */
  readonly rule: OutageRule | null;
}

/** A rule on downtime that takes out an outage's time. */
export interface OutageRule {
  readonly reason: "before-report" | "under-minimum" | "unconfirmed" | "partial-outage";
  readonly about: DowntimeRule;
  /** Whether the rule can be applied; where it cannot, the time is undetermined. */
  readonly isKnown: boolean;
  /** The fact for want of which it cannot be applied. */
  readonly missing: string | null;
}

/** Whether an outage counts, but for what the exclusions take out. */
export function isSure({ rule }: OutageSpan): boolean {
  return rule === null;
}

/** Whether it may count, for want of a fact that tells. */
export function isUnsure({ rule }: OutageSpan): boolean {
  return rule !== null && !rule.isKnown;
}

/** Whether it counts or may count. */
export function isPossible({ rule }: OutageSpan): boolean {
  return rule === null || !rule.isKnown;
}

/** The time in which outages count, those that do. */
export function spanTime(spans: readonly OutageSpan[]): IntervalSet {
  return normalizeIntervals(spans.map(({ liveFrom, end }) => [liveFrom, end]));
}

/** The facts for want of which it is not known whether outages count. */
export function missingFacts(spans: readonly OutageSpan[]): readonly string[] {
  return [...new Set(spans.flatMap(({ rule }) => rule?.missing ?? []))];
}

function rule(
  reason: OutageRule["reason"],
  about: DowntimeRule,
  isKnown = true,
  missing: string | null = null,
): OutageRule {
  return { reason, about, isKnown, missing };
}

/**
 * Every rule that takes out time, in the order in which they decide an instant: too short whatever counts,
 * then what may count, then what does not.
 */
export const outageRules = {
  short: rule("under-minimum", "minimumOutage"),
  /** Long enough only together with an outage of which it is not known whether it counts. */
  perhapsShort: rule("under-minimum", "minimumOutage", false),
  unlocated: rule("unconfirmed", "minLocations", false, "outages.confirmedFrom"),
  unreported: rule("before-report", "startsAt", false, "outages.reportedAt"),
  late: rule("before-report", "startsAt"),
  unconfirmed: rule("unconfirmed", "minLocations"),
  partial: rule("partial-outage", "partialOutage"),
} as const satisfies Record<string, OutageRule>;

/** The outages taken notice of, by their starts; what is left out in the range is a finding. */
export function takeNotice(
  outages: OutageTable,
  terms: DowntimeTerms,
  horizon: Horizon,
  resource: string | null,
  findings: Finding[],
): OutageSpan[] {
  const spans: OutageSpan[] = [];
  for (const record of recordsOf(outages)) {
    if (!concerns(record, terms, resource)) continue;
    const left = whyLeftOut(record, terms.rules, horizon.asOf);
    if (left === null) {
      const span = spanOf(record, terms.rules, horizon.asOf);
      if (span.end > span.start) spans.push(span);
    } else if (record.start < horizon.until && (record.end ?? horizon.until) > horizon.from) {
      findings.push(left);
    }
  }
  return spans;
}

/** An outage of another part of the service, or of other resources, is none of a commitment's concern. */
function concerns(
  { scope, resources }: OutageRecord,
  { commitment }: DowntimeTerms,
  resource: string | null,
): boolean {
  if (commitment.scope !== undefined && scope !== null && scope !== commitment.scope) return false;
  return resource === null || resources === null || resources.includes(resource);
}

function whyLeftOut(
  { id, start, source }: OutageRecord,
  { evidence, clauses }: DowntimeRules,
  asOf: number,
): Finding | null {
  if (start >= asOf) {
    const text = `Outage ${id} starts after the instant up to which facts are known.`;
    return finding("after-as-of", "not-applied", text, null, { outage: id });
  }
  if (source === null || evidence === undefined || evidence.includes(source)) return null;
  const text = `Outage ${id} is known from ${source} only, which the contract does not take as evidence.`;
  return finding("evidence", "not-applied", text, clauses?.evidence, { outage: id, source });
}

/** What is known to be out is out, whatever else is missing; then what is missing leaves it open. */
function spanOf(record: OutageRecord, rules: DowntimeRules, asOf: number): OutageSpan {
  const { start, locations, reportedAt } = record;
  const end = Math.min(record.end ?? asOf, asOf);
  const out = whyOut(record, end, rules);
  if (out !== null) return { record, start, end, liveFrom: end, rule: out };
  const byReport = rules.startsAt === "reported";
  const liveFrom = byReport ? Math.max(start, reportedAt ?? start) : start;
  const unlocated = rules.minLocations !== undefined && locations === null;
  const unreported = byReport && reportedAt === undefined;
  const open = unlocated ? outageRules.unlocated : unreported ? outageRules.unreported : null;
  return { record, start, end, liveFrom, rule: open };
}

/** The rule that takes out an outage for sure. */
function whyOut(
  { locations, affected, reportedAt }: OutageRecord,
  end: number,
  { startsAt, minLocations, partialOutage }: DowntimeRules,
): OutageRule | null {
  if (minLocations !== undefined && locations !== null && locations < minLocations) {
    return outageRules.unconfirmed;
  }
  if (partialOutage === "only-total" && affected !== null && affected.count < affected.of) {
    return outageRules.partial;
  }
  const neverCounts = reportedAt === null || (reportedAt !== undefined && reportedAt >= end);
  return startsAt === "reported" && neverCounts ? outageRules.late : null;
}
