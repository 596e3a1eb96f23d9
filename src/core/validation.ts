/**
 * The bridge from zod to issues: a schema is run over unknown input, and every complaint becomes an
 * issue with the library's own code and path. Readers of single values (instants, durations, zones)
 * refuse inside a schema through `reading` and `checked`, so that their codes arrive unchanged.
 * Cost: linear in the input.
 */
import * as z from "zod";
import { type Issue, issueAt, NinesError, type Refusal, refusal, shown } from "./issue.js";
import type { IssueCode, IssueParams } from "./issue-codes.js";

type Path = readonly PropertyKey[];

/** The data that a schema makes of the input, or a `NinesError` with every issue. */
export function validate<T>(schema: z.ZodType<T>, input: unknown, at = ""): T {
  const result = parsed(schema, input, at);
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap((raw) => issuesOf(raw, [], input));
  const [first, ...rest] = issues.map((issue) => ({
    ...issueAt(joinPath(at, issue.path), issue.refused),
  }));
  throw new NinesError([first as Issue, ...rest]);
}

/** Whether a schema accepts the input. */
export function accepts(schema: z.ZodType, input: unknown): boolean {
  return attempt(schema, input).success;
}

/** What a schema makes of the input, where why it makes nothing is not asked. */
export function attempt<T>(
  schema: z.ZodType<T>,
  input: unknown,
): { readonly success: true; readonly data: T } | { readonly success: false } {
  try {
    return parsed(schema, input, "");
  } catch (thrown) {
    if (thrown instanceof NinesError) return { success: false };
    throw thrown;
  }
}

/** Runs a schema; input nested deeper than the engine's stack is refused, not fatal. */
function parsed<T>(schema: z.ZodType<T>, input: unknown, at: string): z.ZodSafeParseResult<T> {
  try {
    return schema.safeParse(input);
  } catch (thrown) {
    const odd = thrown instanceof TypeError ? oddLengthIn(input, []) : null;
    if (odd !== null) {
      throw new NinesError([issueAt(joinPath(at, odd), refusal("unknown_key", { key: "length" }))]);
    }
    if (!isStackOverflow(thrown)) throw thrown;
    const params = { limit: "some hundred", of: "levels of nesting", got: "more" };
    throw new NinesError([issueAt(at, refusal("limit_exceeded", params))]);
  }
}

/** Where an object has a `length` that is no number: zod compares it before it says that it is no list. */
function oddLengthIn(input: unknown, path: Path): Path | null {
  if (typeof input !== "object" || input === null) return null;
  for (const [key, value] of Object.entries(input)) {
    const here = [...path, Array.isArray(input) ? Number(key) : key];
    const isOdd = key === "length" && (typeof value === "object" || typeof value === "symbol");
    const odd = isOdd && value !== null ? here : oddLengthIn(value, here);
    if (odd !== null) return odd;
  }
  return null;
}

/** Whether the engine ran out of stack; any other error inside a schema is a fault and passes as it is. */
function isStackOverflow(thrown: unknown): boolean {
  return thrown instanceof Error && /call stack|recursion/.test(thrown.message);
}

/** A schema whose output a reader makes, or refuses with its own code. */
export function reading<T>(read: (input: unknown) => T | Refusal): z.ZodType<T> {
  return z.unknown().transform((input, context) => {
    const value = read(input);
    if (!isRefusal(value)) return value;
    addRefusal(context, value);
    return z.NEVER;
  });
}

/** A check to refine a schema with: passes, or refuses with the reader's own code. */
export function checked<T>(
  check: (value: T) => unknown,
): (value: T, context: z.RefinementCtx) => void {
  return (value, context) => {
    const outcome = check(value);
    if (isRefusal(outcome)) addRefusal(context, outcome);
  };
}

/** Of a check: it is made also where other checks found something. */
export const always: { readonly when: () => true } = { when: () => true };

/** A check for lists of records: a value of a key that an earlier record has is refused. */
export function eachOnce(
  key: string,
  twice?: (value: string, first: number) => Refusal,
): (records: unknown, context: z.RefinementCtx) => void {
  const named = (record: Readonly<Record<string, unknown>>): string | number | null => {
    const value = record[key];
    return typeof value === "string" || typeof value === "number" ? value : null;
  };
  return eachOnceBy(key, named as (record: object) => string | number | null, twice);
}

/** A check for lists of records: what is made of one, told at a key, must not be made of a later one. */
export function eachOnceBy<T extends object>(
  key: string,
  made: (record: Partial<T>) => string | number | null,
  twice: (value: string, first: number) => Refusal = (id, first) =>
    refusal("duplicate_id", { id, first: `index ${first}` }),
): (records: unknown, context: z.RefinementCtx) => void {
  return (records, context) => {
    if (!Array.isArray(records)) return;
    const first = new Map<string | number, number>();
    for (const [index, record] of records.entries()) {
      const value = typeof record === "object" && record !== null ? made(record) : null;
      if (value === null) continue;
      const before = first.get(value);
      if (before === undefined) first.set(value, index);
      else
        addRefusal(context, twice(String((record as Record<string, unknown>)[key]), before), [
          index,
          key,
        ]);
    }
  };
}

