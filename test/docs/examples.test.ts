/** Every code block in the documentation compiles as strictly as the library, runs, and prints what it says. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { build } from "esbuild";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { blocksPassedBy, codeBlocks } from "./code-blocks.js";

const folder = resolve(import.meta.dirname, "../../build/doc-examples");
const blocks = codeBlocks();

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [index, { code }] of blocks.entries()) {
    writeFileSync(join(folder, `example-${index}.ts`), `${code}\nexport {};\n`);
  }
  await build({
    entryPoints: blocks.map((_, index) => join(folder, `example-${index}.ts`)),
    outdir: join(folder, "out"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    outExtension: { ".js": ".mjs" },
    tsconfig: resolve(import.meta.dirname, "../../tsconfig.json"),
    external: ["luxon", "zod"],
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the compiler says of the examples, each with the place of its block. */
function typeErrors(): string[] {
  const path = resolve(import.meta.dirname, "../../tsconfig.json");
  const { config } = ts.readConfigFile(path, ts.sys.readFile) as { config: object };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, dirname(path));
  const files = blocks.map((_, index) => join(folder, `example-${index}.ts`));
  const program = ts.createProgram(files, { ...options, noEmit: true });
  return files.flatMap((file, index) => {
    const source = program.getSourceFile(file);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ].map(
      ({ messageText }) =>
        `${blocks[index]?.where}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}

describe("the documentation", () => {
  test("has examples", () => {
    expect(blocks.length).toBeGreaterThan(60);
  });

  test("has no TypeScript in blocks that would not be run", () => {
    expect(blocksPassedBy()).toEqual([]);
  });

  test("compiles under the options of the library", () => {
    expect(typeErrors()).toEqual([]);
  });

  test.each(blocks.map((block, index) => ({ ...block, index })))(
    "$where prints what it says",
    async ({ expected, index }) => {
      const lines: string[] = [];
      const log = vi.spyOn(console, "log").mockImplementation((...args: unknown[]) => {
        lines.push(format(...args));
      });
      try {
        await import(pathToFileURL(join(folder, `out/example-${index}.mjs`)).href);
      } finally {
        log.mockRestore();
      }
      expect(lines.join("\n")).toBe(expected);
      expect(expected).not.toBe("");
    },
  );
});
