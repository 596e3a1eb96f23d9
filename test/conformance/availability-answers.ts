/**
 * Availability in one written form: the percentage, the downtime that counts and what it is of. An
 * unrounded percentage has twelve decimals, as far as a peer's floats are right; time has microseconds,
 * as a share of a millisecond counts too.
 */
import {
  type AvailabilityMeasurement,
  type MeasureOptions,
  measureAvailability,
  type Policy,
  type ServiceFacts,
} from "nines";
import { factsOf, policyOf, questionOf } from "./availability-policy.js";
import type { AvailabilityVector } from "./availability-vectors.js";

/** What the vector expects. */
export function theirAvailability(vector: AvailabilityVector): string {
  const { expected_percent: percent, expected_downtime_ms: lostMs, denominator_ms: ofMs } = vector;
  const lost = (lostMs / 1000).toFixed(6);
  return written(percent.toFixed(vector.rounding?.digits ?? unrounded), lost, String(ofMs / 1000));
}

/** What nines answers when asked for the vector's period. */
export function ourAvailability(vector: AvailabilityVector): string {
  return writtenAvailability(vector, measured(vector));
}

/** The one measurement that a vector asks for; policy, facts or question may be another. */
export function measured(
  vector: AvailabilityVector,
  change: {
    readonly policy?: Policy;
    readonly facts?: ServiceFacts;
    readonly question?: MeasureOptions;
  } = {},
): AvailabilityMeasurement {
  const { policy = policyOf(vector), facts = factsOf(vector) } = change;
  const all = measureAvailability(policy, facts, change.question ?? questionOf(vector));
  const [only, ...more] = all;
  if (only === undefined || more.length > 0) throw new Error(`${all.length} measurements, not one`);
  return only;
}

/** A measurement in the written form, from the exact quotient or, where it is a term, the rounding. */
export function writtenAvailability(
  { rounding }: AvailabilityVector,
  { ratio, percent, ofMs, downtimeMs }: AvailabilityMeasurement,
): string {
  if (ratio === null || percent === null || ofMs === null) throw new Error("not measurable");
  const [up, whole] = [BigInt(ratio.numerator), BigInt(ratio.denominator)];
  const lost = { numerator: (whole - up) * BigInt(ofMs), denominator: whole };
  if (decimalText(lost, 0, "ceil") !== String(downtimeMs)) throw new Error("downtimeMs is another");
  const exact = decimalText({ numerator: 100n * up, denominator: whole }, unrounded);
  const lostSeconds = decimalText({ ...lost, denominator: 1000n * whole }, 6);
  return written(rounding === undefined ? exact : percent, lostSeconds, String(ofMs / 1000));
}

const unrounded = 12;

function written(percent: string, lostSeconds: string, ofSeconds: string): string {
  return `${short(percent)} %, ${short(lostSeconds)} s of ${ofSeconds} s`;
}

/** A decimal without zeros at its end. */
function short(decimal: string): string {
  return decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal;
}

/** A quotient that is not negative, as a decimal. */
function decimalText(
  { numerator, denominator }: { readonly numerator: bigint; readonly denominator: bigint },
  decimals: number,
  rounding: "half-up" | "ceil" = "half-up",
): string {
  const more = rounding === "ceil" ? 2n * denominator - 1n : denominator;
  const scaled = (2n * numerator * 10n ** BigInt(decimals) + more) / (2n * denominator);
  const digits = String(scaled).padStart(decimals + 1, "0");
  if (decimals === 0) return digits;
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
