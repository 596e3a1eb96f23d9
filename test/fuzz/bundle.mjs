/** Bundles a program of this folder with the library as it stands in `src`, its steps counted. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { program } from "../config/program.mjs";
import { counter, counting } from "./steps.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The path of the bundled program. */
export async function bundled(name) {
  const outfile = `${root}build/fuzz/${name}-${process.pid}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`test/fuzz/${name}.ts`],
    outfile,
    ...program,
    banner: { js: counter },
    plugins: [counting],
  });
  return outfile;
}
