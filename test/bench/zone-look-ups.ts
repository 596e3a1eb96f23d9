/** How often a zone's rules are asked until a year of its offsets is known. */
import { IANAZone } from "luxon";
import { findTransitions } from "../../src/time/zone-transitions.js";
import { medianNs, middleHalfNs, race } from "./measure.js";
import { msPerMinute } from "./new-york.js";
import type { Section } from "./section.js";
import { showNs } from "./table.js";

const [from, until] = [Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1)];

/** Section C, second half. */
export function zoneLookUps(): Section {
  const counts = Intl.supportedValuesOf("timeZone").map(count);
  const worst = counts.reduce((most, each) => (each.lookUps > most.lookUps ? each : most));
  const shown = [count("America/New_York"), count("Australia/Lord_Howe"), worst];
  const timings = race(
    shown.map(({ zone }) => {
      const offsetAt = rulesOf(zone);
      return {
        name: zone,
        questions: 1,
        run: () => void findTransitions(offsetAt, from, until),
      };
    }),
  );
  const rows = shown.map(({ zone, changes, lookUps }, i) => {
    const timing = timings[i] ?? { name: zone, rounds: [] };
    return [
      i === 2 ? `${zone} (most of all ${counts.length})` : zone,
      String(changes),
      String(lookUps),
      showNs(medianNs(timing)),
      middleHalfNs(timing).map(showNs).join(" – "),
    ];
  });
  return {
    title: "A zone's year",
    text,
    tables: [
      {
        title: "Offset look-ups for 2026",
        rows: [["zone", "changes", "look-ups", "median", "middle half"], ...rows],
      },
    ],
    goals: [],
  };
}

const text = [
  "What the first year of a calendar leaves out: the first use of a zone-year in a process, when its offsets are found by asking luxon's rules. Look-ups are counted by handing `findTransitions` a function that counts; the time is that of the same look-ups against luxon. It is paid once for a zone and year, whatever the number of calendars.",
];

interface Count {
  readonly zone: string;
  readonly changes: number;
  readonly lookUps: number;
}

function count(zone: string): Count {
  const offsetAt = rulesOf(zone);
  let lookUps = 0;
  const counting = (instant: number): number => {
    lookUps++;
    return offsetAt(instant);
  };
  const changes = findTransitions(counting, from, until).at.length;
  return { zone, changes, lookUps };
}

function rulesOf(zone: string): (instant: number) => number {
  const rules = IANAZone.create(zone);
  return (instant) => Math.round(rules.offset(instant) * msPerMinute);
}
