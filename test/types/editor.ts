/**
 * What an editor shows: the language service over this repository, with texts of a test's own in place of
 * files. Names resolve as they do for `tsc -p .`.
 */
import { resolve } from "node:path";
import ts from "typescript";

const root = resolve(import.meta.dirname, "../..");
const { options } = ts.parseJsonConfigFileContent(
  ts.readConfigFile(resolve(root, "tsconfig.json"), ts.sys.readFile).config,
  ts.sys,
  root,
);

/** A file open in an editor. */
export interface OpenFile {
  /** The messages of its errors, each with the line it is on, from 1. */
  errors(): { readonly line: number; readonly message: string; readonly marked: string }[];
  /** What is shown when the pointer rests on the place of a mark. */
  hover(mark: string): string;
  /** What is offered at the place of a mark. */
  offered(mark: string): string[];
}

/** Opens a text as a file of `test/types`; a mark is a comment, and its place that just after it. */
export function open(text: string): OpenFile {
  const file = resolve(import.meta.dirname, "open-file.ts");
  const read = (path: string): string | undefined => (path === file ? text : ts.sys.readFile(path));
  const service = ts.createLanguageService({
    getCompilationSettings: () => ({ ...options, skipLibCheck: true }),
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    getScriptSnapshot: (path) => {
      const found = read(path);
      return found === undefined ? undefined : ts.ScriptSnapshot.fromString(found);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    readFile: read,
    directoryExists: ts.sys.directoryExists,
    useCaseSensitiveFileNames: () => true,
  });
  const after = (mark: string): number => {
    const at = text.indexOf(`/*${mark}*/`);
    if (at < 0) throw new Error(`No mark ${mark}.`);
    return at + mark.length + 4;
  };
  return {
    errors: () =>
      service.getSemanticDiagnostics(file).map(({ start = 0, length = 0, messageText }) => ({
        line: text.slice(0, start).split("\n").length,
        message: ts.flattenDiagnosticMessageText(messageText, "\n"),
        marked: text.slice(start, start + length),
      })),
    hover: (mark) =>
      ts
        .displayPartsToString(service.getQuickInfoAtPosition(file, after(mark))?.displayParts)
        .replace(/^\(alias\) /, "")
        .replace(/\nimport \w+$/, ""),
    offered: (mark) =>
      service
        .getCompletionsAtPosition(file, after(mark), undefined)
        ?.entries.map(({ name }) => name) ?? [],
  };
}
