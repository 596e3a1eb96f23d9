/**
 * The figures of availability, added up step by step in whole numbers and exact fractions: what counts
 * against a target, what it is of, and whether the target is met. Nothing here comes from the library
 * but types.
 */
import type { DowntimeRules, Outage } from "nines";
import { lengthOf } from "./naive-clock.js";
import { type Question, rulesOf, type Step } from "./naive-downtime.js";

/** An exact fraction, of a positive denominator. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** What a measurement has to come to. */
export interface Figures {
  /** What counts against the target. */
  readonly lost: Fraction;
  readonly ofMs: number;
  /** Up time over the denominator, undetermined time as up and as down; `null` of an empty one. */
  readonly ratio: Fraction | null;
  readonly ratioIfCounted: Fraction | null;
  readonly met: boolean | null;
}

/** The figures of a commitment over all steps of its period. */
export function figuresOf(question: Question, steps: readonly Step[]): Figures {
  const { policy, commitment, step } = question;
  const rules = rulesOf(policy, commitment);
  const lost = lostIn(steps, rules, step, false);
  const lostIfCounted = lostIn(steps, rules, step, true);
  const ofMs = denominatorOf(question, steps);
  const ratio = upOver(ofMs, lost);
  const leastMs = denominatorOf(question, steps, true);
  const ratioIfCounted = upOver(leastMs > 0 ? leastMs : ofMs, lostIfCounted);
  const met = isMet(question, ratio);
  return {
    lost,
    ofMs,
    ratio,
    ratioIfCounted,
    met: met === isMet(question, ratioIfCounted) ? met : null,
  };
}

/** Whether one fraction is at most another. */
export function isAtMost(a: Fraction, b: Fraction): boolean {
  return a.over * b.under <= b.over * a.under;
}

/** `99.95` as a fraction of a whole. */
export function shareOfPercent(percent: string): Fraction {
  const [whole = "", rest = ""] = percent.split(".");
  return { over: BigInt(whole + rest), under: 100n * 10n ** BigInt(rest.length) };
}

/** What a contract's rounding makes of a ratio, in percent. */
export function roundedPercent(ratio: Fraction, decimals: number, mode: string): Fraction {
  const scale = 10n ** BigInt(decimals);
  const exact = ratio.over * 100n * scale;
  const floor = exact / ratio.under;
  const rest = exact - floor * ratio.under;
  const half = 2n * rest - ratio.under;
  const isUp =
    rest !== 0n &&
    (mode === "ceil" ||
      mode === "away-from-zero" ||
      (mode.startsWith("half") && half > 0n) ||
      (half === 0n &&
        (mode === "half-away-from-zero" || (floor % 2n === 1n && mode === "half-even"))));
  return { over: floor + (isUp ? 1n : 0n), under: scale };
}

function isMet({ commitment }: Question, ratio: Fraction | null): boolean | null {
  if (ratio === null) return null;
  const { roundPercent, targetPercent } = commitment;
  const target = shareOfPercent(String(targetPercent));
  if (roundPercent === undefined) return isAtMost(target, ratio);
  const { over, under } = roundedPercent(ratio, roundPercent.decimals, roundPercent.mode);
  return isAtMost(target, { over, under: under * 100n });
}

function upOver(ofMs: number, { over, under }: Fraction): Fraction | null {
  if (ofMs === 0) return null;
  const up = BigInt(ofMs) * under - over;
  return { over: up < 0n ? 0n : up, under: BigInt(ofMs) * under };
}

/** What counted downtime comes to; with the undetermined, as if that counted too. */
function lostIn(
  steps: readonly Step[],
  rules: DowntimeRules,
  step: number,
  isUnknownLost: boolean,
): Fraction {
  const isLost = ({ verdict }: Step): boolean =>
    verdict === "counted" || (isUnknownLost && verdict === "undetermined");
  const affecting = steps
    .filter(isLost)
    .map(({ counting, possible }) => (isUnknownLost ? possible : counting));
  const lost =
    rules.partialOutage === "by-share"
      ? sharesOf(affecting, step)
      : { over: BigInt(inBuckets(steps.map(isLost), rules.granularity, step)), under: 1n };
  const free = BigInt(lengthOf(rules.freePerPeriod ?? "PT0S")) * lost.under;
  return { over: lost.over > free ? lost.over - free : 0n, under: lost.under };
}

/** Each step by the largest share then affected; all shares are of the product of their wholes. */
function sharesOf(affecting: readonly (readonly Outage[])[], step: number): Fraction {
  const wholes = new Set(affecting.flat().map(({ affected }) => affected?.of ?? 1));
  const under = [...wholes].reduce((product, of) => product * BigInt(of), 1n);
  let over = 0n;
  for (const outages of affecting) {
    const shares = outages.map(({ affected }) =>
      affected === undefined ? under : (under / BigInt(affected.of)) * BigInt(affected.count),
    );
    const largest = shares.reduce((most, share) => (share > most ? share : most), 0n);
    over += (outages.length === 0 ? under : largest) * BigInt(step);
  }
  return { over, under };
}

/** The steps, or the whole buckets that they fill or touch. */
function inBuckets(
  down: readonly boolean[],
  granularity: DowntimeRules["granularity"],
  step: number,
): number {
  const exact = down.filter(Boolean).length * step;
  if (granularity === "exact") return exact;
  const isNamed = typeof granularity === "string";
  const bucket = isNamed ? 60_000 : lengthOf(granularity.bucket);
  const isTouched = isNamed ? granularity === "touched-minutes" : granularity.counts === "touched";
  if (bucket <= step) return exact;
  const inOne = bucket / step;
  let lost = 0;
  for (let n = 0; n < down.length; n += inOne) {
    const some = down.slice(n, n + inOne); // the last one may be cut by the period's end
    if (isTouched ? some.includes(true) : !some.includes(false)) lost += some.length * step;
  }
  return lost;
}

/** What the percentage is of; if it was downtime, what nobody watched leaves as other excluded downtime does. */
function denominatorOf(
  { policy, commitment, step }: Question,
  steps: readonly Step[],
  isUnwatchedDown = false,
): number {
  const { denominator } = commitment;
  if (typeof denominator === "object" && "fixed" in denominator) return lengthOf(denominator.fixed);
  const names = typeof denominator === "object" ? denominator.less : [denominator];
  const has = (...some: readonly string[]): boolean =>
    some.some((each) => names.includes(each as never));
  const { unmonitored } = rulesOf(policy, commitment);
  const leaves = ({ verdict, isUnwatched, planned }: Step): boolean => {
    if (verdict === "counted" || verdict === "undetermined") return false;
    return (
      (isUnwatched && unmonitored === "leaves-denominator") ||
      (has("excluded", "period-less-excluded") &&
        verdict === "excluded" &&
        (!isUnwatched || (isUnwatchedDown && unmonitored === "undetermined"))) ||
      (has("maintenance", "period-less-maintenance", "period-less-planned") &&
        planned.maintenance) ||
      (has("windows", "period-less-windows", "period-less-planned") && planned.windows) ||
      (has("outside-hours", "period-less-outside-hours") && planned.outsideHours)
    );
  };
  return steps.filter((each) => !leaves(each)).length * step;
}
