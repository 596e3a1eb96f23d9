/** No text makes a regular expression of the library slow. */
import { assessPeriod, formatMoney, isNinesError, parsePolicy } from "nines";
import { explain } from "nines/explain";
import { doitErp } from "nines/presets";
import { civilDateAt, instantOf, parseDuration, parseInstant, periodsIn } from "nines/time";
import { describe, expect, test } from "vitest";
import { isLinear, longTexts, patternsOf, shortTexts } from "./regular-expressions.js";

const patterns = patternsOf();
/** Of this length, what is linear takes a millisecond and what is quadratic eight seconds. */
const long = longTexts(100_000);
const mostMs = 2000;

function msOf(expression: RegExp, text: string): number {
  const begun = performance.now();
  text.replace(expression, "");
  return performance.now() - begun;
}

describe("the form of a pattern", () => {
  test.for([
    ["^\\d{4}-(?:\\d\\d)?$", true],
    ["\\s+", true],
    ["^[a-z]+$", true],
    ["^(?:a+)+$", false],
    ["^(?:a|b+){1,4}$", false],
    ["^(?:ab)*$", false],
    ["a+$", false],
    ["^a*b*$", false],
  ] as const)("%s: linear %s", ([source, linear]) => {
    expect(isLinear({ source })).toBe(linear);
  });
});

describe("the patterns of the sources", () => {
  test("are linear, or see short texts only", () => {
    const slow = patterns.filter((pattern) => !isLinear(pattern)).map(({ source }) => source);
    expect(slow.sort()).toEqual(Object.keys(shortTexts).sort());
  });

  test.for(patterns.filter((pattern) => isLinear(pattern)))("$file $source", (pattern) => {
    const expression = new RegExp(pattern.source, pattern.flags);
    const slow = long.filter((text) => msOf(expression, text) > mostMs);
    expect(slow.map((text) => text.slice(0, 20))).toEqual([]);
  });

  test("would be noticed if they were quadratic", () => {
    const text = `${"0".repeat(50_000)}!`;
    expect(msOf(/0+$/, text)).toBeGreaterThan(20 * msOf(/^0+$/, text));
  });
});

describe("long texts at the doors", () => {
  const assessment = assessPeriod(doitErp(), {}, { period: "2026-Q1", asOf: "2026-04-02T00:00Z" });
  const doors: Readonly<Record<string, (text: string) => unknown>> = {
    "an instant": (text) => parseInstant(text),
    "a duration": (text) => parseDuration(text),
    "a date": (text) => instantOf(text, "00:00", "UTC"),
    "a time of day": (text) => instantOf("2026-01-01", text, "UTC"),
    "a zone": (text) => civilDateAt(0, text),
    "a period": (text) => periodsIn("calendar-month", text, "UTC"),
    "a currency": (text) => formatMoney({ amountMinor: 1, currency: text }),
    "a target": (targetPercent) => {
      const { availability } = doitErp();
      const commitments = availability?.commitments.map((each) => ({ ...each, targetPercent }));
      return parsePolicy({ ...doitErp(), availability: { ...availability, commitments } });
    },
    "a clause in a statement": (clause) => {
      const measurements = assessment.measurements.map((each) => ({
        ...each,
        because: each.because.map((finding) => ({ ...finding, clause })),
      }));
      return explain({ ...assessment, measurements });
    },
  };

  test.for(Object.keys(doors))("%s", (name) => {
    for (const text of long) {
      const begun = performance.now();
      try {
        doors[name]?.(text);
      } catch (thrown) {
        if (!isNinesError(thrown)) throw thrown;
      }
      expect(performance.now() - begun, text.slice(0, 20)).toBeLessThan(mostMs);
    }
  });
});
