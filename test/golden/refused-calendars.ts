/** Calendars, windows and counts that are refused, and the bounds of what is not. */
import {
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  type CountingRule,
  compileCalendar,
  countPeriod,
  fullBusinessDaysBetween,
  isBusinessDay,
  isOpen,
  joinCalendars,
  nextClosing,
  nextOpening,
  openIntervals,
  previousClosing,
  subtractBusinessTime,
  type Window,
  windowIntervals,
} from "nines/time";
import { iso } from "./answer.js";

const hours = { from: "09:00", to: "17:00" };
const office = () => compileCalendar({ weekly: [{ days: "weekdays", ...hours }] }, "UTC");
const known = () =>
  compileCalendar(
    {
      weekly: [{ days: "daily", from: "00:00", to: "24:00" }],
      coverage: { first: "2026-03-02", last: "2026-03-13" },
    },
    "UTC",
  );
const once = () =>
  compileCalendar({ weekly: [], exceptions: [{ date: "2026-03-04", hours: [hours] }] }, "UTC");
const at = "2026-03-04T12:00Z";
const none = null as never;
const rule: CountingRule = {
  amount: 1,
  unit: "business-day",
  firstDay: "exclude",
  roll: "none",
  monthEnd: "clamp",
  endsAt: "end-of-day",
  direction: "after",
};

const compiled = (config: unknown, zone: unknown = "UTC") =>
  compileCalendar(config as never, zone as never).zone;
const counted = (start: string, given: unknown, calendar = office()) =>
  countPeriod(start, { ...rule, ...(given as object) } as never, calendar);
const during = (window: unknown, zone = "UTC") =>
  windowIntervals(window as Window, "2026-03-01T00:00Z", "2026-04-12T00:00Z", zone).map(iso);
const span = { from: "22:00", to: "02:00" };

