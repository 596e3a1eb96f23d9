/**
 * Figures between two: of time that is undetermined any part may have counted, so that a schedule must yield
 * the same for all that lies between. Rows change only at their bounds: those, and a point between any two,
 * stand for all others.
 */
import { shareOf } from "../money/percent.js";
import { compareRatios, plusRatio, type Ratio, timesRatio, wholeRatio } from "../money/ratio.js";
import type { CreditSchedule } from "../policy/credit-schedule.js";
import { parseDuration } from "../time/duration.js";
import type { Figures } from "./figures.js";

/** The figures that stand for all between two, for a schedule that goes by rows; none for any other. */
export function figuresBetween(
  schedule: CreditSchedule,
  now: Figures,
  then: Figures,
): readonly Figures[] {
  if (schedule.kind === "tiers") {
    const bounds = schedule.tiers.flatMap(({ atLeast, above, below, atMost }) =>
      [atLeast, above, below, atMost].filter((bound) => bound !== undefined).map(shareOf),
    );
    return pointsBetween(then.share(), now.share(), bounds).map((share): Figures => {
      return { ...now, share: () => share };
    });
  }
  if (schedule.kind === "duration-tiers") {
    const bounds = schedule.tiers.map(({ over }) => wholeRatio(parseDuration(over)));
    const [low, high] = [now.downtimeMs(schedule), then.downtimeMs(schedule)];
    return pointsBetween(low, high, bounds).map(
      (ms): Figures => ({ ...now, downtimeMs: () => ms }),
    );
  }
  return [];
}

/** The bounds between two values, and a point between any two neighbours. */
function pointsBetween(low: Ratio, high: Ratio, bounds: readonly Ratio[]): Ratio[] {
  const inside = bounds
    .filter((bound) => compareRatios(low, bound) < 0 && compareRatios(bound, high) < 0)
    .sort(compareRatios);
  const all = [low, ...inside, high];
  return all.slice(1).flatMap((bound, n) => {
    const middle = timesRatio(plusRatio(all[n] as Ratio, bound), {
      numerator: 1n,
      denominator: 2n,
    });
    return n === all.length - 2 ? [middle] : [middle, bound];
  });
}
