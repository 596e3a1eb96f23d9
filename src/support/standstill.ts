/**
 * When a request's clocks stand still: while the provider waits for the customer, which stops some
 * metrics, and between the end of a request and its reopening, which stops all of them.
 */
import { type IntervalSet, normalizeIntervals } from "../time/interval-sweep.js";

/** The waits and gaps of one request, in the order of its events. */
export class Standstill {
  readonly #waits: [number, number][] = [];
  readonly #gaps: [number, number][] = [];
  #waitingSince: number | null = null;

  /** Since when the provider waits; `null` where it does not. */
  get waitingSince(): number | null {
    return this.#waitingSince;
  }

  /** Starts to wait; `false` where it waits already. */
  wait(at: number): boolean {
    if (this.#waitingSince !== null) return false;
    this.#waitingSince = at;
    return true;
  }

  /** Waits no longer; `false` where it did not wait. */
  resume(at: number): boolean {
    if (this.#waitingSince === null) return false;
    this.#waits.push([this.#waitingSince, at]);
    this.#waitingSince = null;
    return true;
  }

  /** The request had ended and was reopened. */
  gap(endedAt: number, reopenedAt: number): void {
    this.#gaps.push([endedAt, reopenedAt]);
  }

  /** When clocks stood still up to an instant; a wait that goes on is cut there. */
  upTo(until: number, withWaits: boolean): IntervalSet {
    if (!withWaits) return normalizeIntervals(this.#gaps);
    const running: [number, number][] =
      this.#waitingSince === null ? [] : [[this.#waitingSince, until]];
    return normalizeIntervals([...this.#gaps, ...this.#waits, ...running]);
  }
}
