/** Commitments at their edges: shares, logs of requests, denominators, targets, and budgets while the month runs. */
import type { DowntimeRules, Indicator, Outage, ServiceFacts } from "nines";
import {
  at,
  daily,
  down,
  type ServiceTerms,
  service,
  windowed,
  work,
} from "../downtime/service.js";
import type { DowntimeScenario } from "./downtime-scenarios.js";

function asked(terms: ServiceTerms, facts: ServiceFacts = {}, asOf?: string): DowntimeScenario {
  const known = { outages: [], maintenance: [], ...facts };
  return { policy: service(terms), facts: known, ...(asOf === undefined ? {} : { asOf }) };
}

/** An outage of so many of ten. */
const share = (from: string, to: string, count: number, more: Partial<Outage> = {}): Outage =>
  down(from, to, { affected: { count, of: 10 }, ...more });
const shares = [
  share("10:00", "12:00", 1),
  share("10:30", "13:00", 4),
  share("10:45", "11:00", 9, { cause: "carrier" }),
  share("11:15", "12:30", 2),
  share("11:20", "11:40", 3),
  down("11:50", "11:55"),
  share("20 10:00", "20 10:00", 5),
  share("20 10:00", "20 10:10:00.001", 3, { resources: ["b"] }),
  share("20 10:00", "20 10:20", 3),
];
const byShare = (more: Partial<DowntimeRules> = {}, terms: ServiceTerms = {}): DowntimeScenario =>
  asked({ ...terms, downtime: { partialOutage: "by-share", ...more } }, { outages: shares });
const carriers = { id: "carriers", kind: "cause", causes: ["carrier"], clause: "4.4" } as const;
const works = { id: "works", kind: "maintenance", types: ["planned"], clause: "4.1" } as const;

const hourOf = (n: number, total: number, bad: number) => ({
  start: at(`${String(n).padStart(2, "0")}:00`),
  total,
  bad,
});
const log = [
  hourOf(10, 100, 7),
  hourOf(11, 0, 0),
  hourOf(12, 7, 3),
  hourOf(13, 100, 100),
  hourOf(15, 100, 0),
];
const hourly = { slice: "PT1H" } as const;
const ofLog = (
  indicator: Indicator,
  terms: ServiceTerms = {},
  facts: ServiceFacts = {},
  asOf?: string,
) =>
  asked(
    { ...terms, commitment: { indicator, ...terms.commitment } },
    { slices: log, ...facts },
    asOf,
  );
const rules = ["up", "down", "undetermined", "leaves-denominator"] as const;
const silent = (rule: (typeof rules)[number]) => (rule === "down" ? "up" : rule);
const watched = { unmonitored: [{ start: at("12:30"), end: at("14:30") }] };

/** A month that runs, with plans and a report still to come. */
const running: ServiceFacts = {
  outages: [
    down("10:00", "12:00", { reportedAt: at("11:00") }),
    down("15 10:00", "15 11:00", { reportedAt: at("25 10:00") }),
    down("26 10:00", "26 11:00"),
  ],
  maintenance: [
    work("20 02:00", "20 04:00", { announcedAt: at("10 10:00") }),
    work("22 02:00", "22 04:00", { announcedAt: at("21 10:00") }),
    work("24 02:00", "24 04:00"),
  ],
};
const soon = at("19 12:00");
const inFebruary = (terms: ServiceTerms, facts = running, asOf = soon) => asked(terms, facts, asOf);

