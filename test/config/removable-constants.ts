/**
 * Lets a bundler leave out the constants that a consumer does not use. A schema is made by calls when
 * its module is read; within one file of `dist` a bundler has to keep every call, since it cannot know
 * that the call does nothing else. So the build marks each such constant as pure: the initializer of
 * `const x = z.object(…)` is written as a function called at once, with the mark before the call. That no
 * constant does more than be made is what `sideEffects: false` in the manifest promises anyway.
 */
import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";
import ts from "typescript";

export const removableConstants: Plugin = {
  name: "removable-constants",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: marked(await readFile(path, "utf8")),
      loader: "ts",
    }));
  },
};

/** The source with its made constants marked; lines stay where they are. */
function marked(source: string): string {
  const file = ts.createSourceFile("source.ts", source, ts.ScriptTarget.ES2022);
  const made = file.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap((statement) => statement.declarationList.declarations)
    .flatMap(({ initializer }) => initializer ?? [])
    .filter(calls);
  return made.reduceRight((text, node) => {
    const [from, until] = [node.getStart(file), node.getEnd()];
    const initializer = text.slice(from, until);
    return `${text.slice(0, from)}/* @__PURE__ */ (() => (${initializer}))()${text.slice(until)}`;
  }, source);
}

/** Whether anything is called when the node is evaluated, not only when a function in it is. */
function calls(node: ts.Node): boolean {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isCallExpression(node) || ts.isNewExpression(node)) return true;
  return ts.forEachChild(node, (child) => calls(child) || undefined) ?? false;
}
