import fc from "fast-check";
import {
  classifyDowntime,
  type DowntimeClassification,
  definePolicy,
  type Exclusion,
  type Outage,
  type Policy,
  parseFacts,
  parsePolicy,
} from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../arbitraries.js";
import { doitErpReadings, type Scenario, scenarios } from "../oracle/downtime-scenarios.js";

/** The exclusions by cause that the presets of today do not use. */
const byCause: Exclusion = { id: "by-cause", kind: "cause", causes: ["isp", "attack"] };

function withExclusions(
  policy: Policy,
  change: (given: readonly Exclusion[]) => Exclusion[],
): Policy {
  const { availability } = policy;
  if (availability === undefined) throw new Error("a policy without availability terms");
  const exclusions = change(availability.exclusions);
  return definePolicy({ ...policy, availability: { ...availability, exclusions } });
}

const policies: fc.Arbitrary<Policy> = fc
  .tuple(doitErpReadings, fc.boolean())
  .map(([readings, cause]) =>
    cause ? withExclusions(doitErp(readings), (given) => [...given, byCause]) : doitErp(readings),
  );

function classify(policy: Policy, { facts, range, asOf }: Scenario): DowntimeClassification {
  return classifyDowntime(policy, facts, { period: range, asOf });
}

/** What decides the numbers: where segments lie and what becomes of them. */
function essence({ segments, countedMs, excludedMs, undeterminedMs }: DowntimeClassification) {
  const verdicts = segments.map(({ start, end, verdict, reason, exclusion }) => ({
    start,
    end,
    verdict,
    reason,
    exclusion,
  }));
  return { verdicts, countedMs, excludedMs, undeterminedMs };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** The union of spans, by sorting and joining. */
function joined(spans: readonly Span[]): Span[] {
  const union: { start: number; end: number }[] = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = union.at(-1);
    if (end <= start) continue;
    if (last === undefined || last.end < start) union.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return union;
}

/** The time that a classification has to account for. */
function downtimeOf({ facts, range, asOf }: Scenario, policy: Policy): Span[] {
  const accepted = policy.availability?.downtime.evidence;
  const until = Math.min(range.end, asOf);
  const cut = (start: number, end: number): Span => ({
    start: Math.max(start, range.start),
    end: Math.min(end, until),
  });
  const outages = facts.outages
    .filter(({ source }) => source === undefined || accepted?.includes(source) !== false)
    .map(({ start, end }) => cut(start as number, (end as number | null) ?? asOf));
  const unwatched = (facts.unmonitored ?? []).map(({ start, end }) =>
    cut(start as number, end as number),
  );
  return joined([...outages, ...unwatched]);
}

const spansOf = ({ segments }: DowntimeClassification): Span[] =>
  segments.map(({ start, end }) => ({ start: Date.parse(start), end: Date.parse(end) }));

describe("a classification is a partition", () => {
  test("segments are sorted, disjoint and never empty", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const classified = classify(policy, scenario);
        let last = Number.NEGATIVE_INFINITY;
        for (const [n, { start, end }] of spansOf(classified).entries()) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(classified.segments[n]?.durationMs).toBe(end - start);
          last = end;
        }
      }),
    );
  });

  test("their union is that of the outages and the unwatched time, cut at the range and asOf", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        expect(joined(spansOf(classify(policy, scenario)))).toEqual(downtimeOf(scenario, policy));
      }),
    );
  });

  test("counted, excluded and undetermined time are the lengths of its segments", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const classified = classify(policy, scenario);
        const of = (verdict: string): number =>
          classified.segments
            .filter((segment) => segment.verdict === verdict)
            .reduce((sum, { durationMs }) => sum + durationMs, 0);
        expect(classified.countedMs).toBe(of("counted"));
        expect(classified.excludedMs).toBe(of("excluded"));
        expect(classified.undeterminedMs).toBe(of("undetermined"));
        const parts = Object.values(classified.byExclusion).reduce((sum, ms) => sum + ms, 0);
        expect(parts).toBe(classified.excludedMs);
      }),
    );
  });

  test("a segment names the outages of its time, and only unwatched time has none", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { facts, asOf } = scenario;
        for (const segment of classify(policy, scenario).segments) {
          const [start, end] = [Date.parse(segment.start), Date.parse(segment.end)];
          const accepted = policy.availability?.downtime.evidence;
          const active = facts.outages.filter(
            (outage) =>
              (outage.start as number) < end &&
              Math.min((outage.end as number | null) ?? asOf, asOf) > start &&
              (outage.source === undefined || accepted?.includes(outage.source) !== false),
          );
          const ids = active.filter((each) => each.end !== each.start).map(({ id }) => id);
          expect([...segment.outageIds].sort()).toEqual(ids.sort());
          if (ids.length === 0) expect(segment.verdict).not.toBe("counted");
        }
      }),
    );
  });

  test("what meets and is decided alike is one segment", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { segments } = classify(policy, {
          ...scenario,
          facts: { ...scenario.facts, outages: scenario.facts.outages.map(withoutCause) },
        });
        for (const [n, segment] of segments.entries()) {
          const next = segments[n + 1];
          if (next === undefined || next.start !== segment.end) continue;
          const decided = ({ verdict, reason, exclusion, outageIds }: typeof segment): unknown => [
            verdict,
            reason,
            exclusion,
            outageIds.length > 0,
          ];
          expect(decided(next)).not.toEqual(decided(segment));
        }
      }),
    );
  });
});

