/**
 * Advisories: what the contract describes as usual without making it a condition. They are findings
 * about maintenance that was unusual, and change no number.
 */
import { compileWindow } from "../calendar/recurrence.js";
import { type Finding, finding } from "../core/finding.js";
import type { MaintenanceRecord } from "../facts/maintenance.js";
import type { Advisory } from "../policy/advisory.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { isNoticeEnough } from "../policy/limit-end.js";
import { describeDuration, parseDuration } from "../time/duration.js";
import { msPerDay } from "../time/instant.js";
import { clip, difference, measure, normalizeIntervals } from "../time/interval-sweep.js";
import { periodAfter, periodHolding } from "../time/period.js";
import { localDayAt, startOfDay } from "../time/zone.js";
import type { Horizon } from "./horizon.js";

/** The findings of all advisories on the maintenance of a range. */
export function adviseOn(
  compiled: CompiledPolicy,
  maintenance: readonly MaintenanceRecord[],
  { from, until, asOf }: Horizon,
): Finding[] {
  const begun = maintenance.filter(({ start }) => start < asOf);
  return (compiled.policy.availability?.advisories ?? []).flatMap((advisory) => {
    const own = begun.filter(({ type }) => advisory.types.includes(type));
    if (advisory.kind === "quarterly-hours") {
      return quartersOver(advisory, compiled, own, from, until);
    }
    const inRange = own.filter(({ start, end }) => start < until && end > from);
    if (advisory.kind === "notice") return lateNotices(advisory, compiled, inRange, asOf);
    if (advisory.kind === "unannounced") return unannounced(advisory, inRange, asOf);
    return unusualTimes(advisory, compiled, inRange);
  });
}

type Kind<K extends Advisory["kind"]> = Extract<Advisory, { readonly kind: K }>;

function lateNotices(
  advisory: Kind<"notice">,
  compiled: CompiledPolicy,
  maintenance: readonly MaintenanceRecord[],
  asOf: number,
): Finding[] {
  return maintenance
    .filter(({ announcedAt, start }) => {
      const known = announcedAt !== null && announcedAt <= asOf;
      return !known || !isNoticeEnough(advisory.notice, announcedAt, start, compiled);
    })
    .map((each) => about(advisory, each, "was announced later than is usual"));
}

function unusualTimes(
  advisory: Kind<"usual-window">,
  { zone }: CompiledPolicy,
  maintenance: readonly MaintenanceRecord[],
): Finding[] {
  const window = compileWindow(advisory.window, zone);
  return maintenance
    .filter(({ start, end }) => {
      const usual = window.intervalsIn(start - msPerDay, end + msPerDay);
      return end > start && difference([start, end], usual).length > 0;
    })
    .map((each) => about(advisory, each, "was not at the usual time"));
}

/** Maintenance that was expected to be long and was not announced before it began. */
function unannounced(
  advisory: Kind<"unannounced">,
  maintenance: readonly MaintenanceRecord[],
  asOf: number,
): Finding[] {
  const longMs = parseDuration(advisory.expectedOver);
  return maintenance
    .filter(({ start, announcedAt, announcedEnd, expectedEnd }) => {
      const expected = Math.max(announcedEnd ?? start, expectedEnd ?? start);
      const inAdvance = announcedAt !== null && announcedAt <= asOf && announcedAt < start;
      return expected - start > longMs && !inAdvance;
    })
    .map((each) => {
      const long = describeDuration(longMs);
      return about(advisory, each, `was expected to exceed ${long} and was not announced before`);
    });
}

function about(advisory: Advisory, { id }: MaintenanceRecord, what: string): Finding {
  const params = { advisory: advisory.id, maintenance: id };
  return finding("advisory", "applied", `Maintenance ${id} ${what}.`, advisory.clause, params);
}

/**
 * A finding for each calendar quarter that the range touches and whose maintenance, the whole quarter's,
 * took longer than is usual.
 */
function quartersOver(
  advisory: Kind<"quarterly-hours">,
  { zone }: CompiledPolicy,
  maintenance: readonly MaintenanceRecord[],
  from: number,
  until: number,
): Finding[] {
  const taken = normalizeIntervals(maintenance.map(({ start, end }) => [start, end]));
  const maxMs = parseDuration(advisory.max);
  const findings: Finding[] = [];
  const lastDay = localDayAt(zone, Math.max(from, until - 1));
  let quarter = periodHolding("calendar-quarter", localDayAt(zone, from));
  for (; quarter.first <= lastDay; quarter = periodAfter("calendar-quarter", quarter)) {
    const { key, first, end } = quarter;
    const takenMs = measure(clip(taken, startOfDay(zone, first), startOfDay(zone, end)));
    if (takenMs <= maxMs) continue;
    const text = `Maintenance in ${key} took ${describeDuration(takenMs)}, more than the usual ${describeDuration(maxMs)}.`;
    const params = { advisory: advisory.id, quarter: key, takenMs, maxMs };
    findings.push(finding("advisory", "applied", text, advisory.clause, params));
  }
  return findings;
}
