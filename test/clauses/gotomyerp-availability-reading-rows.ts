/** For every option of the readings of the gotomyerp guidelines on availability, facts on which it matters. */
import { type Maintenance, measureAvailability, type ServiceFacts } from "nines";
import { type GotomyerpReadings, gotomyerp } from "nines/presets";
import {
  type CommitmentId,
  classify,
  downDuring,
  later,
  measured,
  outage,
  type Sum,
  sumOf,
  verdictAt,
  work,
} from "./gotomyerp-downtime.js";
import type { ReadingRow } from "./reading-row.js";
import { hour, minute, moved } from "./written-instants.js";

type Row = ReadingRow<GotomyerpReadings>;

const afternoon = "2026-02-04T15:00:00.000-05:00";

/** Work on a date in New York, given by its start and its minutes. */
const worked = (type: string, start: string, minutes: number): Maintenance =>
  work(type, start, moved(start, minutes * minute));

/** What becomes of downtime that lasts as long as the works, and no longer. */
const downWhile =
  (maintenance: readonly Maintenance[], account?: ServiceFacts["account"]) =>
  (readings: GotomyerpReadings): Sum =>
    sumOf(classify(downDuring(maintenance), { facts: { maintenance, account }, readings }));

/** What becomes of a millisecond of downtime with a cause. */
const causedBy =
  (cause: string, commitment: CommitmentId) =>
  (readings: GotomyerpReadings): string =>
    verdictAt(afternoon, { readings, commitment }, cause);

const twoHoursAcrossMidnightIn = (start: string): readonly Maintenance[] => [
  worked("scheduled", start, 120),
];

export const gotomyerpAvailabilityRows: readonly Row[] = [
  {
    reading: "zoneNames",
    option: "fixed-offset",
    says: "the month of March ends an hour later",
    readings: { zoneNames: "fixed-offset" },
    outcome: (readings) => measured({ outages: [] }, "2026-03", { readings }).guarantee.ofMs,
    byDefault: 743 * hour,
    under: 744 * hour,
  },
  {
    reading: "unscheduledMaintenance",
    option: "excluded",
    says: "half an hour's unscheduled work does not count",
    readings: { unscheduledMaintenance: "excluded" },
    outcome: downWhile([worked("unscheduled", afternoon, 30)]),
    byDefault: { countedMs: 30 * minute, byExclusion: {} },
    under: { countedMs: 0, byExclusion: { "unscheduled-maintenance": 30 * minute } },
  },
  {
    reading: "upstreamScheduled",
    option: "excluded",
    says: "the upstream's scheduled work does not count",
    readings: { upstreamScheduled: "excluded" },
    outcome: causedBy("upstream-maintenance", "guarantee"),
    byDefault: "counted: carve-out",
    under: "excluded: upstream-maintenance",
  },
  {
    reading: "eventsOutsideControl",
    option: "any-recorded-as-beyond-control",
    says: "whatever is recorded as beyond control is excluded from the guarantee too",
    readings: { eventsOutsideControl: "any-recorded-as-beyond-control" },
    outcome: causedBy("beyond-control", "guarantee"),
    byDefault: "counted: unplanned",
    under: "excluded: beyond-control",
  },
  {
    reading: "guaranteePeriod",
    option: "calendar-year",
    says: "five minutes in December miss the month and not the year",
    readings: { guaranteePeriod: "calendar-year" },
    outcome: (readings) => {
      const outages = [outage("2026-12-10T08:00:00-05:00", 5 * minute)];
      const { period, met } = measured({ outages }, "2026-12", { readings }).guarantee;
      return [period.key, met];
    },
    byDefault: ["2026-12", false],
    under: ["2026", true],
  },
  {
    reading: "denominator",
    option: "period",
    says: "an hour's scheduled work stays in the month",
    readings: { denominator: "period" },
    outcome: (readings) => {
      const facts = { outages: [], maintenance: [worked("scheduled", afternoon, 60)] };
      return measureAvailability(gotomyerp(readings), facts, {
        period: "2026-02",
        asOf: later,
      }).map(({ ofMs }) => ofMs);
    },
    byDefault: [671 * hour, 671 * hour],
    under: [672 * hour, 672 * hour],
  },
  {
    reading: "maintenanceDay",
    option: "civil-day-customer-zone",
    says: "two hours across midnight in Los Angeles are those of two days",
    readings: { maintenanceDay: "civil-day-customer-zone" },
    outcome: downWhile(twoHoursAcrossMidnightIn("2026-02-04T02:00:00-05:00"), {
      zone: "America/Los_Angeles",
    }),
    byDefault: { countedMs: hour, byExclusion: { "scheduled-maintenance": hour } },
    under: { countedMs: 0, byExclusion: { "scheduled-maintenance": 2 * hour } },
  },
  {
    reading: "maintenanceDay",
    option: "noon-to-noon",
    says: "two hours across midnight in New York are those of one night",
    readings: { maintenanceDay: "noon-to-noon" },
    outcome: downWhile(twoHoursAcrossMidnightIn("2026-02-04T23:00:00-05:00")),
    byDefault: { countedMs: 0, byExclusion: { "scheduled-maintenance": 2 * hour } },
    under: { countedMs: hour, byExclusion: { "scheduled-maintenance": hour } },
  },
  {
    reading: "nightlyMaintenance",
    option: "in-addition",
    says: "after the nightly minutes there is a whole hour left",
    readings: { nightlyMaintenance: "in-addition" },
    outcome: downWhile([
      worked("routine", "2026-02-04T02:00:00-05:00", 15),
      worked("scheduled", "2026-02-04T20:00:00-05:00", 60),
    ]),
    byDefault: {
      countedMs: 15 * minute,
      byExclusion: { "nightly-maintenance": 15 * minute, "scheduled-maintenance": 45 * minute },
    },
    under: {
      countedMs: 0,
      byExclusion: { "nightly-maintenance": 15 * minute, "scheduled-maintenance": hour },
    },
  },
  {
    reading: "nightlyOverrun",
    option: "counts",
    says: "a sixteenth nightly minute counts",
    readings: { nightlyOverrun: "counts" },
    outcome: downWhile([worked("routine", "2026-02-04T02:00:00-05:00", 16)]),
    byDefault: {
      countedMs: 0,
      byExclusion: { "nightly-maintenance": 15 * minute, "scheduled-maintenance": minute },
    },
    under: { countedMs: minute, byExclusion: { "nightly-maintenance": 15 * minute } },
  },
  {
    reading: "allowanceCounts",
    option: "excluded-downtime",
    says: "an hour's work with the service up uses nothing up",
    readings: { allowanceCounts: "excluded-downtime" },
    outcome: (readings) => {
      const evening = "2026-02-04T20:00:00-05:00";
      const maintenance = [
        worked("scheduled", "2026-02-04T02:00:00-05:00", 60),
        worked("scheduled", evening, 30),
      ];
      return sumOf(classify([outage(evening, 30 * minute)], { facts: { maintenance }, readings }));
    },
    byDefault: { countedMs: 30 * minute, byExclusion: {} },
    under: { countedMs: 0, byExclusion: { "scheduled-maintenance": 30 * minute } },
  },
  {
    reading: "beyondTheHour",
    option: "excluded",
    says: "a sixty-first minute of scheduled work does not count",
    readings: { beyondTheHour: "excluded" },
    outcome: downWhile([worked("scheduled", afternoon, 61)]),
    byDefault: { countedMs: minute, byExclusion: { "scheduled-maintenance": hour } },
    under: {
      countedMs: 0,
      byExclusion: { "scheduled-maintenance": hour, "beyond-the-hour": minute },
    },
  },
];
