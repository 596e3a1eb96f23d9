/** Downtime under one rule or exclusion each, with all that is said of it; named by what a reader would ask. */
import type { DowntimeRules, Exclusion, Policy, ServiceFacts } from "nines";
import {
  at,
  daily,
  down,
  officeHours,
  type ServiceTerms,
  service,
  windowed,
  work,
} from "../downtime/service.js";

/** What is asked of which contract. */
export interface DowntimeScenario {
  readonly policy: Policy;
  readonly facts: ServiceFacts;
  readonly asOf?: string;
}

const outages = [
  down("10:00", "12:30", {
    cause: "power",
    reportedAt: at("10:20"),
    confirmedFrom: ["fra", "nyc"],
  }),
  down("11:00", "11:40", {
    cause: "carrier",
    affected: { count: 3, of: 10 },
    reportedAt: at("11:00"),
  }),
  down("20 23:00", "21 01:00", { source: "customer", scope: "api" }),
  down("27 08:00", "27 08:04", { reportedAt: null, confirmedFrom: ["fra"] }),
];
const maintenance = [
  work("10:30", "11:30", { announcedAt: at("01 10:00"), channel: "mail" }),
  work("20 22:00", "21 00:30", { type: "urgent", announcedAt: at("20 21:00") }),
  work("25 04:00", "25 06:00", { announcedAt: at("24 04:00"), announcedEnd: at("25 05:00") }),
  work("26 04:00", "26 06:00"),
];

function asked(
  terms: ServiceTerms = {},
  facts: ServiceFacts = {},
  asOf?: string,
): DowntimeScenario {
  const known = { outages, maintenance, ...facts };
  return { policy: service(terms), facts: known, ...(asOf === undefined ? {} : { asOf }) };
}
const excluding = (...exclusions: Exclusion[]): DowntimeScenario => asked({ exclusions });
const ruled = (downtime: Partial<DowntimeRules>, facts: ServiceFacts = {}): DowntimeScenario =>
  asked({ downtime }, facts);

const works = {
  id: "works",
  kind: "maintenance",
  types: ["planned", "urgent"],
  clause: "4.1",
} as const;
const slices = [
  { start: at("10:00"), total: 100, bad: 7 },
  { start: at("11:00"), total: 0, bad: 0 },
  { start: at("12:00"), total: 100, bad: 5 },
  { start: at("13:00"), total: 100, bad: 100 },
];
const sliced = { slice: "PT1H", maxErrorPercent: 5 } as const;

