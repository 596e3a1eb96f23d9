import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { cwd } from "node:process";
import { Script } from "node:vm";
import { build } from "esbuild";
import { recorder } from "./recorder.mjs";

/** The suites whose cases name rules, the narrow ones first; what reads the tree or needs a build stays out. */
const suites = [
  "money",
  "golden",
  "credit",
  "ledger",
  "termination",
  "downtime",
  "availability",
  "support",
  "laws",
  "oracle",
  "regressions",
  "clauses",
  "interop",
  "errors",
];
const left = [
  "test/errors/documentation.test.ts",
  "test/errors/odd-values.test.ts",
  "test/laws/reading-outages.test.ts",
  "test/laws/zones.test.ts",
];
const entries = ["index", "presets", "time", "explain", "interop"];

/** The test files, and the library with them as one program that can be evaluated again and again. */
export async function bundle() {
  const files = suites.flatMap((suite) => testsIn(`test/${suite}`));
  const { outputFiles } = await build({
    stdin: {
      contents: `module.exports = {${files.map((file) => `"${file}": () => require("./${file}")`)}};`,
      resolveDir: cwd(),
    },
    alias: Object.fromEntries(
      entries.map((entry) => [
        entry === "index" ? "nines" : `nines/${entry}`,
        join(cwd(), `src/${entry}.ts`),
      ]),
    ),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    write: false,
    // Of all files here only the stored results ask where they are.
    define: { "import.meta.dirname": JSON.stringify(join(cwd(), "test/golden")) },
    logLevel: "error",
    logOverride: { "empty-import-meta": "silent" },
  });
  const program = new Script(`((require, module) => {${outputFiles[0].text}\n})`);
  return { files, evaluate: () => evaluated(program) };
}

function testsIn(folder) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name}`)
    .filter((file) => !left.includes(file));
}

/** Fresh modules of the library; `casesOf` evaluates a test file and gives its cases. */
function evaluated(program) {
  const { vitest, casesOf } = recorder();
  const installed = createRequire(join(cwd(), "package.json"));
  const module = { exports: {} };
  program.runInThisContext()((name) => (name === "vitest" ? vitest : installed(name)), module);
  return { casesOf: (file) => casesOf(file, module.exports[file]) };
}
