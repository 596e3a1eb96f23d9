/** Commitments: rules and scopes of their own, the periods they are measured over, and when all is known. */
import type { Account, Commitment, Outage } from "nines";
import { describe, expect, test } from "vitest";
import { at, day, down, february, hour, minute, service } from "../downtime/service.js";
import { lost, measureAll, measureOne } from "./measured.js";

describe("commitments with rules of their own", () => {
  const minimum = { duration: "PT5M", counts: "whole" } as const;
  const policy = service({
    downtime: {
      minimumOutage: minimum,
      minLocations: 2,
      clauses: { minimumOutage: "common", minLocations: "6" },
    },
    commitments: [
      { id: "common" },
      { id: "strict", downtime: { minimumOutage: { duration: "PT0S", counts: "whole" } } },
      { id: "anywhere", downtime: { minLocations: 1 } },
      { id: "minutes", downtime: { granularity: "touched-minutes" } },
      { id: "unwatched", downtime: { unmonitored: "down" } },
    ],
  });
  const outages = [
    down("10:00", "10:03", { confirmedFrom: ["fra", "nyc"] }),
    down("11:00", "11:10", { confirmedFrom: ["fra"] }),
    down("12:00", "12:05:01", { confirmedFrom: ["fra", "nyc"] }),
  ];
  const unmonitored = [{ start: at("15:00"), end: at("16:00") }];
  const rows: Record<string, number> = {
    common: 301_000,
    strict: 3 * minute + 301_000,
    anywhere: 10 * minute + 301_000,
    minutes: 6 * minute,
    unwatched: hour + 301_000,
  };

  test.for(Object.keys(rows))("%s", (id) => {
    const found = measureAll(policy, { outages, unmonitored });
    expect(found.find(({ commitment }) => commitment === id)?.downtimeMs).toBe(rows[id]);
  });

  test("are measured in the policy's order", () => {
    expect(measureAll(policy, { outages }).map(({ commitment }) => commitment)).toEqual(
      Object.keys(rows),
    );
  });

  test("a rule that is undefined is the common one", () => {
    const undefinedRule = service({
      downtime: { minimumOutage: minimum },
      commitment: { downtime: { minimumOutage: undefined } },
    });
    expect(measureOne(undefinedRule, { outages: [down("10:00", "10:04")] }).downtimeMs).toBe(0);
  });
});

describe("the scope of a commitment", () => {
  const policy = service({
    commitments: [{ id: "eu", scope: "eu" }, { id: "us", scope: "us" }, { id: "all" }],
  });
  const rows: [string, Partial<Outage>, [number, number, number]][] = [
    ["its own", { scope: "eu" }, [hour, 0, hour]],
    ["another's", { scope: "us" }, [0, hour, hour]],
    ["nobody's", { scope: "asia" }, [0, 0, hour]],
    ["one that names none", {}, [hour, hour, hour]],
    ["one that differs in case", { scope: "EU" }, [0, 0, hour]],
  ];

  test.for(rows)("takes outages of its scope and those of none: %s", ([, more, expected]) => {
    const found = measureAll(policy, { outages: [down("10:00", "11:00", more)] });
    expect(found.map(({ downtimeMs }) => downtimeMs)).toEqual(expected);
  });

  test("outages of another scope make no outage longer", () => {
    const minimum = { minimumOutage: { duration: "PT1H", counts: "whole" } } as const;
    const short = service({ downtime: minimum, commitment: { scope: "eu" } });
    const outages = [
      down("10:00", "10:30", { scope: "eu" }),
      down("10:30", "11:00", { scope: "us" }),
    ];
    expect(measureOne(short, { outages }).downtimeMs).toBe(0);
  });
});

describe("a period is provisional", () => {
  const rows: [string, string, boolean][] = [
    ["before it begins", "01-15 00:00", true],
    ["as it begins", "01 00:00", true],
    ["a millisecond before its end", "28 23:59:59.999", true],
    ["not at its end", "03-01 00:00", false],
    ["not after it", "03-01 00:00:00.001", false],
  ];

  test.for(rows)("%s", ([, asOf, provisional]) => {
    const found = measureOne(service(), { outages: [] }, { asOf: at(asOf) });
    expect(found).toMatchObject({ provisional, met: true, ofMs: february });
  });

  test("and missed already, where too much is lost", () => {
    const found = measureOne(
      service(),
      { outages: [down("10:00", null)] },
      { asOf: at("13:21:36.001") },
    );
    expect(found).toMatchObject({ provisional: true, met: false, headroomMs: -1 });
    const before = measureOne(
      service(),
      { outages: [down("10:00", null)] },
      { asOf: at("13:21:36") },
    );
    expect(before).toMatchObject({ provisional: true, met: true, headroomMs: 0 });
  });
});

describe("a period that the term cuts", () => {
  const account: Account = { term: { from: "2026-02-15", until: "2026-02-22" } };
  const outages = [down("14 23:00", "15 01:00"), down("21 23:00", "22 01:00")];
  const rows: [Commitment["partialPeriod"], number, number, boolean][] = [
    ["clip", 7 * day, 2 * hour, true],
    ["whole", february, 4 * hour, false],
  ];

  test.for(rows)("%s", ([partialPeriod, ofMs, downtimeMs, clipped]) => {
    const found = measureOne(service({ commitment: { partialPeriod } }), { outages, account });
    expect(found).toMatchObject({ ofMs, downtimeMs, period: { key: "2026-02", clipped } });
  });

  test("is over when its part is over", () => {
    const asked = { asOf: at("22 00:00") };
    expect(measureOne(service(), { outages, account }, asked).provisional).toBe(false);
    const whole = service({ commitment: { partialPeriod: "whole" } });
    expect(measureOne(whole, { outages, account }, asked).provisional).toBe(true);
  });

  test("the account's term goes before the policy's", () => {
    const policy = service({ policy: { term: { from: "2026-02-20" } } });
    expect(measureOne(policy, { outages: [] }).ofMs).toBe(9 * day);
    expect(measureOne(policy, { outages: [], account }).ofMs).toBe(7 * day);
  });

  test("outside the term nothing is measured", () => {
    const found = measureOne(service(), { outages, account }, { period: "2026-03" });
    expect(found).toMatchObject({ ofMs: 0, percent: null, met: null });
  });
});

