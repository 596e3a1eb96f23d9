/**
 * Every millisecond of recorded downtime with its verdict, for one commitment and range: the trusted
 * core that classification, measurement and budget build their documents on. Time is taken in the order
 * outages that count, outages that a rule takes out, time that nobody watched; within each the first
 * exclusion in policy order decides.
 */
import { type Finding, finding } from "../core/finding.js";
import type { FactRecords } from "../facts/facts.js";
import type { MaintenanceRecord } from "../facts/maintenance.js";
import type { Exclusion } from "../policy/exclusion.js";
import { clip, difference, type IntervalSet, union } from "../time/interval-sweep.js";
import { allowanceZones } from "./allowance-draw.js";
import type { DowntimeTerms } from "./downtime-terms.js";
import { type Evidence, evidenceOf } from "./evidence.js";
import { firstCover } from "./first-cover.js";
import type { Horizon } from "./horizon.js";
import { type OutageTime, outageTime } from "./outage-time.js";
import { type PlannedTime, planTime, reachOf } from "./planned-time.js";
import { unnamedFacts } from "./unnamed-facts.js";
import type { Verdict } from "./verdict.js";

/** A verdict with what it rests on. */
export interface Ruling {
  readonly verdict: Verdict;
  readonly reason: string;
  /** The exclusion or carve-out that decided. */
  readonly exclusion: Exclusion | null;
  readonly clause: string | null;
  /** Whether it is about time that nobody watched. */
  readonly unwatched: boolean;
}

/** Stretches of time with their rulings: `[bounds[2i], bounds[2i + 1])` by `rulings[i]`; sorted, disjoint. */
export interface JudgedDowntime {
  readonly bounds: readonly number[];
  readonly rulings: readonly Ruling[];
  readonly time: OutageTime;
  readonly planned: PlannedTime;
  /** Time that leaves every denominator, because nobody can say anything of it. */
  readonly leaves: IntervalSet;
  readonly findings: readonly Finding[];
  /** Facts without which nothing, or not everything, can be said. */
  readonly missing: readonly string[];
  /** Whether anything can be said at all. */
  readonly known: boolean;
}

/** Judges the downtime of a range for a commitment. */
export function judgeDowntime(
  terms: DowntimeTerms,
  facts: FactRecords,
  horizon: Horizon,
): JudgedDowntime {
  return judgeEvidence(terms, facts, evidenceOf(terms, facts, horizon), horizon, null);
}

/** Judges evidence of downtime, of one resource where one is named. */
export function judgeEvidence(
  terms: DowntimeTerms,
  facts: FactRecords,
  evidence: Evidence,
  horizon: Horizon,
  resource: string | null,
): JudgedDowntime {
  const { from, until } = horizon;
  const maintenance = facts.maintenance ?? [];
  const zones = allowanceZones(terms.compiled.zone, facts.account?.zone ?? null);
  const reach = reachOf(terms, maintenance, from, zones);
  const time = outageTime(evidence.outages, terms, horizon, { reach, resource });
  const input = { maintenance, outages: evidence.outages, time, horizon, reach, zones };
  const planned = planTime(terms, input);
  const judged = layers(terms, time, planned, evidence, horizon);
  const wanting = time.ruled.flatMap(({ rule }) => rule.missing ?? []);
  return {
    ...judged,
    time,
    planned,
    leaves: clip(evidence.leaves, from, until),
    findings: [
      ...planned.findings,
      ...unnamedFacts(terms, facts),
      ...notBegun(maintenance, horizon),
      ...time.findings,
    ],
    missing: [...evidence.missing, ...new Set(wanting)],
    known: evidence.missing.length === 0,
  };
}

type Stretches = Pick<JudgedDowntime, "bounds" | "rulings">;

