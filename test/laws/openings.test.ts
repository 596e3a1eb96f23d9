import fc from "fast-check";
import {
  businessTimeBetween,
  type Calendar,
  compileCalendar,
  intersectIntervals,
  isOpen,
  measureIntervals,
  nextClosing,
  nextOpening,
  openIntervals,
  previousClosing,
  unionIntervals,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { scenarios, spansMs } from "../arbitraries.js";
import { refusalOf } from "./refusal.js";

const day = 86_400_000;

function holds(law: (calendar: Calendar, t: number, span: number) => void): void {
  fc.assert(
    fc.property(scenarios, spansMs, ({ config, zone, at }, span) => {
      law(compileCalendar(config, zone), at, span);
    }),
  );
}

/** The answer, or `null` where the calendar never gets there. */
function orExhausted(ask: () => number): number | null {
  let answer: number | null = null;
  const code = refusalOf(() => {
    answer = ask();
  });
  if (code !== null) expect(code).toBe("calendar_exhausted");
  return answer;
}

describe("open intervals", () => {
  test("they are sorted, disjoint, never touching and inside what was asked for", () => {
    holds((calendar, t, span) => {
      const open = openIntervals(calendar, t, t + span);
      expect(open.length % 2).toBe(0);
      for (let i = 1; i < open.length; i++) expect(open[i]).toBeGreaterThan(open[i - 1] as number);
      expect(open[0] ?? t).toBeGreaterThanOrEqual(t);
      expect(open.at(-1) ?? t).toBeLessThanOrEqual(t + span);
    });
  });

  test("they measure what the business time between the same instants is", () => {
    holds((calendar, t, span) => {
      const open = openIntervals(calendar, t, t + span);
      expect(measureIntervals(open)).toBe(businessTimeBetween(calendar, t, t + span));
    });
  });

  test("their starts are open, their ends closed, and no instant elsewhere is open", () => {
    holds((calendar, t, span) => {
      const open = openIntervals(calendar, t, t + span);
      for (let i = 0; i < open.length; i += 2) {
        const [start, end] = [open[i] as number, open[i + 1] as number];
        expect(isOpen(calendar, start)).toBe(true);
        expect(isOpen(calendar, end - 1)).toBe(true);
        if (start > t) expect(isOpen(calendar, start - 1)).toBe(false);
        if (end < t + span) expect(isOpen(calendar, end)).toBe(false);
      }
    });
  });

  test("a smaller range shows the same intervals, clipped", () => {
    holds((calendar, t, span) => {
      const [from, until] = [t - 3 * day, t + span + 3 * day];
      const clipped = intersectIntervals(
        openIntervals(calendar, from, until),
        span === 0 ? [] : [t, t + span],
      );
      expect(openIntervals(calendar, t, t + span)).toEqual(clipped);
    });
  });

  test("the intervals of two neighbouring ranges make up those of the whole", () => {
    holds((calendar, t, span) => {
      const parts = unionIntervals(
        openIntervals(calendar, t, t + span),
        openIntervals(calendar, t + span, t + 2 * span),
      );
      expect(parts).toEqual(openIntervals(calendar, t, t + 2 * span));
    });
  });
});

describe("openings and closings", () => {
  test("an instant is open exactly when it is its own next opening", () => {
    holds((calendar, t) => {
      const opening = nextOpening(calendar, t);
      expect(opening === t).toBe(isOpen(calendar, t));
      expect(isOpen(calendar, opening)).toBe(true);
    });
  });

  test("the next opening starts the first open interval from an instant on", () => {
    holds((calendar, t) => {
      const opening = nextOpening(calendar, t);
      expect(openIntervals(calendar, t, opening + 1)).toEqual([opening, opening + 1]);
    });
  });

  test("the next closing ends the first open interval from an instant on", () => {
    holds((calendar, t) => {
      const closing = orExhausted(() => nextClosing(calendar, t));
      const opening = nextOpening(calendar, t);
      if (closing === null) {
        const years = 19 * 365 * day;
        expect(openIntervals(calendar, opening, t + years)).toEqual([opening, t + years]);
      } else {
        expect(openIntervals(calendar, t, closing + 1)).toEqual([opening, closing]);
      }
    });
  });

  test("after the previous closing there is one opening at most, and it still lasts", () => {
    holds((calendar, t) => {
      const closing = orExhausted(() => previousClosing(calendar, t));
      if (closing === null) {
        expect(openIntervals(calendar, t - 2 * day, t)).toEqual([t - 2 * day, t]);
        return;
      }
      expect(closing).toBeLessThanOrEqual(t);
      expect(isOpen(calendar, closing - 1)).toBe(true);
      expect(isOpen(calendar, closing)).toBe(false);
      const since = openIntervals(calendar, closing, t);
      expect(since.length).toBeLessThanOrEqual(2);
      expect(since.at(-1) ?? t).toBe(t);
    });
  });

  test("the closing before the next closing's own instant is that closing", () => {
    holds((calendar, t) => {
      const closing = orExhausted(() => nextClosing(calendar, t));
      const opening = nextOpening(calendar, t);
      const later = opening + 900 * day;
      if (closing === null) {
        expect(businessTimeBetween(calendar, opening, later)).toBe(later - opening);
      } else {
        expect(previousClosing(calendar, closing)).toBe(closing);
      }
    });
  });

  test("a later instant has no earlier opening and no earlier closing", () => {
    holds((calendar, t, span) => {
      const [before, after] = [t, t + span].map((at) => nextOpening(calendar, at));
      expect(after).toBeGreaterThanOrEqual(before as number);
      const first = orExhausted(() => nextClosing(calendar, t)) ?? Number.POSITIVE_INFINITY;
      const second = orExhausted(() => nextClosing(calendar, t + span));
      expect(second ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(first);
    });
  });
});
