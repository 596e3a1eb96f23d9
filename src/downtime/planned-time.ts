/**
 * What each exclusion of a policy covers inside a range, as flat interval sets in policy order, with its
 * allowances drawn. Where allowances are for longer than the range, what used them up before it is
 * looked at too: a maintenance in January uses up a quarter's allowance, also seen from February.
 */
import { type Finding, finding } from "../core/finding.js";
import type { MaintenanceRecord } from "../facts/maintenance.js";
import type { OutageRecord } from "../facts/outage.js";
import type { Allowance } from "../policy/allowance.js";
import type { Exclusion, MaintenanceExclusion } from "../policy/exclusion.js";
import { clip, difference, type IntervalSet, intersection, union } from "../time/interval-sweep.js";
import { bucketAt } from "./allowance-bucket.js";
import { type AllowanceZones, type Drawing, drawAllowances } from "./allowance-draw.js";
import { anyCause, everyCause } from "./cause-time.js";
import type { DowntimeTerms } from "./downtime-terms.js";
import type { Horizon } from "./horizon.js";
import type { OutageTime } from "./outage-time.js";
import { qualifyingMaintenance, recordedTime, type Shortfall } from "./qualifying-maintenance.js";

/** What one exclusion covers. */
export interface Coverage {
  readonly exclusion: Exclusion;
  readonly set: IntervalSet;
  /** A window's own time, used or not; empty for other exclusions. */
  readonly reserved: IntervalSet;
}

/** Everything that the exclusions of one commitment say of a range. */
export interface PlannedTime {
  /** In policy order. */
  readonly coverages: readonly Coverage[];
  readonly shortfalls: readonly Shortfall[];
  readonly findings: readonly Finding[];
}

/** What exclusions are applied to. */
export interface PlannedInput {
  readonly maintenance: readonly MaintenanceRecord[];
  readonly outages: readonly OutageRecord[];
  readonly time: OutageTime;
  readonly horizon: Horizon;
  /** From where on the time before the horizon matters. */
  readonly reach: number;
  readonly zones: AllowanceZones;
}

/** Applies the exclusions that speak for a commitment. */
export function planTime(terms: DowntimeTerms, input: PlannedInput): PlannedTime {
  const shortfalls: Shortfall[] = [];
  const findings: Finding[] = [];
  const drafts = terms.exclusions.map((exclusion) => draftOf(exclusion, terms, input));
  for (const draft of drafts) {
    shortfalls.push(...draft.shortfalls);
    findings.push(...draft.findings);
  }
  const { from, until } = input.horizon;
  const live = clip(input.time.live, input.reach, until);
  const sets = stocked(terms).length === 0 ? null : drawAllowances(drafts, live, input.zones);
  const coverages = drafts.map(({ coverage }, k): Coverage => {
    if (sets === null) return coverage;
    const set = clip(sets[k] ?? [], from, until);
    const over = difference(clip(coverage.set, from, until), set);
    if (over.length > 0 && coverage.exclusion.kind === "maintenance") {
      const { exclusion } = coverage;
      shortfalls.push({ reason: "over-allowance", exclusion, set: over });
      findings.push(usedUp(exclusion));
    }
    const reserved = clip(coverage.reserved, from, until);
    return { exclusion: coverage.exclusion, set, reserved };
  });
  return { coverages, shortfalls, findings };
}

interface Draft extends Drawing {
  readonly coverage: Coverage;
  readonly shortfalls: readonly Shortfall[];
  readonly findings: readonly Finding[];
}

/** An exclusion's time before allowances are looked at. */
function draftOf(exclusion: Exclusion, terms: DowntimeTerms, input: PlannedInput): Draft {
  const { maintenance, outages, time, horizon, reach } = input;
  const recorded = (types: readonly string[]): IntervalSet =>
    recordedTime(maintenance, types, horizon, reach);
  switch (exclusion.kind) {
    case "window": {
      const reserved = terms.windowTime(exclusion.window, reach, horizon.until);
      return exclusion.covers === "any-downtime"
        ? plain(exclusion, reserved, reserved)
        : plain(exclusion, intersection(reserved, recorded(exclusion.types ?? [])), reserved);
    }
    case "cause":
      return plain(exclusion, everyCause(exclusion.causes, outages, time));
    case "outside-hours":
      return plain(exclusion, terms.closedTime(exclusion.calendar, reach, horizon.until));
    case "carve-out": {
      const { types = [], causes = [] } = exclusion;
      const named = types.length === 0 ? [] : recorded(types);
      return plain(exclusion, union(named, anyCause(causes, outages, time)));
    }
    case "maintenance": {
      const judged = qualifyingMaintenance(exclusion, maintenance, terms, horizon, reach);
      const coverage = { exclusion, set: judged.set, reserved: [] };
      return { ...judged, exclusion, byMaintenance: true, coverage };
    }
  }
}

function plain(exclusion: Exclusion, set: IntervalSet, reserved: IntervalSet = []): Draft {
  const byMaintenance = exclusion.kind === "window" && exclusion.covers === "recorded-maintenance";
  return {
    exclusion: null,
    byMaintenance,
    set,
    events: [],
    coverage: { exclusion, set, reserved },
    shortfalls: [],
    findings: [],
  };
}

function usedUp({ id, clause, allowances = [] }: MaintenanceExclusion): Finding {
  const limits = allowances.map(({ max, per }) => `${max} per ${per}`).join(", ");
  const text = `Maintenance went beyond what ${id} allows (${limits}); what lies beyond is not excused by it.`;
  return finding("allowance", "applied", text, clause, { exclusion: id, limits });
}

/**
 * The earliest instant from which allowances that matter in a range may have been drawn on: the start
 * of the longest of their spans, but not before the first maintenance; and the first maintenance where
 * spans overlap one another without one holding the other.
 */
export function reachOf(
  terms: DowntimeTerms,
  maintenance: readonly MaintenanceRecord[],
  from: number,
  zones: AllowanceZones,
): number {
  const exclusions = stocked(terms);
  if (exclusions.length === 0) return from;
  const types = new Set(exclusions.flatMap((each) => each.types));
  const first = maintenance.reduce(
    (earliest, { type, start }) => (types.has(type) ? Math.min(earliest, start) : earliest),
    from,
  );
  const allowances = exclusions.flatMap((each) => each.allowances ?? []);
  return Math.max(first, isNested(allowances) ? longestBucket(allowances, from, zones) : 0);
}

function stocked({ exclusions }: DowntimeTerms): MaintenanceExclusion[] {
  return exclusions.filter(
    (each): each is MaintenanceExclusion =>
      each.kind === "maintenance" && each.allowances !== undefined,
  );
}

/** Whether of any two spans one holds the other. */
function isNested(allowances: readonly Allowance[]): boolean {
  const spans = new Set(allowances.map(({ per }) => per));
  const zones = new Set(allowances.map(({ zone = "contract" }) => zone));
  return (
    !spans.has("event") && zones.size === 1 && (spans.size === 1 || !spans.has("noon-to-noon"))
  );
}

function longestBucket(
  allowances: readonly Allowance[],
  from: number,
  zones: AllowanceZones,
): number {
  return allowances.reduce((start, { per, zone = "contract" }) => {
    return per === "event" ? start : Math.min(start, bucketAt(per, zones[zone], from).start);
  }, from);
}
