/** The functions of `nines/time`, with arguments that are right. */
import * as time from "nines/time";
import type { Fuzzed } from "./fuzzed-functions.js";
import type { Random } from "./random.js";
import { frozen } from "./tree.js";

const office = frozen({
  weekly: [
    { days: "weekdays", from: "09:00", to: "17:00" },
    { days: ["sat"], from: "22:00", to: { at: "02:00", zone: "Asia/Tokyo" } },
  ],
  holidays: [{ date: "2026-12-25", name: "Christmas Day" }],
  exceptions: [{ date: "2026-12-24", hours: [{ from: "09:00", to: "12:00" }] }],
} as const);
const zones = ["America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "UTC-5", "UTC"] as const;
const calendars = [
  ...zones.map((zone) => time.compileCalendar(office, zone)),
  time.compileCalendar(
    { ...office, coverage: { first: "2026-01-01", last: "2026-12-31" } },
    "Europe/Paris",
  ),
];
const instants = ["2026-03-08T02:30:00-05:00", 1_775_016_000_000, "2026-12-24T12:00Z"] as const;
const dates = ["2026-03-08", "2026-12-25", "2026-02-28", "2030-01-01"] as const;
const durations = ["PT8H", 3_600_000, "PT200H", 0] as const;
const windows = frozen([
  { days: "weekend", from: "22:00", to: "02:00" },
  { nth: -1, day: "sun", from: "01:00", to: "03:00" },
  { dayOfMonth: 31, from: "00:00", to: "24:00", zone: "Asia/Kolkata" },
  { dates: ["2026-03-08"], from: "02:30", to: "03:30" },
  { days: ["fri"], everyWeeks: 2, since: "2026-01-02", from: "18:00", to: "20:00" },
]);
const rule = frozen({ ...time.countingRules.frcp6a, amount: 30 });
const kinds = frozen([
  "calendar-month",
  "calendar-quarter",
  { fiscalQuarter: { startMonth: 2 } },
  { billingMonth: { anchorDay: 31 } },
  { rollingDays: 30 },
] as const);
const sets = frozen([
  [0, 10],
  [5, 20, 30, 40],
  [1_775_016_000_000, 1_775_016_100_000],
]);
const span = frozen({ start: "2026-01-01T00:00:00Z", end: "2026-04-01T00:00:00-04:00" });

const at = (random: Random): readonly unknown[] => [random.pick(calendars), random.pick(instants)];
const between = (random: Random): readonly unknown[] => [...at(random), random.pick(instants)];
const lasting = (random: Random): readonly unknown[] => [...at(random), random.pick(durations)];
const here = (random: Random): readonly unknown[] => [random.pick(instants), random.pick(zones)];
const twoSets = (random: Random): readonly unknown[] => [random.pick(sets), random.pick(sets)];

/** By name. */
export const fuzzedTimes: Readonly<Record<string, Fuzzed>> = {
  compileCalendar: {
    call: time.compileCalendar,
    args: (random) => [office, random.pick(zones)],
    isOpaque: true,
  },
  joinCalendars: {
    call: time.joinCalendars,
    args: (random) => [
      [random.pick(calendars), random.pick(calendars)],
      random.pick(["open-in-all", "open-in-any"]),
    ],
    isOpaque: true,
  },
  isOpen: { call: time.isOpen, args: at },
  nextOpening: { call: time.nextOpening, args: at },
  nextClosing: { call: time.nextClosing, args: at },
  previousClosing: { call: time.previousClosing, args: at },
  openIntervals: { call: time.openIntervals, args: between },
  addBusinessTime: { call: time.addBusinessTime, args: lasting },
  subtractBusinessTime: { call: time.subtractBusinessTime, args: lasting },
  businessTimeBetween: { call: time.businessTimeBetween, args: between },
  isBusinessDay: {
    call: time.isBusinessDay,
    args: (random) => [random.pick(calendars), random.pick(dates)],
  },
  businessDaysBetween: {
    call: time.businessDaysBetween,
    args: (random) => [random.pick(calendars), random.pick(dates), random.pick(dates)],
  },
  fullBusinessDaysBetween: {
    call: time.fullBusinessDaysBetween,
    args: (random) => [...between(random), "civil-date"],
  },
  countPeriod: {
    call: time.countPeriod,
    args: (random) => [random.pick(instants), rule, random.pick(calendars)],
  },
  windowIntervals: {
    call: time.windowIntervals,
    args: (random) => [random.pick(windows), span.start, span.end, random.pick(zones)],
  },
  periodsIn: {
    call: time.periodsIn,
    args: (random) => [
      random.pick(kinds),
      random.pick(["2026-Q1", "2026-03", "2026", "2026-02-13..2026-03-14", span]),
      random.pick(zones),
      frozen({ from: "2025-07-01" }),
    ],
  },
  parseDuration: { call: time.parseDuration, args: () => ["PT1H30M"] },
  parseInstant: { call: time.parseInstant, args: (random) => [random.pick(instants)] },
  civilDateAt: { call: time.civilDateAt, args: here },
  zoneOffsetAt: { call: time.zoneOffsetAt, args: here },
  formatInstantIn: { call: time.formatInstantIn, args: here },
  instantOf: {
    call: time.instantOf,
    args: (random) => [random.pick(dates), "02:30", random.pick(zones)],
  },
  intervalSet: { call: time.intervalSet, args: () => [frozen([span, { start: 5, end: 9 }])] },
  unionIntervals: { call: time.unionIntervals, args: twoSets },
  intersectIntervals: { call: time.intersectIntervals, args: twoSets },
  subtractIntervals: { call: time.subtractIntervals, args: twoSets },
  complementIntervals: { call: time.complementIntervals, args: (r) => [r.pick(sets), span] },
  clipIntervals: { call: time.clipIntervals, args: (random) => [random.pick(sets), span] },
  measureIntervals: { call: time.measureIntervals, args: (random) => [random.pick(sets)] },
};
