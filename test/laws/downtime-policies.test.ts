/**
 * Laws of classification under whole random policies: it is a partition, and does not depend on how the
 * facts are written down. `downtime.test.ts` has those of one contract.
 */
import fc from "fast-check";
import type { DowntimeClassification, DowntimeRules, Outage } from "nines";
import { describe, expect, test } from "vitest";
import { type Case, cases } from "../oracle/random-facts.js";
import type { World } from "../oracle/random-worlds.js";
import { classifyAll, essences, heavy, measureAll, sum, withOutages } from "./policy-cases.js";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every step of the range at which an outage is taken, or unwatched time is judged. */
function judgedSteps(given: Case, n: number): readonly number[] {
  const { policy, facts, range, asOf, world } = given;
  const commitment = policy.availability?.commitments[n];
  const rules = { ...policy.availability?.downtime, ...commitment?.downtime } as DowntimeRules;
  const { evidence, unmonitored } = rules;
  const scope = commitment?.scope;
  const taken: Span[] = facts.outages
    .filter(
      (outage) =>
        (outage.source === undefined || evidence?.includes(outage.source) !== false) &&
        (scope === undefined || outage.scope === undefined || outage.scope === scope),
    )
    .map(({ start, end }) => ({ start: start as number, end: (end as number | null) ?? asOf }));
  const isJudged = unmonitored === "down" || unmonitored === "undetermined";
  const unwatched = (isJudged ? (facts.unmonitored ?? []) : []) as readonly Span[];
  const known = [...taken, ...unwatched].filter(({ start }) => start < asOf);
  const steps: number[] = [];
  for (let at = range.start; at < Math.min(range.end, asOf); at += world.step) {
    if (known.some(({ start, end }) => start <= at && at < end)) steps.push(at);
  }
  return steps;
}

function stepsOf({ segments }: DowntimeClassification, { step }: World): readonly number[] {
  return segments.flatMap(({ start, durationMs }) =>
    Array.from({ length: durationMs / step }, (_, n) => Date.parse(start) + n * step),
  );
}

describe("a classification under any policy is a partition", () => {
  test("of the outages taken and the unwatched time judged, in segments sorted and disjoint", () => {
    fc.assert(
      fc.property(cases, (given) => {
        for (const [n, classified] of classifyAll(given).entries()) {
          for (const { start, end, durationMs } of classified.segments) {
            expect(durationMs).toBeGreaterThan(0);
            expect(Date.parse(end) - Date.parse(start)).toBe(durationMs);
          }
          expect(stepsOf(classified, given.world)).toEqual(judgedSteps(given, n));
        }
      }),
      heavy,
    );
  });

  test("whose verdicts, exclusions and rules sum to its length", () => {
    fc.assert(
      fc.property(cases, (given) => {
        for (const classified of classifyAll(given)) {
          const { segments, countedMs, excludedMs, undeterminedMs } = classified;
          const of = (verdict: string, exclusion?: string): number =>
            sum(
              segments
                .filter((each) => each.verdict === verdict)
                .filter((each) => exclusion === undefined || each.exclusion === exclusion)
                .map(({ durationMs }) => durationMs),
            );
          expect([countedMs, excludedMs, undeterminedMs]).toEqual(
            ["counted", "excluded", "undetermined"].map((verdict) => of(verdict)),
          );
          const parts = { ...classified.byExclusion, ...classified.byRule };
          expect(sum(Object.values(parts))).toBe(excludedMs);
          for (const [id, ms] of Object.entries(classified.byExclusion)) {
            expect(ms).toBe(of("excluded", id));
          }
        }
      }),
      heavy,
    );
  });

  test("in which neighbours that meet differ in what decided them or in their causes", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const causeOf = new Map(given.facts.outages.map(({ id, cause }) => [id, cause ?? ""]));
        for (const { segments } of classifyAll(given)) {
          const alike = segments.map(({ verdict, reason, exclusion, clause, outageIds }) => {
            const causes = [...new Set(outageIds.map((id) => causeOf.get(id)))].sort();
            return JSON.stringify([verdict, reason, exclusion, clause, causes]);
          });
          for (const [n, { end }] of segments.entries()) {
            if (segments[n + 1]?.start === end) expect(alike[n + 1]).not.toBe(alike[n]);
          }
        }
      }),
      heavy,
    );
  });
});

describe("no verdict depends on how the facts are written down", () => {
  test("on their order", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { outages, maintenance, unmonitored } = given.facts;
        const facts = {
          ...given.facts,
          outages: [...outages].reverse(),
          maintenance: [...maintenance].reverse(),
          ...(unmonitored === undefined ? {} : { unmonitored: [...unmonitored].reverse() }),
        };
        expect(essences({ ...given, facts })).toEqual(essences(given));
      }),
      heavy,
    );
  });

  test("on an outage being one record or two that touch and say the same", () => {
    fc.assert(
      fc.property(cases, fc.nat(200), (given, n) => {
        const outages = given.facts.outages.flatMap((outage): readonly Outage[] => {
          const [start, end] = [outage.start as number, outage.end as number | null];
          const steps = ((end ?? given.asOf) - start) / given.world.step;
          if (steps <= 0) return [outage];
          const middle = start + (n % (steps + 1)) * given.world.step;
          return [
            { ...outage, end: middle },
            { ...outage, id: `${outage.id}b`, start: middle },
          ];
        });
        expect(essences(withOutages(given, outages))).toEqual(essences(given));
      }),
      heavy,
    );
  });

  test("on an outage or maintenance being there again under a new id", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const { outages, maintenance } = given.facts;
        const again = <T extends { readonly id: string }>(records: readonly T[]): readonly T[] =>
          records.map((record) => ({ ...record, id: `${record.id}b` }));
        const facts = {
          ...given.facts,
          outages: [...outages, ...again(outages)],
          maintenance: [...again(maintenance), ...maintenance],
        };
        expect(essences({ ...given, facts })).toEqual(essences(given));
      }),
      heavy,
    );
  });
});

describe("answers under any policy", () => {
  test("are the same each time, and survive JSON", () => {
    fc.assert(
      fc.property(cases, (given) => {
        const answers = [classifyAll(given), measureAll(given)];
        expect([classifyAll(given), measureAll(given)]).toEqual(answers);
        expect(JSON.parse(JSON.stringify(answers))).toStrictEqual(answers);
        const read = JSON.parse(JSON.stringify(given)) as Case;
        expect([classifyAll(read), measureAll(read)]).toEqual(answers);
      }),
      heavy,
    );
  });
});
