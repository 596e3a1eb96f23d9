/**
 * Time arithmetic that other tools get wrong: the numbers that any implementation must get right.
 */
import {
  addBusinessTime,
  businessTimeBetween,
  type CountingRule,
  compileCalendar,
  countingRules,
  countPeriod,
  formatInstantIn,
  instantOf,
  openIntervals,
  windowIntervals,
} from "nines/time";
import { describe, expect, test } from "vitest";
import { refusalOf } from "../laws/refusal.js";
import { businessDayCount, due, office } from "./office.js";

const hour = 3_600_000;

describe("business hours", () => {
  test("Friday 16:00 and four hours, 08–17: Monday 11:00", () => {
    expect(due(office("08:00", "17:00"), "2024-10-11T16:00Z", "PT4H")).toBe("2024-10-14T11:00");
  });

  test("Thursday 15:00 and four hours, 09–17: Friday 11:00", () => {
    expect(due(office("09:00", "17:00"), "2024-10-10T15:00Z", "PT4H")).toBe("2024-10-11T11:00");
  });

  test("Monday 16:00 and eight hours, 09–18: Tuesday 15:00", () => {
    expect(due(office("09:00", "18:00"), "2024-10-14T16:00Z", "PT8H")).toBe("2024-10-15T15:00");
  });

  test("the same with two open hours of waiting from 17:00: Tuesday 17:00", () => {
    const hours = office("09:00", "18:00");
    const resumed = addBusinessTime(hours, "2024-10-14T17:00Z", "PT2H");
    const waited = businessTimeBetween(hours, "2024-10-14T17:00Z", resumed);
    expect(due(hours, "2024-10-14T16:00Z", 8 * hour + waited)).toBe("2024-10-15T17:00");
  });

  test("Friday 17:45 and one hour, 09–18, Monday a holiday: Tuesday 09:45", () => {
    const holidays = [{ date: "2024-10-14", name: "holiday" }];
    const hours = office("09:00", "18:00", "UTC", { holidays });
    expect(due(hours, "2024-10-11T17:45Z", "PT1H")).toBe("2024-10-15T09:45");
  });

  test("24 hours round the clock from a second to midnight: exactly 24 hours later", () => {
    const always = compileCalendar(
      { weekly: [{ days: "daily", from: "00:00", to: "24:00" }] },
      "UTC",
    );
    expect(addBusinessTime(always, "2024-10-11T23:59:59Z", "PT24H")).toBe(
      Date.parse("2024-10-12T23:59:59Z"),
    );
  });

  test("round the clock in 1,000 steps of a day and a second no minute is added", () => {
    const always = compileCalendar(
      { weekly: [{ days: "daily", from: "00:00", to: "24:00" }] },
      "America/New_York",
    );
    let at = Date.parse("2024-01-01T23:59:59Z");
    for (let i = 0; i < 1000; i++) at = addBusinessTime(always, at, "PT24H0M1S");
    expect(at).toBe(Date.parse("2024-01-01T23:59:59Z") + 1000 * (24 * hour + 1000));
  });

  test("Monday to Friday 09–17 in Riga, April 2024: 175 of 176 hours, 99.4318 %", () => {
    const riga = office("09:00", "17:00", "Europe/Riga");
    const month = [
      instantOf("2024-04-01", "00:00", "Europe/Riga"),
      instantOf("2024-04-30", "24:00", "Europe/Riga"),
    ] as const;
    const open = businessTimeBetween(riga, ...month);
    const down = businessTimeBetween(riga, "2024-04-10T09:00+03:00", "2024-04-10T10:00+03:00");
    expect([open, down]).toEqual([176 * hour, hour]);
    expect(Math.floor(((open - down) / open) * 1_000_000)).toBe(994_318);
  });

  test("the hours in Riga do not shift with the clock at the end of March", () => {
    const riga = office("09:00", "17:00", "Europe/Riga");
    const starts = openIntervals(riga, "2024-03-29T00:00Z", "2024-04-02T00:00Z");
    expect(starts.map((at) => formatInstantIn(at, "Europe/Riga").slice(5, 16))).toEqual([
      ...["03-29T09:00", "03-29T17:00"],
      ...["04-01T09:00", "04-01T17:00"],
    ]);
  });
});

describe("recurring windows", () => {
  test("weekly at 02:00 in New York from 20 October 2024: 06:00Z twice, then 07:00Z twice", () => {
    const weekly = { days: ["sun"], from: "02:00", to: "02:30", since: "2024-10-20" } as const;
    const found = windowIntervals(
      weekly,
      "2024-10-20T00:00Z",
      "2024-11-11T00:00Z",
      "America/New_York",
    );
    const starts = found.filter((_, i) => i % 2 === 0);
    expect(starts.map((at) => new Date(at).toISOString().slice(0, 16))).toEqual([
      "2024-10-20T06:00",
      "2024-10-27T06:00",
      "2024-11-03T07:00",
      "2024-11-10T07:00",
    ]);
  });
});

describe("counted periods", () => {
  const always = compileCalendar(
    { weekly: [{ days: "daily", from: "00:00", to: "24:00" }] },
    "UTC",
  );
  const months = (amount: number, monthEnd: CountingRule["monthEnd"]): string =>
    countPeriod(
      "2023-01-31T12:00Z",
      { ...businessDayCount, unit: "month", amount, monthEnd },
      always,
    ).adjusted;

  test("a month after 31 January 2023: 28 February, 3 March or an error, as the rule says", () => {
    expect(months(1, "clamp")).toBe("2023-02-28");
    expect(months(1, "roll-over")).toBe("2023-03-03");
    expect(refusalOf(() => months(1, "reject"))).toBe("civil_date_rejected");
  });

  test("two months after 31 January are 31 March, by every rule", () => {
    for (const rule of ["clamp", "roll-over", "reject"] as const) {
      expect(months(2, rule)).toBe("2023-03-31");
    }
  });

  test("three clear days before Friday 20 October 2017: Monday 16 October is the last day", () => {
    const rule = { ...countingRules.cpr2_8, amount: 3, direction: "before" } as const;
    const court = office("10:00", "16:00", "Europe/London");
    const { adjusted, counted } = countPeriod("2017-10-20T10:00+01:00", rule, court);
    expect(adjusted).toBe("2017-10-16");
    expect(counted).toEqual(["2017-10-19", "2017-10-18", "2017-10-17"]);
  });

  test("28 clear days after 1 October end on 30 October", () => {
    const court = office("10:00", "16:00", "Europe/London");
    const rule = { ...countingRules.cpr2_8, amount: 28 };
    expect(countPeriod("2017-10-01T12:00+01:00", rule, court).adjusted).toBe("2017-10-30");
  });

  test("within 14 days of 2 October: 16 October", () => {
    const court = office("10:00", "16:00", "Europe/London");
    const rule = { ...countingRules.cpr2_8, amount: 14, lastDay: "include" } as const;
    expect(countPeriod("2017-10-02T12:00+01:00", rule, court).adjusted).toBe("2017-10-16");
  });

  test("one business day after Saturday 12 October 2024: Monday, or Tuesday where the start rolls first", () => {
    const hours = office("09:00", "17:00");
    const saturday = "2024-10-12T12:00Z";
    const consume = { ...businessDayCount, amount: 1 } as const;
    const rollFirst = { ...consume, startRoll: "following" } as const;
    expect(countPeriod(saturday, consume, hours).adjusted).toBe("2024-10-14");
    expect(countPeriod(saturday, rollFirst, hours).adjusted).toBe("2024-10-15");
  });
});
