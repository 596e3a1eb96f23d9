import fc from "fast-check";
import {
  addBusinessTime,
  businessTimeBetween,
  clipIntervals,
  compileCalendar,
  complementIntervals,
  countPeriod,
  intersectIntervals,
  intervalSet,
  measureIntervals,
  openIntervals,
  periodsIn,
  subtractIntervals,
  unionIntervals,
  windowIntervals,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { dayRules, deepFreeze, intervalLists, scenarios, spans } from "../arbitraries.js";

const day = 86_400_000;

describe("purity", () => {
  test("frozen input is read, never written to, and the same input has the same answer", () => {
    fc.assert(
      fc.property(scenarios, spans, dayRules, ({ config, zone, at }, span, rule) => {
        const window = deepFreeze({ days: ["mon", "sat"], ...span } as const);
        const before = JSON.stringify([config, window, rule]);
        const answer = (): unknown => {
          const calendar = compileCalendar(config, zone);
          return [
            openIntervals(calendar, at, at + 9 * day),
            addBusinessTime(calendar, at, "PT1H"),
            windowIntervals(window, at, at + 9 * day, zone),
            periodsIn(deepFreeze({ billingMonth: { anchorDay: 31 } }), "2026-02", zone),
            countPeriod(at, Object.freeze(rule), calendar),
          ];
        };
        expect(answer()).toEqual(answer());
        expect(JSON.stringify([config, window, rule])).toBe(before);
      }),
    );
  });

  test("the operations on interval sets leave their operands as they were", () => {
    fc.assert(
      fc.property(intervalLists, intervalLists, (first, second) => {
        const [a, b] = [deepFreeze(intervalSet(first)), deepFreeze(intervalSet(second))];
        const before = JSON.stringify([first, second, a, b]);
        const range = Object.freeze({ start: 3, end: 30 });
        for (const combine of [unionIntervals, intersectIntervals, subtractIntervals]) {
          expect(combine(a, b)).toEqual(combine(a, b));
        }
        expect(clipIntervals(a, range)).toEqual(clipIntervals(a, range));
        expect(complementIntervals(a, range)).toEqual(complementIntervals(a, range));
        expect(measureIntervals(a)).toBe(measureIntervals(a));
        expect(JSON.stringify([first, second, a, b])).toBe(before);
      }),
    );
  });

  test("what comes back belongs to the caller: writing to it changes no later answer", () => {
    fc.assert(
      fc.property(scenarios, ({ config, zone, at }) => {
        const calendar = compileCalendar(config, zone);
        const range = [at, at + 9 * day] as const;
        const open = [...openIntervals(calendar, ...range)];
        const given = openIntervals(calendar, ...range) as number[];
        given.fill(0);
        expect(openIntervals(calendar, ...range)).toEqual(open);
        const total = measureIntervals(open);
        expect(businessTimeBetween(calendar, ...range)).toBe(total);
      }),
    );
  });
});
