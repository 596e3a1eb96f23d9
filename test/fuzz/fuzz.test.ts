/**
 * Bad input at every public function: an answer that is plain JSON, or a `NinesError` that says why. Here a
 * few thousand cases; `npm run fuzz` tries ten million, `FUZZ_CASES` and `FUZZ_SEED` choose others.
 */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import * as nines from "nines";
import { NinesError } from "nines";
import * as explaining from "nines/explain";
import * as interop from "nines/interop";
import * as presets from "nines/presets";
import * as time from "nines/time";
import { describe, expect, test } from "vitest";
import { caseOf, wrongOfCase } from "./campaign.js";
import { type Fuzzed, fuzzed } from "./fuzzed-functions.js";
import { wrongOf } from "./outcome.js";
import { randomOf } from "./random.js";

describe("the table of functions", () => {
  test("has a row for every function of every entry point, and none besides", () => {
    const exported = [nines, presets, time, explaining, interop].flatMap((face) =>
      Object.entries(face)
        .filter(([, value]) => typeof value === "function" && value !== NinesError)
        .map(([name]) => name),
    );
    expect(Object.keys(fuzzed).sort()).toEqual([...new Set(exported)].sort());
  });

  test.for(Object.keys(fuzzed))("begins with arguments that %s answers", (name) => {
    const { call, args } = fuzzed[name] as Fuzzed;
    const answers = Array.from({ length: 40 }, (_, number) => {
      try {
        call(...(args(randomOf(1, number)) as never[]));
        return true;
      } catch {
        return false;
      }
    });
    expect(answers).toContain(true);
  });
});

describe("what the judge of a case sees", () => {
  const judged = (call: () => unknown, own: Partial<Fuzzed> = {}): string | undefined =>
    wrongOf({ call, args: () => [], ...own }, [])?.what;
  const throwing = (thrown: unknown) => () => {
    throw thrown;
  };
  const issue = { code: "invalid_type", path: "", params: {}, message: "input: expected" } as const;

  test.for<[string, () => unknown, string | undefined]>([
    ["a TypeError", throwing(new TypeError("no")), "TypeError: no"],
    ["a RangeError", throwing(new RangeError("no")), "RangeError: no"],
    ["something thrown that is no Error", throwing("no"), "threw a string"],
    ["NaN deep in an answer", () => ({ a: [{ b: Number.NaN }] }), "NaN in an answer"],
    ["a zero below zero", () => [-0], "-0 in an answer"],
    ["undefined under a key", () => ({ a: undefined }), "undefined in an answer"],
    ["a Date", () => new Date(0), "object in an answer"],
    ["a hole in a list", () => new Array(1), "undefined in an answer"],
    [
      "a refusal without a code of ours",
      throwing({ ...issue, name: "NinesError", issues: [] }),
      "threw no Error",
    ],
    ["a refusal as it should be", throwing(new NinesError([issue])), undefined],
    [
      "a code that is none",
      throwing(new NinesError([{ ...issue, code: "odd" as never }])),
      "an unknown code",
    ],
    [
      "a path that is no text",
      throwing(new NinesError([{ ...issue, path: 5 as never }])),
      "a path that is no text",
    ],
    [
      "a hole in a message",
      throwing(new NinesError([{ ...issue, message: "a: expected undefined" }])),
      "a message with a hole",
    ],
    ["an answer as it should be", () => ({ a: [1, "two", null, { b: true }] }), undefined],
  ])("%s", ([, call, what]) => {
    expect(judged(call)).toBe(what);
  });

  test("a changed argument, frozen or not", () => {
    const call = (list: number[]) => list.push(1);
    const of: Fuzzed = { call, args: () => [] };
    expect(wrongOfCase({ of, args: [[0]] })?.what).toBe("an argument was changed");
    const args = Object.freeze([Object.freeze([0])]);
    expect(wrongOfCase({ of, args })?.what).toMatch(/^TypeError/);
  });

  test("a prototype that was added to", () => {
    const call = () => Object.assign(Object.prototype, { odd: 1 }).odd;
    try {
      expect(judged(call)).toBe("Object.prototype was changed");
    } finally {
      Reflect.deleteProperty(Object.prototype, "odd");
    }
  });
});

test("the same seed and number make the same case", () => {
  for (let number = 0; number < 200; number++) {
    const [a, b] = [caseOf(7, number), caseOf(7, number)];
    expect(b.name).toBe(a.name);
    expect(JSON.stringify(b.args, plain)).toBe(JSON.stringify(a.args, plain));
  }
});

function plain(_: string, value: unknown): unknown {
  return typeof value === "bigint" || typeof value === "symbol" ? String(value) : value;
}

test("no case ends in another error, a changed argument, or an answer that is no JSON", () => {
  const env = { FUZZ_CASES: "3000", ...process.env, NODE_OPTIONS: "" };
  const run = join(import.meta.dirname, "fuzz.mjs");
  const output = execFileSync(process.execPath, [run], { encoding: "utf8", env });
  expect(output).toContain("answered, the others refused");
}, 600_000);
