/**
 * DOit ERP, Scheduled and Unscheduled Maintenance: the reserved windows, Saturday and Sunday night
 * 22:00 to 23:50 and every morning 01:00 to 06:00, Eastern time.
 */
import { describe, expect, test } from "vitest";
import { classifyOutage, inShort, maintenanceClause, verdictAt } from "./doit-erp-downtime.js";
import { hour, minute } from "./written-instants.js";

const morning = "excluded: morning-window";
const weekend = "excluded: weekend-window";
const counted = "counted: unplanned";

const moments = [
  ["on an ordinary morning, a millisecond before one", "2026-02-04T00:59:59.999-05:00", counted],
  ["on an ordinary morning, at one", "2026-02-04T01:00:00.000-05:00", morning],
  ["on an ordinary morning, a millisecond after one", "2026-02-04T01:00:00.001-05:00", morning],
  ["on an ordinary morning, a millisecond before six", "2026-02-04T05:59:59.999-05:00", morning],
  ["on an ordinary morning, at six", "2026-02-04T06:00:00.000-05:00", counted],
  ["on a summer morning, at one", "2026-07-15T01:00:00.000-04:00", morning],
  ["on a summer morning, at six", "2026-07-15T06:00:00.000-04:00", counted],

  ["when clocks go forward, before one", "2026-03-08T00:59:59.999-05:00", counted],
  ["when clocks go forward, at one", "2026-03-08T01:00:00.000-05:00", morning],
  ["when clocks go forward, before the gap", "2026-03-08T01:59:59.999-05:00", morning],
  ["when clocks go forward, after the gap", "2026-03-08T03:00:00.000-04:00", morning],
  ["when clocks go forward, before six", "2026-03-08T05:59:59.999-04:00", morning],
  ["when clocks go forward, at six", "2026-03-08T06:00:00.000-04:00", counted],

  ["when clocks go back, before one", "2026-11-01T00:59:59.999-04:00", counted],
  ["when clocks go back, at the first one", "2026-11-01T01:00:00.000-04:00", morning],
  ["when clocks go back, at the end of the first hour", "2026-11-01T01:59:59.999-04:00", morning],
  ["when clocks go back, at the second one", "2026-11-01T01:00:00.000-05:00", morning],
  ["when clocks go back, at the end of the second hour", "2026-11-01T01:59:59.999-05:00", morning],
  ["when clocks go back, before six", "2026-11-01T05:59:59.999-05:00", morning],
  ["when clocks go back, at six", "2026-11-01T06:00:00.000-05:00", counted],

  ["on Saturday, a millisecond before ten at night", "2026-02-07T21:59:59.999-05:00", counted],
  ["on Saturday, at ten at night", "2026-02-07T22:00:00.000-05:00", weekend],
  ["on Saturday, a millisecond before ten to twelve", "2026-02-07T23:49:59.999-05:00", weekend],
  ["on Saturday, at ten to twelve", "2026-02-07T23:50:00.000-05:00", counted],
  ["on Sunday, a millisecond before ten at night", "2026-02-08T21:59:59.999-05:00", counted],
  ["on Sunday, at ten at night", "2026-02-08T22:00:00.000-05:00", weekend],
  ["on Sunday, a millisecond before ten to twelve", "2026-02-08T23:49:59.999-05:00", weekend],
  ["on Sunday, at ten to twelve", "2026-02-08T23:50:00.000-05:00", counted],
  ["on Friday at half past ten at night", "2026-02-06T22:30:00.000-05:00", counted],
  ["on Monday at half past ten at night", "2026-02-09T22:30:00.000-05:00", counted],
  ["on the evening before clocks go forward", "2026-03-07T22:00:00.000-05:00", weekend],
  ["on the evening after clocks went forward, at ten", "2026-03-08T22:00:00.000-04:00", weekend],
  ["on that evening, a millisecond before ten", "2026-03-08T21:59:59.999-04:00", counted],
  ["on that evening, at ten to twelve", "2026-03-08T23:50:00.000-04:00", counted],
  ["on the evening before clocks go back", "2026-10-31T23:49:59.999-04:00", weekend],
  ["on the evening after clocks went back, at ten", "2026-11-01T22:00:00.000-05:00", weekend],
  ["on that evening, at ten to twelve again", "2026-11-01T23:50:00.000-05:00", counted],
] as const;

