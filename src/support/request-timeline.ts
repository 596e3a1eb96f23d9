/**
 * A request's life as a fold over its events: who handles it, which severity holds since when, when its
 * clocks stood still, and which metrics were reached. The state at an instant depends on nothing after
 * it. What an event could not do (a reply while nobody waits, a second resolution) is a finding.
 */
import { type Finding, finding } from "../core/finding.js";
import type { Metric, Severity, Target } from "../policy/support-terms.js";
import type { IntervalSet } from "../time/interval-sweep.js";
import { startingPoint } from "./deadlines.js";
import { type EventRecord, eventsUpTo } from "./events.js";
import { type Handled, handle, handleAs, handleByOwnSeverity, severityOf } from "./handling.js";
import { isUpdate, reachedBy } from "./reached-by.js";
import type { RequestRecord } from "./request.js";
import { budgetOf, elapsedOn, type RunningClock } from "./running-clock.js";
import { Standstill } from "./standstill.js";
import { clockOf, clockStart, type SupportDesk, targetDue, targetsFor } from "./target-clock.js";

/** A target that was reached, judged by what held when it was. */
export interface ReachedTarget {
  readonly target: Target;
  readonly severity: Severity;
  readonly clock: RunningClock;
  readonly dueAt: number;
  readonly at: number;
}

/** From when clocks run; a counted limit cannot carry what was used up, so its origin may be older. */
export interface Origins {
  readonly measured: number;
  readonly counted: number;
}

/** The origin of a target's clock. */
export function originOf({ within }: Target, { measured, counted }: Origins): number {
  return budgetOf(within) === null ? counted : measured;
}

/** A request at an instant. */
export interface RequestState {
  readonly handled: Handled;
  /** From when the clocks of the severity in force run: measured limits, and counted ones. */
  readonly origins: Origins;
  /** What each metric's clock had used up before `origin`. */
  readonly carried: ReadonlyMap<Metric, number>;
  readonly reached: readonly ReachedTarget[];
  /** The instants of progress updates, the clock of the next one running from the last. */
  readonly updates: readonly number[];
  readonly phase: "open" | "paused" | "resolved" | "closed";
  /** When the customer withdrew what was still open; `null` where nothing was. */
  readonly cancelledAt: number | null;
  /** The pauses of metrics that waiting stops, and of those it does not. */
  readonly pauses: { readonly waiting: IntervalSet; readonly always: IntervalSet };
  readonly because: readonly Finding[];
}

/** The state of a request at `asOf`. */
export function requestAt(desk: SupportDesk, request: RequestRecord, asOf: number): RequestState {
  const timeline = new Timeline(desk, request, asOf);
  for (const event of eventsUpTo(request.events, asOf, timeline.because)) timeline.take(event);
  return timeline.stateAt(asOf);
}

class Timeline {
  readonly because: Finding[] = [];
  readonly #desk: SupportDesk;
  readonly #request: RequestRecord;
  #handled: Handled;
  #origins: Origins;
  #carried = new Map<Metric, number>();
  #reached: ReachedTarget[] = [];
  #updates: number[] = [];
  readonly #standstill = new Standstill();
  #endedAt: number | null = null;
  #phase: "open" | "resolved" | "closed" = "open";
  #cancelledAt: number | null = null;

