/**
 * The TypeScript code blocks of doc comments and Markdown pages, with the output each one promises. The
 * blocks of a guide belong together: they are one program, in their order, so that a reader can follow.
 */
import { filesIn, type Page, pageAt, pages } from "./pages.js";

/** A program: where it stands, its code, and the comment lines at the ends of its blocks as output. */
export interface CodeBlock {
  readonly where: string;
  readonly code: string;
  readonly expected: string;
}

/** Every program of `src` and of the pages, in order. */
export function codeBlocks(): CodeBlock[] {
  return documented().flatMap((page) => {
    const blocks = blocksOf(page);
    return isGuide(page) ? joined(page, blocks) : blocks;
  });
}

/** Lines that open a block of TypeScript which `codeBlocks` would pass by: other spellings, indented ones. */
export function blocksPassedBy(): string[] {
  return documented().flatMap(({ file, text }) =>
    [...text.matchAll(/^([ \t>*-]*)(```+|~~~+)[ \t]*(ts|tsx|mts|typescript)\b(.*)$/gim)]
      .filter(([line]) => line !== "```ts")
      .map(([line]) => `${file}: ${line}`),
  );
}

/** Sources as their doc comments read, and the pages. */
function documented(): Page[] {
  const sources = filesIn("src", ".ts")
    .map(pageAt)
    .map(({ file, text }) => ({ file, text: text.replace(/^ *\* ?/gm, "") }));
  return [...sources, ...pages()];
}

function isGuide({ file }: Page): boolean {
  return file.startsWith("docs/guide/");
}

function blocksOf({ file, text }: Page): CodeBlock[] {
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, code = ""], index) => ({
    where: `${file} #${index + 1}`,
    code,
    expected: promised(code),
  }));
}

/** The blocks of a guide as one program; none where it has none. */
function joined({ file }: Page, blocks: readonly CodeBlock[]): CodeBlock[] {
  if (blocks.length === 0) return [];
  const lines = blocks.map(({ expected }) => expected).filter((text) => text !== "");
  return [
    { where: file, code: blocks.map(({ code }) => code).join("\n"), expected: lines.join("\n") },
  ];
}

function promised(code: string): string {
  const lines = code.trimEnd().split("\n");
  const output: string[] = [];
  while (lines.at(-1)?.startsWith("//") === true) {
    output.unshift((lines.pop() ?? "").replace(/^\/\/ ?/, ""));
  }
  return output.join("\n");
}