export const availabilityScenarios: Readonly<Record<string, DowntimeScenario>> = {
  "shares of outages at once": byShare(),
  "shares, a cause excused": byShare({}, { exclusions: [carriers] }),
  "shares from a minimum on": byShare({ minimumOutage: { duration: "PT20M", counts: "excess" } }),
  "shares with free time": byShare({ freePerPeriod: "PT2H" }),
  "shares of two resources": asked(
    { downtime: { partialOutage: "by-share" }, commitment: { aggregate: "each" } },
    { outages: shares, resources: [{ id: "a" }, { id: "b" }] },
  ),
  "shares that two locations may confirm": asked(
    { downtime: { partialOutage: "by-share", minLocations: 2 } },
    {
      outages: [
        share("10:00", "12:00", 1),
        share("10:30", "13:00", 4, { confirmedFrom: ["fra", "nyc"] }),
      ],
    },
  ),
  "every rule with its clause": asked(
    {
      downtime: {
        granularity: { bucket: "PT15M", counts: "touched" },
        startsAt: "reported",
        partialOutage: "only-total",
        freePerPeriod: "PT10M",
        minimumOutage: { duration: "PT5M", counts: "whole" },
        clauses: {
          granularity: "3.1",
          startsAt: "3.2",
          partialOutage: "3.3",
          freePerPeriod: "3.4",
          minimumOutage: "3.5",
        },
      },
    },
    { outages: [share("10:00", "12:00", 10, { reportedAt: at("10:07") })] },
  ),
  "more downtime than there is time": asked(
    { commitment: { denominator: { fixed: "PT1H" }, clause: "2.1" } },
    { outages: [down("10:00", "12:00")] },
  ),
  "no time at all": asked({
    commitment: { denominator: "period-less-excluded" },
    exclusions: [windowed("always", "00:00", "00:00")],
  }),
  "exactly the target": asked(
    { commitment: { targetPercent: 99.5 } },
    { outages: [down("10:00", "13:21:36")] },
  ),
  "a millisecond less than the target": asked(
    { commitment: { targetPercent: 99.5 } },
    { outages: [down("10:00", "13:21:36.001")] },
  ),
  "just what rounds up to the target": asked(
    { commitment: { targetPercent: 99.5, roundPercent: { decimals: 1, mode: "half-even" } } },
    { outages: [down("10:00", "13:40")] },
  ),
  "rounded to two decimals, and missed": asked(
    { commitment: { targetPercent: 99.99, roundPercent: { decimals: 2, mode: "floor" } } },
    { outages: [down("10:00", "10:05")] },
  ),
  "rounded up to a hundred": asked(
    { commitment: { targetPercent: 100, roundPercent: { decimals: 0, mode: "ceil" } } },
    { outages: [down("10:00", "10:05")] },
  ),
  "rounded while the month runs": inFebruary({
    commitment: { targetPercent: 99.9, roundPercent: { decimals: 1, mode: "half-even" } },
  }),
  "a target of a hundred": asked(
    { commitment: { targetPercent: 100 } },
    { outages: [down("10:00", "10:00:00.001")] },
  ),
  "a term that cuts the month": asked(
    { policy: { term: { from: "2026-02-02", until: "2026-02-16" } } },
    { outages: [down("10:00", "13:00")] },
  ),
  "a customer's term that cuts the month": asked(
    {},
    {
      outages: [down("10:00", "13:00")],
      account: { term: { from: "2026-02-02" } },
    },
  ),
  "a customer's term, the month whole": asked(
    { commitment: { partialPeriod: "whole" } },
    {
      outages: [down("10:00", "13:00")],
      account: { term: { from: "2026-02-02" } },
    },
  ),
  ...Object.fromEntries(
    rules.flatMap((rule) => [
      [
        `slices, unwatched time is ${rule}`,
        ofLog(
          { kind: "timeslices", ...hourly, maxErrorPercent: 5, empty: silent(rule) },
          { downtime: { unmonitored: rule } },
          watched,
        ),
      ],
      [
        `requests, unwatched time is ${rule}`,
        ofLog({ kind: "occurrences", ...hourly }, { downtime: { unmonitored: rule } }, watched),
      ],
      [
        `the mean of slices, unwatched time is ${rule}`,
        ofLog(
          { kind: "ratio-timeslices", ...hourly, minTotal: 10, empty: silent(rule) },
          { downtime: { unmonitored: rule } },
          watched,
        ),
      ],
    ]),
  ),
  "slices up to now": ofLog(
    { kind: "timeslices", ...hourly, maxErrorPercent: 5 },
    { downtime: { unmonitored: "undetermined" } },
    {},
    at("13:30"),
  ),
  "slices up to just now": ofLog(
    { kind: "timeslices", ...hourly, maxErrorPercent: 5 },
    { downtime: { unmonitored: "undetermined" } },
    {},
    at("14:00"),
  ),
  "slices up to an hour ago": ofLog(
    { kind: "timeslices", ...hourly, maxErrorPercent: 5 },
    { downtime: { unmonitored: "undetermined" } },
    {},
    at("15:00"),
  ),
  "slices, of which some time leaves": ofLog(
    { kind: "occurrences", ...hourly, leave: "touched" },
    { exclusions: [windowed("noon", "12:30", "13:30")] },
  ),
  "slices, of which covered ones leave": ofLog(
    { kind: "occurrences", ...hourly, leave: "covered" },
    { exclusions: [windowed("noon", "12:00", "13:30")] },
  ),
  "the mean of slices, of which some time leaves": ofLog(
    { kind: "ratio-timeslices", ...hourly, leave: "touched" },
    { exclusions: [windowed("noon", "12:30", "13:30")] },
  ),
  "the mean of slices, of which covered ones leave": ofLog(
    { kind: "ratio-timeslices", ...hourly },
    { exclusions: [windowed("noon", "12:00", "13:00"), windowed("late", "13:00", "14:00")] },
  ),
  "requests, and none were sent": ofLog(
    { kind: "occurrences", ...hourly },
    {},
    { slices: [hourOf(10, 0, 0)] },
  ),
  "requests while the month runs": ofLog({ kind: "occurrences", ...hourly }, {}, {}, at("13:30")),
  "slices of a scope": ofLog(
    { kind: "timeslices", ...hourly, maxErrorPercent: 5 },
    { commitment: { scope: "api" } },
    { slices: log.map((each, n) => (n % 2 === 0 ? { ...each, scope: "api" } : each)) },
  ),
  "an open budget": inFebruary({}),
  "an open budget with plans": inFebruary({ exclusions: [works] }),
  "an open budget with plans by notice": inFebruary({
    exclusions: [{ ...works, notice: { elapsed: "PT48H" } }],
  }),
  "an open budget with windows": inFebruary({
    exclusions: [windowed("night", "23:00", "05:00"), works],
  }),
  "an open budget before the night": inFebruary(
    { exclusions: [windowed("night", "23:00", "05:00"), works] },
    running,
    at("19 22:50"),
  ),
  "an open budget before announced works": inFebruary(
    { exclusions: [works] },
    running,
    at("20 01:50"),
  ),
  "an open budget before works that were not announced": inFebruary(
    { exclusions: [works] },
    running,
    at("24 01:50"),
  ),
  "an open budget from reports": inFebruary({ downtime: { startsAt: "reported" } }),
  "an open budget from a minimum on": inFebruary({
    downtime: { minimumOutage: { duration: "PT30M", counts: "excess" } },
  }),
  "an open budget, by share": inFebruary({ downtime: { partialOutage: "by-share" } }),
  "an open budget without planned time": inFebruary({
    commitment: { denominator: "period-less-planned" },
    exclusions: [windowed("night", "23:00", "05:00"), works],
  }),
  "an open budget outside the hours": inFebruary({
    commitment: { denominator: "period-less-outside-hours" },
    exclusions: [{ id: "hours", kind: "outside-hours", calendar: "office" }],
  }),
  "an open budget of each resource": inFebruary(
    { commitment: { aggregate: "each" } },
    {
      ...running,
      resources: [{ id: "a" }, { id: "b" }],
      outages: [down("10:00", "12:00", { resources: ["a"] })],
    },
  ),
  "an open budget of the worst resource": inFebruary(
    { commitment: { aggregate: "worst" } },
    {
      ...running,
      resources: [{ id: "a" }, { id: "b" }],
      outages: [
        down("10:00", "12:00", { resources: ["a"] }),
        down("11:00", "12:30", { resources: ["b"] }),
      ],
    },
  ),
  "an open budget of all resources": inFebruary(
    { commitment: { aggregate: "sum" } },
    {
      ...running,
      resources: [{ id: "a" }, { id: "b" }],
      outages: [down("10:00", "12:00", { resources: ["a"] })],
    },
  ),
  "a spent budget": inFebruary({ commitment: { targetPercent: 99.9 } }),
  "a budget that is just spent": inFebruary(
    { commitment: { targetPercent: 99.5 } },
    { ...running, outages: [down("10:00", "13:21:36")] },
  ),
  "a budget during an outage": inFebruary({}, { ...running, outages: [down("19 11:00", null)] }),
  "a budget of what nobody watched": inFebruary(
    { downtime: { unmonitored: "undetermined" } },
    { ...running, unmonitored: [{ start: at("15:00"), end: at("17:00") }] },
  ),
  "a budget before the month": inFebruary({}, running, at("01-20 00:00")),
  "a budget with an allowance": inFebruary({
    exclusions: [
      {
        ...works,
        allowances: [{ max: "PT1H", of: "excluded-downtime", per: "calendar-month" }],
      },
      {
        id: "night",
        kind: "window",
        covers: "recorded-maintenance",
        types: ["planned"],
        window: daily("01:00", "03:00"),
      },
    ],
  }),
};
