/**
 * The JSON Schema of a policy file, for editors: what zod makes of the policy's schema, with the doc
 * comments of the policy's types at every property, and a definition for every type that has a name.
 * Draft 7, since that is what editors know in full. Written by the build, tested from memory.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { policySchema } from "../../src/policy/policy.js";
import { type Alternative, PolicyTypes, type Written } from "./policy-types.js";

/** A JSON Schema, as far as it is used here. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | false;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly definitions?: Readonly<Record<string, JsonSchema>>;
}

/** What a property says whose name means the same in every term, unless it has a comment of its own. */
const everywhere: Readonly<Record<string, string>> = {
  id: "Its name: other terms refer to it by this, and so do results. Given once.",
  clause: "Where the contract says so, in the contract's own numbering; results cite it.",
  calendar: "One of the policy's calendars by name, or always (24×7 in the contract's zone).",
  kind: "Which of the kinds it is; the other fields follow from it.",
};

/** The JSON Schema of a policy file of this version of the package; `root` is the repository's folder. */
export function policyJsonSchema(root: string): JsonSchema {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { version } = manifest as { version: string };
  const bare = z.toJSONSchema(policySchema, { io: "input", target: "draft-7" }) as JsonSchema;
  const types = new PolicyTypes(root);
  const definitions: Record<string, JsonSchema> = {};
  const { $schema, ...rest } = bare;
  const said = new Telling(types, definitions).body(rest, types.policy);
  const sorted = Object.entries(definitions).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...($schema === undefined ? {} : { $schema }),
    $id: `urn:nines:${version}:policy`,
    title: "A nines policy",
    ...describing(types.named(types.policy)?.says ?? ""),
    ...said,
    definitions: Object.fromEntries(sorted),
  };
}

/** Walks a schema and the types beside it. */
class Telling {
  readonly #types: PolicyTypes;
  readonly #definitions: Record<string, JsonSchema>;

  constructor(types: PolicyTypes, definitions: Record<string, JsonSchema>) {
    this.#types = types;
    this.#definitions = definitions;
  }

  /**
   * A schema with what its type says: a reference where the type has a name. The words stand beside the
   * reference, not in the definition, where an editor would show them instead of the property's own. Where a
   * name stands for schemas that differ (percentages with other bounds), the first one has the definition.
   */
  place(schema: JsonSchema, written: Written): JsonSchema {
    const named = this.#types.named(written);
    const body = this.body(schema, written);
    if (named === null) return body;
    const { name, says } = named;
    const before = this.#definitions[name];
    if (before !== undefined && JSON.stringify(before) !== JSON.stringify(body)) {
      return { ...describing(says), ...body };
    }
    this.#definitions[name] = body;
    return { ...describing(says), $ref: `#/definitions/${name}` };
  }

  body(schema: JsonSchema, written: Written): JsonSchema {
    if (this.#types.isAnything(written)) return {};
    const alternatives = this.#types.alternatives(written);
    const branches = schema.anyOf ?? schema.oneOf;
    if (branches !== undefined) {
      const each = branches.map((branch) => this.#branch(branch, written, alternatives));
      return { ...schema, ...(schema.anyOf === undefined ? { oneOf: each } : { anyOf: each }) };
    }
    if (schema.properties !== undefined) return this.#object(schema, alternatives);
    if (schema.items !== undefined) {
      return { ...schema, items: this.place(schema.items, this.#types.within(written, "element")) };
    }
    return schema.additionalProperties ? this.#record(schema, written) : schema;
  }

  /** An alternative is told by its keys and its literals. */
  #branch(branch: JsonSchema, all: Written, alternatives: readonly Alternative[]): JsonSchema {
    if (branch.properties === undefined) return this.body(branch, all);
    const mine = this.#matching(branch, alternatives);
    return this.#types.named(mine.written) === null
      ? { ...describing(mine.says), ...this.#object(branch, [mine]) }
      : this.place(branch, mine.written);
  }

  #object(schema: JsonSchema, alternatives: readonly Alternative[]): JsonSchema {
    const mine = this.#matching(schema, alternatives);
    const properties: Record<string, JsonSchema> = {};
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      const { written, says } = this.#types.property(mine, key);
      const { description, ...rest } = this.place(value, written);
      const said = says || (description ?? everywhere[key] ?? "");
      const names = value.propertyNames?.enum === undefined ? {} : offered(rest, said);
      properties[key] = { ...describing(said), ...rest, ...names };
    }
    return { ...schema, properties };
  }

  /** A record of a closed list of names is an object, so that an editor can offer the names. */
  #record(schema: JsonSchema, written: Written): JsonSchema {
    const { propertyNames, additionalProperties, ...rest } = schema;
    const within = this.#types.within(written, "entry");
    const value = this.place(additionalProperties as JsonSchema, within);
    const names = propertyNames?.enum?.map(String);
    if (names === undefined) return { ...schema, additionalProperties: value };
    const properties = Object.fromEntries(names.map((name) => [name, value]));
    return { ...rest, properties, additionalProperties: false };
  }

  #matching(schema: JsonSchema, alternatives: readonly Alternative[]): Alternative {
    const fields = Object.entries(schema.properties ?? {});
    const matches = alternatives.filter((each) => {
      const keys = this.#types.keysOf(each);
      return (
        keys.length === fields.length &&
        fields.every(
          ([key, { const: value }]) =>
            keys.includes(key) && (value === undefined || this.#types.isLiteral(each, key, value)),
        )
      );
    });
    const [match, ...more] = matches;
    if (match !== undefined && more.length === 0) return match;
    const keys = fields.map(([key]) => key).join(", ");
    throw new Error(`${matches.length} types have exactly the properties ${keys}`);
  }
}

/** The names of a closed list say what they say together. */
function offered({ properties }: JsonSchema, says: string): JsonSchema {
  if (properties === undefined) return {};
  const told = Object.entries(properties).map(([name, value]) => {
    return [name, { ...describing(says), ...value }];
  });
  return { properties: Object.fromEntries(told) };
}

function describing(says: string): JsonSchema {
  return says === "" ? {} : { description: says };
}
