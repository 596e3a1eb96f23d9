/**
 * Calendars, business time, counting and intervals on epoch milliseconds: the time arithmetic that
 * contracts are made of, for use on its own.
 *
 * @packageDocumentation
 */
export {
  businessDaysBetween,
  type FullDayRule,
  fullBusinessDaysBetween,
  isBusinessDay,
} from "./calendar/business-days.js";
export {
  addBusinessTime,
  type BusinessTime,
  businessTimeBetween,
  isOpen,
  nextClosing,
  nextOpening,
  openIntervals,
  previousClosing,
  subtractBusinessTime,
} from "./calendar/business-time.js";
export {
  type Calendar,
  compileCalendar,
  type JoinMode,
  joinCalendars,
} from "./calendar/calendar.js";
export {
  type CountedPeriod,
  type CountingRule,
  countingRules,
  countPeriod,
} from "./calendar/counting.js";
export type { SpanConfig, WallClock } from "./calendar/daily-span.js";
export { type Recurrence, type Window, windowIntervals } from "./calendar/recurrence.js";
export type {
  CalendarConfig,
  CalendarException,
  Days,
  Holiday,
  WeeklyHours,
} from "./calendar/weekly-hours.js";
export { formatIssues, type Issue, isNinesError, NinesError } from "./core/issue.js";
export { type IssueCode, type IssueParams, issueCodes } from "./core/issue-codes.js";
export type { CivilDate, DayName, MonthEnd } from "./time/civil-date.js";
export { type Duration, parseDuration } from "./time/duration.js";
export {
  type DateTimeLike,
  type Instant,
  type InstantInput,
  parseInstant,
  type TemporalLike,
} from "./time/instant.js";
export {
  clipIntervals,
  complementIntervals,
  type Interval,
  intersectIntervals,
  intervalSet,
  measureIntervals,
  subtractIntervals,
  unionIntervals,
} from "./time/interval-set.js";
export type { IntervalSet } from "./time/interval-sweep.js";
export type { PeriodKind } from "./time/period.js";
export { type MeasurementPeriod, type PeriodRange, periodsIn } from "./time/periods-in.js";
export {
  civilDateAt,
  formatInstantIn,
  instantOf,
  type TimeOfDay,
  zoneOffsetAt,
} from "./time/wall-clock.js";
export type { ZoneName } from "./time/zone.js";
