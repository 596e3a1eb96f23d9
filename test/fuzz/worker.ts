/** Tries a share of the cases, as a thread of `fuzz.mjs`; says where it is, so that a crash can be placed. */
import { parentPort, workerData } from "node:worker_threads";
import { failuresOf } from "./campaign.js";
import { answered } from "./outcome.js";

interface Share {
  readonly seed: number;
  readonly first: number;
  readonly end: number;
  readonly step: number;
  readonly mostSteps: number;
  /** The number of the case that is being tried, and how many have been. */
  readonly progress: Int32Array;
}

const { seed, first, end, step, mostSteps, progress } = workerData as Share;
const counter = (globalThis as unknown as { fuzzSteps: { taken: number; limit: number } })
  .fuzzSteps;
let longest = { steps: 0, number: first };
let current = first;

counter.taken = 0;
const failures = failuresOf(seed, { first, end, step }, (number) => {
  if (counter.taken > longest.steps) longest = { steps: counter.taken, number: current };
  counter.taken = 0;
  counter.limit = mostSteps;
  current = number;
  progress[0] = number;
  progress[1] = (progress[1] ?? 0) + 1;
});
parentPort?.postMessage({ failures, longest, answered });
