/** What the pages point to is there: pages, sections of pages, files that are named in the text. */
import { existsSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { expect, test } from "vitest";
import { type Page, pages, root } from "./pages.js";

const all = pages();

/** A page without its code blocks, in which brackets and backticks mean something else. */
function proseOf({ text }: Page): string {
  return text.replace(/^```[\s\S]*?^```/gm, "");
}

/** The targets of a page's links that stay in the repository. */
function linksOf(page: Page): string[] {
  return [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchors of a page: its headings in lower case, with dashes for spaces and without other signs. */
function anchorsOf(page: Page): string[] {
  return [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Where a link leads: a path from the root, and the section. */
function resolved({ file }: Page, link: string): { path: string; anchor: string } {
  const [path = "", anchor = ""] = link.split("#");
  return { path: path === "" ? file : normalize(join(dirname(file), path)), anchor };
}

test("there are links to check, with and without a section", () => {
  const links = all.flatMap(linksOf);
  expect(links.filter((link) => link.includes("#")).length).toBeGreaterThan(3);
  expect(links.length).toBeGreaterThan(30);
});

test.for(all)("every link of $file leads somewhere", (page) => {
  const dead = linksOf(page).filter((link) => {
    const { path, anchor } = resolved(page, link);
    if (!existsSync(join(root, path))) return true;
    const target = all.find(({ file }) => file === path);
    return anchor !== "" && target !== undefined && !anchorsOf(target).includes(anchor);
  });
  expect(dead).toEqual([]);
});

test.for(all)("every file that $file names is there", (page) => {
  const named = [...proseOf(page).matchAll(/`((?:src|test|docs|examples|\.ci)\/[\w./-]*)`/g)];
  const gone = named.map(([, path = ""]) => path).filter((path) => !existsSync(join(root, path)));
  expect(gone).toEqual([]);
});

test("the index of the documentation leads to every page of it", () => {
  const index = all.find(({ file }) => file === "docs/README.md");
  const linked =
    index === undefined ? [] : linksOf(index).map((link) => resolved(index, link).path);
  const pagesOfTheirOwn = all
    .map(({ file }) => file)
    .filter((file) => file.startsWith("docs/") && file !== "docs/README.md")
    .filter((file) => !file.startsWith("docs/decisions/"));
  expect(pagesOfTheirOwn.filter((file) => !linked.includes(file))).toEqual([]);
});
