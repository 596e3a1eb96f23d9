/** Rules on a percentage, on the mean of several and on downtime, exact at their edges. */
import type { AvailabilityMeasurement } from "nines";
import { describe, expect, test } from "vitest";
import { hour } from "../downtime/service.js";
import {
  availability,
  ground,
  measured,
  months,
  rights,
  startOf,
  told,
  unknown,
} from "./termination-history.js";

const first = ["exercisable 2026-01"];

/** What is known of a month with undetermined time: the percentage without it, and with it. */
function between(
  n: number,
  most: number,
  least: string,
  more: Partial<AvailabilityMeasurement> = {},
) {
  return { ...availability(n, most), percentIfCounted: least, undeterminedMs: 1, ...more };
}

describe("below 95 % in one month", () => {
  const policy = ground({ below: 95 });
  const rows = [
    ["below by the smallest part", 949_999_999_999, 1_000_000_000_000, first],
    ["exactly there", 95, 100, ["not-arisen"]],
    ["exactly there, of the milliseconds of a month", 2_544_480_000, 2_678_400_000, ["not-arisen"]],
    ["a millisecond less of them", 2_544_479_999, 2_678_400_000, first],
    ["above by the smallest part", 950_000_000_001, 1_000_000_000_000, ["not-arisen"]],
    ["nothing at all", 0, 1, first],
  ] as const;

  test.for(rows)("%s: %s of %s", ([, part, whole, expected]) => {
    expect(told(rights(policy, [availability(0, part, whole)]))).toEqual(expected);
  });

  test("exactly, though a float says otherwise", () => {
    const ratio = { numerator: "285", denominator: "1000" };
    const low = measured(0, { ratio, percent: "28.5000", percentIfCounted: "28.5000" });
    expect((285 / 1000) * 100).not.toBe(28.5);
    expect(told(rights(ground({ below: 28.5 }), [low]))).toEqual(["not-arisen"]);
    expect(told(rights(ground({ below: "28.500000000001" }), [low]))).toEqual(first);
  });

  test("of numbers with hundreds of digits", () => {
    const [denominator, numerator] = [`1${"0".repeat(900)}`, `95${"0".repeat(898)}`];
    const at = measured(0, { ratio: { numerator, denominator } });
    const under = measured(0, {
      ratio: { numerator: `94${"9".repeat(898)}`, denominator },
      percent: "94.9999",
      percentIfCounted: "94.9999",
    });
    expect(told(rights(policy, [at]))).toEqual(["not-arisen"]);
    expect(told(rights(policy, [under]))).toEqual(first);
  });

  const unsure = [
    ["undetermined time that does not matter", between(0, 9800, "95.0000"), ["not-arisen"]],
    ["undetermined time that decides", between(0, 9800, "94.9999"), ["undetermined"]],
    ["undetermined time on top of what is too little", between(0, 9499, "20.0000"), first],
    [
      "a missing fact that decides",
      between(0, 9800, "94.0000", { undeterminedMs: 0, missing: ["confirmedFrom"] }),
      ["undetermined"],
    ],
    ["nothing known", measured(0, unknown), ["undetermined"]],
  ] as const;

  test.for(unsure)("%s", ([, month, expected]) => {
    expect(told(rights(policy, [month]))).toEqual(expected);
  });

  const asOf = "2026-01-20T00:00Z";
  const running = { provisional: true, asOf };

  test("in a month that goes on is final, and not below so far is not", () => {
    expect(rights(policy, [{ ...availability(0, 9400), ...running }], asOf)[0]).toMatchObject({
      state: "not-arisen",
      until: startOf(1),
    });
    expect(rights(policy, [{ ...availability(0, 9600), ...running }], asOf)[0]).toMatchObject({
      state: "undetermined",
      until: startOf(1),
    });
  });

  test("of requests in a month that goes on is not final", () => {
    const requests = { ...availability(0, 9400), ...running, indicator: "occurrences" as const };
    expect(told(rights(policy, [requests], asOf))).toEqual(["undetermined"]);
    const over = { ...availability(0, 9400), indicator: "occurrences" as const };
    expect(told(rights(policy, [over]))).toEqual(first);
  });

  test("of requests that are not all known says nothing", () => {
    const requests = { ...availability(0, 9400), indicator: "occurrences" as const };
    const [right] = rights(policy, [{ ...requests, percentIfCounted: null, undeterminedMs: 1 }]);
    expect(right).toMatchObject({ state: "undetermined", missing: ["unmonitored"] });
  });

  test("where the quotient is too long for a document, its percentage decides as far as it can", () => {
    const shown = (percent: string) =>
      measured(0, { ratio: null, percent, percentIfCounted: percent });
    expect(told(rights(policy, [shown("94.9999")]))).toEqual(["undetermined"]);
    expect(told(rights(policy, [shown("94.9998")]))).toEqual(first);
    expect(told(rights(policy, [shown("95.0000")]))).toEqual(["not-arisen"]);
  });

  test("as the contract rounds it, where it does", () => {
    const roundPercent = { decimals: 0, mode: "half-even" } as const;
    const rounded = ground({ below: 95 }, { commitment: { roundPercent } });
    const almost = measured(0, {
      ratio: { numerator: "9451", denominator: "10000" },
      percent: "95",
      percentIfCounted: "95",
    });
    expect(told(rights(rounded, [almost]))).toEqual(["not-arisen"]);
    const ratio = { numerator: "9449", denominator: "10000" };
    const under = { ...almost, ratio, percent: "94", percentIfCounted: "94" };
    expect(told(rights(rounded, [under]))).toEqual(first);
  });
});

