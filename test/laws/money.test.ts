import fc from "fast-check";
import { formatMoney, type RoundingMode } from "nines";
import { describe, expect, test } from "vitest";
import { roundQuotient } from "../../src/money/rounding.js";

const modes = [
  "floor",
  "ceil",
  "toward-zero",
  "away-from-zero",
  "half-even",
  "half-away-from-zero",
] as const satisfies readonly RoundingMode[];

/** Numerators around multiples and halves of the denominator, and any others. */
const quotients: fc.Arbitrary<readonly [bigint, bigint]> = fc
  .record({
    denominator: fc.oneof(fc.bigInt(1n, 12n), fc.bigInt(1n, 10n ** 24n)),
    whole: fc.oneof(fc.bigInt(-6n, 6n), fc.bigInt(-(10n ** 24n), 10n ** 24n)),
    rest: fc.oneof(fc.constantFrom("nothing", "half", "one"), fc.bigInt(0n, 10n ** 24n)),
    nudge: fc.constantFrom(-1n, 0n, 0n, 1n),
  })
  .map(({ denominator, whole, rest, nudge }) => {
    const part =
      typeof rest === "bigint"
        ? rest % denominator
        : rest === "half"
          ? denominator / 2n
          : rest === "one"
            ? 1n
            : 0n;
    return [whole * denominator + part + nudge, denominator] as const;
  });

const size = (n: bigint): bigint => (n < 0n ? -n : n);

/** The whole numbers next to a quotient: one where it is whole itself, else two. */
function neighbours(numerator: bigint, denominator: bigint): readonly bigint[] {
  const near = numerator / denominator;
  return [near - 1n, near, near + 1n].filter(
    (n) => size(n * denominator - numerator) < denominator,
  );
}

/** The neighbour that a mode's name asks for. */
function chosen(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const candidates = neighbours(numerator, denominator);
  const distance = (n: bigint): bigint => size(n * denominator - numerator);
  const best = (better: (a: bigint, b: bigint) => boolean): bigint =>
    candidates.reduce((a, b) => (better(b, a) ? b : a));
  switch (mode) {
    case "floor":
      return best((a, b) => a < b);
    case "ceil":
      return best((a, b) => a > b);
    case "toward-zero":
      return best((a, b) => size(a) < size(b));
    case "away-from-zero":
      return best((a, b) => size(a) > size(b));
    case "half-even":
      return best(
        (a, b) => distance(a) < distance(b) || (distance(a) === distance(b) && a % 2n === 0n),
      );
    case "half-away-from-zero":
      return best(
        (a, b) => distance(a) < distance(b) || (distance(a) === distance(b) && size(a) > size(b)),
      );
  }
}

describe.for(modes)("rounding %s", (mode) => {
  test("is the neighbour that the mode's name asks for", () => {
    fc.assert(
      fc.property(quotients, ([numerator, denominator]) => {
        expect(roundQuotient(numerator, denominator, mode)).toBe(
          chosen(numerator, denominator, mode),
        );
      }),
    );
  });

  test("leaves a whole number as it is", () => {
    fc.assert(
      fc.property(quotients, ([whole, denominator]) => {
        expect(roundQuotient(whole * denominator, denominator, mode)).toBe(whole);
      }),
    );
  });

  test("does not depend on how the quotient is written", () => {
    fc.assert(
      fc.property(quotients, fc.bigInt(1n, 1000n), ([numerator, denominator], factor) => {
        const widened = roundQuotient(numerator * factor, denominator * factor, mode);
        expect(widened).toBe(roundQuotient(numerator, denominator, mode));
      }),
    );
  });

  test("never turns the order of two quotients round", () => {
    fc.assert(
      fc.property(quotients, fc.bigInt(0n, 10n ** 20n), ([numerator, denominator], more) => {
        const low = roundQuotient(numerator, denominator, mode);
        expect(roundQuotient(numerator + more, denominator, mode) >= low).toBe(true);
      }),
    );
  });
});

describe("the modes mirror each other", () => {
  const mirrored = [
    ["floor", "ceil"],
    ["toward-zero", "toward-zero"],
    ["away-from-zero", "away-from-zero"],
    ["half-even", "half-even"],
    ["half-away-from-zero", "half-away-from-zero"],
  ] as const;

  test.for(mirrored)("%s of the negative is the negative of %s", ([mode, other]) => {
    fc.assert(
      fc.property(quotients, ([numerator, denominator]) => {
        expect(roundQuotient(-numerator, denominator, mode)).toBe(
          -roundQuotient(numerator, denominator, other),
        );
      }),
    );
  });
});

describe("an amount for a reader", () => {
  const currencies = [
    ["USD", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["CLF", 4],
  ] as const;

  test.for(currencies)(
    "in %s has every digit of the minor units, and %i decimals",
    ([currency, decimals]) => {
      fc.assert(
        fc.property(fc.maxSafeNat(), (amountMinor) => {
          const text = formatMoney({ amountMinor, currency });
          expect(text).toMatch(/^[A-Z]{3} \d{1,3}(?:,\d{3})*(?:\.\d+)?$/);
          expect(text.split(".")[1]?.length ?? 0).toBe(decimals);
          expect(Number(text.replace(/\D/g, ""))).toBe(amountMinor);
        }),
      );
    },
  );
});
