import fc from "fast-check";
import {
  addBusinessTime,
  businessTimeBetween,
  type Calendar,
  compileCalendar,
  isOpen,
  subtractBusinessTime,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { amountsMs, durations, scenarios, spansMs } from "../arbitraries.js";

/** Checks a law about a calendar, an instant and two amounts of open time. */
function holds(law: (calendar: Calendar, t: number, d: number, e: number) => void): void {
  fc.assert(
    fc.property(scenarios, amountsMs, amountsMs, ({ config, zone, at }, d, e) => {
      law(compileCalendar(config, zone), at, d, e);
    }),
  );
}

/** Checks a law about a calendar and three instants in order. */
function holdsInOrder(law: (calendar: Calendar, a: number, b: number, c: number) => void): void {
  fc.assert(
    fc.property(scenarios, spansMs, spansMs, ({ config, zone, at }, first, second) => {
      law(compileCalendar(config, zone), at, at + first, at + first + second);
    }),
  );
}

describe("adding business time", () => {
  test("the open time from an instant to the instant an amount later is that amount", () => {
    holds((calendar, t, d) => {
      expect(businessTimeBetween(calendar, t, addBusinessTime(calendar, t, d))).toBe(d);
    });
  });

  test("the answer is the earliest: a millisecond before it, less has passed", () => {
    holds((calendar, t, d) => {
      const due = addBusinessTime(calendar, t, d + 1);
      expect(due).toBeGreaterThan(t);
      expect(businessTimeBetween(calendar, t, due - 1)).toBe(d);
      expect(isOpen(calendar, due - 1)).toBe(true);
    });
  });

  test("nothing stays where it is, open or not", () => {
    holds((calendar, t) => {
      expect(addBusinessTime(calendar, t, 0)).toBe(t);
      expect(addBusinessTime(calendar, t, "PT0S")).toBe(t);
    });
  });

  test("adding two amounts in turn is adding their sum", () => {
    holds((calendar, t, d, e) => {
      const inTurn = addBusinessTime(calendar, addBusinessTime(calendar, t, d), e);
      expect(inTurn).toBe(addBusinessTime(calendar, t, d + e));
    });
  });

  test("a larger amount is never due earlier", () => {
    holds((calendar, t, d, e) => {
      const due = addBusinessTime(calendar, t, d);
      expect(addBusinessTime(calendar, t, d + e)).toBeGreaterThanOrEqual(due);
    });
  });

  test("an amount counted from later is never due earlier", () => {
    fc.assert(
      fc.property(scenarios, amountsMs, spansMs, ({ config, zone, at }, d, later) => {
        const calendar = compileCalendar(config, zone);
        const due = addBusinessTime(calendar, at, d);
        expect(addBusinessTime(calendar, at + later, d)).toBeGreaterThanOrEqual(due);
      }),
    );
  });

  test("a duration's text means its milliseconds", () => {
    fc.assert(
      fc.property(scenarios, durations, ({ config, zone, at }, { text, ms }) => {
        const calendar = compileCalendar(
          { ...config, weekly: [{ days: "daily", from: "06:00", to: "22:00" }] },
          zone,
        );
        expect(addBusinessTime(calendar, at, text)).toBe(addBusinessTime(calendar, at, ms));
      }),
    );
  });
});

describe("subtracting business time", () => {
  test("the open time from the instant an amount earlier is that amount", () => {
    holds((calendar, t, d) => {
      expect(businessTimeBetween(calendar, subtractBusinessTime(calendar, t, d), t)).toBe(d);
    });
  });

  test("the answer is the latest: a millisecond after it, less is left", () => {
    holds((calendar, t, d) => {
      const since = subtractBusinessTime(calendar, t, d + 1);
      expect(since).toBeLessThan(t);
      expect(businessTimeBetween(calendar, since + 1, t)).toBe(d);
      expect(isOpen(calendar, since)).toBe(true);
    });
  });

  test("subtracting two amounts in turn is subtracting their sum, and nothing changes nothing", () => {
    holds((calendar, t, d, e) => {
      const inTurn = subtractBusinessTime(calendar, subtractBusinessTime(calendar, t, d), e);
      expect(inTurn).toBe(subtractBusinessTime(calendar, t, d + e));
      expect(subtractBusinessTime(calendar, t, 0)).toBe(t);
    });
  });

  test("an amount is due by u exactly when subtracting it from u does not pass the start", () => {
    fc.assert(
      fc.property(scenarios, amountsMs, spansMs, ({ config, zone, at }, d, later) => {
        const calendar = compileCalendar(config, zone);
        const due = addBusinessTime(calendar, at, d);
        for (const u of [at - 1, at, at + later, due - 1, due, due + 1]) {
          expect(subtractBusinessTime(calendar, u, d) >= at).toBe(due <= u);
        }
      }),
    );
  });

  test("subtracting what was added comes back to an open instant", () => {
    holds((calendar, t, d) => {
      const open = addBusinessTime(calendar, t, 1) - 1;
      const due = addBusinessTime(calendar, open, d + 1);
      expect(subtractBusinessTime(calendar, due, d + 1)).toBe(open);
    });
  });
});

describe("business time between instants", () => {
  test("open time adds up over neighbouring stretches", () => {
    holdsInOrder((calendar, a, b, c) => {
      const whole = businessTimeBetween(calendar, a, c);
      const parts = businessTimeBetween(calendar, a, b) + businessTimeBetween(calendar, b, c);
      expect(parts).toBe(whole);
    });
  });

  test("reversed arguments negate the answer", () => {
    holdsInOrder((calendar, a, b) => {
      const forth = businessTimeBetween(calendar, a, b);
      expect(businessTimeBetween(calendar, b, a) + forth).toBe(0);
    });
  });

  test("open time is never negative and never more than the time that passed", () => {
    holdsInOrder((calendar, a, b) => {
      const open = businessTimeBetween(calendar, a, b);
      expect(open).toBeGreaterThanOrEqual(0);
      expect(open).toBeLessThanOrEqual(b - a);
    });
  });
});
