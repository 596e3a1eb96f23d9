/**
 * What each exclusion of a policy covers inside a range, as flat interval sets: recurring windows,
 * maintenance that was announced in time (up to its announced end), carve-outs. Maintenance that
 * falls short of an exclusion is kept with the reason, so that counted time can say why it counts.
 * Exclusions by cause have no set: they are decided by the outages active at an instant.
 */
import { compileWindow } from "../calendar/recurrence.js";
import { type Finding, finding } from "../core/finding.js";
import type { MaintenanceRecord } from "../facts/outage.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { Exclusion, MaintenanceExclusion, WindowExclusion } from "../policy/exclusion.js";
import { isNoticeEnough } from "../policy/limit-end.js";
import { clip, intersection, normalizeIntervals } from "../time/interval-sweep.js";

/** What one exclusion covers. */
export interface Coverage {
  readonly exclusion: Exclusion;
  readonly set: readonly number[];
  /** A reserved window's own time, used or not; empty for other exclusions. */
  readonly reserved: readonly number[];
}

/** Maintenance that an exclusion names and does not cover, and why. */
export interface Shortfall {
  readonly reason: "late-notice" | "overrun" | "wrong-channel";
  readonly exclusion: MaintenanceExclusion;
  readonly set: readonly number[];
}

/** Everything that the exclusions of one commitment say of a range. */
export interface PlannedTime {
  /** In policy order. */
  readonly coverages: readonly Coverage[];
  readonly shortfalls: readonly Shortfall[];
  readonly findings: readonly Finding[];
}

/** The maintenance and the range that exclusions are applied to. */
export interface PlannedInput {
  readonly maintenance: readonly MaintenanceRecord[];
  readonly from: number;
  readonly until: number;
  readonly asOf: number;
}

/** Applies the exclusions that speak for a commitment. */
export function planTime(
  compiled: CompiledPolicy,
  commitment: string,
  input: PlannedInput,
): PlannedTime {
  const exclusions = (compiled.policy.availability?.exclusions ?? []).filter(
    ({ commitments }) => commitments === undefined || commitments.includes(commitment),
  );
  const shortfalls: Shortfall[] = [];
  const findings: Finding[] = [];
  const coverages = exclusions.map((exclusion): Coverage => {
    if (exclusion.kind === "window")
      return { exclusion, ...windowSets(exclusion, compiled, input) };
    if (exclusion.kind === "cause") return { exclusion, set: [], reserved: [] };
    if (exclusion.kind === "carve-out") {
      return { exclusion, set: recorded(exclusion.types, input), reserved: [] };
    }
    const judged = judgeMaintenance(exclusion, compiled, input);
    shortfalls.push(...judged.shortfalls);
    findings.push(...judged.findings);
    return { exclusion, set: judged.qualifying, reserved: [] };
  });
  return { coverages, shortfalls, findings };
}

function windowSets(
  exclusion: WindowExclusion,
  { zone }: CompiledPolicy,
  input: PlannedInput,
): Pick<Coverage, "set" | "reserved"> {
  const reserved = compileWindow(exclusion.window, zone).intervalsIn(input.from, input.until);
  if (exclusion.covers === "any-downtime") return { set: reserved, reserved };
  return { set: intersection(reserved, recorded(exclusion.types ?? [], input)), reserved };
}

/** All recorded maintenance of some types, as far as it had begun. */
function recorded(types: readonly string[], input: PlannedInput): number[] {
  return setOf(
    input.maintenance.filter((each) => types.includes(each.type)),
    input,
    (each) => [each.start, each.end],
  );
}

function judgeMaintenance(
  exclusion: MaintenanceExclusion,
  compiled: CompiledPolicy,
  input: PlannedInput,
): { qualifying: number[]; shortfalls: Shortfall[]; findings: Finding[] } {
  const inTime: MaintenanceRecord[] = [];
  const late: MaintenanceRecord[] = [];
  const misdirected: MaintenanceRecord[] = [];
  const findings: Finding[] = [];
  for (const each of input.maintenance) {
    const outside = each.end <= input.from || each.start >= Math.min(input.until, input.asOf);
    if (!exclusion.types.includes(each.type) || outside) continue;
    const announced =
      each.announcedAt !== null && each.announcedAt <= input.asOf ? each.announcedAt : null;
    const params = { maintenance: each.id, exclusion: exclusion.id };
    if (exclusion.notice !== undefined) {
      const enough =
        announced !== null && isNoticeEnough(exclusion.notice, announced, each.start, compiled);
      const text =
        announced === null
          ? `Maintenance ${each.id} was not announced.`
          : `Maintenance ${each.id} was announced ${enough ? "in time" : "too late"}.`;
      findings.push(
        finding(
          "advance-notice",
          enough ? "applied" : "not-applied",
          text,
          exclusion.clause,
          params,
        ),
      );
      if (!enough) {
        late.push(each);
        continue;
      }
    }
    if (exclusion.channels !== undefined && each.channel === null) {
      const text = `Maintenance ${each.id} has no recorded channel; its announcement is taken as given.`;
      findings.push(finding("channel-not-recorded", "not-applied", text, exclusion.clause, params));
    }
    const byOther = each.channel !== null && exclusion.channels?.includes(each.channel) === false;
    (byOther ? misdirected : inTime).push(each);
  }
  const shortfall = (reason: Shortfall["reason"], set: number[]): Shortfall[] =>
    set.length > 0 ? [{ reason, exclusion, set }] : [];
  const whole = (each: MaintenanceRecord): [number, number] => [each.start, each.end];
  return {
    qualifying: setOf(inTime, input, (each) => [
      each.start,
      Math.min(each.end, each.announcedEnd ?? each.end),
    ]),
    shortfalls: [
      ...shortfall("late-notice", setOf(late, input, whole)),
      ...shortfall("wrong-channel", setOf(misdirected, input, whole)),
      ...shortfall(
        "overrun",
        setOf(inTime, input, (each) => [
          Math.max(each.announcedEnd ?? each.end, each.start),
          each.end,
        ]),
      ),
    ],
    findings,
  };
}

function setOf(
  records: readonly MaintenanceRecord[],
  { from, until, asOf }: PlannedInput,
  interval: (record: MaintenanceRecord) => [number, number],
): number[] {
  const known = records.filter((each) => each.start < asOf);
  return clip(normalizeIntervals(known.map(interval)), from, until);
}
