/** The maxima that stand in the sources: of each schema's `.max(…)`, and of each constant named `max…`. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { maxRecords } from "../../src/facts/record.js";
import { metrics } from "../../src/policy/support-terms.js";
import { msPerDay, msPerHour } from "../../src/time/instant.js";

const source = join(import.meta.dirname, "../../src");

/** One maximum. */
export interface SchemaLimit {
  readonly file: string;
  /** The field, or the schema where no field is near. */
  readonly what: string;
  readonly most: number;
  /** What is counted: entries of a list, characters of a text, the number itself. */
  readonly of: "entries" | "characters" | "value";
}

/** A constant that bounds something. */
export interface NamedLimit {
  readonly file: string;
  readonly name: string;
  readonly most: number;
}

interface Parsed {
  readonly file: string;
  readonly tree: ts.SourceFile;
}

function parsedSources(): Parsed[] {
  return readdirSync(source, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .sort()
    .map((file) => {
      const text = readFileSync(join(source, file), "utf8");
      return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true) };
    });
}

function each(tree: ts.SourceFile, look: (node: ts.Node) => void): void {
  const visit = (node: ts.Node): void => {
    look(node);
    ts.forEachChild(node, visit);
  };
  visit(tree);
}

/** Every `.max(…)` of a schema. */
export function schemaLimits(): SchemaLimit[] {
  return parsedSources().flatMap(({ file, tree }) => {
    const limits: SchemaLimit[] = [];
    each(tree, (node) => {
      if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
      const [argument] = node.arguments;
      if (node.expression.name.text !== "max" || argument === undefined) return;
      const of = countedBy(node.expression.expression);
      if (of === null) return;
      limits.push({ file, what: nameOf(node), most: numberOf(argument, tree), of });
    });
    return limits;
  });
}

/** Every constant named `max…` with a number. */
export function namedLimits(): NamedLimit[] {
  return parsedSources().flatMap(({ file, tree }) =>
    tree.statements.flatMap((statement) =>
      !ts.isVariableStatement(statement)
        ? []
        : statement.declarationList.declarations.flatMap(({ name, initializer }) => {
            if (!ts.isIdentifier(name) || !/^max[A-Z]/.test(name.text)) return [];
            if (initializer === undefined) return [];
            return [{ file, name: name.text, most: numberOf(initializer, tree) }];
          }),
    ),
  );
}

/** The lists of the schemas that have no maximum. */
export function endlessLists(): Pick<SchemaLimit, "file" | "what">[] {
  return parsedSources().flatMap(({ file, tree }) => {
    const endless: Pick<SchemaLimit, "file" | "what">[] = [];
    each(tree, (node) => {
      if (!ts.isCallExpression(node) || node.expression.getText().replace(/\s/g, "") !== "z.array")
        return;
      let chain: ts.Node = node;
      while (
        ts.isPropertyAccessExpression(chain.parent) &&
        chain.parent.expression === chain &&
        ts.isCallExpression(chain.parent.parent)
      ) {
        if (chain.parent.name.text === "max") return;
        chain = chain.parent.parent;
      }
      endless.push({ file, what: nameOf(node) });
    });
    return endless;
  });
}

/** What a maximum of a chain such as `z.array(…).min(1)` counts; `null` where the chain is no schema's. */
function countedBy(chain: ts.Expression): SchemaLimit["of"] | null {
  if (ts.isIdentifier(chain) && chain.text === "Math") return null;
  const text = chain.getText();
  const kind = /^z\s*\.(array|string|int|number)\b/.exec(text)?.[1];
  if (kind === "array") return "entries";
  if (kind === "string") return "characters";
  if (kind === "int" || kind === "number") return "value";
  throw new Error(`no schema that is known: ${text}.max()`);
}

/** The nearest field, with the one around it, or the declaration that holds it. */
function nameOf(node: ts.Node): string {
  const names: string[] = [];
  for (let up = node.parent; up !== undefined && names.length < 2; up = up.parent) {
    if (ts.isPropertyAssignment(up)) names.unshift(up.name.getText());
    if (ts.isVariableDeclaration(up))
      return [...(names.length > 0 ? [] : [up.name.getText()]), ...names].join(".");
    if (ts.isFunctionDeclaration(up)) break;
  }
  return names.join(".") || "any list of it";
}

const imported: Readonly<Record<string, number>> = {
  "Number.MAX_SAFE_INTEGER": Number.MAX_SAFE_INTEGER,
  "metrics.length": metrics.length,
  maxRecords,
  msPerHour,
  msPerDay,
};

/** The value of a number, of a name for one, or of a product of these. */
function numberOf(expression: ts.Expression, tree: ts.SourceFile): number {
  const text = expression.getText();
  const literal = Number(text.replaceAll("_", ""));
  if (Number.isFinite(literal)) return literal;
  const known = imported[text];
  if (known !== undefined) return known;
  if (ts.isCallExpression(expression) && text.startsWith("BigInt(")) {
    return numberOf(expression.arguments[0] as ts.Expression, tree);
  }
  if (ts.isBinaryExpression(expression) && expression.operatorToken.getText() === "*") {
    return numberOf(expression.left, tree) * numberOf(expression.right, tree);
  }
  const [own] = tree.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ name }) => name.getText() === text);
  if (own?.initializer !== undefined) return numberOf(own.initializer, tree);
  throw new Error(`no number: ${text} in ${tree.fileName}`);
}
