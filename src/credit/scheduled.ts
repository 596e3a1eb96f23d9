/**
 * Scheduled value: what a schedule yields for the figures, before any fee is looked at. It is a list of
 * parts, each a value so many times over or the price of so much downtime; or the finding that the
 * schedule has no row for the figure.
 */
import { type Finding, finding } from "../core/finding.js";
import { multipleOf } from "../money/decimal.js";
import { percentOfShare, shareOf } from "../money/percent.js";
import {
  byRatio,
  compareRatios,
  lessRatio,
  type Ratio,
  timesRatio,
  wholeRatio,
} from "../money/ratio.js";
import { roundRatio } from "../money/rounding.js";
import type {
  BlockSchedule,
  CreditSchedule,
  DurationTierSchedule,
  PercentTier,
  PriceSchedule,
  ShortfallSchedule,
  StepCounting,
} from "../policy/credit-schedule.js";
import type { CreditValue } from "../policy/credit-value.js";
import { describeDuration, parseDuration } from "../time/duration.js";
import type { Figures } from "./figures.js";

/** A part of what a schedule yields. */
export type ScheduledPart =
  | { readonly value: CreditValue; readonly times: Ratio; readonly why: string | null }
  | {
      readonly price: PriceSchedule;
      readonly ms: Ratio;
      readonly periodMs: number;
      readonly why: string;
    };

/** What a schedule yields, or that it has no row. */
export type Scheduled = readonly ScheduledPart[] | { readonly noRow: Finding };

const once: Ratio = wholeRatio(1);

/** Whether a schedule reads a figure of the whole period, so that it can be said only when that is over. */
export function readsPeriod(schedule: CreditSchedule): boolean {
  if (schedule.kind === "tiers" || schedule.kind === "per-shortfall") return true;
  return "on" in schedule && schedule.on === "beyond-target";
}

/** What a schedule yields for the figures. */
export function scheduled(
  schedule: CreditSchedule,
  figures: Figures,
  clause: string | undefined,
): Scheduled {
  const noRow = (figure: string): Scheduled => {
    const text = `The schedule has no row for ${figure}.`;
    return { noRow: finding("no-row", "not-applied", text, clause, { figure }) };
  };
  switch (schedule.kind) {
    case "flat":
      return [{ value: schedule.credit, times: once, why: null }];
    case "tiers": {
      const share = figures.share();
      const why = `${percentOfShare(share)} %`;
      const row = schedule.tiers.find((tier) => holdsFor(tier, share));
      return row === undefined
        ? noRow(`${percentOfShare(share, 12)} %`)
        : rowParts(row, share, why);
    }
    case "duration-tiers":
      return (
        durationParts(schedule, figures) ?? noRow(`${lengthOf(schedule, figures)} of downtime`)
      );
    case "blocks":
      return blockParts(schedule, figures);
    case "per-shortfall":
      return shortfallParts(schedule, figures);
    case "multiple-of-downtime": {
      const ms = figures.downtimeMs(schedule);
      const why = `${lengthOf(schedule, figures)} of downtime`;
      return [{ price: schedule, ms, periodMs: figures.periodMs, why }];
    }
    case "miss-tiers": {
      const { misses } = figures;
      const row = schedule.tiers.filter(({ atLeast }) => misses >= atLeast).sort(mostFirst)[0];
      const why = `${misses} missed ${misses === 1 ? "target" : "targets"}`;
      return row === undefined ? noRow(why) : [{ value: row.credit, times: once, why }];
    }
  }
}

const mostFirst = (a: { readonly atLeast: number }, b: { readonly atLeast: number }): number =>
  b.atLeast - a.atLeast;

/** Whether a share lies in a row. */
export function holdsFor({ atLeast, above, below, atMost }: PercentTier, share: Ratio): boolean {
  return (
    (atLeast === undefined || compareRatios(share, shareOf(atLeast)) >= 0) &&
    (above === undefined || compareRatios(share, shareOf(above)) > 0) &&
    (below === undefined || compareRatios(share, shareOf(below)) < 0) &&
    (atMost === undefined || compareRatios(share, shareOf(atMost)) <= 0)
  );
}

function rowParts({ credit, further }: PercentTier, share: Ratio, why: string): ScheduledPart[] {
  const own = { value: credit, times: once, why };
  if (further === undefined) return [own];
  const short = lessRatio(shareOf(further.below), share);
  const times = stepsOf(short, shareOf(further.stepPercent), further.counting);
  return [own, { value: further.credit, times, why: `${why}, below ${further.below} %` }];
}

function durationParts(schedule: DurationTierSchedule, figures: Figures): ScheduledPart[] | null {
  const ms = figures.downtimeMs(schedule);
  const exceeded = schedule.tiers.filter(({ over, inclusive = false }) => {
    const compared = compareRatios(ms, wholeRatio(parseDuration(over)));
    return inclusive ? compared >= 0 : compared > 0;
  });
  const row = exceeded.reduce<(typeof exceeded)[number] | null>(
    (most, each) =>
      most === null || parseDuration(each.over) >= parseDuration(most.over) ? each : most,
    null,
  );
  const why = `${lengthOf(schedule, figures)} of downtime`;
  return row === null ? null : [{ value: row.credit, times: once, why }];
}

function blockParts(schedule: BlockSchedule, figures: Figures): ScheduledPart[] {
  const ms = figures.downtimeMs(schedule);
  const times = stepsOf(ms, wholeRatio(parseDuration(schedule.per)), schedule.counting);
  const length = lengthOf(schedule, figures);
  const blocks = {
    value: schedule.credit,
    times,
    why: `${String(times.numerator)} × ${describeDuration(parseDuration(schedule.per))} in ${length}`,
  };
  if (schedule.first === undefined) return [blocks];
  const { of, on } = schedule;
  const any = figures.downtimeMs({ of, on });
  const first = { value: schedule.first, times: any.numerator > 0n ? once : wholeRatio(0) };
  return [{ ...first, why: "any downtime" }, blocks];
}

function shortfallParts(schedule: ShortfallSchedule, figures: Figures): ScheduledPart[] {
  const short = lessRatio(figures.target(), figures.share());
  const times = stepsOf(short, shareOf(schedule.stepPercent), schedule.counting);
  const why = `${percentOfShare(figures.share())} %, ${percentOfShare(short)} points short`;
  return [{ value: schedule.credit, times, why }];
}

/** How many steps fit into an amount. */
function stepsOf(amount: Ratio, step: Ratio, counting: StepCounting): Ratio {
  if (step.numerator === 0n) return wholeRatio(0);
  const steps = byRatio(amount, step);
  if (counting === "exact") return steps;
  return wholeRatio(roundRatio(steps, counting === "full" ? "floor" : "ceil"));
}

function lengthOf(which: Parameters<Figures["downtimeMs"]>[0], figures: Figures): string {
  return describeDuration(Number(roundRatio(figures.downtimeMs(which), "floor")));
}

/** Downtime's part of a month, many times over, as the contract rounds it. */
export function priceFactor({ times, roundFactor }: PriceSchedule, timeShare: Ratio): Ratio {
  const rounded = (factor: Ratio, of: "time-share" | "multiple"): Ratio => {
    if (roundFactor?.of !== of) return factor;
    const scale = 10n ** BigInt(roundFactor.decimals);
    const scaled = timesRatio(factor, wholeRatio(scale));
    return { numerator: roundRatio(scaled, roundFactor.mode), denominator: scale };
  };
  return rounded(timesRatio(rounded(timeShare, "time-share"), multipleOf(times)), "multiple");
}
