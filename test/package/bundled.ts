/**
 * What a bundler makes of the library: an entry point, or a program that uses one function, bundled and
 * minified with luxon and zod left outside.
 */
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildOptions, build } from "esbuild";

const root = process.cwd();

export interface Bundled {
  /** Bytes minified and compressed by gzip at its best. */
  readonly gzipped: number;
  readonly minified: number;
  /** The sources of which something is in the bundle, with the bytes it takes, largest first. */
  readonly files: readonly (readonly [file: string, bytes: number])[];
}

/** The bundle of an entry point of the sources. */
export function bundledEntry(entry: string): Promise<Bundled> {
  return bundled({ entryPoints: [resolve(root, `src/${entry}.ts`)] });
}

/** The bundle of a program that uses one function of the sources. */
export function bundledUse(name: string): Promise<Bundled> {
  return bundled({ ...program(name, root), alias: { nines: resolve(root, "src/index.ts") } });
}

/** The bundle of a program that uses one function of the package installed in a folder. */
export function bundledPackageUse(name: string, folder: string): Promise<Bundled> {
  return bundled(program(name, folder));
}

function program(name: string, resolveDir: string): BuildOptions {
  const contents = `import { ${name} } from "nines"; console.log(${name});`;
  return { stdin: { contents, resolveDir, sourcefile: "consumer.ts", loader: "ts" } };
}

async function bundled(of: BuildOptions): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    ...of,
    absWorkingDir: root,
    bundle: true,
    external: ["luxon", "zod"],
    format: "esm",
    metafile: true,
    minify: true,
    platform: "neutral",
    target: "es2022",
    tsconfigRaw: "{}",
    write: false,
  });
  const contents = outputFiles?.[0]?.contents ?? new Uint8Array();
  const inputs = Object.values(metafile?.outputs ?? {}).flatMap(({ inputs }) =>
    Object.entries(inputs),
  );
  return {
    minified: contents.length,
    gzipped: gzipSync(contents, { level: 9 }).length,
    files: inputs
      .map(([file, { bytesInOutput }]) => [file, bytesInOutput] as const)
      .filter(([file, bytes]) => bytes > 0 && file !== "consumer.ts")
      .sort(([, a], [, b]) => b - a),
  };
}
