/**
 * Bundles the benchmark and runs it, all of it or the sections named: `node test/bench/run.mjs fleet`.
 * The library is compiled from `src` as it stands; every other package is taken as installed.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { program } from "../config/program.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const outdir = "build/bench";

await build({
  absWorkingDir: root,
  entryPoints: ["test/bench/report.ts", "test/bench/million-process.ts"],
  outdir,
  outExtension: { ".js": ".mjs" },
  ...program,
});

const report = [`${outdir}/report.mjs`, ...process.argv.slice(2)];
const { status } = spawnSync(process.execPath, report, { cwd: root, stdio: "inherit" });
process.exitCode = status ?? 1;
