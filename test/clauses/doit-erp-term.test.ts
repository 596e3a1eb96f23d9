/** DOit ERP, Commitment: each calendar quarter of the term; a quarter that the term cuts is clipped. */
import { definePolicy, measureAvailability, type ServiceFacts } from "nines";
import { doitErp } from "nines/presets";
import { describe, expect, test } from "vitest";
import { later } from "./doit-erp-downtime.js";
import { hour, moved } from "./written-instants.js";

type Term = NonNullable<NonNullable<ServiceFacts["account"]>["term"]>;

function firstQuarter(term: Term, outages: ServiceFacts["outages"]) {
  const facts: ServiceFacts = { outages, maintenance: [], account: { term } };
  const [only] = measureAvailability(doitErp(), facts, { period: "2026-Q1", asOf: later });
  if (only === undefined) throw new Error("no measurement");
  return only;
}

const terms = [
  {
    says: "begins on 15 February",
    term: { from: "2026-02-15" },
    start: "2026-02-15T00:00:00.000-05:00",
    end: "2026-04-01T00:00:00.000-04:00",
    hours: 1079,
    allowed: 19_422_000,
  },
  {
    says: "ends before 2 March",
    term: { until: "2026-03-02" },
    start: "2026-01-01T00:00:00.000-05:00",
    end: "2026-03-02T00:00:00.000-05:00",
    hours: 1440,
    allowed: 25_920_000,
  },
  {
    says: "is February alone",
    term: { from: "2026-02-01", until: "2026-03-01" },
    start: "2026-02-01T00:00:00.000-05:00",
    end: "2026-03-01T00:00:00.000-05:00",
    hours: 672,
    allowed: 12_096_000,
  },
] as const;

describe.for(terms)("a term that $says", ({ term, start, end, hours, allowed }) => {
  test("clips the quarter", () => {
    const result = firstQuarter(term, []);
    expect(result.period).toEqual({ key: "2026-Q1", start, end, clipped: true });
    expect(result.ofMs).toBe(hours * hour);
  });

  test.for([
    [-1, true],
    [0, true],
    [1, false],
  ] as const)("allows five thousandths of what is left, %i ms more: met is %s", ([by, met]) => {
    const monday = moved("2026-02-16T08:00:00-05:00");
    const result = firstQuarter(term, [{ id: "o1", start: monday, end: monday + allowed + by }]);
    expect(result).toMatchObject({ met, allowedDowntimeMs: allowed, downtimeMs: allowed + by });
  });

  test("leaves out the millisecond before its start and the one at its end", () => {
    const moments = [moved(start, -1), moved(start), moved(end, -1), moved(end)];
    const counted = moments.map(
      (at) => firstQuarter(term, [{ id: "o1", start: at, end: at + 1 }]).downtimeMs,
    );
    expect(counted).toEqual([0, 1, 1, 0]);
  });
});

describe("the term of a customer", () => {
  const policy = definePolicy({ ...doitErp(), term: { from: "2026-03-01" } });
  const measureUnder = (account: ServiceFacts["account"]) =>
    measureAvailability(policy, { outages: [], account }, { period: "2026-Q1", asOf: later })[0];

  test("goes before that of the policy", () => {
    const period = measureUnder({ term: { from: "2026-02-01" } })?.period;
    expect(period?.start).toBe("2026-02-01T00:00:00.000-05:00");
  });

  test("is the policy's where the account says nothing", () => {
    expect(measureUnder({})?.period.start).toBe("2026-03-01T00:00:00.000-05:00");
  });

  test("that covers the whole quarter clips nothing", () => {
    const result = firstQuarter({ from: "2026-01-01", until: "2026-04-01" }, []);
    expect(result.period.clipped).toBe(false);
    expect(result.ofMs).toBe(2159 * hour);
  });

  test("outside which the quarter lies leaves nothing to measure", () => {
    const result = firstQuarter({ until: "2026-01-01" }, []);
    expect(result).toMatchObject({ ofMs: 0, percent: null, met: null, ratio: null });
  });
});