  constructor(desk: SupportDesk, request: RequestRecord, asOf: number) {
    this.#desk = desk;
    this.#request = request;
    this.#handled = handle(desk.terms, request, asOf);
    this.because.push(...this.#handled.because);
    const from = startingPoint(desk, this.#handled, this.because);
    this.#origins = { measured: from, counted: from };
  }

  take(event: EventRecord): void {
    if (event.automated && this.#desk.terms.clock.automatedReplyCounts !== true) {
      this.#note("automated-reply", event, "An automated reply is no answer.");
      return;
    }
    if (event.type === "waiting-on-customer") this.#wait(event);
    else if (event.type === "customer-replied") this.#resume(event);
    else if (event.type === "severity-changed") this.#changeSeverity(event);
    else if (event.type === "emergency-ended") this.#endEmergency(event);
    else if (event.type === "resolved" || event.type === "closed") this.#end(event);
    else if (event.type === "reopened") this.#reopen(event);
    else this.#answer(event);
  }

  stateAt(asOf: number): RequestState {
    return {
      handled: this.#handled,
      origins: this.#origins,
      carried: this.#carried,
      reached: this.#reached,
      updates: this.#updates,
      phase: this.#phase === "open" && this.#standstill.isWaiting ? "paused" : this.#phase,
      cancelledAt: this.#cancelledAt,
      pauses: {
        waiting: this.#standstill.upTo(asOf, true),
        always: this.#standstill.upTo(asOf, false),
      },
      because: this.because,
    };
  }

  #answer(event: EventRecord): void {
    if (this.#phase !== "open") {
      this.#note("not-open", event, "The request is not open.");
      return;
    }
    for (const metric of reachedBy(event)) this.#reach(metric, event.at);
    if (isUpdate(event)) this.#updates.push(event.at);
  }

  /** Freezes the targets of a metric that is not reached yet, judged by what holds now. */
  #reach(metric: Metric, at: number): void {
    for (const { target, clock } of this.#openClocks(at)) {
      if (target.metric !== metric) continue;
      const dueAt = targetDue(this.#desk, target, clock);
      this.#reached.push({ target, severity: this.#handled.targetsOf, clock, dueAt, at });
    }
  }

  #wait(event: EventRecord): void {
    if (this.#phase !== "open") {
      this.#note("not-open", event, "The request is not open.");
      return;
    }
    if (!this.#standstill.wait(event.at)) {
      this.#note("already-paused", event, "The provider waits for the customer already.");
      return;
    }
    const { pauses = [], pausesClause } = this.#desk.terms.clock;
    const stops = pauses.length > 0;
    const text = stops
      ? `Waiting for the customer stops the clocks of ${pauses.join(", ")}.`
      : "Waiting for the customer stops no clock.";
    this.because.push(finding("pause", stops ? "applied" : "not-applied", text, pausesClause));
  }

  #resume(event: EventRecord): void {
    if (this.#standstill.resume(event.at)) return;
    this.#note("no-pause", event, "Nobody waits for the customer.");
  }

