/** What due instants and a running clock cost, beside the calendar calls and the documents themselves. */

import { computeDeadlines, type RequestEvent, type SupportRequest, trackRequest } from "nines";
import { gotomyerp } from "nines/presets";
import { addBusinessTime, isOpen, nextOpening } from "nines/time";
import { type RequestRecord, readRequest } from "../../src/facts/request.js";
import { compiledOf } from "../../src/policy/compiled.js";
import { documentHead } from "../../src/policy/document.js";
import { supportOf } from "../../src/support/deadlines.js";
import { handle } from "../../src/support/handling.js";
import {
  clockOf,
  clockStart,
  deskOf,
  targetDue,
  targetsFor,
} from "../../src/support/target-clock.js";
import { formatInstant } from "../../src/time/zone.js";
import { atLeast, atMost } from "./goal.js";
import {
  type Contestant,
  medianNs,
  middleHalfNs,
  race,
  type Timing,
  timesAsLong,
} from "./measure.js";
import { msPerDay, msPerHour, msPerMinute, yearStart } from "./new-york.js";
import { luxonDeadlines } from "./peers/luxon-deadlines.js";
import type { Section } from "./section.js";
import { showNs, showRatio } from "./table.js";

const policy = gotomyerp();
const compiled = compiledOf(policy);
const desk = deskOf(compiled, supportOf(compiled));
const requests = Array.from({ length: 512 }, (_, index) => requestAt(index, []));
const lives = Array.from({ length: 512 }, (_, index) => requestAt(index, eventsOf(index)));
const records = requests.map((request) => readRequest(request));
let sink = 0;

/** Section D. */
export function supportClock(): Section {
  mustAgree();
  const deadlines = requests.map((request) => computeDeadlines(policy, request));
  const statuses = lives.map((life) => trackRequest(policy, life, { asOf: asOfOf(life) }));
  const [kernel, calls, loop, door, doorFloor, track, trackFloor] = race([
    asked(
      "due instants of a checked request",
      (i) => dueInstants(records[i] as RequestRecord)[0] ?? 0,
    ),
    asked("the calendar calls behind them", (i) =>
      calendarCalls((records[i] as RequestRecord).receivedAt),
    ),
    asked("luxon, loop by day", (i) => luxonDeadlines((records[i] as RequestRecord).receivedAt)[0]),
    asked(
      "computeDeadlines",
      (i) => computeDeadlines(policy, requests[i] as SupportRequest).deadlines.length,
    ),
    asked("the same request checked, the same document built", (i) => {
      const { receivedAt } = readRequest(requests[i]);
      return rebuilt(deadlines[i] as object, "deadlines", receivedAt);
    }),
    asked("trackRequest, 20 events", (i) => {
      const life = lives[i] as SupportRequest;
      return trackRequest(policy, life, { asOf: asOfOf(life) }).deadlines.length;
    }),
    asked("the same life checked, the same document built", (i) => {
      const { receivedAt } = readRequest(lives[i]);
      return rebuilt(statuses[i] as object, "deadlines", receivedAt);
    }),
  ]) as [Timing, Timing, Timing, Timing, Timing, Timing, Timing];
  if (sink === 0) throw new Error("nothing was computed");
  const row = (timing: Timing, of: Timing): string[] => [
    timing.name,
    showNs(medianNs(timing)),
    middleHalfNs(timing).map(showNs).join(" – "),
    showRatio(timesAsLong(timing, of)),
  ];
  const headOf = (last: string): string[] => ["contestant", "median", "middle half", last];
  return {
    title: "Support clock",
    text,
    tables: [
      {
        title: "Two targets of a level 1 request",
        rows: [headOf("times the calls"), row(kernel, calls), row(calls, calls), row(loop, calls)],
      },
      {
        title: "Documents",
        rows: [
          headOf("times the floor"),
          row(door, doorFloor),
          row(doorFloor, doorFloor),
          row(track, trackFloor),
          row(trackFloor, trackFloor),
        ],
      },
    ],
    goals: [
      atMost("due instants against the calendar calls they make", 4, timesAsLong(kernel, calls)),
      atLeast("due instants: luxon, loop by day", 15, timesAsLong(loop, kernel)),
      atMost("computeDeadlines against its floor", 2, timesAsLong(door, doorFloor)),
      atMost("trackRequest with 20 events against its floor", 2, timesAsLong(track, trackFloor)),
    ],
  };
}