/** Adds a refusal inside a refinement, at a path below the refined value. */
export function addRefusal(context: z.RefinementCtx, refused: Refusal, path: Path = []): void {
  context.addIssue({ code: "custom", path: [...path], message: refused.code, params: { refused } });
}

/** Whether a reader's answer is a refusal. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === "object" && value !== null && "code" in value && "params" in value;
}

interface Placed {
  readonly path: Path;
  readonly refused: Refusal;
}

function issuesOf(raw: z.core.$ZodIssue, prefix: Path, input: unknown): Placed[] {
  const path = [...prefix, ...raw.path];
  const got = valueAt(input, path);
  const say = (code: IssueCode, params: IssueParams): Placed[] => [
    { path, refused: refusal(code, params) },
  ];
  const missing = (expected: string): Placed[] =>
    got === undefined && path.length > 0
      ? say("missing_field", { expected })
      : say("invalid_type", { expected, got: shown(got) });
  switch (raw.code) {
    case "custom": {
      const refused: unknown = raw.params?.["refused"];
      return isRefusal(refused)
        ? [{ path, refused }]
        : say("invalid_value", { expected: raw.message, got: shown(got) });
    }
    case "unrecognized_keys":
      return raw.keys.map((key) => ({
        path: [...path, key],
        refused: refusal("unknown_key", { key }),
      }));
    case "invalid_type":
      return missing(typeNames[raw.expected] ?? `a ${raw.expected}`);
    case "invalid_value": {
      const expected = `one of ${raw.values.map((value) => shown(value)).join(", ")}`;
      return got === undefined
        ? say("missing_field", { expected })
        : say("invalid_value", { expected, got: shown(got) });
    }
    case "invalid_union":
      return unionIssues(raw, path, input, missing);
    case "too_small":
    case "too_big": {
      const atLeast = raw.code === "too_small";
      const bound = Number(atLeast ? raw.minimum : raw.maximum);
      const what = `${raw.inclusive === false ? (atLeast ? "more than" : "less than") : atLeast ? "at least" : "at most"} ${bound}`;
      const unit =
        raw.origin === "array" ? " entries" : raw.origin === "string" ? " characters" : "";
      if (!atLeast && raw.origin === "array" && Array.isArray(got)) {
        return say("limit_exceeded", { limit: bound, of: "entries", got: got.length });
      }
      return say("number_out_of_bounds", { expected: `${what}${unit}`, got: shown(got) });
    }
    default:
      return say("invalid_value", { expected: raw.message, got: shown(got) });
  }
}

/**
 * Of a union's branches the one the input comes nearest to speaks: the fewest complaints, counting
 * an unknown key or a wrong type of the whole as its own complaint.
 */
function unionIssues(
  raw: z.core.$ZodIssueInvalidUnion,
  path: Path,
  input: unknown,
  missing: (expected: string) => Placed[],
): Placed[] {
  if (raw.errors.length === 0) {
    const key =
      "discriminator" in raw && typeof raw.discriminator === "string" ? raw.discriminator : "kind";
    const at = [...path, ...(path.at(-1) === key ? [] : [key])];
    const got = valueAt(input, at);
    const expected = `a known ${key}`;
    return [
      {
        path: at,
        refused:
          got === undefined
            ? refusal("missing_field", { expected })
            : refusal("invalid_value", { expected, got: shown(got) }),
      },
    ];
  }
  const branches = raw.errors.map((branch) =>
    branch.flatMap((inner) => issuesOf(inner, path, input)),
  );
  const wholes = branches.flatMap((branch) =>
    branch.length === 1 && branch[0]?.path.length === path.length ? branch : [],
  );
  if (wholes.length === branches.length && wholes.every((w) => w.refused.code === "invalid_type")) {
    return missing(
      [...new Set(wholes.map((w) => String(w.refused.params["expected"])))].join(" or "),
    );
  }
  const structural = branches.filter((branch) => !wholes.includes(branch[0] as Placed));
  const candidates =
    structural.length > 0 && isObjectLike(valueAt(input, path)) ? structural : branches;
  return candidates.reduce((best, branch) => (branch.length < best.length ? branch : best));
}

const typeNames: Readonly<Record<string, string>> = {
  array: "a list",
  boolean: "true or false",
  int: "a whole number",
  number: "a number",
  object: "an object",
  record: "an object",
  string: "a text",
};

function isObjectLike(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const key of path) {
    if (!isObjectLike(value) || !Object.hasOwn(value as object, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** A path as text: `outages[3].end`. */
function joinPath(at: string, path: Path): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, at);
}
