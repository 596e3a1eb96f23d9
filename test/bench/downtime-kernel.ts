/** The kernel of classification: outages cut at windows, columns in and columns out. */

import { windowIntervals } from "nines/time";
import { cover, firstCover, mostStretches, roomFor } from "../../src/downtime/first-cover.js";
import { atLeast, atMost } from "./goal.js";
import {
  type Contestant,
  medianNs,
  middleHalfNs,
  race,
  type Timing,
  timesAsLong,
} from "./measure.js";
import { yearEnd, yearStart, zoneName } from "./new-york.js";
import { luxonIntervals } from "./peers/luxon-difference.js";
import { luxonPieces } from "./peers/luxon-quarter.js";
import { sweepLists, sweepTyped } from "./peers/sweep.js";
import { randomFrom } from "./random.js";
import type { Section } from "./section.js";
import { showCount, showNs, showRatio } from "./table.js";

const nightly = { days: "daily", from: "01:00", to: "06:00" } as const;
const windows = [...windowIntervals(nightly, yearStart, yearEnd, zoneName)];
const sizes = [10_000, 100_000, 1_000_000] as const;
const [some, more, most] = sizes.map(sortedOutages) as [number[], number[], number[]];
let sink = 0;

/** Section E. */
export function downtimeKernel(): Section {
  const luxonOutages = luxonIntervals(some);
  const luxonWindows = luxonIntervals(windows);
  mustAgree(luxonOutages, luxonWindows);
  const typed = [Float64Array.from(some), Float64Array.from(windows)] as const;
  const room = new Float64Array(2 * (some.length + windows.length));
  const [own, bare, luxon] = race([
    kernelOver("nines, the kernel", some),
    whole("by hand, a bare sweep that keeps what is left", () => sweepTyped(...typed, room)),
    whole("luxon, Interval near windows", () => luxonPieces(luxonOutages, luxonWindows).length),
  ]) as [Timing, Timing, Timing];
  const scale = race(
    [some, more, most].map((outages) =>
      kernelOver(`${showCount(outages.length / 2)} outages`, outages),
    ),
    { rounds: 11, turnMs: 5, warmUpMs: 200 },
  ) as [Timing, Timing, Timing];
  if (sink === 0) throw new Error("nothing was labelled");
  const steps = [timesAsLong(scale[1], scale[0]), timesAsLong(scale[2], scale[1])] as const;
  return {
    title: "Downtime, the kernel",
    text,
    tables: [
      {
        title: "10,000 outages cut at 365 windows",
        rows: [
          ["contestant", "median", "middle half", "times nines"],
          ...[own, bare, luxon].map((timing) => [
            timing.name,
            showNs(medianNs(timing)),
            middleHalfNs(timing).map(showNs).join(" – "),
            showRatio(timesAsLong(timing, own)),
          ]),
        ],
      },
      {
        title: "Ten times as many outages, sorted beforehand",
        rows: [
          ["outages", "median", "middle half", "times the line before"],
          ...scale.map((timing, i) => [
            timing.name,
            showNs(medianNs(timing)),
            middleHalfNs(timing).map(showNs).join(" – "),
            i === 0 ? "–" : showRatio(steps[i - 1] as number),
          ]),
        ],
      },
    ],
    goals: [
      atMost("kernel of downtime against a bare sweep", 6, timesAsLong(own, bare)),
      atLeast("kernel of downtime: luxon's Interval, near windows", 100, timesAsLong(luxon, own)),
      atMost("kernel: 100,000 outages against 10,000", 12, steps[0]),
      atMost("kernel: 1,000,000 outages against 100,000", 12, steps[1]),
    ],
  };
}

const text = [
  "365 nightly windows cut 10,000 sorted outages of 2026 into stretches, each labelled with the first set that covers it. The time is that of the cutting alone, into columns that are there already.",
  "**by hand**: one linear sweep over `Float64Array`s that keeps only what no window covers, unlabelled. **luxon**: a pointer finds the windows near an outage, `difference` and `intersection` cut it; luxon's objects exist before. All answers are compared.",
];

/** A stretch of random place and length in each equal part of the year. */
function sortedOutages(count: number): number[] {
  const random = randomFrom(7);
  const slot = Math.floor((yearEnd - yearStart) / count);
  const bounds: number[] = [];
  for (let i = 0; i < count; i++) {
    const [a, b] = [random(slot - 1), random(slot - 1)];
    bounds.push(yearStart + i * slot + Math.min(a, b), yearStart + i * slot + Math.max(a, b) + 1);
  }
  return bounds;
}

function kernelOver(name: string, outages: readonly number[]): Contestant {
  const columns = roomFor(mostStretches(outages, [windows]));
  return whole(name, () => cover(outages, [windows], columns));
}

function whole(name: string, answer: () => number): Contestant {
  return {
    name,
    questions: 1,
    run: () => {
      sink += answer();
    },
  };
}

function mustAgree(
  outages: Parameters<typeof luxonPieces>[0],
  near: Parameters<typeof luxonPieces>[1],
): void {
  const { count, bounds, labels } = firstCover(some, [windows]);
  const own = { counted: 0, excluded: 0 };
  for (let i = 0; i < count; i++) {
    own[labels[i] === 0 ? "excluded" : "counted"] +=
      (bounds[2 * i + 1] ?? 0) - (bounds[2 * i] ?? 0);
  }
  const theirs = { counted: 0, excluded: 0 };
  for (const { interval, counted } of luxonPieces(outages, near)) {
    theirs[counted ? "counted" : "excluded"] += interval.toDuration().toMillis();
  }
  const left = sweepLists(some, windows);
  const kept = left.reduce((sum, bound, i) => sum + (i % 2 === 0 ? -bound : bound), 0);
  if (own.counted !== theirs.counted || own.excluded !== theirs.excluded || own.counted !== kept) {
    throw new Error("the kernel, luxon and the bare sweep disagree");
  }
}
