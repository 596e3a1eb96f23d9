/**
 * The running clock of a request: what is due, how much of it is used up, what was met or missed, and
 * when something changes next unless something happens first.
 */
import * as z from "zod";
import type { Finding } from "../core/finding.js";
import { validate } from "../core/validation.js";
import { instantSchema } from "../facts/record.js";
import { type RequestRecord, readRequest, type SupportRequest } from "../facts/request.js";
import { compiledOf } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import type { Policy } from "../policy/policy.js";
import { metrics } from "../policy/support-terms.js";
import type { Instant, InstantInput } from "../time/instant.js";
import { formatInstant } from "../time/zone.js";
import { type Deadline, expectedFrom, supportOf } from "./deadlines.js";
import type { Handled } from "./handling.js";
import { type RequestState, requestAt } from "./request-timeline.js";
import { elapsedOn, isHeld, lengthOn, pausedOn } from "./running-clock.js";
import { type BoardEntry, stopsFor } from "./target-board.js";
import { clauseOf, deskOf, milderDueEarlier, type SupportDesk } from "./target-clock.js";
import { type WarningPoint, warningAt, warningPointSchema } from "./warnings.js";

/** A request at an instant. */
export interface RequestStatus extends DocumentHead {
  readonly type: "request-status";
  readonly requestId: string;
  readonly receivedAt: Instant;
  readonly severity: string;
  readonly severityName: string;
  readonly handling: "emergency" | "customer-escalation" | "standard";
  readonly pricing: "included" | "may-be-emergency-rate";
  readonly phase: "open" | "paused" | "resolved" | "closed";
  /** By metric; progress updates one for each, the next one last. */
  readonly deadlines: readonly TrackedDeadline[];
  /** The next instant at which something changes if nothing happens; `null` where nothing does. */
  readonly nextChangeAt: Instant | null;
  readonly because: readonly Finding[];
}

/** What became of a deadline. */
export type DeadlineStatus = "running" | "paused" | "met" | "breached" | "cancelled";

/** A deadline and its clock. While it is paused, `dueAt` is as if the pause ended now. */
export interface TrackedDeadline extends Deadline {
  readonly severity: string;
  /** Of progress updates, which one, from 1. */
  readonly occurrence: number | null;
  readonly status: DeadlineStatus;
  /** Time used up on the deadline's own clock: elapsed or open milliseconds, pauses left out. */
  readonly elapsedMs: number;
  /** Time on that clock during which it stood still. */
  readonly pausedMs: number;
  /** Time left on that clock; `null` where it no longer runs. */
  readonly remainingMs: number | null;
  readonly satisfiedAt: Instant | null;
  /** The first instant too late, where that has come. */
  readonly breachedAt: Instant | null;
  /** In the order asked for. */
  readonly warnings: readonly { readonly at: Instant; readonly reached: boolean }[];
}

/** From when to look, and what to warn of. */
export interface TrackOptions {
  /** The instant up to which events are known. */
  readonly asOf: InstantInput;
  readonly warnAt?: readonly WarningPoint[] | undefined;
}

const optionsSchema: z.ZodType<{ asOf: number; warnAt?: readonly WarningPoint[] | undefined }> =
  z.strictObject({ asOf: instantSchema, warnAt: z.array(warningPointSchema).max(100).optional() });

/**
 * Where a request stands: a fold over its events up to `asOf`.
 *
 * **Boundaries**: an answer at `dueAt` is in time, `breachedAt` is a millisecond later. Pauses are
 * half-open and count only time that the deadline's own clock counts. A provider's resolution reaches
 * every open metric; a resolution by the customer, or a closing, cancels them.
 *
 * @throws NinesError `term_missing`, `unknown_severity`, `unknown_channel`, `missing_field`,
 * `event_before_receipt` and the issues of the policy and the request
 * @example
 * ```ts
 * import { trackRequest } from "nines";
 * import { gotomyerp } from "nines/presets";
 * const request = {
 *   id: "T-1",
 *   receivedAt: "2026-03-04T10:00-05:00",
 *   channel: "portal",
 *   severity: "level-1",
 *   events: [{ at: "2026-03-04T10:40-05:00", type: "responded" }],
 * } as const;
 * const status = trackRequest(gotomyerp(), request, { asOf: "2026-03-04T10:45-05:00" });
 * for (const { metric, status: now, remainingMs } of status.deadlines) console.log(metric, now, remainingMs);
 * console.log(status.nextChangeAt);
 * // first-response met null
 * // work-start running 900000
 * // 2026-03-04T11:00:00.001-05:00
 * ```
 */
