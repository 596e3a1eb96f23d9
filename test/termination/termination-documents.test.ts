/** What is read of a history: which documents are used, in which order periods follow, whose they are. */
import { type CreditTerms, isNinesError, type PeriodKind, terminationRights } from "nines";
import { describe, expect, test } from "vitest";
import { day } from "../downtime/service.js";
import {
  credited,
  ground,
  measured,
  months,
  rights,
  startOf,
  told,
  unknown,
} from "./termination-history.js";

const policy = ground({ consecutive: 2 });

/** The code and path of the first issue. */
function refusalOf(call: () => unknown): string {
  try {
    call();
    return "";
  } catch (error) {
    if (!isNinesError(error)) throw error;
    return error.issues.map(({ code, path }) => `${code} ${path}`).join("\n");
  }
}

/** The rules of the findings about the history. */
function findingsOf(history: Parameters<typeof rights>[1], asOf?: string): string[] {
  return (rights(policy, history, asOf)[0]?.because ?? []).flatMap(({ rule, params }) =>
    ["termination", "notice", "history"].includes(rule) ? [] : [`${rule} ${params["documents"]}`],
  );
}

describe("of several documents on one month", () => {
  const missedAt = (asOf: string) => measured(1, { met: false, asOf });
  const metAt = (asOf: string) => measured(1, { asOf });

  test("the latest holds, and the others are named", () => {
    const corrected = [...months("x"), missedAt(startOf(2)), metAt(startOf(3))];
    expect(told(rights(policy, corrected))).toEqual(["not-arisen"]);
    expect(findingsOf(corrected)).toEqual(["superseded-document 1"]);
    const again = [...months("x"), metAt(startOf(2)), missedAt(startOf(3))];
    expect(told(rights(policy, again.reverse()))).toEqual(["exercisable 2026-02"]);
  });

  test("the latest that was known holds", () => {
    const corrected = [...months("x"), missedAt(startOf(2)), metAt(startOf(3))];
    expect(told(rights(policy, corrected, startOf(2)))).toEqual(["exercisable 2026-02"]);
    expect(findingsOf(corrected, startOf(2))).toEqual(["after-as-of 1"]);
  });

  test("a repetition is one", () => {
    const twice = [...months("xx"), ...months("xx")];
    expect(told(rights(policy, twice))).toEqual(["exercisable 2026-02"]);
    expect(findingsOf(twice)).toEqual(["repeated-document 2"]);
  });

  test("two of one instant that differ are refused", () => {
    const call = () => rights(policy, [missedAt(startOf(2)), metAt(startOf(2))]);
    expect(refusalOf(call)).toBe("document_conflict history[1]");
  });

  test("what nobody reads may differ", () => {
    const other = { ...missedAt(startOf(2)), because: [], clause: "7", note: "checked" };
    expect(findingsOf([missedAt(startOf(2)), other])).toEqual(["repeated-document 1"]);
  });

  test("a cut one is about the same month", () => {
    const period = {
      key: "2026-02",
      start: startOf(1),
      end: "2026-02-20T00:00:00Z",
      clipped: true,
    };
    const cut = measured(1, { met: false, period, asOf: startOf(3) });
    expect(told(rights(policy, [...months("x."), cut]))).toEqual(["exercisable 2026-02"]);
  });

  test("of credits, those of the latest instant hold together", () => {
    const incident = (day: number, asOf: string) =>
      credited(
        0,
        { amountMinor: 20_000 },
        { asOf, incident: { start: `2026-01-0${day}T00:00:00Z`, end: null } },
      );
    const history = [incident(1, startOf(1)), incident(2, startOf(1)), incident(3, startOf(2))];
    expect(findingsOf(history)).toEqual(["superseded-document 2"]);
    const differing = { ...incident(1, startOf(1)), base: null };
    expect(refusalOf(() => rights(policy, [incident(1, startOf(1)), differing]))).toBe(
      "document_conflict history[1]",
    );
  });
});

describe("documents that are not used", () => {
  test("made after the instant asked about, or about a month after it", () => {
    const history = months("xx");
    expect(told(rights(policy, history, Date.UTC(2026, 2, 1) - 1))).toEqual(["not-arisen"]);
    const ahead = measured(3, { ...unknown, asOf: startOf(1), provisional: true });
    expect(findingsOf([...history, ahead], startOf(3))).toEqual(["after-as-of 1"]);
    expect(findingsOf([...history, ahead], `${startOf(3).slice(0, 22)}1+00:00`)).toEqual([]);
  });

  test("about a month that the term cut away whole", () => {
    const period = { key: "2026-01", start: startOf(1), end: startOf(1), clipped: true };
    const outside = measured(0, { ...unknown, ofMs: 0, period });
    const history = [outside, measured(1, { met: false })];
    expect(told(rights(policy, history))).toEqual(["not-arisen"]);
    expect(findingsOf(history)).toEqual(["outside-term 1"]);
  });

  test("about a commitment that the policy does not have", () => {
    const renamed = months("xx").map((each) => ({ ...each, commitment: "uptimes" }));
    const [right] = rights(policy, renamed);
    expect(right?.because.at(-1)).toMatchObject({
      rule: "other-commitment",
      params: { documents: 2, commitments: "uptimes" },
    });
  });
});

