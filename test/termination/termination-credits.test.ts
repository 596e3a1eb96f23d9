/** Rules on credits: at least a share of the base in so many of any so many months. */
import type { CreditTerms, RoundingMode } from "nines";
import { describe, expect, test } from "vitest";
import {
  credited,
  ground,
  measured,
  type Owed,
  rights,
  startOf,
  told,
} from "./termination-history.js";

function credit(rounding: RoundingMode = "floor", id = "credit"): CreditTerms {
  return {
    id,
    commitment: "uptime",
    schedule: { kind: "flat", credit: { percent: 20 } },
    base: { fee: "monthly", month: "last-of-period" },
    rounding,
    conditions: {},
    claim: "automatic",
    remedy: "sole",
  };
}

const share = { creditsAtLeast: { percentOfBase: 20 } };
const first = ["exercisable 2026-01"];

describe("a credit of at least 20 % of its base in one month", () => {
  const once = { ...share, times: 1, of: 1 };
  const rows: readonly (readonly [string, Owed, readonly string[]])[] = [
    ["a cent less", { amountMinor: 19_999 }, ["not-arisen"]],
    ["exactly", { amountMinor: 20_000 }, first],
    ["a cent more", { amountMinor: 20_001 }, first],
    ["nothing", { amountMinor: 0 }, ["not-arisen"]],
    ["nothing of nothing", { amountMinor: 0, baseMinor: 0 }, ["not-arisen"]],
    ["not owed", { decision: "ineligible" }, ["not-arisen"]],
    ["no remedy", { decision: "no-remedy" }, ["not-arisen"]],
    ["not known", { decision: "indeterminate" }, ["undetermined"]],
    ["too early to say", { decision: "premature" }, ["undetermined"]],
    ["owed in service, not in money", { amountMinor: null }, ["undetermined"]],
    [
      "owed of a base that is not known",
      { amountMinor: 20_000, baseMinor: null },
      ["undetermined"],
    ],
  ];

  test.for(rows)("%s", ([, owed, expected]) => {
    const policy = ground(once, { credits: [credit()] });
    expect(told(rights(policy, [credited(0, owed)]))).toEqual(expected);
  });

  const rounded = [
    ["floor", 1001, 200, first],
    ["floor", 1001, 199, ["not-arisen"]],
    ["ceil", 1001, 201, first],
    ["ceil", 1001, 200, ["not-arisen"]],
    ["half-even", 1001, 200, first],
    ["half-away-from-zero", 1003, 201, first],
    ["half-away-from-zero", 1003, 200, ["not-arisen"]],
  ] as const;

  test.for(rounded)(
    "as the credit is rounded: %s, of %s a credit of %s",
    ([mode, baseMinor, amountMinor, expected]) => {
      const policy = ground(once, { credits: [credit(mode)] });
      expect(told(rights(policy, [credited(0, { amountMinor, baseMinor })]))).toEqual(expected);
    },
  );

  test("of one credit, all its incidents together", () => {
    const policy = ground(once, { credits: [credit()] });
    const incident = (day: number, amountMinor: number, more: Owed = {}) =>
      credited(
        0,
        { amountMinor, ...more },
        { incident: { start: `2026-01-0${day}T00:00:00Z`, end: null } },
      );
    expect(told(rights(policy, [incident(1, 10_000), incident(2, 9_999)]))).toEqual(["not-arisen"]);
    expect(told(rights(policy, [incident(1, 10_000), incident(2, 10_000)]))).toEqual(first);
    const open = incident(3, 0, { decision: "indeterminate" });
    expect(told(rights(policy, [incident(1, 10_000), open]))).toEqual(["undetermined"]);
    expect(told(rights(policy, [incident(1, 20_000), open]))).toEqual(first);
  });

  test("of one credit in two currencies is refused", () => {
    const policy = ground(once, { credits: [credit()] });
    const inEuro = { amountMinor: 1, currency: "EUR" };
    const incident = { start: "2026-01-02T00:00:00Z", end: null };
    const history = [
      credited(0, { amountMinor: 1 }),
      credited(0, {}, { amount: inEuro, base: inEuro, incident }),
    ];
    expect(() => rights(policy, history)).toThrow(
      "history[1].amount.currency: expected every amount",
    );
  });

  test("of several credits each by itself", () => {
    const policy = ground(once, { credits: [credit(), credit("floor", "other")] });
    const both = (a: number, b: number) => [
      credited(0, { amountMinor: a }),
      credited(0, { amountMinor: b }, { credit: "other" }),
    ];
    expect(told(rights(policy, both(10_000, 10_000)))).toEqual(["not-arisen"]);
    expect(told(rights(policy, both(10_000, 20_000)))).toEqual(first);
  });

  test("of a month without a credit: none where it was met, else not known", () => {
    const policy = ground(once, { credits: [credit()] });
    expect(told(rights(policy, [measured(0)]))).toEqual(["not-arisen"]);
    expect(rights(policy, [measured(0, { met: false })])[0]).toMatchObject({
      state: "undetermined",
      missing: ["credits"],
    });
  });

  test("that is premature may be looked at again when it says", () => {
    const policy = ground(once, { credits: [credit()] });
    const until = "2026-02-05T23:59:59.999+00:00";
    const early = credited(0, { decision: "premature" }, { until });
    expect(rights(policy, [early], startOf(1))[0]).toMatchObject({
      state: "undetermined",
      until,
      missing: [],
    });
    expect(rights(policy, [early], startOf(2))[0]).toMatchObject({
      until: null,
      missing: ["credits"],
    });
  });

  test("that is not known names what is missing", () => {
    const policy = ground(once, { credits: [credit()] });
    const blind = credited(0, { decision: "indeterminate" }, { missing: ["claims"] });
    expect(rights(policy, [blind])[0]?.missing).toEqual(["claims"]);
    expect(rights(policy, [credited(0, { amountMinor: null })])[0]?.missing).toEqual(["amount"]);
    expect(rights(policy, [credited(0, { baseMinor: null })])[0]?.missing).toEqual(["base"]);
  });
});

describe("credits of at least 20 % in two of any four months", () => {
  const policy = ground({ ...share, times: 2, of: 4 }, { credits: [credit()] });
  const paid = (...amounts: readonly (number | null)[]) =>
    amounts.flatMap((amountMinor, n) =>
      amountMinor === null ? [] : [credited(n, { amountMinor })],
    );
  const rows = [
    ["one", paid(20_000, 0, 0, 0), ["not-arisen"]],
    ["two, three months apart", paid(20_000, 0, 0, 20_000), ["exercisable 2026-04"]],
    ["two, four months apart", paid(20_000, 0, 0, 0, 20_000), ["not-arisen"]],
    ["one, and one too small", paid(20_000, 19_999), ["not-arisen"]],
    ["one, and a month without a document", paid(20_000, null, 0), ["undetermined"]],
  ] as const;

  test.for(rows)("%s", ([, history, expected]) => {
    expect(told(rights(policy, history))).toEqual(expected);
  });
});

test("rules on misses do not read credits, but know from them that there was a month", () => {
  const policy = ground({ consecutive: 2 }, { credits: [credit()] });
  const history = [measured(0, { met: false }), credited(1, { amountMinor: 20_000 })];
  expect(rights(policy, history)[0]).toMatchObject({
    state: "undetermined",
    missing: ["measurements"],
  });
});
