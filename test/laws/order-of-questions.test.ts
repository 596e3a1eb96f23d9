import fc from "fast-check";
import {
  addBusinessTime,
  businessTimeBetween,
  type Calendar,
  compileCalendar,
  type IssueCode,
  isBusinessDay,
  isNinesError,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
  previousClosing,
  subtractBusinessTime,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { amountsMs, scenarios } from "../arbitraries.js";

const year = 366 * 86_400_000;

type Answer = number | boolean | readonly number[] | IssueCode;
type Question = (calendar: Calendar, t: number, d: number) => Answer;

const questions: readonly Question[] = [
  (calendar, t) => isOpen(calendar, t),
  (calendar, t) => nextOpening(calendar, t),
  (calendar, t) => nextClosing(calendar, t),
  (calendar, t) => previousClosing(calendar, t),
  (calendar, t, d) => addBusinessTime(calendar, t, d),
  (calendar, t, d) => subtractBusinessTime(calendar, t, d),
  (calendar, t, d) => businessTimeBetween(calendar, t, t + d),
  (calendar, t, d) => openIntervals(calendar, t, t + d),
];

/** More names of fixed offsets than anybody uses. */
const manyZones = ["+", "-"].flatMap((sign) =>
  Array.from({ length: 12 * 60 }, (_, i) => {
    return `UTC${sign}${Math.floor(i / 60)}:${String(i % 60).padStart(2, "0")}`;
  }),
);

/** An answer, or the code with which the question is refused. */
function ask(question: Question, calendar: Calendar, t: number, d = 0): Answer {
  try {
    return question(calendar, t, d);
  } catch (error) {
    if (isNinesError(error)) return error.code;
    throw error;
  }
}

/** A calendar that opens on two dates thirty years apart. */
function twoDates(): Calendar {
  const hours = [{ from: "09:00", to: "17:00" }];
  const exceptions = ["2000-01-03", "2030-01-02"].map((date) => ({ date, hours }));
  return compileCalendar({ weekly: [], exceptions }, "UTC");
}

describe("the order in which a calendar is asked", () => {
  test("no answer depends on which years were asked about before", () => {
    fc.assert(
      fc.property(
        scenarios,
        amountsMs,
        fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 2 }),
        ({ config, zone, at }, d, yearsBefore) => {
          const warmed = compileCalendar(config, zone);
          for (const n of yearsBefore) isOpen(warmed, Math.max(0, at + n * year));
          const fresh = questions.map((q) => ask(q, compileCalendar(config, zone), at, d));
          expect(questions.map((q) => ask(q, warmed, at, d))).toEqual(fresh);
        },
      ),
    );
  });

  test("the same questions have the same answers when they are asked backwards", () => {
    fc.assert(
      fc.property(scenarios, amountsMs, ({ config, zone, at }, d) => {
        const instants = [at - 2 * year, at, at + year];
        const [forth, back] = [instants, [...instants].reverse()].map((order) => {
          const calendar = compileCalendar(config, zone);
          const answers = order.map((t) => [t, questions.map((q) => ask(q, calendar, t, d))]);
          return new Map(answers as [number, Answer[]][]);
        });
        for (const t of instants) expect(back?.get(t)).toEqual(forth?.get(t));
      }),
    );
  });

  test("a search of more than twenty years is refused, whatever is known of later years", () => {
    const after = Date.UTC(2000, 1, 1);
    const warmed = twoDates();
    isOpen(warmed, Date.UTC(2031, 0, 1));
    const [, opening, closing] = questions as [Question, Question, Question];
    for (const question of [opening, closing]) {
      expect(ask(question, twoDates(), after)).toBe("calendar_exhausted");
      expect(ask(question, warmed, after)).toBe("calendar_exhausted");
    }
  });

  test("a search back over more than twenty years is refused, whatever is known of earlier years", () => {
    const before = Date.UTC(2029, 11, 1);
    const warmed = twoDates();
    isOpen(warmed, Date.UTC(1999, 0, 1));
    expect(ask(questions[3] as Question, twoDates(), before)).toBe("calendar_exhausted");
    expect(ask(questions[3] as Question, warmed, before)).toBe("calendar_exhausted");
  });

  test("an amount that takes more than twenty years is refused, whatever is known of later years", () => {
    const config = { weekly: [{ days: "daily", from: "00:00", to: "24:00" }] } as const;
    const start = Date.UTC(2000, 0, 1);
    const warmed = compileCalendar(config, "UTC");
    isOpen(warmed, Date.UTC(2040, 0, 1));
    const [fresh, later] = [compileCalendar(config, "UTC"), warmed].map((calendar) =>
      ask(questions[4] as Question, calendar, start, 30 * year),
    );
    expect(fresh).toBe("calendar_exhausted");
    expect(later).toBe("calendar_exhausted");
  });

  test("no answer lies beyond the last instant supported, whatever is known of its year", () => {
    const config = { weekly: [{ days: "daily", from: "00:00", to: "24:00" }] } as const;
    const [last, late] = [Date.UTC(2200, 0, 1), Date.UTC(2199, 11, 31, 23)];
    const warmed = compileCalendar(config, "UTC");
    isOpen(warmed, last);
    for (const calendar of [compileCalendar(config, "UTC"), warmed]) {
      expect(ask(questions[4] as Question, calendar, late, 3_600_000)).toBe(last);
      expect(ask(questions[4] as Question, calendar, late, 7_200_000)).toBe("calendar_exhausted");
    }
  });

  test("how many zones were used before changes no answer", () => {
    const zone = "America/New_York";
    const inTheGap = { days: ["sun"], from: "02:00", to: { at: "02:30", zone } } as const;
    const opened = manyZones.filter((other) => {
      const elsewhere = { at: "09:00", zone: other };
      const monday = { days: ["mon"], from: elsewhere, to: { ...elsewhere, at: "10:00" } } as const;
      return isBusinessDay(compileCalendar({ weekly: [inTheGap, monday] }, zone), "2026-03-08");
    });
    expect(opened).toEqual([]);
  });
});
