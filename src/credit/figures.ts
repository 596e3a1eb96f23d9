/**
 * The figures that a schedule reads, exact: the share of availability as the contract has it, downtime
 * and what the target allows of it, or the number of missed targets.
 */
import type { ExactFigures } from "../availability/measured-period.js";
import type { PartOfWhole } from "../availability/target.js";
import { roundedPercent, shareOf } from "../money/percent.js";
import { lessRatio, type Ratio, ratioOf, timesRatio, wholeRatio } from "../money/ratio.js";
import { roundRatio } from "../money/rounding.js";
import type { Commitment } from "../policy/commitment.js";
import type { CreditedDowntime } from "../policy/credit-schedule.js";
import { parseDuration } from "../time/duration.js";
import type { Incident } from "./incident.js";
import type { IncidentTime } from "./incidents.js";

/** What a schedule can ask for. What its promise is not measured by, it does not ask for. */
export interface Figures {
  /** Availability, or the share of requests answered in time. */
  readonly share: () => Ratio;
  /** The share that is promised. */
  readonly target: () => Ratio;
  /** Downtime that earns a credit, in milliseconds. */
  readonly downtimeMs: (which: CreditedDowntime) => Ratio;
  /** The downtime that the target allows, in milliseconds. */
  readonly allowedMs: () => Ratio;
  /** How long the measurement period is, as far as what is measured was there. */
  readonly periodMs: number;
  readonly misses: number;
}

const nothing: Ratio = { numerator: 0n, denominator: 1n };

/** The figures of a measured commitment: as it is, or as if what is undetermined had counted. */
export function measuredFigures(
  exact: ExactFigures,
  commitment: Commitment,
  periodMs: number,
  ifCounted: boolean,
  incidents: () => IncidentTime,
): Figures | null {
  const of = ifCounted ? exact.least : exact.up;
  if (of === null) return null;
  const target = shareOf(commitment.targetPercent);
  const total = (): Ratio => ratioOf(ifCounted ? exact.lostIfCounted : exact.lost);
  const longest = (): Ratio => {
    const { longestMs, longestIfCountedMs } = incidents();
    return wholeRatio(ifCounted ? longestIfCountedMs : longestMs);
  };
  const ofMs = ifCounted ? exact.ofMsIfCounted : exact.ofMs;
  const allowed = (): Ratio => timesRatio(wholeRatio(ofMs), complement(target));
  return {
    share: () => contractualShare(of, commitment),
    target: () => target,
    downtimeMs: (which) => credited(which.of === "longest" ? longest() : total(), which, allowed),
    allowedMs: allowed,
    periodMs,
    misses: 0,
  };
}

/** The figures of one incident. */
export function incidentFigures(whole: Figures, incident: Incident, ifCounted: boolean): Figures {
  const ms = incident.countedMs + (ifCounted ? incident.undeterminedMs : 0);
  const { allowedMs } = whole;
  return { ...whole, downtimeMs: (which) => credited(wholeRatio(ms), which, allowedMs) };
}

/** The figures of a share of requests. */
export function shareFigures(share: Ratio, target: Ratio): Figures {
  return { ...noFigures, share: () => share, target: () => target };
}

/** The figures of missed targets. */
export function missFigures(misses: number): Figures {
  return { ...noFigures, misses };
}

const none = (): Ratio => nothing;

/** Figures of nothing, for a schedule that reads none. */
export const noFigures: Figures = {
  share: none,
  target: none,
  downtimeMs: none,
  allowedMs: none,
  periodMs: 0,
  misses: 0,
};

/** The part of downtime that a schedule is about. */
function credited(
  downtime: Ratio,
  { on, after, roundDowntime }: CreditedDowntime,
  allowed: () => Ratio,
): Ratio {
  const beyond = on === "beyond-target" ? lessRatio(downtime, allowed()) : downtime;
  const rest = after === undefined ? beyond : lessRatio(beyond, wholeRatio(parseDuration(after)));
  if (roundDowntime === undefined) return rest;
  const unit = BigInt(parseDuration(roundDowntime.to));
  const units = { numerator: rest.numerator, denominator: rest.denominator * unit };
  return wholeRatio(roundRatio(units, roundDowntime.mode) * unit);
}

/** The share, rounded where rounding is a term of the contract. */
function contractualShare({ part, whole }: PartOfWhole, { roundPercent }: Commitment): Ratio {
  if (roundPercent === undefined) {
    return { numerator: BigInt(part), denominator: BigInt(whole) };
  }
  const { decimals, mode } = roundPercent;
  const numerator = BigInt(roundedPercent(part, whole, decimals, mode));
  return { numerator, denominator: 100n * 10n ** BigInt(decimals) };
}

function complement({ numerator, denominator }: Ratio): Ratio {
  return { numerator: denominator - numerator, denominator };
}
