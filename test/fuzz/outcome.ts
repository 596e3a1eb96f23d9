/**
 * What came of a call, and what is wrong with it. Right is an answer that JSON can hold as it is, or a
 * `NinesError` whose issues each have a known code, a path and a message; nothing passed may change.
 */
import { isNinesError, issueCodes } from "nines";
import type { Fuzzed } from "./fuzzed-functions.js";
import { isBranch } from "./tree.js";

const codes: ReadonlySet<string> = new Set(issueCodes);
const ownOfObject = Object.getOwnPropertyNames(Object.prototype).join();

/** What is wrong with a call; `null` where nothing is. */
export interface Wrong {
  /** In a few words; two wrongs in the same words at the same place are taken for one. */
  readonly what: string;
  /** Where it was thrown, or where in the answer it stands. */
  readonly where: string;
}

/** Makes the call and judges what came of it. */
export function wrongOf(fuzzed: Fuzzed, args: readonly unknown[]): Wrong | null {
  return judged(fuzzed, args) ?? pollution();
}

/** How many calls answered, which a refusal is not. */
export let answered = 0;

/** The steps of a call, where they are counted, and the most that one may take. */
export const steps = { most: Number.POSITIVE_INFINITY, taken: () => counter?.taken ?? 0 };
const counter = (globalThis as { fuzzSteps?: { taken: number; limit: number } }).fuzzSteps;

function judged(fuzzed: Fuzzed, args: readonly unknown[]): Wrong | null {
  let answer: unknown;
  if (counter !== undefined) Object.assign(counter, { taken: 0, limit: steps.most });
  try {
    answer = fuzzed.call(...(args as never[]));
  } catch (thrown) {
    if (!isNinesError(thrown)) return strange(thrown);
    if (fuzzed.neverThrows) return { what: "threw, and never should", where: thrown.message };
    if (!(thrown instanceof Error)) return { what: "threw no Error", where: "" };
    return wrongIssues(thrown.issues);
  }
  if (isRefused(answer)) return wrongIssues(answer.issues);
  answered++;
  if (fuzzed.isOpaque) return null;
  return notJson(fuzzed.own === undefined ? answer : fuzzed.own(answer as never), "answer");
}

function strange(thrown: unknown): Wrong {
  if (!(thrown instanceof Error)) return { what: `threw a ${typeof thrown}`, where: "" };
  const [, first = "", second = ""] = (thrown.stack ?? "").split("\n    at ");
  return { what: `${thrown.name}: ${thrown.message.slice(0, 120)}`, where: `${first} < ${second}` };
}

function isRefused(answer: unknown): answer is { readonly issues: readonly unknown[] } {
  return isBranch(answer) && "success" in answer && answer.success === false;
}

function wrongIssues(issues: unknown): Wrong | null {
  if (!Array.isArray(issues) || issues.length === 0) return { what: "no issues", where: "" };
  for (const issue of issues as readonly Readonly<Record<string, unknown>>[]) {
    const { code, path, message } = issue;
    const where = `${code} ${path}`;
    if (!codes.has(String(code))) return { what: "an unknown code", where };
    if (typeof path !== "string") return { what: "a path that is no text", where };
    if (typeof message !== "string" || message === "") return { what: "no message", where };
    if (/: expected.*\bundefined\b|\[object /.test(message)) {
      return { what: "a message with a hole", where: `${where}: ${message.slice(0, 200)}` };
    }
    const wrong = notJson(issue, "issue");
    if (wrong !== null) return wrong;
  }
  return null;
}

/** The first part that would not come back from JSON as it is. */
function notJson(value: unknown, where: string): Wrong | null {
  if (value === null || typeof value === "string" || typeof value === "boolean") return null;
  if (typeof value === "number") {
    if (Number.isFinite(value) && !Object.is(value, -0)) return null;
    return { what: `${Object.is(value, -0) ? "-0" : value} in an answer`, where };
  }
  if (!isBranch(value)) return { what: `${typeof value} in an answer`, where };
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      const wrong = notJson(value[i], `${where}[]`);
      if (wrong !== null) return wrong;
    }
    return null;
  }
  if (Object.getOwnPropertySymbols(value).length > 0) return { what: "a symbol as a key", where };
  for (const [key, part] of Object.entries(value)) {
    const wrong = notJson(part, `${where}.${key}`);
    if (wrong !== null) return wrong;
  }
  return null;
}

function pollution(): Wrong | null {
  if (Object.getOwnPropertyNames(Object.prototype).join() === ownOfObject) return null;
  return { what: "Object.prototype was changed", where: "" };
}
