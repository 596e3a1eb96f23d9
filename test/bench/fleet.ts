/** A fleet: a thousand customers under one policy, their quarter closed one after the other. */

import { DateTime, IANAZone } from "luxon";
import { assessPeriod, type Facts, measureAvailability, parseFacts } from "nines";
import { doitErp } from "nines/presets";
import { atLeast, atMost } from "./goal.js";
import {
  type Contestant,
  medianNs,
  middleHalfNs,
  race,
  type Timing,
  timesAsLong,
} from "./measure.js";
import { zoneName } from "./new-york.js";
import { luxonIntervals } from "./peers/luxon-difference.js";
import { type LuxonQuarter, luxonQuarter } from "./peers/luxon-quarter.js";
import { multiranges } from "./peers/multiranges.js";
import { countedByHand } from "./peers/quarter-sweep.js";
import { asked, customer, flat, reserved } from "./quarter.js";
import type { Section } from "./section.js";
import { showNs, showRatio } from "./table.js";

const policy = doitErp();
const customers = Array.from({ length: 1000 }, (_, seed) => customer(50, seed + 1));
const facts = customers.map((each) => parseFacts(each));
const bounds = customers.map(({ outages }) => flat(outages));
/** So many of the customers are asked of luxon, whose objects crowd the heap. */
const luxonCustomers = 50;
let sink = 0;

/** Section G. */
export function fleet(): Section {
  const zone = IANAZone.create(zoneName);
  const windows = luxonIntervals(reserved.flat()).sort(
    (a, b) => (a.start?.toMillis() ?? 0) - (b.start?.toMillis() ?? 0),
  );
  const prepared = (i: number): Parameters<typeof luxonQuarter> => {
    const { outages, accessAttempts = [], claims } = customers[i] as (typeof customers)[number];
    const at = (instant: unknown): DateTime => DateTime.fromMillis(instant as number, { zone });
    const failedAt = accessAttempts.map((attempt) => at(attempt.at));
    return [luxonIntervals(flat(outages)), windows, failedAt, at(claims?.[0]?.submittedAt)];
  };
  mustAgree((i) => luxonQuarter(...prepared(i)));
  const some = Array.from({ length: luxonCustomers }, (_, i) => prepared(i));
  const [measure, sweeps, assess, luxon] = race([
    each("measureAvailability", (i) => measureAvailability(policy, factsOf(i), asked).length),
    each("the sweeps alone, by hand", (i) => countedByHand(bounds[i] as number[], reserved)),
    each("assessPeriod", (i) => assessPeriod(policy, factsOf(i), asked).credits.length),
    {
      ...each(
        "luxon, written by hand",
        (i) => luxonQuarter(...(some[i] as Parameters<typeof luxonQuarter>)).segments.length,
      ),
      questions: some.length,
    },
  ]) as [Timing, Timing, Timing, Timing];
  if (sink === 0) throw new Error("nothing was measured");
  const row = (timing: Timing, of: Timing): string[] => [
    timing.name,
    showNs(medianNs(timing) * customers.length),
    middleHalfNs(timing)
      .map((ns) => showNs(ns * customers.length))
      .join(" – "),
    showRatio(timesAsLong(timing, of)),
  ];
  const database = multiranges(bounds, reserved, totals());
  return {
    title: "A fleet",
    text: [...text, database.said],
    tables: [
      {
        title: "1,000 customers with 50 outages each, a quarter with nightly windows",
        rows: [
          ["contestant", "median", "middle half", "times the sweeps"],
          row(measure, sweeps),
          row(sweeps, sweeps),
          row(assess, sweeps),
          row(luxon, sweeps),
          ...database.rows.map(([name, ms]) => [
            name,
            showNs(ms * 1e6),
            "–",
            showRatio((ms * 1e6) / (medianNs(sweeps) * customers.length)),
          ]),
        ],
      },
    ],
    goals: [
      atMost(
        "fleet: measureAvailability against the sweeps alone",
        4,
        timesAsLong(measure, sweeps),
      ),
      atLeast("fleet: luxon, by hand, against assessPeriod", 5, timesAsLong(luxon, assess)),
    ],
  };
}

const text = [
  "A thousand customers with 50 random outages each under one policy, the DOit ERP preset, from facts that `parseFacts` has checked; times are for all thousand. **the sweeps alone**: by hand over flat lists, a customer's outages merged and the quarter's two sets of windows taken out, what is left added up; nothing checked, no document. **luxon**: outages and windows as `Interval`s that exist before, the windows near an outage found by a pointer, segments written as ISO texts, the target, the claim window and the credit; asked about 50 of the customers, and the time multiplied. Counted time, target and credit are compared for every customer.",
];

function factsOf(i: number): Facts {
  return facts[i] as Facts;
}

function each(name: string, answer: (index: number) => number): Contestant {
  return {
    name,
    questions: customers.length,
    run: (first, count) => {
      for (let i = first; i < first + count; i++) sink += answer(i);
    },
  };
}

/** The counted milliseconds of every customer. */
function totals(): number[] {
  return facts.map((each) => measureAvailability(policy, each, asked)[0]?.downtimeMs ?? -1);
}

function mustAgree(byLuxon: (i: number) => LuxonQuarter): void {
  for (const [i, countedMs] of totals().entries()) {
    const theirs = byLuxon(i);
    const { measurements, credits } = assessPeriod(policy, factsOf(i), asked);
    const same =
      countedByHand(bounds[i] as number[], reserved) === countedMs &&
      theirs.countedMs === countedMs &&
      theirs.met === measurements[0]?.met &&
      theirs.credit === (credits[0]?.amount?.amountMinor ?? 0);
    if (!same) throw new Error(`customer ${i}: the contestants disagree`);
  }
}
