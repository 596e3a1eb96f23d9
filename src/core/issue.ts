/**
 * An issue is one refused piece of input, as data: where it stands, which rule it breaks, the facts.
 * `NinesError` carries every issue of one call. Code that loads two copies of the library should
 * test with `isNinesError`, since `instanceof` does not hold across copies.
 */
import { type IssueCode, type IssueParams, sentenceOf } from "./issue-codes.js";

/** One refused piece of input. */
export interface Issue {
  /** The stable name of the rule that was broken; `docs/errors.md` has an entry for each. */
  readonly code: IssueCode;
  /** Where it stands in the input, such as `outages[3].end`; empty for the input itself. */
  readonly path: string;
  /** Every value that the message shows. */
  readonly params: IssueParams;
  /** *where: expected what, got what. What to do.* The text may change in a patch release. */
  readonly message: string;
}

/** Why a single value was refused, before it is known where the value stands. */
export interface Refusal {
  readonly code: IssueCode;
  readonly params: IssueParams;
}

/** A refused value's reason, made by the readers of single values. */
export function refusal(code: IssueCode, params: IssueParams = {}): Refusal {
  return { code, params };
}

/** The issue that a refusal becomes at a place in the input. */
export function issueAt(path: string, { code, params }: Refusal): Issue {
  const where = path === "" ? "input" : path;
  return { code, path, params, message: `${where}: ${sentenceOf(code, params)}` };
}

/**
 * The error that every throwing function of the library throws, with all issues of the input.
 *
 * @example
 * ```ts
 * import { NinesError, parsePolicy } from "nines";
 * try {
 *   parsePolicy({ id: "p" });
 * } catch (error) {
 *   if (error instanceof NinesError) console.log(error.code, error.issues[0]?.path);
 * }
 * // missing_field version
 * ```
 */
export class NinesError extends Error {
  override readonly name = "NinesError";
  /** The code of the first issue. */
  readonly code: IssueCode;
  /** Every issue found, in the order of the input; never empty. */
  readonly issues: readonly Issue[];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(formatIssues(issues));
    this.code = issues[0].code;
    this.issues = issues;
  }
}

/**
 * Whether something thrown is a `NinesError`, of this copy of the library or of another.
 *
 * @example
 * ```ts
 * import { isNinesError } from "nines";
 * console.log(isNinesError(new Error("other")));
 * // false
 * ```
 */
export function isNinesError(thrown: unknown): thrown is NinesError {
  if (thrown instanceof NinesError) return true;
  if (typeof thrown !== "object" || thrown === null) return false;
  const candidate = thrown as Record<string, unknown>;
  return candidate["name"] === "NinesError" && Array.isArray(candidate["issues"]);
}

/**
 * The issues as text, a line each.
 *
 * @example
 * ```ts
 * import { formatIssues, safeParsePolicy } from "nines";
 * const result = safeParsePolicy(null);
 * if (!result.success) console.log(formatIssues(result.issues));
 * // input: expected an object, got null.
 * ```
 */
export function formatIssues(issues: readonly Issue[]): string {
  if (!Array.isArray(issues)) {
    return refuse("issues", refusal("invalid_type", { expected: "a list", got: shown(issues) }));
  }
  const lines = issues.map((issue: Partial<Issue> | null) => issue?.message);
  return lines.map(shownName).join("\n");
}

/** Throws one refusal as a `NinesError`. */
export function refuse(path: string, refused: Refusal): never {
  throw new NinesError([issueAt(path, refused)]);
}

/** Throws the issues, if there are any. */
export function refuseAll(issues: readonly Issue[]): void {
  const [first, ...rest] = issues;
  if (first !== undefined) throw new NinesError([first, ...rest]);
}

const shownLength = 60;

/** A value that should be a name, as a message shows it where it says quotation marks itself or none. */
export function shownName(value: unknown): string {
  return typeof value === "string" ? value : shown(value);
}

/** How a refused value is shown in a message: short, on one line, never a dump. */
export function shown(value: unknown): string {
  if (typeof value === "string") {
    return JSON.stringify(value.length > shownLength ? `${value.slice(0, shownLength)}…` : value);
  }
  if (value === null || value === undefined) return value === null ? "null" : "nothing";
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (value instanceof Date) return Number.isNaN(Number(value)) ? "an invalid Date" : "a Date";
  if (typeof value === "object") return "an object";
  return typeof value === "function" || typeof value === "symbol"
    ? `a ${typeof value}`
    : String(value);
}
