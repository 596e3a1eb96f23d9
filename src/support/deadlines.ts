/**
 * Deadlines: when each target of a request is due. The clock starts on receipt or when support opens
 * next; an emergency's may start when it was verified. `dueAt` is the last instant still in time.
 */
import { type Finding, finding } from "../core/finding.js";
import { refusal, refuse } from "../core/issue.js";
import { readRequest, type SupportRequest } from "../facts/request.js";
import { type CompiledPolicy, compiledOf } from "../policy/compiled.js";
import { type DocumentHead, documentHead } from "../policy/document.js";
import type { Policy } from "../policy/policy.js";
import type { Metric, SupportTerms, Target } from "../policy/support-terms.js";
import type { Instant } from "../time/instant.js";
import { formatInstant } from "../time/zone.js";
import { type Handled, handle } from "./handling.js";
import { dueOf, type RunningClock } from "./running-clock.js";
import {
  clauseOf,
  clockOf,
  clockStart,
  deskOf,
  milderDueEarlier,
  type SupportDesk,
  targetDue,
  targetsFor,
} from "./target-clock.js";

/** When the targets of a request are due, and how it is handled. */
export interface RequestDeadlines extends DocumentHead {
  readonly type: "request-deadlines";
  readonly requestId: string;
  readonly receivedAt: Instant;
  /** The severity it is handled under, by its id; a channel may fix it. */
  readonly severity: string;
  readonly severityName: string;
  /** What makes its targets: an emergency, an escalation by the customer, or its severity alone. */
  readonly handling: "emergency" | "customer-escalation" | "standard";
  /** Whether the contract lets it be billed at an emergency rate. */
  readonly pricing: "included" | "may-be-emergency-rate";
  /** In the policy's order; none where the contract promises none. */
  readonly deadlines: readonly Deadline[];
  readonly because: readonly Finding[];
}

/** When one target is due. */
export interface Deadline {
  /** What must be reached. */
  readonly metric: Metric;
  /** From when the time counts; after the receipt where support was closed, if the target says so. */
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
  const desk = deskOf(compiled, supportOf(compiled));
  const record = readRequest(request);
  const handled = handle(desk.terms, record, Number.POSITIVE_INFINITY);
  const head = documentHead(compiled, ["support"], null);
  return {
    type: "request-deadlines",
    policy: head.policy,
    asOf: head.asOf,
    readings: head.readings,
    assumptions: head.assumptions,
    requestId: record.id,
    receivedAt: formatInstant(record.receivedAt, compiled.zone),
    severity: handled.severity.id,
    severityName: handled.severity.name,
    handling: handled.handling,
    pricing: handled.pricing,
    deadlines: targetsFor(desk, handled.targetsOf, record.receivedAt).map((target) =>
      deadline(desk, target, handled, record.receivedAt),
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
  desk: SupportDesk,
  target: Target,
  handled: Handled,
  receivedAt: number,
): Deadline {
  const { zone } = desk.compiled;
  const because: Finding[] = [];
  const start = clockStart(desk, target, startingPoint(desk, handled, because), because);
  const clock = clockOf(desk, target.within, start);
  const due = targetDue(desk, target, clock, because);
  if (handled.handling === "standard") {
    because.push(...milderDueEarlier(desk, handled.targetsOf, target, receivedAt));
  }
  return {
    metric: target.metric,
    clockStartsAt: formatInstant(start, zone),
    expectedFrom: expectedFrom(desk, target, clock),
    dueAt: formatInstant(due, zone),
    clause: clauseOf(desk, handled.targetsOf, target),
    because,
  };
}

/** The near end of a target's range, on the clock of the target itself. */
export function expectedFrom(
  desk: SupportDesk,
  target: Target,
  clock: RunningClock,
): Instant | null {
  if (target.expectedFrom === undefined) return null;
  const { start, pauses, carriedMs } = clock;
  const near = clockOf(desk, target.expectedFrom, start, pauses, carriedMs);
  return formatInstant(dueOf(near), desk.compiled.zone);
}

/** From when a request's clocks run: its receipt, or where the policy says so its verification. */
export function startingPoint(
  { terms }: SupportDesk,
  { handling, verifiedAt, clause, receivedAt }: Handled,
  because: Finding[] = [],
): number {
  if (handling !== "emergency" || terms.emergency?.from !== "verified") return receivedAt;
  const text = "The clock starts when the last confirmation needed came in.";
  because.push(finding("clock-start", "applied", text, clause, { startsAt: "verified" }));
  return verifiedAt;
}
