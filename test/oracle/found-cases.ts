/**
 * Cases on which the walk and the library once differed, shrunk and named. Each is six hours in steps of
 * five minutes; times are steps from its start.
 */
import type {
  AvailabilityTerms,
  CalendarConfig,
  Commitment,
  DowntimeRules,
  Maintenance,
  Outage,
} from "nines";
import type { Case } from "./random-facts.js";
import type { World } from "./random-worlds.js";

const world: World = {
  name: "six hours",
  zone: "America/New_York",
  start: Date.parse("2026-03-05T12:00-05:00"),
  step: 300_000,
  steps: 72,
  isWeekly: false,
};
const at = (step: number): number => world.start + step * world.step;

type Given = Omit<Outage, "id" | "start" | "end"> & { readonly from: number; readonly to: number };

interface Row {
  readonly title: string;
  readonly rules?: Partial<DowntimeRules>;
  readonly commitment?: Partial<Commitment>;
  readonly exclusions?: AvailabilityTerms["exclusions"];
  readonly outages: readonly Given[];
  readonly calendars?: Readonly<Record<string, CalendarConfig>>;
  readonly maintenance?: readonly Maintenance[];
  /** Steps of time that nobody watched. */
  readonly unmonitored?: readonly [number, number];
}

const rows: readonly Row[] = [
  {
    title: "an outage whose places are unknown, beside one that too few confirmed",
    rules: { minLocations: 2 },
    outages: [
      { from: 0, to: 6, confirmedFrom: [] },
      { from: 0, to: 6 },
    ],
  },
  {
    title: "an outage whose report is unknown, beside one that was never reported",
    rules: { startsAt: "reported" },
    outages: [
      { from: 0, to: 6, reportedAt: null },
      { from: 0, to: 6 },
    ],
  },
  {
    title: "an outage whose places are unknown, beside one that is too short",
    rules: { minLocations: 1, minimumOutage: { duration: "PT1H", counts: "whole" } },
    outages: [
      { from: 0, to: 6, confirmedFrom: ["rome"] },
      { from: 0, to: 24 },
    ],
  },
  {
    title: "an outage whose places are unknown, beside one that is too short and carved out",
    rules: { minLocations: 1, minimumOutage: { duration: "PT1H", counts: "excess" } },
    exclusions: [{ id: "carved", kind: "carve-out", causes: ["isp"] }],
    outages: [
      { from: 0, to: 24, confirmedFrom: ["rome"], cause: "isp" },
      { from: 0, to: 24 },
    ],
  },
  {
    title: "an outage of some whose places are unknown, where only total outages count",
    rules: { minLocations: 2, partialOutage: "only-total" },
    outages: [{ from: 0, to: 6, affected: { count: 1, of: 3 } }],
  },
  {
    title: "an outage whose places are unknown, before it was reported",
    rules: { minLocations: 2, startsAt: "reported" },
    outages: [{ from: 0, to: 6, reportedAt: at(3) }],
  },
  {
    title: "an excluded outage that nobody watched, where unwatched time leaves the denominator",
    rules: { unmonitored: "leaves-denominator" },
    exclusions: [{ id: "isp", kind: "cause", causes: ["isp"] }],
    outages: [{ from: 0, to: 6, cause: "isp" }],
    unmonitored: [0, 6],
  },
  {
    title: "an outage by its share, beside a total one that too few places confirmed",
    rules: { minLocations: 2, partialOutage: "by-share" },
    commitment: { targetPercent: "95" },
    outages: [
      { from: 0, to: 6, confirmedFrom: ["rome", "oslo"], affected: { count: 1, of: 2 } },
      { from: 0, to: 6, confirmedFrom: ["rome"] },
    ],
  },
  {
    title: "an outage by its share, beside a total one whose places are unknown",
    rules: { minLocations: 2, partialOutage: "by-share" },
    outages: [
      { from: 0, to: 6, confirmedFrom: ["rome", "oslo"], affected: { count: 0, of: 5 } },
      { from: 0, to: 6 },
    ],
  },
  {
    title: "notice in business days of a calendar in whose zone a date begins in between",
    calendars: {
      abroad: {
        zone: "Asia/Kolkata",
        weekly: [{ days: "weekdays", from: "00:00", to: "24:00" }],
      },
    },
    exclusions: [
      {
        id: "works",
        kind: "maintenance",
        types: ["scheduled"],
        notice: { businessDays: 1, calendar: "abroad" },
      },
    ],
    outages: [{ from: 24, to: 30 }],
    maintenance: [{ id: "m0", type: "scheduled", start: at(24), end: at(30), announcedAt: at(6) }],
  },
];

/** The cases by their titles. */
export const foundCases: readonly (Case & { readonly title: string })[] = rows.map((row) => ({
  title: row.title,
  world,
  policy: {
    id: "found",
    version: "1",
    provider: "Acme",
    zone: world.zone,
    calendars: row.calendars ?? {},
    availability: {
      commitments: [
        {
          id: "c0",
          kind: "guarantee",
          targetPercent: "99.5",
          period: "calendar-month",
          denominator: "period",
          partialPeriod: "clip",
          ...row.commitment,
        },
      ],
      exclusions: row.exclusions ?? [],
      downtime: {
        granularity: "exact",
        startsAt: "start",
        partialOutage: "in-full",
        unmonitored: "up",
        ...row.rules,
      },
    },
  },
  facts: {
    outages: row.outages.map(({ from, to, ...rest }, n) => ({
      ...rest,
      id: `o${n}`,
      start: at(from),
      end: at(to),
    })),
    maintenance: row.maintenance ?? [],
    unmonitored:
      row.unmonitored === undefined
        ? []
        : [{ start: at(row.unmonitored[0]), end: at(row.unmonitored[1]) }],
  },
  range: { start: at(0), end: at(world.steps) },
  asOf: at(world.steps),
}));
