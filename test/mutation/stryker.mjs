// Mutation testing of what computes: `npm run mutation`, or one folder with `npm run mutation -- -m "src/money/*.ts"`.
// What has not changed since the last run is not tried again.

/** The folders whose rules the tests hold line by line. */
const rules = [
  "time",
  "money",
  "calendar",
  "downtime",
  "availability",
  "credit",
  "ledger",
  "termination",
];

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "fresh-modules",
  plugins: ["./test/mutation/runner.mjs"],
  mutate: rules.map((folder) => `src/${folder}/**/*.ts`),
  ignorePatterns: ["dist", "build", "docs"],
  ignoreStatic: true,
  incremental: true,
  incrementalFile: "build/mutation/incremental.json",
  reporters: ["clear-text", "json", "progress-append-only"],
  clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
  jsonReporter: { fileName: "build/mutation/report.json" },
  tempDirName: "build/mutation/tmp",
  concurrency: 2,
  // The runner itself gives a change only so long; this ends a loop that goes on inside one test.
  timeoutMS: 10_000,
  timeoutFactor: 0,
  thresholds: { high: 90, low: 85, break: 85 },
};
