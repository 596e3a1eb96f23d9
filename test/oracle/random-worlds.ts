/**
 * Small worlds for random policies and facts: some days in steps of five minutes or some hours in steps
 * of half a minute, around days on which New York's clocks are changed or a month, a quarter or a year
 * begins; and one in which every week is like the next.
 */
const minute = 60_000;

/** Some time, in steps. */
export interface World {
  readonly name: string;
  readonly zone: string;
  readonly start: number;
  readonly step: number;
  readonly steps: number;
  /** Whether everything recurs each week. */
  readonly isWeekly: boolean;
}

/** Six days in steps of five minutes. */
function days(name: string, first: string): World {
  const start = Date.parse(first);
  return { name, zone: "America/New_York", start, step: 5 * minute, steps: 1728, isWeekly: false };
}

/** Ten hours in steps of half a minute. */
function hours(name: string, first: string): World {
  const start = Date.parse(first);
  return { name, zone: "America/New_York", start, step: minute / 2, steps: 1200, isWeekly: false };
}

export const worlds: readonly World[] = [
  days("days around 8 March", "2026-03-05T12:00-05:00"),
  days("days around 1 November", "2026-10-29T12:00-04:00"),
  days("days around the end of a quarter", "2026-03-29T00:00-04:00"),
  days("days around the end of a year", "2026-12-29T00:00-05:00"),
  hours("hours around 2 o'clock on 8 March", "2026-03-07T22:00-05:00"),
  hours("hours around 2 o'clock on 1 November", "2026-10-31T21:00-04:00"),
];

/** Six days of a winter in which the clocks of its policies are not changed. */
export const weeklyWorld: World = {
  name: "days of a winter",
  zone: "UTC",
  start: Date.parse("2026-01-12T00:00Z"),
  step: 5 * minute,
  steps: 1728,
  isWeekly: true,
};
