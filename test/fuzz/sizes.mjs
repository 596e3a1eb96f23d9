/** Prints what every hostile size became, in steps; `node test/fuzz/sizes.mjs`. */
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { bundled } from "./bundle.mjs";

const program = await bundled("size-steps");
const { stdout, stderr, status } = spawnSync(process.execPath, [program], { encoding: "utf8" });
rmSync(program);
process.stderr.write(stderr);
process.stdout.write(stdout);
process.exitCode = status ?? 1;