/** By what is wrong, or at the edge of it. */
export const refusedCalendars: Readonly<Record<string, () => unknown>> = {
  "no calendar to ask whether it is open": () => isOpen(none, at),
  "no calendar to ask for its days": () => isBusinessDay(none, "2026-03-04"),
  "a text as a calendar": () => nextOpening("office" as never, at),
  "an object as a calendar": () => nextClosing({} as never, at),
  "nothing to count full days by": () => fullBusinessDaysBetween(undefined as never, at, at),
  "nothing to count by": () => countPeriod(at, rule, none),
  "no instant": () => isOpen(office(), none),
  "an instant without an offset": () => previousClosing(office(), "2026-03-04T12:00"),
  "an end that is no instant": () => openIntervals(office(), at, "soon"),
  "a start that is no instant": () => openIntervals(office(), "soon", at),
  "an end before the start": () => openIntervals(office(), at, "2026-03-04T11:00Z"),
  "between what is no instant and one": () => businessTimeBetween(office(), "soon", at),
  "between an instant and what is none": () => businessTimeBetween(office(), at, "soon"),
  "a time below zero": () => addBusinessTime(office(), at, -1),
  "a time of half a millisecond": () => addBusinessTime(office(), at, 0.5),
  "a time that no number can hold": () => subtractBusinessTime(office(), at, 2 ** 53),
  "a time in days": () => subtractBusinessTime(office(), at, "P1D"),
  "no time": () => addBusinessTime(office(), at, none),
  "more open time than twenty years have": () => addBusinessTime(office(), at, 2e11),
  "more open time than twenty years had": () => subtractBusinessTime(office(), at, 2e11),
  "more open time than one date has, later": () => addBusinessTime(once(), at, "PT9H"),
  "more open time than one date has, earlier": () => subtractBusinessTime(once(), at, "PT9H"),
  "the opening after the only one": () => nextOpening(once(), "2026-03-04T17:00Z"),
  "the closing before the only one": () => previousClosing(once(), at),
  "the closing of what never closes": () =>
    nextClosing(
      compileCalendar({ weekly: [{ days: "daily", from: "00:00", to: "00:00" }] }, "UTC"),
      at,
    ),
  "nearly twenty years to an opening": () => iso(nextOpening(once(), "2006-06-01T00:00Z")),
  "more than twenty years to an opening": () => nextOpening(once(), "2005-06-01T00:00Z"),
  "nearly twenty years since a closing": () => iso(previousClosing(once(), "2045-12-01T00:00Z")),
  "more than twenty years since a closing": () => previousClosing(once(), "2047-06-01T00:00Z"),
  "a date before the coverage": () => isBusinessDay(known(), "2026-03-01"),
  "a date after the coverage": () => isBusinessDay(known(), "2026-03-14"),
  "the last date of the coverage": () => isBusinessDay(known(), "2026-03-13"),
  "an instant before the coverage": () => isOpen(known(), "2026-03-01T23:59:59.999Z"),
  "the first instant of the coverage": () => isOpen(known(), "2026-03-02T00:00Z"),
  "the end of the coverage": () => isOpen(known(), "2026-03-14T00:00Z"),
  "up to the end of the coverage": () =>
    businessTimeBetween(known(), "2026-03-02T00:00Z", "2026-03-14T00:00Z"),
  "a millisecond beyond the coverage": () =>
    businessTimeBetween(known(), "2026-03-02T00:00Z", "2026-03-14T00:00:00.001Z"),
  "open until the coverage ends": () => nextClosing(known(), at),
  "open since the coverage began": () => previousClosing(known(), at),
  "as much time as the coverage has": () =>
    iso(addBusinessTime(known(), "2026-03-02T00:00Z", "PT288H")),
  "more time than the coverage has": () =>
    addBusinessTime(known(), "2026-03-02T00:00Z", "PT288H0.001S"),
  "as much time as the coverage had": () =>
    iso(subtractBusinessTime(known(), "2026-03-14T00:00Z", "PT288H")),
  "more time than the coverage had": () =>
    subtractBusinessTime(known(), "2026-03-14T00:00Z", "PT288H0.001S"),
  "days that begin before the coverage": () =>
    businessDaysBetween(known(), "2026-03-01", "2026-03-04"),
  "days up to the end of the coverage": () =>
    businessDaysBetween(known(), "2026-03-02", "2026-03-14"),
  "full days that begin before the coverage": () =>
    fullBusinessDaysBetween(known(), "2026-03-01T12:00Z", at, "opening-hours"),
  "full days that end after the coverage": () =>
    fullBusinessDaysBetween(known(), at, "2026-03-14T12:00Z", "opening-hours"),
  "dates that are none": () => businessDaysBetween(office(), "2026-02-29", "2026-03-01"),
  "an end that is no date": () => businessDaysBetween(office(), "2026-03-01", "2026-13-01"),
  "a notice that is no instant": () => fullBusinessDaysBetween(office(), "soon", at),
  "a start of works that is no instant": () => fullBusinessDaysBetween(office(), at, "soon"),
  "full days by another rule": () => fullBusinessDaysBetween(office(), at, at, "nights" as never),
  "a config that is none": () => compiled(null),
  "a zone that is none": () => compiled({ weekly: [{ days: "daily", ...hours }] }, "Mars/Olympus"),
  "hours on no days": () => compiled({ weekly: [{ days: [], ...hours }] }),
  "hours on other days": () => compiled({ weekly: [{ days: "workdays", ...hours }] }),
  "hours past midnight's 24": () =>
    compiled({ weekly: [{ days: "daily", from: "09:00", to: "24:01" }] }),
  "a zone of an end that is none": () =>
    compiled({ weekly: [{ days: "daily", from: "09:00", to: { at: "17:00", zone: "Mars" } }] }),
  "a holiday twice": () =>
    compiled({
      weekly: [{ days: "daily", ...hours }],
      holidays: [
        { date: "2026-03-04", name: "one" },
        { date: "2026-03-05", name: "two", source: "a gazette" },
        { date: "2026-03-04", name: "one again" },
      ],
    }),
  "an exception twice, and a field that nothing reads": () =>
    compiled({
      weekly: [{ days: "daily", ...hours, until: "2026" }],
      exceptions: [
        { date: "2026-03-04", hours: [] },
        { date: "2026-03-04", hours: [hours] },
      ],
    }),
  "a holiday without a name": () =>
    compiled({
      weekly: [{ days: "daily", ...hours }],
      holidays: [{ date: "2026-03-04", name: "" }],
    }),
  "a coverage that ends before it begins": () =>
    compiled({
      weekly: [{ days: "daily", ...hours }],
      coverage: { first: "2026-03-04", last: "2026-03-03" },
    }),
  "a coverage of one date": () =>
    compiled({
      weekly: [{ days: "daily", ...hours }],
      coverage: { first: "2026-03-04", last: "2026-03-04" },
    }),
  "no hours at all": () => compiled({ weekly: [] }),
  "exceptions that all close": () =>
    compiled({ weekly: [], exceptions: [{ date: "2026-03-04", hours: [] }] }),
  "exceptions of which one opens": () =>
    compiled({
      weekly: [],
      exceptions: [
        { date: "2026-03-04", hours: [] },
        { date: "2026-03-05", hours: [hours] },
      ],
    }),
  "weekends in a working week": () =>
    compiled({
      weekly: [{ days: "weekend", ...hours }],
      coverage: { first: "2026-03-02", last: "2026-03-06" },
    }),
  "an end that is never later": () =>
    compiled({
      weekly: [
        {
          days: "daily",
          from: { at: "23:00", zone: "UTC-12" },
          to: { at: "01:00", zone: "UTC+14" },
        },
      ],
    }),
  "no list of calendars": () => joinCalendars(none, "open-in-all"),
  "a list of none": () => joinCalendars([], "open-in-all"),
  "a list of what are none": () => joinCalendars([office(), {} as never], "open-in-all"),
  "a list with a hole": () => joinCalendars(new Array(2), "open-in-all"),
  "a hundred calendars": () => joinCalendars(new Array(100).fill(office()), "open-in-any").zone,
  "a hundred and one calendars": () => joinCalendars(new Array(101).fill(office()), "open-in-any"),
  "joined in another way": () => joinCalendars([office()], "open-in-most" as never),
  "joined to what is never open": () =>
    joinCalendars(
      [office(), compileCalendar({ weekly: [{ days: "weekend", ...hours }] }, "UTC")],
      "open-in-all",
    ),
  "joined where one ends before the other begins": () =>
    joinCalendars(
      [
        known(),
        compileCalendar(
          {
            weekly: [{ days: "daily", ...hours }],
            coverage: { first: "2026-03-14", last: "2026-03-20" },
          },
          "UTC",
        ),
      ],
      "open-in-any",
    ),
  "a rule that is none": () => countPeriod(at, none, office()),
  "a count that starts at no instant": () => counted("soon", {}),
  "a count of less than none": () => counted(at, { amount: -1 }),
  "a count of halves": () => counted(at, { amount: 0.5, businessDaysUpTo: -1 }),
  "a count of too many": () => counted(at, { amount: 36_601 }),
  "a count in another unit, to another end": () =>
    counted(at, { unit: "week", endsAt: "noon", roll: "up", monthEnd: "last", direction: "up" }),
  "a count of a date's business days": () =>
    counted(at, { amount: 0, unit: "calendar-day", businessDaysUpTo: 0 }),
  "a count past the last date supported": () => counted("2199-12-31T12:00Z", {}),
  "a count to the last date supported": () => counted("2199-12-30T12:00Z", {}),
  "a count of months past the last date": () =>
    counted("2199-12-01T12:00Z", { unit: "month", amount: 2 }),
  "a count before the first date": () =>
    counted("1970-01-01T12:00Z", { direction: "before", firstDay: "include", amount: 2 }),
  "a count to the first date": () =>
    counted("1970-01-02T12:00Z", { direction: "before", unit: "calendar-day" }),
  "a count that moves past the last date": () =>
    counted("2199-12-31T12:00Z", { unit: "calendar-day", roll: "following", amount: 0 }, once()),
  "a count without a second business day": () =>
    counted(at, { firstDay: "include", amount: 2 }, once()),
  "a count of the one business day": () => counted(at, { firstDay: "include", amount: 1 }, once()),
  "a close of business after the coverage": () =>
    counted("2026-03-13T12:00Z", { unit: "calendar-day", endsAt: "close-of-business" }, known()),
  "an end of day after the coverage": () =>
    counted("2026-03-13T12:00Z", { unit: "calendar-day" }, known()),
  "a month from the last of January on": () =>
    counted("2026-01-31T12:00Z", { unit: "month", firstDay: "include" }),
  "a month that the date is not in, rejected": () =>
    counted("2026-01-31T12:00Z", { unit: "month", monthEnd: "reject" }),
  "a month that the date is not in, on the way": () =>
    counted("2026-01-31T12:00Z", { unit: "month", amount: 2, monthEnd: "reject" }),
  "a month that the date is not in, rolled over": () =>
    counted("2026-01-31T12:00Z", { unit: "month", monthEnd: "roll-over" }),
  "a leap day's year": () => counted("2024-02-29T12:00Z", { unit: "year", firstDay: "include" }),
  "a date that the zone skipped": () =>
    counted(
      "2011-12-28T22:00Z",
      { amount: 3 },
      compileCalendar({ weekly: [{ days: "daily", ...hours }] }, "Pacific/Apia"),
    ),
  "a window that is none": () => during(null),
  "a window of no kind": () => during(span),
  "a window of two kinds": () => during({ ...span, days: "daily", dates: ["2026-03-04"] }),
  "a window in a zone that is none": () => during({ ...span, days: "daily" }, "Mars"),
  "a window of its own zone": () =>
    during({ ...span, days: ["sat"], zone: "America/New_York" }, "Europe/Kyiv"),
  "a window of one day in its contract's zone": () =>
    during({ ...span, days: ["sat"] }, "Europe/Kyiv"),
  "a window every other week, without a date to count from": () =>
    during({ ...span, days: ["sat"], everyWeeks: 2 }),
  "a window every other week": () =>
    during({ ...span, days: ["sat", "mon"], everyWeeks: 2, since: "2026-02-25" }),
  "a window every week from one date until another": () =>
    during({ ...span, days: "weekend", everyWeeks: 1, since: "2026-03-07", until: "2026-03-15" }),
  "a window that ends before it begins": () =>
    during({ ...span, days: "daily", since: "2026-03-08", until: "2026-03-07" }),
  "a window that ends as it begins": () =>
    during({ ...span, days: "daily", since: "2026-03-08", until: "2026-03-08" }),
  "a window until a date": () => during({ ...span, days: "daily", until: "2026-03-03" }),
  "a window every 0 weeks": () =>
    during({ ...span, days: "daily", everyWeeks: 0, since: "2026-03-08" }),
  "a window every 521 weeks": () =>
    during({ ...span, days: "daily", everyWeeks: 521, since: "2026-03-08" }),
  "a window every 520 weeks": () =>
    during({ ...span, days: ["fri"], everyWeeks: 520, since: "2026-03-04" }),
  "a window on the first of its weekday": () => during({ ...span, nth: 1, day: "tue" }),
  "a window on the second of its weekday": () => during({ ...span, nth: 2, day: "sun" }),
  "a window on the fourth of its weekday": () => during({ ...span, nth: 4, day: "sat" }),
  "a window on the fifth of its weekday": () => during({ ...span, nth: 5, day: "sun" }),
  "a window on the last of its weekday": () => during({ ...span, nth: -1, day: "tue" }),
  "a window on the second last of its weekday": () => during({ ...span, nth: -2, day: "tue" }),
  "a window on the first date": () => during({ from: "00:00", to: "24:00", dayOfMonth: 1 }),
  "a window on the last date": () => during({ ...span, dayOfMonth: -1 }),
  "a window on the 31st": () => during({ ...span, dayOfMonth: 31 }),
  "a window on the 32nd": () => during({ ...span, dayOfMonth: 32 }),
  "a window on no date of the month": () => during({ ...span, dayOfMonth: 0 }),
  "a window on two dates": () => during({ ...span, dates: ["2026-03-20", "2026-03-04"] }),
  "a window on no dates": () => during({ ...span, dates: [] }),
  "a window in New York's missing hour": () =>
    during({ from: "02:00", to: "03:00", dates: ["2026-03-08", "2026-03-09"] }, "America/New_York"),
  "a window without a time": () => windowIntervals({ days: "daily", ...span }, at, at, "UTC"),
  "a window in a time that ends before it begins": () =>
    windowIntervals({ days: "daily", ...span }, at, "2026-03-04T11:00Z", "UTC"),
  "a window from what is no instant": () =>
    windowIntervals({ days: "daily", ...span }, "soon", at, "UTC"),
  "a window up to what is no instant": () =>
    windowIntervals({ days: "daily", ...span }, at, "soon", "UTC"),
  "a window over ten thousand dates": () =>
    during({ ...span, dates: Array.from({ length: 10_001 }, () => "2026-03-04") }),
};
