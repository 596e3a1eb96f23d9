/** The TypeScript code blocks of doc comments and Markdown pages, with the output each one promises. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** One block: where it stands, its code, and the comment lines at its end as expected output. */
export interface CodeBlock {
  readonly where: string;
  readonly code: string;
  readonly expected: string;
}

/** Every block of `src`, README.md and docs, in order. */
export function codeBlocks(): CodeBlock[] {
  const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => `src/${name}`);
  const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`);
  return [...sources.sort(), "README.md", ...pages.sort()].flatMap(blocksOf);
}

function blocksOf(file: string): CodeBlock[] {
  const text = readFileSync(join(root, file), "utf8");
  const plain = file.endsWith(".ts") ? text.replace(/^ *\* ?/gm, "") : text;
  return [...plain.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ""], index) => ({
    where: `${file} #${index + 1}`,
    code,
    expected: promised(code),
  }));
}

function promised(code: string): string {
  const lines = code.trimEnd().split("\n");
  const output: string[] = [];
  while (lines.at(-1)?.startsWith("//") === true) {
    output.unshift((lines.pop() ?? "").replace(/^\/\/ ?/, ""));
  }
  return output.join("\n");
}
