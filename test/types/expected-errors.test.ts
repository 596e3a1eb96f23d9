/**
 * The errors that `policy-names.test-d.ts` expects are those it means: each sentence is held against the
 * compiler's message and place. An expected error alone would also be content with any other mistake.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { open } from "./editor.js";

const source = readFileSync(resolve(import.meta.dirname, "policy-names.test-d.ts"), "utf8");
const rows = source.split("\n").flatMap((line, index) => {
  const [, sentence] = /@ts-expect-error (.+)/.exec(line) ?? [];
  return sentence === undefined ? [] : [{ sentence, line: index + 2 }];
});
const errors = open(source.replaceAll("@ts-expect-error", "expected:")).errors();
const quoted = (text: string): string[] => [...text.matchAll(/"[^"]*"/g)].map(([name]) => name);

/** The messages of what is wrong in itself, and the text that is marked. */
const others: Readonly<Record<string, { readonly says: RegExp; readonly marks: string }>> = {
  "A commitment where there are none.": {
    says: /^Type 'string' is not assignable to type 'never'/,
    marks: "commitment",
  },
  "A key that nothing reads.": { says: /'suport' does not exist in type/, marks: "suport" },
  "A value that is not among those of its field.": {
    says: /^Type '"tomorrow"' is not assignable to type '"next-opening" \| "on-receipt"'/,
    marks: "outsideHours",
  },
  "A metric that does not exist.": {
    says: /^Type '"first-reply"' is not assignable to type '"acknowledgement" \| "first-response"/,
    marks: "metric",
  },
  "A misspelt key of a limit.": { says: /'elapsd' does not exist in type/, marks: "elapsd" },
  "A credit whose rounding is left open.": {
    says: /^Type 'undefined' is not assignable to type 'RoundingMode'/,
    marks: "rounding",
  },
  "A policy without its zone.": { says: /Property 'zone' is missing/, marks: "{ id:" },
  "A result is read, not changed.": { says: /it is a read-only property/, marks: "deadlines" },
};

describe("the errors of a literal", () => {
  test("are as many as are expected, each on the line below its sentence", () => {
    expect(rows.length).toBeGreaterThan(25);
    expect(errors.map(({ line }) => line)).toEqual(rows.map(({ line }) => line));
  });

  const names = rows.filter(({ sentence }) => sentence.includes("is none of"));
  test.each(names)("$sentence", ({ sentence, line }) => {
    const { message = "", marked = "" } = errors.find((each) => each.line === line) ?? {};
    const [used, ...known] = quoted(sentence);
    const [, got, allowed = ""] =
      /Type '([^']*)' is not assignable to type '([^']*)'/.exec(message.split("\n").at(-1) ?? "") ??
      [];
    expect(got).toBe(used);
    expect(quoted(allowed).sort()).toEqual(known.sort());
    const written = source.split("\n")[line - 1] ?? "";
    expect(written.slice(written.indexOf(marked))).toContain(used);
  });

  test.each(rows.filter(({ sentence }) => !sentence.includes("is none of")))(
    "$sentence",
    ({ sentence, line }) => {
      const { message = "", marked = "" } = errors.find((each) => each.line === line) ?? {};
      const expected = others[sentence];
      expect(message).toMatch(expected?.says ?? /(a sentence that is in the table)/);
      expect(marked.startsWith(expected?.marks ?? "?")).toBe(true);
    },
  );
});
