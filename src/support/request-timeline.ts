/**
 * A request's life as a fold over its events: who handles it, which severity holds since when, when its
 * clocks stood still, and which metrics were reached. The state at an instant depends on nothing after
 * it. What an event could not do (a reply while nobody waits, a second resolution) is a finding.
 */
import { type Finding, finding } from "../core/finding.js";
import type { RequestRecord } from "../facts/request.js";
import type { EventRecord } from "../facts/request-event.js";
import { utcText } from "../time/instant.js";
import { startingPoint } from "./deadlines.js";
import { eventsUpTo } from "./events.js";
import { type Handled, handle, handleAs, handleByOwnSeverity, severityOf } from "./handling.js";
import { isUpdate, reachedBy } from "./reached-by.js";
import { Standstill } from "./standstill.js";
import { type BoardEntry, TargetBoard } from "./target-board.js";
import { type SupportDesk, targetDue } from "./target-clock.js";

/** A request at an instant. */
export interface RequestState {
  readonly handled: Handled;
  /** Every target that was reached, or holds. */
  readonly entries: readonly BoardEntry[];
  readonly phase: "open" | "paused" | "resolved" | "closed";
  /** Since when the provider waits for the customer; `null` where it does not. */
  readonly waitingSince: number | null;
  /** When the request was resolved or closed. */
  readonly endedAt: number | null;
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
  readonly #standstill = new Standstill();
  readonly #board: TargetBoard;
  #endedAt: number | null = null;
  #phase: "open" | "resolved" | "closed" = "open";

  constructor(desk: SupportDesk, request: RequestRecord, asOf: number) {
    this.#desk = desk;
    this.#request = request;
    const handled = handle(desk.terms, request, asOf);
    this.because.push(...handled.because);
    const origin = startingPoint(desk, handled, this.because);
    this.#board = new TargetBoard(desk, this.#standstill, handled, origin);
  }

  take(event: EventRecord): void {
    if (event.automated && this.#desk.terms.clock.automatedReplyCounts !== true) {
      this.#leaveOut("automated-reply", event, "An automated reply is no answer.");
    } else if (event.type === "resolved" || event.type === "closed") this.#end(event);
    else if (event.type === "reopened") this.#reopen(event);
    else if (event.type === "emergency-ended") this.#endEmergency(event);
    else if (event.type === "customer-replied") this.#resume(event);
    else if (this.#phase !== "open") {
      this.#leaveOut("not-open", event, "The request is not open.");
    } else if (event.type === "waiting-on-customer") this.#wait(event);
    else if (event.type === "severity-changed") this.#changeSeverity(event);
    else this.#answer(event);
  }

  stateAt(asOf: number): RequestState {
    const { waitingSince } = this.#standstill;
    return {
      handled: this.#board.handled,
      entries: this.#board.entriesAt(this.#endedAt ?? asOf),
      phase: this.#phase === "open" && waitingSince !== null ? "paused" : this.#phase,
      waitingSince,
      endedAt: this.#endedAt,
      because: this.because,
    };
  }

  #answer(event: EventRecord): void {
    for (const metric of reachedBy(event)) this.#board.reach(metric, event.at);
    if (isUpdate(event)) this.#board.update(event.at);
  }

  #wait(event: EventRecord): void {
    if (!this.#standstill.wait(event.at)) {
      this.#leaveOut("already-paused", event, "The provider waits for the customer already.");
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
    this.#leaveOut("no-pause", event, "Nobody waits for the customer.");
  }

  #changeSeverity(event: EventRecord): void {
    const { terms } = this.#desk;
    const severity = severityOf(terms, event.severity ?? "", "events");
    const rule = terms.severityChange;
    if (event.by === "customer" && rule?.customer !== "honoured") {
      const text = `The customer asks for ${severity.name}; the severity is the provider's to change.`;
      this.because.push(finding("severity-change", "not-applied", text, rule?.clause));
      return;
    }
    if (this.#board.handled.handling === "emergency") {
      this.#leaveOut("emergency", event, "An emergency has no other severity until it ends.");
      return;
    }
    const text = `The ${event.by} changes the severity to ${severity.name}.`;
    this.because.push(finding("severity-change", "applied", text, rule?.clause));
    this.#handOver(handleAs(terms, this.#request, severity, this.because), event.at);
  }

  #endEmergency(event: EventRecord): void {
    if (this.#board.handled.handling !== "emergency") {
      this.#leaveOut("no-emergency", event, "The request is no emergency.");
      return;
    }
    const { emergency } = this.#desk.terms;
    if (event.by !== "customer" && emergency?.endsBy !== "either") {
      const text = "The emergency ends when the customer says so, not when the provider does.";
      this.because.push(finding("emergency-end", "not-applied", text, emergency?.clause));
      return;
    }
    this.#noteEmergencyEnd();
    this.#handOver(handleByOwnSeverity(this.#desk.terms, this.#request, this.because), event.at);
  }

  #noteEmergencyEnd(): void {
    const { clause } = this.#board.handled;
    this.because.push(finding("emergency-end", "applied", "The emergency has ended.", clause));
  }

  /** Another severity holds; what was missed before stays on record, though another target holds now. */
  #handOver(handled: Handled, at: number): void {
    for (const { target, clock, doneAt } of this.#board.openAt(at)) {
      const dueAt = targetDue(this.#desk, target, clock);
      if (doneAt !== null || dueAt >= at) continue;
      const text = `The target for ${target.metric} had been missed before the severity changed.`;
      const params = { metric: target.metric, dueAt: utcText(dueAt) };
      this.because.push(finding("missed-before-change", "overridden", text, target.clause, params));
    }
    this.#board.handOver(handled, at);
  }

  #end(event: EventRecord): void {
    const isEmergency = this.#board.handled.handling === "emergency";
    const confirms = isEmergency && event.by === "customer";
    const again = this.#phase === "closed" || this.#phase === event.type;
    if (again && !confirms) {
      this.#leaveOut("already-ended", event, `The request is ${this.#phase} already.`);
      return;
    }
    for (const metric of reachedBy(event)) this.#board.reach(metric, event.at);
    this.#endedAt ??= event.at;
    this.#standstill.resume(event.at);
    this.#phase = event.type === "closed" || this.#phase === "closed" ? "closed" : "resolved";
    if (confirms) this.#noteEmergencyEnd();
  }

  #reopen(event: EventRecord): void {
    if (this.#endedAt === null) {
      this.#leaveOut("not-ended", event, "The request was neither resolved nor closed.");
      return;
    }
    const rule = this.#desk.terms.clock.onReopen ?? "resume";
    this.because.push(finding("reopen", "applied", reopened[rule], this.#desk.terms.clock.clause));
    if (rule === "resume") this.#standstill.gap(this.#endedAt, event.at);
    if (rule === "restart") this.#board.restart(event.at);
    else this.#board.resume();
    this.#phase = "open";
    this.#endedAt = null;
  }

  #leaveOut(rule: string, event: EventRecord, text: string): void {
    const params = { event: event.type, at: utcText(event.at) };
    this.because.push(finding(rule, "not-applied", text, null, params));
  }
}

const reopened = {
  resume: "The request is reopened; the time between does not count.",
  restart: "The request is reopened; its clocks start again.",
  "count-gap": "The request is reopened; the time between counts.",
} as const;
