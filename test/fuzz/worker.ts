/** Tries a share of the cases, as a thread of `fuzz.mjs`; says where it is, so that a crash can be placed. */
import { parentPort, workerData } from "node:worker_threads";
import { type Share, tryCases } from "./campaign.js";
import { answered, steps } from "./outcome.js";

interface Work extends Share {
  readonly seed: number;
  readonly mostSteps: number;
  /** The number of the case that is being tried, and how many have been. */
  readonly progress: Int32Array;
}

const work = workerData as Work;
let longest = { steps: 0, number: work.first };
let current = work.first;
const note = (): void => {
  if (steps.taken() > longest.steps) longest = { steps: steps.taken(), number: current };
};

steps.most = work.mostSteps;
tryCases(
  work.seed,
  work,
  (number) => {
    if (number > work.first) note();
    current = number;
    work.progress[0] = number;
    work.progress[1] = (work.progress[1] ?? 0) + 1;
  },
  (failure) => parentPort?.postMessage({ failure }),
);
note();
parentPort?.postMessage({ done: { longest, answered } });
