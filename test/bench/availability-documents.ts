/** What the documents of downtime and availability cost beside checking the facts and writing them. */
import {
  type AvailabilityMeasurement,
  classifyDowntime,
  type DowntimeClassification,
  measureAvailability,
  parseFacts,
} from "nines";
import { doitErp } from "nines/presets";
import { compiledOf } from "../../src/policy/compiled.js";
import { documentHead } from "../../src/policy/document.js";
import { formatInstant } from "../../src/time/zone.js";
import { atMost } from "./goal.js";
import {
  type Contestant,
  medianNs,
  middleHalfNs,
  race,
  type Timing,
  timesAsLong,
} from "./measure.js";
import { asked, customer, quarterEnd, quarterStart } from "./quarter.js";
import type { Section } from "./section.js";
import { showNs, showRatio } from "./table.js";

const policy = doitErp();
const compiled = compiledOf(policy);
const customers = Array.from({ length: 64 }, (_, seed) => customer(50, seed + 1));
let sink = 0;

/** Section F. */
export function availabilityDocuments(): Section {
  const classified = customers.map((facts) => classifyDowntime(policy, facts, asked));
  const measured = customers.flatMap((facts) => measureAvailability(policy, facts, asked));
  const [classify, classifyFloor, measure, measureFloor] = race([
    of("classifyDowntime", (i) => classifyDowntime(policy, factsOf(i), asked).segments.length),
    of("the same facts checked, the same segments written", (i) => {
      parseFacts(factsOf(i));
      return classificationAgain(classified[i] as DowntimeClassification).segments.length;
    }),
    of("measureAvailability", (i) => measureAvailability(policy, factsOf(i), asked).length),
    of("the same facts checked, the same measurement written", (i) => {
      parseFacts(factsOf(i));
      return measurementAgain(measured[i] as AvailabilityMeasurement).because.length;
    }),
  ]) as [Timing, Timing, Timing, Timing];
  if (sink === 0) throw new Error("nothing was answered");
  const row = (timing: Timing, floor: Timing): string[] => [
    timing.name,
    showNs(medianNs(timing)),
    middleHalfNs(timing).map(showNs).join(" – "),
    showRatio(timesAsLong(timing, floor)),
  ];
  return {
    title: "Downtime and availability, documents",
    text,
    tables: [
      {
        title: "A quarter with 50 outages",
        rows: [
          ["contestant", "median", "middle half", "times the floor"],
          row(classify, classifyFloor),
          row(classifyFloor, classifyFloor),
          row(measure, measureFloor),
          row(measureFloor, measureFloor),
        ],
      },
    ],
    goals: [
      atMost("classifyDowntime against its floor", 2, timesAsLong(classify, classifyFloor)),
      atMost("measureAvailability against its floor", 2, timesAsLong(measure, measureFloor)),
    ],
  };
}

const text = [
  "The quarter of a customer under the DOit ERP preset, from facts as a caller has them: 50 outages, three attempts at access, a claim, a fee. **the same facts checked, the same … written**: the floor, which checks the same facts by the same rules and copies a finished answer field by field, writing every instant anew.",
];

function factsOf(i: number): (typeof customers)[number] {
  return customers[i] as (typeof customers)[number];
}

function of(name: string, answer: (index: number) => number): Contestant {
  return {
    name,
    questions: customers.length,
    run: (first, count) => {
      for (let i = first; i < first + count; i++) sink += answer(i);
    },
  };
}

function classificationAgain(finished: DowntimeClassification): DowntimeClassification {
  let at = quarterStart;
  return {
    ...finished,
    ...documentHead(compiled, ["availability"], asked.asOf),
    period: periodAgain(finished.period),
    segments: finished.segments.map((segment) => {
      const start = at + 1;
      at = start + segment.durationMs;
      return {
        ...segment,
        start: formatInstant(start, compiled.zone),
        end: formatInstant(at, compiled.zone),
        outageIds: [...segment.outageIds],
        maintenanceIds: [...segment.maintenanceIds],
        alsoMatched: [...segment.alsoMatched],
      };
    }),
  };
}

function measurementAgain(finished: AvailabilityMeasurement): AvailabilityMeasurement {
  return {
    ...finished,
    ...documentHead(compiled, ["availability"], asked.asOf),
    period: periodAgain(finished.period),
    ratio: finished.ratio === null ? null : { ...finished.ratio },
    because: finished.because.map((each) => ({ ...each, params: { ...each.params } })),
  };
}

function periodAgain(period: DowntimeClassification["period"]): DowntimeClassification["period"] {
  return {
    ...period,
    start: formatInstant(quarterStart, compiled.zone),
    end: formatInstant(quarterEnd, compiled.zone),
  };
}
