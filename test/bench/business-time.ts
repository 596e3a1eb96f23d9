/**
 * Business time on a compiled calendar, against the libraries that people use for it, against what
 * a careful user writes by hand, and against a binary search over sums.
 */
import { type Agreement, agreement } from "./agreement.js";
import { atLeast, atMost, type Goal } from "./goal.js";
import {
  type Contestant,
  medianNs,
  middleHalfNs,
  race,
  type Timing,
  timesAsLong,
} from "./measure.js";
import { msPerDay, msPerHour, msPerMinute, yearEnd, yearStart } from "./new-york.js";
import { openArrays } from "./open-arrays.js";
import type { Ask, BusinessClock } from "./peers/business-clock.js";
import { dayjsBusinessTime } from "./peers/dayjs-business-time.js";
import { luxonInterval, luxonLoop } from "./peers/luxon.js";
import { momentBusinessTime } from "./peers/moment-business-time.js";
import { nines } from "./peers/nines.js";
import { byHand, oneSearch } from "./peers/prefix-sums.js";
import { randomFrom } from "./random.js";
import type { ResultTable, Section } from "./section.js";
import { showCount, showNs, showRatio } from "./table.js";

const clocks = [nines, luxonLoop, luxonInterval, momentBusinessTime, dayjsBusinessTime, byHand];

interface Question {
  readonly name: string;
  readonly ask: (clock: BusinessClock) => Ask | undefined;
}

const yearMs = 365 * msPerDay;
const questions: readonly Question[] = [
  { name: "addBusinessTime, 8 h", ask: (clock) => clock.add?.(8) },
  { name: "addBusinessTime, 200 h", ask: (clock) => clock.add?.(200) },
  { name: "businessTimeBetween, 8 h apart", ask: (clock) => clock.between?.(8 * msPerHour) },
  { name: "businessTimeBetween, 200 h apart", ask: (clock) => clock.between?.(200 * msPerHour) },
  { name: "businessTimeBetween, 365 days apart", ask: (clock) => clock.between?.(yearMs) },
  { name: "nextOpening", ask: (clock) => clock.nextOpening?.() },
];

const asked = 4096;
const wholeMinutes = randomInstants(1, msPerMinute);
const milliseconds = randomInstants(2, 1);
const edges = openingsAndClosings();
/** How long a contestant may take over the answers that are compared. */
const minutesBudgetMs = 1500;
const millisecondsBudgetMs = 600;
const edgesBudgetMs = 400;

/** Section A. */
export function businessTime(): Section {
  const measured = questions.map(measure);
  const flat = measureFlatness();
  return {
    title: "Business time",
    text,
    tables: [...measured.map(({ table }) => table), flat.table],
    goals: [...measured.flatMap(({ goals }) => goals), ...flat.goals],
  };
}

const text = [
  "A calendar open Monday to Friday from 09:00 to 17:00 in New York, with ten holidays of 2026: one calendar, compiled and warm before the clock runs, and asked about random instants of 2026 given as epoch milliseconds, in whole minutes, since not every contestant can count less.",
  "**nines**: the public function, which checks its input. **luxon, loop by day**: written for this benchmark; steps by local date and reads each date's opening and closing from the zone. **luxon, Interval by day**: the same steps, measured by intersecting `Interval`s. **moment-business-time** with moment-timezone and **dayjs-business-time** with dayjs's `timezone` plugin: from epoch milliseconds to epoch milliseconds. **by hand, prefix sums**: the same answer from 1,000 sums in a `Float64Array`, with nothing checked and nothing else possible. **one binary search**: no answer at all, only a search among 1,000 entries for the same instants. A binary search is the yardstick, not the floor: an index by time can be quicker, and nines keeps one beside its sums.",
  "**times nines**: how many times as long as nines; below 1 is faster than nines. **wrong**: answers that differ from the ones on which nines, luxon and the sums agree, for random whole minutes, for random milliseconds, and for the instants of the year at which the office opens or closes; slow contestants are asked fewer. *endless* means that the contestant never returned (such instants are left out of its time), *closing* that it takes the closing instant for open. A contestant that must be exact stops the run when it differs.",
];

interface Measured {
  readonly table: ResultTable;
  readonly goals: readonly Goal[];
}

function measure(question: Question): Measured {
  const entrants = clocks.flatMap((clock) => {
    const ask = question.ask(clock);
    return ask === undefined ? [] : [{ clock, ask }];
  });
  const byMinute = compareAll(entrants, wholeMinutes, minutesBudgetMs);
  const byMs = compareAll(entrants, milliseconds, millisecondsBudgetMs);
  const atEdges = compareAll(entrants, edges, edgesBudgetMs);
  const timings = race([
    ...entrants.map(({ clock, ask }, i) => asking(clock.name, ask, byMinute[i]?.answered)),
    asking("one binary search", oneSearch, wholeMinutes),
  ]);
  const own = timings[0] as Timing;
  const rows = timings.map((timing, i) => [
    timing.name,
    showNs(medianNs(timing)),
    middleHalfNs(timing).map(showNs).join(" – "),
    showRatio(timesAsLong(timing, own)),
    differences(byMinute[i]),
    differences(byMs[i]),
    differences(atEdges[i]),
  ]);
  const head = [
    "contestant",
    "median",
    "middle half",
    "times nines",
    "wrong, minutes",
    "wrong, ms",
    "wrong, edges",
  ];
  return {
    table: { title: question.name, rows: [head, ...rows] },
    goals: goalsOf(question, entrants, [byMinute, byMs, atEdges], timings),
  };
}