test.for(moments)("%s: %s is %s", ([, instant, verdict]) => {
  expect(verdictAt(instant)).toBe(verdict);
});

const fixedMoments = [
  ["a millisecond before one by UTC-5", "2026-07-15T01:59:59.999-04:00", counted],
  ["at one by UTC-5", "2026-07-15T02:00:00.000-04:00", morning],
  ["a millisecond before six by UTC-5", "2026-07-15T06:59:59.999-04:00", morning],
  ["at six by UTC-5", "2026-07-15T07:00:00.000-04:00", counted],
  ["on Saturday at ten by UTC-5", "2026-07-18T23:00:00.000-04:00", weekend],
  ["on Saturday at ten in New York", "2026-07-18T22:59:59.999-04:00", counted],
  [
    "on Saturday at ten to twelve by UTC-5, Sunday in New York",
    "2026-07-19T00:50:00-04:00",
    counted,
  ],
] as const;

test.for(fixedMoments)("by a fixed offset, in summer, %s: %s is %s", ([, instant, verdict]) => {
  expect(verdictAt(instant, {}, { zoneNames: "fixed-offset" })).toBe(verdict);
});

/** From midnight to midnight of a date, and what of it is reserved. */
const dates = [
  ["an ordinary Wednesday", "2026-02-04T00:00-05:00", "2026-02-05T00:00-05:00", 300, 0],
  ["an ordinary Saturday", "2026-02-07T00:00-05:00", "2026-02-08T00:00-05:00", 300, 110],
  ["an ordinary Sunday", "2026-02-08T00:00-05:00", "2026-02-09T00:00-05:00", 300, 110],
  ["the Sunday of 23 hours", "2026-03-08T00:00-05:00", "2026-03-09T00:00-04:00", 240, 110],
  ["the Sunday of 25 hours", "2026-11-01T00:00-04:00", "2026-11-02T00:00-05:00", 360, 110],
] as const;

test.for(dates)("%s reserves its minutes", ([, start, end, mornings, evenings]) => {
  const { byExclusion, countedMs, excludedMs } = classifyOutage(start, end);
  expect(byExclusion).toEqual({
    "morning-window": mornings * minute,
    ...(evenings === 0 ? {} : { "weekend-window": evenings * minute }),
  });
  expect(countedMs + excludedMs).toBe(Date.parse(end) - Date.parse(start));
});

test.for(dates)("%s reserves five hours of the morning by a fixed offset", ([, start]) => {
  const from = `${start.slice(0, 10)}T00:00-05:00`;
  const { byExclusion } = classifyOutage(
    from,
    Date.parse(from) + 12 * hour,
    {},
    {
      zoneNames: "fixed-offset",
    },
  );
  expect(byExclusion).toEqual({ "morning-window": 5 * hour });
});

describe("an outage across a window's edges", () => {
  test("is cut at both, and the excluded part cites the clause", () => {
    const classified = classifyOutage("2026-02-07T21:30-05:00", "2026-02-08T00:10-05:00");
    expect(inShort(classified)).toEqual([
      ["counted", "unplanned", 30 * minute],
      ["excluded", "weekend-window", 110 * minute],
      ["counted", "unplanned", 20 * minute],
    ]);
    expect(classified.segments.map(({ clause }) => clause)).toEqual([
      null,
      maintenanceClause,
      null,
    ]);
  });

  test("needs no maintenance recorded: any downtime in the window is excluded", () => {
    expect(verdictAt("2026-02-04T03:00:00.000-05:00", { maintenance: [] })).toBe(morning);
  });
});
