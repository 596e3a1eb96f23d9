/** Choices of a reading that carry data of their own: a dated list of holidays, given hours. */
import * as z from "zod";
import { wallClockSchema } from "../calendar/daily-span.js";
import {
  daysSchema,
  type Holiday,
  holidaysSchema,
  type WeeklyHours,
} from "../calendar/weekly-hours.js";
import { accepts } from "../core/validation.js";
import type { OpenPoint } from "../policy/readings.js";

/** Hours of support, from which a full support day is made. */
export interface SupportHoursDay {
  readonly supportHours: readonly WeeklyHours[];
}

const supportHoursSchema = z.strictObject({
  supportHours: z
    .array(z.strictObject({ days: daysSchema, from: wallClockSchema, to: wallClockSchema }))
    .min(1),
});

/** The choice of a dated list of holidays. */
export const datedList: NonNullable<OpenPoint["custom"]> = {
  name: "dated-list",
  accepts: (value) => accepts(holidaysSchema, value),
};

/** The choice of given support hours. */
export const givenHours: NonNullable<OpenPoint["custom"]> = {
  name: "support-hours-day",
  accepts: (value) => accepts(supportHoursSchema, value),
};

/** The holidays chosen; none where the choice is "none". */
export function holidaysOf(choice: "none" | readonly Holiday[] | undefined): readonly Holiday[] {
  return choice === undefined || choice === "none" ? [] : choice;
}