describe("a history is refused", () => {
  test("of another policy", () => {
    const foreign = { ...measured(0), policy: { id: "hosting", version: "1" } };
    expect(refusalOf(() => rights(policy, [...months("x"), foreign]))).toBe(
      "policy_mismatch history[1].policy.id",
    );
  });

  test("of another version it is not", () => {
    const older = measured(1, { met: false, policy: { id: "service", version: "0" } });
    expect(told(rights(policy, [...months("x"), older]))).toEqual(["exercisable 2026-02"]);
  });

  test("whose months overlap other periods", () => {
    const quarter = { key: "2026-Q1", start: startOf(0), end: startOf(3), clipped: false };
    const history = [...months("xx"), measured(2, { period: quarter })];
    expect(refusalOf(() => rights(policy, history))).toBe("periods_overlap history[2].period");
  });

  test("whose keys and instants do not belong together", () => {
    const astray = measured(0, { period: { ...measured(5).period, key: "2026-01" } });
    expect(refusalOf(() => rights(policy, [astray]))).toBe("invalid_value history[0].period.start");
  });

  const quotients = [
    ["1", "2", "accepted"],
    ["2", "2", "accepted"],
    ["0", "1", "accepted"],
    ["3", "2", "invalid_value history[0].ratio"],
    ["0", "0", "invalid_value history[0].ratio"],
    ["x", "2", "invalid_value history[0].ratio.numerator"],
    ["1", "-2", "invalid_value history[0].ratio.denominator"],
    ["1", "2.0", "invalid_value history[0].ratio.denominator"],
  ] as const;

  test.for(quotients)(
    "or accepted with a ratio of %s to %s: %s",
    ([numerator, denominator, expected]) => {
      const document = measured(0, { ratio: { numerator, denominator } });
      const call = () => rights(policy, [document]);
      if (expected === "accepted") expect(call).not.toThrow();
      else expect(refusalOf(call)).toBe(expected);
    },
  );

  test("with every issue at its path", () => {
    const broken: unknown = [
      { ...measured(0), met: "no" },
      {
        type: "period-assessment",
        policy: { id: "service" },
        measurements: [{ ...measured(1), ratio: { numerator: "2", denominator: "1" } }],
        credits: [],
      },
      { ...measured(2), period: { ...measured(2).period, key: "2026-13" } },
      { ...measured(3), period: { ...measured(3).period, end: startOf(3), start: startOf(4) } },
      { ...credited(4), amount: { amountMinor: 1, currency: "EUR" } },
      { ...measured(5), percent: "100.0001" },
      { type: "downtime-classification" },
      null,
    ];
    const call = () => terminationRights(policy, broken as never, { asOf: startOf(24) });
    expect(refusalOf(call).split("\n")).toEqual([
      "invalid_type history[0].met",
      "invalid_value history[1].measurements[0].ratio",
      "period_invalid history[2].period.key",
      "interval_reversed history[3].period.end",
      "currency_mismatch history[4].base.currency",
      "percent_invalid history[5].percent",
      "invalid_value history[6].type",
      "invalid_type history[7]",
    ]);
  });

  test("of a policy without grounds", () => {
    const without = { ...policy, termination: undefined };
    expect(refusalOf(() => rights(without, []))).toBe("term_missing policy.termination");
  });
});

