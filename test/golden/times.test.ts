/** What times, calendars and periods answer, and how they refuse, whole. */
import { describe, expect, test } from "vitest";
import { answersTo } from "./answer.js";
import { calendarScenarios } from "./calendar-scenarios.js";
import { refusedCalendars } from "./refused-calendars.js";
import { stored } from "./stored.js";
import { timeScenarios } from "./time-scenarios.js";

const suites = {
  calendars: calendarScenarios,
  "refused-calendars": refusedCalendars,
  times: timeScenarios,
};

describe.for(Object.entries(suites))("the stored answers: %s", ([name, calls]) => {
  const all = answersTo(calls);
  const before = stored(name, all) as typeof all;

  test.for(Object.keys(calls))("%s", (asked) => {
    expect(JSON.parse(JSON.stringify(all[asked] ?? null))).toEqual(before[asked]);
  });

  test("have no others", () => {
    expect(Object.keys(before)).toEqual(Object.keys(all));
  });
});
