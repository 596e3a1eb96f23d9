/** Every issue code has input that produces it, at a path, with a message that begins with the path. */
import { type Issue, isNinesError, issueCodes } from "nines";
import { describe, expect, test } from "vitest";
import { refusedInputs } from "./refused-input.js";

function issuesOf(call: () => unknown): readonly Issue[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!isNinesError(error)) throw error;
    expect(error.code).toBe(error.issues[0]?.code);
    expect(error.message).toBe(error.issues.map(({ message }) => message).join("\n"));
    return error.issues;
  }
}

describe("refused input", () => {
  test.for(refusedInputs)("$code: $says", ({ code, path, call }) => {
    expect(issuesOf(call).map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
  });

  test.for(refusedInputs)("$code: $says is told with its path first", ({ path, call }) => {
    const [issue] = issuesOf(call);
    const where = path === "" ? "input" : path;
    expect(issue?.message.startsWith(`${where}: expected `)).toBe(true);
    expect(issue?.message).not.toMatch(/undefined|\[object|NaN/);
  });

  test.for(refusedInputs)("$code: $says is plain data", ({ call }) => {
    const issues = issuesOf(call);
    expect(JSON.parse(JSON.stringify(issues))).toStrictEqual(issues);
  });
});

describe("the issue codes", () => {
  test.for(issueCodes)("%s is produced by some input", (code) => {
    expect(refusedInputs.map((each) => each.code)).toContain(code);
  });

  test("are sorted, and each is there once", () => {
    expect(issueCodes).toEqual([...new Set(issueCodes)].sort());
  });

  test("are written in snake case", () => {
    for (const code of issueCodes) expect(code).toMatch(/^[a-z]+(?:_[a-z]+)*$/);
  });
});
