/**
 * Advisories: what the contract describes as usual without making it a condition. They are findings
 * about maintenance that was unusual, and change no number.
 */
import { compileWindow } from "../calendar/recurrence.js";
import { type Finding, finding } from "../core/finding.js";
import type { MaintenanceRecord } from "../facts/outage.js";
import type { Advisory } from "../policy/availability-terms.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import { isNoticeEnough } from "../policy/limit-end.js";
import { describeDuration, parseDuration } from "../time/duration.js";
import { msPerDay } from "../time/instant.js";
import { clip, difference, measure, normalizeIntervals } from "../time/interval-sweep.js";
import { periodHolding } from "../time/period.js";
import { localDayAt, startOfDay } from "../time/zone.js";
import type { Horizon } from "./evidence.js";

/** The findings of all advisories on the maintenance of a range. */
export function adviseOn(
  compiled: CompiledPolicy,
  maintenance: readonly MaintenanceRecord[],
  { from, until, asOf }: Horizon,
): Finding[] {
  const known = maintenance.filter(({ start, end }) => start < Math.min(until, asOf) && end > from);
  return (compiled.policy.availability?.advisories ?? []).flatMap((advisory) =>
    advise(
      advisory,
      compiled,
      known.filter(({ type }) => advisory.types.includes(type)),
      asOf,
    ),
  );
}

function advise(
  advisory: Advisory,
  compiled: CompiledPolicy,
  maintenance: readonly MaintenanceRecord[],
  asOf: number,
): Finding[] {
  switch (advisory.kind) {
    case "notice":
      return maintenance
        .filter(({ announcedAt, start }) => {
          const known = announcedAt !== null && announcedAt <= asOf;
          return !known || !isNoticeEnough(advisory.notice, announcedAt, start, compiled);
        })
        .map((each) => about(advisory, each, "was announced later than is usual"));
    case "usual-window": {
      const window = compileWindow(advisory.window, compiled.zone);
      return maintenance
        .filter(({ start, end }) => {
          const usual = window.intervalsIn(start - msPerDay, end + msPerDay);
          return difference([start, end], usual).length > 0 && end > start;
        })
        .map((each) => about(advisory, each, "was not at the usual time"));
    }
    case "quarterly-hours":
      return quartersOver(
        advisory.id,
        advisory.clause,
        parseDuration(advisory.max),
        compiled,
        maintenance,
      );
  }
}

function about(advisory: Advisory, { id }: MaintenanceRecord, what: string): Finding {
  const params = { advisory: advisory.id, maintenance: id };
  return finding("advisory", "applied", `Maintenance ${id} ${what}.`, advisory.clause, params);
}

/** A finding for each calendar quarter whose maintenance took longer than is usual. */
function quartersOver(
  advisory: string,
  clause: string | undefined,
  maxMs: number,
  { zone }: CompiledPolicy,
  maintenance: readonly MaintenanceRecord[],
): Finding[] {
  const taken = normalizeIntervals(maintenance.map(({ start, end }) => [start, end]));
  const quarters = new Map(
    taken.map((bound) => {
      const quarter = periodHolding("calendar-quarter", localDayAt(zone, bound));
      return [quarter.key, quarter] as const;
    }),
  );
  return [...quarters.values()].flatMap(({ key, first, end }) => {
    const inQuarter = clip(taken, startOfDay(zone, first), startOfDay(zone, end));
    const takenMs = measure(inQuarter);
    if (takenMs <= maxMs) return [];
    const text = `Maintenance in ${key} took ${describeDuration(takenMs)}, more than the usual ${describeDuration(maxMs)}.`;
    return [
      finding("advisory", "applied", text, clause, { advisory, quarter: key, takenMs, maxMs }),
    ];
  });
}