describe("the periods of a range", () => {
  function keysOf(commitment: Partial<Commitment>, period: string, account: Account = {}) {
    return measureAll(service({ commitment }), { outages: [], account }, { period }).map(
      (each) => each.period.key,
    );
  }

  const rows: [Commitment["period"], string, (string | null)[]][] = [
    ["calendar-month", "2026-Q1", ["2026-01", "2026-02", "2026-03"]],
    ["calendar-quarter", "2026-02", ["2026-Q1"]],
    ["calendar-quarter", "2026-Q1", ["2026-Q1"]],
    ["calendar-year", "2026-02", ["2026"]],
    [{ billingMonth: { anchorDay: 15 } }, "2026-02", ["2026-01-15..2026-02-14"]],
    [{ billingMonth: { anchorDay: 31 } }, "2026-02", ["2026-01-31..2026-02-27"]],
    [{ billingMonth: { anchorDay: 31 } }, "2026-03", ["2026-02-28..2026-03-30"]],
    [{ billingMonth: { anchorDay: 1 } }, "2026-02", ["2026-02-01..2026-02-28"]],
    [
      { fiscalQuarter: { startMonth: 2 } },
      "2026",
      [
        "2025-11-01..2026-01-31",
        "2026-02-01..2026-04-30",
        "2026-05-01..2026-07-31",
        "2026-08-01..2026-10-31",
      ],
    ],
  ];

  test.for(rows)("%j in %s", ([period, range, keys]) => {
    expect(keysOf({ period }, range)).toEqual(keys);
  });

  test("billing months begin on the account's day, where it has one", () => {
    const period = { billingMonth: { anchorDay: 1 } };
    expect(keysOf({ period }, "2026-02", { billingAnchorDay: 31 })).toEqual([
      "2026-01-31..2026-02-27",
    ]);
    expect(keysOf({ period: "calendar-month" }, "2026-02", { billingAnchorDay: 31 })).toEqual([
      "2026-02",
    ]);
  });

  test("rolling days are a period for every last date", () => {
    const keys = keysOf({ period: { rollingDays: 7 } }, "2026-02");
    expect(keys.length).toBe(28);
    expect([keys[0], keys.at(-1)]).toEqual(["2026-01-26..2026-02-01", "2026-02-22..2026-02-28"]);
  });

  test("two instants are one period for every commitment", () => {
    const range = { start: at("10:00"), end: at("12:00") };
    const policy = service({ commitments: [{ id: "a" }, { id: "b", period: "calendar-year" }] });
    const found = measureAll(policy, { outages: [down("11:00", "13:00")] }, { period: range });
    expect(found.map(({ downtimeMs, ofMs }) => [downtimeMs, ofMs])).toEqual([
      [hour, 2 * hour],
      [hour, 2 * hour],
    ]);
  });
});

describe("undetermined time", () => {
  const policyOf = (targetPercent: string) =>
    service({
      commitment: { targetPercent, denominator: { fixed: "PT100H" } },
      downtime: { minLocations: 1 },
    });
  const counted = { ...lost(hour), confirmedFrom: ["fra"] };
  const rows: [string, string, boolean | null][] = [
    ["whatever it is, met", "98", true],
    ["a millisecond beyond: it decides", "98.000001", null],
    ["still met if it does not count", "99", null],
    ["missed whatever it is", "99.000001", false],
  ];

  test.for(rows)("%s (%s %%)", ([, targetPercent, met]) => {
    const found = measureOne(policyOf(targetPercent), { outages: [counted, lost(hour, 2 * hour)] });
    expect(found).toMatchObject({
      met,
      downtimeMs: hour,
      undeterminedMs: hour,
      missing: ["outages.confirmedFrom"],
    });
    expect(found.headroomMs < 0).toBe(met === false);
  });

  test("is shown as up, and as down", () => {
    const found = measureOne(policyOf("98.5"), { outages: [counted, lost(hour, 2 * hour)] });
    expect(found).toMatchObject({ percent: "99.0000", percentIfCounted: "98.0000" });
  });

  test("the percentage if counted is on its side of the target too", () => {
    const policy = service({
      commitment: { targetPercent: "99.99999" },
      downtime: { minLocations: 1 },
    });
    const found = measureOne(policy, { outages: [lost(1)] });
    expect(found).toMatchObject({ met: true, percent: "100.0000", percentIfCounted: "99.99999" });
  });
});

describe("without a list of outages", () => {
  test("nothing can be said", () => {
    const found = measureOne(service(), {});
    expect(found).toMatchObject({
      met: null,
      percent: null,
      percentIfCounted: null,
      upMs: null,
      ofMs: null,
      missing: ["outages"],
    });
  });

  test("and headroom is not negative, for nothing is missed", () => {
    expect(measureOne(service(), {}).headroomMs).toBeGreaterThanOrEqual(0);
  });

  test("an empty list is none", () => {
    expect(measureOne(service(), { outages: [] })).toMatchObject({
      met: true,
      percent: "100.0000",
      missing: [],
    });
  });
});
