/** Where a percentage lies: exact or rounded by the contract, what is allowed, and what a reader is shown. */
import fc from "fast-check";
import { definePolicy, type Percent, type PercentRounding, type RoundingMode } from "nines";
import { describe, expect, test } from "vitest";
import { service } from "../downtime/service.js";
import { lost, measureOne, scaled, stretch } from "./measured.js";

function policyOf(targetPercent: Percent, roundPercent?: PercentRounding) {
  return service({
    commitment: { targetPercent, ...(roundPercent === undefined ? {} : { roundPercent }) },
  });
}

/** The measurement of so many milliseconds lost of 100 000. */
function measured(
  ms: number,
  targetPercent: Percent,
  roundPercent?: PercentRounding,
  ofMs = 100_000,
) {
  const outages = ms === 0 ? [] : [lost(ms)];
  return measureOne(policyOf(targetPercent, roundPercent), { outages }, { period: stretch(ofMs) });
}

describe("without rounding", () => {
  const rows: [number, Percent, boolean, string, number][] = [
    [0, 100, true, "100.0000", 0],
    [1, 100, false, "99.9990", -1],
    [100, "99.9", true, "99.9000", 0],
    [101, "99.9", false, "99.8990", -1],
    [99, "99.9", true, "99.9010", 1],
    [100_000, 0, true, "0.0000", 0],
    [100_000, "0.000000000001", false, "0.0000", -1],
  ];

  test.for(rows)("%i ms of 100 000 against %s: %s", ([ms, target, met, percent, headroomMs]) => {
    expect(measured(ms, target)).toMatchObject({ met, percent, headroomMs });
  });

  const shown: [number, number, Percent, boolean, string][] = [
    [1, 3, "66.6666", true, "66.6666"],
    [1, 3, "66.66666", true, "66.66666"],
    [1, 3, "66.666666666666", true, "66.666666666666"],
    [1, 3, "66.666666666667", false, "66.6666"],
    [1, 3, "66.6667", false, "66.6666"],
    [1, 2_000_000_000, "99.9999", true, "99.9999"],
    [1, 2_000_000_000, "99.99995", true, "99.99999"],
    [1, 2_000_000_000, "100", false, "99.9999"],
  ];

  test.for(shown)(
    "%i of %i ms lost, target %s: met %s, shown as %s",
    ([ms, of, target, met, percent]) => {
      expect(measured(ms, target, undefined, of)).toMatchObject({ met, percent });
    },
  );
});

describe("rounded to two decimals, a target of 99.90", () => {
  const rows: [RoundingMode, number, boolean, string][] = [
    ["half-away-from-zero", 105, true, "99.90"],
    ["half-away-from-zero", 106, false, "99.89"],
    ["half-even", 105, true, "99.90"],
    ["half-even", 106, false, "99.89"],
    ["floor", 100, true, "99.90"],
    ["floor", 101, false, "99.89"],
    ["toward-zero", 100, true, "99.90"],
    ["toward-zero", 101, false, "99.89"],
    ["ceil", 109, true, "99.90"],
    ["ceil", 110, false, "99.89"],
    ["away-from-zero", 109, true, "99.90"],
    ["away-from-zero", 110, false, "99.89"],
  ];

  test.for(rows)("%s, %i ms of 100 000 lost: %s", ([mode, ms, met, percent]) => {
    const found = measured(ms, "99.90", { decimals: 2, mode });
    expect(found).toMatchObject({ met, percent, targetPercent: "99.90" });
    expect(found.headroomMs < 0).toBe(!met);
    expect(found.because).toContainEqual(
      expect.objectContaining({ rule: "rounded", params: { decimals: 2, mode } }),
    );
  });

  test.for([
    ["half-even", 115, "99.88", false],
    ["half-away-from-zero", 115, "99.89", true],
  ] as const)("%s of 99.885 is %s", ([mode, ms, percent, met]) => {
    expect(measured(ms, "99.89", { decimals: 2, mode })).toMatchObject({ percent, met });
  });

  const allowed: [RoundingMode, number][] = [
    ["half-away-from-zero", 105],
    ["half-even", 105],
    ["floor", 100],
    ["toward-zero", 100],
    ["ceil", 109],
    ["away-from-zero", 109],
  ];

  test.for(allowed)("%s allows %i ms", ([mode, allowedDowntimeMs]) => {
    const found = measured(20, "99.90", { decimals: 2, mode });
    expect(found).toMatchObject({ allowedDowntimeMs, headroomMs: allowedDowntimeMs - 20 });
  });

  test("to no decimals", () => {
    const half = { decimals: 0, mode: "half-away-from-zero" } as const;
    expect(measured(500, 100, half)).toMatchObject({ percent: "100", met: true });
    expect(measured(501, 100, half)).toMatchObject({ percent: "99", met: false });
    expect(measured(99_501, 1, half)).toMatchObject({ percent: "0", met: false });
    expect(measured(99_500, 1, half)).toMatchObject({ percent: "1", met: true });
  });

  test("the rounded percentage is held against a target between two of its steps", () => {
    const half = { decimals: 1, mode: "half-even" } as const;
    expect(measured(45, "99.95", half)).toMatchObject({ percent: "100.0", met: true });
    expect(measured(51, "99.95", half)).toMatchObject({ percent: "99.9", met: false });
  });
});

