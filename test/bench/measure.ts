/**
 * Timing of several contestants against one another. They take turns, in an order that moves on by
 * one each round, so that whatever slows the machine down for a while slows all of them. A turn is
 * made long enough for the clock; what is kept is the time for one question, in nanoseconds.
 */

/** Somebody who answers numbered questions. */
export interface Contestant {
  readonly name: string;
  /** How many different questions there are. */
  readonly questions: number;
  /** Answers `count` questions from number `first` on. */
  readonly run: (first: number, count: number) => void;
}

/** Nanoseconds for one question, a value a round. */
export interface Timing {
  readonly name: string;
  readonly rounds: readonly number[];
}

export interface RaceLength {
  readonly rounds: number;
  /** How long a turn lasts at least; longer where a single question takes longer. */
  readonly turnMs: number;
  /** How long each contestant runs before the first round. */
  readonly warmUpMs: number;
}

const usual: RaceLength = { rounds: 25, turnMs: 15, warmUpMs: 100 };

/** Lets the contestants take turns and returns their timings in the order given. */
export function race(
  contestants: readonly Contestant[],
  length: Partial<RaceLength> = {},
): Timing[] {
  const { rounds: count, turnMs, warmUpMs } = { ...usual, ...length };
  const turns = contestants.map((contestant) => new Turn(contestant, turnMs, warmUpMs));
  const rounds = turns.map((): number[] => []);
  for (let round = 0; round < count; round++) {
    for (let k = 0; k < turns.length; k++) {
      const who = (round + k) % turns.length;
      rounds[who]?.push((turns[who] as Turn).nsPerQuestion());
    }
  }
  return contestants.map(({ name }, who) => ({ name, rounds: rounds[who] ?? [] }));
}

/** How many questions make a turn, found by doubling, and which come next. */
class Turn {
  readonly #contestant: Contestant;
  #count = 1;
  #passes = 1;
  #next = 0;

  constructor(contestant: Contestant, turnMs: number, warmUpMs: number) {
    this.#contestant = contestant;
    const { questions } = contestant;
    const warm = performance.now() + warmUpMs;
    while (performance.now() < warm) this.#elapsedMs();
    while (this.#elapsedMs() < turnMs) {
      if (this.#count < questions) this.#count = Math.min(this.#count * 2, questions);
      else this.#passes *= 2;
    }
  }

  nsPerQuestion(): number {
    return (this.#elapsedMs() * 1e6) / (this.#count * this.#passes);
  }

  #elapsedMs(): number {
    const { questions, run } = this.#contestant;
    if (this.#next + this.#count > questions) this.#next = 0;
    const first = this.#next;
    this.#next += this.#count;
    const start = performance.now();
    for (let pass = 0; pass < this.#passes; pass++) run(first, this.#count);
    return performance.now() - start;
  }
}

/** The median time for one question. */
export function medianNs(timing: Timing): number {
  return quantile(timing.rounds, 0.5);
}

/** The times between which the middle half of the rounds lies. */
export function middleHalfNs(timing: Timing): [number, number] {
  return [quantile(timing.rounds, 0.25), quantile(timing.rounds, 0.75)];
}

/** How many times as long `a` takes as `b`: the median of the rounds' own ratios. */
export function timesAsLong(a: Timing, b: Timing): number {
  return quantile(
    a.rounds.map((ns, round) => ns / (b.rounds[round] as number)),
    0.5,
  );
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}
