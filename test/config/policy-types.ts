/**
 * What the doc comments of the policy's types say, found by walking the types beside a JSON Schema: a
 * place in the schema is looked up as a type written in the sources, of which the alternatives, the
 * properties, the elements and the entries can be asked for. One comment serves the reader of the code,
 * the reference and the editor, and none of it is in the package's JavaScript.
 */
import { join } from "node:path";
import ts from "typescript";

/** A type as it is written at one place of the sources. */
export type Written = ts.TypeNode;

/** One alternative of a type, with the comment on it. */
export interface Alternative {
  readonly written: Written;
  readonly type: ts.Type;
  readonly says: string;
}

/** A property of an alternative. */
export interface Property {
  readonly written: Written;
  /** Its own comment; empty where it has none. */
  readonly says: string;
}

/** A type that has a name, with the comment on it. */
export interface Named {
  readonly name: string;
  readonly says: string;
}

/** The types of a program, asked place by place. */
export class PolicyTypes {
  readonly #checker: ts.TypeChecker;
  /** Where the walk begins. */
  readonly policy: Written;

  constructor(root: string) {
    const options = {
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      strict: true,
    };
    const program = ts.createProgram([join(root, "src/policy/policy.ts")], options);
    this.#checker = program.getTypeChecker();
    const file = program.getSourceFile(join(root, "src/policy/policy.ts"));
    const found = file?.statements.find(
      (each): each is ts.TypeAliasDeclaration =>
        ts.isTypeAliasDeclaration(each) && each.name.text === "Policy",
    );
    if (found === undefined) throw new Error("src/policy/policy.ts declares no type Policy");
    this.policy = found.type;
  }

  /** The name of a type that is written as one, apart from `undefined`. */
  named(written: Written): Named | null {
    const [only, ...more] = present(written);
    if (only === undefined || more.length > 0) return null;
    const declared = this.#declared(only);
    if (declared === null) return null;
    return { name: declared.name.text, says: this.#commentOf(declared.name) };
  }

  isAnything(written: Written): boolean {
    return written.kind === ts.SyntaxKind.UnknownKeyword;
  }

  /** What a value of the type can be, each alternative on its own; aliases are looked through. */
  alternatives(written: Written, says = ""): readonly Alternative[] {
    const parts = present(written);
    if (parts.length !== 1) {
      return parts.flatMap((part) => this.alternatives(part, commentBefore(part)));
    }
    const part = parts[0] as Written;
    const declared = this.#declared(part);
    if (declared !== null && ts.isTypeAliasDeclaration(declared)) {
      return this.alternatives(declared.type, says);
    }
    const type = this.#checker.getTypeFromTypeNode(part);
    const types = type.isUnion() && ts.isIntersectionTypeNode(part) ? type.types : [type];
    const own = says || (declared === null ? "" : this.#commentOf(declared.name));
    return types.map((each) => ({ written: part, type: each, says: own }));
  }

  /** The names of an alternative's properties; none where it is no object. */
  keysOf({ type }: Alternative): readonly string[] {
    return this.#isObject(type) ? type.getProperties().map(({ name }) => name) : [];
  }

  /** Whether a property can be a literal value and nothing else. */
  isLiteral({ type }: Alternative, key: string, value: unknown): boolean {
    const property = type.getProperty(key);
    if (property === undefined) return false;
    const held = this.#checker.getNonNullableType(this.#checker.getTypeOfSymbol(property));
    return held.isLiteral() && held.value === value;
  }

  property({ type }: Alternative, key: string): Property {
    const symbol = type.getProperty(key);
    const declaration = symbol?.declarations?.[0];
    if (!symbol || !declaration || !ts.isPropertySignature(declaration) || !declaration.type) {
      throw new Error(`${this.#checker.typeToString(type)} has no property ${key}`);
    }
    const says = plain(ts.displayPartsToString(symbol.getDocumentationComment(this.#checker)));
    return { written: declaration.type, says };
  }

  /** The type of a list's elements, or of a record's values. */
  within(written: Written, kind: "element" | "entry"): Written {
    for (const { written: part } of this.alternatives(written)) {
      if (kind === "element" && ts.isArrayTypeNode(part)) return part.elementType;
      if (kind === "entry" && isGeneric(part, "Record")) return part.typeArguments?.[1] as Written;
    }
    throw new Error(`no ${kind} in ${written.getText()}`);
  }

  #isObject(type: ts.Type): boolean {
    const isList = this.#checker.isArrayType(type);
    return !isList && (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0;
  }

  /** The alias or interface of this repository that a type's name stands for. */
  #declared(written: Written): ts.TypeAliasDeclaration | ts.InterfaceDeclaration | null {
    if (!ts.isTypeReferenceNode(written)) return null;
    const found = this.#checker.getSymbolAtLocation(written.typeName);
    const isImport = found !== undefined && (found.flags & ts.SymbolFlags.Alias) !== 0;
    const symbol = isImport ? this.#checker.getAliasedSymbol(found) : found;
    const declaration = symbol?.declarations?.[0];
    if (declaration === undefined || /node_modules/.test(declaration.getSourceFile().fileName)) {
      return null;
    }
    const isType = ts.isTypeAliasDeclaration(declaration) || ts.isInterfaceDeclaration(declaration);
    return isType ? declaration : null;
  }

  #commentOf(name: ts.Identifier): string {
    const symbol = this.#checker.getSymbolAtLocation(name);
    return plain(ts.displayPartsToString(symbol?.getDocumentationComment(this.#checker)));
  }
}

/** The members of a union without `undefined`; brackets and `readonly` are looked through. */
function present(written: Written): readonly Written[] {
  if (ts.isParenthesizedTypeNode(written)) return present(written.type);
  if (ts.isTypeOperatorNode(written)) return present(written.type);
  if (isGeneric(written, "Readonly") || isGeneric(written, "Partial")) {
    return present(written.typeArguments?.[0] as Written);
  }
  if (!ts.isUnionTypeNode(written)) return [written];
  const members = written.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword);
  return members.length === 1 ? present(members[0] as Written) : members;
}

function isGeneric(written: Written, name: string): written is ts.TypeReferenceNode {
  return ts.isTypeReferenceNode(written) && written.typeName.getText() === name;
}

/** The comment above a member of a union. */
function commentBefore(member: Written): string {
  const union = member.parent;
  if (!ts.isUnionTypeNode(union)) return "";
  const before = union.types[union.types.indexOf(member) - 1];
  const text = member.getSourceFile().text;
  const ranges = ts.getLeadingCommentRanges(text, before?.end ?? union.pos) ?? [];
  const last = ranges.map(({ pos, end }) => text.slice(pos, end)).at(-1) ?? "";
  return last.startsWith("/**") ? plain(last.replace(/^\/\*\*|\*\/$|^\s*\*/gm, "")) : "";
}

/** A comment as one paragraph, without the marks of code: an editor would show them. */
function plain(comment: string): string {
  return comment.replace(/\s+/g, " ").replaceAll("`", "").trim();
}
