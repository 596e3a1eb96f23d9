/**
 * The law of classification, told without nines: the segments of a range are sorted and disjoint, cover
 * what some outage covers and nothing else, and the totals are theirs. Instants are compared as
 * milliseconds.
 */
import type { AvailabilityMeasurement, DowntimeClassification } from "nines";
import { expect } from "vitest";

/** A stretch of time in milliseconds; `null` while it goes on. */
export interface Stretch {
  readonly start: number;
  readonly end: number | null;
}

type Span = readonly [start: number, end: number];

/** Holds a classification to the law; `outages` are all that were recorded. */
export function isPartition(
  { period, asOf, segments, ...totals }: DowntimeClassification,
  outages: readonly Stretch[],
): void {
  const [from, until] = [Date.parse(period.start), Date.parse(period.end)];
  const spans = segments.map(({ start, end }): Span => [Date.parse(start), Date.parse(end)]);
  expect(segments.map(({ durationMs }) => durationMs)).toEqual(spans.map(lengthOf));
  expect(
    spans.filter((span, n) => lengthOf(span) <= 0 || span[0] < (spans[n - 1]?.[1] ?? from)),
  ).toEqual([]);
  expect(joined(spans)).toEqual(
    joined(cut(outages, from, Math.min(until, Date.parse(asOf ?? "")))),
  );
  const of = (verdict: string): number =>
    sum(segments.filter((each) => each.verdict === verdict).map(({ durationMs }) => durationMs));
  const { countedMs, excludedMs, undeterminedMs, byExclusion, byRule } = totals;
  expect({ countedMs, excludedMs, undeterminedMs }).toEqual({
    countedMs: of("counted"),
    excludedMs: of("excluded"),
    undeterminedMs: of("undetermined"),
  });
  expect(countedMs + excludedMs + undeterminedMs).toBe(sum(spans.map(lengthOf)));
  expect(sum([...Object.values(byExclusion), ...Object.values(byRule)])).toBe(excludedMs);
}

/** Holds a measurement of the same period to its classification. */
export function agreesWith(
  { upMs, ofMs, headroomMs, met, ...measured }: AvailabilityMeasurement,
  { countedMs, excludedMs, undeterminedMs }: DowntimeClassification,
): void {
  const { downtimeMs, excludedMs: excluded, undeterminedMs: undetermined } = measured;
  expect({ downtimeMs, excluded, undetermined }).toEqual({
    downtimeMs: countedMs,
    excluded: excludedMs,
    undetermined: undeterminedMs,
  });
  if (upMs === null || ofMs === null) throw new Error("outages were given");
  expect(upMs).toBe(ofMs - countedMs);
  expect(upMs).toBeGreaterThanOrEqual(0);
  expect(upMs).toBeLessThanOrEqual(ofMs);
  expect(met).toBe(headroomMs >= 0);
}

function cut(outages: readonly Stretch[], from: number, until: number): Span[] {
  return outages
    .map(({ start, end }): Span => [Math.max(start, from), Math.min(end ?? until, until)])
    .filter((span) => lengthOf(span) > 0);
}

/** Stretches that overlap or touch, as one. */
function joined(spans: readonly Span[]): Span[] {
  const done: Span[] = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = done.at(-1);
    if (last === undefined || start > last[1]) done.push([start, end]);
    else done[done.length - 1] = [last[0], Math.max(last[1], end)];
  }
  return done;
}

function lengthOf([start, end]: Span): number {
  return end - start;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
