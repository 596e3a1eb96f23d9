// How long a fresh Node takes to import the built library, beside luxon and zod alone, which it needs in
// any case: the fastest of several runs each, taken in turns (what a slower one adds is the machine's other
// work). Needs a build.
import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

const root = resolve(import.meta.dirname, "../..");
const runs = Number(process.argv[2] ?? 15);
const entries = ["index", "presets", "time", "explain", "interop"];
const needed = 'await import("luxon"); await import("zod");';

const programs = new Map([["luxon and zod", needed]]);
for (const entry of entries) {
  const file = pathToFileURL(resolve(root, `dist/${entry}.js`)).href;
  programs.set(`nines/${entry}`, `${needed} await import(${JSON.stringify(file)});`);
}

const taken = new Map([...programs.keys()].map((name) => [name, []]));
for (let run = 0; run < runs; run += 1) {
  for (const [name, program] of programs) {
    const timed = `const began = performance.now(); ${program} console.log(performance.now() - began);`;
    const args = ["--input-type=module", "--eval", timed];
    const printed = execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" });
    taken.get(name).push(Number(printed));
  }
}

const fastest = (name) => Math.min(...taken.get(name));
const alone = fastest("luxon and zod");
console.log(`import in a fresh Node ${process.version}, ratio to luxon and zod alone:`);
for (const entry of entries)
  console.log(`  nines/${entry}: ${(fastest(`nines/${entry}`) / alone).toFixed(2)}`);
