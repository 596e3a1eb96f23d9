/** The regular expressions of the sources, and which of them cannot take more time than their text is long. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const source = join(import.meta.dirname, "../../src");

/** A pattern and where it stands. */
export interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Every literal of the sources; a pattern that is made at run time is an error. */
export function patternsOf(): Pattern[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .flatMap((file) => {
      const text = readFileSync(join(source, file), "utf8");
      const tree = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
      const patterns: Pattern[] = [];
      const visit = (node: ts.Node): void => {
        if (node.kind === ts.SyntaxKind.RegularExpressionLiteral) {
          const literal = node.getText();
          const end = literal.lastIndexOf("/");
          patterns.push({ file, source: literal.slice(1, end), flags: literal.slice(end + 1) });
        }
        if (ts.isIdentifier(node) && node.text === "RegExp") {
          throw new Error(`${file}: a pattern made at run time`);
        }
        ts.forEachChild(node, visit);
      };
      visit(tree);
      return patterns;
    });
}

/**
 * Whether a pattern looks at each character of a text a bounded number of times, by its form alone: no part
 * repeats without bound, or one part does that is all of the pattern, or one part does, in a pattern that is
 * tried at the beginning only, and is not itself inside something repeated.
 */
export function isLinear(pattern: Pick<Pattern, "source">): boolean {
  const bare = pattern.source
    .replace(/\\./g, "x")
    .replace(/\[\^?[^\]]*\]/g, "x")
    .replace(/\(\?(?:[:=!]|<[=!])/g, "(");
  const endless = bare.match(/[*+]|\{\d+,\}/g) ?? [];
  if (endless.length === 0) return true;
  if (endless.length > 1) return false;
  if (/^x[*+]$/.test(bare)) return true;
  return bare.startsWith("^") && !/\)(?:[*+]|\{\d)/.test(bare);
}

/** Patterns that a long text would be slow under, with what keeps their texts short. */
export const shortTexts: Readonly<Record<string, string>> = {
  "\\B(?=(?:\\d{3})+$)": "the digits of a safe integer: 16 at most",
  "\\.?0+$": "a percentage of at most twelve decimals",
  "[Tt].*(?:[Zz]|[+-]\\d\\d(?::?\\d\\d)?)$": "an instant's text, 160 characters at most",
  "^P(?=[\\dT])(?:\\d+(?:\\.\\d+)?[YMWD]){1,4}(?:T.*)?$":
    "a duration's text, 60 characters at most",
};

const pieces = [
  "0",
  "9",
  "1.",
  "00",
  "T",
  "Z",
  "+00",
  "-",
  "[a]",
  "[",
  "]",
  "a",
  "A",
  " ",
  "\t\n",
  "PT1",
  "1D",
  "UTC+",
  ":",
  "2026-01-01",
  "x0",
  "\\",
  "_",
  ".",
];
const ends = ["", "!", "\n", "0", "T"];

/** Texts of a length that patterns are slow on: one piece over and over, and an end that does not fit. */
export function longTexts(length: number): string[] {
  return pieces.flatMap((piece) =>
    ["", "P", "2026-01-01T"].flatMap((begin) =>
      ends.map((end) => begin + piece.repeat(Math.ceil(length / piece.length)) + end),
    ),
  );
}