export function trackRequest(
  policy: Policy,
  request: SupportRequest,
  options: TrackOptions,
): RequestStatus {
  const compiled = compiledOf(policy);
  const desk = deskOf(compiled, supportOf(compiled));
  const record = readRequest(request);
  const { asOf, warnAt = [] } = validate(optionsSchema, options, "options");
  const state = requestAt(desk, record, asOf);
  const tracked = trackState(desk, state, asOf);
  const { handled } = state;
  const { zone } = compiled;
  const next = nextChange(tracked, warnAt, asOf);
  const head = documentHead(compiled, ["support"], asOf);
  return {
    type: "request-status",
    policy: head.policy,
    asOf: head.asOf,
    readings: head.readings,
    assumptions: head.assumptions,
    requestId: record.id,
    receivedAt: formatInstant(record.receivedAt, zone),
    severity: handled.severity.id,
    severityName: handled.severity.name,
    handling: handled.handling,
    pricing: handled.pricing,
    phase: state.phase,
    deadlines: tracked.map((each) => document(desk, record, handled, each, warnAt, asOf)),
    nextChangeAt: next === null ? null : formatInstant(next, zone),
    because: state.because,
  };
}

/** A deadline before it becomes a document. */
export interface Tracked {
  readonly entry: BoardEntry;
  readonly status: DeadlineStatus;
  /** The instant up to which the clock is read. */
  readonly until: number;
}

/** All deadlines of a request in a state, by metric. */
export function trackState(desk: SupportDesk, state: RequestState, asOf: number): Tracked[] {
  const order = ({ entry }: Tracked): number => metrics.indexOf(entry.target.metric);
  return state.entries
    .map((entry): Tracked => {
      const until = entry.doneAt ?? state.endedAt ?? asOf;
      return { entry, until, status: statusOf(desk, entry, state, until) };
    })
    .filter(({ entry, status }) => entry.occurrence === null || status !== "cancelled")
    .sort((a, b) => order(a) - order(b));
}

function statusOf(
  desk: SupportDesk,
  { target, clock, dueAt, doneAt }: BoardEntry,
  { endedAt, waitingSince }: RequestState,
  until: number,
): DeadlineStatus {
  if (until > dueAt) return "breached";
  if (doneAt !== null) return "met";
  if (endedAt !== null) return "cancelled";
  const waits = waitingSince !== null && stopsFor(desk, target.metric);
  return waits && isHeld(clock, waitingSince) ? "paused" : "running";
}

function document(
  desk: SupportDesk,
  record: RequestRecord,
  handled: Handled,
  tracked: Tracked,
  warnAt: readonly WarningPoint[],
  asOf: number,
): TrackedDeadline {
  const { entry, status, until } = tracked;
  const { target, severity, clock, dueAt, occurrence, doneAt } = entry;
  const instant = (at: number): Instant => formatInstant(at, desk.compiled.zone);
  const runs = status === "running" || status === "paused";
  return {
    metric: target.metric,
    severity: severity.id,
    occurrence,
    status,
    clockStartsAt: instant(clock.start),
    expectedFrom: expectedFrom(desk, target, clock),
    dueAt: instant(dueAt),
    elapsedMs: elapsedOn(clock, until),
    pausedMs: pausedOn(clock, until),
    remainingMs: runs ? Math.max(0, lengthOn(clock, Math.max(until, clock.start), dueAt)) : null,
    satisfiedAt: doneAt === null ? null : instant(doneAt),
    breachedAt: status === "breached" ? instant(dueAt + 1) : null,
    warnings: warnAt.map((point) => {
      const at = warningAt(point, clock, dueAt);
      return { at: instant(at), reached: at <= (runs ? asOf : until) };
    }),
    clause: clauseOf(desk, severity, target),
    because: [
      ...entry.because,
      ...(runs && handled.handling === "standard"
        ? milderDueEarlier(desk, severity, target, record.receivedAt)
        : []),
    ],
  };
}

/** The first instant after `asOf` at which a running deadline starts, warns or is missed. */
function nextChange(
  tracked: readonly Tracked[],
  warnAt: readonly WarningPoint[],
  asOf: number,
): number | null {
  const instants = tracked
    .filter(({ status }) => status === "running")
    .flatMap(({ entry: { clock, dueAt } }) => [
      clock.start,
      dueAt + 1,
      ...warnAt.map((point) => warningAt(point, clock, dueAt)),
    ])
    .filter((at) => at > asOf);
  return instants.length === 0 ? null : Math.min(...instants);
}
