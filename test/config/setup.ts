/**
 * Property tests: `FC_SEED` repeats a run, `FC_RUNS` sets on how many cases each law is tried, and
 * `FC_MINUTES` bounds the time a law may take (a law that is cut short still counts as tried).
 */
import fc from "fast-check";

const { FC_SEED: seed, FC_RUNS: runs, FC_MINUTES: minutes } = process.env;
fc.configureGlobal({
  numRuns: Number(runs ?? 300),
  ...(seed === undefined ? {} : { seed: Number(seed) }),
  ...(minutes === undefined ? {} : { interruptAfterTimeLimit: Number(minutes) * 60_000 }),
});