interface Entrant {
  readonly clock: BusinessClock;
  readonly ask: Ask;
}

function compareAll(
  entrants: readonly Entrant[],
  instants: Float64Array,
  budgetMs: number,
): Agreement[] {
  const agreed = new Float64Array(instants.length);
  entrants[0]?.ask(instants, agreed);
  return entrants.map(({ clock, ask }) => agreement(clock, ask, instants, agreed, budgetMs));
}

function goalsOf(
  { name }: Question,
  entrants: readonly Entrant[],
  comparisons: readonly (readonly Agreement[])[],
  timings: readonly Timing[],
): Goal[] {
  const own = timings[0] as Timing;
  const isRight = (found: Agreement | undefined): boolean =>
    found?.wrong === 0 && found.endless === 0;
  const right = timings.filter(
    (_, i) => entrants[i]?.clock.role === "peer" && comparisons.every((found) => isRight(found[i])),
  );
  const ranked = right.sort((a, b) => medianNs(a) - medianNs(b));
  const fastest = ranked[0] as Timing;
  const [hand, search] = timings.slice(-2) as [Timing, Timing];
  return [
    atLeast(`${name}: ${fastest.name} (fastest zone-correct peer)`, 500, timesAsLong(fastest, own)),
    atMost(`${name}: nines against prefix sums by hand`, 5, timesAsLong(own, hand)),
    atMost(`${name}: nines against one binary search`, 5, timesAsLong(own, search)),
  ];
}

/** The same questions with a short and a long distance, in one race. */
function measureFlatness(): Measured {
  const pairs = (
    [
      ["addBusinessTime, 200 h against 8 h", 1, 0],
      ["businessTimeBetween, 365 days against 8 h", 4, 2],
    ] as const
  ).flatMap(([what, long, short]) =>
    [nines, byHand].map((clock) => ({ what: `${what}, ${clock.name}`, clock, long, short })),
  );
  const compared = pairs.map(({ what, clock, long, short }) => {
    const [a, b] = race(
      [long, short].map((index) => {
        const question = questions[index] as Question;
        return asking(question.name, question.ask(clock) as Ask, wholeMinutes);
      }),
    ) as [Timing, Timing];
    return { what, clock, long: medianNs(a), short: medianNs(b), ratio: timesAsLong(a, b) };
  });
  const rows = compared.map(({ what, long, short, ratio }) => [
    what,
    showNs(long),
    showNs(short),
    showRatio(ratio),
  ]);
  return {
    table: {
      title: "Flat: does distance cost?",
      rows: [["question", "long", "short", "ratio"], ...rows],
    },
    goals: compared
      .filter(({ clock }) => clock === nines)
      .map(({ what, ratio }) => atMost(what, 1.5, ratio)),
  };
}

function asking(name: string, ask: Ask, instants: Float64Array = wholeMinutes): Contestant {
  const answers = new Float64Array(instants.length);
  return {
    name,
    questions: instants.length,
    run: (first, count) =>
      ask(instants.subarray(first, first + count), answers.subarray(first, first + count)),
  };
}

function randomInstants(seed: number, unit: number): Float64Array {
  const random = randomFrom(seed);
  const units = (yearEnd - yearStart) / unit;
  return Float64Array.from({ length: asked }, () => yearStart + random(units) * unit);
}

/** Every instant of 2026 at which the office opens or closes, in random order. */
function openingsAndClosings(): Float64Array {
  const { starts, ends } = openArrays(
    Math.floor(yearStart / msPerDay),
    Math.floor(yearEnd / msPerDay),
  );
  const random = randomFrom(4);
  return Float64Array.from(
    [...starts, ...ends]
      .map((at) => ({ at, place: random(2 ** 32) }))
      .sort((a, b) => a.place - b.place)
      .map(({ at }) => at),
  );
}

function differences(found: Agreement | undefined): string {
  if (found === undefined) return "–";
  const { wrong, endless, closing, largestMs } = found;
  const kinds = [
    wrong > 0 ? `${showCount(wrong)} by up to ${showLag(largestMs)}` : "",
    endless > 0 ? `${showCount(endless)} endless` : "",
    closing > 0 ? `${showCount(closing)} closing` : "",
  ].filter((kind) => kind !== "");
  return `${kinds.length === 0 ? "0" : kinds.join(", ")} of ${showCount(found.asked)}`;
}

function showLag(ms: number): string {
  return ms < msPerMinute ? "1 min" : `${showCount(Math.round(ms / msPerMinute))} min`;
}
