/**
 * Property tests: `FC_SEED` repeats a run, `FC_RUNS` sets how many cases each law is tried on.
 */
import fc from "fast-check";

const seed = process.env["FC_SEED"];
const runs = Number(process.env["FC_RUNS"] ?? 300);
fc.configureGlobal({ numRuns: runs, ...(seed === undefined ? {} : { seed: Number(seed) }) });
