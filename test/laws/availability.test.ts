import fc from "fast-check";
import {
  type AvailabilityMeasurement,
  classifyDowntime,
  definePolicy,
  measureAvailability,
  type Policy,
  parseFacts,
} from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { doitErpReadings, type Scenario, scenarios } from "../oracle/downtime-scenarios.js";

/** Targets of up to six decimals, close to what the scenarios reach. */
const targets: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom("99.5", "99", "100", "99.99", "0", "90.123456"),
  fc
    .tuple(fc.integer({ min: 80, max: 99 }), fc.nat(999_999))
    .map(([whole, rest]) => `${whole}.${String(rest).padStart(6, "0")}`),
);

const policies: fc.Arbitrary<Policy> = fc
  .record({
    readings: doitErpReadings,
    targetPercent: targets,
    unmonitored: fc.constantFrom("up", "undetermined", "leaves-denominator"),
    fixed: fc.option(fc.constantFrom("PT720H", "PT1H", "PT2208H"), { freq: 5 }),
  } as const)
  .map(({ readings, targetPercent, unmonitored, fixed }) => {
    const policy = doitErp(readings);
    const { availability } = policy;
    const [commitment] = availability?.commitments ?? [];
    if (availability === undefined || commitment === undefined) throw new Error("no commitment");
    const denominator = fixed === null ? commitment.denominator : { fixed };
    return definePolicy({
      ...policy,
      availability: {
        ...availability,
        commitments: [{ ...commitment, targetPercent, denominator }],
        downtime: { ...availability.downtime, unmonitored },
      },
    });
  });

function measure(policy: Policy, scenario: Scenario): AvailabilityMeasurement {
  const { facts, season, asOf } = scenario;
  const [only, ...more] = measureAvailability(policy, facts, { period: season.quarter, asOf });
  if (only === undefined || more.length > 0) throw new Error(`${more.length + 1} measurements`);
  return only;
}

/** A decimal text as a whole number of its twelfth decimals. */
function scaled(percent: string): bigint {
  const [whole = "", rest = ""] = percent.split(".");
  return BigInt(whole + rest.padEnd(12, "0"));
}

/** Whether one exact ratio is at most another. */
function isAtMost(a: AvailabilityMeasurement, b: AvailabilityMeasurement): boolean {
  const [left, right] = [a.ratio, b.ratio];
  if (left === null || right === null) return true;
  return (
    BigInt(left.numerator) * BigInt(right.denominator) <=
    BigInt(right.numerator) * BigInt(left.denominator)
  );
}

describe("availability", () => {
  test("is never raised by another outage", () => {
    fc.assert(
      fc.property(policies, scenarios, scenarios, (policy, scenario, other) => {
        const more = other.facts.outages.map((outage) => ({ ...outage, id: `${outage.id}b` }));
        const outages = [...scenario.facts.outages, ...more];
        const worse = measure(policy, { ...scenario, facts: { ...scenario.facts, outages } });
        const better = measure(policy, scenario);
        expect(isAtMost(worse, better)).toBe(true);
        expect(worse.downtimeMs).toBeGreaterThanOrEqual(better.downtimeMs);
        if (better.met === false) expect(worse.met).toBe(false);
      }),
    );
  });

  test("lies between nothing and the whole, and up and down time make up the whole", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { upMs, ofMs, downtimeMs, because } = measure(policy, scenario);
        if (upMs === null || ofMs === null) throw new Error("outages were given");
        expect(upMs).toBeGreaterThanOrEqual(0);
        expect(upMs).toBeLessThanOrEqual(ofMs);
        const clamped = because.some(({ rule }) => rule === "clamped");
        expect(upMs).toBe(clamped ? 0 : ofMs - downtimeMs);
      }),
    );
  });

  test("is met exactly where the ratio reaches the target, and headroom says the same", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const measured = measure(policy, scenario);
        const { ratio, met, headroomMs, targetPercent, undeterminedMs } = measured;
        if (ratio === null) {
          expect(met).toBeNull();
          return;
        }
        const target = scaled(targetPercent);
        const whole = 100n * 10n ** 12n;
        const reached = BigInt(ratio.numerator) * whole >= target * BigInt(ratio.denominator);
        if (undeterminedMs === 0) expect(met).toBe(reached);
        if (met === false) expect(reached).toBe(false);
        if (met === true) expect(reached).toBe(true);
        const clamped = measured.because.some(({ rule }) => rule === "clamped");
        if (!clamped) expect(headroomMs >= 0).toBe(reached);
      }),
    );
  });
});

describe("the percentage shown", () => {
  test("stands on the target's side where the exact ratio stands, and never above 100", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { percent, percentIfCounted, ratio, targetPercent } = measure(policy, scenario);
        if (percent === null || percentIfCounted === null || ratio === null) return;
        expect(percent).toMatch(/^\d+\.\d{4,12}$/);
        const hundred = scaled("100");
        const exact = BigInt(ratio.numerator) * hundred;
        const denominator = BigInt(ratio.denominator);
        const reached = exact >= scaled(targetPercent) * denominator;
        expect(scaled(percent) >= scaled(targetPercent)).toBe(reached);
        expect(scaled(percent) * denominator <= exact).toBe(true);
        expect(scaled(percent) === hundred).toBe(ratio.numerator === ratio.denominator);
        expect(scaled(percentIfCounted) <= scaled(percent)).toBe(true);
      }),
    );
  });

  test("is less than a ten thousandth of a percent below the ratio", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { percent, ratio } = measure(policy, scenario);
        if (percent === null || ratio === null) return;
        const step = 10n ** 8n;
        const exact = BigInt(ratio.numerator) * scaled("100");
        expect((scaled(percent) + step) * BigInt(ratio.denominator) > exact).toBe(true);
      }),
    );
  });
});

describe("the measurement and the classification", () => {
  test("agree on the counted, excluded and undetermined time of a quarter", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { facts, season, asOf } = scenario;
        const options = { period: season.quarter, asOf };
        const measured = measure(policy, scenario);
        const classified = classifyDowntime(policy, facts, options);
        expect(measured.downtimeMs).toBe(classified.countedMs);
        expect(measured.excludedMs).toBe(classified.excludedMs);
        expect(measured.undeterminedMs).toBe(classified.undeterminedMs);
        expect(measured.period).toEqual(classified.period);
      }),
    );
  });
});

describe("a measurement is plain data", () => {
  test("that survives JSON unchanged, of checked facts and of a policy's clone too", () => {
    fc.assert(
      fc.property(policies, scenarios, (policy, scenario) => {
        const { facts, season, asOf } = scenario;
        const options = { period: season.quarter, asOf };
        const measured = measure(policy, scenario);
        expect(JSON.parse(JSON.stringify(measured))).toStrictEqual(measured);
        const again = measureAvailability(structuredClone(policy), parseFacts(facts), options);
        expect(again).toEqual([measured]);
      }),
    );
  });
});
