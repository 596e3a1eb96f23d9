/**
 * Counts the work of the library in steps that are the same on every machine: a step is the entry into a
 * function of `src` or a turn of one of its loops. The counter is put into the code as it is bundled.
 * What the engine, zod and luxon do between two steps (sorting, copying, checking a field) is not counted;
 * callbacks that they call are.
 */
import { readFileSync } from "node:fs";
import ts from "typescript";

/** Defines the counter; goes before the bundle. Beyond the limit a step throws. */
export const counter = `
const fuzzSteps = (globalThis.fuzzSteps = { taken: 0, limit: Infinity });
const fuzzStep = () => {
  if (++fuzzSteps.taken > fuzzSteps.limit) {
    fuzzSteps.limit = Infinity;
    throw new Error("more steps than the limit");
  }
};`;

/** An esbuild plugin that counts in every file of `src`. */
export const counting = {
  name: "counting",
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      contents: counted(readFileSync(path, "utf8"), path),
      loader: "ts",
    }));
  },
};

function counted(source, fileName) {
  const { factory: f } = ts;
  const call = () => f.createCallExpression(f.createIdentifier("fuzzStep"), undefined, []);
  const step = () => f.createExpressionStatement(call());
  const block = (body) =>
    ts.isBlock(body)
      ? f.updateBlock(body, [step(), ...body.statements])
      : f.createBlock([step(), body], true);
  const stepping = (context) => {
    const visit = (node) => {
      const seen = ts.visitEachChild(node, visit, context);
      if (ts.isIterationStatement(seen, false)) {
        const stepped = (part) => (part === seen.statement ? block(part) : part);
        return ts.visitEachChild(seen, stepped, context);
      }
      if (ts.isArrowFunction(seen) && !ts.isBlock(seen.body)) {
        const value = f.createParenthesizedExpression(
          f.createComma(call(), f.createParenthesizedExpression(seen.body)),
        );
        return f.updateArrowFunction(
          seen,
          seen.modifiers,
          seen.typeParameters,
          seen.parameters,
          seen.type,
          seen.equalsGreaterThanToken,
          value,
        );
      }
      if (ts.isBlock(seen) && ts.isFunctionLike(seen.parent ?? node.parent)) return block(seen);
      return seen;
    };
    return (file) => ts.visitNode(file, visit);
  };
  const file = ts.createSourceFile(fileName, source, ts.ScriptTarget.ES2022, true);
  const { transformed } = ts.transform(file, [stepping]);
  return ts.createPrinter().printFile(transformed[0]);
}
