/**
 * Every millisecond of recorded downtime with its verdict, for one commitment and range: the trusted
 * core that classification, measurement and budget build their documents on. Time is taken in the order
 * outages that count, outages that a rule takes out, time that nobody watched; within each the first
 * exclusion in policy order decides.
 */
import { type Finding, finding } from "../core/finding.js";
import type { FactRecords } from "../facts/facts.js";
import type { MaintenanceRecord } from "../facts/maintenance.js";
import { clip, difference, type IntervalSet, union } from "../time/interval-sweep.js";
import { allowanceZones } from "./allowance-draw.js";
import { contestedTime } from "./contested-time.js";
import type { DowntimeTerms } from "./downtime-terms.js";
import { type Evidence, evidenceOf } from "./evidence.js";
import { firstCover, type LabelledTime, roomFor } from "./first-cover.js";
import type { Horizon } from "./horizon.js";
import { missingFacts, type OutageRule, type OutageSpan } from "./outage-span.js";
import { type OutageTime, outageTime } from "./outage-time.js";
import { type PlannedTime, planTime, reachOf } from "./planned-time.js";
import { type Ruling, ruling, rulingBy } from "./ruling.js";
import { unnamedFacts } from "./unnamed-facts.js";
import type { Verdict } from "./verdict.js";

/** Stretches of time, sorted and disjoint, with their rulings: a label is a place in `rulings`. */
export interface JudgedDowntime extends LabelledTime {
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
  const maintenance = facts.maintenance ?? [];
  const zones = allowanceZones(terms.compiled.zone, facts.account?.zone ?? null);
  const reach = reachOf(terms, maintenance, horizon.from, zones);
  const time = outageTime(evidence.outages, terms, horizon, {
    reach,
    resource,
    open: evidence.open,
  });
  const input = { maintenance, outages: evidence.outages, time, horizon, reach, zones };
  const planned = planTime(terms, input);
  const sets = setsKnown(planned, horizon);
  const contested = contestedTime(terms, time, planned, sets, horizon);
  const judging = { terms, time, contested, planned, sets };
  const { count, bounds, labels, rulings } = stretches(judging, evidence, horizon);
  return {
    count,
    bounds,
    labels,
    rulings,
    time,
    planned,
    leaves: leavingTime(evidence, time, horizon),
    findings: findingsOf(terms, facts, time, planned, horizon),
    missing: missingFor(evidence, time, contested, horizon),
    known: evidence.missing.length === 0,
  };
}

/** Time that nobody watched leaves where no outage is recorded. */
function leavingTime(
  { leaves }: Evidence,
  { live, ruled }: OutageTime,
  { from, until }: Horizon,
): IntervalSet {
  if (leaves.length === 0) return leaves;
  const recorded = ruled.reduce<IntervalSet>((all, { set }) => union(all, set), live);
  return difference(clip(leaves, from, until), recorded);
}

const none: readonly never[] = [];

function findingsOf(
  terms: DowntimeTerms,
  facts: FactRecords,
  time: OutageTime,
  planned: PlannedTime,
  horizon: Horizon,
): readonly Finding[] {
  const findings = [
    planned.findings,
    unnamedFacts(terms, facts),
    notBegun(facts.maintenance ?? none, horizon),
    time.findings,
  ].filter((each) => each.length > 0);
  return findings.length === 0 ? none : findings.flat();
}

/** What evidence lacks, and the facts for want of which a rule leaves time of the range open. */
function missingFor(
  { missing }: Evidence,
  { ruled, spans }: OutageTime,
  contested: OutageTime["ruled"],
  { from, until }: Horizon,
): readonly string[] {
  const open = [...contested, ...ruled].filter(({ rule, set }) => {
    return !rule.isKnown && clip(set, from, until).length > 0;
  });
  if (open.length === 0) return missing;
  const facts = open.flatMap(({ rule }) => rule.missing ?? factsOfLength(spans()));
  return [...new Set([...missing, ...facts])];
}

/** What would tell how long outages were: which of them counted, or whether the service was down beside them. */
function factsOfLength(spans: readonly OutageSpan[]): readonly string[] {
  const facts = missingFacts(spans);
  return facts.length > 0 ? facts : ["unmonitored"];
}

type Stretches = Pick<JudgedDowntime, "rulings" | keyof LabelledTime>;