describe("below 97 % in the mean of three months", () => {
  const policy = ground({ averageBelow: 97, over: 3 });
  const history = (...parts: readonly number[]) => parts.map((part, n) => availability(n, part));
  const rows = [
    ["two months, however bad", [0, 0], ["not-arisen"]],
    ["exactly 97 %", [9700, 9700, 9700], ["not-arisen"]],
    ["exactly 97 % in the mean", [10_000, 9400, 9700], ["not-arisen"]],
    ["a hair below in the mean", [10_000, 9400, 9699], ["exercisable 2026-03"]],
    ["a hair above in the mean", [10_000, 9400, 9701], ["not-arisen"]],
    [
      "one month is bad enough for three means",
      [10_000, 10_000, 9000, 10_000, 10_000, 10_000],
      ["exercisable 2026-03", "exercisable 2026-04", "exercisable 2026-05"],
    ],
    [
      "good months do not undo the mean at their end",
      [9000, 9000, 10_000, 10_000, 10_000],
      ["exercisable 2026-03", "exercisable 2026-04"],
    ],
  ] as const;

  test.for(rows)("%s: %s", ([, parts, expected]) => {
    expect(told(rights(policy, history(...parts)))).toEqual(expected);
  });

  test("of thirds, exactly", () => {
    const thirds = [2, 2, 2].map((part, n) => availability(n, part, 3));
    const bound = "66.666666666666";
    expect(told(rights(ground({ averageBelow: bound, over: 3 }), thirds))).toEqual(["not-arisen"]);
    const more = "66.666666666667";
    expect(told(rights(ground({ averageBelow: more, over: 3 }), thirds))).toEqual([
      "exercisable 2026-03",
    ]);
  });

  test("of months of different lengths counts each month alike", () => {
    const [january, february] = [
      availability(0, 31 * 9000, 310_000),
      availability(1, 28 * 9999, 280_000),
    ];
    const exact = ground({ averageBelow: "94.995", over: 2 });
    expect(told(rights(exact, [january, february]))).toEqual(["not-arisen"]);
    const above = ground({ averageBelow: "94.995000000001", over: 2 });
    expect(told(rights(above, [january, february]))).toEqual(["exercisable 2026-02"]);
  });

  const unsure = [
    [
      "a month not known that could not make it worse than 97 %",
      [10_000, 10_000],
      [],
      ["not-arisen"],
    ],
    ["one that could", [9700, 9700], [measured(2, unknown)], ["undetermined"]],
    [
      "one that could make up for nothing",
      [9000, 9000],
      [measured(2, unknown)],
      ["exercisable 2026-03"],
    ],
    [
      "undetermined time that does not matter",
      [10_000, 10_000],
      [between(2, 10_000, "91.0000")],
      ["not-arisen"],
    ],
    [
      "undetermined time that decides",
      [10_000, 10_000],
      [between(2, 10_000, "90.9999")],
      ["undetermined"],
    ],
  ] as const;

  test.for(unsure)("%s", ([, parts, more, expected]) => {
    expect(told(rights(policy, [...history(...parts), ...more]))).toEqual(expected);
  });

  test("with a gap among them is not known, or known whatever was in it", () => {
    const [january, , march] = history(9700, 0, 9700);
    expect(rights(policy, [january, march] as AvailabilityMeasurement[])[0]).toMatchObject({
      state: "undetermined",
      missing: ["measurements"],
    });
    const bad = [availability(0, 5000), availability(2, 5000)];
    expect(told(rights(policy, bad))).toEqual(["exercisable 2026-03"]);
  });

  test("rests on the months of the mean", () => {
    expect(rights(policy, history(9000, 9000, 9000))[0]?.periods).toEqual([
      "2026-01",
      "2026-02",
      "2026-03",
    ]);
  });
});

