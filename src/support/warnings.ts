/**
 * Warnings: the instants at which a part of a target's time is used up, on the target's own clock, so
 * that three quarters of eight business hours are six business hours.
 */
import * as z from "zod";
import { durationSchema } from "../policy/time-limit.js";
import { type Duration, parseDuration } from "../time/duration.js";
import { lengthOn, pausedOn, type RunningClock, usedUpAt } from "./running-clock.js";

/** When to be warned: a percentage of the time used, an amount used, or an amount left. */
export type WarningPoint =
  | {
      /** The part of the target's time that is used, a whole number from 1 to 100. */
      readonly percent: number;
    }
  | {
      /** The time that is used; where the target has less, it warns at the deadline. */
      readonly used: Duration;
    }
  | {
      /** The time that is left; where the target has no more, it warns at the start of its clock. */
      readonly left: Duration;
    };

export const warningPointSchema: z.ZodType<WarningPoint, WarningPoint> = z.union([
  z.strictObject({ percent: z.int().min(1).max(100) }),
  z.strictObject({ used: durationSchema }),
  z.strictObject({ left: durationSchema }),
]);

/** The instant of a warning on a clock that is due at `dueAt`; never after it. */
export function warningAt(point: WarningPoint, clock: RunningClock, dueAt: number): number {
  const budget = clock.budgetMs ?? lengthOn(clock, clock.start, dueAt) - pausedOn(clock, dueAt);
  const amount = Math.max(0, amountOf(point, budget) - clock.carriedMs);
  return Math.min(usedUpAt(clock, amount), dueAt);
}

function amountOf(point: WarningPoint, budget: number): number {
  if ("percent" in point) return Math.floor((budget * point.percent) / 100);
  if ("used" in point) return Math.min(budget, parseDuration(point.used));
  return budget - parseDuration(point.left);
}