  #changeSeverity(event: EventRecord): void {
    const { terms } = this.#desk;
    const index = this.#request.events.indexOf(event);
    const severity = severityOf(terms, event.severity ?? "", `events[${index}].severity`);
    const rule = terms.severityChange;
    if (event.by === "customer" && rule?.customer !== "honoured") {
      const text = `The customer asks for ${severity.name}; the severity is the provider's to change.`;
      this.because.push(finding("severity-change", "not-applied", text, rule?.clause));
      return;
    }
    if (this.#handled.handling === "emergency") {
      this.#note("emergency", event, "An emergency has no other severity until it ends.");
      return;
    }
    const text = `The ${event.by} changes the severity to ${severity.name}.`;
    this.because.push(finding("severity-change", "applied", text, rule?.clause));
    this.#handOver(handleAs(terms, this.#request, severity, this.because), event.at);
  }

  #endEmergency(event: EventRecord): void {
    if (this.#handled.handling !== "emergency") {
      this.#note("no-emergency", event, "The request is no emergency.");
      return;
    }
    const { emergency } = this.#desk.terms;
    if (event.by !== "customer" && emergency?.endsBy !== "either") {
      const text = "The emergency ends when the customer says so, not when the provider does.";
      this.because.push(finding("emergency-end", "not-applied", text, emergency?.clause));
      return;
    }
    const text = "The emergency has ended.";
    this.because.push(finding("emergency-end", "applied", text, emergency?.clause));
    const own = handleByOwnSeverity(this.#desk.terms, this.#request, this.because);
    this.#handOver(own, event.at);
  }

  /** Another severity holds from now on; what the clocks have used up follows the policy. */
  #handOver(handled: Handled, at: number): void {
    const rule = this.#desk.terms.clock.onSeverityChange ?? "from-receipt";
    this.#noteBreaches(at);
    if (rule === "carry-elapsed") this.#carried = this.#usedUpAt(at);
    if (rule === "restart") this.#carried = new Map();
    this.#handled = handled;
    const { counted } = this.#origins;
    const restarted = { measured: at, counted: rule === "restart" ? at : counted };
    const { receivedAt } = handled;
    this.#origins =
      rule === "from-receipt" ? { measured: receivedAt, counted: receivedAt } : restarted;
  }

  /** What was late before the severity changed stays on record, though another target holds now. */
  #noteBreaches(at: number): void {
    for (const { target, clock } of this.#openClocks(at)) {
      const dueAt = targetDue(this.#desk, target, clock);
      if (dueAt >= at) continue;
      const text = `The target for ${target.metric} had been missed before the severity changed.`;
      const params = { metric: target.metric, dueAt: new Date(dueAt).toISOString() };
      this.because.push(finding("missed-before-change", "overridden", text, target.clause, params));
    }
  }

  /** The clocks of the targets in force that are not reached yet. */
  #openClocks(at: number): { target: Target; clock: RunningClock }[] {
    return targetsFor(this.#desk, this.#handled.targetsOf, this.#request.receivedAt)
      .filter(({ metric }) => metric !== "progress-update" && !this.#isReached(metric))
      .map((target) => ({ target, clock: this.#clockOf(target, at) }));
  }

  #isReached(metric: Metric): boolean {
    return this.#reached.some(({ target }) => target.metric === metric);
  }

  #clockOf(target: Target, until: number): RunningClock {
    const start = clockStart(this.#desk, target, originOf(target, this.#origins));
    const stops = this.#desk.terms.clock.pauses?.includes(target.metric) === true;
    const pauses = this.#standstill.upTo(until, stops);
    const carriedMs = this.#carried.get(target.metric) ?? 0;
    return clockOf(this.#desk, target.within, start, pauses, carriedMs);
  }

  #usedUpAt(at: number): Map<Metric, number> {
    const used = new Map(this.#carried);
    for (const { target, clock } of this.#openClocks(at)) {
      used.set(target.metric, elapsedOn(clock, at));
    }
    return used;
  }

  #end(event: EventRecord): void {
    if (this.#phase === "closed" || (this.#phase === "resolved" && event.type === "resolved")) {
      this.#note("already-ended", event, `The request is ${this.#phase} already.`);
      return;
    }
    for (const metric of reachedBy(event)) this.#reach(metric, event.at);
    if (reachedBy(event).length === 0 && this.#phase === "open") this.#cancelledAt = event.at;
    if (this.#phase === "open") this.#endedAt = event.at;
    this.#standstill.resume(event.at);
    this.#phase = event.type === "resolved" ? "resolved" : "closed";
    if (event.by !== "customer" || this.#handled.handling !== "emergency") return;
    const text = "The customer says that the emergency is over.";
    this.because.push(finding("emergency-end", "applied", text, this.#handled.clause));
  }

  #reopen(event: EventRecord): void {
    if (this.#phase === "open" || this.#endedAt === null) {
      this.#note("not-ended", event, "The request was neither resolved nor closed.");
      return;
    }
    const rule = this.#desk.terms.clock.onReopen ?? "resume";
    const text = reopened[rule];
    this.because.push(finding("reopen", "applied", text, this.#desk.terms.clock.clause));
    if (rule === "resume") this.#standstill.gap(this.#endedAt, event.at);
    if (rule === "restart") {
      this.#origins = { measured: event.at, counted: event.at };
      this.#carried = new Map();
      this.#reached = [];
      this.#updates = [];
    } else {
      const lasting = (each: ReachedTarget): boolean => each.target.metric !== "resolution";
      this.#reached = this.#reached.filter(lasting);
    }
    this.#phase = "open";
    this.#endedAt = null;
    this.#cancelledAt = null;
  }

  #note(rule: string, event: EventRecord, text: string): void {
    const params = { event: event.type, at: new Date(event.at).toISOString() };
    this.because.push(finding(rule, "not-applied", text, null, params));
  }
}

const reopened = {
  resume: "The request is reopened; the time between does not count.",
  restart: "The request is reopened; its clocks start again.",
  "count-gap": "The request is reopened; the time between counts.",
} as const;