const text = [
  "Level 1 requests of the gotomyerp preset at random-looking instants of 2026: two hours to the first response and one hour to the start of work, on support hours from 07:00 to 21:00 New York. The due instants are compared with luxon's first.",
  "**the calendar calls behind them**: `isOpen`, `nextOpening` where support is closed, and `addBusinessTime`, for each of the two targets. **the same request checked, the same document built**: the floor of a document, which reads the same input with the same checks and copies a finished answer field by field, writing every instant anew.",
];

function requestAt(index: number, events: readonly RequestEvent[]): SupportRequest {
  const receivedAt = receiptOf(index);
  return { id: `T-${index}`, receivedAt, channel: "portal", severity: "level-1", events };
}

function receiptOf(index: number): number {
  return yearStart + ((index * 104_729) % (350 * 1440)) * msPerMinute;
}

/** Ten waits and replies, with answers and work between them. */
function eventsOf(index: number): RequestEvent[] {
  const from = receiptOf(index);
  return Array.from({ length: 20 }, (_, step): RequestEvent => {
    const at = from + (step + 1) * 17 * msPerMinute;
    if (step % 4 === 0) return { at, type: "waiting-on-customer" };
    if (step % 4 === 1) return { at, type: "customer-replied" };
    return { at, type: step % 4 === 2 ? "responded" : "progress-update" };
  });
}

function asOfOf({ receivedAt }: SupportRequest): number {
  return (receivedAt as number) + msPerDay;
}

function dueInstants(record: RequestRecord): number[] {
  const { targetsOf, receivedAt } = handle(desk.terms, record, Number.POSITIVE_INFINITY);
  return targetsFor(desk, targetsOf, receivedAt).map((target) =>
    targetDue(desk, target, clockOf(desk, target.within, clockStart(desk, target, receivedAt))),
  );
}

function calendarCalls(receivedAt: number): number {
  let total = 0;
  for (const ms of [2 * msPerHour, msPerHour]) {
    const start = isOpen(desk.hours, receivedAt) ? receivedAt : nextOpening(desk.hours, receivedAt);
    total += addBusinessTime(desk.hours, start, ms);
  }
  return total;
}

/** The floor of a document: every field copied, every instant written anew, the head looked up. */
function rebuilt(document: object, list: string, instant: number): number {
  const head = documentHead(compiled, ["support"], instant);
  const copy: Record<string, unknown> = { ...document, ...head };
  copy["receivedAt"] = formatInstant(instant, compiled.zone);
  copy["because"] = [...(copy["because"] as object[])].map((each) => ({ ...each }));
  copy[list] = (copy[list] as object[]).map((each) => copied(each, instant));
  return Object.keys(copy).length;
}

function copied(entry: object, instant: number): object {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(entry)) {
    if (Array.isArray(value)) copy[key] = value.map((each: object) => ({ ...each }));
    else
      copy[key] =
        key.endsWith("At") && value !== null ? formatInstant(instant, compiled.zone) : value;
  }
  return copy;
}

function mustAgree(): void {
  for (const record of records) {
    const own = dueInstants(record);
    const theirs = luxonDeadlines(record.receivedAt);
    if (own.join() !== theirs.join()) {
      throw new Error(`disagree at ${record.receivedAt}: ${own.join()} and ${theirs.join()}`);
    }
  }
}

function asked(name: string, answer: (index: number) => number): Contestant {
  return {
    name,
    questions: records.length,
    run: (first, count) => {
      for (let i = first; i < first + count; i++) sink += answer(i);
    },
  };
}
