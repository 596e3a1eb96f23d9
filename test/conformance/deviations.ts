/**
 * The deviations that docs/deviations.md lists: every row of a table headed
 * `| Vector | Peer | Input | Theirs | Ours |`, with the section that explains its convention.
 */
import { readFileSync } from "node:fs";

/** One listed deviation; `theirs` and `ours` are written as in `answers.ts`. */
export interface Deviation {
  readonly id: string;
  readonly peer: string;
  readonly theirs: string;
  readonly ours: string;
  /** The heading of the section it stands in. */
  readonly convention: string;
}

/** Every deviation listed, in the order of the page. */
export function listedDeviations(): readonly Deviation[] {
  return readDeviations(
    readFileSync(new URL("../../docs/deviations.md", import.meta.url), "utf8").split("\n"),
  );
}

/** The row that would list a deviation. */
export function deviationRow(id: string, peer: string, theirs: string, ours: string): string {
  return `| \`${id}\` | ${peer} | … | \`${theirs}\` | \`${ours}\` |`;
}

const head = /^\|\s*Vector\s*\|\s*Peer\s*\|\s*Input\s*\|\s*Theirs\s*\|\s*Ours\s*\|$/;
const rule = /^\|(?:\s*:?-+:?\s*\|){5}$/;
const row =
  /^\|\s*`([^`|]+)`\s*\|\s*([^|]+?)\s*\|\s*[^|\s][^|]*\|\s*`([^`|]+)`\s*\|\s*`([^`|]+)`\s*\|$/;

function readDeviations(lines: readonly string[]): readonly Deviation[] {
  const found: Deviation[] = [];
  let convention = "";
  let listing = false;
  for (const line of lines) {
    if (line.startsWith("## ")) convention = line.slice(3).trim();
    if (!line.startsWith("|")) listing = false;
    if (head.test(line)) listing = true;
    else if (listing && !rule.test(line)) found.push(readRow(line, convention));
  }
  return found;
}

function readRow(line: string, convention: string): Deviation {
  const [, id, peer, theirs, ours] = row.exec(line) ?? [];
  if (id === undefined || peer === undefined || theirs === undefined || ours === undefined) {
    throw new Error(`docs/deviations.md, "${convention}": no deviation can be read from ${line}`);
  }
  return { id, peer, theirs, ours, convention };
}