function withoutCause({ cause: _, ...outage }: Outage): Outage {
  return outage;
}

describe("no total depends on how the facts are written down", () => {
  const reordered = <T>(list: readonly T[] | undefined): T[] => [...(list ?? [])].reverse();

  test("on the order of the records", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { facts } = scenario;
        const reversed = {
          ...facts,
          outages: reordered(facts.outages),
          maintenance: reordered(facts.maintenance),
          unmonitored: reordered(facts.unmonitored),
        };
        const again = classify(policy, { ...scenario, facts: reversed });
        expect(essence(again)).toEqual(essence(classify(policy, scenario)));
      }),
    );
  });

  test("on an outage being one record or two that touch", () => {
    fc.assert(
      fc.property(
        policies,
        scenarios,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (policy, scenario, at) => {
          const { facts } = scenario;
          const outages = facts.outages.flatMap((outage): Outage[] => {
            const end = outage.end as number | null;
            if (end === null) return [outage];
            const middle = Math.round((outage.start as number) * (1 - at) + end * at);
            return [
              { ...outage, end: middle },
              { ...outage, id: `${outage.id}b`, start: middle },
            ];
          });
          const split = classify(policy, { ...scenario, facts: { ...facts, outages } });
          expect(essence(split)).toEqual(essence(classify(policy, scenario)));
        },
      ),
    );
  });

  test("on the same outage being there again under a new id", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { facts } = scenario;
        const again = facts.outages.map((outage) => ({ ...outage, id: `${outage.id}b` }));
        const outages = [...facts.outages, ...again];
        const twice = classify(policy, { ...scenario, facts: { ...facts, outages } });
        expect(essence(twice)).toEqual(essence(classify(policy, scenario)));
      }),
    );
  });

  test("on the same maintenance being there again under a new id", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { facts } = scenario;
        const given = facts.maintenance ?? [];
        const maintenance = [...given, ...given.map((each) => ({ ...each, id: `${each.id}b` }))];
        const twice = classify(policy, { ...scenario, facts: { ...facts, maintenance } });
        expect(essence(twice)).toEqual(essence(classify(policy, scenario)));
      }),
    );
  });

  test("on instants being numbers, texts or dates", () => {
    fc.assert(
      fc.property(scenarios, fc.constantFrom("iso", "date"), (scenario, form) => {
        const written = JSON.parse(JSON.stringify(scenario.facts), (key, value: unknown) => {
          const isInstant = typeof value === "number" && key !== "amountMinor";
          if (!isInstant) return value;
          const date = new Date(value);
          return form === "iso" ? date.toISOString() : date;
        }) as Scenario["facts"];
        const plain = classify(doitErp(), scenario);
        expect(classify(doitErp(), { ...scenario, facts: written })).toEqual(plain);
      }),
    );
  });
});

