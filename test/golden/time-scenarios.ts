/** Instants, durations, zones, intervals and periods: what each way of writing them comes to. */
import {
  civilDateAt,
  clipIntervals,
  complementIntervals,
  formatInstantIn,
  type Interval,
  instantOf,
  intersectIntervals,
  intervalSet,
  measureIntervals,
  type PeriodKind,
  type PeriodRange,
  parseDuration,
  parseInstant,
  periodsIn,
  subtractIntervals,
  unionIntervals,
  zoneOffsetAt,
} from "nines/time";
import { answersTo, iso } from "./answer.js";

/** Each input by its own text. */
function each<Input>(inputs: readonly Input[], call: (input: Input) => unknown): () => unknown {
  return () =>
    answersTo(
      Object.fromEntries(
        inputs.map((input) => [
          typeof input === "string" ? input : JSON.stringify(input),
          () => call(input),
        ]),
      ),
    );
}

const instants = [
  "2026-03-04T05:06Z",
  "2026-03-04t05:06z",
  "2026-03-04T05:06:07Z",
  "2026-03-04T05:06:07.8Z",
  "2026-03-04T05:06:07,89Z",
  "2026-03-04T05:06:07.123999999Z",
  "2026-03-04T05:06:07.1234567890Z",
  "2026-03-04T05:06+02",
  "2026-03-04T05:06+0230",
  "2026-03-04T05:06-02:30",
  "2026-03-04T05:06-23:59",
  "2026-03-04T05:06-24:00",
  "2026-03-04T05:06+02:60",
  "2026-03-04T05:06+02:00[Europe/Kyiv]",
  "2026-03-04T05:06Z[Europe/Kyiv][u-ca=iso8601]",
  "2026-03-04T05:06[Europe/Kyiv]",
  "2026-03-04T24:00Z",
  "2026-03-04T24:00:00.000Z",
  "2026-03-04T24:01Z",
  "2026-03-04T24:00:01Z",
  "2026-03-04T24:00:00.001Z",
  "2026-03-04T25:00Z",
  "2026-03-04T23:60Z",
  "2026-03-04T23:59:60Z",
  "2026-00-04T05:06Z",
  "2026-12-04T05:06Z",
  "2026-13-04T05:06Z",
  "2026-03-00T05:06Z",
  "2026-02-28T05:06Z",
  "2026-02-29T05:06Z",
  "2024-02-29T05:06Z",
  "2100-02-29T05:06Z",
  "2000-02-29T05:06Z",
  "2026-04-31T05:06Z",
  "2026-W10-3T05:06Z",
  "2026-063T05:06Z",
  "20260304T0506Z",
  "20260304T0506",
  "2026-03-04T05:06",
  "2026-03-04T05:06:07.8",
  "2026-03-04",
  "2026-03",
  "2026-03-04 05:06Z",
  " 2026-03-04T05:06Z",
  "1969-12-31T23:59:59.999Z",
  "1970-01-01T00:00Z",
  "1970-01-01T00:00+01:00",
  "2200-01-01T00:00Z",
  "2200-01-01T00:00:00.001Z",
  "9999-12-31T00:00Z",
  "",
  "now",
  `2026-03-04T05:06Z[${"a".repeat(64)}]`,
  `2026-03-04T05:06Z[${"a".repeat(65)}]`,
  `2026-03-04T05:06Z[${"a".repeat(60)}][${"b".repeat(60)}][cc]`,
  `2026-03-04T05:06Z${"[a]".repeat(60)}`,
];

const objects: Readonly<Record<string, unknown>> = {
  zero: 0,
  "zero below zero": -0,
  "below zero": -1,
  "half a millisecond": 0.5,
  "no number": Number.NaN,
  "without end": Number.POSITIVE_INFINITY,
  "the last": 7_258_118_400_000,
  "after the last": 7_258_118_400_001,
  "far after the last": 1e20,
  "a Date": new Date(1_772_600_760_007),
  "a Date that is none": new Date(Number.NaN),
  "a Date before 1970": new Date(-5),
  "a date-time": { toMillis: () => 1_772_600_760_007.9, isValid: true },
  "a date-time that is none": { toMillis: () => Number.NaN, isValid: false },
  "a date-time that says nothing of it": { toMillis: () => 5 },
  "a date-time of a text": { toMillis: () => "5", isValid: true },
  "an instant of Temporal": { epochMilliseconds: 1_772_600_760_007.9 },
  "an instant of Temporal in text": { epochMilliseconds: "5" },
  "an object": {},
  null: null,
  nothing: undefined,
  true: true,
  "a list": [5],
};

