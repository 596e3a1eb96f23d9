/** The page of limits says what the sources say. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { limitsPage, unexplained } from "./limits-page.js";

test("every bound has a sentence", () => {
  expect(unexplained()).toEqual([]);
});

test("docs/limits.md is what the sources say", () => {
  const path = join(import.meta.dirname, "../../docs/limits.md");
  const page = limitsPage();
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, page);
  expect(readFileSync(path, "utf8")).toBe(page);
});
