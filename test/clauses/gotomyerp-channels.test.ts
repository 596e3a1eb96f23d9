/**
 * gotomyerp 3.1: only a ticket of the portal carries the severity that the customer gives it; an
 * e-mail has minimal business impact, level 3.
 */
import { isNinesError } from "nines";
import { describe, expect, test } from "vitest";
import { deadlinesOf, ticket } from "./gotomyerp-deadlines.js";

const noon = "2026-02-04T12:00:00.000-05:00";
const levels = ["level-1", "level-2", "level-3", "level-4"] as const;

/** The issues that a request is refused with. */
function issuesOf(call: () => unknown): readonly (readonly [string, string])[] {
  try {
    call();
    return [];
  } catch (error) {
    if (!isNinesError(error)) throw error;
    return error.issues.map(({ code, path }) => [code, path] as const);
  }
}

describe("a ticket of the portal", () => {
  test.for(levels)("has the level that the customer gave it: %s", (severity) => {
    const result = deadlinesOf(ticket(noon, { severity }));
    expect(result).toMatchObject({ severity, because: [] });
  });

  test("needs a level", () => {
    const call = (): unknown => deadlinesOf(ticket(noon, { severity: undefined }));
    expect(issuesOf(call)).toEqual([["missing_field", "severity"]]);
  });

  test("of a level that the contract does not have is refused", () => {
    const call = (): unknown => deadlinesOf(ticket(noon, { severity: "level-5" }));
    expect(issuesOf(call)).toEqual([["unknown_severity", "severity"]]);
  });
});

describe("an e-mail", () => {
  test("without a severity is level 3, with a finding", () => {
    const result = deadlinesOf(ticket(noon, { channel: "email", severity: undefined }));
    expect(result).toMatchObject({ severity: "level-3", handling: "standard" });
    expect(result.because).toMatchObject([
      { rule: "channel-severity", outcome: "applied", clause: "gotomyerp 3.1" },
    ]);
  });

  test.for(levels)("that asks for %s is level 3 all the same, and says so", (severity) => {
    const result = deadlinesOf(ticket(noon, { channel: "email", severity }));
    expect(result.severity).toBe("level-3");
    expect(result.because).toMatchObject([
      { params: { channel: "email", requested: severity, severity: "level-3" } },
    ]);
  });

  test("that asks for a level that does not exist is refused", () => {
    const call = (): unknown => deadlinesOf(ticket(noon, { channel: "email", severity: "urgent" }));
    expect(issuesOf(call)).toEqual([["unknown_severity", "severity"]]);
  });
});

describe("another channel", () => {
  test("is refused", () => {
    const call = (): unknown => deadlinesOf(ticket(noon, { channel: "telephone" }));
    expect(issuesOf(call)).toEqual([["unknown_channel", "channel"]]);
  });

  test("named like a property of every object is refused", () => {
    const call = (): unknown => deadlinesOf(ticket(noon, { channel: "constructor" }));
    expect(issuesOf(call)).toEqual([["unknown_channel", "channel"]]);
  });
});