const durations = [
  "PT0S",
  "PT1S",
  "PT90M",
  "PT1H30M",
  "PT1H2M3S",
  "PT1.5H",
  "PT0.5M",
  "PT0.001S",
  "PT0.0001S",
  "PT0.123456789H",
  "PT0.5M0.0005S",
  "PT1,5H",
  "PT2016144H",
  "PT2016144H1S",
  "PT2016145H",
  "PT999999999H",
  "PT1000000000H",
  "PT7258118400S",
  "PT1234567890123S",
  "PT",
  "P",
  "PT5",
  "PTH",
  "PT1M1H",
  "PT-1H",
  "-PT1H",
  "pt1h",
  " PT1H",
  "PT1H ",
  "P1D",
  "P1DT1H",
  "P2W",
  "P1M",
  "P1Y2M3W4DT5H",
  "P1.5D",
  "P1Y1M1W1D1D",
  "P1DX",
  "XP1D",
  `P${"0".repeat(57)}1D`,
  `P${"0".repeat(58)}1D`,
  `PT${"0".repeat(70)}1S`,
  "",
  "1:30",
];

const zones = [
  "UTC",
  "America/New_York",
  "Europe/Kyiv",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Pacific/Kwajalein",
  "Africa/Monrovia",
  "America/Sao_Paulo",
  "UTC+5:30",
  "UTC-5",
  "UTC+14",
  "UTC+14:01",
  "UTC-14",
  "UTC-0",
  "UTC+5:60",
  "UTC5",
  "utc+5",
  "Mars/Olympus",
  "",
  "A",
  "America/New York",
];
const longAgo = [
  "1970-01-01T00:00Z",
  "1971-06-01T12:34:56.789Z",
  "1993-08-21T12:00Z",
  "2000-10-08T12:00Z",
  "2200-01-01T00:00Z",
];
const moments = [
  "2011-12-30T09:59:59.999Z",
  "2011-12-30T10:00Z",
  "2026-03-08T06:59:59.999Z",
  "2026-03-08T07:00Z",
  "2026-03-29T01:00:00.005Z",
  "2026-11-01T06:00:00.045Z",
];
const readings = [
  ["2026-03-08", "01:59:59", "America/New_York"],
  ["2026-03-08", "02:00", "America/New_York"],
  ["2026-03-08", "02:30", "America/New_York"],
  ["2026-03-08", "03:00", "America/New_York"],
  ["2026-11-01", "01:30", "America/New_York"],
  ["2026-11-01", "02:00", "America/New_York"],
  ["2026-03-29", "24:00", "Europe/Kyiv"],
  ["2026-04-05", "01:45", "Australia/Lord_Howe"],
  ["2026-10-04", "02:15", "Australia/Lord_Howe"],
  ["2011-12-29", "24:00", "Pacific/Apia"],
  ["2011-12-30", "12:00", "Pacific/Apia"],
  ["2011-12-31", "00:00", "Pacific/Apia"],
  ["1993-08-21", "12:00", "Pacific/Kwajalein"],
  ["1972-01-07", "00:44:30", "Africa/Monrovia"],
  ["2026-01-01", "00:00", "UTC+14"],
  ["2026-01-01", "24:00:00", "UTC-12"],
  ["2026-01-01", "24:00:01", "UTC"],
  ["2026-01-01", "24:30", "UTC"],
  ["2026-01-01", "23:60", "UTC"],
  ["2026-01-01", "7:00", "UTC"],
  ["2026-01-01", "07:00:60", "UTC"],
  ["2026-01-01", "07:00:00.5", "UTC"],
  ["2026-01-01", "", "UTC"],
  ["2026-02-29", "07:00", "UTC"],
  ["2026-2-28", "07:00", "UTC"],
  ["2026/02/28", "07:00", "UTC"],
  ["2026-02/28", "07:00", "UTC"],
  ["20a6-02-28", "07:00", "UTC"],
  ["1969-12-31", "07:00", "UTC"],
  ["2199-12-31", "24:00", "UTC"],
  ["2200-01-01", "00:00", "UTC"],
  ["2026-02-28", "07:00", "Mars"],
] as const;

