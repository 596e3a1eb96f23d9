/**
 * Limits of time as a policy writes them ("within two business hours", "within five days of"), and
 * advance notice ("two full business days before"). The last instant still in time is computed in
 * `limit-end`.
 */
import * as z from "zod";
import type { FullDayRule } from "../calendar/business-days.js";
import { refusal } from "../core/issue.js";
import { addRefusal, checked } from "../core/validation.js";
import type { MonthEnd } from "../time/civil-date.js";
import { type Duration, durationForm, readDuration } from "../time/duration.js";
import { type PeriodKind, periodKindSchema } from "../time/period.js";

/** When something is due, counted or measured from an instant. */
export type TimeLimit =
  | {
      /** Measured on the wall clock, day and night. */
      readonly elapsed: Duration;
    }
  | {
      /** Measured in the calendar's open time. */
      readonly businessTime: Duration;
      readonly calendar: string;
    }
  | {
      /** The close of a business day: 0 is the same day, 1 the next business day. */
      readonly endOfBusinessDay: number;
      readonly calendar: string;
    }
  | {
      /** How many business days, not counting the first. */
      readonly businessDays: number;
      readonly calendar: string;
      /** When on the last day the time is up. */
      readonly endsAt: "same-time" | "close-of-business" | "end-of-day";
    }
  | {
      /** How many dates, not counting the first. */
      readonly calendarDays: number;
      /** When on the last date the time is up. */
      readonly endsAt: "same-time" | "end-of-day";
      /** Where a last date that is no business day is moved to; by default nowhere. */
      readonly roll?: "none" | "following" | "preceding" | undefined;
      /** The business days to roll to; its zone's dates are counted, without it the contract's. */
      readonly calendar?: string | undefined;
    }
  | {
      /** How many months. */
      readonly months: number;
      /** When on the last date the time is up. */
      readonly endsAt: "same-time" | "end-of-day";
      readonly monthEnd: MonthEnd;
    }
  | {
      /** The last date of the nth period after the one it starts in; 0 is that period itself. */
      readonly endOfPeriod: number;
      readonly kind: PeriodKind;
    };

/** How long before its start something must be announced. */
export type Notice =
  | {
      /** Measured on the wall clock, day and night. */
      readonly elapsed: Duration;
    }
  | {
      /** How many whole business days lie between the announcement and the start. */
      readonly fullBusinessDays: number;
      readonly calendar: string;
      /** What makes a day full; by default its whole civil date. */
      readonly dayIs?: FullDayRule | undefined;
    }
  | {
      /** Business days after that of the notice, up to and including that of the start. */
      readonly businessDays: number;
      readonly calendar: string;
    }
  | {
      /** Dates after that of the notice, up to and including that of the start. */
      readonly calendarDays: number;
    };

export const durationSchema: z.ZodType<Duration, Duration> = z
  .string()
  .superRefine(checked(readDuration))
  .meta({ pattern: durationForm.source });

/** A duration that is longer than zero. */
export const positiveDurationSchema: z.ZodType<Duration, Duration> = durationSchema
  .refine((text) => /[1-9]/.test(text), { message: "a duration longer than zero" })
  .meta({ pattern: durationForm.source.replace("^", "^(?=.*[1-9])") });

/** The name of one of the policy's calendars, or `always`. */
export const calendarNameSchema: z.ZodType<string, string> = z.string().min(1);

const wholeNumber = z.int().min(0).max(36_600);

export const timeLimitSchema: z.ZodType<TimeLimit, TimeLimit> = z.union([
  z.strictObject({ elapsed: durationSchema }),
  z.strictObject({ businessTime: durationSchema, calendar: calendarNameSchema }),
  z.strictObject({ endOfBusinessDay: wholeNumber, calendar: calendarNameSchema }),
  z.strictObject({
    businessDays: wholeNumber,
    calendar: calendarNameSchema,
    endsAt: z.enum(["same-time", "close-of-business", "end-of-day"]),
  }),
  z
    .strictObject({
      calendarDays: wholeNumber,
      endsAt: z.enum(["same-time", "end-of-day"]),
      roll: z.enum(["none", "following", "preceding"]).optional(),
      calendar: calendarNameSchema.optional(),
    })
    .superRefine(({ roll = "none", calendar }, context) => {
      if (roll === "none" || calendar !== undefined) return;
      const expected = "the calendar with the business days to roll to";
      addRefusal(context, refusal("missing_field", { expected }), ["calendar"]);
    }),
  z.strictObject({
    months: wholeNumber,
    endsAt: z.enum(["same-time", "end-of-day"]),
    monthEnd: z.enum(["clamp", "roll-over", "reject"]),
  }),
  z.strictObject({ endOfPeriod: z.int().min(0).max(1200), kind: periodKindSchema }),
]);

export const noticeSchema: z.ZodType<Notice, Notice> = z.union([
  z.strictObject({ elapsed: durationSchema }),
  z.strictObject({
    fullBusinessDays: wholeNumber,
    calendar: calendarNameSchema,
    dayIs: z.enum(["civil-date", "opening-hours"]).optional(),
  }),
  z.strictObject({ businessDays: wholeNumber, calendar: calendarNameSchema }),
  z.strictObject({ calendarDays: wholeNumber }),
]);