describe("periods follow one another", () => {
  /** A miss in each of some periods, given by key and bounds. */
  const misses = (...periods: readonly (readonly [string | null, string, string])[]) =>
    periods.map(([key, start, end]) =>
      measured(0, {
        met: false,
        asOf: "2028-01-01T00:00:00Z",
        period: { key, start: `${start}T00:00:00Z`, end: `${end}T00:00:00Z`, clipped: false },
      }),
    );
  const q = (n: number): readonly [string, string, string] => [
    `2026-Q${n}`,
    startOf(3 * n - 3).slice(0, 10),
    startOf(3 * n).slice(0, 10),
  ];
  const billing = (first: string, last: string, end: string) =>
    [`${first}..${last}`, first, end] as const;
  const rows: readonly (readonly [string, PeriodKind, ReturnType<typeof misses>, string])[] = [
    ["quarters", "calendar-quarter", misses(q(1), q(2)), "exercisable 2026-Q2"],
    ["quarters with one between", "calendar-quarter", misses(q(1), q(3)), "undetermined"],
    [
      "years",
      "calendar-year",
      misses(["2025", "2025-01-01", "2026-01-01"], ["2026", "2026-01-01", "2027-01-01"]),
      "exercisable 2026",
    ],
    [
      "billing months of an anchor that short months clamp",
      { billingMonth: { anchorDay: 31 } },
      misses(
        billing("2026-01-31", "2026-02-27", "2026-02-28"),
        billing("2026-02-28", "2026-03-30", "2026-03-31"),
      ),
      "exercisable 2026-02-28..2026-03-30",
    ],
    [
      "rolling days, a date later",
      { rollingDays: 30 },
      misses(
        billing("2026-01-01", "2026-01-30", "2026-01-31"),
        billing("2026-01-02", "2026-01-31", "2026-02-01"),
      ),
      "exercisable 2026-01-02..2026-01-31",
    ],
    [
      "rolling days, two dates later",
      { rollingDays: 30 },
      misses(
        billing("2026-01-01", "2026-01-30", "2026-01-31"),
        billing("2026-01-03", "2026-02-01", "2026-02-02"),
      ),
      "undetermined",
    ],
    [
      "ranges of the caller's own, where versions changed",
      "calendar-month",
      misses(["2026-01", "2026-01-01", "2026-02-01"], [null, "2026-02-01", "2026-02-10"]),
      "exercisable null",
    ],
    [
      "fiscal quarters",
      { fiscalQuarter: { startMonth: 2 } },
      misses(
        billing("2026-02-01", "2026-04-30", "2026-05-01"),
        billing("2026-05-01", "2026-07-31", "2026-08-01"),
      ),
      "exercisable 2026-05-01..2026-07-31",
    ],
  ];

  test.for(rows)("%s", ([, period, history, expected]) => {
    const own = ground({ consecutive: 2 }, { commitment: { period } });
    expect(told(rights(own, history, "2028-01-01T00:00Z"))).toEqual([expected]);
  });

  const gaps: readonly (readonly [string, PeriodKind, ReturnType<typeof misses>, number])[] = [
    ["months", "calendar-month", months("x    x"), 4],
    ["quarters", "calendar-quarter", misses(q(1), q(4)), 2],
    [
      "years",
      "calendar-year",
      misses(["2020", "2020-01-01", "2021-01-01"], ["2026", "2026-01-01", "2027-01-01"]),
      5,
    ],
    [
      "fiscal quarters",
      { fiscalQuarter: { startMonth: 2 } },
      misses(
        billing("2026-02-01", "2026-04-30", "2026-05-01"),
        billing("2027-02-01", "2027-04-30", "2027-05-01"),
      ),
      3,
    ],
    [
      "billing months",
      { billingMonth: { anchorDay: 31 } },
      misses(
        billing("2026-01-31", "2026-02-27", "2026-02-28"),
        billing("2026-05-31", "2026-06-29", "2026-06-30"),
      ),
      3,
    ],
    [
      "rolling days",
      { rollingDays: 30 },
      misses(
        billing("2026-01-01", "2026-01-30", "2026-01-31"),
        billing("2026-01-11", "2026-02-09", "2026-02-10"),
      ),
      9,
    ],
  ];

  test.for(gaps)("%s with so many missing", ([, period, history, missing]) => {
    const own = ground({ consecutive: 3 }, { commitment: { period } });
    const [right] = rights(own, history, "2028-01-01T00:00Z");
    const said = right?.because.find(({ rule }) => rule === "history")?.params;
    expect(said).toMatchObject({ periods: 2, missing });
  });

  test("in the contract's zone, across a change of the clock", () => {
    const own = ground({ consecutive: 2 }, { zone: "America/New_York" });
    const bounds = ["2026-02-01T05:00Z", "2026-03-01T05:00Z", "2026-04-01T04:00Z"] as const;
    const asOf = bounds[2];
    const history = [0, 1].map((n) =>
      measured(n, {
        met: false,
        asOf,
        period: {
          key: `2026-0${n + 2}`,
          start: String(bounds[n]),
          end: String(bounds[n + 1]),
          clipped: false,
        },
      }),
    );
    expect(told(rights(own, history))).toEqual(["exercisable 2026-03"]);
  });
});

