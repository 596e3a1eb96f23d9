/** Calendars that differ in one thing each, and all that can be asked of them around one fortnight. */
import {
  addBusinessTime,
  businessDaysBetween,
  businessTimeBetween,
  type Calendar,
  type CalendarConfig,
  type CountingRule,
  compileCalendar,
  countingRules,
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
} from "nines/time";
import { answerOf, answersTo, iso } from "./answer.js";

const nineToFive = { from: "09:00", to: "17:00" };
const office: CalendarConfig = { weekly: [{ days: "weekdays", ...nineToFive }] };
const year = { first: "2026-01-01", last: "2026-12-31" };
const fortnight = { first: "2026-03-02", last: "2026-03-13" };
const newYear = { date: "2026-01-01", name: "New Year's Day" };
const known: CalendarConfig = { ...office, coverage: fortnight };

/** Each with the zone of its contract. */
const configs: Readonly<Record<string, readonly [CalendarConfig, string]>> = {
  "an office": [office, "UTC"],
  "an office in New York, on both sides of its change of clocks": [office, "America/New_York"],
  "an office of its own zone": [{ ...office, zone: "Asia/Kolkata" }, "UTC"],
  "mornings and afternoons, the later ones first": [
    {
      weekly: [
        { days: "weekdays", from: "13:00", to: "17:00:30" },
        { days: "weekdays", from: "08:15", to: "12:00" },
      ],
    },
    "UTC",
  ],
  "hours that overlap and hours that meet": [
    {
      weekly: [
        { days: ["mon", "wed"], from: "09:00", to: "13:00" },
        { days: ["mon"], from: "10:00", to: "11:00" },
        { days: ["wed"], from: "13:00", to: "18:00" },
        { days: ["fri", "sun"], from: "11:00", to: "15:00" },
      ],
    },
    "UTC",
  ],
  nights: [{ weekly: [{ days: "daily", from: "22:00", to: "06:00" }] }, "Europe/Berlin"],
  weekends: [{ weekly: [{ days: "weekend", from: "10:00", to: "10:00" }] }, "UTC"],
  always: [{ weekly: [{ days: "daily", from: "00:00", to: "24:00" }] }, "UTC"],
  "a working week of whole days": [
    { weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }] },
    "UTC",
  ],
  "from a morning in Kyiv to an evening in Chicago": [
    {
      weekly: [
        {
          days: "weekdays",
          from: { at: "09:00", zone: "Europe/Kyiv" },
          to: { at: "18:00", zone: "America/Chicago" },
        },
      ],
    },
    "Europe/Kyiv",
  ],
  "holidays, and dates of their own hours": [
    {
      ...office,
      holidays: [
        { date: "2026-03-03", name: "Liberation Day" },
        { date: "2026-03-06", name: "Founders' Day" },
        { date: "2026-03-07", name: "a holiday on a Saturday" },
      ],
      exceptions: [
        { date: "2026-03-05", hours: [{ from: "10:00", to: "12:00" }], name: "short Thursday" },
        { date: "2026-03-06", hours: [{ from: "12:00", to: "14:00" }] },
        { date: "2026-03-08", hours: [{ from: "12:00", to: "13:00" }], name: "open Sunday" },
        { date: "2026-03-09", hours: [] },
        { date: "2026-03-10", hours: [], name: "stocktaking" },
      ],
    },
    "UTC",
  ],
  "single dates only": [
    {
      weekly: [],
      exceptions: [
        { date: "2026-03-09", hours: [nineToFive] },
        { date: "2026-03-04", hours: [nineToFive, { from: "20:00", to: "02:00" }] },
      ],
    },
    "UTC",
  ],
  "a fortnight of known hours": [known, "UTC"],
  "a fortnight of nights": [
    { weekly: [{ days: "daily", from: "22:00", to: "06:00" }], coverage: fortnight },
    "UTC",
  ],
};

/** Joined from some of them. */
const joined: Readonly<Record<string, () => Calendar>> = {
  "an office and its weekends": () =>
    joinCalendars([calendar("an office"), calendar("weekends")], "open-in-any"),
  "one office while another works": () =>
    joinCalendars(
      [calendar("an office of its own zone"), calendar("holidays, and dates of their own hours")],
      "open-in-all",
    ),
  "an office with a morning of another, both known": () =>
    joinCalendars(
      [
        compileCalendar({ ...office, coverage: year, holidays: [newYear] }, "UTC"),
        compileCalendar(
          {
            weekly: [{ days: "daily", from: "06:00", to: "12:00" }],
            holidays: [{ date: "2026-03-04", name: "a local holiday" }],
            coverage: { first: "2026-03-03", last: "2027-06-30" },
          },
          "UTC",
        ),
      ],
      "open-in-all",
    ),
  "a fortnight and what is always known": () =>
    joinCalendars([calendar("a fortnight of known hours"), calendar("nights")], "open-in-any"),
  "what is always known and a fortnight": () =>
    joinCalendars([calendar("nights"), calendar("a fortnight of known hours")], "open-in-any"),
};

