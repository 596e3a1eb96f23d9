/** The Markdown pages of the repository, without those that are generated. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of the repository. */
export const root: string = resolve(import.meta.dirname, "../..");

/** A page by its path from the root. */
export interface Page {
  readonly file: string;
  readonly text: string;
}

/** README.md, CHANGELOG.md and everything in docs that is written by hand. */
export function pages(): Page[] {
  const docs = filesIn("docs", ".md").filter((file) => !/^docs\/api(-report)?\//.test(file));
  return ["README.md", "CHANGELOG.md", ...docs].map(pageAt);
}

/** A page, or a source file, as it stands. */
export function pageAt(file: string): Page {
  return { file, text: readFileSync(join(root, file), "utf8") };
}

/** The files of a folder with an ending, at any depth, sorted. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`)
    .sort();
}