/** What rulings are made of; `sets` are what the plan covers as far as it is known. */
interface Judging {
  readonly terms: DowntimeTerms;
  readonly time: OutageTime;
  readonly contested: OutageTime["ruled"];
  readonly planned: PlannedTime;
  readonly sets: readonly IntervalSet[];
}

/** The rulings on downtime, on what rules take out, and on time that nobody watched, in order of time. */
function stretches(
  { terms, time, contested, planned, sets }: Judging,
  { blind }: Evidence,
  { from, until }: Horizon,
): Stretches {
  const judged = (domain: IntervalSet, rulings: readonly Ruling[]): Stretches => {
    const { count, bounds, labels } = firstCover(domain, sets);
    return { count, bounds, labels, rulings };
  };
  const { live, ruled } = time;
  const sure = contested.reduce<IntervalSet>((left, { set }) => difference(left, set), live);
  const downtime = judged(within(sure, from, until), planned.rulings);
  if (ruled.length === 0 && blind.length === 0 && contested.length === 0) return downtime;
  const found = [downtime];
  let taken = live;
  const by = (verdict: Verdict, { reason, about }: OutageRule): Ruling =>
    ruling(verdict, reason, terms.rules.clauses?.[about]);
  for (const { rule, set } of contested) {
    found.push({ ...firstCover(set, none), rulings: [by("undetermined", rule)] });
  }
  for (const { rule, set } of ruled) {
    const domain = clip(set, from, until);
    if (rule.isKnown) found.push({ ...firstCover(domain, none), rulings: [by("excluded", rule)] });
    else found.push(judged(domain, otherwise(planned, by("undetermined", rule))));
    taken = union(taken, set);
  }
  for (const { set, verdict } of blind) {
    const clause = terms.rules.clauses?.unmonitored;
    const domain = difference(clip(set, from, until), taken);
    const unwatched = ruling(verdict, "unmonitored", clause, true);
    found.push(judged(domain, otherwise(planned, unwatched)));
    taken = union(taken, domain);
  }
  return found.reduce(merged);
}

/** The part of a set inside a range; the set itself where it lies inside. */
function within(set: IntervalSet, from: number, until: number): IntervalSet {
  const isInside =
    set.length === 0 || ((set[0] as number) >= from && (set[set.length - 1] as number) <= until);
  return isInside ? set : clip(set, from, until);
}

/** The rulings of a plan on time that is not downtime for sure: only exclusions change anything. */
function otherwise({ coverages, shortfalls }: PlannedTime, unsure: Ruling): Ruling[] {
  return [
    ...coverages.map(({ exclusion }) => rulingBy(exclusion, unsure)),
    ...shortfalls.map(() => unsure),
    unsure,
  ];
}

/** A plan's sets, of what can be told beforehand only up to the instant up to which it is. */
function setsKnown(
  { coverages, sets }: PlannedTime,
  { from, until, plansUntil: end = until }: Horizon,
): readonly IntervalSet[] {
  if (end >= until) return sets;
  return sets.map((set, k) => {
    const kind = coverages[k]?.exclusion.kind;
    const isPlan = kind === "window" || kind === "maintenance" || kind === "outside-hours";
    return isPlan ? clip(set, from, end) : set;
  });
}

/** Two lists of stretches that nowhere overlap, as one. */
function merged(a: Stretches, b: Stretches): Stretches {
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const { bounds, labels } = roomFor(count);
  let [i, j] = [0, 0];
  for (let n = 0; n < count; n++) {
    const fromA =
      j >= b.count || (i < a.count && (a.bounds[2 * i] as number) < (b.bounds[2 * j] as number));
    const [of, from, shift] = fromA ? [a, i++, 0] : [b, j++, a.rulings.length];
    bounds[2 * n] = of.bounds[2 * from] as number;
    bounds[2 * n + 1] = of.bounds[2 * from + 1] as number;
    labels[n] = (of.labels[from] as number) + shift;
  }
  return { count, bounds, labels, rulings: [...a.rulings, ...b.rulings] };
}

/** Maintenance of the range that has not begun at `asOf`. */
function notBegun(
  maintenance: readonly MaintenanceRecord[],
  { from, until, asOf }: Horizon,
): readonly Finding[] {
  return maintenance
    .filter(({ start, end }) => start >= asOf && start < until && end > from)
    .map(({ id }) => {
      const text = `Maintenance ${id} starts after the instant up to which facts are known.`;
      return finding("after-as-of", "not-applied", text, null, { maintenance: id });
    });
}