function calendar(name: string): Calendar {
  const [config, zone] = configs[name] as readonly [CalendarConfig, string];
  return compileCalendar(config, zone);
}

const instants = [
  "2026-03-02T00:00Z",
  "2026-03-02T09:00Z",
  "2026-03-03T12:34:56.789Z",
  "2026-03-04T16:59:59.999Z",
  "2026-03-06T17:00Z",
  "2026-03-07T23:00Z",
  "2026-03-08T08:00Z",
  "2026-03-11T05:59:59.999Z",
  "2026-03-14T00:00Z",
];
const dates = ["2026-03-01", "2026-03-03", "2026-03-05", "2026-03-07", "2026-03-09", "2026-03-13"];
const durations = ["PT0S", "PT0.001S", "PT3H30M", "PT45H"];

const rule: CountingRule = {
  amount: 5,
  unit: "business-day",
  firstDay: "exclude",
  roll: "none",
  monthEnd: "clamp",
  endsAt: "close-of-business",
  direction: "after",
};

/** Rules of counting, by what sets each apart. */
const rules: Readonly<Record<string, CountingRule>> = {
  "business days": rule,
  "business days before": { ...rule, direction: "before" },
  "business days, the first counts": { ...rule, firstDay: "include", endsAt: "same-time" },
  "business days, the last must lie between": { ...rule, lastDay: "exclude", endsAt: "end-of-day" },
  "none at all, moved": { ...rule, amount: 0, roll: "following" },
  "calendar days, moved forward": { ...rule, unit: "calendar-day", roll: "following" },
  "calendar days, moved back": { ...rule, unit: "calendar-day", roll: "preceding" },
  "calendar days, from a business day on": {
    ...rule,
    unit: "calendar-day",
    startRoll: "following",
    roll: "modified-following",
    endsAt: "same-time",
  },
  "few calendar days are business days": {
    ...rule,
    unit: "calendar-day",
    businessDaysUpTo: 5,
    endsAt: "end-of-day",
  },
  "more calendar days are calendar days": {
    ...rule,
    unit: "calendar-day",
    businessDaysUpTo: 4,
    endsAt: "end-of-day",
  },
  months: { ...rule, amount: 2, unit: "month", roll: "modified-following" },
  "a year, the last day must lie between": {
    ...rule,
    amount: 1,
    unit: "year",
    lastDay: "exclude",
    direction: "before",
  },
  "federal rules, two weeks": { ...countingRules.frcp6a, amount: 14 },
  "civil procedure, three clear days": { ...countingRules.cpr2_8, amount: 3 },
};

function asked(of: Calendar): Record<string, unknown> {
  const around = instants.map((instant) => [
    instant,
    {
      isOpen: answerOf(() => isOpen(of, instant)),
      opens: answerOf(() => iso(nextOpening(of, instant))),
      closes: answerOf(() => iso(nextClosing(of, instant))),
      closed: answerOf(() => iso(previousClosing(of, instant))),
      later: durations.map((time) => answerOf(() => iso(addBusinessTime(of, instant, time)))),
      earlier: durations.map((time) =>
        answerOf(() => iso(subtractBusinessTime(of, instant, time))),
      ),
      since: answerOf(() => businessTimeBetween(of, "2026-03-04T16:00Z", instant) / 60_000),
    },
  ]);
  return {
    zone: of.zone,
    open: answerOf(() => openIntervals(of, "2026-03-02T10:00Z", "2026-03-10T10:00Z").map(iso)),
    known: answerOf(() => openIntervals(of, "2026-03-02T00:00Z", "2026-03-14T00:00Z").length),
    empty: answerOf(() => openIntervals(of, "2026-03-04T10:00Z", "2026-03-04T10:00Z")),
    ...Object.fromEntries(around),
    businessDays: dates.filter((date) => answerOf(() => isBusinessDay(of, date)) === true),
    fromThe5th: dates.map((date) => answerOf(() => businessDaysBetween(of, "2026-03-05", date))),
    fullDays: (["civil-date", "opening-hours"] as const).map((dayIs) =>
      instants.map((end) =>
        answerOf(() => fullBusinessDaysBetween(of, "2026-03-02T09:00Z", end, dayIs)),
      ),
    ),
  };
}

function countedBy(of: Calendar): Record<string, unknown> {
  return answersTo(
    Object.fromEntries(
      Object.entries(rules).map(([name, each]) => [
        name,
        () => {
          const counted = countPeriod("2026-03-06T12:34:56.789Z", each, of);
          return { ...counted, lastInstant: iso(counted.lastInstant) };
        },
      ]),
    ),
  );
}

const all: Readonly<Record<string, () => Calendar>> = {
  ...Object.fromEntries(Object.keys(configs).map((name) => [name, () => calendar(name)])),
  ...joined,
};

/** What each calendar answers, and what it counts, by its name. */
export const calendarScenarios: Readonly<Record<string, () => unknown>> = Object.fromEntries(
  Object.entries(all).map(([name, made]) => [
    name,
    () => ({ ...asked(made()), counts: countedBy(made()) }),
  ]),
);
