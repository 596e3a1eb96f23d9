/** The glossary has every public type, once, and its rows in the order of the alphabet. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./pages.js";

const entries = ["index", "time", "presets", "explain", "interop"];

/** The names with a capital letter that an entry point exports: interfaces, types and classes. */
const publicTypes = entries.flatMap((entry) => {
  const text = readFileSync(join(root, `src/${entry}.ts`), "utf8");
  const lists = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)];
  return lists.flatMap(([, list = ""]) => list.match(/\b[A-Z]\w+/g) ?? []);
});

const page = readFileSync(join(root, "docs/glossary.md"), "utf8");
const rows = [...page.matchAll(/^\| (.+) \| (.+) \| (.+) \|$/gm)].slice(2);
const named = rows.flatMap(([, , , types = ""]) => types.match(/\w+/g) ?? []);

test("every public type has its row", () => {
  expect(publicTypes.length).toBeGreaterThan(150);
  expect([...new Set(publicTypes)].filter((name) => !named.includes(name))).toEqual([]);
});

test("no row names a type that is not public, or that another row has", () => {
  expect(named.filter((name) => !publicTypes.includes(name))).toEqual([]);
  expect(named.filter((name, index) => named.indexOf(name) !== index)).toEqual([]);
});

test("the rows are in order, and no word has two", () => {
  const words = rows.map(([, word = ""]) => word.toLowerCase());
  expect(words).toEqual([...new Set(words)].sort());
});
