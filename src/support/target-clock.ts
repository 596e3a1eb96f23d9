/**
 * The targets of a severity turned into clocks and deadlines: which of them hold for a request, when
 * each clock starts, when each is due, and whether a milder severity would be due earlier.
 */
import { isOpen, nextOpening } from "../calendar/business-time.js";
import type { Calendar } from "../calendar/calendar.js";
import { type Finding, finding } from "../core/finding.js";
import type { CompiledPolicy } from "../policy/compiled.js";
import type { Severity, SupportTerms, Target } from "../policy/support-terms.js";
import type { TimeLimit } from "../policy/time-limit.js";
import type { IntervalSet } from "../time/interval-sweep.js";
import { budgetOf, dueOf, hoursOf, type RunningClock } from "./running-clock.js";

/** Support terms with what they are computed on. */
export interface SupportDesk {
  readonly compiled: CompiledPolicy;
  readonly terms: SupportTerms;
  readonly hours: Calendar;
}

/** The desk of a policy with support terms. */
export function deskOf(compiled: CompiledPolicy, terms: SupportTerms): SupportDesk {
  return { compiled, terms, hours: compiled.calendar(terms.calendar) };
}

/** The targets of a severity that hold for a request received at an instant. */
export function targetsFor(
  desk: SupportDesk,
  severity: Severity,
  receivedAt: number,
): readonly Target[] {
  if (!dependsOnHours(severity)) return severity.targets;
  const open = isOpen(desk.hours, receivedAt) ? "open" : "closed";
  return severity.targets.filter(({ received = "any" }) => received === "any" || received === open);
}

function dependsOnHours({ targets }: Severity): boolean {
  for (const { received } of targets) if (received !== undefined && received !== "any") return true;
  return false;
}

/** When a target's clock starts, for a request or an update at an instant. */
export function clockStart(
  { terms, hours }: SupportDesk,
  target: Target,
  from: number,
  because: Finding[] | null = null,
): number {
  const atReceipt = terms.clock.outsideHours === "on-receipt";
  const starts = target.starts ?? (atReceipt ? "receipt" : "next-opening");
  if (starts === "receipt" || isOpen(hours, from)) return from;
  const text = "Received while support is closed: the clock starts when it opens next.";
  because?.push(finding("outside-hours", "applied", text, terms.clock.clause));
  return nextOpening(hours, from);
}

/** The clock of a limit. */
export function clockOf(
  desk: SupportDesk,
  limit: TimeLimit,
  start: number,
  pauses: IntervalSet = [],
  carriedMs = 0,
): RunningClock {
  const { compiled, hours: support } = desk;
  return {
    limit,
    budgetMs: budgetOf(limit),
    hours: hoursOf(limit, compiled, support),
    start,
    pauses,
    carriedMs,
    support,
    compiled,
  };
}

/** When a target's clock is due, moved to the next opening where the target says so. */
export function targetDue(
  { hours }: SupportDesk,
  target: Target,
  clock: RunningClock,
  because: Finding[] | null = null,
): number {
  const due = dueOf(clock);
  if (target.dueWhenClosed !== "next-opening") return due;
  if (isOpen(hours, due) || (due > 0 && isOpen(hours, due - 1))) return due;
  const text = "Due while support is closed: moved to the next opening.";
  because?.push(finding("due-when-closed", "applied", text, target.clause));
  return nextOpening(hours, due);
}

/**
 * A finding where a milder severity would be due earlier than this target: a contract can ask for a
 * later answer to the graver matter, and a desk should see it.
 */
export function milderDueEarlier(
  desk: SupportDesk,
  severity: Severity,
  target: Target,
  receivedAt: number,
): Finding[] {
  const { severities } = desk.terms;
  const due = plainDue(desk, target, receivedAt);
  for (const milder of severities.slice(severities.indexOf(severity) + 1)) {
    for (const other of targetsFor(desk, milder, receivedAt)) {
      if (other.metric !== target.metric) continue;
      if (plainDue(desk, other, receivedAt) >= due) continue;
      const text = `${milder.name} would be due earlier than ${severity.name}.`;
      const clause = target.clause ?? severity.clause ?? desk.terms.clause;
      const params = { severity: severity.id, milder: milder.id };
      return [finding("milder-due-earlier", "applied", text, clause, params)];
    }
  }
  return [];
}

/** When a target would be due from receipt, were the clock never to stand still. */
function plainDue(desk: SupportDesk, target: Target, receivedAt: number): number {
  const start = clockStart(desk, target, receivedAt);
  return targetDue(desk, target, clockOf(desk, target.within, start));
}

/** The clause behind a target. */
export function clauseOf(
  { terms }: SupportDesk,
  severity: Severity,
  target: Target,
): string | null {
  return target.clause ?? severity.clause ?? terms.clause ?? null;
}