/** Hours of one date. */
const hour = (value: number) => Date.UTC(2026, 2, 4) + value * 3_600_000;
const hours = (...bounds: number[]) => bounds.map(hour);
const written = (set: readonly number[]) => set.map((bound) => iso(bound).slice(11, 16)).join(" ");
const sets: readonly (readonly number[])[] = [
  [],
  [1, 2],
  [1, 3, 5, 7],
  [2, 6],
  [0, 1, 3, 5, 7, 9],
  [1, 2, 3, 4, 6, 8],
  [0, 10],
];
const pairs = sets.flatMap((a) => sets.map((b) => [a, b] as const));
const ranges = [
  [0, 10],
  [2, 6],
  [2, 2],
  [3, 5],
  [1, 7],
  [9, 10],
].map(([start, end]) => ({ start: hour(start as number), end: hour(end as number) }));
const asSet = (bounds: readonly number[]) => hours(...bounds);
const interval = (start: number, end: number) => ({ start: hour(start), end: hour(end) });

const kinds: readonly PeriodKind[] = [
  "calendar-month",
  "calendar-quarter",
  "calendar-year",
  { fiscalQuarter: { startMonth: 2 } },
  { fiscalQuarter: { startMonth: 12 } },
  { billingMonth: { anchorDay: 1 } },
  { billingMonth: { anchorDay: 15 } },
  { billingMonth: { anchorDay: 31 } },
  { rollingDays: 1 },
  { rollingDays: 30 },
];
const periodRanges: readonly PeriodRange[] = [
  "2026-02",
  "2026-12",
  "2024-Q1",
  "2026-Q4",
  "2026",
  "2026-02-15..2026-04-14",
  "2026-02-28..2026-02-28",
  { start: "2026-02-15T12:00Z", end: "2026-02-16T12:00Z" },
];
const refusedRanges = [
  "",
  "2026-13",
  "2026-00",
  "2026-1",
  "2026-Q0",
  "2026-Q5",
  "1969",
  "1970",
  "2199",
  "2200",
  "x2026",
  "2026x",
  "2026-02x",
  "x2026-02",
  "x2026-Q1",
  "2026-Q1x",
  "2026-02-01..2026-01-31",
  "2026-02-30..2026-03-01",
  "2026-02-01..2026-02-30",
  "x2026-02-01..2026-02-28",
  "2026-02-01..2026-02-28x",
  null,
  7,
  {},
  { start: "2026-02-01T00:00Z" },
  { end: "2026-02-01T00:00Z" },
  { start: "soon", end: "2026-02-01T00:00Z" },
  { start: "2026-02-01T00:00Z", end: "soon" },
  { start: "2026-02-01T00:00Z", end: "2026-02-01T00:00Z" },
  { start: "2026-02-02T00:00Z", end: "2026-02-01T00:00Z" },
];
const terms = [
  {},
  { from: "2026-02-10" },
  { until: "2026-02-20" },
  { from: "2026-02-10", until: "2026-02-20" },
  { from: "2026-02-01", until: "2026-03-01" },
  { from: "2026-02-10", until: "2026-02-10" },
  { from: "2026-02-20", until: "2026-02-10" },
  { from: "2027-01-01" },
  { until: "2025-01-01" },
  { from: "2026-02-30", until: 7 },
  { form: "2026-02-10" },
  null,
];

function periods(kind: PeriodKind, range: unknown, zone = "UTC", term: unknown = {}): unknown {
  return periodsIn(kind, range as PeriodRange, zone, term as never).map(
    ({ key, start, end, dates, clipped }) =>
      `${key} ${iso(start)} ${iso(end)} ${dates?.first}..${dates?.end}${clipped ? " clipped" : ""}`,
  );
}

/** Offset in minutes, date and text of an instant in a zone. */
function told(moment: string, zone: string): string {
  const minutes = zoneOffsetAt(moment, zone) / 60_000;
  return [minutes, civilDateAt(moment, zone), formatInstantIn(moment, zone)].join(" ");
}

