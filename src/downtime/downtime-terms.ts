/**
 * What a policy says of the downtime of one commitment, ready for use: its rules with their durations
 * read, the exclusions that speak for it, the windows they name. Made once for a policy and commitment.
 * Time covered by a window or by closed hours is kept for the ranges asked for last, so that a fleet of
 * customers under one policy and period pays for it once.
 */
import { openIntervals } from "../calendar/business-time.js";
import { compileWindow, type Window } from "../calendar/recurrence.js";
import { refusal, refuse } from "../core/issue.js";
import { type AvailabilityTerms, exclusionsFor, rulesFor } from "../policy/availability-terms.js";
import type { Commitment } from "../policy/commitment.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { DowntimeRules } from "../policy/downtime-rules.js";
import type { Exclusion } from "../policy/exclusion.js";
import { parseDuration } from "../time/duration.js";
import { msPerDay } from "../time/instant.js";
import { complement, type IntervalSet } from "../time/interval-sweep.js";
import { keptByRange } from "./kept-by-range.js";

/** The terms on downtime of one commitment. */
export interface DowntimeTerms {
  readonly compiled: CompiledPolicy;
  readonly commitment: Commitment;
  readonly rules: DowntimeRules;
  readonly minimumMs: number;
  readonly mergeGapMs: number;
  /** In policy order. */
  readonly exclusions: readonly Exclusion[];
  /** The causes that some exclusion by cause excludes. */
  readonly excusedCauses: ReadonlySet<string>;
  /** What a window covers inside `[from, until)`. */
  windowTime(window: Window, from: number, until: number): IntervalSet;
  /** What named windows cover together inside `[from, until)`. */
  namedTime(name: string, from: number, until: number): IntervalSet;
  /** The time outside a calendar's hours inside `[from, until)`. */
  closedTime(calendar: string, from: number, until: number): IntervalSet;
}

const known = new WeakMap<CompiledPolicy, Map<string, DowntimeTerms>>();

/** The terms on downtime of a commitment; the policy has availability terms, for it has the commitment. */
export function downtimeTerms(compiled: CompiledPolicy, commitment: Commitment): DowntimeTerms {
  const byId = known.get(compiled) ?? new Map<string, DowntimeTerms>();
  known.set(compiled, byId);
  const before = byId.get(commitment.id);
  if (before !== undefined) return before;
  const made = termsOf(compiled, commitment);
  byId.set(commitment.id, made);
  return made;
}

function termsOf(compiled: CompiledPolicy, commitment: Commitment): DowntimeTerms {
  const terms = compiled.policy.availability as AvailabilityTerms;
  const rules = rulesFor(terms, commitment);
  const { minimumOutage, mergeGapUnder } = rules;
  const exclusions = exclusionsFor(terms, commitment.id);
  const windows = exclusions.filter(({ kind }) => kind === "window").length;
  const windowTime = keptByRange((window: Window, from, until) => {
    mustFit(windows * Math.ceil((until - from) / msPerDay));
    return compileWindow(window, compiled.zone).intervalsIn(from, until);
  });
  return {
    compiled,
    commitment,
    rules,
    minimumMs: minimumOutage === undefined ? 0 : parseDuration(minimumOutage.duration),
    mergeGapMs: mergeGapUnder === undefined ? 0 : parseDuration(mergeGapUnder),
    exclusions,
    excusedCauses: new Set(
      exclusions.flatMap((each) => (each.kind === "cause" ? each.causes : [])),
    ),
    windowTime,
    namedTime: (name, from, until) => windowTime(terms.windows?.[name] as Window, from, until),
    closedTime: keptByRange((name: string, from, until) =>
      complement(openIntervals(compiled.calendar(name), from, until), from, until),
    ),
  };
}

/** More openings of all windows together than this are not held in memory: hundreds of MB. */
const maxOpenings = 20_000_000;

function mustFit(got: number): void {
  if (got <= maxOpenings) return;
  const of = "openings of windows in the time asked for";
  refuse("period", refusal("limit_exceeded", { limit: maxOpenings, of, got }));
}
