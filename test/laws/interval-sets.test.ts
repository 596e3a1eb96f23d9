import fc from "fast-check";
import {
  clipIntervals,
  complementIntervals,
  type IntervalSet,
  intersectIntervals,
  intervalSet,
  measureIntervals,
  subtractIntervals,
  unionIntervals,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { deepFreeze, intervalLists } from "../arbitraries.js";

const sets: fc.Arbitrary<IntervalSet> = intervalLists.map((list) => deepFreeze(intervalSet(list)));
const everything = { start: 0, end: 60 * 15 * 60_000 } as const;
const all: IntervalSet = [everything.start, everything.end];
const not = (a: IntervalSet): IntervalSet => complementIntervals(a, everything);

function holds(law: (a: IntervalSet, b: IntervalSet, c: IntervalSet) => void): void {
  fc.assert(fc.property(sets, sets, sets, law));
}

/** Whether an instant is in a list of intervals, by looking at each of them. */
function isIn(list: readonly { start: number; end: number }[], instant: number): boolean {
  return list.some(({ start, end }) => start <= instant && instant < end);
}

function pairsOf(set: IntervalSet): { start: number; end: number }[] {
  const pairs: { start: number; end: number }[] = [];
  for (let i = 0; i < set.length; i += 2) {
    pairs.push({ start: set[i] as number, end: set[i + 1] as number });
  }
  return pairs;
}

/** Every bound of some sets, and the instants just before them. */
function probes(...operands: readonly IntervalSet[]): number[] {
  return operands.flat().flatMap((bound) => [bound - 1, bound]);
}

describe("interval sets", () => {
  test("an interval set covers exactly what the given intervals cover", () => {
    fc.assert(
      fc.property(intervalLists, (list) => {
        const set = intervalSet(list);
        const bounds = list.flatMap(({ start, end }) => [start - 1, start, end - 1, end]);
        for (const at of bounds) expect(isIn(pairsOf(set), at)).toBe(isIn(list, at));
      }),
    );
  });

  test("an interval set rises strictly, so that no two of its intervals touch", () => {
    fc.assert(
      fc.property(intervalLists, (list) => {
        const set = intervalSet(list);
        expect(set.length % 2).toBe(0);
        for (let i = 1; i < set.length; i++) expect(set[i]).toBeGreaterThan(set[i - 1] as number);
      }),
    );
  });

  test("the order of the intervals given does not matter, nor does giving one twice", () => {
    fc.assert(
      fc.property(intervalLists, (list) => {
        const set = intervalSet(list);
        expect(intervalSet([...list].reverse())).toEqual(set);
        expect(intervalSet([...list, ...list])).toEqual(set);
        expect(intervalSet(pairsOf(set))).toEqual(set);
      }),
    );
  });

  test("union, intersection and difference hold exactly the instants their names say", () => {
    holds((a, b) => {
      const union = pairsOf(unionIntervals(a, b));
      const both = pairsOf(intersectIntervals(a, b));
      const onlyA = pairsOf(subtractIntervals(a, b));
      for (const at of probes(a, b)) {
        const inA = isIn(pairsOf(a), at);
        const inB = isIn(pairsOf(b), at);
        expect(isIn(union, at)).toBe(inA || inB);
        expect(isIn(both, at)).toBe(inA && inB);
        expect(isIn(onlyA, at)).toBe(inA && !inB);
      }
    });
  });

  test("what overlaps is counted once: |A ∪ B| + |A ∩ B| = |A| + |B|", () => {
    holds((a, b) => {
      const union = measureIntervals(unionIntervals(a, b));
      const both = measureIntervals(intersectIntervals(a, b));
      expect(union + both).toBe(measureIntervals(a) + measureIntervals(b));
    });
  });

  test("a set is cut by another into two parts that make up the whole", () => {
    holds((a, b) => {
      const inside = intersectIntervals(a, b);
      const outside = subtractIntervals(a, b);
      expect(unionIntervals(inside, outside)).toEqual(a);
      expect(intersectIntervals(inside, outside)).toEqual([]);
      expect(measureIntervals(inside) + measureIntervals(outside)).toBe(measureIntervals(a));
    });
  });

  test("union and intersection are commutative, associative and idempotent", () => {
    holds((a, b, c) => {
      for (const join of [unionIntervals, intersectIntervals]) {
        expect(join(a, b)).toEqual(join(b, a));
        expect(join(join(a, b), c)).toEqual(join(a, join(b, c)));
        expect(join(a, a)).toEqual(a);
      }
    });
  });

  test("each of union and intersection distributes over the other and absorbs it", () => {
    holds((a, b, c) => {
      const [or, and] = [unionIntervals, intersectIntervals];
      expect(and(a, or(b, c))).toEqual(or(and(a, b), and(a, c)));
      expect(or(a, and(b, c))).toEqual(and(or(a, b), or(a, c)));
      expect(and(a, or(a, b))).toEqual(a);
      expect(or(a, and(a, b))).toEqual(a);
    });
  });

  test("nothing and everything are the neutral sets", () => {
    holds((a) => {
      expect(unionIntervals(a, [])).toEqual(a);
      expect(intersectIntervals(a, [])).toEqual([]);
      expect(intersectIntervals(a, all)).toEqual(a);
      expect(unionIntervals(a, all)).toEqual(all);
      expect(subtractIntervals(a, all)).toEqual([]);
      expect(subtractIntervals([], a)).toEqual([]);
    });
  });

  test("a complement turned back is the set itself, and the two make up the range", () => {
    holds((a) => {
      expect(not(not(a))).toEqual(a);
      expect(unionIntervals(a, not(a))).toEqual(all);
      expect(intersectIntervals(a, not(a))).toEqual([]);
      expect(measureIntervals(a) + measureIntervals(not(a))).toBe(everything.end);
    });
  });

  test("the complement of a union is the intersection of the complements, and the other way", () => {
    holds((a, b) => {
      expect(not(unionIntervals(a, b))).toEqual(intersectIntervals(not(a), not(b)));
      expect(not(intersectIntervals(a, b))).toEqual(unionIntervals(not(a), not(b)));
      expect(subtractIntervals(a, b)).toEqual(intersectIntervals(a, not(b)));
    });
  });

  test("clipping is the intersection with the range, and an empty range clips to nothing", () => {
    fc.assert(
      fc.property(sets, fc.nat(50), fc.nat(20), (a, start, length) => {
        const range = { start, end: start + length };
        const asSet = length === 0 ? [] : [start, start + length];
        expect(clipIntervals(a, range)).toEqual(intersectIntervals(a, asSet));
        expect(complementIntervals(a, range)).toEqual(subtractIntervals(asSet, a));
      }),
    );
  });

  test("the measure grows with the set", () => {
    holds((a, b) => {
      expect(measureIntervals(unionIntervals(a, b))).toBeGreaterThanOrEqual(measureIntervals(a));
      expect(measureIntervals(intersectIntervals(a, b))).toBeLessThanOrEqual(measureIntervals(a));
    });
  });
});
