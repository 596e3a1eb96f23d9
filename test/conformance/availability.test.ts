/** Availability held against the tests and records of monitoring systems and status pages. */
import { classifyDowntime } from "nines";
import { compileCalendar, intervalSet, openIntervals } from "nines/time";
import { describe, expect, it } from "vitest";
import { conforms } from "./agreement.js";
import { measured } from "./availability-answers.js";
import { availability } from "./availability-conventions.js";
import { calendarOf, factsOf, policyOf, questionOf, questionSoFar } from "./availability-policy.js";
import type { AvailabilityVector } from "./availability-vectors.js";
import { noVectors, vectorFolder } from "./vectors.js";

const vectors = conforms("availability.json", availability);

/** Tries something on every vector that has a field, of which there is at least one. */
function every<K extends keyof AvailabilityVector["other"]>(
  sentence: string,
  field: K,
  holds: (
    vector: AvailabilityVector,
    reported: NonNullable<AvailabilityVector["other"][K]>,
  ) => void,
): void {
  it(sentence, (ctx) => {
    if (vectorFolder === null) ctx.skip(noVectors);
    let tried = 0;
    for (const vector of vectors) {
      const reported = vector.other[field];
      if (reported === undefined || reported === null) continue;
      holds(vector, reported);
      tried++;
    }
    expect(tried).toBeGreaterThan(0);
  });
}

const soFar = (vector: AvailabilityVector) => measured(vector, { question: questionSoFar(vector) });

describe("what a monitoring system reports beside the percentage", () => {
  every("up time is that of the time gone by", "uptime_s", (vector, uptime) => {
    expect(soFar(vector).upMs, vector.id).toBe(uptime * 1000);
  });

  every("the most up time there could be is the whole period's", "max_uptime_s", (vector, most) => {
    expect(measured(vector).ofMs, vector.id).toBe(most * 1000);
  });

  every(
    "an error budget grows with up time, and has the headroom's sign",
    "error_budget_s",
    (vector, budget) => {
      const { upMs, downtimeMs, headroomMs } = soFar(vector);
      const target = BigInt(Math.round(vector.other.slo * 100));
      const grownMs = (BigInt(upMs ?? 0) * (10_000n - target)) / target;
      const leftMs = (measured(vector).ofMs ?? 0) - (upMs ?? 0) - downtimeMs;
      const budgetMs = Math.min(Number(grownMs) - downtimeMs, leftMs);
      expect(Math.floor(budgetMs / 1000), vector.id).toBe(budget);
      expect(headroomMs < 0, vector.id).toBe(budget < 0);
    },
  );

  every(
    "seconds that were not OK are counted or covered by maintenance",
    "source_seconds",
    (vector, seconds) => {
      const { upMs, downtimeMs } = measured(vector);
      const covered = seconds.not_ok_in_scheduled_downtime * 1000;
      expect({ upMs, downtimeMs }, vector.id).toEqual({
        upMs: seconds.ok * 1000 + covered,
        downtimeMs: seconds.not_ok * 1000 - covered,
      });
      const { byExclusion } = classifyDowntime(
        policyOf(vector),
        factsOf(vector),
        questionOf(vector),
      );
      expect(byExclusion["maintenance"] ?? 0, vector.id).toBe(covered);
    },
  );

  every(
    "states in and out of maintenance add up to the period",
    "raw_not_ok_s",
    (vector, notOk) => {
      const { raw_ok_s: ok = 0, scheduled_ok_s: okCovered = 0 } = vector.other;
      const { upMs, downtimeMs, excludedMs } = measured(vector);
      expect(excludedMs + downtimeMs, vector.id).toBe(notOk * 1000);
      expect(excludedMs, vector.id).toBe((vector.other.scheduled_not_ok_s ?? 0) * 1000);
      expect(upMs, vector.id).toBe(ok * 1000 + excludedMs);
      const works = vector.maintenance.map(([start, end]) => Date.parse(end) - Date.parse(start));
      expect(works, vector.id).toEqual([okCovered * 1000 + excludedMs]);
    },
  );

  every("hours of service are those of the calendar", "scheduled", (vector, scheduled) => {
    const calendar = calendarOf(vector);
    if (calendar === null) throw new Error(vector.id);
    const [start, end] = vector.period;
    const open = openIntervals(compileCalendar(calendar, vector.other.timezone), start, end);
    expect(open, vector.id).toEqual(
      intervalSet(scheduled.map(([from, to]) => ({ start: from, end: to }))),
    );
  });
});
