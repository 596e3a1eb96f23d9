import fc from "fast-check";
import { allocateMoney } from "nines";
import { describe, expect, test } from "vitest";
import { allocate } from "../../src/money/allocation.js";
import { deepFreeze } from "../arbitraries.js";
import { refusalOf } from "./refusal.js";

const sumOf = (numbers: readonly bigint[]): bigint => numbers.reduce((sum, n) => sum + n, 0n);

/** Weights around ties and zeros, and any others, also beyond what a number holds exactly. */
const weights: fc.Arbitrary<readonly bigint[]> = fc
  .oneof(
    fc.array(fc.bigInt(0n, 7n), { minLength: 1, maxLength: 7 }),
    fc.array(fc.bigInt(0n, 10n ** 30n), { minLength: 1, maxLength: 7 }),
  )
  .filter((each) => each.some((weight) => weight > 0n));

const totals: fc.Arbitrary<bigint> = fc.oneof(fc.bigInt(0n, 40n), fc.bigInt(0n, 10n ** 30n));

/**
 * The definition, naively: of all ways to round some of the shares up so that the parts make up the
 * total, the one whose shares rounded up had lost the most in all; of several, the one with the earliest.
 */
function chosen(total: bigint, given: readonly bigint[]): readonly bigint[] {
  const sum = sumOf(given);
  const floors = given.map((weight) => (total * weight - ((total * weight) % sum)) / sum);
  const lost = given.map((weight, index) => total * weight - (floors[index] ?? 0n) * sum);
  const over = Number(total - sumOf(floors));
  const best = subsets(given.length, over).reduce((a, b) => {
    const gain = (of: readonly number[]): bigint => sumOf(of.map((index) => lost[index] ?? 0n));
    return gain(b) > gain(a) ? b : a;
  });
  return floors.map((floor, index) => (best.includes(index) ? floor + 1n : floor));
}

/** All sets of some of the first `n` indices, those with early ones first. */
function subsets(n: number, size: number, from = 0): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  const found: (readonly number[])[] = [];
  for (let index = from; index <= n - size; index++) {
    for (const rest of subsets(n, size - 1, index + 1)) found.push([index, ...rest]);
  }
  return found;
}

describe("parts by largest remainder", () => {
  test("are those that the definition chooses among all roundings", () => {
    fc.assert(
      fc.property(totals, weights, (total, given) => {
        expect(allocate(total, given)).toEqual(chosen(total, given));
      }),
    );
  });

  test("make up the total", () => {
    fc.assert(
      fc.property(totals, weights, (total, given) => {
        expect(sumOf(allocate(total, given))).toBe(total);
      }),
    );
  });

  test("are each the exact share rounded down or up", () => {
    fc.assert(
      fc.property(totals, weights, (total, given) => {
        const sum = sumOf(given);
        for (const [index, part] of allocate(total, given).entries()) {
          const away = part * sum - total * (given[index] ?? 0n);
          expect(away < sum && -away < sum).toBe(true);
        }
      }),
    );
  });

  test("are nothing for a weight of zero", () => {
    fc.assert(
      fc.property(totals, weights, (total, given) => {
        const parts = allocate(total, given);
        for (const [index, weight] of given.entries()) {
          if (weight === 0n) expect(parts[index]).toBe(0n);
        }
      }),
    );
  });

  test("are never less for a greater weight", () => {
    fc.assert(
      fc.property(totals, weights, (total, given) => {
        const byWeight = allocate(total, given)
          .map((part, index) => ({ part, weight: given[index] ?? 0n, index }))
          .sort((a, b) =>
            a.weight === b.weight ? b.index - a.index : a.weight < b.weight ? -1 : 1,
          )
          .map(({ part }) => part);
        expect(byWeight).toEqual([...byWeight].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
      }),
    );
  });

  test("of equal weights differ by one at most, the earlier first", () => {
    fc.assert(
      fc.property(
        totals,
        fc.bigInt(1n, 10n ** 30n),
        fc.integer({ min: 1, max: 9 }),
        (total, w, n) => {
          const parts = allocate(total, new Array<bigint>(n).fill(w));
          const [first = 0n] = parts;
          expect(parts).toEqual([...parts].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0)));
          expect(first - (parts.at(-1) ?? 0n) <= 1n).toBe(true);
        },
      ),
    );
  });

  test("go with their weights in any order, where no two shares lost the same", () => {
    fc.assert(
      fc.property(totals, weights, fc.infiniteStream(fc.nat()), (total, given, order) => {
        const sum = sumOf(given);
        fc.pre(new Set(given.map((weight) => (total * weight) % sum)).size === given.length);
        const keyed = given.map((weight) => ({ weight, key: order.next().value ?? 0 }));
        const shuffled = [...keyed].sort((a, b) => a.key - b.key).map(({ weight }) => weight);
        const pairs = (of: readonly bigint[]): readonly string[] =>
          allocate(total, of)
            .map((part, index) => `${of[index]} ${part}`)
            .sort();
        expect(pairs(shuffled)).toEqual(pairs(given));
      }),
    );
  });

  test("do not depend on the scale of the weights", () => {
    fc.assert(
      fc.property(totals, weights, fc.bigInt(1n, 10n ** 20n), (total, given, factor) => {
        const scaled = given.map((weight) => weight * factor);
        expect(allocate(total, scaled)).toEqual(allocate(total, given));
      }),
    );
  });
});

