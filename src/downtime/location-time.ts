/**
 * What one place saw: the time during which it saw the service down, and the time of which it can say
 * nothing. The rest of the range it saw the service up.
 * Cost: O(n log n) in its samples.
 */
import {
  appendInterval,
  clip,
  complement,
  type IntervalSet,
  union,
} from "../time/interval-sweep.js";

/** A checked sample of one place. */
export interface ProbeRecord {
  readonly at: number;
  readonly up: boolean;
}

/** What one place saw of a range. */
export interface LocationTime {
  readonly down: IntervalSet;
  readonly unknown: IntervalSet;
  /** At how many instants its samples contradict one another. */
  readonly conflicts: number;
}

/** What the samples of one place say, each for at most `gapMs`; so many failures in a row are needed. */
export function locationTime(
  samples: readonly ProbeRecord[],
  gapMs: number,
  minConsecutive: number,
  { from, until }: { readonly from: number; readonly until: number },
): LocationTime {
  const spoken: number[] = [];
  const down: number[] = [];
  const unsure: number[] = [];
  let run: Run | null = null;
  let conflicts = 0;
  const statements = statementsOf(samples, gapMs);
  for (const [i, { at, end, says }] of statements.entries()) {
    if (says === "nothing") conflicts++;
    else appendInterval(spoken, at, end);
    if (says !== "down") continue;
    run =
      run === null ? { start: at, failures: 1 } : { start: run.start, failures: run.failures + 1 };
    const next = statements[i + 1];
    if (next?.at === end && next.says === "down") continue;
    const cutOff = next?.at !== end || next.says === "nothing";
    if (run.failures >= minConsecutive) appendInterval(down, run.start, end);
    else if (cutOff) appendInterval(unsure, run.start, end);
    run = null;
  }
  return {
    down: clip(down, from, until),
    unknown: clip(union(complement(spoken, from, until), unsure), from, until),
    conflicts,
  };
}

/** Failures in a row, none of them more than a sample's reach from the next. */
interface Run {
  readonly start: number;
  readonly failures: number;
}

/** What a place says from an instant on, and until when. */
interface Statement {
  readonly at: number;
  readonly end: number;
  readonly says: "up" | "down" | "nothing";
}

function statementsOf(samples: readonly ProbeRecord[], gapMs: number): Statement[] {
  const sorted = [...samples].sort((a, b) => a.at - b.at);
  const statements: Statement[] = [];
  for (let i = 0; i < sorted.length; ) {
    const { at, up } = sorted[i] as ProbeRecord;
    let next = i + 1;
    let agreed = true;
    for (; sorted[next]?.at === at; next++) agreed &&= sorted[next]?.up === up;
    const end = Math.min(sorted[next]?.at ?? Number.POSITIVE_INFINITY, at + gapMs);
    statements.push({ at, end, says: agreed ? (up ? "up" : "down") : "nothing" });
    i = next;
  }
  return statements;
}
