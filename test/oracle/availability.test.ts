/**
 * Random policies and facts, judged and measured by walking through time step by step, held against the
 * library's classification and measurement; and the cases on which the two once differed.
 */
import fc from "fast-check";
import {
  type AvailabilityMeasurement,
  classifyDowntime,
  type DowntimeClassification,
  type DowntimeSegment,
  definePolicy,
  measureAvailability,
} from "nines";
import { describe, expect, test } from "vitest";
import { foundCases } from "./found-cases.js";
import {
  type Figures,
  type Fraction,
  figuresOf,
  isAtMost,
  roundedPercent,
  shareOfPercent,
} from "./naive-availability.js";
import { type Question, type Step, stepByStep, termsOf } from "./naive-downtime.js";
import { type Case, cases } from "./random-facts.js";

/** Walking is slow: a third of the runs that laws get. */
const heavy = { numRuns: Math.ceil((fc.readConfigureGlobal().numRuns ?? 300) / 3) };

function questionsOf({ world, ...rest }: Case): readonly Question[] {
  return termsOf(rest.policy).commitments.map((commitment) => ({
    ...rest,
    commitment,
    step: world.step,
  }));
}

interface Placed {
  readonly segment: DowntimeSegment;
  readonly start: number;
  readonly end: number;
}

/** What the walk says of a step and the classification does not, or the other way round. */
function difference(
  classified: DowntimeClassification,
  steps: readonly Step[],
  { facts, step }: Question,
): string | null {
  const brief = (facts.maintenance ?? [])
    .filter((work) => work.start === work.end)
    .map(({ id }) => id);
  const segments = classified.segments.map((segment) => ({
    segment,
    start: Date.parse(segment.start),
    end: Date.parse(segment.end),
  }));
  for (const each of steps) {
    const got = gotFor(each, step, segments);
    const expected =
      each.verdict === "up"
        ? ["up"]
        : each.reasons.map((reason) => `${each.verdict} ${reason} ${each.exclusion}`);
    if (expected.includes(got)) continue;
    const when = new Date(each.at).toISOString();
    return `${classified.commitment} ${when}: got ${got}, expected ${expected.join(" or ")}`;
  }
  return (
    segments.map((placed) => differenceIn(placed, steps, brief)).find((each) => each !== null) ??
    null
  );
}

function gotFor({ at }: Step, step: number, segments: readonly Placed[]): string {
  const inside = segments.filter(({ start, end }) => start < at + step && at < end);
  const [one] = inside;
  if (one === undefined) return "up";
  const isWhole = inside.length === 1 && one.start <= at && at + step <= one.end;
  const { verdict, reason, exclusion } = one.segment;
  return isWhole ? `${verdict} ${reason} ${exclusion}` : "several segments in a step";
}

/**
 * Whether a segment names the outages, the maintenance and the further exclusions of its steps.
 * Maintenance of no length belongs to no step, and may be named or not.
 */
function differenceIn(
  { segment, start, end }: Placed,
  steps: readonly Step[],
  brief: readonly string[],
): string | null {
  const own = steps.filter(({ at }) => start <= at && at < end);
  const names = (of: (step: Step) => readonly string[]): string =>
    [...new Set(own.flatMap(of))].sort().join(" ");
  const pairs = [
    ["outageIds", names(({ outages }) => outages.map(({ id }) => id))],
    ["maintenanceIds", names(({ maintenance }) => maintenance.map(({ id }) => id))],
    ["alsoMatched", names(({ alsoMatched }) => alsoMatched)],
  ] as const;
  const isByRule = segment.verdict === "excluded" && segment.exclusion === null;
  for (const [field, expected] of pairs) {
    if (isByRule && field === "alsoMatched") continue; // no exclusion is looked at there
    const got = segment[field]
      .filter((id) => !brief.includes(id))
      .sort()
      .join(" ");
    if (got !== expected) return `${segment.start} ${field}: got ${got}, expected ${expected}`;
  }
  return null;
}

function expectVerdicts(given: Case): void {
  const policy = definePolicy(given.policy);
  for (const question of questionsOf(given)) {
    const { facts, range, asOf, commitment } = question;
    const options = { period: range, asOf, commitment: commitment.id };
    const classified = classifyDowntime(policy, facts, options);
    expect(difference(classified, stepByStep(question), question)).toBeNull();
  }
}

function expectFigures(given: Case): void {
  const { facts, range, asOf } = given;
  const policy = definePolicy(given.policy);
  const measured = measureAvailability(policy, facts, { period: range, asOf });
  const questions = questionsOf(given);
  expect(measured.map(({ commitment }) => commitment)).toEqual(
    questions.map(({ commitment }) => commitment.id),
  );
  for (const [n, question] of questions.entries()) {
    const figures = figuresOf(question, stepByStep(question));
    expectSame(measured[n] as AvailabilityMeasurement, figures, question);
  }
}

function expectSame(
  measured: AvailabilityMeasurement,
  figures: Figures,
  { commitment }: Question,
): void {
  const { lost, ofMs, ratio, ratioIfCounted, met } = figures;
  const downtimeMs = Number((lost.over + lost.under - 1n) / lost.under);
  const { percent, percentIfCounted } = measured;
  expect({
    downtimeMs: measured.downtimeMs,
    ofMs: measured.ofMs,
    met: measured.met,
    isKnown: percent !== null,
  }).toEqual({ downtimeMs, ofMs, met, isKnown: ratio !== null });
  if (measured.ratio !== null && ratio !== null) {
    const { numerator, denominator } = measured.ratio;
    expect(BigInt(numerator) * ratio.under).toBe(ratio.over * BigInt(denominator));
  }
  expect(isShown(percent, ratio, commitment)).toBe(true);
  expect(isShown(percentIfCounted, ratioIfCounted, commitment)).toBe(true);
}

/** Whether a percentage is the rounded one, or else at most a ten thousandth below the exact one. */
function isShown(
  percent: string | null,
  exact: Fraction | null,
  { roundPercent }: Question["commitment"],
): boolean {
  if (percent === null || exact === null) return percent === exact;
  const { over, under } = shareOfPercent(percent);
  if (roundPercent !== undefined) {
    const rounded = roundedPercent(exact, roundPercent.decimals, roundPercent.mode);
    return over * rounded.under * 100n === rounded.over * under;
  }
  const next = { over: over * 1_000_000n + under, under: under * 1_000_000n };
  return isAtMost({ over, under }, exact) && !isAtMost(next, exact);
}

describe("walked through step by step", () => {
  test("every step of every outage has the verdict, the exclusion and a reason of the walk", () => {
    fc.assert(fc.property(cases, expectVerdicts), heavy);
  });

  test("every measurement has the figures of the walk", () => {
    fc.assert(fc.property(cases, expectFigures), heavy);
  });
});

describe.for(foundCases)("$title", (found) => {
  test("has the verdicts of the walk", () => expectVerdicts(found));

  test("has the figures of the walk", () => expectFigures(found));
});