/** The rulings on downtime, on what rules take out, and on time that nobody watched, in order of time. */
function layers(
  terms: DowntimeTerms,
  { live, ruled }: OutageTime,
  planned: PlannedTime,
  { blind }: Evidence,
  { from, until, plansUntil = until }: Horizon,
): Stretches {
  const { coverages, shortfalls } = planned;
  const sets = [
    ...coverages.map(({ exclusion, set }) =>
      plansUntil < until && isPlan(exclusion) ? clip(set, from, plansUntil) : set,
    ),
    ...shortfalls.map(({ set }) => set),
  ];
  const judged = (domain: IntervalSet, otherwise: Ruling): Stretches => {
    const rulings = [
      ...coverages.map(({ exclusion }) => byExclusion(exclusion, otherwise)),
      ...shortfalls.map(({ reason, exclusion }) =>
        otherwise === unplanned ? ruling("counted", reason, null, exclusion.clause) : otherwise,
      ),
    ];
    const { bounds, labels } = firstCover(domain, sets);
    return { bounds, rulings: labels.map((label) => rulings[label] ?? otherwise) };
  };
  const found = [judged(clip(live, from, until), unplanned)];
  let taken = live;
  for (const { rule, set } of ruled) {
    const domain = clip(set, from, until);
    const clause = terms.rules.clauses?.[rule.about];
    if (rule.missing === null) {
      const out = ruling("excluded", rule.reason, null, clause);
      found.push({ bounds: domain, rulings: Array(domain.length / 2).fill(out) });
    } else {
      found.push(judged(domain, ruling("undetermined", rule.reason, null, clause)));
    }
    taken = union(taken, set);
  }
  for (const { set, verdict } of blind) {
    const clause = terms.rules.clauses?.unmonitored;
    const domain = difference(set, taken);
    if (domain.length === 0) continue;
    found.push(judged(domain, ruling(verdict, "unmonitored", null, clause, true)));
    taken = union(taken, domain);
  }
  return found.filter(({ rulings }) => rulings.length > 0).reduce(merged, nothing);
}

/** Whether an exclusion is of time that can be told beforehand. */
function isPlan({ kind }: Exclusion): boolean {
  return kind === "window" || kind === "maintenance" || kind === "outside-hours";
}

const nothing: Stretches = { bounds: [], rulings: [] };

const unplanned = ruling("counted", "unplanned", null, null);

function ruling(
  verdict: Verdict,
  reason: string,
  exclusion: Exclusion | null,
  clause: string | null | undefined,
  unwatched = false,
): Ruling {
  return { verdict, reason, exclusion, clause: clause ?? null, unwatched };
}

/** An exclusion excludes; a carve-out leaves what is downtime counted, and what is unknown unknown. */
function byExclusion(exclusion: Exclusion, { verdict, unwatched }: Ruling): Ruling {
  const decided = exclusion.kind === "carve-out" ? verdict : "excluded";
  return ruling(decided, exclusion.kind, exclusion, exclusion.clause, unwatched);
}

/** Two lists of stretches that nowhere overlap, as one. */
function merged(a: Stretches, b: Stretches): Stretches {
  if (a.rulings.length === 0) return b;
  const bounds: number[] = [];
  const rulings: Ruling[] = [];
  let [i, j] = [0, 0];
  while (i < a.rulings.length || j < b.rulings.length) {
    const fromA =
      j >= b.rulings.length ||
      (i < a.rulings.length && (a.bounds[2 * i] as number) < (b.bounds[2 * j] as number));
    const [of, n] = fromA ? [a, i++] : [b, j++];
    bounds.push(of.bounds[2 * n] as number, of.bounds[2 * n + 1] as number);
    rulings.push(of.rulings[n] as Ruling);
  }
  return { bounds, rulings };
}

/** Maintenance of the range that has not begun at `asOf`. */
function notBegun(
  maintenance: readonly MaintenanceRecord[],
  { from, until, asOf }: Horizon,
): Finding[] {
  return maintenance
    .filter(({ start, end }) => start >= asOf && start < until && end > from)
    .map(({ id }) => {
      const text = `Maintenance ${id} starts after the instant up to which facts are known.`;
      return finding("after-as-of", "not-applied", text, null, { maintenance: id });
    });
}
