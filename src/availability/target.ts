/**
 * Holding availability against its target: the exact quotient by cross-multiplication, or the rounded
 * percentage where rounding is a term of the contract. What may be lost and what is left of it come
 * from the same comparison, so that headroom is negative exactly where the target is missed.
 */
import {
  allowance,
  decimal,
  describePercent,
  reaches,
  roundedPercent,
  shareOf,
} from "../money/percent.js";
import { type Exact, ratioOf, type Whole } from "../money/ratio.js";
import type { Commitment } from "../policy/commitment.js";

/** A part of a whole, in one unit. */
export interface PartOfWhole {
  readonly part: Whole;
  readonly whole: Whole;
}

/** Whether a part of a whole reaches a commitment's target. */
export function isMet({ targetPercent, roundPercent }: Commitment, of: PartOfWhole): boolean {
  const target = shareOf(targetPercent);
  if (roundPercent === undefined) return reaches(of.part, of.whole, target);
  const { decimals, mode } = roundPercent;
  const rounded = roundedPercent(of.part, of.whole, decimals, mode);
  return reaches(rounded, 100n * 10n ** BigInt(decimals), target);
}

/** The percentage for a reader: as the contract rounds it, else floored and on its side of the target. */
export function percentText(
  { targetPercent, roundPercent }: Commitment,
  { part, whole }: PartOfWhole,
): string {
  if (roundPercent === undefined) return describePercent(part, whole, shareOf(targetPercent));
  const { decimals, mode } = roundPercent;
  return decimal(roundedPercent(part, whole, decimals, mode), decimals);
}

/** The most milliseconds that may be lost of a whole while the target is still reached. */
export function allowedMs(commitment: Commitment, wholeMs: number): number {
  if (commitment.roundPercent === undefined) {
    return allowance(wholeMs, shareOf(commitment.targetPercent));
  }
  let [bearable, tooMuch] = [0, wholeMs + 1];
  while (tooMuch - bearable > 1) {
    const middle = bearable + Math.floor((tooMuch - bearable) / 2);
    if (isMet(commitment, { part: wholeMs - middle, whole: wholeMs })) bearable = middle;
    else tooMuch = middle;
  }
  return bearable;
}

/** What is left of the allowed time, floored; negative exactly where the target is missed. */
export function headroomMs(allowed: number, lost: Exact, ofMs: number, met: boolean): number {
  const left = typeof lost === "number" ? allowed - Math.min(lost, ofMs) : leftOf(allowed, lost);
  return met ? Math.max(0, left) : Math.min(-1, left);
}

function leftOf(allowed: number, lost: Exact): number {
  const { numerator, denominator } = ratioOf(lost);
  const left = BigInt(allowed) * denominator - numerator;
  const floor = left / denominator;
  return Number(left < 0n && floor * denominator !== left ? floor - 1n : floor);
}

const maxDigits = 1000;

/** An exact quotient as texts; `null` where one would be too long to be of use. */
export function ratioTexts({
  part,
  whole,
}: PartOfWhole): { numerator: string; denominator: string } | null {
  const [numerator, denominator] = [String(part), String(whole)];
  return denominator.length > maxDigits ? null : { numerator, denominator };
}