const modes: fc.Arbitrary<RoundingMode> = fc.constantFrom(
  "floor",
  "ceil",
  "toward-zero",
  "away-from-zero",
  "half-even",
  "half-away-from-zero",
);

interface Case {
  readonly target: string;
  readonly roundPercent: PercentRounding | undefined;
  readonly ofMs: number;
  readonly ms: number;
}

/** Lengths, targets close to what is lost of them, and roundings. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    ofMs: fc.oneof(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1000, max: 2_678_400_000 }),
    ),
    share: fc.oneof(
      fc.constantFrom(0, 1),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.01, noNaN: true }),
    ),
    places: fc.integer({ min: 0, max: 12 }),
    nudge: fc.integer({ min: -2, max: 2 }),
    roundPercent: fc.option(fc.record({ decimals: fc.nat(6), mode: modes }), { nil: undefined }),
  })
  .map(({ ofMs, share, places, nudge, roundPercent }) => {
    const ms = Math.floor(ofMs * share);
    const unit = 10n ** BigInt(places);
    const near = (BigInt(ofMs - ms) * 100n * unit) / BigInt(ofMs) + BigInt(nudge);
    const target = near < 0n ? 0n : near > 100n * unit ? 100n * unit : near;
    const digits = String(target).padStart(places + 1, "0");
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    return { target: text, roundPercent, ofMs, ms };
  });

describe("whatever the target and the rounding", () => {
  const measure = ({ target, roundPercent, ofMs, ms }: Case) =>
    measured(ms, target, roundPercent, ofMs);

  test("headroom is negative exactly where the target is missed", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { headroomMs, met, allowedDowntimeMs, downtimeMs } = measure(each);
        expect(headroomMs < 0).toBe(met === false);
        expect(met).not.toBeNull();
        if (met === true) expect(headroomMs).toBe(allowedDowntimeMs - downtimeMs);
      }),
    );
  });

  test("what is allowed is the most that still meets the target", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { allowedDowntimeMs } = measure(each);
        expect(measure({ ...each, ms: allowedDowntimeMs })).toMatchObject({
          met: true,
          headroomMs: 0,
        });
        if (allowedDowntimeMs < each.ofMs) {
          expect(measure({ ...each, ms: allowedDowntimeMs + 1 })).toMatchObject({
            met: false,
            headroomMs: -1,
          });
        }
      }),
    );
  });

  test("the percentage shown is on the target's side on which the ratio is", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { percent, met } = measure(each);
        expect(scaled(percent ?? "") >= scaled(each.target)).toBe(met);
      }),
    );
  });

  test("without rounding the percentage shown is no more than the ratio, four decimals at least", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { percent } = measure({ ...each, roundPercent: undefined });
        const [, decimals = ""] = (percent ?? "").split(".");
        expect(decimals.length).toBeGreaterThanOrEqual(4);
        const exact = BigInt(each.ofMs - each.ms) * 10n ** 14n;
        const low = scaled(percent ?? "") * BigInt(each.ofMs);
        expect(low <= exact).toBe(true);
        expect(exact - low < 10n ** BigInt(12 - decimals.length) * BigInt(each.ofMs)).toBe(true);
      }),
    );
  });

  test("met compares the exact ratio, or the rounded one", () => {
    fc.assert(
      fc.property(cases, (each) => {
        const { met, percent } = measure(each);
        if (each.roundPercent === undefined) {
          const up = BigInt(each.ofMs - each.ms) * 100n * 10n ** 12n;
          expect(met).toBe(up >= scaled(each.target) * BigInt(each.ofMs));
        } else {
          const { decimals } = each.roundPercent;
          const rounded = Number(percent);
          const exact = ((each.ofMs - each.ms) / each.ofMs) * 100;
          expect(Math.abs(rounded - exact)).toBeLessThanOrEqual(10 ** -decimals + 1e-9);
          expect((percent ?? "").split(".")[1]?.length ?? 0).toBe(decimals);
        }
      }),
    );
  });

  test("a policy keeps the target as it writes it", () => {
    const found = measureOne(definePolicy(policyOf("99.500")), { outages: [] });
    expect(found.targetPercent).toBe("99.500");
  });
});
