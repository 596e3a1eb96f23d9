/** The page on errors has an entry for each issue code, and no entry for any other. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { issueCodes } from "nines";
import { expect, test } from "vitest";

const page = readFileSync(resolve(import.meta.dirname, "../../docs/errors.md"), "utf8");

/** The codes that a heading or the first cell of a row is about. */
const entries = [...page.matchAll(/^(?:#+ |\| )`([a-z_]+)`/gm)].map(([, code]) => code ?? "");

test.for(issueCodes)("%s has an entry", (code) => {
  expect(entries).toContain(code);
});

test("every entry is about a code that there is, once", () => {
  expect(entries.filter((entry) => !(issueCodes as readonly string[]).includes(entry))).toEqual([]);
  expect(entries.length).toBe(new Set(entries).size);
});
