/**
 * The house keeps its order: a file imports from its own folder or from folders earlier in the list, and
 * nothing imports itself by a detour.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");
const source = join(root, "src");

const order = [
  "core",
  "time",
  "money",
  "calendar",
  "policy",
  "facts",
  "support",
  "downtime",
  "availability",
  "credit",
  "ledger",
  "termination",
  "lint",
  "assessment",
  "explain",
  "presets",
  "interop",
];

const files = readdirSync(source, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .sort();

function importsOf(file: string): string[] {
  const text = readFileSync(join(source, file), "utf8");
  const found = text.matchAll(/^(?:import|export)\b[^"';]*?\bfrom\s+"(\.[^"]+)"/gm);
  return [...found].map(([, path]) =>
    relative(source, resolve(dirname(join(source, file)), path ?? "")).replace(/\.js$/, ".ts"),
  );
}

const graph = new Map(files.map((file) => [file, importsOf(file)]));
const folderOf = (file: string): string => file.split("/")[0] ?? "";

describe("the folders of src", () => {
  test("are those of the list", () => {
    const folders = new Set(files.filter((file) => file.includes("/")).map(folderOf));
    expect([...folders].sort()).toEqual([...order].sort());
  });

  test("import only from folders earlier in the list", () => {
    const wrong: string[] = [];
    for (const [file, imports] of graph) {
      if (!file.includes("/")) continue;
      for (const imported of imports) {
        const later = order.indexOf(folderOf(imported)) > order.indexOf(folderOf(file));
        if (later || !imported.includes("/")) wrong.push(`${file} -> ${imported}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test("have no cycle of imports", () => {
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, trail: readonly string[]): void => {
      if (trail.includes(file))
        cycles.push([...trail.slice(trail.indexOf(file)), file].join(" -> "));
      else if (!done.has(file)) {
        for (const next of graph.get(file) ?? []) visit(next, [...trail, file]);
        done.add(file);
      }
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });

  test("import only files that exist", () => {
    const missing = [...graph].flatMap(([file, imports]) =>
      imports.filter((each) => !graph.has(each)).map((each) => `${file} -> ${each}`),
    );
    expect(missing).toEqual([]);
  });
});

describe("the files of src", () => {
  test("depend on luxon and zod alone, and luxon only in the time folder", () => {
    const outside = files.flatMap((file) => {
      const text = readFileSync(join(source, file), "utf8");
      return [...text.matchAll(/\bfrom\s+"([^".][^"]*)"/g)]
        .map(([, name]) => name ?? "")
        .filter((name) => name !== "zod" && !(name === "luxon" && file.startsWith("time/")))
        .filter((name) => !name.startsWith("nines"))
        .map((name) => `${file} -> ${name}`);
    });
    expect(outside).toEqual([]);
  });

  test("are one concept each: a header, and at most 250 lines of code", () => {
    const long = files
      .map((file) => [file, codeLines(readFileSync(join(source, file), "utf8"))] as const)
      .filter(([, lines]) => lines > 250);
    expect(long).toEqual([]);
    const headless = files.filter(
      (file) => !readFileSync(join(source, file), "utf8").startsWith("/**"),
    );
    expect(headless).toEqual([]);
  });

  test("have names that say what is in them", () => {
    const nameless = files.filter((file) =>
      /(^|\/)(utils?|helpers?|common|misc|types)\b/.test(file),
    );
    expect(nameless).toEqual([]);
  });
});

function codeLines(text: string): number {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "");
  return code.split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("//"))
    .length;
}
