/** Recurring windows subtracted from a year of outages. */
import { subtractIntervals, windowIntervals } from "nines/time";
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
import {
  differenceFromAll,
  differenceFromNear,
  flatList,
  luxonIntervals,
} from "./peers/luxon-difference.js";
import { sweepLists, sweepTyped } from "./peers/sweep.js";
import { randomFrom } from "./random.js";
import type { Section } from "./section.js";
import { showNs, showRatio } from "./table.js";

const outageCount = 10_000;
/** Subtracting every window is asked of one outage in so many, and the time multiplied. */
const everyNth = 100;

const nightly = { days: "daily", from: "01:00", to: "06:00" } as const;
const windows = [...windowIntervals(nightly, yearStart, yearEnd, zoneName)];
const outages = randomOutages();

/** Section B. */
export function intervalDifference(): Section {
  const luxonWindows = luxonIntervals(windows);
  const luxonOutages = luxonIntervals(outages);
  const some = luxonOutages.filter((_, i) => i % everyNth === 0);
  mustAgree(
    flatList(differenceFromAll(some, luxonWindows)),
    subtractIntervals(flatList(some), windows),
  );
  mustAgree(
    flatList(differenceFromNear(luxonOutages, luxonWindows)),
    subtractIntervals(outages, windows),
  );

  const typed = [Float64Array.from(outages), Float64Array.from(windows)] as const;
  const room = new Float64Array(2 * (outages.length + windows.length));
  mustAgree(sweepLists(outages, windows), subtractIntervals(outages, windows));
  mustAgree([...room.subarray(0, sweepTyped(...typed, room))], subtractIntervals(outages, windows));

  let sink = 0;
  const [own, all, near, lists, arrays] = race([
    whole("nines, subtractIntervals", () => (sink += subtractIntervals(outages, windows).length)),
    whole(
      "luxon, difference(all windows)",
      () => (sink += differenceFromAll(some, luxonWindows).length),
    ),
    whole(
      "luxon, difference(near windows)",
      () => (sink += differenceFromNear(luxonOutages, luxonWindows).length),
    ),
    whole("by hand, sweep over lists", () => (sink += sweepLists(outages, windows).length)),
    whole("by hand, sweep over typed arrays", () => (sink += sweepTyped(...typed, room))),
  ]) as [Timing, Timing, Timing, Timing, Timing];
  if (sink === 0) throw new Error("nothing was left of any outage");
  const scaled = { ...all, rounds: all.rounds.map((ns) => ns * everyNth) };
  const rows = [own, scaled, near, lists, arrays].map((timing) => [
    timing.name,
    showNs(medianNs(timing)),
    middleHalfNs(timing).map(showNs).join(" – "),
    showRatio(timesAsLong(timing, own)),
  ]);
  return {
    title: "Windows subtracted from outages",
    text,
    tables: [
      {
        title: "10,000 outages less 365 windows",
        rows: [["contestant", "median", "middle half", "times nines"], ...rows],
      },
    ],
    goals: [
      atLeast(
        "subtractIntervals: luxon's difference from all windows",
        100,
        timesAsLong(scaled, own),
      ),
      atMost(
        "subtractIntervals: nines against a sweep over lists by hand",
        3,
        timesAsLong(own, lists),
      ),
    ],
  };
}

const text = [
  "365 nightly windows, 01:00 to 06:00 in New York, subtracted from 10,000 outages of 2026, sorted and disjoint. The time is that of the subtraction alone: windows, outages and luxon's objects exist before.",
  `**nines**: \`subtractIntervals\` on flat lists of epoch milliseconds, which checks both lists and returns a new one. **luxon, difference(all windows)**: \`outage.difference(...windows)\` for each outage; asked of ${outageCount / everyNth} of the outages, evenly spread, and the time multiplied by ${everyNth}. **luxon, difference(near windows)**: a user's own pointer first finds the windows that can meet the outage, and where there is none luxon is not called; nearly four outages in five are no work for it then, and there is no goal on it: the bare sweep by hand is no hundred times as fast either. **by hand**: one linear sweep, unchecked, over the same lists into a new list, and over \`Float64Array\`s into one that is there already. All answers are compared.`,
];

/** A stretch of random place and length in each ten-thousandth of the year. */
function randomOutages(): number[] {
  const random = randomFrom(3);
  const slot = Math.floor((yearEnd - yearStart) / outageCount);
  return Array.from({ length: outageCount }, (_, i) => {
    const [a, b] = [random(slot - 1), random(slot - 1)];
    const start = yearStart + i * slot;
    return [start + Math.min(a, b), start + Math.max(a, b) + 1];
  }).flat();
}

function whole(name: string, subtract: () => number): Contestant {
  return { name, questions: 1, run: () => void subtract() };
}

function mustAgree(answer: readonly number[], right: readonly number[]): void {
  const at = right.findIndex((bound, i) => bound !== answer[i]);
  if (at >= 0 || answer.length !== right.length) throw new Error(`bound ${at} differs`);
}
