// Runs an example: bundles examples/NAME/main.ts from the sources and executes it with the arguments.
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

const name = process.argv[2] ?? "quarter-close";
const outfile = `build/examples/${name}.mjs`;
await build({
  entryPoints: [`examples/${name}/main.ts`],
  outfile,
  bundle: true,
  format: "esm",
  platform: "node",
  target: "node20",
  external: ["luxon", "zod"],
  logLevel: "warning",
});
process.argv.splice(1, 2, outfile);
await import(pathToFileURL(outfile).href);
