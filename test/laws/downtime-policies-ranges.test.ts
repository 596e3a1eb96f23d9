/**
 * Laws of whole random policies: a measurement agrees with itself and the classification, a range is the
 * sum of its parts, and one week is like the next.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Case, cases, casesOf, instantsOf } from "../oracle/random-facts.js";
import { weeklyWorld } from "../oracle/random-worlds.js";
import { classifyAll, essences, heavy, measureAll, sum } from "./policy-cases.js";

describe("a measurement under any policy", () => {
  test("has negative headroom exactly where it is missed", () => {
    fc.assert(
      fc.property(cases, (given) => {
        for (const { met, headroomMs } of measureAll(given)) {
          if (met !== null) expect(headroomMs < 0).toBe(!met);
        }
      }),
      heavy,
    );
  });

  test("agrees with the classification on excluded and undetermined time", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const classified = classifyAll(given);
        for (const [n, { excludedMs, undeterminedMs }] of measureAll(given).entries()) {
          expect([excludedMs, undeterminedMs]).toEqual([
            classified[n]?.excludedMs,
            classified[n]?.undeterminedMs,
          ]);
        }
      }),
      heavy,
    );
  });
});

describe("a range under any policy is the sum of its parts", () => {
  test("cut in two at any instant", () => {
    fc.assert(
      fc.property(
        cases.chain((given) => fc.tuple(fc.constant(given), instantsOf(given.world))),
        ([given, middle]) => {
          const { start, end } = given.range;
          if (middle <= start || middle >= end) return;
          const parts = [
            classifyAll({ ...given, range: { start, end: middle } }),
            classifyAll({ ...given, range: { start: middle, end } }),
          ];
          for (const [n, whole] of classifyAll(given).entries()) {
            for (const field of ["countedMs", "excludedMs", "undeterminedMs"] as const) {
              expect(sum(parts.map((part) => part[n]?.[field] ?? 0))).toBe(whole[field]);
            }
            for (const [id, ms] of Object.entries(whole.byExclusion)) {
              expect(sum(parts.map((part) => part[n]?.byExclusion[id] ?? 0))).toBe(ms);
            }
          }
        },
      ),
      heavy,
    );
  });
});

describe("where every week is like the next and no allowance is for longer than a day", () => {
  /** The same records some time later. */
  function moved<T extends object>(record: T, ms: number): T {
    return Object.fromEntries(
      Object.entries(record).map(([key, value]) => [
        key,
        typeof value === "number" ? value + ms : value,
      ]),
    ) as T;
  }

  test("facts some weeks later have the same verdicts some weeks later", () => {
    fc.assert(
      fc.property(casesOf(weeklyWorld), fc.integer({ min: 1, max: 5 }), (given, weeks) => {
        const ms = weeks * 7 * 86_400_000;
        const { outages, maintenance, unmonitored, ...rest } = given.facts;
        const later: Case = {
          ...given,
          facts: {
            ...rest,
            outages: outages.map((each) => moved(each, ms)),
            maintenance: maintenance.map((each) => moved(each, ms)),
            ...(unmonitored === undefined
              ? {}
              : { unmonitored: unmonitored.map((each) => moved(each, ms)) }),
          },
          range: moved(given.range, ms),
          asOf: given.asOf + ms,
        };
        const expected = essences(given).map((essence) => ({
          ...essence,
          verdicts: essence.verdicts.map((verdict) => moved(verdict, ms)),
        }));
        expect(essences(later)).toEqual(expected);
        const figures = (of: Case) =>
          measureAll(of).map(({ ratio, met, headroomMs, ofMs }) => [ratio, met, headroomMs, ofMs]);
        expect(figures(later)).toEqual(figures(given));
      }),
      heavy,
    );
  });
});
