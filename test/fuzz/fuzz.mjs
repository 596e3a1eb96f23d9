/**
 * Throws bad input at every public function: `FUZZ_CASES` cases of `FUZZ_SEED` on every processor, each
 * bounded in steps. Prints what went wrong, with the seed and the number that have it again, and fails.
 * `FUZZ_FROM` begins at a later case.
 */
import { rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { bundled } from "./bundle.mjs";

const { env } = process;
const seed = Number(env.FUZZ_SEED ?? 1);
const first = Number(env.FUZZ_FROM ?? 0);
const end = first + Number(env.FUZZ_CASES ?? 10_000_000);
const threads = Math.min(Number(env.FUZZ_THREADS ?? availableParallelism()), end - first);
/** A budget of two commitments for each month of 230 years takes 80 million. */
const mostSteps = 400_000_000;
const outfile = await bundled("worker");
const begun = performance.now();
const kinds = new Set();
const shares = Array.from({ length: threads }, (_, n) => {
  const progress = new Int32Array(new SharedArrayBuffer(8));
  const share = { seed, first: first + n, end, step: threads, mostSteps, progress };
  return { progress, done: doneBy(new Worker(outfile, { workerData: share }), progress) };
});
const watch = setInterval(report, 30_000);
const done = await Promise.all(shares.map((share) => share.done));
clearInterval(watch);
rmSync(outfile);
report();

const longest = done.map((each) => each.longest).sort((a, b) => b.steps - a.steps)[0];
const answered = done.reduce((sum, each) => sum + each.answered, 0);
console.log(
  `seed ${seed}: cases ${first} to ${end - 1}, ${answered} answered, the others refused; ` +
    `most steps ${longest.steps} (case ${longest.number})`,
);
process.exitCode = kinds.size > 0 ? 1 : 0;

/** Tells each failure as it is found; a thread that dies is a failure of the case it was at. */
function doneBy(thread, progress) {
  return new Promise((resolve) => {
    thread.on("message", (message) => {
      if (message.failure !== undefined) tell(message.failure);
      else resolve(message.done);
    });
    thread.on("error", (error) => {
      const what = String(error);
      const where = error.stack ?? "";
      tell({ kind: what, name: "thread", what, where, args: "", number: progress[0] });
      resolve({ longest: { steps: 0, number: progress[0] }, answered: 0 });
    });
  });
}

function tell({ kind, name, what, where, number, args }) {
  if (kinds.has(kind)) return;
  kinds.add(kind);
  console.log(`\n${name}: ${what}\n  ${where}\n  seed ${seed}, case ${number}\n  ${args}\n`);
}

function report() {
  const tried = shares.reduce((sum, { progress }) => sum + progress[1], 0);
  const seconds = (performance.now() - begun) / 1000;
  const at = shares.map(({ progress }) => progress[0]).join(", ");
  console.log(
    `${tried} cases in ${seconds.toFixed(1)} s, ${Math.round(tried / seconds)} a second, at ${at}`,
  );
}
