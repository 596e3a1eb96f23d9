/**
 * Which recorded maintenance an exclusion takes: announced in time, by an accepted channel, in the
 * windows it is meant for, from its start to its announced end. What falls short is kept with the
 * reason, so that counted time can say why it counts. Allowances are looked at elsewhere.
 */
import { type Finding, finding } from "../core/finding.js";
import type { MaintenanceRecord } from "../facts/maintenance.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { MaintenanceExclusion } from "../policy/exclusion.js";
import { isNoticeEnough } from "../policy/limit-end.js";
import {
  clip,
  difference,
  type IntervalSet,
  intersection,
  normalizeIntervals,
  union,
} from "../time/interval-sweep.js";
import type { AllowedEvent } from "./allowance-stock.js";
import type { DowntimeTerms } from "./downtime-terms.js";
import type { Horizon } from "./horizon.js";

/** Maintenance that an exclusion names and does not cover, and why. */
export interface Shortfall {
  readonly reason:
    | "late-notice"
    | "overrun"
    | "wrong-channel"
    | "outside-window"
    | "over-allowance";
  readonly exclusion: MaintenanceExclusion;
  readonly set: IntervalSet;
}

/** What an exclusion takes of the recorded maintenance, and what falls short of it. */
export interface QualifyingMaintenance {
  /** The stretches of single events that qualify; windows may cut them further in `set`. */
  readonly events: readonly AllowedEvent[];
  readonly set: IntervalSet;
  readonly shortfalls: readonly Shortfall[];
  /** About the maintenance of the horizon itself. */
  readonly findings: readonly Finding[];
}

/** Maintenance of some types that had begun, from `reach` up to the horizon's end. */
export function recordedTime(
  maintenance: readonly MaintenanceRecord[],
  types: readonly string[],
  { until, asOf }: Horizon,
  reach: number,
): number[] {
  const begun = maintenance.filter((each) => types.includes(each.type) && each.start < asOf);
  return clip(normalizeIntervals(begun.map(({ start, end }) => [start, end])), reach, until);
}

/** Judges the maintenance that an exclusion names, from `reach` up to the horizon's end. */
export function qualifyingMaintenance(
  exclusion: MaintenanceExclusion,
  maintenance: readonly MaintenanceRecord[],
  terms: DowntimeTerms,
  horizon: Horizon,
  reach: number,
): QualifyingMaintenance {
  const inTime: MaintenanceRecord[] = [];
  const late: MaintenanceRecord[] = [];
  const misdirected: MaintenanceRecord[] = [];
  const findings: Finding[] = [];
  for (const each of maintenance) {
    const outside = each.end <= reach || each.start >= Math.min(horizon.until, horizon.asOf);
    if (outside || !exclusion.types.includes(each.type)) continue;
    const concerned = each.end > horizon.from ? findings : [];
    if (!isNoticed(exclusion, each, terms.compiled, horizon.asOf, concerned)) late.push(each);
    else if (isWellSent(exclusion, each, concerned)) inTime.push(each);
    else misdirected.push(each);
  }
  const cut = (records: readonly AllowedEvent[]): IntervalSet =>
    clip(normalizeIntervals(records.map(({ start, end }) => [start, end])), reach, horizon.until);
  const events = inTime.map(({ start, end, announcedEnd }) => ({
    start,
    end: Math.max(start, Math.min(end, announcedEnd ?? end)),
  }));
  const overrun = inTime.map(({ start, end, announcedEnd }) => ({
    start: Math.max(announcedEnd ?? end, start),
    end,
  }));
  const announced = cut(events);
  const set = insideWindows(announced, exclusion, terms, horizon, reach);
  const shortfalls = [
    { reason: "late-notice", exclusion, set: cut(late) },
    { reason: "wrong-channel", exclusion, set: cut(misdirected) },
    { reason: "overrun", exclusion, set: cut(overrun) },
    { reason: "outside-window", exclusion, set: difference(announced, set) },
  ] as const;
  return { events, set, shortfalls: shortfalls.filter((each) => each.set.length > 0), findings };
}

/** Whether the announcement came early enough; one after `asOf` has not come yet. */
function isNoticed(
  { id: exclusion, notice, clause }: MaintenanceExclusion,
  { id: maintenance, start, announcedAt }: MaintenanceRecord,
  compiled: CompiledPolicy,
  asOf: number,
  findings: Finding[],
): boolean {
  if (notice === undefined) return true;
  const announced = announcedAt !== null && announcedAt <= asOf ? announcedAt : null;
  const enough = announced !== null && isNoticeEnough(notice, announced, start, compiled);
  const how = announced === null ? "not announced" : `announced ${enough ? "in time" : "too late"}`;
  const text = `Maintenance ${maintenance} was ${how}.`;
  const outcome = enough ? "applied" : "not-applied";
  findings.push(finding("advance-notice", outcome, text, clause, { maintenance, exclusion }));
  return enough;
}

/** Whether the announcement came by an accepted channel; one without a channel passes, with a finding. */
function isWellSent(
  { id: exclusion, channels, clause }: MaintenanceExclusion,
  { id: maintenance, channel }: MaintenanceRecord,
  findings: Finding[],
): boolean {
  if (channels === undefined || channel !== null) return channels?.includes(channel ?? "") ?? true;
  const text = `Maintenance ${maintenance} has no recorded channel; its announcement is taken as given.`;
  const params = { maintenance, exclusion };
  findings.push(finding("channel-not-recorded", "not-applied", text, clause, params));
  return true;
}

function insideWindows(
  set: IntervalSet,
  { onlyIn }: MaintenanceExclusion,
  terms: DowntimeTerms,
  { until }: Horizon,
  reach: number,
): IntervalSet {
  if (onlyIn === undefined) return set;
  const windows = onlyIn.map((name) => terms.namedTime(name, reach, until));
  return intersection(set, windows.reduce(union));
}
