/**
 * What each exclusion of a policy covers inside a range, as flat interval sets in policy order, with its
 * allowances drawn. Where allowances are for longer than the range, what used them up before it is
 * looked at too: a maintenance in January uses up a quarter's allowance, also seen from February.
 */
import { type Finding, finding } from "../core/finding.js";
import type { MaintenanceRecord } from "../facts/maintenance.js";
import { type OutageTable, tableOf } from "../facts/outage-table.js";
import type { Allowance } from "../policy/allowance.js";
import type { Exclusion, MaintenanceExclusion } from "../policy/exclusion.js";
import { clip, difference, type IntervalSet, intersection, union } from "../time/interval-sweep.js";
import { bucketAt } from "./allowance-bucket.js";
import {
  type AllowanceZones,
  allowanceZones,
  type Drawing,
  drawAllowances,
} from "./allowance-draw.js";
import { causedTime, excusedTime } from "./cause-time.js";
import type { DowntimeTerms } from "./downtime-terms.js";
import type { Horizon } from "./horizon.js";
import { keptByRange } from "./kept-by-range.js";
import type { OutageTime } from "./outage-time.js";
import { qualifyingMaintenance, recordedTime, type Shortfall } from "./qualifying-maintenance.js";
import { type Ruling, ruling, rulingBy, unplanned } from "./ruling.js";

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
  /** The sets of both, in that order. */
  readonly sets: readonly IntervalSet[];
  /** The ruling of each set on downtime, and last the one on downtime that no set covers. */
  readonly rulings: readonly Ruling[];
  readonly findings: readonly Finding[];
}

/** What exclusions are applied to. */
export interface PlannedInput {
  readonly maintenance: readonly MaintenanceRecord[];
  readonly outages: OutageTable;
  readonly time: OutageTime;
  readonly horizon: Horizon;
  /** From where on the time before the horizon matters. */
  readonly reach: number;
  readonly zones: AllowanceZones;
}

/** Applies the exclusions that speak for a commitment. */
export function planTime(terms: DowntimeTerms, input: PlannedInput): PlannedTime {
  const { maintenance, outages, horizon } = input;
  if (maintenance.length > 0 || outages.causes.size > 0) return plan(terms, input);
  const kept = keptPlans.get(terms) ?? keptByRange(planOfWindows);
  keptPlans.set(terms, kept);
  return kept(terms, horizon.from, horizon.until);
}

type KeptPlans = (terms: DowntimeTerms, from: number, until: number) => PlannedTime;

const keptPlans = new WeakMap<DowntimeTerms, KeptPlans>();

const noOutages = tableOf([]);

/** Without maintenance and causes only windows and hours matter, which are the same for all facts. */
function planOfWindows(terms: DowntimeTerms, from: number, until: number): PlannedTime {
  const horizon = { from, until, asOf: until };
  const time = { plain: null, spans: () => [], live: [], ruled: [], findings: [] };
  const zones = allowanceZones(terms.compiled.zone, null);
  return plan(terms, { maintenance: [], outages: noOutages, time, horizon, reach: from, zones });
}

function plan(terms: DowntimeTerms, input: PlannedInput): PlannedTime {
  const drafts = terms.exclusions.map((exclusion) => draftOf(exclusion, terms, input));
  const { from, until } = input.horizon;
  const hasStock = stocked(terms).length > 0 && input.maintenance.length > 0;
  const live = hasStock ? clip(input.time.live, input.reach, until) : [];
  const left = hasStock ? drawAllowances(drafts, live, input.zones) : null;
  const shortfalls = drafts.flatMap((draft) => draft.shortfalls);
  const findings = drafts.flatMap((draft) => draft.findings);
  const coverages = drafts.map(({ coverage }, k): Coverage => {
    if (left === null) return coverage;
    const { exclusion } = coverage;
    const set = clip(left[k] ?? [], from, until);
    const over = difference(clip(coverage.set, from, until), set);
    if (over.length > 0 && exclusion.kind === "maintenance") {
      shortfalls.push({ reason: "over-allowance", exclusion, set: over });
      findings.push(usedUp(exclusion));
    }
    return { exclusion, set, reserved: clip(coverage.reserved, from, until) };
  });
  return {
    coverages,
    shortfalls,
    sets: [...coverages, ...shortfalls].map(({ set }) => set),
    rulings: [
      ...coverages.map(({ exclusion }) => rulingBy(exclusion, unplanned)),
      ...shortfalls.map(({ reason, exclusion }) => ruling("counted", reason, exclusion.clause)),
      unplanned,
    ],
    findings,
  };
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
      return plain(exclusion, excusedTime(exclusion.causes, terms.excusedCauses, outages, time));
    case "outside-hours":
      return plain(exclusion, terms.closedTime(exclusion.calendar, reach, horizon.until));
    case "carve-out": {
      const { types = [], causes = [] } = exclusion;
      const named = types.length === 0 ? [] : recorded(types);
      return plain(exclusion, union(named, causedTime(causes, outages, time)));
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
