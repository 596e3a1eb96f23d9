/**
 * What is left of an allowance as time goes by: a stock that is whole again at each new span, or one for
 * each event. Exclusions that share an allowance share its stock.
 */
import type { Allowance } from "../policy/allowance.js";
import { parseDuration } from "../time/duration.js";
import type { Zone } from "../time/zone.js";
import { bucketAt, type DatedSpan } from "./allowance-bucket.js";

/** The stock of one allowance, asked about instants that never go back. */
export interface Stock {
  readonly of: Allowance["of"];
  /** Whether anything is left at an instant. */
  hasLeft(at: number): boolean;
  /** The first instant after `at` at which a span or an event begins or ends. */
  boundAfter(at: number): number;
  /** How long it can be drawn on from an instant on before something of it is used up. */
  lasts(at: number): number;
  /** Uses it up from an instant on; never longer than it lasts, nor beyond the next bound. */
  draw(at: number, ms: number): void;
}

/** An event that an allowance per event is for. */
export interface AllowedEvent {
  readonly start: number;
  readonly end: number;
}

/** A stock for an allowance: of its span, or of each of the events. */
export function stockOf(allowance: Allowance, zone: Zone, events: readonly AllowedEvent[]): Stock {
  return allowance.per === "event"
    ? new EventStock(allowance, events)
    : new SpanStock(allowance, allowance.per, zone);
}

class SpanStock implements Stock {
  readonly of: Allowance["of"];
  readonly #max: number;
  readonly #span: DatedSpan;
  readonly #zone: Zone;
  #end = Number.NEGATIVE_INFINITY;
  #left = 0;

  constructor({ of, max }: Allowance, span: DatedSpan, zone: Zone) {
    this.of = of;
    this.#max = parseDuration(max);
    this.#span = span;
    this.#zone = zone;
  }

  hasLeft(at: number): boolean {
    if (at >= this.#end) {
      this.#end = bucketAt(this.#span, this.#zone, at).end;
      this.#left = this.#max;
    }
    return this.#left > 0;
  }

  boundAfter(at: number): number {
    this.hasLeft(at);
    return this.#end;
  }

  lasts(at: number): number {
    return this.hasLeft(at) ? this.#left : 0;
  }

  draw(_at: number, ms: number): void {
    this.#left -= ms;
  }
}

/** Each event has an allowance of its own; where several go on, all of theirs are used up at once. */
class EventStock implements Stock {
  readonly of: Allowance["of"];
  readonly #max: number;
  readonly #events: readonly AllowedEvent[];
  #next = 0;
  #goingOn: { readonly end: number; left: number }[] = [];

  constructor({ of, max }: Allowance, events: readonly AllowedEvent[]) {
    this.of = of;
    this.#max = parseDuration(max);
    this.#events = [...events].sort((a, b) => a.start - b.start);
  }

  hasLeft(at: number): boolean {
    return this.#eventsAt(at).some(({ left }) => left > 0);
  }

  boundAfter(at: number): number {
    const goingOn = this.#eventsAt(at);
    const next = this.#events[this.#next]?.start ?? Number.POSITIVE_INFINITY;
    return goingOn.reduce((first, { end }) => Math.min(first, end), next);
  }

  lasts(at: number): number {
    return this.#eventsAt(at).reduce(
      (least, { left }) => (left > 0 ? Math.min(least, left) : least),
      Number.POSITIVE_INFINITY,
    );
  }

  draw(at: number, ms: number): void {
    for (const event of this.#eventsAt(at)) event.left = Math.max(0, event.left - ms);
  }

  #eventsAt(at: number): { readonly end: number; left: number }[] {
    this.#goingOn = this.#goingOn.filter(({ end }) => end > at);
    for (; this.#next < this.#events.length; this.#next++) {
      const { start, end } = this.#events[this.#next] as AllowedEvent;
      if (start > at) break;
      if (end > at) this.#goingOn.push({ end, left: this.#max });
    }
    return this.#goingOn;
  }
}