describe("more records only ever move the totals one way", () => {
  test("another outage never lowers the counted time, without exclusions by cause", () => {
    fc.assert(
      fc.property(doitErpReadings, scenarios, scenarios, (readings, scenario, other) => {
        const policy = doitErp(readings);
        const more = other.facts.outages.map((outage) => ({ ...outage, id: `${outage.id}b` }));
        const outages = [...scenario.facts.outages, ...more];
        const facts = { ...scenario.facts, outages };
        const after = classify(policy, { ...scenario, facts });
        expect(after.countedMs).toBeGreaterThanOrEqual(classify(policy, scenario).countedMs);
      }),
    );
  });

  const exclusions: fc.Arbitrary<Exclusion> = fc.constantFrom<Exclusion[]>(
    {
      id: "nights",
      kind: "window",
      window: { days: "daily", from: "20:00", to: "04:00" },
      covers: "any-downtime",
    },
    {
      id: "sundays",
      kind: "window",
      window: { days: ["sun"], from: "00:00", to: "24:00" },
      covers: "any-downtime",
    },
    { id: "causes", kind: "cause", causes: ["network", "isp"] },
  );

  test("another exclusion never raises the counted time, first or last in the list", () => {
    fc.assert(
      fc.property(
        policies,
        scenarios,
        exclusions,
        fc.boolean(),
        (policy, scenario, more, first) => {
          const wider = withExclusions(policy, (given) =>
            first ? [more, ...given] : [...given, more],
          );
          const before = classify(policy, scenario);
          const after = classify(wider, scenario);
          expect(after.countedMs).toBeLessThanOrEqual(before.countedMs);
          expect(after.undeterminedMs).toBeLessThanOrEqual(before.undeterminedMs);
        },
      ),
    );
  });

  test("unscheduled maintenance never lowers the counted time", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { facts, range } = scenario;
        const unscheduled = { id: "mx", type: "unscheduled", start: range.start, end: range.end };
        const maintenance = [...(facts.maintenance ?? []), unscheduled];
        const after = classify(policy, { ...scenario, facts: { ...facts, maintenance } });
        expect(after.countedMs).toBeGreaterThanOrEqual(classify(policy, scenario).countedMs);
      }),
    );
  });
});

describe("a range is the sum of its parts", () => {
  test("cut in two at any instant", () => {
    fc.assert(
      fc.property(policies, scenarios, fc.nat(20 * 86_400_000), (policy, scenario, ms) => {
        const { range } = scenario;
        const middle = range.start + 1 + ms;
        const [first, second] = [
          classify(policy, { ...scenario, range: { start: range.start, end: middle } }),
          classify(policy, { ...scenario, range: { start: middle, end: range.end } }),
        ];
        const whole = classify(policy, scenario);
        expect(first.countedMs + second.countedMs).toBe(whole.countedMs);
        expect(first.excludedMs + second.excludedMs).toBe(whole.excludedMs);
        expect(first.undeterminedMs + second.undeterminedMs).toBe(whole.undeterminedMs);
      }),
    );
  });
});

describe("facts, policies and options that are frozen throughout", () => {
  test("are read and never written to, and give the same answer each time", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const options = deepFreeze({ period: scenario.range, asOf: scenario.asOf });
        const before = JSON.stringify([policy, scenario, options]);
        const once = classifyDowntime(policy, scenario.facts, options);
        expect(classifyDowntime(policy, scenario.facts, options)).toEqual(once);
        expect(JSON.stringify([policy, scenario, options])).toBe(before);
        expect(Object.isFrozen(scenario.facts.outages)).toBe(true);
      }),
    );
  });
});

describe("a classification is plain data", () => {
  test("that survives JSON unchanged", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const classified = classify(policy, scenario);
        expect(JSON.parse(JSON.stringify(classified))).toStrictEqual(classified);
        expect(structuredClone(classified)).toStrictEqual(classified);
      }),
    );
  });

  test("made of checked facts or raw ones, of a policy or its clone, alike", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const options = { period: scenario.range, asOf: scenario.asOf };
        const plain = classify(policy, scenario);
        const cloned = structuredClone(policy);
        const parsed = parsePolicy(JSON.parse(JSON.stringify(policy)));
        const facts = parseFacts(scenario.facts);
        expect(classifyDowntime(policy, facts, options)).toEqual(plain);
        expect(classifyDowntime(cloned, scenario.facts, options)).toEqual(plain);
        expect(classifyDowntime(parsed, facts, options)).toEqual(plain);
      }),
    );
  });
});
