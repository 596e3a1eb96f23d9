/** Whole numbers and quotients around 2^53, where a float would begin to lose digits. */
import { describe, expect, test } from "vitest";
import { readDecimal } from "../../src/money/decimal.js";
import {
  allowance,
  describePercent,
  percentOfShare,
  reaches,
  readPercent,
  roundedPercent,
  shareOf,
} from "../../src/money/percent.js";
import {
  lessRatio,
  plusRatio,
  product,
  ratioOf,
  sumOf,
  sumOfRatios,
} from "../../src/money/ratio.js";

const most = Number.MAX_SAFE_INTEGER;
const ratio = (numerator: bigint, denominator: bigint) => ({ numerator, denominator });

describe("a product of whole numbers", () => {
  const rows = [
    [3, 4, 12],
    [-3, 4, -12],
    [most, 1, most],
    [most, -1, -most],
    [most, 2, 18_014_398_509_481_982n],
    [most, -2, -18_014_398_509_481_982n],
    [94_906_267, 94_906_267, 9_007_199_515_875_289n],
    [-94_906_267, 94_906_267, -9_007_199_515_875_289n],
    [3n, 4, 12n],
    [3, 4n, 12n],
  ] as const;

  test.for(rows)("%s × %s is %s, a number as long as that is exact", ([a, b, expected]) => {
    expect(product(a, b)).toBe(expected);
  });
});

describe("sums of exact amounts", () => {
  test("of numbers are numbers, of any quotient quotients", () => {
    expect(sumOf(2, 3)).toBe(5);
    expect(sumOf(2, ratio(1n, 2n))).toEqual(ratio(5n, 2n));
    expect(sumOf(ratio(1n, 2n), 2)).toEqual(ratio(5n, 2n));
    expect(sumOf(ratio(1n, 2n), ratio(1n, 3n))).toEqual(ratio(5n, 6n));
    expect(ratioOf(7)).toEqual(ratio(7n, 1n));
  });

  test("keep a denominator that they have in common", () => {
    expect(plusRatio(ratio(1n, 7n), ratio(2n, 7n))).toEqual(ratio(3n, 7n));
    expect(sumOfRatios([ratio(1n, 7n), ratio(1n, 2n), ratio(2n, 7n)])).toEqual(ratio(13n, 14n));
    expect(sumOfRatios([])).toEqual(ratio(0n, 1n));
    expect(sumOfRatios([ratio(3n, 4n)])).toEqual(ratio(3n, 4n));
  });

  test("a difference is never less than nothing", () => {
    expect(lessRatio(ratio(1n, 2n), ratio(1n, 3n))).toEqual(ratio(1n, 6n));
    expect(lessRatio(ratio(1n, 3n), ratio(1n, 2n))).toEqual(ratio(0n, 6n));
  });
});

describe("a decimal", () => {
  const rows = [
    [99.5, ratio(995n, 10n)],
    ["99.995", ratio(99_995n, 1000n)],
    ["0", ratio(0n, 1n)],
    ["007", ratio(7n, 1n)],
    ["1.123456789012", ratio(1_123_456_789_012n, 10n ** 12n)],
    ["1.1234567890123", null],
    ["1234567", null],
    ["-1", null],
    [" 1", null],
    ["1 ", null],
    ["1.", null],
    [".5", null],
    ["1e3", null],
    [1e-7, null],
    [1e21, null],
    [null, null],
    [true, null],
    [["1"], null],
  ] as const;

  test.for(rows)("%o is %o", ([text, expected]) => {
    expect(readDecimal(text)).toEqual(expected);
  });
});

describe("a percentage", () => {
  test("has a most", () => {
    expect(readPercent(100, 100)).toEqual(ratio(100n, 100n));
    expect(readPercent("100.000000000001", 100)).toMatchObject({ code: "percent_invalid" });
    expect(readPercent("x", 100)).toMatchObject({ code: "percent_invalid" });
  });

  test("is the same whenever it is asked for, also after a thousand others", () => {
    const before = shareOf(12.25);
    for (let n = 0; n < 1100; n++) expect(shareOf(n / 8)).toEqual(readPercent(n / 8, 10_000));
    expect(shareOf(12.25)).toEqual(before);
  });

  const shown = [
    [999, 1000, 99.9, "99.9000"],
    [1, 3, 50, "33.3333"],
    [0, 1, 50, "0.0000"],
    [1, 1, 50, "100.0000"],
    // Four decimals would show the target as reached, or as missed: more are given.
    [99_949_999, 100_000_000, "99.95", "99.9499"],
    [999_499_999_999, 1_000_000_000_000, "99.95", "99.9499"],
    [2, 3, "66.66666", "66.66666"],
    [2, 3, "66.6666666", "66.6666666"],
    [most - 1, most, 100, "99.9999"],
    [2n ** 60n, 2n ** 61n, 50, "50.0000"],
    [2n ** 60n, 2n ** 61n + 2n, 50, "49.9999"],
    [2_000_000_000_000_000, 3_000_000_000_000_000, "66.66666666666", "66.66666666666"],
    [2_000_000_000_000_000, 3_000_000_000_000_000, "66.666666666666", "66.666666666666"],
  ] as const;

  test.for(shown)("%s of %s against %s is shown as %s", ([part, whole, target, text]) => {
    expect(describePercent(part, whole, shareOf(target))).toBe(text);
  });

  test("is reached exactly", () => {
    expect(reaches(995, 1000, shareOf(99.5))).toBe(true);
    expect(reaches(994, 1000, shareOf(99.5))).toBe(false);
    expect(reaches(most, most, shareOf(100))).toBe(true);
    expect(reaches(most - 1, most, shareOf(100))).toBe(false);
  });

  test("leaves what may be lost", () => {
    expect(allowance(1000, shareOf(99.5))).toBe(5);
    expect(allowance(1001, shareOf(99.5))).toBe(5);
    expect(allowance(most, shareOf("50"))).toBe(4_503_599_627_370_495);
    expect(allowance(most, shareOf("99.999999999999"))).toBe(90);
  });

  test("is rounded in units of its last decimal", () => {
    expect(roundedPercent(2, 3, 2, "half-even")).toBe(6667n);
    expect(roundedPercent(2, 3, 0, "floor")).toBe(66n);
    expect(roundedPercent(2n ** 60n, 3n * 2n ** 60n, 1, "ceil")).toBe(334n);
  });

  const shares = [
    [ratio(1n, 3n), "33.3333"],
    [ratio(1n, 2n), "50"],
    [ratio(2n, 1n), "200"],
    [ratio(1n, 1000n), "0.1"],
    [ratio(0n, 1n), "0"],
    [ratio(1001n, 100_000n), "1.001"],
  ] as const;

  test.for(shares)("of a share %o is %s for a reader", ([share, text]) => {
    expect(percentOfShare(share)).toBe(text);
  });
});