export const downtimeScenarios: Readonly<Record<string, DowntimeScenario>> = {
  "no exclusions": asked(),
  "no list of outages": asked({}, { outages: undefined }),
  "no list of maintenance": asked({ exclusions: [works] }, { maintenance: undefined }),
  "an outage that goes on": asked({}, { outages: [down("26 10:00", null)] }, at("27 10:00")),
  "an outage still to come": asked({}, { outages: [down("27 10:00", null)] }, at("26 10:00")),
  "maintenance still to come": asked({ exclusions: [works] }, {}, at("24 12:00")),
  "maintenance of types": excluding(works),
  "maintenance with notice": excluding({ ...works, notice: { elapsed: "PT24H" } }),
  "maintenance with notice in dates": excluding({ ...works, notice: { calendarDays: 1 } }),
  "maintenance with notice in business days": excluding({
    ...works,
    notice: { fullBusinessDays: 1, calendar: "office" },
  }),
  "maintenance by a channel": excluding({ ...works, channels: ["mail"] }),
  "maintenance by another channel": excluding({ ...works, channels: ["portal"] }),
  "maintenance in a window": asked({
    windows: { night: daily("22:00", "05:00") },
    exclusions: [{ ...works, onlyIn: ["night"] }],
  }),
  "maintenance with an allowance a month": excluding({
    ...works,
    allowances: [{ max: "PT90M", of: "maintenance-time", per: "calendar-month" }],
  }),
  "maintenance with an allowance of downtime an event": excluding({
    ...works,
    allowances: [{ max: "PT30M", of: "excluded-downtime", per: "event" }],
  }),
  "maintenance with an allowance a day in the account's zone": excluding({
    ...works,
    allowances: [{ max: "PT45M", of: "maintenance-time", per: "civil-day", zone: "account" }],
  }),
  "maintenance with two allowances, one shared": excluding(
    {
      ...works,
      types: ["planned"],
      allowances: [
        { max: "PT2H", of: "maintenance-time", per: "calendar-quarter", sharedAs: "all" },
        { max: "PT1H", of: "maintenance-time", per: "noon-to-noon" },
      ],
    },
    {
      ...works,
      id: "urgent",
      types: ["urgent"],
      allowances: [
        { max: "PT2H", of: "maintenance-time", per: "calendar-quarter", sharedAs: "all" },
      ],
    },
  ),
  "a window of any downtime": excluding({
    ...windowed("morning", "10:00", "11:15"),
    clause: "4.2",
  }),
  "a window of recorded maintenance": excluding({
    id: "morning",
    kind: "window",
    covers: "recorded-maintenance",
    types: ["planned"],
    window: daily("10:00", "11:15"),
    clause: "4.3",
  }),
  "a cause": excluding({ id: "carriers", kind: "cause", causes: ["carrier"], clause: "4.4" }),
  "every cause there is": excluding({ id: "both", kind: "cause", causes: ["carrier", "power"] }),
  "outside the hours of service": excluding({
    id: "hours",
    kind: "outside-hours",
    calendar: "office",
    clause: "4.5",
  }),
  "a carve-out before an exclusion": excluding(
    { id: "urgent-counts", kind: "carve-out", types: ["urgent"], clause: "4.6" },
    { id: "power-counts", kind: "carve-out", causes: ["power"] },
    works,
  ),
  "an exclusion of another commitment": asked({
    commitments: [{ id: "uptime" }, { id: "aim", kind: "objective", targetPercent: 99.99 }],
    exclusions: [{ ...works, commitments: ["aim"] }],
  }),
  advisories: asked({
    advisories: [
      {
        id: "early",
        kind: "notice",
        types: ["planned"],
        notice: { elapsed: "PT48H" },
        clause: "5.1",
      },
      { id: "hours", kind: "quarterly-hours", types: ["planned"], max: "PT4H" },
      {
        id: "night",
        kind: "usual-window",
        types: ["planned", "urgent"],
        window: daily("00:00", "05:00"),
      },
      { id: "told", kind: "unannounced", types: ["planned"], expectedOver: "PT1H" },
    ],
  }),
  "from the report": ruled({ startsAt: "reported", clauses: { startsAt: "3.1" } }),
  "a minimum": ruled({
    minimumOutage: { duration: "PT5M", counts: "whole" },
    clauses: { minimumOutage: "3.2" },
  }),
  "a minimum that must be exceeded, and what exceeds it": ruled({
    minimumOutage: { duration: "PT2H", counts: "excess", mustExceed: true },
    mergeGapUnder: "PT30M",
  }),
  "free time": ruled({ freePerPeriod: "PT1H", clauses: { freePerPeriod: "3.3" } }),
  "whole minutes": ruled(
    { granularity: "whole-minutes" },
    { outages: [down("10:00:30", "10:02:30")] },
  ),
  "touched minutes": ruled(
    { granularity: "touched-minutes" },
    { outages: [down("10:00:30", "10:02:30")] },
  ),
  "touched quarters of an hour": ruled({ granularity: { bucket: "PT15M", counts: "touched" } }),
  "by share": ruled({ partialOutage: "by-share" }),
  "only total": ruled({ partialOutage: "only-total", clauses: { partialOutage: "3.4" } }),
  "two locations": ruled({ minLocations: 2, clauses: { minLocations: "3.5" } }),
  "the provider's evidence": ruled({ evidence: ["provider"], clauses: { evidence: "3.6" } }),
  "unwatched time is down": ruled(
    { unmonitored: "down", clauses: { unmonitored: "3.7" } },
    { unmonitored: [{ start: at("12:00"), end: at("14:00") }] },
  ),
  "unwatched time is undetermined": ruled(
    { unmonitored: "undetermined" },
    { unmonitored: [{ start: at("12:00"), end: at("14:00") }] },
  ),
  "unwatched time leaves the denominator": ruled(
    { unmonitored: "leaves-denominator" },
    { unmonitored: [{ start: at("12:00"), end: at("14:00") }] },
  ),
  "a scope": asked({ commitment: { scope: "api" } }),
  "a scope that nothing has": asked({ commitment: { scope: "web" } }),
  "the worst of two resources": asked(
    { commitment: { aggregate: "worst" } },
    {
      resources: [{ id: "a" }, { id: "b" }],
      outages: [down("10:00", "11:00", { resources: ["a"] })],
    },
  ),
  "each of two resources": asked(
    { commitment: { aggregate: "each" } },
    {
      resources: [{ id: "a" }, { id: "b" }],
      outages: [down("10:00", "11:00", { resources: ["a"] })],
    },
  ),
  "without planned time": asked({
    commitment: { denominator: "period-less-planned" },
    exclusions: [works],
  }),
  "without excluded time": asked({
    commitment: { denominator: "period-less-excluded" },
    exclusions: [works],
  }),
  "a fixed denominator": asked({ commitment: { denominator: { fixed: "PT720H" } } }),
  "a rounded percentage": asked({
    commitment: { roundPercent: { decimals: 1, mode: "half-even" } },
  }),
  "slices of a log": asked(
    { commitment: { indicator: { kind: "timeslices", ...sliced, empty: "undetermined" } } },
    { slices },
  ),
  "slices of a log, inclusive": asked(
    { commitment: { indicator: { kind: "timeslices", ...sliced, inclusive: true, minTotal: 10 } } },
    { slices },
  ),
  "no log": asked({ commitment: { indicator: { kind: "timeslices", ...sliced } } }),
  requests: asked(
    { commitment: { indicator: { kind: "occurrences", slice: "PT1H" } } },
    { slices },
  ),
  "the mean of slices": asked(
    {
      commitment: {
        indicator: { kind: "ratio-timeslices", slice: "PT1H", empty: "leaves-denominator" },
      },
    },
    { slices },
  ),
  "names that no term has": asked({ exclusions: [{ ...works, types: ["other"] }] }),
  "the office's time only": asked({
    policy: { calendars: { office: { weekly: [officeHours] } } },
    commitment: { denominator: "period-less-outside-hours" },
    exclusions: [{ id: "hours", kind: "outside-hours", calendar: "office" }],
  }),
};
