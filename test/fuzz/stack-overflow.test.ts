/** A check that runs out of stack refuses its input; any other error inside a check is a fault and passes. */
import { expect, test } from "vitest";
import * as z from "zod";
import { validate } from "../../src/core/validation.js";

/** A schema that does something with what it is given. */
const doing = (act: (value: unknown) => unknown) => z.unknown().transform(act);
const endless = (value: unknown): unknown => [endless(value)];

test("out of stack, the input is refused", () => {
  expect(() => validate(doing(endless), {}, "facts")).toThrow(
    expect.objectContaining({ code: "limit_exceeded" }),
  );
});

test.for<[string, () => unknown, string]>([
  ["a date that is none", () => new Date(Number.NaN).toISOString(), "Invalid time value"],
  ["a list of no length", () => new Array(-1), "Invalid array length"],
  ["a text without end", () => "x".repeat(-1), "Invalid count value: -1"],
])("%s is told as it is", ([, act, message]) => {
  expect(() => validate(doing(act), {}, "facts")).toThrow(new RangeError(message));
});
