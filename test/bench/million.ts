/** A million outages in one measurement: how long it takes and how much memory, in a process of its own. */
import { spawnSync } from "node:child_process";
import { atMost } from "./goal.js";
import type { Section } from "./section.js";
import { showNs, showRatio } from "./table.js";

/** What the process of its own reports. */
export interface MillionReport {
  readonly factsBytes: number;
  readonly peakBytes: number;
  readonly ms: number;
}

/** Section H. */
export function million(): Section {
  const reports = Array.from({ length: 3 }, reportOfOwnProcess);
  const [least, middle] = [...reports].sort((a, b) => ratioOf(a) - ratioOf(b)) as [
    MillionReport,
    MillionReport,
  ];
  return {
    title: "A million outages",
    text: [
      "One `measureAvailability` of a quarter with 1,000,000 outages that a caller holds as plain objects `{ id, start, end }`, in a process of its own. **facts**: what these objects take on the heap. **peak**: the process's largest resident size less what it had before the facts were made, and so with the facts themselves and everything that was never collected. The middle one of three processes.",
    ],
    tables: [
      {
        title: "Checked and measured at once",
        rows: [
          ["what", "measured"],
          ["time", showNs(middle.ms * 1e6)],
          ["facts", megabytes(middle.factsBytes)],
          ["peak", megabytes(middle.peakBytes)],
          ["peak, times the facts", showRatio(ratioOf(middle))],
          ["the least of the three", showRatio(ratioOf(least))],
        ],
      },
    ],
    goals: [atMost("1,000,000 outages: peak memory against the facts", 3, ratioOf(middle))],
  };
}

function ratioOf({ peakBytes, factsBytes }: MillionReport): number {
  return peakBytes / factsBytes;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function reportOfOwnProcess(): MillionReport {
  const { stdout, status, stderr } = spawnSync(
    process.execPath,
    ["--expose-gc", "build/bench/million-process.mjs"],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as MillionReport;
}
