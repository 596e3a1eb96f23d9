// Runs the laws again and again with fresh seeds until the time is up: node … [minutes] [runs a law].
import { spawnSync } from "node:child_process";

const minutes = Number(process.argv[2] ?? 10);
const runs = process.argv[3] ?? "1000000";
const config = ["-c", "test/config/vitest.config.ts"];
const run = spawnSync("npx", ["vitest", "run", ...config, "--testTimeout=0", "test/laws"], {
  stdio: "inherit",
  env: { ...process.env, FC_RUNS: runs, FC_MINUTES: String(minutes) },
});
process.exit(run.status ?? 1);
