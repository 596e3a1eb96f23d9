/**
 * Downtime by the share of those affected: at each instant the largest share of the outages then going
 * on, not their sum. An outage that names no share affected all. The result is an exact sum.
 * Cost: O(n log n) in outages and intervals.
 */

import type { OutageSpan } from "../downtime/outage-span.js";
import type { Share } from "../facts/outage.js";
import { type Exact, sumOfRatios } from "../money/ratio.js";
import { type IntervalSet, measure } from "../time/interval-sweep.js";

/**
 * The length of a set, each instant by the largest share then affected by one of the outages given. One
 * with an excused cause is looked at only where no other goes on.
 */
export function sharedMs(
  set: IntervalSet,
  spans: readonly OutageSpan[],
  excused: ReadonlySet<string>,
): Exact {
  if (spans.every(({ record }) => record.affected === null)) return measure(set);
  const parts = [...lengthsByShare(set, spans, excused).values()];
  const total = sumOfRatios(
    parts.map(({ share: { count, of }, ms }) => ({
      numerator: BigInt(count) * BigInt(ms),
      denominator: BigInt(of),
    })),
  );
  const { numerator, denominator } = total;
  return numerator % denominator === 0n ? Number(numerator / denominator) : total;
}

interface Length {
  readonly share: Share;
  ms: number;
}

const all: Share = { count: 1, of: 1 };

/** How long each share is the largest; where no outage is known, all are taken to be affected. */
function lengthsByShare(
  set: IntervalSet,
  spans: readonly OutageSpan[],
  excused: ReadonlySet<string>,
): Map<string, Length> {
  const lengths = new Map<string, Length>();
  const add = ({ count, of }: Share, ms: number): void => {
    const key = `${count}/${of}`;
    const before = lengths.get(key);
    if (before === undefined) lengths.set(key, { share: { count, of }, ms });
    else before.ms += ms;
  };
  const sorted = [...spans].sort((a, b) => a.liveFrom - b.liveFrom);
  const [counting, others] = [new LargestFirst(), new LargestFirst()];
  let next = 0;
  for (let i = 0; i < set.length; i += 2) {
    const end = set[i + 1] as number;
    for (let at = set[i] as number; at < end; ) {
      for (; next < sorted.length; next++) {
        const { liveFrom, end: until, record } = sorted[next] as OutageSpan;
        if (liveFrom > at) break;
        const { affected, cause } = record;
        const heap = cause !== null && excused.has(cause) ? others : counting;
        if (until > at) heap.add({ share: affected ?? all, until });
      }
      const now = counting.at(at) ?? others.at(at);
      const begins = sorted[next]?.liveFrom ?? end;
      const until = Math.min(end, begins, now?.until ?? end);
      add(now?.share ?? all, until - at);
      at = until;
    }
  }
  return lengths;
}

interface Affected {
  readonly share: Share;
  readonly until: number;
}

/** A heap of shares, the largest on top; one that has ended goes when it comes up. */
class LargestFirst {
  readonly #heap: Affected[] = [];

  add(affected: Affected): void {
    const heap = this.#heap;
    let i = heap.push(affected) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (!isLarger(heap[i] as Affected, heap[parent] as Affected)) break;
      this.#swap(i, parent);
      i = parent;
    }
  }

  /** The largest share at an instant; instants never go back. */
  at(instant: number): Affected | undefined {
    while (this.#heap.length > 0 && (this.#heap[0] as Affected).until <= instant) this.#drop();
    return this.#heap[0];
  }

  #drop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Affected;
    if (heap.length === 0) return;
    heap[0] = last;
    for (let i = 0; ; ) {
      let top = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < heap.length && isLarger(heap[child] as Affected, heap[top] as Affected)) {
          top = child;
        }
      }
      if (top === i) return;
      this.#swap(i, top);
      i = top;
    }
  }

  #swap(i: number, j: number): void {
    const heap = this.#heap;
    [heap[i], heap[j]] = [heap[j] as Affected, heap[i] as Affected];
  }
}

/** Compared by cross-multiplication; both counts and wholes are at most a thousand million. */
function isLarger({ share: a }: Affected, { share: b }: Affected): boolean {
  return BigInt(a.count) * BigInt(b.of) > BigInt(b.count) * BigInt(a.of);
}
