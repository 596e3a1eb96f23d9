// Packs what was built and type-checks a consumer of the tarball with the compilers of this folder, in each
// way of resolving modules, strictly and with every declaration file checked.
import { execFileSync, spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { installed, packed } from "../../package/packed.mjs";

const here = import.meta.dirname;
const root = resolve(here, "../../..");
const consumer = mkdtempSync(join(tmpdir(), "nines-declarations-"));

const ways = [
  { module: "node16", moduleResolution: "node16", files: ["consumer.mts", "consumer.cts"] },
  { module: "nodenext", moduleResolution: "nodenext", files: ["consumer.mts", "consumer.cts"] },
  { module: "esnext", moduleResolution: "bundler", files: ["consumer.ts"] },
];

try {
  installed(here);
  const nines = join(consumer, "node_modules/nines");
  mkdirSync(nines, { recursive: true });
  execFileSync("tar", ["-xzf", packed(consumer), "-C", nines, "--strip-components=1"]);
  for (const name of ["luxon", "zod"])
    symlinkSync(join(root, "node_modules", name), join(consumer, "node_modules", name));
  writeFileSync(join(consumer, "package.json"), "{}");
  for (const file of ways.flatMap(({ files }) => files))
    copyFileSync(join(here, "consumer.ts"), join(consumer, file));

  const compilers = readdirSync(join(here, "node_modules")).filter((name) =>
    name.startsWith("typescript-"),
  );
  if (compilers.length === 0) throw new Error("no compiler is installed");
  for (const compiler of compilers) for (const way of ways) check(compiler, way);
} finally {
  rmSync(consumer, { recursive: true, force: true });
}

function check(compiler, { files, ...resolution }) {
  const folder = join(here, "node_modules", compiler);
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const compilerOptions = {
    ...resolution,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: false,
    target: "es2022",
    lib: ["es2022"],
    types: [],
    noEmit: true,
  };
  writeFileSync(join(consumer, "tsconfig.json"), JSON.stringify({ compilerOptions, files }));
  const { status, stdout } = spawnSync("node", [join(folder, "bin/tsc"), "-p", "."], {
    cwd: consumer,
    encoding: "utf8",
  });
  const what = `TypeScript ${version}, ${resolution.moduleResolution}`;
  console.log(`${what}: ${status === 0 ? "clean" : "errors"}`);
  if (status === 0) return;
  console.log(stdout);
  process.exitCode = 1;
}