/** By what is asked; what needs whole tables of zones comes last. */
export const timeScenarios: Readonly<Record<string, () => unknown>> = {
  "instants in text": each(instants, (text) => iso(parseInstant(text))),
  "instants in objects": () =>
    answersTo(
      Object.fromEntries(
        Object.entries(objects).map(([name, input]) => [name, () => parseInstant(input as never)]),
      ),
    ),
  "instants at a path": () =>
    answersTo({
      named: () => parseInstant("soon", "outages[3].end"),
      unnamed: () => parseDuration("soon"),
      "a duration's": () => parseDuration("P1D", "within"),
      "no text as a duration": () => parseDuration(5 as never),
    }),
  durations: each(durations, (text) => parseDuration(text)),
  "readings of the wall clock": each(readings, ([date, time, zone]) =>
    iso(instantOf(date, time, zone)),
  ),
  "sets of two": () =>
    Object.fromEntries(
      pairs.map(([a, b]) => [
        `[${a}] and [${b}]`,
        [unionIntervals, intersectIntervals, subtractIntervals].map((combine) =>
          written(combine(asSet(a), asSet(b))),
        ),
      ]),
    ),
  "sets in a range": () =>
    Object.fromEntries(
      sets.map((set) => [
        `[${set}]`,
        [
          measureIntervals(asSet(set)) / 3_600_000,
          ...ranges.map((range) => written(clipIntervals(asSet(set), range))),
          ...ranges.map((range) => written(complementIntervals(asSet(set), range))),
        ],
      ]),
    ),
  "sets of intervals": () =>
    answersTo({
      none: () => intervalSet([]),
      "in any order": () => written(intervalSet([interval(5, 6), interval(1, 2), interval(3, 4)])),
      overlapping: () => written(intervalSet([interval(1, 4), interval(2, 3), interval(3, 6)])),
      touching: () => written(intervalSet([interval(3, 5), interval(1, 3)])),
      empty: () => intervalSet([interval(3, 3)]),
      reversed: () => intervalSet([interval(1, 2), interval(4, 3)]),
      "no list": () => intervalSet(null as never),
      "a list of none": () => intervalSet([null as never]),
      "without a start": () => intervalSet([interval(1, 2), { end: hour(1) } as Interval]),
      "without an end": () => intervalSet([{ start: hour(1) } as Interval]),
      "no set": () => unionIntervals(null as never, []),
      "no second set": () => unionIntervals([], "no" as never),
      "no set to intersect": () => intersectIntervals([1], []),
      "no second set to intersect": () => intersectIntervals([], [2, 1]),
      "no set to subtract from": () => subtractIntervals([1, 1], []),
      "no set to subtract": () => subtractIntervals([], [1, Number.NaN]),
      "no set to complement": () => complementIntervals([0.5, 1], interval(0, 1)),
      "no set to clip": () => clipIntervals(["1", 2] as never, interval(0, 1)),
      "no set to measure": () => measureIntervals({} as never),
      "a set too late": () => measureIntervals([1, 7_258_118_400_001]),
      "the latest set": () => measureIntervals([-7_258_118_400_000, 7_258_118_400_000]),
      "a set too early": () => measureIntervals([-7_258_118_400_001, 1]),
      "a zero below zero": () => Object.is(clipIntervals([-0, 5], { start: 0, end: 5 })[0], 0),
      "no range": () => clipIntervals([], null as never),
      "a range without an end": () => complementIntervals([], { start: 0 } as Interval),
      "a range reversed": () => complementIntervals([], interval(2, 1)),
    }),
  periods: () =>
    Object.fromEntries(
      kinds.map((kind) => [
        JSON.stringify(kind),
        Object.fromEntries(
          periodRanges.map((range) => {
            const found = periods(kind, range) as string[];
            return [
              JSON.stringify(range),
              { count: found.length, first: found[0], second: found[1], last: found.at(-1) },
            ];
          }),
        ),
      ]),
    ),
  "periods of a zone": each(["America/New_York", "Asia/Kolkata", "Mars"], (zone) =>
    periods("calendar-month", "2026-Q4", zone),
  ),
  "ranges at the edge": each(refusedRanges, (range) => periods("calendar-month", range)),
  "terms at the edge": each(terms, (term) => [
    periods("calendar-month", "2026-02", "UTC", term),
    periods("calendar-month", periodRanges[7], "UTC", term),
  ]),
  "kinds at the edge": each(
    [
      "week",
      null,
      {},
      { fiscalQuarter: {} },
      { fiscalQuarter: { startMonth: 0 } },
      { fiscalQuarter: { startMonth: 13 } },
      { billingMonth: { anchorDay: 0 } },
      { billingMonth: { anchorDay: 32 } },
      { rollingDays: 0 },
      { rollingDays: 3660 },
      { rollingDays: 3661 },
      { rollingDays: 1.5 },
    ],
    (kind) => periods(kind as PeriodKind, "2026-02-28..2026-02-28"),
  ),
  "offsets and dates": each(zones, (zone) => moments.map((moment) => told(moment, zone))),
  "offsets, the latest first": each(
    ["Pacific/Fakaofo", "Europe/London", "America/Caracas", "Asia/Pyongyang"],
    (zone) => moments.toReversed().map((moment) => formatInstantIn(moment, zone)),
  ),
  "offsets long ago and far ahead": each(
    ["Africa/Monrovia", "Pacific/Kwajalein", "UTC-14"],
    (zone) => longAgo.map((moment) => told(moment, zone)),
  ),
};
