/**
 * The targets of a request while it lives: which severity's hold, from when their clocks run, what they
 * had used up before, and which were reached. A target that was reached stays judged by what held then;
 * what was done under one severity is done under the next.
 */
import type { Finding } from "../core/finding.js";
import type { Metric, Severity, Target } from "../policy/support-terms.js";
import type { Handled } from "./handling.js";
import { budgetOf, elapsedOn, type RunningClock } from "./running-clock.js";
import type { Standstill } from "./standstill.js";
import { clockOf, clockStart, type SupportDesk, targetDue, targetsFor } from "./target-clock.js";

/** A target and its clock. */
export interface BoardEntry {
  readonly target: Target;
  readonly severity: Severity;
  readonly clock: RunningClock;
  readonly dueAt: number;
  /** When it was reached; `null` while it was not. */
  readonly doneAt: number | null;
  /** Of progress updates, which one, from 1. */
  readonly occurrence: number | null;
  /** Why the clock starts, and is due, when it does. */
  readonly because: readonly Finding[];
}

/** From when clocks run; a counted limit cannot carry what was used up, so its origin may be older. */
interface Origins {
  readonly measured: number;
  readonly counted: number;
}

/** The targets of one request. */
export class TargetBoard {
  readonly #desk: SupportDesk;
  readonly #standstill: Standstill;
  #handled: Handled;
  #origins: Origins;
  /** The receipt, or the reopening that started everything again. */
  #receivedAt: number;
  #carried: ReadonlyMap<Metric, number> = new Map();
  #done = new Map<Metric, number>();
  #reached: BoardEntry[] = [];
  #updates = 0;
  /** From when the next progress update is due, and whether one came since the clocks started. */
  #updateFrom: number;
  #isFirstUpdate = true;

  constructor(desk: SupportDesk, standstill: Standstill, handled: Handled, origin: number) {
    this.#desk = desk;
    this.#standstill = standstill;
    this.#handled = handled;
    this.#origins = { measured: origin, counted: origin };
    this.#updateFrom = origin;
    this.#receivedAt = handled.receivedAt;
  }

  get handled(): Handled {
    return this.#handled;
  }

  /** A metric was reached; its targets are judged by what holds now. */
  reach(metric: Metric, at: number): void {
    if (this.#done.has(metric)) return;
    this.#done.set(metric, at);
    this.#freeze(metric, at);
  }

  /** The customer was told how things stand; the next update is due from here. */
  update(at: number): void {
    this.#freeze("progress-update", at);
    this.#updates++;
    this.#updateFrom = at;
    this.#isFirstUpdate = false;
  }

  /** Everything reached so far, and every target in force that is not frozen, as known at an instant. */
  entriesAt(asOf: number): BoardEntry[] {
    return [...this.#reached, ...this.openAt(asOf)];
  }

  /** The targets in force that are not frozen; some may have been reached under another severity. */
  openAt(asOf: number): BoardEntry[] {
    return this.#inForce()
      .filter(({ metric }) => !this.#reached.some((each) => isOf(each, metric)))
      .map((target) => this.#entry(target, asOf, this.#done.get(target.metric) ?? null));
  }

  /** Another severity holds from now on; what the clocks have used up follows the policy. */
  handOver(handled: Handled, at: number): void {
    const rule = this.#desk.terms.clock.onSeverityChange ?? "from-receipt";
    if (rule === "carry-elapsed") this.#carried = this.#usedUpAt(at);
    const received = this.#receivedAt;
    if (rule === "from-receipt") {
      this.#start({ measured: received, counted: received }, this.#isFirstUpdate);
    } else if (rule === "restart") {
      this.#carried = new Map();
      this.#start({ measured: at, counted: at }, true);
    } else {
      this.#start({ measured: at, counted: this.#origins.counted }, this.#isFirstUpdate);
    }
    this.#handled = handled;
  }

  /** The request is open again: only its resolution is undone. */
  resume(): void {
    this.#done.delete("resolution");
    this.#reached = this.#reached.filter((each) => each.target.metric !== "resolution");
  }

  /** The request is open again, as if it came in now. */
  restart(at: number): void {
    this.#carried = new Map();
    this.#done = new Map();
    this.#reached = [];
    this.#updates = 0;
    this.#receivedAt = at;
    this.#start({ measured: at, counted: at }, true);
  }

  #start(origins: Origins, withUpdates: boolean): void {
    this.#origins = origins;
    if (!withUpdates) return;
    this.#updateFrom = origins.measured;
    this.#isFirstUpdate = true;
  }

  #inForce(): readonly Target[] {
    return targetsFor(this.#desk, this.#handled.targetsOf, this.#handled.receivedAt);
  }

  #freeze(metric: Metric, at: number): void {
    for (const target of this.#inForce()) {
      if (target.metric === metric) this.#reached.push(this.#entry(target, at, at));
    }
  }

  #entry(target: Target, until: number, doneAt: number | null): BoardEntry {
    const because: Finding[] = [];
    const clock = this.#clockOf(target, until, because);
    const occurrence = target.metric === "progress-update" ? this.#updates + 1 : null;
    const dueAt = targetDue(this.#desk, target, clock, because);
    const severity = this.#handled.targetsOf;
    return { target, severity, clock, dueAt, doneAt, occurrence, because };
  }

  #clockOf(target: Target, until: number, because: Finding[]): RunningClock {
    const { metric, within } = target;
    const isUpdate = metric === "progress-update";
    const limit = isUpdate && !this.#isFirstUpdate ? (target.every ?? within) : within;
    const isCounted = budgetOf(limit) === null;
    const own = isCounted ? this.#origins.counted : this.#origins.measured;
    const start = clockStart(this.#desk, target, isUpdate ? this.#updateFrom : own, because);
    const carries = !isCounted && !(isUpdate && !this.#isFirstUpdate);
    const carriedMs = carries ? (this.#carried.get(metric) ?? 0) : 0;
    const pauses = this.#standstill.upTo(until, stopsFor(this.#desk, metric));
    return clockOf(this.#desk, limit, start, pauses, carriedMs);
  }

  #usedUpAt(at: number): ReadonlyMap<Metric, number> {
    const used = new Map(this.#carried);
    for (const { target, clock } of this.openAt(at)) used.set(target.metric, elapsedOn(clock, at));
    return used;
  }
}

/** Whether waiting for the customer stops a metric's clock. */
export function stopsFor({ terms }: SupportDesk, metric: Metric): boolean {
  return terms.clock.pauses?.includes(metric) === true;
}

/** Whether an entry is the frozen one of a metric; of progress updates there is always a next one. */
function isOf({ target }: BoardEntry, metric: Metric): boolean {
  return target.metric === metric && metric !== "progress-update";
}
