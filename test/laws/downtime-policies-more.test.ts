/** Laws of whole random policies: what another exclusion and another outage can change, and what not. */
import fc from "fast-check";
import type { Denominator, DowntimeRules, Outage } from "nines";
import { describe, expect, test } from "vitest";
import { maintenanceExclusions, plainExclusions } from "../oracle/random-exclusions.js";
import { type Case, cases, outageOf } from "../oracle/random-facts.js";
import {
  classifyAll,
  heavy,
  isAtMost,
  measureAll,
  withExclusions,
  withOutages,
} from "./policy-cases.js";

describe("more of something only ever moves the totals one way", () => {
  /** Policies whose exclusions have one allowance at most, and none that is shared. */
  const frugal = cases.map((given) =>
    withExclusions(given, (exclusions) =>
      exclusions.map((exclusion) => {
        if (exclusion.kind !== "maintenance" || exclusion.allowances === undefined)
          return exclusion;
        const allowances = exclusion.allowances.slice(0, 1);
        return {
          ...exclusion,
          allowances: allowances.map(({ sharedAs: _, ...allowance }) => allowance),
        };
      }),
    ),
  );

  test("another exclusion, anywhere in the list, never raises counted time, nor what may count, where no exclusion has two allowances or shares one", () => {
    const more = frugal.chain((given) =>
      fc.record({
        given: fc.constant(given),
        exclusion: fc.oneof(plainExclusions(given.world), maintenanceExclusions(given.world, [])),
        place: fc.nat(5),
      }),
    );
    fc.assert(
      fc.property(more, ({ given, exclusion, place }) => {
        const own =
          exclusion.kind === "maintenance" ? (exclusion.allowances ?? []).slice(0, 1) : [];
        const added = { ...exclusion, id: "more", ...(own.length > 0 ? { allowances: own } : {}) };
        const wider = withExclusions(given, (exclusions) => exclusions.toSpliced(place, 0, added));
        const before = classifyAll(given);
        for (const [n, after] of classifyAll(wider).entries()) {
          const { countedMs = 0, undeterminedMs = 0 } = before[n] ?? {};
          expect(after.countedMs).toBeLessThanOrEqual(countedMs);
          // Beside an outage that may count, what is newly excused is open: undetermined alone may rise.
          const most = countedMs + undeterminedMs;
          expect(after.countedMs + after.undeterminedMs).toBeLessThanOrEqual(most);
        }
      }),
      heavy,
    );
  });

  /** Cases without allowances of excluded downtime, and one more outage of which everything is known. */
  const worsened = cases.chain((given) => {
    const { world } = given;
    const lasting = withExclusions(given, (exclusions) =>
      exclusions.map((exclusion) => {
        if (exclusion.kind !== "maintenance" || exclusion.allowances === undefined)
          return exclusion;
        const allowances = exclusion.allowances.map((each) => ({
          ...each,
          of: "maintenance-time" as const,
        }));
        return { ...exclusion, allowances };
      }),
    );
    return outageOf(world).map(({ start, end }) => {
      const confirmedFrom = ["rome", "oslo"];
      const outage: Outage = { id: "more", start, end, reportedAt: start, confirmedFrom };
      return { given: lasting, worse: withOutages(lasting, [...lasting.facts.outages, outage]) };
    });
  });

  test("another outage without a cause never lowers counted time, where no allowance is of excluded downtime and time taken as down has no minimum", () => {
    fc.assert(
      fc.property(worsened, ({ given, worse }) => {
        const before = classifyAll(given);
        for (const [n, { countedMs }] of classifyAll(worse).entries()) {
          if (maySpareTime(termsOf(given, n))) continue;
          expect(countedMs).toBeGreaterThanOrEqual(before[n]?.countedMs ?? 0);
        }
      }),
      heavy,
    );
  });

  test("nor does it raise availability, where no denominator gets longer by time that is not lost", () => {
    fc.assert(
      fc.property(worsened, ({ given, worse }) => {
        const before = measureAll(given);
        for (const [n, after] of measureAll(worse).entries()) {
          const one = before[n];
          const terms = termsOf(given, n);
          if (one === undefined || maySpareTime(terms) || mayLengthen(terms)) continue;
          expect(isAtMost(after, one)).toBe(true);
          expect(after.downtimeMs).toBeGreaterThanOrEqual(one.downtimeMs);
          if (one.met === false) expect(after.met).not.toBe(true);
        }
      }),
      heavy,
    );
  });
});

interface Terms {
  readonly denominator: Denominator;
  readonly rules: Partial<DowntimeRules>;
}

function termsOf({ policy }: Case, n: number): Terms {
  const { commitments = [], downtime = {} } = policy.availability ?? {};
  const { denominator = "period", downtime: own } = commitments[n] ?? {};
  return { denominator, rules: { ...downtime, ...own } as Partial<DowntimeRules> };
}

/** An outage that is too short takes the place of unwatched time, which may have counted. */
function maySpareTime({ rules: { minimumOutage, unmonitored } }: Terms): boolean {
  return minimumOutage !== undefined && unmonitored === "down";
}

/**
 * Whether an outage may bring time back into the denominator without being lost: unwatched time that
 * left it, what is too short for sure without it, what does not fill a bucket.
 */
function mayLengthen({ denominator, rules }: Terms): boolean {
  const { granularity = "exact", minimumOutage, unmonitored } = rules;
  if (typeof denominator === "object" && "fixed" in denominator) return false;
  if (unmonitored === "leaves-denominator") return true;
  if (denominator === "period") return false;
  if (typeof denominator === "object" && denominator.less.length === 0) return false;
  const counts = typeof granularity === "string" ? granularity : granularity.counts;
  return minimumOutage !== undefined || counts.startsWith("whole");
}
