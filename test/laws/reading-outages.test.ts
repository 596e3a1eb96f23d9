/**
 * Outages are read in two ways: quickly into a table, or by the schema, which also says what is wrong.
 * Facts without a prototype always go the second way; both must come to the same.
 */
import fc from "fast-check";
import { classifyDowntime, isNinesError, type ServiceFacts } from "nines";
import { doitErp } from "nines/presets";
import { expect, test } from "vitest";

const start = Date.UTC(2026, 1, 2);
const hour = 3_600_000;

const instant = fc.oneof(
  fc.nat(48 * 60).map((minutes) => start + minutes * 60_000),
  fc.nat(48 * 60).map((minutes) => new Date(start + minutes * 60_000).toISOString()),
  fc.constantFrom(new Date(start), "2026-02-02T05:00+01:00", "2026-W06-1T05:00Z"),
);
const bad = fc.constantFrom(undefined, null, "", "2026-02-02T05:00", "soon", 1.5, -1, {}, [], true);
const name = fc.constantFrom("a", "b", "c");

const outage = fc.record(
  {
    id: fc.oneof(
      { weight: 20, arbitrary: fc.uuid() },
      { weight: 1, arbitrary: fc.oneof(name, bad) },
    ),
    start: fc.oneof({ weight: 20, arbitrary: instant }, { weight: 1, arbitrary: bad }),
    end: fc.oneof({ weight: 20, arbitrary: instant }, { weight: 2, arbitrary: bad }),
    cause: fc.oneof({ weight: 10, arbitrary: name }, { weight: 1, arbitrary: bad }),
    source: fc.oneof({ weight: 10, arbitrary: name }, { weight: 1, arbitrary: bad }),
    scope: name,
    reportedAt: fc.oneof({ weight: 10, arbitrary: instant }, { weight: 1, arbitrary: bad }),
    confirmedFrom: fc.array(name),
    affected: fc.record({ count: fc.nat(4), of: fc.nat(5) }),
    meta: fc.oneof(
      fc.constant({ note: "x" }),
      fc.constant(() => 1),
    ),
    typo: fc.constant(1),
  },
  { requiredKeys: ["id", "start"] },
);

const lists = fc.oneof(
  { weight: 5, arbitrary: fc.array(outage, { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.array(fc.oneof(outage, bad), { maxLength: 3 }) },
  { weight: 1, arbitrary: bad },
);

/** The classification, or the issues. */
function outcome(facts: unknown): unknown {
  try {
    return classifyDowntime(doitErp({ evidence: "any" }), facts as ServiceFacts, {
      period: { start, end: start + 72 * hour },
      asOf: start + 40 * hour,
    });
  } catch (error) {
    if (!isNinesError(error)) throw error;
    return error.issues;
  }
}

test("what is read quickly and what the schema reads is the same, issues included", () => {
  fc.assert(
    fc.property(lists, (outages) => {
      const quickly = { outages, maintenance: [] };
      const bySchema: unknown = Object.assign(Object.create(null), quickly);
      expect(outcome(quickly)).toEqual(outcome(bySchema));
    }),
    { numRuns: 1000 },
  );
});