describe("resources", () => {
  const each = ground({ consecutive: 2 }, { commitment: { aggregate: "each" } });
  const of = (resource: string | null, marks: string) =>
    months(marks).map((month) => ({ ...month, resource }));
  const shown = (history: Parameters<typeof rights>[1]) =>
    rights(each, history).map(({ resource, state }) => [resource, state]);

  test("have a history each", () => {
    expect(shown([...of("b", "xx"), ...of("a", "x.x")])).toEqual([
      ["a", "not-arisen"],
      ["b", "exercisable"],
    ]);
    expect(shown([...of("a", "x "), ...of("b", " x")])).toEqual([
      ["a", "not-arisen"],
      ["b", "not-arisen"],
    ]);
  });

  test("of months in which they were not listed are not known", () => {
    const unlisted = of(null, " ? ").map((month) => ({ ...month, missing: ["resources"] }));
    const [right, ...more] = rights(each, [...of("a", "x x"), ...unlisted]);
    expect(more).toEqual([]);
    expect(right).toMatchObject({ resource: "a", state: "undetermined", missing: ["resources"] });
  });

  test("what was recorded of them goes before what was of none", () => {
    expect(shown([...of(null, "??"), ...of("a", "xx")])).toEqual([["a", "exercisable"]]);
    expect(shown([...of("a", "xx"), ...of(null, "??")])).toEqual([["a", "exercisable"]]);
  });

  test("are refused once for a document that stands in the way of all of them", () => {
    const quarter = { key: "2026-Q1", start: startOf(0), end: startOf(3), clipped: false };
    const inTheWay = { ...measured(2, unknown), period: quarter };
    const history = [...of("a", "x."), ...of("b", "x."), inTheWay];
    expect(refusalOf(() => rights(each, history))).toBe("periods_overlap history[4].period");
  });

  test("have credits of their own", () => {
    const share = { creditsAtLeast: { percentOfBase: 20 }, times: 1, of: 1 };
    const credit: CreditTerms = {
      id: "credit",
      commitment: "uptime",
      schedule: { kind: "flat", credit: { percent: 20 } },
      base: { fee: "monthly", month: "last-of-period" },
      rounding: "floor",
      conditions: {},
      claim: "automatic",
      remedy: "sole",
    };
    const own = ground(share, { commitment: { aggregate: "each" }, credits: [credit] });
    const history = [
      credited(0, { amountMinor: 20_000 }, { resource: "b" }),
      credited(0, { amountMinor: 19_999 }, { resource: "a" }),
      credited(1, { amountMinor: 20_000 }),
    ];
    expect(rights(own, history).map(({ resource, state }) => [resource, state])).toEqual([
      ["a", "undetermined"],
      ["b", "exercisable"],
      ["b", "undetermined"],
    ]);
  });

  test("that were never listed have a row without one", () => {
    expect(shown(of(null, "xx"))).toEqual([[null, "undetermined"]]);
  });

  test("of which the worst counts have one history together", () => {
    const worst = ground({ consecutive: 2 }, { commitment: { aggregate: "worst" } });
    const history = [...of("a", "x "), ...of("b", " x")];
    expect(rights(worst, history).map(({ resource, state }) => [resource, state])).toEqual([
      [null, "exercisable"],
    ]);
  });
});

describe("the history", () => {
  test("may be of whole periods", () => {
    const whole = (n: number, marks: string) => ({
      type: "period-assessment" as const,
      policy: { id: "service", version: "1" },
      asOf: startOf(n),
      readings: [],
      assumptions: [],
      measurements: months(marks),
      credits: [credited(0)],
    });
    expect(told(rights(policy, [whole(2, "xx")]))).toEqual(["exercisable 2026-02"]);
    expect(findingsOf([whole(2, "xx"), ...months("xx")])).toEqual(["repeated-document 2"]);
  });

  test("is not changed, and what comes out is plain data", () => {
    const history = [...months("xx?"), credited(2)];
    const before = structuredClone(history);
    const freeze = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      Object.freeze(value);
      for (const inner of Object.values(value)) freeze(inner);
    };
    freeze(history);
    const found = rights(policy, history);
    expect(history).toEqual(before);
    expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found);
    expect(rights(policy, JSON.parse(JSON.stringify(history)))).toEqual(found);
  });

  test("of ten thousand rolling periods counts them all", () => {
    const own = ground({ misses: 52, of: 365 }, { commitment: { period: { rollingDays: 1 } } });
    const history = Array.from({ length: 10_000 }, (_, n) => {
      const [start, end] = [n, n + 1].map((d) => new Date(d * day).toISOString());
      const key = `${start?.slice(0, 10)}..${start?.slice(0, 10)}`;
      const period = { key, start: String(start), end: String(end), clipped: false };
      return measured(0, { met: n % 7 !== 0, asOf: String(end), period });
    });
    // Every seventh is a miss: the fifty-second is the 358th period, and then each one completes the rule.
    expect(rights(own, history)).toHaveLength(Math.ceil((10_000 - 357) / 7));
  });
});
