/**
 * Bundles the benchmark of the time and calendar layers and runs it: `node test/bench/run.mjs`.
 * The library is compiled from `src` as it stands; every other package is taken as installed.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../", import.meta.url));
const outfile = "build/bench/time.mjs";

await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/time.ts"],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  packages: "external",
  tsconfig: "tsconfig.json",
  logLevel: "warning",
});

const { status } = spawnSync(process.execPath, [outfile], { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