describe("money in parts", () => {
  const most = Number.MAX_SAFE_INTEGER;
  const rows: readonly (readonly [string, number, readonly number[], readonly number[]])[] = [
    [
      "10 over 6, 6, 5: the last share lost most, the first as much as the second",
      10,
      [6, 6, 5],
      [4, 3, 3],
    ],
    ["a dollar in three", 100, [1, 1, 1], [34, 33, 33]],
    ["a cent in three", 1, [1, 1, 1], [1, 0, 0]],
    ["a cent to the greater weight, though it comes later", 1, [2, 3], [0, 1]],
    ["two cents and a half each: the earlier half", 5, [1, 1], [3, 2]],
    ["all to the only weight", 5, [0, 3, 0], [0, 5, 0]],
    ["in one part", 7, [1], [7]],
    ["nothing", 0, [1, 2], [0, 0]],
    [
      "the most there is, by the greatest weights",
      most,
      [most, most],
      [(most + 1) / 2, (most - 1) / 2],
    ],
    ["the most there is, by nearly nothing", most, [1, most], [1, most - 1]],
  ];

  test.for(rows)("%s", ([, amountMinor, given, expected]) => {
    const parts = allocateMoney({ amountMinor, currency: "USD" }, given);
    expect(parts).toEqual(expected.map((each) => ({ amountMinor: each, currency: "USD" })));
  });

  test("is what the kernel says, of any size; what is passed stays as it was", () => {
    const numbers = fc.array(fc.maxSafeNat(), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.maxSafeNat(), numbers, (amountMinor, given) => {
        fc.pre(given.some((weight) => weight > 0));
        const money = deepFreeze({ amountMinor, currency: "EUR" });
        const parts = allocateMoney(money, deepFreeze([...given]));
        expect(parts.map((part) => BigInt(part.amountMinor))).toEqual(
          allocate(BigInt(amountMinor), given.map(BigInt)),
        );
        expect(JSON.parse(JSON.stringify(parts))).toStrictEqual(parts);
      }),
    );
  });

  const refused: readonly (readonly [string, unknown, unknown, string])[] = [
    ["no weights", 10, [], "invalid_value"],
    ["only zeros", 10, [0, -0], "invalid_value"],
    ["a weight below zero", 10, [1, -1], "number_out_of_bounds"],
    ["half a weight", 10, [0.5], "number_out_of_bounds"],
    ["a weight beyond 2^53", 10, [2 ** 53], "number_out_of_bounds"],
    ["a weight that is no number", 10, [Number.NaN], "invalid_type"],
    ["a weight as text", 10, ["1"], "invalid_type"],
    ["weights that are no list", 10, { length: 1 }, "invalid_type"],
    ["half a cent", 0.5, [1], "money_invalid"],
    ["a debt", -1, [1], "money_invalid"],
  ];

  test.for(refused)("refuses %s", ([, amountMinor, given, code]) => {
    const money = { amountMinor: amountMinor as number, currency: "USD" };
    expect(refusalOf(() => allocateMoney(money, given as number[]))).toBe(code);
  });
});
