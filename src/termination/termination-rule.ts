/**
 * Which periods complete a rule on termination: those at whose end enough of the last so many periods
 * count, or the mean of the last so many is below a percentage. "In a row" is so many of as many. Means
 * are exact sums of quotients. Cost: linear in the periods, times the window for a mean.
 */
import { shareOf } from "../money/percent.js";
import { compareRatios, type Ratio, sumOfRatios } from "../money/ratio.js";
import type { Commitment } from "../policy/commitment.js";
import type { Policy } from "../policy/policy.js";
import type { TerminationRule } from "../policy/termination-terms.js";
import type { Standing } from "./credit-share.js";
import { percentBounds } from "./percent-bounds.js";
import type { PeriodEntry } from "./period-series.js";
import { type CountedRule, standingOf } from "./period-standing.js";

/** A period in its place; `null` where nothing is recorded of it. */
export type Slot = PeriodEntry | null;

/** A period that completes a rule, or may. */
export interface Completion {
  /** The place of the period in the series. */
  readonly place: number;
  /** Whether it does, whatever is still open. */
  readonly isCertain: boolean;
  /** The places of the periods that it rests on. */
  readonly rests: readonly number[];
  /** The places of the periods of which it is not known whether they count. */
  readonly open: readonly number[];
}

/** How many successive periods a rule looks at. */
function windowOf(rule: TerminationRule): number {
  if ("consecutive" in rule) return rule.consecutive;
  if ("averageBelow" in rule) return rule.over;
  return "of" in rule ? rule.of : 1;
}

/** The series with a place for each period; of a long gap as many as any window can hold. */
export function slotsOf(entries: readonly PeriodEntry[], rule: TerminationRule): Slot[] {
  const most = windowOf(rule);
  return entries.flatMap((entry): Slot[] => {
    const missing = Math.min(entry.missingBefore, most);
    return [...Array.from({ length: missing }, () => null), entry];
  });
}

/** The periods that complete a rule, or may, in order. */
export function completionsOf(
  slots: readonly Slot[],
  rule: TerminationRule,
  commitment: Commitment,
  policy: Policy,
): Completion[] {
  if ("averageBelow" in rule) return lowMeans(slots, rule, commitment);
  const standings = slots.map((slot) => standingOf(slot, rule, commitment, policy));
  return enough(standings, timesOf(rule), windowOf(rule));
}

function timesOf(rule: CountedRule): number {
  if ("consecutive" in rule) return rule.consecutive;
  if ("misses" in rule) return rule.misses;
  return "times" in rule ? rule.times : 1;
}

/** The periods that count, or may, as the last of so many in a window. */
function enough(standings: readonly Standing[], times: number, window: number): Completion[] {
  const completions: Completion[] = [];
  let [counting, unknown] = [0, 0];
  const move = (place: number, by: number): void => {
    if (standings[place] === "counts") counting += by;
    if (standings[place] === "unknown") unknown += by;
  };
  for (const [place, standing] of standings.entries()) {
    move(place, 1);
    if (place >= window) move(place - window, -1);
    if (standing === "does-not-count" || counting + unknown < times) continue;
    const first = Math.max(0, place - window + 1);
    completions.push({
      place,
      isCertain: standing === "counts" && counting >= times,
      rests: placesOf(standings, "counts", first, place),
      open: placesOf(standings, "unknown", first, place),
    });
  }
  return completions;
}

function placesOf(
  standings: readonly Standing[],
  wanted: Standing,
  first: number,
  last: number,
): number[] {
  const places: number[] = [];
  for (let place = first; place <= last; place++) {
    if (standings[place] === wanted) places.push(place);
  }
  return places;
}

/** The periods that end a window whose mean is below a percentage, or may be. */
function lowMeans(
  slots: readonly Slot[],
  { averageBelow, over }: Extract<TerminationRule, { readonly over: number }>,
  commitment: Commitment,
): Completion[] {
  const bounds = slots.map((slot) => percentBounds(slot?.measurement ?? null, commitment));
  const { numerator, denominator } = shareOf(averageBelow);
  const needed = { numerator: numerator * BigInt(over), denominator };
  return slots.flatMap((_, place): Completion[] => {
    const first = place - over + 1;
    if (first < 0) return [];
    const own = bounds.slice(first, place + 1);
    const isBelow = (of: (each: (typeof own)[number]) => Ratio): boolean =>
      compareRatios(sumOfRatios(own.map(of)), needed) < 0;
    if (!isBelow(({ least }) => least)) return [];
    const isCertain = isBelow(({ most }) => most);
    const places = own.map((_each, n) => first + n);
    const isOpen = (at: number): boolean => {
      const { least, most } = bounds[at] as (typeof own)[number];
      return compareRatios(least, most) !== 0;
    };
    return [{ place, isCertain, rests: places, open: places.filter(isOpen) }];
  });
}
