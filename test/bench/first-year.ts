/** What a calendar costs before its first answer. */
import { type Calendar, compileCalendar, nextOpening, openIntervals } from "nines/time";
import { atMost } from "./goal.js";
import {
  type Contestant,
  medianNs,
  middleHalfNs,
  race,
  type Timing,
  timesAsLong,
} from "./measure.js";
import { msPerDay, officeHours, zoneName } from "./new-york.js";
import { type OpenArrays, openArrays } from "./open-arrays.js";
import { coldNs } from "./peers/nines.js";
import type { Section } from "./section.js";
import { showNs, showRatio } from "./table.js";

const [from, until] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];
const [firstDay, endDay] = [from / msPerDay, until / msPerDay];

/** Section C, first half. */
export function firstYear(): Section {
  mustAgree(openArrays(firstDay, endDay), compiledYear());
  let sink = 0;
  const [year, config, loop] = race(
    [
      once("nines, compileCalendar and first question", () => nextOpening(compile(), from)),
      once("nines, compileCalendar alone", () => compile().zone.length),
      once("by hand, arrays of one year", () => openArrays(firstDay, endDay).before.length),
    ],
    { warmUpMs: 1500 },
  ) as [Timing, Timing, Timing];
  if (sink === 0) throw new Error("nothing was compiled");
  const rows = [year, config, loop].map((timing) => [
    timing.name,
    showNs(medianNs(timing)),
    middleHalfNs(timing).map(showNs).join(" – "),
    showRatio(timesAsLong(timing, loop)),
  ]);
  const cold = ["nines, the first of the process", showNs(coldNs), "–", "–"];
  return {
    title: "A calendar's first year",
    text,
    tables: [
      {
        title: "Config to first answer",
        rows: [["contestant", "median", "middle half", "times by hand"], ...rows, cold],
      },
    ],
    goals: [
      atMost(
        "compileCalendar and first question: nines against arrays by hand",
        3,
        timesAsLong(year, loop),
      ),
    ],
  };

  function once(name: string, make: () => number): Contestant {
    return {
      name,
      questions: 1,
      run: () => {
        sink += make();
      },
    };
  }
}

const text = [
  "The New York office again, from its config as data to the first answer; the zone has been used before, so that its offsets for the year are known, and the code is warm. What a process pays for its first calendar, with cold code and an unknown zone, is the last row, timed once.",
  "**nines, compileCalendar and first question**: the config is checked, the calendar compiled, the year 2026 built, and `nextOpening` answered. **nines, compileCalendar alone**: the same without the question, and so without the year. **by hand**: a plain loop that fills the same three arrays (starts, ends, open time before each) for this one office. It is given the offsets, the holidays as day numbers and the hours as constants; it reads and checks no config. The arrays are compared. The process has done nothing else: after other sections the same ratio was about a fifth greater, and more where the zone had been used before.",
];

function compile(): Calendar {
  return compileCalendar(officeHours, zoneName);
}

function compiledYear(): readonly number[] {
  return openIntervals(compile(), from, until);
}

function mustAgree({ starts, ends, before }: OpenArrays, open: readonly number[]): void {
  let total = 0;
  for (const [i, start] of starts.entries()) {
    const end = ends[i] as number;
    if (start !== open[2 * i] || end !== open[2 * i + 1] || before[i] !== total) {
      throw new Error(`opening ${i} differs`);
    }
    total += end - start;
  }
  if (open.length !== 2 * starts.length) throw new Error("not as many openings");
}