describe("more than 24 hours of downtime in one month", () => {
  const policy = ground({ downtimeOver: "PT24H" });
  const down = (downtimeMs: number, more: Partial<AvailabilityMeasurement> = {}) =>
    measured(0, { downtimeMs, ...more });
  const rows = [
    ["a millisecond less", down(24 * hour - 1), ["not-arisen"]],
    ["24 hours", down(24 * hour), ["not-arisen"]],
    ["a millisecond more", down(24 * hour + 1), first],
    [
      "with undetermined time that does not matter",
      down(23 * hour, { undeterminedMs: hour }),
      ["not-arisen"],
    ],
    [
      "with undetermined time that decides",
      down(23 * hour, { undeterminedMs: hour + 1 }),
      ["undetermined"],
    ],
    ["with undetermined time on top", down(24 * hour + 1, { undeterminedMs: hour }), first],
    ["without a record of outages", down(0, unknown), ["undetermined"]],
    ["of requests, which have none", down(0, { indicator: "occurrences" }), ["undetermined"]],
  ] as const;

  test.for(rows)("%s", ([, month, expected]) => {
    expect(told(rights(policy, [month]))).toEqual(expected);
  });

  test("in a month that goes on is final", () => {
    const asOf = "2026-01-20T00:00Z";
    const running = { provisional: true, asOf };
    expect(told(rights(policy, [down(24 * hour + 1, running)], asOf))).toEqual(["not-arisen"]);
    expect(told(rights(policy, [down(24 * hour + 1, running)]))).toEqual(first);
    expect(told(rights(policy, [down(24 * hour, running)], asOf))).toEqual(["undetermined"]);
  });

  test("in touched minutes is not bounded by undetermined milliseconds", () => {
    const downtime = { granularity: "touched-minutes" } as const;
    const touched = ground({ downtimeOver: "PT24H" }, { commitment: { downtime } });
    expect(told(rights(touched, [down(23 * hour, { undeterminedMs: 1 })]))).toEqual([
      "undetermined",
    ]);
    expect(told(rights(touched, [down(24 * hour)]))).toEqual(["not-arisen"]);
  });
});

test("a month that was met is neither below nor down", () => {
  for (const rule of [{ below: 95 }, { downtimeOver: "PT0S" }, { averageBelow: 100, over: 1 }]) {
    expect(told(rights(ground(rule), months(".")))).toEqual(["not-arisen"]);
  }
});
