/**
 * Deadlines: when each target of a request is due. The clock starts on receipt or when support opens
 * next; an emergency's may start when it was verified. `dueAt` is the last instant still in time.
 */
import { isOpen, nextOpening } from "../calendar/business-time.js";
import type { Calendar } from "../calendar/calendar.js";
import { type Finding, finding } from "../core/finding.js";
import { refusal, refuse } from "../core/issue.js";
import { type CompiledPolicy, compiledOf } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import { anchorAt, limitEnd } from "../policy/limit-end.js";
import type { Policy } from "../policy/policy.js";
import type { Metric, SupportTerms, Target } from "../policy/support-terms.js";
import type { Instant } from "../time/instant.js";
import { formatInstant } from "../time/zone.js";
import { type Handled, handle } from "./handling.js";
import { readRequest, type SupportRequest } from "./request.js";

/** When the targets of a request are due, and how it is handled. */
export interface RequestDeadlines extends DocumentHead {
  readonly type: "request-deadlines";
  readonly requestId: string;
  readonly receivedAt: Instant;
  readonly severity: string;
  readonly severityName: string;
  readonly handling: "emergency" | "customer-escalation" | "standard";
  readonly pricing: "included" | "may-be-emergency-rate";
  /** In the policy's order; none where the contract promises none. */
  readonly deadlines: readonly Deadline[];
  readonly because: readonly Finding[];
}

/** When one target is due. */
export interface Deadline {
  readonly metric: Metric;
  readonly clockStartsAt: Instant;
  /** The near end of a range such as "24 to 48 hours". */
  readonly expectedFrom: Instant | null;
  /** The last instant still in time. */
  readonly dueAt: Instant;
  readonly clause: string | null;
  readonly because: readonly Finding[];
}

/**
 * When a request's first response and its other targets are due.
 *
 * **Boundaries**: an answer at `dueAt` is in time. A request at the closing instant arrives while
 * support is closed. An elapsed deadline at the closing instant counts as falling in open hours.
 *
 * @throws NinesError `term_missing`, `unknown_severity`, `unknown_channel`, `missing_field`,
 * `calendar_exhausted`, `calendar_out_of_coverage` and the issues of the policy and the request
 * @example
 * ```ts
 * import { computeDeadlines } from "nines";
 * import { gotomyerp } from "nines/presets";
 * const { deadlines } = computeDeadlines(gotomyerp(), {
 *   id: "T-1",
 *   receivedAt: "2026-03-06T20:30:00-05:00",
 *   channel: "portal",
 *   severity: "level-1",
 * });
 * for (const { metric, dueAt } of deadlines) console.log(metric, dueAt);
 * // first-response 2026-03-09T08:30:00.000-04:00
 * // work-start 2026-03-09T07:30:00.000-04:00
 * ```
 */
export function computeDeadlines(policy: Policy, request: SupportRequest): RequestDeadlines {
  const compiled = compiledOf(policy);
  const terms = supportOf(compiled);
  const record = readRequest(request);
  const handled = handle(terms, record);
  const calendar = compiled.calendar(terms.calendar);
  return {
    type: "request-deadlines",
    ...documentHead(compiled, ["support"], null),
    requestId: record.id,
    receivedAt: formatInstant(record.receivedAt, compiled.zone),
    severity: handled.severity.id,
    severityName: handled.severity.name,
    handling: handled.handling,
    pricing: handled.pricing,
    deadlines: handled.targetsOf.targets.map((target) =>
      deadline(compiled, terms, target, handled, record.receivedAt, calendar),
    ),
    because: handled.because,
  };
}

/** The policy's support terms, or `term_missing`. */
export function supportOf({ policy }: CompiledPolicy): SupportTerms {
  const hint =
    "The contract as given says nothing of response times; give the policy support terms.";
  return (
    policy.support ?? refuse("policy.support", refusal("term_missing", { term: "support", hint }))
  );
}

function deadline(
  compiled: CompiledPolicy,
  terms: SupportTerms,
  target: Target,
  handled: Handled,
  receivedAt: number,
  calendar: Calendar,
): Deadline {
  const { zone } = compiled;
  const clause = target.clause ?? handled.targetsOf.clause ?? terms.clause ?? null;
  const because: Finding[] = [];
  const start = clockStart(terms, target, handled, receivedAt, calendar, because);
  const measured = limitEnd(target.within, anchorAt(start), compiled);
  const due = movedDue(target, measured, calendar, because);
  const from =
    target.expectedFrom === undefined
      ? null
      : limitEnd(target.expectedFrom, anchorAt(start), compiled);
  return {
    metric: target.metric,
    clockStartsAt: formatInstant(start, zone),
    expectedFrom: from === null ? null : formatInstant(from, zone),
    dueAt: formatInstant(due, zone),
    clause,
    because,
  };
}

function clockStart(
  terms: SupportTerms,
  target: Target,
  { handling, verifiedAt, clause }: Handled,
  receivedAt: number,
  calendar: Calendar,
  because: Finding[],
): number {
  const verified = handling === "emergency" && terms.emergency?.from === "verified";
  const from = verified ? verifiedAt : receivedAt;
  if (verified) {
    const text = "The clock starts when the last confirmation needed came in.";
    because.push(finding("clock-start", "applied", text, clause, { startsAt: "verified" }));
  }
  const starts =
    target.starts ?? (terms.clock.outsideHours === "on-receipt" ? "receipt" : "next-opening");
  const waits = starts === "next-opening" && !isOpen(calendar, from);
  if (waits) {
    const text = "Received while support is closed: the clock starts when it opens next.";
    because.push(finding("outside-hours", "applied", text, terms.clock.clause, {}));
  }
  return waits ? nextOpening(calendar, from) : from;
}

/** A due instant while support is closed moves to the next opening where the target says so. */
function movedDue(target: Target, due: number, calendar: Calendar, because: Finding[]): number {
  if (target.dueWhenClosed !== "next-opening") return due;
  if (isOpen(calendar, due) || (due > 0 && isOpen(calendar, due - 1))) return due;
  const text = "Due while support is closed: moved to the next opening.";
  because.push(finding("due-when-closed", "applied", text, target.clause, {}));
  return nextOpening(calendar, due);
}
