// Runs the time, calendar, zone and golden suites again with the host in each zone given.
import { spawnSync } from "node:child_process";

const suites = [
  "test/laws",
  "test/oracle",
  "test/zones",
  "test/regressions",
  "test/golden",
  "test/ledger",
];
for (const zone of process.argv.slice(2)) {
  console.log(`\nTZ=${zone}`);
  const run = spawnSync("npx", ["vitest", "run", "-c", "test/config/vitest.config.ts", ...suites], {
    stdio: "inherit",
    env: { FC_RUNS: "50", ...process.env, TZ: zone },
  });
  if (run.status !== 0) process.exit(run.status ?? 1);
}
