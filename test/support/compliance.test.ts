/** How a period's requests were answered, and whether the promised share was reached. */
import {
  type AttainmentTerms,
  isNinesError,
  type RequestEvent,
  type SupportRequest,
  supportCompliance,
} from "nines";
import { gotomyerp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { desk, on, open, request } from "./desk.js";

const february = { period: "2026-02", asOf: "2026-03-01T00:00Z" } as const;

function policyOf(attainment: readonly Partial<AttainmentTerms>[] = []) {
  return desk(
    {
      high: [
        { metric: "first-response", within: open("PT2H") },
        { metric: "resolution", within: open("PT8H") },
      ],
      low: [{ metric: "first-response", within: open("PT4H") }],
    },
    {
      clock: { pauses: ["resolution"] },
      terms: {
        attainment: attainment.map((each, index) => ({
          id: `share-${index}`,
          metric: "first-response",
          percent: 90,
          period: "calendar-month",
          ...each,
        })),
      },
    },
  );
}

function named(
  id: string,
  events: readonly RequestEvent[] = [],
  more: Partial<SupportRequest> = {},
) {
  return request(events, { id, ...more });
}

const inTime = { at: on("mon", "12:00"), type: "responded" } as const;
const tooLate = { at: on("mon", "12:00:00.001"), type: "responded" } as const;

/** So many requests in time, so many late. */
function answered(met: number, breached: number, severity = "high"): SupportRequest[] {
  return Array.from({ length: met + breached }, (_, n) =>
    named(
      `${severity}-${n}`,
      [n < met ? { ...inTime, at: on("mon", "11:00") } : { ...tooLate, at: on("tue", "12:00") }],
      { severity },
    ),
  );
}

describe("a row for each severity and metric", () => {
  const requests = [
    named("in time", [inTime, { at: on("tue", "10:00"), type: "resolved" }]),
    named("late", [tooLate]),
    named("withdrawn", [{ at: on("mon", "11:00"), type: "closed", by: "customer" }]),
    named("paused", [inTime, { at: on("mon", "13:00"), type: "waiting-on-customer" }]),
    named("mild", [tooLate], { severity: "low" }),
  ];

  test("in the policy's order, with the requests behind each number", () => {
    const { rows, type } = supportCompliance(policyOf(), requests, february);
    expect(type).toBe("support-compliance");
    expect(rows).toEqual([
      {
        severity: "high",
        metric: "first-response",
        met: ["in time", "paused"],
        breached: ["late"],
        running: [],
        cancelled: ["withdrawn"],
        percent: "66.6666",
        ratio: { numerator: "2", denominator: "3" },
      },
      {
        severity: "high",
        metric: "resolution",
        met: ["in time"],
        breached: ["late"],
        running: ["paused"],
        cancelled: ["withdrawn"],
        percent: "50.0000",
        ratio: { numerator: "1", denominator: "2" },
      },
      {
        severity: "low",
        metric: "first-response",
        met: ["mild"],
        breached: [],
        running: [],
        cancelled: [],
        percent: "100.0000",
        ratio: { numerator: "1", denominator: "1" },
      },
    ]);
  });

  test("nothing decided is no percentage", () => {
    const asOf = { period: "2026-02", asOf: on("mon", "11:00") };
    const [row] = supportCompliance(policyOf(), [named("new")], asOf).rows;
    expect(row).toMatchObject({ running: ["new"], percent: null, ratio: null });
  });

  test("no requests are no rows, and no share", () => {
    const { rows, attainments } = supportCompliance(policyOf([{}]), [], february);
    expect(rows).toEqual([]);
    expect(attainments).toMatchObject([
      { percent: null, attained: null, metCount: 0, breachedCount: 0 },
    ]);
  });

  test("an update that was missed before the resolution is missed", () => {
    const updates = desk({ high: [{ metric: "progress-update", within: open("PT1H") }] });
    const silent = named("silent", [{ at: on("mon", "14:00"), type: "resolved" }]);
    const { rows } = supportCompliance(updates, [silent], february);
    expect(rows).toMatchObject([{ metric: "progress-update", breached: ["silent"] }]);
  });
});

describe("a request belongs to the period it was received in", () => {
  const rows = [
    ["a millisecond before", "2026-01-31T23:59:59.999-05:00", false],
    ["at the start", "2026-02-01T00:00:00.000-05:00", true],
    ["a millisecond before the end", "2026-02-28T23:59:59.999-05:00", true],
    ["at the end", "2026-03-01T00:00:00.000-05:00", false],
  ] as const;

  test.for(rows)("%s: %s", ([, receivedAt, isIn]) => {
    const ticket = { id: "T", receivedAt, channel: "portal", severity: "level-2" };
    const options = { period: "2026-02", asOf: "2026-03-15T00:00-05:00" };
    const { rows: found } = supportCompliance(gotomyerp(), [ticket], options);
    expect(found.length).toBe(isIn ? 1 : 0);
  });

  test("answered in the next month or not", () => {
    const events = [{ at: "2026-03-02T10:00Z", type: "responded" }] as const;
    const late = named("late", events, { receivedAt: "2026-02-27T16:00Z" });
    const options = { period: "2026-02", asOf: "2026-04-01T00:00Z" };
    expect(supportCompliance(policyOf(), [late], options).rows[0]).toMatchObject({ met: ["late"] });
    const march = { ...options, period: "2026-03" };
    expect(supportCompliance(policyOf(), [late], march).rows).toEqual([]);
  });

  test("what was received after the instant looked from is not there yet", () => {
    const early = { period: "2026-02", asOf: on("mon", "09:59:59.999") };
    expect(supportCompliance(policyOf(), [named("R")], early).rows).toEqual([]);
  });
});

describe("whether the promised share was reached", () => {
  const edges = [
    [9, 1, "90.0000", true],
    [8, 1, "88.8888", false],
    [899, 101, "89.9000", false],
    [0, 1, "0.0000", false],
    [1, 0, "100.0000", true],
  ] as const;

  test.for(edges)("%i in time and %i late are %s of 90 %", ([met, breached, percent, attained]) => {
    const { attainments } = supportCompliance(policyOf([{}]), answered(met, breached), february);
    expect(attainments).toMatchObject([
      {
        id: "share-0",
        targetPercent: "90",
        percent,
        metCount: met,
        breachedCount: breached,
        attained,
        smallSample: false,
        provisional: false,
      },
    ]);
  });

  test("a share just under the target is never shown as the target", () => {
    const terms = policyOf([{ percent: "66.6667" }]);
    const [share] = supportCompliance(terms, answered(2, 1), february).attainments;
    expect(share).toMatchObject({ attained: false, percent: "66.6666" });
  });

  test("of one severity counts that severity", () => {
    const requests = [...answered(1, 1), ...answered(3, 0, "low")];
    const terms = policyOf([{ severity: "low" }, { severity: "high" }, {}]);
    const { attainments } = supportCompliance(terms, requests, february);
    expect(attainments.map(({ metCount, attained }) => [metCount, attained])).toEqual([
      [3, true],
      [1, false],
      [4, false],
    ]);
  });

  test("is provisional until the period is over", () => {
    const provisional = (asOf: string) =>
      supportCompliance(policyOf([{}]), answered(1, 0), { period: "2026-02", asOf }).attainments[0]
        ?.provisional;
    expect(provisional("2026-02-28T23:59:59.999Z")).toBe(true);
    expect(provisional("2026-03-01T00:00Z")).toBe(false);
  });

  test("over a quarter counts the quarter's requests", () => {
    const january = named("January", [], { receivedAt: "2026-01-05T10:00Z" });
    const options = { period: "2026-Q1", asOf: "2026-04-01T00:00Z" };
    const terms = policyOf([{ period: "calendar-quarter" }]);
    const { attainments } = supportCompliance(terms, [january, ...answered(9, 0)], options);
    expect(attainments).toMatchObject([{ metCount: 9, breachedCount: 1, attained: true }]);
  });
});

describe("with few requests", () => {
  const terms = policyOf([{ smallSample: { below: 5, maxLate: 1 } }]);
  const rows = [
    [3, 1, true, true],
    [2, 2, true, false],
    [0, 1, true, true],
    [4, 1, false, false],
    [9, 1, false, true],
  ] as const;

  test.for(rows)(
    "%i in time and %i late: small %s, reached %s",
    ([met, breached, smallSample, attained]) => {
      const { attainments } = supportCompliance(terms, answered(met, breached), february);
      expect(attainments).toMatchObject([{ smallSample, attained }]);
      const rule = smallSample ? "small-sample" : "attainment";
      expect(attainments[0]?.because).toMatchObject([{ rule, outcome: "applied" }]);
    },
  );

  test("none decided is not known", () => {
    const { attainments } = supportCompliance(terms, [], february);
    expect(attainments).toMatchObject([{ attained: null, smallSample: false }]);
  });
});

describe("what is refused", () => {
  function issuesOf(requests: readonly SupportRequest[]): string[] {
    try {
      supportCompliance(policyOf(), requests, february);
    } catch (error) {
      if (isNinesError(error)) return error.issues.map(({ code, path }) => `${code} ${path}`);
      throw error;
    }
    return [];
  }

  test("all issues of all requests, each with its place", () => {
    const early = named("B", [{ at: on("mon", "09:00"), type: "responded" }]);
    expect(issuesOf([named("A"), named("A"), early])).toEqual([
      "event_before_receipt requests[2].events[0].at",
      "duplicate_id requests[1].id",
    ]);
  });

  test("nothing where nothing is wrong", () => {
    expect(issuesOf([named("A"), named("B")])).toEqual([]);
  });
});
