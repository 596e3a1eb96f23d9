/**
 * Between which percentages the availability of a recorded period lies, exactly: both bounds are the
 * document's quotient where nothing is open; undetermined time, and the rest of a period that was not
 * over, can still take it down. Of requests a rest can change anything.
 */
import { readPercent, roundedPercent } from "../money/percent.js";
import type { Ratio } from "../money/ratio.js";
import { type Commitment, countsRequests } from "../policy/commitment.js";
import type { MeasurementRecord } from "./recorded-history.js";

/** The least and the most that a share can be. */
export interface Bounds {
  readonly least: Ratio;
  readonly most: Ratio;
}

const none: Ratio = { numerator: 0n, denominator: 1n };
const whole: Ratio = { numerator: 1n, denominator: 1n };

/** The bounds of a period's availability, as the contract rounds it where it does. */
export function percentBounds(
  measurement: MeasurementRecord | null,
  commitment: Commitment,
): Bounds {
  const percent = measurement?.percent ?? null;
  const percentIfCounted = measurement?.percentIfCounted ?? null;
  if (measurement === null || percent === null || percentIfCounted === null) {
    return { least: none, most: whole };
  }
  const { final, indicator, ratio } = measurement;
  if (!final && countsRequests(indicator)) return { least: none, most: whole };
  const exact = ratio === null ? null : shareOfTexts(ratio, commitment);
  const isFloored = commitment.roundPercent === undefined;
  const most = exact ?? shareOfPercent(percent, isFloored ? 1n : 0n);
  if (!final) return { least: none, most };
  const isSettled = isKnown(measurement) && exact !== null;
  return { least: isSettled ? exact : shareOfPercent(percentIfCounted), most };
}

/** Whether nothing is open that could still count. */
export function isKnown({ undeterminedMs, missing }: MeasurementRecord): boolean {
  return undeterminedMs === 0 && missing.length === 0;
}

function shareOfTexts(
  { numerator, denominator }: NonNullable<MeasurementRecord["ratio"]>,
  { roundPercent }: Commitment,
): Ratio {
  const [part, of] = [BigInt(numerator), BigInt(denominator)];
  if (roundPercent === undefined) return { numerator: part, denominator: of };
  const { decimals, mode } = roundPercent;
  const scale = 100n * 10n ** BigInt(decimals);
  return { numerator: roundedPercent(part, of, decimals, mode), denominator: scale };
}

/** The share that a percentage's text names, some units of its last decimal more. */
function shareOfPercent(text: string, more = 0n): Ratio {
  const { numerator, denominator } = readPercent(text, 100) as Ratio;
  return { numerator: numerator + more, denominator };
}
