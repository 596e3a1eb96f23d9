/** Every code block in the documentation runs, and prints what it says it prints. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { format } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { codeBlocks } from "./code-blocks.js";

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

describe("the documentation", () => {
  test("has examples", () => {
    expect(blocks.length).toBeGreaterThan(30);
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
